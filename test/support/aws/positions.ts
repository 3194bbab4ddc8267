/**
 * Where the statements of a policy text stand, as AWS's simulator counts: lines and columns from 1, a statement
 * starting where the token before it ended and ending just behind its brace.
 */

export interface TextPosition {
  readonly Line: number;
  readonly Column: number;
}

export interface StatementPosition {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

export function statementPositions(policy: string): readonly StatementPosition[] {
  const open = statementListStart(policy);
  const positions: StatementPosition[] = [];
  let depth = 0;
  let before = open;
  for (const token of tokens(policy, open)) {
    if (token.text === '{' || (token.text === '[' && token.start >= open)) depth += 1;
    if (token.text === '}' || token.text === ']') depth -= 1;
    if (depth < 0) break;
    if (token.text === '}' && depth === 0) {
      positions.push({ start: positionAt(policy, before), end: positionAt(policy, token.end) });
    }
    if (depth === 0) before = token.end;
  }
  return positions;
}

/** The offset behind `"Statement": [`, or behind the colon where one statement stands alone. */
function statementListStart(policy: string): number {
  const list = /"Statement"\s*:\s*(\[)?/.exec(policy);
  if (list === null) throw new Error('a policy without Statement');
  return list.index + (list[1] === undefined ? list[0].trimEnd().length : list[0].length);
}

function* tokens(text: string, from: number): Generator<{ text: string; start: number; end: number }> {
  const pattern = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    yield { text: match[0], start: match.index, end: pattern.lastIndex };
  }
}

function positionAt(text: string, offset: number): TextPosition {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { Line: lines.length, Column: (lines.at(-1) ?? '').length + 1 };
}
