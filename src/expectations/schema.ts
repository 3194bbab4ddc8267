/**
 * The shape of the expectations file. One zod schema serves the reader, which checks files against it, and
 * `scripts/generate-schema.mjs`, which writes it out as the JSON Schema that editors complete from.
 *
 * The `error` of each part says what is expected there, to follow "must be"; `validate.ts` makes the sentence.
 */
import * as z from 'zod/mini';

/** Descriptions, shown by editors when a key is hovered. */
export const descriptions = z.registry<{ readonly description: string }>();

/** The kinds of object in the file, by the name that messages call them, with the keys that each may have. */
export const sections: ReadonlyMap<string, readonly string[]> = new Map();

/** A copy with a description of its own: one schema may stand under several keys. */
function described<T extends z.ZodMiniType>(description: string, schema: T): T {
  const own = z.clone(schema);
  descriptions.add(own, { description });
  return own;
}

/** An object that takes no other keys than these. Its `error` is its name, which leads to {@link sections}. */
function section<S extends z.core.$ZodLooseShape>(name: string, shape: S): z.ZodMiniObject<S, z.core.$strict> {
  (sections as Map<string, readonly string[]>).set(name, Object.keys(shape));
  return z.strictObject(shape, { error: name });
}

/** The same thing once, or a list of it. */
function oneOrMore<T extends z.ZodMiniType>(what: string, item: T) {
  return z.union([item, z.array(item, { error: what })], { error: what });
}

const nonEmpty = (what: string) => z.string({ error: what }).check(z.minLength(1, { error: what }));
const scalar = (what: string) => z.union([z.string(), z.number(), z.boolean()], { error: what });

const file = nonEmpty('a path or glob');
const files = oneOrMore('a path or glob, or a list of them', file);
const levels = oneOrMore(
  'a list of levels, from the organization root to the account, each a path or a list of paths',
  files,
);

/** Twelve digits, which `principal.ts` checks: in the file they may be `${account}` or a number with leading zeros. */
const account = z.union([z.string(), z.number()], { error: 'an account id of twelve digits' });

