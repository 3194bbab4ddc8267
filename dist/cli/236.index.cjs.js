(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 236;
exports.ids = [236];
exports.modules = {

/***/ 1236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  QQ: () => (/* reexport */ ansi),
  yB: () => (/* reexport */ data_diagnosticData),
  Ce: () => (/* reexport */ faultsData),
  nl: () => (/* reexport */ inertJson),
  L7: () => (/* reexport */ jsonReport),
  $v: () => (/* reexport */ junitReport),
  qN: () => (/* reexport */ markdownReport),
  pj: () => (/* reexport */ plain),
  TI: () => (/* reexport */ reportData),
  _I: () => (/* reexport */ sarifReport),
  RR: () => (/* reexport */ terminalReport)
});

// UNUSED EXPORTS: annotations, commentBody, commentMarker, diagnosticAnnotations, faultsBody, fromRoot, isQuiet, readReport, reportConclusion, reportSentence, stepSummary, terminalText, workflowCommands

// EXTERNAL MODULE: ./lib/expectations/index.js + 23 modules
var expectations = __webpack_require__(4896);
;// CONCATENATED MODULE: ./lib/report/data.js

/**
 * Turns a report into plain data. What did not pass is explained here, by the one statement that came nearest;
 * what passed is not, so a green run pays for no trace.
 */
function reportData(report, options) {
    const statements = new Map();
    const verdicts = report.verdicts.map((verdict) => verdictData(verdict, statements));
    return {
        version: 1,
        tool: { name: 'iam-expect', version: options.version },
        summary: report.summary,
        scope: report.scope,
        notes: report.notes,
        verdicts,
        statements: Object.fromEntries(statements),
        diagnostics: report.diagnostics.map(data_diagnosticData),
        lint: options.lint === undefined ? null : lintData(options.lint),
    };
}
function lintData({ fails, findings }) {
    return { fails, findings: findings.map(findingData) };
}
function findingData({ code, level, message, why, help, range, statement }) {
    const name = statement === undefined ? null : (statement.sid?.value ?? `#${statement.index}`);
    return { code, level, message, why, help, place: placeOf(range), statement: name };
}
/**
 * The report of a run that could not run: no verdicts, and the reasons among its diagnostics. INVARIANT: nothing in it can be taken for
 * a pass, so its summary counts the reasons as errors.
 */
function faultsData(faults, options) {
    const errors = Math.max(1, faults.filter(({ severity }) => severity === 'error').length);
    return {
        version: 1,
        tool: { name: 'iam-expect', version: options.version },
        summary: { verdict: 'error', passed: 0, drifted: 0, inconclusive: 0, errors, total: 0 },
        scope: { selected: 0, total: 0 },
        notes: [],
        verdicts: [],
        statements: {},
        diagnostics: faults.map(data_diagnosticData),
        lint: null,
    };
}
function placeOf(range) {
    return {
        path: range.source.path,
        line: range.start.line,
        column: range.start.column,
        endLine: range.end.line,
        endColumn: range.end.column,
    };
}
function verdictData(verdict, statements) {
    const { row } = verdict;
    const { action, resource } = (0,expectations/* subjectOf */.et)(row);
    return {
        id: row.id,
        verdict: verdict.verdict,
        suite: row.suite,
        test: row.test,
        expectation: row.expectation,
        principal: row.principal,
        action,
        resource,
        context: row.context,
        evaluator: verdict.evaluator,
        decision: verdict.decision ?? null,
        example: verdict.resource,
        reason: verdict.reason,
        help: verdict.help ?? null,
        decidedBy: verdict.statements.map((ref) => keep(ref, statements)),
        by: row.by?.value ?? null,
        missingContextKeys: verdict.missingContextKeys,
        notes: verdict.notes,
        place: placeOf(row.range),
        nearest: verdict.verdict === 'pass' ? null : nearest(verdict, statements),
        steps: verdict.steps.map((step) => stepData(step, statements)),
    };
}
function stepData(step, statements) {
    return {
        verdict: step.verdict,
        action: step.row.action,
        resource: step.row.resource,
        evaluator: step.evaluator,
        decision: step.decision ?? null,
        example: step.resource,
        reason: step.reason,
        decidedBy: step.statements.map((ref) => keep(ref, statements)),
        missingContextKeys: step.missingContextKeys,
    };
}
/** Of equally near statements the first one. Only those of the effect that the expectation wants to see. */
function nearest(verdict, statements) {
    const wanted = verdict.row.expectation === 'allow' ? 'Allow' : 'Deny';
    const traces = verdict.explain?.().traces ?? [];
    const candidates = traces.filter((trace) => !trace.matched && trace.ref.statement.effect.value === wanted);
    const [best] = candidates.toSorted((a, b) => b.nearness - a.nearness);
    if (best === undefined)
        return null;
    return {
        statement: keep(best.ref, statements),
        parts: best.parts.map(({ part, matched, reason, range }) => ({ part, matched, reason, place: placeOf(range) })),
    };
}
function keep(ref, statements) {
    const place = placeOf(ref.statement.range);
    const key = `${place.path}:${place.line}:${place.column}`;
    if (!statements.has(key))
        statements.set(key, statementData(ref, place));
    return key;
}
function statementData(ref, place) {
    return {
        kind: ref.kind,
        level: ref.level ?? null,
        sid: ref.statement.sid?.value ?? null,
        index: ref.statement.index,
        effect: ref.statement.effect.value,
        place,
        text: dedented(ref.statement.range),
    };
}
/** The first line begins at the range's own column, so only the indentation of the lines below it counts. */
function dedented(range) {
    const [first = '', ...rest] = range.source.text.slice(range.start.offset, range.end.offset).split(/\r\n|\r|\n/);
    const indents = rest.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
    const shared = Math.min(range.start.column - 1, ...indents);
    return [first, ...rest.map((line) => line.slice(shared))].join('\n');
}
/** A diagnostic as plain data. */
function data_diagnosticData(diagnostic) {
    return {
        code: diagnostic.code,
        severity: diagnostic.severity,
        message: diagnostic.message,
        help: diagnostic.help ?? null,
        place: diagnostic.range === undefined ? null : placeOf(diagnostic.range),
        path: diagnostic.path ?? null,
    };
}
//# sourceMappingURL=data.js.map
;// CONCATENATED MODULE: ./lib/report/escape.js
/**
 * The one place that makes text from outside inert. Names, Sids, ARNs, file names and YAML strings of a pull request
 * are hostile: every reporter passes them through the function of its target, and nothing else escapes anything.
 */
// Control characters, line and paragraph separators, and whatever is invisible or turns the direction of the text
// (https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing), lone surrogates included.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
const SHORT = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/**
 * Spells out what cannot be seen: `\n`, `\u{202e}`. The result is one line of printable characters. `##[` is broken up
 * as well, since the runner acts on it anywhere in a log line and every text may end in a log.
 */
