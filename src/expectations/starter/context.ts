import type { Catalog } from '../../catalog/index.js';
import type { Condition, Statement } from '../../policy/index.js';
import { typeOfKey } from '../context.js';
import { coversAction, mayCoverResource } from './overlap.js';
import { meeting, missing, type Sample } from './satisfy.js';

/** The context in which the Allow applies and no Deny does, or why there is none. */
export function allowContext(
  statement: Statement,
  denies: readonly Statement[],
  action: string,
  resources: readonly string[],
  catalog: Catalog,
): ReadonlyMap<string, Sample> | string {
  const context = new Map<string, Sample>();
  const asked = resources.length === 0 ? ['*'] : resources;
  for (const deny of denies) {
    if (coversAction(deny, action) && mayCoverResource(deny, asked)) {
      const way = deny.conditions
        .map((condition) => entryOf(condition, action, catalog, missing))
        .find((entry) => entry !== undefined);
      if (way === undefined) {
        return `${titleOf(deny)} denies it, or a part of it`;
      }
      context.set(...way);
    }
  }
  const own = meetingContext(statement.conditions, action, catalog);
  return typeof own === 'string' ? own : new Map([...context, ...own]);
}

/** Values that meet all conditions, or why there are none. */
export function meetingContext(
  conditions: readonly Condition[],
  action: string,
  catalog: Catalog,
): ReadonlyMap<string, Sample> | string {
  const context = new Map<string, Sample>();
  // `Null` asks only that there is some value, so any other condition of the same key has the last word.
  const isNull = ({ operator }: Condition) => (operator.value.toLowerCase() === 'null' ? 0 : 1);
  for (const condition of conditions.toSorted((a, b) => isNull(a) - isNull(b))) {
    const entry = entryOf(condition, action, catalog, meeting);
    if (entry === undefined) {
      return `give \`${condition.key.value}\` a value that meets ${condition.operator.value}`;
    }
    context.set(...entry);
  }
  return context;
}

function entryOf(
  condition: Condition,
  action: string,
  catalog: Catalog,
  choose: typeof meeting,
): readonly [string, Sample] | undefined {
  const key = condition.key.value;
  const known = catalog.action(action);
  const type = typeOfKey(key, catalog);
  if (type === undefined || known === undefined || !catalog.carriesKey(known, key)) {
    return undefined;
  }
  const value = choose(condition, type);
  return value === undefined ? undefined : [key, value];
}

/** What messages and tests call a statement. */
export function titleOf({ sid, index }: Statement): string {
  return sid?.value === undefined || sid.value === '' ? `statement ${index}` : sid.value;
}
