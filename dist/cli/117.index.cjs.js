(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 117;
exports.ids = [117];
exports.modules = {

/***/ 7813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zm: () => (/* reexport */ comparable),
  GY: () => (/* reexport */ compilePolicies),
  LD: () => (/* reexport */ decide_decide),
  bz: () => (/* reexport */ decidePattern),
  Ap: () => (/* reexport */ decidePatternAcross),
  WE: () => (/* reexport */ explain),
  Gh: () => (/* reexport */ includesPattern),
  AM: () => (/* reexport */ meetsOutside),
  iv: () => (/* reexport */ operandFault),
  FW: () => (/* reexport */ patternsMeet),
  ZY: () => (/* reexport */ resourceLimits)
});

// UNUSED EXPORTS: PolicyError, decideAll, operatorNames

// EXTERNAL MODULE: ./lib/policy/index.js + 9 modules
var policy = __webpack_require__(1919);
// EXTERNAL MODULE: ./lib/request/index.js + 5 modules
var lib_request = __webpack_require__(5011);
// EXTERNAL MODULE: ./lib/catalog/index.js + 13 modules
var catalog = __webpack_require__(6954);
;// CONCATENATED MODULE: ./lib/engine/search.js
const WORD = 32;
function searchable(text, wild) {
    const words = Math.ceil(text.length / WORD);
    const anyMask = new Uint32Array(words);
    for (const at of wild)
        raise(anyMask, at);
    const masks = new Map();
    for (let at = 0; at < text.length; at += 1) {
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
            segments.push({ text, wild });
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
    segments.push({ text, wild });
    return simplest(segments);
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
function pattern_matchesPattern(pattern, text) {
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
/** Made when a segment is first looked for: the segments of most patterns are anchored, or never matched. */
const searches = new WeakMap();
function searchOf(segment) {
    const known = searches.get(segment) ?? searchable(segment.text, segment.wild);
    searches.set(segment, known);
    return known;
}
function find(segment, text, from, end) {
    if (segment.wild.length > 0)
        return searchFrom(searchOf(segment), text, from, end);
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
/** The shortest text that matches, with a character of one's choice wherever any will do. */
function shortestMatch(pattern, any) {
    switch (pattern.kind) {
        case 'any':
            return '';
        case 'exact':
        case 'prefix':
            return pattern.text;
        case 'glob':
            return pattern.segments.map((segment) => filled(segment, any)).join('');
    }
}
function filled({ text, wild }, any) {
    return wild.reduce((made, at) => made.slice(0, at) + any + made.slice(at + 1), text);
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
    const codes = [];
    for (let at = 0; at < text.length; at += 1)
        codes.push(text.charCodeAt(at));
    return codes;
}
//# sourceMappingURL=pattern.js.map
;// CONCATENATED MODULE: ./lib/engine/resource-index.js

/** Fewer statements are looked at one by one faster than they are looked up. */
const WORTH_INDEXING = 12;
/** Finds statements by what the ARNs of their Resource begin with. */
function resource_index_listStatements(all) {
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
;// CONCATENATED MODULE: ./lib/engine/special.js

const KEY = /^arn:[^:]*:kms:[^:]*:[^:]*:key\//;
const ALIAS = /^arn:[^:]*:kms:[^:]*:[^:]*:alias\//;
const ROLE = /^arn:[^:]*:iam::[^:]*:role\/(aws-service-role\/)?/;
const MANAGED_POLICY = /^arn:[^:]*:iam::aws:policy\//;
/** INVARIANT: what the exceptions say of two resources differs only where this does, or in the words. */
function special_specialResource(resource) {
    const service = resource.indexOf(':', 'arn:'.length) + 1;
    if (resource.startsWith('kms:', service)) {
        if (KEY.test(resource))
            return 'key';
        return ALIAS.test(resource) ? 'alias' : undefined;
    }
    if (resource.startsWith('iam:', service)) {
        if (MANAGED_POLICY.test(resource))
            return 'managedPolicy';
        const role = ROLE.exec(resource);
        if (role === null)
            return undefined;
        return role[1] === undefined ? 'role' : 'serviceLinkedRole';
    }
    return resource === '*' ? '*' : undefined;
}
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
function ownPolicyOf({ service, action, resource }) {
    if (service === 'kms')
        return special_specialResource(resource) === 'key' ? 'key' : undefined;
    return ASSUMES_ROLE.has(action) && isRole(special_specialResource(resource)) ? 'trust' : undefined;
}
function isRole(special) {
    return special === 'role' || special === 'serviceLinkedRole';
}
const CALLER_IDENTITY = 'sts:getcalleridentity';
const LIST_BUCKETS = 's3:listallmybuckets';
/** What a request is authorized against: `s3:ListAllMyBuckets` against every bucket of the account, written `arn:aws:s3:::*`. */
function special_authorizedResource(action, resource) {
    return resource === '*' && action === LIST_BUCKETS ? 'arn:aws:s3:::*' : resource;
}
/**
 * `sts:GetCallerIdentity` needs no permission and cannot be denied
 * (https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html).
 */
function needsNoPermission(view) {
    return view.action === CALLER_IDENTITY && view.caller.kind !== 'anonymous';
}
const CHANGES_POLICY = new Set([
    'iam:createpolicyversion',
    'iam:deletepolicy',
    'iam:deletepolicyversion',
    'iam:setdefaultpolicyversion',
    'iam:tagpolicy',
    'iam:untagpolicy',
]);
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
function isUnchangeable({ action, resource }) {
    return ((CHANGES_POLICY.has(action) && special_specialResource(resource) === 'managedPolicy') ||
        (CHANGES_ROLE.has(action) && special_specialResource(resource) === 'serviceLinkedRole'));
}
/** Patterns of resources that the rules above tell apart, for those who take a resource pattern apart. */
function specialPatterns({ service, action }) {
    if (service === 'kms')
        return ['arn:*:kms:*:*:key/*'];
    if (ASSUMES_ROLE.has(action))
        return ['arn:*:iam::*:role/*'];
    if (CHANGES_POLICY.has(action))
        return ['arn:*:iam::aws:policy/*'];
    return CHANGES_ROLE.has(action) ? ['arn:*:iam::*:role/aws-service-role/*'] : [];
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
/** Actions that are told apart by more than the statements that concern them, beside all of KMS. */
const SPECIAL_ACTIONS = new Set([
    ...ASSUMES_ROLE,
    ...CHANGES_POLICY,
    ...CHANGES_ROLE,
    CALLER_IDENTITY,
    LIST_BUCKETS,
]);
/** Whether the answer for an action may differ from that for another of the same statements, by the exceptions above. */
function isSpecialAction(action) {
    return SPECIAL_ACTIONS.has(action) || action.startsWith('kms:');
}
//# sourceMappingURL=special.js.map
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
            if (pattern_matchesPattern(pattern, action))
                found.add(statement);
        for (const { pattern, statement } of everywhere)
            if (pattern_matchesPattern(pattern, action))
                found.add(statement);
        for (const at of negated) {
            const patterns = statements[at]?.action.patterns ?? [];
            if (!patterns.some((pattern) => pattern_matchesPattern(pattern, action)))
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
            const isAction = ACTION.test(name);
            const numbers = matching(name, service);
            const key = `${numbers.join()} ${isAction} ${catalog/* rcpServices */.YI.has(service)}`;
            const candidates = shared.get(key) ?? sortOut(numbers, statements, scpLevels);
            if (remembered.size >= REMEMBERED_ACTIONS) {
                remembered.clear();
                shared.clear();
            }
            shared.set(key, candidates);
            const entry = { name, service, isAction, isSpecial: isSpecialAction(name), candidates };
            remembered.set(action, entry);
            return entry;
        },
    };
}
function sortOut(numbers, statements, scpLevels) {
    const chosen = numbers.flatMap((at) => statements[at] ?? []);
    const allows = chosen.filter((statement) => !statement.denies);
    const ofKind = (...kinds) => resource_index_listStatements(allows.filter(({ ref }) => kinds.includes(ref.kind)));
    const scps = allows.filter(({ ref }) => ref.kind === 'scp');
    return {
        denies: resource_index_listStatements(chosen.filter((statement) => statement.denies)),
        identity: ofKind('identity'),
        boundary: ofKind('boundary'),
        session: ofKind('session'),
        scps: Array.from({ length: scpLevels }, (_, at) => resource_index_listStatements(scps.filter(({ ref }) => ref.level === at + 1))),
        resource: ofKind('resource', 'trust'),
        vpcEndpoint: ofKind('vpcEndpoint'),
        lookAtRole: chosen.some(({ conditions }) => conditions.some(({ name }) => name.key === 'aws:principalarn')),
    };
}
/** All of the candidates, the Denies first. */
function action_index_statementsOf(candidates) {
    return [...candidates.denies.all, ...allowsOf(candidates)];
}
/** The Allows among the candidates. */
function allowsOf(candidates) {
    const { identity, boundary, session, scps, resource, vpcEndpoint } = candidates;
    return [identity, boundary, session, ...scps, resource, vpcEndpoint].flatMap(({ all }) => all);
}
//# sourceMappingURL=action-index.js.map
;// CONCATENATED MODULE: ./lib/engine/key-name.js
function keyName(written) {
    const key = written.toLowerCase();
    return { key, written: asPropertyName(written), end: endOf(key) };
}
/** Engines keep one copy of each property name: with that copy, comparing with the names of a context is comparing pointers. */
function asPropertyName(text) {
    return Object.keys({ [text]: text })[0] ?? text;
}
/** Whether a name is some spelling of a key. Most names are told apart by their lengths and ends, without folding them. */
function isSpelling(name, { key, end }) {
    return name.length === key.length && endOf(name) === end && name.toLowerCase() === key;
}
const LAST_ASCII = 0x7f;
/** Letters of either case differ in this bit. */
const CASE_BIT = 0x20;
/** A number that all spellings of a name have in common; other names may share it. */
function endOf(name) {
    const last = name.charCodeAt(name.length - 1);
    return last > LAST_ASCII ? name.toLowerCase().charCodeAt(name.length - 1) : last | CASE_BIT;
}
//# sourceMappingURL=key-name.js.map
;// CONCATENATED MODULE: ./lib/engine/template.js


const asIs = (text) => text;
const ESCAPES = new Set(['*', '?', '$']);
/** `${key}` or `${key, 'default'}`; the key of a policy variable always has a colon. */
const VARIABLE = /^\s*([^\s,'{}]+:[^,'{}]*?)\s*(?:,\s*'([^']*)'\s*)?$/;
/** `fold` is applied to all text but to variables' names, for operators that overlook case. */
function compileTemplate(text, version, wildcards, fold = asIs) {
    const read = (piece) => wildcards === 'wildcards' ? tokenize(fold(piece)) : [{ literal: fold(piece) }];
    if (version === '2008-10-17' || !text.includes('${'))
        return fixed(read(text));
    const parts = [];
    let from = 0;
    for (let open = text.indexOf('${'); open >= 0; open = text.indexOf('${', from)) {
        const close = text.indexOf('}', open);
        if (close < 0)
            break;
        parts.push(...read(text.slice(from, open)));
        parts.push(variablePart(text.slice(open + 2, close)) ?? { literal: fold(text.slice(open, close + 1)) });
        from = close + 1;
    }
    parts.push(...read(text.slice(from)));
    return parts.every(isToken) ? fixed(parts) : { kind: 'variable', parts };
}
function fixed(tokens) {
    return { kind: 'fixed', tokens, pattern: compileTokens(tokens) };
}
function variablePart(body) {
    if (ESCAPES.has(body))
        return { literal: body };
    const match = VARIABLE.exec(body);
    if (match === null)
        return undefined;
    return { ...keyName(match[1] ?? ''), fallback: match[2] };
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
function contextValue(view, name) {
    const given = view.context === undefined ? undefined : givenValue(view.context, name);
    const { key } = name;
    if (given !== undefined || !key.startsWith(GLOBAL))
        return given;
    if (key === 'aws:resourceaccount')
        return view.owner;
    return view.caller.derived.get(key);
}
/** The value that a context gives a key. Two spellings of one key make no request, so that the first is the only one. */
function givenValue(context, key) {
    for (const name in context) {
        // Most names that are meant are spelled as in the policy.
        if (name !== key.written && !isSpelling(name, key))
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
    return patterns.every((pattern, at) => pattern_matchesPattern(pattern, parts[at] ?? '')) ? 'match' : 'differ';
}
function isShortArn(tokens) {
    const [first] = tokens;
    return first === '*' || (typeof first === 'object' && first.literal.startsWith('arn:'));
}
/** Cuts a pattern's tokens at its first five colons; `undefined` where it is no ARN. */
function arnPatterns(tokens) {
    let part = [];
    const parts = [part];
    for (const token of tokens) {
        if (typeof token === 'string') {
            part.push(token);
            continue;
        }
        let rest = token.literal;
        for (let colon = rest.indexOf(':'); colon >= 0 && parts.length < ARN_PARTS; colon = rest.indexOf(':')) {
            part.push({ literal: rest.slice(0, colon) });
            part = [];
            parts.push(part);
            rest = rest.slice(colon + 1);
        }
        part.push({ literal: rest });
    }
    const patterns = parts.map(compileTokens);
    const [scheme] = patterns;
    return patterns.length === ARN_PARTS && scheme && pattern_matchesPattern(scheme, 'arn') ? patterns : undefined;
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
};
//# sourceMappingURL=binary.js.map
;// CONCATENATED MODULE: ./lib/engine/condition/date.js

/**
 * Date operators compare to the millisecond
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date).
 */
function dateFamily(relation) {
    return {
        compile: (written) => ({ moment: (0,lib_request/* parseDate */._U)(written), doubtful: (0,lib_request/* isDoubtfulDate */.gL)(written) }),
        compare({ moment, doubtful }, actual, view) {
            if (doubtful || (0,lib_request/* isDoubtfulDate */.gL)(actual)) {
                view.unmodelled = 'a date in a form of which AWS does not say how it reads it';
            }
            if (Number.isNaN(moment))
                return 'unmatchable';
            return relation((0,lib_request/* parseDate */._U)(actual) - moment) ? 'match' : 'differ';
        },
    };
}
//# sourceMappingURL=date.js.map
;// CONCATENATED MODULE: ./lib/engine/condition/ip.js

/**
 * IP address operators
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress).
 */
const ipAddress = {
    compile: lib_request/* parseNetwork */.MO,
    compare(network, actual) {
        const address = (0,lib_request/* parseAddress */.or)(actual);
        if (address === undefined)
            return 'unreadable';
        if (network === undefined)
            return 'unmatchable';
        return (0,lib_request/* isInNetwork */.Wg)(address, network) ? 'match' : 'differ';
    },
};
//# sourceMappingURL=ip.js.map
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
        compile: lib_request/* parseDecimal */.$Q,
        compare(expected, actual) {
            if (expected === undefined)
                return 'unmatchable';
            const value = (0,lib_request/* parseDecimal */.$Q)(actual);
            return value !== undefined && relation((0,lib_request/* compareDecimals */.YL)(value, expected)) ? 'match' : 'differ';
        },
    };
}
//# sourceMappingURL=numeric.js.map
;// CONCATENATED MODULE: ./lib/engine/condition/text.js
/**
 * Case as the IgnoreCase operators fold it: lower case by Unicode's default mapping (K is U+212A, \u1e9e is \u00df, a final sigma by
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
                return pattern_matchesPattern(template.pattern, fold(actual)) ? 'match' : 'differ';
            const text = fold(actual);
            const matched = matchTemplateText(template, view, (tokens) => pattern_matchesPattern(compileTokens(tokens), text), fold);
            return matched ? 'match' : 'differ';
        },
        takesVariables: true,
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
    // What a set operator makes of Null AWS does not say.
    if (source.operator.value.toLowerCase() === NULL_OPERATOR.toLowerCase()) {
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
        last: { value: undefined, outcome: 'false' },
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
        return typeof value === 'string' ? evaluateSingle(condition, value, view) : 'false';
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
function evaluateSingle(condition, actual, view) {
    const { last, variables } = condition;
    if (last.value === actual)
        return last.outcome;
    const outcome = evaluateValue(condition, actual, view);
    // INVARIANT: without variables the outcome hangs on the value alone; what is not modelled has to be said each time.
    if (variables.length === 0 && view.unmodelled === undefined) {
        last.value = actual;
        last.outcome = outcome;
    }
    return outcome;
}
/** The policy's values are alternatives; for a negated operator none of them may match. */
function evaluateValue({ operator, values }, actual, view) {
    let unsure = false;
    for (const compare of values) {
        view.unsure = false;
        const comparison = compare(actual, view);
        if (comparison === 'unreadable')
            return 'false';
        if (comparison === 'match')
            return operator.negated ? 'false' : 'true';
        unsure ||= view.unsure;
        if (comparison === 'invalid') {
            view.unsure = unsure;
            return 'invalid';
        }
        if (comparison === 'unmatchable' && operator.negated) {
            view.unmodelled = `a value that \`${operator.name}\` cannot read`;
        }
    }
    view.unsure = unsure;
    return operator.negated ? 'true' : 'false';
}
/** ForAllValues: each value of the request must pass; ForAnyValue: one is enough. */
function evaluateSet(condition, actuals, view) {
    const any = condition.quantifier === 'any';
    const decisive = any ? 'true' : 'false';
    let unsure = false;
    let decided = false;
    let certain = false;
    for (const actual of actuals) {
        const outcome = evaluateValue(condition, actual, view);
        if (outcome === 'invalid') {
            // Which of several values AWS would come to first, it does not say.
            if (actuals.length > 1)
                view.unmodelled = 'a value that is no ARN, for a key with several values';
            return outcome;
        }
        unsure ||= view.unsure;
        decided ||= outcome === decisive;
        certain ||= outcome === decisive && !view.unsure;
    }
    view.unsure = unsure && !certain;
    return decided === any ? 'true' : 'false';
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
;// CONCATENATED MODULE: ./lib/engine/condition/operand.js

const operand_ARN_PARTS = 6;
/** The operators' families, what each compares with, and whether a text of a policy is such a value. */
const OPERANDS = [
    [/^Numeric/, 'a number', (text) => (0,lib_request/* parseDecimal */.$Q)(text) !== undefined],
    [/^Date/, 'a date', (text) => !Number.isNaN((0,lib_request/* parseDate */._U)(text))],
    [/^(Not)?IpAddress$/, 'an address or a CIDR range', (text) => (0,lib_request/* parseNetwork */.MO)(text) !== undefined],
    [/^(Bool|Null)$/, '`true` or `false`', (text) => /^(true|false)$/i.test(text)],
    [/^Arn/, 'an ARN', (text) => /^\*+$/.test(text) || ((0,lib_request/* arnParts */.wo)(text).length === operand_ARN_PARTS && /^[*?]|^arn:/.test(text))],
];
/** What an operator (without set prefix and IfExists) compares with, where a value of a policy is no such thing. */
function operandFault(operator, value) {
    const operand = OPERANDS.find(([family]) => family.test(operator));
    if (operand === undefined)
        return undefined;
    const [, expected, fits] = operand;
    return fits(value) ? undefined : expected;
}
//# sourceMappingURL=operand.js.map
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
/** Made once, as the next one: most decisions are one of the two. */
const BY_IDENTITY = { ...NOTHING, decision: 'allowed', byIdentity: true };
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
    if (byIdentity && !byDirect && !byRole && !findings.account && caller.kind !== 'root')
        return BY_IDENTITY;
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
/** As {@link matchResource}, in whatever context; `undefined` where variables make it hang on that. */
function match_matchFixedResource({ resource }, text) {
    if (resource === undefined)
        return true;
    let open = false;
    for (const template of resource.templates) {
        if (template.kind === 'variable')
            open = true;
        else if (matchesPattern(template.pattern, text))
            return !resource.negated;
    }
    return open ? undefined : resource.negated;
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
        return pattern_matchesPattern(template.pattern, view.resource) ? YES : NO;
    const matched = matchTemplateText(template, view, (tokens) => pattern_matchesPattern(compileTokens(tokens), view.resource));
    if (!view.unsure)
        return matched ? YES : NO;
    // Where a default stood in for an unknown key, the match is as unsure as the key.
    return matched ? UNSURE_YES : UNSURE_NO;
}
function matchesAction(statement, action) {
    const { negated, patterns } = statement.action;
    return patterns.some((pattern) => pattern_matchesPattern(pattern, action)) !== negated;
}
//# sourceMappingURL=match.js.map
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
    const { caller, action, context } = view;
    if (caller.kind === 'unknown')
        return `the principal \`${caller.name}\`, which is none that AWS knows`;
    if (!isAction)
        return `the action \`${action}\`, which is not written \`service:Action\``;
    return context === undefined ? undefined : contextFault(context);
}
function contextFault(context) {
    let marks = 0;
    let alike = false;
    for (const name in context) {
        const value = context[name];
        if (typeof value !== 'string' && !isContextValue(value)) {
            return `a context in which \`${name}\` is neither text nor a list of texts nor null`;
        }
        const mark = markOf(name);
        alike ||= (marks & mark) !== 0;
        marks |= mark;
    }
    return alike ? spellingFault(context) : undefined;
}
/** One bit of 32, which all spellings of a name have in common: names with different bits are different keys. */
function markOf(name) {
    return 1 << (name.length * LENGTH_WEIGHT + endOf(name));
}
/** Spreads names that end alike. */
const LENGTH_WEIGHT = 7;
function spellingFault(context) {
    const spellings = new Map();
    for (const name of Object.keys(context)) {
        const earlier = spellings.get(name.toLowerCase());
        if (earlier !== undefined)
            return `a context that gives one key in two spellings, \`${earlier}\` and \`${name}\``;
        spellings.set(name.toLowerCase(), name);
    }
    return undefined;
}
function isContextValue(value) {
    return value === null || (Array.isArray(value) && value.every((one) => typeof one === 'string'));
}
const UNSIGNED = new Set(['sts:assumerolewithsaml', 'sts:assumerolewithwebidentity']);
/**
 * What makes a request one whose answer hangs on a resource that it does not name, or on a caller that cannot make it: an
 * Allow would be no answer to it.
 */
function misdirected(view, ownPolicy) {
    const { action, resource, caller } = view;
    if (special_specialResource(resource) === 'alias' && !action.endsWith('alias') && action !== 'kms:listaliases') {
        return `\`${action}\` on an alias: AWS authorizes it on the ARN of the key`;
    }
    if (!ASSUMES_ROLE.has(action))
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
 * Nothing is derived that the request gives; what AWS fills in by itself (`aws:PrincipalArn`, `aws:ResourceAccount`, \u2026) is
 * derived from the principal and the resource otherwise.
 */
function decide_decide(policies, request) {
    const caller = callerOf(request.principal);
    const action = policies.index.actionOf(request.action);
    const view = viewOf(policies, request, caller, action);
    const fault = faultOf(view, action.isAction);
    if (fault !== undefined)
        return unsupported(fault);
    if (action.isSpecial && needsNoPermission(view))
        return ALLOWED_WITHOUT_PERMISSION;
    const circumstances = circumstancesOf(policies, action, view);
    const weighed = weigh(policies, action.candidates, view, AS_IF_ABSENT);
    const combined = combine(weighed, circumstances);
    if (action.isSpecial && combined.decision === 'allowed') {
        const misdirection = misdirected(view, ownPolicyOf(view));
        if (misdirection !== undefined)
            return unsupported(misdirection);
    }
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
/** A request made ready for matching. */
function viewOf(policies, request, caller = callerOf(request.principal), action = policies.index.actionOf(request.action)) {
    return {
        caller,
        action: action.name,
        service: action.service,
        resource: special_authorizedResource(action.name, request.resource),
        owner: ownerOf(request, caller),
        context: request.context,
        hasBoundary: policies.hasBoundary,
        unsure: false,
        unmodelled: undefined,
    };
}
const RESOURCE_ACCOUNT = keyName('aws:ResourceAccount');
/** Who owns the resource: the request says it, its ARN, the context, or else it is the caller's own account. */
function ownerOf({ resource, resourceAccount, context }, caller) {
    if (resourceAccount !== undefined)
        return resourceAccount;
    const named = (0,lib_request/* accountOfArn */.KC)(resource);
    if (named !== undefined)
        return named;
    const given = context === undefined ? undefined : givenValue(context, RESOURCE_ACCOUNT);
    return typeof given === 'string' ? given : caller.account;
}
function circumstancesOf(policies, { isSpecial }, view) {
    const { caller, owner } = view;
    const own = isSpecial ? ownPolicyOf(view) : undefined;
    return {
        caller,
        crossAccount: caller.account !== undefined && owner !== undefined && caller.account !== owner,
        // A key without a policy that we know has AWS's default one, which leaves all to the account.
        ownPolicy: own === 'key' && !policies.hasResource ? undefined : own,
        unchangeable: isSpecial && isUnchangeable(view),
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
function assumptionsOf(policies, { isSpecial, candidates }, view, circumstances) {
    const mayAssume = !policies.hasResource && (isSpecial || circumstances.crossAccount);
    const assumed = mayAssume ? assumedResourcePolicy(view, circumstances) : NO_KEYS;
    if (!candidates.lookAtRole || view.caller.kind !== 'session')
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
;// CONCATENATED MODULE: ./lib/engine/automaton.js

function automatonAfter(prefix, pattern) {
    const symbols = patternSymbols(pattern);
    // The literal beginning is a symbol a character, so that it need not be walked through.
    const literal = literalPrefix(pattern);
    const passed = Math.min(literal.length, prefix.length);
    let positions = prefix.startsWith(literal.slice(0, passed)) ? settle(symbols, [passed]) : DEAD;
    for (let at = passed; at < prefix.length && positions.length > 0; at += 1) {
        positions = advance(symbols, positions, prefix.charCodeAt(at));
    }
    return { symbols, positions };
}
/** Whether it matches however the text goes on: it has come to a `*` at the end. */
function takesAll({ symbols, positions }) {
    return symbols.at(-1) === STAR && positions.at(-1) === symbols.length;
}
/** The shortest way on to a match, with a character of one's choice wherever any will do: least is left from the last position on. */
function shortestEnd({ symbols, positions }, any) {
    const last = positions.at(-1);
    if (last === undefined)
        return undefined;
    const codes = symbols.slice(last).filter((symbol) => symbol !== STAR);
    return String.fromCharCode(...codes.map((code) => (code === ONE ? any.charCodeAt(0) : code)));
}
/**
 * Positions that can be passed without a character are passed, and positions before the last `*` that was reached are
 * dropped: what they could still match, the `*` can match as well. Positions come and go in ascending order.
 */
function settle(symbols, positions) {
    const reached = [];
    let last = -1;
    for (const position of positions) {
        let at = position;
        for (; symbols[at] === STAR; at += 1) {
            if (at <= last)
                continue;
            reached.length = 0;
            reached.push(at);
            last = at;
        }
        if (at > last)
            reached.push(at);
        last = Math.max(last, at);
    }
    return reached;
}
function accepts(automaton, positions) {
    return automaton !== undefined && positions.at(-1) === automaton.symbols.length;
}
const DEAD = Object.freeze([]);
function advance(symbols, positions, code) {
    if (positions.length === 0)
        return DEAD;
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
//# sourceMappingURL=automaton.js.map
;// CONCATENATED MODULE: ./lib/engine/regions.js


/** How many positions of patterns are followed; beyond it a pattern counts as too intricate. Well under a second's work. */
const MOST_WORK = 300_000;
/**
 * The regions, in order of their examples' lengths; `undefined` where there are more states to look at than is reasonable. The universe is a union over what it
 * includes, and each of its parts is taken apart by itself: side by side they would multiply.
 */
function regionsOf(universe, patterns) {
    const { within, include, exclude } = universe;
    const regions = new Map();
    const budget = { left: MOST_WORK };
    for (const part of include.length === 0 ? [[within]] : include.map((one) => [within, one])) {
        const found = regionsOfPart({ required: part, exclude }, patterns, budget);
        if (found === undefined)
            return undefined;
        for (const region of found) {
            const key = region.matches.join();
            const known = regions.get(key);
            if (known === undefined || region.example.length < known.example.length)
                regions.set(key, region);
        }
    }
    return [...regions.values()].toSorted((a, b) => a.example.length - b.example.length);
}
function regionsOfPart(part, patterns, budget) {
    const prefix = prefixOf(part);
    if (prefix === undefined)
        return [];
    const settled = patterns.map((pattern) => settledBy(pattern, prefix));
    const telling = patterns.filter((_, at) => settled[at] === undefined);
    const undivided = telling.length === 0 ? shortestOf(part, prefix) : undefined;
    const found = undivided === undefined ? walk(part, telling, prefix, budget) : [{ example: undivided, matches: [] }];
    return found?.map((region) => {
        const { example, matches } = withFullName(region, part, telling);
        const open = matches.values();
        return { example, matches: settled.map((answer) => answer ?? open.next().value === true) };
    });
}
/** What every string of the part begins with; `undefined` where its limits begin differently, so that it is empty. */
function prefixOf({ required }) {
    const [longest = ''] = required.map(literalPrefix).toSorted((a, b) => b.length - a.length);
    return required.every((pattern) => longest.startsWith(literalPrefix(pattern))) ? longest : undefined;
}
/** Whether all that begin so match a pattern that says nothing but how strings begin. */
function isBeginning(pattern, prefix) {
    return pattern.kind === 'any' || (pattern.kind === 'prefix' && prefix.startsWith(pattern.text));
}
/** Whether a pattern matches all strings that begin so, or none; `undefined` where it takes more than that to tell. */
function settledBy(pattern, prefix) {
    if (isBeginning(pattern, prefix))
        return true;
    const automaton = automatonAfter(prefix, pattern);
    if (automaton.positions.length === 0)
        return false;
    return takesAll(automaton) ? true : undefined;
}
/**
 * The shortest string of a part, where no more than one of its limits is open after the prefix. `undefined` where it takes
 * {@link walk} to find it, or to find that there is none.
 */
function shortestOf({ required, exclude }, prefix) {
    const text = shortestWithin(required.filter((one) => !isBeginning(one, prefix)), prefix);
    return text === undefined || exclude.some((one) => pattern_matchesPattern(one, text)) ? undefined : text;
}
function shortestWithin(limits, prefix) {
    const [only, another] = limits;
    if (only === undefined)
        return prefix;
    if (another === undefined && literalPrefix(only) === prefix)
        return shortestMatch(only, USUAL.charAt(0));
    const [open, second] = limits.map((one) => automatonAfter(prefix, one)).filter((one) => !takesAll(one));
    if (second !== undefined)
        return undefined;
    const end = open === undefined ? '' : shortestEnd(open, USUAL.charAt(0));
    return end === undefined ? undefined : prefix + end;
}
/** Follows all patterns through every string of the part, two strings that leave them in one state being the same. */
function walk({ required, exclude }, patterns, prefix, budget) {
    const automata = [...required, ...exclude, ...patterns].map((pattern) => automatonAfter(prefix, pattern));
    const limits = required.length + exclude.length;
    const most = 2 ** patterns.length;
    const start = {
        positions: automata.map(({ positions }) => positions),
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
        if (accepted.slice(0, limits).every((inside, of) => inside === of < required.length)) {
            const matches = accepted.slice(limits);
            const key = matches.join();
            if (!regions.has(key))
                regions.set(key, { example: textOf(state), matches });
        }
        for (const next of successors(state, automata, required.length)) {
            const key = keyOf(next);
            if (seen.has(key))
                continue;
            budget.left -= next.positions.reduce((sum, alive) => sum + alive.length, 0);
            if (budget.left < 0)
                return undefined;
            seen.add(key);
            queue.push(next);
        }
    }
    return [...regions.values()];
}
/** A name that ends in a separator looks like a mistake; one character more makes a resource of it. */
function withFullName(region, part, patterns) {
    if (!/[/:]$/.test(region.example))
        return region;
    for (const character of USUAL) {
        const example = region.example + character;
        const same = patterns.every((pattern, at) => pattern_matchesPattern(pattern, example) === region.matches[at]);
        if (same && isInPart(part, example))
            return { ...region, example };
    }
    return region;
}
function isInPart({ required, exclude }, text) {
    return required.every((one) => pattern_matchesPattern(one, text)) && !exclude.some((one) => pattern_matchesPattern(one, text));
}
/** Whether a string belongs to a universe. */
function isWithin({ within, include, exclude }, text) {
    const parts = include.length === 0 ? [[within]] : include.map((one) => [within, one]);
    return parts.some((required) => isInPart({ required, exclude }, text));
}
/** A state from which the part can't be reached any more leads nowhere. */
function canBeInside({ positions }, required) {
    return positions.slice(0, required).every((alive) => alive.length > 0);
}
/**
 * Only characters that some pattern waits for lead to different states; one other stands for all the rest. Where a limit of
 * the part waits for one character alone, every other leads out of it.
 */
function* successors(state, automata, required) {
    const due = dueIn(state, automata, 0) ?? (required > 1 ? dueIn(state, automata, 1) : undefined);
    for (const code of due === undefined ? awaitedIn(state, automata) : [due]) {
        const positions = state.positions.map((alive, of) => advance(automata[of]?.symbols ?? DEAD, alive, code));
        const next = { positions, text: String.fromCharCode(code), before: state };
        if (canBeInside(next, required))
            yield next;
    }
}
/** The one character that an automaton can go on with; `undefined` where there are several, or none. */
function dueIn({ positions }, automata, of) {
    const [at, another] = positions[of] ?? DEAD;
    const symbol = at === undefined || another !== undefined ? undefined : automata[of]?.symbols[at];
    return symbol !== undefined && symbol >= 0 ? symbol : undefined;
}
function awaitedIn(state, automata) {
    const awaited = new Set();
    for (const [of, positions] of state.positions.entries()) {
        for (const at of positions) {
            const symbol = automata[of]?.symbols[at];
            if (symbol !== undefined && symbol >= 0)
                awaited.add(symbol);
        }
    }
    return [otherThan(awaited), ...awaited];
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
    return decidePatternAcross({ sets: [policies], edges: [], at: () => policies }, request, universe);
}
/**
 * As {@link decidePattern}, where the policies differ from resource to resource: the pattern is taken apart along their edges as well,
 * and each part is decided by the policies that are in force there.
 */
function decidePatternAcross(policies, request, universe = EVERYTHING) {
    const owned = { ...request, resourceAccount: request.resourceAccount ?? accountOf(request) };
    const within = compilePattern(request.resource);
    const regions = knownRegions(policies.sets[0], { within, include: namedPatterns(universe.include, within, owned), exclude: universe.exclude }, tellingPatterns(policies, owned, within));
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
        regions: regions.map(({ example }) => ({ example, decision: decideAt(policies, { ...owned, resource: example }) })),
    };
}
function decideAt(policies, request) {
    const inForce = policies.at(request.resource);
    if (typeof inForce !== 'string')
        return decide_decide(inForce, request);
    return { decision: 'unsupported', reason: inForce, statements: [], missingContextKeys: [] };
}
const regionsByQuestion = new WeakMap();
/** Many actions are asked of the same resources, and the statements that concern them are often the same. */
function knownRegions(policies, universe, patterns) {
    const known = regionsByQuestion.get(policies) ?? new Map();
    regionsByQuestion.set(policies, known);
    const question = JSON.stringify([universe, patterns]);
    if (known.has(question))
        return known.get(question);
    const { within, include, exclude } = universe;
    const compiled = { within, include: include.map(compilePattern), exclude: exclude.map(compilePattern) };
    const regions = regionsOf(compiled, patterns);
    known.set(question, regions);
    return regions;
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
function namedPatterns(patterns, within, request) {
    const partition = (0,lib_request/* parseArn */.Lw)(request.principal ?? '')?.partition ?? 'aws';
    return patterns.map((pattern) => named(pattern, within, partition, request.resourceAccount));
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
/** Policies of AWS itself have the account `aws`. */
function decide_pattern_namesAccount(within) {
    const account = (0,lib_request/* parseArn */.Lw)(patternText(within))?.account;
    return account !== undefined && !/[*?]/.test(account);
}
/** The resource patterns of all statements that may bear on the request, of AWS's own exceptions, and the edges, each once. */
function tellingPatterns({ sets, edges }, request, within) {
    const patterns = new Map();
    const add = (pattern) => {
        if (pattern === undefined || pattern.kind === 'any' || !canMeet(pattern, within))
            return;
        patterns.set(JSON.stringify(pattern), pattern);
    };
    for (const policies of sets) {
        const view = viewOf(policies, request);
        statementPatterns(policies.index.actionOf(request.action).candidates, view).forEach(add);
        for (const pattern of specialPatterns(view))
            add(compilePattern(pattern));
    }
    for (const edge of edges)
        add(compilePattern(edge));
    return [...patterns.values()];
}
function statementPatterns(candidates, view) {
    return action_index_statementsOf(candidates).flatMap(({ resource }) => (resource?.templates ?? []).map((template) => resolveTemplate(template, (variable) => {
        const text = variableText(view, variable);
        return text === undefined ? undefined : { literal: text };
    })));
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
        traces: policies.statements.map((statement) => traceStatement(statement, view, request.action, bearsOn(statement, policies, view))),
    };
}
function traceStatement(statement, view, asked, bears) {
    const parts = [
        ...(bears ? [] : [doesNotBear(statement)]),
        ...tracePrincipal(statement, view),
        traceAction(statement, view, asked),
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
function traceAction(statement, view, asked) {
    const { element, patterns, range } = statement.ref.statement.action;
    const matched = matchesAction(statement, view.action);
    const reason = `${element} ${listed(patterns.map(({ value }) => value))} ${verb(matched)} \`${asked}\``;
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
;// CONCATENATED MODULE: ./lib/engine/relations.js


/** A character that no policy holds: it stands for "any other" where a wildcard is tried out. */
const ANY_OTHER = '\uFFFF';
/**
 * Whether `outer` matches every text that `inner` matches. Both are patterns with `*` and `?`, compared with case. `false` also
 * where the two are too intricate to tell.
 */
function includesPattern(outer, inner) {
    // Whatever `inner` matches has to begin with the literal head of `outer`. Most pairs end here.
    const [head = ''] = outer.split(/[*?]/, 1);
    if (!inner.startsWith(head))
        return false;
    const wide = compilePattern(outer);
    // A text in which each wildcard of `inner` is a character that `outer` does not know can only be matched by a `*` in its
    // place, which then matches whatever else stands there. Where it is not matched, it is itself the counterexample.
    if (!pattern_matchesPattern(wide, inner.replace(/[*?]/g, ANY_OTHER)))
        return false;
    if (!outer.includes('?'))
        return true;
    return regionsOf({ within: compilePattern(inner), include: [], exclude: [wide] }, [])?.length === 0;
}
/** Whether some text matches both patterns. `true` also where the two are too intricate to tell. */
function patternsMeet(one, other) {
    if (beginApart(one, other))
        return false;
    const first = compilePattern(one);
    const second = compilePattern(other);
    if (first.kind === 'exact')
        return pattern_matchesPattern(second, first.text);
    if (second.kind === 'exact')
        return pattern_matchesPattern(first, second.text);
    if (first.kind !== 'glob' && second.kind !== 'glob')
        return true;
    return regionsOf({ within: first, include: [second], exclude: [] }, [])?.length !== 0;
}
/** Whether two patterns differ before the first wildcard of either: most do, and nothing more has to be compared. */
function beginApart(one, other) {
    const end = Math.min(one.length, other.length);
    for (let at = 0; at < end; at++) {
        const [a, b] = [one[at], other[at]];
        if (a === '*' || a === '?' || b === '*' || b === '?')
            return false;
        if (a !== b)
            return true;
    }
    return false;
}
/**
 * Whether some text matches the pattern, one of `include` and none of `exclude`. `true` also where the patterns are too intricate to
 * tell.
 */
function meetsOutside(pattern, include, exclude) {
    const met = include.filter((each) => patternsMeet(pattern, each));
    if (met.length === 0 || exclude.some((each) => includesPattern(each, pattern)))
        return false;
    const universe = {
        within: compilePattern(pattern),
        include: met.map(compilePattern),
        exclude: exclude.filter((each) => patternsMeet(pattern, each)).map(compilePattern),
    };
    return regionsOf(universe, [])?.length !== 0;
}
//# sourceMappingURL=relations.js.map
;// CONCATENATED MODULE: ./lib/engine/scope.js


/** Partition, Region and account: where a resource is, and not which. */
const PLACES = new Set([1, 3, 4]);
/** Stand for `${*}`, `${?}` and `${$}`, which are these characters themselves and no wildcards. */
const ESCAPED = { '*': '\uE000', '?': '\uE001', $: '\uE002' };
/** A pattern of a policy with its escapes out of the way; variables in it stay, as text that equals only itself. */
function comparable(pattern) {
    return pattern.replace(/\$\{([*?$])\}/g, (_, character) => ESCAPED[character] ?? character);
}
/**
 * Whether a statement's resources leave out some resource of an action. Not where one pattern is `*`, or reaches every name of a type
 * that the action takes (`arn:aws:iam::111122223333:role/*`): account and Region alone limit nobody who is in them.
 */
function resourceLimits({ resource }, action, catalog) {
    // NotResource leaves out what it lists: that is a limit, however weak.
    if (resource === undefined || resource.element === 'NotResource')
        return true;
    const { include } = catalog.resourcePatternsOf(action);
    return !resource.patterns.some(({ value }) => includesPattern(value, '*') || reachesType(comparable(value), include));
}
function reachesType(pattern, types) {
    const parts = (0,lib_request/* arnParts */.wo)(pattern);
    return types.some((type) => {
        const own = (0,lib_request/* arnParts */.wo)(type).map((part, at) => (PLACES.has(at) ? (parts[at] ?? part) : part));
        return includesPattern(pattern, own.join(':'));
    });
}
//# sourceMappingURL=scope.js.map
;// CONCATENATED MODULE: ./lib/engine/resource-classes.js


/**
 * Sorts resources into classes by their owners, by what AWS's own exceptions see in them, and by which of some statements match them.
 * INVARIANT: in whatever context, these statements and the exceptions say the same of all resources of a class.
 *
 * A class is found by the steps to it, one for each statement that matches, so that no key has to be put together.
 */
function resource_classes_resourceClasses(statements) {
    const first = newStep();
    return (resource, owner, special) => {
        let step = stepTo(stepTo(first, owner), special);
        for (const statement of statements.near(resource)) {
            const matches = matchFixedResource(statement, resource);
            // What hangs on variables is not looked into: the resource is a class by itself.
            if (matches === undefined)
                step = stepTo(step, resource);
            else if (matches)
                step = stepTo(step, statement);
        }
        return step;
    };
}
const tellingLists = new WeakMap();
/** Those of some statements that do not match every resource, remembered for whom they belong to. */
function resource_classes_tellingOf(owner, statements) {
    const known = tellingLists.get(owner);
    if (known !== undefined)
        return known;
    const telling = listStatements(statements().filter(({ resource, everyResource }) => resource !== undefined && !everyResource));
    tellingLists.set(owner, telling);
    return telling;
}
function newStep() {
    return { answer: undefined, next: undefined };
}
function stepTo(step, key) {
    step.next ??= new Map();
    const known = step.next.get(key);
    if (known !== undefined)
        return known;
    const fresh = newStep();
    step.next.set(key, fresh);
    return fresh;
}
//# sourceMappingURL=resource-classes.js.map
;// CONCATENATED MODULE: ./lib/engine/sweep.js





/**
 * Decides every action on every resource in every context. Actions that the same statements concern get the same answer, and so do
 * resources that none of these statements tells apart: each is worked out once, so that a sweep costs as much as there are
 * differences in the policies.
 *
 * @throws {RangeError} by `at`, for a position outside of the lists.
 */
function decideAll(policies, actions, resources, contexts, caller) {
    const { principal, resourceAccount } = caller;
    const { places, kinds } = sortResources(policies, resources, resourceAccount);
    let decided = 0;
    const decideRow = (action, resource) => {
        decided += contexts.length;
        return contexts.map((context) => decide(policies, { principal, resourceAccount, action, resource, context }));
    };
    const groups = new Map();
    const cells = actions.map((action) => {
        const known = policies.index.actionOf(action);
        const group = known.isSpecial ? known : known.candidates;
        const rows = groups.get(group) ?? rowsOf(known, kinds, (resource) => decideRow(action, resource));
        groups.set(group, rows);
        return rows;
    });
    return {
        decided,
        at(action, resource, context) {
            const { kind, member } = places[resource] ?? NOWHERE;
            const rows = cells[action]?.[kind] ?? [];
            const decision = rows[rows.length === 1 ? 0 : member]?.[context];
            if (decision === undefined)
                throw new RangeError(`no cell ${action}, ${resource}, ${context} in this sweep`);
            return decision;
        },
    };
}
const NOWHERE = { kind: -1, member: -1 };
function sortResources(policies, resources, account) {
    const classOf = resourceClasses(tellingOf(policies, () => policies.statements));
    const kinds = [];
    const places = resources.map((resource) => {
        const owner = account ?? accountOfArn(resource);
        const special = specialResource(resource);
        const alike = classOf(resource, owner, special);
        const kind = alike.answer ?? { number: kinds.length, owner, special, members: [] };
        if (alike.answer === undefined)
            kinds.push(kind);
        alike.answer = kind;
        return { kind: kind.number, member: kind.members.push(resource) - 1 };
    });
    return { places, kinds };
}
/** The rows of one action, by kind. */
function rowsOf({ candidates, name, isSpecial }, kinds, decideRow) {
    const classOf = resourceClasses(tellingOf(candidates, () => statementsOf(candidates)));
    return kinds.map(({ owner, special, members: [first = '', ...others] }) => {
        const alike = classOf(authorizedResource(name, first), owner, isSpecial ? special : undefined);
        if (alike.answer !== undefined)
            return alike.answer;
        const row = decideRow(first);
        if (mentions(row, first))
            return [row, ...others.map(decideRow)];
        alike.answer = [row];
        return alike.answer;
    });
}
/** Whether the words of decisions are about the resource, so that they would be wrong of another. */
function mentions(row, resource) {
    return row.some((decision) => decision.decision === 'unsupported'
        ? decision.reason.includes(resource)
        : decision.assumptions.some((assumption) => assumption.includes(resource)));
}
//# sourceMappingURL=sweep.js.map
;// CONCATENATED MODULE: ./lib/engine/index.js









//# sourceMappingURL=index.js.map

/***/ }),

/***/ 4896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HD: () => (/* reexport */ combineExpectations),
  fC: () => (/* reexport */ contextValueFault),
  Hj: () => (/* reexport */ matchesName),
  uJ: () => (/* reexport */ readExpectations),
  uD: () => (/* reexport */ requestsOf),
  Tu: () => (/* reexport */ starterExpectations),
  et: () => (/* reexport */ subjectOf),
  bs: () => (/* reexport */ together)
});

// EXTERNAL MODULE: ./lib/source/index.js + 9 modules
var lib_source = __webpack_require__(5756);
// EXTERNAL MODULE: ./lib/expectations/quoted.js
var quoted = __webpack_require__(6931);
;// CONCATENATED MODULE: ./lib/expectations/action-faults.js


function malformed(text, catalog) {
    const bare = /^[a-z0-9]+$/i.test(text.value);
    const namesakes = bare ? catalog.expandActions(`*:${text.value}`).slice(0, 3) : [];
    const near = namesakes.length > 0
        ? namesakes.map(({ name }) => ({ name, reason: undefined }))
        : catalog.nearestActions(text.value, 3);
    return {
        code: 'invalid-action',
        severity: 'error',
        message: `\`${text.value}\` is not of the form \`service:Action\``,
        help: near.length === 0 ? 'write an action such as `s3:GetObject`' : suggestion(near),
        range: text.range,
    };
}
function unknownAction(text, catalog) {
    const prefix = text.value.slice(0, text.value.indexOf(':'));
    const service = catalog.serviceName(prefix);
    const near = catalog.nearestActions(text.value, 3);
    const newer = 'an action newer than the catalog goes into `allow-unknown-actions`';
    return {
        code: 'unknown-action',
        severity: 'error',
        message: service === undefined
            ? `\`${text.value}\`: no AWS service has the prefix \`${prefix}\``
            : `\`${text.value}\` is not an action of ${service}`,
        help: near.length === 0 ? newer : `${suggestion(near)} ${newer}`,
        range: text.range,
    };
}
function suggestion(near) {
    const reason = near.find((candidate) => candidate.reason !== undefined)?.reason;
    const question = `did you mean ${(0,quoted/* quotedList */.p)(near.map(({ name }) => name))}?`;
    return reason === undefined ? question : `${question} (${reason})`;
}
function matchesNothing(text, catalog) {
    const prefix = text.value.slice(0, text.value.indexOf(':'));
    const service = catalog.serviceName(prefix);
    const services = catalog.nearestServices(prefix, 3);
    return {
        code: 'wildcard-matches-nothing',
        severity: 'error',
        message: `\`${text.value}\` matches no action${service === undefined ? '' : ` of ${service}`}`,
        help: service === undefined && services.length > 0
            ? `no AWS service has the prefix \`${prefix}\`; did you mean ${(0,quoted/* quotedList */.p)(services)}?`
            : 'a wildcard that matches nothing would test nothing: correct or remove it',
        range: text.range,
    };
}
function unknownPack(text, names) {
    const near = (0,lib_source/* nearest */.pA)(text.value, names, 1)[0];
    const all = names.length === 0 ? 'no packs are available here: list the actions' : `the packs are ${(0,quoted/* quotedList */.p)(names)}`;
    return {
        code: 'unknown-pack',
        severity: 'error',
        message: `there is no pack \`${text.value}\``,
        help: near === undefined ? all : `did you mean \`${near}\`? ${all}`,
        range: text.range,
    };
}
function listedTwice({ written, range }) {
    return {
        code: 'duplicate-row',
        severity: 'warning',
        message: `\`${written}\` is listed twice; it is tested once`,
        help: 'remove one of the two',
        range,
    };
}
/** A pack of which `services` and `except` leave nothing would test nothing. */
function emptyPack(text, hasPaths) {
    return {
        code: 'empty-pack',
        severity: 'error',
        message: `no ${hasPaths ? 'single action' : 'action'} is left of the pack \`${text.value}\``,
        help: `\`iam-expect packs ${text.value}\` lists what it has; widen \`services\`, or take something out of \`except\``,
        range: text.range,
    };
}
function unknownException(text, pack, names) {
    return {
        code: 'unknown-exception',
        severity: 'error',
        message: `\`${text.value}\` is not in the pack \`${pack}\``,
        help: (0,lib_source.didYouMean)(text.value, names, `\`iam-expect packs ${pack}\` lists what it has, actions together with \`+\` between them`),
        range: text.range,
    };
}
function unknownService(text, catalog) {
    const near = catalog.nearestServices(text.value, 3);
    return {
        code: 'unknown-service',
        severity: 'error',
        message: `no AWS service has the prefix \`${text.value}\``,
        help: near.length === 0 ? 'write what its actions begin with, such as `s3`' : `did you mean ${(0,quoted/* quotedList */.p)(near)}?`,
        range: text.range,
    };
}
function tooFewTogether(range) {
    return {
        code: 'too-few-together',
        severity: 'error',
        message: '`together` takes at least two actions',
        help: 'a single action stands in the list by itself, without `together`',
        range,
    };
}
function allowedTogether(range) {
    return {
        code: 'allowed-together',
        severity: 'error',
        message: '`together` says what must not be allowed together, and this list is of what must be allowed',
        help: 'list the actions without `together`: each has to be allowed',
        range,
    };
}
function emptyList(key, range) {
    return {
        code: 'empty-list',
        severity: 'error',
        message: `\`${key}\` is an empty list, which would test nothing`,
        help: `list something, or remove \`${key}\``,
        range,
    };
}
//# sourceMappingURL=action-faults.js.map
;// CONCATENATED MODULE: ./lib/expectations/path-name.js
/** `iam:PassRole+ec2:RunInstances`: what ids, and `except`, call actions together. */
function pathName(actions) {
    return actions.join('+');
}
/** The same for actions in any order, case and spacing. */
function pathKey(actions) {
    return pathName(actions.map((action) => action.trim().toLowerCase()).sort());
}
//# sourceMappingURL=path-name.js.map
// EXTERNAL MODULE: ./lib/expectations/tree.js
var tree = __webpack_require__(8683);
;// CONCATENATED MODULE: ./lib/expectations/pack-item.js



/** The pack that an item of an action list names, as the item cuts it; `undefined` where it names none that exists. */
function packAt(item, reading) {
    const name = (0,tree/* textOf */.b6)((0,tree/* valueAt */.fK)(item, 'pack'));
    if (name === undefined) {
        return undefined;
    }
    const whole = reading.packs?.packOf(name.value, readServices(item, reading));
    if (whole === undefined) {
        reading.into.push(unknownPack(name, reading.packs?.names ?? []));
        return undefined;
    }
    const { actions, paths } = leaveOut(item, name, whole, reading.into);
    const meant = reading.together ? paths : [];
    // INVARIANT: a pack that stands for nothing is an error, since a test of nothing would pass.
    if (actions.length + meant.length === 0) {
        reading.into.push(emptyPack(name, paths.length > 0));
    }
    return { name, actions, paths: meant };
}
/** The prefixes that a pack is cut to, in lower case; `undefined` where it is whole. */
function readServices(item, { catalog, into }) {
    const node = (0,tree/* valueAt */.fK)(item, 'services');
    if (node === undefined) {
        return undefined;
    }
    if (node.kind === 'array' && node.items.length === 0) {
        into.push(emptyList('services', node.range));
        return undefined;
    }
    return (0,tree/* textsOf */.CB)(node).map((service) => {
        if (catalog.serviceName(service.value) === undefined) {
            into.push(unknownService(service, catalog));
        }
        return service.value.toLowerCase();
    });
}
/** A pack without what `except` names. An exception that names nothing of the pack would seem to leave something out. */
function leaveOut(item, pack, { actions, paths }, into) {
    const exceptions = new Map((0,tree/* textsOf */.CB)((0,tree/* valueAt */.fK)(item, 'except')).map((text) => [pathKey(text.value.split('+')), text]));
    const isKept = (members) => !exceptions.has(pathKey(members));
    const known = [...actions.map((action) => [action]), ...paths.map((path) => path.actions)];
    const keys = new Set(known.map(pathKey));
    for (const [key, text] of exceptions) {
        if (!keys.has(key))
            into.push(unknownException(text, pack.value, known.map(pathName)));
    }
    return {
        actions: actions.filter((action) => isKept([action])),
        paths: paths.filter((path) => isKept(path.actions)),
    };
}
//# sourceMappingURL=pack-item.js.map
;// CONCATENATED MODULE: ./lib/expectations/actions.js




const ACTION = /^(\*|[a-z0-9*?-]+:[a-z0-9*?]+)$/i;
/**
 * Reads an action list: names, wildcards, packs, and actions together. Each action once, and each set of actions, in the
 * order of the file.
 */
function readActions(node, reading) {
    const items = (0,tree/* listOf */.c3)(node).map((item) => readItem(item, reading));
    return {
        singles: eachOnce(items.flatMap(({ singles }) => singles), ({ name }) => name.toLowerCase(), reading),
        paths: eachOnce(items.flatMap(({ paths }) => paths), ({ steps }) => pathKey(steps.map(({ name }) => name)), reading),
    };
}
function eachOnce(demands, keyOf, reading) {
    const byKey = new Map();
    for (const demand of demands) {
        const key = keyOf(demand);
        const earlier = byKey.get(key);
        if (earlier === undefined) {
            byKey.set(key, demand);
        }
        else if (earlier.literal && demand.literal) {
            reading.into.push(listedTwice(demand));
        }
        else if (demand.literal) {
            // Point at the name rather than at the wildcard that covers it too.
            byKey.set(key, demand);
        }
    }
    return [...byKey.values()];
}
const NOTHING = { singles: [], paths: [] };
function readItem(item, reading) {
    const text = (0,tree/* textOf */.b6)(item);
    if (text === undefined) {
        const together = (0,tree/* valueAt */.fK)(item, 'together');
        return together === undefined ? readPack(item, reading) : readTogether(together, reading);
    }
    return { singles: readText(text, reading), paths: [] };
}
function readText(text, reading) {
    if (!ACTION.test(text.value)) {
        reading.into.push(malformed(text, reading.catalog));
        return [];
    }
    return /[*?]/.test(text.value) ? readWildcard(text, reading) : readName(text, true, reading);
}
function readName(text, literal, reading) {
    const { value, range } = text;
    const action = reading.catalog.action(value);
    if (action === undefined && !reading.allowUnknown.some((pattern) => matchesName(pattern, value))) {
        reading.into.push(unknownAction(text, reading.catalog));
        return [];
    }
    return [{ name: action?.name ?? value, action, literal, written: value, range }];
}
function readWildcard(text, reading) {
    const { value, range } = text;
    const actions = reading.catalog.expandActions(value);
    if (actions.length === 0) {
        reading.into.push(matchesNothing(text, reading.catalog));
    }
    return actions.map((action) => ({ name: action.name, action, literal: false, written: value, range }));
}
function readPack(item, reading) {
    const pack = packAt(item, reading);
    if (pack === undefined) {
        return NOTHING;
    }
    const { range } = pack.name;
    const written = `{ pack: ${pack.name.value} }`;
    const named = (action) => readName({ value: action, range }, false, reading).map((demand) => ({ ...demand, written }));
    return {
        singles: pack.actions.flatMap(named),
        paths: pack.paths.flatMap(({ actions, passedTo }) => {
            const [first, second, ...more] = actions.flatMap(named);
            // INVARIANT: a path that lacks a step would demand something else; a step that is not found has been told as an error.
            if (first === undefined || second === undefined || more.length + 2 < actions.length)
                return [];
            return [{ steps: [first, second, ...more], passedTo, literal: false, written, range }];
        }),
    };
}
function readTogether(list, reading) {
    if (!reading.together) {
        reading.into.push(allowedTogether(list.range));
        return NOTHING;
    }
    const known = reading.into.length;
    const demands = (0,tree/* textsOf */.CB)(list).flatMap((text) => (isOneAction(text, reading) ? readText(text, reading) : []));
    if (reading.into.length > known) {
        return NOTHING;
    }
    const [first, second, ...more] = eachOnce(demands, ({ name }) => name.toLowerCase(), reading);
    if (first === undefined || second === undefined) {
        reading.into.push(tooFewTogether(list.range));
        return NOTHING;
    }
    const written = `{ together: [${[first, second, ...more].map((demand) => demand.written).join(', ')}] }`;
    const { range } = list;
    return {
        singles: [],
        paths: [{ steps: [first, second, ...more], passedTo: undefined, literal: true, written, range }],
    };
}
/** A wildcard among actions together could mean any of its actions, or all. */
function isOneAction({ value, range }, { into }) {
    if (!/[*?]/.test(value)) {
        return true;
    }
    into.push({
        code: 'wildcard-together',
        severity: 'error',
        message: `\`${value}\` is a wildcard, and \`together\` names each action`,
        help: 'write the actions out, one `together` for each set of them',
        range,
    });
    return false;
}
/** Whether a pattern of `allow-unknown-actions` or `allow-unknown-principals` covers a name; without case, `*` and `?` as wildcards. */
function matchesName(pattern, name) {
    const source = pattern
        .replaceAll(/[^*?]/g, (c) => c.replace(/\W/, '\\$&'))
        .replaceAll(/\*+/g, '.*')
        .replaceAll('?', '.');
    return new RegExp(`^${source}$`, 'i').test(name);
}
//# sourceMappingURL=actions.js.map
;// CONCATENATED MODULE: ./lib/expectations/subject.js
function subjectOf(row) {
    if (row.kind === 'request')
        return row;
    const resources = row.steps.flatMap(({ requests }) => requests.map(({ resource }) => resource));
    return { action: together(row.steps.map(({ action }) => action)), resource: together(resources) };
}
/** Names of things that go together, each once. */
function together(names) {
    return [...new Set(names)].join(' + ');
}
/** The requests that evaluators answer: the row itself, or all that the steps of a path ask. */
function requestsOf(row) {
    return row.kind === 'request' ? [row] : row.steps.flatMap(({ requests }) => requests);
}
//# sourceMappingURL=subject.js.map
;// CONCATENATED MODULE: ./lib/expectations/conflicts.js

/**
 * Rows of one suite that ask the same request. Contradictory demands (`allow` and one of the others) are an error:
 * no policy can meet both. Identical demands are a warning where the file spells both out; a wildcard or a pack may
 * well cover what another test names.
 */
function conflictsOf(rows) {
    const asked = new Map();
    const found = [];
    const contexts = new Map();
    for (const read of rows) {
        const { context } = read.row;
        const contextKey = contexts.get(context) ?? keyOfContext(context);
        contexts.set(context, contextKey);
        const key = rowKey(read.row, contextKey);
        const earlier = asked.get(key) ?? [];
        const diagnostic = firstConflict(read, earlier);
        if (diagnostic !== undefined) {
            found.push(diagnostic);
        }
        earlier.push(read);
        asked.set(key, earlier);
    }
    return distinctPlaces(found);
}
function rowKey(row, contextKey) {
    if (row.kind === 'request')
        return requestKey(row, contextKey);
    const requests = row.steps.flatMap((step) => step.requests.map((request) => requestKey(request, contextKey)));
    return JSON.stringify(requests.sort());
}
function requestKey({ principal, action, resource, resourceAccount }, contextKey) {
    return JSON.stringify([principal, action.toLowerCase(), resource, resourceAccount ?? null, contextKey]);
}
/** Context keys compare without case, and in any order. */
function keyOfContext(context) {
    const keys = Object.entries(context).map(([key, value]) => [key.toLowerCase(), value]);
    return JSON.stringify(keys.sort(([a], [b]) => (a < b ? -1 : 1)));
}
function firstConflict({ row, literal }, earlier) {
    const { action, resource } = subjectOf(row);
    const asked = `\`${action}\` on \`${resource}\``;
    const opposed = earlier.find((other) => contradict(row.expectation, other.row.expectation));
    if (opposed !== undefined) {
        return {
            code: 'contradiction',
            severity: 'error',
            message: `${asked} is \`${row.expectation}\` here and \`${opposed.row.expectation}\` on line ${opposed.row.range.start.line}`,
            help: 'no policy can meet both: remove one, or give the two requests different contexts',
            range: row.range,
        };
    }
    const same = earlier.find((other) => literal && other.literal && other.row.expectation === row.expectation);
    if (same !== undefined) {
        return {
            code: 'duplicate-row',
            severity: 'warning',
            message: `${asked} is demanded on line ${same.row.range.start.line} already`,
            help: 'remove one of the two',
            range: row.range,
        };
    }
    return undefined;
}
function contradict(a, b) {
    return (a === 'allow') !== (b === 'allow');
}
/** One diagnostic a place: a wildcard that contradicts fifty rows is one fault. */
function distinctPlaces(found) {
    const seen = new Set();
    return found.filter(({ range }) => !seen.has(range) && seen.add(range));
}
/**
 * The suites of a file and of all that it includes. No suites at all is an error, and so are two of one name, since
 * their rows would share ids.
 */
function combineExpectations(files) {
    const suites = files.flatMap((file) => file.suites);
    const named = new Map();
    const diagnostics = [];
    for (const suite of suites) {
        const other = named.get(suite.name);
        if (other !== undefined) {
            diagnostics.push({
                code: 'duplicate-name',
                severity: 'error',
                message: `two suites are called \`${suite.name}\``,
                help: `rename one of them (the other is in ${other.range.source.path}:${other.range.start.line}): names tell the rows apart`,
                range: suite.range,
            });
        }
        named.set(suite.name, suite);
    }
    if (!suites.some(({ rows }) => rows.length > 0)) {
        const path = files[0]?.source.path;
        diagnostics.push({
            code: 'no-expectations',
            severity: 'error',
            message: 'there is nothing to check: no suite demands anything',
            help: 'write a suite with at least one test',
            ...(path === undefined ? {} : { path }),
        });
    }
    return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, value: suites, warnings: [] };
}
//# sourceMappingURL=conflicts.js.map
// EXTERNAL MODULE: ./lib/catalog/index.js + 13 modules
var lib_catalog = __webpack_require__(6954);
// EXTERNAL MODULE: ./lib/request/index.js + 5 modules
var request = __webpack_require__(5011);
;// CONCATENATED MODULE: ./lib/expectations/principal.js






/** Names are letters, digits and `+=,.@_-`; a path may have other visible characters. What looks alike and is none of these is another name. */
const NAME = String.raw `[\w+=,.@-]+`;
const PATH = String.raw `(?:[!-)+-.0->@-~]+\/)*`;
const IAM = String.raw `root|(?:user|role)\/${PATH}${NAME}|(?:oidc-provider|saml-provider)\/${PATH}[!-)+-.0->@-~]+`;
const STS = String.raw `assumed-role\/${NAME}\/${NAME}|federated-user\/${NAME}`;
/**
 * The ARNs that a caller can have
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns and
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html).
 */
const CALLER_ARN = new RegExp(`^arn:(?:${request/* PARTITIONS */.S1.join('|')}):(?:iam::\\d{12}:(?:${IAM})|sts::\\d{12}:(?:${STS}))$`);
/** A service principal (`lambda.amazonaws.com`) or an identity provider's name (`accounts.google.com`). */
const DOMAIN = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
/** Reads a principal; `anonymous` is `null`, a caller without credentials. */
function readPrincipal(text, reading) {
    const { value, range } = text;
    const { into } = reading;
    if (value === 'anonymous') {
        return { value: null, range };
    }
    if (!CALLER_ARN.test(value) && !DOMAIN.test(value)) {
        into.push({
            code: 'invalid-principal',
            severity: 'error',
            message: `\`${value}\` is no caller`,
            help: helpFor(value),
            range,
        });
    }
    if ((0,request/* parseCaller */.F7)(value).kind === 'service')
        checkServicePrincipal(text, reading);
    return { value, range };
}
function readAllowUnknownPrincipals(node) {
    return (0,tree/* textsOf */.CB)((0,tree/* valueAt */.fK)(node, 'allow-unknown-principals')).map(({ value }) => value);
}
/**
 * INVARIANT: a service that does not exist is an error: no policy allows it anything, so that whatever must not be allowed would hold.
 */
function checkServicePrincipal(text, { catalog, allowUnknown, into }) {
    const { value, range } = text;
    if (catalog.hasServicePrincipal(value) || allowUnknown.some((pattern) => matchesName(pattern, value)))
        return;
    const near = catalog.nearestServicePrincipals(value);
    const newer = 'one that is not known yet goes into `allow-unknown-principals`';
    into.push({
        code: 'unknown-principal',
        severity: 'error',
        message: (0,lib_catalog/* unknownServicePrincipal */.SR)(value),
        help: near.length === 0 ? newer : `did you mean ${(0,quoted/* quotedList */.p)(near)}? ${newer}`,
        range,
    });
}
function helpFor(value) {
    if (/[*?]/.test(value)) {
        return 'a request has one caller: name a role, or write `anonymous` for a caller without credentials';
    }
    if (/^\d{12}$/.test(value) || /:group\//.test(value)) {
        return 'accounts and groups call nothing: name a user or role in it';
    }
    const partition = (0,request/* parseArn */.Lw)(value)?.partition;
    if (partition !== undefined && !(0,request/* isPartition */.rh)(partition)) {
        return (0,lib_source.didYouMean)(partition, request/* PARTITIONS */.S1, `the partitions are ${(0,quoted/* quotedList */.p)(request/* PARTITIONS */.S1)}`);
    }
    if (/[^!-~]/.test(value))
        return 'it holds a character that no ARN of a caller has, perhaps an invisible one';
    return 'write an ARN such as `arn:aws:iam::111122223333:role/orders`, a service principal such as `lambda.amazonaws.com`, or `anonymous`';
}
/** Reads an account id under a key, as it is written: some begin with 0. */
function readAccount(node, key, into) {
    const text = (0,tree/* textOf */.b6)((0,tree/* valueAt */.fK)(node, key));
    if (text !== undefined && !/^\d{12}$/.test(text.value)) {
        into.push({
            code: 'invalid-account',
            severity: 'error',
            message: `\`${text.value}\` is not an account id`,
            help: 'an account id has twelve digits, such as `"111122223333"`',
            range: text.range,
        });
    }
    return text?.value;
}
//# sourceMappingURL=principal.js.map
;// CONCATENATED MODULE: ./lib/expectations/values.js

/** As many digits are milliseconds, which AWS would take for seconds of the year 5,000 and later. */
const MILLISECONDS = /^\+?\d{12,}$/;
/** What AWS overlooks in an address, and in a test is a mistake: a colon too many, a zero in front of a decimal number. */
const OVERLOOKED = /:::|^:(?!:)|(?<!:):$|\b0\d+\.|\.0\d/;
const ARN = /^arn:[^:]+:[^:]+:[^:]*:[^:]*:.+$/s;
const BASE64 = /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/**
 * What a request's values of each type look like. INVARIANT: what fits is what the engine can read as well: a value that no condition can
 * read meets none, and whatever must not be allowed would hold
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html).
 */
const RULES = {
    string: { wanted: 'text', fits: () => true },
    numeric: { wanted: 'a number', fits: (value) => (0,request/* parseDecimal */.$Q)(value) !== undefined },
    bool: { wanted: '`true` or `false`', fits: (value) => /^(true|false)$/i.test(value) },
    date: {
        wanted: 'a date',
        fits: (value) => !Number.isNaN((0,request/* parseDate */._U)(value)) && !(0,request/* isDoubtfulDate */.gL)(value) && !MILLISECONDS.test(value),
        help: 'write a date such as `2026-11-24T12:00:00Z`, or seconds since 1970',
    },
    ip: {
        wanted: 'an IP address',
        fits: (value) => (0,request/* parseAddress */.or)(value) !== undefined && !OVERLOOKED.test(value),
        help: 'write one address such as `203.0.113.7`: a request comes from an address, not from a range',
    },
    arn: { wanted: 'an ARN', fits: (value) => ARN.test(value) },
    binary: { wanted: 'base64', fits: (value) => BASE64.test(value) },
};
/** Why AWS could not send the value for a key of this type; `undefined` where it could. */
function valueFault(type, value) {
    const rule = RULES[type];
    if (rule.fits(value)) {
        return undefined;
    }
    return rule.help === undefined ? { wanted: rule.wanted } : { wanted: rule.wanted, help: rule.help };
}
//# sourceMappingURL=values.js.map
;// CONCATENATED MODULE: ./lib/expectations/context.js





const TYPES = {
    String: 'string',
    ArrayOfString: 'string',
    ARN: 'arn',
    ArrayOfARN: 'arn',
    Bool: 'bool',
    ArrayOfBool: 'bool',
    Numeric: 'numeric',
    Long: 'numeric',
    Date: 'date',
    IPAddress: 'ip',
    Binary: 'binary',
};
/**
 * Reads a `context` map. Each value is checked against its key's type, since a value that AWS could never send makes
 * a condition fail for no good reason, and with it a `not-allowed` pass.
 */
function readContext(node, reading) {
    const { into } = reading;
    const entries = new Map();
    for (const { key, value } of (0,tree/* membersOf */.lS)((0,tree/* valueAt */.fK)(node, 'context'))) {
        const lower = key.value.toLowerCase();
        if (entries.has(lower)) {
            into.push({
                code: 'duplicate-key',
                severity: 'error',
                message: `\`${key.value}\` is given twice: context keys compare without case`,
                help: 'remove one of the two',
                range: key.range,
            });
        }
        entries.set(lower, readEntry(key, value, reading));
    }
    return entries;
}
function readEntry(key, node, reading) {
    const known = keyType(key.value, reading.catalog);
    if (known === undefined && !reading.trusted.some((name) => sameKey(name, key.value))) {
        reading.into.push(unknownKey(key, reading.catalog));
    }
    const typed = (0,tree/* isObject */.Gv)(node);
    const type = typed ? (0,tree/* textOf */.b6)((0,tree/* valueAt */.fK)(node, 'type'))?.value : undefined;
    const given = typed ? (0,tree/* valueAt */.fK)(node, 'values') : node;
    if (given === undefined || given.kind === 'null') {
        return { key, value: null, type };
    }
    if ((0,lib_catalog/* holdsServicePrincipals */.Jz)(key.value))
        for (const text of (0,tree/* textsOf */.CB)(given))
            checkServicePrincipal(text, reading);
    checkValues(key.value, (0,tree/* textsOf */.CB)(given), type ?? (known === undefined ? 'string' : TYPES[known]), reading.into);
    const array = known?.startsWith('ArrayOf') === true && !typed;
    if (given.kind === 'array') {
        if (known !== undefined && !array && !typed) {
            reading.into.push(severalValues(key));
        }
        return { key, value: (0,tree/* textsOf */.CB)(given).map(({ value }) => value), type };
    }
    const text = (0,tree/* textOf */.b6)(given)?.value ?? '';
    return { key, value: array ? [text] : text, type };
}
function checkValues(key, values, type, into) {
    for (const { value, range } of values) {
        const fault = valueFault(type, value);
        if (fault !== undefined) {
            into.push({
                code: 'invalid-context-value',
                severity: 'error',
                message: `\`${value}\` is not ${fault.wanted}, which \`${key}\` takes`,
                help: fault.help ?? 'if the key has another type after all, say so: `{ type: string, values: \u2026 }`',
                range,
            });
        }
    }
}
/**
 * A key's type. Keys of identity providers (`token.actions.githubusercontent.com:sub`) are named after the
 * provider's own address, so no catalog lists them all
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif).
 */
function keyType(key, catalog) {
    const known = catalog.conditionKey(key)?.type;
    if (known !== undefined || !isProviderKey(key)) {
        return known;
    }
    return key.toLowerCase().endsWith(':amr') ? 'ArrayOfString' : 'String';
}
/** The type of a key's values; `undefined` for a key that nobody documents. */
function typeOfKey(key, catalog) {
    const known = keyType(key, catalog);
    return known === undefined ? undefined : TYPES[known];
}
/** Why AWS could not send the value for the key, as one sentence; `undefined` where it could, and for a key that nobody documents. */
function contextValueFault(key, value, catalog) {
    const type = typeOfKey(key, catalog);
    const fault = type && valueFault(type, value);
    return fault && `\`${value}\` is not ${fault.wanted}, which \`${key}\` takes`;
}
function isProviderKey(key) {
    return /^[^:]+\.[^:]+:[^:]+$/.test(key);
}
function unknownKey(key, catalog) {
    const near = catalog.nearestConditionKeys(key.value, 3);
    const trust = 'a key newer than the catalog goes into `trust-context`';
    return {
        code: 'unknown-condition-key',
        severity: 'error',
        message: `\`${key.value}\` is not a condition key that AWS documents`,
        help: near.length === 0 ? trust : `did you mean ${(0,quoted/* quotedList */.p)(near)}? ${trust}`,
        range: key.range,
    };
}
function severalValues(key) {
    return {
        code: 'several-values',
        severity: 'error',
        message: `\`${key.value}\` has one value in a real request, and a list makes it multivalued here`,
        help: 'write a test for each value: no operator for one value matches a list; if the key has several after all, say so: `{ type: string, values: [ \u2026 ] }`',
        range: key.range,
    };
}
/** Inner entries replace outer ones of the same key, whatever the case. */
function overlay(outer, inner) {
    return new Map([...outer, ...inner]);
}
function contextOf(entries) {
    return Object.fromEntries([...entries.values()].map(({ key, value }) => [key.value, value]));
}
function contextTypesOf(entries) {
    const typed = [...entries].flatMap(([key, { type }]) => (type === undefined ? [] : [[key, type]]));
    return typed.length === 0 ? undefined : Object.fromEntries(typed);
}
function sameKey(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
//# sourceMappingURL=context.js.map
;// CONCATENATED MODULE: ./lib/expectations/pairing.js
/** Every resource that an action takes, or the literal `*` for an action that takes none. */
const EVERYTHING = '*';
/**
 * Pairs each action with the resources that it can take, never with another service's ARN: AWS answers such a pair
 * with an implicit deny whatever the policy says.
 *
 * - A name that takes none of the resources is an error. Where the test has a single resource, and it is of the
 *   action's service but of another type (`s3:GetObject` on a bucket), the pair stands: the evaluators say what is
 *   wrong with it.
 * - A wildcard or pack stands for those of its actions that take one of the resources, and for one at least.
 */
function pairUp(demands, resources, catalog, into) {
    if (resources.length === 0) {
        return demands.map((demand) => ({ demand, resource: EVERYTHING }));
    }
    const pairs = demands.map((demand) => pairsOf(demand, resources, catalog));
    for (const [index, demand] of demands.entries()) {
        if (demand.literal && pairs[index]?.length === 0) {
            into.push(takesNoneOf(demand, resources, catalog));
        }
    }
    return pairs.flat();
}
function pairsOf(demand, resources, catalog) {
    const fits = resources.map(({ value }) => fitOf(demand, value, catalog));
    const paired = resources.filter((_, index) => fits[index] === 'takes');
    const only = resources.length === 1 && (fits[0] === 'otherType' || fits[0] === 'unknownType');
    return (paired.length === 0 && only && demand.literal ? resources : paired).map(({ value }) => ({
        demand,
        resource: value,
    }));
}
function fitOf({ name, action }, arn, catalog) {
    if (action !== undefined) {
        return catalog.resourceFit(action, arn);
    }
    const service = arn.split(':')[2]?.toLowerCase();
    return arn === EVERYTHING || service === name.split(':')[0]?.toLowerCase() ? 'takes' : 'otherService';
}
function takesNoneOf({ name, action, range }, resources, catalog) {
    const one = resources.length === 1;
    const none = one ? `\`${resources[0]?.value}\` is not one` : 'none of the resources is one';
    if (action !== undefined && action.resourceTypes.length === 0) {
        return {
            code: 'action-takes-no-resource',
            severity: 'error',
            message: `\`${name}\` takes no resource, and the test names ${one ? 'one' : 'some'}`,
            help: 'move it to a test without `resources`: AWS grants it only on `"*"`',
            range,
        };
    }
    return {
        code: 'action-without-resource',
        severity: 'error',
        message: action === undefined
            ? `\`${name}\`: no resource is of its service`
            : `\`${name}\` takes ${typeNames(action)}; ${none}`,
        help: action === undefined
            ? 'add a resource of its service'
            : `add a resource such as ${example(action, catalog)}, or move the action to another test`,
        range,
    };
}
function typeNames(action) {
    const names = action.resourceTypes.map(({ name }) => `\`${name}\``);
    const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} others`] : names;
    return `resources of type ${shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`}`;
}
/** The form of the plainest resource that the action takes: `arn:aws:s3:::BucketName/ObjectName`. */
function example(action, catalog) {
    const taken = new Set(action.resourceTypes.map(({ name }) => name));
    const prefix = action.name.slice(0, action.name.indexOf(':'));
    const [plainest] = catalog
        .resourceTypesOf(prefix)
        .filter(({ name }) => taken.has(name))
        .map(({ arn }) => arn.replace('${Partition}', 'aws').replaceAll(/\$\{([^}]*)\}/g, '$1'))
        .toSorted((a, b) => a.length - b.length);
    return plainest === undefined ? 'it takes' : `\`${plainest}\``;
}
/** Wildcards and packs none of whose actions, and of whose paths, takes any of the resources. */
function idleWildcards(demands, placed) {
    const used = new Set(placed.map(({ demand }) => demand.range));
    const wild = new Map(demands.filter(({ literal }) => !literal).map((demand) => [demand.range, demand]));
    return [...wild].flatMap(([range, { written }]) => used.has(range)
        ? []
        : [
            {
                code: 'action-without-resource',
                severity: 'error',
                message: `\`${written}\` has no action that takes any of the test's resources`,
                help: 'name resources of its service, or leave `resources` out to ask about all that its actions take',
                range,
            },
        ]);
}
/** Resources that no action of the test takes: they would look tested and are not. */
function idleResources(resources, used) {
    return resources.flatMap(({ value, range }) => used.has(value)
        ? []
        : [
            {
                code: 'resource-without-action',
                severity: 'error',
                message: `none of the test's actions takes \`${value}\``,
                help: 'remove it, or add an action that takes it',
                range,
            },
        ]);
}
//# sourceMappingURL=pairing.js.map
;// CONCATENATED MODULE: ./lib/expectations/paths.js

/**
 * Pairs each step of a path with those of the test's resources that it takes, and with every resource where it takes none of them: a
 * test that names roles says which of them matter, and leaves the functions that they are passed to open. A path of which no step
 * takes any is not what the test is about; one that the file spells out is then an error.
 */
function placePaths(paths, resources, catalog, into) {
    return paths.flatMap((demand) => {
        const [first, second, ...more] = demand.steps;
        const place = (step) => placed(step, resources, catalog);
        const steps = [place(first), place(second), ...more.map(place)];
        if (resources.length === 0 || steps.some(({ resources: [one] }) => resources.some(({ value }) => value === one))) {
            return [{ demand, steps }];
        }
        if (demand.literal)
            into.push(takesNone(demand));
        return [];
    });
}
function placed(demand, resources, catalog) {
    const [first, ...others] = resources
        .map(({ value }) => value)
        .filter((arn) => fitOf(demand, arn, catalog) === 'takes');
    return { demand, resources: first === undefined ? [EVERYTHING] : [first, ...others] };
}
function takesNone({ written, range }) {
    return {
        code: 'action-without-resource',
        severity: 'error',
        message: `\`${written}\` has no action that takes any of the test's resources`,
        help: 'name resources that one of them takes, or leave `resources` out to ask about all that they take',
        range,
    };
}
//# sourceMappingURL=paths.js.map
;// CONCATENATED MODULE: ./lib/expectations/row.js


function requestRow({ demand, resource, expectation, range }, settings, scope) {
    const carried = (key) => demand.action === undefined || isProviderKey(key) || scope.catalog.carriesKey(demand.action, key);
    const trusted = settings.trusted.filter((key) => !carried(key));
    return {
        kind: 'request',
        id: `${settings.idPrefix}/${expectation}/${demand.name}/${resource}`,
        suite: scope.suite,
        test: settings.test,
        expectation,
        principal: settings.principal,
        action: demand.name,
        resource,
        resourceAccount: settings.resourceAccount,
        ...settings.context,
        untrustedContextKeys: [...settings.entries.values()]
            .filter(({ key, value }) => value !== null && !carried(key.value))
            .map(({ key }) => key.value)
            .filter((key) => !trusted.some((name) => sameKey(name, key))),
        trustedContextKeys: trusted,
        by: settings.by,
        range,
    };
}
/** The resources stand in no id of a path: it stays one test whatever it is asked about. */
function pathRow({ demand, steps }, expectation, settings, scope) {
    const id = `${settings.idPrefix}/${expectation}/${pathName(demand.steps.map(({ name }) => name))}`;
    const step = (placed) => {
        const request = (resource) => {
            const asked = { demand: placed.demand, resource, expectation, range: demand.range };
            const row = requestRow(asked, settings, scope);
            return { ...row, id: `${id}/${row.action}/${resource}`, context: contextAt(row, demand.passedTo) };
        };
        const [first, ...others] = placed.resources;
        return { action: placed.demand.name, requests: [request(first), ...others.map(request)] };
    };
    const [first, second, ...more] = steps;
    return {
        kind: 'path',
        id,
        suite: scope.suite,
        test: settings.test,
        expectation,
        principal: settings.principal,
        context: settings.context.context,
        steps: [step(first), step(second), ...more.map(step)],
        by: settings.by,
        range: demand.range,
    };
}
const PASSED_TO = 'iam:PassedToService';
/**
 * Handing a role to the path's service is part of the path, whatever the test's context says of other requests
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#ck_PassedToService).
 */
function contextAt({ action, context, principal }, passedTo) {
    if (passedTo === undefined || action !== 'iam:PassRole')
        return context;
    const service = serviceIn(/^arn:([^:]+):/.exec(principal ?? '')?.[1] ?? 'aws', passedTo);
    if (service === undefined)
        return context;
    const known = passing.get(context) ?? new Map();
    passing.set(context, known);
    const others = Object.entries(context).filter(([key]) => !sameKey(key, PASSED_TO));
    const passed = known.get(service) ?? Object.fromEntries([...others, [PASSED_TO, service]]);
    known.set(service, passed);
    return passed;
}
/** The contexts of a test in which a role is passed, by service: one object for all paths, as their other steps share one. */
const passing = new WeakMap();
/**
 * What a partition calls a service. INVARIANT: never a guess, since a condition on the right name would seem to close the path;
 * `ec2.amazonaws.com.cn` is EC2 in China, and where nothing is known the test has to say it.
 */
function serviceIn(partition, name) {
    if (partition === 'aws')
        return name;
    if (partition !== 'aws-us-gov')
        return undefined;
    // https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonESCognitoAccess.html
    return name === 'cognito-identity.amazonaws.com' ? 'cognito-identity-us-gov.amazonaws.com' : name;
}
/**
 * INVARIANT: an id depends on nothing but its own row, and no two rows share one. Names are unique within their
 * suite and run, and `/` in them is escaped, so that the parts cannot run into each other.
 */
function idPrefixOf(suite, test) {
    return [suite, test].map(escapeName).join('/');
}
function escapeName(name) {
    return name.replaceAll('%', '%25').replaceAll('/', '%2F');
}
//# sourceMappingURL=row.js.map
;// CONCATENATED MODULE: ./lib/expectations/rows.js











/** Wildcards multiply quickly; a test of more pairs than this was not meant so. */
const MOST_PAIRS = 100_000;
const EXPECTATIONS = ['allow', 'deny', 'not-allowed'];
/** Expands one test to its rows: the actions of each of its lists, each with the resources that it takes. */
function readTest(node, scope, into) {
    const known = into.length;
    const lists = EXPECTATIONS.filter((name) => (0,tree/* memberOf */.C5)(node, name) !== undefined);
    if (lists.length === 0) {
        into.push({
            code: 'no-expectation',
            severity: 'error',
            message: 'the test demands nothing',
            help: 'add `allow`, `deny` or `not-allowed` with the actions it is about',
            range: (0,tree/* headOf */.Uo)(node),
        });
    }
    const settings = readSettings(node, lists, scope, into);
    into.push(...foreignPartitions(settings.resources, settings.principal));
    const asked = lists.map((expectation) => readList(node, expectation, settings.resources, scope, into));
    // An action that could not be read may be the one that takes the resource.
    if (!into.slice(known).some(({ severity }) => severity === 'error')) {
        into.push(...idleResources(settings.resources, new Set(asked.flatMap(resourcesOf))));
    }
    return asked.flatMap((list) => rowsOf(list, settings, scope));
}
function readList(node, expectation, resources, scope, into) {
    const { catalog, packs, allowUnknown } = scope;
    const list = (0,tree/* valueAt */.fK)(node, expectation);
    const together = expectation !== 'allow';
    const { singles, paths } = readActions(list, { catalog, packs, allowUnknown, together, into });
    if (list?.kind === 'array' && list.items.length === 0) {
        into.push(emptyList(expectation, list.range));
    }
    const count = singles.length * resources.length + paths.reduce((sum, { steps }) => sum + steps.length, 0);
    if (count > MOST_PAIRS) {
        into.push(tooManyRows(expectation, count, list?.range ?? node.range));
        return { expectation, pairs: [], paths: [] };
    }
    const placed = placePaths(paths, resources, catalog, into);
    const pairs = pairUp(singles, resources, catalog, into);
    into.push(...idleWildcards([...singles, ...paths], [...pairs, ...placed]));
    return { expectation, pairs, paths: placed };
}
function resourcesOf({ pairs, paths }) {
    const ofPaths = paths.flatMap(({ steps }) => steps.flatMap((step) => step.resources));
    return [...pairs.map(({ resource }) => resource), ...ofPaths];
}
function rowsOf({ expectation, pairs, paths }, settings, scope) {
    const requests = pairs.map(({ demand, resource }) => {
        const row = requestRow({ demand, resource, expectation, range: demand.range }, settings, scope);
        return { row, literal: demand.literal };
    });
    if (expectation === 'allow')
        return requests;
    const together = paths.map((path) => {
        return { row: pathRow(path, expectation, settings, scope), literal: path.demand.literal };
    });
    return [...requests, ...together];
}
function readSettings(node, lists, scope, into) {
    const trusted = [...scope.trusted, ...readTrusted(node)];
    const principal = (0,tree/* textOf */.b6)((0,tree/* valueAt */.fK)(node, 'principal'));
    const { catalog, allowUnknownPrincipals: allowUnknown } = scope;
    const entries = overlay(scope.context, readContext(node, { catalog, trusted, allowUnknown, into }));
    const contextTypes = contextTypesOf(entries);
    const test = (0,tree/* textOf */.b6)((0,tree/* valueAt */.fK)(node, 'name'))?.value ?? '';
    return {
        test,
        idPrefix: idPrefixOf(scope.suite, test),
        principal: principal === undefined ? scope.principal : readPrincipal(principal, { catalog, allowUnknown, into }).value,
        resources: readResources(node, into),
        resourceAccount: readAccount(node, 'resource-account', into) ?? scope.resourceAccount,
        by: readBy(node, lists, into),
        entries,
        context: { context: contextOf(entries), ...(contextTypes === undefined ? {} : { contextTypes }) },
        trusted,
    };
}
function readTrusted(node) {
    return (0,tree/* textsOf */.CB)((0,tree/* valueAt */.fK)(node, 'trust-context')).map(({ value }) => value);
}
/** An ARN with its six parts; the service is spelled out, because it tells which actions take the resource. */
const rows_ARN = /^arn:[^:]+:[a-z0-9-]+:[^:]*:[^:]*:[^:].*$/is;
/** Control characters, and those that nobody sees: what looks like a name and is none is a resource that nothing allows anything on. */
const INVISIBLE = /[\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]|^\s|\s$/u;
function readResources(node, into) {
    const list = (0,tree/* valueAt */.fK)(node, 'resources');
    if (list?.kind === 'array' && list.items.length === 0) {
        into.push(emptyList('resources', list.range));
    }
    const seen = new Map();
    for (const text of (0,tree/* textsOf */.CB)(list)) {
        checkResource(text, into);
        if (seen.has(text.value)) {
            into.push({
                code: 'duplicate-row',
                severity: 'warning',
                message: `\`${text.value}\` is listed twice; it is tested once`,
                help: 'remove one of the two',
                range: text.range,
            });
        }
        else {
            seen.set(text.value, text);
        }
    }
    return [...seen.values()];
}
/** Resources that are out of the caller's reach whatever policies say, so that nothing about them could fail. */
function foreignPartitions(resources, principal) {
    const own = (0,request/* parseArn */.Lw)(principal ?? '')?.partition;
    if (own === undefined || !(0,request/* isPartition */.rh)(own))
        return [];
    return resources.flatMap(({ value, range }) => {
        const partition = (0,request/* parseArn */.Lw)(value)?.partition;
        if (partition === undefined || !(0,request/* isPartition */.rh)(partition) || own === partition)
            return [];
        return [
            {
                code: 'other-partition',
                severity: 'error',
                message: `\`${value}\` is in the partition \`${partition}\`, and the caller in \`${own}\``,
                help: "name a resource of the caller's own partition: no request crosses from one to another",
                range,
            },
        ];
    });
}
/** A resource as a request names it, perhaps with wildcards. */
function checkResource({ value, range }, into) {
    if (value !== '*' && !rows_ARN.test(value)) {
        into.push({
            code: 'invalid-resource',
            severity: 'error',
            message: `\`${value}\` is not an ARN`,
            help: 'write `arn:partition:service:region:account:resource`, such as `arn:aws:s3:::orders/*`; region and account may be empty or `*`',
            range,
        });
    }
    const partition = (0,request/* parseArn */.Lw)(value)?.partition ?? '*';
    if (!(0,request/* isPartition */.rh)(partition) && !/[*?$]/.test(partition)) {
        into.push({
            code: 'invalid-resource',
            severity: 'error',
            message: `there is no partition \`${partition}\``,
            help: (0,lib_source.didYouMean)(partition, request/* PARTITIONS */.S1, `the partitions are ${(0,quoted/* quotedList */.p)(request/* PARTITIONS */.S1)}`),
            range,
        });
    }
    if (INVISIBLE.test(value)) {
        into.push({
            code: 'invalid-resource',
            severity: 'error',
            message: `\`${value}\` holds a character that cannot be seen`,
            help: 'take it out',
            range,
        });
    }
    if (value.includes('${')) {
        into.push({
            code: 'variable-in-request',
            severity: 'error',
            message: `\`${value}\` holds an IAM policy variable, which is plain text in a request`,
            help: 'policies have variables, requests have values: write the value that the policy variable takes',
            range,
        });
    }
}
function readBy(node, lists, into) {
    const by = (0,tree/* textOf */.b6)((0,tree/* valueAt */.fK)(node, 'by'));
    if (by === undefined) {
        return undefined;
    }
    if (lists.includes('not-allowed') || lists.length > 1) {
        const implicit = lists.length === 1;
        into.push({
            code: 'ambiguous-by',
            severity: 'error',
            message: implicit
                ? '`by` needs a statement that decides, and `not-allowed` may hold without one'
                : '`by` names one statement, and the test has several expectations',
            help: implicit ? 'demand an explicit `deny`, or remove `by`' : 'split the test, one expectation each',
            range: by.range,
        });
    }
    return by;
}
function tooManyRows(key, count, range) {
    return {
        code: 'too-many-rows',
        severity: 'error',
        message: `\`${key}\` stands for ${count} pairs of action and resource, and ${MOST_PAIRS} are the most`,
        help: 'name fewer resources, one with a wildcard perhaps, or narrower actions',
        range,
    };
}
//# sourceMappingURL=rows.js.map
// EXTERNAL MODULE: ./lib/expectations/schema.js
var schema = __webpack_require__(3156);
;// CONCATENATED MODULE: ./lib/expectations/shape.js
/** Whether a value is of a shape. INVARIANT: zod takes whatever fits, which a test holds; what does not is for zod to judge. */
function fits(shape, node) {
    switch (shape.kind) {
        case 'text':
            return node.kind === 'string' && isText(shape, String(node.value));
        case 'number':
            return node.kind === 'number' && Number.isFinite(node.value);
        case 'boolean':
        case 'null':
            return node.kind === shape.kind;
        case 'literal':
            return node.kind === 'number' && node.value === shape.value;
        case 'oneOf':
            return node.kind === 'string' && shape.values.includes(String(node.value));
        case 'list':
            return (node.kind === 'array' &&
                (shape.atLeastOne === undefined || node.items.length > 0) &&
                node.items.every((item) => fits(shape.item, item)));
        case 'map':
            return (node.kind === 'object' &&
                node.members.every(({ key, value }) => isText(shape.key, key.value) && fits(shape.value, value)));
        case 'section':
            return node.kind === 'object' && isSection(shape, node.members);
        case 'either':
            return shape.shapes.some((one) => fits(one, node));
    }
}
function isText({ filled, pattern }, text) {
    return (filled !== true || text !== '') && (pattern === undefined || pattern.regex.test(text));
}
function isSection({ keys }, members) {
    const given = new Set();
    for (const { key, value } of members) {
        const known = Object.hasOwn(keys, key.value) ? keys[key.value] : undefined;
        if (known === undefined || !fits(known.kind === 'optional' ? known.shape : known, value))
            return false;
        given.add(key.value);
    }
    return Object.entries(keys).every(([name, { kind }]) => kind === 'optional' || given.has(name));
}
//# sourceMappingURL=shape.js.map
;// CONCATENATED MODULE: ./lib/expectations/suite.js






/** Reads one suite of a file whose shape is sound and whose variables are filled. */
function readSuite(node, vars, scope, into) {
    const name = (0,tree/* textOf */.b6)((0,tree/* valueAt */.fK)(node, 'name'))?.value ?? '';
    const principalText = (0,tree/* textOf */.b6)((0,tree/* valueAt */.fK)(node, 'principal')) ?? { value: '', range: (0,tree/* headOf */.Uo)(node) };
    const { catalog } = scope;
    const allowUnknownPrincipals = [...scope.allowUnknownPrincipals, ...readAllowUnknownPrincipals(node)];
    const principal = readPrincipal(principalText, { catalog, allowUnknown: allowUnknownPrincipals, into });
    const trusted = [...scope.trusted, ...readTrusted(node)];
    const policies = filesAt(node, 'policies', into);
    const testScope = {
        suite: name,
        catalog,
        packs: scope.packs,
        principal: principal.value,
        resourceAccount: readAccount(node, 'resource-account', into),
        context: overlay(scope.context, readContext(node, { catalog, trusted, allowUnknown: allowUnknownPrincipals, into })),
        trusted,
        allowUnknown: [...scope.allowUnknown, ...readAllowUnknown(node)],
        allowUnknownPrincipals,
    };
    const tests = (0,tree/* listOf */.c3)((0,tree/* valueAt */.fK)(node, 'tests'));
    into.push(...repeatedNames(tests, 'test'));
    const rows = tests.flatMap((test) => readTest(test, testScope, into));
    into.push(...conflictsOf(rows));
    return {
        name,
        range: (0,tree/* headOf */.Uo)(node),
        policies,
        boundary: (0,tree/* textOf */.b6)((0,tree/* valueAt */.fK)(node, 'boundary')),
        scps: levelsAt(node, 'scps', into),
        rcps: levelsAt(node, 'rcps', into),
        sessionPolicies: (0,tree/* valueAt */.fK)(node, 'session-policies') === undefined ? undefined : filesAt(node, 'session-policies', into),
        resourcePolicies: resourcePoliciesAt(node, into),
        vpcEndpointPolicy: (0,tree/* textOf */.b6)((0,tree/* valueAt */.fK)(node, 'vpc-endpoint-policy')),
        managementAccount: readAccount(node, 'management-account', into),
        principal,
        allowUnknownPrincipals,
        evaluator: (0,tree/* textOf */.b6)((0,tree/* valueAt */.fK)(node, 'evaluator'))?.value ?? scope.evaluator,
        question: (0,tree/* textOf */.b6)((0,tree/* valueAt */.fK)(node, 'question'))?.value,
        replaces: readReplaces(node, policies, into),
        vars,
        rows: rows.map(({ row }) => row),
    };
}
function readAllowUnknown(node) {
    return (0,tree/* textsOf */.CB)((0,tree/* valueAt */.fK)(node, 'allow-unknown-actions')).map(({ value }) => value);
}
function filesAt(node, key, into) {
    const value = (0,tree/* valueAt */.fK)(node, key);
    refuseEmpty(value, key, into);
    return (0,tree/* textsOf */.CB)(value);
}
/**
 * Levels from the root down. A level is a file or a list of files; none is empty in AWS, where the last policy cannot be detached
 * (https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html), and one that were would deny all.
 */
function levelsAt(node, key, into) {
    const value = (0,tree/* valueAt */.fK)(node, key);
    refuseEmpty(value, key, into);
    for (const level of (0,tree/* listOf */.c3)(value))
        refuseEmpty(level, key, into);
    return value === undefined ? undefined : (0,tree/* listOf */.c3)(value).map(tree/* textsOf */.CB);
}
function resourcePoliciesAt(node, into) {
    return (0,tree/* membersOf */.lS)((0,tree/* valueAt */.fK)(node, 'resource-policies')).map(({ key, value }) => {
        checkResource(key, into);
        checkBucket(key, into);
        refuseEmpty(value, key.value, into);
        return { resource: key, files: (0,tree/* textsOf */.CB)(value) };
    });
}
/** The policy of a bucket is in force at its objects too: an ARN of objects alone would leave the bucket without it. */
function checkBucket({ value, range }, into) {
    const [, bucket] = /^(arn:[^:]+:s3:::[^/]+)\/./.exec(value) ?? [];
    if (bucket === undefined)
        return;
    into.push({
        code: 'invalid-resource',
        severity: 'error',
        message: `\`${value}\` names objects, and it is buckets that have policies`,
        help: `write \`${bucket}\`: its policy is in force at its objects too`,
        range,
    });
}
/** Whether an empty list means no policy or one that allows nothing would be anyone's guess. */
function refuseEmpty(value, key, into) {
    if (value?.kind === 'array' && value.items.length === 0) {
        into.push({
            code: 'empty-list',
            severity: 'error',
            message: `\`${key}\` is an empty list`,
            help: key === 'policies' ? 'name the policy files' : `name the files, or remove \`${key}\``,
            range: value.range,
        });
    }
}
function readReplaces(node, policies, into) {
    const given = (0,tree/* memberOf */.C5)(node, 'replaces');
    if (given !== undefined && (0,tree/* textOf */.b6)((0,tree/* valueAt */.fK)(node, 'question'))?.value !== 'merged') {
        into.push({
            code: 'unused-key',
            severity: 'error',
            message: '`replaces` says what a file replaces once it is merged, and the suite does not ask about that',
            help: 'write `question: merged`, or take `replaces` out',
            range: given.key.range,
        });
    }
    return (0,tree/* membersOf */.lS)((0,tree/* valueAt */.fK)(node, 'replaces')).flatMap(({ key, value }) => {
        const known = policies.map((policy) => policy.value);
        if (!known.includes(key.value)) {
            into.push(unknownReplaced(key, known));
        }
        const replaces = replacementOf(value, into);
        return replaces === undefined ? [] : [{ file: key, replaces }];
    });
}
function replacementOf(node, into) {
    const inline = (0,tree/* textOf */.b6)((0,tree/* valueAt */.fK)(node, 'inline'));
    const managed = (0,tree/* textOf */.b6)((0,tree/* valueAt */.fK)(node, 'managed'));
    if ((inline === undefined) === (managed === undefined)) {
        into.push({
            code: 'invalid-value',
            severity: 'error',
            message: 'a file replaces one policy, inline or managed',
            help: 'write either `{ inline: name }` or `{ managed: arn }`',
            range: (0,tree/* headOf */.Uo)(node),
        });
    }
    if (inline !== undefined) {
        return { kind: 'inline', name: inline.value };
    }
    if (managed !== undefined && !/^arn:[^:]+:iam::(\d{12}|aws):policy\/./.test(managed.value)) {
        into.push({
            code: 'invalid-value',
            severity: 'error',
            message: `\`${managed.value}\` is not the ARN of a managed policy`,
            help: 'write an ARN such as `arn:aws:iam::111122223333:policy/orders`',
            range: managed.range,
        });
    }
    return managed === undefined ? undefined : { kind: 'managed', arn: managed.value };
}
function unknownReplaced(key, known) {
    const near = (0,lib_source/* nearest */.pA)(key.value, known, 1)[0];
    return {
        code: 'unknown-file',
        severity: 'error',
        message: `\`replaces\` names \`${key.value}\`, which is not among the suite's \`policies\``,
        help: near === undefined ? 'spell it as in `policies`' : `did you mean \`${near}\`?`,
        range: key.range,
    };
}
/** Suites of a file, or tests of a suite, that share a name: their rows would share ids. */
function repeatedNames(nodes, what) {
    const lines = new Map();
    return nodes.flatMap((node) => {
        const name = (0,tree/* textOf */.b6)((0,tree/* valueAt */.fK)(node, 'name'));
        if (name === undefined) {
            return [];
        }
        const line = lines.get(name.value);
        lines.set(name.value, line ?? name.range.start.line);
        return line === undefined
            ? []
            : [
                {
                    code: 'duplicate-name',
                    severity: 'error',
                    message: `two ${what}s are called \`${name.value}\``,
                    help: `rename one of them (the other is on line ${line}): names tell the rows apart`,
                    range: name.range,
                },
            ];
    });
}
//# sourceMappingURL=suite.js.map
// EXTERNAL MODULE: ./lib/policy/index.js + 9 modules
var policy = __webpack_require__(1919);
;// CONCATENATED MODULE: ./lib/expectations/vars.js


/**
 * Reads `vars`. A value may use the variables above it and those of the outer scope, which it may also redefine.
 * Whatever is no scalar is left to the check of the shape.
 */
function readVars(node, outer, into) {
    const vars = new Map(Object.entries(outer));
    for (const { key, value } of (0,tree/* membersOf */.lS)((0,tree/* valueAt */.fK)(node, 'vars'))) {
        const text = (0,tree/* textOf */.b6)(value);
        if (text !== undefined) {
            vars.set(key.value, fill(text, Object.fromEntries(vars), into));
        }
    }
    return Object.fromEntries(vars);
}
/** The tree with every `${name}` filled, in keys as well; `vars` themselves stay as they are. */
function fillTree(node, vars, into) {
    switch (node.kind) {
        case 'object':
            return {
                ...node,
                members: node.members.map((member) => member.key.value === 'vars'
                    ? member
                    : {
                        ...member,
                        key: { ...member.key, value: fill(member.key, vars, into) },
                        value: fillTree(member.value, vars, into),
                    }),
            };
        case 'array':
            return { ...node, items: node.items.map((item) => fillTree(item, vars, into)) };
        case 'string':
            return { ...node, value: fill({ value: String(node.value), range: node.range }, vars, into) };
        default:
            return node;
    }
}
function fill(text, vars, into) {
    const filled = (0,policy/* fillVars */.ce)(text, vars);
    if (!filled.ok) {
        into.push(...filled.diagnostics);
        return text.value;
    }
    return filled.value.value;
}
//# sourceMappingURL=vars.js.map
;// CONCATENATED MODULE: ./lib/expectations/read.js









/**
 * Reads an expectations file, JSON (with comments) where its name ends in `.json` or `.jsonc` and YAML otherwise.
 * Gives its suites with their rows, or every fault in the order of the file: first those of the shape, and once that
 * is sound those of the contents.
 */
async function readExpectations(source, options) {
    const parsed = /\.jsonc?$/i.test(source.path) ? (0,lib_source/* parseJson */.qF)(source) : (0,lib_source/* parseYaml */.hN)(source);
    if (!parsed.ok) {
        return parsed;
    }
    const [tree, second] = parsed.value;
    if (tree === undefined || second !== undefined) {
        return failed([oneDocument(source, second?.root)]);
    }
    const into = [...parsed.warnings];
    const filled = fillFile(tree.root, into);
    into.push(...(await shapeFaults(filled.root)));
    if (into.some(isError)) {
        return failed(into);
    }
    const packs = namesPack(filled.root) ? await options.packs?.() : undefined;
    const value = readFile(source, filled, { catalog: options.catalog, packs }, into);
    return into.some(isError) ? failed(into) : { ok: true, value, warnings: inOrder(into) };
}
/** zod takes long to load, so that it is asked only what is wrong with a file that is not as it should be. */
async function shapeFaults(root) {
    if (fits(schema/* expectationsShape */.d, root))
        return [];
    const { validateShape } = await Promise.all(/* import() */[__webpack_require__.e(395), __webpack_require__.e(607)]).then(__webpack_require__.bind(__webpack_require__, 3607));
    return validateShape(root);
}
function fillFile(root, into) {
    const vars = readVars(root, {}, into);
    const suiteVars = [];
    const fillSuite = (suite) => {
        const own = readVars(suite, vars, into);
        suiteVars.push(own);
        return fillTree(suite, own, into);
    };
    if (root.kind !== 'object') {
        return { root, vars, suiteVars };
    }
    const members = root.members.map((member) => {
        if (member.key.value === 'suites' && member.value.kind === 'array') {
            return { ...member, value: { ...member.value, items: member.value.items.map(fillSuite) } };
        }
        return member.key.value === 'vars' ? member : { ...member, value: fillTree(member.value, vars, into) };
    });
    return { root: { ...root, members }, vars, suiteVars };
}
/** Whether a pack is named anywhere: what is no pack costs a look too many. */
function namesPack(node) {
    if (node.kind === 'array')
        return node.items.some(namesPack);
    return node.kind === 'object' && node.members.some(({ key, value }) => key.value === 'pack' || namesPack(value));
}
function readFile(source, file, known, into) {
    const { root } = file;
    const includes = filesAt(root, 'include', into);
    const suites = (0,tree/* listOf */.c3)((0,tree/* valueAt */.fK)(root, 'suites'));
    if (suites.length === 0 && includes.length === 0) {
        into.push({
            code: 'no-expectations',
            severity: 'error',
            message: 'the file has no suites, so there is nothing to check',
            help: 'add `suites:` with at least one suite, or `include:` with other expectations files',
            range: (0,tree/* headOf */.Uo)(root),
        });
        return { source, suites: [], includes };
    }
    const catalog = known.catalog();
    const trusted = readTrusted(root);
    const allowUnknownPrincipals = readAllowUnknownPrincipals(root);
    const scope = {
        catalog,
        packs: known.packs,
        context: readContext(root, { catalog, trusted, allowUnknown: allowUnknownPrincipals, into }),
        trusted,
        allowUnknown: readAllowUnknown(root),
        allowUnknownPrincipals,
        evaluator: (0,tree/* textOf */.b6)((0,tree/* valueAt */.fK)(root, 'evaluator'))?.value,
    };
    into.push(...repeatedNames(suites, 'suite'));
    return {
        source,
        suites: suites.map((suite, index) => readSuite(suite, file.suiteVars[index] ?? file.vars, scope, into)),
        includes,
    };
}
function oneDocument(source, second) {
    return {
        code: 'several-documents',
        severity: 'error',
        message: second === undefined ? 'the file is empty' : 'an expectations file is one document, and `---` starts a second',
        help: second === undefined
            ? 'write `version: 1` and `suites:`'
            : 'put the second into a file of its own and `include:` it',
        ...(second === undefined ? { path: source.path } : { range: (0,tree/* headOf */.Uo)(second) }),
    };
}
function isError({ severity }) {
    return severity === 'error';
}
/** Errors alone: once the file is wrong, its warnings distract. */
function failed(diagnostics) {
    return { ok: false, diagnostics: inOrder(diagnostics.filter(isError)) };
}
/** In the order of the file, and each once. */
function inOrder(diagnostics) {
    const seen = new Set();
    return diagnostics
        .toSorted((a, b) => offsetOf(a) - offsetOf(b))
        .filter((diagnostic) => {
        const key = `${offsetOf(diagnostic)} ${diagnostic.message}`;
        return !seen.has(key) && seen.add(key);
    });
}
function offsetOf({ range }) {
    return range?.start.offset ?? 0;
}
//# sourceMappingURL=read.js.map
;// CONCATENATED MODULE: ./lib/expectations/starter/overlap.js
/** Whether an action pattern of a policy covers an action; without case, `*` and `?` are wildcards. */
function coversAction({ action }, name) {
    const listed = action.patterns.some(({ value }) => matchesWildcard(value.toLowerCase(), name.toLowerCase()));
    return action.element === 'Action' ? listed : !listed;
}
/** Whether a statement may cover one of the resources. Answers yes unless the texts plainly differ. */
function mayCoverResource({ resource }, resources) {
    if (resource === undefined || resource.element === 'NotResource') {
        return true;
    }
    return resource.patterns.some(({ value }) => resources.some((other) => mayOverlap(value, other)));
}
/** Two patterns are apart for sure where the texts before their first wildcards are. */
function mayOverlap(a, b) {
    const [left, right] = [a, b].map((text) => /^[^*?$]*/.exec(text)?.[0] ?? '');
    return left === undefined || right === undefined || left.startsWith(right) || right.startsWith(left);
}
/** Glob matching in time proportional to the product of the lengths. */
function matchesWildcard(pattern, text) {
    let reached = [true, ...Array.from(text, () => false)];
    for (const token of pattern) {
        const before = reached;
        let any = false;
        reached = before.map((_, index) => {
            any ||= before[index] === true;
            if (token === '*') {
                return any;
            }
            return index > 0 && before[index - 1] === true && (token === '?' || token === text[index - 1]);
        });
    }
    return reached.at(-1) === true;
}
//# sourceMappingURL=overlap.js.map
;// CONCATENATED MODULE: ./lib/expectations/starter/satisfy.js

const EXAMPLES = {
    string: 'example',
    numeric: '1',
    date: '2026-01-01T00:00:00Z',
    bool: 'true',
    binary: 'ZXhhbXBsZQ==',
    ip: '192.0.2.1',
    arn: 'arn:aws:iam::111122223333:role/example',
};
const LONG_AGO = '2000-01-01T00:00:00Z';
const FAR_OFF = '2099-12-31T00:00:00Z';
const literal = ([value]) => value;
const other = (values, type) => [EXAMPLES[type], 'another'].find((value) => !values.includes(value));
const instance = ([value], type) => value === '*' ? EXAMPLES[type] : value?.replaceAll(/\*+/g, 'example').replaceAll('?', 'x');
const constant = (value) => () => value;
const shifted = (by) => (values) => values.length === 1 && Number.isFinite(Number(values[0])) ? String(Number(values[0]) + by) : undefined;
const flipped = ([value]) => (value?.toLowerCase() === 'true' ? 'false' : 'true');
const address = ([value]) => value?.split('/')[0];
const elsewhere = (ranges) => ['192.0.2.1', '198.51.100.1', '203.0.113.1'].find((ip) => !ranges.some((range) => mayHold(range, ip)));
const presence = (absent) => ([value], type) => value?.toLowerCase() === absent ? null : EXAMPLES[type];
const not = ({ meet, miss }) => ({ meet: miss, miss: meet });
const equals = { meet: literal, miss: other };
const like = {
    meet: instance,
    miss: (values, type) => (values.includes('*') ? undefined : other(values, type)),
};
const numberEquals = { meet: literal, miss: shifted(1) };
const ip = { meet: address, miss: elsewhere };
const before = { meet: constant(LONG_AGO), miss: constant(FAR_OFF) };
const dateEquals = { meet: literal, miss: constant(FAR_OFF) };
/** By operator in lower case, without its set prefix and `IfExists`. */
const OPERATORS = new Map([
    ['stringequals', equals],
    ['stringnotequals', not(equals)],
    ['stringequalsignorecase', equals],
    ['stringnotequalsignorecase', not(equals)],
    ['stringlike', like],
    ['stringnotlike', not(like)],
    ['arnequals', like],
    ['arnlike', like],
    ['arnnotequals', not(like)],
    ['arnnotlike', not(like)],
    ['numericequals', numberEquals],
    ['numericnotequals', not(numberEquals)],
    ['numericlessthan', { meet: shifted(-1), miss: literal }],
    ['numericlessthanequals', { meet: literal, miss: shifted(1) }],
    ['numericgreaterthan', { meet: shifted(1), miss: literal }],
    ['numericgreaterthanequals', { meet: literal, miss: shifted(-1) }],
    ['dateequals', dateEquals],
    ['datenotequals', not(dateEquals)],
    ['datelessthan', before],
    ['datelessthanequals', before],
    ['dategreaterthan', not(before)],
    ['dategreaterthanequals', not(before)],
    ['bool', { meet: literal, miss: flipped }],
    ['ipaddress', ip],
    ['notipaddress', not(ip)],
    ['null', { meet: presence('true'), miss: presence('false') }],
    ['binaryequals', { meet: literal, miss: constant('AAAA') }],
]);
/** A value of the condition's key that meets it, or `undefined` where none is plain to see. */
function meeting(condition, type) {
    return pick(condition, type, 'meet');
}
/** A value of the condition's key that does not meet it, or `undefined` where none is plain to see. */
function missing(condition, type) {
    return pick(condition, type, 'miss');
}
function pick({ operator, values }, type, side) {
    const [, set, name = ''] = /^(forallvalues:|foranyvalue:)?(.*?)(ifexists)?$/.exec(operator.value.toLowerCase()) ?? [];
    const texts = values.map(({ value }) => value);
    const value = texts.some((text) => text.includes('${')) ? undefined : OPERATORS.get(name)?.[side](texts, type);
    if (value === undefined || value === null) {
        return value;
    }
    if (valueFault(type, value) !== undefined) {
        return undefined;
    }
    return set === undefined ? value : [value];
}
/** Whether an IPv4 range may hold an address; a range that cannot be read may. */
function mayHold(range, ip) {
    if (range.includes(':')) {
        return false;
    }
    const [base = '', bits = '32'] = range.split('/');
    const shift = 2 ** (32 - Number(bits));
    const [a, b] = [numberOf(base), numberOf(ip)].map((address) => Math.floor(address / shift));
    return a === b || Number.isNaN(a);
}
function numberOf(ip) {
    const parts = ip.split('.');
    return parts.length === 4 ? parts.reduce((sum, part) => sum * 256 + Number(part), 0) : Number.NaN;
}
//# sourceMappingURL=satisfy.js.map
;// CONCATENATED MODULE: ./lib/expectations/starter/context.js



/** The context in which the Allow applies and no Deny does, or why there is none. */
function allowContext(statement, denies, action, resources, catalog) {
    const context = new Map();
    const asked = resources.length === 0 ? ['*'] : resources;
    for (const deny of denies) {
        if (coversAction(deny, action) && mayCoverResource(deny, asked)) {
            const way = deny.conditions
                .map((condition) => entryOf(condition, action, catalog, missing))
                .find((entry) => entry !== undefined);
            if (way === undefined) {
                return `${titleOf(deny)} denies it, or a part of it`;
            }
            context.set(...way);
        }
    }
    const own = meetingContext(statement.conditions, action, catalog);
    return typeof own === 'string' ? own : new Map([...context, ...own]);
}
/** Values that meet all conditions, or why there are none. */
function meetingContext(conditions, action, catalog) {
    const context = new Map();
    // `Null` asks only that there is some value, so any other condition of the same key has the last word.
    const isNull = ({ operator }) => (operator.value.toLowerCase() === 'null' ? 0 : 1);
    for (const condition of conditions.toSorted((a, b) => isNull(a) - isNull(b))) {
        const entry = entryOf(condition, action, catalog, meeting);
        if (entry === undefined) {
            return `give \`${condition.key.value}\` a value that meets ${condition.operator.value}`;
        }
        context.set(...entry);
    }
    return context;
}
function entryOf(condition, action, catalog, choose) {
    const key = condition.key.value;
    const known = catalog.action(action);
    const type = typeOfKey(key, catalog);
    if (type === undefined || known === undefined || !catalog.carriesKey(known, key)) {
        return undefined;
    }
    const value = choose(condition, type);
    return value === undefined ? undefined : [key, value];
}
/** What messages and tests call a statement. */
function titleOf({ sid, index }) {
    return sid?.value === undefined || sid.value === '' ? `statement ${index}` : sid.value;
}
//# sourceMappingURL=context.js.map
;// CONCATENATED MODULE: ./lib/expectations/starter/tests.js


/** Wildcards that stand for more actions than this are replaced by a few of them. */
const MOST_ACTIONS = 50;
const A_FEW = 3;
/** A wildcard that can stand may stand for more: it is one line all the same. */
const MOST_WHOLE = 250;
const REQUEST_ARN = /^arn:[^:]+:[a-z0-9-]+:[^:]*:[^:]*:.+$/is;
/** What an Allow grants: a test per group of its actions that take the same resources. */
function allowTests(statement, policy, catalog) {
    const target = targetOf(statement);
    if (typeof target === 'string') {
        return { tests: [], remarks: [`${titleOf(statement)}: ${target}`] };
    }
    const { names, remarks } = namedActions(statement, catalog, (name) => tests_fits(name, target, catalog));
    const denies = policy.statements.filter(({ effect }) => effect.value === 'Deny');
    const found = [...remarks];
    const tests = groups(names, target, catalog, found).flatMap(({ actions, resources }) => {
        const kept = actions.flatMap((action) => {
            const context = allowContext(statement, denies, action, resources, catalog);
            if (typeof context === 'string') {
                found.push(`${action}: ${context}`);
                return [];
            }
            return [{ action, context }];
        });
        return byContext(kept).map(({ actions: same, context }) => testOf(statement, same, resources, context));
    });
    return { tests: numbered(tests), remarks: found };
}
/** What a Deny forbids, for the requests that its conditions are about. */
function denyTests(statement, allowed, catalog) {
    const target = targetOf(statement);
    if (typeof target === 'string') {
        return { tests: [], remarks: [`${titleOf(statement)}: ${target}`] };
    }
    if (statement.action.element === 'NotAction' || statement.action.patterns.some(({ value }) => value === '*')) {
        return denyOfAllowed(statement, allowed, catalog);
    }
    const { names, remarks } = namedActions(statement, catalog, (name) => tests_fits(name, target, catalog));
    const found = [...remarks];
    const tests = groups(names, target, catalog, found).flatMap(({ actions, resources }) => denyTest(statement, actions, resources, catalog, found));
    return { tests: numbered(tests), remarks: found };
}
/** A Deny of everything is shown on something that is allowed otherwise. */
function denyOfAllowed(statement, allowed, catalog) {
    const found = [];
    for (const test of allowed) {
        const actions = test.actions.filter((action) => coversAction(statement, action));
        const inside = test.resources.length > 0 && !includesAll(statement, test.resources) ? [] : actions;
        const tests = denyTest(statement, inside.slice(0, 1), test.resources, catalog, found);
        if (tests.length > 0) {
            return { tests, remarks: [] };
        }
    }
    return { tests: [], remarks: [`${titleOf(statement)}: name the actions and resources that it is to forbid`] };
}
function includesAll({ resource }, resources) {
    const patterns = resource?.patterns.map(({ value }) => value) ?? [];
    return patterns.includes('*') || resources.every((arn) => patterns.includes(arn));
}
function denyTest(statement, actions, resources, catalog, found) {
    const kept = actions.flatMap((action) => {
        const context = meetingContext(statement.conditions, action, catalog);
        if (typeof context === 'string') {
            found.push(`${action}: ${context}`);
            return [];
        }
        return [{ action, context }];
    });
    return byContext(kept).map(({ actions: same, context }) => testOf(statement, same, resources, context));
}
/** The resources that a statement names, as a request can ask about them: none for `*`, or why not. */
function targetOf({ resource, principal }) {
    if (principal !== undefined || resource === undefined) {
        return 'a statement of a resource policy; name its file under `resource-policies`';
    }
    if (resource.element === 'NotResource') {
        return 'it has NotResource; name resources that it is to reach, and some that it is not';
    }
    const patterns = resource.patterns.map(({ value }) => value);
    if (patterns.includes('*')) {
        return [];
    }
    const plain = patterns.filter((pattern) => REQUEST_ARN.test(pattern) && !pattern.includes('${'));
    return plain.length > 0 ? plain : 'name resources that its patterns match, with values for policy variables';
}
function namedActions(statement, catalog, fit) {
    if (statement.action.element === 'NotAction') {
        return { names: [], remarks: [`${titleOf(statement)}: it has NotAction; name the actions that matter`] };
    }
    const remarks = [];
    // An unconditional Deny of every resource holds for all that its wildcard matches, so the wildcard can stand.
    const everywhere = statement.resource?.patterns.some(({ value }) => value === '*') === true;
    const whole = statement.effect.value === 'Deny' && everywhere && statement.conditions.length === 0;
    const names = statement.action.patterns.flatMap(({ value }) => {
        if (!/[*?]/.test(value)) {
            const known = catalog.action(value);
            if (known === undefined) {
                remarks.push(`${value}: not an action that the catalog knows`);
            }
            return known === undefined ? [] : [known.name];
        }
        const expanded = value === '*' ? catalog.actionsOf('s3') : catalog.expandActions(value);
        const fitting = expanded.map(({ name }) => name).filter(fit);
        if (whole && fitting.length > 0 && fitting.length <= MOST_WHOLE) {
            return [value];
        }
        if (fitting.length > A_FEW && (statement.effect.value === 'Allow' || fitting.length > MOST_ACTIONS)) {
            remarks.push(`${value}: stands for more than a test should ask; these are a few, replace them with what is needed`);
            return plainest(fitting).slice(0, A_FEW);
        }
        if (fitting.length === 0) {
            remarks.push(`${value}: matches no action that takes the statement's resources`);
        }
        return fitting;
    });
    return { names: [...new Set(names)], remarks };
}
/** The shortest names first: they tend to be the ones that people know (`s3:GetObject`, `dynamodb:Query`). */
function plainest(names) {
    return names.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
}
function tests_fits(name, target, catalog) {
    const action = catalog.action(name);
    return action !== undefined && (target.length === 0 || takenBy(action, target, catalog).length > 0);
}
function takenBy(action, target, catalog) {
    return target.filter((arn) => catalog.resourceFit(action, arn) === 'takes');
}
function groups(names, target, catalog, remarks) {
    const found = new Map();
    for (const name of names) {
        const action = catalog.action(name);
        const resources = action === undefined ? [] : takenBy(action, target, catalog);
        if (target.length > 0 && resources.length === 0) {
            remarks.push(`${name}: takes none of the statement's resources, so the statement does nothing for it`);
        }
        else {
            const key = resources.join(' ');
            found.set(key, { actions: [...(found.get(key)?.actions ?? []), name], resources });
        }
    }
    return [...found.values()];
}
function byContext(asked) {
    const found = new Map();
    for (const { action, context } of asked) {
        const key = JSON.stringify([...context]);
        found.set(key, { actions: [...(found.get(key)?.actions ?? []), action], context });
    }
    return [...found.values()];
}
function testOf(statement, actions, resources, context) {
    return {
        name: titleOf(statement),
        expectation: statement.effect.value === 'Allow' ? 'allow' : 'deny',
        actions,
        resources,
        context,
        by: statement.sid?.value,
    };
}
/** Tests of one statement are told apart by number. */
function numbered(tests) {
    return tests.map((test, index) => (index === 0 ? test : { ...test, name: `${test.name}, ${index + 1}` }));
}
//# sourceMappingURL=tests.js.map
;// CONCATENATED MODULE: ./lib/expectations/starter/yaml-text.js
/** What YAML reads as text without quotes, in block and flow style alike. */
const PLAIN = /^[A-Za-z_/.][\w/.:@+=*?-]*(?<!:)$/;
/** What YAML 1.1 or 1.2 would read as something else than text. */
const RESERVED = /^(true|false|yes|no|on|off|null|y|n|\.nan|\.inf|[.\d]+(e[+-]?\d+)?)$/i;
/** A text as a YAML scalar, in quotes where it needs them. */
function scalar(text) {
    return PLAIN.test(text) && !RESERVED.test(text) ? text : JSON.stringify(text);
}
/** One text as a scalar, several as a list, over lines where it is long. */
function scalarOrList(texts, indent) {
    const [only] = texts;
    if (texts.length === 1 && only !== undefined) {
        return scalar(only);
    }
    const flow = `[${texts.map(scalar).join(', ')}]`;
    return flow.length + indent < 100
        ? flow
        : texts.map((text) => `\n${' '.repeat(indent + 2)}- ${scalar(text)}`).join('');
}
/** A context value. Booleans, numbers and dates need no quotes: the reader keeps them as they are written. */
function sample(value) {
    if (value === null) {
        return 'null';
    }
    if (typeof value !== 'string') {
        return `[${value.map(sample).join(', ')}]`;
    }
    return /^(true|false|\d+)$/.test(value) ? value : scalar(value);
}
/** A text that cannot end the comment it stands in. */
function comment(text) {
    return text.replaceAll(/\p{Cc}+/gu, ' ');
}
//# sourceMappingURL=yaml-text.js.map
;// CONCATENATED MODULE: ./lib/expectations/starter/index.js


const HEAD = `# yaml-language-server: $schema=./node_modules/iam-expect/schema/expectations.schema.json
#
# What these policies must allow, and what they must never allow. It was written from the policies as they are, so it
# passes at once: it becomes worth something when you add what the policies must not allow, whatever becomes of them.
version: 1
`;
/**
 * The expectations file to begin with: a suite for each file that holds identity policies, with a test for what each
 * statement says. It reads without errors. What no test could be made of stands there as a comment.
 */
function starterExpectations(policies, { catalog }) {
    const files = new Map();
    for (const policy of policies) {
        files.set(policy.source.path, [...(files.get(policy.source.path) ?? []), policy]);
    }
    const suites = [];
    const remarks = [];
    const names = new Set();
    for (const [path, documents] of files) {
        if (documents.every(({ kind, statements }) => kind === 'identity' && !statements.some(hasPrincipal))) {
            suites.push(suiteText(path, unusedName(path, names), documents, catalog));
        }
        else {
            remarks.push(`${path}: no identity policy; ${placeFor(documents)}`);
        }
    }
    if (suites.length === 0) {
        suites.push(suiteText('policies/*.json', 'policies', [], catalog));
    }
    const notes = remarks.map((remark) => `# ${comment(remark)}\n`).join('');
    return `${HEAD}${notes === '' ? '' : `\n${notes}`}\nsuites:\n${suites.join('\n')}`;
}
function hasPrincipal({ principal }) {
    return principal !== undefined;
}
function placeFor(documents) {
    const kinds = {
        identity: 'name it under `resource-policies` with the ARN of its resource',
        resource: 'name it under `resource-policies` with the ARN of its resource',
        trust: 'name it under `resource-policies` with the ARN of its role',
        boundary: 'name it as `boundary`',
        scp: 'name it under `scps`',
        rcp: 'name it under `rcps`',
        session: 'name it under `session-policies`',
        vpcEndpoint: 'name it as `vpc-endpoint-policy`',
    };
    return kinds[documents[0]?.kind ?? 'identity'];
}
/** The file's name without its ending; the whole path where that is taken. */
function unusedName(path, taken) {
    const short = path.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
    const name = short === '' || taken.has(short) ? path : short;
    taken.add(name);
    return name;
}
function suiteText(path, name, documents, catalog) {
    const statements = testsOf(documents, catalog);
    const written = unique(statements.flatMap(({ tests: some }) => some));
    const shared = sharedContext(written);
    const tests = written.map((test) => ({ ...test, context: without(test.context, shared) }));
    const texts = statements.flatMap(({ remarks }) => remarks).map((remark) => `      # ${comment(remark)}\n`);
    return `  - name: ${scalar(name)}
    policies: ${scalar(path)}
    # Change this to the role or user that has the policy.
    principal: arn:aws:iam::${accountOf(documents)}:role/CHANGE-ME
${contextLines(shared)
        .map((line) => `  ${line}\n`)
        .join('')}
    tests:
${(tests.length === 0 ? [FALLBACK] : tests.map(testText)).join('\n')}
${texts.length === 0 ? '' : `      # Not made into tests:\n${[...new Set(texts)].join('')}\n`}${IDEAS}`;
}
function testsOf(documents, catalog) {
    return documents.flatMap((policy) => {
        const allows = policy.statements.filter(({ effect }) => effect.value === 'Allow');
        const denies = policy.statements.filter(({ effect }) => effect.value === 'Deny');
        const granted = allows.map((statement) => allowTests(statement, allPolicies(policy, documents), catalog));
        const allowed = granted.flatMap(({ tests }) => tests);
        return [...granted, ...denies.map((statement) => denyTests(statement, allowed, catalog))];
    });
}
/** The policy with the statements of those beside it, whose Denies count as well. */
function allPolicies(policy, documents) {
    return { ...policy, statements: documents.flatMap(({ statements }) => statements) };
}
/** Several statements, of several documents, may share a name. */
function unique(tests) {
    const taken = new Set();
    return tests.map((test) => {
        let name = test.name;
        for (let count = 2; taken.has(name); count++) {
            name = `${test.name}, ${count}`;
        }
        taken.add(name);
        return { ...test, name };
    });
}
/** Global keys to which every test that has them gives one value, if several do: they belong to the suite. */
function sharedContext(tests) {
    const allows = tests.filter(({ expectation }) => expectation === 'allow');
    const [first, ...rest] = allows;
    const entries = [...(first?.context ?? [])].filter(([key, value]) => /^aws:/i.test(key) && rest.length > 0 && rest.every(({ context }) => sameSample(context.get(key), value)));
    return new Map(entries);
}
function without(context, shared) {
    return new Map([...context].filter(([key, value]) => !sameSample(shared.get(key), value)));
}
function sameSample(a, b) {
    return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}
function testText({ name, expectation, actions, resources, context, by }) {
    const indent = 8;
    const lines = [
        `- name: ${scalar(name)}`,
        `  ${expectation}: ${scalarOrList(actions, indent)}`,
        ...(resources.length === 0 ? [] : [`  resources: ${scalarOrList(resources, indent)}`]),
        ...contextLines(context),
        ...(by === undefined ? [] : [`  by: ${scalar(by)}`]),
    ];
    return `${lines.map((line) => `      ${line}`.replaceAll(/ +$/gm, '')).join('\n')}\n`;
}
function contextLines(context) {
    if (context.size === 0) {
        return [];
    }
    return [
        '  context: # values that the conditions ask for; change them to those of your requests',
        ...[...context].map(([key, value]) => `    ${scalar(key)}: ${sample(value)}`),
    ];
}
function accountOf(documents) {
    const accounts = documents.flatMap(({ statements }) => statements.flatMap(({ resource }) => (resource?.patterns ?? []).flatMap(({ value }) => /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(value)?.[1] ?? [])));
    return accounts[0] ?? '111122223333';
}
const FALLBACK = `      - name: cannot create users
        not-allowed: iam:CreateUser
`;
const IDEAS = `      # Ideas for what must not be possible. \`not-allowed\` is met where nothing grants it; \`deny\` demands an explicit
      # Deny, which the next Allow cannot undo:
      #
      # - name: nothing outside its prefix
      #   not-allowed: s3:GetObject
      #   resources: arn:aws:s3:::orders/private/*
      #
      # - name: cannot raise its own privileges
      #   deny: { pack: privilege-escalation } # a built-in list: single actions, and ways that take several together
`;
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./lib/expectations/index.js






//# sourceMappingURL=index.js.map

/***/ }),

/***/ 6931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ quotedList)
/* harmony export */ });
/** Names in a sentence. In a file of its own: validate.ts loads zod, which a sound file has no need of. */
function quotedList(names) {
    return names.map((name) => `\`${name}\``).join(', ');
}
//# sourceMappingURL=quoted.js.map

/***/ }),

