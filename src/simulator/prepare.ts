import type { AwsSession } from '../aws/index.js';
import { explainAwsError } from '../aws/index.js';
import type { Replaces } from '../expectations/index.js';
import type { PolicyDocument } from '../policy/index.js';
import { parseCaller } from '../request/index.js';
import type { LoadedSuite } from '../verdict/index.js';
import { sentDocument } from './document.js';
import { sizeFinding, tooLongToSend } from './limits.js';
import { type DeployedPrincipal, entityOf, readPrincipal } from './principal.js';
import type { Sources } from './statements.js';
import { contextKeysOf } from './transport.js';
import type { DeployedPolicy, EntityKind, PolicyOrigin, SentDocument, Subject } from './types.js';

/** All that the rows of one suite share. */
export interface Prepared {
  readonly subject: Subject;
  /** The suite with the policies that are known to be in force, for the embedded evaluator. */
  readonly known: LoadedSuite;
  readonly sources: Omit<Sources, 'resourcePolicy'>;
  /** Context keys, in lower case, that policies which could not be read may look at. */
  readonly unreadKeys: readonly string[];
  /** Whether all policies of the principal itself were read. */
  readonly allRead: boolean;
  /** SCPs may be in force that nobody here can see. */
  readonly hiddenScps: boolean;
  readonly notes: readonly string[];
}

export type Preparation =
  | { readonly ok: true; readonly value: Prepared }
  | { readonly ok: false; readonly reason: string };

/** Gathers what the rows of a suite share, and names documents that are too long before any of them is sent. */
export async function prepare(suite: LoadedSuite, session: AwsSession, signal: AbortSignal): Promise<Preparation> {
  const { question = 'proposed', principal } = suite.suite;
  const entity = entityOf(principal.value ?? '');
  const documents = [
    ...(question === 'deployed' ? [] : suite.identity),
    suite.boundary,
    ...(suite.scps ?? []).flat(),
    ...suite.resourcePolicies.flatMap((policy) => policy.documents),
  ];
  const long = documents.flatMap((document) => (document && tooLongToSend(sentDocument(document))) ?? []);
  const sizes = question === 'deployed' ? [] : sizesOf(suite, entity?.kind ?? 'role');
  const refused = [...long, ...sizes.flatMap((size) => (size.kind === 'refused' ? [size.reason] : []))];
  if (refused.length > 0) return { ok: false, reason: refused.join('; ') };
  const notes = sizes.flatMap((size) => (size.kind === 'note' ? [size.text] : []));
  if (question === 'proposed') return { ok: true, value: proposed(suite, notes) };
  if (entity === undefined) {
    return {
      ok: false,
      reason: `\`question: ${question}\` asks about a user, a group or a role, and \`${principal.value}\` is none: name its ARN as \`principal\``,
    };
  }
  try {
    const deployed = await readPrincipal(session.iam, entity, signal);
    return await attached(suite, deployed, session, signal, notes);
  } catch (error) {
    const failure = explainAwsError(error, { action: 'iam:Get*', principal: principal.value ?? undefined });
    return { ok: false, reason: failure.reason };
  }
}

function proposed(suite: LoadedSuite, notes: readonly string[]): Prepared {
  const identity = suite.identity.map(sentDocument);
  const boundary = suite.boundary && sentDocument(suite.boundary);
  const { managementAccount, principal } = suite.suite;
  const exempt = managementAccount !== undefined && parseCaller(principal.value).account === managementAccount;
  return {
    subject: {
      operation: 'SimulateCustomPolicy',
      identity,
      boundary,
      scps: exempt ? undefined : suite.scps?.map((level) => level.map(sentDocument)),
    },
    known: suite,
    sources: { sent: identity, boundary, deployed: [], deployedBoundary: undefined },
    unreadKeys: [],
    allRead: true,
    hiddenScps: false,
    notes,
  };
}

