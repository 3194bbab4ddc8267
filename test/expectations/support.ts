import { readFileSync } from 'node:fs';
import { type Catalog, parseCatalog } from '../../src/catalog/index.js';
import {
  type ActionPacks,
  type ExpectationsFile,
  type PathRow,
  type RequestRow,
  type Row,
  readExpectations,
} from '../../src/expectations/index.js';
import { formatDiagnostic, type Read, sourceText } from '../../src/source/index.js';

let loaded: Catalog | undefined;

export function catalog(): Catalog {
  loaded ??= parseCatalog(readFileSync(new URL('../../src/catalog/catalog.data', import.meta.url), 'latin1'));
  return loaded;
}

const packs: ActionPacks = {
  names: ['privilege-escalation'],
  packOf: (name, services) => {
    if (name !== 'privilege-escalation') return undefined;
    const star = { actions: ['codestar:CreateProject', 'codestar:AssociateTeamMember'], passedTo: undefined };
    if (services?.includes('codestar') === true) return { actions: [], paths: [star] };
    if (services?.includes('iam') === false) return { actions: [], paths: [] };
    return {
      actions: ['iam:PassRole', 'iam:CreateAccessKey'],
      paths: [{ actions: ['iam:PassRole', 'ec2:RunInstances'], passedTo: 'ec2.amazonaws.com' }, star],
    };
  },
};

function read(text: string, path = 'iam-expect.yml', using = packs): Promise<Read<ExpectationsFile>> {
  return readExpectations(sourceText(path, text), { catalog, packs: async () => using });
}

/** The file, which must be sound; its warnings are not looked at. */
export async function sound(text: string, path?: string): Promise<ExpectationsFile> {
  const result = await read(text, path);
  if (!result.ok) {
    throw new Error(result.diagnostics.map(formatDiagnostic).join('\n'));
  }
  return result.value;
}

/** What the user is shown: errors, or the warnings of a sound file. */
export async function shown(text: string, path?: string, using?: ActionPacks): Promise<string> {
  const result = await read(text, path, using);
  const diagnostics = result.ok ? result.warnings : result.diagnostics;
  return `${result.ok ? 'reads' : 'fails'}\n${diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)).join('\n')}`.trim();
}

/** The rows of single requests. */
export async function rowsOf(text: string, path?: string): Promise<readonly RequestRow[]> {
  return (await allRowsOf(text, path)).filter((row) => row.kind === 'request');
}

/** The rows of actions together. */
export async function pathsOf(text: string, path?: string): Promise<readonly PathRow[]> {
  return (await allRowsOf(text, path)).filter((row) => row.kind === 'path');
}

async function allRowsOf(text: string, path?: string): Promise<readonly Row[]> {
  return (await sound(text, path)).suites.flatMap((suite) => suite.rows);
}

/** A file with one suite and one test of it, both given as lines. */
export function fileWith(test: string, suite = '', top = ''): string {
  const lines = (text: string, indent: number) =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => `${' '.repeat(indent)}${line}\n`)
      .join('');
  return `version: 1
${lines(top, 0)}suites:
  - name: s
    policies: p.json
    principal: arn:aws:iam::111122223333:role/orders
${lines(suite, 4)}    tests:
      - name: t
${lines(test, 8)}`;
}
