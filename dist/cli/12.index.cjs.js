(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 12;
exports.ids = [12];
exports.modules = {

/***/ 3012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  awsEvaluator: () => (/* reexport */ awsEvaluator)
});

// EXTERNAL MODULE: ./lib/aws/index.js + 4 modules
var aws = __webpack_require__(6522);
// EXTERNAL MODULE: ./lib/request/index.js + 5 modules
var request = __webpack_require__(5011);
// EXTERNAL MODULE: ./lib/verdict/index.js + 13 modules
var verdict = __webpack_require__(8763);
;// CONCATENATED MODULE: ./lib/simulator/answers.js
function pairKey(action, resource) {
    return JSON.stringify([action.toLowerCase(), resource]);
}
/**
 * Reads the results of all pages of a call, in either shape: one result an action whose `ResourceSpecificResults` hold
 * the truth (since July 2026), or one a pair (before, and in China)
 * (https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html).
 * Results are told apart by action and ARN, never by their order. A pair that is answered twice and differently has
 * no answer that can be trusted.
 */
function readAnswers(call, results) {
    const answers = new Map();
    for (const [key, answer] of results.flatMap((result) => answersIn(call, result))) {
        const before = answers.get(key);
        answers.set(key, before === undefined ? answer : merged(before, answer));
    }
    return withoutMereAggregates(call, answers);
}
function merged(before, again) {
    if (before.kind === 'failed')
        return before;
    if (again.kind === 'failed')
        return again;
    // One that is certain outweighs one that may be an aggregate.
    if (before.aggregate !== again.aggregate)
        return before.aggregate ? again : before;
    if (before.decision === again.decision)
        return before;
    return {
        kind: 'failed',
        reason: `AWS answered twice, \`${before.decision}\` and \`${again.decision}\``,
    };
}
function answersIn(call, result) {
    const action = result.EvalActionName ?? '';
    const specific = result.ResourceSpecificResults ?? [];
    const organizations = result.OrganizationsDecisionDetail?.AllowedByOrganizations;
    if (specific.length > 0) {
        return specific.map((one) => [
            pairKey(action, one.EvalResourceName ?? ''),
            answer(one.EvalResourceDecision, one, organizations, false),
        ]);
    }
    const resource = call.resources.length === 0 ? '*' : (result.EvalResourceName ?? '');
    return [[pairKey(action, resource), answer(result.EvalDecision, result, organizations, call.resources.length > 1)]];
}
const DECISIONS = new Set(['allowed', 'explicitDeny', 'implicitDeny']);
function answer(decision, detail, allowedByOrganizations, aggregate) {
    if (decision === undefined || !DECISIONS.has(decision)) {
        return { kind: 'failed', reason: `AWS answered \`${String(decision)}\`, which is no decision` };
    }
    return {
        kind: 'answered',
        decision,
        matched: detail.MatchedStatements ?? [],
        allowedByBoundary: detail.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary,
        allowedByOrganizations,
        aggregate,
    };
}
/**
 * Results of one action that differ between resources, or that allow all of them, are no aggregate: an aggregate is the
 * strictest decision, the same for every resource.
 */
function withoutMereAggregates(call, answers) {
    for (const action of call.actions) {
        const keys = call.resources.map((resource) => pairKey(action, resource));
        const answered = keys.map((key) => answers.get(key)).filter(isAnswered);
        const decisions = new Set(answered.map(({ decision }) => decision));
        if (decisions.size < 2 && !decisions.has('allowed'))
            continue;
        for (const key of keys) {
            const known = answers.get(key);
            if (isAnswered(known))
                answers.set(key, { ...known, aggregate: false });
        }
    }
    return answers;
}
function isAnswered(answer) {
    return answer?.kind === 'answered';
}
//# sourceMappingURL=answers.js.map
;// CONCATENATED MODULE: ./lib/simulator/groups.js
/** What arrays and sets of Node 20 lack. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}
function union(a, b) {
    return new Set([...a, ...b]);
}
function halves(items) {
    const middle = Math.ceil(items.length / 2);
    return [items.slice(0, middle), items.slice(middle)];
}
//# sourceMappingURL=groups.js.map
;// CONCATENATED MODULE: ./lib/simulator/plan.js

/**
 * How many pairs of action and resource one call may ask, those that nobody wants included. A call costs a place in the
 * API's rate, a pair only a line of the answer; still an answer has to be of a size that can be read.
 */
const MOST_PAIRS = 10_000;
/**
 * Covers requests by few calls. Each call is a rectangle, all actions on all resources, so that rectangles are joined as
 * long as the pairs that nobody asked for keep it within bounds. An action is never paired with an ARN of another service
 * than those that were asked for it, as AWS denies such a pair whatever the policies say.
 */
function planCalls(requests, mostPairs = MOST_PAIRS) {
    const kinds = groupBy(distinct(requests), (request) => JSON.stringify([groupKey(request.group), ...kindOf(request)]));
    return [...kinds.values()].flatMap((members) => {
        const [first] = members;
        return first === undefined ? [] : rectangles(members, mostPairs).map((block) => callOf(first.group, block));
    });
}
/** Names a request for the map of answers; action names compare without case. */
function requestKey({ group, action, resource }) {
    return JSON.stringify([groupKey(group), action.toLowerCase(), resource]);
}
const groupKeys = new WeakMap();
function groupKey(group) {
    const known = groupKeys.get(group);
    if (known !== undefined)
        return known;
    const key = JSON.stringify([group.caller, group.context, group.resourcePolicy?.text ?? null, group.owner ?? null]);
    groupKeys.set(group, key);
    return key;
}
function distinct(requests) {
    return [...new Map(requests.map((request) => [requestKey(request), request])).values()];
}
/** The service of the action, and that of the ARN; `*` is not asked together with ARNs. */
function kindOf({ action, resource }) {
    const service = action.slice(0, Math.max(0, action.indexOf(':'))).toLowerCase();
    return [service, resource === '*' ? '*' : (resource.split(':')[2] ?? '')];
}
function callOf(group, { actions, resources }) {
    return { group, actions: [...actions], resources: [...resources].filter((resource) => resource !== '*') };
}
/** Actions with the same resources make a rectangle without waste; these are then joined, largest first. */
function rectangles(requests, mostPairs) {
    const byAction = groupBy(requests, ({ action }) => action);
    const exact = groupBy(byAction, ([, members]) => JSON.stringify(members.map(({ resource }) => resource).sort()));
    const blocks = [...exact.values()]
        .map((entries) => ({
        actions: new Set(entries.map(([action]) => action)),
        resources: new Set(entries.flatMap(([, members]) => members.map(({ resource }) => resource))),
    }))
        .flatMap((block) => withinBounds(block, mostPairs))
        .sort((a, b) => pairsOf(b) - pairsOf(a));
    const joined = [];
    for (const block of blocks)
        joinInto(joined, block, mostPairs);
    return joined;
}
/** Joins a block to the one that grows least by it, if any stays within bounds. */
function joinInto(joined, block, mostPairs) {
    let best;
    for (const [at, other] of joined.entries()) {
        const joint = { actions: union(other.actions, block.actions), resources: union(other.resources, block.resources) };
        const growth = pairsOf(joint) - pairsOf(other);
        if (pairsOf(joint) <= mostPairs && (best === undefined || growth < best.growth))
            best = { at, joint, growth };
    }
    if (best === undefined)
        joined.push(block);
    else
        joined[best.at] = best.joint;
}
function withinBounds(block, mostPairs) {
    if (pairsOf(block) <= mostPairs)
        return [block];
    const actions = [...block.actions];
    const resources = [...block.resources];
    const [one, other] = resources.length > 1
        ? halves(resources).map((half) => ({ actions: block.actions, resources: new Set(half) }))
        : halves(actions).map((half) => ({ actions: new Set(half), resources: block.resources }));
    return [one, other].flatMap((half) => (half === undefined ? [] : withinBounds(half, mostPairs)));
}
function pairsOf({ actions, resources }) {
    return actions.size * resources.size;
}
//# sourceMappingURL=plan.js.map
;// CONCATENATED MODULE: ./lib/simulator/ask.js



