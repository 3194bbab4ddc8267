import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const PAGES = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** What a page links to, without code and without other sites. */
function relativeLinks(page: string): readonly string[] {
  const prose = readFileSync(page, 'utf8')
    .replace(/^ *(`{3,}).*?^ *\1/gms, '')
    .replace(/<!--.*?-->/gs, '');
  const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g), ...prose.matchAll(/(?:src|href)="([^"]+)"/g)];
  return targets.map(([, target]) => target ?? '').filter((target) => !/^[a-z]+:/.test(target));
}

/** The anchors that GitHub gives a page's headings. */
function anchors(page: string): readonly string[] {
  return [...readFileSync(page, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- _]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('no link dangles in', () => {
  test.each(PAGES)('%s', (page) => {
    const dangling = relativeLinks(page).filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      return !existsSync(target) || (anchor !== undefined && !anchors(target).includes(anchor));
    });
    expect(dangling).toEqual([]);
  });
});

test('there are links to look at, and the pages that README names', () => {
  expect(relativeLinks('README.md')).toEqual(
    expect.arrayContaining(['docs/json.md', 'docs/expectations.md', 'LICENSE']),
  );
});

test.each(['README.md', 'docs/cloudtrail.md'])('%s names no command that there is not', (page) => {
  const commands = readdirSync('src/cli').map((name) => name.replace(/\.ts$/, ''));
  const named = [...readFileSync(page, 'utf8').matchAll(/^(?:npx )?iam-expect ([a-z]+)/gm)].map(([, name]) => name);
  expect(named.filter((name) => !commands.includes(name ?? ''))).toEqual([]);
});

test('CONTRIBUTING names every room', () => {
  const text = readFileSync('CONTRIBUTING.md', 'utf8');
  const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rooms.map(({ name }) => name).filter((name) => !text.includes(`\`${name}/\``))).toEqual([]);
});
