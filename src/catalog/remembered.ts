import type { Catalog } from './types.js';

/** Names come from outside, so there is no end of them. */
const maxNames = 65_536;

/**
 * A function of a catalog and a name whose answers are remembered for as long as the catalog is there: a log, or a folder of policies, asks
 * the same few questions a million times. `about` is what else the answer comes from, and has to follow from the name.
 */
export function remembered<Answer, About extends readonly unknown[] = []>(
  ask: (catalog: Catalog, name: string, ...about: About) => Answer,
) {
  const catalogs = new WeakMap<Catalog, Map<string, { readonly answer: Answer }>>();
  return (catalog: Catalog, name: string, ...about: About): Answer => {
    let answers = catalogs.get(catalog);
    if (answers === undefined || answers.size >= maxNames) {
      answers = new Map();
      catalogs.set(catalog, answers);
    }
    const known = answers.get(name);
    if (known !== undefined) return known.answer;
    const answer = ask(catalog, name, ...about);
    answers.set(name, { answer });
    return answer;
  };
}
