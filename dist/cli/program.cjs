(function (exports, require, module, __filename, __dirname) {/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 3339:
/***/ ((module) => {

module.exports = require("module");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = require("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = require("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = require("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = require("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = require("process");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = require("url");

/***/ }),

/***/ 6880:
/***/ ((module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
// The whole command line as one CommonJS module: the entry of the bundle that index.cts starts.
const { start } = __nccwpck_require__(5183);
module.exports = { start };
//# sourceMappingURL=program.cjs.map

/***/ }),

/***/ 1401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ couldNotRun)
/* harmony export */ });
/** Says why a command could not run: a single line as it is, several after one another with the last word at the end. */
function couldNotRun(faults, terminal) {
    const [only, ...others] = faults;
    if (only !== undefined && others.length === 0 && !only.includes('\n')) {
        terminal.err(`iam-expect: ${only}\n`);
    }
    else {
        terminal.err(`${faults.join('\n\n')}\n\niam-expect: could not run\n`);
    }
    return 2;
}
//# sourceMappingURL=faults.js.map

/***/ }),

/***/ 931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ commandHelp),
/* harmony export */   t: () => (/* binding */ table)
/* harmony export */ });
/** What `iam-expect COMMAND --help` prints. */
function commandHelp(command) {
    const rows = Object.entries(command.options).map(([name, option]) => [signature(name, option), option.description]);
    const parts = [`Usage: iam-expect ${command.usage}`, command.description, `Options:\n${table(rows)}`];
    return `${[...parts, ...(command.details === undefined ? [] : [command.details])].join('\n\n')}\n`;
}
/** Two columns, the second aligned; its continuation lines too. */
function table(rows) {
    const width = Math.max(...rows.map(([left]) => left.length));
    const indent = `\n${' '.repeat(width + 4)}`;
    return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right.replaceAll('\n', indent)}`).join('\n');
}
function signature(name, option) {
    const short = option.short === undefined ? '    ' : `-${option.short}, `;
    const value = option.type === 'boolean' ? '' : ` ${option.value ?? option.choices?.join('|') ?? 'VALUE'}`;
    return `${short}--${name}${value}`;
}
//# sourceMappingURL=help.js.map

/***/ }),

/***/ 5183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  start: () => (/* binding */ start)
});

;// CONCATENATED MODULE: ./lib/sdk-warning.js
/**
 * Keeps the AWS SDK from warning of the Node versions that its later releases will want, which is nothing that the user of a bundled SDK could
 * act on; to be called before the SDK is loaded. A value that the user has set stays.
 */
function silenceNodeVersionWarning(env) {
    const { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true' } = env;
    Object.assign(env, { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED });
}
//# sourceMappingURL=sdk-warning.js.map
// EXTERNAL MODULE: ./lib/version.js
var version = __nccwpck_require__(3411);
// EXTERNAL MODULE: ./lib/cli/faults.js
var faults = __nccwpck_require__(1401);
// EXTERNAL MODULE: ./lib/cli/help.js
var help = __nccwpck_require__(931);
;// CONCATENATED MODULE: ./lib/cli/main.js



/** Every command, in the order of `--help`. A command's file is loaded only when it is run. */
const COMMANDS = {
    check: {
        summary: 'Decide every expectation and report what does not hold',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(973), __nccwpck_require__.e(756), __nccwpck_require__.e(312), __nccwpck_require__.e(117), __nccwpck_require__.e(236), __nccwpck_require__.e(838)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7838))).check,
    },
    init: {
        summary: 'Write a starter expectations file for the policies of this folder',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(973), __nccwpck_require__.e(756), __nccwpck_require__.e(312), __nccwpck_require__.e(117), __nccwpck_require__.e(514)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2514))).init,
    },
    trail: {
        summary: 'Tell from CloudTrail which actions a role or user used',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(973), __nccwpck_require__.e(395), __nccwpck_require__.e(756), __nccwpck_require__.e(312), __nccwpck_require__.e(694), __nccwpck_require__.e(190)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7190))).trail,
    },
    draft: {
        summary: 'Draft a least-privilege policy and its expectations from CloudTrail',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(973), __nccwpck_require__.e(395), __nccwpck_require__.e(756), __nccwpck_require__.e(312), __nccwpck_require__.e(300), __nccwpck_require__.e(694), __nccwpck_require__.e(886)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4886))).draft,
    },
    audit: {
        summary: 'Compare CloudTrail with the policies and expectations',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(973), __nccwpck_require__.e(395), __nccwpck_require__.e(756), __nccwpck_require__.e(312), __nccwpck_require__.e(117), __nccwpck_require__.e(694), __nccwpck_require__.e(236), __nccwpck_require__.e(127)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7127))).audit,
    },
    lint: {
        summary: 'Tell the faults of policies that no single request shows',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(973), __nccwpck_require__.e(756), __nccwpck_require__.e(312), __nccwpck_require__.e(117), __nccwpck_require__.e(300), __nccwpck_require__.e(545), __nccwpck_require__.e(236), __nccwpck_require__.e(947), __nccwpck_require__.e(602)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3602))).lint,
    },
    explain: {
        summary: 'Tell of one request what every statement has to say',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(973), __nccwpck_require__.e(756), __nccwpck_require__.e(312), __nccwpck_require__.e(117), __nccwpck_require__.e(883)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9883))).explain,
    },
    print: {
        summary: 'Print a policy as it is deployed, or compare it with what is',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(973), __nccwpck_require__.e(756), __nccwpck_require__.e(312), __nccwpck_require__.e(117), __nccwpck_require__.e(545), __nccwpck_require__.e(721)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7721))).print,
    },
    fmt: {
        summary: 'Lay out policy files alike, comments kept',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(973), __nccwpck_require__.e(756), __nccwpck_require__.e(312), __nccwpck_require__.e(117), __nccwpck_require__.e(545), __nccwpck_require__.e(677)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4677))).fmt,
    },
    packs: {
        summary: 'List the built-in packs of actions',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(973), __nccwpck_require__.e(756), __nccwpck_require__.e(312), __nccwpck_require__.e(300), __nccwpck_require__.e(296)]).then(__nccwpck_require__.bind(__nccwpck_require__, 296))).packs,
    },
};
const HELP = { type: 'boolean', short: 'h', description: 'Show this help' };
/** Runs one command line. What only the commands need is loaded with them: `--version` needs none of it. Never throws for a user's mistake; an exception is a bug. */
async function main(args, terminal) {
    const [name, ...rest] = args;
    if (name === undefined) {
        terminal.err(usage());
        return 2;
    }
    if (name === '--help' || name === '-h' || name === 'help')
        return main_help(rest[0], terminal);
    if (name === '--version' || name === '-V') {
        terminal.out(`${version/* VERSION */.x}\n`);
        return 0;
    }
    const entry = entryOf(name);
    if (entry === undefined)
        return unknownCommand(name, terminal);
    const command = await entry.load();
    const { parseArguments } = await Promise.all(/* import() */[__nccwpck_require__.e(973), __nccwpck_require__.e(756), __nccwpck_require__.e(814)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3814));
    const parsed = parseArguments(rest, { ...command.options, help: HELP }, command.positionals);
    if (!parsed.ok) {
        const message = `${parsed.message} (see \`iam-expect ${name} --help\`)`;
        return command.refuse?.(message, parsed.given, terminal) ?? (0,faults/* couldNotRun */.M)([message], terminal);
    }
    if (parsed.value.has('help'))
        return main_help(name, terminal);
    return command.run(parsed.value, terminal);
}
async function main_help(name, terminal) {
    if (name === undefined) {
        terminal.out(usage());
        return 0;
    }
    const entry = entryOf(name);
    if (entry === undefined)
        return unknownCommand(name, terminal);
    const command = await entry.load();
    terminal.out((0,help/* commandHelp */.b)({ ...command, options: { ...command.options, help: HELP } }));
    return 0;
}
function entryOf(name) {
    return Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
}
async function unknownCommand(name, terminal) {
    const { didYouMean } = await Promise.all(/* import() */[__nccwpck_require__.e(973), __nccwpck_require__.e(756)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5756));
    const kind = name.startsWith('-') ? 'option' : 'command';
    const hint = didYouMean(name, Object.keys(COMMANDS), 'see `iam-expect --help`');
    return (0,faults/* couldNotRun */.M)([`unknown ${kind} \`${name}\`; ${hint}`], terminal);
}
function usage() {
    const commands = (0,help/* table */.t)(Object.entries(COMMANDS).map(([name, { summary }]) => [name, summary]));
    return `iam-expect ${version/* VERSION */.x}: unit tests for AWS IAM policies

Usage: iam-expect COMMAND [OPTIONS] [FILES\u2026]

Commands:
${commands}

\`iam-expect COMMAND --help\` tells what a command takes. Exit codes: 0 all pass, 1 some do not, 2 could not run.
`;
}
//# sourceMappingURL=main.js.map
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./lib/cli/output.js

