"use strict";
exports.id = 304;
exports.ids = [304];
exports.modules = {

/***/ 1659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HD: () => (/* reexport */ combineExpectations),
  uJ: () => (/* reexport */ readExpectations),
  Tu: () => (/* reexport */ starterExpectations)
});

;// CONCATENATED MODULE: ./lib/expectations/conflicts.js
/**
 * Rows of one suite that ask the same request. Contradictory demands (`allow` and one of the others) are an error:
 * no policy can meet both. Identical demands are a warning where the file spells both out; a wildcard or a pack may
 * well cover what another test names.
 */
function conflictsOf(rows) {
    const asked = new Map();
    const found = [];
    const contexts = new Map();
    for (const read of rows) {
        const { context } = read.row;
        const contextKey = contexts.get(context) ?? keyOfContext(context);
        contexts.set(context, contextKey);
        const key = requestKey(read.row, contextKey);
        const earlier = asked.get(key) ?? [];
        const diagnostic = firstConflict(read, earlier);
        if (diagnostic !== undefined) {
            found.push(diagnostic);
        }
        earlier.push(read);
        asked.set(key, earlier);
    }
    return distinctPlaces(found);
}
function requestKey({ principal, action, resource, resourceAccount }, contextKey) {
    return JSON.stringify([principal, action.toLowerCase(), resource, resourceAccount ?? null, contextKey]);
}
/** Context keys compare without case, and in any order. */
function keyOfContext(context) {
    const keys = Object.entries(context).map(([key, value]) => [key.toLowerCase(), value]);
    return JSON.stringify(keys.sort(([a], [b]) => (a < b ? -1 : 1)));
}
function firstConflict({ row, literal }, earlier) {
    const opposed = earlier.find((other) => contradict(row.expectation, other.row.expectation));
    if (opposed !== undefined) {
        return {
            code: 'contradiction',
            severity: 'error',
            message: `\`${row.action}\` on \`${row.resource}\` is \`${row.expectation}\` here and \`${opposed.row.expectation}\` on line ${opposed.row.range.start.line}`,
            help: 'no policy can meet both: remove one, or give the two requests different contexts',
            range: row.range,
        };
    }
    const same = earlier.find((other) => literal && other.literal && other.row.expectation === row.expectation);
    if (same !== undefined) {
        return {
            code: 'duplicate-row',
            severity: 'warning',
            message: `\`${row.action}\` on \`${row.resource}\` is demanded on line ${same.row.range.start.line} already`,
            help: 'remove one of the two',
            range: row.range,
        };
    }
    return undefined;
}
function contradict(a, b) {
    return (a === 'allow') !== (b === 'allow');
}
/** One diagnostic a place: a wildcard that contradicts fifty rows is one fault. */
function distinctPlaces(found) {
    const seen = new Set();
    return found.filter(({ range }) => !seen.has(range) && seen.add(range));
}
/**
 * The suites of a file and of all that it includes. No suites at all is an error, and so are two of one name, since
 * their rows would share ids.
 */
function combineExpectations(files) {
    const suites = files.flatMap((file) => file.suites);
    const named = new Map();
    const diagnostics = [];
    for (const suite of suites) {
        const other = named.get(suite.name);
        if (other !== undefined) {
            diagnostics.push({
                code: 'duplicate-name',
                severity: 'error',
                message: `two suites are called \`${suite.name}\``,
                help: `rename one of them (the other is in ${other.range.source.path}:${other.range.start.line}): names tell the rows apart`,
                range: suite.range,
            });
        }
        named.set(suite.name, suite);
    }
    if (!suites.some(({ rows }) => rows.length > 0)) {
        const path = files[0]?.source.path;
        diagnostics.push({
            code: 'no-expectations',
            severity: 'error',
            message: 'there is nothing to check: no suite demands anything',
            help: 'write a suite with at least one test',
            ...(path === undefined ? {} : { path }),
        });
    }
    return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, value: suites, warnings: [] };
}
//# sourceMappingURL=conflicts.js.map
// EXTERNAL MODULE: ./lib/source/index.js + 9 modules
var lib_source = __webpack_require__(5756);
;// CONCATENATED MODULE: ./lib/expectations/tree.js
/** The value of a node. Keys such as `__proto__` stay ordinary keys. */
function plainOf(node) {
    switch (node.kind) {
        case 'object':
            return Object.fromEntries(node.members.map(({ key, value }) => [key.value, plainOf(value)]));
        case 'array':
            return node.items.map(plainOf);
        default:
            return node.value;
    }
}
function membersOf(node) {
    return node?.kind === 'object' ? node.members : [];
}
function memberOf(node, key) {
    return membersOf(node).find((member) => member.key.value === key);
}
function valueAt(node, key) {
    return memberOf(node, key)?.value;
}
/** A scalar or a list, as a list; nothing as an empty one. */
function listOf(node) {
    if (node === undefined) {
        return [];
    }
    return node.kind === 'array' ? node.items : [node];
}
/** A scalar's text, numbers and booleans as they were written; `undefined` for null and for what is no scalar. */
function textOf(node) {
    switch (node?.kind) {
        case 'string':
            return { value: String(node.value), range: node.range };
        case 'number':
        case 'boolean':
            return { value: node.literal, range: node.range };
        default:
            return undefined;
    }
}
/** The texts of a scalar or a list of scalars. */
function textsOf(node) {
    return listOf(node).flatMap((item) => textOf(item) ?? []);
}
/** Where to point when something is missing from an object: its first key, since the whole may span many lines. */
function headOf(node) {
    return node.kind === 'object' ? (node.members[0]?.key.range ?? node.range) : node.range;
}
function isObject(node) {
    return node?.kind === 'object';
}
//# sourceMappingURL=tree.js.map
// EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
var registries = __webpack_require__(9396);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/util.js
var util = __webpack_require__(4723);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
;// CONCATENATED MODULE: ./lib/expectations/schema.js
/**
 * The shape of the expectations file. One zod schema serves the reader, which checks files against it, and
 * `scripts/generate-schema.mjs`, which writes it out as the JSON Schema that editors complete from.
 *
 * The `error` of each part says what is expected there, to follow "must be"; `validate.ts` makes the sentence.
 */

/** Descriptions, shown by editors when a key is hovered. */
const descriptions = registries/* registry */.u5();
/** The kinds of object in the file, by the name that messages call them, with the keys that each may have. */
const sections = new Map();
/** A copy with a description of its own: one schema may stand under several keys. */
function described(description, schema) {
    const own = util/* clone */.o8(schema);
    descriptions.add(own, { description });
    return own;
}
/** An object that takes no other keys than these. Its `error` is its name, which leads to {@link sections}. */
function section(name, shape) {
    sections.set(name, Object.keys(shape));
    return schemas/* strictObject */.rej(shape, { error: name });
}
/** The same thing once, or a list of it. */
function oneOrMore(what, item) {
    return schemas/* union */.KCZ([item, schemas/* array */.YOg(item, { error: what })], { error: what });
}
const nonEmpty = (what) => schemas/* string */.YjP({ error: what }).check(api/* _minLength */.m9(1, { error: what }));
const scalar = (what) => schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()], { error: what });
const file = nonEmpty('a path or glob');
const files = oneOrMore('a path or glob, or a list of them', file);
const levels = oneOrMore('a list of levels, from the organization root to the account, each a path or a list of paths', files);
/** Twelve digits, which `principal.ts` checks: in the file they may be `${account}` or a number with leading zeros. */
const account = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()], { error: 'an account id of twelve digits' });
const contextTypes = ['string', 'numeric', 'date', 'bool', 'binary', 'ip', 'arn'];
const valueWords = 'a value, a list of values, null (the key is absent) or `{ type, values }`';
const contextValue = schemas/* union */.KCZ([
    scalar(valueWords),
    schemas/* null */.chJ(),
    schemas/* array */.YOg(scalar('a value: text, a number or a boolean'), { error: valueWords }),
    section('a typed context value', {
        type: described('The type of the key, in place of the one in the catalog.', schemas/* enum */.k5n(contextTypes, { error: `one of ${contextTypes.map((type) => `\`${type}\``).join(', ')}` })),
        values: described('One value (single-valued) or a list (multivalued).', oneOrMore('a value or a list of values', scalar('a value: text, a number or a boolean'))),
    }),
], { error: valueWords });
const context = schemas/* record */.g1P(schemas/* string */.YjP(), contextValue, { error: 'a map from context keys to values' });
const varsWords = 'a map from names to values';
const varName = /^[A-Za-z_][A-Za-z0-9_-]*$/;
const vars = schemas/* record */.g1P(schemas/* string */.YjP().check(api/* _regex */.Fk(varName, { error: 'made of letters, digits, `_` and `-`, and begin with no digit' })), scalar('text or a number'), { error: varsWords });
const keyList = oneOrMore('a context key or a list of them', nonEmpty('a context key such as `s3:prefix`'));
const unknownActions = oneOrMore('an action or a list of them', nonEmpty('an action such as `newservice:DoThing`'));
const evaluators = ['auto', 'embedded', 'aws', 'both'];
const evaluator = schemas/* enum */.k5n(evaluators, { error: 'one of `auto`, `embedded`, `aws`, `both`' });
const actionWords = 'an action, a list of actions or `{ pack: name }`';
const actions = oneOrMore(actionWords, schemas/* union */.KCZ([
    nonEmpty('an action such as `s3:GetObject`'),
    section('a pack', { pack: described('The name of a built-in list of actions.', nonEmpty('the name of a pack')) }),
], { error: 'an action such as `s3:GetObject`, or `{ pack: name }`' }));
const principalWords = 'the ARN of a user or role, a service principal, or `anonymous`';
const principal = nonEmpty(principalWords);
const schema_name = (what) => nonEmpty(what).check(api/* _regex */.Fk(/^[^\p{Cc}]*$/u, { error: `${what} on one line` }));
const settings = {
    context: schemas/* optional */.lqM(described('Context keys of the requests, for every test below; `null` says that a key is absent.', context)),
    'trust-context': schemas/* optional */.lqM(described('Context keys that are sent although the catalog does not list them for the action.', keyList)),
    'allow-unknown-actions': schemas/* optional */.lqM(described('Actions newer than the catalog, which would otherwise be errors; `*` is a wildcard.', unknownActions)),
    evaluator: schemas/* optional */.lqM(described('Who decides: the embedded evaluator, AWS (the policy simulator), or both.', evaluator)),
    vars: schemas/* optional */.lqM(described('Values for `${name}` in this file and in the policy files.', vars)),
};
const test = section('a test', {
    name: described('What the test is about. Unique within its suite: it is part of the id of each row.', schema_name('a name')),
    allow: schemas/* optional */.lqM(described('Actions that must be allowed. Wildcards stand for every action they match.', actions)),
    deny: schemas/* optional */.lqM(described('Actions that must be denied explicitly, by a Deny: an implicit deny goes away with the next Allow.', actions)),
    'not-allowed': schemas/* optional */.lqM(described('Actions that must not be allowed, be the deny explicit or implicit.', actions)),
    resources: schemas/* optional */.lqM(described('ARNs; `*` and `?` in them stand for every resource they match. Without `resources`: every resource that the action takes.', oneOrMore('an ARN or a list of ARNs', nonEmpty('an ARN such as `arn:aws:s3:::orders/*`')))),
    by: schemas/* optional */.lqM(described('The statement that must decide: its Sid, or its place in the policy as `"#2"`.', nonEmpty('a Sid, or the number of a statement as `"#2"` (with quotes: `#` starts a comment in YAML)'))),
    principal: schemas/* optional */.lqM(described('The caller, in place of the one of the suite.', principal)),
    'resource-account': schemas/* optional */.lqM(described('The account that owns resources whose ARN names none (S3).', account)),
    context: schemas/* optional */.lqM(described('Context keys of this request; they override those of the suite.', context)),
    'trust-context': settings['trust-context'],
});
const replacement = section('a replaced policy', {
    inline: schemas/* optional */.lqM(described('The name of the inline policy that the file replaces.', nonEmpty('the name of an inline policy'))),
    managed: schemas/* optional */.lqM(described('The ARN of the managed policy that the file replaces.', nonEmpty('the ARN of a managed policy'))),
});
const suite = section('a suite', {
    name: described('Unique within a run: it is part of the id of each row.', schema_name('a name')),
    policies: described('The identity policies under test: files or globs, relative to this file.', files),
    principal: described('Who calls: the ARN of a user or role, a service principal, or `anonymous`.', principal),
    tests: described('What is demanded.', schemas/* array */.YOg(test, { error: 'a list of tests' }).check(api/* _minLength */.m9(1, { error: 'a list of at least one test' }))),
    boundary: schemas/* optional */.lqM(described('The permissions boundary of the principal.', file)),
    scps: schemas/* optional */.lqM(described('Service control policies, level by level, the root of the organization first.', levels)),
    rcps: schemas/* optional */.lqM(described('Resource control policies, level by level, the root of the organization first.', levels)),
    'session-policies': schemas/* optional */.lqM(described('Session policies that were passed when the role was assumed.', files)),
    'resource-policies': schemas/* optional */.lqM(described('The policies of resources, by ARN (`*` and `?` are wildcards).', schemas/* record */.g1P(schemas/* string */.YjP(), files, { error: 'a map from ARNs to files' }))),
    'vpc-endpoint-policy': schemas/* optional */.lqM(described('The policy of the VPC endpoint that requests go through.', file)),
    'management-account': schemas/* optional */.lqM(described('The management account of the organization, which SCPs and RCPs do not bind.', account)),
    'resource-account': schemas/* optional */.lqM(described('The account that owns resources whose ARN names none (S3).', account)),
    question: schemas/* optional */.lqM(described('What AWS is asked: the files alone, the principal as deployed, or the principal as it would be once merged.', schemas/* enum */.k5n(['proposed', 'deployed', 'merged'], { error: 'one of `proposed`, `deployed`, `merged`' }))),
    replaces: schemas/* optional */.lqM(described('For the question `merged`: the deployed policy that each file of `policies` replaces.', schemas/* record */.g1P(schemas/* string */.YjP(), replacement, { error: 'a map from files to `{ inline: name }` or `{ managed: arn }`' }))),
    ...settings,
});
/** The whole file. */
const expectationsSchema = section('the file', {
    $schema: schemas/* optional */.lqM(schemas/* string */.YjP({ error: 'the address of a JSON Schema' })),
    version: described('The version of this format: 1.', schemas/* literal */.euz(1, { error: '1' })),
    include: schemas/* optional */.lqM(described('Other expectations files, relative to this one. They inherit nothing from it.', files)),
    suites: schemas/* optional */.lqM(described('The suites.', schemas/* array */.YOg(suite, { error: 'a list of suites' }))),
    ...settings,
});
//# sourceMappingURL=schema.js.map
;// CONCATENATED MODULE: ./lib/expectations/validate.js



/** Checks the shape of the whole file: every fault, in no particular order; none for a sound file. */
function validateShape(root) {
    const result = expectationsSchema.safeParse(plainOf(root));
    return result.success ? [] : result.error.issues.flatMap((issue) => diagnose(issue, [], root));
}
/** zod answers for a union with the issues of every branch; the branch that got furthest is what the user meant. */
function diagnose(issue, base, root) {
    const path = [...base, ...issue.path];
    switch (issue.code) {
        case 'unrecognized_keys':
            return issue.keys.map((key) => unknownKey(key, issue.message, nodeAt(root, path)));
        case 'invalid_key':
            return [invalidKey(issue, path, root)];
        case 'invalid_union': {
            const further = issue.errors
                .filter((branch) => branch.length > 0 && branch.every(wentIn))
                .toSorted((a, b) => a.length - b.length)[0];
            return further === undefined
                ? unexpected(issue, path, root)
                : further.flatMap((inner) => diagnose(inner, path, root));
        }
        default:
            return unexpected(issue, path, root);
    }
}
/** Whether an issue lies inside the value, or is about an object's keys: then the value itself was of the right kind. */
function wentIn(issue) {
    return (issue.path.length > 0 ||
        issue.code === 'unrecognized_keys' ||
        issue.code === 'too_small' ||
        issue.code === 'invalid_format' ||
        (issue.code === 'invalid_union' && issue.errors.some((branch) => branch.every(wentIn))));
}
function unknownKey(key, section, node) {
    const known = (sections.get(section) ?? []).filter((name) => name !== '$schema');
    const near = (0,lib_source/* nearest */.pA)(key, known, 1)[0];
    return {
        code: 'unknown-key',
        severity: 'error',
        message: `\`${key}\` is not a key of ${section}`,
        help: near === undefined ? `the keys of ${section} are ${quotedList(known)}` : `did you mean \`${near}\`?`,
        ...place(memberOf(node, key)?.key.range),
    };
}
function invalidKey(issue, path, root) {
    const key = String(path.at(-1));
    return {
        code: 'invalid-value',
        severity: 'error',
        message: `the name \`${key}\` must be ${issue.issues[0]?.message ?? 'another'}`,
        ...place(memberOf(nodeAt(root, path.slice(0, -1)), key)?.key.range),
    };
}
function unexpected(issue, path, root) {
    const node = nodeAt(root, path);
    if (node === undefined) {
        return missing(issue, path, root);
    }
    // A section's own `error` is its name: a value in its place must be that kind of object.
    const key = sections.get(issue.message)?.find((name) => name !== '$schema');
    const kind = path.length === 0 ? 'a map' : `${issue.message}: a map`;
    const wanted = key === undefined ? issue.message : `${kind} with keys such as \`${key}\``;
    return [
        {
            code: 'invalid-value',
            severity: 'error',
            message: `${subject(path)} must be ${wanted}, ${node.kind === 'null' ? 'and is empty' : `not ${describe(node)}`}`,
            ...place(node.kind === 'object' ? headOf(node) : node.range),
        },
    ];
}
function missing(issue, path, root) {
    const key = String(path.at(-1));
    const parent = nodeAt(root, path.slice(0, -1));
    if (misspelt(key, parent)) {
        return [];
    }
    return [
        {
            code: 'missing-key',
            severity: 'error',
            message: `${owner(path)} has no \`${key}\``,
            help: `add \`${key}:\` with ${issue.message}`,
            ...place(parent === undefined ? root.range : headOf(parent)),
        },
    ];
}
/** Whether the key is there under a near name, which has an error of its own that says so. */
function misspelt(key, parent) {
    const names = membersOf(parent).map((member) => member.key.value);
    const known = new Set([...sections.values()].flat());
    return (0,lib_source/* nearest */.pA)(key, names, 1).some((name) => !known.has(name));
}
function nodeAt(root, path) {
    let node = root;
    for (const step of path) {
        node = node?.kind === 'array' ? node.items[Number(step)] : memberOf(node, String(step))?.value;
    }
    return node;
}
/** What a path leads to, by the last key in it: `` `allow` ``, `` an entry of `allow` ``. */
function subject(path) {
    const last = path.at(-1);
    if (last === undefined) {
        return 'the file';
    }
    if (typeof last === 'number') {
        const key = path.findLast((step) => typeof step === 'string');
        return key === undefined ? 'an entry' : `an entry of \`${key}\``;
    }
    return `\`${String(last)}\``;
}
function owner(path) {
    const names = new Map([
        ['suites', 'the suite'],
        ['tests', 'the test'],
    ]);
    const key = path.slice(0, -1).findLast((step) => typeof step === 'string');
    return key === undefined ? 'the file' : (names.get(String(key)) ?? `\`${String(key)}\``);
}
function describe(node) {
    switch (node.kind) {
        case 'object':
            return node.members.length === 0 ? 'an empty map' : 'a map';
        case 'array':
            return node.items.length === 0 ? 'an empty list' : 'a list';
        case 'string':
            return describeText(String(node.value));
        default:
            return `the ${node.kind} \`${node.literal}\``;
    }
}
function describeText(text) {
    if (text === '') {
        return 'empty text';
    }
    // Text that looks like a number or a boolean was put in quotes: that is what to say of it.
    return /^(\d+|true|false)$/.test(text) ? `the text \`${text}\`` : `\`${text}\``;
}
function quotedList(names) {
    return names.map((name) => `\`${name}\``).join(', ');
}
function place(range) {
    return range === undefined ? {} : { range };
}
//# sourceMappingURL=validate.js.map
;// CONCATENATED MODULE: ./lib/expectations/values.js
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** ISO 8601 as IAM reads it: a date, or date and time with seconds and an optional offset. */
const ISO_DATE = /^[+-]?\d{4,}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}([.,]\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)?)?$/i;
const EPOCH_SECONDS = /^\d+$/;
const ARN = /^arn:[^:]+:[^:]+:[^:]*:[^:]*:.+$/s;
const BASE64 = /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/**
 * What a request's values of each type look like
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html).
 */
const RULES = {
    string: { wanted: 'text', fits: () => true },
    numeric: { wanted: 'a number', fits: (value) => NUMBER.test(value) },
    bool: { wanted: '`true` or `false`', fits: (value) => /^(true|false)$/i.test(value) },
    date: {
        wanted: 'a date',
        fits: (value) => ISO_DATE.test(value) || EPOCH_SECONDS.test(value),
        help: 'write a date such as `2026-11-24T12:00:00Z`, or seconds since 1970',
    },
    ip: {
        wanted: 'an IP address',
        fits: (value) => isIpv4(value) || isIpv6(value),
        help: 'write one address such as `203.0.113.7`: a request comes from an address, not from a range',
    },
    arn: { wanted: 'an ARN', fits: (value) => ARN.test(value) },
    binary: { wanted: 'base64', fits: (value) => BASE64.test(value) },
};
/** Why AWS could not send the value for a key of this type; `undefined` where it could. */
function valueFault(type, value) {
    const rule = RULES[type];
    if (rule.fits(value)) {
        return undefined;
    }
    return rule.help === undefined ? { wanted: rule.wanted } : { wanted: rule.wanted, help: rule.help };
}
function isIpv4(value) {
    const parts = value.split('.');
    return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}
function isIpv6(value) {
    const halves = value.split('::');
    if (halves.length > 2 || !/^[0-9a-f:.]+$/i.test(value)) {
        return false;
    }
    const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
    const last = groups.at(-1) ?? '';
    const dotted = last.includes('.');
    const hex = dotted ? groups.slice(0, -1) : groups;
    const width = hex.length + (dotted ? 2 : 0);
    return (hex.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) &&
        (!dotted || isIpv4(last)) &&
        (halves.length === 2 ? width < 8 : width === 8));
}
//# sourceMappingURL=values.js.map
;// CONCATENATED MODULE: ./lib/expectations/context.js



