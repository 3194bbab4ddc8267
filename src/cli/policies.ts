import { basename } from 'node:path';
import {
  documentsWithOrigin,
  expectationPaths,
  type Files,
  filesOf,
  isExpectationsName,
  loadExpectations,
  type Origin,
  policiesOfUnknownKind,
  READING,
  type ReadDocuments,
  suiteLoader,
  type Tell,
} from '../load/index.js';
import type { PolicyDocument, PolicyKind, Vars } from '../policy/index.js';
import type { Arguments, Option } from './arguments.js';

/** The policy types by the names that `--kind` takes. */
const KINDS: readonly PolicyKind[] = [
  'identity',
  'resource',
  'trust',
  'boundary',
  'scp',
  'rcp',
  'session',
  'vpcEndpoint',
];

export const KIND_OPTION: Option = {
  type: 'string',
  choices: KINDS,
  description: 'What the policies are (default: seen from their elements)',
};

function kindGiven(given: Arguments): PolicyKind | undefined {
  return KINDS.find((each) => each === given.one('kind'));
}

const NO_VARS: Vars = {};

/** The policies of one file. None only after a fault was told. */
export function policiesOf(
  path: string,
  given: Arguments,
  files: Files,
  tell: Tell,
  vars: Vars = NO_VARS,
): readonly PolicyDocument[] {
  const source = files.text(path);
  return source === undefined ? [] : policiesOfUnknownKind(source, kindGiven(given), tell, vars);
}

const NO_FILES = {
  message:
    'there is no expectations file, which would name policies: no `iam-expect.yml` and no `*.iam-expect.yml` (or `.yaml`)',
  help: 'name the policies (`iam-expect lint iam/*.json`), or have `iam-expect init` write an expectations file',
};

/**
 * The policy documents that a command line names: policy files, and those of expectations files, whose types are known from there.
 * Without any, the policies of every expectations file below the folder. Each document once; `vars` fill those that are named themselves.
 */
export async function namedPolicies(given: Arguments, vars: Vars, cwd: string, tell: Tell): Promise<ReadDocuments> {
  const files = filesOf(cwd, tell);
  const paths = await expectationPaths(given.positionals, files, NO_FILES);
  const expectations = paths.filter((path) => isExpectations(path, files));
  const documents = new Map<PolicyDocument, Origin>();
  const load = suiteLoader(files, tell);
  const suites = expectations.length === 0 ? [] : await loadExpectations(expectations, files, READING, tell);
  for (const suite of suites) {
    for (const [document, origin] of documentsWithOrigin([await load(suite)])) documents.set(document, origin);
  }
  // What a suite says of a file is known, and what its elements look like only guessed.
  const known = new Set([...documents.keys()].map(({ source }) => source));
  for (const path of paths) {
    const source = expectations.includes(path) ? undefined : files.text(path);
    if (source === undefined || known.has(source)) continue;
    for (const document of policiesOf(path, given, files, tell, vars)) documents.set(document, { vars });
  }
  return documents;
}

/** By its name, or by what no policy has: a list of suites. */
function isExpectations(path: string, files: Files): boolean {
  if (isExpectationsName(basename(path))) return true;
  return /\.ya?ml$/i.test(path) && /^(suites|include)\s*:/m.test(files.text(path)?.text ?? '');
}