/***/ 3156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ expectationsShape)
/* harmony export */ });
/** With a description, shown by editors when a key is hovered. */
function described(description, shape) {
    return { ...shape, description };
}
function optional(shape) {
    return { kind: 'optional', shape };
}
function section(name, keys) {
    return { kind: 'section', name, keys };
}
function either(what, ...shapes) {
    return { kind: 'either', shapes, what };
}
function list(what, item) {
    return { kind: 'list', item, what };
}
function oneOf(what, values) {
    return { kind: 'oneOf', values, what };
}
function map(what, value, key = TEXT) {
    return { kind: 'map', key, value, what };
}
/** The same thing once, or a list of it. */
function oneOrMore(what, item) {
    return either(what, item, list(what, item));
}
const TEXT = { kind: 'text' };
const NUMBER = { kind: 'number' };
const BOOLEAN = { kind: 'boolean' };
const NULL = { kind: 'null' };
const nonEmpty = (what) => ({ kind: 'text', what, filled: true });
const scalar = (what) => either(what, TEXT, NUMBER, BOOLEAN);
const file = nonEmpty('a path or glob');
const files = oneOrMore('a path or glob, or a list of them', file);
const levels = oneOrMore('a list of levels, from the organization root to the account, each a path or a list of paths', files);
/** Twelve digits, which `principal.ts` checks: in the file they may be `${account}` or a number with leading zeros. */
const account = either('an account id of twelve digits', TEXT, NUMBER);
const contextTypes = ['string', 'numeric', 'date', 'bool', 'binary', 'ip', 'arn'];
const valueWords = 'a value, a list of values, null (the key is absent) or `{ type, values }`';
const contextValue = either(valueWords, scalar(valueWords), NULL, list(valueWords, scalar('a value: text, a number or a boolean')), section('a typed context value', {
    type: described('The type of the key, in place of the one in the catalog.', oneOf(`one of ${contextTypes.map((type) => `\`${type}\``).join(', ')}`, contextTypes)),
    values: described('One value (single-valued) or a list (multivalued).', oneOrMore('a value or a list of values', scalar('a value: text, a number or a boolean'))),
}));
const context = map('a map from context keys to values', contextValue);
const varsWords = 'a map from names to values';
const varName = /^[A-Za-z_][A-Za-z0-9_-]*$/;
const vars = map(varsWords, scalar('text or a number'), {
    kind: 'text',
    pattern: { regex: varName, what: 'made of letters, digits, `_` and `-`, and begin with no digit' },
});
const keyList = oneOrMore('a context key or a list of them', nonEmpty('a context key such as `s3:prefix`'));
const unknownActions = oneOrMore('an action or a list of them', nonEmpty('an action such as `newservice:DoThing`'));
const unknownPrincipals = oneOrMore('a service principal or a list of them', nonEmpty('a service principal such as `newservice.amazonaws.com`'));
const evaluators = ['auto', 'embedded', 'aws', 'both'];
const evaluator = oneOf('one of `auto`, `embedded`, `aws`, `both`', evaluators);
const prefixes = oneOrMore('the prefix of a service or a list of them', nonEmpty('the prefix of a service such as `s3`'));
const exceptions = oneOrMore('an action of the pack, actions together with `+` between them, or a list of these', nonEmpty('an action such as `sts:AssumeRole`, or actions together such as `iam:PassRole+ec2:RunInstances`'));
const pack = section('a pack', {
    pack: described('The name of a built-in list of actions.', nonEmpty('the name of a pack')),
    services: optional(described('Only its actions of these services, by prefix: `[s3, dynamodb]`. Without: of every service.', prefixes)),
    except: optional(described('Left out: actions, and actions together such as `iam:PassRole+ec2:RunInstances`.', exceptions)),
});
const together = section('actions together', {
    together: described('Actions of which one, at least, must be denied: what they reach takes all of them.', list('a list of at least two actions', nonEmpty('an action such as `iam:PassRole`'))),
});
const actionWords = 'an action, a list of actions, `{ pack: name }` or `{ together: [actions] }`';
const actionItem = 'an action such as `s3:GetObject`, `{ pack: name }` or `{ together: [actions] }`';
const actions = oneOrMore(actionWords, either(actionItem, nonEmpty('an action such as `s3:GetObject`'), pack, together));
const principalWords = 'the ARN of a user or role, a service principal, or `anonymous`';
const principal = nonEmpty(principalWords);
const name = (what) => ({
    ...nonEmpty(what),
    pattern: { regex: /^[^\p{Cc}]*$/u, what: `${what} on one line` },
});
const settings = {
    context: optional(described('Context keys of the requests, for every test below; `null` says that a key is absent.', context)),
    'trust-context': optional(described('Context keys that are sent although the catalog does not list them for the action.', keyList)),
    'allow-unknown-actions': optional(described('Actions newer than the catalog, which would otherwise be errors; `*` is a wildcard.', unknownActions)),
    'allow-unknown-principals': optional(described('Service principals that are not known, which would otherwise be errors; `*` is a wildcard.', unknownPrincipals)),
    evaluator: optional(described('Who decides: the embedded evaluator, AWS (the policy simulator), or both.', evaluator)),
    vars: optional(described('Values for `${name}` in this file and in the policy files.', vars)),
};
const test = section('a test', {
    name: described('What the test is about. Unique within its suite: it is part of the id of each row.', name('a name')),
    allow: optional(described('Actions that must be allowed. Wildcards stand for every action they match.', actions)),
    deny: optional(described('Actions that must be denied explicitly, by a Deny: an implicit deny goes away with the next Allow.', actions)),
    'not-allowed': optional(described('Actions that must not be allowed, be the deny explicit or implicit.', actions)),
    resources: optional(described('ARNs; `*` and `?` in them stand for every resource they match. Without `resources`: every resource that the action takes.', oneOrMore('an ARN or a list of ARNs', nonEmpty('an ARN such as `arn:aws:s3:::orders/*`')))),
    by: optional(described('The statement that must decide: its Sid, or its place in the policy as `"#2"`.', nonEmpty('a Sid, or the number of a statement as `"#2"` (with quotes: `#` starts a comment in YAML)'))),
    principal: optional(described('The caller, in place of the one of the suite.', principal)),
    'resource-account': optional(described('The account that owns resources whose ARN names none (S3).', account)),
    context: optional(described('Context keys of this request; they override those of the suite.', context)),
    'trust-context': settings['trust-context'],
});
const replacement = section('a replaced policy', {
    inline: optional(described('The name of the inline policy that the file replaces.', nonEmpty('the name of an inline policy'))),
    managed: optional(described('The ARN of the managed policy that the file replaces.', nonEmpty('the ARN of a managed policy'))),
});
const suite = section('a suite', {
    name: described('Unique within a run: it is part of the id of each row.', name('a name')),
    policies: described('The identity policies under test: files or globs, relative to this file.', files),
    principal: described('Who calls: the ARN of a user or role, a service principal, or `anonymous`.', principal),
    tests: described('What is demanded.', {
        kind: 'list',
        item: test,
        what: 'a list of tests',
        atLeastOne: 'a list of at least one test',
    }),
    boundary: optional(described('The permissions boundary of the principal.', file)),
    scps: optional(described('Service control policies, level by level, the root of the organization first.', levels)),
    rcps: optional(described('Resource control policies, level by level, the root of the organization first.', levels)),
    'session-policies': optional(described('Session policies that were passed when the role was assumed.', files)),
    'resource-policies': optional(described('The policies of resources, by ARN (`*` and `?` are wildcards).', map('a map from ARNs to files', files))),
    'vpc-endpoint-policy': optional(described('The policy of the VPC endpoint that requests go through.', file)),
    'management-account': optional(described('The management account of the organization, which SCPs and RCPs do not bind.', account)),
    'resource-account': optional(described('The account that owns resources whose ARN names none (S3).', account)),
    question: optional(described('What AWS is asked: the files alone, the principal as deployed, or the principal as it would be once merged.', oneOf('one of `proposed`, `deployed`, `merged`', ['proposed', 'deployed', 'merged']))),
    replaces: optional(described('For the question `merged`: the deployed policy that each file of `policies` replaces.', map('a map from files to `{ inline: name }` or `{ managed: arn }`', replacement))),
    ...settings,
});
/** The whole file. */
const expectationsShape = section('the file', {
    $schema: optional({ kind: 'text', what: 'the address of a JSON Schema' }),
    version: described('The version of this format: 1.', { kind: 'literal', value: 1, what: '1' }),
    include: optional(described('Other expectations files, relative to this one. They inherit nothing from it.', files)),
    suites: optional(described('The suites.', list('a list of suites', suite))),
    ...settings,
});
//# sourceMappingURL=schema.js.map

/***/ }),

/***/ 8683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   lS: () => (/* binding */ membersOf),
/* harmony export */   oi: () => (/* binding */ plainOf)
/* harmony export */ });
/** The value of a node. Keys such as `__proto__` stay ordinary keys. */
function plainOf(node) {
    switch (node.kind) {
        case 'object':
            return Object.fromEntries(node.members.map(({ key, value }) => [key.value, plainOf(value)]));
        case 'array':
            return node.items.map(plainOf);
        default:
            return node.value;
    }
}
function membersOf(node) {
    return node?.kind === 'object' ? node.members : [];
}
function memberOf(node, key) {
    return membersOf(node).find((member) => member.key.value === key);
}
function valueAt(node, key) {
    return memberOf(node, key)?.value;
}
/** A scalar or a list, as a list; nothing as an empty one. */
function listOf(node) {
    if (node === undefined) {
        return [];
    }
    return node.kind === 'array' ? node.items : [node];
}
/** A scalar's text, numbers and booleans as they were written; `undefined` for null and for what is no scalar. */
function textOf(node) {
    switch (node?.kind) {
        case 'string':
            return { value: String(node.value), range: node.range };
        case 'number':
        case 'boolean':
            return { value: node.literal, range: node.range };
        default:
            return undefined;
    }
}
/** The texts of a scalar or a list of scalars. */
function textsOf(node) {
    return listOf(node).flatMap((item) => textOf(item) ?? []);
}
/** Where to point when something is missing from an object: its first key, since the whole may span many lines. */
function headOf(node) {
    return node.kind === 'object' ? (node.members[0]?.key.range ?? node.range) : node.range;
}
function isObject(node) {
    return node?.kind === 'object';
}
//# sourceMappingURL=tree.js.map

