// Fails unless the committed dist/ is, byte for byte, what a fresh build of the sources gives.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const fresh = 'reports/fresh-dist';

execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), '--out', fresh], { cwd: root, stdio: 'inherit' });

const filesOf = (directory) =>
  readdirSync(join(root, directory), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(join(root, directory), join(entry.parentPath, entry.name)))
    .sort();
const read = (directory, file) => readFileSync(join(root, directory, file));

const built = filesOf(fresh);
const committed = execFileSync('git', ['ls-files', 'dist'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '')
  .map((path) => relative('dist', path))
  .sort();

const faults = [
  ...built.filter((file) => !committed.includes(file)).map((file) => `dist/${file} is built but not committed`),
  ...committed.filter((file) => !built.includes(file)).map((file) => `dist/${file} is committed but no longer built`),
  ...built
    .filter((file) => committed.includes(file) && !read(fresh, file).equals(read('dist', file)))
    .map((file) => `dist/${file} differs from a fresh build`),
];
rmSync(join(root, fresh), { recursive: true, force: true });

if (built.length === 0) faults.push('the build made no files');
for (const fault of faults) console.error(fault);
if (faults.length > 0) {
  console.error('run `npm run build` and commit dist/');
  process.exitCode = 1;
} else {
  console.log(`dist/ is fresh: ${built.length} files`);
}
