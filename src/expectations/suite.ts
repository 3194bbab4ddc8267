import type { Catalog } from '../catalog/index.js';
import type { Vars } from '../policy/index.js';
import { type Diagnostic, type Located, nearest, type SourceNode } from '../source/index.js';
import { conflictsOf } from './conflicts.js';
import { type ContextEntries, overlay, readContext } from './context.js';
import { readAccount, readAllowUnknownPrincipals, readPrincipal } from './principal.js';
import { checkResource, type ReadRow, readTest, readTrusted } from './rows.js';
import { headOf, listOf, memberOf, membersOf, textOf, textsOf, valueAt } from './tree.js';
import type { ActionPacks, EvaluatorChoice, FilePattern, Question, Replaces, Suite } from './types.js';

/** What a suite inherits from the top of the file. */
export interface FileScope {
  readonly catalog: Catalog;
  readonly packs: ActionPacks | undefined;
  readonly context: ContextEntries;
  readonly trusted: readonly string[];
  readonly allowUnknown: readonly string[];
  readonly allowUnknownPrincipals: readonly string[];
  readonly evaluator: EvaluatorChoice | undefined;
}

/** Reads one suite of a file whose shape is sound and whose variables are filled. */
export function readSuite(node: SourceNode, vars: Vars, scope: FileScope, into: Diagnostic[]): Suite {
  const name = textOf(valueAt(node, 'name'))?.value ?? '';
  const principalText = textOf(valueAt(node, 'principal')) ?? { value: '', range: headOf(node) };
  const { catalog } = scope;
  const allowUnknownPrincipals = [...scope.allowUnknownPrincipals, ...readAllowUnknownPrincipals(node)];
  const principal = readPrincipal(principalText, { catalog, allowUnknown: allowUnknownPrincipals, into });
  const trusted = [...scope.trusted, ...readTrusted(node)];
  const policies = filesAt(node, 'policies', into);
  const testScope = {
    suite: name,
    catalog,
    packs: scope.packs,
    principal: principal.value,
    resourceAccount: readAccount(node, 'resource-account', into),
    context: overlay(
      scope.context,
      readContext(node, { catalog, trusted, allowUnknown: allowUnknownPrincipals, into }),
    ),
    trusted,
    allowUnknown: [...scope.allowUnknown, ...readAllowUnknown(node)],
    allowUnknownPrincipals,
  };
  const tests = listOf(valueAt(node, 'tests'));
  into.push(...repeatedNames(tests, 'test'));
  const rows: readonly ReadRow[] = tests.flatMap((test) => readTest(test, testScope, into));
  into.push(...conflictsOf(rows));
  return {
    name,
    range: headOf(node),
    policies,
    boundary: textOf(valueAt(node, 'boundary')),
    scps: levelsAt(node, 'scps', into),
    rcps: levelsAt(node, 'rcps', into),
    sessionPolicies:
      valueAt(node, 'session-policies') === undefined ? undefined : filesAt(node, 'session-policies', into),
    resourcePolicies: resourcePoliciesAt(node, into),
    vpcEndpointPolicy: textOf(valueAt(node, 'vpc-endpoint-policy')),
    managementAccount: readAccount(node, 'management-account', into),
    principal,
    allowUnknownPrincipals,
    evaluator: (textOf(valueAt(node, 'evaluator'))?.value as EvaluatorChoice | undefined) ?? scope.evaluator,
    question: textOf(valueAt(node, 'question'))?.value as Question | undefined,
    replaces: readReplaces(node, policies, into),
    vars,
    rows: rows.map(({ row }) => row),
  };
}

export function readAllowUnknown(node: SourceNode): readonly string[] {
  return textsOf(valueAt(node, 'allow-unknown-actions')).map(({ value }) => value);
}

export function filesAt(node: SourceNode, key: string, into: Diagnostic[]): readonly FilePattern[] {
  const value = valueAt(node, key);
  refuseEmpty(value, key, into);
  return textsOf(value);
}

/**
 * Levels from the root down. A level is a file or a list of files; none is empty in AWS, where the last policy cannot be detached
 * (https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html), and one that were would deny all.
 */
function levelsAt(node: SourceNode, key: string, into: Diagnostic[]): Suite['scps'] {
  const value = valueAt(node, key);
  refuseEmpty(value, key, into);
  for (const level of listOf(value)) refuseEmpty(level, key, into);
  return value === undefined ? undefined : listOf(value).map(textsOf);
}