const DESCRIPTORS = { stdout: 1, stderr: 2 };
/**
 * Files and pipes are written to directly: Node's own stream, which needs a tenth of a whole run's time to load, serves
 * terminals, whatever else there is, and a pipe that is full and does not block. `failed` is told of output that was lost.
 */
function outputTo(name, failed) {
    const descriptor = DESCRIPTORS[name];
    let stream;
    function fault(error) {
        // A reader that has seen enough (`| head`) closes the pipe: that is no fault, and it changes no verdict.
        if (codeOf(error) !== 'EPIPE')
            failed();
    }
    function opened() {
        stream ??= process[name].on('error', fault);
        return stream;
    }
    function writeDirectly(text) {
        let rest = Buffer.from(text);
        try {
            while (rest.length > 0)
                rest = rest.subarray((0,external_node_fs_.writeSync)(descriptor, rest));
        }
        catch (error) {
            // INVARIANT: once a stream holds what is to be written, all that follows goes through it, in order.
            if (codeOf(error) === 'EAGAIN')
                opened().write(rest);
            else
                fault(error);
        }
    }
    const direct = takesDirectWriting(descriptor);
    return {
        write: (text) => {
            if (direct && stream === undefined)
                writeDirectly(text);
            else
                opened().write(text);
        },
        isTerminal: () => !direct && opened().isTTY,
        isWritten: () => stream === undefined,
    };
}
function takesDirectWriting(descriptor) {
    try {
        const stat = (0,external_node_fs_.fstatSync)(descriptor);
        // Node makes the pipes of its child processes from sockets; what goes to /dev/null nobody reads.
        return stat.isFile() || stat.isFIFO() || stat.isSocket() || stat.rdev === (0,external_node_fs_.statSync)('/dev/null').rdev;
    }
    catch {
        return false;
    }
}
function codeOf(error) {
    return error instanceof Error && 'code' in error ? error.code : undefined;
}
//# sourceMappingURL=output.js.map
;// CONCATENATED MODULE: ./lib/cli/start.js



