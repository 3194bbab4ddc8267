import type { IAMClient, SimulatePrincipalPolicyRequest } from '@aws-sdk/client-iam';
import type { SimulatorTransport } from './ask.js';
import type { PolicyOrigin, SimulatorCall, Subject } from './types.js';

/** The most items a page may have; AWS may still send fewer. */
const MAX_ITEMS = 1_000;

/** Sends the calls of one suite. Loads the SDK, which the session has loaded already. */
export async function transportOf(iam: IAMClient, subject: Subject): Promise<SimulatorTransport> {
  const { SimulateCustomPolicyCommand, SimulatePrincipalPolicyCommand } = await import('@aws-sdk/client-iam');
  return (call, marker, abortSignal) => {
    const common = { ...commonInput(call, subject), Marker: marker };
    if (subject.operation === 'SimulatePrincipalPolicy') {
      const command = new SimulatePrincipalPolicyCommand({
        ...common,
        PolicySourceArn: subject.principal,
        PolicyExclusionList: subject.excluded.length > 0 ? subject.excluded.map(identifierOf) : undefined,
      });
      return iam.send(command, { abortSignal });
    }
    const command = new SimulateCustomPolicyCommand({
      ...common,
      PolicyInputList: subject.identity.map(({ text }) => text),
      OrderedOrganizationPolicyInputList: subject.scps?.map((level) => ({
        ServiceControlPolicyInputList: level.map(({ text }) => text),
      })),
    });
    return iam.send(command, { abortSignal });
  };
}

type CommonInput = Omit<SimulatePrincipalPolicyRequest, 'PolicySourceArn' | 'PolicyExclusionList'>;

function commonInput({ group, actions, resources }: SimulatorCall, subject: Subject): CommonInput {
  return {
    PolicyInputList: subject.identity.length > 0 ? subject.identity.map(({ text }) => text) : undefined,
    PermissionsBoundaryPolicyInputList: subject.boundary === undefined ? undefined : [subject.boundary.text],
    ActionNames: [...actions],
    ResourceArns: resources.length > 0 ? [...resources] : undefined,
    ResourcePolicy: group.resourcePolicy?.text,
    ResourceOwner: group.owner === undefined ? undefined : ownerArn(group.caller, group.owner),
    CallerArn: group.caller,
    ContextEntries: group.context.length > 0 ? [...group.context] : undefined,
    MaxItems: MAX_ITEMS,
  };
}

/** The API takes an account as the ARN of its root user. */
function ownerArn(caller: string, account: string): string {
  return `arn:${caller.split(':')[1] ?? 'aws'}:iam::${account}:root`;
}

/** A managed policy with a path is left out only by its ARN without the path (observed at AWS, September 2026). */
function identifierOf(origin: PolicyOrigin) {
  return origin.kind === 'managed'
    ? { PolicyArn: origin.arn.replace(/:policy\/.*\//, ':policy/') }
    : {
        InlinePolicyIdentifier: {
          PolicyName: origin.policy,
          AttachmentType: origin.entity,
          AttachmentName: origin.name,
        },
      };
}

/** The context keys that a principal's policies name, where the policies themselves cannot be read. */
export async function contextKeysOf(
  iam: IAMClient,
  subject: Extract<Subject, { operation: 'SimulatePrincipalPolicy' }>,
  abortSignal: AbortSignal,
): Promise<readonly string[]> {
  const { GetContextKeysForPrincipalPolicyCommand } = await import('@aws-sdk/client-iam');
  const command = new GetContextKeysForPrincipalPolicyCommand({
    PolicySourceArn: subject.principal,
    PolicyInputList: subject.identity.length > 0 ? subject.identity.map(({ text }) => text) : undefined,
  });
  return (await iam.send(command, { abortSignal })).ContextKeyNames ?? [];
}
