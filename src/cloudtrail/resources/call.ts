import type { Catalog, CatalogAction } from '../../catalog/index.js';
import type { TrailEvent } from '../types.js';

/** One action of one call, with what its resources' ARNs are built from. */
export interface Call {
  readonly event: TrailEvent;
  readonly action: CatalogAction;
  /** The service prefix of the action. */
  readonly service: string;
  readonly partition: string;
  readonly region: string;
  /** The account whose resources a name without an account means. */
  readonly account: string;
  readonly catalog: Catalog;
}

/** Stands for a Region or account that the record does not say; no ARN may hold it. */
export const unknownPart = '\u0000';

/** What a call's record says about the resources of one action. */
export interface ResourceReading {
  /** None where the record does not tell. */
  readonly arns: readonly string[];
  /** What is known where no ARN is: the start of one, or the name that the call used. */
  readonly hint?: string;
  /** Further resources that the action must have been authorized against and whose ARNs the record does not show. */
  readonly unseen?: readonly string[];
}

/** How one service's records name resources. No ARNs means that the general ways are tried next. */
export type ResourceRule = (call: Call) => ResourceReading;

export const nothing: ResourceReading = { arns: [] };

/** ARNs without doubles; those of a name that is itself an ARN stay as they are. */
export function named(names: readonly string[], arnOf: (name: string) => string): ResourceReading {
  return { arns: [...new Set(names.map((name) => (name.startsWith('arn:') ? name : arnOf(name))))] };
}

/** An ARN in the call's Region and account. */
export function regional(call: Call, service: string, resource: string): string {
  return `arn:${call.partition}:${service}:${call.region}:${call.account}:${resource}`;
}

/** Whether the action takes a resource type of that name. */
export function takes(call: Call, type: string): boolean {
  return call.action.resourceTypes.some(({ name }) => name === type);
}

/** Whether an ARN is of a type that the action takes. */
export function fits(call: Call, arn: string): boolean {
  const type = call.catalog.resourceTypeOf(call.service, arn);
  return type !== undefined && takes(call, type.name);
}