const TYPES = {
    String: 'string',
    ArrayOfString: 'string',
    ARN: 'arn',
    ArrayOfARN: 'arn',
    Bool: 'bool',
    ArrayOfBool: 'bool',
    Numeric: 'numeric',
    Long: 'numeric',
    Date: 'date',
    IPAddress: 'ip',
    Binary: 'binary',
};
/**
 * Reads a `context` map. Each value is checked against its key's type, since a value that AWS could never send makes
 * a condition fail for no good reason, and with it a `not-allowed` pass.
 */
function readContext(node, catalog, trusted, into) {
    const entries = new Map();
    for (const { key, value } of membersOf(valueAt(node, 'context'))) {
        const lower = key.value.toLowerCase();
        if (entries.has(lower)) {
            into.push({
                code: 'duplicate-key',
                severity: 'error',
                message: `\`${key.value}\` is given twice: context keys compare without case`,
                help: 'remove one of the two',
                range: key.range,
            });
        }
        entries.set(lower, readEntry(key, value, { catalog, trusted, into }));
    }
    return entries;
}
function readEntry(key, node, reading) {
    const known = keyType(key.value, reading.catalog);
    if (known === undefined && !reading.trusted.some((name) => sameKey(name, key.value))) {
        reading.into.push(context_unknownKey(key, reading.catalog));
    }
    const typed = isObject(node);
    const type = typed ? textOf(valueAt(node, 'type'))?.value : undefined;
    const given = typed ? valueAt(node, 'values') : node;
    if (given === undefined || given.kind === 'null') {
        return { key, value: null, type };
    }
    checkValues(key.value, textsOf(given), type ?? (known === undefined ? 'string' : TYPES[known]), reading.into);
    const array = known?.startsWith('ArrayOf') === true && !typed;
    if (given.kind === 'array') {
        if (known !== undefined && !array && !typed) {
            reading.into.push(severalValues(key));
        }
        return { key, value: textsOf(given).map(({ value }) => value), type };
    }
    const text = textOf(given)?.value ?? '';
    return { key, value: array ? [text] : text, type };
}
function checkValues(key, values, type, into) {
    for (const { value, range } of values) {
        const fault = valueFault(type, value);
        if (fault !== undefined) {
            into.push({
                code: 'invalid-context-value',
                severity: 'error',
                message: `\`${value}\` is not ${fault.wanted}, which \`${key}\` takes`,
                help: fault.help ?? 'if the key has another type after all, say so: `{ type: string, values: … }`',
                range,
            });
        }
    }
}
/**
 * A key's type. Keys of identity providers (`token.actions.githubusercontent.com:sub`) are named after the
 * provider's own address, so no catalog lists them all
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif).
 */
