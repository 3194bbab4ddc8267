"use strict";
exports.id = 394;
exports.ids = [394];
exports.modules = {

/***/ 6522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ho: () => (/* reexport */ credentialsLikely),
  Ni: () => (/* reexport */ explainAwsError),
  fA: () => (/* reexport */ openSession)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/aws/environment.js



/** Variables of which one alone says where the SDK's default chain finds credentials. */
const SOURCES = [
    'AWS_PROFILE',
    'AWS_DEFAULT_PROFILE',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
    'AWS_CONTAINER_CREDENTIALS_FULL_URI',
];
/**
 * Whether the SDK's default chain is likely to find credentials, without loading the SDK or asking anybody. An EC2
 * instance's own role is not looked for, as that takes a call: say `evaluator: aws` to use it
 * (https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html).
 */
function credentialsLikely(env, exists = external_node_fs_.existsSync) {
    if (isSet(env, 'AWS_ACCESS_KEY_ID') && isSet(env, 'AWS_SECRET_ACCESS_KEY'))
        return true;
    if (SOURCES.some((name) => isSet(env, name)))
        return true;
    const { HOME, USERPROFILE, AWS_SHARED_CREDENTIALS_FILE } = env;
    return exists(AWS_SHARED_CREDENTIALS_FILE || (0,external_node_path_.join)(HOME ?? USERPROFILE ?? (0,external_node_os_.homedir)(), '.aws', 'credentials'));
}
function isSet(env, name) {
    return (env[name] ?? '') !== '';
}
//# sourceMappingURL=environment.js.map
;// CONCATENATED MODULE: ./lib/aws/errors.js
const EXPIRED = {
    hopeless: true,
    reason: () => 'the AWS credentials have expired: get new ones, with a longer `role-duration-seconds` if the job outlives them',
};
const INVALID_KEY = {
    hopeless: true,
    reason: (message) => `AWS does not accept the credentials (${message}): check them and the Region`,
};
const DENIED = {
    hopeless: true,
    reason: (message, { action }) => `AWS refuses \`${action}\` (${message}): allow it in the permissions policy of the role that runs the check`,
};
const THROTTLED = {
    hopeless: false,
    reason: () => 'AWS throttled the call again and again: run fewer jobs at once, or try again later',
};
const REFUSED = {
    hopeless: false,
    reason: (message, { action }) => `AWS refuses what \`${action}\` was asked: ${message}`,
};
/** By the service's error codes, without the suffix `Exception` that some protocols give them. */
const BY_CODE = {
    ExpiredToken: EXPIRED,
    RequestExpired: EXPIRED,
    TokenRefreshRequired: EXPIRED,
    InvalidClientTokenId: INVALID_KEY,
    UnrecognizedClient: INVALID_KEY,
    SignatureDoesNotMatch: INVALID_KEY,
    IncompleteSignature: INVALID_KEY,
    MissingAuthenticationToken: INVALID_KEY,
    OptInRequired: INVALID_KEY,
    AccessDenied: DENIED,
    UnauthorizedOperation: DENIED,
    Throttling: THROTTLED,
    TooManyRequests: THROTTLED,
    RequestLimitExceeded: THROTTLED,
    InvalidInput: REFUSED,
    ValidationError: REFUSED,
    MalformedPolicyDocument: REFUSED,
    PolicyEvaluation: REFUSED,
    NoSuchEntity: {
        hopeless: false,
        reason: (message, { principal }) => principal === undefined
            ? `AWS does not know it: ${message}`
            : `\`${principal}\` does not exist in the account of the credentials (${message}): check the ARN and the account`,
    },
    CredentialsProviderError: {
        hopeless: true,
        reason: (message) => `no AWS credentials were found (${message}): set \`role-to-assume\`, or run aws-actions/configure-aws-credentials before`,
    },
};
/** Turns what the SDK threw into what is wrong and what to change. Never contains a stack trace. */
function explainAwsError(error, subject) {
    const message = error instanceof Error ? firstLine(error.message) : String(error);
    const code = error instanceof Error ? error.name.replace(/Exception$/, '') : undefined;
    const known = code === undefined ? undefined : BY_CODE[code];
    if (known !== undefined)
        return { reason: known.reason(message, subject), code, message, hopeless: known.hopeless };
    const network = networkCode(error);
    const reason = network === undefined
        ? `\`${subject.action}\` failed: ${code ?? 'an unknown error'} (${message})`
        : `AWS could not be reached (${network}): check the network and the Region`;
    return { reason, code, message, hopeless: false };
}
/** The code of Node's own error (`ECONNREFUSED`), or the SDK's `TimeoutError`. */
function networkCode(error) {
    if (!(error instanceof Error))
        return undefined;
    if (error.name === 'TimeoutError')
        return 'timeout';
    const code = 'code' in error ? error.code : undefined;
    return typeof code === 'string' && /^E[A-Z_]+$/.test(code) ? code : undefined;
}
function firstLine(text) {
    return text.split('\n', 1)[0]?.trim().replace(/\.$/, '') ?? '';
}
//# sourceMappingURL=errors.js.map
;// CONCATENATED MODULE: ./lib/aws/oidc.js
const AUDIENCE = 'sts.amazonaws.com';
const ATTEMPTS = 3;
const PATIENCE_MS = 10_000;
/**
 * The job's OIDC token for AWS
 * (https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token). It is masked before it
 * is returned.
 */
async function jobToken({ env, audience = AUDIENCE, mask }) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = env;
    if (!address || !bearer)
        return failed(noToken(env));
    const url = new URL(address);
    url.searchParams.set('audience', audience);
    let last = 'no answer';
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const answer = await request(url, bearer);
        if (answer.kind === 'token') {
            mask(answer.token);
            return { ok: true, value: answer.token };
        }
        last = answer.message;
        if (!answer.again)
            break;
    }
    return failed(`the job's OIDC token could not be fetched (${last}): run the job again`);
}
function noToken({ GITHUB_ACTIONS, GITHUB_EVENT_NAME }) {
    const fork = GITHUB_EVENT_NAME === 'pull_request' ? ' (a pull request from a fork never has one)' : '';
    return GITHUB_ACTIONS === 'true'
        ? `the job has no OIDC token: grant it \`permissions: { id-token: write, contents: read }\`${fork}`
        : 'there is no OIDC token outside GitHub Actions: use credentials of the AWS SDK instead of `role-to-assume`';
}
async function request(url, bearer) {
    try {
        const response = await fetch(url, {
            headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' },
            signal: AbortSignal.timeout(PATIENCE_MS),
        });
        if (!response.ok)
            return { kind: 'none', message: `HTTP ${response.status}`, again: response.status >= 500 };
        const body = await response.json();
        const token = typeof body === 'object' && body !== null && 'value' in body ? body.value : undefined;
        return typeof token === 'string' && token !== ''
            ? { kind: 'token', token }
            : { kind: 'none', message: 'the answer holds no token', again: false };
    }
    catch (error) {
        return { kind: 'none', message: error instanceof Error ? error.message : String(error), again: true };
    }
}
function failed(reason) {
    return { ok: false, failure: { reason, code: undefined, message: reason, hopeless: true } };
}
/** What a token says of the job, for messages about trust policies. Nothing of it is secret but the token itself. */
function claimsOf(token) {
    try {
        const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
        const text = (name) => typeof claims === 'object' && claims !== null ? String(new Map(Object.entries(claims)).get(name) ?? '?') : '?';
        return { sub: text('sub'), aud: text('aud') };
    }
    catch {
        return { sub: '?', aud: '?' };
    }
}
//# sourceMappingURL=oidc.js.map
;// CONCATENATED MODULE: ./lib/aws/session.js


/** IAM has one endpoint a partition; its Region only signs. */
const DEFAULT_REGION = 'us-east-1';
const SESSION_NAME = 'iam-expect';
const SESSION_SECONDS = 900;
/** Half of the calls throttled still leaves one failure in a thousand calls. */
const session_ATTEMPTS = 10;
/**
 * Finds credentials and makes clients with them: the role's with the job's OIDC token where one is named, the SDK's default
 * chain otherwise. Loads the SDK.
 */
async function openSession(options) {
    const assumed = options.roleToAssume === undefined ? undefined : await assumeRole(options, options.roleToAssume);
    if (assumed?.ok === false)
        return assumed;
    const { IAMClient } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(764)]).then(__webpack_require__.t.bind(__webpack_require__, 6764, 19));
    const iam = new IAMClient({
        ...clientConfig(options),
        ...(assumed === undefined ? {} : { credentials: assumed.value }),
        ...options.client,
    });
    if (assumed !== undefined)
        return { ok: true, value: { iam, origin: `the role \`${options.roleToAssume}\`` } };
    try {
        const found = await iam.config.credentials();
        options.mask(found.secretAccessKey);
        if (found.sessionToken !== undefined)
            options.mask(found.sessionToken);
        return { ok: true, value: { iam, origin: 'the credentials of the environment' } };
    }
    catch (error) {
        iam.destroy();
        return { ok: false, failure: explainAwsError(error, { action: 'the default credential chain' }) };
    }
}
function clientConfig({ region, env }) {
    const { AWS_REGION, AWS_DEFAULT_REGION, AWS_PROFILE, AWS_DEFAULT_PROFILE } = env;
    const chosen = region ?? AWS_REGION ?? AWS_DEFAULT_REGION;
    // A profile may name a Region of its own, which the SDK reads.
    const profile = AWS_PROFILE ?? AWS_DEFAULT_PROFILE;
    return {
        ...(chosen === undefined && profile !== undefined ? {} : { region: chosen ?? DEFAULT_REGION }),
        maxAttempts: session_ATTEMPTS,
        retryMode: 'adaptive',
        requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000 },
    };
}
async function assumeRole(options, role) {
    const token = await jobToken(options);
    if (!token.ok)
        return token;
    const { STSClient, AssumeRoleWithWebIdentityCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(695)]).then(__webpack_require__.t.bind(__webpack_require__, 1695, 19));
    const { credentials: _, ...client } = options.client ?? {};
    const sts = new STSClient({ ...clientConfig(options), ...client });
    try {
        const answer = await sts.send(new AssumeRoleWithWebIdentityCommand({
            RoleArn: role,
            RoleSessionName: options.roleSessionName ?? SESSION_NAME,
            WebIdentityToken: token.value,
            DurationSeconds: options.roleDurationSeconds ?? SESSION_SECONDS,
        }));
        const { AccessKeyId, SecretAccessKey, SessionToken } = answer.Credentials ?? {};
        if (!AccessKeyId || !SecretAccessKey || !SessionToken) {
            return { ok: false, failure: refusal('AWS answered without credentials', undefined, '') };
        }
        for (const secret of [AccessKeyId, SecretAccessKey, SessionToken])
            options.mask(secret);
        return {
            ok: true,
            value: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken },
        };
    }
    catch (error) {
        return { ok: false, failure: explainAssume(error, role, token.value) };
    }
    finally {
        sts.destroy();
    }
}
/** What to change for each way in which AWS refuses the role. */
function explainAssume(error, role, token) {
    const action = 'sts:AssumeRoleWithWebIdentity';
    const general = explainAwsError(error, { action });
    const { sub, aud } = claimsOf(token);
    const prefix = `the role \`${role}\` could not be assumed`;
    switch (general.code) {
        case 'AccessDenied':
            return refusal(`${prefix}: its trust policy does not let this job in; allow \`${action}\` for the provider token.actions.githubusercontent.com with \`sub\` \`${sub}\` and \`aud\` \`${aud}\``, general.code, general.message);
        case 'ExpiredToken':
            return refusal(`${prefix}: the job's OIDC token has expired; run the job again`, general.code, general.message);
        case 'InvalidIdentityToken':
            return refusal(`${prefix}: AWS does not accept the job's OIDC token (${general.message}); create the account's OIDC provider for https://token.actions.githubusercontent.com with the audience \`${aud}\``, general.code, general.message);
        case 'ValidationError':
            return refusal(`${prefix}: ${general.message}; check \`role-duration-seconds\` against the role's maximum session duration, and \`role-session-name\``, general.code, general.message);
        case 'RegionDisabled':
            return refusal(`${prefix}: STS is not active in that Region for the account; choose another \`aws-region\``, general.code, general.message);
        default:
            return refusal(`${prefix}: ${general.reason}`, general.code, general.message);
    }
}
function refusal(reason, code, message) {
    return { reason, code, message, hopeless: true };
}
//# sourceMappingURL=session.js.map
;// CONCATENATED MODULE: ./lib/aws/index.js



//# sourceMappingURL=index.js.map

/***/ }),

/***/ 9769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ DEFAULT_EXPECTATIONS),
  z: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./lib/aws/index.js + 4 modules
var lib_aws = __webpack_require__(6522);
// EXTERNAL MODULE: ./lib/verdict/index.js + 9 modules
var verdict = __webpack_require__(6750);
;// CONCATENATED MODULE: ./lib/evaluators.js


/**
 * Makes the evaluators that the suites ask for; what the run asks for goes first, `auto` leaves it to each suite. The SDK is loaded
 * only where a suite needs AWS. INVARIANT: a suite that asks for AWS is never decided without it.
 */