/***/ }),

/***/ 117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rq: () => (/* reexport */ READING),
  Vh: () => (/* reexport */ documentFacts),
  bi: () => (/* reexport */ documentsWithOrigin),
  dh: () => (/* reexport */ expectationPaths),
  R8: () => (/* reexport */ filesOf),
  RQ: () => (/* reexport */ idleResourcePolicies),
  Pd: () => (/* reexport */ isExpectationsName),
  MQ: () => (/* reexport */ loadExpectations),
  _k: () => (/* reexport */ loadSuites),
  Uz: () => (/* reexport */ policiesOfKind),
  Yc: () => (/* reexport */ policiesOfUnknownKind),
  Lt: () => (/* reexport */ select_select),
  YZ: () => (/* reexport */ suiteLoader)
});

// UNUSED EXPORTS: DEFAULT_EXPECTATIONS, documentsOf

// EXTERNAL MODULE: ./lib/policy/index.js + 9 modules
var policy = __webpack_require__(1919);
// EXTERNAL MODULE: ./lib/source/index.js + 9 modules
var source = __webpack_require__(5756);
;// CONCATENATED MODULE: ./lib/load/before.js


/** What lint is told of documents beside their own texts; nothing of what they were before where `texts` is not given. */
function documentFacts(documents, texts) {
    return {
        before: texts && documentsBefore(documents, texts),
        ownerOf: (document) => documents.get(document)?.owner,
    };
}
/** Finds what a document was before the change; `undefined` for what is new, or could not be read there. */
function documentsBefore(documents, texts) {
    const known = new Map();
    const readBefore = (document) => {
        const { source, kind } = document;
        const vars = documents.get(document)?.vars ?? {};
        const key = JSON.stringify([source.path, kind, vars]);
        const before = known.get(key) ?? readAll(source, kind, vars, texts);
        known.set(key, before);
        return before;
    };
    return (document) => {
        const vars = documents.get(document)?.vars;
        const siblings = [...documents].filter(([other, origin]) => isSibling(other, document) && origin.vars === vars);
        return counterpart(document, siblings.map(([other]) => other), readBefore(document));
    };
}
function isSibling(one, other) {
    return one.source === other.source && one.kind === other.kind;
}
/**
 * A template is filled as it is now, so that it differs only where its own text does. A name that is not declared any more stands for
 * itself, which no value is.
 */
