(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 756;
exports.ids = [756];
exports.modules = {

/***/ 5756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u3: () => (/* reexport */ commentsOf),
  _C: () => (/* reexport */ commentsWithin),
  didYouMean: () => (/* reexport */ didYouMean),
  Os: () => (/* reexport */ errorAt),
  gz: () => (/* reexport */ failed),
  xy: () => (/* reexport */ formatDiagnostic),
  pA: () => (/* reexport */ nearest),
  qF: () => (/* reexport */ parseJson),
  hN: () => (/* reexport */ parseYaml),
  g$: () => (/* reexport */ printable),
  be: () => (/* reexport */ rangeOf),
  ws: () => (/* reexport */ scalarText),
  Mz: () => (/* reexport */ sliceOf),
  rI: () => (/* reexport */ sourceText),
  MK: () => (/* reexport */ warningAt)
});

// UNUSED EXPORTS: MAX_DEPTH, lineAt, positionAt

;// CONCATENATED MODULE: ./lib/source/comments.js
/**
 * The comments that belong to a value: those directly above it (each on lines of its own, with no blank line and no
 * other text between), and those inside it before `bodyStart`, the offset of its first member.
 */
function commentsOf(tree, range, bodyStart) {
    const above = [];
    let start = range.start.offset;
    for (const comment of tree.comments.toReversed()) {
        if (comment.range.end.offset > start) {
            continue;
        }
        if (!isDirectlyAbove(tree.source.text, comment.range, start)) {
            break;
        }
        above.unshift(comment);
        start = comment.range.start.offset;
    }
    const inside = tree.comments.filter((comment) => comment.range.start.offset >= range.start.offset && comment.range.end.offset <= bodyStart);
    return [...above, ...inside];
}
/** The comments inside a range, or directly above it. */
function commentsWithin(tree, range) {
    return commentsOf(tree, range, range.end.offset);
}
/** Only white space, at most one line break and perhaps a list sign stand between, and nothing before it on its line. */
function isDirectlyAbove(text, comment, offset) {
    const between = text.slice(comment.end.offset, offset);
    const lineStart = comment.start.offset - comment.start.column + 1;
    return /^[ \t]*(\r\n?|\n)?[ \t]*(- *)?$/.test(between) && text.slice(lineStart, comment.start.offset).trim() === '';
}
//# sourceMappingURL=comments.js.map
;// CONCATENATED MODULE: ./lib/source/text.js
const BYTE_ORDER_MARK = '\uFEFF';
/**
 * A text under its path. A byte order mark is dropped, so that columns count as editors show them. CR, LF and
 * CRLF each end a line.
 */
function sourceText(path, text) {
    const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
    const lineStarts = [0];
    for (const lineBreak of body.matchAll(/\r\n?|\n/g)) {
        lineStarts.push(lineBreak.index + lineBreak[0].length);
    }
    return { path, text: body, lineStarts };
}
/** The line and column of an offset; offsets outside the text are moved to its nearest end. */
function positionAt(source, offset) {
    const inside = Math.max(0, Math.min(offset, source.text.length));
    let low = 0;
    let high = source.lineStarts.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (lineStart(source, middle) <= inside) {
            low = middle;
        }
        else {
            high = middle - 1;
        }
    }
    return { offset: inside, line: low + 1, column: inside - lineStart(source, low) + 1 };
}
/** The stretch from one offset to another (exclusive). */
function rangeOf(source, startOffset, endOffset) {
    return {
        source,
        start: positionAt(source, startOffset),
        end: positionAt(source, Math.max(startOffset, endOffset)),
    };
}
/** The text that a range covers. */
function sliceOf(range) {
    return range.source.text.slice(range.start.offset, range.end.offset);
}
/** The text of a line (counted from 1) without its line break; empty for a line that does not exist. */
function lineAt(source, line) {
    const start = source.lineStarts[line - 1];
    return start === undefined ? '' : source.text.slice(start, source.lineStarts[line]).replace(/[\r\n]+$/, '');
}
/**
 * The text of a scalar as a policy or an expectation means it: a string's characters, and numbers and booleans
 * as they were written (`012345678901` keeps its zero). `undefined` for `null`, lists and maps.
 */
function scalarText(node) {
    switch (node.kind) {
        case 'string':
        case 'number':
        case 'boolean':
            return node.literal;
        default:
            return undefined;
    }
}
function lineStart(source, index) {
    return source.lineStarts[index] ?? 0;
}
//# sourceMappingURL=text.js.map
;// CONCATENATED MODULE: ./lib/source/faults.js

