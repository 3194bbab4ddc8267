/**
 * The shape of the expectations file, as data. The reader checks files against it; `zod-schema.ts` makes the zod schema of it that
 * says what is wrong, and that `scripts/generate-schema.mjs` writes out as the JSON Schema that editors complete from.
 *
 * The words of each part say what is expected there, to follow "must be"; `validate.ts` makes the sentence.
 */
import type { Key, Section, Shape, Text } from './shape.js';

/** With a description, shown by editors when a key is hovered. */
function described<S extends Shape>(description: string, shape: S): S {
  return { ...shape, description };
}

function optional(shape: Shape): Key {
  return { kind: 'optional', shape };
}

function section(name: string, keys: Readonly<Record<string, Key>>): Section {
  return { kind: 'section', name, keys };
}

function either(what: string, ...shapes: readonly Shape[]): Shape {
  return { kind: 'either', shapes, what };
}

function list(what: string, item: Shape): Shape {
  return { kind: 'list', item, what };
}

function oneOf(what: string, values: readonly string[]): Shape {
  return { kind: 'oneOf', values, what };
}

function map(what: string, value: Shape, key: Text = TEXT): Shape {
  return { kind: 'map', key, value, what };
}

/** The same thing once, or a list of it. */
function oneOrMore(what: string, item: Shape): Shape {
  return either(what, item, list(what, item));
}

const TEXT: Text = { kind: 'text' };
const NUMBER: Shape = { kind: 'number' };
const BOOLEAN: Shape = { kind: 'boolean' };
const NULL: Shape = { kind: 'null' };

const nonEmpty = (what: string): Text => ({ kind: 'text', what, filled: true });
const scalar = (what: string): Shape => either(what, TEXT, NUMBER, BOOLEAN);

const file = nonEmpty('a path or glob');
const files = oneOrMore('a path or glob, or a list of them', file);
const levels = oneOrMore(
  'a list of levels, from the organization root to the account, each a path or a list of paths',
  files,
);

/** Twelve digits, which `principal.ts` checks: in the file they may be `${account}` or a number with leading zeros. */
const account = either('an account id of twelve digits', TEXT, NUMBER);

