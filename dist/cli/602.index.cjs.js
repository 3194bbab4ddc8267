(function (exports, require, module, __filename, __dirname) {"use strict";
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

// EXTERNAL MODULE: ./lib/files/index.js + 5 modules
var files = __webpack_require__(8312);
// EXTERNAL MODULE: ./lib/lint/index.js + 24 modules
var lint = __webpack_require__(5947);
// EXTERNAL MODULE: ./lib/load/index.js + 9 modules
var load = __webpack_require__(117);
// EXTERNAL MODULE: ./lib/report/index.js + 19 modules
var report = __webpack_require__(1236);
// EXTERNAL MODULE: ./lib/source/index.js + 9 modules
var source = __webpack_require__(5756);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./lib/cli/base.js

/**
 * Files as they are in a commit of the folder's Git repository; `undefined` where there is no such commit. A file that the commit lacks
 * is left out.
 */
function textsAt(ref, paths, cwd) {
    const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], cwd)?.trim();
    if (commit === undefined)
        return undefined;
    return new Map([...paths].flatMap((path) => {
        const text = git(['show', `${commit}:./${path}`], cwd);
        return text === undefined ? [] : [[path, text]];
    }));
}
function git(args, cwd) {
    try {
        return (0,external_node_child_process_.execFileSync)('git', args, {
            cwd,
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'ignore'],
            maxBuffer: MOST_BYTES,
        });
    }
    catch {
        return undefined;
    }
}
const MOST_BYTES = 64 * 1024 * 1024;
//# sourceMappingURL=base.js.map
// EXTERNAL MODULE: ./lib/cli/faults.js
var cli_faults = __webpack_require__(1401);
// EXTERNAL MODULE: ./lib/cli/help.js
var help = __webpack_require__(931);
// EXTERNAL MODULE: ./lib/cli/policies.js
var policies = __webpack_require__(2758);
// EXTERNAL MODULE: ./lib/cli/vars.js
var cli_vars = __webpack_require__(8782);
;// CONCATENATED MODULE: ./lib/cli/lint.js










/** The levels, the gravest first. */
const LEVELS = ['error', 'warning', 'note'];
/** `iam-expect lint`: what is wrong with policies before any request is made. */
const lint_lint = {
    usage: 'lint [FILES\u2026]',
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
        var: cli_vars/* VAR_OPTION */.u,
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
    const vars = (0,cli_vars/* varsOf */.a)(given);
    if (typeof vars === 'string')
        return (0,cli_faults/* couldNotRun */.M)([`${vars} (see \`iam-expect lint --help\`)`], terminal);
    const documents = await (0,policies/* namedPolicies */.Q3)(given, vars, terminal.cwd, (...told) => faults.push(...told));
    const errors = faults.filter(({ severity }) => severity === 'error');
    if (errors.length > 0)
        return (0,cli_faults/* couldNotRun */.M)(errors.map(source/* formatDiagnostic */.xy), terminal);
    if (documents.size === 0)
        return (0,cli_faults/* couldNotRun */.M)(['there is no policy to look at'], terminal);
    const ref = given.one('base');
    const paths = new Set([...documents.keys()].map(({ source }) => source.path));
    const texts = ref === undefined ? undefined : textsAt(ref, paths, terminal.cwd);
    if (ref !== undefined && texts === undefined)
        return (0,cli_faults/* couldNotRun */.M)([`Git knows no commit \`${ref}\` here`], terminal);
    const findings = (0,lint.lintPolicies)([...documents.keys()], { catalog: (0,files/* loadCatalog */.ak)(), ...(0,load/* documentFacts */.Vh)(documents, texts) });
    const shown = findings.filter(({ level }) => atLeast(level, levelGiven(given, 'level', 'note')));
    // What a rule tells as well is told by the rule.
    const warnings = faults.filter(({ code }) => !lint/* RULES */.y.some((rule) => rule.code === code));
    terminal.out(given.one('format') === 'json' ? asJson(shown, warnings) : asText(shown, findings.length, warnings, documents.size));
    const levels = [...findings.map(({ level }) => level), ...warnings.map(({ severity }) => severity)];
    return levels.some((level) => atLeast(level, levelGiven(given, 'fail', 'error'))) ? 1 : 0;
}
function levelGiven(given, option, otherwise) {
    return LEVELS.find((level) => level === given.one(option)) ?? otherwise;
}
function atLeast(level, least) {
    return LEVELS.indexOf(level) <= LEVELS.indexOf(least);
}
function asText(findings, found, warnings, policies) {
    const told = [...warnings.map(source/* formatDiagnostic */.xy), ...findings.map(findingText)];
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
    return `${(0,source/* formatDiagnostic */.xy)({ code, severity: level, message, help, range })}\nwhy: ${why}`;
}
function asJson(findings, warnings) {
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
    const json = JSON.stringify({ findings: rows, diagnostics: warnings.map(report/* diagnosticData */.yB) }, undefined, 2);
    return `${(0,report/* inertJson */.nl)(json)}\n`;
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