function readAll({ path }, kind, vars, texts) {
    const text = texts.get(path);
    if (text === undefined)
        return [];
    const names = [...text.matchAll(/\$\{([^}]*)\}/g)].map(([, name = '']) => name);
    const themselves = Object.fromEntries(names.map((name) => [name, `<${name.replaceAll(/[${}]/g, '')}>`]));
    const read = (0,policy/* readPolicies */.h9)((0,source/* sourceText */.rI)(path, text), kind, { vars: { ...themselves, ...vars } });
    return read.ok ? read.value : [];
}
/** Of several documents in a file that of the same Id, or in the same place where none has come or gone. */
function counterpart(document, siblings, before) {
    if (document.id !== undefined && before.length > 1) {
        const same = before.filter(({ id }) => id?.value === document.id?.value);
        if (same.length === 1)
            return same[0];
    }
    return before.length === siblings.length ? before[siblings.indexOf(document)] : undefined;
}
//# sourceMappingURL=before.js.map
// EXTERNAL MODULE: ./lib/expectations/index.js + 23 modules
var expectations = __webpack_require__(4896);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/files/index.js + 5 modules
var files = __webpack_require__(8312);
;// CONCATENATED MODULE: ./lib/load/files.js


/** @param cwd The folder that paths are shown relative to, and that what the user gives is relative to. */
function filesOf(cwd, tell) {
    const texts = new Map();
    return {
        named: async ({ value, range }) => {
            const folder = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(cwd, range.source.path));
            return told(await (0,files/* expandPattern */.nh)(folder, value, { cwd, namedAt: range }), tell) ?? [];
        },
        given: async (pattern, none) => {
            const read = await (0,files/* expandPattern */.nh)(cwd, pattern, { cwd });
            if (read.ok || none === undefined)
                return told(read, tell) ?? [];
            tell(...read.diagnostics.map((fault) => (fault.code === 'nothing-matched' ? nothingMatched(none) : fault)));
            return [];
        },
        text: (path, namedAt) => {
            if (!texts.has(path))
                texts.set(path, told((0,files/* readSource */.o$)(path, { cwd, namedAt }), tell));
            return texts.get(path);
        },
        read: () => [...texts.keys()],
    };
}
function nothingMatched(told) {
    return { code: 'nothing-matched', severity: 'error', ...told, path: '.' };
}
/** The value of what was read, after its faults or warnings were told. */
function told(read, tell) {
    tell(...(read.ok ? read.warnings : read.diagnostics));
    return read.ok ? read.value : undefined;
}
//# sourceMappingURL=files.js.map
;// CONCATENATED MODULE: ./lib/load/expectations.js


