/** What the loopback IAM knows: the entities of one account, by ARN. Tests change it while the server runs. */

export interface EntityState {
  /** Inline policies by name, as JSON text. */
  readonly inline: Record<string, string>;
  /** ARNs of managed policies. */
  readonly attached: string[];
  boundary?: string;
  /** Names of the groups that a user is in. */
  readonly groups?: string[];
  /** The trust policy of a role, as JSON text. */
  trust?: string;
}

export interface AccountState {
  /** Users, groups and roles by ARN. */
  readonly entities: Map<string, EntityState>;
  /** The default version's text of managed policies, by ARN. */
  readonly managed: Map<string, string>;
  /** The organization's SCPs, level by level, which nobody can read here. */
  scps?: readonly (readonly string[])[];
}

export function emptyAccount(): AccountState {
  return { entities: new Map(), managed: new Map() };
}

export function entity(state: Partial<EntityState> = {}): EntityState {
  return { inline: {}, attached: [], ...state };
}

export type EntityKind = 'user' | 'group' | 'role';

/** `arn:aws:iam::1:role/path/name` taken apart. */
export interface EntityArn {
  readonly kind: EntityKind;
  readonly path: string;
  readonly name: string;
  readonly account: string;
}

export function entityArn(arn: string): EntityArn | undefined {
  const match = /^arn:[^:]+:iam::(\d{12}):(user|group|role)(\/(?:.*\/)?)([^/]+)$/.exec(arn);
  const [, account, kind, path, name] = match ?? [];
  if (account === undefined || path === undefined || name === undefined) return undefined;
  return kind === 'user' || kind === 'group' || kind === 'role' ? { kind, path, name, account } : undefined;
}

export function findEntity(
  state: AccountState,
  kind: EntityKind,
  name: string,
): readonly [string, EntityState] | undefined {
  return [...state.entities].find(([arn]) => {
    const parts = entityArn(arn);
    return parts?.kind === kind && parts.name === name;
  });
}
