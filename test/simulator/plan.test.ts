import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planCalls } from '../../src/simulator/plan.js';
import type { RequestGroup, SimulatedRequest } from '../../src/simulator/types.js';

const group: RequestGroup = {
  caller: 'arn:aws:iam::111122223333:role/orders-lambda',
  context: [],
  resourcePolicy: undefined,
  owner: undefined,
};
const other: RequestGroup = {
  ...group,
  context: [{ ContextKeyName: 'aws:SecureTransport', ContextKeyValues: ['true'], ContextKeyType: 'boolean' }],
};

function request(action: string, resource: string, of = group): SimulatedRequest {
  return { group: of, action, resource };
}

const object = 'arn:aws:s3:::orders/a';
const bucket = 'arn:aws:s3:::orders';
const table = 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders';

describe('planCalls', () => {
  test.each<{ name: string; requests: SimulatedRequest[]; calls: [string[], string[]][] }>([
    { name: 'nothing for nothing', requests: [], calls: [] },
    {
      name: 'one call for a rectangle',
      requests: [
        request('s3:GetObject', object),
        request('s3:PutObject', object),
        request('s3:GetObject', `${object}b`),
        request('s3:PutObject', `${object}b`),
      ],
      calls: [
        [
          ['s3:GetObject', 's3:PutObject'],
          [object, `${object}b`],
        ],
      ],
    },
    {
      name: 'the same request once, whatever the case of its action',
      requests: [request('s3:GetObject', object), request('S3:getobject', object)],
      calls: [[['S3:getobject'], [object]]],
    },
    {
      name: 'no action beside an ARN of another service',
      requests: [request('s3:GetObject', object), request('dynamodb:GetItem', table)],
      calls: [
        [['s3:GetObject'], [object]],
        [['dynamodb:GetItem'], [table]],
      ],
    },
    {
      name: 'actions without resources by themselves, without ARNs',
      requests: [request('s3:ListAllMyBuckets', '*'), request('s3:GetObject', object)],
      calls: [
        [['s3:ListAllMyBuckets'], []],
        [['s3:GetObject'], [object]],
      ],
    },
    {
      name: 'joined rectangles of one service',
      requests: [request('s3:GetObject', object), request('s3:ListBucket', bucket)],
      calls: [
        [
          ['s3:GetObject', 's3:ListBucket'],
          [object, bucket],
        ],
      ],
    },
    {
      name: 'one call for each context',
      requests: [request('s3:GetObject', object), request('s3:GetObject', object, other)],
      calls: [
        [['s3:GetObject'], [object]],
        [['s3:GetObject'], [object]],
      ],
    },
  ])('plans $name', ({ requests, calls }) => {
    expect(planCalls(requests).map(({ actions, resources }) => [actions, resources])).toEqual(calls);
  });

  test('keeps every call within bounds', () => {
    const requests = Array.from({ length: 30 }, (_, index) => request(`s3:Action${index}`, `${object}${index}`));
    const sizes = planCalls(requests, 25).map(({ actions, resources }) => actions.length * resources.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(25);
    expect(sizes).toEqual([25, 25, 25, 25, 25, 25]);
  });

  test('covers every request, and pairs no action with a foreign service', () => {
    const service = fc.constantFrom('s3', 'dynamodb', 'sqs');
    const requests = fc.array(
      fc
        .tuple(service, fc.nat(6), fc.nat(6), fc.boolean())
        .map(([name, action, resource, second]) =>
          request(`${name}:A${action}`, `arn:aws:${name}:::r${resource}`, second ? other : group),
        ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(requests, fc.integer({ min: 1, max: 40 }), (given, most) => {
        const calls = planCalls(given, most);
        for (const { group: of, action, resource } of given) {
          const holding = calls.filter(
            (call) => call.group === of && call.actions.includes(action) && call.resources.includes(resource),
          );
          expect(holding).toHaveLength(1);
        }
        for (const { actions, resources } of calls) {
          expect(
            new Set([...actions, ...resources].map((name) => name.replace(/^arn:aws:/, '').split(':')[0])).size,
          ).toBe(1);
          expect(actions.length * resources.length).toBeLessThanOrEqual(most);
        }
      }),
    );
  });
});
