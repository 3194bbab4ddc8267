import type { Weakening } from '../verdict/index.js';
import { cellCode, clipped, prose } from './escape.js';
import { elsewhere, type MarkdownOptions } from './markdown.js';
import { count } from './words.js';

/** A comparison with the base commit. `unknown` is told as loudly as a weakening: silence would read as "none". */
export type Weakened =
  | { readonly kind: 'known'; readonly weakenings: readonly WeakeningData[] }
  | { readonly kind: 'unknown'; readonly reason: string };

export type WeakeningData = Omit<Weakening, 'range'>;

const TEXT_LENGTH = 300;
const CHANGES_SHOWN = 8;

/** What a reviewer must look at first: a green verdict means little where the demands were lowered. */
export function weakenedSection(weakened: Weakened | undefined, options: MarkdownOptions, rows: number): string {
  if (weakened === undefined) return '';
  if (weakened.kind === 'unknown') {
    return `> [!WARNING]\n> Whether this pull request weakens its own expectations could not be told: ${prose(clipped(weakened.reason, TEXT_LENGTH))}`;
  }
  const { weakenings } = weakened;
  if (weakenings.length === 0) return '';
  const shown = weakenings.slice(0, rows);
  const left = weakenings.length - shown.length;
  const lowered = weakenings.filter(({ kind }) => kind !== 'renamed').length;
  const title =
    lowered === 0
      ? `> [!NOTE]\n> **This pull request renames ${count(weakenings.length, 'expectation')}.**`
      : `> [!WARNING]\n> **This pull request weakens the expectations that judge it**, in ${count(lowered, 'place')}.`;
  return [
    title,
    '',
    '| | Expectation | Request | What is different |',
    '| --- | --- | --- | --- |',
    ...shown.map(weakeningRow),
    ...(left > 0 ? ['', `_and ${left} more in ${elsewhere(options)}_`] : []),
  ].join('\n');
}

function weakeningRow({ kind, suite, test, expectation, action, resource, changes }: WeakeningData): string {
  const code = (text: string) => cellCode(clipped(text, TEXT_LENGTH));
  const name = (text: string) => prose(clipped(text, TEXT_LENGTH), cellCode);
  const cells = [
    `**${kind}**`,
    test === undefined ? `the whole suite<br>${name(suite)}` : `${name(test)}<br>${name(suite)}`,
    action === undefined || resource === undefined ? '' : `${expectation} ${code(action)}<br>on ${code(resource)}`,
    changes
      .slice(0, CHANGES_SHOWN)
      .map((change) => prose(clipped(change, TEXT_LENGTH), cellCode))
      .join('<br>'),
  ];
  return `| ${cells.join(' | ')} |`;
}
