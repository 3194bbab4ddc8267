/**
 * A loopback AWS: one HTTP server that speaks the Query protocol of IAM and STS with their XML, answers from an
 * account's state that the test owns, and commits faults to order. The real SDK and the `aws` command line talk to it.
 */

import { createServer, type ServerResponse } from 'node:http';
import { type Fault, type FaultRates, faultsBySeed, random } from './aws/faults.js';
import { type Loopback, listen } from './aws/loopback.js';
import { parseQuery, type Query } from './aws/query.js';
import { readOperations } from './aws/read.js';
import {
  type Oracle,
  QueryError,
  type ResponseShape,
  type SimulationOptions,
  simulateCustom,
  simulatePrincipal,
} from './aws/simulate.js';
import { type AccountState, emptyAccount } from './aws/state.js';
import { assumeRoleWithWebIdentity, type StsState } from './aws/sts.js';
import { writeXml, type Xml } from './aws/xml.js';

export interface AwsServerOptions {
  readonly oracle: Oracle;
  readonly account?: AccountState;
  readonly sts?: StsState;
  readonly shape?: ResponseShape;
  readonly pageSize?: number;
  readonly incompatible?: readonly (readonly string[])[];
  readonly ignoreExclusions?: boolean;
  readonly faults?: FaultRates;
  /** A fault for an operation whenever it is called. */
  readonly refuse?: Readonly<Record<string, Fault>>;
  readonly now?: () => number;
}

export interface AwsCall {
  readonly operation: string;
  readonly query: Query;
  readonly fault: Fault | undefined;
}

export interface AwsServer extends Loopback {
  readonly account: AccountState;
  /** Every request that arrived, those that were answered with a fault included. */
  readonly calls: readonly AwsCall[];
  /** Commits these faults to the next calls, in turn, before any that are drawn by rate. */
  order(...faults: readonly Fault[]): void;
  /** The environment under which the SDK and the command line find the server. */
  readonly env: Readonly<Record<string, string>>;
}

export async function startAwsServer(options: AwsServerOptions): Promise<AwsServer> {
  const account = options.account ?? emptyAccount();
  const calls: AwsCall[] = [];
  const ordered: Fault[] = [];
  const drawn = options.faults === undefined ? () => undefined : faultsBySeed(options.faults);
  const coin = random((options.faults?.seed ?? 0) + 1);
  const answer = operations(options, account);
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const query = parseQuery(Buffer.concat(chunks).toString('utf8'));
      const fault = ordered.shift() ?? options.refuse?.[query.action] ?? drawn();
      calls.push({ operation: query.action, query, fault });
      reply(response, fault, () => answer(query, omission(fault, coin)));
    });
  });
  const loopback = await listen(server);
  return {
    ...loopback,
    account,
    calls,
    order: (...faults) => ordered.push(...faults),
    env: {
      AWS_ENDPOINT_URL_IAM: loopback.url,
      AWS_ENDPOINT_URL_STS: loopback.url,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    },
  };
}

function omission(fault: Fault | undefined, coin: () => number): (key: string) => boolean {
  if (fault?.kind !== 'missingRows') return () => false;
  const { action } = fault;
  return action === undefined ? () => coin() < 0.3 : (key) => key.startsWith(`${action} `);
}

type Answer = (query: Query, omit: (key: string) => boolean) => { readonly status: number; readonly body: string };

const namespaces = {
  iam: 'https://iam.amazonaws.com/doc/2010-05-08/',
  sts: 'https://sts.amazonaws.com/doc/2011-06-15/',
} as const;

function operations(options: AwsServerOptions, account: AccountState): Answer {
  const simulation: SimulationOptions = {
    oracle: options.oracle,
    shape: options.shape ?? 'perAction',
    pageSize: options.pageSize,
    incompatible: options.incompatible ?? [],
    ignoreExclusions: options.ignoreExclusions ?? false,
  };
  const sts: StsState = options.sts ?? { trusts: () => false, issuers: [] };
  return (query, omit) => {
    const run = (): Xml => {
      if (query.action === 'SimulateCustomPolicy') return simulateCustom(query, simulation, omit);
      if (query.action === 'SimulatePrincipalPolicy') return simulatePrincipal(query, account, simulation, omit);
      if (query.action === 'AssumeRoleWithWebIdentity') {
        return assumeRoleWithWebIdentity(query, sts, options.now ?? Date.now);
      }
      const read = readOperations[query.action];
      if (read === undefined) throw new QueryError('InvalidAction', `Could not find operation ${query.action}`);
      return read(query, account);
    };
    const namespace = query.action.startsWith('AssumeRole') ? namespaces.sts : namespaces.iam;
    try {
      return { status: 200, body: success(query.action, namespace, run()) };
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      return { status: error.status, body: failure(error.code, error.message) };
    }
  };
}

function success(action: string, namespace: string, result: Xml): string {
  const body = writeXml({
    [`${action}Result`]: result,
    ResponseMetadata: { RequestId: '7a62c49f-347e-4fc4-9331-6e8eEXAMPLE' },
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${action}Response xmlns="${namespace}">${body}</${action}Response>`;
}

function failure(code: string, message: string): string {
  const body = writeXml({
    Error: { Type: 'Sender', Code: code, Message: message },
    RequestId: '7a62c49f-347e-4fc4-9331-6e8eEXAMPLE',
  });
  return `<ErrorResponse xmlns="${namespaces.iam}">${body}</ErrorResponse>`;
}

function reply(
  response: ServerResponse,
  fault: Fault | undefined,
  answer: () => { status: number; body: string },
): void {
  if (fault?.kind === 'cut') {
    response.socket?.destroy();
    return;
  }
  const { status, body } =
    fault?.kind === 'error' ? { status: fault.status, body: failure(fault.code, fault.message) } : answer();
  const send = (): void => {
    response.writeHead(status, { 'content-type': 'text/xml', 'content-length': Buffer.byteLength(body) });
    if (fault?.kind === 'half') {
      response.write(body.slice(0, body.length / 2), () => response.socket?.destroy());
      return;
    }
    response.end(body);
  };
  if (fault?.kind === 'slow') setTimeout(send, fault.milliseconds);
  else send();
}
