import type { Catalog } from '../../catalog/index.js';
import type { PolicyDocument } from '../../policy/index.js';
import type { Sample } from './satisfy.js';
import { allowTests, denyTests, type StarterStatement, type StarterTest } from './tests.js';
import { comment, sample, scalar, scalarOrList } from './yaml-text.js';

export interface StarterOptions {
  readonly catalog: Catalog;
}

const HEAD = `# yaml-language-server: $schema=./node_modules/iam-expect/schema/expectations.schema.json
#
# What these policies must allow, and what they must never allow. It was written from the policies as they are, so it
# passes at once: it becomes worth something when you add what the policies must not allow, whatever becomes of them.
version: 1
`;

/**
 * The expectations file to begin with: a suite for each file that holds identity policies, with a test for what each
 * statement says. It reads without errors. What no test could be made of stands there as a comment.
 */
export function starterExpectations(policies: readonly PolicyDocument[], { catalog }: StarterOptions): string {
  const files = new Map<string, PolicyDocument[]>();
  for (const policy of policies) {
    files.set(policy.source.path, [...(files.get(policy.source.path) ?? []), policy]);
  }
  const suites: string[] = [];
  const remarks: string[] = [];
  const names = new Set<string>();
  for (const [path, documents] of files) {
    if (documents.every(({ kind, statements }) => kind === 'identity' && !statements.some(hasPrincipal))) {
      suites.push(suiteText(path, unusedName(path, names), documents, catalog));
    } else {
      remarks.push(`${path}: no identity policy; ${placeFor(documents)}`);
    }
  }
  if (suites.length === 0) {
    suites.push(suiteText('policies/*.json', 'policies', [], catalog));
  }
  const notes = remarks.map((remark) => `# ${comment(remark)}\n`).join('');
  return `${HEAD}${notes === '' ? '' : `\n${notes}`}\nsuites:\n${suites.join('\n')}`;
}

function hasPrincipal({ principal }: PolicyDocument['statements'][number]): boolean {
  return principal !== undefined;
}

function placeFor(documents: readonly PolicyDocument[]): string {
  const kinds: Readonly<Record<PolicyDocument['kind'], string>> = {
    identity: 'name it under `resource-policies` with the ARN of its resource',
    resource: 'name it under `resource-policies` with the ARN of its resource',
    trust: 'name it under `resource-policies` with the ARN of its role',
    boundary: 'name it as `boundary`',
    scp: 'name it under `scps`',
    rcp: 'name it under `rcps`',
    session: 'name it under `session-policies`',
    vpcEndpoint: 'name it as `vpc-endpoint-policy`',
  };
  return kinds[documents[0]?.kind ?? 'identity'];
}

/** The file's name without its ending; the whole path where that is taken. */
function unusedName(path: string, taken: Set<string>): string {
  const short = path.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  const name = short === '' || taken.has(short) ? path : short;
  taken.add(name);
  return name;
}

function suiteText(path: string, name: string, documents: readonly PolicyDocument[], catalog: Catalog): string {
  const statements = testsOf(documents, catalog);
  const written = unique(statements.flatMap(({ tests: some }) => some));
  const shared = sharedContext(written);
  const tests = written.map((test) => ({ ...test, context: without(test.context, shared) }));
  const texts = statements.flatMap(({ remarks }) => remarks).map((remark) => `      # ${comment(remark)}\n`);
  return `  - name: ${scalar(name)}
    policies: ${scalar(path)}
    # Change this to the role or user that has the policy.
    principal: arn:aws:iam::${accountOf(documents)}:role/CHANGE-ME
${contextLines(shared)
  .map((line) => `  ${line}\n`)
  .join('')}
    tests:
${(tests.length === 0 ? [FALLBACK] : tests.map(testText)).join('\n')}
${texts.length === 0 ? '' : `      # Not made into tests:\n${[...new Set(texts)].join('')}\n`}${IDEAS}`;
}