function keyType(key, catalog) {
    const known = catalog.conditionKey(key)?.type;
    if (known !== undefined || !isProviderKey(key)) {
        return known;
    }
    return key.toLowerCase().endsWith(':amr') ? 'ArrayOfString' : 'String';
}
/** The type of a key's values; `undefined` for a key that nobody documents. */
function typeOfKey(key, catalog) {
    const known = keyType(key, catalog);
    return known === undefined ? undefined : TYPES[known];
}
function isProviderKey(key) {
    return /^[^:]+\.[^:]+:[^:]+$/.test(key);
}
function context_unknownKey(key, catalog) {
    const near = catalog.nearestConditionKeys(key.value, 3);
    const trust = 'a key newer than the catalog goes into `trust-context`';
    return {
        code: 'unknown-condition-key',
        severity: 'error',
        message: `\`${key.value}\` is not a condition key that AWS documents`,
        help: near.length === 0 ? trust : `did you mean ${quotedList(near)}? ${trust}`,
        range: key.range,
    };
}
function severalValues(key) {
    return {
        code: 'several-values',
        severity: 'warning',
        message: `\`${key.value}\` has one value in a real request, and a list makes it multivalued here`,
        help: 'write a test for each value; single-valued operators never match a multivalued key',
        range: key.range,
    };
}
/** Inner entries replace outer ones of the same key, whatever the case. */
function overlay(outer, inner) {
    return new Map([...outer, ...inner]);
}
function contextOf(entries) {
    return Object.fromEntries([...entries.values()].map(({ key, value }) => [key.value, value]));
}
function contextTypesOf(entries) {
    const typed = [...entries].flatMap(([key, { type }]) => (type === undefined ? [] : [[key, type]]));
    return typed.length === 0 ? undefined : Object.fromEntries(typed);
}
function sameKey(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
//# sourceMappingURL=context.js.map
;// CONCATENATED MODULE: ./lib/expectations/actions.js



const ACTION = /^(\*|[a-z0-9*?-]+:[a-z0-9*?]+)$/i;
/** Reads an action list: names, wildcards and packs, each action once, in the order of the file. */
function readActions(node, reading) {
    const demands = new Map();
    for (const demand of listOf(node).flatMap((item) => readItem(item, reading))) {
        const lower = demand.name.toLowerCase();
        const earlier = demands.get(lower);
        if (earlier === undefined) {
            demands.set(lower, demand);
        }
        else if (earlier.literal && demand.literal) {
            reading.into.push(listedTwice(demand));
        }
        else if (demand.literal) {
            // Point at the name rather than at the wildcard that covers it too.
            demands.set(lower, demand);
        }
    }
    return [...demands.values()];
}
function readItem(item, reading) {
    const text = textOf(item);
    if (text === undefined) {
        const pack = textOf(valueAt(item, 'pack'));
        return pack === undefined ? [] : readPack(pack, reading);
    }
    if (!ACTION.test(text.value)) {
        reading.into.push(malformed(text, reading.catalog));
        return [];
    }
    return /[*?]/.test(text.value) ? readWildcard(text, reading) : readName(text, true, reading);
}
function readName(text, literal, reading) {
    const { value, range } = text;
    const action = reading.catalog.action(value);
    if (action === undefined && !reading.allowUnknown.some((pattern) => matchesName(pattern, value))) {
        reading.into.push(unknownAction(text, reading.catalog));
        return [];
    }
    return [{ name: action?.name ?? value, action, literal, written: value, range }];
}
function readWildcard(text, reading) {
    const { value, range } = text;
    const actions = reading.catalog.expandActions(value);
    if (actions.length === 0) {
        reading.into.push(matchesNothing(text, reading.catalog));
    }
    return actions.map((action) => ({ name: action.name, action, literal: false, written: value, range }));
}
function readPack(text, reading) {
    const actions = reading.packs?.actionsOf(text.value);
    if (actions === undefined) {
        reading.into.push(unknownPack(text, reading.packs?.names ?? []));
        return [];
    }
    return actions.flatMap((name) => readName({ value: name, range: text.range }, false, reading).map((demand) => ({
        ...demand,
        written: `{ pack: ${text.value} }`,
    })));
}
/** Whether a pattern of `allow-unknown-actions` covers a name; without case, `*` and `?` as wildcards. */
function matchesName(pattern, name) {
    const source = pattern
        .replaceAll(/[^*?]/g, (c) => c.replace(/\W/, '\\$&'))
        .replaceAll(/\*+/g, '.*')
        .replaceAll('?', '.');
    return new RegExp(`^${source}$`, 'i').test(name);
}
function malformed(text, catalog) {
    const bare = /^[a-z0-9]+$/i.test(text.value);
    const namesakes = bare ? catalog.expandActions(`*:${text.value}`).slice(0, 3) : [];
    const near = namesakes.length > 0
        ? namesakes.map(({ name }) => ({ name, reason: undefined }))
        : catalog.nearestActions(text.value, 3);
    return {
        code: 'invalid-action',
        severity: 'error',
        message: `\`${text.value}\` is not of the form \`service:Action\``,
        help: near.length === 0 ? 'write an action such as `s3:GetObject`' : suggestion(near),
        range: text.range,
    };
}
function unknownAction(text, catalog) {
    const prefix = text.value.slice(0, text.value.indexOf(':'));
    const service = catalog.serviceName(prefix);
    const near = catalog.nearestActions(text.value, 3);
    const newer = 'an action newer than the catalog goes into `allow-unknown-actions`';
    return {
        code: 'unknown-action',
        severity: 'error',
        message: service === undefined
            ? `\`${text.value}\`: no AWS service has the prefix \`${prefix}\``
            : `\`${text.value}\` is not an action of ${service}`,
        help: near.length === 0 ? newer : `${suggestion(near)} ${newer}`,
        range: text.range,
    };
}
function suggestion(near) {
    const reason = near.find((candidate) => candidate.reason !== undefined)?.reason;
    const question = `did you mean ${quotedList(near.map(({ name }) => name))}?`;
    return reason === undefined ? question : `${question} (${reason})`;
}
function matchesNothing(text, catalog) {
    const prefix = text.value.slice(0, text.value.indexOf(':'));
    const service = catalog.serviceName(prefix);
    const services = catalog.nearestServices(prefix, 3);
    return {
        code: 'wildcard-matches-nothing',
        severity: 'error',
        message: `\`${text.value}\` matches no action${service === undefined ? '' : ` of ${service}`}`,
        help: service === undefined && services.length > 0
            ? `no AWS service has the prefix \`${prefix}\`; did you mean ${quotedList(services)}?`
            : 'a wildcard that matches nothing would test nothing: correct or remove it',
        range: text.range,
    };
}
function unknownPack(text, names) {
    const near = (0,lib_source/* nearest */.pA)(text.value, names, 1)[0];
    const all = names.length === 0 ? 'no packs are available here: list the actions' : `the packs are ${quotedList(names)}`;
    return {
        code: 'unknown-pack',
        severity: 'error',
        message: `there is no pack \`${text.value}\``,
        help: near === undefined ? all : `did you mean \`${near}\`? ${all}`,
        range: text.range,
    };
}
function listedTwice(demand) {
    return {
        code: 'duplicate-row',
        severity: 'warning',
        message: `\`${demand.written}\` is listed twice; it is tested once`,
        help: 'remove one of the two',
        range: demand.range,
    };
}
//# sourceMappingURL=actions.js.map
;// CONCATENATED MODULE: ./lib/expectations/pairing.js
/** Every resource that an action takes, or the literal `*` for an action that takes none. */
const EVERYTHING = '*';
/**
 * Pairs each action with the resources that it can take, never with another service's ARN: AWS answers such a pair
 * with an implicit deny whatever the policy says.
 *
 * - A name that takes none of the resources is an error. Where the test has a single resource, and it is of the
 *   action's service but of another type (`s3:GetObject` on a bucket), the pair stands: the evaluators say what is
 *   wrong with it.
 * - A wildcard or pack stands for those of its actions that take one of the resources, and for one at least.
 */
function pairUp(demands, resources, catalog, into) {
    if (resources.length === 0) {
        return demands.map((demand) => ({ demand, resource: EVERYTHING }));
    }
    const pairs = demands.map((demand) => pairsOf(demand, resources, catalog));
    for (const [index, demand] of demands.entries()) {
        if (demand.literal && pairs[index]?.length === 0) {
            into.push(takesNoneOf(demand, resources, catalog));
        }
    }
    into.push(...idleWildcards(demands, pairs));
    return pairs.flat();
}
function pairsOf(demand, resources, catalog) {
    const fits = resources.map(({ value }) => fitOf(demand, value, catalog));
    const paired = resources.filter((_, index) => fits[index] === 'takes');
    const only = resources.length === 1 && (fits[0] === 'otherType' || fits[0] === 'unknownType');
    return (paired.length === 0 && only && demand.literal ? resources : paired).map(({ value }) => ({
        demand,
        resource: value,
    }));
}
function fitOf({ name, action }, arn, catalog) {
    if (action !== undefined) {
        return catalog.resourceFit(action, arn);
    }
    const service = arn.split(':')[2]?.toLowerCase();
    return arn === EVERYTHING || service === name.split(':')[0]?.toLowerCase() ? 'takes' : 'otherService';
}
function takesNoneOf({ name, action, range }, resources, catalog) {
    const one = resources.length === 1;
    const none = one ? `\`${resources[0]?.value}\` is not one` : 'none of the resources is one';
    if (action !== undefined && action.resourceTypes.length === 0) {
        return {
            code: 'action-takes-no-resource',
            severity: 'error',
            message: `\`${name}\` takes no resource, and the test names ${one ? 'one' : 'some'}`,
            help: 'move it to a test without `resources`: AWS grants it only on `"*"`',
            range,
        };
    }
    return {
        code: 'action-without-resource',
        severity: 'error',
        message: action === undefined
            ? `\`${name}\`: no resource is of its service`
            : `\`${name}\` takes ${typeNames(action)}; ${none}`,
        help: action === undefined
            ? 'add a resource of its service'
            : `add a resource such as ${example(action, catalog)}, or move the action to another test`,
        range,
    };
}
function typeNames(action) {
    const names = action.resourceTypes.map(({ name }) => `\`${name}\``);
    const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} others`] : names;
    return `resources of type ${shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`}`;
}
/** The form of the plainest resource that the action takes: `arn:aws:s3:::BucketName/ObjectName`. */
function example(action, catalog) {
    const taken = new Set(action.resourceTypes.map(({ name }) => name));
    const prefix = action.name.slice(0, action.name.indexOf(':'));
    const [plainest] = catalog
        .resourceTypesOf(prefix)
        .filter(({ name }) => taken.has(name))
        .map(({ arn }) => arn.replace('${Partition}', 'aws').replaceAll(/\$\{([^}]*)\}/g, '$1'))
        .toSorted((a, b) => a.length - b.length);
    return plainest === undefined ? 'it takes' : `\`${plainest}\``;
}
/** Wildcards and packs none of whose actions takes any of the resources. */
function idleWildcards(demands, pairs) {
    const busy = new Map();
    const byRange = new Map();
    for (const [index, demand] of demands.entries()) {
        if (!demand.literal) {
            byRange.set(demand.range, demand);
            busy.set(demand.range, busy.get(demand.range) === true || (pairs[index]?.length ?? 0) > 0);
        }
    }
    return [...byRange].flatMap(([range, { written }]) => busy.get(range) === true
        ? []
        : [
            {
                code: 'action-without-resource',
                severity: 'error',
                message: `\`${written}\` has no action that takes any of the test's resources`,
                help: 'name resources of its service, or leave `resources` out to ask about all that its actions take',
                range,
            },
        ]);
}
/** Resources that no action of the test takes: they would look tested and are not. */
function idleResources(resources, pairs) {
    const used = new Set(pairs.map(({ resource }) => resource));
    return resources.flatMap(({ value, range }) => used.has(value)
        ? []
        : [
            {
                code: 'resource-without-action',
                severity: 'error',
                message: `none of the test's actions takes \`${value}\``,
                help: 'remove it, or add an action that takes it',
                range,
            },
        ]);
}
//# sourceMappingURL=pairing.js.map
;// CONCATENATED MODULE: ./lib/expectations/principal.js

/**
 * The ARNs that a caller can have
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns).
 */
