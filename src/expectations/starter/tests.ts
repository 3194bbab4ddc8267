import type { Catalog, CatalogAction } from '../../catalog/index.js';
import type { PolicyDocument, Statement } from '../../policy/index.js';
import { allowContext, meetingContext, titleOf } from './context.js';
import { coversAction } from './overlap.js';
import type { Sample } from './satisfy.js';

/** One test to write. */
export interface StarterTest {
  readonly name: string;
  readonly expectation: 'allow' | 'deny';
  readonly actions: readonly string[];
  /** Empty for every resource that the actions take. */
  readonly resources: readonly string[];
  readonly context: ReadonlyMap<string, Sample>;
  readonly by: string | undefined;
}

/** What a statement comes to: tests, and what could not be made into one, for a comment. */
export interface StarterStatement {
  readonly tests: readonly StarterTest[];
  readonly remarks: readonly string[];
}

/** Wildcards that stand for more actions than this are replaced by a few of them. */
const MOST_ACTIONS = 50;
const A_FEW = 3;
/** A wildcard that can stand may stand for more: it is one line all the same. */
const MOST_WHOLE = 250;

const REQUEST_ARN = /^arn:[^:]+:[a-z0-9-]+:[^:]*:[^:]*:.+$/is;

/** A statement's actions, as far as a test can name them. */
interface Named {
  readonly names: readonly string[];
  readonly remarks: readonly string[];
}

/** What an Allow grants: a test per group of its actions that take the same resources. */
export function allowTests(statement: Statement, policy: PolicyDocument, catalog: Catalog): StarterStatement {
  const target = targetOf(statement);
  if (typeof target === 'string') {
    return { tests: [], remarks: [`${titleOf(statement)}: ${target}`] };
  }
  const { names, remarks } = namedActions(statement, catalog, (name) => fits(name, target, catalog));
  const denies = policy.statements.filter(({ effect }) => effect.value === 'Deny');
  const found = [...remarks];
  const tests = groups(names, target, catalog, found).flatMap(({ actions, resources }) => {
    const kept = actions.flatMap((action) => {
      const context = allowContext(statement, denies, action, resources, catalog);
      if (typeof context === 'string') {
        found.push(`${action}: ${context}`);
        return [];
      }
      return [{ action, context }];
    });
    return byContext(kept).map(({ actions: same, context }) => testOf(statement, same, resources, context));
  });
  return { tests: numbered(tests), remarks: found };
}

/** What a Deny forbids, for the requests that its conditions are about. */
export function denyTests(statement: Statement, allowed: readonly StarterTest[], catalog: Catalog): StarterStatement {
  const target = targetOf(statement);
  if (typeof target === 'string') {
    return { tests: [], remarks: [`${titleOf(statement)}: ${target}`] };
  }
  if (statement.action.element === 'NotAction' || statement.action.patterns.some(({ value }) => value === '*')) {
    return denyOfAllowed(statement, allowed, catalog);
  }
  const { names, remarks } = namedActions(statement, catalog, (name) => fits(name, target, catalog));
  const found = [...remarks];
  const tests = groups(names, target, catalog, found).flatMap(({ actions, resources }) =>
    denyTest(statement, actions, resources, catalog, found),
  );
  return { tests: numbered(tests), remarks: found };
}

/** A Deny of everything is shown on something that is allowed otherwise. */
function denyOfAllowed(statement: Statement, allowed: readonly StarterTest[], catalog: Catalog): StarterStatement {
  const found: string[] = [];
  for (const test of allowed) {
    const actions = test.actions.filter((action) => coversAction(statement, action));
    const inside = test.resources.length > 0 && !includesAll(statement, test.resources) ? [] : actions;
    const tests = denyTest(statement, inside.slice(0, 1), test.resources, catalog, found);
    if (tests.length > 0) {
      return { tests, remarks: [] };
    }
  }
  return { tests: [], remarks: [`${titleOf(statement)}: name the actions and resources that it is to forbid`] };
}

function includesAll({ resource }: Statement, resources: readonly string[]): boolean {
  const patterns = resource?.patterns.map(({ value }) => value) ?? [];
  return patterns.includes('*') || resources.every((arn) => patterns.includes(arn));
}

function denyTest(
  statement: Statement,
  actions: readonly string[],
  resources: readonly string[],
  catalog: Catalog,
  found: string[],
): readonly StarterTest[] {
  const kept = actions.flatMap((action) => {
    const context = meetingContext(statement.conditions, action, catalog);
    if (typeof context === 'string') {
      found.push(`${action}: ${context}`);
      return [];
    }
    return [{ action, context }];
  });
  return byContext(kept).map(({ actions: same, context }) => testOf(statement, same, resources, context));
}