function testsOf(documents: readonly PolicyDocument[], catalog: Catalog): readonly StarterStatement[] {
  return documents.flatMap((policy) => {
    const allows = policy.statements.filter(({ effect }) => effect.value === 'Allow');
    const denies = policy.statements.filter(({ effect }) => effect.value === 'Deny');
    const granted = allows.map((statement) => allowTests(statement, allPolicies(policy, documents), catalog));
    const allowed = granted.flatMap(({ tests }) => tests);
    return [...granted, ...denies.map((statement) => denyTests(statement, allowed, catalog))];
  });
}

/** The policy with the statements of those beside it, whose Denies count as well. */
function allPolicies(policy: PolicyDocument, documents: readonly PolicyDocument[]): PolicyDocument {
  return { ...policy, statements: documents.flatMap(({ statements }) => statements) };
}

/** Several statements, of several documents, may share a name. */
function unique(tests: readonly StarterTest[]): readonly StarterTest[] {
  const taken = new Set<string>();
  return tests.map((test) => {
    let name = test.name;
    for (let count = 2; taken.has(name); count++) {
      name = `${test.name}, ${count}`;
    }
    taken.add(name);
    return { ...test, name };
  });
}

/** Global keys to which every test that has them gives one value, if several do: they belong to the suite. */
function sharedContext(tests: readonly StarterTest[]): ReadonlyMap<string, Sample> {
  const allows = tests.filter(({ expectation }) => expectation === 'allow');
  const [first, ...rest] = allows;
  const entries = [...(first?.context ?? [])].filter(
    ([key, value]) =>
      /^aws:/i.test(key) && rest.length > 0 && rest.every(({ context }) => sameSample(context.get(key), value)),
  );
  return new Map(entries);
}

function without(
  context: ReadonlyMap<string, Sample>,
  shared: ReadonlyMap<string, Sample>,
): ReadonlyMap<string, Sample> {
  return new Map([...context].filter(([key, value]) => !sameSample(shared.get(key), value)));
}

function sameSample(a: Sample | undefined, b: Sample): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

function testText({ name, expectation, actions, resources, context, by }: StarterTest): string {
  const indent = 8;
  const lines = [
    `- name: ${scalar(name)}`,
    `  ${expectation}: ${scalarOrList(actions, indent)}`,
    ...(resources.length === 0 ? [] : [`  resources: ${scalarOrList(resources, indent)}`]),
    ...contextLines(context),
    ...(by === undefined ? [] : [`  by: ${scalar(by)}`]),
  ];
  return `${lines.map((line) => `      ${line}`.replaceAll(/ +$/gm, '')).join('\n')}\n`;
}

function contextLines(context: ReadonlyMap<string, Sample>): readonly string[] {
  if (context.size === 0) {
    return [];
  }
  return [
    '  context: # values that the conditions ask for; change them to those of your requests',
    ...[...context].map(([key, value]) => `    ${scalar(key)}: ${sample(value)}`),
  ];
}

function accountOf(documents: readonly PolicyDocument[]): string {
  const accounts = documents.flatMap(({ statements }) =>
    statements.flatMap(({ resource }) =>
      (resource?.patterns ?? []).flatMap(({ value }) => /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(value)?.[1] ?? []),
    ),
  );
  return accounts[0] ?? '111122223333';
}

const FALLBACK = `      - name: cannot create users
        not-allowed: iam:CreateUser
`;

const IDEAS = `      # Ideas for what must not be possible. \`not-allowed\` is met where nothing grants it; \`deny\` demands an explicit
      # Deny, which the next Allow cannot undo:
      #
      # - name: nothing outside its prefix
      #   not-allowed: s3:GetObject
      #   resources: arn:aws:s3:::orders/private/*
      #
      # - name: cannot raise its own privileges
      #   deny: { pack: privilege-escalation } # a built-in list: single actions, and ways that take several together
`;
