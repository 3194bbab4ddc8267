"use strict";
exports.id = 677;
exports.ids = [677];
exports.modules = {

/***/ 4677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fmt: () => (/* binding */ fmt)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _load_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8304);
/* harmony import */ var _print_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7927);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5756);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1401);
/* harmony import */ var _policies_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2758);






/** `iam-expect fmt`: policies laid out alike, comments and all. */
const fmt = {
    usage: 'fmt FILES…',
    description: "Lays out policy files alike: comments kept, elements in the order of AWS's grammar.",
    positionals: true,
    options: {
        kind: _policies_js__WEBPACK_IMPORTED_MODULE_4__/* .KIND_OPTION */ .vd,
        check: { type: 'boolean', description: 'Write nothing; say which files would change' },
    },
    details: 'Exit codes: 0 all files are laid out so, 1 some would change (with --check), 2 could not run.',
    run,
};
async function run(given, terminal) {
    if (given.positionals.length === 0)
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .couldNotRun */ .M)(['name the files (see `iam-expect fmt --help`)'], terminal);
    const faults = [];
    const tell = (...told) => faults.push(...told);
    const layouts = await layoutsOf(given, terminal.cwd, tell);
    const errors = faults.filter(({ severity }) => severity === 'error');
    if (errors.length > 0)
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .couldNotRun */ .M)(errors.map(_source_index_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDiagnostic */ .xy), terminal);
    const changes = layouts.filter(({ source, text }) => text !== source.text);
    for (const { path, source, text } of changes) {
        if (!given.has('check'))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, text);
        terminal.out(`${given.has('check') ? 'would change' : 'changed'} ${(0,_source_index_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(source.path)}\n`);
    }
    return given.has('check') && changes.length > 0 ? 1 : 0;
}
/** Each file as it should be laid out. What is no policy, or cannot be laid out, is told. */
async function layoutsOf(given, cwd, tell) {
    const files = (0,_load_index_js__WEBPACK_IMPORTED_MODULE_1__/* .filesOf */ .R8)(cwd, tell);
    const paths = new Set();
    for (const pattern of given.positionals)
        for (const path of await files.given(pattern))
            paths.add(path);
    return [...paths].flatMap((path) => {
        const source = files.text(path);
        if (source === undefined || (0,_policies_js__WEBPACK_IMPORTED_MODULE_4__/* .policiesOf */ .Ao)(path, given, files, tell).length === 0)
            return [];
        const text = (0,_print_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPolicy */ .EL)(source);
        if (text === undefined)
            tell({ ...CANNOT, path: source.path });
        return text === undefined ? [] : [{ path, source, text }];
    });
}
const CANNOT = {
    code: 'layout',
    severity: 'error',
    message: 'the file cannot be laid out without losing something of it',
    help: 'look for comments between a key and its value, and move them to a line of their own',
};
//# sourceMappingURL=fmt.js.map

/***/ }),

/***/ 2758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ao: () => (/* binding */ policiesOf),
/* harmony export */   Q3: () => (/* binding */ namedPolicies),
/* harmony export */   vd: () => (/* binding */ KIND_OPTION)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _files_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1214);
/* harmony import */ var _load_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8304);
/* harmony import */ var _packs_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6300);




/** The policy types by the names that `--kind` takes. */
const KINDS = [
    'identity',
    'resource',
    'trust',
    'boundary',
    'scp',
    'rcp',
    'session',
    'vpcEndpoint',
];
const KIND_OPTION = {
    type: 'string',
    choices: KINDS,
    description: 'What the policies are (default: seen from their elements)',
};
function kindGiven(given) {
    return KINDS.find((each) => each === given.one('kind'));
}
/** The policies of one file. None only after a fault was told. */
function policiesOf(path, given, files, tell) {
    const source = files.text(path);
    return source === undefined ? [] : (0,_load_index_js__WEBPACK_IMPORTED_MODULE_2__/* .policiesOfUnknownKind */ .Yc)(source, kindGiven(given), tell);
}
const DEFAULT_EXPECTATIONS = '**/{iam-expect,*.iam-expect}.{yml,yaml}';
const EXPECTATIONS = /^(iam-expect|.*\.iam-expect)\.ya?ml$/;
/**
 * The policy documents that a command line names: policy files, and those of expectations files, whose types are known from there.
 * Without any, the policies of every expectations file below the folder. Each document once.
 */
