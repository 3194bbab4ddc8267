import { type AwsSession, openSession } from '../../src/aws/index.js';
import { readExpectations, requestsOf } from '../../src/expectations/index.js';
import { loadCatalog } from '../../src/files/index.js';
import { READING } from '../../src/load/index.js';
import { type PolicyDocument, type PolicyKind, readPolicies } from '../../src/policy/index.js';
import { type AwsEvaluatorOptions, awsEvaluator } from '../../src/simulator/index.js';
import { formatDiagnostic, sourceText } from '../../src/source/index.js';
import { judge, type LoadedSuite, type Verdict } from '../../src/verdict/index.js';
import { retryAtOnce } from '../support/aws/retry.js';
import type { AwsServer } from '../support/aws.js';

/** Policies by the path that the expectations name them by. */
export type PolicyFiles = Readonly<Record<string, unknown>>;

/** Reads the suites of an expectations file, with the policies that it names. */
export async function loadSuites(expectations: string, files: PolicyFiles): Promise<readonly LoadedSuite[]> {
  const read = await readExpectations(sourceText('iam-expect.yml', expectations), READING);
  if (!read.ok) throw new Error(read.diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)).join('\n'));
  const document = (path: string, kind: PolicyKind): readonly PolicyDocument[] => {
    const content = files[path];
    const text = typeof content === 'string' ? content : JSON.stringify(content, undefined, 2);
    const policies = readPolicies(sourceText(path, text), kind, { vars: {} });
    if (!policies.ok)
      throw new Error(policies.diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)).join('\n'));
    return policies.value;
  };
  return read.value.suites.map((suite) => ({
    suite,
    identity: suite.policies.flatMap(({ value }) => document(value, 'identity')),
    boundary: suite.boundary && document(suite.boundary.value, 'boundary')[0],
    scps: suite.scps?.map((level) => level.flatMap(({ value }) => document(value, 'scp'))),
    rcps: suite.rcps?.map((level) => level.flatMap(({ value }) => document(value, 'rcp'))),
    session: suite.sessionPolicies?.flatMap(({ value }) => document(value, 'session')),
    resourcePolicies: suite.resourcePolicies.map(({ resource, files: named }) => ({
      resource: resource.value,
      documents: named.flatMap(({ value }) =>
        document(value, resource.value.includes(':role/') ? 'trust' : 'resource'),
      ),
    })),
    vpcEndpoint: suite.vpcEndpointPolicy && document(suite.vpcEndpointPolicy.value, 'vpcEndpoint')[0],
  }));
}

/** A session of the real SDK with the loopback server. */
export async function sessionWith(server: AwsServer, attempts = 10): Promise<AwsSession> {
  const opened = await openSession({
    env: { AWS_REGION: 'eu-west-1' },
    mask: () => undefined,
    client: {
      endpoint: server.url,
      credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },
      retryStrategy: retryAtOnce(attempts),
    },
  });
  if (!opened.ok) throw new Error(opened.failure.reason);
  return opened.value;
}

/** The verdicts of all rows of a suite, decided by AWS at the loopback server. */
export async function verdictsOf(
  server: AwsServer,
  suite: LoadedSuite,
  options: Partial<AwsEvaluatorOptions> & { readonly attempts?: number } = {},
): Promise<readonly Verdict[]> {
  const catalog = loadCatalog();
  const session = await sessionWith(server, options.attempts);
  try {
    const answers = await awsEvaluator({ catalog, session, mode: 'aws', ...options })(
      suite,
      suite.suite.rows.flatMap(requestsOf),
    );
    return suite.suite.rows.map((row) => judge(row, answers, suite, catalog));
  } finally {
    session.iam.destroy();
  }
}
