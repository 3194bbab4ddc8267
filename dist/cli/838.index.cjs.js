(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 838;
exports.ids = [838];
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

/***/ 7838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check_check)
});

// EXTERNAL MODULE: ./lib/aws/index.js + 4 modules
var lib_aws = __webpack_require__(6522);
// EXTERNAL MODULE: ./lib/verdict/index.js + 13 modules
var verdict = __webpack_require__(8763);
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
// EXTERNAL MODULE: ./lib/expectations/index.js + 23 modules
var expectations = __webpack_require__(4896);
// EXTERNAL MODULE: ./lib/files/index.js + 5 modules
var lib_files = __webpack_require__(8312);
// EXTERNAL MODULE: ./lib/load/index.js + 9 modules
var load = __webpack_require__(117);
;// CONCATENATED MODULE: ./lib/check.js





const LINT_MODES = ['off', 'on', 'error'];
/** The gate: from expectations files to the report on them. Both entries and the library run this. */
async function check(options) {
    const diagnostics = [];
    const tell = (...told) => diagnostics.push(...told);
    const files = (0,load/* filesOf */.R8)(options.cwd, tell);
    const paths = await (0,load/* expectationPaths */.dh)(options.expectations, files);
    const suites = await (0,load/* loadExpectations */.MQ)(paths, files, load/* READING */.rq, tell);
    // Rows that could not be read would seem to be missing.
    if (!diagnostics.some(isError))
        tell(...suites.flatMap(load/* idleResourcePolicies */.RQ));
    const selection = (0,load/* select */.Lt)(suites, options, tell);
    const loaded = await (0,load/* loadSuites */._k)(selection.suites, files, tell);
    if (diagnostics.some(isError))
        return { kind: 'could-not-run', diagnostics };
    const evaluators = await evaluatorsFor(selection.suites, options.evaluator, options.aws, (0,lib_files/* loadCatalog */.ak)());
    if (!evaluators.ok)
        return { kind: 'could-not-run', diagnostics: [...diagnostics, ...evaluators.diagnostics] };
    const { notes } = evaluators.value;
    const verdicts = await decide(loaded, evaluators.value);
    if (verdicts.length === 0)
        return { kind: 'could-not-run', diagnostics: [...diagnostics, NOTHING] };
    const lint = await lintSuites(loaded, options, tell);
    const report = { verdicts, diagnostics, summary: (0,verdict/* summarize */.eh)(verdicts), scope: selection.scope, notes };
    return { kind: 'report', report, lint, inputs: files.read() };
}
/** The findings on the policies of all suites, each policy looked at once. The rules are loaded only here. */
async function lintSuites(suites, { lint: mode = 'off', textsBefore }, tell) {
    if (mode === 'off')
        return undefined;
    const { lintPolicies } = await Promise.all(/* import() */[__webpack_require__.e(300), __webpack_require__.e(545), __webpack_require__.e(947)]).then(__webpack_require__.bind(__webpack_require__, 5947));
    const documents = (0,load/* documentsWithOrigin */.bi)(suites);
    const sources = [...new Set([...documents.keys()].map(({ source }) => source))];
    const texts = await textsBefore?.(sources);
    if (typeof texts === 'string')
        tell({ ...BEFORE_UNKNOWN, message: `${BEFORE_UNKNOWN.message}: ${texts}` });
    const facts = (0,load/* documentFacts */.Vh)(documents, typeof texts === 'object' ? texts : undefined);
    const findings = lintPolicies([...documents.keys()], { catalog: (0,lib_files/* loadCatalog */.ak)(), ...facts });
    return { findings, fails: mode === 'error' && findings.some(({ level }) => level === 'error') };
}
const BEFORE_UNKNOWN = {
    code: 'base-unknown',
    severity: 'warning',
    message: 'whether explanations have kept up with their statements could not be told',
};
function isError({ severity }) {
    return severity === 'error';
}
const NOTHING = {
    code: 'no-expectations',
    severity: 'error',
    message: 'there is nothing to check',
    help: 'write a suite with at least one test',
};
async function decide(suites, evaluators) {
    const catalog = (0,lib_files/* loadCatalog */.ak)();
    const verdicts = [];
    for (const loaded of suites) {
        const { rows } = loaded.suite;
        const answers = await evaluators.of(loaded.suite)(loaded, rows.flatMap(expectations/* requestsOf */.uD));
        verdicts.push(...rows.map((row) => (0,verdict/* judge */.S4)(row, answers, loaded, catalog)));
    }
    return verdicts;
}
//# sourceMappingURL=check.js.map
// EXTERNAL MODULE: ./lib/outputs.js
var outputs = __webpack_require__(5077);
// EXTERNAL MODULE: ./lib/cli/reporting.js + 1 modules
var cli_reporting = __webpack_require__(3490);
;// CONCATENATED MODULE: ./lib/cli/check.js