/** What is looked for below the folder where no expectations file is named. */
const DEFAULT_EXPECTATIONS = '**/@(iam-expect|*.iam-expect).@(yml|yaml)';
/** Whether a file is an expectations file by its name, so that {@link DEFAULT_EXPECTATIONS} finds it. */
function isExpectationsName(name) {
    return /^(iam-expect|.*\.iam-expect)\.ya?ml$/.test(name);
}
const NO_FILES = {
    message: 'there is no expectations file: no `iam-expect.yml` and no `*.iam-expect.yml` (or `.yaml`)',
    help: '`iam-expect init` writes one for the policies that it finds; or name one',
};
/**
 * The expectations files that the user names by paths or globs, each once; without any, those that are found below the folder. None only after
 * a fault was told, which is `none` where nothing was named.
 */
async function expectationPaths(given, files, none = NO_FILES) {
    if (given.length === 0)
        return files.given(DEFAULT_EXPECTATIONS, none);
    const paths = new Set();
    for (const pattern of given)
        for (const path of await files.given(pattern))
            paths.add(path);
    return [...paths];
}
/**
 * Reads expectations files and all that they include, each once however many ways lead to it. A file that includes itself,
 * however far round, is a fault.
 */
async function loadExpectations(paths, files, options, tell) {
    const read = new Map();
    const visit = async (path, above, namedAt) => {
        if (read.has(path))
            return;
        read.set(path, undefined);
        const source = files.text(path, namedAt);
        const file = source === undefined ? undefined : told(await (0,expectations/* readExpectations */.uJ)(source, options), tell);
        read.set(path, file);
        for (const include of file?.includes ?? []) {
            for (const included of await files.named(include)) {
                if (included === path || above.includes(included)) {
                    tell({
                        code: 'include-cycle',
                        severity: 'error',
                        message: `\`${include.value}\` includes this file again`,
                        help: 'an expectations file cannot include itself, however far round: take the line out',
                        range: include.range,
                    });
                }
                else {
                    await visit(included, [...above, path], include.range);
                }
            }
        }
    };
    for (const path of paths)
        await visit(path, []);
    const found = [...read.values()].filter((file) => file !== undefined);
    // Of files that could not be read the fault is told already; that nothing is left to check would only distract.
    if (found.length < read.size || read.size === 0)
        return found.flatMap(({ suites }) => suites);
    return told((0,expectations/* combineExpectations */.HD)(found), tell) ?? [];
}
//# sourceMappingURL=expectations.js.map
// EXTERNAL MODULE: ./lib/verdict/index.js + 13 modules
var verdict = __webpack_require__(8763);
;// CONCATENATED MODULE: ./lib/load/kinds.js