async function evaluatorsFor(suites, asked, aws, catalog) {
    const found = aws !== undefined && (aws.roleToAssume !== undefined || (0,lib_aws/* credentialsLikely */.ho)(aws.env));
    const choiceOf = (suite) => (asked === 'auto' ? (suite.evaluator ?? 'auto') : asked);
    const deciderOf = (suite) => {
        const choice = choiceOf(suite);
        if (choice !== 'auto')
            return choice;
        return found ? 'aws' : 'embedded';
    };
    const automatic = suites.some((suite) => choiceOf(suite) === 'auto');
    const embedded = (0,verdict/* embeddedEvaluator */.cF)(catalog);
    if (!suites.some((suite) => deciderOf(suite) !== 'embedded')) {
        const notes = automatic ? ['decided by the embedded evaluator: no AWS credentials were found'] : [];
        return { ok: true, value: { of: () => embedded, notes } };
    }
    if (aws === undefined)
        return { ok: false, diagnostics: [noSession('no credentials were given', automatic)] };
    const session = await (0,lib_aws/* openSession */.fA)(aws);
    if (!session.ok)
        return { ok: false, diagnostics: [noSession(session.failure.reason, automatic)] };
    const { awsEvaluator } = await __webpack_require__.e(/* import() */ 12).then(__webpack_require__.bind(__webpack_require__, 3012));
    const notes = automatic ? [`decided by AWS's policy simulator with ${session.value.origin}`] : [];
    const common = { catalog, session: session.value, onProgress: aws.onProgress };
    const by = {
        embedded,
        aws: awsEvaluator({ ...common, mode: 'aws' }),
        both: awsEvaluator({ ...common, mode: 'both' }),
    };
    return { ok: true, value: { of: (suite) => by[deciderOf(suite)], notes } };
}
function noSession(reason, automatic) {
    return {
        code: 'no-credentials',
        severity: 'error',
        message: `AWS's policy simulator cannot be asked: ${reason}`,
        help: automatic
            ? 'there are credentials, so `evaluator: auto` means `aws`; say `evaluator: embedded` to decide without them'
            : 'mend the credentials, or say `evaluator: embedded` to decide without them',
    };
}
//# sourceMappingURL=evaluators.js.map
// EXTERNAL MODULE: ./lib/files/index.js + 4 modules
var lib_files = __webpack_require__(1214);
// EXTERNAL MODULE: ./lib/load/index.js + 5 modules
var load = __webpack_require__(8304);
// EXTERNAL MODULE: ./lib/packs/index.js + 7 modules
var packs = __webpack_require__(6300);
;// CONCATENATED MODULE: ./lib/check.js





/** What is looked for below the folder where no expectations file is named. */
const DEFAULT_EXPECTATIONS = '**/{iam-expect,*.iam-expect}.{yml,yaml}';
/** The gate: from expectations files to the report on them. Both entries and the library run this. */
async function check(options) {
    const diagnostics = [];
    const tell = (...told) => diagnostics.push(...told);
    const files = (0,load/* filesOf */.R8)(options.cwd, tell);
    const paths = await expectationPaths(options.expectations, files);
    const suites = await (0,load/* loadExpectations */.MQ)(paths, files, { catalog: lib_files/* loadCatalog */.ak, packs: (0,packs/* actionPacks */.DM)(lib_files/* loadCatalog */.ak) }, tell);
    const selection = (0,load/* select */.Lt)(suites, options, tell);
    const loaded = await check_load(selection.suites, files, tell);
    if (diagnostics.some(({ severity }) => severity === 'error'))
        return { kind: 'could-not-run', diagnostics };
    const evaluators = await evaluatorsFor(selection.suites, options.evaluator, options.aws, (0,lib_files/* loadCatalog */.ak)());
    if (!evaluators.ok)
        return { kind: 'could-not-run', diagnostics: [...diagnostics, ...evaluators.diagnostics] };
    const { notes } = evaluators.value;
    const verdicts = await decide(loaded, evaluators.value);
    if (verdicts.length === 0)
        return { kind: 'could-not-run', diagnostics: [...diagnostics, NOTHING] };
    const lint = options.lint === true ? await lintSuites(loaded) : { findings: [], diagnostics: [] };
    const told = [...diagnostics, ...lint.diagnostics];
    const report = { verdicts, diagnostics: told, summary: (0,verdict/* summarize */.eh)(verdicts), scope: selection.scope, notes };
    return { kind: 'report', report, findings: lint.findings };
}
/** The findings on the policies of all suites, each policy looked at once. The rules are loaded only here. */
async function lintSuites(suites) {
    const { findingDiagnostic, lintPolicies } = await __webpack_require__.e(/* import() */ 94).then(__webpack_require__.bind(__webpack_require__, 6094));
    const documents = [...new Set(suites.flatMap(load/* documentsOf */.uo))];
    const findings = lintPolicies(documents, { catalog: (0,lib_files/* loadCatalog */.ak)() });
    return { findings, diagnostics: findings.map(findingDiagnostic) };
}
const NOTHING = {
    code: 'no-expectations',
    severity: 'error',
    message: 'there is nothing to check',
    help: 'write a suite with at least one test',
};
const NO_FILES = {
    message: 'there is no expectations file: no `iam-expect.yml` and no `*.iam-expect.yml` (or `.yaml`)',
    help: '`iam-expect init` writes one for the policies that it finds; or name one',
};
async function expectationPaths(given, files) {
    if (given.length === 0)
        return files.given(DEFAULT_EXPECTATIONS, NO_FILES);
    const paths = [];
    for (const pattern of given)
        paths.push(...(await files.given(pattern)));
    return [...new Set(paths)];
}
async function check_load(suites, files, tell) {
    const loadSuite = (0,load/* suiteLoader */.YZ)(files, tell);
    const loaded = [];
    for (const suite of suites)
        loaded.push(await loadSuite(suite));
    return loaded;
}
async function decide(suites, evaluators) {
    const catalog = (0,lib_files/* loadCatalog */.ak)();
    const verdicts = [];
    for (const loaded of suites) {
        const { rows } = loaded.suite;
        const answers = await evaluators.of(loaded.suite)(loaded, rows);
        verdicts.push(...rows.map((row) => (0,verdict/* judge */.S4)(row, answers.get(row.id), loaded, catalog)));
    }
    return verdicts;
}
//# sourceMappingURL=check.js.map

/***/ }),

/***/ 2394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   check: () => (/* binding */ check),
/* harmony export */   publish: () => (/* binding */ publish),
/* harmony export */   readOutputs: () => (/* binding */ readOutputs)
/* harmony export */ });
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9769);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5077);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3236);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5756);
/* harmony import */ var _verdict_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6750);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3411);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1401);







const EVALUATORS = ['auto', 'embedded', 'aws', 'both'];
const LINT = ['off', 'on', 'error'];
/** `iam-expect check`: decides every expectation and reports what does not hold. */
const check = {
    usage: 'check [FILES…]',
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
            choices: LINT,
            description: 'Lint the policies as well: off, on (findings are told), error (findings of\nthat level fail as well) (default: off)',
        },
        suite: { type: 'string', multiple: true, value: 'TEXT', description: 'Only suites whose name contains TEXT' },
        test: { type: 'string', multiple: true, value: 'TEXT', description: 'Only tests whose name contains TEXT' },
    },
    details: `FILES are paths or globs of expectations files. Without them, every iam-expect.yml, *.iam-expect.yml (and .yaml)
below this folder is checked. A path or glob that matches nothing is an error.

Exit codes: 0 all rows pass, 1 some do not, 2 could not run.`,
    run,
};
async function run(given, terminal) {
    const outputs = readOutputs(given);
    if (typeof outputs === 'string')
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .couldNotRun */ .M)([outputs], terminal);
    const outcome = await (0,_check_js__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z)({
        expectations: given.positionals,
        cwd: terminal.cwd,
        evaluator: EVALUATORS.find((choice) => choice === given.one('evaluator')) ?? 'auto',
        // Only the job's own secrets could end up in its log; here they are the user's.
        aws: { env: terminal.env, mask: () => { }, onProgress: progressOn(terminal) },
        lint: (given.one('lint') ?? 'off') !== 'off',
        suites: given.all('suite'),
        tests: given.all('test'),
    });
    return publish(outcome, outputs, given, terminal);
}
/** Somebody who watches a terminal learns how far AWS has got; a log is spared it. */
function progressOn({ colors, err }) {
    if (!colors)
        return undefined;
    return ({ done, planned }) => err(`\rAWS has answered ${done} of ${planned} calls${done === planned ? '\n' : ''}`);
}
/** The files that the report is written to as well; text for a fault. */
function readOutputs(given) {
    const outputs = given.all('output').map(_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseOutput */ .Fw);
    const fault = outputs.find((output) => typeof output === 'string');
    return fault ?? outputs.filter((output) => typeof output !== 'string');
}
/** Prints and writes a report, and says how the command ends. */
function publish(outcome, outputs, given, terminal) {
    if (outcome.kind === 'could-not-run')
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .couldNotRun */ .M)(outcome.diagnostics.map(_source_index_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDiagnostic */ .xy), terminal);
    const data = (0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .reportData */ .TI)(outcome.report, { version: _version_js__WEBPACK_IMPORTED_MODULE_6__/* .VERSION */ .x });
    const format = given.one('format') ?? 'terminal';
    if (format === 'terminal' || !(0,_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .isFormat */ .s2)(format)) {
        const palette = terminal.colors ? _report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .ansi */ .QQ : _report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj;
        terminal.out((0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalReport */ .RR)(data, { palette, verbose: given.has('verbose') }));
    }
    else {
        terminal.out((0,_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .render */ .XX)(data, format));
    }
    const faults = (0,_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .writeOutputs */ .Kn)(outputs, data, terminal.cwd);
    if (faults.length > 0)
        return (0,_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .couldNotRun */ .M)(faults.map(_source_index_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDiagnostic */ .xy), terminal);
    const isFaulty = given.one('lint') === 'error' && outcome.findings?.some(({ level }) => level === 'error') === true;
    return (0,_verdict_index_js__WEBPACK_IMPORTED_MODULE_4__/* .passes */ .WE)(outcome.report.summary, given.has('allow-inconclusive')) && !isFaulty ? 0 : 1;
}
//# sourceMappingURL=check.js.map

/***/ }),

/***/ 5077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ parseOutput),
/* harmony export */   Kn: () => (/* binding */ writeOutputs),
/* harmony export */   XX: () => (/* binding */ render),
/* harmony export */   hR: () => (/* binding */ FORMATS),
/* harmony export */   s2: () => (/* binding */ isFormat)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3236);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5756);




const RENDERERS = {
    terminal: (data) => (0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalReport */ .RR)(data, { palette: _report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj, verbose: true }),
    json: _report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonReport */ .L7,
    markdown: _report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownReport */ .qN,
    sarif: _report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .sarifReport */ ._I,
    junit: _report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .junitReport */ .$v,
};
/** The formats that a report can be written in. */
const FORMATS = Object.keys(RENDERERS);
function isFormat(name) {
    return Object.hasOwn(RENDERERS, name);
}
function render(data, format) {
    return RENDERERS[format](data);
}
/** Reads `kind=path`; gives the fault as text where it is none. */
function parseOutput(text) {
    const at = text.indexOf('=');
    const format = text.slice(0, at);
    const path = text.slice(at + 1).trim();
    if (at < 1 || path === '')
        return `\`${text}\` is no output: write \`kind=path\`, as in \`json=report.json\``;
    if (isFormat(format))
        return { format, path };
    return `unknown output kind \`${format}\`; ${(0,_source_index_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .au)(format, FORMATS, `the kinds are ${FORMATS.join(', ')}`)}`;
}
/** Writes the report to files, their folders made where they are missing. Gives a fault for each that cannot be written. */
function writeOutputs(outputs, data, cwd) {
    const faults = [];
    for (const { format, path } of outputs) {
        try {
            const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target), { recursive: true });
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(target, render(data, format));
        }
        catch (error) {
            faults.push({
                code: 'cannot-write',
                severity: 'error',
                message: `the ${format} report cannot be written: ${error instanceof Error ? error.message : String(error)}`,
                help: 'name a file in a folder that can be written to',
                path,
            });
        }
    }
    return faults;
}
//# sourceMappingURL=outputs.js.map

/***/ }),

/***/ 3236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  QQ: () => (/* reexport */ ansi),
  L7: () => (/* reexport */ jsonReport),
  $v: () => (/* reexport */ junitReport),
  qN: () => (/* reexport */ markdownReport),
  pj: () => (/* reexport */ plain),
  TI: () => (/* reexport */ reportData),
  _I: () => (/* reexport */ sarifReport),
  RR: () => (/* reexport */ terminalReport)
});

// UNUSED EXPORTS: annotations, commentBody, commentMarker, diagnosticAnnotations, faultsBody, fromRoot, isQuiet, readReport, reportSentence, stepSummary, terminalText, workflowCommands

;// CONCATENATED MODULE: ./lib/report/escape.js
/**
 * The one place that makes text from outside inert. Names, Sids, ARNs, file names and YAML strings of a pull request
 * are hostile: every reporter passes them through the function of its target, and nothing else escapes anything.
 */
// Control characters, line and paragraph separators, and whatever is invisible or turns the direction of the text
// (https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing), lone surrogates included.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
const SHORT = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/**
 * Spells out what cannot be seen: `\n`, `\u{202e}`. The result is one line of printable characters. `##[` is broken up
 * as well, since the runner acts on it anywhere in a log line and every text may end in a log.
 */
