(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 394;
exports.ids = [394];
exports.modules = {

/***/ 2394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   check: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9769);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5077);
/* harmony import */ var _reporting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3490);



const EVALUATORS = ['auto', 'embedded', 'aws', 'both'];
/** `iam-expect check`: decides every expectation and reports what does not hold. */
const check = {
    usage: 'check [FILES\u2026]',
    description: 'Decides every expectation of the files and reports what does not hold.',
    positionals: true,
    options: {
        format: { type: 'string', choices: _outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .hR, description: 'How the report is printed (default: terminal)' },
        output: {
            type: 'string',
            multiple: true,
            value: 'KIND=PATH',
            description: `Write the report to a file as well; may be repeated\nKinds: ${_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .hR.join(', ')}`,
        },
        verbose: { type: 'boolean', short: 'v', description: 'Show what passed as well' },
        evaluator: {
            type: 'string',
            choices: EVALUATORS,
            description: 'Who decides (default: auto, which is aws where credentials are found)',
        },
        'allow-inconclusive': { type: 'boolean', description: 'Exit with 0 where all else passes' },
        lint: {
            type: 'string',
            choices: _check_js__WEBPACK_IMPORTED_MODULE_0__/* .LINT_MODES */ .Fz,
            description: 'Lint the policies as well: off, on (findings are told), error (findings of\nthat level fail as well) (default: off)',
        },
        suite: { type: 'string', multiple: true, value: 'TEXT', description: 'Only suites whose name contains TEXT' },
        test: { type: 'string', multiple: true, value: 'TEXT', description: 'Only tests whose name contains TEXT' },
    },
    details: `FILES are paths or globs of expectations files. Without them, every iam-expect.yml, *.iam-expect.yml (and .yaml)
below this folder is checked. A path or glob that matches nothing is an error.

Exit codes: 0 all rows pass, 1 some do not, 2 could not run.`,
    run,
    refuse: _reporting_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseArguments */ .R,
};
async function run(given, terminal) {
    const reporting = (0,_reporting_js__WEBPACK_IMPORTED_MODULE_2__/* .openReporting */ .v)(given, terminal);
    if (!reporting.ok)
        return reporting.code;
    const outcome = await (0,_check_js__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6)({
        expectations: given.positionals,
        cwd: terminal.cwd,
        evaluator: EVALUATORS.find((choice) => choice === given.one('evaluator')) ?? 'auto',
        // Only the job's own secrets could end up in its log; here they are the user's.
        aws: { env: terminal.env, mask: () => { }, onProgress: progressOn(terminal) },
        lint: _check_js__WEBPACK_IMPORTED_MODULE_0__/* .LINT_MODES */ .Fz.find((mode) => mode === given.one('lint')) ?? 'off',
        suites: given.all('suite'),
        tests: given.all('test'),
    });
    return reporting.value.publish(outcome);
}
/** Somebody who watches a terminal learns how far AWS has got; a log is spared it. */
function progressOn({ colors, err }) {
    if (!colors)
        return undefined;
    return ({ done, planned }) => err(`\rAWS has answered ${done} of ${planned} calls${done === planned ? '\n' : ''}`);
}
//# sourceMappingURL=check.js.map

/***/ })

};
;
})
