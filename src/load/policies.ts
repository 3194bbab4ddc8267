import type { Suite } from '../expectations/index.js';
import { type PolicyDocument, type PolicyKind, readPolicies, type Vars } from '../policy/index.js';
import { accountOfArn } from '../request/index.js';
import type { SourceText } from '../source/index.js';
import type { LoadedSuite } from '../verdict/index.js';
import type { ReadDocuments } from './before.js';
import { type Tell, told } from './files.js';
import { readsLikeTrust } from './kinds.js';

const MENTIONS_PRINCIPAL = /(^|[\s"'{,])(Not)?Principal["']?\s*:/;

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
