import type { Catalog } from '../catalog/index.js';
import type { Diagnostic, Located, SourceNode } from '../source/index.js';
import { emptyList, emptyPack, unknownException, unknownPack, unknownService } from './action-faults.js';
import { pathKey, pathName } from './path-name.js';
import { textOf, textsOf, valueAt } from './tree.js';
import type { ActionPack, ActionPacks } from './types.js';

/** What reading `{ pack: name, services: […], except: […] }` takes. */
export interface PackReading {
  readonly catalog: Catalog;
  readonly packs: ActionPacks | undefined;
  /** Whether paths are meant as well as single actions. */
  readonly together: boolean;
  readonly into: Diagnostic[];
}

/** The pack that an item of an action list names, as the item cuts it; `undefined` where it names none that exists. */
export function packAt(
  item: SourceNode,
  reading: PackReading,
): (ActionPack & { readonly name: Located<string> }) | undefined {
  const name = textOf(valueAt(item, 'pack'));
  if (name === undefined) {
    return undefined;
  }
  const whole = reading.packs?.packOf(name.value, readServices(item, reading));
  if (whole === undefined) {
    reading.into.push(unknownPack(name, reading.packs?.names ?? []));
    return undefined;
  }
  const { actions, paths } = leaveOut(item, name, whole, reading.into);
  const meant = reading.together ? paths : [];
  // INVARIANT: a pack that stands for nothing is an error, since a test of nothing would pass.
  if (actions.length + meant.length === 0) {
    reading.into.push(emptyPack(name, paths.length > 0));
  }
  return { name, actions, paths: meant };
}

/** The prefixes that a pack is cut to, in lower case; `undefined` where it is whole. */
function readServices(item: SourceNode, { catalog, into }: PackReading): readonly string[] | undefined {
  const node = valueAt(item, 'services');
  if (node === undefined) {
    return undefined;
  }
  if (node.kind === 'array' && node.items.length === 0) {
    into.push(emptyList('services', node.range));
    return undefined;
  }
  return textsOf(node).map((service) => {
    if (catalog.serviceName(service.value) === undefined) {
      into.push(unknownService(service, catalog));
    }
    return service.value.toLowerCase();
  });
}

/** A pack without what `except` names. An exception that names nothing of the pack would seem to leave something out. */
function leaveOut(
  item: SourceNode,
  pack: Located<string>,
  { actions, paths }: ActionPack,
  into: Diagnostic[],
): ActionPack {
  const exceptions = new Map(textsOf(valueAt(item, 'except')).map((text) => [pathKey(text.value.split('+')), text]));
  const isKept = (members: readonly string[]) => !exceptions.has(pathKey(members));
  const known = [...actions.map((action) => [action]), ...paths.map((path) => path.actions)];
  const keys = new Set(known.map(pathKey));
  for (const [key, text] of exceptions) {
    if (!keys.has(key)) into.push(unknownException(text, pack.value, known.map(pathName)));
  }
  return {
    actions: actions.filter((action) => isKept([action])),
    paths: paths.filter((path) => isKept(path.actions)),
  };
}