/** How messages call the kinds whose statements name principals, and where a policy that names none belongs. */
const NAMES = {
    resource: { name: 'the policy of a resource', instead: 'an identity policy is listed under `policies`' },
    trust: { name: 'a trust policy', instead: 'an identity policy is listed under `policies`' },
    rcp: { name: 'a resource control policy', instead: 'a service control policy is listed under `scps`' },
    vpcEndpoint: { name: 'the policy of a VPC endpoint', instead: 'an identity policy is listed under `policies`' },
};
const ASSUMES = /^sts:(assumerole|tagsession|setsourceidentity|setcontext)/i;
/** Whether the statements read like those of a trust policy: no resource, and nothing but ways to assume a role. */
function readsLikeTrust(statements) {
    return statements.every(({ resource, action }) => resource === undefined && action.patterns.every(({ value }) => ASSUMES.test(value)));
}
/**
 * What reading a file as a policy of this kind has to say, stricter than its grammar. INVARIANT: a file that is named as another kind of
 * policy than it is never counts as one that has nothing to say: statements without a principal match nobody, and every request that
 * must not be allowed would pass.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
function kindFaults(documents, kind, warnings, namedAt) {
    const names = NAMES[kind];
    if (names === undefined)
        return warnings;
    const nameless = documents.filter(({ statements }) => statements.every(({ principal }) => principal === undefined));
    const trusts = documents.filter((document) => kind === 'resource' && !nameless.includes(document) && readsLikeTrust(document.statements));
    const told = warnings.filter(({ range }) => ![...nameless, ...trusts].some((document) => isIn(range, document)));
    return [
        ...nameless.map(({ source: { path } }) => wrongKind(path, namedAt, `no statement of \`${path}\` has a \`Principal\`, so it is not ${names.name}`, `${names.instead}; ${names.name} says in \`Principal\` whom it concerns`)),
        ...trusts.map(({ source: { path } }) => wrongKind(path, namedAt, `\`${path}\` is a trust policy, and is named as the policy of something other than a role`, 'name the role: `"arn:aws:iam::111122223333:role/name": \u2026`')),
        ...told.map((one) => (one.code === 'missing-principal' ? { ...one, severity: 'error' } : one)),
    ];
}
function wrongKind(path, namedAt, message, help) {
    const code = 'wrong-kind';
    return namedAt === undefined
        ? { code, severity: 'error', message, help, path }
        : (0,source/* errorAt */.Os)(namedAt, code, message, help);
}
function isIn(range, document) {
    const { start, end } = document.range;
    return range?.source === document.source && range.start.offset >= start.offset && range.end.offset <= end.offset;
}
/** Services that refuse a resource policy with statements about other resources (`Policy has invalid resource`). */
const OWN_ONLY = new Set(['s3', 'sqs', 'sns', 'lambda', 'dynamodb', 'kinesis']);
/** Statements that are about other resources than the one whose policy they are: the policy of another, or an ARN with a slip. */
function foreignStatements(documents, resource) {
    if (!OWN_ONLY.has(resource.split(':')[2] ?? ''))
        return [];
    return documents.flatMap(({ statements }) => statements.flatMap(({ resource: element }) => {
        if (element?.element !== 'Resource')
            return [];
        const [first] = element.patterns;
        if (first === undefined || element.patterns.some(({ value }) => mayMeet(value, resource)))
            return [];
        return (0,source/* errorAt */.Os)(element.range, 'other-resource', `the statement is about \`${first.value}\`, and this is named as the policy of \`${resource}\``, 'correct the ARN here or under `resource-policies`: AWS refuses a policy about other resources');
    }));
}
/**
 * Resource policies that are in force at nothing that their suite asks about: most likely an ARN with a slip, without which the policy
 * would have been heard.
 */
function idleResourcePolicies({ name, resourcePolicies, rows }) {
    const asked = [...new Set(rows.flatMap(expectations/* requestsOf */.uD).map((request) => request.resource))];
    return resourcePolicies
        .filter(({ resource }) => !asked.some((one) => (0,verdict/* reaches */.O6)(resource.value, one)))
        .map(({ resource }) => {
        const help = (0,source.didYouMean)(resource.value, asked, 'correct the ARN, ask about the resource, or take the policy out');
        return (0,source/* errorAt */.Os)(resource.range, 'idle-resource-policy', `no test of \`${name}\` asks about \`${resource.value}\` or anything below it, so its policy is never heard`, help);
    });
}
/** What is no ARN, or has policy variables, may be anything. */
function mayMeet(pattern, resource) {
    return !pattern.startsWith('arn:') || pattern.includes('${') || (0,verdict/* reaches */.O6)(resource, pattern);
}
//# sourceMappingURL=kinds.js.map
// EXTERNAL MODULE: ./lib/request/index.js + 5 modules
var request = __webpack_require__(5011);
// EXTERNAL MODULE: ./lib/catalog/index.js + 13 modules
var lib_catalog = __webpack_require__(6954);
;// CONCATENATED MODULE: ./lib/load/principals.js




/** Kinds whose principals AWS compares with those that exist when the policy is stored; an RCP names everyone. */
const NAMING = new Set(['resource', 'trust', 'vpcEndpoint']);
/** Principals of policies that can be nobody: nothing that they are allowed is allowed to anybody else. */
function impossiblePrincipals(documents) {
    return documents
        .filter(({ kind }) => NAMING.has(kind))
        .flatMap(({ statements }) => statements.flatMap(({ principal }) => principal?.entries ?? []))
        .flatMap((entry) => {
        const [message, help] = (0,policy/* principalFault */.dL)(entry) ?? [];
        if (message === undefined || help === undefined)
            return [];
        const { value, range } = entry.value;
        return [(0,source/* errorAt */.Os)(range, 'principal-format', `\`${value}\` ${message}`, help)];
    });
}
/**
 * Service principals of policies that are not known. With a known one near it is an error, since AWS refuses a policy that names a service
 * which does not exist; otherwise a warning, since no list of them is complete.
 */
function unknownPrincipals(documents, loadCatalog, allowUnknown) {
    const entries = documents.flatMap(({ statements }) => statements.flatMap(({ principal }) => principal?.entries.filter(({ type }) => type === 'Service') ?? []));
    return entries.flatMap(({ value: { value, range } }) => {
        if (allowUnknown.some((pattern) => (0,expectations/* matchesName */.Hj)(pattern, value)))
            return [];
        const catalog = loadCatalog();
        if (catalog.hasServicePrincipal(value))
            return [];
        const near = catalog.nearestServicePrincipals(value).map((name) => `\`${name}\``);
        const message = (0,lib_catalog/* unknownServicePrincipal */.SR)(value);
        const newer = 'one that is not known yet goes into `allow-unknown-principals` of the expectations file';
        return near.length === 0
            ? (0,source/* warningAt */.MK)(range, 'unknown-principal', message, newer)
            : (0,source/* errorAt */.Os)(range, 'unknown-principal', message, `did you mean ${near.join(' or ')}? ${newer}`);
    });
}
//# sourceMappingURL=principals.js.map
;// CONCATENATED MODULE: ./lib/load/policies.js






const MENTIONS_PRINCIPAL = /(^|[\s"'{,])(Not)?Principal["']?\s*:/;
/** The policy documents of a file whose kind is given: none only after a fault was told. */
function policiesOfKind(source, reading, tell) {
    const { kind, vars, allowUnknownPrincipals, namedAt } = reading;
    const policies = (0,policy/* readPolicies */.h9)(source, kind, { vars });
    if (!policies.ok) {
        tell(...policies.diagnostics);
        return [];
    }
    const { value, warnings } = policies;
    tell(...kindFaults(value, kind, warnings, namedAt));
    tell(...impossiblePrincipals(value));
    tell(...unknownPrincipals(value, files/* loadCatalog */.ak, allowUnknownPrincipals));
    return value;
}
/**
 * The policy documents of a file that nobody gave a type: one that names principals is a resource policy, or a trust policy where it
 * names no resource and only ways to assume a role; any other is an identity policy.
 */
function policiesOfUnknownKind(source, kind, tell, vars = {}) {
    if (kind !== undefined)
        return told((0,policy/* readPolicies */.h9)(source, kind, { vars }), tell) ?? [];
    if (!MENTIONS_PRINCIPAL.test(source.text))
        return told((0,policy/* readPolicies */.h9)(source, 'identity', { vars }), tell) ?? [];
    const asResource = (0,policy/* readPolicies */.h9)(source, 'resource', { vars });
    const isTrust = asResource.ok && asResource.value.every(({ statements }) => readsLikeTrust(statements));
    return told(isTrust ? (0,policy/* readPolicies */.h9)(source, 'trust', { vars }) : asResource, tell) ?? [];
}
/** The documents of suites, each once, with what the suites say of them. */
function documentsWithOrigin(suites) {
    return new Map(suites.flatMap((loaded) => {
        const { vars } = loaded.suite;
        const otherwise = ownerOf(loaded.suite);
        const owners = new Map(loaded.resourcePolicies.flatMap(({ resource, documents }) => documents.map((document) => [document, (0,request/* accountOfArn */.KC)(resource) ?? otherwise])));
        return documentsOf(loaded).map((document) => [document, { vars, owner: owners.get(document) }]);
    }));
}
/** Who owns resources whose ARN names no account: the principal's account, or the one that the suite's tests name. */
function ownerOf({ rows, principal }) {
    const named = rows.flatMap((row) => (row.kind === 'request' ? (row.resourceAccount ?? []) : []));
    const [account, another] = [...new Set(named)];
    if (another !== undefined)
        return undefined;
    return account ?? (principal.value === null ? undefined : (0,request/* accountOfArn */.KC)(principal.value));
}
/** Every policy document of a suite. */
function documentsOf(loaded) {
    const { identity, boundary, scps = [], rcps = [], session = [], resourcePolicies, vpcEndpoint } = loaded;
    return [
        ...identity,
        ...(boundary === undefined ? [] : [boundary]),
        ...scps.flat(),
        ...rcps.flat(),
        ...session,
        ...resourcePolicies.flatMap(({ documents }) => documents),
        ...(vpcEndpoint === undefined ? [] : [vpcEndpoint]),
    ];
}
//# sourceMappingURL=policies.js.map
;// CONCATENATED MODULE: ./lib/load/reading.js

/** What expectations files are read with. Catalog and packs take time to load, and do where a file needs them. */
const READING = {
    catalog: files/* loadCatalog */.ak,
    packs: async () => (await __webpack_require__.e(/* import() */ 300).then(__webpack_require__.bind(__webpack_require__, 6300))).actionPacks(files/* loadCatalog */.ak),
};
//# sourceMappingURL=reading.js.map
;// CONCATENATED MODULE: ./lib/load/select.js
/**
 * The suites and rows whose names contain one of the texts. A text that no name contains is a fault: a filter with a typo must
 * not run nothing and look green.
 */
function select_select(suites, filter, tell) {
    const chosen = suites.filter(({ name }) => wanted(name, filter.suites));
    const selected = chosen
        .map((suite) => ({ ...suite, rows: suite.rows.filter(({ test }) => wanted(test, filter.tests)) }))
        .filter(({ rows }) => rows.length > 0);
    const names = suites.map(({ name }) => name);
    const tests = rowsOf(chosen).map(({ test }) => test);
    // Where no suite could be read the fault is told already.
    if (suites.length > 0)
        tell(...unmatched('suite', filter.suites, names), ...unmatched('test', filter.tests, tests));
    return { suites: selected, scope: { selected: rowsOf(selected).length, total: rowsOf(suites).length } };
}
function unmatched(kind, texts, names) {
    return texts
        .filter((text) => !names.some((name) => name.includes(text)))
        .map((text) => ({
        code: 'nothing-selected',
        severity: 'error',
        message: `no ${kind} has a name that contains \`${text}\``,
        help: `the ${kind}s are ${[...new Set(names)].map((name) => `\`${name}\``).join(', ')}`,
    }));
}
function wanted(name, texts) {
    return texts.length === 0 || texts.some((text) => name.includes(text));
}
function rowsOf(suites) {
    return suites.flatMap(({ rows }) => rows);
}
//# sourceMappingURL=select.js.map
;// CONCATENATED MODULE: ./lib/load/suite.js


/** Reads the policy files of all suites, one suite after the other. */
function loadSuites(suites, files, tell) {
    return inTurn(suites, suiteLoader(files, tell));
}
/** Reads policy files into suites; a file that several suites name is read once for each kind and set of variables. */
function suiteLoader(files, tell) {
    const known = new Map();
    const documentsOf = (path, kind, suite, namedAt) => {
        const { vars, allowUnknownPrincipals } = suite;
        const key = JSON.stringify([path, kind, vars, allowUnknownPrincipals]);
        const before = known.get(key);
        if (before !== undefined)
            return before;
        const source = files.text(path, namedAt);
        const documents = source ? policiesOfKind(source, { kind, vars, allowUnknownPrincipals, namedAt }, tell) : [];
        known.set(key, documents);
        return documents;
    };
    return async (suite) => {
        const all = async (patterns, kind) => {
            const named = new Map();
            for (const pattern of patterns) {
                for (const path of await files.named(pattern))
                    if (!named.has(path))
                        named.set(path, pattern.range);
            }
            return [...named].flatMap(([path, namedAt]) => documentsOf(path, kind, suite, namedAt));
        };
        const one = async (pattern, kind) => {
            if (pattern === undefined)
                return undefined;
            const [document, second] = await all([pattern], kind);
            if (second !== undefined)
                tell(severalDocuments(pattern, kind));
            return document;
        };
        const levels = (given, kind) => inTurn(given, (level) => all(level, kind));
        const { sessionPolicies, scps, rcps } = suite;
        return {
            suite,
            identity: await all(suite.policies, 'identity'),
            boundary: await one(suite.boundary, 'boundary'),
            scps: scps && (await levels(scps, 'scp')),
            rcps: rcps && (await levels(rcps, 'rcp')),
            session: sessionPolicies && (await all(sessionPolicies, 'session')),
            resourcePolicies: await inTurn(suite.resourcePolicies, async ({ resource, files: patterns }) => {
                const documents = await all(patterns, isRole(resource.value) ? 'trust' : 'resource');
                tell(...foreignStatements(documents, resource.value));
                return { resource: resource.value, documents };
            }),
            vpcEndpoint: await one(suite.vpcEndpointPolicy, 'vpcEndpoint'),
        };
    };
}
/** A role's resource policy is its trust policy, which has a grammar of its own. */
function isRole(arn) {
    return /^arn:[^:]*:iam::[^:]*:role\//.test(arn);
}
function severalDocuments(pattern, kind) {
    return {
        code: 'several-documents',
        severity: 'error',
        message: `\`${pattern.value}\` holds several policy documents, and only one ${kind} policy can be attached`,
        help: 'name a file with one document',
        range: pattern.range,
    };
}
/** One after the other, so that what is told comes in the order of the files. */
async function inTurn(items, act) {
    const results = [];
    for (const item of items)
        results.push(await act(item));
    return results;
}
//# sourceMappingURL=suite.js.map
;// CONCATENATED MODULE: ./lib/load/index.js








//# sourceMappingURL=index.js.map

/***/ }),

/***/ 1919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ce: () => (/* reexport */ fillVars),
  dL: () => (/* reexport */ principalFault),
  h9: () => (/* reexport */ readPolicies),
  k3: () => (/* reexport */ readPolicyObject)
});

