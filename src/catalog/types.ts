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
  /** Known of global keys and of those that come with credentials; a service's own key is there as the service says. */
  readonly availability?: KeyAvailability;
}

/**
 * When a request carries a global key.
 * - `always`: every request, an anonymous one too.
 * - `signed`: every request that is not anonymous.
 * - `sometimes`: as AWS's page says of the key; its absence is a case that a policy has to think of.
 */
export type KeyAvailability = 'always' | 'signed' | 'sometimes';

/**
 * ARN patterns of what an action takes. A resource is the action's where a pattern of `include` matches it and none
 * of `exclude` does: the pattern of a bucket, `arn:*:s3:::*`, matches every object too, so that the pattern of
 * objects is among `exclude` for `s3:ListBucket`.
 */
export interface ResourcePatterns {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/**
 * How a resource and an action go together.
 * - `takes`: the resource, or some resource that the pattern matches, is of a type that the action takes. Also `*`,
 *   for every action.
 * - `takesNone`: the action takes no resource, so that only `*` in a policy grants it.
 * - `otherService`: the ARN is one of another service than those of the action's resources.
 * - `otherType`: the ARN is of the action's service, and of a type that the action does not take.
 * - `unknownType`: the ARN fits no resource type of the service: misspelt, or newer than the catalog.
 */
export type ResourceFit = 'takes' | 'takesNone' | 'otherService' | 'otherType' | 'unknownType';

/** A name that somebody may have meant. */
export interface ActionSuggestion {
  readonly name: string;
  /** Why, where it is known: `` `s3:HeadObject` is an API operation; IAM authorizes it as `s3:GetObject` ``. */
  readonly reason: string | undefined;
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
  /**
   * The actions that a pattern with `*` and `?` matches, sorted by service and then by name; `*` is every action of
   * every service. A pattern without a colon other than `*` matches none, as IAM refuses it.
   */
  expandActions(pattern: string): readonly CatalogAction[];
  resourceTypesOf(prefix: string): readonly ResourceType[];
  /**
   * The types of a service that an ARN, or some ARN that a pattern with `*` and `?` matches, can be of. Several for a
   * pattern that reaches further than one type: `arn:aws:s3:::orders*` is a bucket and its objects, while
   * `arn:aws:s3:::orders/*` is objects alone. Empty where no template of the service fits.
   */
  resourceTypesFitting(prefix: string, arn: string): readonly ResourceType[];
  /**
   * Of {@link resourceTypesFitting}, the type whose template has the most literal text. For a pattern that several
   * types fit it is only the most specific of them: ask {@link resourceFit} whether an action can take it.
   */
  resourceTypeOf(prefix: string, arn: string): ResourceType | undefined;
  /** How an ARN, or a pattern of ARNs, and an action go together. */
  resourceFit(action: CatalogAction, arn: string): ResourceFit;
  /** The resources that an action takes, with `*` for each placeholder; both lists are empty where it takes none. */
  resourcePatternsOf(action: CatalogAction): ResourcePatterns;
  /** A condition key of any service or global, templates matched: `aws:ResourceTag/team`. */
  conditionKey(name: string): ConditionKey | undefined;
  /** Whether a request of this action can carry the key: listed for it, global, or coming with credentials. */
  carriesKey(action: CatalogAction, key: string): boolean;
  /** The nearest names for a typo, best first, at most `max`; empty where nothing is near. */
  nearestActions(name: string, max?: number): readonly ActionSuggestion[];
  nearestServices(prefix: string, max?: number): readonly string[];
  nearestConditionKeys(name: string, max?: number): readonly string[];
  /** Whether a service principal (`lambda.amazonaws.com`) is known; AWS publishes no complete list. */
  hasServicePrincipal(name: string): boolean;
  nearestServicePrincipals(name: string, max?: number): readonly string[];
  /** Whether resource control policies apply to the service. */
  supportsRcp(prefix: string): boolean;
}
