(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 127;
exports.ids = [127];
exports.modules = {

/***/ 7127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  audit: () => (/* binding */ audit_audit)
});

// EXTERNAL MODULE: ./lib/cloudtrail/index.js + 46 modules
var cloudtrail = __webpack_require__(9631);
// EXTERNAL MODULE: ./lib/files/index.js + 5 modules
var files = __webpack_require__(8312);
// EXTERNAL MODULE: ./lib/load/index.js + 9 modules
var load = __webpack_require__(117);
// EXTERNAL MODULE: ./lib/verdict/index.js + 13 modules
var verdict = __webpack_require__(8763);
;// CONCATENATED MODULE: ./lib/audit/findings.js

/** What the rows of an audit are called in reports. */
const testNames = { used: 'CloudTrail: used', refused: 'CloudTrail: refused', unused: 'CloudTrail: not used' };
/** How many values of a context key are asked about. */
const maxValues = 20;
/**
 * What was used, as rows that demand what the repository's policies must then allow. A use whose resource is not known
 * is none: {@link unclearUses} says so.
 */
function usedRows({ suite }, { usage }) {
    const rows = usage.rows.flatMap((use) => {
        const { action, denied, resource } = use;
        if (denied || resource === undefined || !isPlain(resource))
            return [];
        return contextsOf(use).map((context, index) => {
            const id = [suite.name, testNames.used, action, resource, use.invokedBy ?? '', index].join('/');
            return requestRow({ id, suite, test: testNames.used, expectation: 'allow', action, resource, context });
        });
    });
    return [...new Map(rows.map((row) => [row.id, row])).values()];
}
/** A row would read `*` and `?` of an object's key as wildcards. */
function isPlain(resource) {
    return !(/^arn:[^:]+:s3:/.test(resource) && /[*?]/.test(resource));
}
function requestRow({ suite, ...parts }) {
    return {
        kind: 'request',
        ...parts,
        suite: suite.name,
        principal: suite.principal.value,
        resourceAccount: undefined,
        untrustedContextKeys: [],
        trustedContextKeys: [],
        by: undefined,
        range: suite.range,
    };
}
/** One context for each value that was seen; a call without the key is one in which it is certainly absent. */
function contextsOf({ context }) {
    return Object.entries(context).reduce((contexts, [key, counts]) => Object.keys(counts)
        .slice(0, maxValues)
        .flatMap((value) => contexts.map((before) => ({ ...before, [key]: value === '' ? null : value }))), [{}]);
}
/** Uses of which it cannot be told whether the policies allow them, because no resource is known. */
function unclearUses({ suite }, { usage }) {
    const actions = new Set(usage.rows.flatMap(({ action, denied, resource }) => denied || (resource !== undefined && isPlain(resource)) ? [] : [action]));
    return [...actions].map((action) => {
        const id = [suite.name, testNames.used, action, 'unknown'].join('/');
        const row = requestRow({
            id,
            suite,
            test: testNames.used,
            expectation: 'allow',
            action,
            resource: '*',
            context: {},
        });
        return finding(row, 'inconclusive', 'CloudTrail does not show on which resource it was used, or the name would be read as a pattern.', undefined, []);
    });
}
/** Calls that AWS refused although a row of the suite expects them to be allowed. */
function refusedVerdicts({ suite }, { usage }) {
    const allowed = suite.rows
        .filter((row) => row.kind === 'request')
        .filter(({ expectation }) => expectation === 'allow');
    return allowed.flatMap((row) => {
        const refused = usage.rows.filter((use) => use.denied && isAbout(row, use));
        if (refused.length === 0)
            return [];
        const count = refused.reduce((sum, use) => sum + use.count, 0);
        const last = refused
            .flatMap(({ lastSeen }) => lastSeen ?? [])
            .sort()
            .at(-1);
        const reason = `AWS refused it ${times(count)}${last === undefined ? '' : `, last ${last}`}, although this row expects it to be allowed.`;
        const help = 'What is deployed differs from the repository, or a boundary, an SCP, a session policy or the resource\u2019s own policy forbids it.';
        return [finding({ ...row, id: `${row.id}/${testNames.refused}` }, 'drift', reason, help, [], refused[0]?.resource)];
    });
}
function isAbout({ action, resource }, use) {
    if (action.toLowerCase() !== use.action.toLowerCase())
        return false;
    return resource === '*' || use.resource === undefined || matches(resource, use.resource);
}
/** `*` is any text, `?` one character; everything else is literal. */
function matches(pattern, text) {
    const source = pattern
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.');
    return new RegExp(`^${source}$`, 's').test(text);
}
/** Actions that the suite's policies allow and nobody used since then, one verdict for each pattern of a statement. */
function unusedVerdicts(loaded, report, options) {
    return loaded.identity.flatMap((document) => document.statements
        .filter(({ effect }) => effect.value === 'Allow')
        .flatMap((statement) => {
        const ref = { kind: document.kind, document, statement };
        if (statement.action.element === 'NotAction')
            return [notActionVerdict(loaded, ref)];
        return statement.action.patterns.flatMap((pattern) => unusedOf(loaded, ref, pattern, report, options));
    }));
}
function unusedOf({ suite }, ref, { value, range }, report, { catalog, since, days }) {
    const names = catalog.expandActions(value).map(({ name }) => name);
    const used = usedSince(report, since);
    const unused = names.filter((name) => !used.has(name));
    if (names.length > 0 && unused.length === 0)
        return [];
    const id = [suite.name, testNames.unused, ref.document.source.path, String(ref.statement.index), value].join('/');
    const row = requestRow({
        id,
        suite,
        test: testNames.unused,
        expectation: 'not-allowed',
        action: value,
        resource: '*',
        context: {},
    });
    const unseen = whyUnseen(unused, report, since);
    if (unseen !== undefined)
        return [finding({ ...row, range }, 'inconclusive', unseen, undefined, [ref])];
    const kept = names.filter((name) => used.has(name));
    return [finding({ ...row, range }, 'drift', reasonOf(value, names, kept, days), helpOf(kept), [ref])];
}
function usedSince({ usage }, since) {
    const recent = usage.rows.filter(({ denied, lastSeen }) => !denied && lastSeen !== undefined && lastSeen >= since);
    return new Set(recent.map(({ action }) => action));
}
/** INVARIANT: what the logs could not have shown is never said to be unused. */
function whyUnseen(unused, { filter, readings }, since) {
    if (filter.from !== undefined && filter.from > since) {
        return `The logs were read from ${filter.from} on only, so nothing can be said of the time since ${since}.`;
    }
    if (unused.length === 0)
        return 'The catalog knows no action of that name.';
    if (unused.includes('iam:PassRole'))
        return 'CloudTrail never records `iam:PassRole`.';
    const hidden = readings.every((reading) => reading.dataEvents === 'never') ? unused.filter(cloudtrail/* isDataEvent */.f8) : [];
    if (hidden.length === 0)
        return undefined;
    return `LookupEvents never shows data events such as \`${hidden[0]}\`; read a trail that records them.`;
}
function reasonOf(pattern, names, used, days) {
    if (used.length === 0)
        return `\`${pattern}\` is allowed and was not used in the last ${days} days, as far as the logs reach.`;
    return `\`${pattern}\` allows ${names.length} actions, of which ${used.length} were used in the last ${days} days.`;
}
function helpOf(used) {
    return used.length === 0
        ? 'Remove it, if nothing needs it.'
        : `Narrow it to ${used.map((name) => `\`${name}\``).join(', ')}.`;
}
function notActionVerdict({ suite }, ref) {
    const id = [suite.name, testNames.unused, ref.document.source.path, String(ref.statement.index)].join('/');
    const row = requestRow({
        id,
        suite,
        test: testNames.unused,
        expectation: 'not-allowed',
        action: '*',
        resource: '*',
        context: {},
    });
    const reason = 'The statement allows whatever `NotAction` does not name, which no log can show to be unused.';
    return finding({ ...row, range: ref.statement.action.range }, 'inconclusive', reason, 'Name the actions instead.', [
        ref,
    ]);
}
function finding(row, verdict, reason, help, statements, resource = row.resource) {
    return {
        row,
        verdict,
        evaluator: 'embedded',
        reason,
        help,
        decision: undefined,
        resource,
        statements,
        missingContextKeys: [],
        notes: [],
        explain: undefined,
        steps: [],
    };
}
function times(count) {
    return count === 1 ? 'once' : `${count} times`;
}
//# sourceMappingURL=findings.js.map
;// CONCATENATED MODULE: ./lib/audit/audit.js





const dayMillis = 24 * 60 * 60 * 1000;
/**
 * Compares what principals do with what the repository says: actions that are allowed and not used, uses that the
 * policies do not allow, and refused calls that an expectation says are allowed.
 *
 * INVARIANT: where not everything could be read there is no report, since what was not read could be anything.
 */
async function audit(options) {
    const diagnostics = [];
    const tell = (...told) => diagnostics.push(...told);
    const files = (0,load/* filesOf */.R8)(options.cwd, tell);
    const suites = await (0,load/* loadExpectations */.MQ)(await (0,load/* expectationPaths */.dh)(options.expectations, files), files, load/* READING */.rq, tell);
    const selection = (0,load/* select */.Lt)(suites, { suites: options.suites, tests: [] }, tell);
    const loaded = await (0,load/* loadSuites */._k)(selection.suites, files, tell);
    if (diagnostics.some(({ severity }) => severity === 'error'))
        return { kind: 'could-not-run', diagnostics };
    const since = `${new Date(options.now - options.days * dayMillis).toISOString().slice(0, 19)}Z`;
    const trails = await trailsOf(loaded, { ...options, filter: { ...options.filter, from: options.filter.from ?? since } }, tell);
    if (diagnostics.some(({ severity }) => severity === 'error'))
        return { kind: 'could-not-run', diagnostics };
    const verdicts = [];
    for (const suite of loaded) {
        const trail = trails.get(suite.suite.principal.value ?? '');
        if (trail !== undefined)
            verdicts.push(...(await verdictsOn(suite, trail, since, options.days)));
    }
    if (verdicts.length === 0)
        return { kind: 'could-not-run', diagnostics: [...diagnostics, NOTHING] };
    const notes = [...trails.values()].flatMap(noteOf);
    return {
        kind: 'report',
        report: { verdicts, diagnostics, summary: (0,verdict/* summarize */.eh)(verdicts), scope: selection.scope, notes },
        inputs: files.read(),
    };
}
const NOTHING = {
    code: 'nothing-to-audit',
    severity: 'error',
    message: 'no suite allows anything, and no call was seen',
    help: 'name expectations files whose suites have policies',
};
/** What each principal did; read once for all suites of the same. */
async function trailsOf(suites, options, tell) {
    const trails = new Map();
    for (const { suite } of suites) {
        const arn = suite.principal.value ?? '';
        if (trails.has(arn))
            continue;
        const principal = (0,cloudtrail/* principalFilter */.by)(/:user\//.test(arn) ? 'user' : 'role', arn);
        if (!arn.startsWith('arn:') || principal === undefined) {
            tell(noTrail(suite.name, suite.principal.range));
            continue;
        }
        const { sources, client, signal, onProgress } = options;
        const filter = { ...options.filter, principal };
        const report = await (0,cloudtrail/* readTrail */.hd)({ catalog: (0,files/* loadCatalog */.ak)(), filter, sources, client, signal, onProgress });
        tell(...report.readings.flatMap(({ diagnostics }) => diagnostics));
        trails.set(arn, report);
    }
    return trails;
}
function noTrail(suite, range) {
    return {
        code: 'no-auditable-principal',
        severity: 'error',
        message: `suite \`${suite}\` is of neither a role nor a user, whose calls CloudTrail could show`,
        help: 'leave the suite out with `--suite`',
        ...(range === undefined ? {} : { range }),
    };
}
async function verdictsOn(loaded, trail, since, days) {
    const catalog = (0,files/* loadCatalog */.ak)();
    const rows = usedRows(loaded, trail);
    const answers = await (0,verdict/* embeddedEvaluator */.cF)(catalog)(loaded, rows);
    return [
        ...rows.map((row) => (0,verdict/* judge */.S4)(row, answers, loaded, catalog)),
        ...unclearUses(loaded, trail),
        ...refusedVerdicts(loaded, trail),
        ...unusedVerdicts(loaded, trail, { catalog, since, days }),
    ];
}
function noteOf({ filter, readings, usage }) {
    const records = readings.reduce((sum, reading) => sum + reading.records, 0);
    const seen = `${filter.principal?.name ?? 'everyone'}: ${usage.events} calls in ${records} records`;
    const unknown = usage.unknown.map(({ source, name, count }) => `${source} ${name} (${count}): no known action fits`);
    return [seen, ...unknown];
}
//# sourceMappingURL=audit.js.map
;// CONCATENATED MODULE: ./lib/audit/index.js

