import type { Catalog, CatalogAction } from '../catalog/index.js';
import { type Diagnostic, type Located, nearest, type SourceNode, type SourceRange } from '../source/index.js';
import { listOf, textOf, valueAt } from './tree.js';
import type { ActionPacks } from './types.js';
import { quotedList } from './validate.js';

/** One action that a test asks about. */
export interface Demand {
  /** In the catalog's spelling; as written where `allow-unknown-actions` vouches for it. */
  readonly name: string;
  /** `undefined` for an action that the catalog does not know. */
  readonly action: CatalogAction | undefined;
  /** Whether the file spells the name out, or a wildcard or a pack brought it. */
  readonly literal: boolean;
  readonly written: string;
  readonly range: SourceRange;
}

export interface ActionReading {
  readonly catalog: Catalog;
  readonly packs: ActionPacks | undefined;
  /** The patterns of `allow-unknown-actions`. */
  readonly allowUnknown: readonly string[];
  readonly into: Diagnostic[];
}

const ACTION = /^(\*|[a-z0-9*?-]+:[a-z0-9*?]+)$/i;

/** Reads an action list: names, wildcards and packs, each action once, in the order of the file. */
export function readActions(node: SourceNode | undefined, reading: ActionReading): readonly Demand[] {
  const demands = new Map<string, Demand>();
  for (const demand of listOf(node).flatMap((item) => readItem(item, reading))) {
    const lower = demand.name.toLowerCase();
    const earlier = demands.get(lower);
    if (earlier === undefined) {
      demands.set(lower, demand);
    } else if (earlier.literal && demand.literal) {
      reading.into.push(listedTwice(demand));
    } else if (demand.literal) {
      // Point at the name rather than at the wildcard that covers it too.
      demands.set(lower, demand);
    }
  }
  return [...demands.values()];
}

function readItem(item: SourceNode, reading: ActionReading): readonly Demand[] {
  const text = textOf(item);
  if (text === undefined) {
    const pack = textOf(valueAt(item, 'pack'));
    return pack === undefined ? [] : readPack(pack, reading);
  }
  if (!ACTION.test(text.value)) {
    reading.into.push(malformed(text, reading.catalog));
    return [];
  }
  return /[*?]/.test(text.value) ? readWildcard(text, reading) : readName(text, true, reading);
}

function readName(text: Located<string>, literal: boolean, reading: ActionReading): readonly Demand[] {
  const { value, range } = text;
  const action = reading.catalog.action(value);
  if (action === undefined && !reading.allowUnknown.some((pattern) => matchesName(pattern, value))) {
    reading.into.push(unknownAction(text, reading.catalog));
    return [];
  }
  return [{ name: action?.name ?? value, action, literal, written: value, range }];
}

function readWildcard(text: Located<string>, reading: ActionReading): readonly Demand[] {
  const { value, range } = text;
  const actions = reading.catalog.expandActions(value);
  if (actions.length === 0) {
    reading.into.push(matchesNothing(text, reading.catalog));
  }
  return actions.map((action) => ({ name: action.name, action, literal: false, written: value, range }));
}

function readPack(text: Located<string>, reading: ActionReading): readonly Demand[] {
  const actions = reading.packs?.actionsOf(text.value);
  if (actions === undefined) {
    reading.into.push(unknownPack(text, reading.packs?.names ?? []));
    return [];
  }
  return actions.flatMap((name) =>
    readName({ value: name, range: text.range }, false, reading).map((demand) => ({
      ...demand,
      written: `{ pack: ${text.value} }`,
    })),
  );
}

/** Whether a pattern of `allow-unknown-actions` or `allow-unknown-principals` covers a name; without case, `*` and `?` as wildcards. */
export function matchesName(pattern: string, name: string): boolean {
  const source = pattern
    .replaceAll(/[^*?]/g, (c) => c.replace(/\W/, '\\$&'))
    .replaceAll(/\*+/g, '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'i').test(name);
}

function malformed(text: Located<string>, catalog: Catalog): Diagnostic {
  const bare = /^[a-z0-9]+$/i.test(text.value);
  const namesakes = bare ? catalog.expandActions(`*:${text.value}`).slice(0, 3) : [];
  const near =
    namesakes.length > 0
      ? namesakes.map(({ name }) => ({ name, reason: undefined }))
      : catalog.nearestActions(text.value, 3);
  return {
    code: 'invalid-action',
    severity: 'error',
    message: `\`${text.value}\` is not of the form \`service:Action\``,
    help: near.length === 0 ? 'write an action such as `s3:GetObject`' : suggestion(near),
    range: text.range,
  };
}

function unknownAction(text: Located<string>, catalog: Catalog): Diagnostic {
  const prefix = text.value.slice(0, text.value.indexOf(':'));
  const service = catalog.serviceName(prefix);
  const near = catalog.nearestActions(text.value, 3);
  const newer = 'an action newer than the catalog goes into `allow-unknown-actions`';
  return {
    code: 'unknown-action',
    severity: 'error',
    message:
      service === undefined
        ? `\`${text.value}\`: no AWS service has the prefix \`${prefix}\``
        : `\`${text.value}\` is not an action of ${service}`,
    help: near.length === 0 ? newer : `${suggestion(near)} ${newer}`,
    range: text.range,
  };
}

function suggestion(near: ReturnType<Catalog['nearestActions']>): string {
  const reason = near.find((candidate) => candidate.reason !== undefined)?.reason;
  const question = `did you mean ${quotedList(near.map(({ name }) => name))}?`;
  return reason === undefined ? question : `${question} (${reason})`;
}

function matchesNothing(text: Located<string>, catalog: Catalog): Diagnostic {
  const prefix = text.value.slice(0, text.value.indexOf(':'));
  const service = catalog.serviceName(prefix);
  const services = catalog.nearestServices(prefix, 3);
  return {
    code: 'wildcard-matches-nothing',
    severity: 'error',
    message: `\`${text.value}\` matches no action${service === undefined ? '' : ` of ${service}`}`,
    help:
      service === undefined && services.length > 0
        ? `no AWS service has the prefix \`${prefix}\`; did you mean ${quotedList(services)}?`
        : 'a wildcard that matches nothing would test nothing: correct or remove it',
    range: text.range,
  };
}

function unknownPack(text: Located<string>, names: readonly string[]): Diagnostic {
  const near = nearest(text.value, names, 1)[0];
  const all =
    names.length === 0 ? 'no packs are available here: list the actions' : `the packs are ${quotedList(names)}`;
  return {
    code: 'unknown-pack',
    severity: 'error',
    message: `there is no pack \`${text.value}\``,
    help: near === undefined ? all : `did you mean \`${near}\`? ${all}`,
    range: text.range,
  };
}

function listedTwice(demand: Demand): Diagnostic {
  return {
    code: 'duplicate-row',
    severity: 'warning',
    message: `\`${demand.written}\` is listed twice; it is tested once`,
    help: 'remove one of the two',
    range: demand.range,
  };
}