async function attached(
  suite: LoadedSuite,
  deployed: DeployedPrincipal,
  session: AwsSession,
  signal: AbortSignal,
  sizeNotes: readonly string[],
): Promise<Preparation> {
  const merged = suite.suite.question === 'merged';
  const excluded = merged ? exclusionsOf(suite, deployed) : { ok: true as const, policies: [] };
  if (!excluded.ok) return excluded;
  const identity = merged ? suite.identity.map(sentDocument) : [];
  const boundary = merged && suite.boundary !== undefined ? sentDocument(suite.boundary) : undefined;
  const remaining = deployed.policies.filter((policy) => !excluded.policies.includes(policy));
  const subject = {
    operation: 'SimulatePrincipalPolicy',
    principal: suite.suite.principal.value ?? '',
    identity,
    boundary,
    excluded: excluded.policies.map(({ origin }) => origin),
  } as const satisfies Subject;
  const allRead = deployed.unread.length === 0;
  const keys = allRead ? [] : await contextKeysOf(session.iam, subject, signal);
  const documents = [...remaining.map(({ document }) => document), ...identity.map(({ document }) => document)];
  return {
    ok: true,
    value: {
      subject,
      known: {
        ...suite,
        suite: { ...suite.suite, question: 'proposed' },
        identity: documents,
        boundary: boundary?.document ?? deployed.boundary?.document,
      },
      sources: { sent: identity, boundary, deployed: remaining, deployedBoundary: deployed.boundary },
      unreadKeys: keys.map((key) => key.toLowerCase()),
      allRead,
      hiddenScps: suite.scps === undefined,
      notes: [...sizeNotes, ...deployed.unread.map((told) => `not all policies of the principal were read: ${told}`)],
    },
  };
}

type Exclusions =
  | { readonly ok: true; readonly policies: readonly DeployedPolicy[] }
  | { readonly ok: false; readonly reason: string };

/** INVARIANT: a policy that is to be replaced is one that is attached; otherwise AWS would leave out nothing, in silence. */
function exclusionsOf(suite: LoadedSuite, deployed: DeployedPrincipal): Exclusions {
  const policies: DeployedPolicy[] = [];
  for (const { replaces } of suite.suite.replaces) {
    const found = deployed.policies.find(({ origin }) => isReplaced(origin, replaces, deployed));
    if (found === undefined) {
      const name = replaces.kind === 'inline' ? `the inline policy \`${replaces.name}\`` : `\`${replaces.arn}\``;
      const unread =
        deployed.unread.length > 0 ? `; not all policies could be read (${deployed.unread.join('; ')})` : '';
      return {
        ok: false,
        reason: `${name} is not attached to \`${suite.suite.principal.value}\`, so that nothing would be replaced: correct \`replaces\`, or remove it if the policy is new${unread}`,
      };
    }
    policies.push(found);
  }
  return { ok: true, policies };
}

function isReplaced(origin: PolicyOrigin, replaces: Replaces, { kind, name }: DeployedPrincipal): boolean {
  if (replaces.kind === 'managed') return origin.kind === 'managed' && origin.arn === replaces.arn;
  return origin.kind === 'inline' && origin.entity === kind && origin.name === name && origin.policy === replaces.name;
}

function sizesOf(suite: LoadedSuite, entity: EntityKind) {
  return suite.identity.map((document) =>
    sizeFinding(sentDocument(document), entity, destinationOf(suite, document, entity)),
  );
}

/** Where a proposed document will be stored, by the `replaces` of the file pattern that its path ends with. */
function destinationOf({ suite }: LoadedSuite, document: PolicyDocument, entity: EntityKind): PolicyOrigin | undefined {
  const { path } = document.source;
  const said = suite.replaces.find(({ file }) => {
    const name = file.value.replace(/^(\.{1,2}\/)+/, '');
    return path === name || path.endsWith(`/${name}`);
  })?.replaces;
  if (said === undefined) return undefined;
  return said.kind === 'managed' ? said : { kind: 'inline', entity, name: '', policy: said.name };
}

/** The policy of a resource, as it is sent. */
export function sentResourcePolicy(documents: readonly PolicyDocument[]): SentDocument | 'several' | undefined {
  const [first, second] = documents;
  if (second !== undefined) return 'several';
  return first && sentDocument(first);
}
