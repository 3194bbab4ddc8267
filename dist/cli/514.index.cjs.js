(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 514;
exports.ids = [514];
exports.modules = {

/***/ 2514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   init: () => (/* binding */ init)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _expectations_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4896);
/* harmony import */ var _files_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8312);
/* harmony import */ var _load_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(117);
/* harmony import */ var _policy_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1919);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5756);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1401);








const DEFAULT_POLICIES = '**/*.@(json|jsonc|yaml|yml)';
const DEFAULT_OUTPUT = 'iam-expect.yml';
const NONE_FOUND = 'no identity policy was found: name one, as in `iam-expect init iam/*.json`';
/** `iam-expect init`: a commented first expectations file for the policies at hand. */
const init = {
    usage: 'init [POLICIES\u2026]',
    description: 'Writes a commented starter expectations file for the identity policies that it finds.',
    positionals: true,
    options: {
        output: {
            type: 'string',
            short: 'o',
            value: 'PATH',
            description: `The file to write (default: ${DEFAULT_OUTPUT})`,
        },
    },
    details: `POLICIES are paths or globs of policy files. Without them, every JSON and YAML file below this folder that holds an
identity policy is taken. A file that exists is never overwritten.`,
    run,
};
async function run(given, terminal) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(terminal.cwd, given.one('output') ?? DEFAULT_OUTPUT);
    const faults = [];
    const policies = await policiesFor(given.positionals, terminal.cwd, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target), (...told) => faults.push(...told));
    const errors = faults.filter(({ severity }) => severity === 'error');
    if (given.positionals.length > 0 && errors.length > 0)
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_7__/* .couldNotRun */ .M)(errors.map(_source_index_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDiagnostic */ .xy), terminal);
    // Of files that nobody named, most are no policies: what is wrong with those is not the user's question.
    const broken = errors.filter(isBrokenPolicy);
    if (policies.length === 0)
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_7__/* .couldNotRun */ .M)([...broken.map(_source_index_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDiagnostic */ .xy), NONE_FOUND], terminal);
    for (const fault of broken) {
        terminal.err(`${(0,_source_index_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDiagnostic */ .xy)(fault)}\niam-expect: left out: \`${fault.range?.source.path}\`\n`);
    }
    return write(target, (0,_expectations_index_js__WEBPACK_IMPORTED_MODULE_2__/* .starterExpectations */ .Tu)(policies, { catalog: (0,_files_index_js__WEBPACK_IMPORTED_MODULE_3__/* .loadCatalog */ .ak)() }), terminal);
}
/** Whether a fault is why a file that reads like a policy could not be read at all. */
function isBrokenPolicy({ code, range }) {
    const text = range?.source.text ?? '';
    return code === 'syntax' && /\bStatement\b/.test(text) && /\bEffect\b/.test(text);
}
/** The identity policies of the files, whose paths are relative to the folder of the file that will name them. */
async function policiesFor(given, cwd, folder, tell) {
    const found = (0,_load_index_js__WEBPACK_IMPORTED_MODULE_4__/* .filesOf */ .R8)(cwd, tell);
    const shown = (0,_load_index_js__WEBPACK_IMPORTED_MODULE_4__/* .filesOf */ .R8)(folder, tell);
    const policies = [];
    for (const pattern of given.length > 0 ? given : [DEFAULT_POLICIES]) {
        for (const path of await found.given(pattern)) {
            const source = shown.text(path);
            const read = source && (0,_policy_index_js__WEBPACK_IMPORTED_MODULE_5__/* .readPolicies */ .h9)(source, 'identity', { vars: {} });
            if (read?.ok === true)
                policies.push(...read.value);
            if (read?.ok === false)
                tell(...read.diagnostics);
        }
    }
    return policies;
}
async function write(target, text, terminal) {
    const shown = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(terminal.cwd, target);
    try {
        // Fails where the file exists, with no gap between looking and writing.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(target, text, { flag: 'wx' });
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_7__/* .couldNotRun */ .M)([`\`${shown}\` ${code === 'EEXIST' ? 'exists already' : `cannot be written (${code})`}`], terminal);
    }
    terminal.out(`wrote ${shown}; run \`iam-expect check ${shown}\`\n`);
    return 0;
}
//# sourceMappingURL=init.js.map

/***/ })

};
;
})
