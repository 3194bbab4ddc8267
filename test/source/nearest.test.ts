import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/source/index.js';

const NAMES = ['Action', 'NotAction', 'Effect', 'Resource', 'NotResource', 'Sid'];

test.each([
  ['Acton', ['Action']],
  ['Actoin', ['Action']],
  ['action', ['Action']],
  ['Actions', ['Action']],
  ['NotActoin', ['NotAction']],
  ['Side', ['Sid']],
  ['Effort', ['Effect']],
  ['Principal', []],
  ['', []],
])('%j most likely means %j', (name, expected) => {
  expect(nearest(name, NAMES)).toEqual(expected);
});

test('the best come first, then by name, at most as many as asked for', () => {
  expect(nearest('s3:GetObjct', ['s3:PutObject', 's3:GetObjectAcl', 's3:GetObject', 's3:GetObjects'])).toEqual([
    's3:GetObject',
    's3:GetObjects',
  ]);
  expect(nearest('bat', ['rat', 'cat', 'hat'], 2)).toEqual(['cat', 'hat']);
});

test('two swapped neighbours are one slip', () => {
  expect(nearest('abc', ['acb'])).toEqual(['acb']);
  expect(nearest('abc', ['cba'])).toEqual([]);
});

test('asks with the names, or says what else to do', () => {
  expect(didYouMean('Acton', NAMES, 'look again')).toBe('did you mean `Action`?');
  expect(didYouMean('bat', ['rat', 'cat', 'hat'], 'look again')).toBe('did you mean `cat`, `hat` or `rat`?');
  expect(didYouMean('Principal', NAMES, 'look again')).toBe('look again');
});
