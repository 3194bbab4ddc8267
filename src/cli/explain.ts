import { compilePolicies, explain as explainRequest } from '../engine/index.js';
import { filesOf, policiesOfKind, type Tell } from '../load/index.js';
import type { PolicyDocument, PolicyKind, Vars } from '../policy/index.js';
import { type Diagnostic, formatDiagnostic } from '../source/index.js';
import type { Arguments, Option } from './arguments.js';
import type { Command, ExitCode, Terminal } from './command.js';
import { requestOf } from './explain-request.js';
import { traceText, verdictText } from './explain-text.js';
import { couldNotRun } from './faults.js';
import { VAR_OPTION, varsOf } from './vars.js';

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
    var: VAR_OPTION,
    'resource-account': { type: 'string', value: 'ID', description: 'The account that owns the resource' },
  },
  details: `iam-expect explain s3:GetObject arn:aws:s3:::orders/a --policy iam/orders.jsonc \\
  --principal arn:aws:iam::111122223333:role/orders --context aws:SecureTransport=true

Exit codes: 0 allowed, 1 denied, in doubt or not supported, 2 could not run.`,
  run,
};

async function run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const asked = requestOf(given);
  const vars = varsOf(given);
  const see = '(see `iam-expect explain --help`)';
  if (typeof asked === 'string') return couldNotRun([`${asked} ${see}`], terminal);
  if (typeof vars === 'string') return couldNotRun([`${vars} ${see}`], terminal);
  if (!namesPolicy(given)) return couldNotRun([`name a policy: \`--policy FILE\` ${see}`], terminal);
  const { request, doubts } = asked;
  const faults: Diagnostic[] = [];
  const read = policyReader(terminal.cwd, vars, (...told) => faults.push(...told));
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
  const isError = ({ severity }: Diagnostic) => severity === 'error';
  if (faults.some(isError)) return couldNotRun(faults.filter(isError).map(formatDiagnostic), terminal);
  for (const warning of faults) terminal.err(`${formatDiagnostic(warning)}\n\n`);
  const { decision, traces } = explainRequest(compilePolicies(set), request);
  terminal.out(`${[verdictText(decision, request, doubts), ...traces.map(traceText)].join('\n\n')}\n`);
  const isCertain = decision.decision === 'allowed' && decision.possible.length === 1 && doubts.length === 0;
  return isCertain ? 0 : 1;
}

function namesPolicy(given: Arguments): boolean {
  return Object.keys(POLICY_OPTIONS).some((option) => given.all(option).length > 0);
}

/** Reads each file once; `option` says what its policies are. */
function policyReader(cwd: string, vars: Vars, tell: Tell) {
  const files = filesOf(cwd, tell);
  const known = new Map<string, readonly PolicyDocument[]>();
  return (path: string, option: string): readonly PolicyDocument[] => {
    const key = `${option} ${path}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const source = files.text(path);
    const kind = POLICY_OPTIONS[option] ?? 'identity';
    // Whether a service exists is for `check` and `lint` to say: here the statements are taken as they stand.
    const documents = source ? policiesOfKind(source, { kind, vars, allowUnknownPrincipals: ['*'] }, tell) : [];
    known.set(key, documents);
    return documents;
  };
}
