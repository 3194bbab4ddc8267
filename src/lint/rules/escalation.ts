import type { Catalog, CatalogAction } from '../../catalog/index.js';
import { includesPattern, resourceLimits } from '../../engine/index.js';
import { type PackPath, packOf } from '../../packs/index.js';
import type { PolicyDocument, Statement } from '../../policy/index.js';
import { actionPatterns, allows, foldedActions, isAnyPattern, listed } from '../statements.js';
import type { Hit, Rule, Subject } from '../types.js';

/** The statement that allows an action without any limit. */
type Openings = (action: string) => Statement | undefined;

/** By document, so that both rules look each action up once. */
const known = new WeakMap<PolicyDocument, Openings>();

function openingsOf({ document, catalog }: Subject): Openings {
  const before = known.get(document);
  if (before !== undefined) return before;
  const found = new Map<string, Statement | undefined>();
  const openings: Openings = (name) => {
    if (!found.has(name)) found.set(name, openingOf(name, document, catalog));
    return found.get(name);
  };
  known.set(document, openings);
  return openings;
}

/**
 * The Allow that leaves an action open: without a condition, on every resource of a type that the action takes, and with no Deny in
 * its way that strikes all of that type or, by a condition, some of it.
 */
function openingOf(name: string, document: PolicyDocument, catalog: Catalog): Statement | undefined {
  const action = catalog.action(name);
  if (action === undefined) return undefined;
  const isOpen = (statement: Statement) =>
    allows(statement) &&
    statement.conditions.length === 0 &&
    concerns(statement, name) &&
    !limited(statement, action, catalog);
  const opening = document.statements.find(isOpen);
  const isDenied = document.statements.some(
    (statement) => !allows(statement) && concerns(statement, name) && !limited(statement, action, catalog),
  );
  return isDenied ? undefined : opening;
}

function concerns(statement: Statement, name: string): boolean {
  const lower = name.toLowerCase();
  const isListed = foldedActions(statement).some((pattern) => includesPattern(pattern, lower));
  return isListed === (statement.action.element === 'Action');
}

function limited(statement: Statement, action: CatalogAction, catalog: Catalog): boolean {
  if (action.resourceTypes.length > 0) return resourceLimits(statement, action, catalog);
  return !(
    statement.resource?.element === 'Resource' && statement.resource.patterns.some(({ value }) => isAnyPattern(value))
  );
}

/** An Allow of everything opens every way; that it does is told by its own rule. */
function allowsAll(statement: Statement): boolean {
  return actionPatterns(statement).some(({ value }) => isAnyPattern(value));
}

const PACK = packOf('privilege-escalation');

const ESCALATION: Rule = {
  code: 'escalation-action',
  level: 'warning',
  title: 'an action by which a principal can raise its own rights',
  why: 'whoever holds it holds, in the end, whatever the account has',
  kinds: new Set(['identity']),
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
  check: (subject) => {
    const openings = openingsOf(subject);
    const ways = (PACK?.rows ?? []).flatMap((row) => {
      const statement = openings(row.action);
      return statement === undefined || allowsAll(statement) ? [] : [{ statement, ...row }];
    });
    return byStatement(ways).map(([statement, rows]): Hit => {
      const [first] = rows;
      const message = `${listed(rows.map(({ action }) => action))} without a limit: the principal ${first?.why ?? ''}`;
      const help =
        'name the resources, add a condition, or deny the action; `iam-expect packs privilege-escalation` tells more of each';
      return { statement, range: statement.action.range, message, help };
    });
  },
};

const ESCALATION_PATH: Rule = {
  code: 'escalation-path',
  level: 'warning',
  title: 'actions by which, together, a principal can raise its own rights',
  why: 'each of them looks harmless, and together they run code of the principal with the rights of another role',
  kinds: new Set(['identity']),
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
  check: (subject) => {
    const openings = openingsOf(subject);
    const paths = (PACK?.paths ?? []).flatMap((path) => {
      const statements = path.actions.map(openings);
      const [statement] = statements;
      return statement === undefined ||
        statements.includes(undefined) ||
        statements.every((each) => each !== undefined && allowsAll(each))
        ? []
        : [{ statement, path }];
    });
    return byStatement(paths).map(([statement, open]): Hit => {
      const [first] = open;
      const others = open.length > 1 ? `, and ${open.length - 1} more ways` : '';
      const message = `${first === undefined ? '' : pathText(first.path)}${others}`;
      const help =
        'name the resources of one of the actions, or add a condition such as `iam:PassedToService`; `iam-expect packs privilege-escalation` tells more';
      return { statement, range: statement.action.range, message, help };
    });
  },
};

function pathText({ actions, needs }: PackPath): string {
  return `${listed(actions, 5)} are allowed together without a limit, which is enough where there is ${needs}`;
}

function byStatement<T extends { readonly statement: Statement }>(
  items: readonly T[],
): readonly (readonly [Statement, readonly T[]])[] {
  const groups = new Map<Statement, T[]>();
  for (const item of items) groups.set(item.statement, [...(groups.get(item.statement) ?? []), item]);
  return [...groups];
}

export const ESCALATIONS: readonly Rule[] = [ESCALATION, ESCALATION_PATH];
