import { type Catalog, unknownServicePrincipal } from '../catalog/index.js';
import { matchesName } from '../expectations/index.js';
import { type PolicyDocument, type PolicyKind, principalFault } from '../policy/index.js';
import { type Diagnostic, errorAt, warningAt } from '../source/index.js';

/** Kinds whose principals AWS compares with those that exist when the policy is stored; an RCP names everyone. */
const NAMING: ReadonlySet<PolicyKind> = new Set(['resource', 'trust', 'vpcEndpoint']);

/** Principals of policies that can be nobody: nothing that they are allowed is allowed to anybody else. */
export function impossiblePrincipals(documents: readonly PolicyDocument[]): readonly Diagnostic[] {
  return documents
    .filter(({ kind }) => NAMING.has(kind))
    .flatMap(({ statements }) => statements.flatMap(({ principal }) => principal?.entries ?? []))
    .flatMap((entry) => {
      const [message, help] = principalFault(entry) ?? [];
      if (message === undefined || help === undefined) return [];
      const { value, range } = entry.value;
      return [errorAt(range, 'principal-format', `\`${value}\` ${message}`, help)];
    });
}

/**
 * Service principals of policies that are not known. With a known one near it is an error, since AWS refuses a policy that names a service
 * which does not exist; otherwise a warning, since no list of them is complete.
 */
export function unknownPrincipals(
  documents: readonly PolicyDocument[],
  loadCatalog: () => Catalog,
  allowUnknown: readonly string[],
): readonly Diagnostic[] {
  const entries = documents.flatMap(({ statements }) =>
    statements.flatMap(({ principal }) => principal?.entries.filter(({ type }) => type === 'Service') ?? []),
  );
  return entries.flatMap(({ value: { value, range } }) => {
    if (allowUnknown.some((pattern) => matchesName(pattern, value))) return [];
    const catalog = loadCatalog();
    if (catalog.hasServicePrincipal(value)) return [];
    const near = catalog.nearestServicePrincipals(value).map((name) => `\`${name}\``);
    const message = unknownServicePrincipal(value);
    const newer = 'one that is not known yet goes into `allow-unknown-principals` of the expectations file';
    return near.length === 0
      ? warningAt(range, 'unknown-principal', message, newer)
      : errorAt(range, 'unknown-principal', message, `did you mean ${near.join(' or ')}? ${newer}`);
  });
}