const CALLER_ARN = /^arn:aws[a-z-]*:(iam::\d{12}:(root|(user|role|oidc-provider|saml-provider)\/[^*?]+)|sts::\d{12}:(assumed-role\/[^/*?]+\/[^/*?]+|federated-user\/[^*?]+))$/;
/** A service principal (`lambda.amazonaws.com`) or an identity provider's name (`accounts.google.com`). */
const DOMAIN = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
/** Reads a principal; `anonymous` is `null`, a caller without credentials. */
function readPrincipal(text, into) {
    const { value, range } = text;
    if (value === 'anonymous') {
        return { value: null, range };
    }
    if (!CALLER_ARN.test(value) && !DOMAIN.test(value)) {
        into.push({
            code: 'invalid-principal',
            severity: 'error',
            message: `\`${value}\` is no caller`,
            help: helpFor(value),
            range,
        });
    }
    return { value, range };
}
function helpFor(value) {
    if (/[*?]/.test(value)) {
        return 'a request has one caller: name a role, or write `anonymous` for a caller without credentials';
    }
    if (/^\d{12}$/.test(value) || /:group\//.test(value)) {
        return 'accounts and groups call nothing: name a user or role in it';
    }
    return 'write an ARN such as `arn:aws:iam::111122223333:role/orders`, a service principal such as `lambda.amazonaws.com`, or `anonymous`';
}
/** Reads an account id under a key, as it is written: some begin with 0. */
function readAccount(node, key, into) {
    const text = textOf(valueAt(node, key));
    if (text !== undefined && !/^\d{12}$/.test(text.value)) {
        into.push({
            code: 'invalid-account',
            severity: 'error',
            message: `\`${text.value}\` is not an account id`,
            help: 'an account id has twelve digits, such as `"111122223333"`',
            range: text.range,
        });
    }
    return text?.value;
}
//# sourceMappingURL=principal.js.map
;// CONCATENATED MODULE: ./lib/expectations/rows.js





/** Wildcards multiply quickly; a test of more pairs than this was not meant so. */
const MOST_PAIRS = 100_000;
const EXPECTATIONS = ['allow', 'deny', 'not-allowed'];
/** Expands one test to its rows: the actions of each of its lists, each with the resources that it takes. */
function readTest(node, scope, into) {
    const known = into.length;
    const lists = EXPECTATIONS.filter((name) => memberOf(node, name) !== undefined);
    if (lists.length === 0) {
        into.push({
            code: 'no-expectation',
            severity: 'error',
            message: 'the test demands nothing',
            help: 'add `allow`, `deny` or `not-allowed` with the actions it is about',
            range: headOf(node),
        });
    }
    const settings = readSettings(node, lists, scope, into);
    const { resources } = settings;
    const reading = { catalog: scope.catalog, packs: scope.packs, allowUnknown: scope.allowUnknown, into };
    const pairs = lists.map((expectation) => {
        const list = valueAt(node, expectation);
        const demands = readActions(list, reading);
        if (list?.kind === 'array' && list.items.length === 0) {
            into.push(emptyList(expectation, list.range));
        }
        const tooMany = demands.length * resources.length > MOST_PAIRS;
        if (tooMany) {
            into.push(tooManyRows(expectation, demands.length * resources.length, list?.range ?? node.range));
        }
        return { expectation, pairs: tooMany ? [] : pairUp(demands, resources, scope.catalog, into) };
    });
    // An action that could not be read may be the one that takes the resource.
    if (!into.slice(known).some(({ severity }) => severity === 'error')) {
        into.push(...idleResources(resources, pairs.flatMap((list) => list.pairs)));
    }
    return pairs.flatMap((list) => list.pairs.map((pair) => rowOf(pair, list.expectation, settings, scope)));
}
function readSettings(node, lists, scope, into) {
    const trusted = [...scope.trusted, ...readTrusted(node)];
    const principal = textOf(valueAt(node, 'principal'));
    const entries = overlay(scope.context, readContext(node, scope.catalog, trusted, into));
    const contextTypes = contextTypesOf(entries);
    const test = textOf(valueAt(node, 'name'))?.value ?? '';
    return {
        test,
        idPrefix: [scope.suite, test].map(escapeName).join('/'),
        principal: principal === undefined ? scope.principal : readPrincipal(principal, into).value,
        resources: readResources(node, into),
        resourceAccount: readAccount(node, 'resource-account', into) ?? scope.resourceAccount,
        by: readBy(node, lists, into),
        entries,
        context: { context: contextOf(entries), ...(contextTypes === undefined ? {} : { contextTypes }) },
        trusted,
    };
}
function readTrusted(node) {
    return textsOf(valueAt(node, 'trust-context')).map(({ value }) => value);
}
/** An ARN with its six parts; the service is spelled out, because it tells which actions take the resource. */
const rows_ARN = /^arn:[^:]+:[a-z0-9-]+:[^:]*:[^:]*:.+$/is;
function readResources(node, into) {
    const list = valueAt(node, 'resources');
    if (list?.kind === 'array' && list.items.length === 0) {
        into.push(emptyList('resources', list.range));
    }
    const seen = new Map();
    for (const text of textsOf(list)) {
        checkResource(text, into);
        if (seen.has(text.value)) {
            into.push({
                code: 'duplicate-row',
                severity: 'warning',
                message: `\`${text.value}\` is listed twice; it is tested once`,
                help: 'remove one of the two',
                range: text.range,
            });
        }
        else {
            seen.set(text.value, text);
        }
    }
    return [...seen.values()];
}
/** A resource as a request names it, perhaps with wildcards. */
function checkResource({ value, range }, into) {
    if (value !== '*' && !rows_ARN.test(value)) {
        into.push({
            code: 'invalid-resource',
            severity: 'error',
            message: `\`${value}\` is not an ARN`,
            help: 'write `arn:partition:service:region:account:resource`, such as `arn:aws:s3:::orders/*`; region and account may be empty or `*`',
            range,
        });
    }
    if (value.includes('${')) {
        into.push({
            code: 'variable-in-request',
            severity: 'warning',
            message: `\`${value}\` holds an IAM policy variable, which is plain text in a request`,
            help: 'policies have variables, requests have values: write the value that the policy variable takes',
            range,
        });
    }
}
function readBy(node, lists, into) {
    const by = textOf(valueAt(node, 'by'));
    if (by === undefined) {
        return undefined;
    }
    if (lists.includes('not-allowed') || lists.length > 1) {
        const implicit = lists.length === 1;
        into.push({
            code: 'ambiguous-by',
            severity: 'error',
            message: implicit
                ? '`by` needs a statement that decides, and `not-allowed` may hold without one'
                : '`by` names one statement, and the test has several expectations',
            help: implicit ? 'demand an explicit `deny`, or remove `by`' : 'split the test, one expectation each',
            range: by.range,
        });
    }
    return by;
}
function emptyList(key, range) {
    return {
        code: 'empty-list',
        severity: 'error',
        message: `\`${key}\` is an empty list, which would test nothing`,
        help: `list something, or remove \`${key}\``,
        range,
    };
}
function tooManyRows(key, count, range) {
    return {
        code: 'too-many-rows',
        severity: 'error',
        message: `\`${key}\` stands for ${count} pairs of action and resource, and ${MOST_PAIRS} are the most`,
        help: 'name fewer resources, one with a wildcard perhaps, or narrower actions',
        range,
    };
}
function rowOf(pair, expectation, settings, scope) {
    const { demand, resource } = pair;
    const carried = (key) => demand.action === undefined || isProviderKey(key) || scope.catalog.carriesKey(demand.action, key);
    const trusted = settings.trusted.filter((key) => !carried(key));
    const row = {
        id: `${settings.idPrefix}/${expectation}/${demand.name}/${resource}`,
        suite: scope.suite,
        test: settings.test,
        expectation,
        principal: settings.principal,
        action: demand.name,
        resource,
        resourceAccount: settings.resourceAccount,
        ...settings.context,
        untrustedContextKeys: [...settings.entries.values()]
            .filter(({ key, value }) => value !== null && !carried(key.value))
            .map(({ key }) => key.value)
            .filter((key) => !trusted.some((name) => sameKey(name, key))),
        trustedContextKeys: trusted,
        by: settings.by,
        range: demand.range,
    };
    return { row, literal: demand.literal };
}
/**
 * INVARIANT: an id depends on nothing but its own row, and no two rows share one. Names are unique within their
 * suite and run, and `/` in them is escaped, so that the parts cannot run into each other.
 */
function escapeName(name) {
    return name.replaceAll('%', '%25').replaceAll('/', '%2F');
}
//# sourceMappingURL=rows.js.map
;// CONCATENATED MODULE: ./lib/expectations/suite.js






/** Reads one suite of a file whose shape is sound and whose variables are filled. */
function readSuite(node, vars, scope, into) {
    const name = textOf(valueAt(node, 'name'))?.value ?? '';
    const principalText = textOf(valueAt(node, 'principal')) ?? { value: '', range: headOf(node) };
    const principal = readPrincipal(principalText, into);
    const trusted = [...scope.trusted, ...readTrusted(node)];
    const policies = filesAt(node, 'policies', into);
    const testScope = {
        suite: name,
        catalog: scope.catalog,
        packs: scope.packs,
        principal: principal.value,
        resourceAccount: readAccount(node, 'resource-account', into),
        context: overlay(scope.context, readContext(node, scope.catalog, trusted, into)),
        trusted,
        allowUnknown: [...scope.allowUnknown, ...readAllowUnknown(node)],
    };
    const tests = listOf(valueAt(node, 'tests'));
    into.push(...repeatedNames(tests, 'test'));
    const rows = tests.flatMap((test) => readTest(test, testScope, into));
    into.push(...conflictsOf(rows));
    return {
        name,
        range: headOf(node),
        policies,
        boundary: textOf(valueAt(node, 'boundary')),
        scps: levelsAt(node, 'scps', into),
        rcps: levelsAt(node, 'rcps', into),
        sessionPolicies: valueAt(node, 'session-policies') === undefined ? undefined : filesAt(node, 'session-policies', into),
        resourcePolicies: resourcePoliciesAt(node, into),
        vpcEndpointPolicy: textOf(valueAt(node, 'vpc-endpoint-policy')),
        managementAccount: readAccount(node, 'management-account', into),
        principal,
        evaluator: textOf(valueAt(node, 'evaluator'))?.value ?? scope.evaluator,
        question: textOf(valueAt(node, 'question'))?.value,
        replaces: readReplaces(node, policies, into),
        vars,
        rows: rows.map(({ row }) => row),
    };
}
function readAllowUnknown(node) {
    return textsOf(valueAt(node, 'allow-unknown-actions')).map(({ value }) => value);
}
function filesAt(node, key, into) {
    const value = valueAt(node, key);
    refuseEmpty(value, key, into);
    return textsOf(value);
}
/**
 * Levels from the root down. A level is a file or a list of files; none is empty in AWS, where the last policy cannot be detached
 * (https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html), and one that were would deny all.
 */
function levelsAt(node, key, into) {
    const value = valueAt(node, key);
    refuseEmpty(value, key, into);
    for (const level of listOf(value))
        refuseEmpty(level, key, into);
    return value === undefined ? undefined : listOf(value).map(textsOf);
}
function resourcePoliciesAt(node, into) {
    return membersOf(valueAt(node, 'resource-policies')).map(({ key, value }) => {
        checkResource(key, into);
        refuseEmpty(value, key.value, into);
        return { resource: key, files: textsOf(value) };
    });
}
/** Whether an empty list means no policy or one that allows nothing would be anyone's guess. */
function refuseEmpty(value, key, into) {
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
function readReplaces(node, policies, into) {
    return membersOf(valueAt(node, 'replaces')).flatMap(({ key, value }) => {
        const known = policies.map((policy) => policy.value);
        if (!known.includes(key.value)) {
            into.push(unknownReplaced(key, known));
        }
        const replaces = replacementOf(value, into);
        return replaces === undefined ? [] : [{ file: key, replaces }];
    });
}
function replacementOf(node, into) {
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
    return managed === undefined ? undefined : { kind: 'managed', arn: managed.value };
}
function unknownReplaced(key, known) {
    const near = (0,lib_source/* nearest */.pA)(key.value, known, 1)[0];
    return {
        code: 'unknown-file',
        severity: 'error',
        message: `\`replaces\` names \`${key.value}\`, which is not among the suite's \`policies\``,
        help: near === undefined ? 'spell it as in `policies`' : `did you mean \`${near}\`?`,
        range: key.range,
    };
}
/** Suites of a file, or tests of a suite, that share a name: their rows would share ids. */
function repeatedNames(nodes, what) {
    const lines = new Map();
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
                },
            ];
    });
}
//# sourceMappingURL=suite.js.map
// EXTERNAL MODULE: ./lib/policy/index.js + 7 modules
var policy = __webpack_require__(3077);
;// CONCATENATED MODULE: ./lib/expectations/vars.js


/**
 * Reads `vars`. A value may use the variables above it and those of the outer scope, which it may also redefine.
 * Whatever is no scalar is left to the check of the shape.
 */
function readVars(node, outer, into) {
    const vars = new Map(Object.entries(outer));
    for (const { key, value } of membersOf(valueAt(node, 'vars'))) {
        const text = textOf(value);
        if (text !== undefined) {
            vars.set(key.value, fill(text, Object.fromEntries(vars), into));
        }
    }
    return Object.fromEntries(vars);
}
/** The tree with every `${name}` filled, in keys as well; `vars` themselves stay as they are. */
function fillTree(node, vars, into) {
    switch (node.kind) {
        case 'object':
            return {
                ...node,
                members: node.members.map((member) => member.key.value === 'vars'
                    ? member
                    : {
                        ...member,
                        key: { ...member.key, value: fill(member.key, vars, into) },
                        value: fillTree(member.value, vars, into),
                    }),
            };
        case 'array':
            return { ...node, items: node.items.map((item) => fillTree(item, vars, into)) };
        case 'string':
            return { ...node, value: fill({ value: String(node.value), range: node.range }, vars, into) };
        default:
            return node;
    }
}
function fill(text, vars, into) {
    const filled = (0,policy/* fillVars */.ce)(text, vars);
    if (!filled.ok) {
        into.push(...filled.diagnostics);
        return text.value;
    }
    return filled.value.value;
}
//# sourceMappingURL=vars.js.map
;// CONCATENATED MODULE: ./lib/expectations/read.js







/**
 * Reads an expectations file, JSON (with comments) where its name ends in `.json` or `.jsonc` and YAML otherwise.
 * Gives its suites with their rows, or every fault in the order of the file: first those of the shape, and once that
 * is sound those of the contents.
 */
function readExpectations(source, options) {
    const parsed = /\.jsonc?$/i.test(source.path) ? (0,lib_source/* parseJson */.qF)(source) : (0,lib_source/* parseYaml */.hN)(source);
    if (!parsed.ok) {
        return parsed;
    }
    const [tree, second] = parsed.value;
    if (tree === undefined || second !== undefined) {
        return failed([oneDocument(source, second?.root)]);
    }
    const into = [...parsed.warnings];
    const filled = fillFile(tree.root, into);
    into.push(...validateShape(filled.root));
    if (into.some(isError)) {
        return failed(into);
    }
    const value = readFile(source, filled, options, into);
    return into.some(isError) ? failed(into) : { ok: true, value, warnings: inOrder(into) };
}
function fillFile(root, into) {
    const vars = readVars(root, {}, into);
    const suiteVars = [];
    const fillSuite = (suite) => {
        const own = readVars(suite, vars, into);
        suiteVars.push(own);
        return fillTree(suite, own, into);
    };
    if (root.kind !== 'object') {
        return { root, vars, suiteVars };
    }
    const members = root.members.map((member) => {
        if (member.key.value === 'suites' && member.value.kind === 'array') {
            return { ...member, value: { ...member.value, items: member.value.items.map(fillSuite) } };
        }
        return member.key.value === 'vars' ? member : { ...member, value: fillTree(member.value, vars, into) };
    });
    return { root: { ...root, members }, vars, suiteVars };
}
function readFile(source, file, options, into) {
    const { root } = file;
    const includes = textsOf(valueAt(root, 'include'));
    const suites = listOf(valueAt(root, 'suites'));
    if (suites.length === 0 && includes.length === 0) {
        into.push({
            code: 'no-expectations',
            severity: 'error',
            message: 'the file has no suites, so there is nothing to check',
            help: 'add `suites:` with at least one suite, or `include:` with other expectations files',
            range: headOf(root),
        });
        return { source, suites: [], includes };
    }
    const catalog = options.catalog();
    const trusted = readTrusted(root);
    const scope = {
        catalog,
        packs: options.packs,
        context: readContext(root, catalog, trusted, into),
        trusted,
        allowUnknown: readAllowUnknown(root),
        evaluator: textOf(valueAt(root, 'evaluator'))?.value,
    };
    into.push(...repeatedNames(suites, 'suite'));
    return {
        source,
        suites: suites.map((suite, index) => readSuite(suite, file.suiteVars[index] ?? file.vars, scope, into)),
        includes,
    };
}
function oneDocument(source, second) {
    return {
        code: 'several-documents',
        severity: 'error',
        message: second === undefined ? 'the file is empty' : 'an expectations file is one document, and `---` starts a second',
        help: second === undefined
            ? 'write `version: 1` and `suites:`'
            : 'put the second into a file of its own and `include:` it',
        ...(second === undefined ? { path: source.path } : { range: headOf(second) }),
    };
}
function isError({ severity }) {
    return severity === 'error';
}
/** Errors alone: once the file is wrong, its warnings distract. */
function failed(diagnostics) {
    return { ok: false, diagnostics: inOrder(diagnostics.filter(isError)) };
}
/** In the order of the file, and each once. */
function inOrder(diagnostics) {
    const seen = new Set();
    return diagnostics
        .toSorted((a, b) => offsetOf(a) - offsetOf(b))
        .filter((diagnostic) => {
        const key = `${offsetOf(diagnostic)} ${diagnostic.message}`;
        return !seen.has(key) && seen.add(key);
    });
}
function offsetOf({ range }) {
    return range?.start.offset ?? 0;
}
//# sourceMappingURL=read.js.map
;// CONCATENATED MODULE: ./lib/expectations/starter/overlap.js
/** Whether an action pattern of a policy covers an action; without case, `*` and `?` are wildcards. */
function coversAction({ action }, name) {
    const listed = action.patterns.some(({ value }) => matchesWildcard(value.toLowerCase(), name.toLowerCase()));
    return action.element === 'Action' ? listed : !listed;
}
/** Whether a statement may cover one of the resources. Answers yes unless the texts plainly differ. */
function mayCoverResource({ resource }, resources) {
    if (resource === undefined || resource.element === 'NotResource') {
        return true;
    }
    return resource.patterns.some(({ value }) => resources.some((other) => mayOverlap(value, other)));
}
/** Two patterns are apart for sure where the texts before their first wildcards are. */
function mayOverlap(a, b) {
    const [left, right] = [a, b].map((text) => /^[^*?$]*/.exec(text)?.[0] ?? '');
    return left === undefined || right === undefined || left.startsWith(right) || right.startsWith(left);
}
/** Glob matching in time proportional to the product of the lengths. */
function matchesWildcard(pattern, text) {
    let reached = [true, ...Array.from(text, () => false)];
    for (const token of pattern) {
        const before = reached;
        let any = false;
        reached = before.map((_, index) => {
            any ||= before[index] === true;
            if (token === '*') {
                return any;
            }
            return index > 0 && before[index - 1] === true && (token === '?' || token === text[index - 1]);
        });
    }
    return reached.at(-1) === true;
}
//# sourceMappingURL=overlap.js.map
;// CONCATENATED MODULE: ./lib/expectations/starter/satisfy.js

