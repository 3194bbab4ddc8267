import type { Catalog } from '../catalog/index.js';
import { ROWS as auditTampering } from './audit-tampering.js';
import { ROWS as dataExfiltration } from './data-exfiltration.js';
import { ROWS as destructive, destructiveRows } from './destructive.js';
import { ROWS as escalation, PATHS as escalationPaths } from './privilege-escalation.js';
import { ROWS as publicAccess } from './public-access.js';
import { pathsOf, rowsOf } from './rows.js';
import type { Pack, PackName, PackRow } from './types.js';

/** All packs, in the order in which lists show them. */
export const PACKS: readonly Pack[] = [
  {
    name: 'privilege-escalation',
    version: 1,
    summary: 'ways for a principal to gain rights that it was not given',
    rows: rowsOf(escalation),
    paths: pathsOf(escalationPaths),
  },
  {
    name: 'destructive',
    version: 1,
    summary: 'deleting data and resources of the services in use, or what protects them',
    rows: rowsOf(destructive),
    paths: [],
  },
  {
    name: 'public-access',
    version: 1,
    summary: 'opening resources to everyone or to other accounts',
    rows: rowsOf(publicAccess),
    paths: [],
  },
  {
    name: 'data-exfiltration',
    version: 1,
    summary: 'copying data out in bulk, or to other accounts',
    rows: rowsOf(dataExfiltration),
    paths: [],
  },
  {
    name: 'audit-tampering',
    version: 1,
    summary: 'blinding the logs and the services that watch the account',
    rows: rowsOf(auditTampering),
    paths: [],
  },
];

export function packOf(name: string): Pack | undefined {
  return PACKS.find((pack) => pack.name === name);
}

export interface PackOptions {
  /**
   * Prefixes of the services in use, which decide what `destructive` lists. None, or an empty list, stands for
   * every service: INVARIANT: a pack is never empty, since a test of no actions would pass.
   */
  readonly services?: readonly string[] | undefined;
}

/** The rows of a pack, each a demand of its own. */
export function packRows(catalog: Catalog, name: PackName, { services = [] }: PackOptions = {}): readonly PackRow[] {
  if (name !== 'destructive') return packOf(name)?.rows ?? [];
  const known = [...new Set(services.map((service) => service.toLowerCase()))].sort();
  const rows = destructiveRows(catalog, known);
  return rows.length > 0 ? rows : destructiveRows(catalog, catalog.services);
}

/** The actions of {@link packRows}. */
export function packActions(catalog: Catalog, name: PackName, options: PackOptions = {}): readonly string[] {
  return packRows(catalog, name, options).map(({ action }) => action);
}

/** The packs in the form that reading an expectations file asks for: `deny: { pack: destructive }`. */
export interface PackLists {
  readonly names: readonly string[];
  /** `undefined` for a pack that does not exist. */
  actionsOf(name: string): readonly string[] | undefined;
}

/** The packs by name. The catalog is asked for when a pack is. */
export function actionPacks(catalog: () => Catalog, options: PackOptions = {}): PackLists {
  return {
    names: PACKS.map(({ name }) => name),
    actionsOf: (name) => {
      const pack = packOf(name);
      return pack === undefined ? undefined : packActions(catalog(), pack.name, options);
    },
  };
}
