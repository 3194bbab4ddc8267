(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 545;
exports.ids = [545];
exports.modules = {

/***/ 3545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tX: () => (/* reexport */ differences),
  q7: () => (/* reexport */ documentJson),
  EL: () => (/* reexport */ formatPolicy),
  hw: () => (/* reexport */ quotasOf),
  $d: () => (/* reexport */ sizeOf),
  TF: () => (/* reexport */ statementMeaning),
  SW: () => (/* reexport */ writtenSizeOf)
});

;// CONCATENATED MODULE: ./lib/print/canonical.js
/**
 * The document as plain JSON, without comments, with its variables filled in: elements in the order of AWS's grammar, statements and
 * lists in the order of the source. A list of one is written as its value.
 */
function documentJson({ version, id, statements }) {
    return {
        ...(version === undefined ? {} : { Version: version.value }),
        ...(id === undefined ? {} : { Id: id.value }),
        Statement: statements.map(statementJson),
    };
}
/** One statement, in the order Sid, Effect, Principal, Action, Resource, Condition. */
function statementJson(statement) {
    const { sid, effect, principal, action, resource, conditions } = statement;
    return {
        ...(sid === undefined ? {} : { Sid: sid.value }),
        Effect: effect.value,
        ...(principal === undefined ? {} : { [principal.element]: principalJson(principal) }),
        [action.element]: oneOrList(action.patterns.map(({ value }) => value)),
        ...(resource === undefined ? {} : { [resource.element]: oneOrList(resource.patterns.map(({ value }) => value)) }),
        ...(conditions.length === 0 ? {} : { Condition: conditionsJson(conditions) }),
    };
}
function oneOrList(values) {
    const [only, ...others] = values;
    return only !== undefined && others.length === 0 ? only : values;
}
function principalJson({ entries }) {
    if (entries.some(({ type }) => type === '*'))
        return '*';
    const types = [...new Set(entries.map(({ type }) => type))];
    return Object.fromEntries(types.map((type) => [
        type,
        oneOrList(entries.filter((entry) => entry.type === type).map(({ value }) => value.value)),
    ]));
}
function conditionsJson(conditions) {
    const operators = [...new Set(conditions.map(({ operator }) => operator.value))];
    return Object.fromEntries(operators.map((operator) => [
        operator,
        Object.fromEntries(conditions
            .filter((condition) => condition.operator.value === operator)
            .map(({ key, values }) => [key.value, oneOrList(values.map(({ value }) => value))])),
    ]));
}
/**
 * Where two documents differ in meaning, statement by statement; none where every request finds them alike in their grammar. A
 * statement that is written twice says no more than once.
 */
function differences(first, second) {
    const [one, other] = [first, second].map(partsOf);
    const missing = (from = EMPTY, to = EMPTY) => [...from].filter(([meaning]) => !to.has(meaning)).map(([, text]) => text);
    return [
        ...missing(one, other).map((text) => ({ in: 'first', text })),
        ...missing(other, one).map((text) => ({ in: 'second', text })),
    ];
}
const EMPTY = new Map();
/** The parts of a document by their meaning. A missing version is that of 2008. */
function partsOf({ version, statements }) {
    const written = version?.value ?? '2008-10-17';
    return new Map([
        [written, `version ${written}`],
        ...statements.map((statement) => [statementMeaning(statement), JSON.stringify(statementJson(statement))]),
    ]);
}
/**
 * The meaning of a statement. What AWS overlooks is overlooked: Sid, the order and repetition of values, scalar or list, the case of
 * action names, condition keys and operators; and the two ways to name an account or everyone.
 */
function statementMeaning({ effect, principal, action, resource, conditions }) {
    const parts = [
        effect.value,
        principal && [principal.element, sorted(principal.entries.map(principalMeaning))],
        [action.element, sorted(action.patterns.map(({ value }) => value.toLowerCase()))],
        resource && [resource.element, sorted(resource.patterns.map(({ value }) => value))],
        conditions
            .map(({ operator, key, values }) => JSON.stringify([
            operator.value.toLowerCase(),
            key.value.toLowerCase(),
            sorted(values.map(({ value }) => value)),
        ]))
            .sort(),
    ];
    return JSON.stringify(parts.map((part) => part ?? null));
}
/**
 * An account is named by its digits or by the ARN of its root user, which is what AWS stores; `"*"` and `{ "AWS": "*" }` mean the same
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html).
 */
