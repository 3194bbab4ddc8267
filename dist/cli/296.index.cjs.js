(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 296;
exports.ids = [296];
exports.modules = {

/***/ 296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packs: () => (/* binding */ packs)
/* harmony export */ });
/* harmony import */ var _files_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8312);
/* harmony import */ var _packs_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6300);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5756);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1401);
/* harmony import */ var _help_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(931);





/** `iam-expect packs`: the built-in lists of actions, with where each row comes from. */
const packs = {
    usage: 'packs [NAMES\u2026]',
    description: 'Lists the built-in packs of actions, or the tests of those that are named.',
    positionals: true,
    options: {
        service: {
            type: 'string',
            multiple: true,
            value: 'PREFIX',
            description: 'A service in use, by prefix; may be repeated (default: every service)',
        },
        format: { type: 'string', choices: ['terminal', 'json'], description: 'How packs are printed (default: terminal)' },
    },
    details: `An expectations file takes a pack as \`deny: { pack: privilege-escalation }\`: one test for each action, and one for each
path of several actions, of which one at least has to be denied. \`services: [lambda, s3]\` beside it cuts it to services, and
\`except: [sts:AssumeRole, iam:PassRole+ec2:RunInstances]\` leaves tests out.

Exit codes: 0 listed, 2 no such pack.`,
    run,
};
async function run(given, terminal) {
    const names = _packs_index_js__WEBPACK_IMPORTED_MODULE_1__.PACKS.map(({ name }) => name);
    const unknown = given.positionals.find((name) => !names.some((each) => each === name));
    if (unknown !== undefined) {
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_3__/* .couldNotRun */ .M)([`there is no pack \`${unknown}\`; ${(0,_source_index_js__WEBPACK_IMPORTED_MODULE_2__.didYouMean)(unknown, names, `the packs are ${names.join(', ')}`)}`], terminal);
    }
    const named = given.all('service');
    const services = named.length === 0 ? undefined : named;
    const strange = services?.find((service) => (0,_files_index_js__WEBPACK_IMPORTED_MODULE_0__/* .loadCatalog */ .ak)().serviceName(service) === undefined);
    if (strange !== undefined) {
        const near = (0,_files_index_js__WEBPACK_IMPORTED_MODULE_0__/* .loadCatalog */ .ak)().nearestServices(strange, 3);
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_3__/* .couldNotRun */ .M)([
            `no AWS service has the prefix \`${strange}\`; ${(0,_source_index_js__WEBPACK_IMPORTED_MODULE_2__.didYouMean)(strange, near, 'write what its actions begin with')}`,
        ], terminal);
    }
    const chosen = _packs_index_js__WEBPACK_IMPORTED_MODULE_1__.PACKS.filter(({ name }) => given.positionals.length === 0 || given.positionals.includes(name));
    if (given.one('format') === 'json')
        terminal.out(asJson(chosen, services));
    else
        terminal.out(given.positionals.length === 0 ? overview(services) : chosen.map((pack) => details(pack, services)).join('\n'));
    return 0;
}
function overview(services) {
    const lines = _packs_index_js__WEBPACK_IMPORTED_MODULE_1__.PACKS.map((pack) => {
        const { rows, paths } = (0,_packs_index_js__WEBPACK_IMPORTED_MODULE_1__.cutPack)((0,_files_index_js__WEBPACK_IMPORTED_MODULE_0__/* .loadCatalog */ .ak)(), pack, services);
        const together = paths.length > 0 ? `, ${paths.length} paths of several actions` : '';
        return [pack.name, `version ${pack.version}: ${pack.summary}\n${rows.length} actions${together}`];
    });
    return `${(0,_help_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .t)(lines)}\n\n\`iam-expect packs NAME\` lists the tests of a pack with their sources.\n`;
}
/** Each action and each path, which are one test each. */
function details(pack, services) {
    const { rows, paths } = (0,_packs_index_js__WEBPACK_IMPORTED_MODULE_1__.cutPack)((0,_files_index_js__WEBPACK_IMPORTED_MODULE_0__/* .loadCatalog */ .ak)(), pack, services);
    const parts = [
        `${pack.name}, version ${pack.version}: ${pack.summary}`,
        ...(rows.length === 0
            ? []
            : [(0,_help_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .t)(rows.map(({ action, why, source }) => [action, `${why}\n${source}`]))]),
        ...(paths.length === 0 ? [] : [`Together, one test each:\n\n${paths.map(pathText).join('\n')}`]),
        ...(rows.length + paths.length === 0 ? ['It has no action of these services.'] : []),
    ];
    return `${parts.join('\n\n')}\n`;
}
function pathText({ actions, needs, passedTo, source }) {
    const passed = passedTo === undefined ? '' : `, passed to ${passedTo}`;
    return `  ${actions.join(' + ')}\n    needs ${needs}${passed}\n    ${source}`;
}
function asJson(chosen, services) {
    const path = ({ id, actions, needs, passedTo, source }) => ({
        id,
        actions,
        needs,
        passedTo: passedTo ?? null,
        source,
    });
    const packsShown = chosen.map((pack) => {
        const { rows, paths } = (0,_packs_index_js__WEBPACK_IMPORTED_MODULE_1__.cutPack)((0,_files_index_js__WEBPACK_IMPORTED_MODULE_0__/* .loadCatalog */ .ak)(), pack, services);
        return { name: pack.name, version: pack.version, summary: pack.summary, rows, paths: paths.map(path) };
    });
    return `${JSON.stringify({ packs: packsShown }, undefined, 2)}\n`;
}
//# sourceMappingURL=packs.js.map

/***/ })

};
;
})
