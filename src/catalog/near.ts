import { nearest } from '../source/index.js';
import { actionsOfOperation } from './api-operations.js';
import { REQUEST_KEYS } from './global-keys.js';
import type { Service } from './service.js';
import type { ActionSuggestion } from './types.js';

/** What suggestions look at: the services, and each one's names as it is asked for. */
export interface Names {
  readonly prefixes: readonly string[];
  service(prefix: string): Service | undefined;
}

/**
 * What people call a service, where its prefix is another name: after its endpoint, its product name or its CLI.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    alb: 'elasticloadbalancing',
    apigatewayv2: 'apigateway',
    cloudwatchlogs: 'logs',
    cognito: 'cognito-idp',
    ddb: 'dynamodb',
    docdb: 'rds',
    efs: 'elasticfilesystem',
    elasticsearch: 'es',
    elb: 'elasticloadbalancing',
    elbv2: 'elasticloadbalancing',
    email: 'ses',
    emr: 'elasticmapreduce',
    eventbridge: 'events',
    keyspaces: 'cassandra',
    monitoring: 'cloudwatch',
    msk: 'kafka',
    opensearch: 'es',
    parameterstore: 'ssm',
    pinpoint: 'mobiletargeting',
    s3api: 's3',
    sesv2: 'ses',
    sfn: 'states',
    'sso-admin': 'sso',
    stepfunctions: 'states',
    vpc: 'ec2',
  }),
);

export function suggestServices(prefixes: readonly string[], prefix: string, max: number): readonly string[] {
  const known = OTHER_NAMES.get(prefix.toLowerCase());
  return [...new Set([...(known === undefined ? [] : [known]), ...nearest(prefix, prefixes, max)])].slice(0, max);
}

/**
 * What the name of an unknown action may have meant, the surest first: the action that authorizes an API operation,
 * a name of the same service, the same name in a service of a similar prefix, and last the same name anywhere.
 */
export function suggestActions(names: Names, name: string, max: number): readonly ActionSuggestion[] {
  const colon = name.indexOf(':');
  const prefix = name.slice(0, Math.max(colon, 0)).toLowerCase();
  const action = name.slice(colon + 1);
  const known = names.service(prefix) !== undefined;
  const services = known ? [prefix] : suggestServices(names.prefixes, prefix, 5);
  const suggestions = [
    ...operationSuggestions(services, action),
    ...sameName(names, services, action),
    ...services.flatMap((one) => similarNames(names, one, action, max)),
  ];
  const found = suggestions.length > 0 ? suggestions : sameNameAnywhere(names, action);
  return distinct(found).slice(0, max);
}

export function suggestKeys(names: Names, name: string, max: number): readonly string[] {
  const prefix = name.slice(0, Math.max(name.indexOf(':'), 0)).toLowerCase();
  const own = names.service(prefix)?.conditionKeys.map((key) => key.name) ?? [];
  return nearest(name, [...REQUEST_KEYS.map(([key]) => key), ...own], max);
}

function operationSuggestions(services: readonly string[], action: string): readonly ActionSuggestion[] {
  return services.flatMap((service) => {
    const operation = `${service}:${action}`;
    const actions = actionsOfOperation(operation);
    const authorized = actions.map((one) => `\`${one}\``).join(', ');
    const reason = `\`${operation}\` is an API operation that IAM authorizes as ${authorized}`;
    return actions.map((one) => ({ name: one, reason }));
  });
}

function sameName(names: Names, services: readonly string[], action: string): readonly ActionSuggestion[] {
  const wanted = action.toLowerCase();
  return services.flatMap((service) => {
    const match = names.service(service)?.action(wanted);
    return match === undefined ? [] : [{ name: match.name, reason: undefined }];
  });
}

function similarNames(names: Names, service: string, action: string, max: number): readonly ActionSuggestion[] {
  const actions = names.service(service)?.actions.map(({ name }) => name.slice(service.length + 1)) ?? [];
  return nearest(action, actions, max).map((name) => ({ name: `${service}:${name}`, reason: undefined }));
}

function sameNameAnywhere(names: Names, action: string): readonly ActionSuggestion[] {
  return sameName(names, names.prefixes, action).map(({ name }) => ({
    name,
    reason: `\`${action}\` is an action of \`${name.slice(0, name.indexOf(':'))}\``,
  }));
}

function distinct(suggestions: readonly ActionSuggestion[]): readonly ActionSuggestion[] {
  return [...new Map(suggestions.toReversed().map((one) => [one.name, one])).values()].toReversed();
}
