export const id = 394;
export const ids = [394];
export const modules = {

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
// EXTERNAL MODULE: ./lib/verdict/index.js + 40 modules
var verdict = __webpack_require__(3181);
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
    const by = {
        embedded,
        aws: awsEvaluator({ catalog, session: session.value, mode: 'aws' }),
        both: awsEvaluator({ catalog, session: session.value, mode: 'both' }),
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
// EXTERNAL MODULE: ./lib/load/index.js + 4 modules
var load = __webpack_require__(3621);
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
    const report = { verdicts, diagnostics, summary: (0,verdict/* summarize */.eh)(verdicts), scope: selection.scope, notes };
    return { kind: 'report', report };
}
const NOTHING = {
    code: 'no-expectations',
    severity: 'error',
    message: 'there is nothing to check',
    help: 'write a suite with at least one test',
};
async function expectationPaths(given, files) {
    const patterns = given.length > 0 ? given : [DEFAULT_EXPECTATIONS];
    const paths = [];
    for (const pattern of patterns)
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
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1570);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5756);
/* harmony import */ var _verdict_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3181);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3411);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1401);







const EVALUATORS = ['auto', 'embedded', 'aws', 'both'];
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
        aws: { env: terminal.env, mask: () => { } },
        suites: given.all('suite'),
        tests: given.all('test'),
    });
    return publish(outcome, outputs, given, terminal);
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
    return (0,_verdict_index_js__WEBPACK_IMPORTED_MODULE_4__/* .passes */ .WE)(outcome.report.summary, given.has('allow-inconclusive')) ? 0 : 1;
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
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1570);
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

/***/ 1570:
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

// UNUSED EXPORTS: annotations, commentBody, commentMarker, diagnosticAnnotations, fromRoot, isQuiet, readReport, reportSentence, stepSummary, terminalText, workflowCommands

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
/** Text within HTML, attribute values included. It stops tags, not mentions: those need {@link htmlCode}. */
function html(text) {
    return escape_visible(text)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}
/** Code within an HTML block, where Markdown is not read: for `<summary>` lines. */
function htmlCode(text) {
    return `<code>${html(text)}</code>`;
}
/**
 * A Markdown code span, the only thing that stops mentions, references, links, emoji and formulas alike. The fence is
 * longer than any run of backticks inside (https://github.github.com/gfm/#code-spans).
 */
function codeSpan(text) {
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
    return codeSpan(text.replaceAll(/\\(?=\|)/g, '\\u{5c}')).replaceAll('|', '\\|');
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
function prose(text, code = codeSpan) {
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




const EVERYTHING = {
    rows: Number.POSITIVE_INFINITY,
    explanations: Number.POSITIVE_INFINITY,
    passes: true,
};
const SIGNS = { pass: '✅', drift: '❌', inconclusive: '❔', error: '⛔' };
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
        '| | Expectation | Request | Expected | Decided | By statement |',
        '| --- | --- | --- | --- | --- | --- |',
        ...shown.map((group) => problemRow(group, options)),
        ...(shown.length < all.length ? ['', `_and ${leftOut(all.slice(rows))} more in the job summary_`] : []),
    ].join('\n');
}
function leftOut(groups) {
    return groups.reduce((sum, group) => sum + group.verdicts.length, 0);
}
function problemRow(group, options) {
    const { lead } = group;
    const test = prose(escape_clipped(lead.test, NAME_LENGTH), cellCode);
    const suite = prose(escape_clipped(lead.suite, NAME_LENGTH), cellCode);
    const cells = [
        SIGNS[lead.verdict],
        `${linked(`**${test}**`, lead.place, options)}<br>${suite}`,
        requestCell(group),
        words_EXPECTED[lead.expectation] + (lead.by === null ? '' : ` by ${cellCode(escape_clipped(lead.by, NAME_LENGTH))}`),
        `**${lead.verdict === 'drift' ? words_decided(lead) : lead.verdict}**`,
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
/** `AllowAll, iam/orders.jsonc:12`, as a link where files can be looked at. */
function statementLink(statement, options, code) {
    const { place } = statement;
    const name = code(escape_clipped(words_nameOf(statement), NAME_LENGTH));
    return `${linked(name, place, options)}<br>${placeCode(place, code)}`;
}
function placeCode(place, code) {
    return code(`${escape_clipped(place.path, ARN_LENGTH)}:${place.line}`);
}
function linked(markdown, place, options) {
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
    const more = left > 0 ? [`_${words_count(left, 'explanation')} more in the job summary_`] : [];
    return details('Why, and what would mend it', [...shown.map((group) => explanation(group, options)), ...more].join('\n\n'));
}
function explanation(group, options) {
    const { lead, decidedBy } = group;
    const parts = [
        `#### ${SIGNS[lead.verdict]} ${prose(escape_clipped(lead.test, NAME_LENGTH))}`,
        requestList(group),
        prose(lead.reason),
        ...(lead.help === null ? [] : [`**To mend it:** ${prose(lead.help)}.`]),
        ...decidedBy.slice(0, 3).map((statement) => statementText(statement, options)),
        nearestText(group, options),
        ...lead.missingContextKeys.map((key) => `Missing context key: ${codeSpan(key)}`),
        ...lead.notes.map((note) => `Note: ${prose(note)}`),
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
    const of = `${codeSpan(action)} on ${codeSpan(escape_clipped(resource, ARN_LENGTH))}`;
    return example === resource ? of : `${of}, for example ${codeSpan(escape_clipped(example, ARN_LENGTH))}`;
}
function statementText(statement, options) {
    const lines = statement.text.split('\n');
    const shown = lines.slice(0, STATEMENT_LINES).map((line) => escape_clipped(line, ARN_LENGTH));
    const text = [...shown, ...(lines.length > shown.length ? [`… ${lines.length - shown.length} more lines`] : [])];
    const title = `${codeSpan(words_nameOf(statement))} of the ${kindOf(statement)}`;
    const where = linked(placeCode(statement.place, codeSpan), statement.place, options);
    return `${title}, ${where}:\n\n${codeBlock(text.join('\n'), languageOf(statement.place.path))}`;
}
function languageOf(path) {
    return /\.ya?ml$/i.test(path) ? 'yaml' : 'jsonc';
}
function nearestText({ lead, nearest }, options) {
    if (nearest === undefined || lead.nearest === null)
        return '';
    const where = linked(placeCode(nearest.place, codeSpan), nearest.place, options);
    const parts = lead.nearest.parts.map((part) => `- ${part.matched ? '✓' : '✗'} ${part.part}: ${prose(part.reason)}`);
    const effect = nearest.effect === 'Allow' ? 'Allow' : 'Deny';
    return [
        `The nearest ${effect} statement, ${codeSpan(words_nameOf(nearest))}, ${where}, does not match:`,
        '',
        ...parts,
    ].join('\n');
}
/** Collapsed: what passed, suite by suite; only the number of it where `listed` is false. */
function markdown_passes(data, listed) {
    const passed = data.verdicts.filter((verdict) => verdict.verdict === 'pass');
    if (passed.length === 0)
        return '';
    const title = `${words_count(passed.length, 'expectation')} ${passed.length === 1 ? 'holds' : 'hold'}`;
    if (!listed)
        return `_${title}; they are listed in the job summary._`;
    const suites = new Set(passed.map((verdict) => verdict.suite));
    const parts = [...suites].map((suite) => {
        const lines = groups(data, passed.filter((verdict) => verdict.suite === suite)).map(passLine);
        return [`**${prose(escape_clipped(suite, NAME_LENGTH))}**`, '', ...lines].join('\n');
    });
    return details(title, parts.join('\n\n'));
}
function passLine({ lead, verdicts }) {
    const shown = verdicts.slice(0, REQUESTS_A_GROUP).map((verdict) => codeSpan(verdict.action));
    const left = verdicts.length - shown.length;
    const actions = [...new Set(shown), ...(left > 0 ? [`${left} more`] : [])].join(', ');
    return `- ${prose(escape_clipped(lead.test, NAME_LENGTH))} (${words_EXPECTED[lead.expectation]}): ${actions}`;
}
/** Who decided, what was noted, and how to run the same check locally. */
function markdown_colophon(data, options) {
    const evaluators = [...new Set(data.verdicts.map((verdict) => verdict.evaluator))];
    const names = evaluators.map((name) => (name === 'aws' ? "AWS's policy simulator" : 'the embedded evaluator'));
    const lines = [
        ...(names.length === 0 ? [] : [`Decided by ${names.join(' and ')}, iam-expect ${prose(data.tool.version)}.`]),
        ...data.notes.map((note) => prose(note)),
    ];
    const command = options.command === undefined ? [] : [`Run the same check locally:\n\n${codeBlock(options.command, 'sh')}`];
    return details('How this was decided, and how to run it locally', [lines.join('\n\n'), ...command].join('\n\n'));
}
/** Warnings of reading the files. */
function markdown_diagnostics(data, options) {
    const lines = data.diagnostics.map((diagnostic) => {
        const { place, path } = diagnostic;
        const where = place === null ? path && codeSpan(path) : linked(placeCode(place, codeSpan), place, options);
        const help = diagnostic.help === null ? '' : `; ${prose(diagnostic.help)}`;
        return `- ${diagnostic.severity}: ${prose(diagnostic.message)}${help}${where === null ? '' : ` (${where})`}`;
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
 * The longest of a report's forms that fits: first what passed is left out, then explanations, last rows of the table.
 * INVARIANT: the headline with its counts stays, whatever else goes.
 */
function markdown_fitted(data, fits, draw) {
    const all = problems(data).length;
    const full = draw(EVERYTHING);
    if (fits(full))
        return full;
    const candidates = [
        (explanations) => draw({ rows: all, explanations, passes: false }),
        (rows) => draw({ rows, explanations: 0, passes: false }),
    ];
    for (const candidate of candidates) {
        const most = largest(all, (number) => fits(candidate(number)));
        if (most !== undefined)
            return candidate(most);
    }
    return draw({ rows: 0, explanations: 0, passes: false });
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
;// CONCATENATED MODULE: ./lib/report/weakened.js


const WEAKENINGS_SHOWN = 50;
const TEXT_LENGTH = 300;
/** What a reviewer must look at first: a green verdict means little where the demands were lowered. */
function weakened_weakenedSection(weakened) {
    if (weakened === undefined)
        return '';
    if (weakened.kind === 'unknown') {
        return `> [!WARNING]\n> Whether this pull request weakens its own expectations could not be told: ${prose(weakened.reason)}`;
    }
    const { weakenings } = weakened;
    if (weakenings.length === 0)
        return '';
    const shown = weakenings.slice(0, WEAKENINGS_SHOWN);
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
        ...(left > 0 ? ['', `_and ${left} more in the job summary_`] : []),
    ].join('\n');
}
function weakeningRow({ kind, suite, test, expectation, action, resource, changes }) {
    const code = (text) => cellCode(escape_clipped(text, TEXT_LENGTH));
    const name = (text) => prose(escape_clipped(text, TEXT_LENGTH), cellCode);
    const cells = [
        `**${kind}**`,
        test === undefined ? `the whole suite<br>${name(suite)}` : `${name(test)}<br>${name(suite)}`,
        action === undefined || resource === undefined ? '' : `${expectation} ${code(action)}<br>on ${code(resource)}`,
        changes.map((change) => prose(escape_clipped(change, TEXT_LENGTH), cellCode)).join('<br>'),
    ];
    return `| ${cells.join(' | ')} |`;
}
//# sourceMappingURL=weakened.js.map
;// CONCATENATED MODULE: ./lib/report/comment.js



// A comment holds 65,536 characters (https://docs.github.com/rest/issues/comments says no number; the API answers 422
// with it). The rest is left to what GitHub may count otherwise.
const COMMENT_LENGTH = 60_000;
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
        weakenedSection(options.weakened),
        problemTable(data, options, extent.rows),
        explanations(data, options, extent.explanations),
        diagnostics(data, options),
        passes(data, extent.passes),
        colophon(data, options),
        runLine(options),
    ]);
}
function runLine({ runUrl }) {
    return runUrl === undefined ? '' : `<sub>[The whole report](${runUrl}) is in the summary of the run.</sub>`;
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
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./lib/verdict/index.js + 40 modules
var verdict = __webpack_require__(3181);
;// CONCATENATED MODULE: ./lib/report/read.js


const Place = schemas/* object */.Ikc({
    path: schemas/* string */.YjP(),
    line: schemas/* int */.Whr(),
    column: schemas/* int */.Whr(),
    endLine: schemas/* int */.Whr(),
    endColumn: schemas/* int */.Whr(),
});
const Part = schemas/* object */.Ikc({
    part: schemas/* enum */.k5n(['principal', 'action', 'resource', 'condition', 'statement']),
    matched: schemas/* boolean */.zMY(),
    reason: schemas/* string */.YjP(),
    place: Place,
});
const VERDICTS = ['pass', 'drift', 'inconclusive', 'error'];
const VerdictShape = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    verdict: schemas/* enum */.k5n(VERDICTS),
    suite: schemas/* string */.YjP(),
    test: schemas/* string */.YjP(),
    expectation: schemas/* enum */.k5n(['allow', 'deny', 'not-allowed']),
    principal: schemas/* nullable */.mee(schemas/* string */.YjP()),
    action: schemas/* string */.YjP(),
    resource: schemas/* string */.YjP(),
    context: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* nullable */.mee(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())]))),
    evaluator: schemas/* enum */.k5n(['embedded', 'aws']),
    decision: schemas/* nullable */.mee(schemas/* enum */.k5n(['allowed', 'explicitDeny', 'implicitDeny'])),
    example: schemas/* string */.YjP(),
    reason: schemas/* string */.YjP(),
    help: schemas/* nullable */.mee(schemas/* string */.YjP()),
    decidedBy: schemas/* array */.YOg(schemas/* string */.YjP()),
    by: schemas/* nullable */.mee(schemas/* string */.YjP()),
    missingContextKeys: schemas/* array */.YOg(schemas/* string */.YjP()),
    notes: schemas/* array */.YOg(schemas/* string */.YjP()),
    place: Place,
    nearest: schemas/* nullable */.mee(schemas/* object */.Ikc({ statement: schemas/* string */.YjP(), parts: schemas/* array */.YOg(Part) })),
});
const StatementShape = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(['identity', 'resource', 'trust', 'boundary', 'scp', 'rcp', 'session', 'vpcEndpoint']),
    level: schemas/* nullable */.mee(schemas/* int */.Whr()),
    sid: schemas/* nullable */.mee(schemas/* string */.YjP()),
    index: schemas/* int */.Whr(),
    effect: schemas/* enum */.k5n(['Allow', 'Deny']),
    place: Place,
    text: schemas/* string */.YjP(),
});
const Shape = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    tool: schemas/* object */.Ikc({ name: schemas/* literal */.euz('iam-expect'), version: schemas/* string */.YjP() }),
    scope: schemas/* object */.Ikc({ selected: schemas/* int */.Whr(), total: schemas/* int */.Whr() }),
    notes: schemas/* array */.YOg(schemas/* string */.YjP()),
    verdicts: schemas/* array */.YOg(VerdictShape),
    statements: schemas/* record */.g1P(schemas/* string */.YjP(), StatementShape),
    diagnostics: schemas/* array */.YOg(schemas/* object */.Ikc({
        code: schemas/* string */.YjP(),
        severity: schemas/* enum */.k5n(['error', 'warning', 'note']),
        message: schemas/* string */.YjP(),
        help: schemas/* nullable */.mee(schemas/* string */.YjP()),
        place: schemas/* nullable */.mee(Place),
        path: schemas/* nullable */.mee(schemas/* string */.YjP()),
    })),
});
/**
 * Reads a report that was saved as JSON, or gives a sentence on why it is none. Whoever opened a pull request from a fork may have
 * written it: INVARIANT: the summary is counted anew, and what is not a report of this version is refused.
 */
