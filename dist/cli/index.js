#!/usr/bin/env node
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');
const PROGRAM = 'program.cjs';
// INVARIANT: the exit code says "could not run" until a command has said otherwise, so that a process that ends early, for
// whatever cause, never looks green.
process.exitCode = 2;
const folder = cacheFolder();
const modules = new Map();
const compiled = [];
process.once('exit', (code) => {
    // A run that failed early has not seen the code that the next one needs.
    if (code !== 2)
        for (const one of compiled)
            keep(one);
});
void load(path.join(__dirname, PROGRAM)).start();
/** Loads one file of the bundle, as `require` would. The build has made a function of it, in ASCII (scripts/build.mjs). */
function load(file) {
    const known = modules.get(file);
    if (known !== undefined)
        return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const wrapper = compile(file).runInThisContext();
    wrapper(module.exports, (id) => (id.startsWith('./') ? load(path.join(__dirname, id)) : require(id)), module, file, __dirname);
    return module.exports;
}
function compile(file) {
    const source = fs.readFileSync(file);
    const keptAt = folder === undefined ? undefined : path.join(folder, path.basename(file));
    const cachedData = keptAt === undefined ? undefined : keptCode(keptAt, source);
    const script = new vm.Script(source.toString('latin1'), {
        filename: file,
        ...(cachedData === undefined ? {} : { cachedData }),
    });
    const isKept = cachedData !== undefined && script.cachedDataRejected !== true;
    if (keptAt !== undefined && !isKept)
        compiled.push({ script, source, keptAt });
    return script;
}
/**
 * The compiled code of a source. INVARIANT: behind it lies a copy of the very source that it was compiled from, so that no
 * other version of the program is ever run in its place; V8 itself compares no more than the lengths.
 */
function keptCode(keptAt, source) {
    try {
        const kept = fs.readFileSync(keptAt);
        const length = kept.length - source.length;
        return kept.subarray(length).equals(source) ? kept.subarray(0, length) : undefined;
    }
    catch {
        return undefined;
    }
}
/** Written beside and moved into place, so that no run ever reads half a file. */
function keep({ script, source, keptAt }) {
    const beside = `${keptAt}.${process.pid}`;
    try {
        fs.mkdirSync(path.dirname(keptAt), { recursive: true, mode: 0o700 });
        fs.writeFileSync(beside, Buffer.concat([script.createCachedData(), source]), { mode: 0o600 });
        fs.renameSync(beside, keptAt);
    }
    catch {
        // A folder that cannot be written to: the next run compiles anew.
    }
}
/**
 * A folder for this Node, this installation and this command, each of which needs code of its own. It lies in the user's own
 * cache folder: what lies in a shared /tmp anyone could have written, and it is executed. On CI nothing is kept: there other
 * jobs, of other people's pull requests, may run as the same user.
 */
function cacheFolder() {
    const { CI, NODE_DISABLE_COMPILE_CACHE, XDG_CACHE_HOME, HOME, LOCALAPPDATA } = process.env;
    if (CI !== undefined && CI !== '' && CI !== 'false')
        return undefined;
    const base = XDG_CACHE_HOME || (HOME ? path.join(HOME, '.cache') : LOCALAPPDATA);
    if (NODE_DISABLE_COMPILE_CACHE !== undefined || !base || !path.isAbsolute(base))
        return undefined;
    const [name = '', ...rest] = process.argv.slice(2);
    // A command's help needs little of what the command itself needs.
    const helps = rest.some((argument) => argument === '--help' || argument === '-h');
    const command = !helps && /^[a-z]+$/.test(name) ? name : 'other';
    const installation = __dirname.replace(/[^\w.-]/g, '_').slice(-120);
    return path.join(base, 'iam-expect', `${process.version}-${process.arch}`, installation, command);
}
//# sourceMappingURL=index.cjs.map