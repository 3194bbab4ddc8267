// Builds lib/ (the npm library) with tsc, and dist/ (what the runner and the command line execute) with ncc.
// `node scripts/build.mjs --out DIR` puts the bundles elsewhere, for comparing them with the committed ones.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });

const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
const run = (name, ...args) => execFileSync(bin(name), args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });

rmSync(join(root, 'lib'), { recursive: true, force: true });
rmSync(join(root, values.out), { recursive: true, force: true });

run('tsc', '-p', 'tsconfig.build.json');
const cli = join(values.out, 'cli');
for (const [entry, out] of [
  ['lib/action/index.js', values.out],
  ['lib/cli/program.cjs', cli],
]) {
  run('ncc', 'build', entry, '--out', out, '--license', 'licenses.txt', '--target', 'es2023', '--no-cache', '--quiet');
}

// The command line is CommonJS, whose compiled code can be kept: index.js starts the bundle program.cjs.
renameSync(join(root, cli, 'index.cjs'), join(root, cli, 'program.cjs'));
for (const name of readdirSync(join(root, cli))) if (/\.c?js$/.test(name)) toFunction(join(root, cli, name));
writeFileSync(join(root, cli, 'package.json'), '{\n  "type": "commonjs"\n}\n');
copyFileSync(join(root, 'lib/cli/index.cjs'), join(root, cli, 'index.js'));
chmodSync(join(root, cli, 'index.js'), 0o755);

// The catalog is data that both bundles, and the library in lib/, read from dist/.
copyFileSync(join(root, 'src/catalog/catalog.data'), join(root, values.out, 'catalog.data'));

/**
 * What index.js loads is one function, as Node itself makes it of a module, and ASCII: read as one byte a character, without any
 * wrapping at run time, it takes a fifth of the time.
 */
function toFunction(file) {
  const text = readFileSync(file, 'utf8');
  const unclear = /.*\\[^\0-\x7F].*/.exec(text);
  if (unclear !== null)
    throw new Error(`${file}: a backslash before a character that has to be escaped: ${unclear[0]}`);
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const ascii = text.replace(/[^\0-\x7F]/g, escaped);
  writeFileSync(file, `(function (exports, require, module, __filename, __dirname) {${ascii}\n})\n`);
}