function principalMeaning({ type, value: { value } }) {
    if (type === '*' || (type === 'AWS' && value === '*'))
        return '*';
    const [, account] = (type === 'AWS' ? /^arn:[^:]*:iam::(\d{12}):root$/.exec(value) : null) ?? [];
    return `${type} ${account ?? value}`;
}
function sorted(values) {
    return [...new Set(values)].sort();
}
//# sourceMappingURL=canonical.js.map
// EXTERNAL MODULE: ./lib/source/index.js + 9 modules
var lib_source = __webpack_require__(5756);
;// CONCATENATED MODULE: ./lib/print/order.js
/** The order of AWS's own grammar (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html). */
const DOCUMENT = ['Version', 'Id', 'Statement'];
const STATEMENT = [
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
/** Members in the order of AWS's grammar where they are those of a document or a statement; what is unknown stays behind. */
function inOrder(members, nameOf) {
    const names = members.map(nameOf);
    const order = names.includes('Statement') ? DOCUMENT : names.includes('Effect') ? STATEMENT : undefined;
    if (order === undefined)
        return members;
    const place = (member) => {
        const at = order.indexOf(nameOf(member));
        return at < 0 ? order.length : at;
    };
    return members.toSorted((a, b) => place(a) - place(b));
}
//# sourceMappingURL=order.js.map
;// CONCATENATED MODULE: ./lib/print/format-json.js


const WIDTH = 100;
/**
 * JSON with comments, laid out anew: two spaces, elements in the order of AWS's grammar, every comment above or beside what it
 * stood by, no trailing commas.
 */
function formatJson(tree) {
    const { root, comments } = tree;
    const before = comments.filter(({ range }) => range.end.offset <= root.range.start.offset);
    const after = comments.filter(({ range }) => range.start.offset >= root.range.end.offset);
    const lines = [...before.map(textOf), layOut(root, '', comments), ...after.map(textOf)];
    return `${lines.join('\n')}\n`;
}
function textOf({ range }) {
    return (0,lib_source/* sliceOf */.Mz)(range).trimEnd();
}
function layOut(node, indent, comments) {
    if (node.kind !== 'object' && node.kind !== 'array')
        return (0,lib_source/* sliceOf */.Mz)(node.range);
    const inside = comments.filter(({ range }) => isInside(range, node.range));
    const flat = inside.length === 0 ? onOneLine(node) : undefined;
    if (flat !== undefined && indent.length + flat.length <= WIDTH)
        return flat;
    const [open, close] = node.kind === 'object' ? ['{', '}'] : ['[', ']'];
    const { children, rest } = childrenOf(node, inside);
    if (children.length === 0 && rest.length === 0)
        return `${open}${close}`;
    const deeper = `${indent}  `;
    const ordered = node.kind === 'object' ? inOrder(children, ({ name }) => name) : children;
    const lines = ordered.flatMap((child, at) => childLines(child, deeper, inside, at === 0, at === ordered.length - 1));
    return [open, ...lines, ...rest.map((comment) => `${deeper}${textOf(comment)}`), `${indent}${close}`].join('\n');
}
function childLines(child, indent, inside, isFirst, isLast) {
    const { key, value, above, beside, blankBefore } = child;
    const blank = blankBefore && !isFirst ? [''] : [];
    const comma = isLast ? '' : ',';
    const behind = beside.map((comment) => ` ${textOf(comment)}`).join('');
    return [
        ...blank,
        ...above.map((comment) => `${indent}${textOf(comment)}`),
        `${indent}${key}${layOut(value, indent, inside)}${comma}${behind}`,
    ];
}
/** Lists of scalars on one line where they fit, and objects that were on one already. */
function onOneLine(node) {
    if (node.kind === 'array') {
        const items = node.items.map((item) => item.kind === 'object' || item.kind === 'array' ? undefined : (0,lib_source/* sliceOf */.Mz)(item.range));
        return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
    }
    if (node.kind !== 'object')
        return (0,lib_source/* sliceOf */.Mz)(node.range);
    if (node.range.start.line !== node.range.end.line)
        return undefined;
    const members = inOrder(node.members, ({ key }) => key.value).map(({ key, value }) => {
        const text = onOneLine(value);
        return text === undefined ? undefined : `${(0,lib_source/* sliceOf */.Mz)(key.range)}: ${text}`;
    });
    if (members.includes(undefined))
        return undefined;
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
/** The children of a list or object, each with its comments; those after the last child are left as `rest`. */
function childrenOf(node, inside) {
    const parts = format_json_partsOf(node);
    const nested = parts.map(({ value }) => value.range);
    const own = inside.filter(({ range }) => !nested.some((each) => isInside(range, each)));
    const beside = new Map();
    for (const comment of own) {
        const at = parts.findLastIndex(({ range }) => range.end.offset <= comment.range.start.offset);
        const before = parts[at];
        if (before !== undefined && before.range.end.line === comment.range.start.line && isLastOnLine(comment))
            beside.set(comment, at);
    }
    const left = own.filter((comment) => !beside.has(comment));
    const children = parts.map(({ name, key, value, range }, at) => {
        const from = parts[at - 1]?.range.end.offset ?? 0;
        const above = left.filter((comment) => comment.range.start.offset >= from && comment.range.start.offset < range.end.offset);
        const start = above[0]?.range.start ?? range.start;
        return {
            name,
            key,
            value,
            above,
            beside: own.filter((comment) => beside.get(comment) === at),
            blankBefore: /\n[ \t]*\r?\n[ \t]*$/.test(range.source.text.slice(from, Math.min(start.offset, range.start.offset))),
        };
    });
    const end = parts.at(-1)?.range.end.offset ?? 0;
    return { children, rest: left.filter(({ range }) => range.start.offset >= end) };
}
function format_json_partsOf(node) {
    if (node.kind === 'array')
        return node.items.map((value) => ({ name: '', key: '', value, range: value.range }));
    if (node.kind !== 'object')
        return [];
    return node.members.map(({ key, value, range }) => ({
        name: key.value,
        key: `${(0,lib_source/* sliceOf */.Mz)(key.range)}: `,
        value,
        range,
    }));
}
function isInside(inner, outer) {
    return inner.start.offset >= outer.start.offset && inner.end.offset <= outer.end.offset;
}
/** What stands behind a comment on its line would be swallowed by a line comment that is moved before it. */
function isLastOnLine({ range }) {
    return /^[ \t,\]}]*(\r?\n|$)/.test(range.source.text.slice(range.end.offset));
}
//# sourceMappingURL=format-json.js.map
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/print/format-yaml.js


