import { expect, test } from 'vitest';
import { combineExpectations } from '../../src/expectations/index.js';
import { formatDiagnostic } from '../../src/source/index.js';
import { fileWith, sound } from './support.js';

const file = async (path: string, suite: string) =>
  await sound(fileWith('allow: s3:GetObject').replace('name: s', `name: ${suite}`), path);

test('the suites of all files, in their order', async () => {
  const combined = combineExpectations([
    await file('a.yml', 'one'),
    await sound('version: 1\ninclude: a.yml'),
    await file('b.yml', 'two'),
  ]);
  expect(combined.ok && combined.value.map(({ name }) => name)).toEqual(['one', 'two']);
});

test('suites of one name in two files are an error', async () => {
  const combined = combineExpectations([await file('a.yml', 'one'), await file('b.yml', 'one')]);
  expect(combined.ok ? [] : combined.diagnostics.map((diagnostic) => formatDiagnostic(diagnostic))).toEqual([
    [
      'b.yml:3:5: error[duplicate-name]: two suites are called `one`',
      '  3 |   - name: one',
      '    |     ^^^^',
      'help: rename one of them (the other is in a.yml:3): names tell the rows apart',
    ].join('\n'),
  ]);
});

test('no suite at all is an error', async () => {
  const combined = combineExpectations([await sound('version: 1\ninclude: a.yml')]);
  expect(combined.ok ? [] : combined.diagnostics.map((diagnostic) => formatDiagnostic(diagnostic))).toEqual([
    'iam-expect.yml: error[no-expectations]: there is nothing to check: no suite demands anything\nhelp: write a suite with at least one test',
  ]);
});