function readReport(text) {
    const parsed = parsedJson(text);
    if (parsed === undefined)
        return 'the saved report is not JSON';
    const read = Shape.safeParse(parsed);
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
    return fitted(data, fits, (extent) => summary_draw(data, options, extent));
}
function summary_draw(data, options, extent) {
    return markdown_joined([
        markdown_headline(data),
        weakened_weakenedSection(options.weakened),
        markdown_problemTable(data, options, extent.rows),
        markdown_explanations(data, options, extent.explanations),
        markdown_diagnostics(data, options),
        markdown_passes(data, extent.passes),
        markdown_colophon(data, options),
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

/***/ 5134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KC: () => (/* reexport */ accountOfArn),
  wo: () => (/* reexport */ arnParts),
  JG: () => (/* reexport */ isAccountId),
  Lw: () => (/* reexport */ parseArn),
  F7: () => (/* reexport */ parseCaller)
});

// UNUSED EXPORTS: isCanonicalUser

;// CONCATENATED MODULE: ./lib/request/arn.js
const PARTS = 6;
/** Cuts a text at its first five colons; fewer parts come back where it has fewer. */
function arnParts(text) {
    const parts = [];
    let from = 0;
    while (parts.length < PARTS - 1) {
        const colon = text.indexOf(':', from);
        if (colon < 0)
            break;
        parts.push(text.slice(from, colon));
        from = colon + 1;
    }
    parts.push(text.slice(from));
    return parts;
}
/** The parts of an ARN, or `undefined` for a text that is none. Wildcards in it are left as they are. */
function parseArn(text) {
    const [scheme, partition, service, region, account, resource] = arnParts(text);
    if (scheme !== 'arn' || !partition || !service || region === undefined || account === undefined || !resource) {
        return undefined;
    }
    return { partition, service, region, account, resource };
}
/** The account that an ARN names; `undefined` where it names none (S3) or is no ARN. Allocates nothing but the answer. */
function accountOfArn(text) {
    if (!text.startsWith('arn:'))
        return undefined;
    let from = 4;
    for (let part = 1; part < 4; part += 1) {
        from = text.indexOf(':', from) + 1;
        if (from === 0)
            return undefined;
    }
    const end = text.indexOf(':', from);
    return end - from === ACCOUNT_DIGITS ? text.slice(from, end) : undefined;
}
const ACCOUNT_DIGITS = 12;
const ACCOUNT = /^\d{12}$/;
function isAccountId(text) {
    return ACCOUNT.test(text);
}
//# sourceMappingURL=arn.js.map
;// CONCATENATED MODULE: ./lib/request/caller.js

const SERVICE_PRINCIPAL = /^[a-z0-9.-]+\.(amazonaws\.com(\.cn)?|aws\.internal|amazon\.com)$/i;
/** A session's ARN hides the path `/aws-service-role/`, but AWS names these roles alike. */
const SERVICE_LINKED_ROLE_NAME = 'AWSServiceRoleFor';
const CANONICAL_USER = /^[0-9a-f]{64}$/;
/** Identity providers that trust policies name without an ARN. */
const WEB_IDENTITY_PROVIDERS = new Set([
    'accounts.google.com',
    'cognito-identity.amazonaws.com',
    'graph.facebook.com',
    'www.amazon.com',
]);
/**
 * Takes a principal apart. A text that is no principal AWS knows becomes the kind `unknown`, for which the engine
 * decides nothing.
 */
function parseCaller(principal) {
    // Callers of the library may be JavaScript.
    if (principal !== null && typeof principal !== 'string')
        return caller('unknown', String(principal), undefined);
    if (principal === null)
        return caller('anonymous', '', undefined);
    if (WEB_IDENTITY_PROVIDERS.has(principal))
        return caller('federated', principal, undefined);
    const arn = parseArn(principal);
    if (arn === undefined) {
        return SERVICE_PRINCIPAL.test(principal)
            ? caller('service', principal.toLowerCase(), undefined)
            : caller('unknown', principal, undefined);
    }
    const { service, account, resource } = arn;
    if (!isAccountId(account))
        return caller('unknown', principal, undefined);
    if (service === 'sts')
        return stsCaller(principal, arn.partition, account, resource);
    if (service !== 'iam')
        return caller('unknown', principal, account);
    if (resource === 'root')
        return caller('root', principal, account);
    const [type, name] = typeAndName(resource);
    if (name === '')
        return caller('unknown', principal, account);
    if (type === 'user')
        return caller('user', principal, account, { userName: name });
    if (type === 'role') {
        return caller('role', principal, account, {
            roleArn: principal,
            roleName: name,
            serviceLinked: resource.startsWith('role/aws-service-role/'),
        });
    }
    if (type === 'oidc-provider' || type === 'saml-provider')
        return caller('federated', principal, undefined);
    return caller('unknown', principal, account);
}
function stsCaller(principal, partition, account, resource) {
    const [type, roleName, sessionName] = resource.split('/');
    if (type === 'federated-user' && roleName)
        return caller('federatedUser', principal, account);
    if (type !== 'assumed-role' || !roleName || !sessionName)
        return caller('unknown', principal, account);
    return caller('session', principal, account, {
        roleArn: `arn:${partition}:iam::${account}:role/${roleName}`,
        roleName,
        serviceLinked: roleName.startsWith(SERVICE_LINKED_ROLE_NAME),
    });
}
/** `role/a/b/c` is the type `role` and the name `c`: what stands between is the path. */
function typeAndName(resource) {
    const slash = resource.indexOf('/');
    if (slash < 0)
        return [resource, ''];
    return [resource.slice(0, slash), resource.slice(resource.lastIndexOf('/') + 1)];
}
function caller(kind, name, account, details = {}) {
    return {
        kind,
        name,
        account,
        roleArn: details.roleArn,
        roleKey: details.roleName === undefined ? undefined : `${account}/${details.roleName}`,
        serviceLinked: details.serviceLinked ?? false,
        derived: derivedKeys(kind, name, account, details),
    };
}
/**
 * The principal keys AWS always sends, and those it never sends, for each kind of caller
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principal-properties and
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-infotouse).
 */
function derivedKeys(kind, name, account, details) {
    const keys = new Map();
    if (kind === 'unknown')
        return keys;
    keys.set('aws:username', details.userName ?? null);
    if (kind === 'anonymous' || kind === 'federated') {
        for (const key of ['aws:principalarn', 'aws:principalaccount', 'aws:principalorgid', 'aws:principalservicename']) {
            keys.set(key, null);
        }
        if (kind === 'anonymous') {
            keys.set('aws:principaltype', 'Anonymous');
            keys.set('aws:userid', 'anonymous');
            keys.set('aws:principalisawsservice', null);
        }
        return keys;
    }
    const isService = kind === 'service';
    keys.set('aws:principalisawsservice', isService ? 'true' : 'false');
    keys.set('aws:principalservicename', isService ? name : null);
    if (isService) {
        keys.set('aws:principalarn', null);
        return keys;
    }
    keys.set('aws:principalservicenameslist', null);
    keys.set('aws:principalarn', details.roleArn ?? name);
    if (account !== undefined)
        keys.set('aws:principalaccount', account);
    keys.set('aws:principaltype', PRINCIPAL_TYPES[kind]);
    if (kind === 'root' && account !== undefined)
        keys.set('aws:userid', account);
    return keys;
}
const PRINCIPAL_TYPES = {
    user: 'User',
    role: 'AssumedRole',
    session: 'AssumedRole',
    federatedUser: 'FederatedUser',
    root: 'Account',
};
/** Whether a text is the canonical id of an account, which S3 policies name as `CanonicalUser`. */
function isCanonicalUser(text) {
    return CANONICAL_USER.test(text);
}
//# sourceMappingURL=caller.js.map
;// CONCATENATED MODULE: ./lib/request/index.js


//# sourceMappingURL=index.js.map

/***/ }),

/***/ 3181:
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

// EXTERNAL MODULE: ./lib/policy/index.js + 7 modules
var policy = __webpack_require__(3077);
// EXTERNAL MODULE: ./lib/request/index.js + 2 modules
var lib_request = __webpack_require__(5134);
;// CONCATENATED MODULE: ./lib/engine/search.js
const WORD = 32;
function searchable(text, wild) {
    const words = Math.ceil(text.length / WORD);
    const anyMask = new Uint32Array(words);
    for (const at of wild)
        raise(anyMask, at);
    const masks = new Map();
    for (let at = 0; at < text.length; at += 1) {
        if (wild.includes(at))
            continue;
        const code = text.charCodeAt(at);
        const mask = masks.get(code) ?? anyMask.slice();
        raise(mask, at);
        masks.set(code, mask);
    }
    return { length: text.length, masks, anyMask };
}
function raise(mask, at) {
    const word = Math.floor(at / WORD);
    mask[word] = ((mask[word] ?? 0) | (1 << (at % WORD))) >>> 0;
}
/** The first place from `from` on at which the stretch stands and ends at `end` or before; -1 for none. */
function searchFrom({ length, masks, anyMask }, text, from, end) {
    const alive = new Uint32Array(anyMask.length);
    const lastWord = alive.length - 1;
    const lastBit = 1 << ((length - 1) % WORD);
    for (let at = from; at < end; at += 1) {
        const mask = masks.get(text.charCodeAt(at)) ?? anyMask;
        let carry = 1;
        for (let word = 0; word <= lastWord; word += 1) {
            const before = alive[word] ?? 0;
            alive[word] = ((before << 1) | carry) & (mask[word] ?? 0);
            carry = before >>> (WORD - 1);
        }
        if (((alive[lastWord] ?? 0) & lastBit) !== 0)
            return at + 1 - length;
    }
    return -1;
}
//# sourceMappingURL=search.js.map
;// CONCATENATED MODULE: ./lib/engine/pattern.js

/** Reads `*` and `?` as wildcards and everything else, backslashes and brackets included, as itself. */
function tokenize(text) {
    const tokens = [];
    let from = 0;
    for (let at = 0; at <= text.length; at += 1) {
        const char = text[at];
        if (char !== '*' && char !== '?' && char !== undefined)
            continue;
        if (at > from)
            tokens.push({ literal: text.slice(from, at) });
        if (char !== undefined)
            tokens.push(char);
        from = at + 1;
    }
    return tokens;
}
/** Compiles tokens to the cheapest pattern that says the same. */
function compileTokens(tokens) {
    const segments = [];
    let text = '';
    let wild = [];
    for (const token of tokens) {
        if (token === '*') {
            segments.push(segmentOf(text, wild));
            text = '';
            wild = [];
        }
        else if (token === '?') {
            wild.push(text.length);
            text += '?';
        }
        else
            text += token.literal;
    }
    segments.push(segmentOf(text, wild));
    return simplest(segments);
}
function segmentOf(text, wild) {
    return { text, wild, search: wild.length === 0 ? undefined : searchable(text, wild) };
}
function simplest(segments) {
    const [first, ...others] = segments;
    if (first !== undefined && first.wild.length === 0) {
        if (others.length === 0)
            return { kind: 'exact', text: first.text };
        const onlyStars = others.every((segment) => segment.text === '');
        if (onlyStars)
            return first.text === '' ? ANY : { kind: 'prefix', text: first.text };
    }
    const last = segments.length - 1;
    return { kind: 'glob', segments: segments.filter((segment, at) => at === 0 || at === last || segment.text !== '') };
}
/** Matches everything. */
const ANY = { kind: 'any' };
function compilePattern(text) {
    return compileTokens(tokenize(text));
}
/**
 * Whether the whole text matches. Every segment takes the leftmost place that is left to it, so no choice is ever
 * revisited: the time grows with the length of the text, not with the number of ways to match it.
 */
function matchesPattern(pattern, text) {
    switch (pattern.kind) {
        case 'any':
            return true;
        case 'exact':
            return pattern.text === text;
        case 'prefix':
            return beginsWith(text, pattern.text);
        case 'glob':
            return matchesSegments(pattern.segments, text);
    }
}
/** ARNs begin alike, so the last character of a prefix is the first to tell them apart. */
function beginsWith(text, prefix) {
    const last = prefix.length - 1;
    return text.charCodeAt(last) === prefix.charCodeAt(last) && text.lastIndexOf(prefix, 0) === 0;
}
function matchesSegments(segments, text) {
    const first = segments[0];
    const last = segments[segments.length - 1];
    if (first === undefined || last === undefined)
        return false;
    if (!standsAt(first, text, 0))
        return false;
    if (segments.length === 1)
        return text.length === first.text.length;
    const end = text.length - last.text.length;
    let from = first.text.length;
    if (from > end || !standsAt(last, text, end))
        return false;
    for (let at = 1; at < segments.length - 1; at += 1) {
        const segment = segments[at];
        if (segment === undefined)
            return false;
        const found = find(segment, text, from, end);
        if (found < 0)
            return false;
        from = found + segment.text.length;
    }
    return true;
}
function find(segment, text, from, end) {
    if (segment.search !== undefined)
        return searchFrom(segment.search, text, from, end);
    const found = text.indexOf(segment.text, from);
    return found + segment.text.length <= end ? found : -1;
}
function standsAt(segment, text, at) {
    if (segment.wild.length === 0)
        return text.startsWith(segment.text, at);
    if (at + segment.text.length > text.length)
        return false;
    let from = 0;
    for (const wild of segment.wild) {
        if (!text.startsWith(segment.text.slice(from, wild), at + from))
            return false;
        from = wild + 1;
    }
    return text.startsWith(segment.text.slice(from), at + from);
}
/** The pattern as one would write it. */
function patternText(pattern) {
    switch (pattern.kind) {
        case 'any':
            return '*';
        case 'exact':
            return pattern.text;
        case 'prefix':
            return `${pattern.text}*`;
        case 'glob':
            return pattern.segments.map((segment) => segment.text).join('*');
    }
}
/** The text that every match begins with. */
function literalPrefix(pattern) {
    switch (pattern.kind) {
        case 'any':
            return '';
        case 'exact':
        case 'prefix':
            return pattern.text;
        case 'glob': {
            const first = pattern.segments[0];
            return first === undefined ? '' : first.text.slice(0, first.wild[0] ?? first.text.length);
        }
    }
}
/** In a row of symbols: any run of characters, and any one. */
const STAR = -1;
const ONE = -2;
/** The pattern as a row of character codes, {@link STAR} and {@link ONE}. */
function patternSymbols(pattern) {
    switch (pattern.kind) {
        case 'any':
            return [STAR];
        case 'exact':
            return codesOf(pattern.text);
        case 'prefix':
            return [...codesOf(pattern.text), STAR];
        case 'glob':
            return pattern.segments.flatMap((segment, at) => {
                const symbols = codesOf(segment.text).map((code, position) => (segment.wild.includes(position) ? ONE : code));
                return at === 0 ? symbols : [STAR, ...symbols];
            });
    }
}
function codesOf(text) {
    return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}
