import { requestsOf, type Suite } from '../expectations/index.js';
import type { PolicyDocument, PolicyKind, Statement } from '../policy/index.js';
import { type Diagnostic, didYouMean, errorAt, type SourceRange } from '../source/index.js';
import { reaches } from '../verdict/index.js';

/** How messages call the kinds whose statements name principals, and where a policy that names none belongs. */
const NAMES: Readonly<Partial<Record<PolicyKind, { readonly name: string; readonly instead: string }>>> = {
  resource: { name: 'the policy of a resource', instead: 'an identity policy is listed under `policies`' },
  trust: { name: 'a trust policy', instead: 'an identity policy is listed under `policies`' },
  rcp: { name: 'a resource control policy', instead: 'a service control policy is listed under `scps`' },
  vpcEndpoint: { name: 'the policy of a VPC endpoint', instead: 'an identity policy is listed under `policies`' },
};

const ASSUMES = /^sts:(assumerole|tagsession|setsourceidentity|setcontext)/i;

/** Whether the statements read like those of a trust policy: no resource, and nothing but ways to assume a role. */
export function readsLikeTrust(statements: readonly Statement[]): boolean {
  return statements.every(
    ({ resource, action }) => resource === undefined && action.patterns.every(({ value }) => ASSUMES.test(value)),
  );
}

/**
 * What reading a file as a policy of this kind has to say, stricter than its grammar. INVARIANT: a file that is named as another kind of
 * policy than it is never counts as one that has nothing to say: statements without a principal match nobody, and every request that
 * must not be allowed would pass.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function kindFaults(
  documents: readonly PolicyDocument[],
  kind: PolicyKind,
  warnings: readonly Diagnostic[],
  namedAt?: SourceRange,
): readonly Diagnostic[] {
  const names = NAMES[kind];
  if (names === undefined) return warnings;
  const nameless = documents.filter(({ statements }) => statements.every(({ principal }) => principal === undefined));
  const trusts = documents.filter(
    (document) => kind === 'resource' && !nameless.includes(document) && readsLikeTrust(document.statements),
  );
  const told = warnings.filter(({ range }) => ![...nameless, ...trusts].some((document) => isIn(range, document)));
  return [
    ...nameless.map(({ source: { path } }) =>
      wrongKind(
        path,
        namedAt,
        `no statement of \`${path}\` has a \`Principal\`, so it is not ${names.name}`,
        `${names.instead}; ${names.name} says in \`Principal\` whom it concerns`,
      ),
    ),
    ...trusts.map(({ source: { path } }) =>
      wrongKind(
        path,
        namedAt,
        `\`${path}\` is a trust policy, and is named as the policy of something other than a role`,
        'name the role: `"arn:aws:iam::111122223333:role/name": …`',
      ),
    ),
    ...told.map((one): Diagnostic => (one.code === 'missing-principal' ? { ...one, severity: 'error' } : one)),
  ];
}

function wrongKind(path: string, namedAt: SourceRange | undefined, message: string, help: string): Diagnostic {
  const code = 'wrong-kind';
  return namedAt === undefined
    ? { code, severity: 'error', message, help, path }
    : errorAt(namedAt, code, message, help);
}

function isIn(range: SourceRange | undefined, document: PolicyDocument): boolean {
  const { start, end } = document.range;
  return range?.source === document.source && range.start.offset >= start.offset && range.end.offset <= end.offset;
}

/** Services that refuse a resource policy with statements about other resources (`Policy has invalid resource`). */
const OWN_ONLY: ReadonlySet<string> = new Set(['s3', 'sqs', 'sns', 'lambda', 'dynamodb', 'kinesis']);

/** Statements that are about other resources than the one whose policy they are: the policy of another, or an ARN with a slip. */
export function foreignStatements(documents: readonly PolicyDocument[], resource: string): readonly Diagnostic[] {
  if (!OWN_ONLY.has(resource.split(':')[2] ?? '')) return [];
  return documents.flatMap(({ statements }) =>
    statements.flatMap(({ resource: element }) => {
      if (element?.element !== 'Resource') return [];
      const [first] = element.patterns;
      if (first === undefined || element.patterns.some(({ value }) => mayMeet(value, resource))) return [];
      return errorAt(
        element.range,
        'other-resource',
        `the statement is about \`${first.value}\`, and this is named as the policy of \`${resource}\``,
        'correct the ARN here or under `resource-policies`: AWS refuses a policy about other resources',
      );
    }),
  );
}

/**
 * Resource policies that are in force at nothing that their suite asks about: most likely an ARN with a slip, without which the policy
 * would have been heard.
 */
export function idleResourcePolicies({ name, resourcePolicies, rows }: Suite): readonly Diagnostic[] {
  const asked = [...new Set(rows.flatMap(requestsOf).map((request) => request.resource))];
  return resourcePolicies
    .filter(({ resource }) => !asked.some((one) => reaches(resource.value, one)))
    .map(({ resource }) => {
      const help = didYouMean(resource.value, asked, 'correct the ARN, ask about the resource, or take the policy out');
      return errorAt(
        resource.range,
        'idle-resource-policy',
        `no test of \`${name}\` asks about \`${resource.value}\` or anything below it, so its policy is never heard`,
        help,
      );
    });
}

/** What is no ARN, or has policy variables, may be anything. */
function mayMeet(pattern: string, resource: string): boolean {
  return !pattern.startsWith('arn:') || pattern.includes('${') || reaches(resource, pattern);
}
