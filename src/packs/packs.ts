import type { Catalog } from '../catalog/index.js';
import { ROWS as auditTampering } from './audit-tampering.js';
import { ROWS as dataExfiltration } from './data-exfiltration.js';
import { ROWS as destructive, destructiveRows } from './destructive.js';
import { ROWS as escalation, PATHS as escalationPaths } from './privilege-escalation.js';
import { ROWS as publicAccess } from './public-access.js';
import { pathsOf, rowsOf } from './rows.js';
import type { Pack, PackName, PackPath, PackRow } from './types.js';

/** All packs, in the order in which lists show them. */
export const PACKS: readonly Pack[] = [
  {
    name: 'privilege-escalation',
    version: 2,
    summary: 'ways for a principal to gain rights that it was not given',
    rows: rowsOf(escalation),
    paths: pathsOf(escalationPaths),
  },
  {
    name: 'destructive',
    version: 2,
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

/** The rows of a pack, each a demand of its own. INVARIANT: never empty, since a test of no actions would pass. */
export function packRows(catalog: Catalog, name: PackName): readonly PackRow[] {
  return name === 'destructive' ? destructiveRows(catalog, catalog.services) : (packOf(name)?.rows ?? []);
}

/** The actions of {@link packRows}. */
export function packActions(catalog: Catalog, name: PackName): readonly string[] {
  return packRows(catalog, name).map(({ action }) => action);
}

/** What a pack demands: single actions, and actions together. */
export interface PackCut {
  readonly rows: readonly PackRow[];
  readonly paths: readonly PackPath[];
}

/**
 * A pack, cut to services where some are given, by prefix: to their actions, and to the paths that take one of them. That may leave
 * nothing, which is for the caller to refuse.
 */
export function cutPack(catalog: Catalog, { name, paths }: Pack, services?: readonly string[]): PackCut {
  const rows = packRows(catalog, name);
  if (services === undefined) return { rows, paths };
  const prefixes = new Set(services.map((service) => service.toLowerCase()));
  const isOf = (action: string) => prefixes.has(action.slice(0, action.indexOf(':')).toLowerCase());
  return {
    rows: rows.filter(({ action }) => isOf(action)),
    paths: paths.filter(({ actions }) => actions.some(isOf)),
  };
}

/** The packs in the form that reading an expectations file asks for: `deny: { pack: destructive, services: [s3] }`. */
export interface PackLists {
  readonly names: readonly string[];
  /** A pack as {@link cutPack} cuts it; `undefined` for one that does not exist. */
  packOf(
    name: string,
    services?: readonly string[],
  ): { readonly actions: readonly string[]; readonly paths: readonly PackPath[] } | undefined;
}

/** The packs by name. The catalog is asked for when a pack is. */
export function actionPacks(catalog: () => Catalog): PackLists {
  return {
    names: PACKS.map(({ name }) => name),
    packOf: (name, services) => {
      const pack = packOf(name);
      if (pack === undefined) return undefined;
      const { rows, paths } = cutPack(catalog(), pack, services);
      return { actions: rows.map(({ action }) => action), paths };
    },
  };
}
