import { describe, expect, it } from 'vitest';
import { matchesPattern } from '../../src/engine/pattern.js';
import { compileTemplate, resolveTemplate, type Template, variablesOf } from '../../src/engine/template.js';

const compile = (text: string): Template => compileTemplate(text, '2012-10-17', 'wildcards');

function resolves(template: Template, text: string): boolean {
  const pattern = resolveTemplate(template, ({ fallback }) => ({ literal: fallback ?? 'anna' }));
  return pattern !== undefined && matchesPattern(pattern, text);
}

describe('compileTemplate', () => {
  it.each(['${}', '${name}', '${aws:username', '${', 'a$', '}${a', '${aws:', '${**}', "${aws:x, 'y}", '{aws:x}'])(
    'reads %s, which is no variable, as text',
    (text) => {
      for (const written of [text, `a/${text}`, `${text}/b`]) {
        const template = compile(written);
        expect(template.kind).toBe('fixed');
        expect(resolves(template, written)).toBe(true);
        expect(resolves(template, `${written}x`)).toBe(false);
      }
    },
  );

  it.each([
    ['${aws:username}', 'anna', undefined],
    ['a/${aws:username}/b', 'a/anna/b', undefined],
    ["${aws:username, 'none'}", 'none', 'none'],
    ["${aws:username,'none'}", 'none', 'none'],
    ["${aws:username , ''}", '', ''],
    ['${ aws:username }', 'anna', undefined],
    ['${name}${aws:username}', '${name}anna', undefined],
    ['${aws:username}${name', 'anna${name', undefined],
  ])('reads the variable in %s', (written, text, fallback) => {
    const template = compile(written);
    expect(variablesOf(template)).toMatchObject([{ key: 'aws:username', written: 'aws:username', fallback }]);
    expect(resolves(template, text)).toBe(true);
    expect(resolves(template, `${text}x`)).toBe(false);
  });

  it.each([
    ['${*}', '*'],
    ['a${?}b', 'a?b'],
    ['${$}{x}', '${x}'],
  ])('reads the escape in %s', (written, text) => {
    const template = compile(written);
    expect(template.kind).toBe('fixed');
    expect(resolves(template, text)).toBe(true);
    expect(resolves(template, text.replace(/[*?$]/, 'x'))).toBe(false);
  });

  it('keeps the spelling of a variable, and its key in lower case', () => {
    expect(variablesOf(compile('${aws:PrincipalTag/Team}'))).toMatchObject([
      { key: 'aws:principaltag/team', written: 'aws:PrincipalTag/Team', fallback: undefined },
    ]);
  });

  it('does not resolve where a variable does not', () => {
    expect(resolveTemplate(compile('a/${aws:username}/*'), () => undefined)).toBeUndefined();
  });
});
