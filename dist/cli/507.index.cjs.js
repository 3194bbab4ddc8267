"use strict";
exports.id = 507;
exports.ids = [507];
exports.modules = {

/***/ 7507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GY: () => (/* reexport */ compilePolicies),
  LD: () => (/* reexport */ decide_decide),
  bz: () => (/* reexport */ decidePattern),
  WE: () => (/* reexport */ explain),
  Gh: () => (/* reexport */ includesPattern),
  AM: () => (/* reexport */ meetsOutside),
  iv: () => (/* reexport */ operandFault),
  FW: () => (/* reexport */ patternsMeet)
});

// UNUSED EXPORTS: PolicyError, decideAll, operatorNames

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
;// CONCATENATED MODULE: ./lib/engine/condition/operand.js




const operand_ARN_PARTS = 6;
/** The operators' families, what each compares with, and whether a text of a policy is such a value. */
const OPERANDS = [
    [/^Numeric/, 'a number', (text) => parseDecimal(text) !== undefined],
    [/^Date/, 'a date', (text) => parseDate(text) !== undefined],
    [/^(Not)?IpAddress$/, 'an address or a CIDR range', (text) => parseNetwork(text) !== undefined],
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
            if (earlier.length === name.length && isSpelling(earlier, name)) {
                return `a context that gives one key in two spellings, \`${earlier}\` and \`${name}\``;
            }
        }
    }
    return undefined;
}
/** Letters of either case differ in one bit, so that most names are told apart by their last characters alone. */
const CASE_BIT = 0x20;
function isSpelling(one, other) {
    const last = one.length - 1;
    if ((one.charCodeAt(last) | CASE_BIT) !== (other.charCodeAt(last) | CASE_BIT))
        return false;
    return one.toLowerCase() === other.toLowerCase();
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
    const misdirection = combined.decision === 'allowed' ? misdirected(view, ownPolicyOf(view)) : undefined;
    if (misdirection !== undefined)
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
    return walk(part, telling, prefix, budget)?.map((region) => {
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
/** Whether a pattern matches all strings that begin so, or none; `undefined` where it takes more than that to tell. */
function settledBy(pattern, prefix) {
    if (pattern.kind === 'any' || (pattern.kind === 'prefix' && prefix.startsWith(pattern.text)))
        return true;
    const alive = positionsAfter(prefix, automatonOf(pattern));
    return alive.length === 0 ? false : undefined;
}
/** Follows all patterns through every string of the part, two strings that leave them in one state being the same. */
function walk({ required, exclude }, patterns, prefix, budget) {
    const automata = [...required, ...exclude, ...patterns].map(automatonOf);
    const limits = required.length + exclude.length;
    const most = 2 ** patterns.length;
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
function positionsAfter(text, automaton) {
    let positions = settle(automaton.symbols, [0]);
    for (let at = 0; at < text.length && positions.length > 0; at += 1) {
        positions = advance(automaton, positions, text.charCodeAt(at));
    }
    return positions;
}
/** A name that ends in a separator looks like a mistake; one character more makes a resource of it. */
function withFullName(region, part, patterns) {
    if (!/[/:]$/.test(region.example))
        return region;
    for (const character of USUAL) {
        const example = region.example + character;
        const same = patterns.every((pattern, at) => matchesPattern(pattern, example) === region.matches[at]);
        if (same && isInPart(part, example))
            return { ...region, example };
    }
    return region;
}
function isInPart({ required, exclude }, text) {
    return required.every((one) => matchesPattern(one, text)) && !exclude.some((one) => matchesPattern(one, text));
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
function automatonOf(pattern) {
    return { symbols: patternSymbols(pattern) };
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
/**
 * Only characters that some pattern waits for lead to different states; one other stands for all the rest. Where a limit of
 * the part waits for one character alone, every other leads out of it.
 */
function* successors(state, automata, required) {
    const due = dueIn(state, automata, 0) ?? (required > 1 ? dueIn(state, automata, 1) : undefined);
    for (const code of due === undefined ? awaitedIn(state, automata) : [due]) {
        const positions = state.positions.map((alive, of) => advance(automata[of], alive, code));
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
    const owned = { ...request, resourceAccount: request.resourceAccount ?? accountOf(request) };
    const view = viewOf(policies, owned);
    const { candidates } = policies.index.actionOf(request.action);
    const within = compilePattern(request.resource);
    const regions = knownRegions(policies, universeOf(within, universe, request, owned.resourceAccount), tellingPatterns(candidates, view, within));
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
const regionsByQuestion = new WeakMap();
/** Many actions are asked of the same resources, and the statements that concern them are often the same. */
function knownRegions(policies, universe, patterns) {
    const known = regionsByQuestion.get(policies) ?? new Map();
    regionsByQuestion.set(policies, known);
    const question = JSON.stringify([universe, patterns]);
    if (known.has(question))
        return known.get(question);
    const regions = regionsOf(universe, patterns);
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
/** Policies of AWS itself have the account `aws`. */
function decide_pattern_namesAccount(within) {
    const account = (0,lib_request/* parseArn */.Lw)(patternText(within))?.account;
    return account !== undefined && account !== '' && !/[*?]/.test(account);
}
/** The resource patterns of all statements that may bear on the request, and of AWS's own exceptions, each once. */
function tellingPatterns(candidates, view, within) {
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
    for (const pattern of specialPatterns(view))
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
    if (outer === '*' || outer === inner)
        return true;
    const wildcard = outer.search(/[*?]/);
    // Whatever `inner` matches has to begin with the literal head of `outer`. Most pairs end here.
    if (wildcard < 0 || !inner.startsWith(outer.slice(0, wildcard)))
        return false;
    const wide = compilePattern(outer);
    // A text in which each wildcard of `inner` is a character that `outer` does not know can only be matched by a `*` in its
    // place, which then matches whatever else stands there. Where it is not matched, it is itself the counterexample.
    if (!matchesPattern(wide, inner.replace(/[*?]/g, ANY_OTHER)))
        return false;
    if (!outer.includes('?'))
        return true;
    return regionsOf({ within: compilePattern(inner), include: [], exclude: [wide] }, [])?.length === 0;
}
/** Whether some text matches both patterns. `true` also where the two are too intricate to tell. */
function patternsMeet(one, other) {
    if (one === '*' || other === '*' || one === other)
        return true;
    const first = compilePattern(one);
    const second = compilePattern(other);
    if (first.kind === 'exact')
        return matchesPattern(second, first.text);
    if (second.kind === 'exact')
        return matchesPattern(first, second.text);
    const [short, long] = [literalPrefix(first), literalPrefix(second)].sort((a, b) => a.length - b.length);
    if (short === undefined || long === undefined || !long.startsWith(short))
        return false;
    if (first.kind === 'prefix' && second.kind === 'prefix')
        return true;
    return regionsOf({ within: first, include: [second], exclude: [] }, [])?.length !== 0;
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

/***/ })

};
;