/** The resources that a statement names, as a request can ask about them: none for `*`, or why not. */
function targetOf({ resource, principal }: Statement): readonly string[] | string {
  if (principal !== undefined || resource === undefined) {
    return 'a statement of a resource policy; name its file under `resource-policies`';
  }
  if (resource.element === 'NotResource') {
    return 'it has NotResource; name resources that it is to reach, and some that it is not';
  }
  const patterns = resource.patterns.map(({ value }) => value);
  if (patterns.includes('*')) {
    return [];
  }
  const plain = patterns.filter((pattern) => REQUEST_ARN.test(pattern) && !pattern.includes('${'));
  return plain.length > 0 ? plain : 'name resources that its patterns match, with values for policy variables';
}

function namedActions(statement: Statement, catalog: Catalog, fit: (name: string) => boolean): Named {
  if (statement.action.element === 'NotAction') {
    return { names: [], remarks: [`${titleOf(statement)}: it has NotAction; name the actions that matter`] };
  }
  const remarks: string[] = [];
  // An unconditional Deny of every resource holds for all that its wildcard matches, so the wildcard can stand.
  const everywhere = statement.resource?.patterns.some(({ value }) => value === '*') === true;
  const whole = statement.effect.value === 'Deny' && everywhere && statement.conditions.length === 0;
  const names = statement.action.patterns.flatMap(({ value }): readonly string[] => {
    if (!/[*?]/.test(value)) {
      const known = catalog.action(value);
      if (known === undefined) {
        remarks.push(`${value}: not an action that the catalog knows`);
      }
      return known === undefined ? [] : [known.name];
    }
    const expanded = value === '*' ? catalog.actionsOf('s3') : catalog.expandActions(value);
    const fitting = expanded.map(({ name }) => name).filter(fit);
    if (whole && fitting.length > 0 && fitting.length <= MOST_WHOLE) {
      return [value];
    }
    if (fitting.length > A_FEW && (statement.effect.value === 'Allow' || fitting.length > MOST_ACTIONS)) {
      remarks.push(
        `${value}: stands for more than a test should ask; these are a few, replace them with what is needed`,
      );
      return plainest(fitting).slice(0, A_FEW);
    }
    if (fitting.length === 0) {
      remarks.push(`${value}: matches no action that takes the statement's resources`);
    }
    return fitting;
  });
  return { names: [...new Set(names)], remarks };
}

/** The shortest names first: they tend to be the ones that people know (`s3:GetObject`, `dynamodb:Query`). */
function plainest(names: readonly string[]): readonly string[] {
  return names.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

function fits(name: string, target: readonly string[], catalog: Catalog): boolean {
  const action = catalog.action(name);
  return action !== undefined && (target.length === 0 || takenBy(action, target, catalog).length > 0);
}

function takenBy(action: CatalogAction, target: readonly string[], catalog: Catalog): readonly string[] {
  return target.filter((arn) => catalog.resourceFit(action, arn) === 'takes');
}

interface Group {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

function groups(
  names: readonly string[],
  target: readonly string[],
  catalog: Catalog,
  remarks: string[],
): readonly Group[] {
  const found = new Map<string, Group>();
  for (const name of names) {
    const action = catalog.action(name);
    const resources = action === undefined ? [] : takenBy(action, target, catalog);
    if (target.length > 0 && resources.length === 0) {
      remarks.push(`${name}: takes none of the statement's resources, so the statement does nothing for it`);
    } else {
      const key = resources.join(' ');
      found.set(key, { actions: [...(found.get(key)?.actions ?? []), name], resources });
    }
  }
  return [...found.values()];
}

interface InContext {
  readonly actions: readonly string[];
  readonly context: ReadonlyMap<string, Sample>;
}

function byContext(
  asked: readonly { readonly action: string; readonly context: ReadonlyMap<string, Sample> }[],
): readonly InContext[] {
  const found = new Map<string, InContext>();
  for (const { action, context } of asked) {
    const key = JSON.stringify([...context]);
    found.set(key, { actions: [...(found.get(key)?.actions ?? []), action], context });
  }
  return [...found.values()];
}

function testOf(
  statement: Statement,
  actions: readonly string[],
  resources: readonly string[],
  context: ReadonlyMap<string, Sample>,
): StarterTest {
  return {
    name: titleOf(statement),
    expectation: statement.effect.value === 'Allow' ? 'allow' : 'deny',
    actions,
    resources,
    context,
    by: statement.sid?.value,
  };
}

/** Tests of one statement are told apart by number. */
function numbered(tests: readonly StarterTest[]): readonly StarterTest[] {
  return tests.map((test, index) => (index === 0 ? test : { ...test, name: `${test.name}, ${index + 1}` }));
}
