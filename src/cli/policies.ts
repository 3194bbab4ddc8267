import { basename } from 'node:path';
import { loadCatalog } from '../files/index.js';
import {
  documentsWithOrigin,
  type Files,
  filesOf,
  loadExpectations,
  type Origin,
  policiesOfUnknownKind,
  type ReadDocuments,
  suiteLoader,
  type Tell,
} from '../load/index.js';
import { actionPacks } from '../packs/index.js';
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

const DEFAULT_EXPECTATIONS = '**/{iam-expect,*.iam-expect}.{yml,yaml}';
const EXPECTATIONS = /^(iam-expect|.*\.iam-expect)\.ya?ml$/;

/**
 * The policy documents that a command line names: policy files, and those of expectations files, whose types are known from there.
 * Without any, the policies of every expectations file below the folder. Each document once; `vars` fill those that are named themselves.
 */
export async function namedPolicies(given: Arguments, vars: Vars, cwd: string, tell: Tell): Promise<ReadDocuments> {
  const files = filesOf(cwd, tell);
  const patterns = given.positionals.length > 0 ? given.positionals : [DEFAULT_EXPECTATIONS];
  const paths = new Set<string>();
  for (const pattern of patterns) for (const path of await files.given(pattern)) paths.add(path);
  const expectations = [...paths].filter((path) => EXPECTATIONS.test(basename(path)));
  const documents = new Map<PolicyDocument, Origin>();
  for (const path of paths) {
    if (expectations.includes(path)) continue;
    for (const document of policiesOf(path, given, files, tell, vars)) documents.set(document, { vars });
  }
  if (expectations.length === 0) return documents;
  const options = { catalog: loadCatalog, packs: actionPacks(loadCatalog) };
  const load = suiteLoader(files, tell);
  for (const suite of await loadExpectations(expectations, files, options, tell)) {
    for (const [document, origin] of documentsWithOrigin([await load(suite)])) documents.set(document, origin);
  }
  return documents;
}