function escape_visible(text) {
    return text
        .replace(HIDDEN, (char) => SHORT[char] ?? `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)
        .replaceAll('##[', '#\\u{23}[');
}
/** Cuts a text that would crowd out everything else; the cut shows. */
function escape_clipped(text, limit) {
    if (text.length <= limit)
        return text;
    // A cut through a surrogate pair would leave half a character behind.
    const end = /[\ud800-\udbff]/.test(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
    return `${text.slice(0, end)}\u2026`;
}
/**
 * One line for a terminal or a log. The runner acts on `::` at the start of a line, in stdout and stderr alike
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
function terminalText(text) {
    return escape_visible(text).replace(/^(\s*):(?=:)/, '$1\\u{3a}');
}
/** The message of a workflow command. Hidden characters are spelled out; line breaks stay line breaks. */
function escape_commandData(text) {
    return visibleLines(text).join('\n').replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
/** A property of a workflow command (`file=`, `title=`). */
function escape_commandProperty(text) {
    return escape_visible(text).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');
}
/** The lines of a text of several lines, each made visible. */
function visibleLines(text) {
    return text.split(/\r\n|\r|\n/).map((line) => escape_visible(line.replaceAll('\t', '  ')));
}
/** Text or attribute of XML 1.0 (https://www.w3.org/TR/xml/#charsets: control characters have no form at all). */
function xml(text) {
    return visibleLines(text)
        .map(html)
        .join('\n')
        .replaceAll(/[\ufffe\uffff]/g, '\ufffd');
}
/** Text within HTML, attribute values included. It stops tags, not mentions. */
function html(text) {
    return escape_visible(text)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}
/**
 * A Markdown code span, the only thing that stops mentions, references, links, emoji and formulas alike. The fence is
 * longer than any run of backticks inside (https://github.github.com/gfm/#code-spans).
 */
function codeSpan(text) {
    const shown = escape_visible(text);
    if (shown.trim() === '')
        return '(empty)';
    const fence = '`'.repeat(longestRun(shown) + 1);
    const pad = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
    return `${fence}${pad}${shown}${pad}${fence}`;
}
/**
 * A code span within a table cell, where a bar ends the cell unless a backslash stands before it, code or not
 * (https://github.github.com/gfm/#example-200). A backslash of the text's own before a bar is spelled out, since
 * renderers disagree on what two of them mean.
 */
function cellCode(text) {
    return codeSpan(text.replaceAll(/\\(?=\|)/g, '\\u{5c}')).replaceAll('|', '\\|');
}
/** A fenced code block; the lines of the text stay lines. */
function codeBlock(text, language) {
    const lines = visibleLines(text);
    const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1));
    return [`${fence}${language}`, ...lines, fence].join('\n');
}
// INVARIANT: no alternative can match what another one does, so that the time is linear in the text.
// Words, and punctuation that has no meaning in Markdown where a space follows. No digit glued to a letter, no dot or
// colon within a word: such text could be a link, a reference or an emoji.
const PLAIN = /^(?:[A-Za-z]|\d+(?![A-Za-z\d-])|[ ()'\u2019\u2026]|[,.;:](?=\s|$)|(?<=[A-Za-z])-(?=[a-z]))*$/;
/**
 * A sentence of the tool's own that quotes the user in backticks, for Markdown. What stands in backticks becomes a code
 * span; what stands outside and is more than plain words does too, since a quoted text may hold backticks itself.
 */
function prose(text, code = codeSpan) {
    const pieces = text.split('`');
    if (pieces.length % 2 === 0)
        return code(text);
    return pieces.map((piece, index) => prosePiece(piece, index % 2 === 1, code)).join('');
}
function prosePiece(piece, quoted, code) {
    if (piece === '')
        return '';
    if (!quoted && PLAIN.test(piece) && !/^ {4}/.test(piece))
        return piece;
    if (quoted)
        return code(piece);
    const inner = piece.trim();
    return `${piece.startsWith(' ') ? ' ' : ''}${code(inner)}${piece.endsWith(' ') ? ' ' : ''}`;
}
/** A path for a URL: every segment percent-encoded, so that nothing ends the link or leaves the path. */
function urlPath(path) {
    return path.split('/').map(urlSegment).join('/');
}
function urlSegment(segment) {
    const encoded = encodeURIComponent(segment.replaceAll(/\p{Cs}/gu, '\ufffd'));
    return encoded.replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
function longestRun(text) {
    return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
//# sourceMappingURL=escape.js.map
;// CONCATENATED MODULE: ./lib/report/words.js
/** The words that all reporters use for the same thing. */
const EXPECTED = {
    allow: 'allowed',
    deny: 'explicit deny',
    'not-allowed': 'not allowed',
};
/** `explicit deny`, `not allowed together`. */
function words_expected({ expectation, steps }) {
    if (steps.length === 0)
        return EXPECTED[expectation];
    return expectation === 'deny' ? 'explicit deny of one of them' : `${EXPECTED[expectation]} together`;
}
const DECIDED = { allowed: 'allowed', explicitDeny: 'explicit deny', implicitDeny: 'implicit deny' };
const KINDS = {
    identity: 'identity policy',
    resource: 'resource policy',
    trust: 'trust policy',
    boundary: 'permissions boundary',
    scp: 'SCP',
    rcp: 'RCP',
    session: 'session policy',
    vpcEndpoint: 'VPC endpoint policy',
};
function words_decided(verdict) {
    return verdict.decision === null ? 'undecided' : DECIDED[verdict.decision];
}
/** `identity policy`, `SCP of level 2`. */
function kindOf(statement) {
    const level = statement.level === null ? '' : ` of level ${statement.level}`;
    return `${KINDS[statement.kind]}${level}`;
}
/** The Sid, or `#2` for a statement without one. */
function words_nameOf(statement) {
    return statement.sid ?? `#${statement.index}`;
}
/**
 * INVARIANT: `pass` only where every one of at least one expectation passed, whatever the summary claims: the data may
 * come from a file that somebody else wrote.
 */
function overall(data) {
    const { verdicts, summary } = data;
    if (verdicts.length === 0 || summary.total !== verdicts.length)
        return 'error';
    for (const name of ['error', 'drift', 'inconclusive']) {
        if (verdicts.some((verdict) => verdict.verdict === name))
            return name;
    }
    return summary.verdict;
}
/** What the whole is called: the verdict, but for a pass beside findings that fail the run. */
function words_conclusion(data) {
    const verdict = overall(data);
    return verdict === 'pass' && data.lint?.fails === true ? 'error' : verdict;
}
/** Whether the report is of a run that ended before anything was decided: its diagnostics say why. */
function words_couldNotRun({ verdicts, diagnostics }) {
    return verdicts.length === 0 && diagnostics.some(({ severity }) => severity === 'error');
}
/** `3 of 16 expectations drifted, 1 is inconclusive`, `all 16 expectations hold; lint finds 1 error`. */
function sentence(data) {
    const found = data.lint?.findings ?? [];
    return found.length === 0 ? verdictSentence(data) : `${verdictSentence(data)}; lint finds ${levelCounts(found)}`;
}
const LEVELS = ['error', 'warning', 'note'];
/** `1 error, 2 warnings`. */
function levelCounts(findings) {
    return LEVELS.map((level) => [findings.filter((finding) => finding.level === level).length, level])
        .filter(([number]) => number > 0)
        .map(([number, level]) => words_count(number, level))
        .join(', ');
}
/** Findings, the gravest first, each level in the order of the policies. */
function byLevel(findings) {
    return findings.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}
function verdictSentence(data) {
    const { summary } = data;
    if (words_couldNotRun(data))
        return 'the check could not run';
    const of = `of ${words_count(summary.total, 'expectation')}`;
    if (overall(data) === 'pass') {
        const all = summary.total === 1 ? 'the only expectation holds' : `all ${words_count(summary.total, 'expectation')} hold`;
        return all + scopeWords(data);
    }
    const parts = problemCounts(summary);
    const [first, ...rest] = parts;
    if (first === undefined)
        return 'no expectation was decided';
    return `${[`${first.number} ${of} ${first.words}`, ...rest.map((part) => `${part.number} ${part.words}`)].join(', ')}${scopeWords(data)}`;
}
function problemCounts(summary) {
    const be = (number) => (number === 1 ? 'is' : 'are');
    return [
        { number: summary.drifted, words: 'drifted' },
        { number: summary.errors, words: 'could not be checked' },
        { number: summary.inconclusive, words: `${be(summary.inconclusive)} inconclusive` },
    ].filter((part) => part.number > 0);
}
function scopeWords({ scope }) {
    return scope.selected < scope.total ? ` (${scope.selected} of ${scope.total} were selected)` : '';
}
function words_count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
//# sourceMappingURL=words.js.map
;// CONCATENATED MODULE: ./lib/report/annotations.js




const ACTIONS_SHOWN = 10;
/**
 * The notes of a report: one for each way that a test does not pass, at the statement that decided it, else at the
 * nearest one, else at the expectation; then those of lint. Of both those in changed files first, at most `limit` of a level, the last of
 * which then says how many more there are.
 */
function annotations(data, options = {}) {
    const all = [
        ...problems(data).map((group) => problemNote(group, options.inconclusive ?? 'error')),
        ...data.diagnostics.map(diagnosticNote),
    ];
    const findings = (data.lint?.findings ?? []).map(findingNote);
    const changed = options.changedFiles ?? new Set();
    const rank = (note) => (note.place !== null && changed.has(note.place.path) ? 0 : 1);
    const sorted = [all, findings].flatMap((notes) => notes.toSorted((a, b) => rank(a) - rank(b)));
    const levels = ['error', 'warning', 'notice'];
    return levels.flatMap((level) => limited(sorted, level, options.limit ?? 10));
}
/** Notes on what was found while reading files, where there is no report. */
function diagnosticAnnotations(diagnostics) {
    return diagnostics.map((diagnostic) => diagnosticNote(diagnosticData(diagnostic)));
}
/** The notes as workflow commands, one a line (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). */
function workflowCommands(notes) {
    return notes.map((note) => `${workflowCommand(note)}\n`).join('');
}
function workflowCommand({ level, title, message, place }) {
    const properties = [
        ...(place === null
            ? []
            : [`file=${commandProperty(place.path)}`, `line=${place.line}`, `endLine=${lastLine(place)}`]),
        ...(place !== null && lastLine(place) === place.line ? [`col=${place.column}`] : []),
        `title=${commandProperty(title)}`,
    ];
    return `::${level} ${properties.join(',')}::${commandData(message)}`;
}
/** The last line that the place covers: its end is exclusive. */
function lastLine(place) {
    return place.endColumn === 1 && place.endLine > place.line ? place.endLine - 1 : place.endLine;
}
function limited(notes, level, limit) {
    const ofLevel = notes.filter((note) => note.level === level);
    if (ofLevel.length <= limit)
        return ofLevel;
    const shown = ofLevel.slice(0, limit - 1);
    const more = `${ofLevel.length - shown.length} more in the job summary`;
    return [...shown, { level, title: `iam-expect: ${more}`, message: `and ${more}`, place: null }];
}
function problemNote(group, inconclusive) {
    const { lead, decidedBy, nearest } = group;
    const level = lead.verdict === 'inconclusive' ? inconclusive : 'error';
    const message = [
        ...requests(group),
        `expected ${expected(lead)}, decided ${decided(lead)}`,
        lead.reason,
        ...(lead.help === null ? [] : [lead.help]),
    ];
    const [statement] = decidedBy;
    return {
        level,
        title: visible(clipped(`${heading(lead.verdict, statement && nameOf(statement))}: ${lead.suite} \u203a ${lead.test}`, 240)),
        message: message.map(visible).join('\n'),
        place: statement?.place ?? nearest?.place ?? lead.place,
    };
}
function heading(verdict, statement) {
    return statement === undefined ? verdict : `${verdict} by ${statement}`;
}
function requests({ verdicts }) {
    const shown = verdicts.slice(0, ACTIONS_SHOWN).map((verdict) => `${verdict.action} on ${verdict.example}`);
    const left = verdicts.length - shown.length;
    return left > 0 ? [...shown, `and ${count(left, 'more request')}`] : shown;
}
function diagnosticNote({ code, severity, message, help, place, path }) {
    const lines = [message, ...(help === null ? [] : [help])];
    return noteOf(code, severity, lines, place ?? (path === null ? null : wholeFile(path)));
}
function findingNote({ code, level, message, why, help, place }) {
    return noteOf(code, level, [message, `why: ${why}`, `help: ${help}`], place);
}
function noteOf(code, severity, lines, place) {
    return {
        level: severity === 'note' ? 'notice' : severity,
        title: visible(`iam-expect: ${code}`),
        message: lines.map(visible).join('\n'),
        place,
    };
}
function wholeFile(path) {
    return { path, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
//# sourceMappingURL=annotations.js.map
;// CONCATENATED MODULE: ./lib/report/groups.js
const ORDER = ['drift', 'error', 'inconclusive', 'pass'];
/** Groups in the order of the report, the gravest verdicts first. */
function groups(data, verdicts = data.verdicts) {
    const byKey = new Map();
    for (const verdict of verdicts) {
        const key = groupKey(verdict);
        const group = byKey.get(key);
        if (group === undefined)
            byKey.set(key, [verdict]);
        else
            group.push(verdict);
    }
    return [...byKey.values()]
        .map((members) => group(data, members))
        .toSorted((a, b) => ORDER.indexOf(a.lead.verdict) - ORDER.indexOf(b.lead.verdict));
}
/** The requests of the verdicts in the report's order, what did not pass. */
function groups_problems(data) {
    return groups(data).filter((group) => group.lead.verdict !== 'pass');
}
function statementOf(data, key) {
    return Object.hasOwn(data.statements, key) ? data.statements[key] : undefined;
}
function group(data, verdicts) {
    const [lead] = verdicts;
    return {
        lead,
        verdicts,
        decidedBy: lead.decidedBy.flatMap((key) => statementOf(data, key) ?? []),
        nearest: lead.nearest === null ? undefined : statementOf(data, lead.nearest.statement),
    };
}
function groupKey(verdict) {
    const { suite, test, expectation, evaluator, decision, reason, help, decidedBy, by, missingContextKeys } = verdict;
    // A pass needs no telling apart beyond its test.
    if (verdict.verdict === 'pass')
        return JSON.stringify(['pass', suite, test, expectation]);
    const parts = verdict.nearest?.parts.map((part) => [part.part, part.matched, part.matched ? '' : part.reason]);
    const how = [verdict.nearest?.statement, parts, missingContextKeys, verdict.notes];
    return JSON.stringify([
        verdict.verdict,
        suite,
        test,
        expectation,
        evaluator,
        decision,
        reason,
        help,
        decidedBy,
        by,
        how,
    ]);
}
//# sourceMappingURL=groups.js.map
;// CONCATENATED MODULE: ./lib/report/links.js


/** The address of the lines, or `undefined` for a file outside the repository. */
function linkTo(links, place) {
    if (links === undefined)
        return undefined;
    const path = fromRoot(links.directory, place.path);
    if (path === undefined)
        return undefined;
    const lines = lastLine(place) > place.line ? `#L${place.line}-L${lastLine(place)}` : `#L${place.line}`;
    return `${links.serverUrl}/${urlPath(links.repository)}/blob/${urlPath(links.sha)}/${urlPath(path)}${lines}`;
}
/** A report's path from the repository's root, or `undefined` where it leaves the repository or is absolute. */
function fromRoot(directory, path) {
    if (/^(?:[/\\]|[A-Za-z]:)/.test(path))
        return undefined;
    const segments = [];
    for (const segment of `${directory}/${path}`.split(/[/\\]/)) {
        if (segment === '' || segment === '.')
            continue;
        if (segment !== '..')
            segments.push(segment);
        else if (segments.pop() === undefined)
            return undefined;
    }
    return segments.join('/');
}
//# sourceMappingURL=links.js.map
;// CONCATENATED MODULE: ./lib/report/markdown.js




const ALL = Number.POSITIVE_INFINITY;
const EVERYTHING = {
    weakened: ALL,
    rows: ALL,
    explanations: ALL,
    findings: ALL,
    passes: true,
    remarks: true,
};
const SIGNS = { pass: '\u2705', drift: '\u274c', inconclusive: '\u2754', error: '\u26d4' };
const MOST_WEAKENED = 1_000;
/** The gravest findings, which stay where explanations have to go. */
const LEAST_FINDINGS = 20;
const REQUESTS_A_ROW = 6;
const REQUESTS_A_GROUP = 50;
const STATEMENT_LINES = 40;
const NAME_LENGTH = 160;
const ARN_LENGTH = 300;
/** `### \u274c iam-expect: 3 of 16 expectations drifted` */
function markdown_headline(data) {
    return `### ${SIGNS[words_conclusion(data)]} iam-expect: ${sentence(data)}`;
}
/** What did not pass: one row for each way in which a test fails, with the statement that decided it. */
function markdown_problemTable(data, options, rows) {
    const all = groups_problems(data);
    if (all.length === 0)
        return '';
    const shown = all.slice(0, rows);
    return [
        '| Expectation | Request | Expected | Decided | By statement |',
        '| --- | --- | --- | --- | --- |',
        ...shown.map((group) => problemRow(group, options)),
        ...(shown.length < all.length ? ['', `_and ${leftOut(all.slice(rows))} more in ${elsewhere(options)}_`] : []),
    ].join('\n');
}
/** `the job summary`: where what is left out is told. */
function elsewhere(options) {
    return options.elsewhere ?? 'the job summary';
}
function leftOut(groups) {
    return groups.reduce((sum, group) => sum + group.verdicts.length, 0);
}
function problemRow(group, options) {
    const { lead } = group;
    const test = prose(escape_clipped(lead.test, NAME_LENGTH), cellCode);
    const suite = prose(escape_clipped(lead.suite, NAME_LENGTH), cellCode);
    const cells = [
        `${linked(`**${test}**`, lead.place, options)}<br>${suite}`,
        requestCell(group),
        words_expected(lead) + (lead.by === null ? '' : ` by ${cellCode(escape_clipped(lead.by, NAME_LENGTH))}`),
        `${SIGNS[lead.verdict]} **${lead.verdict === 'drift' ? words_decided(lead) : lead.verdict}**`,
        byCell(group, options),
    ];
    return `| ${cells.join(' | ')} |`;
}
/** Actions one below the other, and their resource once where all share it. */
function requestCell({ verdicts }) {
    const resources = new Set(verdicts.map((verdict) => verdict.example));
    const shown = verdicts.slice(0, REQUESTS_A_ROW);
    const code = (text) => cellCode(escape_clipped(text, ARN_LENGTH));
    const [resource = ''] = resources;
    const lines = resources.size === 1
        ? [...shown.map((verdict) => code(verdict.action)), `on ${code(resource)}`]
        : shown.map((verdict) => `${code(verdict.action)} on ${code(verdict.example)}`);
    const left = verdicts.length - shown.length;
    const more = left > 0 ? [`and ${words_count(left, 'more request')}`] : [];
    const at = resources.size === 1 ? lines.length - 1 : lines.length;
    return lines.toSpliced(at, 0, ...more).join('<br>');
}
function byCell({ decidedBy, nearest, lead }, options) {
    const [first, ...others] = decidedBy;
    if (first !== undefined) {
        const more = others.length > 0 ? `<br>and ${others.length} more` : '';
        return statementLink(first, options, cellCode) + more;
    }
    if (nearest !== undefined)
        return `none<br>nearest: ${statementLink(nearest, options, cellCode)}`;
    return lead.decision === null ? '' : 'none';
}
/** `AllowAll`, as a link where files can be looked at, and `orders.jsonc:12`: a table has no room for folders. */
function statementLink(statement, options, code) {
    const { place } = statement;
    const name = code(escape_clipped(words_nameOf(statement), NAME_LENGTH));
    const file = place.path.slice(place.path.lastIndexOf('/') + 1);
    return `${linked(name, place, options)}<br>${placeCode({ ...place, path: file }, code)}`;
}
/** `iam/orders.jsonc:12` */
function placeCode(place, code) {
    return code(`${escape_clipped(place.path, ARN_LENGTH)}:${place.line}`);
}
/** A link to the lines, where files can be looked at. */
function linked(markdown, place, options) {
    const url = linkTo(options.links, place);
    return url === undefined ? markdown : `[${markdown}](${url})`;
}
/** Collapsed: of each problem the statement's text, why the nearest did not match, and what would mend it. */
function markdown_explanations(data, options, limit) {
    const all = groups_problems(data);
    const shown = all.slice(0, limit);
    if (shown.length === 0)
        return '';
    const left = leftOut(all.slice(limit));
    const more = left > 0 ? [`_${words_count(left, 'explanation')} more in ${elsewhere(options)}_`] : [];
    return details('Why, and what would mend it', [...shown.map((group) => explanation(group, options)), ...more].join('\n\n'));
}
function explanation(group, options) {
    const { lead, decidedBy } = group;
    const parts = [
        `#### ${SIGNS[lead.verdict]} ${prose(escape_clipped(lead.test, NAME_LENGTH))}`,
        requestList(group),
        prose(lead.reason),
        ...(lead.help === null ? [] : [`**To mend it:** ${prose(lead.help)}.`]),
        ...decidedBy.slice(0, 3).map((statement) => statementText(statement, options)),
        nearestText(group, options),
        ...lead.missingContextKeys.map((key) => `Missing context key: ${codeSpan(key)}`),
        ...lead.notes.map((note) => `Note: ${prose(note)}`),
    ];
    return parts.filter((part) => part !== '').join('\n\n');
}
function requestList({ verdicts }) {
    const shown = verdicts.slice(0, REQUESTS_A_GROUP);
    const lines = shown.map((verdict) => `- ${request(verdict)}`);
    const left = verdicts.length - shown.length;
    return [...lines, ...(left > 0 ? [`- and ${words_count(left, 'more request')}`] : [])].join('\n');
}
function request({ action, resource, example }) {
    const of = `${codeSpan(action)} on ${codeSpan(escape_clipped(resource, ARN_LENGTH))}`;
    return example === resource ? of : `${of}, for example ${codeSpan(escape_clipped(example, ARN_LENGTH))}`;
}
function statementText(statement, options) {
    const lines = statement.text.split('\n');
    const shown = lines.slice(0, STATEMENT_LINES).map((line) => escape_clipped(line, ARN_LENGTH));
    const text = [...shown, ...(lines.length > shown.length ? [`\u2026 ${lines.length - shown.length} more lines`] : [])];
    const title = `${codeSpan(words_nameOf(statement))} of the ${kindOf(statement)}`;
    const where = linked(placeCode(statement.place, codeSpan), statement.place, options);
    return `${title}, ${where}:\n\n${codeBlock(text.join('\n'), languageOf(statement.place.path))}`;
}
function languageOf(path) {
    return /\.ya?ml$/i.test(path) ? 'yaml' : 'jsonc';
}
function nearestText({ lead, nearest }, options) {
    if (nearest === undefined || lead.nearest === null)
        return '';
    const where = linked(placeCode(nearest.place, codeSpan), nearest.place, options);
    const parts = lead.nearest.parts.map((part) => `- ${part.matched ? '\u2713' : '\u2717'} ${part.part}: ${prose(part.reason)}`);
    const effect = nearest.effect === 'Allow' ? 'Allow' : 'Deny';
    return [
        `The nearest ${effect} statement, ${codeSpan(words_nameOf(nearest))}, ${where}, does not match:`,
        '',
        ...parts,
    ].join('\n');
}
/** Collapsed: what passed, suite by suite; only the number of it where `listed` is false. */
function markdown_passes(data, options, listed) {
    const passed = data.verdicts.filter((verdict) => verdict.verdict === 'pass');
    if (passed.length === 0)
        return '';
    const title = `${words_count(passed.length, 'expectation')} ${passed.length === 1 ? 'holds' : 'hold'}`;
    if (!listed)
        return `_${title}; they are listed in ${elsewhere(options)}._`;
    const suites = new Set(passed.map((verdict) => verdict.suite));
    const parts = [...suites].map((suite) => {
        const lines = groups(data, passed.filter((verdict) => verdict.suite === suite)).map(passLine);
        return [`**${prose(escape_clipped(suite, NAME_LENGTH))}**`, '', ...lines].join('\n');
    });
    return details(title, parts.join('\n\n'));
}
function passLine({ lead, verdicts }) {
    const shown = verdicts.slice(0, REQUESTS_A_GROUP).map((verdict) => codeSpan(verdict.action));
    const left = verdicts.length - shown.length;
    const actions = [...new Set(shown), ...(left > 0 ? [`${left} more`] : [])].join(', ');
    return `- ${prose(escape_clipped(lead.test, NAME_LENGTH))} (${words_expected(lead)}): ${actions}`;
}
/** Who decided, what was noted, and how to run the same check locally. */
function markdown_colophon(data, options) {
    const evaluators = [...new Set(data.verdicts.map((verdict) => verdict.evaluator))];
    const names = evaluators.map((name) => (name === 'aws' ? "AWS's policy simulator" : 'the embedded evaluator'));
    const lines = [
        ...(names.length === 0 ? [] : [`Decided by ${names.join(' and ')}, iam-expect ${prose(data.tool.version)}.`]),
        ...data.notes.map((note) => prose(note)),
    ];
    const command = options.command === undefined ? [] : [`Run the same check locally:\n\n${codeBlock(options.command, 'sh')}`];
    return details('How this was decided, and how to run it locally', [lines.join('\n\n'), ...command].join('\n\n'));
}
/** Warnings of reading the files. */
function markdown_diagnostics(data, options) {
    const lines = data.diagnostics.map((diagnostic) => {
        const { place, path } = diagnostic;
        const where = place === null ? path && codeSpan(path) : linked(placeCode(place, codeSpan), place, options);
        const help = diagnostic.help === null ? '' : `; ${prose(diagnostic.help)}`;
        return `- ${diagnostic.severity}: ${prose(diagnostic.message)}${help}${where === null ? '' : ` (${where})`}`;
    });
    return lines.length === 0 ? '' : details(words_count(lines.length, 'remark on the files'), lines.join('\n'));
}
function details(title, markdown, open = false) {
    return `<details${open ? ' open' : ''}>\n<summary>${title}</summary>\n\n${markdown}\n\n</details>`;
}
/** Parts one below the other, empty ones left out. Ends with a line break. */
function markdown_joined(parts) {
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
/**
 * The longest of a report's forms that fits: first what passed is left out, then findings of lint, explanations, rows of the table
 * with the remarks, last rows on what was weakened. INVARIANT: the headline with its counts stays, whatever else goes.
 */
function markdown_fitted(data, fits, draw) {
    if (fits(draw(EVERYTHING)))
        return draw(EVERYTHING);
    const all = problems(data).length;
    const found = data.lint?.findings.length ?? 0;
    const short = { ...EVERYTHING, passes: false };
    const fewer = { ...short, findings: Math.min(found, LEAST_FINDINGS) };
    const bare = { ...short, findings: 0, explanations: 0, remarks: false };
    const stages = [
        [found, (findings) => ({ ...short, findings: Math.max(findings, fewer.findings) })],
        [all, (explanations) => ({ ...fewer, explanations })],
        [all, (rows) => ({ ...bare, rows })],
        [MOST_WEAKENED, (weakened) => ({ ...bare, rows: 0, weakened })],
    ];
    for (const [most, extent] of stages) {
        const number = largest(most, (candidate) => fits(draw(extent(candidate))));
        if (number !== undefined)
            return draw(extent(number));
    }
    return draw({ ...bare, rows: 0, weakened: 0 });
}
/** The largest number from 0 to `most` that holds, where all below one that holds do too. */
function largest(most, holds) {
    if (!holds(0))
        return undefined;
    let low = 0;
    let high = most;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (holds(middle))
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
//# sourceMappingURL=markdown.js.map
;// CONCATENATED MODULE: ./lib/report/fault-lines.js


const FAULTS_SHOWN = 20;
const FAULT_LENGTH = 500;
/** What kept a check from running, as a Markdown list: the first faults, and how many more there are. */
function fault_lines_faultLines(faults, options) {
    const shown = faults.slice(0, FAULTS_SHOWN).map((fault) => faultLine(fault, options));
    const left = faults.length - shown.length;
    return [...shown, ...(left > 0 ? [`- and ${left} more in the log of the run`] : [])].join('\n');
}
function faultLine({ severity, message, help, place, path }, options) {
    const where = place === null
        ? path && codeSpan(escape_clipped(path, FAULT_LENGTH))
        : linked(placeCode({ ...place, path: escape_clipped(place.path, FAULT_LENGTH) }, codeSpan), place, options);
    const text = [message, ...(help === null ? [] : [help])].map((part) => prose(escape_clipped(part, FAULT_LENGTH))).join('; ');
    return `- ${severity}: ${text}${where === null ? '' : ` (${where})`}`;
}
//# sourceMappingURL=fault-lines.js.map
;// CONCATENATED MODULE: ./lib/report/findings.js



const TEXT_LENGTH = 600;
/** What lint found, the gravest first: collapsed, but open where it fails the run. At most `most` findings. */
function findings_findingsSection({ lint }, options, most) {
    if (lint === null || lint.findings.length === 0)
        return '';
    const title = `Lint finds ${levelCounts(lint.findings)} in the policies`;
    const shown = byLevel(lint.findings)
        .slice(0, most)
        .map((finding) => findingLines(finding, options));
    const left = lint.findings.length - shown.length;
    const rest = left > 0 ? [`- and ${words_count(left, 'more finding')} in ${elsewhere(options)}`] : [];
    return details(title, [...shown, ...rest].join('\n'), lint.fails);
}
function findingLines({ code, level, message, why, help, place, statement }, options) {
    const text = (part) => prose(escape_clipped(part, TEXT_LENGTH));
    const where = linked(placeCode(place, codeSpan), place, options);
    const of = statement === null ? '' : `${codeSpan(escape_clipped(statement, TEXT_LENGTH))} at `;
    return `- **${level}** ${codeSpan(code)}, ${of}${where}: ${text(message)}. Why: ${text(why)}. To mend it: ${text(help)}.`;
}
//# sourceMappingURL=findings.js.map
;// CONCATENATED MODULE: ./lib/report/lead.js




const CAUSES_SHOWN = 3;
const lead_TEXT_LENGTH = 120;
/**
 * What broke, where, and what to do, in at most three lines: what a reviewer reads first, and on a phone perhaps the only
 * thing. One line for each statement behind the problems.
 */
function lead_leadLines(data, options) {
    const causes = causesOf(data);
    const shown = causes.slice(0, CAUSES_SHOWN).map((cause) => `- ${causeLine(cause, options)}`);
    const left = causes.length - shown.length;
    return [...shown, ...(left > 0 ? [`- and ${words_count(left, 'more cause')}, in the table`] : [])].join('\n');
}
function causesOf(data) {
    const causes = new Map();
    for (const group of groups_problems(data)) {
        const { lead, verdicts } = group;
        const several = lead.steps.length > 0 && lead.decidedBy.length > 1;
        const by = several ? lead.decidedBy : (lead.decidedBy[0] ?? null);
        const key = JSON.stringify([lead.verdict, lead.decision, by, lead.expectation === 'allow']);
        const known = causes.get(key);
        causes.set(key, { lead: known?.lead ?? group, requests: (known?.requests ?? 0) + verdicts.length });
    }
    return [...causes.values()];
}
function causeLine({ lead: group, requests }, options) {
    const { lead } = group;
    const more = requests > 1 ? ` and ${requests - 1} more` : '';
    const what = `${codeSpan(escape_clipped(lead.action, lead_TEXT_LENGTH))} on ${codeSpan(escape_clipped(lead.example, lead_TEXT_LENGTH))}${more}`;
    const help = lead.help === null ? '' : ` To mend it: ${prose(escape_clipped(lead.help, 2 * lead_TEXT_LENGTH))}.`;
    return `${subject(group, options)} ${what} (expected: ${words_expected(lead)}).${help}`;
}
function subject({ lead, decidedBy }, options) {
    if (lead.verdict === 'error')
        return '**Could not be checked:**';
    if (lead.verdict === 'inconclusive')
        return '**It cannot be told** whether the policies meet what is expected of';
    const [statement, ...others] = decidedBy;
    if (lead.steps.length > 0 && lead.decision !== 'allowed')
        return '**No statement denies** any of';
    if (statement === undefined)
        return lead.expectation === 'allow' ? '**Nothing allows**' : '**No statement denies**';
    // Of several statements that decide one request each would be enough; actions together may need all of them.
    if (lead.steps.length === 0 || others.length === 0) {
        return `**${where(statement, options)} ${statement.effect === 'Allow' ? 'allows' : 'denies'}**`;
    }
    return `**${decidedBy.map((one) => where(one, options)).join(' and ')} together allow**`;
}
function where(statement, options) {
    const name = codeSpan(escape_clipped(words_nameOf(statement), lead_TEXT_LENGTH));
    return linked(`${name} at ${placeCode(statement.place, codeSpan)}`, statement.place, options);
}
//# sourceMappingURL=lead.js.map
;// CONCATENATED MODULE: ./lib/report/weakened.js



const weakened_TEXT_LENGTH = 300;
const CHANGES_SHOWN = 8;
/** What a reviewer must look at first: a green verdict means little where the demands were lowered. */
function weakened_weakenedSection(weakened, options, rows) {
    if (weakened === undefined)
        return '';
    if (weakened.kind === 'unknown') {
        return `> [!WARNING]\n> Whether this pull request weakens its own expectations could not be told: ${prose(escape_clipped(weakened.reason, weakened_TEXT_LENGTH))}`;
    }
    const { weakenings } = weakened;
    if (weakenings.length === 0)
        return '';
    const shown = weakenings.slice(0, rows);
    const left = weakenings.length - shown.length;
    const lowered = weakenings.filter(({ kind }) => kind !== 'renamed').length;
    const title = lowered === 0
        ? `> [!NOTE]\n> **This pull request renames ${words_count(weakenings.length, 'expectation')}.**`
        : `> [!WARNING]\n> **This pull request weakens the expectations that judge it**, in ${words_count(lowered, 'place')}.`;
    return [
        title,
        '',
        '| | Expectation | Request | What is different |',
        '| --- | --- | --- | --- |',
        ...shown.map(weakeningRow),
        ...(left > 0 ? ['', `_and ${left} more in ${elsewhere(options)}_`] : []),
    ].join('\n');
}
function weakeningRow({ kind, suite, test, expectation, action, resource, changes }) {
    const code = (text) => cellCode(escape_clipped(text, weakened_TEXT_LENGTH));
    const name = (text) => prose(escape_clipped(text, weakened_TEXT_LENGTH), cellCode);
    const cells = [
        `**${kind}**`,
        test === undefined ? `the whole suite<br>${name(suite)}` : `${name(test)}<br>${name(suite)}`,
        action === undefined || resource === undefined ? '' : `${expectation} ${code(action)}<br>on ${code(resource)}`,
        changes
            .slice(0, CHANGES_SHOWN)
            .map((change) => prose(escape_clipped(change, weakened_TEXT_LENGTH), cellCode))
            .join('<br>'),
    ];
    return `| ${cells.join(' | ')} |`;
}
//# sourceMappingURL=weakened.js.map
;// CONCATENATED MODULE: ./lib/report/comment.js







// A comment holds 65,536 characters (https://docs.github.com/rest/issues/comments says no number; the API answers 422
// with it). The rest is left to what GitHub may count otherwise.
const COMMENT_LENGTH = 60_000;
/** The first line of every comment with this tag: how it is found again. */
function commentMarker(tag) {
    // `--` would end the HTML comment early in some readers.
    return `<!-- iam-expect:${encodeURIComponent(tag).replaceAll('-', '%2D')} -->`;
}
/** The body of the pull request's comment: the short green line where all is well, else the whole story. */
function commentBody(data, options) {
    if (isQuiet(data, options) && (data.lint?.findings.length ?? 0) === 0)
        return joined([`${commentMarker(options.tag)}\n${headline(data)}`, runLine(options)]);
    return fitted(data, (text) => text.length <= COMMENT_LENGTH, (extent) => draw(data, options, extent));
}
/** Whether nothing fails and nothing was weakened; lint may have found something that fails nobody. */
function isQuiet(data, { weakened }) {
    const nothing = weakened === undefined || (weakened.kind === 'known' && weakened.weakenings.length === 0);
    return conclusion(data) === 'pass' && nothing;
}
function draw(data, options, extent) {
    const head = `${commentMarker(options.tag)}\n${headline(data)}`;
    if (couldNotRun(data))
        return joined([head, faultLines(data.diagnostics, options), runLine(options)]);
    return joined([
        head,
        weakenedSection(options.weakened, options, extent.weakened),
        leadLines(data, options),
        problemTable(data, options, extent.rows),
        explanations(data, options, extent.explanations),
        findingsSection(data, options, extent.findings),
        extent.remarks ? diagnostics(data, options) : '',
        passes(data, options, extent.passes),
        extent.remarks ? colophon(data, options) : '',
        runLine(options),
    ]);
}
function runLine({ runUrl }) {
    return runUrl === undefined ? '' : `<sub>[The whole report](${runUrl}) is in the summary of the run.</sub>`;
}
/**
 * The body where the check could not run: what an earlier commit's comment says must not stand for this one. The first faults, and
 * how many more there are.
 */
function faultsBody(faults, options) {
    return joined([
        `${commentMarker(options.tag)}\n### \u26d4 iam-expect: the check could not run`,
        faultLines(faults.map(diagnosticData), options),
        runLine(options),
    ]);
}
//# sourceMappingURL=comment.js.map
;// CONCATENATED MODULE: ./lib/report/json.js
/**
 * The report as JSON, as docs/json.md describes it. Characters that a log or a web page could act on are written as
 * `\uXXXX`, which means the same to every JSON reader. Ends with a line break.
 */
function jsonReport(data) {
    return `${inertJson(JSON.stringify(data, undefined, 2))}\n`;
}
// `##[` is a workflow command anywhere in a log line; JSON has `#` only within strings.
const ACTIVE = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|#(?=#\[)/g;
/** JSON text, with what is invisible and what a log acts on written as `\uXXXX`. */
function inertJson(json) {
    return json.replace(ACTIVE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
//# sourceMappingURL=json.js.map
;// CONCATENATED MODULE: ./lib/report/junit.js



/**
 * The report as JUnit XML, as most CI servers read it: one suite a suite, one case an expectation. What is inconclusive is a
 * failure, never skipped, since servers show skipped cases as green. What kept the check from running is an error each. Ends with a line
 * break.
 */
function junitReport(data) {
    if (words_couldNotRun(data))
        return faultsReport(data.diagnostics.filter(({ severity }) => severity === 'error'));
    const names = [...new Set(data.verdicts.map(({ suite }) => suite))];
    const suites = names.map((name) => suiteLines(data, name, data.verdicts.filter(({ suite }) => suite === name)));
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="iam-expect" ${counts(data.verdicts, failingFindings(data).length)}>`,
        ...suites.flat(),
        ...lintLines(data),
        '</testsuites>',
        '',
    ].join('\n');
}
/** A file without cases would be green on most servers. */
function faultsReport(faults) {
    const numbers = `tests="${faults.length}" failures="0" errors="${faults.length}" skipped="0" time="0"`;
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="iam-expect" ${numbers}>`,
        `  <testsuite name="iam-expect" ${numbers}>`,
        ...faults.flatMap(junit_faultLines),
        '  </testsuite>',
        '</testsuites>',
        '',
    ].join('\n');
}
function junit_faultLines({ code, message, help, place, path }) {
    const file = place?.path ?? path;
    const at = file === null ? '' : ` file="${attribute(file)}" line="${place?.line ?? 1}"`;
    return [
        `    <testcase name="${attribute(`the check can run: ${code}`)}" classname="iam-expect"${at} time="0">`,
        `      <error type="${attribute(code)}" message="${attribute(message)}">${xml(help ?? '')}</error>`,
        '    </testcase>',
    ];
}
function suiteLines(data, name, verdicts) {
    return [
        `  <testsuite name="${attribute(name)}" ${counts(verdicts)}>`,
        ...verdicts.flatMap((verdict) => caseLines(data, verdict)),
        '  </testsuite>',
    ];
}
/** The findings that fail the run. INVARIANT: a run that they fail has a failure in its report. */
function failingFindings({ lint }) {
    return lint?.fails === true ? lint.findings.filter(({ level }) => level === 'error') : [];
}
function lintLines(data) {
    const findings = failingFindings(data);
    if (findings.length === 0)
        return [];
    return [
        `  <testsuite name="lint" ${counts([], findings.length)}>`,
        ...findings.flatMap(({ code, message, why, help, place, statement }) => [
            `    <testcase name="${attribute(`${code}: ${statement ?? 'the policy'}`)}" classname="lint" file="${attribute(place.path)}" line="${place.line}" time="0">`,
            `      <failure type="${attribute(code)}" message="${attribute(message)}">${xml(`why: ${why}\nhelp: ${help}`)}</failure>`,
            '    </testcase>',
        ]),
        '  </testsuite>',
    ];
}
function counts(verdicts, findings = 0) {
    const failures = verdicts.filter(({ verdict }) => verdict === 'drift' || verdict === 'inconclusive').length + findings;
    const errors = verdicts.filter(({ verdict }) => verdict === 'error').length;
    return `tests="${verdicts.length + findings}" failures="${failures}" errors="${errors}" skipped="0" time="0"`;
}
function caseLines(data, verdict) {
    const { place } = verdict;
    const name = `${verdict.test}: ${verdict.expectation} ${verdict.action} on ${verdict.resource}`;
    const open = `    <testcase name="${attribute(name)}" classname="${attribute(verdict.suite)}" file="${attribute(place.path)}" line="${place.line}" time="0"`;
    if (verdict.verdict === 'pass')
        return [`${open}/>`];
    const element = verdict.verdict === 'error' ? 'error' : 'failure';
    const details = xml(detailsOf(data, verdict));
    return [
        `${open}>`,
        `      <${element} type="${verdict.verdict}" message="${attribute(verdict.reason)}">${details}</${element}>`,
        '    </testcase>',
    ];
}
function detailsOf(data, verdict) {
    const statements = verdict.decidedBy.flatMap((key) => statementOf(data, key) ?? []);
    return [
        `expected ${words_expected(verdict)} at ${verdict.place.path}:${verdict.place.line}`,
        `decided ${words_decided(verdict)} for ${verdict.example}`,
        ...statements.map((one) => `by ${words_nameOf(one)} at ${one.place.path}:${one.place.line}\n${one.text}`),
        ...verdict.missingContextKeys.map((key) => `missing context key ${key}`),
        ...(verdict.help === null ? [] : [verdict.help]),
    ].join('\n');
}
/** Line breaks in an attribute would be read as spaces; they are spelled out. */
function attribute(text) {
    return xml(text.replaceAll('\r', '\\r').replaceAll('\n', '\\n'));
}
//# sourceMappingURL=junit.js.map
;// CONCATENATED MODULE: ./lib/report/palette.js
const same = (text) => text;
/** No colours: for files, logs and `NO_COLOR`. */
const plain = { bold: same, dim: same, red: same, green: same, yellow: same, magenta: same };
/** ANSI colours (https://www.ecma-international.org/publications-and-standards/standards/ecma-48/, SGR). */
const ansi = {
    bold: sgr(1, 22),
    dim: sgr(2, 22),
    red: sgr(31, 39),
    green: sgr(32, 39),
    yellow: sgr(33, 39),
    magenta: sgr(35, 39),
};
function sgr(on, off) {
    return (text) => `\u001b[${on}m${text}\u001b[${off}m`;
}
//# sourceMappingURL=palette.js.map
// EXTERNAL MODULE: ./lib/verdict/index.js + 13 modules
var verdict = __webpack_require__(8763);
;// CONCATENATED MODULE: ./lib/report/read.js

/**
 * Reads a report that was saved as JSON, or gives a sentence on why it is none. Whoever opened a pull request from a fork may have
 * written it: INVARIANT: the summary is counted anew, and what is not a report of this version is refused.
 */
async function readReport(text) {
    const parsed = parsedJson(text);
    if (parsed === undefined)
        return 'the saved report is not JSON';
    // Loaded only here: zod would cost every run of the command line its time.
    const { ReportShape } = await Promise.all(/* import() */[__webpack_require__.e(395), __webpack_require__.e(247)]).then(__webpack_require__.bind(__webpack_require__, 4247));
    const read = ReportShape.safeParse(parsed);
    if (!read.success) {
        const [issue] = read.error.issues;
        return `the saved report is no report of version 1: ${issue?.path.map(String).join('.') || 'the whole'}: ${issue?.message ?? ''}`;
    }
    return { ...read.data, summary: summarize(read.data.verdicts) };
}
function parsedJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=read.js.map
;// CONCATENATED MODULE: ./lib/report/sarif.js




/**
 * What did not pass as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), for code
 * scanning: one result an expectation, at the statement that decided it. Rule ids and fingerprints stay the same from run
 * to run, so that an alert is followed through. Ends with a line break.
 */
function sarifReport(data) {
    const log = {
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'iam-expect', version: data.tool.version, rules: rulesOf(data) } },
                ...(words_couldNotRun(data) ? { invocations: [{ executionSuccessful: false }] } : {}),
                columnKind: 'utf16CodeUnits',
                originalUriBaseIds: { [ROOT]: { description: { text: 'the folder that the check ran in' } } },
                results: [
                    ...data.verdicts.filter(({ verdict }) => verdict !== 'pass').map((verdict) => verdictResult(data, verdict)),
                    ...data.diagnostics.map(diagnosticResult),
                    ...(data.lint?.findings ?? []).map(findingResult),
                ],
            },
        ],
    };
    return `${inertJson(JSON.stringify(log, undefined, 2))}\n`;
}
const ROOT = '%SRCROOT%';
const RULES = {
    drift: {
        name: 'ExpectationDrift',
        text: 'The policies decide a request otherwise than the expectations file demands.',
    },
    inconclusive: {
        name: 'ExpectationInconclusive',
        text: 'It cannot be told whether the policies meet an expectation: something that the decision hangs on is missing.',
    },
    error: { name: 'ExpectationError', text: 'An expectation could not be checked.' },
};
const sarif_LEVELS = { drift: 'error', inconclusive: 'warning', error: 'error' };
function ruleId(name) {
    return `expectation-${name}`;
}
/** Diagnostics bring rules of their own; ids that the tool did not make up itself cannot occur. */
function rulesOf(data) {
    const names = ['drift', 'inconclusive', 'error'];
    const rules = names.map((name) => ({
        id: ruleId(name),
        name: RULES[name].name,
        shortDescription: { text: RULES[name].text },
        defaultConfiguration: { level: sarif_LEVELS[name] },
        properties: { tags: ['security', 'iam'], precision: 'very-high', 'problem.severity': sarif_LEVELS[name] },
    }));
    const codes = [...new Set(data.diagnostics.map(({ code }) => code))].toSorted();
    return [...rules, ...codes.map((code) => ({ id: code, shortDescription: { text: code } })), ...lintRules(data)];
}
function lintRules({ lint }) {
    const byCode = new Map((lint?.findings ?? []).map((finding) => [finding.code, finding]));
    return [...byCode.values()]
        .toSorted((a, b) => (a.code < b.code ? -1 : 1))
        .map(({ code, level, why }) => ({
        id: lintRuleId(code),
        shortDescription: { text: messageText(code) },
        fullDescription: { text: messageText(why) },
        defaultConfiguration: { level },
        properties: { tags: ['security', 'iam'], 'problem.severity': level === 'note' ? 'recommendation' : level },
    }));
}
/** A prefix of its own, as a saved report may name any code. */
function lintRuleId(code) {
    return escape_visible(`lint/${code}`);
}
function verdictResult(data, verdict) {
    const name = verdict.verdict === 'pass' ? 'error' : verdict.verdict;
    const decidedBy = verdict.decidedBy.flatMap((key) => statementOf(data, key) ?? []);
    const near = verdict.nearest === null ? undefined : statementOf(data, verdict.nearest.statement);
    const [main = near, ...others] = decidedBy;
    return {
        ruleId: ruleId(name),
        level: sarif_LEVELS[name],
        message: { text: messageText(messageOf(verdict, decidedBy)) },
        locations: [sarif_location(main?.place ?? verdict.place)],
        relatedLocations: [
            { id: 0, message: { text: 'the expectation' }, ...sarif_location(verdict.place) },
            ...others.map((statement, index) => ({
                id: index + 1,
                message: { text: messageText(`${words_nameOf(statement)} decides it as well`) },
                ...sarif_location(statement.place),
            })),
        ],
        partialFingerprints: { 'iamExpectRow/v1': escape_visible(verdict.id) },
    };
}
function messageOf(verdict, decidedBy) {
    const by = decidedBy.map((statement) => `${words_nameOf(statement)} of the ${kindOf(statement)}`).join(', ');
    return [
        `${verdict.suite} \u203a ${verdict.test}: ${verdict.action} on ${verdict.example}`,
        `expected ${words_expected(verdict)}, decided ${words_decided(verdict)}${by === '' ? '' : ` by ${by}`}`,
        verdict.reason,
        ...(verdict.help === null ? [] : [verdict.help]),
    ]
        .map(escape_visible)
        .join('\n');
}
/** Brackets would be an embedded link (SARIF 2.1.0, 3.11.6), braces a placeholder (3.11.5). */
function messageText(text) {
    return text
        .split('\n')
        .map(escape_visible)
        .join('\n')
        .replaceAll(/[[\]\\]/g, '\\$&')
        .replaceAll(/[{}]/g, '$&$&');
}
function diagnosticResult(diagnostic) {
    const { code, severity, message, help, place, path } = diagnostic;
    const at = place ?? (path === null ? undefined : { path, line: 1, column: 1, endLine: 1, endColumn: 1 });
    return {
        ruleId: code,
        level: severity,
        message: { text: messageText(help === null ? message : `${message}\n${help}`) },
        ...(at === undefined ? {} : { locations: [sarif_location(at)] }),
        partialFingerprints: { 'iamExpectRow/v1': escape_visible(`${code}/${at?.path ?? ''}/${message}`) },
    };
}
function findingResult({ code, level, message, why, help, place }) {
    return {
        ruleId: lintRuleId(code),
        level,
        message: { text: messageText([message, `why: ${why}`, `help: ${help}`].map(escape_visible).join('\n')) },
        locations: [sarif_location(place)],
        partialFingerprints: { 'iamExpectRow/v1': escape_visible(`lint/${code}/${place.path}/${message}`) },
    };
}
function sarif_location(place) {
    return {
        physicalLocation: {
            artifactLocation: artifact(place.path),
            region: {
                startLine: place.line,
                startColumn: place.column,
                endLine: place.endLine,
                endColumn: place.endColumn,
            },
        },
    };
}
/** A relative path stands below the root; an absolute one is a file URL. */
function artifact(path) {
    if (!/^(?:\/|[A-Za-z]:[\\/])/.test(path))
        return { uri: urlPath(path), uriBaseId: ROOT };
    return { uri: `file://${path.startsWith('/') ? '' : '/'}${urlPath(path.replaceAll('\\', '/'))}` };
}
//# sourceMappingURL=sarif.js.map
;// CONCATENATED MODULE: ./lib/report/summary.js






// A step summary holds 1 MiB (https://docs.github.com/actions/reference/workflow-commands-for-github-actions); other steps
// of the job have their own, and a report that is longer is in the JSON output.
const SUMMARY_BYTES = (/* unused pure expression or super */ null && (1024 * 1024 - 1024));
/** The whole report as Markdown, whatever its length. */
function markdownReport(data, options = {}) {
    return summary_draw(data, options, EVERYTHING);
}
/** The report as a step summary, shortened where it would be longer than GitHub takes. */
function stepSummary(data, options = {}) {
    const fits = (text) => new TextEncoder().encode(text).length <= SUMMARY_BYTES;
    return fitted(data, fits, (extent) => summary_draw(data, { ...options, elsewhere: 'the JSON report' }, extent));
}
function summary_draw(data, options, extent) {
    if (words_couldNotRun(data))
        return markdown_joined([markdown_headline(data), fault_lines_faultLines(data.diagnostics, options)]);
    return markdown_joined([
        markdown_headline(data),
        weakened_weakenedSection(options.weakened, options, extent.weakened),
        lead_leadLines(data, options),
        markdown_problemTable(data, options, extent.rows),
        markdown_explanations(data, options, extent.explanations),
        findings_findingsSection(data, options, extent.findings),
        extent.remarks ? markdown_diagnostics(data, options) : '',
        markdown_passes(data, options, extent.passes),
        extent.remarks ? markdown_colophon(data, options) : '',
    ]);
}
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./lib/report/terminal.js




const terminal_SIGNS = { pass: '\u2713', drift: '\u2717', inconclusive: '?', error: '!' };
// A statement longer than this hides the next finding; the file is one click away.
const terminal_STATEMENT_LINES = 16;
const LINE_LENGTH = 160;
/** What did not pass, the gravest first, then the summary line. Ends with a line break. */
function terminalReport(data, options = {}) {
    const palette = options.palette ?? plain;
    const shown = options.verbose === true ? groups(data) : groups_problems(data);
    const blocks = [
        ...shown.map((group) => groupLines(group, palette)),
        ...data.diagnostics.map((diagnostic) => diagnosticLines(diagnostic, palette)),
        ...byLevel(data.lint?.findings ?? []).map((finding) => terminal_findingLines(finding, palette)),
        summaryLines(data, palette),
    ];
    return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
function groupLines(group, palette) {
    const { lead } = group;
    const paint = verdictPaint(lead.verdict, palette);
    const title = `${terminal_SIGNS[lead.verdict]} ${lead.verdict}`;
    const head = `${paint(title)}  ${palette.bold(terminalText(`${lead.suite} \u203a ${lead.test}`))}`;
    return lead.verdict === 'pass'
        ? [head, ...requestLines(group)]
        : [head, ...requestLines(group), ...problemLines(group, palette)];
}
/** `s3:GetObject` in a column of its own, then the resource. */
function requestLines(group) {
    const width = Math.max(...group.verdicts.map((verdict) => verdict.action.length));
    return group.verdicts.map(({ action, resource, example }) => {
        const shown = example === resource ? '' : `  (for example ${terminalText(example)})`;
        return `    ${terminalText(action.padEnd(width))}  ${terminalText(resource)}${shown}`;
    });
}
function problemLines(group, palette) {
    const { lead } = group;
    const label = (name, text) => `  ${palette.dim(name.padEnd(10))}${text}`;
    const by = lead.by === null ? '' : terminalText(` by ${lead.by}`);
    return [
        label('expected', `${words_expected(lead)}${by}, ${palette.dim(`at ${placeText(lead.place)}`)}`),
        label('decided', `${words_decided(lead)}, by ${evaluatorText(lead)}`),
        label('why', terminalText(lead.reason)),
        ...group.decidedBy.flatMap((statement) => [
            label('statement', statementTitle(statement)),
            ...statementLines(statement, palette),
        ]),
        ...nearestLines(group, label, palette),
        ...listed(lead.missingContextKeys, (key) => label('missing', terminalText(key))),
        ...listed(lead.notes, (note) => label('note', terminalText(note))),
        ...(lead.help === null ? [] : [label('help', terminalText(lead.help))]),
    ];
}
function nearestLines({ lead, nearest }, label, palette) {
    if (nearest === undefined || lead.nearest === null)
        return [];
    return [
        label('nearest', `${statementTitle(nearest)}, which does not match`),
        ...lead.nearest.parts.map((part) => partLine(part, palette)),
    ];
}
function partLine(part, palette) {
    const sign = part.matched ? palette.green('\u2713') : palette.red('\u2717');
    return `            ${sign} ${part.part.padEnd(9)}  ${terminalText(part.reason)}`;
}
function statementTitle(statement) {
    return `${terminalText(words_nameOf(statement))} (${statement.effect}, ${kindOf(statement)}) at ${placeText(statement.place)}`;
}
/** The statement's own text with the numbers of its lines. */
function statementLines(statement, palette) {
    const lines = visibleLines(statement.text);
    const width = String(statement.place.line + lines.length).length;
    const gutter = (line) => palette.dim(`${String(line).padStart(12 + width)} \u2502 `);
    const shown = lines
        .slice(0, terminal_STATEMENT_LINES)
        .map((line, index) => gutter(statement.place.line + index) + escape_clipped(line, LINE_LENGTH));
    const left = lines.length - shown.length;
    return left > 0 ? [...shown, `${gutter('')}${palette.dim(`\u2026 ${left} more lines`)}`] : shown;
}
function diagnosticLines(diagnostic, palette) {
    const paint = diagnostic.severity === 'error' ? palette.red : palette.yellow;
    const where = diagnostic.place === null ? diagnostic.path : placeText(diagnostic.place);
    return [
        `${paint(diagnostic.severity)}  ${terminalText(diagnostic.message)} ${palette.dim(`[${terminalText(diagnostic.code)}]`)}`,
        ...(where === null ? [] : [`  ${palette.dim(`at ${terminalText(where)}`)}`]),
        ...(diagnostic.help === null ? [] : [`  ${palette.dim('help      ')}${terminalText(diagnostic.help)}`]),
    ];
}
function terminal_findingLines(finding, palette) {
    const { code, level, message, why, help, place } = finding;
    const told = { code, severity: level, message, help: null, place, path: null };
    return [
        ...diagnosticLines(told, palette),
        `  ${palette.dim('why       ')}${terminalText(why)}`,
        `  ${palette.dim('help      ')}${terminalText(help)}`,
    ];
}
function summaryLines(data, palette) {
    const verdict = words_conclusion(data);
    const notes = data.notes.map((note) => `  ${palette.dim('note      ')}${terminalText(note)}`);
    return [`${verdictPaint(verdict, palette)(`${terminal_SIGNS[verdict]} ${verdict}`)}  ${sentence(data)}`, ...notes];
}
function verdictPaint(verdict, palette) {
    const paints = { pass: palette.green, drift: palette.red, inconclusive: palette.yellow, error: palette.magenta };
    return paints[verdict];
}
function evaluatorText(verdict) {
    return verdict.evaluator === 'aws' ? "AWS's policy simulator" : 'the embedded evaluator';
}
function placeText(place) {
    return `${terminalText(place.path)}:${place.line}:${place.column}`;
}
function listed(items, line) {
    return items.map(line);
}
//# sourceMappingURL=terminal.js.map
;// CONCATENATED MODULE: ./lib/report/index.js













//# sourceMappingURL=index.js.map

/***/ })

};
;
})