const EVALUATORS = ['auto', 'embedded', 'aws', 'both'];
/** `iam-expect check`: decides every expectation and reports what does not hold. */
const check_check = {
    usage: 'check [FILES\u2026]',
    description: 'Decides every expectation of the files and reports what does not hold.',
    positionals: true,
    options: {
        format: { type: 'string', choices: outputs/* FORMATS */.hR, description: 'How the report is printed (default: terminal)' },
        output: {
            type: 'string',
            multiple: true,
            value: 'KIND=PATH',
            description: `Write the report to a file as well; may be repeated\nKinds: ${outputs/* FORMATS */.hR.join(', ')}`,
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
            choices: LINT_MODES,
            description: 'Lint the policies as well: off, on (findings are told), error (findings of\nthat level fail as well) (default: off)',
        },
        suite: { type: 'string', multiple: true, value: 'TEXT', description: 'Only suites whose name contains TEXT' },
        test: { type: 'string', multiple: true, value: 'TEXT', description: 'Only tests whose name contains TEXT' },
    },
    details: `FILES are paths or globs of expectations files. Without them, every iam-expect.yml, *.iam-expect.yml (and .yaml)
below this folder is checked. A path or glob that matches nothing is an error.

Exit codes: 0 all rows pass, 1 some do not, 2 could not run.`,
    run,
    refuse: cli_reporting/* refuseArguments */.R,
};
async function run(given, terminal) {
    const reporting = (0,cli_reporting/* openReporting */.v)(given, terminal);
    if (!reporting.ok)
        return reporting.code;
    const outcome = await check({
        expectations: given.positionals,
        cwd: terminal.cwd,
        evaluator: EVALUATORS.find((choice) => choice === given.one('evaluator')) ?? 'auto',
        // Only the job's own secrets could end up in its log; here they are the user's.
        aws: { env: terminal.env, mask: () => { }, onProgress: progressOn(terminal) },
        lint: LINT_MODES.find((mode) => mode === given.one('lint')) ?? 'off',
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

/***/ }),

/***/ 3490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ openReporting),
  R: () => (/* binding */ refuseArguments)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/outputs.js
var lib_outputs = __webpack_require__(5077);
;// CONCATENATED MODULE: ./lib/output-files.js