const contextTypes = ['string', 'numeric', 'date', 'bool', 'binary', 'ip', 'arn'] as const;
const valueWords = 'a value, a list of values, null (the key is absent) or `{ type, values }`';
const contextValue = either(
  valueWords,
  scalar(valueWords),
  NULL,
  list(valueWords, scalar('a value: text, a number or a boolean')),
  section('a typed context value', {
    type: described(
      'The type of the key, in place of the one in the catalog.',
      oneOf(`one of ${contextTypes.map((type) => `\`${type}\``).join(', ')}`, contextTypes),
    ),
    values: described(
      'One value (single-valued) or a list (multivalued).',
      oneOrMore('a value or a list of values', scalar('a value: text, a number or a boolean')),
    ),
  }),
);
const context = map('a map from context keys to values', contextValue);

const varsWords = 'a map from names to values';
const varName = /^[A-Za-z_][A-Za-z0-9_-]*$/;
const vars = map(varsWords, scalar('text or a number'), {
  kind: 'text',
  pattern: { regex: varName, what: 'made of letters, digits, `_` and `-`, and begin with no digit' },
});

const keyList = oneOrMore('a context key or a list of them', nonEmpty('a context key such as `s3:prefix`'));
const unknownActions = oneOrMore('an action or a list of them', nonEmpty('an action such as `newservice:DoThing`'));
const unknownPrincipals = oneOrMore(
  'a service principal or a list of them',
  nonEmpty('a service principal such as `newservice.amazonaws.com`'),
);
const evaluators = ['auto', 'embedded', 'aws', 'both'] as const;
const evaluator = oneOf('one of `auto`, `embedded`, `aws`, `both`', evaluators);

const prefixes = oneOrMore(
  'the prefix of a service or a list of them',
  nonEmpty('the prefix of a service such as `s3`'),
);

const exceptions = oneOrMore(
  'an action of the pack, actions together with `+` between them, or a list of these',
  nonEmpty('an action such as `sts:AssumeRole`, or actions together such as `iam:PassRole+ec2:RunInstances`'),
);

const pack = section('a pack', {
  pack: described('The name of a built-in list of actions.', nonEmpty('the name of a pack')),
  services: optional(
    described('Only its actions of these services, by prefix: `[s3, dynamodb]`. Without: of every service.', prefixes),
  ),
  except: optional(
    described('Left out: actions, and actions together such as `iam:PassRole+ec2:RunInstances`.', exceptions),
  ),
});

const together = section('actions together', {
  together: described(
    'Actions of which one, at least, must be denied: what they reach takes all of them.',
    list('a list of at least two actions', nonEmpty('an action such as `iam:PassRole`')),
  ),
});

const actionWords = 'an action, a list of actions, `{ pack: name }` or `{ together: [actions] }`';
const actionItem = 'an action such as `s3:GetObject`, `{ pack: name }` or `{ together: [actions] }`';
const actions = oneOrMore(
  actionWords,
  either(actionItem, nonEmpty('an action such as `s3:GetObject`'), pack, together),
);

const principalWords = 'the ARN of a user or role, a service principal, or `anonymous`';
const principal = nonEmpty(principalWords);

const name = (what: string): Text => ({
  ...nonEmpty(what),
  pattern: { regex: /^[^\p{Cc}]*$/u, what: `${what} on one line` },
});

const settings = {
  context: optional(
    described('Context keys of the requests, for every test below; `null` says that a key is absent.', context),
  ),
  'trust-context': optional(
    described('Context keys that are sent although the catalog does not list them for the action.', keyList),
  ),
  'allow-unknown-actions': optional(
    described('Actions newer than the catalog, which would otherwise be errors; `*` is a wildcard.', unknownActions),
  ),
  'allow-unknown-principals': optional(
    described(
      'Service principals that are not known, which would otherwise be errors; `*` is a wildcard.',
      unknownPrincipals,
    ),
  ),
  evaluator: optional(
    described('Who decides: the embedded evaluator, AWS (the policy simulator), or both.', evaluator),
  ),
  vars: optional(described('Values for `${name}` in this file and in the policy files.', vars)),
};

const test = section('a test', {
  name: described('What the test is about. Unique within its suite: it is part of the id of each row.', name('a name')),
  allow: optional(described('Actions that must be allowed. Wildcards stand for every action they match.', actions)),
  deny: optional(
    described(
      'Actions that must be denied explicitly, by a Deny: an implicit deny goes away with the next Allow.',
      actions,
    ),
  ),
  'not-allowed': optional(described('Actions that must not be allowed, be the deny explicit or implicit.', actions)),
  resources: optional(
    described(
      'ARNs; `*` and `?` in them stand for every resource they match. Without `resources`: every resource that the action takes.',
      oneOrMore('an ARN or a list of ARNs', nonEmpty('an ARN such as `arn:aws:s3:::orders/*`')),
    ),
  ),
  by: optional(
    described(
      'The statement that must decide: its Sid, or its place in the policy as `"#2"`.',
      nonEmpty('a Sid, or the number of a statement as `"#2"` (with quotes: `#` starts a comment in YAML)'),
    ),
  ),
  principal: optional(described('The caller, in place of the one of the suite.', principal)),
  'resource-account': optional(described('The account that owns resources whose ARN names none (S3).', account)),
  context: optional(described('Context keys of this request; they override those of the suite.', context)),
  'trust-context': settings['trust-context'],
});

const replacement = section('a replaced policy', {
  inline: optional(
    described('The name of the inline policy that the file replaces.', nonEmpty('the name of an inline policy')),
  ),
  managed: optional(
    described('The ARN of the managed policy that the file replaces.', nonEmpty('the ARN of a managed policy')),
  ),
});

const suite = section('a suite', {
  name: described('Unique within a run: it is part of the id of each row.', name('a name')),
  policies: described('The identity policies under test: files or globs, relative to this file.', files),
  principal: described('Who calls: the ARN of a user or role, a service principal, or `anonymous`.', principal),
  tests: described('What is demanded.', {
    kind: 'list',
    item: test,
    what: 'a list of tests',
    atLeastOne: 'a list of at least one test',
  }),
  boundary: optional(described('The permissions boundary of the principal.', file)),
  scps: optional(described('Service control policies, level by level, the root of the organization first.', levels)),
  rcps: optional(described('Resource control policies, level by level, the root of the organization first.', levels)),
  'session-policies': optional(described('Session policies that were passed when the role was assumed.', files)),
  'resource-policies': optional(
    described('The policies of resources, by ARN (`*` and `?` are wildcards).', map('a map from ARNs to files', files)),
  ),
  'vpc-endpoint-policy': optional(described('The policy of the VPC endpoint that requests go through.', file)),
  'management-account': optional(
    described('The management account of the organization, which SCPs and RCPs do not bind.', account),
  ),
  'resource-account': optional(described('The account that owns resources whose ARN names none (S3).', account)),
  question: optional(
    described(
      'What AWS is asked: the files alone, the principal as deployed, or the principal as it would be once merged.',
      oneOf('one of `proposed`, `deployed`, `merged`', ['proposed', 'deployed', 'merged']),
    ),
  ),
  replaces: optional(
    described(
      'For the question `merged`: the deployed policy that each file of `policies` replaces.',
      map('a map from files to `{ inline: name }` or `{ managed: arn }`', replacement),
    ),
  ),
  ...settings,
});

/** The whole file. */
export const expectationsShape = section('the file', {
  $schema: optional({ kind: 'text', what: 'the address of a JSON Schema' }),
  version: described('The version of this format: 1.', { kind: 'literal', value: 1, what: '1' }),
  include: optional(described('Other expectations files, relative to this one. They inherit nothing from it.', files)),
  suites: optional(described('The suites.', list('a list of suites', suite))),
  ...settings,
});