/**
 * Asks calls and gathers the answer to every pair by {@link requestKey}. Pages are followed; a call whose actions AWS does
 * not take together is split. INVARIANT: a pair of a call that was not answered is in the map as `failed`.
 */
async function askCalls(calls, transport, options) {
    const answers = new Map();
    const queue = [...calls];
    let planned = calls.length;
    let done = 0;
    let hopeless;
    const work = async () => {
        for (let call = queue.shift(); call !== undefined; call = queue.shift()) {
            const outcome = hopeless === undefined
                ? await askCall(call, transport, options)
                : { kind: 'failed', reason: hopeless };
            if (outcome.kind === 'split') {
                queue.push(...outcome.calls);
                planned += outcome.calls.length - 1;
                continue;
            }
            if (outcome.kind === 'failed' && outcome.hopeless === true)
                hopeless ??= outcome.reason;
            for (const [key, answer] of settled(call, outcome))
                answers.set(key, answer);
            done += 1;
            options.onProgress?.({ done, planned });
        }
    };
    // A split puts calls into the queue while other workers may have ended: the one that split goes on.
    await Promise.all(Array.from({ length: Math.max(1, options.concurrency) }, work));
    return answers;
}
function settled(call, outcome) {
    const resources = call.resources.length === 0 ? ['*'] : call.resources;
    return call.actions.flatMap((action) => resources.map((resource) => {
        const key = requestKey({ group: call.group, action, resource });
        if (outcome.kind === 'failed')
            return [key, { kind: 'failed', reason: outcome.reason }];
        const answer = outcome.answers.get(pairKey(action, resource));
        return [key, answer ?? { kind: 'failed', reason: `AWS's answer leaves out \`${action}\` on \`${resource}\`` }];
    }));
}
async function askCall(call, transport, options) {
    try {
        const pages = await pagesOf(call, transport, options.signal);
        return { kind: 'answered', answers: readAnswers(call, pages) };
    }
    catch (error) {
        if (options.signal.aborted) {
            return { kind: 'failed', reason: 'AWS had not answered when the time allowed was over', hopeless: true };
        }
        if (error instanceof IncompletePages)
            return { kind: 'failed', reason: error.message };
        const failure = options.explain(error);
        const calls = split(call, failure);
        return calls === undefined
            ? { kind: 'failed', reason: failure.reason, hopeless: failure.hopeless }
            : { kind: 'split', calls };
    }
}
/** Says that the pages of an answer do not come to an end. */
class IncompletePages extends Error {
}
async function pagesOf(call, transport, signal) {
    const results = [];
    const seen = new Set();
    let marker;
    for (;;) {
        const page = await untilAborted(transport(call, marker, signal), signal);
        results.push(...(page.EvaluationResults ?? []));
        if (page.IsTruncated !== true)
            return results;
        marker = page.Marker;
        if (marker === undefined || seen.has(marker)) {
            throw new IncompletePages('AWS says that there is more to its answer, and not where');
        }
        seen.add(marker);
    }
}
/** The SDK does not look at the signal while it waits to try again. */
function untilAborted(promise, signal) {
    return new Promise((resolve, reject) => {
        const abort = () => reject(signal.reason);
        if (signal.aborted)
            abort();
        signal.addEventListener('abort', abort, { once: true });
        promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    });
}
/**
 * Smaller calls in the place of one that AWS refused because of what stands in it together; `undefined` where splitting
 * would not help.
 */
function split(call, { code, message }) {
    if (code !== 'InvalidInput')
        return undefined;
    if (/authorization information/i.test(message) && call.actions.length > 1) {
        return actionGroups(call.actions, message).map((actions) => ({ ...call, actions }));
    }
    if (call.group.resourcePolicy !== undefined && /resource/i.test(message) && call.resources.length > 1) {
        return halves(call.resources).map((resources) => ({ ...call, resources }));
    }
    return undefined;
}
/** `Actions: [a,b] and [c] require different authorization information` names two groups; otherwise two halves. */
function actionGroups(actions, message) {
    const [, first = ''] = /\[([^\]]*)\]\s*and\s*\[/i.exec(message) ?? [];
    const named = new Set(first.split(',').map((name) => name.trim().toLowerCase()));
    const one = actions.filter((action) => named.has(action.toLowerCase()));
    const others = actions.filter((action) => !named.has(action.toLowerCase()));
    return one.length > 0 && others.length > 0 ? [one, others] : halves(actions);
}
//# sourceMappingURL=ask.js.map
;// CONCATENATED MODULE: ./lib/simulator/context.js


/** What the simulator fills in by itself, users' names apart (observed at AWS, September 2026). */
const FILLED_BY_AWS = new Set(['aws:principalarn', 'aws:principalaccount']);
/**
 * The context entries of a row: what the row gives, what AWS would derive from the principal and the simulator does not,
 * and only keys that a policy looks at, so that rows whose contexts differ elsewhere are asked together. Sorted.
 */
function contextEntries(row, owner, relevant, catalog) {
    const caller = (0,request/* parseCaller */.F7)(row.principal);
    const values = new Map();
    for (const [key, value] of derived(caller, owner))
        values.set(key, [key, value]);
    const given = Object.entries((0,verdict/* requestOf */.fo)(row, row.resource).context ?? {});
    for (const [name, value] of given)
        values.set(name.toLowerCase(), [name, value]);
    if (new Set(given.map(([name]) => name.toLowerCase())).size < given.length) {
        return { kind: 'unsendable', reason: 'the context gives one key in two spellings' };
    }
    const entries = [];
    for (const [key, [name, value]] of [...values].sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (value === null || (relevant !== 'everything' && !relevant.has(key)))
            continue;
        if (typeof value !== 'string' && value.length === 0) {
            return { kind: 'unsendable', reason: `\`${name}\` is a list without values, which the API has no way to say` };
        }
        entries.push(entryOf(name, value, typeOf(key, row, catalog)));
    }
    return { kind: 'entries', entries };
}
function* derived(caller, owner) {
    for (const [key, value] of caller.derived) {
        if (value !== null && !filledByAws(key, caller))
            yield [key, value];
    }
    const account = owner ?? caller.account;
    if (account !== undefined)
        yield ['aws:resourceaccount', account];
}
/** Whether the simulator gives the key a value when the call does not. */
function filledByAws(key, caller) {
    return FILLED_BY_AWS.has(key) || (key === 'aws:username' && caller.kind === 'user');
}
function entryOf(name, value, type) {
    const values = typeof value === 'string' ? [value] : [...value];
    const fitting = values.every((text) => FITS[type].test(text)) ? type : 'string';
    return {
        ContextKeyName: name,
        ContextKeyValues: values,
        ContextKeyType: typeof value === 'string' ? fitting : `${fitting}List`,
    };
}
/** A value that is not of its key's type is sent as text: the API would refuse the whole call. */
const FITS = {
    string: /^/,
    numeric: /^-?\d+(\.\d+)?$/,
    boolean: /^(true|false)$/,
    date: /^\d{4}-\d{2}-\d{2}(T\S+)?$/,
    ip: /^[0-9a-fA-F.:]+$/,
    binary: /^[A-Za-z0-9+/]+={0,2}$/,
};
const BY_ROW_TYPE = {
    string: 'string',
    arn: 'string',
    numeric: 'numeric',
    date: 'date',
    bool: 'boolean',
    binary: 'binary',
    ip: 'ip',
};
const BY_CATALOG_TYPE = {
    String: 'string',
    ArrayOfString: 'string',
    ARN: 'string',
    ArrayOfARN: 'string',
    Bool: 'boolean',
    ArrayOfBool: 'boolean',
    Numeric: 'numeric',
    Long: 'numeric',
    Date: 'date',
    IPAddress: 'ip',
    Binary: 'binary',
};
function typeOf(key, row, catalog) {
    const said = row.contextTypes?.[key];
    if (said !== undefined)
        return BY_ROW_TYPE[said];
    const known = catalog.conditionKey(key);
    return known === undefined ? 'string' : BY_CATALOG_TYPE[known.type];
}
/**
 * The keys, in lower case, that statements for an action look at: in conditions, and as policy variables. A superset of
 * what decides, as only actions are compared.
 */
