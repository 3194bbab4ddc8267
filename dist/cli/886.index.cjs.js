(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 886;
exports.ids = [886];
exports.modules = {

/***/ 4886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  draft: () => (/* binding */ draft_draft)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/draft/observed.js
function tallyOf(uses) {
    return {
        count: uses.reduce((sum, { count }) => sum + count, 0),
        failed: uses.reduce((sum, { failed }) => sum + failed, 0),
        lastSeen: uses.reduce((last, { lastSeen }) => (last === undefined || (lastSeen !== undefined && lastSeen > last) ? lastSeen : last), undefined),
    };
}
/** `1,234 times`, `once` */
function times(count) {
    return count === 1 ? 'once' : `${thousands(count)} times`;
}
function thousands(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
/** `3 keys`, `1 key` */
function plural(count, noun) {
    return `${thousands(count)} ${noun}${count === 1 ? '' : 's'}`;
}
function serviceOf(action) {
    return action.slice(0, action.indexOf(':'));
}
/** Values in groups of one key, in the order of the first of each. */
function groupBy(values, keyOf) {
    const groups = new Map();
    for (const value of values) {
        const key = keyOf(value);
        const group = groups.get(key) ?? [];
        group.push(value);
        groups.set(key, group);
    }
    return groups;
}
//# sourceMappingURL=observed.js.map
;// CONCATENATED MODULE: ./lib/draft/conditions.js

/** The keys that become a condition where all calls had them. */
const conditionKeys = ['s3:prefix', 'kms:ViaService', 'iam:PassedToService'];
/**
 * The conditions that are evidenced for a set of uses of one action: a key that every call carried. One call without
 * it, and there is none, because the condition would forbid that call.
 */
function conditionsOf(uses, generaliseFrom) {
    return conditionKeys.flatMap((key) => {
        const values = uses.map(({ context }) => context[key]);
        if (values.some((counts) => counts === undefined || Object.hasOwn(counts, '')))
            return [];
        const observed = [...new Set(values.flatMap((counts) => Object.keys(counts ?? {})))].sort();
        // A `*` or `?` in a prefix would be a wildcard, and `${` a variable.
        if (observed.length === 0 || observed.some((value) => /[*?]|\$\{/.test(value)))
            return [];
        if (key !== 's3:prefix')
            return [{ operator: 'StringEquals', key, values: observed, observed }];
        return [{ operator: 'StringLike', key, values: prefixPatterns(observed, generaliseFrom), observed }];
    });
}
/** Prefixes as they are, or their first folders once there are many. */
function prefixPatterns(prefixes, generaliseFrom) {
    if (prefixes.length < generaliseFrom)
        return prefixes;
    const folders = groupBy(prefixes, (prefix) => prefix.slice(0, prefix.indexOf('/') + 1));
    return [...folders].flatMap(([folder, members]) => folder === '' || members.length === 1 ? members : [`${folder}*`]);
}
//# sourceMappingURL=conditions.js.map
;// CONCATENATED MODULE: ./lib/draft/generalise.js
/**
 * When many names become one pattern. Only what has many members by nature is generalised: the objects of a bucket,
 * the parameters of a path, the streams of a log group, the executions of a state machine. A bucket, a table, a
 * function, a queue, a key or a role never is.
 */
const containers = [
    [/^(arn:[^:]+:s3:::[^/]+\/)(.+)$/s, 'folders', 'keys'],
    [/^(arn:[^:]+:s3:[^:]*:\d*:accesspoint\/[^/]+\/object\/)(.+)$/s, 'folders', 'keys'],
    [/^(arn:[^:]+:ssm:[^:]*:\d*:parameter\/)(.+)$/s, 'folders', 'parameters'],
    [/^(arn:[^:]+:logs:[^:]*:\d*:log-group:.+:log-stream:)(.+)$/s, 'flat', 'log streams'],
    [/^(arn:[^:]+:states:[^:]*:\d*:(?:execution|express):[^:]+:)(.+)$/s, 'flat', 'executions'],
    [/^(arn:[^:]+:ecs:[^:]*:\d*:task\/[^/]+\/)(.+)$/s, 'flat', 'tasks'],
    [/^(arn:[^:]+:batch:[^:]*:\d*:job\/)(.+)$/s, 'flat', 'jobs'],
];
function containerOf(arn) {
    for (const [pattern, kind, members] of containers) {
        const [, base, name] = pattern.exec(arn) ?? [];
        if (base !== undefined && name !== undefined && !name.includes('*'))
            return { base, name, kind, members };
    }
    return undefined;
}
/** The ARN of what an object, parameter or stream lies in; the ARN itself for everything else. */
function ownerOf(arn) {
    const base = containerOf(arn)?.base ?? /^(arn:[^:]+:s3:::[^/]+\/)/.exec(arn)?.[1] ?? arn;
    return base.replace(/[/:]$/, '').replace(/\/object$/, '');
}
/**
 * The patterns that stand for a set of ARNs, in the order of the first of each. `from` distinct names in one folder
 * become `folder/*`, where the folder ends before the first part that looks like a date, a number or an id.
 */
function generalise(arns, from) {
    const sets = new Map();
    for (const arn of new Set(arns)) {
        const container = containerOf(arn);
        const key = container === undefined ? arn : container.base + setOf(container);
        const set = sets.get(key) ?? { members: container?.members ?? '', arns: [] };
        set.arns.push(arn);
        sets.set(key, set);
    }
    return [...sets].flatMap(([base, set]) => set.members === '' || set.arns.length < from ? set.arns.map(itself) : narrowed(base, set.arns, set.members));
}
/** Names of different first folders are never put together. */
function setOf({ kind, name }) {
    return kind === 'flat' || !name.includes('/') ? '' : `${name.slice(0, name.indexOf('/'))}/`;
}
function itself(arn) {
    return { pattern: arn, members: [arn], rule: undefined };
}
function narrowed(base, arns, members) {
    const rests = arns.map((arn) => arn.slice(base.length));
    const common = commonFolders(rests);
    const steady = common.findIndex(looksVariable);
    const folder = (steady < 0 ? common : common.slice(0, steady)).map((part) => `${part}/`).join('');
    const pattern = `${base}${folder}*`;
    return [{ pattern, members: arns, rule: `${arns.length} ${members}, all below \`${base}${folder}\`` }];
}
/** The folders that all names share. */
function commonFolders(names) {
    const [first = '', ...others] = names;
    const folders = first.split('/').slice(0, -1);
    const shared = folders.findIndex((folder, depth) => others.some((name) => name.split('/')[depth] !== folder));
    const depth = shared < 0 ? folders.length : shared;
    return folders.slice(0, Math.min(depth, ...others.map((name) => name.split('/').length - 1)));
}
/** `2026`, `2026-11-24`, `dt=2026-11-24`, `000123`, `0f3d0e5a-\u2026`, `i-0abc\u2026`: a part that will differ tomorrow. */
function looksVariable(part) {
    const value = part.slice(part.indexOf('=') + 1);
    return /^\d[\d._:T-]*Z?$/.test(value) || /^[0-9a-f-]{8,}$/i.test(value) || /\d{4,}/.test(value);
}
/** The pattern of a set that a name falls under; `undefined` where none covers it. */
function coveredBy(arn, patterns) {
    return patterns.find(({ pattern, rule }) => rule === undefined ? pattern === arn : arn.startsWith(pattern.slice(0, -1)));
}
//# sourceMappingURL=generalise.js.map
;// CONCATENATED MODULE: ./lib/draft/statements.js



/**
 * Groups uses as a person would: one statement for the actions of a service that have the same resources, reads
 * apart from writes.
 *
 * INVARIANT: a statement allows no action on a resource outside of the patterns of what that action was seen on.
 */
function allowStatements(uses, catalog, generaliseFrom) {
    const known = uses.filter(({ denied, resource }) => !denied && resource !== undefined);
    const perOwner = groupBy(known, (use) => `${serviceOf(use.action)} ${accessOf(use.action, catalog)} ${ownerOf(use.resource ?? '')}`);
    const actions = [...perOwner.values()].flatMap((group) => actionUses(group, catalog, generaliseFrom));
    const sameActions = merged(merged(actions, sameResources), sameRest);
    const taken = new Set();
    return sameActions.map((group) => statement(group, taken));
}
function accessOf(action, catalog) {
    return /^(?:Read|List)$/.test(catalog.action(action)?.accessLevel ?? '') ? 'read' : 'write';
}
/** Patterns come from all uses of an owner and an access, so that rarer actions share the folder of frequent ones. */
function actionUses(uses, catalog, generaliseFrom) {
    const patterns = generalise(uses.map(({ resource }) => resource ?? ''), generaliseFrom);
    return [...groupBy(uses, ({ action }) => action)].map(([action, own]) => ({
        action,
        access: accessOf(action, catalog),
        resources: patternsFor(own, patterns),
        conditions: conditionsOf(own, generaliseFrom),
        uses: own,
    }));
}
/** The patterns that an action's own resources fall under, each with those of its members that it was used on. */
function patternsFor(uses, patterns) {
    const arns = uses.flatMap(({ resource }) => resource ?? []);
    const used = groupBy(arns, (arn) => coveredBy(arn, patterns)?.pattern ?? arn);
    return patterns.filter(({ pattern }) => used.has(pattern));
}
function asGroup(use) {
    return { ...use, service: serviceOf(use.action), actions: new Map([[use.action, use.uses]]) };
}
function merged(items, keyOf) {
    const groups = items.map((item) => ('actions' in item ? item : asGroup(item)));
    return [...groupBy(groups, keyOf).values()].map((same) => same.reduce(joined));
}
/** Actions with the same resources and conditions become one statement. */
function sameResources({ service, access, resources, conditions }) {
    return JSON.stringify([service, access, resources.map(({ pattern }) => pattern), conditionText(conditions)]);
}
/** Resources with the same actions and conditions as well. */
function sameRest({ service, access, actions, conditions }) {
    return JSON.stringify([service, access, [...actions.keys()].sort(), conditionText(conditions)]);
}
function conditionText(conditions) {
    return conditions.map(({ operator, key, values }) => [operator, key, values]);
}
function joined(a, b) {
    const actions = new Map(a.actions);
    for (const [name, uses] of b.actions)
        actions.set(name, [...(actions.get(name) ?? []), ...uses]);
    const known = new Set(a.resources.map(({ pattern }) => pattern));
    return { ...a, actions, resources: [...a.resources, ...b.resources.filter(({ pattern }) => !known.has(pattern))] };
}
function statement({ service, access, actions, resources, conditions }, taken) {
    const names = [...actions.keys()].sort();
    const uses = names.flatMap((name) => actions.get(name) ?? []);
    return {
        sid: unique(sidOf(service, verbOf(access, names), resources), taken),
        service,
        access,
        actions: names.map((name) => ({ name, tally: tallyOf(actions.get(name) ?? []) })),
        resources: [...resources].sort((a, b) => (a.pattern < b.pattern ? -1 : 1)),
        conditions,
        tally: tallyOf(uses),
        invokedBy: [...new Set(uses.flatMap(({ invokedBy }) => invokedBy ?? []))].sort(),
        inferredFrom: [...new Set(uses.flatMap(({ inferredFrom }) => inferredFrom ?? []))].sort(),
    };
}
/** `ReadS3Orders`; a Sid has letters and digits only. */
function sidOf(service, verb, resources) {
    const owners = [...new Set(resources.map(({ pattern }) => ownerOf(pattern)))];
    const [owner = '*'] = owners;
    const name = owners.length > 1 || owner === '*' ? [] : lastName(owner);
    return [verb, ...service.split('-'), ...name].map(capital).join('');
}
function verbOf(access, actions) {
    if (actions.every((action) => action === 'iam:PassRole'))
        return 'pass';
    return access === 'read' && actions.every((action) => action.includes(':List')) ? 'list' : access;
}
/** The words of the name at the end of an ARN. */
function lastName(arn) {
    const name = arn.slice(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
    return (name.match(/[A-Za-z0-9]+/g) ?? []).slice(0, 4);
}
function capital(word) {
    return word.charAt(0).toUpperCase() + word.slice(1);
}
/** The Sid, or with the first number at its end that is free. */
function unique(sid, taken) {
    let candidate = sid;
    for (let number = 2; taken.has(candidate); number += 1)
        candidate = `${sid}${number}`;
    taken.add(candidate);
    return candidate;
}
//# sourceMappingURL=statements.js.map
;// CONCATENATED MODULE: ./lib/draft/denies.js


/**
 * Explicit denies for the services in use.
 *
 * INVARIANT: no pattern matches an action that was observed, whether it succeeded or not: a Deny has no exceptions.
 */
function denyStatements(lists, observed, catalog) {
    const services = new Set([...observed].map(serviceOf));
    const denied = new Set();
    const taken = new Set();
    return lists.flatMap((list) => {
        const listed = list.actions
            .flatMap((name) => catalog.action(name)?.name ?? [])
            .filter((name) => list.services === 'always' || services.has(serviceOf(name)))
            .filter((name) => !denied.has(name));
        const spared = listed.filter((name) => observed.has(name)).sort();
        const actions = listed.filter((name) => !observed.has(name));
        for (const name of actions)
            denied.add(name);
        if (actions.length === 0)
            return [];
        const sid = unique(`Deny${list.sid}`, taken);
        return [{ sid, title: list.title, actions: shortened(actions, catalog), spared }];
    });
}
/** Fewer than three names are written out. */
const worthAWildcard = 3;
/**
 * `s3:Delete*` in place of all actions that begin so, where every one of them is to be denied; `s3:DeleteBucket*`
 * where `s3:DeleteObject` is not. Policies have a size, and a wildcard holds for the actions that the service gets
 * next year as well.
 */
function shortened(actions, catalog, words = 1) {
    const names = new Set(actions);
    const groups = groupBy([...names].sort(), (action) => firstWords(action, words));
    return [...groups].flatMap(([start, members]) => {
        if (members.length < worthAWildcard)
            return members;
        const all = catalog.expandActions(`${start}*`);
        if (all.every(({ name }) => names.has(name)))
            return [`${start}*`];
        return members.some((name) => name.length > start.length) ? shortened(members, catalog, words + 1) : members;
    });
}
/** `s3:DeleteBucket` for two words of `s3:DeleteBucketPolicy`. */
function firstWords(action, words) {
    const colon = action.indexOf(':') + 1;
    const parts = action.slice(colon).match(/[A-Z]+(?![a-z])|[A-Z]?[^A-Z]+/g) ?? [];
    return action.slice(0, colon) + parts.slice(0, words).join('');
}
//# sourceMappingURL=denies.js.map
// EXTERNAL MODULE: ./lib/source/index.js + 9 modules
var source = __webpack_require__(5756);
;// CONCATENATED MODULE: ./lib/draft/siblings.js


/** A name that no log is likely to hold. */
const neverSeen = 'never-seen';
/**
 * A resource beside those of a pattern, which nobody was seen to use: another folder of the bucket, another table.
 * `undefined` where the pattern leaves none (`*`), or where another pattern allows it.
 */
function siblingResource(pattern, allowed) {
    return candidates(pattern).find((arn) => !allowed.some((other) => covers(other, arn)));
}
function candidates(pattern) {
    if (pattern === '*' || /^arn:[^:]+:ec2:.*\/\*$/.test(pattern))
        return [];
    if (pattern.endsWith('-??????'))
        return [`${pattern.slice(0, -7)}-${neverSeen}-AbCdEf`];
    if (pattern.endsWith(':*') && !/:(?:log-stream|execution):/.test(pattern))
        return [`${pattern.slice(0, -2)}-${neverSeen}:*`];
    if (!/[*?]/.test(pattern))
        return [`${pattern}-${neverSeen}`];
    const owner = ownerOf(pattern);
    const below = pattern.slice(owner.length);
    return [
        ...(/^\/.+\/\*$/.test(below) ? [`${owner}/${neverSeen}`] : []),
        `${owner}-${neverSeen}${below.replace('*', 'x')}`,
    ];
}
/** Whether a pattern covers every member of another; only a `*` at the end counts as one. */
function covers(pattern, arn) {
    if (pattern === '*')
        return true;
    if (pattern.endsWith('*'))
        return arn.startsWith(pattern.slice(0, -1));
    return pattern === arn;
}
const maxSiblingActions = 3;
/**
 * Actions on the same thing that were never seen: `s3:PutObject` beside `s3:GetObject`. Those that are denied
 * anyway, or do not take the resource, are none.
 */
function siblingActions(statement, resource, excluded, catalog) {
    const nouns = new Set(statement.actions.map(({ name }) => nounOf(name)));
    return catalog
        .actionsOf(statement.service)
        .filter(({ name }) => nouns.has(nounOf(name)) && !excluded.has(name))
        .filter((action) => action.resourceTypes.length > 0 && catalog.resourceFit(action, resource) === 'takes')
        .map(({ name }) => name)
        .sort()
        .slice(0, maxSiblingActions);
}
/** `Object` of `s3:GetObject`. */
function nounOf(action) {
    return action.slice(serviceOf(action).length + 1).replace(/^[A-Z][a-z]+/, '');
}
//# sourceMappingURL=siblings.js.map
;// CONCATENATED MODULE: ./lib/draft/expectations-text.js


/** How many of a pattern's members are tested. */
const samples = 2;
/**
 * The expectations beside a drafted policy: what was observed is allowed, what is denied is denied, and neighbours
 * that were never seen are not allowed.
 */
function expectationsText(input) {
    const { principal, suite, policyPath } = input;
    const untested = [];
    const tests = [
        ...input.allows.flatMap((statement) => allowTests(statement, input, untested)),
        ...input.denies.flatMap((statement) => denyTest(statement, input.catalog, untested)),
        ...distinct(input.allows.flatMap((statement) => siblingTests(statement, input))),
    ];
    return [
        '# yaml-language-server: $schema=./node_modules/iam-expect/schema/expectations.schema.json',
        `# Drafted by iam-expect from CloudTrail, with ${(0,source/* printable */.g$)(policyPath)}: what was seen is allowed, and no more.`,
        ...untested.map((line) => `# Not tested: ${(0,source/* printable */.g$)(line)}`),
        'version: 1',
        'suites:',
        `  - name: ${quoted(suite)}`,
        `    policies: [${quoted(policyPath)}]`,
        `    principal: ${quoted(principal)}`,
        "    # As it was drafted. Without this line AWS's simulator decides where credentials are found.",
        '    evaluator: embedded',
        '    tests:',
        ...(tests.length > 0 ? tests : [otherService(input)]).flatMap(testLines),
        '',
    ].join('\n');
}
/** JSON's strings are YAML's double-quoted scalars. */
function quoted(text) {
    return JSON.stringify(text);
}
function testLines({ name, comment, kind, actions, resources, context }) {
    const entries = Object.entries(context);
    return [
        ...(comment === undefined ? [] : [`      # ${(0,source/* printable */.g$)(comment)}`]),
        `      - name: ${quoted(name)}`,
        ...listLines(kind, actions),
        ...(resources.length === 0 ? [] : listLines('resources', resources)),
        ...(entries.length === 0
            ? []
            : ['        context:', ...entries.map(([key, value]) => `          ${key}: ${quoted(value)}`)]),
    ];
}
function listLines(key, values) {
    return [`        ${key}:`, ...values.map((value) => `          - ${quoted(value)}`)];
}
function allowTests(statement, input, untested) {
    const { sid, resources } = statement;
    const odd = resources.filter(({ pattern, rule }) => rule === undefined && !isPlain(pattern));
    if (odd.length > 0)
        untested.push(`${sid}: ${odd[0]?.pattern}, whose name would be read as a pattern`);
    const picked = resources.flatMap(membersToTest);
    const [testable, foreign] = parted(picked, (arn) => isTestable(arn, input.principal));
    if (foreign.length > 0)
        untested.push(`${sid}: ${foreign[0]} needs a policy of its own that allows the call as well`);
    if (testable.length === 0)
        return [];
    const [fitting, others] = parted(statement.actions.map(({ name }) => name), (name) => takesOneOf(name, testable, input));
    if (others.length > 0)
        untested.push(`${sid}: ${others.join(', ')}, which the catalog pairs with other resources`);
    if (fitting.length === 0)
        return [];
    const named = testable.filter((arn) => arn !== '*' && fitting.some((name) => takesOneOf(name, [arn], input)));
    const name = statement.access === 'read' ? `${sid}: reads as observed` : `${sid}: writes as observed`;
    return [{ name, kind: 'allow', actions: fitting, resources: named, context: contextOf(statement) }];
}
function parted(values, test) {
    return [values.filter(test), values.filter((value) => !test(value))];
}
/** The first and the last of a pattern's members, or what was observed as a pattern. */
function membersToTest({ pattern, members, rule }) {
    if (rule === undefined)
        return isPlain(pattern) ? [pattern] : [];
    const plain = members.filter(isPlain).sort();
    return plain.length <= samples ? plain : [...plain.slice(0, samples - 1), ...plain.slice(-1)];
}
/** Whether no `*`, `?` or `${` of an object's key would be read as a wildcard or a variable. */
function isPlain(arn) {
    return !arn.includes('${') && !(/^arn:[^:]+:s3:/.test(arn) && /[*?]/.test(arn));
}
/** A resource of another account needs that account's consent too, and so does every role that is assumed. */
function isTestable(arn, principal) {
    if (arn === '*')
        return true;
    const [, , service, , account] = arn.split(':');
    return account === '' || account === principal.split(':')[4] || service === 'ssm';
}
function takesOneOf(name, arns, { catalog }) {
    const action = catalog.action(name);
    if (action === undefined || name === 'sts:AssumeRole')
        return false;
    return arns.some((arn) => arn === '*' || catalog.resourceFit(action, arn) === 'takes');
}
/** A context that meets the statement's conditions, out of what was observed. */
function contextOf({ conditions }) {
    return Object.fromEntries(conditions.flatMap(({ key, observed }) => (observed[0] === undefined ? [] : [[key, observed[0]]])));
}
/** An action that takes nearly everything (`ec2:DeleteTags`) has too many kinds of resources to decide at once. */
const maxResourceTypes = 40;
function denyTest({ sid, title, actions }, catalog, untested) {
    const intricate = (name) => (catalog.action(name)?.resourceTypes.length ?? 0) > maxResourceTypes;
    const left = new Set();
    const tested = actions.flatMap((pattern) => {
        const names = catalog.expandActions(pattern).map(({ name }) => name);
        for (const name of names.filter(intricate))
            left.add(name);
        return names.some(intricate) ? names.filter((name) => !intricate(name)) : [pattern];
    });
    if (left.size > 0)
        untested.push(`${sid}: ${[...left].join(', ')}, which takes too many kinds of resources`);
    if (tested.length === 0)
        return [];
    return [{ name: `${sid}: ${title}`, kind: 'deny', actions: tested, resources: [], context: {} }];
}
/** Where nothing that was seen can be tested, at least that another service is not allowed: no test is no gate. */
function otherService({ observed }) {
    const action = ['iam:CreateUser', 'ec2:RunInstances', 's3:CreateBucket'].find((name) => !observed.has(name));
    return {
        name: 'no other service',
        kind: 'not-allowed',
        actions: [action ?? 'organizations:LeaveOrganization'],
        resources: [],
        context: {},
    };
}
/** Without the requests that an earlier test asks about: two statements may have the same neighbours. */
function distinct(tests) {
    const asked = new Set();
    return tests.flatMap((test) => {
        const key = (action) => JSON.stringify([action, test.resources, test.context]);
        const actions = test.actions.filter((action) => !asked.has(key(action)));
        for (const action of actions)
            asked.add(key(action));
        return actions.length === 0 ? [] : [{ ...test, actions }];
    });
}
/** A neighbouring resource, a neighbouring prefix, and neighbouring actions. */
function siblingTests(statement, input) {
    return [...otherResource(statement, input), ...otherPrefix(statement, input), ...otherActions(statement, input)];
}
function otherResource(statement, input) {
    const [first] = statement.resources;
    if (first === undefined ||
        !isTestable(first.pattern, input.principal) ||
        (first.rule === undefined && !isPlain(first.pattern)))
        return [];
    const names = new Set(statement.actions.map(({ name }) => name));
    const sharing = input.allows.filter((other) => other.actions.some(({ name }) => names.has(name)));
    const allowed = sharing.flatMap(({ resources }) => resources.map(({ pattern }) => pattern));
    const sibling = siblingResource(first.pattern, allowed);
    if (sibling === undefined)
        return [];
    const actions = statement.actions.map(({ name }) => name).filter((name) => takesOneOf(name, [sibling], input));
    if (actions.length === 0)
        return [];
    const name = `${statement.sid}: no other resource`;
    return [{ name, kind: 'not-allowed', actions, resources: [sibling], context: contextOf(statement) }];
}
function otherPrefix(statement, input) {
    const condition = statement.conditions.find(({ key }) => key === 's3:prefix');
    const [first] = statement.resources;
    if (condition === undefined || first === undefined || !isTestable(first.pattern, input.principal))
        return [];
    const actions = statement.actions.map(({ name }) => name);
    const context = { ...contextOf(statement), 's3:prefix': 'never-seen/' };
    return [
        { name: `${statement.sid}: no other prefix`, kind: 'not-allowed', actions, resources: [first.pattern], context },
    ];
}
function otherActions(statement, input) {
    const resource = statement.resources.flatMap(membersToTest).find((arn) => arn !== '*');
    if (resource === undefined || !isTestable(resource, input.principal))
        return [];
    const denied = input.denies.flatMap(({ actions }) => actions.flatMap((name) => input.catalog.expandActions(name)));
    const excluded = new Set([...input.observed, ...denied.map(({ name }) => name)]);
    const actions = siblingActions(statement, resource, excluded, input.catalog);
    if (actions.length === 0)
        return [];
    const name = `${statement.sid}: nothing else on the same resource`;
    return [{ name, kind: 'not-allowed', actions, resources: [resource], context: {} }];
}
//# sourceMappingURL=expectations-text.js.map
;// CONCATENATED MODULE: ./lib/draft/header.js

/** What a reader of the policy has to know of its origin, one line each. */
function headerLines({ principal, uses, evidence }) {
    return [
        `Drafted by iam-expect from CloudTrail: what ${principal} was seen to do.`,
        '',
        `Window:  ${windowText(evidence)}`,
        `Regions: ${evidence.regions.join(', ') || 'none'}`,
        ...evidence.sources.map(({ name, records, complete }) => `Source:  ${name}, ${plural(records, 'record')}${complete ? '' : ', READ IN PART'}`),
        `Calls:   ${thousands(evidence.calls)}`,
        '',
        'What CloudTrail could not show:',
        ...limits(evidence).map((line) => `- ${line}`),
        ...deniedLines(uses),
    ];
}
function windowText({ from, to, firstSeen, lastSeen }) {
    const seen = firstSeen === undefined ? 'no call seen' : `calls from ${firstSeen} to ${lastSeen ?? firstSeen}`;
    if (from === undefined && to === undefined)
        return seen;
    return `${from ?? 'the beginning'} to ${to ?? 'the end'}; ${seen}`;
}
function limits({ sources, unknown }) {
    const incomplete = sources.filter(({ complete }) => !complete);
    return [
        ...(sources.every(({ dataEvents }) => dataEvents === 'never')
            ? ['Object-level calls (s3:GetObject, dynamodb:PutItem, lambda:Invoke): none of the sources has data events.']
            : ['Object-level calls (s3:GetObject, dynamodb:PutItem, lambda:Invoke) where the trail records no data events.']),
        'iam:PassRole, which is never recorded: it is concluded from calls that name a role.',
        'What the principal does more rarely than in this window.',
        ...incomplete.map(({ name }) => `Part of ${name}: it was not read to the end.`),
        ...unknown.map(({ source, name, count }) => `${source} ${name} (${thousands(count)}): no known action fits.`),
    ];
}
const maxDenied = 20;
/** Denied calls are demands: someone has to decide on them. */
function deniedLines(uses) {
    const denied = uses.filter((use) => use.denied);
    if (denied.length === 0)
        return [];
    const more = denied.length - maxDenied;
    return [
        '',
        'Denied calls, which this policy does not allow either:',
        ...denied
            .slice(0, maxDenied)
            .map(({ action, resource, hint, count }) => `- ${action} on ${resource ?? hint ?? 'an unknown resource'} (${thousands(count)})`),
        ...(more > 0 ? [`- and ${thousands(more)} more`] : []),
    ];
}
//# sourceMappingURL=header.js.map
;// CONCATENATED MODULE: ./lib/draft/quota.js
/**
 * IAM's sizes, in characters without white space outside of strings
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html).
 */
const managedPolicyCharacters = 6144;
const rolePoliciesCharacters = 10240;
const quota_frame = '{"Version":"2012-10-17","Statement":[]}'.length;
/** The whole policy's size, and which statements go together where one managed policy cannot hold them. */
function sizeOf(statements) {
    const split = [];
    let room = 0;
    let characters = quota_frame;
    for (const { sid, json } of statements) {
        const needed = json.length + 1;
        characters += needed;
        if (needed > room) {
            split.push([]);
            room = managedPolicyCharacters - quota_frame;
        }
        split.at(-1)?.push(sid);
        room -= needed;
    }
    return { characters, split };
}
/** Whether one statement alone is larger than any policy may be. */
function isOversized({ json }) {
    return json.length + quota_frame > managedPolicyCharacters;
}
//# sourceMappingURL=quota.js.map
;// CONCATENATED MODULE: ./lib/draft/policy-text.js



/** The policy as JSON with comments, and its size to IAM. */
function policyText(header, allows, denies, todos) {
    const written = [...allows.map(writeAllow), ...denies.map(writeDeny)];
    const sized = written.map(({ sid, body }) => ({ sid, json: JSON.stringify(body) }));
    const size = sizeOf(sized);
    const lines = [
        ...[...header, ...sizeLines(size, sized)].map(comment),
        '{',
        '  "Version": "2012-10-17",',
        '  "Statement": [',
        ...todoLines(todos).map((line) => `    ${comment(line)}`),
        ...written.flatMap((statement, index) => statementLines(statement, index === written.length - 1)),
        '  ]',
        '}',
        '',
    ];
    return { text: lines.join('\n'), size };
}
/** INVARIANT: text from a log stays within its comment line, whatever characters it holds. */
function comment(line) {
    return `// ${(0,source/* printable */.g$)(line)}`.trimEnd();
}
function statementLines({ comment: lines, body }, last) {
    const json = JSON.stringify(body, null, 2).split('\n');
    return [
        ...lines.map((line) => `    ${comment(line)}`),
        ...json.map((line, index) => `    ${line}${index === json.length - 1 && !last ? ',' : ''}`),
    ];
}
function writeAllow(statement) {
    const { sid, actions, resources, conditions } = statement;
    const condition = conditions.map(({ operator, key, values }) => [operator, { [key]: oneOrMany(values) }]);
    return {
        sid,
        comment: allowComment(statement),
        body: {
            Sid: sid,
            Effect: 'Allow',
            Action: oneOrMany(actions.map(({ name }) => name)),
            Resource: oneOrMany(resources.map(escaped)),
            ...(condition.length === 0 ? {} : { Condition: merge(condition) }),
        },
    };
}
function merge(conditions) {
    const merged = {};
    for (const [operator, keys] of conditions)
        merged[operator] = { ...merged[operator], ...keys };
    return merged;
}
function oneOrMany(values) {
    const [only] = values;
    return values.length === 1 && only !== undefined ? only : values;
}
/**
 * A key may hold what IAM reads as a wildcard or a variable; `${*}`, `${?}` and `${$}` are those characters
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-specialchars).
 */
function escaped({ pattern, rule }) {
    if (!/^arn:[^:]+:s3:[^:]*:[^:]*:[^/]+\//.test(pattern))
        return pattern;
    const exact = rule === undefined ? pattern : pattern.slice(0, -1);
    return `${exact.replace(/[*?]|\$(?=\{)/g, (char) => `\${${char}}`)}${rule === undefined ? '' : '*'}`;
}
function allowComment(statement) {
    const { service, access, actions, resources, conditions, invokedBy, inferredFrom, tally } = statement;
    const what = inferredFrom.length > 0 ? 'Passes' : access === 'read' ? 'Reads' : 'Writes';
    const counts = actions.map(({ name, tally: own }) => `${name.slice(name.indexOf(':') + 1)} ${seen(own)}`);
    const why = inferredFrom.length > 0
        ? [
            `Why: ${inferredFrom.join(', ')} named it, ${seen(tally)}${lastOf(tally)}; CloudTrail never records iam:PassRole itself.`,
        ]
        : [`Why: seen ${seen(tally)}${lastOf(tally)}: ${counts.join(', ')}.`];
    return [
        `${what} ${service}: ${resources.map(({ pattern }) => shortName(pattern)).join(', ')}`,
        ...why,
        ...resources.flatMap(ruleLines),
        ...conditions.map(conditionLine),
        ...(invokedBy.length > 0 ? [`Called on the principal's behalf by ${invokedBy.join(', ')}.`] : []),
    ];
}
function conditionLine({ key, observed }) {
    if (key === 'iam:PassedToService')
        return `Condition: ${key} is concluded from the service that was called.`;
    return `Condition: every call had ${key}, with ${plural(observed.length, 'value')}.`;
}
function seen({ count, failed }) {
    return failed === 0 ? times(count) : `${times(count)} (${thousands(failed)} failed, not for want of permission)`;
}
function lastOf({ lastSeen }) {
    return lastSeen === undefined ? '' : `, last ${lastSeen}`;
}
function ruleLines({ pattern, members, rule }) {
    if (rule !== undefined)
        return [`Generalised: ${shortName(pattern)} stands for ${rule}; e.g. ${shortName(members[0] ?? '')}`];
    if (/:secret:.*-\?{6}$/.test(pattern))
        return ['`??????` stands for the random characters at the end of the ARN.'];
    if (/^arn:[^:]+:ec2:.*\/\*$/.test(pattern))
        return [`${shortName(pattern)}: what the call creates has no id yet.`];
    return [];
}
/** The ARN without what every ARN of the account shares. */
function shortName(arn) {
    return arn.split(':').slice(5).join(':') || arn;
}
function writeDeny({ sid, title, actions, spared }) {
    return {
        sid,
        comment: [
            `Denies ${title} of the services in use, whatever else allows them. None was seen.`,
            ...(spared.length > 0 ? [`Not denied, because they were seen: ${spared.join(', ')}.`] : []),
        ],
        body: { Sid: sid, Effect: 'Deny', Action: oneOrMany(actions), Resource: '*' },
    };
}
/** Observed actions without an ARN: a statement to complete, in a comment, because no placeholder is an ARN. */
function todoLines(todos) {
    if (todos.length === 0)
        return [];
    const byAction = new Map();
    for (const use of todos)
        byAction.set(use.action, [...(byAction.get(use.action) ?? []), use]);
    return [
        'TODO: for these calls CloudTrail shows no ARN. Name their resources and remove the slashes; "*" would allow more.',
        ...[...byAction].flatMap(([action, uses]) => {
            const tally = tallyOf(uses);
            const inferred = [...new Set(uses.flatMap(({ inferredFrom }) => inferredFrom ?? []))].sort();
            const why = inferred.length === 0 ? '' : `, concluded from ${inferred.join(', ')}`;
            const hints = [...new Set(uses.flatMap(({ hint }) => hint ?? []))];
            const known = hints.length === 0 ? '' : `; known: ${hints.slice(0, 3).join(', ')}`;
            return [
                `${action} ${seen(tally)}${lastOf(tally)}${why}${known}`,
                `{ "Effect": "Allow", "Action": ${JSON.stringify(action)}, "Resource": "TODO" },`,
            ];
        }),
    ];
}
function sizeLines({ characters, split }, statements) {
    const large = statements.filter(isOversized).map(({ sid }) => sid);
    if (split.length < 2 && large.length === 0)
        return [];
    return [
        '',
        `Size: ${thousands(characters)} characters, more than the ${thousands(managedPolicyCharacters)} of a managed policy. Split it:`,
        ...split.map((sids, index) => `  policy ${index + 1}: ${sids.join(', ')}`),
        ...large.map((sid) => `  ${sid} alone is too large: generalise its resources.`),
    ];
}
//# sourceMappingURL=policy-text.js.map
;// CONCATENATED MODULE: ./lib/draft/draft.js





/**
 * Drafts the policy that a principal's observed calls need, and the expectations that hold it to that.
 *
 * Nothing observed is an error: a policy out of no evidence would look like least privilege and be guesswork.
 */
function draft(input) {
    const allows = allowStatements(input.uses, input.catalog, input.generaliseFrom);
    const todos = input.uses.filter((use) => !use.denied && use.resource === undefined && !isAllowed(use, allows));
    if (allows.length === 0)
        return { ok: false, diagnostics: [nothingObserved(input, todos.length)] };
    // Denied calls count as well: someone wants them, and an explicit deny is not the answer to that.
    const observed = new Set(input.uses.map(({ action }) => action));
    const denies = denyStatements(input.denies, observed, input.catalog);
    const { text, size } = policyText(headerLines(input), allows, denies, todos);
    const { principal, suite, policyPath, catalog } = input;
    const expectations = expectationsText({ principal, suite, policyPath, allows, denies, observed, catalog });
    const value = {
        policy: text,
        expectations,
        statements: allows.length + denies.length,
        todos: new Set(todos.map(({ action }) => action)).size,
        size,
    };
    return { ok: true, value, warnings: [] };
}
/** Whether a statement allows the action on all that begins as the hint says. */
function isAllowed({ action, hint }, allows) {
    if (hint === undefined || !hint.startsWith('arn:'))
        return false;
    const own = allows.filter(({ actions }) => actions.some(({ name }) => name === action));
    return own.some(({ resources }) => resources.some(({ pattern, rule }) => rule !== undefined && hint.startsWith(pattern.slice(0, -1))));
}
function nothingObserved({ principal }, todos) {
    return {
        code: 'nothing-observed',
        severity: 'error',
        message: todos === 0
            ? `no call of \`${principal}\` was seen, so there is nothing to draft from`
            : `of the calls of \`${principal}\` no resource is known, so there is nothing to draft from`,
        help: 'check the principal, the window and the Regions, and whether the sources have data events',
    };
}
//# sourceMappingURL=draft.js.map
;// CONCATENATED MODULE: ./lib/draft/index.js


//# sourceMappingURL=index.js.map
// EXTERNAL MODULE: ./lib/files/index.js + 5 modules
var files = __webpack_require__(8312);
// EXTERNAL MODULE: ./lib/packs/index.js + 7 modules
var packs = __webpack_require__(6300);
// EXTERNAL MODULE: ./lib/cli/faults.js
var faults = __webpack_require__(1401);
// EXTERNAL MODULE: ./lib/cli/trail-options.js
var trail_options = __webpack_require__(9353);
// EXTERNAL MODULE: ./lib/cli/trail-run.js
var trail_run = __webpack_require__(2694);
;// CONCATENATED MODULE: ./lib/cli/draft.js









const DEFAULT_GENERALISE_FROM = 5;
/** `iam-expect draft`: the policy that a principal's calls need, and its expectations. */
const draft_draft = {
    usage: 'draft --role ARN [OPTIONS]',
    description: 'Writes the policy that the observed calls of a role or user need, with its reasons, and expectations for it.',
    positionals: false,
    options: {
        ...trail_options/* TRAIL_OPTIONS */.Ao,
        trail: {
            type: 'string',
            multiple: true,
            value: 'FILE',
            description: 'Go on from what `trail --format json` wrote; may be repeated',
        },
        policy: { type: 'string', value: 'PATH', description: 'Where the policy goes (default: NAME.policy.jsonc)' },
        expectations: {
            type: 'string',
            value: 'PATH',
            description: 'Where the expectations go (default: NAME.iam-expect.yml)',
        },
        'generalise-from': {
            type: 'string',
            value: 'N',
            description: `How many names in one folder become \`folder/*\` (default: ${DEFAULT_GENERALISE_FROM})`,
        },
        'allow-incomplete': { type: 'boolean', description: 'Draft although something could not be read' },
        force: { type: 'boolean', description: 'Overwrite files that exist' },
    },
    details: `${trail_options/* TRAIL_DETAILS */.gO}

Exit codes: 0 both files were written, 2 they were not.`,
    run,
};
async function run(given, terminal) {
    const generaliseFrom = Number(given.one('generalise-from') ?? DEFAULT_GENERALISE_FROM);
    if (!Number.isInteger(generaliseFrom) || generaliseFrom < 2) {
        return (0,faults/* couldNotRun */.M)(['`--generalise-from` is a whole number of at least 2'], terminal);
    }
    const outcome = await (0,trail_run/* runTrail */.Mo)(given, terminal);
    if (!outcome.ok)
        return (0,faults/* couldNotRun */.M)(outcome.faults, terminal);
    const { report } = outcome;
    const said = (0,trail_run/* readingLines */.iN)(report);
    if (said.length > 0)
        terminal.err(`${said.join('\n')}\n`);
    if (!(0,trail_run/* isComplete */.As)(report) && !given.has('allow-incomplete')) {
        return (0,faults/* couldNotRun */.M)(['not everything was read, so the draft would miss calls; `--allow-incomplete` drafts anyway'], terminal);
    }
    const principal = principalOf(report);
    if (!principal.startsWith('arn:'))
        return (0,faults/* couldNotRun */.M)([principal], terminal);
    const paths = pathsFor(given, principal, terminal.cwd);
    const existing = given.has('force') ? [] : await existingOf(Object.values(paths));
    if (existing.length > 0) {
        return (0,faults/* couldNotRun */.M)(existing.map((path) => `\`${path}\` exists; \`--force\` overwrites it`), terminal);
    }
    const drafted = draftOf(report, principal, generaliseFrom, relativePath(paths.expectations, paths.policy));
    if (!drafted.ok)
        return (0,faults/* couldNotRun */.M)(drafted.diagnostics.map(source/* formatDiagnostic */.xy), terminal);
    await (0,promises_.writeFile)(paths.policy, drafted.value.policy);
    await (0,promises_.writeFile)(paths.expectations, drafted.value.expectations);
    terminal.out(summaryOf(drafted.value, (0,external_node_path_.relative)(terminal.cwd, paths.policy), (0,external_node_path_.relative)(terminal.cwd, paths.expectations)));
    return 0;
}
/** The principal's ARN, or why it is not known. */
function principalOf({ filter, usage }) {
    const [only, ...others] = filter.principal?.arn === undefined ? usage.principals : [filter.principal.arn];
    if (only === undefined)
        return 'no call of the principal was seen, so there is nothing to draft from';
    if (others.length === 0)
        return only;
    return `a policy is drafted for one principal; these made calls: ${usage.principals.slice(0, 5).join(', ')}`;
}
function pathsFor(given, principal, cwd) {
    const name = nameOf(principal);
    return {
        policy: (0,external_node_path_.resolve)(cwd, given.one('policy') ?? `${name}.policy.jsonc`),
        expectations: (0,external_node_path_.resolve)(cwd, given.one('expectations') ?? `${name}.iam-expect.yml`),
    };
}
/** The name at the ARN's end, as far as every file system takes it. */
function nameOf(arn) {
    return arn.slice(arn.lastIndexOf('/') + 1).replace(/[^A-Za-z0-9._-]/g, '-');
}
async function existingOf(paths) {
    const found = await Promise.all(paths.map((path) => (0,promises_.stat)(path).then(() => path, () => undefined)));
    return found.filter((path) => path !== undefined);
}
function relativePath(from, to) {
    return (0,external_node_path_.relative)((0,external_node_path_.dirname)(from), to).split(external_node_path_.sep).join('/');
}
function draftOf(report, principal, generaliseFrom, policyPath) {
    const catalog = (0,files/* loadCatalog */.ak)();
    const { filter, readings, usage } = report;
    const denies = [
        {
            title: 'destructive actions',
            sid: 'Destructive',
            actions: (0,packs.packActions)(catalog, 'destructive'),
            services: 'used',
        },
        {
            title: 'privilege escalation',
            sid: 'PrivilegeEscalation',
            actions: (0,packs.packActions)(catalog, 'privilege-escalation'),
            services: 'used',
        },
    ];
    return draft({
        principal,
        uses: usage.rows,
        evidence: {
            from: filter.from,
            to: filter.to,
            firstSeen: usage.firstSeen,
            lastSeen: usage.lastSeen,
            regions: usage.regions,
            sources: readings.map(({ source, ...reading }) => ({ ...reading, name: source })),
            calls: usage.events,
            unknown: usage.unknown,
        },
        denies,
        catalog,
        generaliseFrom,
        policyPath,
        suite: nameOf(principal),
    });
}
function summaryOf({ statements, todos, size }, policy, expectations) {
    const { characters, split } = size;
    return [
        `Wrote ${policy} (${statements} statements, ${characters} of ${managedPolicyCharacters} characters) and ${expectations}.`,
        ...(todos > 0 ? [`${todos} actions have no known resource: complete the TODO lines of ${policy}.`] : []),
        ...(split.length > 1 ? [`The policy is too large for one managed policy: its header says how to split it.`] : []),
        `Next: iam-expect check ${expectations}`,
        '',
    ].join('\n');
}
//# sourceMappingURL=draft.js.map

/***/ })

};
;
})