const EXAMPLES = {
    string: 'example',
    numeric: '1',
    date: '2026-01-01T00:00:00Z',
    bool: 'true',
    binary: 'ZXhhbXBsZQ==',
    ip: '192.0.2.1',
    arn: 'arn:aws:iam::111122223333:role/example',
};
const LONG_AGO = '2000-01-01T00:00:00Z';
const FAR_OFF = '2099-12-31T00:00:00Z';
const literal = ([value]) => value;
const other = (values, type) => [EXAMPLES[type], 'another'].find((value) => !values.includes(value));
const instance = ([value], type) => value === '*' ? EXAMPLES[type] : value?.replaceAll(/\*+/g, 'example').replaceAll('?', 'x');
const constant = (value) => () => value;
const shifted = (by) => (values) => values.length === 1 && Number.isFinite(Number(values[0])) ? String(Number(values[0]) + by) : undefined;
const flipped = ([value]) => (value?.toLowerCase() === 'true' ? 'false' : 'true');
const address = ([value]) => value?.split('/')[0];
const elsewhere = (ranges) => ['192.0.2.1', '198.51.100.1', '203.0.113.1'].find((ip) => !ranges.some((range) => mayHold(range, ip)));
const presence = (absent) => ([value], type) => value?.toLowerCase() === absent ? null : EXAMPLES[type];
const not = ({ meet, miss }) => ({ meet: miss, miss: meet });
const equals = { meet: literal, miss: other };
const like = {
    meet: instance,
    miss: (values, type) => (values.includes('*') ? undefined : other(values, type)),
};
const numberEquals = { meet: literal, miss: shifted(1) };
const ip = { meet: address, miss: elsewhere };
const before = { meet: constant(LONG_AGO), miss: constant(FAR_OFF) };
const dateEquals = { meet: literal, miss: constant(FAR_OFF) };
/** By operator in lower case, without its set prefix and `IfExists`. */
const OPERATORS = new Map([
    ['stringequals', equals],
    ['stringnotequals', not(equals)],
    ['stringequalsignorecase', equals],
    ['stringnotequalsignorecase', not(equals)],
    ['stringlike', like],
    ['stringnotlike', not(like)],
    ['arnequals', like],
    ['arnlike', like],
    ['arnnotequals', not(like)],
    ['arnnotlike', not(like)],
    ['numericequals', numberEquals],
    ['numericnotequals', not(numberEquals)],
    ['numericlessthan', { meet: shifted(-1), miss: literal }],
    ['numericlessthanequals', { meet: literal, miss: shifted(1) }],
    ['numericgreaterthan', { meet: shifted(1), miss: literal }],
    ['numericgreaterthanequals', { meet: literal, miss: shifted(-1) }],
    ['dateequals', dateEquals],
    ['datenotequals', not(dateEquals)],
    ['datelessthan', before],
    ['datelessthanequals', before],
    ['dategreaterthan', not(before)],
    ['dategreaterthanequals', not(before)],
    ['bool', { meet: literal, miss: flipped }],
    ['ipaddress', ip],
    ['notipaddress', not(ip)],
    ['null', { meet: presence('true'), miss: presence('false') }],
    ['binaryequals', { meet: literal, miss: constant('AAAA') }],
]);
/** A value of the condition's key that meets it, or `undefined` where none is plain to see. */
function meeting(condition, type) {
    return pick(condition, type, 'meet');
}
/** A value of the condition's key that does not meet it, or `undefined` where none is plain to see. */
function satisfy_missing(condition, type) {
    return pick(condition, type, 'miss');
}
function pick({ operator, values }, type, side) {
    const [, set, name = ''] = /^(forallvalues:|foranyvalue:)?(.*?)(ifexists)?$/.exec(operator.value.toLowerCase()) ?? [];
    const texts = values.map(({ value }) => value);
    const value = texts.some((text) => text.includes('${')) ? undefined : OPERATORS.get(name)?.[side](texts, type);
    if (value === undefined || value === null) {
        return value;
    }
    if (valueFault(type, value) !== undefined) {
        return undefined;
    }
    return set === undefined ? value : [value];
}
/** Whether an IPv4 range may hold an address; a range that cannot be read may. */
function mayHold(range, ip) {
    if (range.includes(':')) {
        return false;
    }
    const [base = '', bits = '32'] = range.split('/');
    const shift = 2 ** (32 - Number(bits));
    const [a, b] = [numberOf(base), numberOf(ip)].map((address) => Math.floor(address / shift));
    return a === b || Number.isNaN(a);
}
function numberOf(ip) {
    const parts = ip.split('.');
    return parts.length === 4 ? parts.reduce((sum, part) => sum * 256 + Number(part), 0) : Number.NaN;
}
//# sourceMappingURL=satisfy.js.map
;// CONCATENATED MODULE: ./lib/expectations/starter/context.js



/** The context in which the Allow applies and no Deny does, or why there is none. */
function allowContext(statement, denies, action, resources, catalog) {
    const context = new Map();
    const asked = resources.length === 0 ? ['*'] : resources;
    for (const deny of denies) {
        if (coversAction(deny, action) && mayCoverResource(deny, asked)) {
            const way = deny.conditions
                .map((condition) => entryOf(condition, action, catalog, satisfy_missing))
                .find((entry) => entry !== undefined);
            if (way === undefined) {
                return `${titleOf(deny)} denies it, or a part of it`;
            }
            context.set(...way);
        }
    }
    const own = meetingContext(statement.conditions, action, catalog);
    return typeof own === 'string' ? own : new Map([...context, ...own]);
}
/** Values that meet all conditions, or why there are none. */
function meetingContext(conditions, action, catalog) {
    const context = new Map();
    // `Null` asks only that there is some value, so any other condition of the same key has the last word.
    const isNull = ({ operator }) => (operator.value.toLowerCase() === 'null' ? 0 : 1);
    for (const condition of conditions.toSorted((a, b) => isNull(a) - isNull(b))) {
        const entry = entryOf(condition, action, catalog, meeting);
        if (entry === undefined) {
            return `give \`${condition.key.value}\` a value that meets ${condition.operator.value}`;
        }
        context.set(...entry);
    }
    return context;
}
function entryOf(condition, action, catalog, choose) {
    const key = condition.key.value;
    const known = catalog.action(action);
    const type = typeOfKey(key, catalog);
    if (type === undefined || known === undefined || !catalog.carriesKey(known, key)) {
        return undefined;
    }
    const value = choose(condition, type);
    return value === undefined ? undefined : [key, value];
}
/** What messages and tests call a statement. */
function titleOf({ sid, index }) {
    return sid?.value === undefined || sid.value === '' ? `statement ${index}` : sid.value;
}
//# sourceMappingURL=context.js.map
;// CONCATENATED MODULE: ./lib/expectations/starter/tests.js


