import { apiGatewayOperation } from '../actions.js';
import { textOf } from '../json.js';
import { type Call, nothing, type ResourceReading } from './call.js';

/**
 * The path of the operation, with the ids that the call names in it. A path with an id that the record does not
 * show stays unknown.
 */
export function apiGatewayResources(call: Call): ResourceReading {
  const operation = apiGatewayOperation(call.event, call.event.name);
  if (operation === undefined) return nothing;
  const parts = operation.path.split('/');
  const filled = parts.map((part, index) => (part === '*' ? (idFor(call, parts[index - 1] ?? '') ?? '*') : part));
  const arn = `arn:${call.partition}:apigateway:${call.region}::${filled.join('/')}`;
  return filled.includes('*') ? { arns: [], hint: arn } : { arns: [arn] };
}

/** The id that follows a collection in the path: `restapis` is `restApiId`, `stages` is `stageName`. */
function idFor(call: Call, collection: string): string | undefined {
  const stem = collection.replace(/ies$/, 'y').replace(/s$/, '');
  const names = [`${stem}Id`, `${stem}Name`, stem, ...(stem === 'api' ? ['restApiId'] : [])];
  return names.flatMap((name) => textOf(call.event.parameters, name) ?? [])[0];
}
