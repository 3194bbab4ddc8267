import type { Suite } from '../expectations/index.js';
import { loadCatalog } from '../files/index.js';
import { type PolicyDocument, type PolicyKind, readPolicies, type Vars } from '../policy/index.js';
import { accountOfArn } from '../request/index.js';
import type { SourceRange, SourceText } from '../source/index.js';
import type { LoadedSuite } from '../verdict/index.js';
import type { ReadDocuments } from './before.js';
import { type Tell, told } from './files.js';
import { kindFaults, readsLikeTrust } from './kinds.js';
import { impossiblePrincipals, unknownPrincipals } from './principals.js';

const MENTIONS_PRINCIPAL = /(^|[\s"'{,])(Not)?Principal["']?\s*:/;

/** How the policies of a file are read. */
export interface PolicyReading {
  readonly kind: PolicyKind;
  readonly vars: Vars;
  /** Names and globs of service principals that are taken to exist. */
  readonly allowUnknownPrincipals: readonly string[];
  /** Where the file is named. */
  readonly namedAt?: SourceRange;
}

/** The policy documents of a file whose kind is given: none only after a fault was told. */
export function policiesOfKind(source: SourceText, reading: PolicyReading, tell: Tell): readonly PolicyDocument[] {
  const { kind, vars, allowUnknownPrincipals, namedAt } = reading;
  const policies = readPolicies(source, kind, { vars });
  if (!policies.ok) {
    tell(...policies.diagnostics);
    return [];
  }
  const { value, warnings } = policies;
  tell(...kindFaults(value, kind, warnings, namedAt));
  tell(...impossiblePrincipals(value));
  tell(...unknownPrincipals(value, loadCatalog, allowUnknownPrincipals));
  return value;
}

/**
 * The policy documents of a file that nobody gave a type: one that names principals is a resource policy, or a trust policy where it
 * names no resource and only ways to assume a role; any other is an identity policy.
 */
export function policiesOfUnknownKind(
  source: SourceText,
  kind: PolicyKind | undefined,
  tell: Tell,
  vars: Vars = {},
): readonly PolicyDocument[] {
  if (kind !== undefined) return told(readPolicies(source, kind, { vars }), tell) ?? [];
  if (!MENTIONS_PRINCIPAL.test(source.text)) return told(readPolicies(source, 'identity', { vars }), tell) ?? [];
  const asResource = readPolicies(source, 'resource', { vars });
  const isTrust = asResource.ok && asResource.value.every(({ statements }) => readsLikeTrust(statements));
  return told(isTrust ? readPolicies(source, 'trust', { vars }) : asResource, tell) ?? [];
}

/** The documents of suites, each once, with what the suites say of them. */
export function documentsWithOrigin(suites: readonly LoadedSuite[]): ReadDocuments {
  return new Map(
    suites.flatMap((loaded) => {
      const { vars } = loaded.suite;
      const otherwise = ownerOf(loaded.suite);
      const owners = new Map(
        loaded.resourcePolicies.flatMap(({ resource, documents }) =>
          documents.map((document) => [document, accountOfArn(resource) ?? otherwise] as const),
        ),
      );
      return documentsOf(loaded).map((document) => [document, { vars, owner: owners.get(document) }] as const);
    }),
  );
}

/** Who owns resources whose ARN names no account: the principal's account, or the one that the suite's tests name. */
function ownerOf({ rows, principal }: Suite): string | undefined {
  const named = rows.flatMap((row) => (row.kind === 'request' ? (row.resourceAccount ?? []) : []));
  const [account, another] = [...new Set(named)];
  if (another !== undefined) return undefined;
  return account ?? (principal.value === null ? undefined : accountOfArn(principal.value));
}

/** Every policy document of a suite. */
export function documentsOf(loaded: LoadedSuite): readonly PolicyDocument[] {
  const { identity, boundary, scps = [], rcps = [], session = [], resourcePolicies, vpcEndpoint } = loaded;
  return [
    ...identity,
    ...(boundary === undefined ? [] : [boundary]),
    ...scps.flat(),
    ...rcps.flat(),
    ...session,
    ...resourcePolicies.flatMap(({ documents }) => documents),
    ...(vpcEndpoint === undefined ? [] : [vpcEndpoint]),
  ];
}
