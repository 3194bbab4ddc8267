import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatPolicy } from '../../src/print/index.js';
import { sourceText } from '../../src/source/index.js';
import { folder } from '../support/folder.js';
import { cli } from './support.js';

const UNTIDY = `// head
{ "Statement": [ // list
    { "Action": "s3:GetObject", // what
      /* who */ "Effect": "Allow",
      "Resource": ["arn:aws:s3:::prices/*", // first
         "arn:aws:s3:::orders/*"], "Condition": { "Bool": {"aws:SecureTransport": true,}, },

      // the name
      "Sid": "Read" /* end */ }, // after
    // dangling
  ],
  "Version": /* v */ "2012-10-17"
} // tail
`;

const TIDY = `// head
{
  /* v */
  "Version": "2012-10-17",
  "Statement": [
    // list
    {
      // the name
      "Sid": "Read",
      /* who */
      "Effect": "Allow",
      "Action": "s3:GetObject", // what
      "Resource": [
        "arn:aws:s3:::prices/*", // first
        "arn:aws:s3:::orders/*"
      ],
      "Condition": { "Bool": { "aws:SecureTransport": true } }
      /* end */
    } // after
    // dangling
  ]
}
// tail
`;

const YAML = `# head
Statement:
# reads
- Action: s3:GetObject   # what
  # who
  Effect: Allow
  Resource:
  - arn:aws:s3:::orders/*
  Sid: Read

# deletes
- Effect: Deny
  Action: [ 's3:Delete*' ]
  Resource: "*"
Version: '2012-10-17'
`;

const TIDY_YAML = `# head

Version: '2012-10-17'
Statement:
  # reads
  - Sid: Read
    # who
    Effect: Allow
    Action: s3:GetObject # what
    Resource:
      - arn:aws:s3:::orders/*

  # deletes
  - Effect: Deny
    Action: [ 's3:Delete*' ]
    Resource: "*"
`;

test.each([
  ['p.jsonc', UNTIDY, TIDY],
  ['p.yaml', YAML, TIDY_YAML],
])('%s: orders elements and keeps every comment', async (path, before, after) => {
  const cwd = folder({ [path]: before });
  expect(await cli(['fmt', '--check', path], cwd)).toEqual({ code: 1, out: `would change ${path}\n`, err: '' });
  expect(readFileSync(join(cwd, path), 'utf8')).toBe(before);
  expect(await cli(['fmt', path], cwd)).toEqual({ code: 0, out: `changed ${path}\n`, err: '' });
  expect(readFileSync(join(cwd, path), 'utf8')).toBe(after);
  expect(await cli(['fmt', '--check', path], cwd)).toEqual({ code: 0, out: '', err: '' });
});

test('a file that is no policy is left alone', async () => {
  const cwd = folder({ 'package.json': '{ "name":   "not-a-policy" }' });
  expect((await cli(['fmt', 'package.json'], cwd)).code).toBe(2);
  expect(readFileSync(join(cwd, 'package.json'), 'utf8')).toBe('{ "name":   "not-a-policy" }');
});

test.each(readdirSync('__fixtures__/lint'))('the examples of %s are laid out once and for all', (code) => {
  for (const name of readdirSync(join('__fixtures__/lint', code))) {
    const once = formatPolicy(sourceText('p.jsonc', readFileSync(join('__fixtures__/lint', code, name), 'utf8')));
    expect(once).toBeDefined();
    expect(formatPolicy(sourceText('p.jsonc', once ?? ''))).toBe(once);
  }
});

test('a template is laid out as it is', async () => {
  const template =
    '{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::${bucket}/*"}],"Version":"2012-10-17"}';
  const cwd = folder({ 'p.json': template });
  expect(await cli(['fmt', 'p.json'], cwd)).toMatchObject({ code: 0, out: 'changed p.json\n', err: '' });
  expect(readFileSync(join(cwd, 'p.json'), 'utf8')).toBe(
    '{\n  "Version": "2012-10-17",\n  "Statement": [\n    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::${bucket}/*" }\n  ]\n}\n',
  );
});

test.each(['p.jsonc', 'p.yaml'])('%s keeps lines that end with CRLF', async (path) => {
  const text = (path === 'p.yaml' ? YAML : UNTIDY).replaceAll('\n', '\r\n');
  const cwd = folder({ [path]: text });
  expect((await cli(['fmt', path], cwd)).code).toBe(0);
  const laidOut = readFileSync(join(cwd, path), 'utf8');
  expect(laidOut.match(/[^\r]\n/)).toBeNull();
  expect(laidOut).not.toBe(text);
  expect(await cli(['fmt', '--check', path], cwd)).toMatchObject({ code: 0, out: '' });
});
