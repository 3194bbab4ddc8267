import { compilePolicies, type Decision, explain as explainRequest, type StatementTrace } from '../engine/index.js';
import { loadCatalog } from '../files/index.js';
import { filesOf, kindFaults } from '../load/index.js';
import { type PolicyDocument, type PolicyKind, readPolicies } from '../policy/index.js';
import { type ContextValue, parseCaller, type Request } from '../request/index.js';
import { type Diagnostic, formatDiagnostic } from '../source/index.js';
import type { Arguments, Option } from './arguments.js';
import type { Command, ExitCode, Terminal } from './command.js';
import { couldNotRun } from './faults.js';

const FILE = { type: 'string', value: 'FILE' } as const;

/** The options that name policies, and what each says that they are. */
const POLICY_OPTIONS: Readonly<Record<string, PolicyKind>> = {
  policy: 'identity',
  boundary: 'boundary',
  scp: 'scp',
  rcp: 'rcp',
  session: 'session',
  'resource-policy': 'resource',
  'trust-policy': 'trust',
  'vpc-endpoint-policy': 'vpcEndpoint',
};

const POLICIES: Readonly<Record<string, Option>> = {
  policy: { ...FILE, multiple: true, description: 'An identity policy of the principal; may be repeated' },
  boundary: { ...FILE, description: "The principal's permissions boundary" },
  scp: { ...FILE, multiple: true, description: 'The SCPs of one level, the root first; may be repeated' },
  rcp: { ...FILE, multiple: true, description: 'The RCPs of one level, the root first; may be repeated' },
  session: { ...FILE, multiple: true, description: 'A session policy; may be repeated' },
  'resource-policy': { ...FILE, description: "The resource's own policy" },
  'trust-policy': { ...FILE, description: 'The trust policy of the role that is assumed' },
  'vpc-endpoint-policy': { ...FILE, description: 'The policy of the VPC endpoint' },
};

/** `iam-expect explain`: one decision, statement by statement. */
export const explain: Command = {
  usage: 'explain ACTION RESOURCE --policy FILE… --principal ARN',
  description: 'Decides one request with the embedded evaluator and tells what every statement had to say.',
  positionals: true,
  options: {
    ...POLICIES,
    principal: { type: 'string', value: 'ARN', description: 'Who asks: an ARN, a service principal, or anonymous' },
    context: {
      type: 'string',
      multiple: true,
      value: 'KEY=VALUE',
      description: 'A context key; repeated for several keys or values',
    },
    absent: { type: 'string', multiple: true, value: 'KEY', description: 'A context key that is certainly absent' },
    'resource-account': { type: 'string', value: 'ID', description: 'The account that owns the resource' },
  },
  details: `iam-expect explain s3:GetObject arn:aws:s3:::orders/a --policy iam/orders.jsonc \\
  --principal arn:aws:iam::111122223333:role/orders --context aws:SecureTransport=true

Exit codes: 0 allowed, 1 denied or not supported, 2 could not run.`,
  run,
};

async function run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const request = requestOf(given);
  if (typeof request === 'string') return couldNotRun([`${request} (see \`iam-expect explain --help\`)`], terminal);
  const faults: Diagnostic[] = [];
  const read = policyReader(terminal.cwd, faults);
  const levels = (option: string) => given.all(option).map((path) => read(path, option));
  const one = (option: string) => levels(option)[0]?.[0];
  const resource = [...levels('resource-policy'), ...levels('trust-policy')].flat();
  const several = ['boundary', 'vpc-endpoint-policy'].find((option) => (levels(option)[0]?.length ?? 0) > 1);
  if (several !== undefined) return couldNotRun([`\`--${several}\` takes a file with one policy`], terminal);
  const set = {
    identity: levels('policy').flat(),
    boundary: one('boundary'),
    scps: given.all('scp').length > 0 ? levels('scp') : undefined,
    rcps: given.all('rcp').length > 0 ? levels('rcp') : undefined,
    session: given.all('session').length > 0 ? levels('session').flat() : undefined,
    resource: resource.length > 0 ? resource : undefined,
    vpcEndpoint: one('vpc-endpoint-policy'),
  };
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return couldNotRun(errors.map(formatDiagnostic), terminal);
  const { decision, traces } = explainRequest(compilePolicies(set), request);
  terminal.out(`${[verdictText(decision, request), ...traces.map(traceText)].join('\n\n')}\n`);
  return decision.decision === 'allowed' && decision.possible.length === 1 ? 0 : 1;
}