//# sourceMappingURL=index.js.map
// EXTERNAL MODULE: ./lib/outputs.js
var outputs = __webpack_require__(5077);
// EXTERNAL MODULE: ./lib/trail-request.js
var trail_request = __webpack_require__(2875);
// EXTERNAL MODULE: ./lib/cli/reporting.js + 1 modules
var cli_reporting = __webpack_require__(3490);
// EXTERNAL MODULE: ./lib/cli/trail-options.js
var trail_options = __webpack_require__(9353);
// EXTERNAL MODULE: ./lib/cli/trail-run.js
var trail_run = __webpack_require__(2694);
;// CONCATENATED MODULE: ./lib/cli/audit.js






const DEFAULT_DAYS = 90;
const { role: _role, user: _user, state: _state, ...SOURCE_OPTIONS } = trail_options/* TRAIL_OPTIONS */.Ao;
/** `iam-expect audit`: what principals do, against what the repository says of them. */
const audit_audit = {
    usage: 'audit [OPTIONS] [FILES\u2026]',
    description: 'Compares CloudTrail with the repository: what is allowed and not used, used and not allowed by the policies, and refused although an expectation says that it is allowed.',
    positionals: true,
    options: {
        ...SOURCE_OPTIONS,
        days: {
            type: 'string',
            value: 'N',
            description: `For how many days an action may go unused (default: ${DEFAULT_DAYS})`,
        },
        format: { type: 'string', choices: outputs/* FORMATS */.hR, description: 'How the report is printed (default: terminal)' },
        output: {
            type: 'string',
            multiple: true,
            value: 'KIND=PATH',
            description: 'Write the report to a file as well; may be repeated',
        },
        verbose: { type: 'boolean', short: 'v', description: 'Show what was used and is allowed as well' },
        'allow-inconclusive': { type: 'boolean', description: 'Exit with 0 where all else is in order' },
        suite: { type: 'string', multiple: true, value: 'TEXT', description: 'Only suites whose name contains TEXT' },
    },
    details: `${trail_options/* TRAIL_DETAILS */.gO}

Exit codes: 0 nothing to say, 1 something is, 2 could not run (also where not everything could be read).`,
    run,
    refuse: cli_reporting/* refuseArguments */.R,
};
async function run(given, terminal) {
    const reporting = (0,cli_reporting/* openReporting */.v)(given, terminal);
    if (!reporting.ok)
        return reporting.code;
    const { refuse, publish } = reporting.value;
    const days = Number(given.one('days') ?? DEFAULT_DAYS);
    if (!Number.isInteger(days) || days < 1)
        return refuse('`--days` is a whole number of at least 1');
    const request = (0,trail_request/* readTrailRequest */.Ub)((0,trail_options/* options */.fF)(given), Date.now);
    if (!request.ok)
        return refuse(request.message);
    const { filter, sources } = request.value;
    if (sources.length === 0)
        return refuse(trail_options/* NO_SOURCE */.ir);
    const outcome = await (0,trail_run/* whileReading */.q9)(terminal, (reading) => audit({
        ...reading,
        expectations: given.positionals,
        cwd: terminal.cwd,
        suites: given.all('suite'),
        sources,
        filter,
        days,
        now: Date.now(),
    }));
    return publish(outcome);
}
//# sourceMappingURL=audit.js.map

