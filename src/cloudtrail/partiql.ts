import { isObject, member, objectsOf, textOf } from './json.js';
import type { TrailEvent } from './types.js';

/**
 * DynamoDB's calls that hold several requests
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/understanding-ddb-log-entries.html).
 */

/** One item of a transaction: what it does, in the words of IAM's actions, and to which table. */
export interface TransactionItem {
  readonly action: string;
  readonly table: string | undefined;
}

const kinds: readonly (readonly [kind: string, action: string])[] = [
  ['ConditionCheck', 'dynamodb:ConditionCheckItem'],
  ['Put', 'dynamodb:PutItem'],
  ['Update', 'dynamodb:UpdateItem'],
  ['Delete', 'dynamodb:DeleteItem'],
  ['Get', 'dynamodb:GetItem'],
];

/** A transaction's items. Records have them as `{operation: "Put", tableName}`, requests as `{put: {tableName}}`. */
export function transactionItems(event: TrailEvent): readonly TransactionItem[] {
  const items = ['requestItems', 'transactItems'].flatMap((name) => objectsOf(event.parameters, name));
  return items.flatMap((item) => {
    const operation = textOf(item, 'operation');
    return kinds.flatMap(([kind, action]) => {
      if (operation === kind) return [{ action, table: textOf(item, 'tableName') }];
      const inner = operation === undefined ? member(item, kind) : undefined;
      return isObject(inner) ? [{ action, table: textOf(inner, 'tableName') }] : [];
    });
  });
}

/** The statements of a PartiQL call. */
export function partiQlStatements(event: TrailEvent): readonly string[] {
  const single = textOf(event.parameters, 'statement');
  if (single !== undefined) return [single];
  return ['requestItems', 'statements', 'transactStatements'].flatMap((name) =>
    objectsOf(event.parameters, name).flatMap((item) => textOf(item, 'statement') ?? []),
  );
}

const verbs: Readonly<Record<string, string>> = {
  SELECT: 'dynamodb:PartiQLSelect',
  EXISTS: 'dynamodb:PartiQLSelect',
  INSERT: 'dynamodb:PartiQLInsert',
  UPDATE: 'dynamodb:PartiQLUpdate',
  DELETE: 'dynamodb:PartiQLDelete',
};

/** The action of one PartiQL statement, by its verb. */
export function partiQlAction(statement: string): string | undefined {
  const verb = /^\s*([A-Za-z]+)/.exec(statement)?.[1]?.toUpperCase();
  return verb === undefined ? undefined : verbs[verb];
}

/** `FROM "orders"."by-date"`, `INTO orders`, `UPDATE orders`: a table, and perhaps an index of it. */
const target = /\b(?:FROM|INTO|UPDATE)\s+(?:"([^"]+)"|([\w.-]+))(?:\."([^"]+)")?/i;

export function partiQlTarget(
  statement: string,
): { readonly table: string; readonly index: string | undefined } | undefined {
  const [, quoted, plain, index] = target.exec(statement) ?? [];
  const table = quoted ?? plain;
  return table === undefined ? undefined : { table, index };
}