const contextTypes = ['string', 'numeric', 'date', 'bool', 'binary', 'ip', 'arn'] as const;
const valueWords = 'a value, a list of values, null (the key is absent) or `{ type, values }`';
const contextValue = z.union(
  [
    scalar(valueWords),
    z.null(),
    z.array(scalar('a value: text, a number or a boolean'), { error: valueWords }),
    section('a typed context value', {
      type: described(
        'The type of the key, in place of the one in the catalog.',
        z.enum(contextTypes, { error: `one of ${contextTypes.map((type) => `\`${type}\``).join(', ')}` }),
      ),
      values: described(
        'One value (single-valued) or a list (multivalued).',
        oneOrMore('a value or a list of values', scalar('a value: text, a number or a boolean')),
      ),
    }),
  ],
  { error: valueWords },
);
const context = z.record(z.string(), contextValue, { error: 'a map from context keys to values' });

const varsWords = 'a map from names to values';
const varName = /^[A-Za-z_][A-Za-z0-9_-]*$/;
const vars = z.record(
  z.string().check(z.regex(varName, { error: 'made of letters, digits, `_` and `-`, and begin with no digit' })),
  scalar('text or a number'),
  { error: varsWords },
);

const keyList = oneOrMore('a context key or a list of them', nonEmpty('a context key such as `s3:prefix`'));
const unknownActions = oneOrMore('an action or a list of them', nonEmpty('an action such as `newservice:DoThing`'));
const unknownPrincipals = oneOrMore(
  'a service principal or a list of them',
  nonEmpty('a service principal such as `newservice.amazonaws.com`'),
);
const evaluators = ['auto', 'embedded', 'aws', 'both'] as const;
const evaluator = z.enum(evaluators, { error: 'one of `auto`, `embedded`, `aws`, `both`' });

const prefixes = oneOrMore(
  'the prefix of a service or a list of them',
  nonEmpty('the prefix of a service such as `s3`'),
);

const pack = section('a pack', {
  pack: described('The name of a built-in list of actions.', nonEmpty('the name of a pack')),
  services: z.optional(
    described('Only its actions of these services, by prefix: `[s3, dynamodb]`. Without: of every service.', prefixes),
  ),
});

const together = section('actions together', {
  together: described(
    'Actions of which one, at least, must be denied: what they reach takes all of them.',
    z.array(nonEmpty('an action such as `iam:PassRole`'), { error: 'a list of at least two actions' }),
  ),
});

const actionWords = 'an action, a list of actions, `{ pack: name }` or `{ together: [actions] }`';
const actionItem = 'an action such as `s3:GetObject`, `{ pack: name }` or `{ together: [actions] }`';
const actions = oneOrMore(
  actionWords,
  z.union([nonEmpty('an action such as `s3:GetObject`'), pack, together], { error: actionItem }),
);

const principalWords = 'the ARN of a user or role, a service principal, or `anonymous`';
const principal = nonEmpty(principalWords);

const name = (what: string) => nonEmpty(what).check(z.regex(/^[^\p{Cc}]*$/u, { error: `${what} on one line` }));

const settings = {
  context: z.optional(
    described('Context keys of the requests, for every test below; `null` says that a key is absent.', context),
  ),
  'trust-context': z.optional(
    described('Context keys that are sent although the catalog does not list them for the action.', keyList),
  ),
  'allow-unknown-actions': z.optional(
    described('Actions newer than the catalog, which would otherwise be errors; `*` is a wildcard.', unknownActions),
  ),
  'allow-unknown-principals': z.optional(
    described(
      'Service principals that are not known, which would otherwise be errors; `*` is a wildcard.',
      unknownPrincipals,
    ),
  ),
  evaluator: z.optional(
    described('Who decides: the embedded evaluator, AWS (the policy simulator), or both.', evaluator),
  ),
  vars: z.optional(described('Values for `${name}` in this file and in the policy files.', vars)),
};

const test = section('a test', {
  name: described('What the test is about. Unique within its suite: it is part of the id of each row.', name('a name')),
  allow: z.optional(described('Actions that must be allowed. Wildcards stand for every action they match.', actions)),
  deny: z.optional(
    described(
      'Actions that must be denied explicitly, by a Deny: an implicit deny goes away with the next Allow.',
      actions,
    ),
  ),
  'not-allowed': z.optional(described('Actions that must not be allowed, be the deny explicit or implicit.', actions)),
  resources: z.optional(
    described(
      'ARNs; `*` and `?` in them stand for every resource they match. Without `resources`: every resource that the action takes.',
      oneOrMore('an ARN or a list of ARNs', nonEmpty('an ARN such as `arn:aws:s3:::orders/*`')),
    ),
  ),
  by: z.optional(
    described(
      'The statement that must decide: its Sid, or its place in the policy as `"#2"`.',
      nonEmpty('a Sid, or the number of a statement as `"#2"` (with quotes: `#` starts a comment in YAML)'),
    ),
  ),
  principal: z.optional(described('The caller, in place of the one of the suite.', principal)),
  'resource-account': z.optional(described('The account that owns resources whose ARN names none (S3).', account)),
  context: z.optional(described('Context keys of this request; they override those of the suite.', context)),
  'trust-context': settings['trust-context'],
});

const replacement = section('a replaced policy', {
  inline: z.optional(
    described('The name of the inline policy that the file replaces.', nonEmpty('the name of an inline policy')),
  ),
  managed: z.optional(
    described('The ARN of the managed policy that the file replaces.', nonEmpty('the ARN of a managed policy')),
  ),
});

const suite = section('a suite', {
  name: described('Unique within a run: it is part of the id of each row.', name('a name')),
  policies: described('The identity policies under test: files or globs, relative to this file.', files),
  principal: described('Who calls: the ARN of a user or role, a service principal, or `anonymous`.', principal),
  tests: described(
    'What is demanded.',
    z.array(test, { error: 'a list of tests' }).check(z.minLength(1, { error: 'a list of at least one test' })),
  ),
  boundary: z.optional(described('The permissions boundary of the principal.', file)),
  scps: z.optional(described('Service control policies, level by level, the root of the organization first.', levels)),
  rcps: z.optional(described('Resource control policies, level by level, the root of the organization first.', levels)),
  'session-policies': z.optional(described('Session policies that were passed when the role was assumed.', files)),
  'resource-policies': z.optional(
    described(
      'The policies of resources, by ARN (`*` and `?` are wildcards).',
      z.record(z.string(), files, { error: 'a map from ARNs to files' }),
    ),
  ),
  'vpc-endpoint-policy': z.optional(described('The policy of the VPC endpoint that requests go through.', file)),
  'management-account': z.optional(
    described('The management account of the organization, which SCPs and RCPs do not bind.', account),
  ),
  'resource-account': z.optional(described('The account that owns resources whose ARN names none (S3).', account)),
  question: z.optional(
    described(
      'What AWS is asked: the files alone, the principal as deployed, or the principal as it would be once merged.',
      z.enum(['proposed', 'deployed', 'merged'], { error: 'one of `proposed`, `deployed`, `merged`' }),
    ),
  ),
  replaces: z.optional(
    described(
      'For the question `merged`: the deployed policy that each file of `policies` replaces.',
      z.record(z.string(), replacement, { error: 'a map from files to `{ inline: name }` or `{ managed: arn }`' }),
    ),
  ),
  ...settings,
});

/** The whole file. */
export const expectationsSchema = section('the file', {
  $schema: z.optional(z.string({ error: 'the address of a JSON Schema' })),
  version: described('The version of this format: 1.', z.literal(1, { error: '1' })),
  include: z.optional(
    described('Other expectations files, relative to this one. They inherit nothing from it.', files),
  ),
  suites: z.optional(described('The suites.', z.array(suite, { error: 'a list of suites' }))),
  ...settings,
});