//# sourceMappingURL=pattern.js.map
;// CONCATENATED MODULE: ./lib/engine/resource-index.js

/** Fewer statements are looked at one by one faster than they are looked up. */
const WORTH_INDEXING = 12;
/** Finds statements by what the ARNs of their Resource begin with. */
function listStatements(all) {
    if (all.length < WORTH_INDEXING)
        return { all, near: () => all };
    const everywhere = [];
    const byPrefix = new Map();
    for (const [at, statement] of all.entries()) {
        const prefixes = prefixesOf(statement);
        if (prefixes === undefined)
            everywhere.push(at);
        else
            for (const prefix of prefixes)
                byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), at]);
    }
    const lengths = [...new Set([...byPrefix.keys()].map((prefix) => prefix.length))];
    return {
        all,
        near(resource) {
            const found = [...everywhere];
            for (const length of lengths) {
                const those = byPrefix.get(resource.slice(0, length));
                if (those !== undefined)
                    found.push(...those);
            }
            return inOrder(found).flatMap((at) => all[at] ?? []);
        },
    };
}
function inOrder(numbers) {
    return numbers.length < 2 ? numbers : [...new Set(numbers)].sort((a, b) => a - b);
}
/** The literal beginnings of a statement's resources; `undefined` where it may match resources of any beginning. */
function prefixesOf({ resource, everyResource }) {
    if (resource === undefined || everyResource || resource.negated)
        return undefined;
    const prefixes = [];
    for (const template of resource.templates) {
        const [first] = template.kind === 'fixed' ? [] : template.parts;
        const prefix = template.kind === 'fixed' ? literalPrefix(template.pattern) : literalOf(first);
        if (prefix === '')
            return undefined;
        prefixes.push(prefix);
    }
    return prefixes;
}
function literalOf(part) {
    return typeof part === 'object' && 'literal' in part ? part.literal : '';
}
//# sourceMappingURL=resource-index.js.map
;// CONCATENATED MODULE: ./lib/engine/action-index.js


/** One action has a dash in its name: `vpc-lattice:AssociateViaAWSService-EventsAndStates`. */
const ACTION = /^[a-z0-9-]+:[a-z0-9-]+$/;
/** More actions than AWS has; beyond it the memory is emptied rather than grown. */
const REMEMBERED_ACTIONS = 65_536;
function indexActions(statements, scpLevels) {
    const services = new Map();
    const everywhere = [];
    const negated = [];
    for (const [at, statement] of statements.entries()) {
        if (statement.action.negated)
            negated.push(at);
        else
            for (const pattern of statement.action.patterns)
                enter(pattern, at);
    }
    function enter(pattern, statement) {
        const prefix = literalPrefix(pattern);
        const colon = prefix.indexOf(':');
        if (colon < 0) {
            everywhere.push({ pattern, statement });
            return;
        }
        const entries = serviceEntries(prefix.slice(0, colon));
        if (pattern.kind !== 'exact')
            entries.others.push({ pattern, statement });
        else
            entries.exact.set(pattern.text, [...(entries.exact.get(pattern.text) ?? []), statement]);
    }
    function serviceEntries(service) {
        const known = services.get(service);
        if (known !== undefined)
            return known;
        const fresh = { exact: new Map(), others: [] };
        services.set(service, fresh);
        return fresh;
    }
    function matching(action, service) {
        const found = new Set();
        const entries = services.get(service);
        for (const at of entries?.exact.get(action) ?? [])
            found.add(at);
        for (const { pattern, statement } of entries?.others ?? [])
            if (matchesPattern(pattern, action))
                found.add(statement);
        for (const { pattern, statement } of everywhere)
            if (matchesPattern(pattern, action))
                found.add(statement);
        for (const at of negated) {
            const patterns = statements[at]?.action.patterns ?? [];
            if (!patterns.some((pattern) => matchesPattern(pattern, action)))
                found.add(at);
        }
        return [...found].sort((a, b) => a - b);
    }
    const remembered = new Map();
    const shared = new Map();
    return {
        actionOf(action) {
            const known = remembered.get(action);
            if (known !== undefined)
                return known;
            const name = action.toLowerCase();
            const service = name.slice(0, Math.max(0, name.indexOf(':')));
            const numbers = matching(name, service);
            const key = numbers.join();
            const candidates = shared.get(key) ?? sortOut(numbers, statements, scpLevels);
            if (remembered.size >= REMEMBERED_ACTIONS) {
                remembered.clear();
                shared.clear();
            }
            shared.set(key, candidates);
            const entry = {
                name,
                service,
                isAction: ACTION.test(name),
                candidates,
                looksAtRole: looksAtRole(candidates),
            };
            remembered.set(action, entry);
            return entry;
        },
    };
}
function sortOut(numbers, statements, scpLevels) {
    const chosen = numbers.flatMap((at) => statements[at] ?? []);
    const allows = chosen.filter((statement) => !statement.denies);
    const ofKind = (...kinds) => listStatements(allows.filter(({ ref }) => kinds.includes(ref.kind)));
    const scps = allows.filter(({ ref }) => ref.kind === 'scp');
    return {
        denies: listStatements(chosen.filter((statement) => statement.denies)),
        identity: ofKind('identity'),
        boundary: ofKind('boundary'),
        session: ofKind('session'),
        scps: Array.from({ length: scpLevels }, (_, at) => listStatements(scps.filter(({ ref }) => ref.level === at + 1))),
        resource: ofKind('resource', 'trust'),
        vpcEndpoint: ofKind('vpcEndpoint'),
    };
}
function looksAtRole(candidates) {
    return [...candidates.denies.all, ...allowsOf(candidates)].some(({ conditions }) => conditions.some(({ name }) => name.key === 'aws:principalarn'));
}
/** The Allows among the candidates. */
function allowsOf(candidates) {
    const { identity, boundary, session, scps, resource, vpcEndpoint } = candidates;
    return [identity, boundary, session, ...scps, resource, vpcEndpoint].flatMap(({ all }) => all);
}
//# sourceMappingURL=action-index.js.map
;// CONCATENATED MODULE: ./lib/engine/template.js

const asIs = (text) => text;
const ESCAPES = new Set(['*', '?', '$']);
/** `${key}` or `${key, 'default'}`; the key of a policy variable always has a colon. */
const VARIABLE = /^\s*([^\s,'{}]+:[^,'{}]*?)\s*(?:,\s*'([^']*)'\s*)?$/;
/** `fold` is applied to all text but to variables' names, for operators that overlook case. */
function compileTemplate(text, version, wildcards, fold = asIs) {
    const read = (piece) => wildcards === 'wildcards' ? tokenize(fold(piece)) : literally(fold(piece));
    if (version === '2008-10-17' || !text.includes('${'))
        return fixed(read(text));
    const parts = [];
    let from = 0;
    while (from < text.length) {
        const open = text.indexOf('${', from);
        const close = open < 0 ? -1 : text.indexOf('}', open);
        if (close < 0)
            break;
        parts.push(...read(text.slice(from, open)));
        parts.push(variablePart(text.slice(open + 2, close)) ?? { literal: fold(text.slice(open, close + 1)) });
        from = close + 1;
    }
    parts.push(...read(text.slice(from)));
    return parts.some(isVariable) ? { kind: 'variable', parts } : fixed(parts.filter(isToken));
}
function fixed(tokens) {
    return { kind: 'fixed', tokens, pattern: compileTokens(tokens) };
}
function literally(text) {
    return text === '' ? [] : [{ literal: text }];
}
function variablePart(body) {
    if (ESCAPES.has(body))
        return { literal: body };
    const match = VARIABLE.exec(body);
    if (match === null)
        return undefined;
    const written = match[1] ?? '';
    return { key: written.toLowerCase(), written, fallback: match[2] };
}
function isVariable(part) {
    return typeof part === 'object' && 'key' in part;
}
function isToken(part) {
    return !isVariable(part);
}
/**
 * The pattern that a template is for one request; `undefined` where a variable does not resolve, which matches nothing.
 * Characters of a variable's value are literal, wildcards included.
 */
function resolveTemplate(template, lookUp) {
    if (template.kind === 'fixed')
        return template.pattern;
    const tokens = resolveTokens(template, lookUp);
    return tokens === undefined ? undefined : compileTokens(tokens);
}
function resolveTokens(template, lookUp) {
    if (template.kind === 'fixed')
        return template.tokens;
    const tokens = [];
    for (const part of template.parts) {
        if (!isVariable(part)) {
            tokens.push(part);
            continue;
        }
        const token = lookUp(part);
        if (token === undefined)
            return undefined;
        tokens.push(token);
    }
    return tokens;
}
/** The variables of a template, in order. */
function variablesOf(template) {
    return template.kind === 'fixed' ? [] : template.parts.filter(isVariable);
}
//# sourceMappingURL=template.js.map
;// CONCATENATED MODULE: ./lib/engine/view.js

/** The prefix AWS's own keys share; only they are derived. */
const GLOBAL = 'aws:';
/**
 * The value of a context key by its lower-case name: what the caller of the engine gave, or else what AWS derives from
 * the principal and the resource. `null` is certainly absent, `undefined` is unknown.
 */
function contextValue(view, { key, written }) {
    const { context, contextNames } = view;
    const given = context === undefined || contextNames === undefined ? undefined : givenValue(contextNames, context, key, written);
    if (given !== undefined || !key.startsWith(GLOBAL))
        return given;
    if (key === 'aws:resourceaccount')
        return view.owner;
    return view.caller.derived.get(key);
}
function keyName(written) {
    return { key: written.toLowerCase(), written: asPropertyName(written) };
}
/** Engines keep one copy of each property name: with that copy, comparing with the names of a context is comparing pointers. */
function asPropertyName(text) {
    return Object.keys({ [text]: text })[0] ?? text;
}
function givenValue(names, context, key, written) {
    for (let at = 0; at < names.length; at += 1) {
        const name = names[at];
        // Most names differ in length, and most that are meant are spelled as in the policy: neither needs folding.
        if (name === undefined || name.length !== key.length)
            continue;
        if (name !== written && name.toLowerCase() !== key)
            continue;
        const found = context[name];
        // A list without values is a key that did not come.
        return typeof found === 'object' && found !== null && found.length === 0 ? null : found;
    }
    return undefined;
}
/**
 * The text of a policy variable; `undefined` where it does not resolve. A multivalued key does not, and its default is
 * not used either (observed at AWS, September 2026).
 */
function variableText(view, variable) {
    const value = contextValue(view, variable);
    if (typeof value === 'string')
        return value;
    if (value === undefined)
        view.unsure = true;
    return value === undefined || value === null ? variable.fallback : undefined;
}
/**
 * Matches a template that has variables. Where one is unknown, `view.unsure` says so, unless the text could not match
 * whatever the variable were.
 */
function matchTemplateText(template, view, matches, fold = view_asIs) {
    view.unsure = false;
    const tokens = resolveTokens(template, (variable) => {
        const text = variableText(view, variable);
        return text === undefined ? undefined : { literal: fold(text) };
    });
    const matched = tokens !== undefined && matches(tokens);
    if (matched || !view.unsure)
        return matched;
    const possible = resolveTokens(template, (variable) => {
        if (contextValue(view, variable) === undefined)
            return '*';
        const text = variableText(view, variable);
        return text === undefined ? undefined : { literal: fold(text) };
    });
    view.unsure = possible !== undefined && matches(possible);
    return false;
}
const view_asIs = (text) => text;
//# sourceMappingURL=view.js.map
;// CONCATENATED MODULE: ./lib/engine/condition/bool.js
/** Only `true`, in any case, is true; everything else is false, on both sides (observed at AWS, September 2026). */
function isTrue(text) {
    return text === 'true' || text.toLowerCase() === 'true';
}
/**
 * The Bool operator
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Boolean).
 */
const bool = {
    compile: isTrue,
    compare: (expected, actual) => (isTrue(actual) === expected ? 'match' : 'differ'),
    negatedMatchesUnreadable: false,
};
//# sourceMappingURL=bool.js.map
;// CONCATENATED MODULE: ./lib/engine/condition/arn.js




/**
 * ARN operators: each of the six colon-separated parts is compared by itself, so that `*` stays within one; ArnEquals and
 * ArnLike are the same
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN).
 */
const arnLike = {
    compile(written, version) {
        const template = compileTemplate(written, version, 'wildcards');
        return { template, fixed: template.kind === 'fixed' ? arnPatterns(template.tokens) : undefined };
    },
    compare({ template, fixed }, actual, view) {
        const parts = (0,lib_request/* arnParts */.wo)(actual);
        if (parts.length < ARN_PARTS || parts[0] !== 'arn')
            return 'unreadable';
        if (template.kind === 'fixed')
            return compareParts(fixed, template.tokens, parts, view);
        let comparison = 'differ';
        matchTemplateText(template, view, (tokens) => {
            comparison = compareParts(arnPatterns(tokens), tokens, parts, view);
            return comparison !== 'differ';
        });
        return view.unsure ? 'differ' : comparison;
    },
    takesVariables: true,
    negatedMatchesUnreadable: false,
};
const ARN_PARTS = 6;
function compareParts(patterns, tokens, parts, view) {
    if (patterns === undefined) {
        // What is no ARN at all was observed to be invalid; of what is only short of parts nobody knows.
        if (!isShortArn(tokens))
            return 'invalid';
        view.unmodelled = 'an ARN pattern with fewer than six parts in a condition';
        return 'differ';
    }
    return patterns.every((pattern, at) => matchesPattern(pattern, parts[at] ?? '')) ? 'match' : 'differ';
}
function isShortArn(tokens) {
    const [first] = tokens;
    return first === '*' || (typeof first === 'object' && first.literal.startsWith('arn:'));
}
/** Cuts a pattern's tokens at its first five colons; `undefined` where it is no ARN. */
function arnPatterns(tokens) {
    const parts = [[]];
    for (const token of tokens) {
        if (typeof token === 'string') {
            parts.at(-1)?.push(token);
            continue;
        }
        const pieces = token.literal.split(':');
        const cuts = Math.min(pieces.length - 1, ARN_PARTS - parts.length);
        parts.at(-1)?.push(...literal(cuts === 0 ? token.literal : pieces[0]));
        for (let at = 1; at <= cuts; at += 1) {
            parts.push([...literal(at < cuts ? pieces[at] : pieces.slice(at).join(':'))]);
        }
    }
    const patterns = parts.map(compileTokens);
    const [scheme] = patterns;
    return patterns.length === ARN_PARTS && scheme?.kind === 'exact' && scheme.text === 'arn' ? patterns : undefined;
}
function literal(text) {
    return text === undefined || text === '' ? [] : [{ literal: text }];
}
//# sourceMappingURL=arn.js.map
;// CONCATENATED MODULE: ./lib/engine/condition/binary.js
/**
 * BinaryEquals compares base64 as text, so that `YQ` is not `YQ==`
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_BinaryEquals;
 * the strictness was observed at AWS, September 2026).
 */
