import { fc, test as property } from '@fast-check/vitest';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import {
  cellCode,
  codeBlock,
  codeSpan,
  commandData,
  commandProperty,
  html,
  prose,
  terminalText,
  urlPath,
  visible,
  xml,
} from '../../src/report/escape.js';
import {
  annotations,
  commentBody,
  commentMarker,
  jsonReport,
  junitReport,
  markdownReport,
  type ReportData,
  sarifReport,
  terminalReport,
  workflowCommands,
} from '../../src/report/index.js';
import { dataOf, mixedVerdicts } from './support.js';

const PAYLOADS = [
  '@octocat',
  '@octo/security',
  '#1',
  'octo/iam#1',
  'GH-1',
  'https://evil.example/x',
  'www.evil.example',
  'a@evil.example',
  '[click](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '</details></summary>',
  '<!--',
  '-->',
  '<!-- iam-expect: -->',
  '`',
  '``',
  '```\n',
  '~~~\n',
  '` @octocat `',
  '|',
  '\\|',
  '\\\\|',
  '\\',
  '\n',
  '\r',
  '\n\n# heading\n',
  '\n> [!NOTE]\n',
  '\u2028',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\u{e0041}',
  '\ud800',
  '\u0000',
  '\u001b[2J',
  '\u001b]8;;https://evil.example\u0007',
  '\u009b31m',
  '::error::pwned',
  '\n::set-output name=verdict::pass',
  '##[error]pwned',
  '##[add-mask]a',
  '%0A::error::x',
  '$`x`$',
  ':tada:',
  '&lt;b&gt;',
  '&#64;octocat',
  ']]>',
  '*a*',
  '__b__',
  '{0}',
  'a'.repeat(700),
];