function keysForAction(documents, action) {
    const name = action.toLowerCase();
    const keys = documents.flatMap(({ statements }) => statements.filter((statement) => concerns(statement, name)).flatMap(keysOf));
    return new Set(keys);
}
function concerns({ action }, name) {
    const matches = action.patterns.some(({ value }) => wildcards(value.toLowerCase()).test(name));
    return action.element === 'NotAction' ? !matches : matches;
}
function wildcards(pattern) {
    const literal = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`^${literal.replaceAll('*', '.*').replaceAll('?', '.')}$`);
}
function keysOf({ conditions, resource }) {
    const texts = [...(resource?.patterns ?? []), ...conditions.flatMap(({ values }) => values)].map(({ value }) => value);
    const variables = texts.flatMap((text) => [...text.matchAll(/\$\{\s*([^},\s]+)/g)].map(([, key]) => key ?? ''));
    return [...conditions.map(({ key }) => key.value), ...variables].map((key) => key.toLowerCase());
}
//# sourceMappingURL=context.js.map
;// CONCATENATED MODULE: ./lib/simulator/document.js
/**
 * A document as the simulator is sent it: without comments, one statement a line, and with the characters that the API
 * refuses escaped (it takes `[\u0009\u000A\u000D\u0020-\u00FF]+`,
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulateCustomPolicy.html).
 * Written from what was read, so that YAML, templates and JSON are sent alike.
 */