/** The files of `--output`, relative to `cwd`. None of this throws for what the system refuses. */
function outputFiles(outputs, cwd) {
    const targets = outputs.map((output) => ({ ...output, file: (0,external_node_path_.resolve)(cwd, output.path) }));
    const refused = new Set();
    const each = (act) => targets
        .filter((target) => !refused.has(target))
        .flatMap((target) => {
        const reason = reasonOf(() => act(target));
        if (reason === undefined)
            return [];
        refused.add(target);
        return [cannotWrite(target, reason)];
    });
    return {
        prepare: () => each((target) => {
            const first = targets.find(({ file }) => file === target.file);
            if (first !== target)
                return `the ${first?.format} report goes to the same file`;
            makeFolder((0,external_node_path_.dirname)(target.file));
            return makeReady(target.file);
        }),
        write: (data, inputs) => each((target) => {
            if (inputs.some((input) => isSame(input, target.file)))
                return 'it is a file that this run reads';
            writeTo(target.file, (0,lib_outputs/* render */.XX)(data, target.format));
            return undefined;
        }),
        writeFaults: (data) => each((target) => {
            if (isTaken(target.file))
                return 'it holds something that is no report, so it was left as it is';
            writeTo(target.file, (0,lib_outputs/* render */.XX)(data, target.format));
            return undefined;
        }),
    };
}
/** What keeps an act from being done: what it says itself, or what the system says. */
function reasonOf(act) {
    try {
        return act();
    }
    catch (error) {
        return systemReason(error);
    }
}
function systemReason(error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    switch (code) {
        case 'EACCES':
        case 'EPERM':
            return 'there is no permission to write there';
        case 'EROFS':
            return 'the file system is read-only';
        case 'ENOSPC':
            return 'no space is left on the device';
        case 'ENXIO':
            return 'nobody reads from it';
        case 'EISDIR':
            return 'it is a folder';
        case 'ENOENT':
            return 'no file can be made there';
        case 'EEXIST':
        case 'ENOTDIR':
            return 'a part of its path is no folder';
        default:
            return error instanceof Error ? error.message : String(error);
    }
}
function cannotWrite({ format, path }, reason) {
    return {
        code: 'cannot-write',
        severity: 'error',
        message: `the ${format} report cannot be written to \`${path}\`: ${reason}`,
        help: 'name a file of its own, in a folder that can be written to',
        path,
    };
}
/** Folder by folder: Node's recursive way does not end where a file system such as /proc denies what it has not got. */
function makeFolder(folder) {
    if (statOf(folder)?.isDirectory() === true)
        return;
    const parent = (0,external_node_path_.dirname)(folder);
    if (parent !== folder)
        makeFolder(parent);
    (0,external_node_fs_.mkdirSync)(folder);
}
/** Empties an earlier report and tries whether the file can be written, without touching what somebody else wrote. */
function makeReady(file) {
    const stat = statOf(file);
    if (stat?.isDirectory() === true)
        return 'it is a folder';
    if (stat === undefined) {
        (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(file, 'a'));
        return undefined;
    }
    (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.W_OK);
    if (stat.isFile() && stat.size > 0 && (0,lib_outputs/* isReport */.PS)((0,external_node_fs_.readFileSync)(file, 'utf8')))
        (0,external_node_fs_.truncateSync)(file);
    return undefined;
}
/** Whether a file holds anything; what is no regular file, such as a terminal or a pipe, holds nothing. */
function isTaken(file) {
    const stat = statOf(file);
    return stat?.isFile() === true && stat.size > 0;
}
/** A pipe that nobody reads from would be waited for: it is tried first, and kept open until the writing is. */
function writeTo(file, text) {
    if (statOf(file)?.isFIFO() !== true) {
        (0,external_node_fs_.writeFileSync)(file, text);
        return;
    }
    const tried = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_NONBLOCK);
    try {
        (0,external_node_fs_.writeFileSync)(file, text);
    }
    finally {
        (0,external_node_fs_.closeSync)(tried);
    }
}
/** Whether two paths lead to one file, by whatever links and spellings. */
function isSame(a, b) {
    const [one, other] = [statOf(a), statOf(b)];
    return one !== undefined && one.dev === other?.dev && one.ino === other.ino;
}
function statOf(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
}
//# sourceMappingURL=output-files.js.map
// EXTERNAL MODULE: ./lib/report/index.js + 19 modules
var report = __webpack_require__(1236);
// EXTERNAL MODULE: ./lib/source/index.js + 9 modules
var source = __webpack_require__(5756);
// EXTERNAL MODULE: ./lib/verdict/index.js + 13 modules
var verdict = __webpack_require__(8763);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
// EXTERNAL MODULE: ./lib/cli/faults.js
var cli_faults = __webpack_require__(1401);
;// CONCATENATED MODULE: ./lib/cli/reporting.js







