#!/usr/bin/env node
import { mkdirSync } from 'node:fs';
import module from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

// INVARIANT: the exit code says "could not run" until a command has said otherwise, so that a process that ends early, for
// whatever cause, never looks green.
process.exitCode = 2;

for (const stream of [process.stdout, process.stderr]) {
  // A reader that has seen enough (`| head`) closes the pipe: that is no fault, and it changes no verdict.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exitCode = 2;
  });
}
process.on('uncaughtException', bug);

keepCompiledCode();
const { main } = await import('./main.js');
try {
  process.exitCode = await main(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    colors: wantsColors(),
    env: process.env,
    cwd: process.cwd(),
  });
} catch (error) {
  bug(error);
}

function bug(error: unknown): void {
  process.exitCode = 2;
  const { IAM_EXPECT_DEBUG } = process.env;
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error && IAM_EXPECT_DEBUG === '1' ? `${error.stack}\n` : '';
  const hint = stack === '' ? 'IAM_EXPECT_DEBUG=1 shows where\n' : '';
  process.stderr.write(`iam-expect: this is a bug in iam-expect: ${message}\n${stack}${hint}`);
}

/** https://no-color.org and https://force-color.org: `FORCE_COLOR=0` says no. */
function wantsColors(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  return process.stdout.isTTY === true && TERM !== 'dumb';
}

/**
 * Node 22 and later keep compiled code from one run to the next
 * (https://nodejs.org/api/module.html#moduleenablecompilecachecachedir). It lies in the user's own cache folder: what lies
 * in a shared /tmp anyone could have written, and it is executed.
 */
function keepCompiledCode(): void {
  const enableCompileCache: unknown = Reflect.get(module, 'enableCompileCache');
  const { NODE_DISABLE_COMPILE_CACHE, XDG_CACHE_HOME } = process.env;
  if (typeof enableCompileCache !== 'function' || NODE_DISABLE_COMPILE_CACHE !== undefined) return;
  try {
    const base = XDG_CACHE_HOME || join(homedir(), '.cache');
    const directory = join(base, 'iam-expect');
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    enableCompileCache(directory);
  } catch {
    // No home, or one that cannot be written to: the code is compiled anew.
  }
}