/** Lists and maps inside each other, at most. IAM's own grammar needs six; a bound keeps every walk off the stack's end. */
const MAX_DEPTH = 100;
/** Further faults of one text are only counted: after so many, the first ones say what is wrong. */
const MAX_FAULTS = 50;
/** A fault at a place. */
function errorAt(range, code, message, help) {
    return { code, severity: 'error', message, range, ...(help === undefined ? {} : { help }) };
}
/** Something to look at, which does not prevent reading. */
function warningAt(range, code, message, help) {
    return { ...errorAt(range, code, message, help), severity: 'warning' };
}
/**
 * Faults as the outcome of reading: in the order of the text, one for each place, and of syntax faults one a
 * line (the first; what a parser says next is a consequence).
 */
function failed(diagnostics) {
    const inOrder = diagnostics.toSorted((a, b) => offsetOf(a) - offsetOf(b));
    const distinct = [];
    for (const fault of inOrder) {
        if (!isConsequence(fault, distinct.at(-1))) {
            distinct.push(fault);
        }
    }
    const shown = distinct.slice(0, MAX_FAULTS);
    const last = distinct[MAX_FAULTS];
    if (last !== undefined) {
        shown.push({
            ...last,
            code: 'too-many-errors',
            message: `${distinct.length - MAX_FAULTS} more errors from here on`,
            help: 'correct the errors above first: later ones often follow from them',
        });
    }
    return { ok: false, diagnostics: shown };
}
/** What no text may contain or lack, whatever its format; `undefined` where it is fine. */
function textFault(source) {
    if (source.text.trim() === '') {
        return emptyFile(source, 'the file is empty');
    }
    const nul = source.text.indexOf('\0');
    if (nul !== -1) {
        return errorAt(rangeOf(source, nul, nul + 1), 'nul-character', 'the text contains a NUL character', 'save the file as UTF-8 text; it looks like UTF-16 or a binary file');
    }
    return undefined;
}
/** A file of which nothing can be read must not count as one that was read. */
function emptyFile(source, message) {
    const help = 'write a document into it, or take it out of the list of files';
    return errorAt(rangeOf(source, 0, 0), 'empty-file', message, help);
}
function tooDeep(range) {
    return errorAt(range, 'too-deep', `lists and maps are nested more than ${MAX_DEPTH} deep`, 'flatten the document: no policy or expectation needs this');
}
/** A fault for each member whose key stands above already. Keys compare with case, as IAM's do. */
function duplicateKeys(members) {
    const lines = new Map();
    const faults = [];
    for (const { key } of members) {
        const line = lines.get(key.value);
        if (line === undefined) {
            lines.set(key.value, key.range.start.line);
        }
        else {
            faults.push(errorAt(key.range, 'duplicate-key', `duplicate key \`${key.value}\``, `it stands on line ${line} already; keep one, or merge the two`));
        }
    }
    return faults;
}
function offsetOf(diagnostic) {
    return diagnostic.range?.start.offset ?? 0;
}
function isConsequence(fault, before) {
    const start = fault.range?.start;
    const startBefore = before?.range?.start;
    if (start === undefined || startBefore === undefined) {
        return false;
    }
    const bothSyntax = fault.code === 'syntax' && before?.code === 'syntax';
    return start.offset === startBefore.offset || (bothSyntax && start.line === startBefore.line);
}
//# sourceMappingURL=faults.js.map
;// CONCATENATED MODULE: ./lib/source/format.js

/** Columns of source text that are shown of one line. */
const SHOWN_WIDTH = 100;
/** Lines that are shown of a range that spans more. */
const SHOWN_LINES = 3;
const TAB_WIDTH = 4;
/**
 * A diagnostic as text:
 *
 * ```text
 * iam/orders.json:4:7: error[duplicate-key]: duplicate key `Effect`
 *   4 |       "Effect": "Deny"
 *     |       ^^^^^^^^
 * help: it stands on line 3 already; keep one, or merge the two
 * ```
 *
 * Control characters and those that reverse the direction of writing are escaped: file names and file contents may be hostile.
 */
function formatDiagnostic(diagnostic) {
    const { code, severity, message, help, range } = diagnostic;
    const lines = [`${placeOf(diagnostic)}${severity}[${code}]: ${printable(message)}`];
    if (range !== undefined) {
        lines.push(...excerpt(range));
    }
    if (help !== undefined) {
        lines.push(`help: ${printable(help)}`);
    }
    return lines.map(inertInLog).join('\n');
}
/**
 * A job's runner acts on `##[` anywhere in a line and on `::` at its start
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions); a file may be called so.
 */
