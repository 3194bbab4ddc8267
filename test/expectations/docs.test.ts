import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expectationsJsonSchema } from '../../src/expectations/json-schema.js';
import { actionPacks } from '../../src/packs/index.js';
import { catalog, fileWith, shown } from './support.js';

const repository = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = repository('docs/expectations.md');
const blocks = [...page.matchAll(/```(\w*)\n([\s\S]*?)```/g)].map(([, language, text = '']) => ({ language, text }));
const yaml = blocks.filter(({ language }) => language === 'yaml').map(({ text }) => text);

const TESTS = '    tests:\n      - { name: t, allow: s3:GetObject }\n';
const MINIMAL_SUITE = fileWith('allow: s3:GetObject').split('    tests:')[0] ?? '';

/** A whole file around an example that shows a part of one. */
function complete(example: string): string {
  const shift = (text: string, by: number) => text.replaceAll(/^(?=.)/gm, ' '.repeat(by));
  if (example.startsWith('- name:')) {
    return `${MINIMAL_SUITE}    tests:\n${shift(example, 6)}`;
  }
  if (example.includes('\nreplaces:')) {
    return `${MINIMAL_SUITE.replace('p.json', '[iam/orders-lambda.jsonc, iam/shared.json]')}${shift(example, 4)}${TESTS}`;
  }
  const file = example.includes('version: 1') ? example : `version: 1\n${example}`;
  const suite = file.replace('    # …\n', '    policies: p.json\n    principal: anonymous\n');
  return suite.includes('tests:') ? suite : `${suite}${TESTS}`;
}

describe('docs/expectations.md', () => {
  test('has examples', () => {
    expect(yaml.length).toBeGreaterThan(5);
  });

  test.each(yaml.map((text, index) => [index + 1, text] as const))('example %i reads', async (_, text) => {
    expect(await shown(complete(text), undefined, actionPacks(catalog))).toBe('reads');
  });

  test('shows the message as it is', async () => {
    expect(`fails\n${blocks.at(-1)?.text.trim()}`).toBe(await shown(fileWith('alow: s3:GetObject')));
  });
});

test('the JSON Schema is the one that the reader checks', () => {
  expect(repository('schema/expectations.schema.json')).toBe(expectationsJsonSchema());
});