/** Wildcards that stand for more actions than this are replaced by a few of them. */
const MOST_ACTIONS = 50;
const A_FEW = 3;
/** A wildcard that can stand may stand for more: it is one line all the same. */
const MOST_WHOLE = 250;
const REQUEST_ARN = /^arn:[^:]+:[a-z0-9-]+:[^:]*:[^:]*:.+$/is;
/** What an Allow grants: a test per group of its actions that take the same resources. */
function allowTests(statement, policy, catalog) {
    const target = targetOf(statement);
    if (typeof target === 'string') {
        return { tests: [], remarks: [`${titleOf(statement)}: ${target}`] };
    }
    const { names, remarks } = namedActions(statement, catalog, (name) => fits(name, target, catalog));
    const denies = policy.statements.filter(({ effect }) => effect.value === 'Deny');
    const found = [...remarks];
    const tests = groups(names, target, catalog, found).flatMap(({ actions, resources }) => {
        const kept = actions.flatMap((action) => {
            const context = allowContext(statement, denies, action, resources, catalog);
            if (typeof context === 'string') {
                found.push(`${action}: ${context}`);
                return [];
            }
            return [{ action, context }];
        });
        return byContext(kept).map(({ actions: same, context }) => testOf(statement, same, resources, context));
    });
    return { tests: numbered(tests), remarks: found };
}
/** What a Deny forbids, for the requests that its conditions are about. */
function denyTests(statement, allowed, catalog) {
    const target = targetOf(statement);
    if (typeof target === 'string') {
        return { tests: [], remarks: [`${titleOf(statement)}: ${target}`] };
    }
    if (statement.action.element === 'NotAction' || statement.action.patterns.some(({ value }) => value === '*')) {
        return denyOfAllowed(statement, allowed, catalog);
    }
    const { names, remarks } = namedActions(statement, catalog, (name) => fits(name, target, catalog));
    const found = [...remarks];
    const tests = groups(names, target, catalog, found).flatMap(({ actions, resources }) => denyTest(statement, actions, resources, catalog, found));
    return { tests: numbered(tests), remarks: found };
}
/** A Deny of everything is shown on something that is allowed otherwise. */
function denyOfAllowed(statement, allowed, catalog) {
    const found = [];
    for (const test of allowed) {
        const actions = test.actions.filter((action) => coversAction(statement, action));
        const inside = test.resources.length > 0 && !includesAll(statement, test.resources) ? [] : actions;
        const tests = denyTest(statement, inside.slice(0, 1), test.resources, catalog, found);
        if (tests.length > 0) {
            return { tests, remarks: [] };
        }
    }
    return { tests: [], remarks: [`${titleOf(statement)}: name the actions and resources that it is to forbid`] };
}
function includesAll({ resource }, resources) {
    const patterns = resource?.patterns.map(({ value }) => value) ?? [];
    return patterns.includes('*') || resources.every((arn) => patterns.includes(arn));
}
function denyTest(statement, actions, resources, catalog, found) {
    const kept = actions.flatMap((action) => {
        const context = meetingContext(statement.conditions, action, catalog);
        if (typeof context === 'string') {
            found.push(`${action}: ${context}`);
            return [];
        }
        return [{ action, context }];
    });
    return byContext(kept).map(({ actions: same, context }) => testOf(statement, same, resources, context));
}
/** The resources that a statement names, as a request can ask about them: none for `*`, or why not. */
function targetOf({ resource, principal }) {
    if (principal !== undefined || resource === undefined) {
        return 'a statement of a resource policy; name its file under `resource-policies`';
    }
    if (resource.element === 'NotResource') {
        return 'it has NotResource; name resources that it is to reach, and some that it is not';
    }
    const patterns = resource.patterns.map(({ value }) => value);
    if (patterns.includes('*')) {
        return [];
    }
    const plain = patterns.filter((pattern) => REQUEST_ARN.test(pattern) && !pattern.includes('${'));
    return plain.length > 0 ? plain : 'name resources that its patterns match, with values for policy variables';
}
function namedActions(statement, catalog, fit) {
    if (statement.action.element === 'NotAction') {
        return { names: [], remarks: [`${titleOf(statement)}: it has NotAction; name the actions that matter`] };
    }
    const remarks = [];
    // An unconditional Deny of every resource holds for all that its wildcard matches, so the wildcard can stand.
    const everywhere = statement.resource?.patterns.some(({ value }) => value === '*') === true;
    const whole = statement.effect.value === 'Deny' && everywhere && statement.conditions.length === 0;
    const names = statement.action.patterns.flatMap(({ value }) => {
        if (!/[*?]/.test(value)) {
            const known = catalog.action(value);
            if (known === undefined) {
                remarks.push(`${value}: not an action that the catalog knows`);
            }
            return known === undefined ? [] : [known.name];
        }
        const expanded = value === '*' ? catalog.actionsOf('s3') : catalog.expandActions(value);
        const fitting = expanded.map(({ name }) => name).filter(fit);
        if (whole && fitting.length > 0 && fitting.length <= MOST_WHOLE) {
            return [value];
        }
        if (fitting.length > A_FEW && (statement.effect.value === 'Allow' || fitting.length > MOST_ACTIONS)) {
            remarks.push(`${value}: stands for more than a test should ask; these are a few, replace them with what is needed`);
            return plainest(fitting).slice(0, A_FEW);
        }
        if (fitting.length === 0) {
            remarks.push(`${value}: matches no action that takes the statement's resources`);
        }
        return fitting;
    });
    return { names: [...new Set(names)], remarks };
}
/** The shortest names first: they tend to be the ones that people know (`s3:GetObject`, `dynamodb:Query`). */
function plainest(names) {
    return names.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
}
function fits(name, target, catalog) {
    const action = catalog.action(name);
    return action !== undefined && (target.length === 0 || takenBy(action, target, catalog).length > 0);
}
function takenBy(action, target, catalog) {
    return target.filter((arn) => catalog.resourceFit(action, arn) === 'takes');
}
function groups(names, target, catalog, remarks) {
    const found = new Map();
    for (const name of names) {
        const action = catalog.action(name);
        const resources = action === undefined ? [] : takenBy(action, target, catalog);
        if (target.length > 0 && resources.length === 0) {
            remarks.push(`${name}: takes none of the statement's resources, so the statement does nothing for it`);
        }
        else {
            const key = resources.join(' ');
            found.set(key, { actions: [...(found.get(key)?.actions ?? []), name], resources });
        }
    }
    return [...found.values()];
}
function byContext(asked) {
    const found = new Map();
    for (const { action, context } of asked) {
        const key = JSON.stringify([...context]);
        found.set(key, { actions: [...(found.get(key)?.actions ?? []), action], context });
    }
    return [...found.values()];
}
function testOf(statement, actions, resources, context) {
    return {
        name: titleOf(statement),
        expectation: statement.effect.value === 'Allow' ? 'allow' : 'deny',
        actions,
        resources,
        context,
        by: statement.sid?.value,
    };
}
/** Tests of one statement are told apart by number. */
function numbered(tests) {
    return tests.map((test, index) => (index === 0 ? test : { ...test, name: `${test.name}, ${index + 1}` }));
}
//# sourceMappingURL=tests.js.map
;// CONCATENATED MODULE: ./lib/expectations/starter/yaml-text.js
/** What YAML reads as text without quotes, in block and flow style alike. */
const PLAIN = /^[A-Za-z_/.][\w/.:@+=*?-]*(?<!:)$/;
/** What YAML 1.1 or 1.2 would read as something else than text. */
const RESERVED = /^(true|false|yes|no|on|off|null|y|n|\.nan|\.inf|[.\d]+(e[+-]?\d+)?)$/i;
/** A text as a YAML scalar, in quotes where it needs them. */
function yaml_text_scalar(text) {
    return PLAIN.test(text) && !RESERVED.test(text) ? text : JSON.stringify(text);
}
/** One text as a scalar, several as a list, over lines where it is long. */
function scalarOrList(texts, indent) {
    const [only] = texts;
    if (texts.length === 1 && only !== undefined) {
        return yaml_text_scalar(only);
    }
    const flow = `[${texts.map(yaml_text_scalar).join(', ')}]`;
    return flow.length + indent < 100
        ? flow
        : texts.map((text) => `\n${' '.repeat(indent + 2)}- ${yaml_text_scalar(text)}`).join('');
}
/** A context value. Booleans, numbers and dates need no quotes: the reader keeps them as they are written. */
function sample(value) {
    if (value === null) {
        return 'null';
    }
    if (typeof value !== 'string') {
        return `[${value.map(sample).join(', ')}]`;
    }
    return /^(true|false|\d+)$/.test(value) ? value : yaml_text_scalar(value);
}
/** A text that cannot end the comment it stands in. */
function comment(text) {
    return text.replaceAll(/\p{Cc}+/gu, ' ');
}
//# sourceMappingURL=yaml-text.js.map
;// CONCATENATED MODULE: ./lib/expectations/starter/index.js


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
function starterExpectations(policies, { catalog }) {
    const files = new Map();
    for (const policy of policies) {
        files.set(policy.source.path, [...(files.get(policy.source.path) ?? []), policy]);
    }
    const suites = [];
    const remarks = [];
    const names = new Set();
    for (const [path, documents] of files) {
        if (documents.every(({ kind, statements }) => kind === 'identity' && !statements.some(hasPrincipal))) {
            suites.push(suiteText(path, unusedName(path, names), documents, catalog));
        }
        else {
            remarks.push(`${path}: no identity policy; ${placeFor(documents)}`);
        }
    }
    if (suites.length === 0) {
        suites.push(suiteText('policies/*.json', 'policies', [], catalog));
    }
    const notes = remarks.map((remark) => `# ${comment(remark)}\n`).join('');
    return `${HEAD}${notes === '' ? '' : `\n${notes}`}\nsuites:\n${suites.join('\n')}`;
}
function hasPrincipal({ principal }) {
    return principal !== undefined;
}
function placeFor(documents) {
    const kinds = {
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
function unusedName(path, taken) {
    const short = path.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
    const name = short === '' || taken.has(short) ? path : short;
    taken.add(name);
    return name;
}
function suiteText(path, name, documents, catalog) {
    const statements = testsOf(documents, catalog);
    const written = unique(statements.flatMap(({ tests: some }) => some));
    const shared = sharedContext(written);
    const tests = written.map((test) => ({ ...test, context: without(test.context, shared) }));
    const texts = statements.flatMap(({ remarks }) => remarks).map((remark) => `      # ${comment(remark)}\n`);
    return `  - name: ${yaml_text_scalar(name)}
    policies: ${yaml_text_scalar(path)}
    # Change this to the role or user that has the policy.
    principal: arn:aws:iam::${accountOf(documents)}:role/CHANGE-ME
${contextLines(shared)
        .map((line) => `  ${line}\n`)
        .join('')}
    tests:
${(tests.length === 0 ? [FALLBACK] : tests.map(testText)).join('\n')}
${texts.length === 0 ? '' : `      # Not made into tests:\n${[...new Set(texts)].join('')}\n`}${IDEAS}`;
}
function testsOf(documents, catalog) {
    return documents.flatMap((policy) => {
        const allows = policy.statements.filter(({ effect }) => effect.value === 'Allow');
        const denies = policy.statements.filter(({ effect }) => effect.value === 'Deny');
        const granted = allows.map((statement) => allowTests(statement, allPolicies(policy, documents), catalog));
        const allowed = granted.flatMap(({ tests }) => tests);
        return [...granted, ...denies.map((statement) => denyTests(statement, allowed, catalog))];
    });
}
/** The policy with the statements of those beside it, whose Denies count as well. */
function allPolicies(policy, documents) {
    return { ...policy, statements: documents.flatMap(({ statements }) => statements) };
}
/** Several statements, of several documents, may share a name. */
function unique(tests) {
    const taken = new Set();
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
function sharedContext(tests) {
    const allows = tests.filter(({ expectation }) => expectation === 'allow');
    const [first, ...rest] = allows;
    const entries = [...(first?.context ?? [])].filter(([key, value]) => /^aws:/i.test(key) && rest.length > 0 && rest.every(({ context }) => sameSample(context.get(key), value)));
    return new Map(entries);
}
function without(context, shared) {
    return new Map([...context].filter(([key, value]) => !sameSample(shared.get(key), value)));
}
function sameSample(a, b) {
    return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}
function testText({ name, expectation, actions, resources, context, by }) {
    const indent = 8;
    const lines = [
        `- name: ${yaml_text_scalar(name)}`,
        `  ${expectation}: ${scalarOrList(actions, indent)}`,
        ...(resources.length === 0 ? [] : [`  resources: ${scalarOrList(resources, indent)}`]),
        ...contextLines(context),
        ...(by === undefined ? [] : [`  by: ${yaml_text_scalar(by)}`]),
    ];
    return `${lines.map((line) => `      ${line}`.replaceAll(/ +$/gm, '')).join('\n')}\n`;
}
function contextLines(context) {
    if (context.size === 0) {
        return [];
    }
    return [
        '  context: # values that the conditions ask for; change them to those of your requests',
        ...[...context].map(([key, value]) => `    ${yaml_text_scalar(key)}: ${sample(value)}`),
    ];
}
function accountOf(documents) {
    const accounts = documents.flatMap(({ statements }) => statements.flatMap(({ resource }) => (resource?.patterns ?? []).flatMap(({ value }) => /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(value)?.[1] ?? [])));
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
      #   deny: { pack: privilege-escalation } # a built-in list of actions
`;
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./lib/expectations/index.js



//# sourceMappingURL=index.js.map

/***/ }),

/***/ 8304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uo: () => (/* reexport */ documentsOf),
  R8: () => (/* reexport */ filesOf),
  MQ: () => (/* reexport */ loadExpectations),
  Yc: () => (/* reexport */ policiesOfUnknownKind),
  Lt: () => (/* reexport */ select_select),
  YZ: () => (/* reexport */ suiteLoader)
});

// EXTERNAL MODULE: ./lib/expectations/index.js + 19 modules
var expectations = __webpack_require__(1659);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/files/index.js + 4 modules
var files = __webpack_require__(1214);
;// CONCATENATED MODULE: ./lib/load/files.js


/** @param cwd The folder that paths are shown relative to, and that what the user gives is relative to. */
function filesOf(cwd, tell) {
    const texts = new Map();
    return {
        named: async ({ value, range }) => {
            const folder = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(cwd, range.source.path));
            return told(await (0,files/* expandPattern */.nh)(folder, value, { cwd, namedAt: range }), tell) ?? [];
        },
        given: async (pattern, none) => {
            const read = await (0,files/* expandPattern */.nh)(cwd, pattern, { cwd });
            if (read.ok || none === undefined)
                return told(read, tell) ?? [];
            tell(...read.diagnostics.map((fault) => (fault.code === 'nothing-matched' ? nothingMatched(none) : fault)));
            return [];
        },
        text: (path, namedAt) => {
            if (!texts.has(path))
                texts.set(path, told((0,files/* readSource */.o$)(path, { cwd, namedAt }), tell));
            return texts.get(path);
        },
    };
}
function nothingMatched(told) {
    return { code: 'nothing-matched', severity: 'error', ...told, path: '.' };
}
/** The value of what was read, after its faults or warnings were told. */
function told(read, tell) {
    tell(...(read.ok ? read.warnings : read.diagnostics));
    return read.ok ? read.value : undefined;
}
//# sourceMappingURL=files.js.map
;// CONCATENATED MODULE: ./lib/load/expectations.js


/**
 * Reads expectations files and all that they include, each once however many ways lead to it. A file that includes itself,
 * however far round, is a fault.
 */
async function loadExpectations(paths, files, options, tell) {
    const read = new Map();
    const visit = async (path, above, namedAt) => {
        if (read.has(path))
            return;
        read.set(path, undefined);
        const source = files.text(path, namedAt);
        const file = source === undefined ? undefined : told((0,expectations/* readExpectations */.uJ)(source, options), tell);
        read.set(path, file);
        for (const include of file?.includes ?? []) {
            for (const included of await files.named(include)) {
                if (included === path || above.includes(included)) {
                    tell({
                        code: 'include-cycle',
                        severity: 'error',
                        message: `\`${include.value}\` includes this file again`,
                        help: 'an expectations file cannot include itself, however far round: take the line out',
                        range: include.range,
                    });
                }
                else {
                    await visit(included, [...above, path], include.range);
                }
            }
        }
    };
    for (const path of paths)
        await visit(path, []);
    const found = [...read.values()].filter((file) => file !== undefined);
    // Of files that could not be read the fault is told already; that nothing is left to check would only distract.
    if (found.length < read.size || read.size === 0)
        return found.flatMap(({ suites }) => suites);
    return told((0,expectations/* combineExpectations */.HD)(found), tell) ?? [];
}
//# sourceMappingURL=expectations.js.map
// EXTERNAL MODULE: ./lib/policy/index.js + 7 modules
var policy = __webpack_require__(3077);
;// CONCATENATED MODULE: ./lib/load/policies.js


const MENTIONS_PRINCIPAL = /(^|[\s"'{,])(Not)?Principal["']?\s*:/;
const ASSUMES = /^sts:(assumerole|tagsession|setsourceidentity|setcontext)/i;
/**
 * The policy documents of a file that nobody gave a type: one that names principals is a resource policy, or a trust policy where it
 * names no resource and only ways to assume a role; any other is an identity policy.
 */
function policiesOfUnknownKind(source, kind, tell) {
    if (kind !== undefined)
        return told((0,policy/* readPolicies */.h9)(source, kind, { vars: {} }), tell) ?? [];
    if (!MENTIONS_PRINCIPAL.test(source.text))
        return told((0,policy/* readPolicies */.h9)(source, 'identity', { vars: {} }), tell) ?? [];
    const asResource = (0,policy/* readPolicies */.h9)(source, 'resource', { vars: {} });
    const isTrust = asResource.ok &&
        asResource.value.every(({ statements }) => statements.every(({ resource, action }) => resource === undefined && action.patterns.every(({ value }) => ASSUMES.test(value))));
    return told(isTrust ? (0,policy/* readPolicies */.h9)(source, 'trust', { vars: {} }) : asResource, tell) ?? [];
}
/** Every policy document of a suite. */
function documentsOf(loaded) {
    const { identity, boundary, scps = [], rcps = [], session = [], resourcePolicies, vpcEndpoint } = loaded;
    return [
        ...identity,
        ...(boundary === undefined ? [] : [boundary]),
        ...scps.flat(),
        ...rcps.flat(),
        ...session,
        ...resourcePolicies.flatMap(({ documents }) => documents),
        ...(vpcEndpoint === undefined ? [] : [vpcEndpoint]),
    ];
}
//# sourceMappingURL=policies.js.map
;// CONCATENATED MODULE: ./lib/load/select.js
/**
 * The suites and rows whose names contain one of the texts. A text that no name contains is a fault: a filter with a typo must
 * not run nothing and look green.
 */
function select_select(suites, filter, tell) {
    const chosen = suites.filter(({ name }) => wanted(name, filter.suites));
    const selected = chosen
        .map((suite) => ({ ...suite, rows: suite.rows.filter(({ test }) => wanted(test, filter.tests)) }))
        .filter(({ rows }) => rows.length > 0);
    const names = suites.map(({ name }) => name);
    const tests = rowsOf(chosen).map(({ test }) => test);
    // Where no suite could be read the fault is told already.
    if (suites.length > 0)
        tell(...unmatched('suite', filter.suites, names), ...unmatched('test', filter.tests, tests));
    return { suites: selected, scope: { selected: rowsOf(selected).length, total: rowsOf(suites).length } };
}
function unmatched(kind, texts, names) {
    return texts
        .filter((text) => !names.some((name) => name.includes(text)))
        .map((text) => ({
        code: 'nothing-selected',
        severity: 'error',
        message: `no ${kind} has a name that contains \`${text}\``,
        help: `the ${kind}s are ${[...new Set(names)].map((name) => `\`${name}\``).join(', ')}`,
    }));
}
function wanted(name, texts) {
    return texts.length === 0 || texts.some((text) => name.includes(text));
}
function rowsOf(suites) {
    return suites.flatMap(({ rows }) => rows);
}
//# sourceMappingURL=select.js.map
;// CONCATENATED MODULE: ./lib/load/suite.js


/** Reads policy files into suites; a file that several suites name is read once for each kind and set of variables. */
function suiteLoader(files, tell) {
    const known = new Map();
    const documentsOf = (path, kind, suite, namedAt) => {
        const key = JSON.stringify([path, kind, suite.vars]);
        const before = known.get(key);
        if (before !== undefined)
            return before;
        const source = files.text(path, namedAt);
        const documents = (source && told((0,policy/* readPolicies */.h9)(source, kind, { vars: suite.vars }), tell)) ?? [];
        known.set(key, documents);
        return documents;
    };
    return async (suite) => {
        const all = async (patterns, kind) => {
            const named = new Map();
            for (const pattern of patterns) {
                for (const path of await files.named(pattern))
                    if (!named.has(path))
                        named.set(path, pattern.range);
            }
            return [...named].flatMap(([path, namedAt]) => documentsOf(path, kind, suite, namedAt));
        };
        const one = async (pattern, kind) => {
            if (pattern === undefined)
                return undefined;
            const [document, second] = await all([pattern], kind);
            if (second !== undefined)
                tell(severalDocuments(pattern, kind));
            return document;
        };
        const levels = (given, kind) => inTurn(given, (level) => all(level, kind));
        const { sessionPolicies, scps, rcps } = suite;
        return {
            suite,
            identity: await all(suite.policies, 'identity'),
            boundary: await one(suite.boundary, 'boundary'),
            scps: scps && (await levels(scps, 'scp')),
            rcps: rcps && (await levels(rcps, 'rcp')),
            session: sessionPolicies && (await all(sessionPolicies, 'session')),
            resourcePolicies: await inTurn(suite.resourcePolicies, async ({ resource, files: patterns }) => ({
                resource: resource.value,
                documents: await all(patterns, isRole(resource.value) ? 'trust' : 'resource'),
            })),
            vpcEndpoint: await one(suite.vpcEndpointPolicy, 'vpcEndpoint'),
        };
    };
}
/** A role's resource policy is its trust policy, which has a grammar of its own. */
function isRole(arn) {
    return /^arn:[^:]*:iam::[^:]*:role\//.test(arn);
}
function severalDocuments(pattern, kind) {
    return {
        code: 'several-documents',
        severity: 'error',
        message: `\`${pattern.value}\` holds several policy documents, and only one ${kind} policy can be attached`,
        help: 'name a file with one document',
        range: pattern.range,
    };
}
/** One after the other, so that what is told comes in the order of the files. */
async function inTurn(items, act) {
    const results = [];
    for (const item of items)
        results.push(await act(item));
    return results;
}
//# sourceMappingURL=suite.js.map
;// CONCATENATED MODULE: ./lib/load/index.js





//# sourceMappingURL=index.js.map

/***/ }),