function resourcePoliciesAt(node: SourceNode, into: Diagnostic[]): Suite['resourcePolicies'] {
  return membersOf(valueAt(node, 'resource-policies')).map(({ key, value }) => {
    checkResource(key, into);
    checkBucket(key, into);
    refuseEmpty(value, key.value, into);
    return { resource: key, files: textsOf(value) };
  });
}

/** The policy of a bucket is in force at its objects too: an ARN of objects alone would leave the bucket without it. */
function checkBucket({ value, range }: Located<string>, into: Diagnostic[]): void {
  const [, bucket] = /^(arn:[^:]+:s3:::[^/]+)\/./.exec(value) ?? [];
  if (bucket === undefined) return;
  into.push({
    code: 'invalid-resource',
    severity: 'error',
    message: `\`${value}\` names objects, and it is buckets that have policies`,
    help: `write \`${bucket}\`: its policy is in force at its objects too`,
    range,
  });
}

/** Whether an empty list means no policy or one that allows nothing would be anyone's guess. */
function refuseEmpty(value: SourceNode | undefined, key: string, into: Diagnostic[]): void {
  if (value?.kind === 'array' && value.items.length === 0) {
    into.push({
      code: 'empty-list',
      severity: 'error',
      message: `\`${key}\` is an empty list`,
      help: key === 'policies' ? 'name the policy files' : `name the files, or remove \`${key}\``,
      range: value.range,
    });
  }
}

function readReplaces(node: SourceNode, policies: readonly FilePattern[], into: Diagnostic[]): Suite['replaces'] {
  const given = memberOf(node, 'replaces');
  if (given !== undefined && textOf(valueAt(node, 'question'))?.value !== 'merged') {
    into.push({
      code: 'unused-key',
      severity: 'error',
      message: '`replaces` says what a file replaces once it is merged, and the suite does not ask about that',
      help: 'write `question: merged`, or take `replaces` out',
      range: given.key.range,
    });
  }
  return membersOf(valueAt(node, 'replaces')).flatMap(({ key, value }) => {
    const known = policies.map((policy) => policy.value);
    if (!known.includes(key.value)) {
      into.push(unknownReplaced(key, known));
    }
    const replaces = replacementOf(value, into);
    return replaces === undefined ? [] : [{ file: key, replaces }];
  });
}

function replacementOf(node: SourceNode, into: Diagnostic[]): Replaces | undefined {
  const inline = textOf(valueAt(node, 'inline'));
  const managed = textOf(valueAt(node, 'managed'));
  if ((inline === undefined) === (managed === undefined)) {
    into.push({
      code: 'invalid-value',
      severity: 'error',
      message: 'a file replaces one policy, inline or managed',
      help: 'write either `{ inline: name }` or `{ managed: arn }`',
      range: headOf(node),
    });
  }
  if (inline !== undefined) {
    return { kind: 'inline', name: inline.value };
  }
  if (managed !== undefined && !/^arn:[^:]+:iam::(\d{12}|aws):policy\/./.test(managed.value)) {
    into.push({
      code: 'invalid-value',
      severity: 'error',
      message: `\`${managed.value}\` is not the ARN of a managed policy`,
      help: 'write an ARN such as `arn:aws:iam::111122223333:policy/orders`',
      range: managed.range,
    });
  }
  return managed === undefined ? undefined : { kind: 'managed', arn: managed.value };
}

function unknownReplaced(key: Located<string>, known: readonly string[]): Diagnostic {
  const near = nearest(key.value, known, 1)[0];
  return {
    code: 'unknown-file',
    severity: 'error',
    message: `\`replaces\` names \`${key.value}\`, which is not among the suite's \`policies\``,
    help: near === undefined ? 'spell it as in `policies`' : `did you mean \`${near}\`?`,
    range: key.range,
  };
}

/** Suites of a file, or tests of a suite, that share a name: their rows would share ids. */
export function repeatedNames(nodes: readonly SourceNode[], what: 'suite' | 'test'): readonly Diagnostic[] {
  const lines = new Map<string, number>();
  return nodes.flatMap((node) => {
    const name = textOf(valueAt(node, 'name'));
    if (name === undefined) {
      return [];
    }
    const line = lines.get(name.value);
    lines.set(name.value, line ?? name.range.start.line);
    return line === undefined
      ? []
      : [
          {
            code: 'duplicate-name',
            severity: 'error',
            message: `two ${what}s are called \`${name.value}\``,
            help: `rename one of them (the other is on line ${line}): names tell the rows apart`,
            range: name.range,
          } as const,
        ];
  });
}