/** Reads each file once; `option` says what its policies are. */
function policyReader(cwd: string, faults: Diagnostic[]) {
  const tell = (...told: readonly Diagnostic[]) => faults.push(...told);
  const files = filesOf(cwd, tell);
  const known = new Map<string, readonly PolicyDocument[]>();
  return (path: string, option: string): readonly PolicyDocument[] => {
    const key = `${option} ${path}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const source = files.text(path);
    const kind = POLICY_OPTIONS[option] ?? 'identity';
    const documents = source && readPolicies(source, kind, { vars: {} });
    if (documents?.ok === false) tell(...documents.diagnostics);
    if (documents?.ok === true) tell(...kindFaults(documents.value, kind, documents.warnings));
    const value = documents?.ok === true ? documents.value : [];
    known.set(key, value);
    return value;
  };
}

/** The request that the arguments describe; text for a fault. */
function requestOf(given: Arguments): Request | string {
  const [action, resource, extra] = given.positionals;
  if (action === undefined || resource === undefined) return 'name an action and a resource';
  if (extra !== undefined) return `unexpected argument \`${extra}\``;
  if (/[*?]/.test(action)) return `\`${action}\` has a wildcard, and one request has one action`;
  const catalog = loadCatalog();
  const known = catalog.action(action);
  if (known === undefined) {
    const near = catalog.nearestActions(action).map(({ name }) => `\`${name}\``);
    return `\`${action}\` is no action that AWS documents${near.length > 0 ? `; near is ${near.join(', ')}` : ''}`;
  }
  const principal = given.one('principal');
  if (principal === undefined) return 'name the principal: `--principal ARN`';
  if (parseCaller(principal).kind === 'service' && !catalog.hasServicePrincipal(principal)) {
    const near = catalog.nearestServicePrincipals(principal).map((name) => `\`${name}\``);
    return `\`${principal}\` is no service principal that AWS is known to have${near.length > 0 ? `; near is ${near.join(', ')}` : ''}`;
  }
  if (Object.keys(POLICY_OPTIONS).every((option) => given.all(option).length === 0))
    return 'name a policy: `--policy FILE`';
  const context = contextOf(given);
  if (typeof context === 'string') return context;
  return {
    principal: principal === 'anonymous' ? null : principal,
    action: known.name,
    resource,
    resourceAccount: given.one('resource-account'),
    context,
  };
}

/** A key that is given several times, or that AWS types as a list, has a list of values. */
function contextOf(given: Arguments): Readonly<Record<string, ContextValue>> | string {
  const values = new Map<string, string[]>();
  for (const pair of given.all('context')) {
    const equals = pair.indexOf('=');
    if (equals < 1) return `\`--context ${pair}\` is not KEY=VALUE`;
    const key = pair.slice(0, equals);
    values.set(key, [...(values.get(key) ?? []), pair.slice(equals + 1)]);
  }
  const isList = (key: string) => loadCatalog().conditionKey(key)?.type.startsWith('ArrayOf') === true;
  const pairs = [...values].map(([key, list]): readonly [string, ContextValue] => {
    const [only = ''] = list;
    return [key, list.length > 1 || isList(key) ? list : only];
  });
  return Object.fromEntries([
    ...pairs,
    ...given.all('absent').map((key): readonly [string, ContextValue] => [key, null]),
  ]);
}

function verdictText(decision: Decision, { action, resource, principal }: Request): string {
  const asked = `${principal ?? 'anonymous'}\n  ${action}\n  ${resource}`;
  if (decision.decision === 'unsupported') return `${asked}\n\nnot supported: ${decision.reason}`;
  const { statements, blockedBy, missingContextKeys, possible, assumptions } = decision;
  const lines = [
    `${decision.decision}`,
    ...statements.map(
      ({ statement, document }) =>
        `  by ${statement.sid?.value ?? `#${statement.index}`} (${document.source.path}:${statement.range.start.line})`,
    ),
    ...blockedBy.map(
      (blocker) => `  not allowed by: ${blocker.kind}${blocker.kind === 'scp' ? ` (level ${blocker.level})` : ''}`,
    ),
    ...(possible.length > 1
      ? [
          `  could also be ${possible.filter((each) => each !== decision.decision).join(' or ')}: nothing is known of ${missingContextKeys.join(', ')}`,
        ]
      : []),
    ...assumptions.map((assumption) => `  ${assumption}`),
  ];
  return `${asked}\n\n${lines.join('\n')}`;
}

function traceText({ ref, matched, parts }: StatementTrace): string {
  const { statement, document, kind, level } = ref;
  const name = statement.sid?.value ?? `#${statement.index}`;
  const where = `${document.source.path}:${statement.range.start.line}, ${kind}${level === undefined ? '' : ` level ${level}`}`;
  const lines = parts.map((part) => `  ${part.matched ? 'yes' : 'no '}  ${part.reason}`);
  return [`${statement.effect.value} ${name} (${where}): ${matched ? 'matches' : 'does not match'}`, ...lines].join(
    '\n',
  );
}