/***/ 3077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ce: () => (/* reexport */ fillVars),
  h9: () => (/* reexport */ readPolicies),
  k3: () => (/* reexport */ readPolicyObject)
});

// EXTERNAL MODULE: ./lib/source/index.js + 9 modules
var lib_source = __webpack_require__(5756);
;// CONCATENATED MODULE: ./lib/policy/vars.js

/**
 * A context key in an IAM policy variable: `aws:username`, `aws:PrincipalTag/team`, `oidc.example.com/id/A1:sub`.
 * A `::` is CloudFormation's (`AWS::AccountId`), spaces and `?` before the colon are Terraform's expressions.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
const IAM_VARIABLE = /^\s*[A-Za-z0-9][\w./-]*:(?!:)[^,]*(,\s*'.*'\s*)?$/;
/** `${*}`, `${?}` and `${$}` are IAM's way to write these characters themselves. */
const IAM_ESCAPE = /^[*?$]$/;
/**
 * A `${…}` up to its brace, or to the end of the text where the brace is missing; with the `$` before it, by which
 * Terraform's templates escape one.
 */
const PLACEHOLDER = /\$?\$\{([^}]*)(\}|$)/g;
/**
 * Fills `${name}` in a text from `vars`; the range stays that of the text as written. IAM policy variables
 * (`${aws:username}`, with or without a default) and the escapes `${*}`, `${?}`, `${$}` are left alone.
 *
 * INVARIANT: a `${name}` that is neither declared nor IAM's is an error, never text: a policy that holds an
 * unresolved template would match other requests than the deployed one.
 */
function fillVars(text, vars) {
    if (!text.value.includes('${')) {
        return { ok: true, value: text, warnings: [] };
    }
    const faults = [...text.value.matchAll(PLACEHOLDER)].flatMap(([whole, name = '', brace = '']) => {
        const message = placeholderFault(whole, name, brace, vars);
        return message === undefined ? [] : [(0,lib_source/* errorAt */.Os)(rangeOfPlaceholder(text.range, whole), ...message)];
    });
    if (faults.length > 0) {
        return (0,lib_source/* failed */.gz)(faults);
    }
    const value = text.value.replace(PLACEHOLDER, (whole, name) => isIamVariable(name) ? whole : (declared(vars, name) ?? whole));
    return { ok: true, value: { value, range: text.range }, warnings: [] };
}
function placeholderFault(whole, name, brace, vars) {
    if (brace === '') {
        return ['unclosed-variable', `\`${whole}\` has no closing \`}\``, 'close it; a literal `$` is written `${$}`'];
    }
    if (whole.startsWith('$$')) {
        const meant = whole.slice(1);
        return [
            'template-escape',
            `\`${whole}\` is how a Terraform template writes \`${meant}\``,
            `name the rendered file, or write \`${meant}\`; a literal \`$\` is written \`\${$}\``,
        ];
    }
    if (isIamVariable(name)) {
        return undefined;
    }
    const value = declared(vars, name);
    if (value === undefined) {
        return [
            'undeclared-variable',
            `\`${whole}\` is neither declared in \`vars\` nor an IAM policy variable`,
            helpFor(name, vars),
        ];
    }
    const inner = [...value.matchAll(PLACEHOLDER)].find(([, part = '']) => !isIamVariable(part));
    return inner === undefined
        ? undefined
        : [
            'undeclared-variable',
            `the value of \`${name}\` holds \`${inner[0]}\` itself`,
            'write the value out: values of `vars` are not filled again',
        ];
}
function isIamVariable(name) {
    return IAM_ESCAPE.test(name) || (IAM_VARIABLE.test(name) && !name.includes('::'));
}
function declared(vars, name) {
    return Object.hasOwn(vars, name) ? vars[name] : undefined;
}
function helpFor(name, vars) {
    if (name.trim() === '') {
        return 'write a name inside, or `${$}` for a literal `$`';
    }
    const key = /^[A-Za-z_][\w-]*$/.test(name) ? name : JSON.stringify(name);
    const declare = `declare it in the expectations file: \`vars: { ${key}: … }\``;
    if (name.includes('::')) {
        return `CloudFormation is not evaluated; ${declare}`;
    }
    if (/[.("[?]/.test(name)) {
        return `Terraform is not evaluated; ${declare}`;
    }
    return (0,lib_source/* didYouMean */.au)(name, Object.keys(vars), declare);
}
/** The placeholder inside the text as written; all of the text where escapes hide it. */
function rangeOfPlaceholder(range, placeholder) {
    const index = (0,lib_source/* sliceOf */.Mz)(range).indexOf(placeholder);
    if (index === -1) {
        return range;
    }
    const start = range.start.offset + index;
    return (0,lib_source/* rangeOf */.be)(range.source, start, start + placeholder.length);
}
//# sourceMappingURL=vars.js.map
;// CONCATENATED MODULE: ./lib/policy/reading.js


function fault(reading, { range }, code, message, help) {
    reading.faults.push((0,lib_source/* errorAt */.Os)(range, code, message, help));
}
function warn(reading, { range }, code, message, help) {
    reading.warnings.push((0,lib_source/* warningAt */.MK)(range, code, message, help));
}
/**
 * The members of an object by name. A name that is none of `known` is a fault; reading goes on with the element it
 * most likely means, so that a slip is not reported as a missing element as well.
 */
function elementsOf(reading, node, known, where) {
    const elements = {};
    const meant = {};
    for (const member of node.members) {
        const { value: written } = member.key;
        const name = known.find((candidate) => candidate === written);
        if (name !== undefined) {
            elements[name] = member;
            continue;
        }
        const help = helpForElement(written, known, where);
        fault(reading, member.key, 'unknown-element', `unknown element \`${written}\` in ${where}`, help);
        const [likely] = (0,lib_source/* nearest */.pA)(written, known, 1);
        const likelyName = known.find((candidate) => candidate === likely);
        if (likelyName !== undefined) {
            meant[likelyName] = member;
        }
    }
    return { ...meant, ...elements };
}
function helpForElement(name, known, where) {
    const sameLetters = known.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
    return sameLetters === undefined
        ? (0,lib_source/* didYouMean */.au)(name, known, `the elements of ${where} are ${known.join(', ')}`)
        : `write \`${sameLetters}\`: IAM's element names are case-sensitive`;
}
/** A scalar or a list as a list. */
function listOf(node) {
    return node.kind === 'array' ? node.items : [node];
}
/** A node's text with `vars` filled in; anything that is no text is a fault. `what` names it: ``a `Sid` ``. */
function textOf(reading, node, what) {
    const value = (0,lib_source/* scalarText */.ws)(node);
    if (value === undefined) {
        wrongType(reading, node, `${what} must be text, not ${kindName(node)}`, 'write text in quotes');
        return undefined;
    }
    return filled(reading, { value, range: node.range });
}
/** CloudFormation's functions: `{ "Ref": … }`, `{ "Fn::Sub": … }`. */
function isCloudFormation(node) {
    return node.kind === 'object' && node.members.some(({ key }) => key.value === 'Ref' || key.value.startsWith('Fn::'));
}
/** A value of a kind that has no meaning here. */
function wrongType(reading, node, message, help) {
    const cloudFormation = 'CloudFormation functions are not evaluated; write the value, or `${name}` and declare `name` in `vars`';
    fault(reading, node, 'wrong-type', message, isCloudFormation(node) ? cloudFormation : help);
}
/** A text with `vars` filled in; what cannot be filled is a fault. */
function filled(reading, text) {
    const read = fillVars(text, reading.vars);
    if (!read.ok) {
        reading.faults.push(...read.diagnostics);
        return undefined;
    }
    return read.value;
}
/** Text or a list of texts, in order. */
function textsOf(reading, node, what) {
    return listOf(node).flatMap((item) => textOf(reading, item, what) ?? []);
}
function isEmptyList(node) {
    return node.kind === 'array' && node.items.length === 0;
}
/** How messages call a kind of value. */
function kindName({ kind }) {
    switch (kind) {
        case 'object':
            return 'an object';
        case 'array':
            return 'a list';
        case 'null':
            return 'null';
        case 'string':
            return 'text';
        default:
            return `a ${kind}`;
    }
}
//# sourceMappingURL=reading.js.map
;// CONCATENATED MODULE: ./lib/policy/conditions.js


/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const OPERATORS = [
    'StringEquals',
    'StringNotEquals',
    'StringEqualsIgnoreCase',
    'StringNotEqualsIgnoreCase',
    'StringLike',
    'StringNotLike',
    'NumericEquals',
    'NumericNotEquals',
    'NumericLessThan',
    'NumericLessThanEquals',
    'NumericGreaterThan',
    'NumericGreaterThanEquals',
    'DateEquals',
    'DateNotEquals',
    'DateLessThan',
    'DateLessThanEquals',
    'DateGreaterThan',
    'DateGreaterThanEquals',
    'Bool',
    'BinaryEquals',
    'IpAddress',
    'NotIpAddress',
    'ArnEquals',
    'ArnNotEquals',
    'ArnLike',
    'ArnNotLike',
    'Null',
];
const SET_PREFIX = /^(ForAllValues:|ForAnyValue:)?(.*)$/s;
const IF_EXISTS = 'IfExists';
/** The conditions of a statement: one for each operator and key. */
function readConditions(reading, { value }) {
    if (value.kind !== 'object') {
        fault(reading, value, 'wrong-type', `\`Condition\` must be an object, not ${kindName(value)}`, 'write `{ "StringEquals": { "aws:PrincipalTag/team": "orders" } }`');
        return [];
    }
    return value.members.flatMap((member) => {
        checkOperator(reading, member.key);
        return conditionsOf(reading, member);
    });
}
function checkOperator(reading, operator) {
    const [, prefix = '', name = ''] = SET_PREFIX.exec(operator.value) ?? [];
    const base = name.endsWith(IF_EXISTS) ? name.slice(0, -IF_EXISTS.length) : name;
    const suffix = name.slice(base.length);
    if (base === 'Null' && suffix !== '') {
        fault(reading, operator, 'unknown-operator', '`Null` takes no `IfExists`', 'write `Null` alone: it tests whether the key exists');
    }
    else if (!OPERATORS.some((known) => known === base)) {
        const candidates = OPERATORS.map((known) => `${prefix}${known}${known === 'Null' ? '' : suffix}`);
        fault(reading, operator, 'unknown-operator', `unknown condition operator \`${operator.value}\``, (0,lib_source/* didYouMean */.au)(operator.value, candidates, "write one of IAM's operators, such as `StringEquals` or `ArnLike`, with its case"));
    }
}
function conditionsOf(reading, { key: operator, value }) {
    if (value.kind !== 'object') {
        fault(reading, value, 'wrong-type', `\`${operator.value}\` must hold an object of condition keys, not ${kindName(value)}`, `write \`{ "${operator.value}": { "aws:PrincipalTag/team": "orders" } }\``);
        return [];
    }
    checkKeys(reading, operator, value);
    return value.members.flatMap((member) => {
        const key = filled(reading, member.key);
        const values = listOf(member.value).flatMap((node) => conditionValue(reading, node, member.key.value) ?? []);
        return key === undefined ? [] : [{ operator, key, values, range: member.range }];
    });
}
/** Condition keys compare without case, so that two spellings under one operator are one key twice. */
function checkKeys(reading, operator, { members }) {
    const seen = new Map();
    for (const { key } of members) {
        const folded = key.value.toLowerCase();
        const before = seen.get(folded);
        if (before !== undefined && before !== key.value) {
            fault(reading, key, 'duplicate-key', `\`${operator.value}\` has the condition key \`${before}\` already`, 'condition key names compare without case: merge the two into one list of values');
        }
        seen.set(folded, key.value);
    }
}
/** Text, or a boolean or number as it was written. */
function conditionValue(reading, node, key) {
    const value = (0,lib_source/* scalarText */.ws)(node);
    if (value === undefined) {
        wrongType(reading, node, `a value of \`${key}\` must be text, a number or a boolean, not ${kindName(node)}`, 'write one value, or a list of values');
        return undefined;
    }
    return filled(reading, { value, range: node.range });
}
//# sourceMappingURL=conditions.js.map
;// CONCATENATED MODULE: ./lib/policy/elements.js

/**
 * `Action` or `NotAction`: `service:Action` patterns or `*`
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html).
 */
function readAction(reading, element, member) {
    const patterns = textsOf(reading, member.value, `\`${element}\``);
    for (const pattern of patterns) {
        if (!/^(\*+|[^:\s]+:[^:\s]+)$/.test(pattern.value)) {
            fault(reading, pattern, 'action-format', `\`${pattern.value}\` is not an action`, 'write `service:Action`, such as `s3:GetObject`, or `*` for every action');
        }
    }
    checkEmpty(reading, element, member);
    return { element, patterns, range: member.range };
}
/**
 * `Resource` or `NotResource`: ARN patterns or `*`
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html).
 */
function readResource(reading, element, member) {
    const patterns = textsOf(reading, member.value, `\`${element}\``);
    checkEmpty(reading, element, member);
    return { element, patterns, range: member.range };
}
const PRINCIPAL_TYPES = ['AWS', 'Service', 'Federated', 'CanonicalUser'];
/**
 * `Principal` or `NotPrincipal`: `"*"` or a map of principal types
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html).
 */
function readPrincipal(reading, element, member) {
    const { value } = member;
    if (value.kind === 'object') {
        checkEmpty(reading, element, member);
        return { element, entries: principalEntries(reading, element, member), range: member.range };
    }
    if (value.kind === 'string' && value.literal === '*') {
        return { element, entries: [{ type: '*', value: { value: '*', range: value.range } }], range: member.range };
    }
    const written = value.kind === 'string' ? `\`${value.literal}\`` : kindName(value);
    fault(reading, value, 'principal-format', `\`${element}\` must be \`"*"\` or an object, not ${written}`, 'write `{ "AWS": "arn:aws:iam::111122223333:role/name" }`, or `"Service"`, `"Federated"`, `"CanonicalUser"`');
    return { element, entries: [], range: member.range };
}
function principalEntries(reading, element, { value }) {
    if (value.kind !== 'object') {
        return [];
    }
    const types = elementsOf(reading, value, PRINCIPAL_TYPES, `\`${element}\``);
    return value.members.flatMap((member) => {
        const type = PRINCIPAL_TYPES.find((name) => types[name] === member);
        if (type === undefined) {
            return [];
        }
        checkEmpty(reading, element, member);
        return textsOf(reading, member.value, `a principal of \`${type}\``).map((text) => ({ type, value: text }));
    });
}
/**
 * An empty list matches nothing, which AWS accepts; of a `Not` element that would be everything, which nobody
 * means and no page defines.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
function checkEmpty(reading, element, { value }) {
    if (!isEmptyList(value) && !(value.kind === 'object' && value.members.length === 0)) {
        return;
    }
    if (element.startsWith('Not')) {
        fault(reading, value, 'empty-element', `\`${element}\` is empty`, 'list what it excludes, or remove the statement');
    }
    else {
        warn(reading, value, 'empty-element', `\`${element}\` is empty, so the statement matches nothing`, 'list something, or remove the statement');
    }
}
//# sourceMappingURL=elements.js.map
;// CONCATENATED MODULE: ./lib/policy/statement.js




/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
const ELEMENTS = [
    'Sid',
    'Effect',
    'Principal',
    'NotPrincipal',
    'Action',
    'NotAction',
    'Resource',
    'NotResource',
    'Condition',
];
/** Kinds whose statements name principals; in the others the principal is whoever the policy is attached to. */
const KINDS_WITH_PRINCIPAL = new Set(['resource', 'trust', 'rcp', 'vpcEndpoint']);
/**
 * One statement, or `undefined` where a fault leaves it without effect, action or resource. Even then all of its
 * other faults are reported.
 */
function readStatement(reading, node, index) {
    const elements = elementsOf(reading, node, ELEMENTS, 'a statement');
    const sid = elements.Sid === undefined ? undefined : textOf(reading, elements.Sid.value, '`Sid`');
    const effect = readEffect(reading, node, elements);
    const principal = readPrincipals(reading, node, elements);
    const action = readActions(reading, node, elements);
    const resource = readResources(reading, node, elements);
    const conditions = elements.Condition === undefined ? [] : readConditions(reading, elements.Condition);
    if (effect === undefined || action === undefined) {
        return undefined;
    }
    const bodyStart = node.members[0]?.range.start.offset ?? node.range.end.offset;
    return {
        index,
        sid: sid?.value === '' ? undefined : sid,
        effect,
        principal,
        action,
        resource,
        conditions,
        range: node.range,
        comments: (0,lib_source/* commentsOf */.u3)(reading.tree, node.range, bodyStart),
    };
}
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_effect.html */
function readEffect(reading, node, { Effect }) {
    if (Effect === undefined) {
        fault(reading, startOf(node), 'missing-element', 'the statement has no `Effect`', 'write `"Effect": "Allow"` or `"Effect": "Deny"`');
        return undefined;
    }
    const { value } = Effect;
    const written = (0,lib_source/* scalarText */.ws)(value);
    if (written === 'Allow' || written === 'Deny') {
        return { value: written, range: value.range };
    }
    const spelled = ['Allow', 'Deny'].find((name) => name.toLowerCase() === written?.toLowerCase());
    const help = spelled === undefined
        ? (0,lib_source/* didYouMean */.au)(written ?? '', ['Allow', 'Deny'], 'write `Allow` or `Deny`')
        : `write \`${spelled}\`: the value is case-sensitive`;
    const found = written === undefined ? kindName(value) : `\`${written}\``;
    fault(reading, value, 'wrong-effect', `\`Effect\` must be \`Allow\` or \`Deny\`, not ${found}`, help);
    return undefined;
}
function readPrincipals(reading, node, { Principal, NotPrincipal }) {
    const member = Principal ?? NotPrincipal;
    if (member === undefined) {
        if (KINDS_WITH_PRINCIPAL.has(reading.kind)) {
            warn(reading, startOf(node), 'missing-principal', 'the statement has no `Principal`, so it matches nobody', 'name the principals: `"Principal": { "AWS": "arn:aws:iam::111122223333:role/name" }`');
        }
        return undefined;
    }
    if (!KINDS_WITH_PRINCIPAL.has(reading.kind)) {
        fault(reading, member.key, 'prohibited-element', `${KIND_NAMES[reading.kind]} cannot have \`${member.key.value}\``, 'remove it: the principal is the one the policy is attached to. If this is the policy of a resource, list the file under `resource-policies`');
        return undefined;
    }
    reportBoth(reading, Principal, NotPrincipal);
    return Principal === undefined
        ? readPrincipal(reading, 'NotPrincipal', member)
        : readPrincipal(reading, 'Principal', Principal);
}
function readActions(reading, node, { Action, NotAction }) {
    reportBoth(reading, Action, NotAction);
    if (Action !== undefined) {
        return readAction(reading, 'Action', Action);
    }
    if (NotAction !== undefined) {
        return readAction(reading, 'NotAction', NotAction);
    }
    fault(reading, startOf(node), 'missing-element', 'the statement has neither `Action` nor `NotAction`', 'list the actions: `"Action": ["s3:GetObject"]`');
    return undefined;
}
function readResources(reading, node, { Resource, NotResource }) {
    reportBoth(reading, Resource, NotResource);
    const member = Resource ?? NotResource;
    if (reading.kind === 'trust') {
        if (member !== undefined) {
            fault(reading, member.key, 'prohibited-element', `${KIND_NAMES.trust} cannot have \`${member.key.value}\``, 'remove it: the resource is the role itself');
        }
        return undefined;
    }
    if (member === undefined) {
        reportMissingResource(reading, node);
        return undefined;
    }
    return Resource === undefined
        ? readResource(reading, 'NotResource', member)
        : readResource(reading, 'Resource', Resource);
}
/**
 * Some services take resource policies without `Resource`
 * (https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html), others refuse them.
 */
function reportMissingResource(reading, node) {
    const message = 'the statement has neither `Resource` nor `NotResource`';
    const help = 'list the resources: `"Resource": "arn:aws:s3:::orders/*"`, or `"*"` for all';
    if (reading.kind === 'resource') {
        warn(reading, startOf(node), 'missing-element', `${message}; few services accept that`, help);
    }
    else {
        fault(reading, startOf(node), 'missing-element', message, help);
    }
}
function reportBoth(reading, element, notElement) {
    if (element !== undefined && notElement !== undefined) {
        fault(reading, notElement.key, 'conflicting-elements', `the statement has both \`${element.key.value}\` and \`${notElement.key.value}\``, 'keep one of the two; write a second statement for the other');
    }
}
/** Where to point for what a statement lacks: at its first element rather than across all of its lines. */
function startOf(node) {
    return node.members[0]?.key ?? node;
}
const KIND_NAMES = {
    identity: 'an identity policy',
    resource: 'a resource policy',
    trust: 'a trust policy',
    boundary: 'a permissions boundary',
    scp: 'a service control policy',
    rcp: 'a resource control policy',
    session: 'a session policy',
    vpcEndpoint: 'a VPC endpoint policy',
};
//# sourceMappingURL=statement.js.map
;// CONCATENATED MODULE: ./lib/policy/document.js



const document_ELEMENTS = ['Version', 'Id', 'Statement'];
const VERSIONS = ['2012-10-17', '2008-10-17'];
/**
 * One policy document. Faults are collected in `reading`; with any of them the document is of no use.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
function readDocument(reading, node, comments) {
    const elements = elementsOf(reading, node, document_ELEMENTS, 'a policy document');
    const statements = readStatements(reading, node, elements.Statement);
    reportDuplicateSids(reading, statements);
    return {
        kind: reading.kind,
        source: reading.tree.source,
        version: readVersion(reading, elements.Version),
        id: elements.Id === undefined ? undefined : textOf(reading, elements.Id.value, '`Id`'),
        statements,
        range: node.range,
        comments,
    };
}
function readVersion(reading, member) {
    if (member === undefined) {
        return undefined;
    }
    const { value } = member;
    const written = (0,lib_source/* scalarText */.ws)(value);
    const version = VERSIONS.find((known) => known === written);
    if (version !== undefined) {
        return { value: version, range: value.range };
    }
    fault(reading, value, 'wrong-version', `${written === undefined ? kindName(value) : `\`${written}\``} is not a version of the policy language`, 'write `2012-10-17`; only documents that use no variables may keep `2008-10-17`');
    return undefined;
}
function readStatements(reading, node, member) {
    if (member === undefined) {
        const place = node.members[0]?.key ?? node;
        fault(reading, place, 'missing-element', 'the policy document has no `Statement`', 'write `"Statement": [ { … } ]`');
        return [];
    }
    const items = listOf(member.value);
    if (items.length === 0) {
        fault(reading, member.value, 'empty-statement', 'the policy document has no statements', 'write at least one statement');
    }
    return items.flatMap((item, index) => {
        if (item.kind !== 'object') {
            fault(reading, item, 'wrong-type', `a statement must be an object, not ${kindName(item)}`, 'write `{ "Effect": "Allow", "Action": …, "Resource": … }`');
            return [];
        }
        return readStatement(reading, item, index + 1) ?? [];
    });
}
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html */
function reportDuplicateSids(reading, statements) {
    const lines = new Map();
    for (const { sid } of statements) {
        if (sid === undefined) {
            continue;
        }
        const line = lines.get(sid.value);
        if (line !== undefined) {
            fault(reading, sid, 'duplicate-sid', `duplicate \`Sid\` \`${sid.value}\``, `the statement on line ${line} has it already; a \`Sid\` must be unique within its policy`);
        }
        lines.set(sid.value, line ?? sid.range.start.line);
    }
}
//# sourceMappingURL=document.js.map
;// CONCATENATED MODULE: ./lib/policy/read.js



