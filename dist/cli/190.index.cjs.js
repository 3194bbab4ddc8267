(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 190;
exports.ids = [190];
exports.modules = {

/***/ 7190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   trail: () => (/* binding */ trail)
/* harmony export */ });
/* harmony import */ var _cloudtrail_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9631);
/* harmony import */ var _trail_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2875);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1401);
/* harmony import */ var _trail_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9353);
/* harmony import */ var _trail_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2694);





const maxResources = 5;
/** `iam-expect trail`: which calls a principal made. */
const trail = {
    usage: 'trail [OPTIONS]',
    description: 'Reads CloudTrail and tells which actions a role or user used, on which resources, how often and when.',
    positionals: false,
    options: {
        ..._trail_options_js__WEBPACK_IMPORTED_MODULE_2__/* .TRAIL_OPTIONS */ .Ao,
        format: {
            type: 'string',
            choices: ['table', 'json', 'csv'],
            description: 'How the result is printed (default: table)',
        },
        'print-sql': { type: 'boolean', description: 'Print the query of `--athena` or `--lake` instead of running it' },
        'athena-location': {
            type: 'string',
            value: 's3://\u2026/AWSLogs/',
            description: 'With `--print-sql`: print how to create the table over these logs as well',
        },
        verbose: {
            type: 'boolean',
            short: 'v',
            description: `Show every resource, not the first ${maxResources} of an action`,
        },
    },
    details: `${_trail_options_js__WEBPACK_IMPORTED_MODULE_2__/* .TRAIL_DETAILS */ .gO}

Exit codes: 0 everything was read, 1 something could not be read, 2 could not run.`,
    run,
};
async function run(given, terminal) {
    if (given.has('print-sql'))
        return printSql(given, terminal);
    const outcome = await (0,_trail_run_js__WEBPACK_IMPORTED_MODULE_3__/* .runTrail */ .Mo)(given, terminal);
    if (!outcome.ok)
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .couldNotRun */ .M)(outcome.faults, terminal);
    const { report } = outcome;
    const format = given.one('format') ?? 'table';
    if (format === 'json')
        terminal.out((0,_cloudtrail_index_js__WEBPACK_IMPORTED_MODULE_0__/* .usageJson */ .AE)(report));
    else if (format === 'csv')
        terminal.out((0,_cloudtrail_index_js__WEBPACK_IMPORTED_MODULE_0__/* .usageCsv */ .wp)(report));
    else
        terminal.out((0,_cloudtrail_index_js__WEBPACK_IMPORTED_MODULE_0__/* .usageTable */ .Mf)(report, { maxResources: given.has('verbose') ? Number.POSITIVE_INFINITY : maxResources }));
    const said = (0,_trail_run_js__WEBPACK_IMPORTED_MODULE_3__/* .readingLines */ .iN)(report);
    if (said.length > 0)
        terminal.err(`${said.join('\n')}\n`);
    return (0,_trail_run_js__WEBPACK_IMPORTED_MODULE_3__/* .isComplete */ .As)(report) ? 0 : 1;
}
/** The SQL as it would be run on a table that was created as `--athena-location` says. */
function printSql(given, terminal) {
    const now = new Date().toISOString();
    const request = (0,_trail_request_js__WEBPACK_IMPORTED_MODULE_1__/* .readTrailRequest */ .Ub)((0,_trail_options_js__WEBPACK_IMPORTED_MODULE_2__/* .options */ .fF)(given), Date.now);
    if (!request.ok)
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .couldNotRun */ .M)([request.message], terminal);
    const { filter } = request.value;
    const named = (0,_trail_request_js__WEBPACK_IMPORTED_MODULE_1__/* .readAthenaTable */ .IQ)((0,_trail_options_js__WEBPACK_IMPORTED_MODULE_2__/* .options */ .fF)(given));
    const store = (0,_cloudtrail_index_js__WEBPACK_IMPORTED_MODULE_0__/* .lakeStoreId */ .KR)(given.one('lake') ?? '');
    if (typeof named === 'object') {
        const name = `${(0,_cloudtrail_index_js__WEBPACK_IMPORTED_MODULE_0__/* .identifier */ .Cv)(named.database)}.${(0,_cloudtrail_index_js__WEBPACK_IMPORTED_MODULE_0__/* .identifier */ .Cv)(named.table)}`;
        const location = given.one('athena-location');
        if (location !== undefined && (filter.accounts.length === 0 || filter.regions.length === 0)) {
            return (0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .couldNotRun */ .M)(['`--athena-location` needs the `--account` and `--region` that the table is to have'], terminal);
        }
        if (location !== undefined)
            terminal.out(`${tableSql(name, location, filter, now)};\n\n`);
        const partitions = { day: 'day', region: 'region', account: 'account' };
        terminal.out(`${(0,_cloudtrail_index_js__WEBPACK_IMPORTED_MODULE_0__/* .callsQuery */ .G5)({ name, ...partitions, time: 'text', parameters: 'json', category: 'eventcategory' }, filter, now)}\n`);
    }
    if (store !== undefined)
        terminal.out(`${(0,_cloudtrail_index_js__WEBPACK_IMPORTED_MODULE_0__/* .callsQuery */ .G5)((0,_cloudtrail_index_js__WEBPACK_IMPORTED_MODULE_0__/* .lakeTable */ .gW)(store), filter, now)}\n`);
    if (named === undefined && store === undefined) {
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .couldNotRun */ .M)(['`--print-sql` goes with `--athena` or `--lake`'], terminal);
    }
    return 0;
}
function tableSql(name, location, { accounts, regions, from }, now) {
    const firstDay = (from ?? now).slice(0, 10).replaceAll('-', '/');
    return (0,_cloudtrail_index_js__WEBPACK_IMPORTED_MODULE_0__/* .createTable */ .ZR)({ name, location, accounts, regions, firstDay });
}
//# sourceMappingURL=trail.js.map

/***/ })

};
;
})