const hostile = fc
  .array(fc.oneof(fc.constantFrom(...PAYLOADS), fc.string({ unit: 'binary', maxLength: 6 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(''));

/** The text in every place that a pull request can write in. */
function poisoned(text: string): ReportData {
  const data = dataOf(mixedVerdicts());
  const place = (one: { readonly line: number }) => ({
    ...one,
    path: text,
    column: 1,
    endLine: one.line,
    endColumn: 9,
  });
  const keys = Object.keys(data.statements);
  return {
    ...data,
    notes: [text, `quoted \`${text}\` here`],
    verdicts: data.verdicts.map((verdict) => ({
      ...verdict,
      id: text,
      suite: text,
      test: text,
      action: text,
      resource: text,
      example: `${text}x`,
      principal: text,
      context: { [text]: text },
      reason: `Expected \`${text}\`, but ${text} allows it.`,
      help: `give \`${text}\``,
      by: text,
      missingContextKeys: [text],
      notes: [text],
      place: place(verdict.place),
      nearest: verdict.nearest && {
        ...verdict.nearest,
        parts: verdict.nearest.parts.map((part) => ({ ...part, reason: `\`${text}\` does not match` })),
      },
    })),
    statements: Object.fromEntries(
      keys.map((key) => {
        const statement = data.statements[key];
        if (statement === undefined) throw new Error('a key of the record');
        return [key, { ...statement, sid: text, text, place: place(statement.place) }];
      }),
    ),
    diagnostics: [
      { code: 'duplicate-sid', severity: 'warning', message: `Sid \`${text}\``, help: text, place: null, path: text },
    ],
    lint: {
      fails: true,
      findings: [
        {
          code: text,
          level: 'error',
          message: `\`${text}\` is too much`,
          why: text,
          help: `write \`${text}\``,
          place: place({ line: 3 }),
          statement: text,
        },
      ],
    },
  };
}

const LINKS = { serverUrl: 'https://github.com', repository: 'octo/iam', sha: 'c0ffee', directory: '' };

function poisonedComment(text: string): string {
  const weakened = {
    kind: 'known' as const,
    weakenings: [
      {
        kind: 'relaxed' as const,
        suite: text,
        test: text,
        expectation: 'deny' as const,
        action: text,
        resource: text,
        changes: [`gives \`${text}\``, text],
      },
    ],
  };
  return commentBody(poisoned(text), { tag: 'a', links: LINKS, weakened });
}

/** GitHub's linkifier and raw HTML included, so that whatever gets through becomes a token. */
const gfm = new MarkdownIt({ html: true, linkify: true });

type Token = ReturnType<typeof gfm.parse>[number];

function tokensOf(markdown: string): readonly Token[] {
  return gfm.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);
}

const OWN_HTML =
  /^(?:<br>|<\/?details(?: open)?>|<\/?summary>[A-Za-z0-9 ,]*(?:<\/summary>)?|<\/?sub>|<!-- iam-expect:a -->|\s)*$/;

/** What in Markdown could reach beyond its own words. */
function reaches(markdown: string): readonly string[] {
  return tokensOf(markdown).flatMap((token) => {
    const { type, content } = token;
    if (type === 'html_inline' || type === 'html_block') return OWN_HTML.test(content) ? [] : [`${type}: ${content}`];
    if (type === 'image') return [`image: ${content}`];
    if (type === 'link_open') {
      const href = String(token.attrGet('href'));
      return href.startsWith('https://github.com/octo/iam/blob/c0ffee/') ? [] : [`link: ${href}`];
    }
    if (type === 'text' && /@|#\d|\bGH-|https?:|www\.|:\w+:|\$/.test(content)) return [`text: ${content}`];
    return [];
  });
}

describe('hostile text', () => {
  property.prop([hostile], { numRuns: 150 })('is inert in the comment', (text) => {
    const comment = poisonedComment(text);
    expect(reaches(comment)).toEqual([]);
    expect(comment.split('\n')[0]).toBe(commentMarker('a'));
    expect(comment.length).toBeLessThanOrEqual(60_000);
  });

  property.prop([hostile], { numRuns: 150 })('keeps every table row a row of as many cells', (text) => {
    const rows = poisonedComment(text)
      .split('\n')
      .filter((line) => line.startsWith('| '));
    const cells = rows.map((row) => row.replaceAll(/\\./g, '').split('|').length - 2);
    // The weakened table has four columns, the other five.
    expect(new Set(cells)).toEqual(new Set([4, 5]));
    expect(rows.filter((row) => row.includes('\\\\|'))).toEqual([]);
  });

  property.prop([hostile], { numRuns: 100 })('is inert in the Markdown report', (text) => {
    expect(reaches(markdownReport(poisoned(text), { links: LINKS }))).toEqual([]);
  });

  property.prop([hostile], { numRuns: 100 })('cannot act on a terminal or a log', (text) => {
    const report = terminalReport(poisoned(text), { verbose: true });
    expect(report.replaceAll('\n', '')).toBe(visible(report.replaceAll('\n', '')));
    expect(report.split('\n').filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
  });

  property.prop([hostile], { numRuns: 100 })('makes no second workflow command', (text) => {
    const notes = annotations(poisoned(text));
    const lines = workflowCommands(notes).split('\n');
    expect(lines).toHaveLength(notes.length + 1);
    for (const line of lines.slice(0, -1)) {
      expect(line).toMatch(/^::(?:error|warning|notice) (?:[a-zA-Z]+=[^,:\r\n]*,)*title=[^,:\r\n]*::[^\r\n]*$/u);
      expect(line).not.toContain('##[');
    }
  });

  property.prop([hostile], { numRuns: 100 })(
    'is read back from JSON as it was, with nothing invisible or active',
    (text) => {
      const data = poisoned(text);
      const json = jsonReport(data);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(data)));
      expect(json).not.toMatch(/##\[|[\u202a-\u202e\u2066-\u2069\u200b-\u200f\ufeff]/);
    },
  );

  property.prop([hostile], { numRuns: 100 })('is inert in SARIF', (text) => {
    const sarif = sarifReport(poisoned(text));
    const { runs } = JSON.parse(sarif);
    for (const result of runs[0].results) {
      expect(result.message.text).not.toMatch(/(?<!\\)(?:\\\\)*\[/);
      expect(result.message.text.replaceAll('\n', '')).toBe(visible(result.message.text.replaceAll('\n', '')));
    }
  });

  property.prop([hostile], { numRuns: 100 })('is well-formed in JUnit XML', (text) => {
    const junit = junitReport(poisoned(text));
    expect(
      junit.replaceAll(/<\/?(?:testsuites?|testcase|failure|error|\?xml)(?: [a-z]+="[^"<>]*")*\s*[/?]?>/g, ''),
    ).not.toMatch(/[<>]/);
    expect(junit).not.toMatch(/[^\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  });
});

describe('escaping', () => {
  test.each([
    [visible, 'a\u202eb\u0007\n\t\u{e0041}\ud800', 'a\\u{202e}b\\u{7}\\n\\t\\u{e0041}\\u{d800}'],
    [visible, 'a ##[add-mask]b', 'a #\\u{23}[add-mask]b'],
    [terminalText, '::error::x arn:aws:s3:::b', '\\u{3a}:error::x arn:aws:s3:::b'],
    [codeSpan, 'a', '`a`'],
    [codeSpan, 'a`b``c', '```a`b``c```'],
    [codeSpan, '`', '`` ` ``'],
    [codeSpan, ' ', '(empty)'],
    [codeSpan, ' a ', '`  a  `'],
    [cellCode, 'a|b', '`a\\|b`'],
    [cellCode, 'a\\|b', '`a\\u{5c}\\|b`'],
    [html, `<a href="x" class='y'>&`, '&lt;a href=&quot;x&quot; class=&#39;y&#39;&gt;&amp;'],
    [xml, 'a\nb<\u0000\uffff', 'a\nb&lt;\\u{0}\ufffd'],
    [commandData, '100%\r\nb', '100%25%0Ab'],
    [commandProperty, 'a:b,c%\n', 'a%3Ab%2Cc%25\\n'],
    [urlPath, 'a b/(c)#d?.json', 'a%20b/%28c%29%23d%3F.json'],
    [prose, 'the statement `A` allows it.', 'the statement `A` allows it.'],
    [prose, 'the statement `A @b` allows it.', 'the statement `A @b` allows it.'],
    [prose, 'of `x` @octocat `y`', 'of `x` `@octocat` `y`'],
    [prose, 'a ` b', '``a ` b``'],
    [prose, 'see www.evil.example', '`see www.evil.example`'],
  ] as const)('%o of %j', (inert, text, expected) => {
    expect(inert(text)).toBe(expected);
  });

  property.prop([hostile])('a code block stays one block', (text) => {
    const tokens = tokensOf(`${codeBlock(text, 'json')}\n\nafter`);
    expect(tokens.map(({ type }) => type)).toEqual(['fence', 'paragraph_open', 'inline', 'text', 'paragraph_close']);
  });

  property.prop([hostile])('a code span holds what it was given', (text) => {
    const span = codeSpan(text);
    const code = tokensOf(span).find(({ type }) => type === 'code_inline');
    expect(code?.content ?? '(empty)').toBe(visible(text).trim() === '' ? '(empty)' : visible(text));
  });
});
