import type { FilePattern, Suite } from '../expectations/index.js';
import type { PolicyDocument, PolicyKind } from '../policy/index.js';
import type { SourceRange } from '../source/index.js';
import type { LoadedResourcePolicy, LoadedSuite } from '../verdict/index.js';
import type { Files, Tell } from './files.js';
import { foreignStatements } from './kinds.js';
import { policiesOfKind } from './policies.js';

/** Reads the policy files of all suites, one suite after the other. */
export function loadSuites(suites: readonly Suite[], files: Files, tell: Tell): Promise<readonly LoadedSuite[]> {
  return inTurn(suites, suiteLoader(files, tell));
}

/** Reads policy files into suites; a file that several suites name is read once for each kind and set of variables. */
export function suiteLoader(files: Files, tell: Tell): (suite: Suite) => Promise<LoadedSuite> {
  const known = new Map<string, readonly PolicyDocument[]>();

  const documentsOf = (path: string, kind: PolicyKind, suite: Suite, namedAt: SourceRange) => {
    const { vars, allowUnknownPrincipals } = suite;
    const key = JSON.stringify([path, kind, vars, allowUnknownPrincipals]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const source = files.text(path, namedAt);
    const documents = source ? policiesOfKind(source, { kind, vars, allowUnknownPrincipals, namedAt }, tell) : [];
    known.set(key, documents);
    return documents;
  };

  return async (suite) => {
    const all = async (patterns: readonly FilePattern[], kind: PolicyKind): Promise<readonly PolicyDocument[]> => {
      const named = new Map<string, SourceRange>();
      for (const pattern of patterns) {
        for (const path of await files.named(pattern)) if (!named.has(path)) named.set(path, pattern.range);
      }
      return [...named].flatMap(([path, namedAt]) => documentsOf(path, kind, suite, namedAt));
    };
    const one = async (pattern: FilePattern | undefined, kind: PolicyKind): Promise<PolicyDocument | undefined> => {
      if (pattern === undefined) return undefined;
      const [document, second] = await all([pattern], kind);
      if (second !== undefined) tell(severalDocuments(pattern, kind));
      return document;
    };
    const levels = (given: readonly (readonly FilePattern[])[], kind: PolicyKind) =>
      inTurn(given, (level) => all(level, kind));
    const { sessionPolicies, scps, rcps } = suite;
    return {
      suite,
      identity: await all(suite.policies, 'identity'),
      boundary: await one(suite.boundary, 'boundary'),
      scps: scps && (await levels(scps, 'scp')),
      rcps: rcps && (await levels(rcps, 'rcp')),
      session: sessionPolicies && (await all(sessionPolicies, 'session')),
      resourcePolicies: await inTurn(
        suite.resourcePolicies,
        async ({ resource, files: patterns }): Promise<LoadedResourcePolicy> => {
          const documents = await all(patterns, isRole(resource.value) ? 'trust' : 'resource');
          tell(...foreignStatements(documents, resource.value));
          return { resource: resource.value, documents };
        },
      ),
      vpcEndpoint: await one(suite.vpcEndpointPolicy, 'vpcEndpoint'),
    };
  };
}

/** A role's resource policy is its trust policy, which has a grammar of its own. */
function isRole(arn: string): boolean {
  return /^arn:[^:]*:iam::[^:]*:role\//.test(arn);
}

function severalDocuments(pattern: FilePattern, kind: PolicyKind) {
  return {
    code: 'several-documents',
    severity: 'error',
    message: `\`${pattern.value}\` holds several policy documents, and only one ${kind} policy can be attached`,
    help: 'name a file with one document',
    range: pattern.range,
  } as const;
}

/** One after the other, so that what is told comes in the order of the files. */
async function inTurn<T, U>(items: readonly T[], act: (item: T) => Promise<U>): Promise<readonly U[]> {
  const results: U[] = [];
  for (const item of items) results.push(await act(item));
  return results;
}