/** No line is broken: where a value stands is what comments are about. */
const LAYOUT = { lineWidth: 0, indentSeq: true };
/** YAML laid out anew, with its comments, and elements in the order of AWS's grammar. The text has to be YAML without faults. */
function formatYaml(text) {
    const documents = (0,dist/* parseAllDocuments */.hR)(text);
    if (!Array.isArray(documents))
        return text;
    for (const document of documents) {
        keepHead(document);
        reorder(document.contents);
    }
    return documents.map((document) => document.toString(LAYOUT)).join('');
}
/** A comment at the head of the file belongs to the file, even where no blank line parts it from the first element. */
function keepHead(document) {
    const { contents } = document;
    const key = (0,dist/* isMap */.jh)(contents) ? contents.items[0]?.key : undefined;
    if (!(0,dist/* isScalar */.jn)(key) || typeof key.commentBefore !== 'string')
        return;
    document.commentBefore = [document.commentBefore, key.commentBefore]
        .filter((text) => typeof text === 'string')
        .join('\n');
    key.commentBefore = null;
}
function reorder(node) {
    if ((0,dist/* isSeq */.oP)(node))
        for (const item of node.items)
            reorder(item);
    if (!(0,dist/* isMap */.jh)(node))
        return;
    const first = node.items[0];
    for (const { value } of node.items)
        reorder(value);
    node.items = [...inOrder(node.items, (pair) => ((0,dist/* isPair */.tO)(pair) && (0,dist/* isScalar */.jn)(pair.key) ? String(pair.key.value) : ''))];
    const key = node.items[0]?.key;
    // A blank line above what now comes first would part it from its statement's comment.
    if (first !== node.items[0] && (0,dist/* isScalar */.jn)(key))
        key.spaceBefore = false;
}
//# sourceMappingURL=format-yaml.js.map
;// CONCATENATED MODULE: ./lib/print/format.js



