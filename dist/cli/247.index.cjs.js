(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 247;
exports.ids = [247];
exports.modules = {

/***/ 4247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ReportShape: () => (/* binding */ ReportShape)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8395);

const Place = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    path: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    line: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    column: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    endLine: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    endColumn: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
});
const Part = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    part: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['principal', 'action', 'resource', 'condition', 'statement']),
    matched: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    reason: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    place: Place,
});
const VERDICTS = ['pass', 'drift', 'inconclusive', 'error'];
const DECISIONS = ['allowed', 'explicitDeny', 'implicitDeny'];
const StepShape = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    verdict: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(VERDICTS),
    action: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    resource: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    evaluator: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['embedded', 'aws']),
    decision: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(DECISIONS)),
    example: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    reason: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    decidedBy: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    missingContextKeys: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});
const VerdictShape = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    verdict: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(VERDICTS),
    suite: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    test: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    expectation: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['allow', 'deny', 'not-allowed']),
    principal: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    action: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    resource: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    context: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())]))),
    evaluator: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['embedded', 'aws']),
    decision: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(DECISIONS)),
    example: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    reason: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    help: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    decidedBy: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    by: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    missingContextKeys: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    notes: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    place: Place,
    nearest: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ statement: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), parts: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Part) })),
    // Reports of earlier versions have none.
    steps: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(StepShape), []),
});
const StatementShape = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    kind: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['identity', 'resource', 'trust', 'boundary', 'scp', 'rcp', 'session', 'vpcEndpoint']),
    level: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr()),
    sid: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    index: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    effect: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['Allow', 'Deny']),
    place: Place,
    text: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
const LintShape = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    fails: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    findings: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        code: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        level: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['error', 'warning', 'note']),
        message: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        why: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        help: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        place: Place,
        statement: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    })),
});
/** A saved report, but for its summary, which a reader counts anew. */
const ReportShape = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    version: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    tool: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('iam-expect'), version: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    scope: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ selected: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), total: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr() }),
    notes: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    verdicts: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(VerdictShape),
    statements: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), StatementShape),
    diagnostics: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        code: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        severity: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['error', 'warning', 'note']),
        message: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        help: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        place: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(Place),
        path: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    })),
    // Reports that were saved before lint was a part of them lack it.
    lint: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(LintShape), null),
});
//# sourceMappingURL=shape.js.map

/***/ })

};
;
})