const binaryEquals = {
    compile: (written) => written,
    compare: (expected, actual) => (actual === expected ? 'match' : 'differ'),
    negatedMatchesUnreadable: false,
};
//# sourceMappingURL=binary.js.map
;// CONCATENATED MODULE: ./lib/engine/condition/date.js
/**
 * Dates as IAM reads them: ISO 8601 in the W3C's profile, or seconds since 1970-01-01
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date).
 * Fractions beyond the millisecond are cut off (observed at AWS, September 2026).
 */
const EPOCH_SECONDS = /^[+-]?\d{1,12}$/;
const ISO_DATE = /^([+-]?\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,30}))?)?(Z|[+-]\d\d:?\d\d)?)?$/;
/** Milliseconds since the epoch, or `undefined` for a text that is no date. A date without an offset is in UTC. */
function parseDate(text) {
    if (EPOCH_SECONDS.test(text))
        return Number(text) * 1000;
    const match = ISO_DATE.exec(text);
    if (match === null)
        return undefined;
    const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', offset = 'Z'] = match;
    const millisecond = fraction.slice(0, 3).padEnd(3, '0');
    const fields = [year, month, day, hour, minute, second, millisecond].map(Number);
    const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0, ms = 0] = fields;
    if (mo < 1 || mo > 12 || d < 1 || d > daysIn(y, mo) || h > 23 || mi > 59 || s > 59)
        return undefined;
    const shift = offsetMinutes(offset);
    return shift === undefined ? undefined : Date.UTC(y, mo - 1, d, h, mi, s, ms) - shift * 60_000;
}
function daysIn(year, month) {
    return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
function offsetMinutes(offset) {
    if (offset === 'Z')
        return 0;
    const digits = offset.slice(1).replace(':', '');
    const hours = Number(digits.slice(0, 2));
    const minutes = Number(digits.slice(2));
    if (hours > 23 || minutes > 59)
        return undefined;
    return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
/** Date operators compare to the millisecond. */
function dateFamily(relation) {
    return {
        compile: parseDate,
        compare(expected, actual) {
            const value = parseDate(actual);
            if (value === undefined)
                return 'unreadable';
            return expected !== undefined && relation(value - expected) ? 'match' : 'differ';
        },
        negatedMatchesUnreadable: true,
    };
}
//# sourceMappingURL=date.js.map
;// CONCATENATED MODULE: ./lib/engine/condition/ip.js
const WIDTH = { 4: 32, 6: 128 };
/** An address of a request. IPv4-mapped IPv6 is IPv4; a range, a partial address or an integer is none. */
function parseAddress(text) {
    if (!text.includes(':'))
        return parseIpv4(text);
    const bits = parseIpv6(text);
    if (bits === undefined)
        return undefined;
    return bits >> 32n === 0xffffn ? { family: 4, bits: bits & 0xffffffffn } : { family: 6, bits };
}
/** A range of a policy; an address alone is the range of itself. Bits beyond the prefix are ignored. */
function parseNetwork(text) {
    const slash = text.indexOf('/');
    const address = slash < 0 ? text : text.slice(0, slash);
    const family = address.includes(':') ? 6 : 4;
    const bits = family === 6 ? parseIpv6(address) : parseIpv4(address)?.bits;
    if (bits === undefined)
        return undefined;
    const prefixLength = slash < 0 ? WIDTH[family] : parsePrefixLength(text.slice(slash + 1), WIDTH[family]);
    return prefixLength === undefined ? undefined : { family, bits, prefixLength };
}
/** An address of the other family is outside of every range, `::/0` and `0.0.0.0/0` included. */
function isInNetwork(address, network) {
    if (address.family !== network.family)
        return false;
    const rest = BigInt(WIDTH[network.family] - network.prefixLength);
    return address.bits >> rest === network.bits >> rest;
}
function parsePrefixLength(text, width) {
    if (!/^\+?\d{1,9}$/.test(text))
        return undefined;
    const length = Number(text);
    return length <= width ? length : undefined;
}
/** Four decimal numbers; leading zeros are decimal too. */
function parseIpv4(text) {
    const parts = text.split('.');
    if (parts.length !== 4)
        return undefined;
    let bits = 0n;
    for (const part of parts) {
        if (!/^\d{1,9}$/.test(part) || Number(part) > 255)
            return undefined;
        bits = (bits << 8n) | BigInt(part);
    }
    return { family: 4, bits };
}
/** A colon too many at either end, or a third one in `::`, is overlooked as AWS overlooks it; a second `::` is not. */
function parseIpv6(text) {
    const tidy = text
        .replace(':::', '::')
        .replace(/^:(?!:)/, '')
        .replace(/(?<!:):$/, '');
    const halves = tidy.split('::');
    if (halves.length > 2)
        return undefined;
    const [head, tail] = halves.map(groupsOf);
    if (head === undefined)
        return undefined;
    if (halves.length === 1)
        return joinGroups(head);
    if (tail === undefined || head.length + tail.length > 7)
        return undefined;
    return joinGroups([...head, ...Array(8 - head.length - tail.length).fill(0), ...tail]);
}
function groupsOf(text) {
    if (text === '')
        return [];
    const groups = [];
    const written = text.split(':');
    for (const [at, group] of written.entries()) {
        if (/^[0-9a-fA-F]{1,4}$/.test(group))
            groups.push(Number.parseInt(group, 16));
        else {
            const dotted = at === written.length - 1 ? parseIpv4(group) : undefined;
            if (dotted === undefined)
                return undefined;
            groups.push(Number(dotted.bits >> 16n), Number(dotted.bits & 0xffffn));
        }
    }
    return groups;
}
function joinGroups(groups) {
    return groups.length === 8 ? groups.reduce((bits, group) => (bits << 16n) | BigInt(group), 0n) : undefined;
}
const ipAddress = {
    compile: parseNetwork,
    compare(network, actual) {
        const address = parseAddress(actual);
        if (address === undefined)
            return 'unreadable';
        return network !== undefined && isInNetwork(address, network) ? 'match' : 'differ';
    },
    negatedMatchesUnreadable: false,
};
//# sourceMappingURL=ip.js.map
;// CONCATENATED MODULE: ./lib/engine/condition/decimal.js
const NUMBER = /^([+-]?)(?:(\d+)\.?(\d*)|\.(\d+))(?:[eE]([+-]?\d{1,9}))?$/;
/** Reads `1`, `01`, `+1`, `1.0`, `1.`, `.5` and `1e0`; `undefined` for all else, `NaN` and `Infinity` included. */
function parseDecimal(text) {
    const match = NUMBER.exec(text);
    if (match === null)
        return undefined;
    const [, sign, whole = '', fraction = '', bare = '', exponent = '0'] = match;
    const written = whole + fraction + bare;
    const significant = written.replace(/^0+/, '');
    const digits = trimZeros(significant);
    if (digits === '')
        return ZERO;
    const leading = written.length - significant.length;
    return { negative: sign === '-', digits, magnitude: whole.length - leading - 1 + Number(exponent) };
}
const ZERO = { negative: false, digits: '', magnitude: 0 };
function trimZeros(digits) {
    let end = digits.length;
    while (end > 0 && digits[end - 1] === '0')
        end -= 1;
    return digits.slice(0, end);
}
/** Below, at or above zero as `a` is less than, equal to or greater than `b`. */
function compareDecimals(a, b) {
    const sign = signOf(a) - signOf(b);
    if (sign !== 0)
        return sign;
    const size = compareSizes(a, b);
    return a.negative ? -size : size;
}
function signOf(value) {
    if (value.digits === '')
        return 0;
    return value.negative ? -1 : 1;
}
function compareSizes(a, b) {
    if (a.magnitude !== b.magnitude)
        return a.magnitude - b.magnitude;
    if (a.digits === b.digits)
        return 0;
    return a.digits < b.digits ? -1 : 1;
}
//# sourceMappingURL=decimal.js.map
;// CONCATENATED MODULE: ./lib/engine/condition/numeric.js

const equal = (order) => order === 0;
const less = (order) => order < 0;
const lessOrEqual = (order) => order <= 0;
const greater = (order) => order > 0;
const greaterOrEqual = (order) => order >= 0;
/**
 * Numeric operators
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Numeric).
 */
function numericFamily(relation) {
    return {
        compile: parseDecimal,
        compare(expected, actual) {
            const value = parseDecimal(actual);
            if (value === undefined)
                return 'unreadable';
            return expected !== undefined && relation(compareDecimals(value, expected)) ? 'match' : 'differ';
        },
        negatedMatchesUnreadable: true,
    };
}
//# sourceMappingURL=numeric.js.map
;// CONCATENATED MODULE: ./lib/engine/condition/text.js
/**
 * Case as the IgnoreCase operators fold it: lower case by Unicode's default mapping (K is U+212A, ẞ is ß, a final sigma by
 * its context), letters beyond the basic plane unchanged, nothing normalised (observed at AWS, September 2026).
 */
function foldCase(text) {
    return /[\ud800-\udfff]/.test(text) ? text.split(PAIRS).map(lowerUnlessPair).join('') : text.toLowerCase();
}
const PAIRS = /([\ud800-\udbff][\udc00-\udfff])/;
function lowerUnlessPair(piece, at) {
    // split() with a group puts the pairs at the odd places.
    return at % 2 === 1 ? piece : piece.toLowerCase();
}
//# sourceMappingURL=text.js.map
;// CONCATENATED MODULE: ./lib/engine/condition/string.js




/**
 * String operators
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_String).
 */
function stringFamily(wildcards, fold) {
    return {
        compile: (written, version) => compileTemplate(written, version, wildcards, fold),
        compare(template, actual, view) {
            if (template.kind === 'fixed')
                return matchesPattern(template.pattern, fold(actual)) ? 'match' : 'differ';
            const text = fold(actual);
            const matched = matchTemplateText(template, view, (tokens) => matchesPattern(compileTokens(tokens), text), fold);
            return matched ? 'match' : 'differ';
        },
        takesVariables: true,
        negatedMatchesUnreadable: true,
    };
}
const string_asIs = (text) => text;
const stringEquals = stringFamily('literal', string_asIs);
const stringEqualsIgnoreCase = stringFamily('literal', foldCase);
const stringLike = stringFamily('wildcards', string_asIs);
//# sourceMappingURL=string.js.map
;// CONCATENATED MODULE: ./lib/engine/condition/operators.js







/** `Null` looks at the presence of a key, not at its value, and so stands apart. */
const NULL_OPERATOR = 'Null';
/**
 * Every comparing condition operator
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html).
 */
const OPERATORS = new Map([
    positive('StringEquals', stringEquals),
    negated('StringNotEquals', stringEquals),
    positive('StringEqualsIgnoreCase', stringEqualsIgnoreCase),
    negated('StringNotEqualsIgnoreCase', stringEqualsIgnoreCase),
    positive('StringLike', stringLike),
    negated('StringNotLike', stringLike),
    positive('NumericEquals', numericFamily(equal)),
    negated('NumericNotEquals', numericFamily(equal)),
    positive('NumericLessThan', numericFamily(less)),
    positive('NumericLessThanEquals', numericFamily(lessOrEqual)),
    positive('NumericGreaterThan', numericFamily(greater)),
    positive('NumericGreaterThanEquals', numericFamily(greaterOrEqual)),
    positive('DateEquals', dateFamily(equal)),
    negated('DateNotEquals', dateFamily(equal)),
    positive('DateLessThan', dateFamily(less)),
    positive('DateLessThanEquals', dateFamily(lessOrEqual)),
    positive('DateGreaterThan', dateFamily(greater)),
    positive('DateGreaterThanEquals', dateFamily(greaterOrEqual)),
    positive('Bool', bool),
    positive('BinaryEquals', binaryEquals),
    positive('IpAddress', ipAddress),
    negated('NotIpAddress', ipAddress),
    positive('ArnEquals', arnLike),
    negated('ArnNotEquals', arnLike),
    positive('ArnLike', arnLike),
    negated('ArnNotLike', arnLike),
].map((operator) => [operator.name.toLowerCase(), operator]));
/** An operator by its bare name, compared without case. */
function operatorNamed(name) {
    return OPERATORS.get(name.toLowerCase());
}
/** The bare names of all operators, `Null` included. */
const operatorNames = [...[...OPERATORS.values()].map(({ name }) => name), NULL_OPERATOR];
function positive(name, family) {
    return bind(name, family, false);
}
function negated(name, family) {
    return bind(name, family, true);
}
function bind(name, family, isNegated) {
    return {
        name,
        negated: isNegated,
        takesVariables: family.takesVariables ?? false,
        matchesUnreadable: isNegated && family.negatedMatchesUnreadable,
        compile(written, version) {
            const value = family.compile(written, version);
            return (actual, view) => family.compare(value, actual, view);
        },
    };
}
//# sourceMappingURL=operators.js.map
;// CONCATENATED MODULE: ./lib/engine/condition/evaluate.js




const OPERATOR = /^(?:(ForAllValues|ForAnyValue):)?(.+?)(IfExists)?$/i;
function compileCondition(source, version) {
    const name = keyName(source.key.value);
    const [, set, bare = '', ifExists] = OPERATOR.exec(source.operator.value) ?? [];
    const written = source.values.map(({ value }) => value);
    if (bare.toLowerCase() === NULL_OPERATOR.toLowerCase()) {
        return { kind: 'null', source, name, absent: written.map(isTrue) };
    }
    const operator = operatorNamed(bare);
    if (operator === undefined)
        return { kind: 'unmodelled', source, name };
    return {
        kind: 'compare',
        source,
        name,
        operator,
        quantifier: quantifierOf(set),
        ifExists: ifExists !== undefined,
        values: written.map((value) => operator.compile(value, version)),
        variables: operator.takesVariables
            ? written.flatMap((value) => variablesOf(compileTemplate(value, version, 'literal')))
            : [],
    };
}
function quantifierOf(set) {
    if (set === undefined)
        return 'one';
    return set.toLowerCase() === 'forallvalues' ? 'all' : 'any';
}
/**
 * Evaluates one operator with one key, as
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html says.
 */
function evaluateCondition(condition, view) {
    view.unsure = false;
    if (condition.kind === 'unmodelled') {
        view.unmodelled = `the condition operator \`${condition.source.operator.value}\``;
        return 'false';
    }
    const value = contextValue(view, condition.name);
    if (value === undefined)
        view.unsure = true;
    const present = value !== undefined && value !== null;
    if (condition.kind === 'null')
        return condition.absent.includes(!present) ? 'true' : 'false';
    if (!present)
        return absentOutcome(condition);
    const { quantifier } = condition;
    if (quantifier === 'one')
        return typeof value === 'string' ? evaluateValue(condition, value, view) : 'false';
    return evaluateSet(condition, typeof value === 'string' ? [value] : value, view);
}
/**
 * A key that is absent: false, but true for negated operators, IfExists and ForAllValues; ForAnyValue is false whatever
 * its operator.
 */
function absentOutcome({ quantifier, ifExists, operator }) {
    if (quantifier === 'any')
        return 'false';
    return quantifier === 'all' || ifExists || operator.negated ? 'true' : 'false';
}
/** The policy's values are alternatives; for a negated operator none of them may match. */
function evaluateValue({ operator, values }, actual, view) {
    let unsure = false;
    for (const compare of values) {
        view.unsure = false;
        const comparison = compare(actual, view);
        if (comparison === 'invalid')
            return 'invalid';
        if (comparison === 'unreadable')
            return operator.matchesUnreadable ? 'true' : 'false';
        if (comparison === 'match')
            return operator.negated ? 'false' : 'true';
        unsure ||= view.unsure;
    }
    view.unsure = unsure;
    return operator.negated ? 'true' : 'false';
}
/** ForAllValues: each value of the request must pass; ForAnyValue: one is enough. */
function evaluateSet(condition, actuals, view) {
    const decisive = condition.quantifier === 'all' ? 'false' : 'true';
    let unsure = false;
    let decided = false;
    for (const actual of actuals) {
        const outcome = evaluateValue(condition, actual, view);
        if (outcome === 'invalid')
            return outcome;
        if (outcome === decisive && !view.unsure)
            return outcome;
        unsure ||= view.unsure;
        decided ||= outcome === decisive;
    }
    view.unsure = unsure;
    const otherwise = decisive === 'true' ? 'false' : 'true';
    return decided ? decisive : otherwise;
}
//# sourceMappingURL=evaluate.js.map
;// CONCATENATED MODULE: ./lib/engine/principal.js

function compilePrincipal(source) {
    const names = (type) => source.entries.filter((entry) => entry.type === type).map(({ value }) => value.value);
    const aws = names('AWS').map((name) => (0,lib_request/* isAccountId */.JG)(name) ? { kind: 'root', account: name, name } : (0,lib_request/* parseCaller */.F7)(name));
    return {
        source,
        negated: source.element === 'NotPrincipal',
        everyone: source.entries.some(({ type, value }) => type === '*' || (type === 'AWS' && value.value === '*')),
        accounts: new Set(aws.flatMap(({ kind, account }) => (kind === 'root' && account !== undefined ? account : []))),
        arns: new Set(aws.filter(({ kind }) => kind !== 'root').map(({ name }) => name)),
        roleKeys: new Set(aws.flatMap((named) => ('roleKey' in named && named.kind === 'role' ? (named.roleKey ?? []) : []))),
        services: new Set(names('Service').map((name) => name.toLowerCase())),
        federated: new Set(names('Federated')),
        hasCanonicalUsers: names('CanonicalUser').length > 0,
    };
}
/**
 * Whether a Principal element applies to the caller. A canonical user id may be that of the caller's account: then it is
 * left open (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-accounts).
 */
function principalApplies(principal, view) {
    if (namedAs(principal, view.caller) !== undefined)
        return true;
    leaveCanonicalUsersOpen(principal, view);
    return false;
}
function leaveCanonicalUsersOpen(principal, view) {
    if (!principal.hasCanonicalUsers || view.caller.account === undefined)
        return;
    view.unmodelled = 'a principal by canonical user id: which account that is, the policy does not tell';
}
/** The strongest way in which the element's list names the caller; `undefined` where it does not. */
function namedAs(principal, caller) {
    if (principal.everyone)
        return 'direct';
    switch (caller.kind) {
        case 'service':
            return principal.services.has(caller.name) ? 'direct' : undefined;
        case 'federated':
            return principal.federated.has(caller.name) ? 'direct' : undefined;
        case 'root':
            return namesAccount(principal, caller) ? 'direct' : undefined;
        case 'user':
        case 'federatedUser':
            return principal.arns.has(caller.name) ? 'direct' : delegated(principal, caller);
        case 'session':
            if (principal.arns.has(caller.name))
                return 'direct';
            return namesRole(principal, caller) ? 'role' : delegated(principal, caller);
        case 'role':
            return namesRole(principal, caller) ? 'role' : delegated(principal, caller);
        case 'anonymous':
        case 'unknown':
            return undefined;
    }
}
function delegated(principal, caller) {
    return namesAccount(principal, caller) ? 'account' : undefined;
}
function namesAccount(principal, caller) {
    return caller.account !== undefined && principal.accounts.has(caller.account);
}
function namesRole(principal, caller) {
    if (caller.kind === 'role')
        return principal.arns.has(caller.name);
    return caller.roleKey !== undefined && principal.roleKeys.has(caller.roleKey);
}
/**
 * Whether a NotPrincipal element applies to the caller, that is, does not except it.
 *
 * A list excepts whom it names, never the other principals of an account that it names. With Deny, AWS may check the
 * account, the role and the session one after the other, and applies the Deny if any of them is missing from the list; and it
 * always applies to a caller with a permissions boundary. A list that names the caller but not the account or the role it
 * belongs to leaves the answer to the service, so that it is not decided here
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html).
 */
function notPrincipalApplies(principal, denies, view) {
    const { caller } = view;
    const isIamIdentity = caller.account !== undefined && caller.kind !== 'root';
    if (denies && view.hasBoundary && isIamIdentity)
        return true;
    if (principal.everyone)
        return false;
    if (!isIamIdentity)
        return namedAs(principal, caller) === undefined;
    if (!namesCallerItself(principal, caller)) {
        leaveCanonicalUsersOpen(principal, view);
        return true;
    }
    const missing = unnamedParents(principal, caller);
    if (missing.length === 0)
        return false;
    view.unmodelled = `a NotPrincipal that names the caller but not ${missing.join(' and ')}: AWS leaves it to the service whether the caller is excepted`;
    return denies;
}
/** Of a role alone nobody knows which session it is, so that any session of it may be the one that is named. */
function namesCallerItself(principal, caller) {
    if (principal.arns.has(caller.name))
        return true;
    if (caller.kind !== 'role' || caller.roleKey === undefined)
        return false;
    const [account = '', name = ''] = caller.roleKey.split('/');
    return [...principal.arns].some((arn) => arn.includes(`:sts::${account}:assumed-role/${name}/`));
}
/** What a NotPrincipal list that names the caller ought to name beside it and does not. */
function unnamedParents(principal, caller) {
    const missing = [];
    if (!namesAccount(principal, caller))
        missing.push('its account');
    if (caller.kind === 'user' || caller.kind === 'federatedUser')
        return missing;
    if (!namesRole(principal, caller))
        missing.push('its role');
    if (caller.kind === 'role')
        missing.push('its session');
    return missing;
}
//# sourceMappingURL=principal.js.map
;// CONCATENATED MODULE: ./lib/engine/compile.js







/** Thrown where policies given to the library cannot be read; the diagnostics say where and why. */
class PolicyError extends Error {
    diagnostics;
    constructor(diagnostics) {
        super(diagnostics.map(({ message }) => message).join('; '));
        this.name = 'PolicyError';
        this.diagnostics = diagnostics;
    }
}
/**
 * Compiles the policies that bear on a request. Documents may be read already (they then keep their places in their
 * files), JSON text, or plain objects.
 *
 * @throws {PolicyError} where a policy is malformed.
 */
function compilePolicies(set) {
    refuseUnknownTypes(set);
    const layers = [
        ...documents(set.identity, 'identity'),
        ...documents(set.boundary, 'boundary'),
        ...documents(set.session, 'session'),
        ...(set.scps ?? []).flatMap((level, at) => documents(level, 'scp', at + 1)),
        ...(set.rcps ?? []).flatMap((level, at) => documents(level, 'rcp', at + 1)),
        ...documents(set.resource, 'resource'),
        ...documents(set.vpcEndpoint, 'vpcEndpoint'),
    ];
    const statements = layers.flatMap(compileLayer);
    return {
        statements,
        index: indexActions(statements, set.scps?.length ?? 0),
        hasBoundary: set.boundary !== undefined,
        hasSession: set.session !== undefined,
        hasResource: set.resource !== undefined,
        hasVpcEndpoint: set.vpcEndpoint !== undefined,
        scpLevels: set.scps?.length ?? 0,
        managementAccount: set.managementAccount,
    };
}
function documents(inputs, kind, level) {
    if (inputs === undefined)
        return [];
    const list = isList(inputs) ? inputs : [inputs];
    return list.map((input) => layerOf(readInput(input, kind), kind, level));
}
/** Of resource policies, only trust policies have statements without a Resource. */
function layerOf(document, kind, level) {
    const trusts = document.kind === 'trust' || document.statements.every(({ resource }) => resource === undefined);
    return { document, kind: kind === 'resource' && trusts ? 'trust' : kind, level };
}
function isList(inputs) {
    return Array.isArray(inputs);
}
function isDocument(input) {
    return typeof input === 'object' && 'statements' in input && 'source' in input;
}
function readInput(input, kind) {
    if (input !== null && isDocument(input))
        return input;
    const read = (0,policy/* readPolicyObject */.k3)(input, kind, `${kind} policy`);
    if (!read.ok)
        throw new PolicyError(read.diagnostics);
    return read.value;
}
const POLICY_TYPES = {
    identity: true,
    boundary: true,
    scps: true,
    rcps: true,
    session: true,
    resource: true,
    vpcEndpoint: true,
    managementAccount: true,
};
/** A type that is misspelt would be a policy that is silently left out. */
function refuseUnknownTypes(set) {
    const faults = [];
    for (const [type, value] of Object.entries(set)) {
        if (!Object.hasOwn(POLICY_TYPES, type))
            faults.push(fault(`\`${type}\` is no policy type`));
        else if (value === null)
            faults.push(fault(`\`${type}\` is null; leave it out where there is none`));
        else if ((type === 'scps' || type === 'rcps') && value !== undefined && !Array.isArray(value)) {
            faults.push(fault(`\`${type}\` is not a list of levels`));
        }
    }
    if (faults.length > 0)
        throw new PolicyError(faults);
}
function fault(message) {
    const help = `the policy types are ${Object.keys(POLICY_TYPES).join(', ')}`;
    return { code: 'unknown-policy-type', severity: 'error', message, help };
}
function compileLayer({ document, kind, level }) {
    return document.statements.map((statement) => {
        const ref = { kind, ...(level === undefined ? {} : { level }), document, statement };
        return compileStatement(statement, document, kind, ref);
    });
}
function compileStatement(statement, document, kind, ref) {
    const version = document.version?.value ?? '2008-10-17';
    const { action, principal, conditions, effect } = statement;
    const resource = compileResource(statement.resource, version, kind);
    return {
        ref,
        denies: effect.value === 'Deny',
        action: {
            negated: action.element === 'NotAction',
            patterns: action.patterns.map(({ value }) => compilePattern(value.toLowerCase())),
        },
        resource,
        everyResource: resource === undefined || (!resource.negated && resource.templates.some(isAny)),
        principal: principal && compilePrincipal(principal),
        needsPrincipal: kind === 'resource' || kind === 'trust' || kind === 'rcp',
        conditions: conditions.map((condition) => compileCondition(condition, version)),
        alone: Object.freeze([ref]),
    };
}
function compileResource(resource, version, kind) {
    if (resource === undefined)
        return undefined;
    return {
        negated: resource.element === 'NotResource',
        templates: resource.patterns.map(({ value }) => compileTemplate(completeArn(value, kind), version, 'wildcards')),
    };
}
function isAny(template) {
    return template.kind === 'fixed' && template.pattern.kind === 'any';
}
const compile_ARN_PARTS = 6;
/** Policy types that stand for resources by ARN alone; the parts an ARN leaves out are any. */
const COMPLETES_ARNS = new Set(['identity', 'boundary', 'session', 'scp']);
/**
 * `arn:aws:sqs` means every resource of SQS in policies of principals; policies of resources take it as it stands
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html).
 */
function completeArn(pattern, kind) {
    if (!pattern.startsWith('arn:') || pattern.includes('${') || !COMPLETES_ARNS.has(kind))
        return pattern;
    const parts = (0,lib_request/* arnParts */.wo)(pattern).length;
    // A trailing `*` crosses colons already.
    return parts < compile_ARN_PARTS && !pattern.endsWith('*') ? pattern + ':*'.repeat(compile_ARN_PARTS - parts) : pattern;
}
//# sourceMappingURL=compile.js.map
;// CONCATENATED MODULE: ./lib/engine/combine.js
/**
 * Combines the policy types as AWS documents it
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html and, across accounts,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html).
 */
function combine(findings, circumstances) {
    if (findings.denied)
        return EXPLICIT_DENY;
    if (circumstances.unchangeable)
        return implicitDeny([{ kind: 'resource' }]);
    const guards = guardsAgainst(findings);
    const { caller, crossAccount } = circumstances;
    if (caller.account === undefined)
        return belongsToNoAccount(findings, guards);
    return crossAccount ? acrossAccounts(findings, guards, caller) : withinAccount(findings, guards, circumstances);
}
const NOTHING = {
    decision: 'implicitDeny',
    byIdentity: false,
    byDirect: false,
    byRole: false,
    byAccount: false,
    blockedBy: Object.freeze([]),
};
const EXPLICIT_DENY = { ...NOTHING, decision: 'explicitDeny' };
const IDENTITY_ONLY = Object.freeze([{ kind: 'identity' }]);
const NO_ALLOW = { ...NOTHING, blockedBy: IDENTITY_ONLY };
function implicitDeny(blockedBy) {
    return blockedBy === IDENTITY_ONLY ? NO_ALLOW : { ...NOTHING, blockedBy };
}
/** Policy types that must allow whatever grants. */
function guardsAgainst({ blockingScps, vpcEndpoint }) {
    if (blockingScps.length === 0 && vpcEndpoint)
        return NOTHING.blockedBy;
    const scps = blockingScps.map((level) => ({ kind: 'scp', level }));
    return vpcEndpoint ? scps : [...scps, { kind: 'vpcEndpoint' }];
}
/** Services, anonymous callers and federated identities have no policies of their own. */
function belongsToNoAccount(findings, guards) {
    if (!findings.direct)
        return implicitDeny([...guards, { kind: 'resource' }]);
    return guards.length > 0 ? implicitDeny(guards) : { ...NOTHING, decision: 'allowed', byDirect: true };
}
/** The root user has every permission that policies of other types leave to its account. */
function identityAllows(findings, caller) {
    return caller.kind === 'root' || findings.identity;
}
/** Identity policies are never attached to a root user. */
function hasIdentityPolicies(caller) {
    return caller.kind !== 'root';
}
/** The policy types of the caller that do not allow. */
function callerBlockers(findings, caller) {
    if (caller.kind === 'root')
        return NOTHING.blockedBy;
    const { identity, boundary, session } = findings;
    if (boundary && session)
        return identity ? NOTHING.blockedBy : IDENTITY_ONLY;
    const blockers = [];
    if (!identity)
        blockers.push({ kind: 'identity' });
    if (!boundary)
        blockers.push({ kind: 'boundary' });
    if (!session)
        blockers.push({ kind: 'session' });
    return blockers;
}
/** Both accounts must allow. */
function acrossAccounts(findings, guards, caller) {
    const { direct, role, account } = findings;
    const blockers = [...guards, ...callerBlockers(findings, caller)];
    if (!direct && !role && !account)
        blockers.push({ kind: 'resource' });
    if (blockers.length > 0)
        return implicitDeny(blockers);
    return {
        decision: 'allowed',
        byIdentity: hasIdentityPolicies(caller),
        byDirect: direct,
        byRole: role,
        byAccount: account,
        blockedBy: blockers,
    };
}
/**
 * One Allow is enough, of the caller's policies or of the resource's. What names the caller itself is not limited by what
 * its boundary or session policy leaves out; what names the role of a session is. An Allow for the account only
 * delegates, and counts where the resource's own policy must agree.
 */
function withinAccount(findings, guards, circumstances) {
    const { caller, ownPolicy } = circumstances;
    const limited = caller.kind !== 'root' && !(findings.boundary && findings.session);
    const byDirect = findings.direct;
    const byRole = findings.role && !limited;
    const delegated = ownPolicy === undefined || findings.account || findings.direct || findings.role;
    const byIdentity = identityAllows(findings, caller) && !limited && delegated;
    if (guards.length > 0)
        return implicitDeny(guards);
    if (byDirect || byRole || byIdentity) {
        return {
            decision: 'allowed',
            byIdentity: byIdentity && hasIdentityPolicies(caller),
            byDirect,
            byRole,
            byAccount: ownPolicy !== undefined && byIdentity && findings.account,
            blockedBy: NOTHING.blockedBy,
        };
    }
    return implicitDeny(withinBlockers(findings, caller, ownPolicy, delegated));
}
function withinBlockers(findings, caller, ownPolicy, delegated) {
    const blockers = callerBlockers(findings, caller);
    // A grant to the role stands in for the identity policies, so that only what limits it is to blame.
    if (findings.role)
        return blockers.filter(({ kind }) => kind !== 'identity');
    return delegated ? blockers : [...blockers, { kind: ownPolicy === 'trust' ? 'trust' : 'resource' }];
}
//# sourceMappingURL=combine.js.map
;// CONCATENATED MODULE: ./lib/engine/match.js




const NO = 0;
const YES = 1;
const UNSURE_NO = 2;
const UNSURE_YES = 3;
/**
 * Matches all but the action, by which the statement was found. Stops at the first part that certainly does not match.
 */
function matchStatement(statement, view) {
    view.unmodelled = undefined;
    let matched = matchesPrincipal(statement, view);
    let unsure = view.unmodelled !== undefined;
    if (!matched && !unsure)
        return NO;
    const resource = matchResource(statement, view);
    if (resource === NO)
        return NO;
    if (resource !== YES)
        unsure = true;
    if (resource === UNSURE_NO)
        matched = false;
    for (const condition of statement.conditions) {
        const outcome = evaluateCondition(condition, view);
        const holds = outcome === 'true' || (outcome === 'invalid' && statement.denies);
        if (!holds && !view.unsure && view.unmodelled === undefined)
            return NO;
        if (view.unsure || view.unmodelled !== undefined)
            unsure = true;
        if (!holds)
            matched = false;
    }
    if (unsure)
        return matched ? UNSURE_YES : UNSURE_NO;
    return YES;
}
/** A statement of a resource policy without a Principal matches nothing. */
function matchesPrincipal(statement, view) {
    const { principal } = statement;
    if (principal === undefined)
        return !statement.needsPrincipal;
    return principal.negated ? notPrincipalApplies(principal, statement.denies, view) : principalApplies(principal, view);
}
/** How the statement of a resource policy names the caller; an exception by NotPrincipal is no delegation. */
function grantOf(statement, view) {
    const { principal } = statement;
    if (principal === undefined || principal.negated)
        return 'direct';
    return namedAs(principal, view.caller) ?? 'account';
}
function matchResource({ resource, everyResource }, view) {
    if (everyResource || resource === undefined)
        return YES;
    const match = matchTemplates(resource.templates, view);
    return resource.negated ? NEGATED[match] : match;
}
const NEGATED = { 0: YES, 1: NO, 2: UNSURE_YES, 3: UNSURE_NO };
function matchTemplates(templates, view) {
    let open = NO;
    for (const template of templates) {
        const match = matchTemplate(template, view);
        if (match === YES)
            return YES;
        if (match !== NO && open !== UNSURE_YES)
            open = match;
    }
    return open;
}
function matchTemplate(template, view) {
    if (template.kind === 'fixed')
        return matchesPattern(template.pattern, view.resource) ? YES : NO;
    const matched = matchTemplateText(template, view, (tokens) => matchesPattern(compileTokens(tokens), view.resource));
    if (!view.unsure)
        return matched ? YES : NO;
    // Where a default stood in for an unknown key, the match is as unsure as the key.
    return matched ? UNSURE_YES : UNSURE_NO;
}
function matchesAction(statement, action) {
    const { negated, patterns } = statement.action;
    return patterns.some((pattern) => matchesPattern(pattern, action)) !== negated;
}
//# sourceMappingURL=match.js.map
// EXTERNAL MODULE: ./lib/catalog/index.js + 10 modules
var catalog = __webpack_require__(4673);
;// CONCATENATED MODULE: ./lib/engine/special.js

const KEY = /^arn:[^:]*:kms:[^:]*:[^:]*:key\//;
const ROLE = /^arn:[^:]*:iam::[^:]*:role\//;
/** Actions that open a session of a role. */
const ASSUMES_ROLE = new Set([
    'sts:assumerole',
    'sts:assumerolewithsaml',
    'sts:assumerolewithwebidentity',
    'sts:tagsession',
    'sts:setsourceidentity',
    'sts:setcontext',
]);
/**
 * The resource whose policy must allow, whatever the caller's policies say
 * (https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html).
 */
function ownPolicyOf(view) {
    const { service } = view;
    if (service === 'kms')
        return KEY.test(view.resource) ? 'key' : undefined;
    if (service === 'sts')
        return ASSUMES_ROLE.has(view.action) && ROLE.test(view.resource) ? 'trust' : undefined;
    return undefined;
}
/**
 * `sts:GetCallerIdentity` needs no permission and cannot be denied
 * (https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html).
 */
function needsNoPermission(view) {
    return view.service === 'sts' && view.action === 'sts:getcalleridentity' && view.caller.kind !== 'anonymous';
}
const MANAGED_POLICY = /^arn:[^:]*:iam::aws:policy\//;
const CHANGES_POLICY = new Set([
    'iam:createpolicyversion',
    'iam:deletepolicy',
    'iam:deletepolicyversion',
    'iam:setdefaultpolicyversion',
    'iam:tagpolicy',
    'iam:untagpolicy',
]);
const SERVICE_LINKED_ROLE = /^arn:[^:]*:iam::[^:]*:role\/aws-service-role\//;
const CHANGES_ROLE = new Set([
    'iam:attachrolepolicy',
    'iam:deleterolepermissionsboundary',
    'iam:deleterolepolicy',
    'iam:detachrolepolicy',
    'iam:putrolepermissionsboundary',
    'iam:putrolepolicy',
    'iam:updateassumerolepolicy',
]);
/**
 * AWS-managed policies and the permissions of service-linked roles can't be changed by anyone
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html).
 */
function isUnchangeable(view) {
    if (view.service !== 'iam')
        return false;
    return ((CHANGES_POLICY.has(view.action) && MANAGED_POLICY.test(view.resource)) ||
        (CHANGES_ROLE.has(view.action) && SERVICE_LINKED_ROLE.test(view.resource)));
}
/** Patterns of resources that the rules above tell apart, for those who take a resource pattern apart. */
function specialPatterns(service) {
    if (service === 'kms')
        return ['arn:*:kms:*:*:key/*'];
    if (service === 'sts')
        return ['arn:*:iam::*:role/*'];
    return service === 'iam' ? ['arn:*:iam::aws:policy/*', 'arn:*:iam::*:role/aws-service-role/*'] : [];
}
/** The one action of a supported service that resource control policies leave alone. */
const RCP_EXEMPT_ACTION = 'kms:retiregrant';
/**
 * Whether resource control policies bear on a request: not on services without support for them, not on service-linked
 * roles, not on resources of the management account
 * (https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html).
 */
function rcpsApply(view, managementAccount) {
    if (!catalog/* rcpServices */.YI.has(view.service) || view.action === RCP_EXEMPT_ACTION || view.caller.serviceLinked)
        return false;
    return managementAccount === undefined || view.owner !== managementAccount;
}
/**
 * Whether service control policies bear on a request: they bind the principals of member accounts, root users included,
 * but neither the management account nor service-linked roles
 * (https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html).
 */
function scpsApply(view, managementAccount) {
    const { account, serviceLinked } = view.caller;
    return account !== undefined && !serviceLinked && account !== managementAccount;
}
/** The beginnings of actions that are told apart by more than the statements that concern them. */
const SPECIAL_ACTIONS = (/* unused pure expression or super */ null && (['sts:', 'kms:', 'iam:', 's3:listallmybuckets']));
/** Whether the answer for an action may differ from that for another of the same statements, by the exceptions above. */
function special_isSpecialAction(action) {
    return SPECIAL_ACTIONS.some((prefix) => action.startsWith(prefix));
}
//# sourceMappingURL=special.js.map
;// CONCATENATED MODULE: ./lib/engine/weigh.js


const ABSENT = [false, true, false, true];
const SURELY = [false, true, false, false];
const POSSIBLY = [false, true, true, true];
/** As AWS decides: a key that did not come is absent. */
const AS_IF_ABSENT = { allow: ABSENT, deny: ABSENT };
/** The ends of what unknown keys leave open. */
const MOST_PERMISSIVE = { allow: POSSIBLY, deny: SURELY };
const MOST_RESTRICTIVE = { allow: SURELY, deny: POSSIBLY };
const NOTHING_UNSURE = { allow: SURELY, deny: SURELY };
const NONE = Object.freeze([]);
const NO_LEVELS = Object.freeze([]);
/** Matches the statements that can bear on a request. */
function weigh(policies, candidates, view, reading) {
    const tally = {
        denied: false,
        identity: false,
        boundary: true,
        session: true,
        vpcEndpoint: true,
        blockingScps: NO_LEVELS,
        direct: false,
        role: false,
        account: false,
        denies: NONE,
        identityAllows: NONE,
        resourceAllows: NONE,
        unsure: false,
    };
    tally.denies = matchingDenies(policies, candidates.denies, view, reading, tally);
    tally.denied = tally.denies.length > 0;
    tally.identityAllows = matching(candidates.identity, view, reading, tally);
    tally.identity = tally.identityAllows.length > 0;
    if (policies.hasResource)
        weighResourcePolicy(candidates, view, reading, tally);
    if (policies.hasBoundary)
        tally.boundary = anyMatches(candidates.boundary, view, reading, tally);
    if (policies.hasSession)
        tally.session = anyMatches(candidates.session, view, reading, tally);
    // A federated user has what its session policies allow, and without any nothing
    // (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_getfederationtoken.html).
    else if (view.caller.kind === 'federatedUser')
        tally.session = false;
    if (policies.hasVpcEndpoint)
        tally.vpcEndpoint = anyMatches(candidates.vpcEndpoint, view, reading, tally);
    if (policies.scpLevels > 0 && scpsApply(view, policies.managementAccount)) {
        tally.blockingScps = blockingLevels(candidates.scps, view, reading, tally);
    }
    return tally;
}
function weighResourcePolicy(candidates, view, reading, tally) {
    tally.resourceAllows = matching(candidates.resource, view, reading, tally);
    for (const statement of tally.resourceAllows)
        tally[grantOf(statement, view)] = true;
}
function matching(statements, view, reading, tally) {
    let found;
    for (const statement of statements.near(view.resource)) {
        const match = matchStatement(statement, view);
        if (match === NO)
            continue;
        if (match !== YES)
            tally.unsure = true;
        if (!reading.allow[match])
            continue;
        if (found === undefined)
            found = [statement];
        else
            found.push(statement);
    }
    return found ?? NONE;
}
function anyMatches(statements, view, reading, tally) {
    let unsure = false;
    let found = false;
    for (const statement of statements.near(view.resource)) {
        const match = matchStatement(statement, view);
        if (match === YES)
            return true;
        if (match !== NO)
            unsure = true;
        found ||= reading.allow[match];
    }
    if (unsure)
        tally.unsure = true;
    return found;
}
function blockingLevels(levels, view, reading, tally) {
    let blocking;
    for (const [at, level] of levels.entries()) {
        if (anyMatches(level, view, reading, tally))
            continue;
        if (blocking === undefined)
            blocking = [at + 1];
        else
            blocking.push(at + 1);
    }
    return blocking ?? NO_LEVELS;
}
function matchingDenies(policies, denies, view, reading, tally) {
    let found;
    for (const statement of denies.near(view.resource)) {
        const match = matchStatement(statement, view);
        if (match === NO || !bearsOn(statement, policies, view))
            continue;
        if (match !== YES)
            tally.unsure = true;
        if (!reading.deny[match])
            continue;
        if (found === undefined)
            found = [statement];
        else
            found.push(statement);
    }
    return found ?? NONE;
}
/**
 * Whether a statement's policy type concerns the caller at all: policies of principals do not bind services and anonymous
 * callers, which have none; a boundary does not bind the root user.
 */
function bearsOn({ ref }, policies, view) {
    switch (ref.kind) {
        case 'identity':
        case 'boundary':
        case 'session':
            return view.caller.account !== undefined && view.caller.kind !== 'root';
        case 'scp':
            return scpsApply(view, policies.managementAccount);
        case 'rcp':
            return rcpsApply(view, policies.managementAccount);
        case 'resource':
        case 'trust':
        case 'vpcEndpoint':
            return true;
    }
}
//# sourceMappingURL=weigh.js.map
;// CONCATENATED MODULE: ./lib/engine/missing.js





/** Gathers the unknown keys of those unsure statements that matter. */
function missingKeys(policies, candidates, view, matters) {
    const keys = new Map();
    let unmodelled;
    for (const statement of unsureStatements(policies, candidates, view, matters)) {
        unmodelled ??= view.unmodelled;
        for (const written of unknownKeysOf(statement, view))
            keys.set(written.toLowerCase(), written);
    }
    return { keys: [...keys.values()].sort(), unmodelled };
}
/** Leaves `view.unmodelled` as the matching of the statement that is yielded set it. */
function* unsureStatements(policies, candidates, view, matters) {
    const allows = matters.allows ? allowsOf(candidates) : [];
    for (const statement of [...allows, ...(matters.denies ? candidates.denies.all : [])]) {
        if (!bearsOn(statement, policies, view))
            continue;
        const match = matchStatement(statement, view);
        if (match === UNSURE_NO || match === UNSURE_YES)
            yield statement;
    }
}
/** Every key that a statement looks at and the request says nothing of: in conditions, and as variables. */
function unknownKeysOf(statement, view) {
    const looked = [
        ...statement.conditions.map(({ name }) => name),
        ...(statement.resource?.templates ?? []).flatMap(variablesOf),
        ...statement.conditions.flatMap((condition) => (condition.kind === 'compare' ? condition.variables : [])),
    ];
    return looked.filter((name) => contextValue(view, name) === undefined).map(({ written }) => written);
}
//# sourceMappingURL=missing.js.map
;// CONCATENATED MODULE: ./lib/engine/question.js

/**
 * What makes a request one that AWS is never asked, so that no answer would be true; `undefined` for a proper one. Callers
 * of the library may be JavaScript, so that types are looked at as well.
 */
function faultOf(view, isAction) {
    const { caller, action, context, contextNames } = view;
    if (caller.kind === 'unknown')
        return `the principal \`${caller.name}\`, which is none that AWS knows`;
    if (!isAction)
        return `the action \`${action}\`, which is not written \`service:Action\``;
    if (context === undefined || contextNames === undefined)
        return undefined;
    return contextFault(context, contextNames);
}
function contextFault(context, names) {
    for (let at = 0; at < names.length; at += 1) {
        const name = names[at] ?? '';
        const value = context[name];
        if (typeof value !== 'string' && !isContextValue(value)) {
            return `a context in which \`${name}\` is neither text nor a list of texts nor null`;
        }
        for (let other = 0; other < at; other += 1) {
            const earlier = names[other] ?? '';
            if (earlier.length === name.length && earlier.toLowerCase() === name.toLowerCase()) {
                return `a context that gives one key in two spellings, \`${earlier}\` and \`${name}\``;
            }
        }
    }
    return undefined;
}
function isContextValue(value) {
    return value === null || (Array.isArray(value) && value.every((one) => typeof one === 'string'));
}
const ALIAS = /^arn:[^:]*:kms:[^:]*:[^:]*:alias\//;
const UNSIGNED = new Set(['sts:assumerolewithsaml', 'sts:assumerolewithwebidentity']);
/**
 * What makes a request one whose answer hangs on a resource that it does not name, or on a caller that cannot make it: an
 * Allow would be no answer to it.
 */
function misdirected(view, ownPolicy) {
    const { action, service, resource, caller } = view;
    if (service === 'kms' && ALIAS.test(resource) && !action.endsWith('alias') && action !== 'kms:listaliases') {
        return `\`${action}\` on an alias: AWS authorizes it on the ARN of the key`;
    }
    if (service !== 'sts' || !ASSUMES_ROLE.has(action))
        return undefined;
    if (ownPolicy !== 'trust')
        return `\`${action}\` on \`${resource}\`, which is no role`;
    if (UNSIGNED.has(action) && caller.account !== undefined)
        return `\`${action}\` by a caller with credentials of AWS`;
    return undefined;
}
//# sourceMappingURL=question.js.map
;// CONCATENATED MODULE: ./lib/engine/decide.js







/**
 * Decides one request. The decision takes a context key that the request does not mention as absent, as AWS does, and
 * lists those keys on which it hangs.
 *
 * Nothing is derived that the request gives; what AWS fills in by itself (`aws:PrincipalArn`, `aws:ResourceAccount`, …) is
 * derived from the principal and the resource otherwise.
 */
function decide_decide(policies, request) {
    const caller = callerOf(request.principal);
    const action = policies.index.actionOf(request.action);
    const view = viewOf(policies, request, caller, action);
    const fault = faultOf(view, action.isAction);
    if (fault !== undefined)
        return unsupported(fault);
    if (needsNoPermission(view))
        return ALLOWED_WITHOUT_PERMISSION;
    const circumstances = circumstancesOf(policies, view);
    const weighed = weigh(policies, action.candidates, view, AS_IF_ABSENT);
    const combined = combine(weighed, circumstances);
    const misdirection = misdirected(view, ownPolicyOf(view));
    if (misdirection !== undefined && combined.decision === 'allowed')
        return unsupported(misdirection);
    const open = weighed.unsure ? openEnds(policies, action.candidates, view, circumstances, combined) : undefined;
    if (open?.unmodelled !== undefined)
        return unsupported(open.unmodelled);
    return {
        decision: combined.decision,
        statements: decidingStatements(combined, weighed, view),
        blockedBy: combined.blockedBy,
        missingContextKeys: open?.missing ?? NO_KEYS,
        possible: open?.possible ?? ONLY[combined.decision],
        assumptions: assumptionsOf(policies, action, view, circumstances),
    };
}
const NO_KEYS = Object.freeze([]);
const NO_STATEMENTS = Object.freeze([]);
const NO_BLOCKERS = Object.freeze([]);
const ONLY = {
    allowed: Object.freeze(['allowed']),
    explicitDeny: Object.freeze(['explicitDeny']),
    implicitDeny: Object.freeze(['implicitDeny']),
};
const ALLOWED_WITHOUT_PERMISSION = Object.freeze({
    decision: 'allowed',
    statements: NO_STATEMENTS,
    blockedBy: NO_BLOCKERS,
    missingContextKeys: NO_KEYS,
    possible: ONLY.allowed,
    assumptions: Object.freeze(['AWS lets everyone call `sts:GetCallerIdentity`, whatever the policies say']),
});
function unsupported(reason) {
    return { decision: 'unsupported', reason, statements: NO_STATEMENTS, missingContextKeys: NO_KEYS };
}
/** Callers come back request after request; a bounded memory spares taking them apart each time. */
const REMEMBERED_CALLERS = 1024;
const callers = new Map();
function callerOf(principal) {
    const known = callers.get(principal);
    if (known !== undefined)
        return known;
    const caller = (0,lib_request/* parseCaller */.F7)(principal);
    if (callers.size >= REMEMBERED_CALLERS)
        callers.clear();
    callers.set(principal, caller);
    return caller;
}
/** `s3:ListAllMyBuckets` is authorized against every bucket of the account, written `arn:aws:s3:::*`. */
const LIST_BUCKETS = 's3:listallmybuckets';
/** A request made ready for matching. */
function viewOf(policies, request, caller = callerOf(request.principal), action = policies.index.actionOf(request.action)) {
    const { resource } = request;
    return {
        caller,
        action: action.name,
        service: action.service,
        resource: resource === '*' && action.name === LIST_BUCKETS ? 'arn:aws:s3:::*' : resource,
        owner: ownerOf(request, caller),
        context: request.context,
        contextNames: request.context === undefined ? undefined : Object.keys(request.context),
        hasBoundary: policies.hasBoundary,
        unsure: false,
        unmodelled: undefined,
    };
}
const RESOURCE_ACCOUNT = 'aws:resourceaccount';
/** Who owns the resource: the request says it, its ARN, the context, or else it is the caller's own account. */
function ownerOf({ resource, resourceAccount, context }, caller) {
    if (resourceAccount !== undefined)
        return resourceAccount;
    const named = (0,lib_request/* accountOfArn */.KC)(resource);
    if (named !== undefined)
        return named;
    for (const key in context) {
        if (key.length !== RESOURCE_ACCOUNT.length || key.toLowerCase() !== RESOURCE_ACCOUNT)
            continue;
        const value = context[key];
        if (typeof value === 'string')
            return value;
    }
    return caller.account;
}
function circumstancesOf(policies, view) {
    const { caller, owner } = view;
    const own = ownPolicyOf(view);
    return {
        caller,
        crossAccount: caller.account !== undefined && owner !== undefined && caller.account !== owner,
        // A key without a policy that we know has AWS's default one, which leaves all to the account.
        ownPolicy: own === 'key' && !policies.hasResource ? undefined : own,
        unchangeable: isUnchangeable(view),
    };
}
/** What the decision could also be, if keys of which nothing is known had some value; `undefined` if nothing else. */
function openEnds(policies, candidates, view, circumstances, asIfAbsent) {
    const decided = [MOST_PERMISSIVE, NOTHING_UNSURE, MOST_RESTRICTIVE].map((reading) => combine(weigh(policies, candidates, view, reading), circumstances).decision);
    const possible = [...new Set([asIfAbsent.decision, ...decided])];
    if (possible.length === 1)
        return undefined;
    const { keys, unmodelled } = missingKeys(policies, candidates, view, {
        allows: decided[0] !== decided[1],
        denies: decided[2] !== decided[1],
    });
    return { possible, missing: keys, unmodelled };
}
/** The statements that decided, in the order of the policies. */
function decidingStatements(combined, weighed, view) {
    if (combined.decision === 'explicitDeny')
        return refsOf(weighed.denies);
    if (combined.decision === 'implicitDeny')
        return NO_STATEMENTS;
    const identity = combined.byIdentity ? refsOf(weighed.identityAllows) : NO_STATEMENTS;
    if (weighed.resourceAllows.length === 0)
        return identity;
    const counts = { direct: combined.byDirect, role: combined.byRole, account: combined.byAccount };
    const granting = weighed.resourceAllows.filter((statement) => counts[grantOf(statement, view)]);
    return granting.length === 0 ? identity : [...identity, ...refsOf(granting)];
}
function refsOf(statements) {
    const first = statements[0];
    if (first === undefined)
        return NO_STATEMENTS;
    return statements.length === 1 ? first.alone : statements.map(({ ref }) => ref);
}
/** What was taken for granted because nobody said. */
function assumptionsOf(policies, { looksAtRole }, view, circumstances) {
    const assumed = policies.hasResource ? NO_KEYS : assumedResourcePolicy(view, circumstances);
    if (!looksAtRole || view.caller.kind !== 'session')
        return assumed;
    return [...assumed, `the role of \`${view.caller.name}\` is taken to have no path, which its ARN would not tell`];
}
function assumedResourcePolicy(view, { ownPolicy, crossAccount }) {
    const { resource } = view;
    if (ownPolicy === 'trust')
        return [`the trust policy of \`${resource}\` is taken as absent`];
    if (view.service === 'kms' && ownPolicyOf(view) === 'key') {
        return [`the key policy of \`${resource}\` is taken as AWS's default one, which leaves access to the account`];
    }
    return crossAccount ? [`the resource policy of \`${resource}\` is taken as absent`] : NO_KEYS;
}
//# sourceMappingURL=decide.js.map
;// CONCATENATED MODULE: ./lib/engine/regions.js

/** How many positions of patterns are followed; beyond it a pattern counts as too intricate. Well under a second's work. */
const MOST_WORK = 300_000;
/**
 * The regions, in order of their examples' lengths; `undefined` where there are more states to look at than is
 * reasonable.
 */
function regionsOf(universe, patterns) {
    const prefix = prefixOf(universe);
    if (prefix === undefined)
        return [];
    const settled = patterns.map((pattern) => settledBy(pattern, prefix));
    const telling = patterns.filter((_, at) => settled[at] === undefined);
    return walk(universe, telling, prefix)?.map((region) => {
        const { example, matches } = withFullName(region, universe, telling);
        const open = matches.values();
        return { example, matches: settled.map((answer) => answer ?? open.next().value === true) };
    });
}
/** What every string of the universe begins with; `undefined` where its limits begin differently, so that it is empty. */
function prefixOf({ within, include }) {
    const beginnings = include.map(literalPrefix);
    const shared = beginnings.reduce(commonBeginning, beginnings[0] ?? '');
    const own = literalPrefix(within);
    if (own.startsWith(shared))
        return own;
    return shared.startsWith(own) ? shared : undefined;
}
function commonBeginning(a, b) {
    let length = 0;
    while (length < a.length && a[length] === b[length])
        length += 1;
    return a.slice(0, length);
}
/** Whether a pattern matches all strings that begin so, or none; `undefined` where it takes more than that to tell. */
function settledBy(pattern, prefix) {
    if (pattern.kind === 'any' || (pattern.kind === 'prefix' && prefix.startsWith(pattern.text)))
        return true;
    const alive = positionsAfter(prefix, automatonOf(pattern));
    return alive.length === 0 ? false : undefined;
}
/** Follows all patterns through every string of the universe, two strings that leave them in one state being the same. */
function walk(universe, patterns, prefix) {
    const limits = [universe.within, ...universe.include, ...universe.exclude];
    const automata = [...limits, ...patterns].map(automatonOf);
    const includes = universe.include.length;
    const first = 1 + includes;
    const second = first + universe.exclude.length;
    const most = 2 ** patterns.length;
    let work = 0;
    const start = {
        positions: automata.map((automaton) => positionsAfter(prefix, automaton)),
        text: prefix,
        before: undefined,
    };
    const seen = new Set([keyOf(start)]);
    const queue = [start];
    const regions = new Map();
    for (let at = 0; at < queue.length && regions.size < most; at += 1) {
        const state = queue[at];
        if (state === undefined)
            break;
        const accepted = state.positions.map((positions, of) => accepts(automata[of], positions));
        if (isInside(accepted, includes, first, second)) {
            const matches = accepted.slice(second);
            const key = matches.join();
            if (!regions.has(key))
                regions.set(key, { example: textOf(state), matches });
        }
        for (const next of successors(state, automata, includes)) {
            const key = keyOf(next);
            if (seen.has(key))
                continue;
            work += next.positions.reduce((sum, alive) => sum + alive.length, 0);
            if (work > MOST_WORK)
                return undefined;
            seen.add(key);
            queue.push(next);
        }
    }
    return [...regions.values()];
}
function positionsAfter(text, automaton) {
    let positions = settle(automaton.symbols, [0]);
    for (let at = 0; at < text.length && positions.length > 0; at += 1) {
        positions = advance(automaton, positions, text.charCodeAt(at));
    }
    return positions;
}
/** A name that ends in a separator looks like a mistake; one character more makes a resource of it. */
function withFullName(region, universe, patterns) {
    if (!/[/:]$/.test(region.example))
        return region;
    for (const character of USUAL) {
        const example = region.example + character;
        const same = patterns.every((pattern, at) => matchesPattern(pattern, example) === region.matches[at]);
        if (same && isWithin(universe, example))
            return { ...region, example };
    }
    return region;
}
/** Whether a string belongs to a universe. */
function isWithin({ within, include, exclude }, text) {
    const matches = (pattern) => matchesPattern(pattern, text);
    return matches(within) && (include.length === 0 || include.some(matches)) && !exclude.some(matches);
}
function isInside(accepted, includes, first, second) {
    if (accepted[0] !== true)
        return false;
    if (includes > 0 && !accepted.slice(1, first).includes(true))
        return false;
    return !accepted.slice(first, second).includes(true);
}
/** A state from which the universe can't be reached any more leads nowhere. */
function canBeInside({ positions }, includes) {
    if (positions[0]?.length === 0)
        return false;
    return includes === 0 || positions.slice(1, 1 + includes).some((alive) => alive.length > 0);
}
function automatonOf(pattern) {
    return { symbols: patternSymbols(pattern) };
}
/**
 * Positions that can be passed without a character are passed, and positions before the last `*` that was reached are
 * dropped: what they could still match, the `*` can match as well.
 */
function settle(symbols, positions) {
    const reached = new Set();
    let lastStar = -1;
    for (const position of positions) {
        let at = position;
        while (symbols[at] === STAR) {
            if (at > lastStar)
                lastStar = at;
            reached.add(at);
            at += 1;
        }
        reached.add(at);
    }
    return [...reached].filter((at) => at >= lastStar).sort((a, b) => a - b);
}
function accepts(automaton, positions) {
    return automaton !== undefined && positions.at(-1) === automaton.symbols.length;
}
const DEAD = Object.freeze([]);
function advance(automaton, positions, code) {
    if (automaton === undefined || positions.length === 0)
        return DEAD;
    const { symbols } = automaton;
    const [only] = positions;
    // In the literal stretch of a pattern there is one position, and it moves on or dies.
    if (positions.length === 1 && only !== undefined && symbols[only] !== STAR) {
        if (symbols[only] !== code && symbols[only] !== ONE)
            return DEAD;
        return symbols[only + 1] === STAR ? settle(symbols, [only + 1]) : [only + 1];
    }
    const next = [];
    for (const at of positions) {
        const symbol = symbols[at];
        if (symbol === STAR)
            next.push(at);
        else if (symbol === ONE || symbol === code)
            next.push(at + 1);
    }
    return next.length === 0 ? DEAD : settle(symbols, next);
}
/** Only characters that some pattern waits for lead to different states; one other stands for all the rest. */
function* successors(state, automata, includes) {
    const awaited = new Set();
    for (const [of, positions] of state.positions.entries()) {
        for (const at of positions) {
            const symbol = automata[of]?.symbols[at];
            if (symbol !== undefined && symbol >= 0)
                awaited.add(symbol);
        }
    }
    for (const code of [otherThan(awaited), ...awaited]) {
        const positions = state.positions.map((alive, of) => advance(automata[of], alive, code));
        const next = { positions, text: String.fromCharCode(code), before: state };
        if (canBeInside(next, includes))
            yield next;
    }
}
const USUAL = 'xyzabcdefghijklmnopqrstuvwXYZ0123456789-_';
function otherThan(awaited) {
    for (let at = 0; at < USUAL.length; at += 1)
        if (!awaited.has(USUAL.charCodeAt(at)))
            return USUAL.charCodeAt(at);
    let code = 0xa1;
    while (awaited.has(code))
        code += 1;
    return code;
}
function keyOf({ positions }) {
    return positions.map((alive) => alive.join(',')).join(';');
}
function textOf(state) {
    const characters = [];
    for (let at = state; at !== undefined; at = at.before)
        characters.push(at.text ?? '');
    return characters.reverse().join('');
}
//# sourceMappingURL=regions.js.map
;// CONCATENATED MODULE: ./lib/engine/decide-pattern.js








/**
 * Decides a request for every resource that the pattern `request.resource` matches. The pattern is taken apart along the
 * Resource elements of the statements, and one resource of each region is decided: within a region no statement can tell two
 * resources apart.
 *
 * Where the pattern leaves the account open, the resources are taken to be the caller's own.
 */
function decidePattern(policies, request, universe = EVERYTHING) {
    const owned = { ...request, resourceAccount: request.resourceAccount ?? accountOf(request) };
    const view = viewOf(policies, owned);
    const { candidates, service } = policies.index.actionOf(request.action);
    const within = compilePattern(request.resource);
    const regions = regionsOf(universeOf(within, universe, request, owned.resourceAccount), tellingPatterns(candidates, service, view, within));
    if (regions === undefined) {
        return {
            kind: 'unsupported',
            reason: `\`${request.resource}\` and the policies' resources overlap in too many ways`,
        };
    }
    if (regions.length === 0) {
        return { kind: 'empty', reason: `\`${request.action}\` takes no resource that \`${request.resource}\` matches` };
    }
    return {
        kind: 'regions',
        regions: regions.map(({ example }) => ({ example, decision: decide_decide(policies, { ...owned, resource: example }) })),
    };
}
const EVERYTHING = { include: [], exclude: [] };
/** The account that the pattern names, or that the request says, or the caller's. */
function accountOf({ resource, context, principal }) {
    const named = (0,lib_request/* parseArn */.Lw)(resource)?.account;
    if (named !== undefined && (0,lib_request/* isAccountId */.JG)(named))
        return named;
    const said = Object.entries(context ?? {}).find(([key]) => key.toLowerCase() === 'aws:resourceaccount')?.[1];
    return typeof said === 'string' ? said : (0,lib_request/* parseCaller */.F7)(principal).account;
}
function universeOf(within, { include, exclude }, request, account) {
    const partition = (0,lib_request/* parseArn */.Lw)(request.principal ?? '')?.partition ?? 'aws';
    return {
        within,
        include: include.map((pattern) => compilePattern(named(pattern, within, partition, account))),
        exclude: exclude.map(compilePattern),
    };
}
/** Every part of a resource's ARN that a name fills has at least one character; the pattern's own account wins. */
function named(pattern, within, partition, account) {
    const [scheme = '', anyPartition = '', service = '', region = '', anyAccount = '', ...resource] = pattern.split(':');
    const openAccount = anyAccount === '*' && account !== undefined && !decide_pattern_namesAccount(within);
    const parts = [
        scheme,
        anyPartition === '*' && !literalPrefix(within).startsWith('arn:aws-') ? partition : anyPartition,
        service,
        region,
        openAccount ? account : anyAccount,
        ...resource,
    ];
    return parts.join(':').replaceAll('*', '?*');
}
function decide_pattern_namesAccount(within) {
    const account = (0,lib_request/* parseArn */.Lw)(patternText(within))?.account;
    return account !== undefined && (0,lib_request/* isAccountId */.JG)(account);
}
/** The resource patterns of all statements that may bear on the request, and of AWS's own exceptions, each once. */
function tellingPatterns(candidates, service, view, within) {
    const patterns = new Map();
    const add = (pattern) => {
        if (pattern === undefined || pattern.kind === 'any' || !canMeet(pattern, within))
            return;
        patterns.set(JSON.stringify(pattern), pattern);
    };
    for (const statement of [...candidates.denies.all, ...allowsOf(candidates)]) {
        for (const template of statement.resource?.templates ?? []) {
            add(resolveTemplate(template, (variable) => {
                const text = variableText(view, variable);
                return text === undefined ? undefined : { literal: text };
            }));
        }
    }
    for (const pattern of specialPatterns(service))
        add(compilePattern(pattern));
    return [...patterns.values()];
}
/** Patterns whose literal beginnings differ have nothing in common. */
function canMeet(a, b) {
    const left = literalPrefix(a);
    const right = literalPrefix(b);
    return left.startsWith(right) || right.startsWith(left);
}
//# sourceMappingURL=decide-pattern.js.map
;// CONCATENATED MODULE: ./lib/engine/explain.js





/**
 * Decides a request and traces every statement: which parts matched, which did not, and why. The parts are matched by the
 * functions that {@link decide} uses, so that both say the same.
 */
function explain(policies, request) {
    const view = viewOf(policies, request);
    return {
        decision: decide_decide(policies, request),
        traces: policies.statements.map((statement) => traceStatement(statement, view, bearsOn(statement, policies, view))),
    };
}
function traceStatement(statement, view, bears) {
    const parts = [
        ...(bears ? [] : [doesNotBear(statement)]),
        ...tracePrincipal(statement, view),
        traceAction(statement, view),
        ...traceResource(statement, view),
        ...statement.conditions.map((condition) => traceCondition(condition, statement, view)),
    ];
    const match = bears && matchesAction(statement, view.action) ? matchStatement(statement, view) : NO;
    return {
        ref: statement.ref,
        matched: match === YES || match === UNSURE_YES,
        nearness: parts.filter(({ matched }) => matched).length,
        parts,
    };
}
const KIND_NAMES = {
    identity: 'identity-based policies',
    resource: 'resource-based policies',
    trust: 'trust policies',
    boundary: 'permissions boundaries',
    scp: 'service control policies',
    rcp: 'resource control policies',
    session: 'session policies',
    vpcEndpoint: 'VPC endpoint policies',
};
function doesNotBear({ ref }) {
    const reason = `${KIND_NAMES[ref.kind]} do not apply to this request`;
    return { part: 'statement', matched: false, reason, range: ref.statement.range };
}
function tracePrincipal(statement, view) {
    const element = statement.ref.statement.principal;
    const matched = matchesPrincipal(statement, view);
    if (element === undefined) {
        if (matched)
            return [];
        const reason = 'a statement of a resource policy without a Principal matches nobody';
        return [{ part: 'principal', matched, reason, range: statement.ref.statement.range }];
    }
    const caller = view.caller.kind === 'anonymous' ? 'an anonymous caller' : `\`${view.caller.name}\``;
    const names = listed(element.entries.map(({ value }) => value.value));
    const reason = `${element.element} ${names} ${matched ? 'applies to' : 'does not apply to'} ${caller}`;
    return [{ part: 'principal', matched, reason, range: element.range }];
}
function traceAction(statement, view) {
    const { element, patterns, range } = statement.ref.statement.action;
    const matched = matchesAction(statement, view.action);
    const reason = `${element} ${listed(patterns.map(({ value }) => value))} ${verb(matched)} \`${view.action}\``;
    return { part: 'action', matched, reason, range };
}
function traceResource(statement, view) {
    const element = statement.ref.statement.resource;
    if (element === undefined)
        return [];
    view.unsure = false;
    const match = matchResource(statement, view);
    const matched = match === YES || match === UNSURE_YES;
    const patterns = listed(element.patterns.map(({ value }) => value));
    const unknown = view.unsure ? '; a variable in it has no known value' : '';
    const reason = `${element.element} ${patterns} ${verb(matched)} \`${view.resource}\`${unknown}`;
    return [{ part: 'resource', matched, reason, range: element.range }];
}
function traceCondition(condition, statement, view) {
    const { operator, key, values, range } = condition.source;
    const outcome = evaluateCondition(condition, view);
    const matched = outcome === 'true' || (outcome === 'invalid' && statement.denies);
    const said = `${operator.value} \`${key.value}\` ${listed(values.map(({ value }) => value))}`;
    const because = outcome === 'invalid' ? 'a value is no ARN, so that it cannot be evaluated' : actualText(condition, view);
    return { part: 'condition', matched, reason: `${said} is ${matched ? 'met' : 'not met'}: ${because}`, range };
}
function actualText({ name, source }, view) {
    const value = contextValue(view, name);
    if (value === undefined)
        return `the request does not say what \`${source.key.value}\` is`;
    if (value === null)
        return `\`${source.key.value}\` is absent`;
    return `the value is ${typeof value === 'string' ? `\`${value}\`` : `the list ${listed(value)}`}`;
}
function verb(matched) {
    return matched ? 'matches' : 'does not match';
}
/** More values than these are only counted. */
const SHOWN = 4;
function listed(values) {
    const shown = values.slice(0, SHOWN).map((value) => `\`${value}\``);
    const more = values.length - shown.length;
    return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
//# sourceMappingURL=explain.js.map
;// CONCATENATED MODULE: ./lib/engine/sweep.js



/**
 * Decides every action on every resource in every context. Actions that the same statements concern get the same answer, so
 * that it is worked out once for all of them: a sweep over all of AWS's actions costs as much as there are differences in the
 * policies.
 *
 * @throws {RangeError} by `at`, for a position outside of the lists.
 */
function decideAll(policies, actions, resources, contexts, caller) {
    const groups = new Map();
    const numbers = new Map();
    const groupOf = actions.map((action) => {
        const { name, service, candidates } = policies.index.actionOf(action);
        const number = numbers.get(candidates) ?? numbers.size;
        numbers.set(candidates, number);
        const key = isSpecialAction(name) ? name : `${number} ${rcpServices.has(service)}`;
        const known = groups.get(key);
        if (known !== undefined)
            return known;
        groups.set(key, action);
        return action;
    });
    const cells = new Map();
    for (const action of groups.values()) {
        cells.set(action, resources.map((resource) => contexts.map((context) => decide(policies, { ...caller, action, resource, context }))));
    }
    return {
        decided: groups.size * resources.length * contexts.length,
        at(action, resource, context) {
            const decision = cells.get(groupOf[action] ?? '')?.[resource]?.[context];
            if (decision === undefined)
                throw new RangeError(`no cell ${action}, ${resource}, ${context} in this sweep`);
            return decision;
        },
    };
}
//# sourceMappingURL=sweep.js.map
;// CONCATENATED MODULE: ./lib/engine/index.js






//# sourceMappingURL=index.js.map
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
/** On demand, the trace of one row's decision at one concrete resource; `undefined` where it cannot be asked. */
function explanationAt(suite, row, resource) {
    const applied = policyAt(suite, resource);
    if (applied.kind === 'unclear')
        return undefined;
    return () => explain(compiled(suite, applied.kind === 'one' ? applied.policy : undefined), requestOf(row, resource));
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
        return decided([{ resource: row.resource, decision: decide_decide(policies, request) }]);
    const answer = decidePattern(policies, request, target.universe);
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
    const policies = compilePolicies({
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
    return reasons_listed([...new Set(refs.map(nameOf))], 'and');
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
    const who = reasons_listed(blockers, 'and') || 'no statement allows it';
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
function reasons_unsupported(finding, reason) {
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
    return `it could be ${reasons_listed(names.map((name) => POSSIBLE[name]), 'or')}`;
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
    return reasons_listed(names.map((name) => `\`${name}\``), 'and');
}
function reasons_listed(words, joiner) {
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
        return { verdict: 'inconclusive', finding, told: reasons_unsupported(finding, decision.reason) };
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