;// CONCATENATED MODULE: ./lib/policy/principal-fault.js
/**
 * Why a principal is none that a policy can name: AWS refuses the policy when it is deployed, or nobody ever matches. Which services there are
 * is not known here.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
function principalFault({ type, value: { value } }) {
    if (type === '*' || value === '*')
        return undefined;
    if (value.includes('${'))
        return ['has a policy variable, which principals do not take', IN_CONDITION];
    switch (type) {
        case 'AWS':
            return awsFault(value);
        case 'Service':
            return undefined;
        case 'Federated':
            return FEDERATED.test(value)
                ? undefined
                : [
                    'is no identity provider',
                    'write the ARN of a provider, `arn:aws:iam::ACCOUNT:oidc-provider/\u2026` or `\u2026:saml-provider/\u2026`',
                ];
        case 'CanonicalUser':
            return /^[0-9a-f]{64}$/.test(value) ? undefined : ['is no canonical user ID', 'write its 64 hexadecimal digits'];
    }
}
const IN_CONDITION = 'name the account, and compare the caller in a condition on `aws:PrincipalArn`';
const FEDERATED = /^(cognito-identity(-us-gov)?\.amazonaws\.com|www\.amazon\.com|graph\.facebook\.com|accounts\.google\.com|arn:aws[a-z-]*:iam::\d{12}:(oidc|saml)-provider\/.+)$/;
/** Accounts, users, roles and their sessions; unique IDs stand for those that were deleted, `cloudfront` for origin access identities. */
const AWS = /^arn:aws[a-z-]*:(iam::(\d{12}:(root|user\/.+|role\/.+)|cloudfront:user\/.+)|sts::\d{12}:(assumed-role\/[^/]+\/.+|federated-user\/.+|self))$/;
function awsFault(value) {
    if (/^\d{12}$/.test(value) || /^A[A-Z0-9]{15,}$/.test(value))
        return undefined;
    if (/[*?]/.test(value))
        return ['has a wildcard, which the ARN of a principal does not take', IN_CONDITION];
    if (AWS.test(value))
        return undefined;
    if (/:group\//.test(value))
        return ['is a group, and groups are no principals', 'name its users, or a role'];
    return ['is no principal', 'write the ARN of a user or role, or the twelve digits of an account'];
}
//# sourceMappingURL=principal-fault.js.map
// EXTERNAL MODULE: ./lib/source/index.js + 9 modules
var lib_source = __webpack_require__(5756);
;// CONCATENATED MODULE: ./lib/policy/vars.js

/**
 * A context key in an IAM policy variable: `aws:username`, `aws:PrincipalTag/team`, `oidc.example.com/id/A1:sub`.
 * A `::` is CloudFormation's (`AWS::AccountId`), spaces and `?` before the colon are Terraform's expressions.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
const IAM_VARIABLE = /^\s*[A-Za-z0-9][\w./-]*:(?!:)[^,]*(,\s*'.*'\s*)?$/;
/** `${*}`, `${?}` and `${$}` are IAM's way to write these characters themselves. */
const IAM_ESCAPE = /^[*?$]$/;
/**
 * A `${\u2026}` up to its brace, or to the end of the text where the brace is missing; with the `$` before it, by which
 * Terraform's templates escape one.
 */
const PLACEHOLDER = /\$?\$\{([^}]*)(\}|$)/g;
/**
 * Fills `${name}` in a text from `vars`; the range stays that of the text as written. IAM policy variables
 * (`${aws:username}`, with or without a default) and the escapes `${*}`, `${?}`, `${$}` are left alone.
 *
 * INVARIANT: a `${name}` that is neither declared nor IAM's is an error, never text: a policy that holds an
 * unresolved template would match other requests than the deployed one.
 */
function fillVars(text, vars) {
    if (!text.value.includes('${')) {
        return { ok: true, value: text, warnings: [] };
    }
    const faults = [...text.value.matchAll(PLACEHOLDER)].flatMap(([whole, name = '', brace = '']) => {
        const message = placeholderFault(whole, name, brace, vars);
        return message === undefined ? [] : [(0,lib_source/* errorAt */.Os)(rangeOfPlaceholder(text.range, whole), ...message)];
    });
    if (faults.length > 0) {
        return (0,lib_source/* failed */.gz)(faults);
    }
    const value = text.value.replace(PLACEHOLDER, (whole, name) => isIamVariable(name) ? whole : (declared(vars, name) ?? whole));
    return { ok: true, value: { value, range: text.range }, warnings: [] };
}
function placeholderFault(whole, name, brace, vars) {
    if (brace === '') {
        return ['unclosed-variable', `\`${whole}\` has no closing \`}\``, 'close it; a literal `$` is written `${$}`'];
    }
    if (whole.startsWith('$$')) {
        const meant = whole.slice(1);
        return [
            'template-escape',
            `\`${whole}\` is how a Terraform template writes \`${meant}\``,
            `name the rendered file, or write \`${meant}\`; a literal \`$\` is written \`\${$}\``,
        ];
    }
    if (isIamVariable(name)) {
        return undefined;
    }
    const value = declared(vars, name);
    if (value === undefined) {
        return [
            'undeclared-variable',
            `\`${whole}\` is neither declared in \`vars\` nor an IAM policy variable`,
            helpFor(name, vars),
        ];
    }
    const inner = [...value.matchAll(PLACEHOLDER)].find(([, part = '']) => !isIamVariable(part));
    return inner === undefined
        ? undefined
        : [
            'undeclared-variable',
            `the value of \`${name}\` holds \`${inner[0]}\` itself`,
            'write the value out: values of `vars` are not filled again',
        ];
}
function isIamVariable(name) {
    return IAM_ESCAPE.test(name) || (IAM_VARIABLE.test(name) && !name.includes('::'));
}
function declared(vars, name) {
    return Object.hasOwn(vars, name) ? vars[name] : undefined;
}
function helpFor(name, vars) {
    if (name.trim() === '') {
        return 'write a name inside, or `${$}` for a literal `$`';
    }
    const key = /^[A-Za-z_][\w-]*$/.test(name) ? name : JSON.stringify(name);
    const declare = `declare it in the expectations file: \`vars: { ${key}: \u2026 }\``;
    if (name.includes('::')) {
        return `CloudFormation is not evaluated; ${declare}`;
    }
    if (/[.("[?]/.test(name)) {
        return `Terraform is not evaluated; ${declare}`;
    }
    return (0,lib_source.didYouMean)(name, Object.keys(vars), declare);
}
/** The placeholder inside the text as written; all of the text where escapes hide it. */
function rangeOfPlaceholder(range, placeholder) {
    const index = (0,lib_source/* sliceOf */.Mz)(range).indexOf(placeholder);
    if (index === -1) {
        return range;
    }
    const start = range.start.offset + index;
    return (0,lib_source/* rangeOf */.be)(range.source, start, start + placeholder.length);
}
//# sourceMappingURL=vars.js.map
;// CONCATENATED MODULE: ./lib/policy/reading.js


function fault(reading, { range }, code, message, help) {
    reading.faults.push((0,lib_source/* errorAt */.Os)(range, code, message, help));
}
function warn(reading, { range }, code, message, help) {
    reading.warnings.push((0,lib_source/* warningAt */.MK)(range, code, message, help));
}
/**
 * The members of an object by name. A name that is none of `known` is a fault; reading goes on with the element it
 * most likely means, so that a slip is not reported as a missing element as well.
 */
function elementsOf(reading, node, known, where) {
    const elements = {};
    const meant = {};
    for (const member of node.members) {
        const { value: written } = member.key;
        const name = known.find((candidate) => candidate === written);
        if (name !== undefined) {
            elements[name] = member;
            continue;
        }
        const help = helpForElement(written, known, where);
        fault(reading, member.key, 'unknown-element', `unknown element \`${written}\` in ${where}`, help);
        const [likely] = (0,lib_source/* nearest */.pA)(written, known, 1);
        const likelyName = known.find((candidate) => candidate === likely);
        if (likelyName !== undefined) {
            meant[likelyName] = member;
        }
    }
    return { ...meant, ...elements };
}
function helpForElement(name, known, where) {
    const sameLetters = known.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
    return sameLetters === undefined
        ? (0,lib_source.didYouMean)(name, known, `the elements of ${where} are ${known.join(', ')}`)
        : `write \`${sameLetters}\`: IAM's element names are case-sensitive`;
}
/** A scalar or a list as a list. */
function listOf(node) {
    return node.kind === 'array' ? node.items : [node];
}
/** A node's text with `vars` filled in; anything that is no text is a fault. `what` names it: ``a `Sid` ``. */
function textOf(reading, node, what) {
    const value = (0,lib_source/* scalarText */.ws)(node);
    if (value === undefined) {
        wrongType(reading, node, `${what} must be text, not ${kindName(node)}`, 'write text in quotes');
        return undefined;
    }
    return filled(reading, { value, range: node.range });
}
/** CloudFormation's functions: `{ "Ref": \u2026 }`, `{ "Fn::Sub": \u2026 }`. */
function isCloudFormation(node) {
    return node.kind === 'object' && node.members.some(({ key }) => key.value === 'Ref' || key.value.startsWith('Fn::'));
}
/** A value of a kind that has no meaning here. */
function wrongType(reading, node, message, help) {
    const cloudFormation = 'CloudFormation functions are not evaluated; write the value, or `${name}` and declare `name` in `vars`';
    fault(reading, node, 'wrong-type', message, isCloudFormation(node) ? cloudFormation : help);
}
/** A text with `vars` filled in; what cannot be filled is a fault. */
function filled(reading, text) {
    const read = fillVars(text, reading.vars);
    if (!read.ok) {
        reading.faults.push(...read.diagnostics);
        return undefined;
    }
    return read.value;
}
/** Text or a list of texts, in order. */
function textsOf(reading, node, what) {
    return listOf(node).flatMap((item) => textOf(reading, item, what) ?? []);
}
function isEmptyList(node) {
    return node.kind === 'array' && node.items.length === 0;
}
/** How messages call a kind of value. */
function kindName({ kind }) {
    switch (kind) {
        case 'object':
            return 'an object';
        case 'array':
            return 'a list';
        case 'null':
            return 'null';
        case 'string':
            return 'text';
        default:
            return `a ${kind}`;
    }
}
//# sourceMappingURL=reading.js.map
;// CONCATENATED MODULE: ./lib/policy/conditions.js


/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const OPERATORS = [
    'StringEquals',
    'StringNotEquals',
    'StringEqualsIgnoreCase',
    'StringNotEqualsIgnoreCase',
    'StringLike',
    'StringNotLike',
    'NumericEquals',
    'NumericNotEquals',
    'NumericLessThan',
    'NumericLessThanEquals',
    'NumericGreaterThan',
    'NumericGreaterThanEquals',
    'DateEquals',
    'DateNotEquals',
    'DateLessThan',
    'DateLessThanEquals',
    'DateGreaterThan',
    'DateGreaterThanEquals',
    'Bool',
    'BinaryEquals',
    'IpAddress',
    'NotIpAddress',
    'ArnEquals',
    'ArnNotEquals',
    'ArnLike',
    'ArnNotLike',
    'Null',
];
const SET_PREFIX = /^(ForAllValues:|ForAnyValue:)?(.*)$/s;
const IF_EXISTS = 'IfExists';
/** The conditions of a statement: one for each operator and key. */
function readConditions(reading, { value }) {
    if (value.kind !== 'object') {
        fault(reading, value, 'wrong-type', `\`Condition\` must be an object, not ${kindName(value)}`, 'write `{ "StringEquals": { "aws:PrincipalTag/team": "orders" } }`');
        return [];
    }
    return value.members.flatMap((member) => {
        checkOperator(reading, member.key);
        return conditionsOf(reading, member);
    });
}
function checkOperator(reading, operator) {
    const [, prefix = '', name = ''] = SET_PREFIX.exec(operator.value) ?? [];
    const base = name.endsWith(IF_EXISTS) ? name.slice(0, -IF_EXISTS.length) : name;
    const suffix = name.slice(base.length);
    if (base === 'Null' && suffix !== '') {
        fault(reading, operator, 'unknown-operator', '`Null` takes no `IfExists`', 'write `Null` alone: it tests whether the key exists');
    }
    else if (!OPERATORS.some((known) => known === base)) {
        const candidates = OPERATORS.map((known) => `${prefix}${known}${known === 'Null' ? '' : suffix}`);
        fault(reading, operator, 'unknown-operator', `unknown condition operator \`${operator.value}\``, (0,lib_source.didYouMean)(operator.value, candidates, "write one of IAM's operators, such as `StringEquals` or `ArnLike`, with its case"));
    }
}
function conditionsOf(reading, { key: operator, value }) {
    if (value.kind !== 'object') {
        fault(reading, value, 'wrong-type', `\`${operator.value}\` must hold an object of condition keys, not ${kindName(value)}`, `write \`{ "${operator.value}": { "aws:PrincipalTag/team": "orders" } }\``);
        return [];
    }
    checkKeys(reading, operator, value);
    return value.members.flatMap((member) => {
        const key = filled(reading, member.key);
        if (isEmptyList(member.value) && !/^For(All|Any)Values:|IfExists$/.test(operator.value))
            reportNoValues(reading, member);
        const values = listOf(member.value).flatMap((node) => conditionValue(reading, node, member.key.value) ?? []);
        return key === undefined ? [] : [{ operator, key, values, range: member.range }];
    });
}
/**
 * Of a key without values AWS says that the condition returns true, and that the statement provides no permissions: nobody can mean both. Set
 * operators and `IfExists` have a documented answer.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-empty-array-condition
 */
function reportNoValues(reading, { key, value }) {
    fault(reading, value, 'empty-element', `the condition on \`${key.value}\` has no values, and AWS does not say what that means`, 'write the values, or remove the condition');
}
/** Condition keys compare without case, so that two spellings under one operator are one key twice. */
function checkKeys(reading, operator, { members }) {
    const seen = new Map();
    for (const { key } of members) {
        const folded = key.value.toLowerCase();
        const before = seen.get(folded);
        if (before !== undefined && before !== key.value) {
            fault(reading, key, 'duplicate-key', `\`${operator.value}\` has the condition key \`${before}\` already`, 'condition key names compare without case: merge the two into one list of values');
        }
        seen.set(folded, key.value);
    }
}
/** Text, or a boolean or number as it was written. */
function conditionValue(reading, node, key) {
    const value = (0,lib_source/* scalarText */.ws)(node);
    if (value === undefined) {
        wrongType(reading, node, `a value of \`${key}\` must be text, a number or a boolean, not ${kindName(node)}`, 'write one value, or a list of values');
        return undefined;
    }
    return filled(reading, { value, range: node.range });
}
//# sourceMappingURL=conditions.js.map
;// CONCATENATED MODULE: ./lib/policy/elements.js

/**
 * `Action` or `NotAction`: `service:Action` patterns or `*`
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html).
 */
function readAction(reading, element, member) {
    const patterns = textsOf(reading, member.value, `\`${element}\``);
    for (const pattern of patterns) {
        if (!/^(\*+|[^:\s]+:[^:\s]+)$/.test(pattern.value)) {
            fault(reading, pattern, 'action-format', `\`${pattern.value}\` is not an action`, 'write `service:Action`, such as `s3:GetObject`, or `*` for every action');
        }
    }
    checkEmpty(reading, element, member);
    return { element, patterns, range: member.range };
}
/**
 * `Resource` or `NotResource`: ARN patterns or `*`
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html).
 */
function readResource(reading, element, member) {
    const patterns = textsOf(reading, member.value, `\`${element}\``);
    checkEmpty(reading, element, member);
    return { element, patterns, range: member.range };
}
const PRINCIPAL_TYPES = ['AWS', 'Service', 'Federated', 'CanonicalUser'];
/**
 * `Principal` or `NotPrincipal`: `"*"` or a map of principal types
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html).
 */
function readPrincipal(reading, element, member) {
    const { value } = member;
    if (value.kind === 'object') {
        checkEmpty(reading, element, member);
        return { element, entries: principalEntries(reading, element, member), range: member.range };
    }
    if (value.kind === 'string' && value.literal === '*') {
        return { element, entries: [{ type: '*', value: { value: '*', range: value.range } }], range: member.range };
    }
    const written = value.kind === 'string' ? `\`${value.literal}\`` : kindName(value);
    fault(reading, value, 'principal-format', `\`${element}\` must be \`"*"\` or an object, not ${written}`, 'write `{ "AWS": "arn:aws:iam::111122223333:role/name" }`, or `"Service"`, `"Federated"`, `"CanonicalUser"`');
    return { element, entries: [], range: member.range };
}
function principalEntries(reading, element, { value }) {
    if (value.kind !== 'object') {
        return [];
    }
    const types = elementsOf(reading, value, PRINCIPAL_TYPES, `\`${element}\``);
    return value.members.flatMap((member) => {
        const type = PRINCIPAL_TYPES.find((name) => types[name] === member);
        if (type === undefined) {
            return [];
        }
        checkEmpty(reading, element, member);
        return textsOf(reading, member.value, `a principal of \`${type}\``).map((text) => ({ type, value: text }));
    });
}
/**
 * An empty list matches nothing, which AWS accepts; of a `Not` element that would be everything, which nobody
 * means and no page defines.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
function checkEmpty(reading, element, { value }) {
    if (!isEmptyList(value) && !(value.kind === 'object' && value.members.length === 0)) {
        return;
    }
    if (element.startsWith('Not')) {
        fault(reading, value, 'empty-element', `\`${element}\` is empty`, 'list what it excludes, or remove the statement');
    }
    else {
        warn(reading, value, 'empty-element', `\`${element}\` is empty, so the statement matches nothing`, 'list something, or remove the statement');
    }
}
//# sourceMappingURL=elements.js.map
;// CONCATENATED MODULE: ./lib/policy/statement.js




/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
const ELEMENTS = [
    'Sid',
    'Effect',
    'Principal',
    'NotPrincipal',
    'Action',
    'NotAction',
    'Resource',
    'NotResource',
    'Condition',
];
/** Kinds whose statements name principals; in the others the principal is whoever the policy is attached to. */
const KINDS_WITH_PRINCIPAL = new Set(['resource', 'trust', 'rcp', 'vpcEndpoint']);
/**
 * One statement, or `undefined` where a fault leaves it without effect, action or resource. Even then all of its
 * other faults are reported.
 */
function readStatement(reading, node, index) {
    const elements = elementsOf(reading, node, ELEMENTS, 'a statement');
    const sid = elements.Sid === undefined ? undefined : textOf(reading, elements.Sid.value, '`Sid`');
    const effect = readEffect(reading, node, elements);
    const principal = readPrincipals(reading, node, elements);
    const action = readActions(reading, node, elements);
    const resource = readResources(reading, node, elements);
    const conditions = elements.Condition === undefined ? [] : readConditions(reading, elements.Condition);
    if (effect === undefined || action === undefined) {
        return undefined;
    }
    const bodyStart = node.members[0]?.range.start.offset ?? node.range.end.offset;
    return {
        index,
        sid: sid?.value === '' ? undefined : sid,
        effect,
        principal,
        action,
        resource,
        conditions,
        range: node.range,
        comments: (0,lib_source/* commentsOf */.u3)(reading.tree, node.range, bodyStart),
    };
}
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_effect.html */
function readEffect(reading, node, { Effect }) {
    if (Effect === undefined) {
        fault(reading, startOf(node), 'missing-element', 'the statement has no `Effect`', 'write `"Effect": "Allow"` or `"Effect": "Deny"`');
        return undefined;
    }
    const { value } = Effect;
    const written = (0,lib_source/* scalarText */.ws)(value);
    if (written === 'Allow' || written === 'Deny') {
        return { value: written, range: value.range };
    }
    const spelled = ['Allow', 'Deny'].find((name) => name.toLowerCase() === written?.toLowerCase());
    const help = spelled === undefined
        ? (0,lib_source.didYouMean)(written ?? '', ['Allow', 'Deny'], 'write `Allow` or `Deny`')
        : `write \`${spelled}\`: the value is case-sensitive`;
    const found = written === undefined ? kindName(value) : `\`${written}\``;
    fault(reading, value, 'wrong-effect', `\`Effect\` must be \`Allow\` or \`Deny\`, not ${found}`, help);
    return undefined;
}
function readPrincipals(reading, node, { Principal, NotPrincipal }) {
    const member = Principal ?? NotPrincipal;
    if (member === undefined) {
        if (KINDS_WITH_PRINCIPAL.has(reading.kind)) {
            warn(reading, startOf(node), 'missing-principal', 'the statement has no `Principal`, so it matches nobody', 'name the principals: `"Principal": { "AWS": "arn:aws:iam::111122223333:role/name" }`');
        }
        return undefined;
    }
    if (!KINDS_WITH_PRINCIPAL.has(reading.kind)) {
        fault(reading, member.key, 'prohibited-element', `${KIND_NAMES[reading.kind]} cannot have \`${member.key.value}\``, 'remove it: the principal is the one the policy is attached to. If this is the policy of a resource, list the file under `resource-policies`');
        return undefined;
    }
    reportBoth(reading, Principal, NotPrincipal);
    return Principal === undefined
        ? readPrincipal(reading, 'NotPrincipal', member)
        : readPrincipal(reading, 'Principal', Principal);
}
function readActions(reading, node, { Action, NotAction }) {
    reportBoth(reading, Action, NotAction);
    if (Action !== undefined) {
        return readAction(reading, 'Action', Action);
    }
    if (NotAction !== undefined) {
        return readAction(reading, 'NotAction', NotAction);
    }
    fault(reading, startOf(node), 'missing-element', 'the statement has neither `Action` nor `NotAction`', 'list the actions: `"Action": ["s3:GetObject"]`');
    return undefined;
}
function readResources(reading, node, { Resource, NotResource }) {
    reportBoth(reading, Resource, NotResource);
    const member = Resource ?? NotResource;
    if (reading.kind === 'trust') {
        if (member !== undefined) {
            fault(reading, member.key, 'prohibited-element', `${KIND_NAMES.trust} cannot have \`${member.key.value}\``, 'remove it: the resource is the role itself');
        }
        return undefined;
    }
    if (member === undefined) {
        reportMissingResource(reading, node);
        return undefined;
    }
    return Resource === undefined
        ? readResource(reading, 'NotResource', member)
        : readResource(reading, 'Resource', Resource);
}
/**
 * Some services take resource policies without `Resource`
 * (https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html), others refuse them.
 */
function reportMissingResource(reading, node) {
    const message = 'the statement has neither `Resource` nor `NotResource`';
    const help = 'list the resources: `"Resource": "arn:aws:s3:::orders/*"`, or `"*"` for all';
    if (reading.kind === 'resource') {
        warn(reading, startOf(node), 'missing-element', `${message}; few services accept that`, help);
    }
    else {
        fault(reading, startOf(node), 'missing-element', message, help);
    }
}
function reportBoth(reading, element, notElement) {
    if (element !== undefined && notElement !== undefined) {
        fault(reading, notElement.key, 'conflicting-elements', `the statement has both \`${element.key.value}\` and \`${notElement.key.value}\``, 'keep one of the two; write a second statement for the other');
    }
}
/** Where to point for what a statement lacks: at its first element rather than across all of its lines. */
function startOf(node) {
    return node.members[0]?.key ?? node;
}
const KIND_NAMES = {
    identity: 'an identity policy',
    resource: 'a resource policy',
    trust: 'a trust policy',
    boundary: 'a permissions boundary',
    scp: 'a service control policy',
    rcp: 'a resource control policy',
    session: 'a session policy',
    vpcEndpoint: 'a VPC endpoint policy',
};
//# sourceMappingURL=statement.js.map
;// CONCATENATED MODULE: ./lib/policy/document.js



const document_ELEMENTS = ['Version', 'Id', 'Statement'];
const VERSIONS = ['2012-10-17', '2008-10-17'];
/**
 * One policy document. Faults are collected in `reading`; with any of them the document is of no use.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
function readDocument(reading, node, comments) {
    const elements = elementsOf(reading, node, document_ELEMENTS, 'a policy document');
    const statements = readStatements(reading, node, elements.Statement);
    reportDuplicateSids(reading, statements);
    return {
        kind: reading.kind,
        source: reading.tree.source,
        version: readVersion(reading, elements.Version),
        id: elements.Id === undefined ? undefined : textOf(reading, elements.Id.value, '`Id`'),
        statements,
        range: node.range,
        comments,
    };
}
function readVersion(reading, member) {
    if (member === undefined) {
        return undefined;
    }
    const { value } = member;
    const written = (0,lib_source/* scalarText */.ws)(value);
    const version = VERSIONS.find((known) => known === written);
    if (version !== undefined) {
        return { value: version, range: value.range };
    }
    fault(reading, value, 'wrong-version', `${written === undefined ? kindName(value) : `\`${written}\``} is not a version of the policy language`, 'write `2012-10-17`; only documents that use no variables may keep `2008-10-17`');
    return undefined;
}
function readStatements(reading, node, member) {
    if (member === undefined) {
        const place = node.members[0]?.key ?? node;
        fault(reading, place, 'missing-element', 'the policy document has no `Statement`', 'write `"Statement": [ { \u2026 } ]`');
        return [];
    }
    const items = listOf(member.value);
    if (items.length === 0) {
        fault(reading, member.value, 'empty-statement', 'the policy document has no statements', 'write at least one statement');
    }
    return items.flatMap((item, index) => {
        if (item.kind !== 'object') {
            fault(reading, item, 'wrong-type', `a statement must be an object, not ${kindName(item)}`, 'write `{ "Effect": "Allow", "Action": \u2026, "Resource": \u2026 }`');
            return [];
        }
        return readStatement(reading, item, index + 1) ?? [];
    });
}
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html */
function reportDuplicateSids(reading, statements) {
    const lines = new Map();
    for (const { sid } of statements) {
        if (sid === undefined) {
            continue;
        }
        const line = lines.get(sid.value);
        if (line !== undefined) {
            fault(reading, sid, 'duplicate-sid', `duplicate \`Sid\` \`${sid.value}\``, `the statement on line ${line} has it already; a \`Sid\` must be unique within its policy`);
        }
        lines.set(sid.value, line ?? sid.range.start.line);
    }
}
//# sourceMappingURL=document.js.map
;// CONCATENATED MODULE: ./lib/policy/yaml-readings.js

/**
 * Plain scalars that YAML 1.1, which most tools that deploy policies still read, takes for something else than YAML 1.2 does
 * (https://yaml.org/type/bool.html, https://yaml.org/type/int.html, https://yaml.org/spec/1.2.2/ext/changes/).
 */
const READINGS = [
    [/^(y|yes|on)$/i, 'true'],
    [/^(n|no|off)$/i, 'false'],
    [/^[-+]?0o?[0-7_]+$/, 'an octal number'],
    [/^[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?$/, 'a number to the base of 60'],
    [/^[-+]?[0-9][0-9_]*_[0-9_]*$/, 'a number without the underscores'],
];
/**
 * INVARIANT: a policy is not decided as it is written here where its deployed form may say another thing: `Bool: { key: yes }` is
 * false to AWS, and true once a reader of YAML 1.1 has made JSON of it.
 */
function doubtfulScalars(root) {
    const found = new Map();
    const pending = [root];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
        if (node.kind === 'array')
            pending.push(...node.items);
        else if (node.kind === 'object')
            pending.push(...node.members.map(({ value }) => value));
        else {
            const fault = scalarFault(node);
            if (fault !== undefined)
                found.set(node.range.start.offset, fault);
        }
    }
    return [...found].sort(([a], [b]) => a - b).map(([, fault]) => fault);
}
function scalarFault({ literal, range }) {
    // In quotes it is text to everybody.
    if ((0,lib_source/* sliceOf */.Mz)(range) !== literal)
        return undefined;
    const reading = READINGS.find(([form]) => form.test(literal))?.[1];
    if (reading === undefined)
        return undefined;
    const shown = /^(true|false)$/.test(reading) ? `\`${reading}\`` : reading;
    return (0,lib_source/* errorAt */.Os)(range, 'yaml-reading', `\`${literal}\` is ${shown} to readers of YAML 1.1, and not to those of YAML 1.2`, shown.startsWith('`') ? `write ${shown}, or put it in quotes` : 'put it in quotes');
}
//# sourceMappingURL=yaml-readings.js.map
;// CONCATENATED MODULE: ./lib/policy/read.js




