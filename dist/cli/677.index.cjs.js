(function (exports, require, module, __filename, __dirname) {"use strict";
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
/* harmony import */ var _load_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(117);
/* harmony import */ var _print_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3545);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5756);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1401);
/* harmony import */ var _policies_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2758);






/** `iam-expect fmt`: policies laid out alike, comments and all. */
const fmt = {
    usage: 'fmt FILES\u2026',
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
        if (source === undefined || !isPolicy(path, given, files, tell))
            return [];
        const text = (0,_print_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPolicy */ .EL)(source);
        if (text === undefined)
            tell({ ...CANNOT, path: source.path });
        return text === undefined ? [] : [{ path, source, text }];
    });
}
/** What fills a template makes no difference to how it is laid out. */
const OF_TEMPLATES = new Set(['undeclared-variable', 'template-escape', 'unclosed-variable']);
function isPolicy(path, given, files, tell) {
    const faults = [];
    (0,_policies_js__WEBPACK_IMPORTED_MODULE_4__/* .policiesOf */ .Ao)(path, given, files, (...told) => faults.push(...told));
    const left = faults.filter(({ code }) => !OF_TEMPLATES.has(code));
    tell(...left);
    return left.every(({ severity }) => severity !== 'error');
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

/***/ })

};
;
})
