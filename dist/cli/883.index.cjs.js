(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 883;
exports.ids = [883];
exports.modules = {

/***/ 9883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain)
});

// EXTERNAL MODULE: ./lib/engine/index.js + 35 modules
var engine = __webpack_require__(7813);
// EXTERNAL MODULE: ./lib/load/index.js + 9 modules
var load = __webpack_require__(117);
// EXTERNAL MODULE: ./lib/source/index.js + 9 modules
var source = __webpack_require__(5756);
// EXTERNAL MODULE: ./lib/catalog/index.js + 13 modules
var lib_catalog = __webpack_require__(6954);
// EXTERNAL MODULE: ./lib/expectations/index.js + 23 modules
var expectations = __webpack_require__(4896);
// EXTERNAL MODULE: ./lib/files/index.js + 5 modules
var files = __webpack_require__(8312);
// EXTERNAL MODULE: ./lib/request/index.js + 5 modules
var lib_request = __webpack_require__(5011);
;// CONCATENATED MODULE: ./lib/cli/explain-request.js




/**
 * The request that the arguments describe; text for a fault. INVARIANT: what no request could say is a fault or a doubt, never an answer as
 * if it could.
 */
function requestOf(given) {
    const [action, resource, extra] = given.positionals;
    if (action === undefined || resource === undefined)
        return 'name an action and a resource';
    if (extra !== undefined)
        return `unexpected argument \`${extra}\``;
    if (/[*?]/.test(action))
        return `\`${action}\` has a wildcard, and one request has one action`;
    const catalog = (0,files/* loadCatalog */.ak)();
    const known = catalog.action(action);
    if (known === undefined)
        return `\`${action}\` is no action that AWS documents${nearText(catalog.nearestActions(action).map(({ name }) => name))}`;
    const principal = given.one('principal');
    if (principal === undefined)
        return 'name the principal: `--principal ARN`';
    const account = given.one('resource-account');
    if (account !== undefined && !(0,lib_request/* isAccountId */.JG)(account))
        return `\`--resource-account\` is the twelve digits of an account, not \`${account}\``;
    const fault = principalFault(principal, catalog) ?? resourceFault(known, resource, catalog);
    if (fault !== undefined)
        return fault;
    const context = contextOf(given, catalog);
    if (typeof context === 'string')
        return context;
    const request = {
        principal: principal === 'anonymous' ? null : principal,
        action: known.name,
        resource,
        resourceAccount: account,
        context,
    };
    return { request, doubts: [...typeDoubts(known, resource, catalog), ...keyDoubts(known, context, catalog)] };
}
function nearText(names) {
    return names.length === 0 ? '' : `; near is ${names.map((name) => `\`${name}\``).join(', ')}`;
}
function principalFault(principal, catalog) {
    if ((0,lib_request/* parseCaller */.F7)(principal).kind !== 'service' || catalog.hasServicePrincipal(principal))
        return undefined;
    return `${(0,lib_catalog/* unknownServicePrincipal */.SR)(principal)}${nearText(catalog.nearestServicePrincipals(principal))}`;
}
/** A pair that AWS answers with an implicit deny whatever the policies say, or a resource that is none. */
function resourceFault(action, resource, catalog) {
    if (resource === '*')
        return undefined;
    if (action.resourceTypes.length === 0)
        return `\`${action.name}\` takes no resource: write \`'*'\``;
    if (/[*?]/.test(resource))
        return `\`${resource}\` has a wildcard, and one request has one resource (\`iam-expect check\` decides patterns)`;
    if (!resource.startsWith('arn:'))
        return `\`${resource}\` is no ARN; ${takesText(action, catalog)}`;
    return catalog.resourceFit(action, resource) === 'otherService'
        ? `\`${resource}\` is of another service: ${takesText(action, catalog)}`
        : undefined;
}
function takesText(action, catalog) {
    const patterns = catalog.resourcePatternsOf(action).include.map((pattern) => `\`${pattern}\``);
    return `\`${action.name}\` takes ${patterns.join(', ')}`;
}
function typeDoubts(action, resource, catalog) {
    if (action.resourceTypes.length === 0)
        return [];
    if (resource === '*')
        return [`\`*\` is no resource: ${takesText(action, catalog)}`];
    const fit = catalog.resourceFit(action, resource);
    return fit === 'otherType' || fit === 'unknownType'
        ? [`\`${resource}\` is none that the action takes: ${takesText(action, catalog)}`]
        : [];
}
function keyDoubts(action, context, catalog) {
    return Object.entries(context)
        .filter(([key, value]) => value !== null && !catalog.carriesKey(action, key))
        .map(([key]) => `requests of \`${action.name}\` never carry \`${key}\``);
}
/** A key that is given several times, or that AWS types as a list, has a list of values. */
function contextOf(given, catalog) {
    const values = new Map();
    for (const pair of given.all('context')) {
        const equals = pair.indexOf('=');
        if (equals < 1)
            return `\`--context ${pair}\` is not KEY=VALUE`;
        const [key, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
        const fault = keyFault(key, catalog) ?? (0,expectations/* contextValueFault */.fC)(key, value, catalog);
        if (fault !== undefined)
            return fault;
        values.set(key, [...(values.get(key) ?? []), value]);
    }
    const absent = given.all('absent');
    const fault = absent.map((key) => keyFault(key, catalog)).find((each) => each !== undefined);
    if (fault !== undefined)
        return fault;
    const names = [...values.keys(), ...absent].map((key) => key.toLowerCase());
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined)
        return `\`${twice}\` is given in two ways: context keys compare without case`;
    const isList = (key) => catalog.conditionKey(key)?.type.startsWith('ArrayOf') === true;
    const pairs = [...values].map(([key, list]) => {
        const [only = ''] = list;
        return [key, list.length > 1 || isList(key) ? list : only];
    });
    return Object.fromEntries([...pairs, ...absent.map((key) => [key, null])]);
}
function keyFault(key, catalog) {
    if (catalog.conditionKey(key) !== undefined)
        return undefined;
    return `\`${key}\` is no condition key that AWS documents${nearText(catalog.nearestConditionKeys(key))}`;
}
//# sourceMappingURL=explain-request.js.map
;// CONCATENATED MODULE: ./lib/cli/explain-text.js
/** What was asked, what was decided by what, and what is to be said of both. */
function verdictText(decision, { action, resource, principal }, notes) {
    const asked = `${principal ?? 'anonymous'}\n  ${action}\n  ${resource}`;
    if (decision.decision === 'unsupported')
        return `${asked}\n\nnot supported: ${decision.reason}`;
    const { statements, blockedBy, missingContextKeys, possible, assumptions } = decision;
    const lines = [
        `${decision.decision}`,
        ...statements.map(({ statement, document }) => `  by ${statement.sid?.value ?? `#${statement.index}`} (${document.source.path}:${statement.range.start.line})`),
        ...blockedBy.map((blocker) => `  not allowed by: ${blocker.kind}${blocker.kind === 'scp' ? ` (level ${blocker.level})` : ''}`),
        ...(possible.length > 1
            ? [
                `  could also be ${possible.filter((each) => each !== decision.decision).join(' or ')}: nothing is known of ${missingContextKeys.join(', ')}`,
            ]
            : []),
        ...assumptions.map((assumption) => `  ${assumption}`),
        ...notes.map((note) => `  note: ${note}`),
    ];
    return `${asked}\n\n${lines.join('\n')}`;
}
/** Every part of a statement: whether it matches, and why. */
function traceText({ ref, matched, parts }) {
    const { statement, document, kind, level } = ref;
    const name = statement.sid?.value ?? `#${statement.index}`;
    const where = `${document.source.path}:${statement.range.start.line}, ${kind}${level === undefined ? '' : ` level ${level}`}`;
    const lines = parts.map((part) => `  ${part.matched ? 'yes' : 'no '}  ${part.reason}`);
    return [`${statement.effect.value} ${name} (${where}): ${matched ? 'matches' : 'does not match'}`, ...lines].join('\n');
}
//# sourceMappingURL=explain-text.js.map
// EXTERNAL MODULE: ./lib/cli/faults.js
var cli_faults = __webpack_require__(1401);
// EXTERNAL MODULE: ./lib/cli/vars.js
var cli_vars = __webpack_require__(8782);
;// CONCATENATED MODULE: ./lib/cli/explain.js







const FILE = { type: 'string', value: 'FILE' };
/** The options that name policies, and what each says that they are. */
const POLICY_OPTIONS = {
    policy: 'identity',
    boundary: 'boundary',
    scp: 'scp',
    rcp: 'rcp',
    session: 'session',
    'resource-policy': 'resource',
    'trust-policy': 'trust',
    'vpc-endpoint-policy': 'vpcEndpoint',
};
const POLICIES = {
    policy: { ...FILE, multiple: true, description: 'An identity policy of the principal; may be repeated' },
    boundary: { ...FILE, description: "The principal's permissions boundary" },
    scp: { ...FILE, multiple: true, description: 'The SCPs of one level, the root first; may be repeated' },
    rcp: { ...FILE, multiple: true, description: 'The RCPs of one level, the root first; may be repeated' },
    session: { ...FILE, multiple: true, description: 'A session policy; may be repeated' },
    'resource-policy': { ...FILE, description: "The resource's own policy" },
    'trust-policy': { ...FILE, description: 'The trust policy of the role that is assumed' },
    'vpc-endpoint-policy': { ...FILE, description: 'The policy of the VPC endpoint' },
};
/** `iam-expect explain`: one decision, statement by statement. */
const explain = {
    usage: 'explain ACTION RESOURCE --policy FILE\u2026 --principal ARN',
    description: 'Decides one request with the embedded evaluator and tells what every statement had to say.',
    positionals: true,
    options: {
        ...POLICIES,
        principal: { type: 'string', value: 'ARN', description: 'Who asks: an ARN, a service principal, or anonymous' },
        context: {
            type: 'string',
            multiple: true,
            value: 'KEY=VALUE',
            description: 'A context key; repeated for several keys or values',
        },
        absent: { type: 'string', multiple: true, value: 'KEY', description: 'A context key that is certainly absent' },
        var: cli_vars/* VAR_OPTION */.u,
        'resource-account': { type: 'string', value: 'ID', description: 'The account that owns the resource' },
    },
    details: `iam-expect explain s3:GetObject arn:aws:s3:::orders/a --policy iam/orders.jsonc \\
  --principal arn:aws:iam::111122223333:role/orders --context aws:SecureTransport=true

Exit codes: 0 allowed, 1 denied, in doubt or not supported, 2 could not run.`,
    run,
};
async function run(given, terminal) {
    const asked = requestOf(given);
    const vars = (0,cli_vars/* varsOf */.a)(given);
    const see = '(see `iam-expect explain --help`)';
    if (typeof asked === 'string')
        return (0,cli_faults/* couldNotRun */.M)([`${asked} ${see}`], terminal);
    if (typeof vars === 'string')
        return (0,cli_faults/* couldNotRun */.M)([`${vars} ${see}`], terminal);
    if (!namesPolicy(given))
        return (0,cli_faults/* couldNotRun */.M)([`name a policy: \`--policy FILE\` ${see}`], terminal);
    const { request, doubts } = asked;
    const faults = [];
    const read = policyReader(terminal.cwd, vars, (...told) => faults.push(...told));
    const levels = (option) => given.all(option).map((path) => read(path, option));
    const one = (option) => levels(option)[0]?.[0];
    const resource = [...levels('resource-policy'), ...levels('trust-policy')].flat();
    const several = ['boundary', 'vpc-endpoint-policy'].find((option) => (levels(option)[0]?.length ?? 0) > 1);
    if (several !== undefined)
        return (0,cli_faults/* couldNotRun */.M)([`\`--${several}\` takes a file with one policy`], terminal);
    const set = {
        identity: levels('policy').flat(),
        boundary: one('boundary'),
        scps: given.all('scp').length > 0 ? levels('scp') : undefined,
        rcps: given.all('rcp').length > 0 ? levels('rcp') : undefined,
        session: given.all('session').length > 0 ? levels('session').flat() : undefined,
        resource: resource.length > 0 ? resource : undefined,
        vpcEndpoint: one('vpc-endpoint-policy'),
    };
    const isError = ({ severity }) => severity === 'error';
    if (faults.some(isError))
        return (0,cli_faults/* couldNotRun */.M)(faults.filter(isError).map(source/* formatDiagnostic */.xy), terminal);
    for (const warning of faults)
        terminal.err(`${(0,source/* formatDiagnostic */.xy)(warning)}\n\n`);
    const { decision, traces } = (0,engine/* explain */.WE)((0,engine/* compilePolicies */.GY)(set), request);
    terminal.out(`${[verdictText(decision, request, doubts), ...traces.map(traceText)].join('\n\n')}\n`);
    const isCertain = decision.decision === 'allowed' && decision.possible.length === 1 && doubts.length === 0;
    return isCertain ? 0 : 1;
}
function namesPolicy(given) {
    return Object.keys(POLICY_OPTIONS).some((option) => given.all(option).length > 0);
}
/** Reads each file once; `option` says what its policies are. */
function policyReader(cwd, vars, tell) {
    const files = (0,load/* filesOf */.R8)(cwd, tell);
    const known = new Map();
    return (path, option) => {
        const key = `${option} ${path}`;
        const before = known.get(key);
        if (before !== undefined)
            return before;
        const source = files.text(path);
        const kind = POLICY_OPTIONS[option] ?? 'identity';
        // Whether a service exists is for `check` and `lint` to say: here the statements are taken as they stand.
        const documents = source ? (0,load/* policiesOfKind */.Uz)(source, { kind, vars, allowUnknownPrincipals: ['*'] }, tell) : [];
        known.set(key, documents);
        return documents;
    };
}
//# sourceMappingURL=explain.js.map

/***/ }),

/***/ 8782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ varsOf),
/* harmony export */   u: () => (/* binding */ VAR_OPTION)
/* harmony export */ });
/** For policies that are templates, where no expectations file says what fills them. */
const VAR_OPTION = {
    type: 'string',
    multiple: true,
    value: 'NAME=VALUE',
    description: 'What `${NAME}` stands for in policies that are templates; may be repeated',
};
/** The values by name; text for a fault. */
function varsOf(given) {
    const vars = new Map();
    for (const pair of given.all('var')) {
        const equals = pair.indexOf('=');
        if (equals < 1)
            return `\`--var ${pair}\` is not NAME=VALUE`;
        const name = pair.slice(0, equals);
        if (vars.has(name))
            return `\`--var ${name}\` is given twice`;
        vars.set(name, pair.slice(equals + 1));
    }
    return Object.fromEntries(vars);
}
//# sourceMappingURL=vars.js.map

/***/ })

};
;
})