/**
 * A policy file laid out anew: comments kept, elements in the order of AWS's grammar. `undefined` where the text cannot be read, or
 * cannot be laid out without losing something.
 *
 * INVARIANT: what comes back says what the text said, comments included: it is read again and compared.
 */
function formatPolicy(source) {
    const before = treesOf(source);
    const [first] = before ?? [];
    if (before === undefined || first === undefined)
        return undefined;
    const laidOut = isYaml(source) ? formatYaml(source.text) : formatJson(first);
    const text = withLineEndsOf(source, laidOut);
    const after = treesOf((0,lib_source/* sourceText */.rI)(source.path, text));
    return after !== undefined && contentOf(before) === contentOf(after) ? text : undefined;
}
/** The lines end as they did, so that a checkout with CRLF is not changed for that alone. */
function withLineEndsOf({ text }, laidOut) {
    const lines = laidOut.replace(/\r\n?/g, '\n');
    return /\r\n/.test(text) && !/[^\r]\n/.test(text) ? lines.replaceAll('\n', '\r\n') : lines;
}
function isYaml({ path, text }) {
    return /\.ya?ml$/i.test(path) || (!/\.(json|jsonc|json5)$/i.test(path) && !/^\s*([{[]|\/[/*])/.test(text));
}
function treesOf(source) {
    const read = isYaml(source) ? (0,lib_source/* parseYaml */.hN)(source) : (0,lib_source/* parseJson */.qF)(source);
    return read.ok ? read.value : undefined;
}
/** What texts say, whatever their layout and the order of members: their values, and the words of their comments. */
function contentOf(trees) {
    return JSON.stringify(trees.map(({ root, comments }) => [
        meaningOf(root),
        comments.map(({ text }) => text.replace(/\s+/g, ' ').trim()).sort(),
    ]));
}
function meaningOf(node) {
    switch (node.kind) {
        case 'array':
            return ['list', ...node.items.map(meaningOf)];
        case 'object':
            return node.members
                .map(({ key, value }) => [key.value, meaningOf(value)])
                .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
        default:
            return [node.kind, node.literal];
    }
}
//# sourceMappingURL=format.js.map
;// CONCATENATED MODULE: ./lib/print/quotas.js
const IAM = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html';
const ORGANIZATIONS = 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html';
const ENDPOINTS = 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html';
function iam(name, most, raisable) {
    const quota = { name, most, unit: 'characters', countsSpace: false, page: IAM };
    return raisable === undefined ? quota : { ...quota, raisable };
}
function organizations(name, most) {
    return { name, most, unit: 'characters', countsSpace: true, page: ORGANIZATIONS };
}
/** The quotas that bear on a policy type, the narrowest first. */
const BY_KIND = {
    identity: [
        iam('the inline policies of a user', 2048),
        iam('the inline policies of a group', 5120),
        iam('a managed policy', 6144),
        iam('the inline policies of a role', 10_240),
    ],
    boundary: [iam('a managed policy', 6144)],
    session: [iam('a session policy', 2048)],
    trust: [iam('a trust policy', 2048, 8192)],
    scp: [organizations('a service control policy', 10_240)],
    rcp: [organizations('a resource control policy', 5120)],
    vpcEndpoint: [
        { name: 'a VPC endpoint policy', most: 20_480, unit: 'characters', countsSpace: true, page: ENDPOINTS },
    ],
    resource: [],
};
const DOCS = 'https://docs.aws.amazon.com';
/** What services document of the policies of their resources, by prefix. */
const BY_SERVICE = {
    s3: ['a bucket policy', 20_480, 'bytes', `${DOCS}/AmazonS3/latest/userguide/using-iam-policies.html`],
    sqs: ['a queue policy', 8192, 'bytes', `${DOCS}/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-policies.html`],
    sns: [
        'a topic policy',
        30_720,
        'bytes',
        `${DOCS}/sns/latest/dg/sns-access-policy-language-api-permissions-reference.html`,
    ],
    kms: ['a key policy', 32_768, 'bytes', `${DOCS}/kms/latest/developerguide/key-policy-overview.html`],
    ecr: [
        'a repository policy',
        10_240,
        'characters',
        `${DOCS}/AmazonECR/latest/APIReference/API_SetRepositoryPolicy.html`,
    ],
    lambda: ['a function policy', 20_480, 'characters', `${DOCS}/lambda/latest/dg/API_GetResourcePolicy.html`],
    dynamodb: [
        'a table policy',
        20_480,
        'bytes',
        `${DOCS}/amazondynamodb/latest/APIReference/API_PutResourcePolicy.html`,
        true,
    ],
    secretsmanager: [
        'a secret policy',
        20_480,
        'characters',
        `${DOCS}/secretsmanager/latest/apireference/API_PutResourcePolicy.html`,
    ],
    elasticfilesystem: [
        'a file system policy',
        20_000,
        'characters',
        `${DOCS}/efs/latest/ug/API_PutFileSystemPolicy.html`,
    ],
};
/** The quotas that bear on a document, the narrowest first; none where it is the policy of a resource whose service documents none. */
function quotasOf(document) {
    const [service, ...others] = document.kind === 'resource' ? servicesOf(document) : [];
    const quota = service === undefined || others.length > 0 || !Object.hasOwn(BY_SERVICE, service) ? undefined : BY_SERVICE[service];
    if (quota === undefined)
        return BY_KIND[document.kind];
    const [name, most, unit, page, countsSpace = false] = quota;
    return [{ name, most, unit, page, countsSpace }];
}
/** The services that the actions of a document are of; a resource has a policy of one alone. */
function servicesOf({ statements }) {
    const prefixes = statements.flatMap(({ action }) => action.patterns.map(({ value }) => value.slice(0, value.indexOf(':')).toLowerCase()));
    return [...new Set(prefixes.filter((prefix) => /^[a-z0-9-]+$/.test(prefix)))];
}
//# sourceMappingURL=quotas.js.map
;// CONCATENATED MODULE: ./lib/print/size.js

/** The size of a document as it is printed: its JSON without comments, and without white space outside of text. */
function sizeOf(document, unit = 'characters') {
    return measured(JSON.stringify(documentJson(document)), unit);
}
/** Text in quotes, comments, white space and commas before a closing bracket; only the first is always kept. */
const TOKENS = /("(?:[^"\\]|\\.)*")|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/|(\s+)|,(?=(?:\s|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)*[\]}])/g;
/**
 * The size of a document as it is written, where it is JSON: without comments, and with white space only where AWS counts it. That is
 * what is deployed where nobody prints it first. `undefined` for YAML, and for a template, which is filled before it is deployed.
 */
function writtenSizeOf({ source, range }, { unit, countsSpace }) {
    const text = source.text.slice(range.start.offset, range.end.offset);
    if (!text.startsWith('{') || /\$\{[^:}]*\}/.test(text))
        return undefined;
    const kept = text.replace(TOKENS, (_, quoted, space) => quoted ?? (countsSpace ? (space ?? '') : ''));
    return measured(kept, unit);
}
function measured(text, unit) {
    return unit === 'bytes' ? new TextEncoder().encode(text).length : text.length;
}
//# sourceMappingURL=size.js.map
;// CONCATENATED MODULE: ./lib/print/index.js




//# sourceMappingURL=index.js.map

/***/ })

};
;
})
