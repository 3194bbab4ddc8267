// LocalEmu (https://pypi.org/project/localemu/), a server that this project did not write, in a virtual environment on loopback.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const VERSION = '1.3.2';
const INSTALL_MS = 240_000;
const START_MS = 30_000;

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a step of the installation; `undefined` where it went well, else the last line of what it said. */
function attempt(command, args) {
  const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: INSTALL_MS });
  if (status === 0) return undefined;
  return error?.message ?? stderr.trim().split('\n').at(-1) ?? `${command} ended with ${status}`;
}

/** The newest that LocalEmu makes use of, and the oldest: its package says 3.10, and its sources use the generics of 3.12. */
const PYTHONS = [
  [3, 13],
  [3, 12],
];

function isPython(command, version) {
  const test = `import sys; sys.exit(sys.version_info < (${version.join(', ')}))`;
  return spawnSync(command, ['-c', test], { timeout: 10_000 }).status === 0;
}

/** The newest Python that is new enough, of the path or of pyenv's. */
function python() {
  const versions = join(process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions');
  const pyenv = existsSync(versions) ? readdirSync(versions).map((name) => join(versions, name, 'bin/python3')) : [];
  const commands = ['python3', 'python3.13', 'python3.12', ...pyenv];
  return PYTHONS.map((version) => commands.find((command) => isPython(command, version))).find(Boolean);
}

/**
 * Installs LocalEmu: `{ executable }`, or `{ missing }` with the reason why it cannot be had on a Python of that version or
 * newer. The marker is written last, so that half an installation is none, and names the folder, as a virtual environment does
 * not work from another.
 */
export function install(version = PYTHONS.at(-1)) {
  if (process.platform === 'win32') return { missing: 'LocalEmu is not run on Windows' };
  // Kept between runs, as installing takes longest.
  const venv = join(root, `node_modules/.cache/iam-expect/localemu-${VERSION}`);
  const marker = join(venv, 'installed');
  if (!existsSync(marker) || readFileSync(marker, 'utf8') !== venv) {
    rmSync(venv, { recursive: true, force: true });
    const command = python();
    if (command === undefined) return { missing: `LocalEmu needs Python ${PYTHONS.at(-1).join('.')} or newer` };
    const noVenv = attempt(command, ['-m', 'venv', venv]);
    if (noVenv !== undefined) return { missing: `no Python virtual environment can be made (${noVenv})` };
    const noPackage = attempt(join(venv, 'bin/pip'), ['install', '--quiet', `localemu==${VERSION}`]);
    if (noPackage !== undefined) return { missing: `LocalEmu cannot be installed (${noPackage})` };
    writeFileSync(marker, venv);
  }
  if (isPython(join(venv, 'bin/python3'), version)) return { executable: join(venv, 'bin/localemu') };
  return { missing: `this round needs Python ${version.join('.')} or newer` };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function ready(url, server) {
  const until = Date.now() + START_MS;
  while (Date.now() < until && server.exitCode === null) {
    const health = await fetch(`${url}/_localemu/health`).catch(() => undefined);
    if (health?.ok) return true;
    await pause(500);
  }
  return false;
}

/** Ends the server's group of processes: kindly, then not. */
async function end(server) {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    try {
      process.kill(-server.pid, signal);
    } catch {
      return;
    }
    await Promise.race([ended, pause(5_000)]);
  }
}

/** Runs a round on a server that keeps its files in the folder; says so where it does not start. */
export async function withServer(executable, folder, env, round) {
  const port = await freePort();
  const server = spawn(executable, ['start', '--host', '127.0.0.1', '--port', String(port)], {
    cwd: folder,
    stdio: 'ignore',
    // A group of its own, so that whatever it starts ends with it.
    detached: true,
    env: { PATH: process.env.PATH, HOME: folder, GATEWAY_LISTEN: `127.0.0.1:${port}`, DISABLE_EVENTS: '1', ...env },
  });
  try {
    const url = `http://127.0.0.1:${port}`;
    if (await ready(url, server)) await round(url);
    else skip('LocalEmu does not start here');
  } finally {
    await end(server);
  }
}

export function skip(why) {
  console.log(`skipped: ${why}`);
}

/** Says how one thing came out; a failure is the script's. */
export function verify(label, condition, detail) {
  console.log(`${condition ? 'ok' : 'FAILED'}: ${label}`);
  if (condition) return;
  console.log(detail);
  process.exitCode = 1;
}