async function namedPolicies(given, cwd, tell) {
    const files = (0,_load_index_js__WEBPACK_IMPORTED_MODULE_2__/* .filesOf */ .R8)(cwd, tell);
    const patterns = given.positionals.length > 0 ? given.positionals : [DEFAULT_EXPECTATIONS];
    const paths = new Set();
    for (const pattern of patterns)
        for (const path of await files.given(pattern))
            paths.add(path);
    const expectations = [...paths].filter((path) => EXPECTATIONS.test((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path)));
    const documents = [];
    for (const path of paths) {
        if (expectations.includes(path))
            continue;
        documents.push(...policiesOf(path, given, files, tell));
    }
    if (expectations.length === 0)
        return documents;
    const options = { catalog: _files_index_js__WEBPACK_IMPORTED_MODULE_1__/* .loadCatalog */ .ak, packs: (0,_packs_index_js__WEBPACK_IMPORTED_MODULE_3__/* .actionPacks */ .DM)(_files_index_js__WEBPACK_IMPORTED_MODULE_1__/* .loadCatalog */ .ak) };
    const load = (0,_load_index_js__WEBPACK_IMPORTED_MODULE_2__/* .suiteLoader */ .YZ)(files, tell);
    for (const suite of await (0,_load_index_js__WEBPACK_IMPORTED_MODULE_2__/* .loadExpectations */ .MQ)(expectations, files, options, tell)) {
        documents.push(...(0,_load_index_js__WEBPACK_IMPORTED_MODULE_2__/* .documentsOf */ .uo)(await load(suite)));
    }
    return [...new Set(documents)];
}
//# sourceMappingURL=policies.js.map

/***/ }),

/***/ 7927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eg: () => (/* reexport */ QUOTAS),
  tX: () => (/* reexport */ differences),
  q7: () => (/* reexport */ documentJson),
  EL: () => (/* reexport */ formatPolicy),
  $d: () => (/* reexport */ sizeOf),
  TF: () => (/* reexport */ statementMeaning)
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
 * action names, condition keys and operators.
 */
function statementMeaning({ effect, principal, action, resource, conditions }) {
    const parts = [
        effect.value,
        principal && [principal.element, sorted(principal.entries.map(({ type, value }) => `${type} ${value.value}`))],
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
    const text = isYaml(source) ? formatYaml(source.text) : formatJson(first);
    const after = treesOf((0,lib_source/* sourceText */.rI)(source.path, text));
    return after !== undefined && contentOf(before) === contentOf(after) ? text : undefined;
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
;// CONCATENATED MODULE: ./lib/print/size.js

const IAM_QUOTAS = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html';
const ORGANIZATIONS_QUOTAS = 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html';
/** The quotas that bear on a policy type, the narrowest first. Each is AWS's default; IAM can raise that of trust policies to 8,192. */
const QUOTAS = {
    identity: [
        { name: 'the inline policies of a user', characters: 2048, page: IAM_QUOTAS },
        { name: 'the inline policies of a group', characters: 5120, page: IAM_QUOTAS },
        { name: 'a managed policy', characters: 6144, page: IAM_QUOTAS },
        { name: 'the inline policies of a role', characters: 10240, page: IAM_QUOTAS },
    ],
    boundary: [{ name: 'a managed policy', characters: 6144, page: IAM_QUOTAS }],
    session: [{ name: 'a session policy', characters: 2048, page: IAM_QUOTAS }],
    trust: [{ name: 'a trust policy', characters: 2048, page: IAM_QUOTAS }],
    scp: [{ name: 'a service control policy', characters: 5120, page: ORGANIZATIONS_QUOTAS }],
    rcp: [{ name: 'a resource control policy', characters: 5120, page: ORGANIZATIONS_QUOTAS }],
    resource: [],
    vpcEndpoint: [],
};
/** The size of a document as IAM counts it: the characters of its JSON without white space outside of text, and without comments. */
function sizeOf(document) {
    return JSON.stringify(documentJson(document)).length;
}
//# sourceMappingURL=size.js.map
;// CONCATENATED MODULE: ./lib/print/index.js



//# sourceMappingURL=index.js.map

/***/ })

};
;