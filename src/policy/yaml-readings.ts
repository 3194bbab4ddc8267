import { type Diagnostic, errorAt, type ScalarNode, type SourceNode, sliceOf } from '../source/index.js';

/**
 * Plain scalars that YAML 1.1, which most tools that deploy policies still read, takes for something else than YAML 1.2 does
 * (https://yaml.org/type/bool.html, https://yaml.org/type/int.html, https://yaml.org/spec/1.2.2/ext/changes/).
 */
const READINGS: readonly (readonly [form: RegExp, reading: string])[] = [
  [/^(y|yes|on)$/i, 'true'],
  [/^(n|no|off)$/i, 'false'],
  [/^[-+]?0o?[0-7_]+$/, 'an octal number'],
  [/^[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?$/, 'a number to the base of 60'],
  [/^[-+]?[0-9][0-9_]*_[0-9_]*$/, 'a number without the underscores'],
];

/**
 * INVARIANT: a policy is not decided as it is written here where its deployed form may say another thing: `Bool: { key: yes }` is
 * false to AWS, and true once a reader of YAML 1.1 has made JSON of it.
 */
export function doubtfulScalars(root: SourceNode): readonly Diagnostic[] {
  const found = new Map<number, Diagnostic>();
  const pending: SourceNode[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === 'array') pending.push(...node.items);
    else if (node.kind === 'object') pending.push(...node.members.map(({ value }) => value));
    else {
      const fault = scalarFault(node);
      if (fault !== undefined) found.set(node.range.start.offset, fault);
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([, fault]) => fault);
}

function scalarFault({ literal, range }: ScalarNode): Diagnostic | undefined {
  // In quotes it is text to everybody.
  if (sliceOf(range) !== literal) return undefined;
  const reading = READINGS.find(([form]) => form.test(literal))?.[1];
  if (reading === undefined) return undefined;
  const shown = /^(true|false)$/.test(reading) ? `\`${reading}\`` : reading;
  return errorAt(
    range,
    'yaml-reading',
    `\`${literal}\` is ${shown} to readers of YAML 1.1, and not to those of YAML 1.2`,
    shown.startsWith('`') ? `write ${shown}, or put it in quotes` : 'put it in quotes',
  );
}
