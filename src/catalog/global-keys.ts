import type { ConditionKeyType, KeyAvailability } from './types.js';

/** Name, type (the `ArrayOf` types are multivalued), availability. */
export type RequestKeyRow = readonly [name: string, type: ConditionKeyType, availability: KeyAvailability];

/**
 * Condition keys that any service's request can carry, whatever the Service Authorization Reference lists for the
 * action: the global keys, and the keys that come with a role session's credentials.
 *
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export const REQUEST_KEYS: readonly RequestKeyRow[] = [
  // Properties of the principal
  ['aws:PrincipalArn', 'ARN', 'signed'],
  ['aws:PrincipalAccount', 'String', 'always'],
  ['aws:PrincipalOrgPaths', 'ArrayOfString', 'sometimes'],
  ['aws:PrincipalOrgID', 'String', 'sometimes'],
  ['aws:PrincipalTag/${TagKey}', 'String', 'sometimes'],
  ['aws:PrincipalIsAWSService', 'Bool', 'signed'],
  ['aws:PrincipalServiceName', 'String', 'sometimes'],
  ['aws:PrincipalServiceNamesList', 'ArrayOfString', 'sometimes'],
  ['aws:PrincipalType', 'String', 'always'],
  ['aws:userid', 'String', 'always'],
  ['aws:username', 'String', 'sometimes'],
  // Properties of a role session
  ['aws:AssumedRoot', 'Bool', 'sometimes'],
  ['aws:FederatedProvider', 'String', 'sometimes'],
  ['aws:TokenIssueTime', 'Date', 'sometimes'],
  ['aws:SignInSessionArn', 'ARN', 'sometimes'],
  ['aws:MultiFactorAuthAge', 'Numeric', 'sometimes'],
  ['aws:MultiFactorAuthPresent', 'Bool', 'sometimes'],
  ['aws:ChatbotSourceArn', 'ARN', 'sometimes'],
  ['aws:Ec2InstanceSourceVpc', 'String', 'sometimes'],
  ['aws:Ec2InstanceSourcePrivateIPv4', 'IPAddress', 'sometimes'],
  ['aws:SourceIdentity', 'String', 'sometimes'],
  ['ec2:RoleDelivery', 'Numeric', 'sometimes'],
  ['ec2:SourceInstanceArn', 'ARN', 'sometimes'],
  ['glue:RoleAssumedBy', 'String', 'sometimes'],
  ['glue:CredentialIssuingService', 'String', 'sometimes'],
  ['codebuild:BuildArn', 'ARN', 'sometimes'],
  ['codebuild:ProjectArn', 'ARN', 'sometimes'],
  ['lambda:SourceFunctionArn', 'ARN', 'sometimes'],
  ['ssm:SourceInstanceArn', 'ARN', 'sometimes'],
  ['identitystore:UserId', 'String', 'sometimes'],
  // Properties of the network
  ['aws:SourceIp', 'IPAddress', 'sometimes'],
  ['aws:SourceVpc', 'String', 'sometimes'],
  ['aws:SourceVpcArn', 'ARN', 'sometimes'],
  ['aws:SourceVpce', 'String', 'sometimes'],
  ['aws:VpceAccount', 'String', 'sometimes'],
  ['aws:VpceOrgID', 'String', 'sometimes'],
  ['aws:VpceOrgPaths', 'ArrayOfString', 'sometimes'],
  ['aws:VpcSourceIp', 'IPAddress', 'sometimes'],
  // Properties of the resource
  ['aws:ResourceAccount', 'String', 'sometimes'],
  ['aws:ResourceOrgID', 'String', 'sometimes'],
  ['aws:ResourceOrgPaths', 'ArrayOfString', 'sometimes'],
  ['aws:ResourceTag/${TagKey}', 'String', 'sometimes'],
  // Properties of the request
  ['aws:CalledVia', 'ArrayOfString', 'sometimes'],
  ['aws:CalledViaFirst', 'String', 'sometimes'],
  ['aws:CalledViaLast', 'String', 'sometimes'],
  ['aws:CalledViaAWSMCP', 'String', 'sometimes'],
  ['aws:ViaAWSService', 'Bool', 'always'],
  ['aws:ViaAWSMCPService', 'Bool', 'sometimes'],
  ['aws:CurrentTime', 'Date', 'always'],
  ['aws:EpochTime', 'Date', 'always'],
  ['aws:referer', 'String', 'sometimes'],
  ['aws:RequestedRegion', 'String', 'always'],
  ['aws:RequestTag/${TagKey}', 'String', 'sometimes'],
  ['aws:TagKeys', 'ArrayOfString', 'sometimes'],
  ['aws:SecureTransport', 'Bool', 'always'],
  ['aws:SourceAccount', 'String', 'sometimes'],
  ['aws:SourceArn', 'ARN', 'sometimes'],
  ['aws:SourceOrgID', 'String', 'sometimes'],
  ['aws:SourceOrgPaths', 'ArrayOfString', 'sometimes'],
  ['aws:SourceOwner', 'String', 'sometimes'],
  ['aws:UserAgent', 'String', 'always'],
  ['aws:IsMcpServiceAction', 'Bool', 'sometimes'],
  // The subject of a SAML session, the only keys of its assertion that reach a permissions policy:
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-saml
  ['saml:namequalifier', 'String', 'sometimes'],
  ['saml:sub', 'String', 'sometimes'],
  ['saml:sub_type', 'String', 'sometimes'],
];