/***/ }),

/***/ 3490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ openReporting),
  R: () => (/* binding */ refuseArguments)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/outputs.js
var lib_outputs = __webpack_require__(5077);
;// CONCATENATED MODULE: ./lib/output-files.js



/** The files of `--output`, relative to `cwd`. None of this throws for what the system refuses. */
function outputFiles(outputs, cwd) {
    const targets = outputs.map((output) => ({ ...output, file: (0,external_node_path_.resolve)(cwd, output.path) }));
    const refused = new Set();
    const each = (act) => targets
        .filter((target) => !refused.has(target))
        .flatMap((target) => {
        const reason = reasonOf(() => act(target));
        if (reason === undefined)
            return [];
        refused.add(target);
        return [cannotWrite(target, reason)];
    });
    return {
        prepare: () => each((target) => {
            const first = targets.find(({ file }) => file === target.file);
            if (first !== target)
                return `the ${first?.format} report goes to the same file`;
            makeFolder((0,external_node_path_.dirname)(target.file));
            return makeReady(target.file);
        }),
        write: (data, inputs) => each((target) => {
            if (inputs.some((input) => isSame(input, target.file)))
                return 'it is a file that this run reads';
            writeTo(target.file, (0,lib_outputs/* render */.XX)(data, target.format));
            return undefined;
        }),
        writeFaults: (data) => each((target) => {
            if (isTaken(target.file))
                return 'it holds something that is no report, so it was left as it is';
            writeTo(target.file, (0,lib_outputs/* render */.XX)(data, target.format));
            return undefined;
        }),
    };
}
/** What keeps an act from being done: what it says itself, or what the system says. */
function reasonOf(act) {
    try {
        return act();
    }
    catch (error) {
        return systemReason(error);
    }
}
function systemReason(error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    switch (code) {
        case 'EACCES':
        case 'EPERM':
            return 'there is no permission to write there';
        case 'EROFS':
            return 'the file system is read-only';
        case 'ENOSPC':
            return 'no space is left on the device';
        case 'ENXIO':
            return 'nobody reads from it';
        case 'EISDIR':
            return 'it is a folder';
        case 'ENOENT':
            return 'no file can be made there';
        case 'EEXIST':
        case 'ENOTDIR':
            return 'a part of its path is no folder';
        default:
            return error instanceof Error ? error.message : String(error);
    }
}
function cannotWrite({ format, path }, reason) {
    return {
        code: 'cannot-write',
        severity: 'error',
        message: `the ${format} report cannot be written to \`${path}\`: ${reason}`,
        help: 'name a file of its own, in a folder that can be written to',
        path,
    };
}
/** Folder by folder: Node's recursive way does not end where a file system such as /proc denies what it has not got. */
function makeFolder(folder) {
    if (statOf(folder)?.isDirectory() === true)
        return;
    const parent = (0,external_node_path_.dirname)(folder);
    if (parent !== folder)
        makeFolder(parent);
    (0,external_node_fs_.mkdirSync)(folder);
}
/** Empties an earlier report and tries whether the file can be written, without touching what somebody else wrote. */
function makeReady(file) {
    const stat = statOf(file);
    if (stat?.isDirectory() === true)
        return 'it is a folder';
    if (stat === undefined) {
        (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(file, 'a'));
        return undefined;
    }
    (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.W_OK);
    if (stat.isFile() && stat.size > 0 && (0,lib_outputs/* isReport */.PS)((0,external_node_fs_.readFileSync)(file, 'utf8')))
        (0,external_node_fs_.truncateSync)(file);
    return undefined;
}
/** Whether a file holds anything; what is no regular file, such as a terminal or a pipe, holds nothing. */
function isTaken(file) {
    const stat = statOf(file);
    return stat?.isFile() === true && stat.size > 0;
}
/** A pipe that nobody reads from would be waited for: it is tried first, and kept open until the writing is. */
function writeTo(file, text) {
    if (statOf(file)?.isFIFO() !== true) {
        (0,external_node_fs_.writeFileSync)(file, text);
        return;
    }
    const tried = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_NONBLOCK);
    try {
        (0,external_node_fs_.writeFileSync)(file, text);
    }
    finally {
        (0,external_node_fs_.closeSync)(tried);
    }
}
/** Whether two paths lead to one file, by whatever links and spellings. */
function isSame(a, b) {
    const [one, other] = [statOf(a), statOf(b)];
    return one !== undefined && one.dev === other?.dev && one.ino === other.ino;
}
function statOf(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
}
//# sourceMappingURL=output-files.js.map
// EXTERNAL MODULE: ./lib/report/index.js + 19 modules
var report = __webpack_require__(1236);
// EXTERNAL MODULE: ./lib/source/index.js + 9 modules
var source = __webpack_require__(5756);
// EXTERNAL MODULE: ./lib/verdict/index.js + 13 modules
var verdict = __webpack_require__(8763);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
// EXTERNAL MODULE: ./lib/cli/faults.js
var cli_faults = __webpack_require__(1401);
;// CONCATENATED MODULE: ./lib/cli/reporting.js