/**
 * The policy documents of a text: JSON (with comments) or YAML by the path's ending, or by its first character
 * where the ending says nothing. One document, a list of them, or YAML documents separated by `---`; also the
 * answers of the AWS CLI that hold one (`{ "PolicyDocument": … }`, `{ "PolicyVersion": { "Document": … } }`).
 * Never an empty list: a text without a document is an error.
 */
function readPolicies(source, kind, { vars }) {
    const trees = isYaml(source) ? (0,lib_source/* parseYaml */.hN)(source) : (0,lib_source/* parseJson */.qF)(source);
    if (!trees.ok) {
        return trees;
    }
    const faults = [];
    const warnings = [...trees.warnings];
    const documents = trees.value.flatMap((tree) => {
        const reading = { tree, kind, vars, faults, warnings };
        return documentNodes(reading).map((node) => readDocument(reading, node, commentsFor(tree, node)));
    });
    return faults.length > 0 ? (0,lib_source/* failed */.gz)(faults) : { ok: true, value: documents, warnings };
}
/**
 * A policy as the library is given it: JSON text, or the plain object. `name` stands for the file in messages.
 * Exactly one document.
 */
function readPolicyObject(value, kind, name, vars = {}) {
    const text = typeof value === 'string' ? value : jsonOf(value);
    if (text === undefined) {
        return {
            ok: false,
            diagnostics: [
                {
                    code: 'wrong-type',
                    severity: 'error',
                    message: 'the policy is neither JSON text nor a plain object',
                    help: 'pass `{ Version: "2012-10-17", Statement: […] }`, or its JSON text',
                    path: name,
                },
            ],
        };
    }
    const read = readPolicies((0,lib_source/* sourceText */.rI)(name, text), kind, { vars });
    if (!read.ok) {
        return read;
    }
    const [document, second] = read.value;
    if (document === undefined || second !== undefined) {
        return (0,lib_source/* failed */.gz)(read.value
            .slice(1, 2)
            .map(({ range }) => (0,lib_source/* errorAt */.Os)(range, 'several-documents', 'expected one policy document, not several', 'pass them one by one')));
    }
    return { ok: true, value: document, warnings: read.warnings };
}
/** `undefined` for what JSON has no text for: `undefined`, functions, cycles. */
function jsonOf(value) {
    try {
        return JSON.stringify(value, undefined, 2);
    }
    catch {
        return undefined;
    }
}
function isYaml({ path, text }) {
    if (/\.(json|jsonc|json5)$/i.test(path)) {
        return false;
    }
    return /\.ya?ml$/i.test(path) || !/^\s*([{[]|\/[/*])/.test(text);
}
/** All comments where the document is the whole text, otherwise those inside and directly above it. */
function commentsFor(tree, node) {
    return node === tree.root ? tree.comments : (0,lib_source/* commentsWithin */._C)(tree, node.range);
}
/** The document, or the documents of a list. */
function documentNodes(reading) {
    const { root } = reading.tree;
    if (root.kind === 'array' && root.items.length === 0) {
        reading.faults.push((0,lib_source/* errorAt */.Os)(root.range, 'empty-file', 'the list holds no policy document', 'write one into it, or remove the file'));
    }
    const nodes = root.kind === 'array' ? root.items : [root];
    return nodes.flatMap((node) => unwrap(reading, node) ?? []);
}
/** Members under which the AWS CLI and common templates keep a document, outermost first. */
const WRAPPERS = ['PolicyVersion', 'Role', 'Policy', 'PolicyDocument', 'AssumeRolePolicyDocument', 'Document'];
/**
 * The document inside its wrapping, where there is exactly one candidate; anything else is taken as the document
 * itself, whose grammar then says what is wrong.
 */
function unwrap(reading, node) {
    if (node.kind !== 'object') {
        reading.faults.push((0,lib_source/* errorAt */.Os)(node.range, 'wrong-type', `a policy document must be an object, not ${kindName(node)}`, node.kind === 'string'
            ? 'if this is JSON inside a string, save it unquoted (`aws … --query Policy --output text`)'
            : 'write `{ "Version": "2012-10-17", "Statement": [ … ] }`'));
        return undefined;
    }
    if (node.members.some(({ key }) => key.value === 'Statement')) {
        return node;
    }
    const [wrapped, second] = node.members.filter(({ key }) => WRAPPERS.includes(key.value));
    return wrapped === undefined || second !== undefined ? node : unwrap(reading, wrapped.value);
}
//# sourceMappingURL=read.js.map
;// CONCATENATED MODULE: ./lib/policy/index.js


//# sourceMappingURL=index.js.map

/***/ })

};
;