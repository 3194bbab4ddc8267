import type { Catalog } from '../catalog/index.js';

/** Names come from outside, so there is no end of them. */
const maxNames = 10_000;

/**
 * A function of a catalog and a name whose answers are remembered for as long as the catalog is there: a log asks the
 * same few questions a million times.
 */
export function remembered<Answer>(ask: (catalog: Catalog, name: string) => Answer) {
  const catalogs = new WeakMap<Catalog, Map<string, Answer>>();
  return (catalog: Catalog, name: string): Answer => {
    let answers = catalogs.get(catalog);
    if (answers === undefined || answers.size > maxNames) {
      answers = new Map();
      catalogs.set(catalog, answers);
    }
    const known = answers.get(name);
    if (known !== undefined) return known;
    const answer = ask(catalog, name);
    answers.set(name, answer);
    return answer;
  };
}
