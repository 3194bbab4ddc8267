(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 721;
exports.ids = [721];
exports.modules = {

/***/ 2758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ao: () => (/* binding */ policiesOf),
/* harmony export */   Q3: () => (/* binding */ namedPolicies),
/* harmony export */   vd: () => (/* binding */ KIND_OPTION)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _load_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(117);


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
const NO_VARS = {};
/** The policies of one file. None only after a fault was told. */
function policiesOf(path, given, files, tell, vars = NO_VARS) {
    const source = files.text(path);
    return source === undefined ? [] : (0,_load_index_js__WEBPACK_IMPORTED_MODULE_1__/* .policiesOfUnknownKind */ .Yc)(source, kindGiven(given), tell, vars);
}
const NO_FILES = {
    message: 'there is no expectations file, which would name policies: no `iam-expect.yml` and no `*.iam-expect.yml` (or `.yaml`)',
    help: 'name the policies (`iam-expect lint iam/*.json`), or have `iam-expect init` write an expectations file',
};
/**
 * The policy documents that a command line names: policy files, and those of expectations files, whose types are known from there.
 * Without any, the policies of every expectations file below the folder. Each document once; `vars` fill those that are named themselves.
 */
async function namedPolicies(given, vars, cwd, tell) {
    const files = (0,_load_index_js__WEBPACK_IMPORTED_MODULE_1__/* .filesOf */ .R8)(cwd, tell);
    const paths = await (0,_load_index_js__WEBPACK_IMPORTED_MODULE_1__/* .expectationPaths */ .dh)(given.positionals, files, NO_FILES);
    const expectations = paths.filter((path) => isExpectations(path, files));
    const documents = new Map();
    const load = (0,_load_index_js__WEBPACK_IMPORTED_MODULE_1__/* .suiteLoader */ .YZ)(files, tell);
    const suites = expectations.length === 0 ? [] : await (0,_load_index_js__WEBPACK_IMPORTED_MODULE_1__/* .loadExpectations */ .MQ)(expectations, files, _load_index_js__WEBPACK_IMPORTED_MODULE_1__/* .READING */ .rq, tell);
    for (const suite of suites) {
        for (const [document, origin] of (0,_load_index_js__WEBPACK_IMPORTED_MODULE_1__/* .documentsWithOrigin */ .bi)([await load(suite)]))
            documents.set(document, origin);
    }
    // What a suite says of a file is known, and what its elements look like only guessed.
    const known = new Set([...documents.keys()].map(({ source }) => source));
    for (const path of paths) {
        const source = expectations.includes(path) ? undefined : files.text(path);
        if (source === undefined || known.has(source))
            continue;
        for (const document of policiesOf(path, given, files, tell, vars))
            documents.set(document, { vars });
    }
    return documents;
}
/** By its name, or by what no policy has: a list of suites. */
function isExpectations(path, files) {
    if ((0,_load_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isExpectationsName */ .Pd)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path)))
        return true;
    return /\.ya?ml$/i.test(path) && /^(suites|include)\s*:/m.test(files.text(path)?.text ?? '');
}
//# sourceMappingURL=policies.js.map

/***/ }),

/***/ 7721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   print: () => (/* binding */ print)
/* harmony export */ });
/* harmony import */ var _load_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(117);
/* harmony import */ var _print_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3545);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5756);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1401);
/* harmony import */ var _policies_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2758);
/* harmony import */ var _vars_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8782);