/** Runs the command line of this process, and sets its exit code. */
async function start() {
    silenceNodeVersionWarning(process.env);
    let isLost = false;
    const failed = () => {
        isLost = true;
        process.exitCode = 2;
    };
    const out = outputTo('stdout', failed);
    const err = outputTo('stderr', failed);
    const bug = (error) => {
        failed();
        err.write(bugReport(error));
    };
    process.on('uncaughtException', bug);
    try {
        const code = await main(process.argv.slice(2), {
            out: out.write,
            err: err.write,
            colors: wantsColors(out),
            env: process.env,
            cwd: process.cwd(),
        });
        // INVARIANT: a report of which a part was lost is not one that somebody has seen pass.
        process.exitCode = isLost ? 2 : code;
        // An ordinary end would take down what the process holds, piece by piece, and wait for connections to be given up.
        if (out.isWritten() && err.isWritten())
            process.exit();
    }
    catch (error) {
        bug(error);
    }
}
function bugReport(error) {
    const { IAM_EXPECT_DEBUG } = process.env;
    const message = error instanceof Error ? error.message : String(error);
    const stack = error instanceof Error && IAM_EXPECT_DEBUG === '1' ? `${error.stack}\n` : '';
    const hint = stack === '' ? 'IAM_EXPECT_DEBUG=1 shows where\n' : '';
    return `iam-expect: this is a bug in iam-expect: ${message}\n${stack}${hint}`;
}
/** https://no-color.org and https://force-color.org: `FORCE_COLOR=0` says no. */
function wantsColors(out) {
    const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
    if (FORCE_COLOR !== undefined && FORCE_COLOR !== '')
        return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
    if (NO_COLOR !== undefined && NO_COLOR !== '')
        return false;
    return out.isTerminal() && TERM !== 'dumb';
}
//# sourceMappingURL=start.js.map

/***/ }),

/***/ 3411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The package's version; a test holds it equal to package.json, which a bundle cannot read. */
const VERSION = '0.1.0';
//# sourceMappingURL=version.js.map

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.cjs.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
/******/ 	
/******/ 	// startup
/******/ 	// Load entry module and return exports
/******/ 	// This entry module is referenced by other modules so it can't be inlined
/******/ 	var __webpack_exports__ = __nccwpck_require__(6880);
/******/ 	module.exports = __webpack_exports__;
/******/ 	
/******/ })()
;
})
