"use strict";
exports.id = 296;
exports.ids = [296];
exports.modules = {

/***/ 296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packs: () => (/* binding */ packs)
/* harmony export */ });
/* harmony import */ var _files_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1214);
/* harmony import */ var _packs_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6300);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5756);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1401);
/* harmony import */ var _help_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(931);





/** `iam-expect packs`: the built-in lists of actions, with where each row comes from. */
const packs = {
    usage: 'packs [NAMES…]',
    description: 'Lists the built-in packs of actions, or the rows of those that are named.',
    positionals: true,
    options: {
        service: {
            type: 'string',
            multiple: true,
            value: 'PREFIX',
            description: 'A service in use, for `destructive`; may be repeated (default: every service)',
        },
        format: { type: 'string', choices: ['terminal', 'json'], description: 'How packs are printed (default: terminal)' },
    },
    details: `An expectations file takes a pack as \`deny: { pack: privilege-escalation }\`.

Exit codes: 0 listed, 2 no such pack.`,
    run,
};
async function run(given, terminal) {
    const names = _packs_index_js__WEBPACK_IMPORTED_MODULE_1__/* .PACKS */ .pI.map(({ name }) => name);
    const unknown = given.positionals.find((name) => !names.some((each) => each === name));
    if (unknown !== undefined) {
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_3__/* .couldNotRun */ .M)([`there is no pack \`${unknown}\`; ${(0,_source_index_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .au)(unknown, names, `the packs are ${names.join(', ')}`)}`], terminal);
    }
    const chosen = _packs_index_js__WEBPACK_IMPORTED_MODULE_1__/* .PACKS */ .pI.filter(({ name }) => given.positionals.length === 0 || given.positionals.includes(name));
    const services = given.all('service');
    if (given.one('format') === 'json')
        terminal.out(asJson(chosen, services));
    else
        terminal.out(given.positionals.length === 0 ? overview() : chosen.map((pack) => details(pack, services)).join('\n'));
    return 0;
}
function overview() {
    const rows = _packs_index_js__WEBPACK_IMPORTED_MODULE_1__/* .PACKS */ .pI.map((pack) => {
        const paths = pack.paths.length > 0 ? `, ${pack.paths.length} paths of several` : '';
        return [
            pack.name,
            `version ${pack.version}: ${pack.summary}\n${(0,_packs_index_js__WEBPACK_IMPORTED_MODULE_1__/* .packRows */ .H9)((0,_files_index_js__WEBPACK_IMPORTED_MODULE_0__/* .loadCatalog */ .ak)(), pack.name).length} actions${paths}`,
        ];
    });
    return `${(0,_help_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .t)(rows)}\n\n\`iam-expect packs NAME\` lists the rows of a pack with their sources.\n`;
}
function details(pack, services) {
    const rows = (0,_packs_index_js__WEBPACK_IMPORTED_MODULE_1__/* .packRows */ .H9)((0,_files_index_js__WEBPACK_IMPORTED_MODULE_0__/* .loadCatalog */ .ak)(), pack.name, { services }).map(({ action, why, source }) => [action, `${why}\n${source}`]);
    const paths = pack.paths.map(({ actions, needs, source }) => `  ${actions.join(' + ')}\n    ${needs}\n    ${source}`);
    const head = `${pack.name}, version ${pack.version}: ${pack.summary}`;
    const together = paths.length === 0 ? [] : [`Enough together, where there is what is named below:\n\n${paths.join('\n')}`];
    return `${[head, (0,_help_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .t)(rows), ...together].join('\n\n')}\n`;
}
function asJson(chosen, services) {
    const path = ({ id, actions, needs, passedTo, source }) => ({
        id,
        actions,
        needs,
        passedTo: passedTo ?? null,
        source,
    });
    const packsShown = chosen.map(({ name, version, summary, paths }) => ({
        name,
        version,
        summary,
        rows: (0,_packs_index_js__WEBPACK_IMPORTED_MODULE_1__/* .packRows */ .H9)((0,_files_index_js__WEBPACK_IMPORTED_MODULE_0__/* .loadCatalog */ .ak)(), name, { services }),
        paths: paths.map(path),
    }));
    return `${JSON.stringify({ packs: packsShown }, undefined, 2)}\n`;
}
//# sourceMappingURL=packs.js.map

/***/ })

};
;