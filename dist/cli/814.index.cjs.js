(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 814;
exports.ids = [814];
exports.modules = {

/***/ 3814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseArguments: () => (/* binding */ parseArguments)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5756);


/** Reads a command's arguments; the first fault is told in one line, with the nearest name for a typo. */
function parseArguments(args, options, positionals) {
    const config = Object.fromEntries(Object.entries(options).map(([name, { type, short }]) => [name, short === undefined ? { type } : { type, short }]));
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
        args: [...args],
        options: config,
        allowPositionals: true,
        strict: false,
        tokens: true,
    });
    const flags = new Set();
    const values = new Map();
    const rest = [];
    const faults = [];
    for (const token of tokens) {
        if (token.kind === 'positional')
            rest.push(token.value);
        if (token.kind !== 'option')
            continue;
        const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
        const fault = option === undefined ? unknownOption(token, options) : faultOf(token, option, values.has(token.name));
        if (fault !== undefined)
            faults.push(fault);
        else if (token.value === undefined)
            flags.add(token.name);
        else
            values.set(token.name, [...(values.get(token.name) ?? []), token.value]);
    }
    if (!positionals)
        faults.push(...rest.map((extra) => `unexpected argument \`${extra}\``));
    const all = (name) => values.get(name) ?? [];
    const given = { has: (name) => flags.has(name), all, one: (name) => all(name)[0], positionals: rest };
    const [message] = faults;
    return message === undefined ? { ok: true, value: given } : { ok: false, message, given };
}
function unknownOption(token, options) {
    const hint = (0,_source_index_js__WEBPACK_IMPORTED_MODULE_1__.didYouMean)(`--${token.name}`, Object.keys(options).map((name) => `--${name}`), '');
    return `unknown option \`${token.rawName}\`${hint === '' ? '' : `; ${hint}`}`;
}
function faultOf({ rawName, value, inlineValue }, option, given) {
    if (option.type === 'boolean')
        return value === undefined ? undefined : `\`${rawName}\` takes no value`;
    if (value === undefined || value === '' || (inlineValue !== true && value.startsWith('-'))) {
        return `\`${rawName}\` needs a value${option.value === undefined ? '' : `: ${option.value}`}`;
    }
    if (option.multiple !== true && given)
        return `\`${rawName}\` is given twice`;
    if (option.choices !== undefined && !option.choices.includes(value)) {
        return `\`${rawName}\` is one of ${option.choices.join(', ')}, not \`${value}\``;
    }
    return undefined;
}
//# sourceMappingURL=arguments.js.map

/***/ })

};
;
})