/** Makes ready what is reported to; not all of it being fit, the command has ended. */
function openReporting(given, terminal) {
    const outputs = given.all('output').map(lib_outputs/* parseOutput */.Fw);
    const files = outputFiles(outputs.filter((output) => typeof output !== 'string'), terminal.cwd);
    const unfit = files.prepare();
    const fail = (faults, lines) => {
        const data = (0,report/* faultsData */.Ce)(faults, { version: version/* VERSION */.x });
        const format = given.one('format') ?? 'terminal';
        if (format !== 'terminal' && (0,lib_outputs/* isFormat */.s2)(format))
            terminal.out((0,lib_outputs/* render */.XX)(data, format));
        return (0,cli_faults/* couldNotRun */.M)([...lines, ...files.writeFaults(data).map(source/* formatDiagnostic */.xy)], terminal);
    };
    const refuse = (message) => fail([{ code: 'wrong-argument', severity: 'error', message }, ...unfit], [message, ...unfit.map(source/* formatDiagnostic */.xy)]);
    const wrong = outputs.find((output) => typeof output === 'string');
    if (wrong !== undefined)
        return { ok: false, code: refuse(wrong) };
    if (unfit.length > 0)
        return { ok: false, code: fail(unfit, unfit.map(source/* formatDiagnostic */.xy)) };
    const publish = (outcome) => {
        if (outcome.kind === 'could-not-run')
            return fail(outcome.diagnostics, outcome.diagnostics.map(source/* formatDiagnostic */.xy));
        const data = (0,report/* reportData */.TI)(outcome.report, { version: version/* VERSION */.x, lint: outcome.lint });
        terminal.out(printed(data, given, terminal));
        const faults = files.write(data, outcome.inputs ?? []);
        if (faults.length > 0)
            return (0,cli_faults/* couldNotRun */.M)(faults.map(source/* formatDiagnostic */.xy), terminal);
        return (0,verdict/* passes */.WE)(outcome.report.summary, given.has('allow-inconclusive')) && outcome.lint?.fails !== true ? 0 : 1;
    };
    return { ok: true, value: { refuse, publish } };
}
/** Of arguments that could not be read: as {@link Reporting.refuse}, into the files that they name as far as they are understood. */
function refuseArguments(message, given, terminal) {
    const opened = openReporting(given, terminal);
    return opened.ok ? opened.value.refuse(message) : opened.code;
}
function printed(data, given, terminal) {
    const format = given.one('format') ?? 'terminal';
    if (format !== 'terminal' && (0,lib_outputs/* isFormat */.s2)(format))
        return (0,lib_outputs/* render */.XX)(data, format);
    const palette = terminal.colors ? report/* ansi */.QQ : report/* plain */.pj;
    return (0,report/* terminalReport */.RR)(data, { palette, verbose: given.has('verbose') });
}
//# sourceMappingURL=reporting.js.map