/**
 * The policy documents of a text: JSON (with comments) or YAML by the path's ending, or by its first character
 * where the ending says nothing. One document, a list of them, or YAML documents separated by `---`; also the
 * answers of the AWS CLI that hold one (`{ "PolicyDocument": \u2026 }`, `{ "PolicyVersion": { "Document": \u2026 } }`).
 * Never an empty list: a text without a document is an error.
 */
function readPolicies(source, kind, { vars }) {
    const yaml = isYaml(source);
    const trees = yaml ? (0,lib_source/* parseYaml */.hN)(source) : (0,lib_source/* parseJson */.qF)(source);
    if (!trees.ok) {
        return trees;
    }
    const faults = yaml ? trees.value.flatMap(({ root }) => doubtfulScalars(root)) : [];
    const warnings = [...trees.warnings];
    const documents = trees.value.flatMap((tree) => {
        const reading = { tree, kind, vars, faults, warnings };
        return documentNodes(reading).map((node) => readDocument(reading, node, commentsFor(tree, node)));
    });
    return faults.length > 0 ? (0,lib_source/* failed */.gz)(faults) : { ok: true, value: documents, warnings };
}
/**
 * A policy as the library is given it: JSON text, or the plain object. `name` stands for the file in messages.
 * Exactly one document.
 */
function readPolicyObject(value, kind, name, vars = {}) {
    const text = typeof value === 'string' ? value : jsonOf(value);
    if (text === undefined) {
        return {
            ok: false,
            diagnostics: [
                {
                    code: 'wrong-type',
                    severity: 'error',
                    message: 'the policy is neither JSON text nor a plain object',
                    help: 'pass `{ Version: "2012-10-17", Statement: [\u2026] }`, or its JSON text',
                    path: name,
                },
            ],
        };
    }
    const read = readPolicies((0,lib_source/* sourceText */.rI)(name, text), kind, { vars });
    if (!read.ok) {
        return read;
    }
    const [document, second] = read.value;
    if (document === undefined || second !== undefined) {
        return (0,lib_source/* failed */.gz)(read.value
            .slice(1, 2)
            .map(({ range }) => (0,lib_source/* errorAt */.Os)(range, 'several-documents', 'expected one policy document, not several', 'pass them one by one')));
    }
    return { ok: true, value: document, warnings: read.warnings };
}
/** `undefined` for what JSON has no text for: `undefined`, functions, cycles. */
function jsonOf(value) {
    try {
        return JSON.stringify(value, undefined, 2);
    }
    catch {
        return undefined;
    }
}
function isYaml({ path, text }) {
    if (/\.(json|jsonc|json5)$/i.test(path)) {
        return false;
    }
    return /\.ya?ml$/i.test(path) || !/^\s*([{[]|\/[/*])/.test(text);
}
/** All comments where the document is the whole text, otherwise those inside and directly above it. */
function commentsFor(tree, node) {
    return node === tree.root ? tree.comments : (0,lib_source/* commentsWithin */._C)(tree, node.range);
}
/** The document, or the documents of a list. */
function documentNodes(reading) {
    const { root } = reading.tree;
    if (root.kind === 'array' && root.items.length === 0) {
        reading.faults.push((0,lib_source/* errorAt */.Os)(root.range, 'empty-file', 'the list holds no policy document', 'write one into it, or remove the file'));
    }
    const nodes = root.kind === 'array' ? root.items : [root];
    return nodes.flatMap((node) => unwrap(reading, node) ?? []);
}
/** Members under which the AWS CLI and common templates keep a document, outermost first. */
const WRAPPERS = ['PolicyVersion', 'Role', 'Policy', 'PolicyDocument', 'AssumeRolePolicyDocument', 'Document'];
/**
 * The document inside its wrapping, where there is exactly one candidate; anything else is taken as the document
 * itself, whose grammar then says what is wrong.
 */
function unwrap(reading, node) {
    if (node.kind !== 'object') {
        reading.faults.push((0,lib_source/* errorAt */.Os)(node.range, 'wrong-type', `a policy document must be an object, not ${kindName(node)}`, node.kind === 'string'
            ? 'if this is JSON inside a string, save it unquoted (`aws \u2026 --query Policy --output text`)'
            : 'write `{ "Version": "2012-10-17", "Statement": [ \u2026 ] }`'));
        return undefined;
    }
    if (node.members.some(({ key }) => key.value === 'Statement')) {
        return node;
    }
    const [wrapped, second] = node.members.filter(({ key }) => WRAPPERS.includes(key.value));
    return wrapped === undefined || second !== undefined ? node : unwrap(reading, wrapped.value);
}
//# sourceMappingURL=read.js.map
;// CONCATENATED MODULE: ./lib/policy/index.js



//# sourceMappingURL=index.js.map

/***/ }),

/***/ 5011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S1: () => (/* reexport */ PARTITIONS),
  KC: () => (/* reexport */ accountOfArn),
  wo: () => (/* reexport */ arnParts),
  YL: () => (/* reexport */ compareDecimals),
  JG: () => (/* reexport */ isAccountId),
  gL: () => (/* reexport */ isDoubtfulDate),
  Wg: () => (/* reexport */ isInNetwork),
  rh: () => (/* reexport */ isPartition),
  or: () => (/* reexport */ parseAddress),
  Lw: () => (/* reexport */ parseArn),
  F7: () => (/* reexport */ parseCaller),
  _U: () => (/* reexport */ parseDate),
  $Q: () => (/* reexport */ parseDecimal),
  MO: () => (/* reexport */ parseNetwork)
});

// UNUSED EXPORTS: isCanonicalUser

;// CONCATENATED MODULE: ./lib/request/address.js
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
const RANGE = /^([^/]*)(?:\/\+?(\d{1,9}))?$/;
/** A range of a policy; an address alone is the range of itself. Bits beyond the prefix are ignored. */
function parseNetwork(text) {
    const match = RANGE.exec(text);
    if (match === null)
        return undefined;
    const [, address = '', length] = match;
    const family = address.includes(':') ? 6 : 4;
    const bits = family === 6 ? parseIpv6(address) : parseIpv4(address)?.bits;
    const prefixLength = length === undefined ? WIDTH[family] : Number(length);
    return bits === undefined || prefixLength > WIDTH[family] ? undefined : { family, bits, prefixLength };
}
/** An address of the other family is outside of every range, `::/0` and `0.0.0.0/0` included. */
function isInNetwork(address, network) {
    if (address.family !== network.family)
        return false;
    const rest = BigInt(WIDTH[network.family] - network.prefixLength);
    return address.bits >> rest === network.bits >> rest;
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
//# sourceMappingURL=address.js.map
;// CONCATENATED MODULE: ./lib/request/arn.js
/**
 * Groups of Regions that know nothing of one another
 * (https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html).
 */
const PARTITIONS = [
    'aws',
    'aws-cn',
    'aws-us-gov',
    'aws-eusc',
    'aws-iso',
    'aws-iso-b',
    'aws-iso-e',
    'aws-iso-f',
];
function isPartition(text) {
    return PARTITIONS.includes(text);
}
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
;// CONCATENATED MODULE: ./lib/request/date.js
/**
 * Dates as IAM reads them: ISO 8601 in the W3C's profile, or seconds since 1970-01-01
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date,
 * https://www.w3.org/TR/NOTE-datetime). Beyond the profile a time may lack its offset and is then in UTC, and fractions
 * beyond the millisecond are cut off (observed at AWS, September 2026).
 */
const EPOCH_SECONDS = /^[+-]?\d{1,13}$/;
const ISO_DATE = /^(\d{4}-\d\d)(?:(-\d\d)(?:T(\d\d:\d\d)(:\d\d(?:\.\d{1,30})?)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))?)?)?$/;
/** The length of a date and time to the millisecond. */
const TO_MILLISECOND = '2026-06-30T00:00:00.000'.length;
/** Milliseconds since the epoch, or `NaN` for a text that is no date. */
function parseDate(text) {
    if (EPOCH_SECONDS.test(text))
        return Number(text) * 1000;
    const match = ISO_DATE.exec(text);
    if (match === null)
        return Number.NaN;
    const [, month = '', day = '-01', time = '00:00', seconds = ':00', sign, hours = '0', minutes = '0'] = match;
    const written = `${month}${day}T${time}${seconds.padEnd(':00.'.length, '.')}`.padEnd(TO_MILLISECOND, '0');
    const utc = `${written.slice(0, TO_MILLISECOND)}Z`;
    const moment = Date.parse(utc);
    // Date.parse takes the 31st of June for the 1st of July, and 24:00 for the next day.
    if (new Date(moment).toJSON() !== utc)
        return Number.NaN;
    const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
    return sign === '-' ? moment + offset : moment - offset;
}
const DOUBTFUL = /^(?:\d{4}|-\d+|\+?\d{14,}|\d{4}-\d\d-\d\dT[\d:.]+[+-]\d{4})$|^[+-]\d{4}-/;
/**
 * Whether a text has a form that some readers of ISO 8601 take and others do not, or take for another: AWS does not say which it is. Four
 * digits are a year or seconds, fourteen are beyond every calendar; seconds may be negative, a year may have a sign, an offset no colon.
 */
function isDoubtfulDate(text) {
    return DOUBTFUL.test(text);
}
//# sourceMappingURL=date.js.map
;// CONCATENATED MODULE: ./lib/request/decimal.js
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
    return { negative: sign === '-', digits, magnitude: whole.length - leading + Number(exponent) };
}
const ZERO = { negative: false, digits: '', magnitude: 0 };
function trimZeros(digits) {
    let end = digits.length;
    while (digits[end - 1] === '0')
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
    return Number(a.digits > b.digits) - Number(a.digits < b.digits);
}
//# sourceMappingURL=decimal.js.map
;// CONCATENATED MODULE: ./lib/request/index.js





//# sourceMappingURL=index.js.map

/***/ }),

/***/ 8763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cF: () => (/* reexport */ embeddedEvaluator),
  S4: () => (/* reexport */ judge),
  WE: () => (/* reexport */ passes),
  O6: () => (/* reexport */ reaches),
  fo: () => (/* reexport */ requestOf),
  SB: () => (/* reexport */ resourcePolicyFor),
  eh: () => (/* reexport */ summarize)
});

// UNUSED EXPORTS: explanationAt, weakenings

// EXTERNAL MODULE: ./lib/engine/index.js + 35 modules
var engine = __webpack_require__(7813);
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
    const reached = suite.resourcePolicies.filter((policy) => reaches(policy.resource, resource));
    const holding = reached.filter((policy) => reach(policy.resource).some((arn) => arn_pattern_covers(arn, resource)));
    if (reached.length > holding.length) {
        return { kind: 'parts', policies: reached, edges: reached.flatMap((policy) => reach(policy.resource)) };
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
/** Whether a resource that `pattern` matches is `owner`, whose policy is meant, or below it. */
function reaches(owner, pattern) {
    return reach(owner).some((arn) => intersects(arn, pattern));
}
/** Names of buckets have no `:`, nor do the ARNs of what is in them before the first `/`. */
function reach(arn) {
    const service = arn.split(':')[2] ?? '';
    if (FLAT_SERVICES.has(service))
        return [arn];
    return service === 's3' ? [arn, `${arn}/*`] : [arn, `${arn}/*`, `${arn}:*`];
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
    return async (suite, rows) => {
        const answer = answering(suite, catalog);
        return new Map(rows.map((row) => [row.id, answer(row)]));
    };
}
/** Paths have many of their steps in common: each request is decided once. */
function answering(suite, catalog) {
    const byContext = new Map();
    return (row) => {
        const known = byContext.get(row.context) ?? new Map();
        byContext.set(row.context, known);
        const { principal, action, resource, resourceAccount, untrustedContextKeys } = row;
        const key = JSON.stringify([principal, action, resource, resourceAccount ?? null, untrustedContextKeys]);
        const answer = known.get(key) ?? answerRow(suite, row, catalog);
        known.set(key, answer);
        return answer;
    };
}
/**
 * On demand, the trace of one row's decision at one concrete resource; `undefined` where it cannot be asked, as for a principal
 * whose own policies decided rather than the suite's files.
 */
function explanationAt(suite, row, resource) {
    if ((suite.suite.question ?? 'proposed') !== 'proposed')
        return undefined;
    const applied = policyAt(suite, resource);
    if (applied.kind === 'unclear' || applied.kind === 'parts')
        return undefined;
    return () => (0,engine/* explain */.WE)(compiled(suite, policyOf(applied)), requestOf(row, resource));
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
    const request = requestOf(row, row.resource);
    const universe = target.kind === 'single' ? undefined : target.universe;
    if (applied.kind === 'parts')
        return ofRegions((0,engine/* decidePatternAcross */.Ap)(inParts(suite, applied), request, universe));
    const policies = compiled(suite, policyOf(applied));
    if (target.kind === 'single')
        return decided([{ resource: row.resource, decision: (0,engine/* decide */.LD)(policies, request) }]);
    return ofRegions((0,engine/* decidePattern */.bz)(policies, request, universe));
}
function ofRegions(answer) {
    if (answer.kind !== 'regions')
        return inconclusive(answer.reason);
    const [first, ...others] = answer.regions.map(({ example, decision }) => ({ resource: example, decision }));
    return first === undefined ? inconclusive('The pattern was taken apart into nothing.') : decided([first, ...others]);
}
/** The policies of a pattern of which some resources have a policy of their own. */
function inParts(suite, { policies, edges }) {
    return {
        sets: [compiled(suite, undefined), ...policies.map((policy) => compiled(suite, policy))],
        edges,
        at: (resource) => {
            const applied = resourcePolicyFor(suite, resource);
            if (applied.kind === 'one' || applied.kind === 'none')
                return compiled(suite, policyOf(applied));
            return 'several of the resource policies claim it, and which of them is its own is not known';
        },
    };
}
function policyOf(applied) {
    return applied.kind === 'one' ? applied.policy : undefined;
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
// EXTERNAL MODULE: ./lib/expectations/index.js + 23 modules
var expectations = __webpack_require__(4896);
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
;// CONCATENATED MODULE: ./lib/verdict/judge-request.js



/**
 * Draws the verdict on one request from what an evaluator answered.
 *
 * INVARIANT: `pass` is said in one place, after every finding was seen to satisfy the expectation under every value of the
 * missing context keys; whatever is not that falls through to another verdict.
 */
function judgeRequest(row, answer, suite, catalog) {
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
        decision: ruling.verdict === 'inconclusive' ? undefined : judge_request_nameOf(finding.decision),
        resource: finding.resource,
        statements: ruling.verdict === 'pass' ? allStatements(answer.findings) : finding.decision.statements,
        missingContextKeys: finding.decision.missingContextKeys,
        notes,
        explain: explanationAt(suite, row, finding.resource),
        steps: [],
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
/** Whether what was found cannot satisfy the expectation, whatever the values of missing context keys. */
function surelyFails(expectation, { decision }) {
    if (decision.decision === 'unsupported')
        return false;
    return ![decision.decision, ...decision.possible].some((name) => satisfies(expectation, name));
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
        steps: [],
    };
}
function judge_request_nameOf(decision) {
    return decision.decision === 'unsupported' ? undefined : decision.decision;
}
function allStatements(findings) {
    const byStatement = new Map(findings.flatMap(({ decision }) => decision.statements).map((ref) => [ref.statement, ref]));
    return [...byStatement.values()];
}
//# sourceMappingURL=judge-request.js.map
;// CONCATENATED MODULE: ./lib/verdict/open.js


/**
 * Whether a request that drifts does so wherever it was asked, rather than on some resources by name. An Allow that reaches
 * every name in a Region leaves the action open, and so does a Deny that takes single names out: the rule of lint's
 * `escalation-path`.
 */
function isOpen({ action, expectation }, answer, catalog) {
    if (answer?.kind !== 'decided')
        return false;
    const failing = answer.findings.filter((finding) => surelyFails(expectation, finding));
    const others = answer.findings.filter((finding) => !failing.includes(finding));
    if (failing.length === 0)
        return false;
    if (others.length === 0)
        return true;
    const known = catalog.action(action);
    if (known === undefined)
        return false;
    return (failing.some((finding) => isAllowedByType(finding, known, catalog)) && others.every(isTakenOut(known, catalog)));
}
/** By an Allow that reaches all of a resource type, whatever the account and Region. */
function isAllowedByType({ decision }, action, catalog) {
    return decision.decision === 'allowed' && decision.statements.some((ref) => reachesType(ref, action, catalog));
}
function reachesType({ kind, statement }, action, catalog) {
    return kind === 'identity' && !(0,engine/* resourceLimits */.ZY)(statement, action, catalog);
}
/** Whether it is beside the Allow, or a Deny names it; not where another policy type, or a Deny of all but some, holds it. */
function isTakenOut(action, catalog) {
    return ({ decision }) => {
        if (decision.decision === 'unsupported' || decision.missingContextKeys.length > 0)
            return false;
        if (decision.decision === 'implicitDeny')
            return isUnreached(decision);
        return (decision.decision === 'explicitDeny' &&
            decision.statements.length > 0 &&
            decision.statements.every(({ statement }) => statement.resource?.element === 'Resource' && (0,engine/* resourceLimits */.ZY)(statement, action, catalog)));
    };
}
function isUnreached({ blockedBy }) {
    return blockedBy.length > 0 && blockedBy.every(({ kind }) => kind === 'identity');
}
//# sourceMappingURL=open.js.map
;// CONCATENATED MODULE: ./lib/verdict/path-reasons.js

/** What is said of actions that reach something together. What all have in common is told once, so that many paths read as one. */
function path_reasons_failed(steps) {
    return { reason: reasonsOf(steps), help: helpOf(steps) };
}
function path_reasons_blocked(step) {
    return { reason: stepReason(step), help: undefined };
}
function path_reasons_untold(steps) {
    return { reason: `None of them is surely denied. ${reasonsOf(steps)}`, help: helpOf(steps) };
}
/** One reason for all is told once. */
function reasonsOf(steps) {
    const [first, ...others] = new Set(steps.map(({ telling }) => telling.reason));
    return first !== undefined && others.length === 0 && steps.length > 1 ? first : steps.map(stepReason).join(' ');
}
function stepReason({ action, telling }) {
    return `\`${action}\`: ${telling.reason}`;
}
function helpOf(steps) {
    return steps.find(({ telling }) => telling.help !== undefined)?.telling.help;
}
function allAllowed(steps) {
    return {
        reason: `Expected not to be allowed together, but ${allowances(steps, steps)}.`,
        help: 'narrow the Allow of one of them, or deny one of them',
    };
}
/** All drift, and some of them not everywhere: those are named. */
function path_reasons_limited(steps) {
    const parts = steps.map(({ action, telling }) => `\`${action}\` on \`${telling.resource}\` by ${placesOf(telling.statements)}`);
    return {
        reason: `All of them are allowed, but not everywhere: ${listed(parts, 'and')}. Whether what is left is enough cannot be told.`,
        help: 'name the resources that matter, such as roles with more rights, in a test of their own (and leave this out of a pack with `except`), or deny one of the actions',
    };
}
/** Expected an explicit deny of one, and each lacks it somewhere. */
function notDenied({ by }, steps) {
    const explicit = steps.filter(({ telling }) => telling.decision === 'explicitDeny');
    const allowed = steps.filter(({ telling }) => telling.decision === 'allowed');
    const implicit = steps.length - explicit.length - allowed.length;
    const parts = [
        ...explicit.map(({ action, telling }) => `${placesOf(telling.statements)} denies \`${action}\``),
        ...(allowed.length > 0 ? [allowances(allowed, steps)] : []),
        ...(implicit > 0 ? [`only the lack of an Allow denies ${implicit === steps.length ? 'them' : 'the rest'}`] : []),
    ];
    const wanted = by === undefined ? 'an explicit deny of one of them' : `an explicit deny of one of them by \`${by.value}\``;
    return {
        reason: `Expected ${wanted}, but ${listed(parts, 'and')}.`,
        help: by === undefined
            ? 'add a Deny statement for one of them, or expect `not-allowed`'
            : 'let `by` name the statement that decides, or leave it out',
    };
}
/** Who allows all of them, or which statement allows which. */
function allowances(allowed, steps) {
    const byStatements = new Map();
    for (const { action, telling } of allowed) {
        const places = placesOf(telling.statements);
        byStatements.set(places, [...(byStatements.get(places) ?? []), `\`${action}\``]);
    }
    const [first, ...others] = [...byStatements];
    if (first === undefined)
        return '';
    const [places, actions] = first;
    if (others.length === 0 && allowed.length === steps.length)
        return `all of them are allowed by ${places}`;
    const be = actions.length === 1 ? 'is' : 'are';
    const parts = [
        `${listed(actions, 'and')} ${be} allowed by ${places}`,
        ...others.map(([otherPlaces, more]) => `${listed(more, 'and')} by ${otherPlaces}`),
    ];
    return parts.length === 1 ? parts.join('') : `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}`;
}
/** `` `Deploy` at `iam/orders.json:4` ``: the statements with where they stand. */
function placesOf(refs) {
    if (refs.length === 0)
        return 'a policy';
    return listed(refs.map(({ document, statement: { sid, index, range } }) => {
        return `\`${sid?.value || `#${index}`}\` at \`${document.source.path}:${range.start.line}\``;
    }), 'and');
}
//# sourceMappingURL=path-reasons.js.map
;// CONCATENATED MODULE: ./lib/verdict/judge-path.js




/**
 * Draws the verdict on actions that reach something together, from the verdicts on each of them.
 *
 * INVARIANT: `pass` is said only where one action was seen to satisfy the expectation on every resource, and no request failed.
 * What is allowed together, but each only here and there, is neither `pass` nor `drift`: nobody can tell whether the parts meet,
 * or whether the roles and functions that are left are worth anything.
 */
function judgePath(row, answers, suite, catalog) {
    const outcome = (step) => outcomeOf(step, answers, suite, catalog);
    const [first, second, ...more] = row.steps;
    const steps = [outcome(first), outcome(second), ...more.map(outcome)];
    const { verdict, told, by } = judge_path_ruleOn(row, steps);
    const requests = steps.flatMap((step) => step.requests);
    return {
        row,
        verdict,
        evaluator: requests.some(({ evaluator }) => evaluator === 'aws') ? 'aws' : 'embedded',
        ...told,
        decision: verdict === 'pass' || verdict === 'drift' ? decisionOf(steps) : undefined,
        resource: (0,expectations/* together */.bs)(steps.map(({ telling }) => telling.resource)),
        statements: distinct(by.flatMap(({ telling }) => telling.statements)),
        missingContextKeys: [...new Set(by.flatMap(({ telling }) => telling.missingContextKeys))],
        notes: [...new Set(requests.flatMap(({ notes }) => notes))],
        explain: undefined,
        steps: requests,
    };
}
function judge_path_ruleOn(row, steps) {
    const of = (name) => steps.filter(({ verdict }) => verdict === name);
    const failed = of('error');
    if (failed.length > 0)
        return { verdict: 'error', told: path_reasons_failed(failed), by: failed };
    const [blocked] = of('pass');
    if (blocked !== undefined)
        return { verdict: 'pass', told: path_reasons_blocked(blocked), by: [blocked] };
    const untold = of('inconclusive');
    if (untold.length > 0)
        return { verdict: 'inconclusive', told: path_reasons_untold(untold), by: untold };
    if (row.expectation === 'deny')
        return { verdict: 'drift', told: notDenied(row, steps), by: steps };
    const limited = steps.filter((step) => !isOpenWithOthers(step, steps));
    return limited.length === 0
        ? { verdict: 'drift', told: allAllowed(steps), by: steps }
        : { verdict: 'inconclusive', told: path_reasons_limited(limited), by: limited };
}
function outcomeOf({ action, requests }, answers, suite, catalog) {
    const judged = (row) => judgeRequest(row, answers.get(row.id), suite, catalog);
    const [first, ...others] = requests;
    const verdicts = [judged(first), ...others.map(judged)];
    const telling = worst(verdicts);
    const open = requests.filter((row) => isOpen(row, answers.get(row.id), catalog)).map(({ resource }) => resource);
    const asked = requests.map(({ resource }) => resource);
    return { action, verdict: telling.verdict, telling, requests: verdicts, asked, open };
}
/** Whether one of several resources that a test names is open to all actions that take them; what is open to one each may not meet. */
function isOpenWithOthers(step, steps) {
    if (step.asked.length === 1)
        return step.open.length === 1;
    const alike = steps.filter(({ asked }) => JSON.stringify(asked) === JSON.stringify(step.asked));
    return step.asked.some((resource) => alike.every(({ open }) => open.includes(resource)));
}
/** The resources of a step are like the parts of a pattern: it drifts where any of them does. */
function worst(verdicts) {
    const of = (name) => verdicts.find(({ verdict }) => verdict === name);
    return of('error') ?? of('drift') ?? of('inconclusive') ?? verdicts[0];
}
/** What becomes of who needs them all: allowed where each is, denied as strongly as the strongest denial of one. */
function decisionOf(steps) {
    const decisions = steps.map(({ telling }) => telling.decision);
    if (decisions.includes('explicitDeny'))
        return 'explicitDeny';
    return decisions.every((decision) => decision === 'allowed') ? 'allowed' : 'implicitDeny';
}
function distinct(refs) {
    return [...new Map(refs.map((ref) => [ref.statement, ref])).values()];
}
//# sourceMappingURL=judge-path.js.map
;// CONCATENATED MODULE: ./lib/verdict/judge.js


/** Draws the verdict on one row from what an evaluator answered to its requests. */
function judge(row, answers, suite, catalog) {
    return row.kind === 'request'
        ? judgeRequest(row, answers.get(row.id), suite, catalog)
        : judgePath(row, answers, suite, catalog);
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
    return { verdict: summary_worst({ total, passed, drifted, errors }), passed, drifted, inconclusive, errors, total };
}
function summary_worst(counts) {
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
        const key = actionsOf(row);
        const same = index.get(key);
        if (same === undefined)
            index.set(key, [row]);
        else
            same.push(row);
    }
    return index;
}
/** Actions together are the same in any order, and are never one action. */
function actionsOf(row) {
    return row.kind === 'request' ? row.action : JSON.stringify(row.steps.map(({ action }) => action).sort());
}
function rowWeakening(row, suite, index) {
    const same = index.byId.get(row.id);
    if (same !== undefined)
        return relaxed(row, changesOf(row, same));
    const candidates = index.rows.get(actionsOf(row)) ?? [];
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
    const related = row.kind === 'path' ||
        other.kind === 'path' ||
        covers(row.resource, other.resource) ||
        covers(other.resource, row.resource);
    return related && other.suite === row.suite && (other.test === row.test || other.expectation !== row.expectation);
}
function relaxed(row, changes) {
    return changes.length === 0 ? undefined : told('relaxed', row, changes);
}
/** How `now` demands less than `row`, or something else; empty where it demands the same or more. */
function changesOf(row, now) {
    if (row.kind === 'request' && now.kind === 'request')
        return requestChanges(row, now);
    if (row.kind === 'path' && now.kind === 'path')
        return pathChanges(row, now);
    return [`asks about \`${subjectOf(now).action}\``];
}
/** Each request of a step has to be found again: with fewer of them, an action is denied more easily. */
function pathChanges(row, now) {
    const changes = row.steps.flatMap(({ action, requests }) => {
        const others = now.steps.find((step) => step.action === action)?.requests ?? [];
        return requests.flatMap((request) => {
            const [least] = others.map((other) => requestChanges(request, other)).sort((a, b) => a.length - b.length);
            return least ?? [`no longer asks about \`${action}\``];
        });
    });
    return [...new Set(changes)];
}
function requestChanges(row, now) {
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
    const { suite, test, expectation, range } = row;
    const { action, resource } = subjectOf(row);
    return { kind, suite, test, expectation, action, resource, changes, range };
}
//# sourceMappingURL=weakened.js.map
;// CONCATENATED MODULE: ./lib/verdict/index.js





//# sourceMappingURL=index.js.map

/***/ })

};
;
})