function inertInLog(line) {
    return line.replaceAll('##[', '#\\u{23}[').replace(/^(\s*):(?=:)/, '$1\\u{3a}');
}
function placeOf({ range, path }) {
    if (range !== undefined) {
        return `${printable(range.source.path)}:${range.start.line}:${range.start.column}: `;
    }
    return path === undefined ? '' : `${printable(path)}: `;
}
function excerpt(range) {
    const lastLine = endLine(range);
    const gutter = Math.max(3, String(lastLine).length + 2);
    const shown = Math.min(lastLine, range.start.line + SHOWN_LINES - 1);
    const lines = [];
    for (let line = range.start.line; line <= shown; line++) {
        const text = lineAt(range.source, line);
        const from = line === range.start.line ? range.start.column - 1 : indentOf(text);
        const to = line === range.end.line ? range.end.column - 1 : text.length;
        const cells = excerptLine(text, from, Math.max(to, from));
        lines.push(`${String(line).padStart(gutter)} | ${cells.text}`.trimEnd());
        lines.push(`${' '.repeat(gutter)} | ${cells.marks}`);
    }
    if (shown < lastLine) {
        lines.push(`${' '.repeat(gutter)} | \u2026 to line ${lastLine}`);
    }
    return lines;
}
/** The last line that a range covers something of: a range that ends where a line starts ends on the line before. */
function endLine({ start, end }) {
    return end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
}
function indentOf(text) {
    return text.search(/\S|$/);
}
/** One line of source and the carets below it, cut around the carets where it is long. */
function excerptLine(text, from, to) {
    const first = text.length <= SHOWN_WIDTH ? 0 : Math.max(0, Math.min(from - 30, text.length - SHOWN_WIDTH));
    const last = Math.min(text.length, first + SHOWN_WIDTH);
    let shown = first > 0 ? '\u2026' : '';
    let marks = first > 0 ? ' ' : '';
    let column = shown.length;
    let index = first;
    for (const character of text.slice(first, last)) {
        const cell = cellOf(character, column);
        const marked = index >= from && index < to;
        shown += cell;
        marks += (marked ? '^' : ' ').repeat(widthOf(cell));
        column += widthOf(cell);
        index += character.length;
    }
    if (to <= from || from >= last) {
        marks = `${marks.slice(0, columnsBefore(text.slice(first, from), first > 0 ? 1 : 0))}^`;
    }
    return { text: last < text.length ? `${shown}\u2026` : shown, marks: marks.trimEnd() };
}
function columnsBefore(text, startColumn) {
    let column = startColumn;
    for (const character of text) {
        column += widthOf(cellOf(character, column));
    }
    return column;
}
/** What is printed for a character: spaces for a tab, an escape for what would not show or would act on a terminal. */
function cellOf(character, column) {
    return character === '\t' ? ' '.repeat(TAB_WIDTH - (column % TAB_WIDTH)) : printable(character);
}
/** Characters that print nothing, move the cursor, or turn the direction of writing (Unicode's Cc, Cf, Zl and Zp, and lone surrogates). */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
/** Text for one line of a terminal or a log: what does not print is escaped as `\u{\u2026}`. */
function printable(text) {
    return text.replace(UNPRINTABLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
/** East Asian wide characters and emoji take two columns of a terminal; combining marks none. */
const WIDE = /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const COMBINING = /\p{M}/u;
function widthOf(text) {
    let width = 0;
    for (const character of text) {
        width += COMBINING.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
    }
    return width;
}
//# sourceMappingURL=format.js.map
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(9547);
;// CONCATENATED MODULE: ./lib/source/json.js



/**
 * Reads JSON, with comments and trailing commas where there are any; everything else is strict. Gives one
 * tree, or every syntax error, duplicate key and too deep nesting with its place.
 */
function parseJson(source) {
    const fault = textFault(source) ?? shapeFault(source);
    if (fault !== undefined) {
        return failed([fault]);
    }
    const reading = { source, open: [], comments: [], faults: [], root: undefined };
    (0,main.visit)(source.text, visitorOf(reading), { disallowComments: false, allowTrailingComma: true });
    if (reading.faults.length > 0 || reading.root === undefined) {
        return failed(reading.faults);
    }
    return { ok: true, value: [{ source, root: reading.root, comments: reading.comments }], warnings: [] };
}
function visitorOf(reading) {
    const { source } = reading;
    const begin = (kind) => (offset) => {
        reading.open.push({ kind, start: offset, members: [], items: [], key: undefined });
    };
    const end = (offset, length) => {
        const closed = reading.open.pop();
        if (closed !== undefined) {
            add(reading, json_close(reading, closed, offset + length));
        }
    };
    return {
        onObjectBegin: begin('object'),
        onArrayBegin: begin('array'),
        onObjectEnd: end,
        onArrayEnd: end,
        onObjectProperty: (value, offset, length) => {
            const container = reading.open.at(-1);
            if (container !== undefined) {
                container.key = { value, range: rangeOf(source, offset, offset + length) };
            }
        },
        onSeparator: (character) => {
            const container = reading.open.at(-1);
            if (container !== undefined && character === ',') {
                container.key = undefined;
            }
        },
        onLiteralValue: (value, offset, length) => {
            add(reading, scalar(value, rangeOf(source, offset, offset + length)));
        },
        onComment: (offset, length) => {
            reading.comments.push(commentAt(source, offset, length));
        },
        onError: (code, offset, length) => {
            reading.faults.push(syntaxFault(reading, (0,main.printParseErrorCode)(code), rangeOf(source, offset, offset + length)));
        },
    };
}
function add(reading, node) {
    const container = reading.open.at(-1);
    if (container === undefined) {
        reading.root ??= node;
    }
    else if (container.kind === 'array') {
        container.items.push(node);
    }
    else if (container.key !== undefined) {
        const { key } = container;
        const range = rangeOf(reading.source, key.range.start.offset, node.range.end.offset);
        container.members.push({ key, value: node, range });
        container.key = undefined;
    }
}
function json_close(reading, { kind, start, members, items }, endOffset) {
    const range = rangeOf(reading.source, start, endOffset);
    if (kind === 'array') {
        return { kind, items, range };
    }
    reading.faults.push(...duplicateKeys(members));
    return { kind, members, range };
}
function scalar(value, range) {
    const literal = range.source.text.slice(range.start.offset, range.end.offset);
    switch (typeof value) {
        case 'string':
            return { kind: 'string', value, literal: value, range };
        case 'number':
            return { kind: 'number', value, literal, range };
        case 'boolean':
            return { kind: 'boolean', value, literal, range };
        default:
            return { kind: 'null', value: null, literal, range };
    }
}
function commentAt(source, offset, length) {
    const raw = source.text.slice(offset, offset + length);
    const text = raw.startsWith('/*')
        ? raw
            .slice(2, -2)
            .split(/\r\n?|\n/)
            .map((line) => line.replace(/^\s*\*? ?/, '').trimEnd())
            .join('\n')
            .trim()
        : raw.replace(/^\/+/, '').trim();
    return { text, range: rangeOf(source, offset, offset + length) };
}
/**
 * Looks before the recursive parser does: is there anything, and how deep is it?
 *
 * INVARIANT: whatever goes into {@link visit} is at most {@link MAX_DEPTH} deep, so that it cannot overflow the stack.
 */
function shapeFault(source) {
    const scanner = (0,main.createScanner)(source.text, true);
    let depth = 0;
    for (let isFirst = true;; isFirst = false) {
        scanner.scan();
        const offset = scanner.getTokenOffset();
        const length = scanner.getTokenLength();
        // After a comment that is cut off the scanner's length at the end of the text is not zero.
        if (offset >= source.text.length) {
            return isFirst ? emptyFile(source, 'the file holds comments only') : undefined;
        }
        const token = length === 1 ? source.text[offset] : '';
        if (token === '{' || token === '[') {
            depth += 1;
        }
        else if (token === '}' || token === ']') {
            depth -= 1;
        }
        if (depth > MAX_DEPTH) {
            return tooDeep(rangeOf(source, offset, offset + length));
        }
    }
}
/** By jsonc-parser's name of the error. */
const SYNTAX_MESSAGES = {
    InvalidNumberFormat: { message: 'malformed number', help: 'write digits only, or put the text in double quotes' },
    PropertyNameExpected: { message: 'expected a key in double quotes', help: 'write `"key": value`' },
    ValueExpected: { message: 'expected a value', help: 'write a value here, or remove the key or comma before it' },
    ColonExpected: { message: 'expected `:` after the key', help: 'write `"key": value`' },
    EndOfFileExpected: {
        message: 'unexpected text after the end of the document',
        help: 'a JSON file holds one value; put several documents into a list: `[ {\u2026}, {\u2026} ]`',
    },
    UnexpectedEndOfComment: { message: 'the comment is not closed', help: 'end it with `*/`' },
    UnexpectedEndOfString: {
        message: 'the string is not closed',
        help: 'end it with `"` on the same line; write a line break inside as `\\n`',
    },
    UnexpectedEndOfNumber: { message: 'malformed number', help: 'a digit is missing after the `.` or the exponent' },
    InvalidUnicode: { message: 'malformed `\\u` escape', help: 'write `\\u` with four hexadecimal digits' },
    InvalidEscapeCharacter: {
        message: 'unknown escape in a string',
        help: 'the escapes are \\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX; write a backslash itself as `\\\\`',
    },
    InvalidCharacter: {
        message: 'control character in a string',
        help: 'write it as an escape: `\\t` for a tab, `\\uXXXX` for others',
    },
};
const BARE_WORDS = 'strings stand in double quotes; the only bare words are `true`, `false` and `null`';
function syntaxFault(reading, name, range) {
    const atEnd = range.start.offset >= reading.source.text.length;
    const where = atEnd ? ' but the file ends' : '';
    const container = reading.open.at(-1);
    switch (name) {
        case 'InvalidSymbol':
            return container?.kind === 'object' && container.key === undefined
                ? errorAt(range, 'syntax', 'expected a key in double quotes', 'write `"key": value`')
                : errorAt(range, 'syntax', `unexpected \`${shorten(sliceOf(range))}\``, BARE_WORDS);
        case 'CommaExpected': {
            const closing = container?.kind === 'array' ? ']' : '}';
            return errorAt(range, 'syntax', `expected \`,\` or \`${closing}\`${where}`, 'separate the entries with `,`');
        }
        case 'CloseBraceExpected':
            return errorAt(range, 'syntax', `expected \`}\`${where}`, 'close the object with `}`');
        case 'CloseBracketExpected':
            return errorAt(range, 'syntax', `expected \`]\`${where}`, 'close the list with `]`');
        default: {
            const known = SYNTAX_MESSAGES[name];
            return known === undefined
                ? errorAt(range, 'syntax', 'this is not valid JSON', 'look for a missing quote, comma or bracket')
                : errorAt(range, 'syntax', `${known.message}${where}`, known.help);
        }
    }
}
function shorten(text) {
    return text.length <= 40 ? text : `${text.slice(0, 39)}\u2026`;
}
//# sourceMappingURL=json.js.map
;// CONCATENATED MODULE: ./lib/source/nearest.js
/**
 * The candidates that a typo most likely meant, best first, at most `max`. Compared without case, by edit
 * distance where two swapped neighbours count as one slip. A name may be off by about a third of its length, and
 * those after the best by one slip more.
 */
function nearest(name, candidates, max = 3) {
    const wanted = name.toLowerCase();
    const bound = Math.max(1, Math.min(4, Math.floor(wanted.length / 3)));
    const found = [];
    for (const candidate of candidates) {
        const distance = editDistance(wanted, candidate.toLowerCase(), bound);
        if (distance <= bound) {
            found.push({ candidate, distance });
        }
    }
    found.sort((a, b) => a.distance - b.distance || compareText(a.candidate, b.candidate));
    const best = found[0]?.distance ?? 0;
    const near = found.filter(({ distance }) => distance <= best + 1);
    return [...new Set(near.map(({ candidate }) => candidate))].slice(0, max);
}
/** `did you mean \u2026?` for the nearest names, or `otherwise` where nothing is near. */
function didYouMean(name, candidates, otherwise) {
    const names = nearest(name, candidates).map((candidate) => `\`${candidate}\``);
    const last = names.pop();
    if (last === undefined) {
        return otherwise;
    }
    return names.length === 0 ? `did you mean ${last}?` : `did you mean ${names.join(', ')} or ${last}?`;
}
/** The edit distance with transpositions of neighbours; any number above `bound` where it is larger than that. */
function editDistance(a, b, bound) {
    if (Math.abs(a.length - b.length) > bound) {
        return bound + 1;
    }
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const row = distanceRow(a, b, i, last, beforeLast);
        if (Math.min(...row) > bound) {
            return bound + 1;
        }
        beforeLast = last;
        last = row;
    }
    return last[b.length] ?? bound + 1;
}
function distanceRow(a, b, i, last, beforeLast) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
        const substituted = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
        const best = Math.min(substituted, at(last, j) + 1, at(row, j - 1) + 1);
        const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
        row.push(swapped ? Math.min(best, at(beforeLast, j - 2) + 1) : best);
    }
    return row;
}
function at(row, index) {
    return row[index] ?? Number.POSITIVE_INFINITY;
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
//# sourceMappingURL=nearest.js.map
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/source/yaml-faults.js


/** By the parser's own error code. */
const MESSAGES = {
    ALIAS_PROPS: ['an alias can carry neither anchor nor tag', 'write `*name` alone'],
    BAD_ALIAS: ['malformed anchor or alias name', 'write `&name` and `*name`, followed by a space'],
    BAD_COLLECTION_TYPE: ['the tag does not fit this value', 'remove the tag'],
    BAD_DIRECTIVE: ['unknown or malformed `%` directive', 'remove it'],
    BAD_DQ_ESCAPE: ['unknown escape in a double-quoted text', 'write a backslash itself as `\\\\`, or use single quotes'],
    BAD_PROP_ORDER: ['an anchor or tag stands in the wrong place', 'write it directly before its value'],
    BLOCK_IN_FLOW: [
        'a list or map without brackets inside `[ ]` or `{ }`',
        'separate entries with `,`, and use brackets inside brackets',
    ],
    KEY_OVER_1024_CHARS: ['a key is longer than 1024 characters', 'look for a missing quote or line break'],
    MULTILINE_IMPLICIT_KEY: ['a key spans several lines', 'look for a missing `:` or a quote that is not closed'],
    MULTIPLE_ANCHORS: ['a value has more than one anchor', 'keep one'],
    MULTIPLE_TAGS: ['a value has more than one tag', 'remove the tags'],
    TAB_AS_INDENT: ['a tab in the indentation', 'indent with spaces'],
};
const WRONG_INDENT = [
    'wrong indentation',
    'indent the entries of one list or map equally, and deeper than their key',
];
const SECOND_COLON = [
    'a second `:` on one line',
    'put the value in quotes, or start the inner map on a new line',
];
const FALLBACK = ['this is not valid YAML', 'look for a missing quote, colon or bracket'];
/** A fault of the YAML parser in our words. */
function yamlFault(source, error) {
    const range = rangeOf(source, error.pos[0], error.pos[1]);
    const written = sliceOf(range).trim();
    switch (error.code) {
        case 'TAG_RESOLVE_FAILED':
            return errorAt(range, 'yaml-tag', `the tag \`${written}\` is not modelled`, tagHelp(written));
        case 'BAD_INDENT':
            return errorAt(range, 'syntax', ...(error.message.includes('end with') ? missing(error.message) : WRONG_INDENT));
        case 'BLOCK_AS_IMPLICIT_KEY':
            return errorAt(range, 'syntax', ...(error.message.includes('sequence') ? WRONG_INDENT : SECOND_COLON));
        case 'MISSING_CHAR':
            return errorAt(range, 'syntax', ...missing(error.message));
        case 'BAD_SCALAR_START':
            return errorAt(range, 'syntax', `a text without quotes cannot start with \`${written}\``, 'put the text in quotes');
        case 'UNEXPECTED_TOKEN':
            return errorAt(range, 'syntax', written === '' ? 'unexpected end of the text' : `unexpected \`${written}\``, 'look at the indentation here, and for a missing quote, `,` or `- ` before it');
        default:
            return errorAt(range, 'syntax', ...(MESSAGES[error.code] ?? FALLBACK));
    }
}
/** The parser has one code for everything that is missing and names it in its message only. */
function missing(message) {
    if (message.includes('between')) {
        return ['expected `,` between the entries', 'separate entries inside `[ ]` and `{ }` with `,`'];
    }
    if (message.includes('end with')) {
        const closing = message.trim().at(-1) === '}' ? '}' : ']';
        return [`expected \`,\` or \`${closing}\``, `close it with \`${closing}\``];
    }
    if (message.includes('map values')) {
        return ['expected `:` after the key', 'write `key: value`'];
    }
    if (message.includes('without -')) {
        return ['expected `- ` before the list item', 'start every item of the list with `- `'];
    }
    if (message.includes('Comments')) {
        return ['a comment needs a space before its `#`', 'write a space, or put the text in quotes'];
    }
    if (message.includes('space')) {
        return ['a space is missing', 'write a space after `:`, an anchor or a tag'];
    }
    return FALLBACK;
}
/** CloudFormation's functions, in their short form. */
const CLOUDFORMATION_TAG = /^!(And|Base64|Cidr|Condition|Equals|FindInMap|GetAtt|GetAZs|If|ImportValue|Join|Not|Or|Ref|Select|Split|Sub|Transform)$/;
function tagHelp(tag) {
    return CLOUDFORMATION_TAG.test(tag)
        ? 'CloudFormation functions are not evaluated; write the value, or `${name}` and declare `name` in `vars`'
        : 'write the plain value without a tag';
}
//# sourceMappingURL=yaml-faults.js.map
;// CONCATENATED MODULE: ./lib/source/yaml-nodes.js



/** Nodes that aliases may add to one document. Enough for any shared list; far too few for an alias bomb. */
const MAX_ALIASED_NODES = 10_000;
/** A YAML document's nodes as ours, aliases replaced by what they stand for. With faults the node is of no use. */
function convertDocument(source, contents) {
    const conversion = { source, faults: [], anchors: new Map(), sizes: new Map(), aliased: 0 };
    const node = convert(conversion, contents, 1);
    return { node, faults: conversion.faults };
}
function convert(conversion, node, depth) {
    if ((0,dist/* isAlias */.Vj)(node)) {
        return convertAlias(conversion, node.source, rangeOfNode(conversion.source, node.range), depth);
    }
    if (!(0,dist/* isMap */.jh)(node) && !(0,dist/* isSeq */.oP)(node) && !(0,dist/* isScalar */.jn)(node)) {
        return nullAt(rangeOf(conversion.source, 0, 0));
    }
    const range = (0,dist/* isScalar */.jn)(node) || node.flow === true
        ? rangeOfNode(conversion.source, node.range)
        : rangeOfBlock(conversion.source, node);
    if (node.anchor !== undefined) {
        conversion.anchors.set(node.anchor, undefined);
    }
    const converted = (0,dist/* isScalar */.jn)(node)
        ? convertScalar(node.value, node.source, range)
        : (0,dist/* isSeq */.oP)(node)
            ? convertList(conversion, node.items, range, depth)
            : convertMap(conversion, node.items, range, depth);
    if (node.anchor !== undefined) {
        conversion.anchors.set(node.anchor, converted);
    }
    return converted;
}
function convertList(conversion, items, range, depth) {
    const nodes = items.map((item) => convert(conversion, item, depth + 1));
    return { kind: 'array', items: nodes, range };
}
function convertMap(conversion, pairs, range, depth) {
    const members = [];
    for (const pair of pairs) {
        if (!(0,dist/* isPair */.tO)(pair)) {
            continue;
        }
        const key = convert(conversion, pair.key, depth + 1);
        const value = pair.value === null
            ? nullAt(rangeOf(conversion.source, key.range.end.offset, key.range.end.offset))
            : convert(conversion, pair.value, depth + 1);
        const fault = keyFault(key, (0,dist/* isScalar */.jn)(pair.key) && pair.key.type === 'PLAIN');
        if (fault !== undefined) {
            conversion.faults.push(fault);
        }
        else if (key.kind === 'string') {
            const end = Math.max(key.range.end.offset, endOfItem(conversion.source, pair.value));
            members.push({
                key: { value: key.literal, range: key.range },
                value,
                range: rangeOf(conversion.source, key.range.start.offset, end),
            });
        }
    }
    conversion.faults.push(...duplicateKeys(members));
    return { kind: 'object', members, range };
}
function keyFault(key, plain) {
    if (key.kind === 'string' && key.literal === '<<' && plain) {
        return errorAt(key.range, 'merge-key', 'merge keys (`<<`) are not part of YAML 1.2', 'write the members out; an alias (`*name`) may stand for a whole value or list item');
    }
    if (key.kind === 'array' || key.kind === 'object') {
        return errorAt(key.range, 'key-type', 'a key must be text, not a list or a map', 'write `key: value`');
    }
    if (key.kind !== 'string') {
        const written = key.literal === '' ? 'an empty key' : `the key \`${key.literal}\` is not text`;
        return errorAt(key.range, 'key-type', written, 'put the key in quotes');
    }
    return undefined;
}
function convertAlias(conversion, name, range, depth) {
    const target = conversion.anchors.get(name);
    if (target === undefined) {
        conversion.faults.push(conversion.anchors.has(name)
            ? errorAt(range, 'alias', `the alias \`*${name}\` stands inside its own anchor`, 'write the value out')
            : errorAt(range, 'alias', `the alias \`*${name}\` has no anchor above it`, `mark a value with \`&${name}\``));
        return nullAt(range);
    }
    const size = sizeOf(conversion, target);
    const before = conversion.aliased;
    conversion.aliased += size.nodes;
    if (conversion.aliased > MAX_ALIASED_NODES) {
        if (before > MAX_ALIASED_NODES) {
            return nullAt(range);
        }
        conversion.faults.push(errorAt(range, 'alias-bomb', `aliases make this document grow by more than ${MAX_ALIASED_NODES} values`, 'write the values out, or use fewer aliases of aliases'));
        return nullAt(range);
    }
    if (depth + size.levels - 1 > MAX_DEPTH) {
        conversion.faults.push(tooDeep(range));
        return nullAt(range);
    }
    return target;
}
function convertScalar(value, written, range) {
    const literal = written ?? '';
    switch (typeof value) {
        case 'string':
            return { kind: 'string', value, literal: value, range };
        case 'number':
            return { kind: 'number', value, literal, range };
        case 'boolean':
            return { kind: 'boolean', value, literal, range };
        default:
            return { kind: 'null', value: null, literal, range };
    }
}
/** INVARIANT: known of everything that was looked at, so that aliases of aliases are not looked through again and again. */
function sizeOf(conversion, node) {
    const known = conversion.sizes.get(node);
    if (known !== undefined)
        return known;
    const children = node.kind === 'array' ? node.items : node.kind === 'object' ? node.members.map(({ value }) => value) : [];
    let nodes = 1;
    let levels = 0;
    for (const child of children) {
        const size = sizeOf(conversion, child);
        nodes += size.nodes;
        levels = Math.max(levels, size.levels);
    }
    const size = { nodes, levels: levels + 1 };
    conversion.sizes.set(node, size);
    return size;
}
function nullAt(range) {
    return { kind: 'null', value: null, literal: '', range };
}
/** The place of a node's value, without the line breaks that YAML counts to a block. */
function rangeOfNode(source, offsets) {
    const [start, end] = offsets ?? [0, 0];
    const range = rangeOf(source, start, end);
    const written = sliceOf(range);
    const trailing = written.length - written.trimEnd().length;
    return trailing === 0 ? range : rangeOf(source, start, Math.max(start, end - trailing));
}
/** A block list or map, up to the end of its last entry: the parser's own end takes in comments after it. */
function rangeOfBlock(source, node) {
    return rangeOf(source, node.range?.[0] ?? 0, endOfItem(source, node));
}
function endOfItem(source, item) {
    if ((0,dist/* isPair */.tO)(item)) {
        return Math.max(endOfItem(source, item.key), endOfItem(source, item.value));
    }
    if (((0,dist/* isMap */.jh)(item) || (0,dist/* isSeq */.oP)(item)) && item.flow !== true && item.items.length > 0) {
        return Math.max(item.range?.[0] ?? 0, endOfItem(source, item.items.at(-1)));
    }
    return (0,dist/* isNode */.Ll)(item) ? rangeOfNode(source, item.range).end.offset : 0;
}
//# sourceMappingURL=yaml-nodes.js.map
;// CONCATENATED MODULE: ./lib/source/yaml.js





/**
 * INVARIANT: version and schema stay fixed. Under YAML 1.1 `2012-10-17` is a date, `on` a boolean and `<<` a
 * merge; under the core schema of 1.2 they are text.
 */
const OPTIONS = {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
};
/**
 * Reads YAML 1.2 (core schema). Gives one tree for each document that is not empty, with aliases replaced by what
 * they stand for, or every fault with its place: syntax, duplicate keys, tags that have no meaning in a policy
 * (`!Sub`), merge keys, keys that are no text, aliases that grow without bound, too deep nesting.
 */
function parseYaml(source) {
    const fault = textFault(source);
    if (fault !== undefined) {
        return failed([fault]);
    }
    const tokens = tokensOf(source);
    if (!tokens.ok) {
        return tokens;
    }
    const documents = [...new dist/* Composer */.Dk(OPTIONS).compose(tokens.value.tokens, true, source.text.length)];
    const faults = [];
    const trees = [];
    let commentsFrom = 0;
    for (const document of documents) {
        const syntax = syntaxFaults(source, document);
        faults.push(...syntax);
        const contents = contentsOf(source, document);
        if (syntax.length === 0 && contents !== undefined) {
            const converted = convertDocument(source, contents);
            faults.push(...converted.faults);
            const commentsTo = document.range[2];
            trees.push({ source, root: converted.node, comments: within(tokens.value.comments, commentsFrom, commentsTo) });
            commentsFrom = commentsTo;
        }
    }
    if (faults.length > 0) {
        return failed(faults);
    }
    if (trees.length === 0) {
        return failed([emptyFile(source, 'the file holds no document')]);
    }
    return { ok: true, value: trees, warnings: [] };
}
/**
 * The syntax tokens and the comments.
 *
 * INVARIANT: the nesting is looked at after each lexeme, so that the recursive composer never sees more than
 * {@link MAX_DEPTH} levels.
 */
function tokensOf(source) {
    const parser = new dist/* Parser */.iX();
    const tokens = [];
    const comments = [];
    let offset = 0;
    for (const lexeme of new dist/* Lexer */.JG().lex(source.text)) {
        if (lexeme === dist/* CST */.DB.DOCUMENT || lexeme === dist/* CST */.DB.FLOW_END || lexeme === dist/* CST */.DB.SCALAR) {
            tokens.push(...parser.next(lexeme));
            continue;
        }
        if (lexeme.startsWith('#') && source.text.startsWith(lexeme, offset)) {
            comments.push({
                text: lexeme.replace(/^#+/, '').trim(),
                range: rangeOf(source, offset, offset + lexeme.length),
            });
        }
        if (isUnclosed(lexeme)) {
            const range = rangeOf(source, offset, offset + 1);
            return failed([errorAt(range, 'syntax', 'the quoted text is not closed', `end it with \`${lexeme[0]}\``)]);
        }
        tokens.push(...parser.next(lexeme));
        // The document itself stands on the stack too.
        if (parser.stack.length > MAX_DEPTH + 1) {
            return failed([tooDeep(rangeOf(source, offset, offset + lexeme.length))]);
        }
        offset += lexeme.length;
    }
    tokens.push(...parser.end());
    return { ok: true, value: { tokens, comments }, warnings: [] };
}
/** A quoted text without its last quote, which swallows what follows: the only fault to report. */
function isUnclosed(lexeme) {
    switch (lexeme[0]) {
        case '"':
            return !/^"[^"\\]*(?:\\.[^"\\]*)*"$/s.test(lexeme);
        case "'":
            return !/^'[^']*(?:''[^']*)*'$/.test(lexeme);
        default:
            return false;
    }
}
function syntaxFaults(source, document) {
    const version = document.directives.yaml.version;
    const old = version === '1.1'
        ? [
            errorAt(rangeOf(source, 0, source.text.startsWith('%') ? source.text.search(/[\r\n]|$/) : 0), 'yaml-version', 'the `%YAML 1.1` directive is not supported', 'remove it: files are read as YAML 1.2, where `2012-10-17` is text and no date'),
        ]
        : [];
    return [...old, ...[...document.errors, ...document.warnings].map((error) => yamlFault(source, error))];
}
/** `undefined` for a document of which nothing is written, such as what follows a last `---`. */
function contentsOf(source, { contents }) {
    return contents === null || source.text.slice(contents.range[0], contents.range[1]).trim() === ''
        ? undefined
        : contents;
}
/** Each document has the comments from the end of the one before it to its own end. */
function within(comments, from, to) {
    return comments.filter(({ range }) => range.start.offset >= from && range.start.offset < to);
}
//# sourceMappingURL=yaml.js.map
;// CONCATENATED MODULE: ./lib/source/index.js







//# sourceMappingURL=index.js.map

/***/ })

};
;
})