function escape_visible(text) {
    return text
        .replace(HIDDEN, (char) => SHORT[char] ?? `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)
        .replaceAll('##[', '#\\u{23}[');
}
/** Cuts a text that would crowd out everything else; the cut shows. */
function escape_clipped(text, limit) {
    if (text.length <= limit)
        return text;
    // A cut through a surrogate pair would leave half a character behind.
    const end = /[\ud800-\udbff]/.test(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
    return `${text.slice(0, end)}…`;
}
/**
 * One line for a terminal or a log. The runner acts on `::` at the start of a line, in stdout and stderr alike
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
function terminalText(text) {
    return escape_visible(text).replace(/^(\s*):(?=:)/, '$1\\u{3a}');
}
/** The message of a workflow command. Hidden characters are spelled out; line breaks stay line breaks. */
function escape_commandData(text) {
    return visibleLines(text).join('\n').replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
/** A property of a workflow command (`file=`, `title=`). */
function escape_commandProperty(text) {
    return escape_visible(text).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');
}
/** The lines of a text of several lines, each made visible. */
function visibleLines(text) {
    return text.split(/\r\n|\r|\n/).map((line) => escape_visible(line.replaceAll('\t', '  ')));
}
/** Text or attribute of XML 1.0 (https://www.w3.org/TR/xml/#charsets: control characters have no form at all). */
function xml(text) {
    return visibleLines(text)
        .map(html)
        .join('\n')
        .replaceAll(/[\ufffe\uffff]/g, '\ufffd');
}
/** Text within HTML, attribute values included. It stops tags, not mentions. */
function html(text) {
    return escape_visible(text)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}
/**
 * A Markdown code span, the only thing that stops mentions, references, links, emoji and formulas alike. The fence is
 * longer than any run of backticks inside (https://github.github.com/gfm/#code-spans).
 */
function escape_codeSpan(text) {
    const shown = escape_visible(text);
    if (shown.trim() === '')
        return '(empty)';
    const fence = '`'.repeat(longestRun(shown) + 1);
    const pad = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
    return `${fence}${pad}${shown}${pad}${fence}`;
}
/**
 * A code span within a table cell, where a bar ends the cell unless a backslash stands before it, code or not
 * (https://github.github.com/gfm/#example-200). A backslash of the text's own before a bar is spelled out, since
 * renderers disagree on what two of them mean.
 */
function cellCode(text) {
    return escape_codeSpan(text.replaceAll(/\\(?=\|)/g, '\\u{5c}')).replaceAll('|', '\\|');
}
/** A fenced code block; the lines of the text stay lines. */
function codeBlock(text, language) {
    const lines = visibleLines(text);
    const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1));
    return [`${fence}${language}`, ...lines, fence].join('\n');
}
// INVARIANT: no alternative can match what another one does, so that the time is linear in the text.
// Words, and punctuation that has no meaning in Markdown where a space follows. No digit glued to a letter, no dot or
// colon within a word: such text could be a link, a reference or an emoji.
const PLAIN = /^(?:[A-Za-z]|\d+(?![A-Za-z\d-])|[ ()'’…]|[,.;:](?=\s|$)|(?<=[A-Za-z])-(?=[a-z]))*$/;
/**
 * A sentence of the tool's own that quotes the user in backticks, for Markdown. What stands in backticks becomes a code
 * span; what stands outside and is more than plain words does too, since a quoted text may hold backticks itself.
 */
function escape_prose(text, code = escape_codeSpan) {
    const pieces = text.split('`');
    if (pieces.length % 2 === 0)
        return code(text);
    return pieces.map((piece, index) => prosePiece(piece, index % 2 === 1, code)).join('');
}
function prosePiece(piece, quoted, code) {
    if (piece === '')
        return '';
    if (!quoted && PLAIN.test(piece) && !/^ {4}/.test(piece))
        return piece;
    if (quoted)
        return code(piece);
    const inner = piece.trim();
    return `${piece.startsWith(' ') ? ' ' : ''}${code(inner)}${piece.endsWith(' ') ? ' ' : ''}`;
}
/** A path for a URL: every segment percent-encoded, so that nothing ends the link or leaves the path. */
function urlPath(path) {
    return path.split('/').map(urlSegment).join('/');
}
function urlSegment(segment) {
    const encoded = encodeURIComponent(segment.replaceAll(/\p{Cs}/gu, '\ufffd'));
    return encoded.replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
function longestRun(text) {
    return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
//# sourceMappingURL=escape.js.map
;// CONCATENATED MODULE: ./lib/report/words.js
/** The words that all reporters use for the same thing. */
const words_EXPECTED = {
    allow: 'allowed',
    deny: 'explicit deny',
    'not-allowed': 'not allowed',
};
const DECIDED = { allowed: 'allowed', explicitDeny: 'explicit deny', implicitDeny: 'implicit deny' };
const KINDS = {
    identity: 'identity policy',
    resource: 'resource policy',
    trust: 'trust policy',
    boundary: 'permissions boundary',
    scp: 'SCP',
    rcp: 'RCP',
    session: 'session policy',
    vpcEndpoint: 'VPC endpoint policy',
};
function words_decided(verdict) {
    return verdict.decision === null ? 'undecided' : DECIDED[verdict.decision];
}
/** `identity policy`, `SCP of level 2`. */
function kindOf(statement) {
    const level = statement.level === null ? '' : ` of level ${statement.level}`;
    return `${KINDS[statement.kind]}${level}`;
}
/** The Sid, or `#2` for a statement without one. */
function words_nameOf(statement) {
    return statement.sid ?? `#${statement.index}`;
}
/**
 * INVARIANT: `pass` only where every one of at least one expectation passed, whatever the summary claims: the data may
 * come from a file that somebody else wrote.
 */
function words_overall(data) {
    const { verdicts, summary } = data;
    if (verdicts.length === 0 || summary.total !== verdicts.length)
        return 'error';
    for (const name of ['error', 'drift', 'inconclusive']) {
        if (verdicts.some((verdict) => verdict.verdict === name))
            return name;
    }
    return summary.verdict;
}
/** `3 of 16 expectations drifted, 1 is inconclusive`, `all 16 expectations hold`. */
function sentence(data) {
    const { summary } = data;
    const of = `of ${words_count(summary.total, 'expectation')}`;
    if (words_overall(data) === 'pass') {
        const all = summary.total === 1 ? 'the only expectation holds' : `all ${words_count(summary.total, 'expectation')} hold`;
        return all + scopeWords(data);
    }
    const parts = problemCounts(summary);
    const [first, ...rest] = parts;
    if (first === undefined)
        return 'no expectation was decided';
    return `${[`${first.number} ${of} ${first.words}`, ...rest.map((part) => `${part.number} ${part.words}`)].join(', ')}${scopeWords(data)}`;
}
function problemCounts(summary) {
    const be = (number) => (number === 1 ? 'is' : 'are');
    return [
        { number: summary.drifted, words: 'drifted' },
        { number: summary.errors, words: 'could not be checked' },
        { number: summary.inconclusive, words: `${be(summary.inconclusive)} inconclusive` },
    ].filter((part) => part.number > 0);
}
function scopeWords({ scope }) {
    return scope.selected < scope.total ? ` (${scope.selected} of ${scope.total} were selected)` : '';
}
function words_count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
//# sourceMappingURL=words.js.map
;// CONCATENATED MODULE: ./lib/report/annotations.js




const ACTIONS_SHOWN = 10;
/**
 * The notes of a report: one for each way that a test does not pass, at the statement that decided it, else at the
 * nearest one, else at the expectation. Those in changed files first, at most `limit` of a level, the last of which
 * then says how many more there are.
 */
function annotations(data, options = {}) {
    const all = [
        ...problems(data).map((group) => problemNote(group, options.inconclusive ?? 'error')),
        ...data.diagnostics.map(diagnosticNote),
    ];
    const changed = options.changedFiles ?? new Set();
    const rank = (note) => (note.place !== null && changed.has(note.place.path) ? 0 : 1);
    const sorted = all.toSorted((a, b) => rank(a) - rank(b));
    const levels = ['error', 'warning', 'notice'];
    return levels.flatMap((level) => limited(sorted, level, options.limit ?? 10));
}
/** Notes on what was found while reading files, where there is no report. */
function diagnosticAnnotations(diagnostics) {
    return diagnostics.map((diagnostic) => diagnosticNote(diagnosticData(diagnostic)));
}
/** The notes as workflow commands, one a line (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). */
function workflowCommands(notes) {
    return notes.map((note) => `${workflowCommand(note)}\n`).join('');
}
function workflowCommand({ level, title, message, place }) {
    const properties = [
        ...(place === null
            ? []
            : [`file=${commandProperty(place.path)}`, `line=${place.line}`, `endLine=${lastLine(place)}`]),
        ...(place !== null && lastLine(place) === place.line ? [`col=${place.column}`] : []),
        `title=${commandProperty(title)}`,
    ];
    return `::${level} ${properties.join(',')}::${commandData(message)}`;
}
/** The last line that the place covers: its end is exclusive. */
function lastLine(place) {
    return place.endColumn === 1 && place.endLine > place.line ? place.endLine - 1 : place.endLine;
}
function limited(notes, level, limit) {
    const ofLevel = notes.filter((note) => note.level === level);
    if (ofLevel.length <= limit)
        return ofLevel;
    const shown = ofLevel.slice(0, limit - 1);
    const more = `${ofLevel.length - shown.length} more in the job summary`;
    return [...shown, { level, title: `iam-expect: ${more}`, message: `and ${more}`, place: null }];
}
function problemNote(group, inconclusive) {
    const { lead, decidedBy, nearest } = group;
    const level = lead.verdict === 'inconclusive' ? inconclusive : 'error';
    const message = [
        ...requests(group),
        `expected ${EXPECTED[lead.expectation]}, decided ${decided(lead)}`,
        lead.reason,
        ...(lead.help === null ? [] : [lead.help]),
    ];
    const [statement] = decidedBy;
    return {
        level,
        title: visible(clipped(`${heading(lead.verdict, statement && nameOf(statement))}: ${lead.suite} › ${lead.test}`, 240)),
        message: message.map(visible).join('\n'),
        place: statement?.place ?? nearest?.place ?? lead.place,
    };
}
function heading(verdict, statement) {
    return statement === undefined ? verdict : `${verdict} by ${statement}`;
}
function requests({ verdicts }) {
    const shown = verdicts.slice(0, ACTIONS_SHOWN).map((verdict) => `${verdict.action} on ${verdict.example}`);
    const left = verdicts.length - shown.length;
    return left > 0 ? [...shown, `and ${count(left, 'more request')}`] : shown;
}
function diagnosticNote(diagnostic) {
    const level = diagnostic.severity === 'note' ? 'notice' : diagnostic.severity;
    const message = [diagnostic.message, ...(diagnostic.help === null ? [] : [diagnostic.help])];
    return {
        level,
        title: visible(`iam-expect: ${diagnostic.code}`),
        message: message.map(visible).join('\n'),
        place: diagnostic.place ?? (diagnostic.path === null ? null : wholeFile(diagnostic.path)),
    };
}
function wholeFile(path) {
    return { path, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
//# sourceMappingURL=annotations.js.map
;// CONCATENATED MODULE: ./lib/report/groups.js
const ORDER = ['drift', 'error', 'inconclusive', 'pass'];
/** Groups in the order of the report, the gravest verdicts first. */
function groups(data, verdicts = data.verdicts) {
    const byKey = new Map();
    for (const verdict of verdicts) {
        const key = groupKey(verdict);
        const group = byKey.get(key);
        if (group === undefined)
            byKey.set(key, [verdict]);
        else
            group.push(verdict);
    }
    return [...byKey.values()]
        .map((members) => group(data, members))
        .toSorted((a, b) => ORDER.indexOf(a.lead.verdict) - ORDER.indexOf(b.lead.verdict));
}
/** The requests of the verdicts in the report's order, what did not pass. */
function groups_problems(data) {
    return groups(data).filter((group) => group.lead.verdict !== 'pass');
}
function statementOf(data, key) {
    return Object.hasOwn(data.statements, key) ? data.statements[key] : undefined;
}
function group(data, verdicts) {
    const [lead] = verdicts;
    return {
        lead,
        verdicts,
        decidedBy: lead.decidedBy.flatMap((key) => statementOf(data, key) ?? []),
        nearest: lead.nearest === null ? undefined : statementOf(data, lead.nearest.statement),
    };
}
function groupKey(verdict) {
    const { suite, test, expectation, evaluator, decision, reason, help, decidedBy, by, missingContextKeys } = verdict;
    // A pass needs no telling apart beyond its test.
    if (verdict.verdict === 'pass')
        return JSON.stringify(['pass', suite, test, expectation]);
    const parts = verdict.nearest?.parts.map((part) => [part.part, part.matched, part.matched ? '' : part.reason]);
    const how = [verdict.nearest?.statement, parts, missingContextKeys, verdict.notes];
    return JSON.stringify([
        verdict.verdict,
        suite,
        test,
        expectation,
        evaluator,
        decision,
        reason,
        help,
        decidedBy,
        by,
        how,
    ]);
}
//# sourceMappingURL=groups.js.map
;// CONCATENATED MODULE: ./lib/report/links.js


/** The address of the lines, or `undefined` for a file outside the repository. */
function linkTo(links, place) {
    if (links === undefined)
        return undefined;
    const path = fromRoot(links.directory, place.path);
    if (path === undefined)
        return undefined;
    const lines = lastLine(place) > place.line ? `#L${place.line}-L${lastLine(place)}` : `#L${place.line}`;
    return `${links.serverUrl}/${urlPath(links.repository)}/blob/${urlPath(links.sha)}/${urlPath(path)}${lines}`;
}
/** A report's path from the repository's root, or `undefined` where it leaves the repository or is absolute. */
function fromRoot(directory, path) {
    if (/^(?:[/\\]|[A-Za-z]:)/.test(path))
        return undefined;
    const segments = [];
    for (const segment of `${directory}/${path}`.split(/[/\\]/)) {
        if (segment === '' || segment === '.')
            continue;
        if (segment !== '..')
            segments.push(segment);
        else if (segments.pop() === undefined)
            return undefined;
    }
    return segments.join('/');
}
//# sourceMappingURL=links.js.map
;// CONCATENATED MODULE: ./lib/report/markdown.js




const ALL = Number.POSITIVE_INFINITY;
const EVERYTHING = { weakened: ALL, rows: ALL, explanations: ALL, passes: true, remarks: true };
const SIGNS = { pass: '✅', drift: '❌', inconclusive: '❔', error: '⛔' };
const MOST_WEAKENED = 1_000;
const REQUESTS_A_ROW = 6;
const REQUESTS_A_GROUP = 50;
const STATEMENT_LINES = 40;
const NAME_LENGTH = 160;
const ARN_LENGTH = 300;
/** `### ❌ iam-expect: 3 of 16 expectations drifted` */
function markdown_headline(data) {
    return `### ${SIGNS[words_overall(data)]} iam-expect: ${sentence(data)}`;
}
/** What did not pass: one row for each way in which a test fails, with the statement that decided it. */
function markdown_problemTable(data, options, rows) {
    const all = groups_problems(data);
    if (all.length === 0)
        return '';
    const shown = all.slice(0, rows);
    return [
        '| Expectation | Request | Expected | Decided | By statement |',
        '| --- | --- | --- | --- | --- |',
        ...shown.map((group) => problemRow(group, options)),
        ...(shown.length < all.length ? ['', `_and ${leftOut(all.slice(rows))} more in ${elsewhere(options)}_`] : []),
    ].join('\n');
}
/** `the job summary`: where what is left out is told. */
function elsewhere(options) {
    return options.elsewhere ?? 'the job summary';
}
function leftOut(groups) {
    return groups.reduce((sum, group) => sum + group.verdicts.length, 0);
}
function problemRow(group, options) {
    const { lead } = group;
    const test = escape_prose(escape_clipped(lead.test, NAME_LENGTH), cellCode);
    const suite = escape_prose(escape_clipped(lead.suite, NAME_LENGTH), cellCode);
    const cells = [
        `${markdown_linked(`**${test}**`, lead.place, options)}<br>${suite}`,
        requestCell(group),
        words_EXPECTED[lead.expectation] + (lead.by === null ? '' : ` by ${cellCode(escape_clipped(lead.by, NAME_LENGTH))}`),
        `${SIGNS[lead.verdict]} **${lead.verdict === 'drift' ? words_decided(lead) : lead.verdict}**`,
        byCell(group, options),
    ];
    return `| ${cells.join(' | ')} |`;
}
/** Actions one below the other, and their resource once where all share it. */
function requestCell({ verdicts }) {
    const resources = new Set(verdicts.map((verdict) => verdict.example));
    const shown = verdicts.slice(0, REQUESTS_A_ROW);
    const code = (text) => cellCode(escape_clipped(text, ARN_LENGTH));
    const [resource = ''] = resources;
    const lines = resources.size === 1
        ? [...shown.map((verdict) => code(verdict.action)), `on ${code(resource)}`]
        : shown.map((verdict) => `${code(verdict.action)} on ${code(verdict.example)}`);
    const left = verdicts.length - shown.length;
    const more = left > 0 ? [`and ${words_count(left, 'more request')}`] : [];
    const at = resources.size === 1 ? lines.length - 1 : lines.length;
    return lines.toSpliced(at, 0, ...more).join('<br>');
}
function byCell({ decidedBy, nearest, lead }, options) {
    const [first, ...others] = decidedBy;
    if (first !== undefined) {
        const more = others.length > 0 ? `<br>and ${others.length} more` : '';
        return statementLink(first, options, cellCode) + more;
    }
    if (nearest !== undefined)
        return `none<br>nearest: ${statementLink(nearest, options, cellCode)}`;
    return lead.decision === null ? '' : 'none';
}
/** `AllowAll`, as a link where files can be looked at, and `orders.jsonc:12`: a table has no room for folders. */
function statementLink(statement, options, code) {
    const { place } = statement;
    const name = code(escape_clipped(words_nameOf(statement), NAME_LENGTH));
    const file = place.path.slice(place.path.lastIndexOf('/') + 1);
    return `${markdown_linked(name, place, options)}<br>${markdown_placeCode({ ...place, path: file }, code)}`;
}
/** `iam/orders.jsonc:12` */
function markdown_placeCode(place, code) {
    return code(`${escape_clipped(place.path, ARN_LENGTH)}:${place.line}`);
}
/** A link to the lines, where files can be looked at. */
function markdown_linked(markdown, place, options) {
    const url = linkTo(options.links, place);
    return url === undefined ? markdown : `[${markdown}](${url})`;
}
/** Collapsed: of each problem the statement's text, why the nearest did not match, and what would mend it. */
function markdown_explanations(data, options, limit) {
    const all = groups_problems(data);
    const shown = all.slice(0, limit);
    if (shown.length === 0)
        return '';
    const left = leftOut(all.slice(limit));
    const more = left > 0 ? [`_${words_count(left, 'explanation')} more in ${elsewhere(options)}_`] : [];
    return details('Why, and what would mend it', [...shown.map((group) => explanation(group, options)), ...more].join('\n\n'));
}
function explanation(group, options) {
    const { lead, decidedBy } = group;
    const parts = [
        `#### ${SIGNS[lead.verdict]} ${escape_prose(escape_clipped(lead.test, NAME_LENGTH))}`,
        requestList(group),
        escape_prose(lead.reason),
        ...(lead.help === null ? [] : [`**To mend it:** ${escape_prose(lead.help)}.`]),
        ...decidedBy.slice(0, 3).map((statement) => statementText(statement, options)),
        nearestText(group, options),
        ...lead.missingContextKeys.map((key) => `Missing context key: ${escape_codeSpan(key)}`),
        ...lead.notes.map((note) => `Note: ${escape_prose(note)}`),
    ];
    return parts.filter((part) => part !== '').join('\n\n');
}
function requestList({ verdicts }) {
    const shown = verdicts.slice(0, REQUESTS_A_GROUP);
    const lines = shown.map((verdict) => `- ${request(verdict)}`);
    const left = verdicts.length - shown.length;
    return [...lines, ...(left > 0 ? [`- and ${words_count(left, 'more request')}`] : [])].join('\n');
}
function request({ action, resource, example }) {
    const of = `${escape_codeSpan(action)} on ${escape_codeSpan(escape_clipped(resource, ARN_LENGTH))}`;
    return example === resource ? of : `${of}, for example ${escape_codeSpan(escape_clipped(example, ARN_LENGTH))}`;
}
function statementText(statement, options) {
    const lines = statement.text.split('\n');
    const shown = lines.slice(0, STATEMENT_LINES).map((line) => escape_clipped(line, ARN_LENGTH));
    const text = [...shown, ...(lines.length > shown.length ? [`… ${lines.length - shown.length} more lines`] : [])];
    const title = `${escape_codeSpan(words_nameOf(statement))} of the ${kindOf(statement)}`;
    const where = markdown_linked(markdown_placeCode(statement.place, escape_codeSpan), statement.place, options);
    return `${title}, ${where}:\n\n${codeBlock(text.join('\n'), languageOf(statement.place.path))}`;
}
function languageOf(path) {
    return /\.ya?ml$/i.test(path) ? 'yaml' : 'jsonc';
}
function nearestText({ lead, nearest }, options) {
    if (nearest === undefined || lead.nearest === null)
        return '';
    const where = markdown_linked(markdown_placeCode(nearest.place, escape_codeSpan), nearest.place, options);
    const parts = lead.nearest.parts.map((part) => `- ${part.matched ? '✓' : '✗'} ${part.part}: ${escape_prose(part.reason)}`);
    const effect = nearest.effect === 'Allow' ? 'Allow' : 'Deny';
    return [
        `The nearest ${effect} statement, ${escape_codeSpan(words_nameOf(nearest))}, ${where}, does not match:`,
        '',
        ...parts,
    ].join('\n');
}
/** Collapsed: what passed, suite by suite; only the number of it where `listed` is false. */
function markdown_passes(data, options, listed) {
    const passed = data.verdicts.filter((verdict) => verdict.verdict === 'pass');
    if (passed.length === 0)
        return '';
    const title = `${words_count(passed.length, 'expectation')} ${passed.length === 1 ? 'holds' : 'hold'}`;
    if (!listed)
        return `_${title}; they are listed in ${elsewhere(options)}._`;
    const suites = new Set(passed.map((verdict) => verdict.suite));
    const parts = [...suites].map((suite) => {
        const lines = groups(data, passed.filter((verdict) => verdict.suite === suite)).map(passLine);
        return [`**${escape_prose(escape_clipped(suite, NAME_LENGTH))}**`, '', ...lines].join('\n');
    });
    return details(title, parts.join('\n\n'));
}
function passLine({ lead, verdicts }) {
    const shown = verdicts.slice(0, REQUESTS_A_GROUP).map((verdict) => escape_codeSpan(verdict.action));
    const left = verdicts.length - shown.length;
    const actions = [...new Set(shown), ...(left > 0 ? [`${left} more`] : [])].join(', ');
    return `- ${escape_prose(escape_clipped(lead.test, NAME_LENGTH))} (${words_EXPECTED[lead.expectation]}): ${actions}`;
}
/** Who decided, what was noted, and how to run the same check locally. */
function markdown_colophon(data, options) {
    const evaluators = [...new Set(data.verdicts.map((verdict) => verdict.evaluator))];
    const names = evaluators.map((name) => (name === 'aws' ? "AWS's policy simulator" : 'the embedded evaluator'));
    const lines = [
        ...(names.length === 0 ? [] : [`Decided by ${names.join(' and ')}, iam-expect ${escape_prose(data.tool.version)}.`]),
        ...data.notes.map((note) => escape_prose(note)),
    ];
    const command = options.command === undefined ? [] : [`Run the same check locally:\n\n${codeBlock(options.command, 'sh')}`];
    return details('How this was decided, and how to run it locally', [lines.join('\n\n'), ...command].join('\n\n'));
}
/** Warnings of reading the files. */
function markdown_diagnostics(data, options) {
    const lines = data.diagnostics.map((diagnostic) => {
        const { place, path } = diagnostic;
        const where = place === null ? path && escape_codeSpan(path) : markdown_linked(markdown_placeCode(place, escape_codeSpan), place, options);
        const help = diagnostic.help === null ? '' : `; ${escape_prose(diagnostic.help)}`;
        return `- ${diagnostic.severity}: ${escape_prose(diagnostic.message)}${help}${where === null ? '' : ` (${where})`}`;
    });
    return lines.length === 0 ? '' : details(words_count(lines.length, 'remark on the files'), lines.join('\n'));
}
function details(title, markdown) {
    return `<details>\n<summary>${title}</summary>\n\n${markdown}\n\n</details>`;
}
/** Parts one below the other, empty ones left out. Ends with a line break. */
function markdown_joined(parts) {
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
/**
 * The longest of a report's forms that fits: first what passed is left out, then explanations, then rows of the table with the
 * remarks, last rows on what was weakened. INVARIANT: the headline with its counts stays, whatever else goes.
 */
function markdown_fitted(data, fits, draw) {
    if (fits(draw(EVERYTHING)))
        return draw(EVERYTHING);
    const all = problems(data).length;
    const short = { ...EVERYTHING, passes: false };
    const bare = { ...short, explanations: 0, remarks: false };
    const stages = [
        [all, (explanations) => ({ ...short, explanations })],
        [all, (rows) => ({ ...bare, rows })],
        [MOST_WEAKENED, (weakened) => ({ ...bare, rows: 0, weakened })],
    ];
    for (const [most, extent] of stages) {
        const number = largest(most, (candidate) => fits(draw(extent(candidate))));
        if (number !== undefined)
            return draw(extent(number));
    }
    return draw({ ...bare, rows: 0, weakened: 0 });
}
/** The largest number from 0 to `most` that holds, where all below one that holds do too. */
function largest(most, holds) {
    if (!holds(0))
        return undefined;
    let low = 0;
    let high = most;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (holds(middle))
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
//# sourceMappingURL=markdown.js.map
;// CONCATENATED MODULE: ./lib/report/lead.js




const CAUSES_SHOWN = 3;
const TEXT_LENGTH = 120;
/**
 * What broke, where, and what to do, in at most three lines: what a reviewer reads first, and on a phone perhaps the only
 * thing. One line for each statement behind the problems.
 */
function lead_leadLines(data, options) {
    const causes = causesOf(data);
    const shown = causes.slice(0, CAUSES_SHOWN).map((cause) => `- ${causeLine(cause, options)}`);
    const left = causes.length - shown.length;
    return [...shown, ...(left > 0 ? [`- and ${words_count(left, 'more cause')}, in the table`] : [])].join('\n');
}
function causesOf(data) {
    const causes = new Map();
    for (const group of groups_problems(data)) {
        const { lead, verdicts } = group;
        const key = JSON.stringify([lead.verdict, lead.decision, lead.decidedBy[0] ?? null, lead.expectation === 'allow']);
        const known = causes.get(key);
        causes.set(key, { lead: known?.lead ?? group, requests: (known?.requests ?? 0) + verdicts.length });
    }
    return [...causes.values()];
}
function causeLine({ lead: group, requests }, options) {
    const { lead } = group;
    const more = requests > 1 ? ` and ${requests - 1} more` : '';
    const what = `${escape_codeSpan(escape_clipped(lead.action, TEXT_LENGTH))} on ${escape_codeSpan(escape_clipped(lead.example, TEXT_LENGTH))}${more}`;
    const help = lead.help === null ? '' : ` To mend it: ${escape_prose(escape_clipped(lead.help, 2 * TEXT_LENGTH))}.`;
    return `${subject(group, options)} ${what} (expected: ${words_EXPECTED[lead.expectation]}).${help}`;
}
function subject({ lead, decidedBy }, options) {
    if (lead.verdict === 'error')
        return '**Could not be checked:**';
    if (lead.verdict === 'inconclusive')
        return '**It cannot be told** whether the policies meet what is expected of';
    const [statement] = decidedBy;
    if (statement === undefined)
        return lead.expectation === 'allow' ? '**Nothing allows**' : '**No statement denies**';
    const name = escape_codeSpan(escape_clipped(words_nameOf(statement), TEXT_LENGTH));
    const where = markdown_linked(`${name} at ${markdown_placeCode(statement.place, escape_codeSpan)}`, statement.place, options);
    return `**${where} ${statement.effect === 'Allow' ? 'allows' : 'denies'}**`;
}
//# sourceMappingURL=lead.js.map
;// CONCATENATED MODULE: ./lib/report/weakened.js



const weakened_TEXT_LENGTH = 300;
const CHANGES_SHOWN = 8;
/** What a reviewer must look at first: a green verdict means little where the demands were lowered. */
function weakened_weakenedSection(weakened, options, rows) {
    if (weakened === undefined)
        return '';
    if (weakened.kind === 'unknown') {
        return `> [!WARNING]\n> Whether this pull request weakens its own expectations could not be told: ${escape_prose(escape_clipped(weakened.reason, weakened_TEXT_LENGTH))}`;
    }
    const { weakenings } = weakened;
    if (weakenings.length === 0)
        return '';
    const shown = weakenings.slice(0, rows);
    const left = weakenings.length - shown.length;
    const lowered = weakenings.filter(({ kind }) => kind !== 'renamed').length;
    const title = lowered === 0
        ? `> [!NOTE]\n> **This pull request renames ${words_count(weakenings.length, 'expectation')}.**`
        : `> [!WARNING]\n> **This pull request weakens the expectations that judge it**, in ${words_count(lowered, 'place')}.`;
    return [
        title,
        '',
        '| | Expectation | Request | What is different |',
        '| --- | --- | --- | --- |',
        ...shown.map(weakeningRow),
        ...(left > 0 ? ['', `_and ${left} more in ${elsewhere(options)}_`] : []),
    ].join('\n');
}
function weakeningRow({ kind, suite, test, expectation, action, resource, changes }) {
    const code = (text) => cellCode(escape_clipped(text, weakened_TEXT_LENGTH));
    const name = (text) => escape_prose(escape_clipped(text, weakened_TEXT_LENGTH), cellCode);
    const cells = [
        `**${kind}**`,
        test === undefined ? `the whole suite<br>${name(suite)}` : `${name(test)}<br>${name(suite)}`,
        action === undefined || resource === undefined ? '' : `${expectation} ${code(action)}<br>on ${code(resource)}`,
        changes
            .slice(0, CHANGES_SHOWN)
            .map((change) => escape_prose(escape_clipped(change, weakened_TEXT_LENGTH), cellCode))
            .join('<br>'),
    ];
    return `| ${cells.join(' | ')} |`;
}
//# sourceMappingURL=weakened.js.map
;// CONCATENATED MODULE: ./lib/report/comment.js






// A comment holds 65,536 characters (https://docs.github.com/rest/issues/comments says no number; the API answers 422
// with it). The rest is left to what GitHub may count otherwise.
const COMMENT_LENGTH = 60_000;
const FAULTS_SHOWN = 20;
const FAULT_LENGTH = 500;
/** The first line of every comment with this tag: how it is found again. */
function commentMarker(tag) {
    // `--` would end the HTML comment early in some readers.
    return `<!-- iam-expect:${encodeURIComponent(tag).replaceAll('-', '%2D')} -->`;
}
/** The body of the pull request's comment: the short green line where all is well, else the whole story. */
function commentBody(data, options) {
    if (isQuiet(data, options))
        return joined([`${commentMarker(options.tag)}\n${headline(data)}`, runLine(options)]);
    return fitted(data, (text) => text.length <= COMMENT_LENGTH, (extent) => draw(data, options, extent));
}
/** Whether the comment has nothing to tell but that all is well. */
function isQuiet(data, { weakened }) {
    const nothing = weakened === undefined || (weakened.kind === 'known' && weakened.weakenings.length === 0);
    return overall(data) === 'pass' && nothing;
}
function draw(data, options, extent) {
    return joined([
        `${commentMarker(options.tag)}\n${headline(data)}`,
        weakenedSection(options.weakened, options, extent.weakened),
        leadLines(data, options),
        problemTable(data, options, extent.rows),
        explanations(data, options, extent.explanations),
        extent.remarks ? diagnostics(data, options) : '',
        passes(data, options, extent.passes),
        extent.remarks ? colophon(data, options) : '',
        runLine(options),
    ]);
}
function runLine({ runUrl }) {
    return runUrl === undefined ? '' : `<sub>[The whole report](${runUrl}) is in the summary of the run.</sub>`;
}
/**
 * The body where the check could not run: what an earlier commit's comment says must not stand for this one. The first faults, and
 * how many more there are.
 */
function faultsBody(faults, options) {
    const shown = faults.slice(0, FAULTS_SHOWN).map((fault) => faultLine(diagnosticData(fault), options));
    const left = faults.length - shown.length;
    return joined([
        `${commentMarker(options.tag)}\n### ⛔ iam-expect: the check could not run`,
        [...shown, ...(left > 0 ? [`- and ${left} more in the log of the run`] : [])].join('\n'),
        runLine(options),
    ]);
}
function faultLine({ severity, message, help, place, path }, options) {
    const where = place === null
        ? path && codeSpan(clipped(path, FAULT_LENGTH))
        : linked(placeCode({ ...place, path: clipped(place.path, FAULT_LENGTH) }, codeSpan), place, options);
    const text = [message, ...(help === null ? [] : [help])].map((part) => prose(clipped(part, FAULT_LENGTH))).join('; ');
    return `- ${severity}: ${text}${where === null ? '' : ` (${where})`}`;
}
//# sourceMappingURL=comment.js.map
;// CONCATENATED MODULE: ./lib/report/data.js
/**
 * Turns a report into plain data. What did not pass is explained here, by the one statement that came nearest;
 * what passed is not, so a green run pays for no trace.
 */
function reportData(report, options) {
    const statements = new Map();
    const verdicts = report.verdicts.map((verdict) => verdictData(verdict, statements));
    return {
        version: 1,
        tool: { name: 'iam-expect', version: options.version },
        summary: report.summary,
        scope: report.scope,
        notes: report.notes,
        verdicts,
        statements: Object.fromEntries(statements),
        diagnostics: report.diagnostics.map(data_diagnosticData),
    };
}
function placeOf(range) {
    return {
        path: range.source.path,
        line: range.start.line,
        column: range.start.column,
        endLine: range.end.line,
        endColumn: range.end.column,
    };
}
function verdictData(verdict, statements) {
    const { row } = verdict;
    return {
        id: row.id,
        verdict: verdict.verdict,
        suite: row.suite,
        test: row.test,
        expectation: row.expectation,
        principal: row.principal,
        action: row.action,
        resource: row.resource,
        context: row.context,
        evaluator: verdict.evaluator,
        decision: verdict.decision ?? null,
        example: verdict.resource,
        reason: verdict.reason,
        help: verdict.help ?? null,
        decidedBy: verdict.statements.map((ref) => keep(ref, statements)),
        by: row.by?.value ?? null,
        missingContextKeys: verdict.missingContextKeys,
        notes: verdict.notes,
        place: placeOf(row.range),
        nearest: verdict.verdict === 'pass' ? null : nearest(verdict, statements),
    };
}
/** Of equally near statements the first one. Only those of the effect that the expectation wants to see. */
function nearest(verdict, statements) {
    const wanted = verdict.row.expectation === 'allow' ? 'Allow' : 'Deny';
    const traces = verdict.explain?.().traces ?? [];
    const candidates = traces.filter((trace) => !trace.matched && trace.ref.statement.effect.value === wanted);
    const [best] = candidates.toSorted((a, b) => b.nearness - a.nearness);
    if (best === undefined)
        return null;
    return {
        statement: keep(best.ref, statements),
        parts: best.parts.map(({ part, matched, reason, range }) => ({ part, matched, reason, place: placeOf(range) })),
    };
}
function keep(ref, statements) {
    const place = placeOf(ref.statement.range);
    const key = `${place.path}:${place.line}:${place.column}`;
    if (!statements.has(key))
        statements.set(key, statementData(ref, place));
    return key;
}
function statementData(ref, place) {
    return {
        kind: ref.kind,
        level: ref.level ?? null,
        sid: ref.statement.sid?.value ?? null,
        index: ref.statement.index,
        effect: ref.statement.effect.value,
        place,
        text: dedented(ref.statement.range),
    };
}
/** The first line begins at the range's own column, so only the indentation of the lines below it counts. */
function dedented(range) {
    const [first = '', ...rest] = range.source.text.slice(range.start.offset, range.end.offset).split(/\r\n|\r|\n/);
    const indents = rest.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
    const shared = Math.min(range.start.column - 1, ...indents);
    return [first, ...rest.map((line) => line.slice(shared))].join('\n');
}
/** A diagnostic as plain data. */
function data_diagnosticData(diagnostic) {
    return {
        code: diagnostic.code,
        severity: diagnostic.severity,
        message: diagnostic.message,
        help: diagnostic.help ?? null,
        place: diagnostic.range === undefined ? null : placeOf(diagnostic.range),
        path: diagnostic.path ?? null,
    };
}
//# sourceMappingURL=data.js.map
;// CONCATENATED MODULE: ./lib/report/json.js
/**
 * The report as JSON, as docs/json.md describes it. Characters that a log or a web page could act on are written as
 * `\uXXXX`, which means the same to every JSON reader. Ends with a line break.
 */
function jsonReport(data) {
    return `${inertJson(JSON.stringify(data, undefined, 2))}\n`;
}
// `##[` is a workflow command anywhere in a log line; JSON has `#` only within strings.
const ACTIVE = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|#(?=#\[)/g;
/** JSON text, with what is invisible and what a log acts on written as `\uXXXX`. */
function inertJson(json) {
    return json.replace(ACTIVE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
//# sourceMappingURL=json.js.map
;// CONCATENATED MODULE: ./lib/report/junit.js



/**
 * The report as JUnit XML, as most CI servers read it: one suite a suite, one case an expectation. What is inconclusive is a
 * failure, never skipped, since servers show skipped cases as green. Ends with a line break.
 */
function junitReport(data) {
    const names = [...new Set(data.verdicts.map(({ suite }) => suite))];
    const suites = names.map((name) => suiteLines(data, name, data.verdicts.filter(({ suite }) => suite === name)));
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="iam-expect" ${counts(data.verdicts)}>`,
        ...suites.flat(),
        '</testsuites>',
        '',
    ].join('\n');
}
function suiteLines(data, name, verdicts) {
    return [
        `  <testsuite name="${attribute(name)}" ${counts(verdicts)}>`,
        ...verdicts.flatMap((verdict) => caseLines(data, verdict)),
        '  </testsuite>',
    ];
}
function counts(verdicts) {
    const failures = verdicts.filter(({ verdict }) => verdict === 'drift' || verdict === 'inconclusive').length;
    const errors = verdicts.filter(({ verdict }) => verdict === 'error').length;
    return `tests="${verdicts.length}" failures="${failures}" errors="${errors}" skipped="0" time="0"`;
}
function caseLines(data, verdict) {
    const { place } = verdict;
    const name = `${verdict.test}: ${verdict.expectation} ${verdict.action} on ${verdict.resource}`;
    const open = `    <testcase name="${attribute(name)}" classname="${attribute(verdict.suite)}" file="${attribute(place.path)}" line="${place.line}" time="0"`;
    if (verdict.verdict === 'pass')
        return [`${open}/>`];
    const element = verdict.verdict === 'error' ? 'error' : 'failure';
    const details = xml(detailsOf(data, verdict));
    return [
        `${open}>`,
        `      <${element} type="${verdict.verdict}" message="${attribute(verdict.reason)}">${details}</${element}>`,
        '    </testcase>',
    ];
}
function detailsOf(data, verdict) {
    const statements = verdict.decidedBy.flatMap((key) => statementOf(data, key) ?? []);
    return [
        `expected ${words_EXPECTED[verdict.expectation]} at ${verdict.place.path}:${verdict.place.line}`,
        `decided ${words_decided(verdict)} for ${verdict.example}`,
        ...statements.map((one) => `by ${words_nameOf(one)} at ${one.place.path}:${one.place.line}\n${one.text}`),
        ...verdict.missingContextKeys.map((key) => `missing context key ${key}`),
        ...(verdict.help === null ? [] : [verdict.help]),
    ].join('\n');
}
/** Line breaks in an attribute would be read as spaces; they are spelled out. */
function attribute(text) {
    return xml(text.replaceAll('\r', '\\r').replaceAll('\n', '\\n'));
}
//# sourceMappingURL=junit.js.map
;// CONCATENATED MODULE: ./lib/report/palette.js
const same = (text) => text;
/** No colours: for files, logs and `NO_COLOR`. */
const plain = { bold: same, dim: same, red: same, green: same, yellow: same, magenta: same };
/** ANSI colours (https://www.ecma-international.org/publications-and-standards/standards/ecma-48/, SGR). */
const ansi = {
    bold: sgr(1, 22),
    dim: sgr(2, 22),
    red: sgr(31, 39),
    green: sgr(32, 39),
    yellow: sgr(33, 39),
    magenta: sgr(35, 39),
};
function sgr(on, off) {
    return (text) => `\u001b[${on}m${text}\u001b[${off}m`;
}
//# sourceMappingURL=palette.js.map
// EXTERNAL MODULE: ./lib/verdict/index.js + 9 modules
var verdict = __webpack_require__(6750);
;// CONCATENATED MODULE: ./lib/report/read.js

/**
 * Reads a report that was saved as JSON, or gives a sentence on why it is none. Whoever opened a pull request from a fork may have
 * written it: INVARIANT: the summary is counted anew, and what is not a report of this version is refused.
 */
async function readReport(text) {
    const parsed = parsedJson(text);
    if (parsed === undefined)
        return 'the saved report is not JSON';
    // Loaded only here: zod would cost every run of the command line its time.
    const { ReportShape } = await __webpack_require__.e(/* import() */ 247).then(__webpack_require__.bind(__webpack_require__, 4247));
    const read = ReportShape.safeParse(parsed);
    if (!read.success) {
        const [issue] = read.error.issues;
        return `the saved report is no report of version 1: ${issue?.path.map(String).join('.') || 'the whole'}: ${issue?.message ?? ''}`;
    }
    return { ...read.data, summary: summarize(read.data.verdicts) };
}
function parsedJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=read.js.map
;// CONCATENATED MODULE: ./lib/report/sarif.js




/**
 * What did not pass as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), for code
 * scanning: one result an expectation, at the statement that decided it. Rule ids and fingerprints stay the same from run
 * to run, so that an alert is followed through. Ends with a line break.
 */
function sarifReport(data) {
    const log = {
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'iam-expect', version: data.tool.version, rules: rulesOf(data) } },
                columnKind: 'utf16CodeUnits',
                originalUriBaseIds: { [ROOT]: { description: { text: 'the folder that the check ran in' } } },
                results: [
                    ...data.verdicts.filter(({ verdict }) => verdict !== 'pass').map((verdict) => verdictResult(data, verdict)),
                    ...data.diagnostics.map(diagnosticResult),
                ],
            },
        ],
    };
    return `${inertJson(JSON.stringify(log, undefined, 2))}\n`;
}
const ROOT = '%SRCROOT%';
const RULES = {
    drift: {
        name: 'ExpectationDrift',
        text: 'The policies decide a request otherwise than the expectations file demands.',
    },
    inconclusive: {
        name: 'ExpectationInconclusive',
        text: 'It cannot be told whether the policies meet an expectation: something that the decision hangs on is missing.',
    },
    error: { name: 'ExpectationError', text: 'An expectation could not be checked.' },
};
const LEVELS = { drift: 'error', inconclusive: 'warning', error: 'error' };
function ruleId(name) {
    return `expectation-${name}`;
}
/** Diagnostics bring rules of their own; ids that the tool did not make up itself cannot occur. */
function rulesOf(data) {
    const names = ['drift', 'inconclusive', 'error'];
    const rules = names.map((name) => ({
        id: ruleId(name),
        name: RULES[name].name,
        shortDescription: { text: RULES[name].text },
        defaultConfiguration: { level: LEVELS[name] },
        properties: { tags: ['security', 'iam'], precision: 'very-high', 'problem.severity': LEVELS[name] },
    }));
    const codes = [...new Set(data.diagnostics.map(({ code }) => code))].toSorted();
    return [...rules, ...codes.map((code) => ({ id: code, shortDescription: { text: code } }))];
}
function verdictResult(data, verdict) {
    const name = verdict.verdict === 'pass' ? 'error' : verdict.verdict;
    const decidedBy = verdict.decidedBy.flatMap((key) => statementOf(data, key) ?? []);
    const near = verdict.nearest === null ? undefined : statementOf(data, verdict.nearest.statement);
    const [main = near, ...others] = decidedBy;
    return {
        ruleId: ruleId(name),
        level: LEVELS[name],
        message: { text: messageText(messageOf(verdict, decidedBy)) },
        locations: [sarif_location(main?.place ?? verdict.place)],
        relatedLocations: [
            { id: 0, message: { text: 'the expectation' }, ...sarif_location(verdict.place) },
            ...others.map((statement, index) => ({
                id: index + 1,
                message: { text: messageText(`${words_nameOf(statement)} decides it as well`) },
                ...sarif_location(statement.place),
            })),
        ],
        partialFingerprints: { 'iamExpectRow/v1': escape_visible(verdict.id) },
    };
}
function messageOf(verdict, decidedBy) {
    const by = decidedBy.map((statement) => `${words_nameOf(statement)} of the ${kindOf(statement)}`).join(', ');
    return [
        `${verdict.suite} › ${verdict.test}: ${verdict.action} on ${verdict.example}`,
        `expected ${words_EXPECTED[verdict.expectation]}, decided ${words_decided(verdict)}${by === '' ? '' : ` by ${by}`}`,
        verdict.reason,
        ...(verdict.help === null ? [] : [verdict.help]),
    ]
        .map(escape_visible)
        .join('\n');
}
/** Brackets would be an embedded link (SARIF 2.1.0, 3.11.6), braces a placeholder (3.11.5). */
function messageText(text) {
    return text
        .split('\n')
        .map(escape_visible)
        .join('\n')
        .replaceAll(/[[\]\\]/g, '\\$&')
        .replaceAll(/[{}]/g, '$&$&');
}
function diagnosticResult(diagnostic) {
    const { code, severity, message, help, place, path } = diagnostic;
    const at = place ?? (path === null ? undefined : { path, line: 1, column: 1, endLine: 1, endColumn: 1 });
    return {
        ruleId: code,
        level: severity,
        message: { text: messageText(help === null ? message : `${message}\n${help}`) },
        ...(at === undefined ? {} : { locations: [sarif_location(at)] }),
        partialFingerprints: { 'iamExpectRow/v1': escape_visible(`${code}/${at?.path ?? ''}/${message}`) },
    };
}
function sarif_location(place) {
    return {
        physicalLocation: {
            artifactLocation: artifact(place.path),
            region: {
                startLine: place.line,
                startColumn: place.column,
                endLine: place.endLine,
                endColumn: place.endColumn,
            },
        },
    };
}
/** A relative path stands below the root; an absolute one is a file URL. */
function artifact(path) {
    if (!/^(?:\/|[A-Za-z]:[\\/])/.test(path))
        return { uri: urlPath(path), uriBaseId: ROOT };
    return { uri: `file://${path.startsWith('/') ? '' : '/'}${urlPath(path.replaceAll('\\', '/'))}` };
}
//# sourceMappingURL=sarif.js.map
;// CONCATENATED MODULE: ./lib/report/summary.js



// A step summary holds 1 MiB (https://docs.github.com/actions/reference/workflow-commands-for-github-actions); other steps
// of the job have their own, and a report that is longer is in the JSON output.
const SUMMARY_BYTES = (/* unused pure expression or super */ null && (1024 * 1024 - 1024));
/** The whole report as Markdown, whatever its length. */
function markdownReport(data, options = {}) {
    return summary_draw(data, options, EVERYTHING);
}
/** The report as a step summary, shortened where it would be longer than GitHub takes. */
function stepSummary(data, options = {}) {
    const fits = (text) => new TextEncoder().encode(text).length <= SUMMARY_BYTES;
    return fitted(data, fits, (extent) => summary_draw(data, { ...options, elsewhere: 'the JSON report' }, extent));
}
function summary_draw(data, options, extent) {
    return markdown_joined([
        markdown_headline(data),
        weakened_weakenedSection(options.weakened, options, extent.weakened),
        lead_leadLines(data, options),
        markdown_problemTable(data, options, extent.rows),
        markdown_explanations(data, options, extent.explanations),
        extent.remarks ? markdown_diagnostics(data, options) : '',
        markdown_passes(data, options, extent.passes),
        extent.remarks ? markdown_colophon(data, options) : '',
    ]);
}
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./lib/report/terminal.js




const terminal_SIGNS = { pass: '✓', drift: '✗', inconclusive: '?', error: '!' };
// A statement longer than this hides the next finding; the file is one click away.
const terminal_STATEMENT_LINES = 16;
const LINE_LENGTH = 160;
/** What did not pass, the gravest first, then the summary line. Ends with a line break. */
function terminalReport(data, options = {}) {
    const palette = options.palette ?? plain;
    const shown = options.verbose === true ? groups(data) : groups_problems(data);
    const blocks = [
        ...shown.map((group) => groupLines(group, palette)),
        ...data.diagnostics.map((diagnostic) => diagnosticLines(diagnostic, palette)),
        summaryLines(data, palette),
    ];
    return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
function groupLines(group, palette) {
    const { lead } = group;
    const paint = verdictPaint(lead.verdict, palette);
    const title = `${terminal_SIGNS[lead.verdict]} ${lead.verdict}`;
    const head = `${paint(title)}  ${palette.bold(terminalText(`${lead.suite} › ${lead.test}`))}`;
    return lead.verdict === 'pass'
        ? [head, ...requestLines(group)]
        : [head, ...requestLines(group), ...problemLines(group, palette)];
}
/** `s3:GetObject` in a column of its own, then the resource. */
function requestLines(group) {
    const width = Math.max(...group.verdicts.map((verdict) => verdict.action.length));
    return group.verdicts.map(({ action, resource, example }) => {
        const shown = example === resource ? '' : `  (for example ${terminalText(example)})`;
        return `    ${terminalText(action.padEnd(width))}  ${terminalText(resource)}${shown}`;
    });
}
function problemLines(group, palette) {
    const { lead } = group;
    const label = (name, text) => `  ${palette.dim(name.padEnd(10))}${text}`;
    const by = lead.by === null ? '' : terminalText(` by ${lead.by}`);
    return [
        label('expected', `${words_EXPECTED[lead.expectation]}${by}, ${palette.dim(`at ${placeText(lead.place)}`)}`),
        label('decided', `${words_decided(lead)}, by ${evaluatorText(lead)}`),
        label('why', terminalText(lead.reason)),
        ...group.decidedBy.flatMap((statement) => [
            label('statement', statementTitle(statement)),
            ...statementLines(statement, palette),
        ]),
        ...nearestLines(group, label, palette),
        ...listed(lead.missingContextKeys, (key) => label('missing', terminalText(key))),
        ...listed(lead.notes, (note) => label('note', terminalText(note))),
        ...(lead.help === null ? [] : [label('help', terminalText(lead.help))]),
    ];
}
function nearestLines({ lead, nearest }, label, palette) {
    if (nearest === undefined || lead.nearest === null)
        return [];
    return [
        label('nearest', `${statementTitle(nearest)}, which does not match`),
        ...lead.nearest.parts.map((part) => partLine(part, palette)),
    ];
}
function partLine(part, palette) {
    const sign = part.matched ? palette.green('✓') : palette.red('✗');
    return `            ${sign} ${part.part.padEnd(9)}  ${terminalText(part.reason)}`;
}
function statementTitle(statement) {
    return `${terminalText(words_nameOf(statement))} (${statement.effect}, ${kindOf(statement)}) at ${placeText(statement.place)}`;
}
/** The statement's own text with the numbers of its lines. */
function statementLines(statement, palette) {
    const lines = visibleLines(statement.text);
    const width = String(statement.place.line + lines.length).length;
    const gutter = (line) => palette.dim(`${String(line).padStart(12 + width)} │ `);
    const shown = lines
        .slice(0, terminal_STATEMENT_LINES)
        .map((line, index) => gutter(statement.place.line + index) + escape_clipped(line, LINE_LENGTH));
    const left = lines.length - shown.length;
    return left > 0 ? [...shown, `${gutter('')}${palette.dim(`… ${left} more lines`)}`] : shown;
}
function diagnosticLines(diagnostic, palette) {
    const paint = diagnostic.severity === 'error' ? palette.red : palette.yellow;
    const where = diagnostic.place === null ? diagnostic.path : placeText(diagnostic.place);
    return [
        `${paint(diagnostic.severity)}  ${terminalText(diagnostic.message)} ${palette.dim(`[${terminalText(diagnostic.code)}]`)}`,
        ...(where === null ? [] : [`  ${palette.dim(`at ${terminalText(where)}`)}`]),
        ...(diagnostic.help === null ? [] : [`  ${palette.dim('help      ')}${terminalText(diagnostic.help)}`]),
    ];
}
function summaryLines(data, palette) {
    const verdict = words_overall(data);
    const notes = data.notes.map((note) => `  ${palette.dim('note      ')}${terminalText(note)}`);
    return [`${verdictPaint(verdict, palette)(`${terminal_SIGNS[verdict]} ${verdict}`)}  ${sentence(data)}`, ...notes];
}
function verdictPaint(verdict, palette) {
    const paints = { pass: palette.green, drift: palette.red, inconclusive: palette.yellow, error: palette.magenta };
    return paints[verdict];
}
function evaluatorText(verdict) {
    return verdict.evaluator === 'aws' ? "AWS's policy simulator" : 'the embedded evaluator';
}
function placeText(place) {
    return `${terminalText(place.path)}:${place.line}:${place.column}`;
}
function listed(items, line) {
    return items.map(line);
}
//# sourceMappingURL=terminal.js.map
;// CONCATENATED MODULE: ./lib/report/index.js













//# sourceMappingURL=index.js.map

/***/ }),

/***/ 6750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cF: () => (/* reexport */ embeddedEvaluator),
  S4: () => (/* reexport */ judge),
  WE: () => (/* reexport */ passes),
  fo: () => (/* reexport */ requestOf),
  SB: () => (/* reexport */ resourcePolicyFor),
  eh: () => (/* reexport */ summarize)
});

// UNUSED EXPORTS: explanationAt, weakenings

// EXTERNAL MODULE: ./lib/engine/index.js + 32 modules
var engine = __webpack_require__(7507);
;// CONCATENATED MODULE: ./lib/verdict/arn-pattern.js
/**
 * ARN patterns with `*` (any text, `/` and `:` included) and `?` (one character), as IAM reads them in `Resource`
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html).
 */
function hasWildcard(arn) {
    return arn.includes('*') || arn.includes('?');
}
/**
 * Whether everything that `subject` stands for matches `pattern`. `subject` may have wildcards itself: its `*` can only be
 * swallowed by a `*`, its `?` also by a `?`. Sound, not complete: `false` where it cannot tell.
 */
function arn_pattern_covers(pattern, subject) {
    let at = 0;
    let star = -1;
    let resume = 0;
    let position = 0;
    while (position < subject.length) {
        const sign = pattern[at];
        const character = subject[position];
        if (sign === '*') {
            star = at++;
            resume = position;
        }
        else if (sign === character || (sign === '?' && character !== '*')) {
            at++;
            position++;
        }
        else if (star >= 0) {
            at = star + 1;
            position = ++resume;
        }
        else {
            return false;
        }
    }
    while (pattern[at] === '*')
        at++;
    return at === pattern.length;
}
/** Whether some text matches both patterns. Takes time in the product of their lengths. */
function intersects(left, right) {
    let row = firstRow(right);
    for (let i = 0; i < left.length; i++)
        row = nextRow(row, left.charAt(i), right);
    return row[right.length] === true;
}
/** `row[i]`: whether what was read of the left pattern and the first `i` signs of the right one share a text. */
function firstRow(right) {
    const row = [true];
    for (let i = 0; i < right.length; i++)
        row.push(row[i] === true && right[i] === '*');
    return row;
}
function nextRow(previous, sign, right) {
    const row = [sign === '*' && previous[0] === true];
    for (let i = 0; i < right.length; i++) {
        const other = right[i];
        const same = sign === other || sign === '?' || other === '?';
        const shared = sign === '*' || other === '*' ? previous[i + 1] === true || row[i] === true : same && previous[i] === true;
        row.push(shared || ((sign === '*' || other === '*') && previous[i] === true));
    }
    return row;
}
//# sourceMappingURL=arn-pattern.js.map
;// CONCATENATED MODULE: ./lib/verdict/resource-policies.js

/** Services whose names may hold a `/` without one resource being below the other: `role/a` and `role/a/b`. */
const FLAT_SERVICES = new Set(['iam', 'ecr', 'secretsmanager', 'ssm']);
/**
 * A resource policy is in force at its own ARN and at the ARNs below it: a bucket's at its objects, a table's at its
 * indexes, a function's at its aliases
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html,
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-considerations.html).
 * Of several that name an ARN without wildcards the longest is the resource's own.
 */
function resourcePolicyFor(suite, resource) {
    const reached = suite.resourcePolicies.filter((policy) => reach(policy).some((arn) => intersects(arn, resource)));
    const holding = reached.filter((policy) => reach(policy).some((arn) => arn_pattern_covers(arn, resource)));
    const straddled = reached.find((policy) => !holding.includes(policy));
    if (straddled !== undefined) {
        return {
            kind: 'unclear',
            reason: `The resource policy of \`${straddled.resource}\` is in force at a part of \`${resource}\` only.`,
        };
    }
    const [first, ...others] = nearestFirst(holding);
    if (first === undefined)
        return { kind: 'none' };
    const rival = others.find((other) => hasWildcard(first.resource) || other.resource === first.resource);
    if (rival === undefined)
        return { kind: 'one', policy: first };
    return {
        kind: 'unclear',
        reason: `Both resource policies of \`${first.resource}\` and \`${rival.resource}\` are in force at \`${resource}\`.`,
    };
}
function reach(policy) {
    const arn = policy.resource;
    const service = arn.split(':')[2] ?? '';
    return FLAT_SERVICES.has(service) ? [arn] : [arn, `${arn}/*`, `${arn}:*`];
}
function nearestFirst(policies) {
    const rank = (policy) => (hasWildcard(policy.resource) ? 0 : policy.resource.length);
    return [...policies].sort((a, b) => rank(b) - rank(a));
}
//# sourceMappingURL=resource-policies.js.map
;// CONCATENATED MODULE: ./lib/verdict/resource-type.js

/**
 * Compares a row's resource with the resource types that its action takes
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html).
 * An action that the catalog does not know is taken as the row says.
 */
function targetOf(name, resource, catalog) {
    const action = catalog.action(name);
    const wild = hasWildcard(resource);
    if (action === undefined)
        return wild ? { kind: 'pattern', universe: undefined } : { kind: 'single' };
    const fit = catalog.resourceFit(action, resource);
    const takesNone = action.resourceTypes.length === 0;
    if (takesNone && resource === '*')
        return { kind: 'single' };
    if (takesNone || fit !== 'takes')
        return { kind: 'mismatch', reason: mismatch(action, resource, fit, catalog) };
    return wild ? { kind: 'pattern', universe: catalog.resourcePatternsOf(action) } : { kind: 'single' };
}
function mismatch(action, resource, fit, catalog) {
    const name = `\`${action.name}\``;
    if (action.resourceTypes.length === 0) {
        return `${name} takes no resource, so AWS never compares it with \`${resource}\`: write \`resources: "*"\`.`;
    }
    const taken = action.resourceTypes.map((type) => type.name).join(', ');
    const patterns = catalog.resourcePatternsOf(action).include.map((pattern) => `\`${pattern}\``);
    return `${name} takes ${taken} (${patterns.join(', ')}), and \`${resource}\` ${MISFIT[fit]}.`;
}
const MISFIT = {
    takes: 'is none of them',
    takesNone: 'is none of them',
    otherService: 'belongs to another service',
    otherType: 'is of another type',
    unknownType: 'is of no type that the catalog knows',
};
//# sourceMappingURL=resource-type.js.map
;// CONCATENATED MODULE: ./lib/verdict/embedded.js



/** Decides rows with the embedded engine, without any call to AWS. */
function embeddedEvaluator(catalog) {
    return async (suite, rows) => new Map(rows.map((row) => [row.id, answerRow(suite, row, catalog)]));
}
/**
 * On demand, the trace of one row's decision at one concrete resource; `undefined` where it cannot be asked, as for a principal
 * whose own policies decided rather than the suite's files.
 */
function explanationAt(suite, row, resource) {
    if ((suite.suite.question ?? 'proposed') !== 'proposed')
        return undefined;
    const applied = policyAt(suite, resource);
    if (applied.kind === 'unclear')
        return undefined;
    return () => (0,engine/* explain */.WE)(compiled(suite, applied.kind === 'one' ? applied.policy : undefined), requestOf(row, resource));
}
/**
 * What the engine is asked for a row. Keys that AWS would not send with the action are withheld, so that a decision that
 * hangs on one says so.
 */
function requestOf(row, resource) {
    return {
        principal: row.principal,
        action: row.action,
        resource,
        resourceAccount: row.resourceAccount,
        context: trustedContext(row),
    };
}
function trustedContext(row) {
    if (row.untrustedContextKeys.length === 0)
        return row.context;
    const withheld = new Set(row.untrustedContextKeys.map((key) => key.toLowerCase()));
    return Object.fromEntries(Object.entries(row.context).filter(([key, value]) => value === null || !withheld.has(key.toLowerCase())));
}
function answerRow(suite, row, catalog) {
    const { question = 'proposed' } = suite.suite;
    if (question !== 'proposed') {
        // INVARIANT: the files alone never answer for a principal whose other policies nobody has read.
        return inconclusive(`The suite asks about the \`${question}\` principal, and only AWS knows its policies.`);
    }
    const target = targetOf(row.action, row.resource, catalog);
    if (target.kind === 'mismatch')
        return inconclusive(target.reason);
    const applied = target.kind === 'single' ? policyAt(suite, row.resource) : resourcePolicyFor(suite, row.resource);
    if (applied.kind === 'unclear')
        return inconclusive(applied.reason);
    const policies = compiled(suite, applied.kind === 'one' ? applied.policy : undefined);
    const request = requestOf(row, row.resource);
    if (target.kind === 'single')
        return decided([{ resource: row.resource, decision: (0,engine/* decide */.LD)(policies, request) }]);
    const answer = (0,engine/* decidePattern */.bz)(policies, request, target.universe);
    if (answer.kind !== 'regions')
        return inconclusive(answer.reason);
    const [first, ...others] = answer.regions.map(({ example, decision }) => ({ resource: example, decision }));
    return first === undefined ? inconclusive('The pattern was taken apart into nothing.') : decided([first, ...others]);
}
/** The policy at one resource; the `*` of an action that takes none has none. */
function policyAt(suite, resource) {
    return resource === '*' ? { kind: 'none' } : resourcePolicyFor(suite, resource);
}
function decided(findings) {
    const notes = findings.flatMap(({ decision }) => (decision.decision === 'unsupported' ? [] : decision.assumptions));
    return { kind: 'decided', evaluator: 'embedded', findings, notes: [...new Set(notes)] };
}
function inconclusive(reason) {
    return { kind: 'inconclusive', evaluator: 'embedded', reason, notes: [] };
}
const NO_RESOURCE_POLICY = {};
const compiledBySuite = new WeakMap();
/** A suite's policies, compiled once for each resource policy that bears on its rows. */
function compiled(suite, policy) {
    const known = compiledBySuite.get(suite) ?? new WeakMap();
    compiledBySuite.set(suite, known);
    const key = policy ?? NO_RESOURCE_POLICY;
    const before = known.get(key);
    if (before !== undefined)
        return before;
    const policies = (0,engine/* compilePolicies */.GY)({
        identity: suite.identity,
        boundary: suite.boundary,
        scps: suite.scps,
        rcps: suite.rcps,
        session: suite.session,
        resource: policy?.documents,
        vpcEndpoint: suite.vpcEndpoint,
        managementAccount: suite.suite.managementAccount,
    });
    known.set(key, policies);
    return policies;
}
//# sourceMappingURL=embedded.js.map
;// CONCATENATED MODULE: ./lib/verdict/reasons.js
const EXPECTED = {
    allow: 'Expected to be allowed',
    deny: 'Expected an explicit deny',
    'not-allowed': 'Expected not to be allowed',
};
const POSSIBLE = {
    allowed: 'allowed',
    explicitDeny: 'denied explicitly',
    implicitDeny: 'denied implicitly',
};
/** A statement as its author knows it: its Sid, or its place in the file. */
function nameOf(ref) {
    const sid = ref.statement.sid?.value;
    return sid === undefined || sid === ''
        ? `statement #${ref.statement.index} of \`${ref.document.source.path}\``
        : `\`${sid}\``;
}
function namesOf(refs) {
    return listed([...new Set(refs.map(nameOf))], 'and');
}
function subject(refs, singular, plural) {
    const names = new Set(refs.map(nameOf));
    return names.size === 0 ? `a policy ${singular}` : `${namesOf(refs)} ${names.size === 1 ? singular : plural}`;
}
function passed(row, decision) {
    if (decision.decision === 'implicitDeny')
        return { reason: `No statement allows it${everywhere(row)}.`, help: undefined };
    const how = decision.decision === 'allowed' ? 'Allowed' : 'Denied explicitly';
    const by = decision.statements.length === 0 ? '' : ` by ${namesOf(decision.statements)}`;
    return { reason: `${how}${by}${everywhere(row)}.`, help: undefined };
}
function drifted(row, finding, decision) {
    const at = finding.resource === row.resource ? '' : ` at \`${finding.resource}\``;
    const expected = `${EXPECTED[row.expectation]}${everywhere(row)}`;
    switch (decision.decision) {
        case 'allowed':
            return {
                reason: `${expected}, but ${subject(decision.statements, 'allows', 'allow')} it${at}.`,
                help: row.expectation === 'deny'
                    ? 'add a Deny statement, or narrow the Allow and expect `not-allowed`'
                    : 'narrow the Allow, or add a Deny statement',
            };
        case 'explicitDeny':
            return {
                reason: `${expected}, but ${subject(decision.statements, 'denies', 'deny')} it explicitly${at}.`,
                help: 'narrow the Deny: no Allow can overrule it',
            };
        case 'implicitDeny':
            return row.expectation === 'deny' ? implicitOnly(expected, at) : notAllowed(expected, at, decision.blockedBy);
    }
}
function implicitOnly(expected, at) {
    return {
        reason: `${expected}, but only the lack of an Allow denies it${at}, and that goes away with the next Allow.`,
        help: 'add a Deny statement, or expect `not-allowed`',
    };
}
function notAllowed(expected, at, blockedBy) {
    const blockers = [...new Set(blockedBy.map(blockerName))].map((who) => `${who} not allow it`);
    const who = listed(blockers, 'and') || 'no statement allows it';
    return { reason: `${expected}, but ${who}${at}.`, help: 'add an Allow statement that reaches it' };
}
function blockerName(blocker) {
    if (blocker.kind === 'scp')
        return `the service control policies at level ${blocker.level} do`;
    return BLOCKER[blocker.kind];
}
const BLOCKER = {
    identity: 'the identity policies do',
    resource: 'the resource policy does',
    trust: 'the trust policy does',
    boundary: 'the permissions boundary does',
    rcp: 'the resource control policies do',
    session: 'the session policy does',
    vpcEndpoint: 'the VPC endpoint policy does',
};
/** Whether the decision that was expected was made by the statement that was to make it. */
function decidedByOther(row, finding, decision) {
    const at = finding.resource === row.resource ? '' : ` at \`${finding.resource}\``;
    const by = decision.statements.length === 0 ? 'no statement decides it' : `${namesOf(decision.statements)} decides it`;
    return {
        reason: `Expected \`${row.by?.value}\` to decide, but ${by}${at}.`,
        help: 'name the statement that decides under `by`, or leave `by` out',
    };
}
function unsupported(finding, reason) {
    return {
        reason: `The evaluator does not model this at \`${finding.resource}\`: ${reason}.`,
        help: 'decide the row with `evaluator: aws`',
    };
}
/** A row that hangs on context keys nobody gave, or that AWS would not send. */
function hangsOn(row, decision, carries) {
    const keys = decision.missingContextKeys;
    const untrusted = new Set(row.untrustedContextKeys.map((key) => key.toLowerCase()));
    const withheld = keys.filter((key) => untrusted.has(key.toLowerCase()));
    const foreign = keys.filter((key) => !withheld.includes(key) && !carries(key));
    const open = keys.filter((key) => !withheld.includes(key) && !foreign.includes(key));
    const outcomes = possibleOutcomes(decision);
    const sentences = [
        open.length > 0 && `Hangs on ${quoted(open)}, which the test does not give: ${outcomes}.`,
        withheld.length > 0 &&
            `Hangs on ${quoted(withheld)}, which the test gives but \`${row.action}\` never carries: in a real request it is absent.`,
        foreign.length > 0 && `Hangs on ${quoted(foreign)}, which \`${row.action}\` never carries.`,
    ];
    return {
        reason: sentences.filter((sentence) => sentence !== false).join(' '),
        help: helpFor(open, withheld, foreign),
    };
}
function possibleOutcomes({ possible }) {
    const names = ['allowed', 'explicitDeny', 'implicitDeny'].filter((name) => possible.includes(name));
    if (names.length < 2)
        return 'another statement might decide';
    return `it could be ${listed(names.map((name) => POSSIBLE[name]), 'or')}`;
}
function helpFor(open, withheld, foreign) {
    const never = [...withheld, ...foreign];
    const give = `give ${quoted(open)} in the test's \`context\`, or \`null\` for a request without it`;
    const scope = `scope the statement by its resource ARN instead of ${quoted(never)}, and write ` +
        `${never.map((key) => `\`${key}: null\``).join(', ')} in the test's \`context\`; ` +
        'a key that AWS does send can be listed under `trust-context`';
    return [open.length > 0 && give, never.length > 0 && scope].filter((part) => part !== false).join('; ');
}
function everywhere(row) {
    return row.resource !== '*' && /[*?]/.test(row.resource) ? ` on all of \`${row.resource}\`` : '';
}
function quoted(names) {
    return listed(names.map((name) => `\`${name}\``), 'and');
}
function listed(words, joiner) {
    const last = words.at(-1);
    if (last === undefined || words.length === 1)
        return last ?? '';
    return `${words.slice(0, -1).join(', ')} ${joiner} ${last}`;
}
//# sourceMappingURL=reasons.js.map
;// CONCATENATED MODULE: ./lib/verdict/statement-name.js
/** Whether `by` (a Sid, compared with case, or `#index`) names the statement. */
function matchesBy(ref, by) {
    return names(ref.statement, by);
}
/** The fault of a row whose `by` names a statement that no policy of the suite has. */
function unknownBy(row, suite, findings) {
    const by = row.by?.value;
    if (by === undefined)
        return undefined;
    const statements = [
        ...documentsOf(suite).flatMap((document) => document.statements),
        ...findings.flatMap(({ decision }) => decision.statements.map(({ statement }) => statement)),
    ];
    if (statements.some((statement) => names(statement, by)))
        return undefined;
    const sids = new Set(statements.flatMap(({ sid }) => (sid === undefined ? [] : [`\`${sid.value}\``])));
    return {
        reason: `No policy of the suite has a statement \`${by}\`, which \`by\` names.`,
        help: sids.size === 0 ? 'name a statement by its place, as in `#1`' : `the Sids are ${[...sids].join(', ')}`,
    };
}
function names(statement, by) {
    return by.startsWith('#') ? by === `#${statement.index}` : statement.sid?.value === by;
}
function documentsOf(suite) {
    return [
        ...suite.identity,
        ...(suite.boundary === undefined ? [] : [suite.boundary]),
        ...(suite.scps ?? []).flat(),
        ...(suite.rcps ?? []).flat(),
        ...(suite.session ?? []),
        ...suite.resourcePolicies.flatMap(({ documents }) => documents),
        ...(suite.vpcEndpoint === undefined ? [] : [suite.vpcEndpoint]),
    ];
}
//# sourceMappingURL=statement-name.js.map
;// CONCATENATED MODULE: ./lib/verdict/judge.js



/**
 * Draws the verdict on one row from what an evaluator answered.
 *
 * INVARIANT: `pass` is said in one place, after every finding was seen to satisfy the expectation under every value of the
 * missing context keys; whatever is not that falls through to another verdict.
 */
function judge(row, answer, suite, catalog) {
    if (answer === undefined) {
        return undecided(row, 'error', 'embedded', { reason: 'The evaluator gave no answer for this row.', help: undefined }, []);
    }
    const { evaluator, notes } = answer;
    if (answer.kind !== 'decided') {
        const verdict = answer.kind === 'inconclusive' ? 'inconclusive' : 'error';
        return undecided(row, verdict, evaluator, { reason: answer.reason, help: undefined }, notes);
    }
    const fault = unknownBy(row, suite, answer.findings);
    // What drifts whoever decides is told as drift: that is the graver news of the two.
    const ruling = ruleOn(fault === undefined ? row : { ...row, by: undefined }, answer.findings, catalog);
    if (fault !== undefined && ruling.verdict !== 'drift')
        return undecided(row, 'error', evaluator, fault, notes);
    const { finding } = ruling;
    return {
        row,
        verdict: ruling.verdict,
        evaluator,
        ...ruling.told,
        decision: ruling.verdict === 'inconclusive' ? undefined : judge_nameOf(finding.decision),
        resource: finding.resource,
        statements: ruling.verdict === 'pass' ? allStatements(answer.findings) : finding.decision.statements,
        missingContextKeys: finding.decision.missingContextKeys,
        notes,
        explain: explanationAt(suite, row, finding.resource),
    };
}
/** Drift in any part of the pattern is drift; else a part that cannot be told leaves the whole open. */
function ruleOn(row, findings, catalog) {
    const rulings = findings.map((finding) => ruleOnFinding(row, finding, catalog));
    const telling = rulings.find(({ verdict }) => verdict === 'drift') ?? rulings.find(({ verdict }) => verdict !== 'pass');
    const [first] = rulings;
    if (telling !== undefined)
        return telling;
    if (first !== undefined)
        return first;
    return {
        verdict: 'error',
        finding: findings[0],
        told: { reason: 'The evaluator decided nothing.', help: undefined },
    };
}
function ruleOnFinding(row, finding, catalog) {
    const { decision } = finding;
    if (decision.decision === 'unsupported') {
        return { verdict: 'inconclusive', finding, told: unsupported(finding, decision.reason) };
    }
    const possible = [...new Set([decision.decision, ...decision.possible])];
    const satisfying = possible.filter((name) => satisfies(row.expectation, name));
    if (satisfying.length === 0)
        return { verdict: 'drift', finding, told: drifted(row, finding, decision) };
    const byHangs = row.by !== undefined && decision.missingContextKeys.length > 0;
    if (satisfying.length < possible.length || byHangs) {
        const action = catalog.action(row.action);
        const carries = (key) => action === undefined || catalog.carriesKey(action, key);
        return { verdict: 'inconclusive', finding, told: hangsOn(row, { ...decision, possible }, carries) };
    }
    if (row.by !== undefined && !decision.statements.some((ref) => matchesBy(ref, row.by?.value ?? ''))) {
        return { verdict: 'drift', finding, told: decidedByOther(row, finding, decision) };
    }
    return { verdict: 'pass', finding, told: passed(row, decision) };
}
/** Names each decision that satisfies, so that a decision of another name never does. */
function satisfies(expectation, decision) {
    switch (expectation) {
        case 'allow':
            return decision === 'allowed';
        case 'deny':
            return decision === 'explicitDeny';
        case 'not-allowed':
            return decision === 'explicitDeny' || decision === 'implicitDeny';
    }
}
function undecided(row, verdict, evaluator, told, notes) {
    return {
        row,
        verdict,
        evaluator,
        ...told,
        decision: undefined,
        resource: row.resource,
        statements: [],
        missingContextKeys: [],
        notes,
        explain: undefined,
    };
}
function judge_nameOf(decision) {
    return decision.decision === 'unsupported' ? undefined : decision.decision;
}
function allStatements(findings) {
    const byStatement = new Map(findings.flatMap(({ decision }) => decision.statements).map((ref) => [ref.statement, ref]));
    return [...byStatement.values()];
}
//# sourceMappingURL=judge.js.map
;// CONCATENATED MODULE: ./lib/verdict/summary.js
/** Counts the verdicts. The worst names the whole; without any verdict the whole is an error. */
function summarize(verdicts) {
    const count = (name) => verdicts.filter(({ verdict }) => verdict === name).length;
    const passed = count('pass');
    const drifted = count('drift');
    const inconclusive = count('inconclusive');
    const total = verdicts.length;
    const errors = total - passed - drifted - inconclusive;
    return { verdict: worst({ total, passed, drifted, errors }), passed, drifted, inconclusive, errors, total };
}
function worst(counts) {
    if (counts.errors > 0 || counts.total === 0)
        return 'error';
    if (counts.drifted > 0)
        return 'drift';
    return counts.passed === counts.total ? 'pass' : 'inconclusive';
}
/** Whether a run is green. Inconclusive rows are only where the user says so, and they keep their name. */
function passes(summary, allowInconclusive) {
    return summary.verdict === 'pass' || (allowInconclusive && summary.verdict === 'inconclusive');
}
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./lib/verdict/weakened.js

/**
 * Compares expectations with what they were. Pure: the caller reads the base commit's files. New rows and stricter ones
 * are no concern; the order is that of `before`.
 */
function weakenings(before, after) {
    const rows = after.flatMap((suite) => suite.rows);
    const index = {
        byId: new Map(rows.map((row) => [row.id, row])),
        rows: byAction(rows),
        suites: new Map(after.map((suite) => [suite.name, suite])),
    };
    return before.flatMap((suite) => {
        const now = index.suites.get(suite.name);
        const settings = now === undefined ? [] : suiteWeakening(suite, now);
        return [...settings, ...suite.rows.flatMap((row) => rowWeakening(row, suite, index) ?? [])];
    });
}
function byAction(rows) {
    const index = new Map();
    for (const row of rows) {
        const same = index.get(row.action);
        if (same === undefined)
            index.set(row.action, [row]);
        else
            same.push(row);
    }
    return index;
}
function rowWeakening(row, suite, index) {
    const same = index.byId.get(row.id);
    if (same !== undefined)
        return relaxed(row, changesOf(row, same));
    const candidates = index.rows.get(row.action) ?? [];
    // Another row that demands at least as much of the same request; in another suite only where that tests the same.
    const heir = candidates.find((other) => {
        const home = index.suites.get(other.suite);
        const alike = other.suite === row.suite || (home !== undefined && settingChanges(suite, home).length === 0);
        return alike && changesOf(row, other).length === 0;
    });
    if (heir !== undefined) {
        const moved = heir.suite !== row.suite || heir.test !== row.test;
        return moved ? told('renamed', row, [`is now \`${heir.test}\` of \`${heir.suite}\``]) : undefined;
    }
    const successor = candidates.find((other) => succeeds(row, other));
    return successor === undefined ? told('removed', row, []) : relaxed(row, changesOf(row, successor));
}
function succeeds(row, other) {
    const related = covers(row.resource, other.resource) || covers(other.resource, row.resource);
    return related && other.suite === row.suite && (other.test === row.test || other.expectation !== row.expectation);
}
function relaxed(row, changes) {
    return changes.length === 0 ? undefined : told('relaxed', row, changes);
}
/** How `now` demands less than `row`, or something else; empty where it demands the same or more. */
function changesOf(row, now) {
    return [
        ...expectationChange(row, now),
        ...(covers(now.resource, row.resource) ? [] : [`covers \`${now.resource}\` only`]),
        ...changed('principal', weakened_nameOf(row.principal), weakened_nameOf(now.principal)),
        ...changed('resource-account', row.resourceAccount ?? 'none', now.resourceAccount ?? 'none'),
        ...byChange(row, now),
        ...contextChanges(row, now),
        ...changed('context types', JSON.stringify(row.contextTypes ?? {}), JSON.stringify(now.contextTypes ?? {})),
        ...grown('trust-context', row.trustedContextKeys, now.trustedContextKeys),
    ];
}
// An explicit deny is not allowed either; every other change of the word demands less or the contrary.
function expectationChange(row, now) {
    if (row.expectation === now.expectation)
        return [];
    if (row.expectation === 'not-allowed' && now.expectation === 'deny')
        return [];
    return [`expects \`${now.expectation}\` instead of \`${row.expectation}\``];
}
function byChange(row, now) {
    if (row.by === undefined || row.by.value === now.by?.value)
        return [];
    if (now.by === undefined)
        return [`no longer demands that \`${row.by.value}\` decides`];
    return [`demands \`${now.by.value}\` instead of \`${row.by.value}\` to decide`];
}
/** A request with more or other context is another request: a condition may now hold, or fail, that did not. */
function contextChanges(row, now) {
    const before = byName(row.context);
    const after = byName(now.context);
    const keys = [...new Set([...before.keys(), ...after.keys()])];
    return keys.flatMap((key) => {
        const was = before.get(key);
        const is = after.get(key);
        if (JSON.stringify(was) === JSON.stringify(is))
            return [];
        if (was === undefined)
            return [`gives \`${key}\` the value \`${JSON.stringify(is)}\``];
        if (is === undefined)
            return [`no longer gives \`${key}\``];
        return [`gives \`${key}\` the value \`${JSON.stringify(is)}\` instead of \`${JSON.stringify(was)}\``];
    });
}
/** Names of context keys compare without case. */
function byName(context) {
    return new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), value]));
}
function suiteWeakening(before, now) {
    const changes = settingChanges(before, now);
    if (changes.length === 0)
        return [];
    const { name: suite, range } = before;
    return [
        {
            kind: 'relaxed',
            suite,
            test: undefined,
            expectation: undefined,
            action: undefined,
            resource: undefined,
            changes,
            range,
        },
    ];
}
function settingChanges(before, now) {
    return SETTINGS.flatMap(([name, of]) => changed(name, of(before), of(now)));
}
/** What a suite's rows are decided under, as text: another value may let a row pass that failed. */
const SETTINGS = [
    ['policies', (suite) => files(suite.policies)],
    ['boundary', (suite) => suite.boundary?.value ?? 'none'],
    ['scps', (suite) => suite.scps?.map(files).join(' / ') ?? 'none'],
    ['rcps', (suite) => suite.rcps?.map(files).join(' / ') ?? 'none'],
    ['session-policies', (suite) => (suite.sessionPolicies === undefined ? 'none' : files(suite.sessionPolicies))],
    [
        'resource-policies',
        (suite) => suite.resourcePolicies.map((one) => `${one.resource.value}: ${files(one.files)}`).join('; ') || 'none',
    ],
    ['vpc-endpoint-policy', (suite) => suite.vpcEndpointPolicy?.value ?? 'none'],
    ['management-account', (suite) => suite.managementAccount ?? 'none'],
    ['evaluator', (suite) => suite.evaluator ?? 'auto'],
    ['question', (suite) => suite.question ?? 'proposed'],
    ['replaces', (suite) => JSON.stringify(suite.replaces.map((one) => [one.file.value, one.replaces]))],
    ['vars', (suite) => JSON.stringify(Object.entries(suite.vars).toSorted(([a], [b]) => (a < b ? -1 : 1)))],
];
function files(patterns) {
    return patterns.map(({ value }) => value).join(', ') || 'none';
}
function changed(name, was, is) {
    return was === is ? [] : [`\`${name}\` is \`${is}\` instead of \`${was}\``];
}
function grown(name, was, is) {
    const known = new Set(was.map((key) => key.toLowerCase()));
    return is.filter((key) => !known.has(key.toLowerCase())).map((key) => `\`${name}\` vouches for \`${key}\` as well`);
}
function weakened_nameOf(principal) {
    return principal ?? 'an anonymous caller';
}
function told(kind, row, changes) {
    const { suite, test, expectation, action, resource, range } = row;
    return { kind, suite, test, expectation, action, resource, changes, range };
}
//# sourceMappingURL=weakened.js.map
;// CONCATENATED MODULE: ./lib/verdict/index.js





//# sourceMappingURL=index.js.map

/***/ })

};
;