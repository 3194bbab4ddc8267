"use strict";
exports.id = 602;
exports.ids = [602];
exports.modules = {

/***/ 3602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lint: () => (/* binding */ lint_lint)
});

// EXTERNAL MODULE: ./lib/files/index.js + 4 modules
var files = __webpack_require__(1214);
// EXTERNAL MODULE: ./lib/lint/index.js + 18 modules
var lint = __webpack_require__(6094);
// EXTERNAL MODULE: ./lib/source/index.js + 9 modules
var lib_source = __webpack_require__(5756);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./lib/policy/index.js + 7 modules
var policy = __webpack_require__(3077);
;// CONCATENATED MODULE: ./lib/cli/base.js



/**
 * The documents as they are in a commit of the folder's Git repository; `undefined` where there is no such commit. A file that the
 * commit lacks, or whose text there cannot be read, has no base: there is nothing then that its comments could have kept up with.
 */
function documentsAt(ref, documents, cwd) {
    const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], cwd)?.trim();
    if (commit === undefined)
        return undefined;
    const files = new Map(documents.map((document) => [`${document.kind} ${document.source.path}`, document]));
    return [...files.values()].flatMap(({ source, kind }) => {
        const text = git(['show', `${commit}:./${source.path}`], cwd);
        const read = text === undefined ? undefined : (0,policy/* readPolicies */.h9)((0,lib_source/* sourceText */.rI)(source.path, text), kind, { vars: {} });
        return read?.ok === true ? read.value : [];
    });
}
function git(args, cwd) {
    try {
        return (0,external_node_child_process_.execFileSync)('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=base.js.map
// EXTERNAL MODULE: ./lib/cli/faults.js
var cli_faults = __webpack_require__(1401);
// EXTERNAL MODULE: ./lib/cli/help.js
var help = __webpack_require__(931);
// EXTERNAL MODULE: ./lib/cli/policies.js
var policies = __webpack_require__(2758);
;// CONCATENATED MODULE: ./lib/cli/lint.js







/** The levels, the gravest first. */
const LEVELS = ['error', 'warning', 'note'];
/** `iam-expect lint`: what is wrong with policies before any request is made. */
const lint_lint = {
    usage: 'lint [FILES…]',
    description: 'Tells the faults of policies that no single request shows.',
    positionals: true,
    options: {
        kind: policies/* KIND_OPTION */.vd,
        level: { type: 'string', choices: LEVELS, description: 'The least level that is shown (default: note)' },
        fail: { type: 'string', choices: LEVELS, description: 'The least level that fails (default: error)' },
        format: {
            type: 'string',
            choices: ['terminal', 'json'],
            description: 'How findings are printed (default: terminal)',
        },
        base: {
            type: 'string',
            value: 'COMMIT',
            description: 'The commit that the change starts from: find explanations that stayed behind',
        },
        rules: { type: 'boolean', description: 'List the rules and exit' },
    },
    details: `FILES are paths or globs of policies, or of expectations files, which name policies and say what they are. Without them, the
policies of every expectations file below this folder are looked at.

A comment beside a statement takes a finding back: // iam-expect-ignore CODE: reason

Exit codes: 0 nothing of the failing level, 1 something, 2 could not run.`,
    run,
};
async function run(given, terminal) {
    if (given.has('rules')) {
        terminal.out(`${(0,help/* table */.t)(lint/* RULES */.y.map(({ code, level, title }) => [code, `${level.padEnd(7)}  ${title}`]))}\n`);
        return 0;
    }
    const faults = [];
    const documents = await (0,policies/* namedPolicies */.Q3)(given, terminal.cwd, (...told) => faults.push(...told));
    const errors = faults.filter(({ severity }) => severity === 'error');
    if (errors.length > 0)
        return (0,cli_faults/* couldNotRun */.M)(errors.map(lib_source/* formatDiagnostic */.xy), terminal);
    if (documents.length === 0)
        return (0,cli_faults/* couldNotRun */.M)(['there is no policy to look at'], terminal);
    const ref = given.one('base');
    const base = ref === undefined ? undefined : documentsAt(ref, documents, terminal.cwd);
    if (ref !== undefined && base === undefined)
        return (0,cli_faults/* couldNotRun */.M)([`Git knows no commit \`${ref}\` here`], terminal);
    const findings = (0,lint.lintPolicies)(documents, { catalog: (0,files/* loadCatalog */.ak)(), base });
    const shown = findings.filter(({ level }) => atLeast(level, levelGiven(given, 'level', 'note')));
    terminal.out(given.one('format') === 'json' ? asJson(shown) : asText(shown, findings.length, faults, documents.length));
    return findings.some(({ level }) => atLeast(level, levelGiven(given, 'fail', 'error'))) ? 1 : 0;
}
function levelGiven(given, option, otherwise) {
    return LEVELS.find((level) => level === given.one(option)) ?? otherwise;
}
function atLeast(level, least) {
    return LEVELS.indexOf(level) <= LEVELS.indexOf(least);
}
function asText(findings, found, warnings, policies) {
    const told = [...warnings.map(lib_source/* formatDiagnostic */.xy), ...findings.map(findingText)];
    const counts = LEVELS.map((level) => [findings.filter((finding) => finding.level === level).length, level])
        .filter(([count]) => count > 0)
        .map(([count, level]) => `${count} ${level}${count === 1 ? '' : 's'}`);
    const looked = `${policies} ${policies === 1 ? 'policy' : 'policies'}`;
    const summary = counts.length === 0
        ? `${looked}: nothing found${found > 0 ? ' at this level' : ''}`
        : `${looked}: ${counts.join(', ')}`;
    return `${[...told, summary].join('\n\n')}\n`;
}
function findingText({ code, level, message, why, help, range }) {
    return `${(0,lib_source/* formatDiagnostic */.xy)({ code, severity: level, message, range })}\nwhy: ${why}\nhelp: ${help}`;
}
function asJson(findings) {
    const rows = findings.map(({ code, level, message, why, help, range, statement }) => ({
        code,
        level,
        message,
        why,
        help,
        path: range.source.path,
        start: { line: range.start.line, column: range.start.column },
        end: { line: range.end.line, column: range.end.column },
        statement: statement === undefined ? null : (statement.sid?.value ?? `#${statement.index}`),
    }));
    return `${JSON.stringify({ findings: rows }, undefined, 2)}\n`;
}
//# sourceMappingURL=lint.js.map

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

/***/ })

};
;