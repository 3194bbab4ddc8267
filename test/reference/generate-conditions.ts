/** Random Condition elements, near what a request says. */
import type { ContextValue } from '../../src/request/index.js';
import { operatorNames } from './conditions.js';
import * as pools from './pools.js';
import type { Random } from './random.js';

type Context = Readonly<Record<string, ContextValue>>;
type Scalar = string | number | boolean;
type Block = Record<string, Record<string, Scalar | readonly Scalar[]>>;

const families: readonly pools.Family[] = ['String', 'Numeric', 'Date', 'Bool', 'Binary', 'Ip', 'Arn'];

function operatorsOf(family: pools.Family): readonly string[] {
  return operatorNames.filter((name) => name.replace('Not', '').startsWith(family));
}

export function generateConditions(random: Random, context: Context): Block {
  const at = random.below(100);
  const count = at < 42 ? 0 : at < 80 ? 1 : at < 95 ? 2 : 3;
  const block: Block = {};
  for (let drawn = 0; drawn < count; drawn += 1) {
    const { operator, key, values } = condition(random, context, count === 1);
    // One operator takes a key once, whatever its case.
    const taken = Object.keys(block[operator] ?? {}).some((one) => one.toLowerCase() === key.toLowerCase());
    if (!taken) block[operator] = { ...block[operator], [key]: values };
  }
  return block;
}

interface Drawn {
  readonly operator: string;
  readonly key: string;
  readonly values: Scalar | readonly Scalar[];
}

function condition(random: Random, context: Context, only: boolean): Drawn {
  const key = random.pick(random.chance(12) ? pools.derivedKeys : pools.contextKeys);
  const name = random.chance(15) ? key.name.toUpperCase() : key.name;
  if (random.chance(8)) {
    return { operator: 'Null', key: name, values: random.pick<Scalar>(['true', 'false', true, false, 'yes', 'True']) };
  }
  const family = random.chance(88) ? key.family : random.pick(families);
  const base = random.pick(operatorsOf(family));
  const given = givenValues(context, key.name);
  const sets = Array.isArray(given) || key.name === 'aws:TagKeys' ? 70 : 12;
  const set = random.chance(sets) ? random.pick(['ForAllValues:', 'ForAnyValue:']) : '';
  const suffix = random.chance(18) ? 'IfExists' : '';
  const count = random.chance(60) ? 1 : 2 + random.below(2);
  const values = Array.from({ length: count }, () => value(random, family, given, only));
  const [first] = values;
  return {
    operator: `${set}${base}${suffix}`,
    key: name,
    values: values.length === 1 && first !== undefined && random.chance(60) ? first : values,
  };
}

function givenValues(context: Context, name: string): ContextValue | undefined {
  return Object.entries(context).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

function value(random: Random, family: pools.Family, given: ContextValue | undefined, only: boolean): Scalar {
  if (family === 'Arn' && only && random.chance(4)) return random.pick(pools.badArns);
  const said = typeof given === 'string' ? [given] : (given ?? []);
  const usable = family === 'String' || family === 'Binary' ? said : said.filter((one) => isReadable(family, one));
  if (usable.length > 0 && random.chance(40)) return near(random, family, random.pick(usable));
  const drawn = random.pick(pools.policyValues[family]);
  if (drawn === 'true' && random.chance(30)) return true;
  return drawn === '10' && random.chance(30) ? 10 : drawn;
}

function isReadable(family: pools.Family, text: string): boolean {
  return pools.policyValues[family].includes(text);
}

function near(random: Random, family: pools.Family, text: string): string {
  if (text.includes('${') || family !== 'String' || text.length < 2) return text;
  const at = random.below(text.length);
  return random.pick([
    text,
    text,
    `${text.slice(0, at)}*`,
    `${text.slice(0, at)}?${text.slice(at + 1)}`,
    `*${text.slice(at)}`,
  ]);
}