function sentDocument(document) {
    const head = [
        ...(document.version === undefined ? [] : [`"Version":${quote(document.version.value)}`]),
        ...(document.id === undefined ? [] : [`"Id":${quote(document.id.value)}`]),
        '"Statement":[',
    ];
    const statements = document.statements.map(statementText).join(',\n');
    return { document, text: `{${head.join(',')}\n${statements}\n]}` };
}
/** The statement that ends on a line of the text sent. */
function statementOnLine({ document }, line) {
    return document.statements[line - 2];
}
function statementText(statement) {
    const { sid, effect, principal, action, resource, conditions } = statement;
    const members = [
        ...(sid === undefined ? [] : [`"Sid":${quote(sid.value)}`]),
        `"Effect":${quote(effect.value)}`,
        ...(principal === undefined ? [] : [principalText(principal)]),
        `"${action.element}":${listText(action.patterns)}`,
        ...(resource === undefined ? [] : [`"${resource.element}":${listText(resource.patterns)}`]),
        ...(conditions.length === 0 ? [] : [`"Condition":{${conditionsText(conditions)}}`]),
    ];
    return `{${members.join(',')}}`;
}
function principalText({ element, entries }) {
    if (entries.some(({ type }) => type === '*'))
        return `"${element}":"*"`;
    const types = [...new Set(entries.map(({ type }) => type))];
    const members = types.map((type) => {
        const values = entries.filter((entry) => entry.type === type).map(({ value }) => value);
        return `${quote(type)}:${listText(values)}`;
    });
    return `"${element}":{${members.join(',')}}`;
}
function conditionsText(conditions) {
    const operators = [...new Set(conditions.map(({ operator }) => operator.value))];
    return operators
        .map((operator) => {
        const keys = conditions
            .filter((condition) => condition.operator.value === operator)
            .map(({ key, values }) => `${quote(key.value)}:${listText(values)}`);
        return `${quote(operator)}:{${keys.join(',')}}`;
    })
        .join(',');
}
/** One value stands alone: an element that takes no list is then still well formed. */
function listText(values) {
    const [only] = values;
    if (only !== undefined && values.length === 1)
        return quote(only.value);
    return `[${values.map(({ value }) => quote(value)).join(',')}]`;
}
function quote(text) {
    return JSON.stringify(text).replaceAll(/[^\u0020-\u00ff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
//# sourceMappingURL=document.js.map
;// CONCATENATED MODULE: ./lib/simulator/statements.js

/**
 * The statements that AWS says decided, of the effect that the decision has: an implicit deny is decided by none, whatever an
 * aggregate lists.
 */
function traceStatements(matched, decision, sources) {
    const statements = [];
    const unknown = [];
    const effect = decision === 'explicitDeny' ? 'Deny' : 'Allow';
    for (const match of matched) {
        const source = findSource(match, sources);
        if (source === undefined)
            unknown.push(match.SourcePolicyId ?? '?');
        const statement = source && statementAt(source, match);
        if (source === undefined || statement === undefined || decision === 'implicitDeny')
            continue;
        if (statement.effect.value === effect)
            statements.push({ kind: source.kind, document: source.document, statement });
    }
    return { statements, unknown };
}
/** `role_orders-lambda_ReadOrders` for an inline policy, and a managed policy's name (observed at AWS, September 2026). */
function simulatorId(origin) {
    return origin.kind === 'inline'
        ? `${origin.entity}_${origin.name}_${origin.policy}`
        : origin.arn.slice(origin.arn.lastIndexOf('/') + 1);
}
const INPUT = /^PolicyInputList\.(\d+)$/;
function findSource(match, sources) {
    const id = match.SourcePolicyId ?? '';
    const [, number] = INPUT.exec(id) ?? [];
    if (number !== undefined)
        return sentSource(sources.sent[Number(number) - 1], 'identity');
    // The live types are not those of the API's model.
    const type = match.SourcePolicyType ?? '';
    if (type === 'Resource Policy' || id === 'ResourcePolicy')
        return sentSource(sources.resourcePolicy, 'resource');
    if (type === 'Permissions Boundary Policy' || id.startsWith('PermissionsBoundaryPolicyInputList')) {
        return sentSource(sources.boundary, 'boundary') ?? deployedSource(sources.deployedBoundary, 'boundary');
    }
    return deployedSource(sources.deployed.find((policy) => policy.id === id), 'identity');
}
function sentSource(sent, kind) {
    return sent && { kind, document: sent.document, sent };
}
function deployedSource(policy, kind) {
    return policy && { kind, document: policy.document, sent: undefined };
}
/** A deployed text keeps its own lines: the statement whose end lies at, or next after, the place that AWS names. */
function statementAt({ document, sent }, { EndPosition }) {
    const { Line, Column } = EndPosition ?? {};
    if (Line === undefined)
        return undefined;
    if (sent !== undefined)
        return statementOnLine(sent, Line);
    return document.statements.find(({ range: { end } }) => end.line > Line || (end.line === Line && end.column >= (Column ?? 1)));
}
//# sourceMappingURL=statements.js.map
;// CONCATENATED MODULE: ./lib/simulator/combine.js



/**
 * The decision is AWS's; whether it hangs on a context key that was not given is worked out here, as the API tells of such keys
 * only beside an implicit deny. INVARIANT: what cannot be worked out is inconclusive, however AWS answered.
 */
function combineFinding(compared, prepared) {
    const { answer, embedded } = compared;
    const doubt = whyInconclusive(compared, prepared);
    if (doubt !== undefined)
        return { kind: 'inconclusive', reason: doubt };
    const traced = traceStatements(answer.matched, answer.decision, {
        ...prepared.sources,
        resourcePolicy: compared.group.resourcePolicy,
    });
    if (prepared.subject.operation === 'SimulatePrincipalPolicy' && prepared.subject.excluded.length > 0) {
        const [stranger] = traced.unknown;
        // INVARIANT: a deciding policy that nobody knows may be the one that was to be left out.
        if (stranger !== undefined) {
            return {
                kind: 'error',
                reason: `AWS decided by the policy \`${stranger}\`, which may be the one to be replaced`,
            };
        }
    }
    const agrees = embedded.decision.decision === answer.decision;
    const own = agrees && traced.statements.length === 0 ? embedded.decision.statements : traced.statements;
    const decision = {
        decision: answer.decision,
        statements: own,
        blockedBy: blockersOf(answer, embedded.decision),
        missingContextKeys: embedded.decision.missingContextKeys,
        possible: possibleOf(answer.decision, embedded.decision),
        assumptions: embedded.decision.decision === 'unsupported' ? [] : embedded.decision.assumptions,
    };
    const notes = agrees || embedded.decision.decision === 'unsupported' ? [] : [disagreement(compared)];
    return { kind: 'decided', finding: { resource: embedded.resource, decision }, notes };
}
function whyInconclusive(compared, prepared) {
    return (hangsOnUnreadKeys(compared, prepared) ??
        hangsOnUnmodelled(compared, prepared) ??
        hangsOnHiddenScps(compared, prepared) ??
        contradicted(compared, prepared));
}
/** Policies that nobody could read may look at keys that were not given. */
function hangsOnUnreadKeys({ row, answer }, { unreadKeys }) {
    const missing = notGiven(unreadKeys, row);
    if (missing.length === 0)
        return undefined;
    return `AWS says \`${answer.decision}\`, but policies that could not be read look at ${quoted(missing)}: give a value, or \`null\` for a key that is absent`;
}
/** Where the embedded evaluator does not model the case, every key that the action's statements name counts. */
function hangsOnUnmodelled({ row, answer, embedded }, { known }) {
    if (embedded.decision.decision !== 'unsupported')
        return undefined;
    const documents = [
        ...known.identity,
        ...(known.boundary === undefined ? [] : [known.boundary]),
        ...(known.scps ?? []).flat(),
        ...known.resourcePolicies.flatMap((policy) => policy.documents),
    ];
    const missing = notGiven([...keysForAction(documents, row.action)], row);
    if (missing.length === 0)
        return undefined;
    return `AWS says \`${answer.decision}\`, but the policies look at ${quoted(missing)}: give a value, or \`null\` for a key that is absent`;
}
/** The parts of a pattern were worked out without the organization's SCPs. */
function hangsOnHiddenScps({ row, answer, embedded }, { hiddenScps }) {
    const pattern = embedded.resource !== row.resource;
    if (!hiddenScps || !pattern || answer.decision !== 'allowed' || answer.allowedByOrganizations === undefined) {
        return undefined;
    }
    return `AWS allows \`${embedded.resource}\`, but the account is in an organization whose SCPs could not be read and may tell apart what \`${row.resource}\` matches: name them under \`scps\`, or test single resources`;
}
/**
 * AWS's word alone is not enough where it is known to look away (resource policies of roles, by its documentation), and where
 * it denies for a reason that nobody here can see and that may be a context key that was not given.
 */
function contradicted({ row, group, answer, embedded }, prepared) {
    const own = embedded.decision.decision;
    if (own === answer.decision || own === 'unsupported')
        return undefined;
    if (group.resourcePolicy !== undefined && (0,request/* parseCaller */.F7)(row.principal).kind === 'role') {
        return `AWS says \`${answer.decision}\` and the embedded evaluator \`${own}\`; AWS's documentation says that its simulator leaves resource policies out for roles`;
    }
    const unseen = prepared.hiddenScps || !prepared.allRead;
    const denied = answer.decision !== 'allowed' && answer.matched.length === 0;
    if (!unseen || !denied || row.expectation === 'allow')
        return undefined;
    return `AWS says \`${answer.decision}\` by a policy that could not be read, such as an SCP of the organization, and nobody can tell on which context keys it hangs: name the organization's policies under \`scps\``;
}
function notGiven(keys, row) {
    const given = new Set(Object.keys(row.context).map((key) => key.toLowerCase()));
    const caller = (0,request/* parseCaller */.F7)(row.principal);
    return keys
        .filter((key) => !given.has(key) && !filledByAws(key, caller) && !caller.derived.has(key) && key !== 'aws:resourceaccount')
        .sort();
}
function possibleOf(decision, embedded) {
    const others = embedded.decision === 'unsupported' || embedded.missingContextKeys.length === 0 ? [] : embedded.possible;
    return [...new Set([decision, ...others])];
}
function blockersOf(answer, embedded) {
    if (answer.decision === 'allowed')
        return [];
    if (embedded.decision === answer.decision)
        return embedded.blockedBy;
    return answer.allowedByBoundary === false ? [{ kind: 'boundary' }] : [];
}
function disagreement({ answer, embedded }) {
    return `the embedded evaluator says \`${embedded.decision.decision}\` where AWS says \`${answer.decision}\` (${embedded.resource})`;
}
function quoted(keys) {
    return keys.map((key) => `\`${key}\``).join(', ');
}
//# sourceMappingURL=combine.js.map
;// CONCATENATED MODULE: ./lib/simulator/disagreement.js
/**
 * What is to be said where the evaluators decide some resource of a row differently; `undefined` where they agree. A case that
 * the embedded evaluator does not model is no disagreement.
 */
function disagreementOf(embedded, aws) {
    for (const [at, { resource, decision }] of aws.findings.entries()) {
        const own = embedded.findings[at]?.decision;
        if (own === undefined || own.decision === 'unsupported' || own.decision === decision.decision)
            continue;
        return {
            kind: 'disagreement',
            evaluator: 'aws',
            reason: `The evaluators disagree on \`${resource}\`: AWS's simulator says ${told(decision)}, the embedded evaluator ${told(own)}.`,
            embedded,
            aws,
            notes: [...new Set([...embedded.notes, ...aws.notes])],
        };
    }
    return undefined;
}
/** A decision with the statements that made it, or the policy types that did not allow. */
function told(decision) {
    const name = `\`${decision.decision}\``;
    if (decision.statements.length > 0)
        return `${name} by ${decision.statements.map(placeOf).join(', ')}`;
    const blockers = decision.decision === 'unsupported' ? [] : decision.blockedBy.map(({ kind }) => kind);
    return blockers.length > 0 ? `${name} as no ${[...new Set(blockers)].join(' and no ')} policy allows it` : name;
}
function placeOf({ document, statement }) {
    const name = statement.sid?.value ?? `#${statement.index}`;
    return `\`${name}\` (${document.source.path}:${statement.range.start.line})`;
}
//# sourceMappingURL=disagreement.js.map
;// CONCATENATED MODULE: ./lib/simulator/limits.js
/** The longest policy that the simulator takes, in characters. */
const LONGEST_SENT = 131_072;
/**
 * What IAM stores at most, in characters without white space
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-entity-length).
 * The inline policies of one entity share their quota.
 */
const MANAGED_QUOTA = 6_144;
const INLINE_QUOTA = { user: 2_048, group: 5_120, role: 10_240 };
/** Why a document cannot be sent at all; `undefined` where it can. */
function tooLongToSend({ document, text }) {
    if (text.length <= LONGEST_SENT)
        return undefined;
    return `\`${document.source.path}\` is ${count(text.length)} characters long, and AWS's simulator takes at most ${count(LONGEST_SENT)}: split the policy`;
}
/** Compares a proposed document with what IAM stores; `replaces` says where it will be stored, where that is known. */
function sizeFinding({ document, text }, entity, replaces) {
    const size = sizeOf(text);
    const path = `\`${document.source.path}\``;
    const inline = INLINE_QUOTA[entity];
    const length = `${path} is ${count(size)} characters long without white space`;
    const asManaged = `a managed policy holds ${count(MANAGED_QUOTA)}`;
    const asInline = `the inline policies of a ${entity} hold ${count(inline)} together`;
    const split = 'split the policy, or shorten it with wildcards';
    if (replaces?.kind === 'managed' && size > MANAGED_QUOTA) {
        return { kind: 'refused', reason: `${length}, and ${asManaged}: ${split}` };
    }
    if (replaces?.kind === 'inline' && size > inline) {
        return { kind: 'refused', reason: `${length}, and ${asInline}: ${split}` };
    }
    if (size > Math.max(MANAGED_QUOTA, inline)) {
        return {
            kind: 'refused',
            reason: `${length}, and IAM stores no such policy (${asManaged}, ${asInline}): ${split}`,
        };
    }
    if (replaces !== undefined || size <= Math.min(MANAGED_QUOTA, inline))
        return { kind: 'fits' };
    return size > MANAGED_QUOTA
        ? { kind: 'note', text: `${length}: it can only be an inline policy, as ${asManaged}` }
        : { kind: 'note', text: `${length}: it can only be a managed policy, as ${asInline}` };
}
/** As IAM counts. White space inside strings counts, and the text sent has no other but its line breaks. */
function sizeOf(text) {
    return text.replaceAll('\n', '').length;
}
function count(number) {
    return number.toLocaleString('en-US');
}
//# sourceMappingURL=limits.js.map
// EXTERNAL MODULE: ./lib/policy/index.js + 9 modules
var policy = __webpack_require__(1919);
// EXTERNAL MODULE: ./lib/source/index.js + 9 modules
var source = __webpack_require__(5756);
;// CONCATENATED MODULE: ./lib/simulator/principal.js




/** The kind and name of a user, group or role by its ARN. */
function entityOf(arn) {
    const [, kind, name] = /^arn:[^:]+:iam::\d{12}:(user|group|role)\/(?:.*\/)?([^/]+)$/.exec(arn) ?? [];
    return name !== undefined && (kind === 'user' || kind === 'group' || kind === 'role') ? { kind, name } : undefined;
}
/**
 * Reads the policies of a user, group or role, the default versions of managed ones. What the credentials may not read is
 * said in `unread`; only a principal that does not exist makes the promise reject with the SDK's error.
 */
async function readPrincipal(iam, { kind, name }, signal) {
    const reader = await readerOf(iam, signal);
    const unread = [];
    const boundaryArn = await attempt(unread, `iam:Get${titleOf(kind)}`, () => reader.boundaryOf(kind, name));
    const groups = kind === 'user' ? await attempt(unread, 'iam:ListGroupsForUser', () => reader.groupsOf(name)) : [];
    const entities = [{ kind, name }, ...(groups ?? []).map((group) => ({ kind: 'group', name: group }))];
    const policies = [];
    for (const entity of entities)
        policies.push(...(await policiesOf(reader, entity, unread)));
    const boundary = boundaryArn === undefined ? undefined : await managed(reader, boundaryArn, 'boundary', unread);
    return { kind, name, policies, boundary, unread };
}
async function policiesOf(reader, { kind, name }, unread) {
    const title = titleOf(kind);
    const policies = [];
    const inline = await attempt(unread, `iam:List${title}Policies`, () => reader.inlineNames(kind, name));
    for (const policy of inline ?? []) {
        const origin = { kind: 'inline', entity: kind, name, policy };
        const text = await attempt(unread, `iam:Get${title}Policy`, () => reader.inlineText(kind, name, policy));
        const read = text === undefined ? undefined : deployed(origin, text, 'identity', unread);
        if (read !== undefined)
            policies.push(read);
    }
    const attached = await attempt(unread, `iam:ListAttached${title}Policies`, () => reader.attachedArns(kind, name));
    for (const arn of attached ?? []) {
        const read = await managed(reader, arn, 'identity', unread);
        if (read !== undefined)
            policies.push(read);
    }
    return policies;
}
async function managed(reader, arn, kind, unread) {
    const text = await attempt(unread, `iam:GetPolicy and iam:GetPolicyVersion of ${arn}`, () => reader.managedText(arn));
    return text === undefined ? undefined : deployed({ kind: 'managed', arn }, text, kind, unread);
}
function deployed(origin, text, kind, unread) {
    const path = origin.kind === 'managed'
        ? origin.arn
        : `${origin.entity}/${origin.name}/${origin.policy} (deployed inline policy)`;
    const read = (0,policy/* readPolicies */.h9)((0,source/* sourceText */.rI)(path, text), kind, { vars: {} });
    const [document] = read.ok ? read.value : [];
    if (document !== undefined)
        return { origin, document, id: simulatorId(origin) };
    unread.push(`the deployed policy \`${path}\` cannot be understood`);
    return undefined;
}
/** INVARIANT: what could not be read is told in `unread`; only a principal that is not there ends the reading. */
async function attempt(unread, action, read) {
    try {
        return await read();
    }
    catch (error) {
        const failure = (0,aws/* explainAwsError */.Ni)(error, { action });
        if (failure.code === 'NoSuchEntity' && action.startsWith('iam:Get') && !action.includes('Policy'))
            throw error;
        const told = failure.code === 'AccessDenied' ? `the credentials lack \`${action}\`` : failure.reason;
        if (!unread.includes(told))
            unread.push(told);
        return undefined;
    }
}
function titleOf(kind) {
    return kind === 'user' ? 'User' : kind === 'group' ? 'Group' : 'Role';
}
async function readerOf(iam, abortSignal) {
    const sdk = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(764)]).then(__webpack_require__.t.bind(__webpack_require__, 6764, 19));
    const options = { abortSignal };
    const config = { client: iam };
    return {
        boundaryOf: async (kind, name) => {
            if (kind === 'group') {
                await iam.send(new sdk.GetGroupCommand({ GroupName: name }), options);
                return undefined;
            }
            const found = kind === 'role'
                ? (await iam.send(new sdk.GetRoleCommand({ RoleName: name }), options)).Role
                : (await iam.send(new sdk.GetUserCommand({ UserName: name }), options)).User;
            return found?.PermissionsBoundary?.PermissionsBoundaryArn;
        },
        groupsOf: (user) => gather(sdk.paginateListGroupsForUser(config, { UserName: user }, options), ({ Groups }) => (Groups ?? []).map(({ GroupName }) => GroupName)),
        inlineNames: (kind, name) => {
            const names = ({ PolicyNames }) => PolicyNames ?? [];
            if (kind === 'role')
                return gather(sdk.paginateListRolePolicies(config, { RoleName: name }, options), names);
            if (kind === 'user')
                return gather(sdk.paginateListUserPolicies(config, { UserName: name }, options), names);
            return gather(sdk.paginateListGroupPolicies(config, { GroupName: name }, options), names);
        },
        inlineText: async (kind, name, PolicyName) => {
            const answer = kind === 'role'
                ? await iam.send(new sdk.GetRolePolicyCommand({ RoleName: name, PolicyName }), options)
                : kind === 'user'
                    ? await iam.send(new sdk.GetUserPolicyCommand({ UserName: name, PolicyName }), options)
                    : await iam.send(new sdk.GetGroupPolicyCommand({ GroupName: name, PolicyName }), options);
            return decodeURIComponent(answer.PolicyDocument ?? '');
        },
        attachedArns: (kind, name) => {
            const arns = ({ AttachedPolicies }) => (AttachedPolicies ?? []).map(({ PolicyArn }) => PolicyArn);
            if (kind === 'role')
                return gather(sdk.paginateListAttachedRolePolicies(config, { RoleName: name }, options), arns);
            if (kind === 'user')
                return gather(sdk.paginateListAttachedUserPolicies(config, { UserName: name }, options), arns);
            return gather(sdk.paginateListAttachedGroupPolicies(config, { GroupName: name }, options), arns);
        },
        managedText: async (PolicyArn) => {
            const { Policy } = await iam.send(new sdk.GetPolicyCommand({ PolicyArn }), options);
            const version = new sdk.GetPolicyVersionCommand({ PolicyArn, VersionId: Policy?.DefaultVersionId });
            const { PolicyVersion } = await iam.send(version, options);
            return decodeURIComponent(PolicyVersion?.Document ?? '');
        },
    };
}
async function gather(pages, itemsOf) {
    const items = [];
    for await (const page of pages)
        for (const item of itemsOf(page))
            if (item !== undefined)
                items.push(item);
    return items;
}
//# sourceMappingURL=principal.js.map
;// CONCATENATED MODULE: ./lib/simulator/transport.js
/** The most items a page may have; AWS may still send fewer. */
const MAX_ITEMS = 1_000;
/** Sends the calls of one suite. Loads the SDK, which the session has loaded already. */
async function transportOf(iam, subject) {
    const { SimulateCustomPolicyCommand, SimulatePrincipalPolicyCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(764)]).then(__webpack_require__.t.bind(__webpack_require__, 6764, 19));
    return (call, marker, abortSignal) => {
        const common = { ...commonInput(call, subject), Marker: marker };
        if (subject.operation === 'SimulatePrincipalPolicy') {
            const command = new SimulatePrincipalPolicyCommand({
                ...common,
                PolicySourceArn: subject.principal,
                PolicyExclusionList: subject.excluded.length > 0 ? subject.excluded.map(identifierOf) : undefined,
            });
            return iam.send(command, { abortSignal });
        }
        const command = new SimulateCustomPolicyCommand({
            ...common,
            PolicyInputList: subject.identity.map(({ text }) => text),
            OrderedOrganizationPolicyInputList: subject.scps?.map((level) => ({
                ServiceControlPolicyInputList: level.map(({ text }) => text),
            })),
        });
        return iam.send(command, { abortSignal });
    };
}
function commonInput({ group, actions, resources }, subject) {
    return {
        PolicyInputList: subject.identity.length > 0 ? subject.identity.map(({ text }) => text) : undefined,
        PermissionsBoundaryPolicyInputList: subject.boundary === undefined ? undefined : [subject.boundary.text],
        ActionNames: [...actions],
        ResourceArns: resources.length > 0 ? [...resources] : undefined,
        ResourcePolicy: group.resourcePolicy?.text,
        ResourceOwner: group.owner === undefined ? undefined : ownerArn(group.caller, group.owner),
        CallerArn: group.caller,
        ContextEntries: group.context.length > 0 ? [...group.context] : undefined,
        MaxItems: MAX_ITEMS,
    };
}
/** The API takes an account as the ARN of its root user. */
function ownerArn(caller, account) {
    return `arn:${caller.split(':')[1] ?? 'aws'}:iam::${account}:root`;
}
/** A managed policy with a path is left out only by its ARN without the path (observed at AWS, September 2026). */
function identifierOf(origin) {
    return origin.kind === 'managed'
        ? { PolicyArn: origin.arn.replace(/:policy\/.*\//, ':policy/') }
        : {
            InlinePolicyIdentifier: {
                PolicyName: origin.policy,
                AttachmentType: origin.entity,
                AttachmentName: origin.name,
            },
        };
}
/** The context keys that a principal's policies name, where the policies themselves cannot be read. */
async function contextKeysOf(iam, subject, abortSignal) {
    const { GetContextKeysForPrincipalPolicyCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(764)]).then(__webpack_require__.t.bind(__webpack_require__, 6764, 19));
    const command = new GetContextKeysForPrincipalPolicyCommand({
        PolicySourceArn: subject.principal,
        PolicyInputList: subject.identity.length > 0 ? subject.identity.map(({ text }) => text) : undefined,
    });
    return (await iam.send(command, { abortSignal })).ContextKeyNames ?? [];
}
//# sourceMappingURL=transport.js.map
;// CONCATENATED MODULE: ./lib/simulator/prepare.js






/** Gathers what the rows of a suite share, and names documents that are too long before any of them is sent. */
async function prepare(suite, session, signal) {
    const { question = 'proposed', principal } = suite.suite;
    const entity = entityOf(principal.value ?? '');
    const documents = [
        ...(question === 'deployed' ? [] : suite.identity),
        suite.boundary,
        ...(suite.scps ?? []).flat(),
        ...suite.resourcePolicies.flatMap((policy) => policy.documents),
    ];
    const long = documents.flatMap((document) => (document && tooLongToSend(sentDocument(document))) ?? []);
    const sizes = question === 'deployed' ? [] : sizesOf(suite, entity?.kind ?? 'role');
    const refused = [...long, ...sizes.flatMap((size) => (size.kind === 'refused' ? [size.reason] : []))];
    if (refused.length > 0)
        return { ok: false, reason: refused.join('; ') };
    const notes = sizes.flatMap((size) => (size.kind === 'note' ? [size.text] : []));
    if (question === 'proposed')
        return { ok: true, value: proposed(suite, notes) };
    if (entity === undefined) {
        return {
            ok: false,
            reason: `\`question: ${question}\` asks about a user, a group or a role, and \`${principal.value}\` is none: name its ARN as \`principal\``,
        };
    }
    try {
        const deployed = await readPrincipal(session.iam, entity, signal);
        return await attached(suite, deployed, session, signal, notes);
    }
    catch (error) {
        const failure = (0,aws/* explainAwsError */.Ni)(error, { action: 'iam:Get*', principal: principal.value ?? undefined });
        return { ok: false, reason: failure.reason };
    }
}
function proposed(suite, notes) {
    const identity = suite.identity.map(sentDocument);
    const boundary = suite.boundary && sentDocument(suite.boundary);
    const { managementAccount, principal } = suite.suite;
    const exempt = managementAccount !== undefined && (0,request/* parseCaller */.F7)(principal.value).account === managementAccount;
    return {
        subject: {
            operation: 'SimulateCustomPolicy',
            identity,
            boundary,
            scps: exempt ? undefined : suite.scps?.map((level) => level.map(sentDocument)),
        },
        known: suite,
        sources: { sent: identity, boundary, deployed: [], deployedBoundary: undefined },
        unreadKeys: [],
        allRead: true,
        hiddenScps: false,
        notes,
    };
}
async function attached(suite, deployed, session, signal, sizeNotes) {
    const merged = suite.suite.question === 'merged';
    const excluded = merged ? exclusionsOf(suite, deployed) : { ok: true, policies: [] };
    if (!excluded.ok)
        return excluded;
    const identity = merged ? suite.identity.map(sentDocument) : [];
    const boundary = merged && suite.boundary !== undefined ? sentDocument(suite.boundary) : undefined;
    const remaining = deployed.policies.filter((policy) => !excluded.policies.includes(policy));
    const subject = {
        operation: 'SimulatePrincipalPolicy',
        principal: suite.suite.principal.value ?? '',
        identity,
        boundary,
        excluded: excluded.policies.map(({ origin }) => origin),
    };
    const allRead = deployed.unread.length === 0;
    const keys = allRead ? [] : await contextKeysOf(session.iam, subject, signal);
    const documents = [...remaining.map(({ document }) => document), ...identity.map(({ document }) => document)];
    return {
        ok: true,
        value: {
            subject,
            known: {
                ...suite,
                suite: { ...suite.suite, question: 'proposed' },
                identity: documents,
                boundary: boundary?.document ?? deployed.boundary?.document,
            },
            sources: { sent: identity, boundary, deployed: remaining, deployedBoundary: deployed.boundary },
            unreadKeys: keys.map((key) => key.toLowerCase()),
            allRead,
            hiddenScps: suite.scps === undefined,
            notes: [...sizeNotes, ...deployed.unread.map((told) => `not all policies of the principal were read: ${told}`)],
        },
    };
}
/** INVARIANT: a policy that is to be replaced is one that is attached; otherwise AWS would leave out nothing, in silence. */
function exclusionsOf(suite, deployed) {
    const policies = [];
    for (const { replaces } of suite.suite.replaces) {
        const found = deployed.policies.find(({ origin }) => isReplaced(origin, replaces, deployed));
        if (found === undefined) {
            const name = replaces.kind === 'inline' ? `the inline policy \`${replaces.name}\`` : `\`${replaces.arn}\``;
            const unread = deployed.unread.length > 0 ? `; not all policies could be read (${deployed.unread.join('; ')})` : '';
            return {
                ok: false,
                reason: `${name} is not attached to \`${suite.suite.principal.value}\`, so that nothing would be replaced: correct \`replaces\`, or remove it if the policy is new${unread}`,
            };
        }
        policies.push(found);
    }
    return { ok: true, policies };
}
function isReplaced(origin, replaces, { kind, name }) {
    if (replaces.kind === 'managed')
        return origin.kind === 'managed' && origin.arn === replaces.arn;
    return origin.kind === 'inline' && origin.entity === kind && origin.name === name && origin.policy === replaces.name;
}
function sizesOf(suite, entity) {
    return suite.identity.map((document) => sizeFinding(sentDocument(document), entity, destinationOf(suite, document, entity)));
}
/** Where a proposed document will be stored, by the `replaces` of the file pattern that its path ends with. */
function destinationOf({ suite }, document, entity) {
    const { path } = document.source;
    const said = suite.replaces.find(({ file }) => {
        const name = file.value.replace(/^(\.{1,2}\/)+/, '');
        return path === name || path.endsWith(`/${name}`);
    })?.replaces;
    if (said === undefined)
        return undefined;
    return said.kind === 'managed' ? said : { kind: 'inline', entity, name: '', policy: said.name };
}
/** The policy of a resource, as it is sent. */
function sentResourcePolicy(documents) {
    const [first, second] = documents;
    if (second !== undefined)
        return 'several';
    return first && sentDocument(first);
}
//# sourceMappingURL=prepare.js.map
;// CONCATENATED MODULE: ./lib/simulator/routing.js


/** Operations whose answer lies in a role's trust policy, which the simulator does not look at, or that need no policy. */
const BEYOND_THE_SIMULATOR = new Set([
    'AssumeRole',
    'AssumeRoleWithSAML',
    'AssumeRoleWithWebIdentity',
    'TagSession',
    'SetSourceIdentity',
    'GetCallerIdentity',
].map((name) => `sts:${name}`.toLowerCase()));
/**
 * Why a row is left to the embedded evaluator; `undefined` where AWS's simulator models it
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_testing-policies.html).
 */
function beyondSimulator(suite, row, catalog) {
    return beyondSuite(suite) ?? beyondCaller(suite, row) ?? beyondAction(suite, row, catalog);
}
function beyondSuite({ session, vpcEndpoint, scps }) {
    if (session !== undefined)
        return 'session policies';
    if (vpcEndpoint !== undefined)
        return 'VPC endpoint policies';
    if (scps?.some((level) => level.length === 0) === true)
        return 'a level of the organization without SCPs';
    return undefined;
}
function beyondCaller({ scps }, { principal }) {
    if (principal === null)
        return 'anonymous callers';
    const caller = (0,request/* parseCaller */.F7)(principal);
    if (caller.kind !== 'user' && caller.kind !== 'role' && !isGroup(principal)) {
        return `callers other than users, groups and roles, such as \`${principal}\``;
    }
    return caller.serviceLinked && scps !== undefined ? 'service-linked roles, which SCPs do not bind' : undefined;
}
function isGroup(principal) {
    return /^arn:[^:]+:iam::\d{12}:group\/./.test(principal);
}
function beyondAction(suite, row, catalog) {
    if (BEYOND_THE_SIMULATOR.has(row.action.toLowerCase()))
        return `trust policies, on which \`${row.action}\` hangs`;
    const service = row.action.slice(0, Math.max(0, row.action.indexOf(':')));
    if (suite.rcps !== undefined && catalog.supportsRcp(service))
        return 'resource control policies';
    return hasForeignOwner(suite, row) ? 'access to another account without the policy of its resource' : undefined;
}
/** The simulator does not fetch the policy of a resource, without which another account's resource is closed. */
function hasForeignOwner(suite, row) {
    const owner = ownerOf(row);
    const own = (0,request/* parseCaller */.F7)(row.principal).account;
    const { kind } = (0,verdict/* resourcePolicyFor */.SB)(suite, row.resource);
    return owner !== undefined && own !== undefined && owner !== own && (kind === 'none' || kind === 'parts');
}
/** The account that a row says owns its resource, or that the resource's ARN names. */
function ownerOf({ resource, resourceAccount, context }) {
    const said = Object.entries(context).find(([key]) => key.toLowerCase() === 'aws:resourceaccount')?.[1];
    return resourceAccount ?? (0,request/* accountOfArn */.KC)(resource) ?? (typeof said === 'string' ? said : undefined);
}
//# sourceMappingURL=routing.js.map
;// CONCATENATED MODULE: ./lib/simulator/evaluator.js











const CONCURRENCY = 2;
const DEADLINE_SECONDS = 300;
/**
 * Decides rows with AWS's policy simulator, in few calls. The embedded evaluator takes a wildcard resource apart, works out which
 * context keys a decision hangs on, and decides rows that the simulator does not model.
 */
function awsEvaluator(options) {
    return async (suite, rows) => {
        if (rows.length === 0)
            return new Map();
        const signal = AbortSignal.timeout((options.deadlineSeconds ?? DEADLINE_SECONDS) * 1_000);
        const prepared = await prepare(suite, options.session, signal);
        if (!prepared.ok)
            return new Map(rows.map((row) => [row.id, error(prepared.reason)]));
        return decideRows(prepared.value, rows, options, signal);
    };
}
async function decideRows(prepared, rows, options, signal) {
    const { catalog } = options;
    const embedded = await (0,verdict/* embeddedEvaluator */.cF)(catalog)(prepared.known, rows);
    const plans = rows.map((row) => planRow(prepared, row, embedded.get(row.id), catalog));
    const requests = plans.flatMap((plan) => (plan.kind === 'ask' ? plan.questions.map(({ request }) => request) : []));
    const answers = await ask(requests, plans, prepared, options, signal);
    return new Map(plans.map((plan) => [plan.row.id, withNotes(settle(plan, answers, prepared, options.mode), prepared.notes)]));
}
function planRow(prepared, row, embedded, catalog) {
    const { known } = prepared;
    if (embedded === undefined) {
        return { kind: 'known', row, answer: error('the embedded evaluator gave no answer for this row') };
    }
    const beyond = beyondSimulator(known, row, catalog) ?? withoutPolicies(prepared);
    if (beyond !== undefined)
        return { kind: 'known', row, answer: routed(embedded, beyond) };
    if (embedded.kind !== 'decided') {
        return { kind: 'known', row, answer: noted(embedded, ['AWS was not asked about this row']) };
    }
    const unproven = whyUnproven(prepared, row, embedded);
    if (unproven !== undefined)
        return { kind: 'known', row, answer: inconclusive(unproven) };
    const questions = [];
    for (const finding of embedded.findings) {
        const group = groupOf(prepared, row, finding.resource, catalog);
        if (typeof group === 'string')
            return { kind: 'known', row, answer: routed(embedded, group) };
        questions.push({ request: { group, action: row.action, resource: finding.resource }, embedded: finding });
    }
    return { kind: 'ask', row, embedded, questions };
}
function withoutPolicies({ subject }) {
    return subject.operation === 'SimulateCustomPolicy' && subject.identity.length === 0
        ? 'suites without identity policies'
        : undefined;
}
/** INVARIANT: a pattern is only proven by the parts that all policies in force tell apart. */
function whyUnproven({ allRead, notes }, row, { findings }) {
    const concrete = findings.length === 1 && findings[0].resource === row.resource;
    if (allRead || concrete)
        return undefined;
    return `\`${row.resource}\` stands for many resources, and which of them the policies tell apart cannot be worked out: ${notes.join('; ')}`;
}
/** What the request shares with others, or why the API has no way to say it. */
function groupOf(prepared, row, resource, catalog) {
    const applied = resource === '*' ? { kind: 'none' } : (0,verdict/* resourcePolicyFor */.SB)(prepared.known, resource);
    const resourcePolicy = applied.kind === 'one' ? sentResourcePolicy(applied.policy.documents) : undefined;
    if (applied.kind === 'unclear' || applied.kind === 'parts' || resourcePolicy === 'several') {
        return 'several policies of one resource';
    }
    const owner = ownerOf({ ...row, resource });
    const context = contextEntries(row, owner, relevantKeys(prepared, row.action), catalog);
    if (context.kind === 'unsendable')
        return `this context (${context.reason})`;
    const foreign = owner !== (0,request/* parseCaller */.F7)(row.principal).account ? owner : undefined;
    return {
        caller: row.principal ?? '',
        context: context.entries,
        resourcePolicy,
        // The ARN says it where it names an account.
        owner: /^arn:[^:]*:[^:]*:[^:]*::/.test(resource) ? foreign : undefined,
    };
}
const keysByAction = new WeakMap();
/** Every key counts where policies are in force that nobody here has read. */
function relevantKeys(prepared, action) {
    if (prepared.subject.operation === 'SimulatePrincipalPolicy')
        return 'everything';
    const known = keysByAction.get(prepared) ?? new Map();
    keysByAction.set(prepared, known);
    const before = known.get(action);
    if (before !== undefined)
        return before;
    const { identity, boundary, scps, resourcePolicies } = prepared.known;
    const documents = [
        ...identity,
        ...(boundary === undefined ? [] : [boundary]),
        ...(scps ?? []).flat(),
        ...resourcePolicies.flatMap((policy) => policy.documents),
    ];
    const keys = keysForAction(documents, action);
    known.set(action, keys);
    return keys;
}
/**
 * Asks everything, and once more by itself whatever was answered by what may be an aggregate that the embedded
 * evaluator does not confirm.
 */
async function ask(requests, plans, { subject }, { session, concurrency, onProgress }, signal) {
    if (requests.length === 0)
        return new Map();
    const principal = subject.operation === 'SimulatePrincipalPolicy' ? subject.principal : undefined;
    const transport = await transportOf(session.iam, subject);
    const options = {
        concurrency: concurrency ?? CONCURRENCY,
        signal,
        explain: (thrown) => (0,aws/* explainAwsError */.Ni)(thrown, { action: `iam:${subject.operation}`, principal }),
        onProgress,
    };
    const answers = await askCalls(planCalls(requests), transport, options);
    const doubtful = plans
        .flatMap((plan) => (plan.kind === 'ask' ? plan.questions : []))
        .filter(({ request, embedded }) => {
        const answer = answers.get(requestKey(request));
        return answer?.kind === 'answered' && answer.aggregate && answer.decision !== embedded.decision.decision;
    });
    const alone = new Map(doubtful.map(({ request }) => [requestKey(request), request]));
    const again = [...alone.values()].map(({ group, action, resource }) => ({
        group,
        actions: [action],
        resources: [resource],
    }));
    return new Map([...answers, ...(await askCalls(again, transport, options))]);
}
function settle(plan, answers, prepared, mode) {
    if (plan.kind === 'known')
        return plan.answer;
    const { row, embedded, questions } = plan;
    const combined = questions.map((question) => {
        const answer = answers.get(requestKey(question.request));
        if (answer === undefined)
            return { kind: 'error', reason: 'AWS was not asked about this row' };
        if (answer.kind === 'failed')
            return { kind: 'error', reason: answer.reason };
        return combineFinding({ row, group: question.request.group, answer, embedded: question.embedded }, prepared);
    });
    const fault = combined.find(({ kind }) => kind === 'error') ?? combined.find(({ kind }) => kind === 'inconclusive');
    if (fault?.kind === 'error')
        return error(fault.reason);
    if (fault?.kind === 'inconclusive')
        return inconclusive(fault.reason);
    const decided = combined.flatMap((one) => (one.kind === 'decided' ? [one] : []));
    const [first, ...others] = decided.map(({ finding }) => finding);
    if (first === undefined)
        return error('AWS was not asked about this row');
    const answer = {
        kind: 'decided',
        evaluator: 'aws',
        findings: [first, ...others],
        notes: [...new Set([...embedded.notes, ...decided.flatMap(({ notes }) => notes)])],
    };
    return mode === 'both' ? (disagreementOf(embedded, answer) ?? answer) : answer;
}
function routed(embedded, what) {
    return noted(embedded, [`decided by the embedded evaluator: AWS's simulator does not model ${what}`]);
}
function noted(answer, notes) {
    return { ...answer, notes: [...answer.notes, ...notes] };
}
function withNotes(answer, notes) {
    return notes.length === 0 ? answer : noted(answer, notes);
}
function error(reason) {
    return { kind: 'error', evaluator: 'aws', reason, notes: [] };
}
function inconclusive(reason) {
    return { kind: 'inconclusive', evaluator: 'aws', reason, notes: [] };
}
//# sourceMappingURL=evaluator.js.map
;// CONCATENATED MODULE: ./lib/simulator/index.js

//# sourceMappingURL=index.js.map

/***/ })

};
;
})