/***/ }),

/***/ 5077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ parseOutput),
/* harmony export */   PS: () => (/* binding */ isReport),
/* harmony export */   XX: () => (/* binding */ render),
/* harmony export */   hR: () => (/* binding */ FORMATS),
/* harmony export */   s2: () => (/* binding */ isFormat)
/* harmony export */ });
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1236);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5756);


const RENDERERS = {
    terminal: (data) => (0,_report_index_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalReport */ .RR)(data, { palette: _report_index_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj, verbose: true }),
    json: _report_index_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonReport */ .L7,
    markdown: _report_index_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownReport */ .qN,
    sarif: _report_index_js__WEBPACK_IMPORTED_MODULE_0__/* .sarifReport */ ._I,
    junit: _report_index_js__WEBPACK_IMPORTED_MODULE_0__/* .junitReport */ .$v,
};
/** The formats that a report can be written in. */
const FORMATS = Object.keys(RENDERERS);
function isFormat(name) {
    return Object.hasOwn(RENDERERS, name);
}
function render(data, format) {
    return RENDERERS[format](data);
}
/** Reads `kind=path`; gives the fault as text where it is none. */
function parseOutput(text) {
    const at = text.indexOf('=');
    const format = text.slice(0, at);
    const path = text.slice(at + 1).trim();
    if (at < 1 || path === '')
        return `\`${text}\` is no output: write \`kind=path\`, as in \`json=report.json\``;
    if (isFormat(format))
        return { format, path };
    return `unknown output kind \`${format}\`; ${(0,_source_index_js__WEBPACK_IMPORTED_MODULE_1__.didYouMean)(format, FORMATS, `the kinds are ${FORMATS.join(', ')}`)}`;
}
/** What begins or ends each format, whichever version wrote it. */
const SIGNS = [
    /^\s*\{[^[]*?"tool":\s*\{\s*"name":\s*"iam-expect"/,
    /"driver":\s*\{\s*"name":\s*"iam-expect"/,
    /<testsuites name="iam-expect"/,
    /^### \S+ iam-expect: /,
    /^[\u2713\u2717?!] (pass|drift|inconclusive|error) {2}/m,
];
/** Whether a text is a report of this tool, in whatever format. */
function isReport(text) {
    return SIGNS.some((sign) => sign.test(text));
}
//# sourceMappingURL=outputs.js.map

/***/ })

};
;
})
