import { objectOf, textOf } from '../json.js';
import { partiQlAction, partiQlStatements, partiQlTarget, transactionItems } from '../partiql.js';
import { type Call, named, nothing, type ResourceReading, regional, takes } from './call.js';

/** Tables, their indexes and streams; several tables for batches, transactions and PartiQL. */
export function dynamodbResources(call: Call): ResourceReading {
  const { parameters, response } = call.event;
  if (/^dynamodb:PartiQL/.test(call.action.name)) return partiQlTables(call);
  const items = transactionItems(call.event).filter(({ action }) => action === call.action.name);
  if (items.length > 0) return tables(call, [...new Set(items.flatMap(({ table }) => table ?? []))]);
  const batch = Object.keys(objectOf(parameters, 'requestItems'));
  if (batch.length > 0) return tables(call, batch);
  const iterator = textOf(parameters, 'shardIterator');
  if (iterator?.startsWith('arn:') === true) return { arns: [iterator.replace(/\|.*$/s, '')] };
  const table = textOf(parameters, 'tableName') ?? textOf(objectOf(response, 'tableDescription'), 'tableName');
  if (table === undefined) return nothing;
  return tables(call, [table], takes(call, 'index') ? textOf(parameters, 'indexName') : undefined);
}

function tables(call: Call, names: readonly string[], index?: string): ResourceReading {
  const { arns } = named(names, (name) => regional(call, 'dynamodb', `table/${name}`));
  return { arns: index === undefined ? arns : arns.map((arn) => `${arn}/index/${index}`) };
}

/** The targets of those statements that need this action. */
function partiQlTables(call: Call): ResourceReading {
  const statements = partiQlStatements(call.event).filter((text) => partiQlAction(text) === call.action.name);
  const arns = statements.flatMap((statement) => {
    const target = partiQlTarget(statement);
    if (target === undefined) return [];
    return tables(call, [target.table], takes(call, 'index') ? target.index : undefined).arns;
  });
  return { arns: [...new Set(arns)] };
}
