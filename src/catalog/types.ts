/**
 * What AWS services offer, as the Service Authorization Reference lists it
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html).
 */

export type AccessLevel = 'List' | 'Read' | 'Write' | 'Tagging' | 'Permissions management';

export interface CatalogAction {
  /** In AWS's spelling: `s3:GetObject`. */
  readonly name: string;
  readonly accessLevel: AccessLevel;
  /** Names of the service's resource types that the action takes; empty where it takes none (`Resource: "*"`). */
  readonly resourceTypes: readonly ActionResourceType[];
  /** Condition keys that come with the action whatever its resource; templates such as `aws:RequestTag/${TagKey}` included. */
  readonly conditionKeys: readonly string[];
  /** Other actions that a call of this one needs as well. */
  readonly dependentActions: readonly string[];
}

export interface ActionResourceType {
  readonly name: string;
  readonly required: boolean;
  readonly conditionKeys: readonly string[];
}

export interface ResourceType {
  readonly name: string;
  /** `arn:${Partition}:s3:::${BucketName}/${ObjectName}` */
  readonly arn: string;
  readonly conditionKeys: readonly string[];
}

/** The types that the reference gives condition keys. */
export type ConditionKeyType =
  | 'String'
  | 'ArrayOfString'
  | 'ARN'
  | 'ArrayOfARN'
  | 'Bool'
  | 'ArrayOfBool'
  | 'Numeric'
  | 'Long'
  | 'Date'
  | 'IPAddress'
  | 'Binary';

export interface ConditionKey {
  /** In AWS's spelling, templates with their `${…}`: `aws:ResourceTag/${TagKey}`. */
  readonly name: string;
  readonly type: ConditionKeyType;
}

/** The catalog. Services are parsed one by one as they are asked for. Every name compares without case. */
export interface Catalog {
  /** The version of the data, for `--version` and reports. */
  readonly version: string;
  /** All service prefixes, sorted. */
  readonly services: readonly string[];
  /** The service's full name (`Amazon S3`), or `undefined` for an unknown prefix. */
  serviceName(prefix: string): string | undefined;
  action(name: string): CatalogAction | undefined;
  /** All actions of a service; empty for an unknown one. */
  actionsOf(prefix: string): readonly CatalogAction[];
  /** The actions that a pattern with `*` and `?` matches, sorted by name; `*` is every action of every service. */
  expandActions(pattern: string): readonly CatalogAction[];
  resourceTypesOf(prefix: string): readonly ResourceType[];
  /**
   * The type of an ARN (or of the ARNs that a pattern matches) among its service's: of the types whose
   * template fits, those with the most literal text. `undefined` for none.
   */
  resourceTypeOf(prefix: string, arn: string): ResourceType | undefined;
  /** ARN patterns (`*` for each placeholder) of the resources that an action takes; empty where it takes none. */
  resourcePatternsOf(action: CatalogAction): readonly string[];
  /** A condition key of any service or global, templates matched: `aws:ResourceTag/team`. */
  conditionKey(name: string): ConditionKey | undefined;
  /** Whether a request of this action can carry the key: listed for it, global, or coming with credentials. */
  carriesKey(action: CatalogAction, key: string): boolean;
  /** The nearest names for a typo, best first, at most `max`; empty where nothing is near. */
  nearestActions(name: string, max?: number): readonly string[];
  nearestServices(prefix: string, max?: number): readonly string[];
  nearestConditionKeys(name: string, max?: number): readonly string[];
  /** Whether resource control policies apply to the service. */
  supportsRcp(prefix: string): boolean;
}