/** `iam-expect print`: the document that is deployed. */
const print = {
    usage: 'print FILE',
    description: 'Prints a policy as it is deployed: without comments, as JSON.',
    positionals: true,
    options: {
        kind: _policies_js__WEBPACK_IMPORTED_MODULE_3__/* .KIND_OPTION */ .vd,
        var: _vars_js__WEBPACK_IMPORTED_MODULE_4__/* .VAR_OPTION */ .u,
        pretty: { type: 'boolean', description: 'With line breaks, for people' },
        check: {
            type: 'string',
            value: 'DEPLOYED',
            description: 'Print nothing; say whether this file means the same as FILE',
        },
    },
    details: `The size against AWS's quotas is told on the error stream. What makes no difference to AWS makes none to --check: the order of
statements, elements and values, one value or a list of one, the case of action names and condition keys, Sids, comments.

Exit codes: 0 printed or the same, 1 not the same, 2 could not run.`,
    run,
};
async function run(given, terminal) {
    const [path, extra] = given.positionals;
    if (path === undefined || extra !== undefined)
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .couldNotRun */ .M)(['name one file (see `iam-expect print --help`)'], terminal);
    const vars = (0,_vars_js__WEBPACK_IMPORTED_MODULE_4__/* .varsOf */ .a)(given);
    if (typeof vars === 'string')
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .couldNotRun */ .M)([`${vars} (see \`iam-expect print --help\`)`], terminal);
    const deployed = given.one('check');
    const faults = [];
    const files = (0,_load_index_js__WEBPACK_IMPORTED_MODULE_0__/* .filesOf */ .R8)(terminal.cwd, (...told) => faults.push(...told));
    const [source, other] = [path, ...(deployed === undefined ? [] : [deployed])].map((each) => (0,_policies_js__WEBPACK_IMPORTED_MODULE_3__/* .policiesOf */ .Ao)(each, given, files, (...told) => faults.push(...told), vars));
    const errors = faults.filter(({ severity }) => severity === 'error');
    if (errors.length > 0)
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .couldNotRun */ .M)(errors.map(_source_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDiagnostic */ .xy), terminal);
    const [document, second] = source ?? [];
    if (document === undefined || second !== undefined)
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .couldNotRun */ .M)([`\`${path}\` holds several policies`], terminal);
    if (deployed === undefined)
        return show(document, given.has('pretty'), terminal);
    const [there, several] = other ?? [];
    if (there === undefined || several !== undefined)
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .couldNotRun */ .M)([`\`${deployed}\` holds several policies`], terminal);
    return compare(document, there, terminal);
}
function show(document, pretty, terminal) {
    terminal.out(`${JSON.stringify((0,_print_index_js__WEBPACK_IMPORTED_MODULE_1__/* .documentJson */ .q7)(document), undefined, pretty ? 2 : undefined)}\n`);
    const quotas = (0,_print_index_js__WEBPACK_IMPORTED_MODULE_1__/* .quotasOf */ .hw)(document).map((quota) => quotaLine(document, quota));
    terminal.err([`${(0,_print_index_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeOf */ .$d)(document)} characters without white space`, ...quotas, ''].join('\n'));
    return 0;
}
function quotaLine(document, { name, most, unit, countsSpace, raisable }) {
    const size = (0,_print_index_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeOf */ .$d)(document, unit);
    const state = size <= most ? `${Math.ceil((size / most) * 100)}%` : 'too large';
    const remarks = [
        ...(unit === 'bytes' ? ['bytes'] : []),
        state,
        ...(raisable === undefined ? [] : [`can be raised to ${raisable}`]),
        ...(countsSpace ? ['white space counts'] : []),
    ];
    return `  ${name}: ${most} (${remarks.join(', ')})`;
}
function compare(document, deployed, terminal) {
    const [here, there] = [document.source.path, deployed.source.path].map(_source_index_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$);
    const found = (0,_print_index_js__WEBPACK_IMPORTED_MODULE_1__/* .differences */ .tX)(document, deployed);
    if (found.length === 0) {
        terminal.out(`${there} means the same as ${here}\n`);
        return 0;
    }
    const lines = found.map(({ in: side, text }) => `  only in ${side === 'first' ? here : there}: ${(0,_source_index_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(text)}`);
    terminal.out(`${there} does not mean the same as ${here}\n${lines.join('\n')}\n`);
    return 1;
}
//# sourceMappingURL=print.js.map

/***/ }),

/***/ 8782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ varsOf),
/* harmony export */   u: () => (/* binding */ VAR_OPTION)
/* harmony export */ });
/** For policies that are templates, where no expectations file says what fills them. */
const VAR_OPTION = {
    type: 'string',
    multiple: true,
    value: 'NAME=VALUE',
    description: 'What `${NAME}` stands for in policies that are templates; may be repeated',
};
/** The values by name; text for a fault. */
function varsOf(given) {
    const vars = new Map();
    for (const pair of given.all('var')) {
        const equals = pair.indexOf('=');
        if (equals < 1)
            return `\`--var ${pair}\` is not NAME=VALUE`;
        const name = pair.slice(0, equals);
        if (vars.has(name))
            return `\`--var ${name}\` is given twice`;
        vars.set(name, pair.slice(equals + 1));
    }
    return Object.fromEntries(vars);
}
//# sourceMappingURL=vars.js.map

/***/ })

};
;
})
