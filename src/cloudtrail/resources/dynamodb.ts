import { partiQlAction, partiQlStatements } from '../actions.js';
import { isObject, type JsonObject, member, objectOf, objectsOf, textOf } from '../json.js';
import { type Call, named, nothing, type ResourceReading, regional, takes } from './call.js';

/** Tables, their indexes and streams; several tables for batches, transactions and PartiQL. */
export function dynamodbResources(call: Call): ResourceReading {
  const { parameters, response } = call.event;
  const batch = objectOf(parameters, 'requestItems');
  if (Object.keys(batch).length > 0) return tables(call, Object.keys(batch));
  const items = objectsOf(parameters, 'transactItems');
  if (items.length > 0) return tables(call, transactionTables(call, items));
  if (/^dynamodb:PartiQL/.test(call.action.name)) return partiQlTables(call);
  const iterator = textOf(parameters, 'shardIterator');
  if (iterator?.startsWith('arn:') === true) return { arns: [iterator.replace(/\|.*$/s, '')] };
  const table = textOf(parameters, 'tableName') ?? textOf(objectOf(response, 'tableDescription'), 'tableName');
  if (table === undefined) return nothing;
  const index = takes(call, 'index') ? textOf(parameters, 'indexName') : undefined;
  return tables(call, [table], index);
}

function tables(call: Call, names: readonly string[], index?: string): ResourceReading {
  const { arns } = named(names, (name) => regional(call, 'dynamodb', `table/${name}`));
  return { arns: index === undefined ? arns : arns.map((arn) => `${arn}/index/${index}`) };
}

const transactionKinds: Readonly<Record<string, string>> = {
  'dynamodb:ConditionCheckItem': 'conditionCheck',
  'dynamodb:PutItem': 'put',
  'dynamodb:UpdateItem': 'update',
  'dynamodb:DeleteItem': 'delete',
  'dynamodb:GetItem': 'get',
};

/** The tables of those items of a transaction that need this action. */
function transactionTables(call: Call, items: readonly JsonObject[]): readonly string[] {
  const kind = transactionKinds[call.action.name];
  if (kind === undefined) return [];
  return items.flatMap((item) => {
    const part = member(item, kind);
    return isObject(part) ? (textOf(part, 'tableName') ?? []) : [];
  });
}

/** `FROM "orders"."by-date"`, `INTO orders`, `UPDATE orders`: a table, and perhaps an index of it. */
const partiQlTable = /\b(?:FROM|INTO|UPDATE)\s+(?:"([^"]+)"|([\w.-]+))(?:\."([^"]+)")?/i;

function partiQlTables(call: Call): ResourceReading {
  const statements = partiQlStatements(call.event).filter((text) => partiQlAction(text) === call.action.name);
  const arns = statements.flatMap((statement) => {
    const match = partiQlTable.exec(statement);
    const table = match?.[1] ?? match?.[2];
    return table === undefined ? [] : tables(call, [table], takes(call, 'index') ? match?.[3] : undefined).arns;
  });
  return { arns: [...new Set(arns)] };
}
