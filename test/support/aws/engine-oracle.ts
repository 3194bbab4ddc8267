/** The embedded engine behind the loopback IAM: it reads what it is sent, as AWS would, and knows nothing of any file. */

import { compilePolicies, decide, type PolicySet } from '../../../src/engine/index.js';
import { type PolicyDocument, type PolicyKind, readPolicies } from '../../../src/policy/index.js';
import { sourceText } from '../../../src/source/index.js';
import { keysIn } from './read.js';
import { type Oracle, QueryError, type SimulatedPolicy, type SimulatedQuestion } from './simulate.js';

interface Compiled {
  readonly policies: ReturnType<typeof compilePolicies>;
  readonly sources: ReadonlyMap<PolicyDocument, SimulatedPolicy>;
}

export function engineOracle(): Oracle {
  const compiled = new Map<string, Compiled>();
  return (question) => {
    const { identity, boundary, scps, resourcePolicy } = question;
    const key = JSON.stringify([identity, boundary, scps, resourcePolicy]);
    const { policies, sources } = compiled.get(key) ?? compile(question);
    compiled.set(key, { policies, sources });
    const decision = decide(policies, {
      principal: question.caller ?? null,
      action: question.action,
      resource: question.resource,
      ...(question.resourceOwner === undefined ? {} : { resourceAccount: question.resourceOwner }),
      context: question.context,
    });
    if (decision.decision === 'unsupported') throw new QueryError('PolicyEvaluation', decision.reason, 500);
    const blocked = (kind: PolicyKind): boolean => decision.blockedBy.some((blocker) => blocker.kind === kind);
    const matched = decision.statements.flatMap(({ document, statement }) => {
      const policy = sources.get(document);
      return policy === undefined ? [] : [{ policy, statement: statement.index }];
    });
    return {
      decision: decision.decision,
      matched,
      missing: missingOf(question),
      ...(boundary === undefined ? {} : { allowedByBoundary: !blocked('boundary') }),
      ...(scps === undefined ? {} : { allowedByOrganizations: !blocked('scp') }),
    };
  };
}

function compile({ identity, boundary, scps, resourcePolicy }: SimulatedQuestion): Compiled {
  const sources = new Map<PolicyDocument, SimulatedPolicy>();
  const read = (policy: SimulatedPolicy, kind: PolicyKind): PolicyDocument => {
    const document = readText(policy.text, kind, policy.id);
    sources.set(document, policy);
    return document;
  };
  const set: PolicySet = {
    identity: identity.map((policy) => read(policy, 'identity')),
    boundary: boundary === undefined ? undefined : read(boundary, 'boundary'),
    scps: scps?.map((level) => level.map((text) => readText(text, 'scp', 'scp'))),
    resource: resourcePolicy === undefined ? undefined : read(resourcePolicy, 'resource'),
  };
  return { policies: compilePolicies(set), sources };
}

function readText(text: string, kind: PolicyKind, name: string): PolicyDocument {
  const read = readPolicies(sourceText(`${name}.json`, text), kind, { vars: {} });
  const [document] = read.ok ? read.value : [];
  if (document === undefined) throw new QueryError('MalformedPolicyDocument', `The policy ${name} is malformed`);
  return document;
}

/** Every key of all policies that the context does not give, those of statements for other actions included. */
function missingOf({ identity, resourcePolicy, context }: SimulatedQuestion): readonly string[] {
  const given = new Set(Object.keys(context).map((key) => key.toLowerCase()));
  const texts = [...identity, ...(resourcePolicy === undefined ? [] : [resourcePolicy])].map(({ text }) => text);
  return keysIn(texts).filter((key) => !given.has(key.toLowerCase()));
}
