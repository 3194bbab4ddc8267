/**
 * The one place that makes text from outside inert. Names, Sids, ARNs, file names and YAML strings of a pull request
 * are hostile: every reporter passes them through the function of its target, and nothing else escapes anything.
 */

// Control characters, line and paragraph separators, and whatever is invisible or turns the direction of the text
// (https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing), lone surrogates included.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Spells out what cannot be seen: `\n`, `\u{202e}`. The result is one line of printable characters. `##[` is broken up
 * as well, since the runner acts on it anywhere in a log line and every text may end in a log.
 */
export function visible(text: string): string {
  return text
    .replace(HIDDEN, (char) => SHORT[char] ?? `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)
    .replaceAll('##[', '#\\u{23}[');
}

/** Cuts a text that would crowd out everything else; the cut shows. */
export function clipped(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // A cut through a surrogate pair would leave half a character behind.
  const end = /[\ud800-\udbff]/.test(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
  return `${text.slice(0, end)}…`;
}

/**
 * One line for a terminal or a log. The runner acts on `::` at the start of a line, in stdout and stderr alike
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
export function terminalText(text: string): string {
  return visible(text).replace(/^(\s*):(?=:)/, '$1\\u{3a}');
}

/** The message of a workflow command. Hidden characters are spelled out; line breaks stay line breaks. */
export function commandData(text: string): string {
  return visibleLines(text).join('\n').replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property of a workflow command (`file=`, `title=`). */
export function commandProperty(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** The lines of a text of several lines, each made visible. */
export function visibleLines(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).map((line) => visible(line.replaceAll('\t', '  ')));
}

/** Text or attribute of XML 1.0 (https://www.w3.org/TR/xml/#charsets: control characters have no form at all). */
export function xml(text: string): string {
  return visibleLines(text)
    .map(html)
    .join('\n')
    .replaceAll(/[\ufffe\uffff]/g, '\ufffd');
}

/** Text within HTML, attribute values included. It stops tags, not mentions. */
export function html(text: string): string {
  return visible(text)
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
export function codeSpan(text: string): string {
  const shown = visible(text);
  if (shown.trim() === '') return '(empty)';
  const fence = '`'.repeat(longestRun(shown) + 1);
  const pad = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/**
 * A code span within a table cell, where a bar ends the cell unless a backslash stands before it, code or not
 * (https://github.github.com/gfm/#example-200). A backslash of the text's own before a bar is spelled out, since
 * renderers disagree on what two of them mean.
 */
export function cellCode(text: string): string {
  return codeSpan(text.replaceAll(/\\(?=\|)/g, '\\u{5c}')).replaceAll('|', '\\|');
}

/** A fenced code block; the lines of the text stay lines. */
export function codeBlock(text: string, language: string): string {
  const lines = visibleLines(text);
  const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1));
  return [`${fence}${language}`, ...lines, fence].join('\n');
}

// INVARIANT: no alternative can match what another one does, so that the time is linear in the text.
// Words, and punctuation that has no meaning in Markdown where a space follows. No digit glued to a letter, no dot or
// colon within a word: such text could be a link, a reference or an emoji.
const PLAIN = /^(?:[A-Za-z]|\d+(?![A-Za-z\d-])|[ ()'’…]|[,.;:](?=\s|$)|(?<=[A-Za-z])-(?=[a-z]))*$/;

/**
 * A sentence of the tool's own that quotes the user in backticks, for Markdown. What stands in backticks becomes a code
 * span; what stands outside and is more than plain words does too, since a quoted text may hold backticks itself.
 */
export function prose(text: string, code: (text: string) => string = codeSpan): string {
  const pieces = text.split('`');
  if (pieces.length % 2 === 0) return code(text);
  return pieces.map((piece, index) => prosePiece(piece, index % 2 === 1, code)).join('');
}

function prosePiece(piece: string, quoted: boolean, code: (text: string) => string): string {
  if (piece === '') return '';
  if (!quoted && PLAIN.test(piece) && !/^ {4}/.test(piece)) return piece;
  if (quoted) return code(piece);
  const inner = piece.trim();
  return `${piece.startsWith(' ') ? ' ' : ''}${code(inner)}${piece.endsWith(' ') ? ' ' : ''}`;
}

/** A path for a URL: every segment percent-encoded, so that nothing ends the link or leaves the path. */
export function urlPath(path: string): string {
  return path.split('/').map(urlSegment).join('/');
}

function urlSegment(segment: string): string {
  const encoded = encodeURIComponent(segment.replaceAll(/\p{Cs}/gu, '\ufffd'));
  return encoded.replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