/** Makes ready what is reported to; not all of it being fit, the command has ended. */
function openReporting(given, terminal) {
    const outputs = given.all('output').map(lib_outputs/* parseOutput */.Fw);
    const files = outputFiles(outputs.filter((output) => typeof output !== 'string'), terminal.cwd);
    const unfit = files.prepare();
    const fail = (faults, lines) => {
        const data = (0,report/* faultsData */.Ce)(faults, { version: version/* VERSION */.x });
        const format = given.one('format') ?? 'terminal';
        if (format !== 'terminal' && (0,lib_outputs/* isFormat */.s2)(format))
            terminal.out((0,lib_outputs/* render */.XX)(data, format));
        return (0,cli_faults/* couldNotRun */.M)([...lines, ...files.writeFaults(data).map(source/* formatDiagnostic */.xy)], terminal);
    };
    const refuse = (message) => fail([{ code: 'wrong-argument', severity: 'error', message }, ...unfit], [message, ...unfit.map(source/* formatDiagnostic */.xy)]);
    const wrong = outputs.find((output) => typeof output === 'string');
    if (wrong !== undefined)
        return { ok: false, code: refuse(wrong) };
    if (unfit.length > 0)
        return { ok: false, code: fail(unfit, unfit.map(source/* formatDiagnostic */.xy)) };
    const publish = (outcome) => {
        if (outcome.kind === 'could-not-run')
            return fail(outcome.diagnostics, outcome.diagnostics.map(source/* formatDiagnostic */.xy));
        const data = (0,report/* reportData */.TI)(outcome.report, { version: version/* VERSION */.x, lint: outcome.lint });
        terminal.out(printed(data, given, terminal));
        const faults = files.write(data, outcome.inputs ?? []);
        if (faults.length > 0)
            return (0,cli_faults/* couldNotRun */.M)(faults.map(source/* formatDiagnostic */.xy), terminal);
        return (0,verdict/* passes */.WE)(outcome.report.summary, given.has('allow-inconclusive')) && outcome.lint?.fails !== true ? 0 : 1;
    };
    return { ok: true, value: { refuse, publish } };
}
/** Of arguments that could not be read: as {@link Reporting.refuse}, into the files that they name as far as they are understood. */
function refuseArguments(message, given, terminal) {
    const opened = openReporting(given, terminal);
    return opened.ok ? opened.value.refuse(message) : opened.code;
}
function printed(data, given, terminal) {
    const format = given.one('format') ?? 'terminal';
    if (format !== 'terminal' && (0,lib_outputs/* isFormat */.s2)(format))
        return (0,lib_outputs/* render */.XX)(data, format);
    const palette = terminal.colors ? report/* ansi */.QQ : report/* plain */.pj;
    return (0,report/* terminalReport */.RR)(data, { palette, verbose: given.has('verbose') });
}
//# sourceMappingURL=reporting.js.map

/***/ }),

/***/ 5077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ parseOutput),
/* harmony export */   PS: () => (/* binding */ isReport),
/* harmony export */   XX: () => (/* binding */ render),
/* harmony export */   hR: () => (/* binding */ FORMATS),
/* harmony export */   s2: () => (/* binding */ isFormat)
/* harmony export */ });
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1236);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5756);


const RENDERERS = {
    terminal: (data) => (0,_report_index_js__WEBPACK_IMPORTED_MODULE_0__/* .terminalReport */ .RR)(data, { palette: _report_index_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj, verbose: true }),
    json: _report_index_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonReport */ .L7,
    markdown: _report_index_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownReport */ .qN,
    sarif: _report_index_js__WEBPACK_IMPORTED_MODULE_0__/* .sarifReport */ ._I,
    junit: _report_index_js__WEBPACK_IMPORTED_MODULE_0__/* .junitReport */ .$v,
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
    return `unknown output kind \`${format}\`; ${(0,_source_index_js__WEBPACK_IMPORTED_MODULE_1__.didYouMean)(format, FORMATS, `the kinds are ${FORMATS.join(', ')}`)}`;
}
/** What begins or ends each format, whichever version wrote it. */
const SIGNS = [
    /^\s*\{[^[]*?"tool":\s*\{\s*"name":\s*"iam-expect"/,
    /"driver":\s*\{\s*"name":\s*"iam-expect"/,
    /<testsuites name="iam-expect"/,
    /^### \S+ iam-expect: /,
    /^[\u2713\u2717?!] (pass|drift|inconclusive|error) {2}/m,
];
/** Whether a text is a report of this tool, in whatever format. */
function isReport(text) {
    return SIGNS.some((sign) => sign.test(text));
}
//# sourceMappingURL=outputs.js.map

/***/ })

};
;
})
