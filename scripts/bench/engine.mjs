// How many decisions a second the engine makes, beside a bare loop over precompiled regular expressions.
import { compilePolicies, decide, decideAll } from '../../lib/index.js';
import { median, seconds } from './clock.mjs';
import { hostilePolicy, manyPolicies, PRINCIPAL, readEverything, rolePolicy } from './workloads.mjs';
import { regexLoop } from './yardstick.mjs';

const ROUNDS = 5;

/** The median times of two pieces of work, alternating, so that a busy machine slows both. */
function medians(one, other) {
  const times = [];
  for (let round = -2; round < ROUNDS; round++) {
    const pair = [seconds(one), seconds(other)];
    if (round >= 0) times.push(pair);
  }
  return [0, 1].map((at) => median(times.map((pair) => pair[at])));
}

function measure({ name, what, documents, requests }, rounds) {
  const policies = compilePolicies({ identity: documents });
  const loop = regexLoop(documents);
  for (const request of requests) {
    const { decision } = decide(policies, request);
    if (decision !== loop(request)) throw new Error(`${name}: the yardstick decides ${request.action} otherwise`);
  }
  const repeat = (times, one) => () => {
    for (let time = 0; time < times; time++) for (const request of requests) one(request);
  };
  const [ours, theirs] = medians(
    repeat(rounds.engine, (request) => decide(policies, request)),
    repeat(rounds.yardstick, loop),
  );
  const engine = Math.round((requests.length * rounds.engine) / ours);
  const yardstick = Math.round((requests.length * rounds.yardstick) / theirs);
  return { name, what, decisionsPerSecond: engine, yardstick, ratio: engine / yardstick };
}

/** W3: patterns made to backtrack, of growing length. The time a character should not grow with the length. */
export function hostilePatterns() {
  return [50, 100, 200, 400, 800].map((stars) => {
    const policies = compilePolicies({ identity: hostilePolicy(stars) });
    const request = {
      principal: PRINCIPAL,
      action: 's3:GetObject',
      resource: `${'a'.repeat(stars * 2)}b`,
      context: {},
    };
    const times = 2_000;
    const rounds = Array.from({ length: ROUNDS }, () =>
      seconds(() => {
        for (let time = 0; time < times; time++) decide(policies, request);
      }),
    );
    return { length: stars * 2, nanosecondsPerCharacter: (median(rounds) * 1e9) / times / (stars * 2) };
  });
}

const repeat = (times, act) => () => {
  for (let time = 0; time < times; time++) act();
};

/**
 * Every action of a workload on some resources in some contexts, as one sweep of which every cell is read. The yardstick decides one in
 * `rounds.sampled` of the cells.
 */
function measureSweep({ name, documents, requests }, resources, contexts, rounds) {
  const policies = compilePolicies({ identity: documents });
  const loop = regexLoop(documents);
  const actions = [...new Set(requests.map(({ action }) => action))];
  const everyCell = (visit) => {
    for (let action = 0; action < actions.length; action++)
      for (let resource = 0; resource < resources.length; resource++)
        for (let context = 0; context < contexts.length; context++) visit(action, resource, context);
  };
  const sweep = () => decideAll(policies, actions, resources, contexts, { principal: PRINCIPAL });
  const { at: cell } = sweep();
  const sampled = [];
  let cells = 0;
  everyCell((a, r, c) => {
    if (cells++ % rounds.sampled !== 0) return;
    const request = { action: actions[a], resource: resources[r], context: contexts[c] };
    if (cell(a, r, c).decision !== loop(request))
      throw new Error(`${name}: the yardstick decides ${a} ${r} ${c} otherwise`);
    sampled.push(request);
  });
  let allowed = 0;
  const readSweep = () => {
    const { at } = sweep();
    everyCell((action, resource, context) => {
      if (at(action, resource, context).decision === 'allowed') allowed++;
    });
  };
  const runLoop = () => {
    for (const request of sampled) if (loop(request) === 'allowed') allowed++;
  };
  const [ours, theirs] = medians(repeat(rounds.engine, readSweep), repeat(rounds.yardstick, runLoop));
  const engine = Math.round((cells * rounds.engine) / ours);
  const yardstick = Math.round((sampled.length * rounds.yardstick) / theirs);
  const what = `as a sweep, ${actions.length} x ${resources.length} x ${contexts.length} cells`;
  return { name, what, decisionsPerSecond: engine, yardstick, ratio: engine / yardstick, allowed };
}

function sweeps() {
  const role = rolePolicy();
  const own = [...new Set(role.requests.map(({ resource }) => resource))].slice(0, 100);
  const orders = Array.from({ length: 10 }, (_, at) => `arn:aws:s3:::orders/${at}`);
  const ways = ['true', 'false'].map((value) => ({ 'aws:SecureTransport': value }));
  return [
    measureSweep(role, own, [role.requests[0].context], { engine: 2000, yardstick: 200, sampled: 1 }),
    measureSweep(readEverything(), orders, ways, { engine: 1, yardstick: 1, sampled: 19 }),
  ];
}

/** Decisions a second of W1, W2 and W4, one by one and of the first two as sweeps, and W3's growth. */
export function benchEngine() {
  return {
    workloads: [
      measure(rolePolicy(), { engine: 200, yardstick: 100 }),
      measure(readEverything(), { engine: 10, yardstick: 1 }),
      measure(manyPolicies(), { engine: 20, yardstick: 1 }),
    ],
    hostile: hostilePatterns(),
    sweeps: sweeps(),
  };
}
