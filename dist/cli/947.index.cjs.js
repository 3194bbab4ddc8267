(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 947;
exports.ids = [947];
exports.modules = {

/***/ 5947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* reexport */ RULES),
  lintPolicies: () => (/* reexport */ lintPolicies)
});

// UNUSED EXPORTS: explanationOf

// EXTERNAL MODULE: ./lib/engine/index.js + 35 modules
var engine = __webpack_require__(7813);
// EXTERNAL MODULE: ./lib/catalog/index.js + 13 modules
var lib_catalog = __webpack_require__(6954);
;// CONCATENATED MODULE: ./lib/lint/statements.js


/** Runs a check over each statement, and remembers which one a hit belongs to. */
function perStatement(check) {
    return function* (subject) {
        for (const statement of subject.document.statements) {
            for (const hit of check(statement, subject))
                yield { statement, ...hit };
        }
    };
}
/** Runs a check over each condition of each statement. */
function perCondition(check) {
    return perStatement(function* (statement, subject) {
        for (const condition of statement.conditions) {
            const hit = check(condition, statement, subject);
            if (hit !== undefined)
                yield hit;
        }
    });
}
function allows({ effect }) {
    return effect.value === 'Allow';
}
/** Policy types that grant by themselves. In the others an Allow only sets a limit, where `*` is usual. */
const GRANTING = new Set(['identity', 'resource', 'trust']);
/** The patterns of `Action`; none of `NotAction`. */
function actionPatterns({ action }) {
    return action.element === 'Action' ? action.patterns : [];
}
/** The patterns of `Resource`; none of `NotResource`, or where a statement has neither. */
function resourcePatterns({ resource }) {
    return resource?.element === 'Resource' ? resource.patterns : [];
}
function isAnyPattern(text) {
    return /^\*+$/.test(text);
}
/** The actions that a pattern stands for. */
const expand = (0,lib_catalog/* remembered */.HK)((catalog, pattern) => catalog.expandActions(isAnyPattern(pattern) ? '*' : pattern));
function isWild(text) {
    return /[*?]/.test(text);
}
/** The service prefix of an action pattern, in lower case. */
function serviceOf(pattern) {
    return pattern.slice(0, Math.max(0, pattern.indexOf(':'))).toLowerCase();
}
function versionOf({ version }) {
    return version?.value ?? '2008-10-17';
}
/** As {@link comparable}, with any text in the place of a variable. */
function widened(pattern) {
    return (0,engine/* comparable */.Zm)(pattern).replace(/\$\{[^}]*\}/g, '*');
}
const folded = new WeakMap();
/** The patterns of `Action` or `NotAction` in lower case, as they compare. */
function foldedActions(statement) {
    const before = folded.get(statement) ?? statement.action.patterns.map(({ value }) => value.toLowerCase());
    folded.set(statement, before);
    return before;
}
function includesAction(outer, inner) {
    return (0,engine/* includesPattern */.Gh)(outer.toLowerCase(), inner.toLowerCase());
}
function includesResource(outer, inner) {
    return (0,engine/* includesPattern */.Gh)((0,engine/* comparable */.Zm)(outer), (0,engine/* comparable */.Zm)(inner));
}
/** Names in a sentence, the first few of them: `` `a`, `b` and 3 more ``. */
function listed(names, most = 3) {
    const shown = names.slice(0, most).map((name) => `\`${name}\``);
    const more = names.length - shown.length;
    if (more > 0)
        return `${shown.join(', ')} and ${more} more`;
    const last = shown.at(-1);
    return shown.length < 2 ? (last ?? '') : `${shown.slice(0, -1).join(', ')} and ${last}`;
}
/** How messages call a statement: by its Sid, or by its number. */
function nameOf({ sid, index }) {
    return sid === undefined ? `statement ${index}` : `\`${sid.value}\``;
}
//# sourceMappingURL=statements.js.map
;// CONCATENATED MODULE: ./lib/lint/rules/broad.js


const BEST_PRACTICES = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege';
const ALL_ACTIONS = {
    code: 'all-actions',
    level: 'warning',
    title: 'an Allow of every action',
    why: 'the principal can do whatever AWS offers, today and with every service that comes',
    kinds: new Set(['identity', 'resource']),
    page: BEST_PRACTICES,
    check: perStatement((statement) => (allows(statement) ? actionPatterns(statement) : [])
        .filter(({ value }) => isAnyPattern(value))
        .map(({ range }) => ({
        range,
        message: 'the statement allows every action of every service',
        help: 'list the actions that are used; `iam-expect draft` finds them in CloudTrail',
    }))),
};
const SERVICE_WILDCARD = {
    code: 'service-wildcard',
    level: 'warning',
    title: 'an Allow of every action of a service',
    why: 'among them are those that delete, that change permissions, and that the service adds tomorrow',
    kinds: new Set(['identity', 'resource']),
    page: BEST_PRACTICES,
    check: perStatement((statement, { catalog }) => (allows(statement) && !isDelegation(statement) ? actionPatterns(statement) : [])
        .filter(({ value }) => !isAnyPattern(value) && /:\*+$/.test(value))
        .map(({ value, range }) => ({
        range,
        message: `\`${value}\` allows all ${expand(catalog, value).length} actions of the service`,
        help: 'list the actions that are used; `iam-expect draft` finds them in CloudTrail',
    }))),
};
/**
 * The statement by which a key policy leaves permissions to the policies of its account, as AWS writes it into every key's
 * (https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html).
 */
function isDelegation({ principal, action }) {
    return (principal?.element === 'Principal' &&
        principal.entries.every(({ type, value }) => type === 'AWS' && /^(\d{12}|arn:[^:]*:iam::\d{12}:root)$/.test(value.value)) &&
        action.patterns.every(({ value }) => value.toLowerCase() === 'kms:*'));
}
const ALL_RESOURCES = {
    code: 'all-resources',
    level: 'warning',
    title: 'an Allow on every resource, of actions that take a particular one',
    why: 'the principal can reach every resource of the account, those of other teams included',
    kinds: new Set(['identity']),
    page: BEST_PRACTICES,
    check: perStatement((statement, { catalog }) => {
        const any = resourcePatterns(statement).find(({ value }) => isAnyPattern(value) || namesNothing(value));
        if (any === undefined || !allows(statement) || statement.conditions.length > 0)
            return [];
        const patterns = actionPatterns(statement).filter(({ value }) => !isAnyPattern(value));
        const narrowable = patterns
            .flatMap(({ value }) => expand(catalog, value))
            .filter((action) => action.resourceTypes.length > 0 && catalog.resourceFit(action, any.value) === 'takes');
        if (narrowable.length === 0)
            return [];
        const names = narrowable.map(({ name }) => name);
        const [first] = narrowable;
        const takes = first === undefined ? [] : catalog.resourcePatternsOf(first).include;
        const message = `${listed(names)} ${names.length === 1 ? 'is' : 'are'} allowed on every resource`;
        return [{ range: any.range, message, help: `name the resources; \`${names[0]}\` takes ${listed(takes, 2)}` }];
    }),
};
/** `arn:aws:s3:::*`, `arn:aws:sqs:*:*:*`: an ARN that says no more than the service. */
function namesNothing(pattern) {
    return /^arn:[^:]*:[^:]+:\*?:\*?:[*/]*\*$/.test(pattern);
}
const NOT_ACTION_ALLOW = {
    code: 'not-action-allow',
    level: 'warning',
    title: 'NotAction with Allow',
    why: 'it allows every action that is not listed, of every service, and denies none of those that are',
    kinds: GRANTING,
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html',
    check: perStatement((statement) => {
        if (!allows(statement) || statement.action.element !== 'NotAction')
            return [];
        const message = `the statement allows every action but ${listed(statement.action.patterns.map(({ value }) => value))}`;
        return [
            {
                range: statement.action.range,
                message,
                help: 'list what is allowed in `Action`, and what is forbidden in a statement with `Deny`',
            },
        ];
    }),
};
const NOT_RESOURCE_ALLOW = {
    code: 'not-resource-allow',
    level: 'warning',
    title: 'NotResource with Allow',
    why: 'it allows the actions on every resource that is not listed, those of other services and accounts included',
    kinds: GRANTING,
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html',
    check: perStatement((statement) => {
        if (!allows(statement) || statement.resource?.element !== 'NotResource')
            return [];
        const message = `the statement allows every resource but ${listed(statement.resource.patterns.map(({ value }) => value))}`;
        return [
            {
                range: statement.resource.range,
                message,
                help: 'list what is allowed in `Resource`, and what is forbidden in a statement with `Deny`',
            },
        ];
    }),
};
const PASS_ROLE = 'iam:PassRole';
const PASS_ROLE_OPEN = {
    code: 'pass-role-open',
    level: 'warning',
    title: 'iam:PassRole on every role, to every service',
    why: 'whoever can pass a role to a service can have the service act with the rights of that role',
    kinds: new Set(['identity']),
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
    check: perStatement((statement, { catalog }) => {
        if (!allows(statement) || statement.conditions.length > 0)
            return [];
        const pattern = actionPatterns(statement).find(({ value }) => !isAnyPattern(value) &&
            (isWild(value) ? expand(catalog, value) : [{ name: value }]).some(({ name }) => name.toLowerCase() === PASS_ROLE.toLowerCase()));
        const action = catalog.action(PASS_ROLE);
        if (pattern === undefined || action === undefined || (0,engine/* resourceLimits */.ZY)(statement, action, catalog))
            return [];
        const message = `\`${pattern.value}\` lets the principal pass every role to every service`;
        const help = 'name the roles in `Resource`, and the service in a condition: `"StringEquals": { "iam:PassedToService": "lambda.amazonaws.com" }`';
        return [{ range: pattern.range, message, help }];
    }),
};
const BROAD = [
    ALL_ACTIONS,
    SERVICE_WILDCARD,
    ALL_RESOURCES,
    NOT_ACTION_ALLOW,
    NOT_RESOURCE_ALLOW,
    PASS_ROLE_OPEN,
];
//# sourceMappingURL=broad.js.map
;// CONCATENATED MODULE: ./lib/lint/conditions.js
const OPERATOR = /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/s;
function operatorOf({ operator }) {
    const [, set, name = '', ifExists] = OPERATOR.exec(operator.value) ?? [];
    return {
        set: set === 'ForAllValues' || set === 'ForAnyValue' ? set : undefined,
        name,
        ifExists: ifExists !== undefined,
        negated: name.includes('Not'),
    };
}
/** Whether two condition keys are the same: their names compare without case. */
function isKey(condition, name) {
    return condition.key.value.toLowerCase() === name.toLowerCase();
}
/** The other conditions of a statement on the same key. */
function companionsOf(statement, condition) {
    return statement.conditions.filter((other) => other !== condition && isKey(other, condition.key.value));
}
/** Whether `Null` says `false`, which is that the key has to be there. AWS reads every value but `true` as false. */
function demandsPresence(condition) {
    return operatorOf(condition).name === 'Null' && !saysTrue(condition);
}
/** Whether `Null` says `true`, which is that the key has to be absent. */
function demandsAbsence(condition) {
    return operatorOf(condition).name === 'Null' && saysTrue(condition);
}
function saysTrue({ values }) {
    return values.some(({ value }) => value.toLowerCase() === 'true');
}
/** Whether the condition fails where its key is absent from the request. */
function needsKey(condition) {
    const { set, name, ifExists, negated } = operatorOf(condition);
    if (name === 'Null')
        return demandsPresence(condition);
    if (set === 'ForAnyValue')
        return true;
    return set === undefined && !ifExists && !negated;
}
/** Whether the condition fails where its key is absent, or has none of the values that it names. */
function demandsValue(condition) {
    const { set, name, ifExists, negated } = operatorOf(condition);
    return name !== 'Null' && !negated && !ifExists && set !== 'ForAllValues';
}
/** Whether the key holds a list of values, by the type that AWS gives it. */
function isMultivalued({ type }) {
    return type.startsWith('ArrayOf');
}
/** The catalog's key, where it is one that requests may lack. */
function optionalKey(catalog, { key }) {
    const known = catalog.conditionKey(key.value);
    return known?.availability === 'always' || known?.availability === 'signed' ? undefined : known;
}
//# sourceMappingURL=conditions.js.map
;// CONCATENATED MODULE: ./lib/lint/rules/conditions.js


const OPERATORS = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html';
const MULTIVALUED = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html';
/** Whether another condition of the statement makes sure that the key is there. */
function isDemanded(statement, condition) {
    return companionsOf(statement, condition).some((other) => demandsPresence(other) || needsKey(other));
}
const NEGATED_ABSENT_KEY = {
    code: 'negated-absent-key',
    level: 'warning',
    title: 'an Allow excludes values of a key that may be absent',
    why: 'negated operators are met where the key is absent, so that the Allow holds for every request without it',
    page: OPERATORS,
    check: perCondition((condition, statement, { catalog }) => {
        const { set, negated, name } = operatorOf(condition);
        if (!allows(statement) || !negated || set !== undefined || isDemanded(statement, condition))
            return undefined;
        if (optionalKey(catalog, condition)?.availability !== 'sometimes')
            return undefined;
        const message = `\`${condition.operator.value}\` is also met where \`${condition.key.value}\` is absent`;
        const help = `add \`"Null": { "${condition.key.value}": "false" }\`, or allow the values that are meant instead of excluding others`;
        return name === 'Null' ? undefined : { range: condition.range, message, help };
    }),
};
const FOR_ALL_VALUES_ABSENT_KEY = {
    code: 'for-all-values-absent-key',
    level: 'warning',
    title: 'ForAllValues without a look at whether the key is there',
    why: '`ForAllValues` is met where the key is absent or has no values, which an Allow then grants and a Deny refuses',
    page: MULTIVALUED,
    check: perCondition((condition, statement) => {
        if (operatorOf(condition).set !== 'ForAllValues' || isDemanded(statement, condition))
            return undefined;
        const key = condition.key.value;
        const what = allows(statement) ? 'the Allow also holds' : 'the Deny also holds';
        const message = `${what} where \`${key}\` is absent`;
        return {
            range: condition.range,
            message,
            help: `add \`"Null": { "${key}": "false" }\` to demand that the key be there`,
        };
    }),
};
/**
 * Typed as single values by the reference, and compared as lists in the service's own examples
 * (https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html).
 */
const LIST_IN_PRACTICE = /^secretsmanager:VersionStage$/;
const SET_OPERATOR_ON_SINGLE_VALUE = {
    code: 'set-operator-on-single-value',
    level: 'warning',
    title: 'a set operator stands with a key of a single value',
    why: 'the prefix changes nothing but the case of an absent key, which it makes harder to see',
    page: MULTIVALUED,
    check: perCondition((condition, _, { catalog }) => {
        const { set, name } = operatorOf(condition);
        const known = catalog.conditionKey(condition.key.value);
        if (set === undefined || known === undefined || isMultivalued(known))
            return undefined;
        if (set === 'ForAnyValue' && LIST_IN_PRACTICE.test(known.name))
            return undefined;
        const message = `\`${condition.key.value}\` has a single value, and \`${set}\` is for lists of values`;
        return { range: condition.operator.range, message, help: `write \`${name}\`` };
    }),
};
/**
 * Typed as lists by the reference, and compared as single values in the service's own examples
 * (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-conditions.html).
 */
const SINGLE_IN_PRACTICE = /^events:/;
const SINGLE_OPERATOR_ON_LIST = {
    code: 'single-operator-on-list',
    level: 'error',
    title: 'a key of several values is compared without a set operator',
    why: 'such a comparison never matches a key that is there, not even one with a single value',
    page: MULTIVALUED,
    check: perCondition((condition, _, { catalog }) => {
        const { set, name } = operatorOf(condition);
        const known = catalog.conditionKey(condition.key.value);
        if (set !== undefined || name === 'Null' || known === undefined || !isMultivalued(known))
            return undefined;
        if (SINGLE_IN_PRACTICE.test(known.name))
            return undefined;
        const message = `\`${condition.key.value}\` is a list of values, and \`${condition.operator.value}\` compares a single one`;
        return {
            range: condition.operator.range,
            message,
            help: `write \`ForAnyValue:${name}\`, or \`ForAllValues:${name}\` together with \`Null\``,
        };
    }),
};
const IF_EXISTS_ON_DENY = {
    code: 'if-exists-on-deny',
    level: 'warning',
    title: 'IfExists on a Deny',
    why: '`IfExists` is met where the key is absent, so that the Deny strikes every request that does not carry the key',
    page: OPERATORS,
    check: perCondition((condition, statement) => {
        const { name, negated, ifExists, set } = operatorOf(condition);
        // With Bool it is how AWS's own examples catch requests without MFA; with negated operators it changes nothing.
        if (allows(statement) || !ifExists || negated || name === 'Bool' || set !== undefined)
            return undefined;
        const message = `the Deny also strikes requests without \`${condition.key.value}\``;
        return {
            range: condition.operator.range,
            message,
            help: `write \`${name}\`, unless requests without the key are meant as well`,
        };
    }),
};
const IF_EXISTS_ON_ALLOW = {
    code: 'if-exists-on-allow',
    level: 'warning',
    title: 'IfExists on an Allow lets in who lacks the proof',
    why: '`IfExists` is met where the key is absent, so that the Allow also holds for requests that prove nothing',
    page: OPERATORS,
    check: perCondition((condition, statement) => {
        const { name, negated, ifExists, set } = operatorOf(condition);
        if (!allows(statement) || !ifExists || negated || set !== undefined)
            return undefined;
        if (!PROOFS.has(condition.key.value.toLowerCase()) || isDemanded(statement, condition))
            return undefined;
        const message = `the Allow also holds for requests without \`${condition.key.value}\``;
        return { range: condition.operator.range, message, help: `write \`${name}\`` };
    }),
};
const MFA_PRESENT = 'aws:MultiFactorAuthPresent';
const MFA_ABSENT_KEY = {
    code: 'mfa-absent-key',
    level: 'warning',
    title: 'a Deny for want of MFA overlooks long-term access keys',
    why: 'requests signed with access keys of a user carry no `aws:MultiFactorAuthPresent` at all, and `Bool` is not met without it',
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent',
    check: perCondition((condition, statement) => {
        const { name, ifExists, set } = operatorOf(condition);
        if (allows(statement) || name !== 'Bool' || ifExists || set !== undefined)
            return undefined;
        if (!isKey(condition, MFA_PRESENT) || saysTrue(condition))
            return undefined;
        const message = 'the Deny does not strike requests with long-term access keys';
        return { range: condition.operator.range, message, help: 'write `BoolIfExists`' };
    }),
};
/** Keys that are there where a caller has proved something, or comes from where it should. */
const PROOFS = new Set([
    MFA_PRESENT,
    'aws:MultiFactorAuthAge',
    'aws:PrincipalOrgID',
    'aws:SourceVpc',
    'aws:SourceVpce',
    'aws:SourceIdentity',
].map((key) => key.toLowerCase()));
const NULL_INVERTED = {
    code: 'null-inverted',
    level: 'warning',
    title: 'Null is the wrong way round',
    why: '`"Null": "true"` says that the key is absent: the Allow is for those who lack the proof, or the Deny for those who have it',
    page: `${OPERATORS}#Conditions_Null`,
    check: perCondition((condition, statement) => {
        if (!PROOFS.has(condition.key.value.toLowerCase()))
            return undefined;
        const inverted = allows(statement) ? demandsAbsence(condition) : demandsPresence(condition);
        if (!inverted || (!allows(statement) && companionsOf(statement, condition).length > 0))
            return undefined;
        const key = condition.key.value;
        const message = allows(statement)
            ? `the Allow is for requests without \`${key}\``
            : `the Deny is for requests that carry \`${key}\``;
        const help = `write \`"Null": { "${key}": "${allows(statement) ? 'false' : 'true'}" }\``;
        return { range: condition.range, message, help };
    }),
};
const LITERAL_WILDCARD = {
    code: 'literal-wildcard',
    level: 'warning',
    title: 'a wildcard stands where it is a plain character',
    why: '`StringEquals` and its like compare `*` and `?` as they are; only `StringLike` and the ARN operators know wildcards',
    page: `${OPERATORS}#Conditions_String`,
    check: perCondition((condition) => {
        const { name, set, ifExists } = operatorOf(condition);
        if (!/^String(Not)?Equals/.test(name))
            return undefined;
        const value = condition.values.find((each) => /[*?]/.test(each.value.replace(/\$\{[^}]*\}/g, '')));
        if (value === undefined)
            return undefined;
        const like = `${set === undefined ? '' : `${set}:`}String${name.includes('Not') ? 'Not' : ''}Like${ifExists ? 'IfExists' : ''}`;
        const message = `\`${value.value}\` has a wildcard, which \`${condition.operator.value}\` takes as a plain character`;
        return {
            range: value.range,
            message,
            help: `write \`${like}\`, or \`\${*}\` and \`\${?}\` where the character itself is meant`,
        };
    }),
};
const CONDITIONS = [
    NEGATED_ABSENT_KEY,
    FOR_ALL_VALUES_ABSENT_KEY,
    SET_OPERATOR_ON_SINGLE_VALUE,
    SINGLE_OPERATOR_ON_LIST,
    IF_EXISTS_ON_DENY,
    IF_EXISTS_ON_ALLOW,
    MFA_ABSENT_KEY,
    NULL_INVERTED,
    LITERAL_WILDCARD,
];
//# sourceMappingURL=conditions.js.map
// EXTERNAL MODULE: ./lib/packs/index.js + 7 modules
var packs = __webpack_require__(6300);
;// CONCATENATED MODULE: ./lib/lint/rules/escalation.js



/** By document, so that both rules look each action up once. */
const known = new WeakMap();
function openingsOf({ document, catalog }) {
    const before = known.get(document);
    if (before !== undefined)
        return before;
    const found = new Map();
    const openings = (name) => {
        if (!found.has(name))
            found.set(name, openingOf(name, document, catalog));
        return found.get(name);
    };
    known.set(document, openings);
    return openings;
}
/**
 * The Allow that leaves an action open: without a condition, on every resource of a type that the action takes, and with no Deny in
 * its way that strikes all of that type or, by a condition, some of it.
 */
function openingOf(name, document, catalog) {
    const action = catalog.action(name);
    if (action === undefined)
        return undefined;
    const isOpen = (statement) => allows(statement) &&
        statement.conditions.length === 0 &&
        concerns(statement, name) &&
        !limited(statement, action, catalog);
    const opening = document.statements.find(isOpen);
    const isDenied = document.statements.some((statement) => !allows(statement) && concerns(statement, name) && !limited(statement, action, catalog));
    return isDenied ? undefined : opening;
}
function concerns(statement, name) {
    const lower = name.toLowerCase();
    const isListed = foldedActions(statement).some((pattern) => (0,engine/* includesPattern */.Gh)(pattern, lower));
    return isListed === (statement.action.element === 'Action');
}
function limited(statement, action, catalog) {
    if (action.resourceTypes.length > 0)
        return (0,engine/* resourceLimits */.ZY)(statement, action, catalog);
    return !(statement.resource?.element === 'Resource' && statement.resource.patterns.some(({ value }) => isAnyPattern(value)));
}
/** An Allow of everything opens every way; that it does is told by its own rule. */
function allowsAll(statement) {
    return actionPatterns(statement).some(({ value }) => isAnyPattern(value));
}
const PACK = (0,packs.packOf)('privilege-escalation');
const ESCALATION = {
    code: 'escalation-action',
    level: 'warning',
    title: 'an action by which a principal can raise its own rights',
    why: 'whoever holds it holds, in the end, whatever the account has',
    kinds: new Set(['identity']),
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
    check: (subject) => {
        const openings = openingsOf(subject);
        const ways = (PACK?.rows ?? []).flatMap((row) => {
            const statement = openings(row.action);
            return statement === undefined || allowsAll(statement) ? [] : [{ statement, ...row }];
        });
        return byStatement(ways).map(([statement, rows]) => {
            const [first] = rows;
            const message = `${listed(rows.map(({ action }) => action))} without a limit: the principal ${first?.why ?? ''}`;
            const help = 'name the resources, add a condition, or deny the action; `iam-expect packs privilege-escalation` tells more of each';
            return { statement, range: statement.action.range, message, help };
        });
    },
};
const ESCALATION_PATH = {
    code: 'escalation-path',
    level: 'warning',
    title: 'actions by which, together, a principal can raise its own rights',
    why: 'each of them looks harmless, and together they run code of the principal with the rights of another role',
    kinds: new Set(['identity']),
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
    check: (subject) => {
        const openings = openingsOf(subject);
        const paths = (PACK?.paths ?? []).flatMap((path) => {
            const statements = path.actions.map(openings);
            const [statement] = statements;
            return statement === undefined ||
                statements.includes(undefined) ||
                statements.every((each) => each !== undefined && allowsAll(each))
                ? []
                : [{ statement, path }];
        });
        return byStatement(paths).map(([statement, open]) => {
            const [first] = open;
            const others = open.length > 1 ? `, and ${open.length - 1} more ways` : '';
            const message = `${first === undefined ? '' : pathText(first.path)}${others}`;
            const help = 'name the resources of one of the actions, or add a condition such as `iam:PassedToService`; `iam-expect packs privilege-escalation` tells more';
            return { statement, range: statement.action.range, message, help };
        });
    },
};
function pathText({ actions, needs }) {
    return `${listed(actions, 5)} are allowed together without a limit, which is enough where there is ${needs}`;
}
function byStatement(items) {
    const groups = new Map();
    for (const item of items)
        groups.set(item.statement, [...(groups.get(item.statement) ?? []), item]);
    return [...groups];
}
const ESCALATIONS = [ESCALATION, ESCALATION_PATH];
//# sourceMappingURL=escalation.js.map
// EXTERNAL MODULE: ./lib/print/index.js + 7 modules
var print = __webpack_require__(3545);
;// CONCATENATED MODULE: ./lib/lint/suppressions.js
const SUPPRESSION = /^\s*\*?\s*iam-expect-ignore\b[ \t]*([^:\n]*)(?::(.*))?$/;
/** The suppressions in the comments of a document, one for each code that they name. */
function suppressionsOf(document) {
    return document.comments.flatMap((comment) => {
        const statement = document.statements.find((each) => belongsTo(comment, each));
        return comment.text.split('\n').flatMap((line) => {
            const match = SUPPRESSION.exec(line);
            if (match === null)
                return [];
            const codes = (match[1] ?? '').split(/[\s,]+/).filter((code) => code !== '');
            const reason = (match[2] ?? '').trim();
            return (codes.length > 0 ? codes : ['']).map((code) => ({ code, reason, range: comment.range, statement }));
        });
    });
}
/** Directly above the statement, anywhere inside it, or behind it on its last line. */
function belongsTo(comment, { range, comments }) {
    if (comments.includes(comment))
        return true;
    const { start } = comment.range;
    if (start.offset >= range.start.offset && start.offset < range.end.offset)
        return true;
    const behind = range.source.text.slice(range.end.offset, start.offset);
    return start.offset >= range.end.offset && /^[ \t]*,?[ \t]*$/.test(behind);
}
/** The words of comments, without those that only suppress. */
function explanationOf(comments) {
    return comments
        .flatMap(({ text }) => text.split('\n'))
        .filter((line) => !SUPPRESSION.test(line))
        .map((line) => line.replace(/^\s*\*+/, '').trim())
        .filter((line) => line !== '')
        .join('\n');
}
//# sourceMappingURL=suppressions.js.map
;// CONCATENATED MODULE: ./lib/lint/rules/explanations.js



/** Sids that the console and generators number by themselves: `VisualEditor0`, `Stmt1466`, `Statement1`, `1`. */
const NUMBERED = /^(visualeditor|stmt|statement|sid)?\d*$/i;
/** Whether the file's format has no comments: then a Sid is all the explanation there can be. */
function isPlainJson({ source, comments }) {
    return comments.length === 0 && !/\.(jsonc|json5|ya?ml)$/i.test(source.path);
}
const UNDOCUMENTED = {
    code: 'undocumented',
    level: 'warning',
    title: 'a statement says nowhere what it is for',
    why: 'whoever reviews the policy cannot tell what is meant from what merely is, and nobody dares to remove it',
    check: perStatement((statement, { document }) => {
        const { sid, comments, effect } = statement;
        const range = (sid ?? effect).range;
        if (isPlainJson(document)) {
            if (sid !== undefined && !NUMBERED.test(sid.value))
                return [];
            const message = `${nameOf(statement)} has no \`Sid\` that says what it is for`;
            return [
                { range, message, help: 'give it a telling `Sid`, or name the file .jsonc and write a comment above it' },
            ];
        }
        if (explanationOf(comments) !== '')
            return [];
        return [
            {
                range,
                message: `${nameOf(statement)} has no comment that says what it is for`,
                help: 'write a comment above it',
            },
        ];
    }),
};
const STALE_EXPLANATION = {
    code: 'stale-explanation',
    level: 'warning',
    title: 'a statement has changed and its explanation has not',
    why: 'a comment that says what the statement did before is worse than none: reviewers believe it',
    check: perStatement((statement, { base }) => {
        const before = base && counterpart(statement, base);
        if (before === undefined || (0,print/* statementMeaning */.TF)(before) === (0,print/* statementMeaning */.TF)(statement))
            return [];
        const explanation = explanationOf(statement.comments);
        if (explanation === '' || explanation !== explanationOf(before.comments))
            return [];
        const range = (statement.sid ?? statement.effect).range;
        const message = `${nameOf(statement)} has changed, and the comment above it has not`;
        return [
            { range, message, help: 'say in the comment what the statement does now, or why the change does not touch it' },
        ];
    }),
};
/** The same statement before: by its Sid, or by its comment where it has none. */
function counterpart({ sid, comments }, { statements }) {
    if (sid !== undefined)
        return statements.find((before) => before.sid?.value === sid.value);
    const explanation = explanationOf(comments);
    const same = statements.filter((before) => before.sid === undefined && explanationOf(before.comments) === explanation);
    return explanation !== '' && same.length === 1 ? same[0] : undefined;
}
const EXPLANATIONS = [UNDOCUMENTED, STALE_EXPLANATION];
//# sourceMappingURL=explanations.js.map
;// CONCATENATED MODULE: ./lib/lint/rules/federation.js


const TRUST = new Set(['trust']);
/** Claims that say for which application of a public provider a token was made: with one of them not every user of the provider is meant. */
const APPLICATION_CLAIMS = {
    'cognito-identity.amazonaws.com': ['aud'],
    'graph.facebook.com': ['app_id'],
    'www.amazon.com': ['app_id'],
    'accounts.google.com': ['aud', 'oaud'],
};
const FEDERATION_OPEN = {
    code: 'federation-open',
    level: 'error',
    title: 'whoever has a token of an identity provider may assume the role',
    why: 'the provider gives tokens to all of its users, and the audience is the same for all: for GitHub that is every repository of everybody',
    kinds: TRUST,
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
    check: perStatement((statement) => {
        if (!allows(statement) || statement.principal?.element !== 'Principal')
            return [];
        return statement.principal.entries.flatMap(({ type, value }) => {
            const provider = type === 'Federated' ? providerOf(value.value) : undefined;
            if (provider === undefined || statement.conditions.some((condition) => narrowsTo(condition, provider)))
                return [];
            const message = `no condition says which users of \`${provider}\` may assume the role`;
            return [{ range: value.range, message, help: helpFor(provider) }];
        });
    }),
};
/** The name that a provider's claims are under; `undefined` for SAML, whose providers are the account's own. */
function providerOf(principal) {
    const [, oidc] = /^arn:[^:]*:iam::[^:]*:oidc-provider\/(.+)$/.exec(principal) ?? [];
    return oidc ?? (Object.hasOwn(APPLICATION_CLAIMS, principal) ? principal : undefined);
}
/** A positive operator on a claim that tells users apart: any but the audience, which is the same for all users of most providers. */
function narrowsTo(condition, provider) {
    if (!demandsValue(condition))
        return false;
    const key = condition.key.value.toLowerCase();
    const prefix = `${provider.toLowerCase()}:`;
    if (!key.startsWith(prefix))
        return false;
    const claim = key.slice(prefix.length);
    const isOfUsers = claim !== 'aud' || (APPLICATION_CLAIMS[provider.toLowerCase()]?.includes('aud') ?? false);
    return isOfUsers && !condition.values.some(({ value }) => isAnyone(value));
}
/** `*`, or a subject that says only of what kind it is: `repo:*`, `organization:*`, `system:serviceaccount:*`. */
function isAnyone(value) {
    return /^(system:serviceaccount:|[\w-]+:)?[*?]/.test(value);
}
function helpFor(provider) {
    const [claim, example] = EXAMPLES[provider] ?? ['sub', '\u2026'];
    return `add a condition: \`"StringEquals": { "${provider}:${claim}": "${example}" }\``;
}
const EXAMPLES = {
    'token.actions.githubusercontent.com': ['sub', 'repo:OWNER/REPOSITORY:ref:refs/heads/main'],
    'gitlab.com': ['sub', 'project_path:GROUP/PROJECT:ref_type:branch:ref:main'],
    'app.terraform.io': ['sub', 'organization:ORGANIZATION:project:PROJECT:workspace:WORKSPACE:run_phase:apply'],
    'cognito-identity.amazonaws.com': ['aud', 'IDENTITY-POOL-ID'],
    'graph.facebook.com': ['app_id', 'APP-ID'],
    'www.amazon.com': ['app_id', 'APP-ID'],
    'accounts.google.com': ['aud', 'CLIENT-ID'],
};
/** How each type of principal assumes a role (https://docs.aws.amazon.com/STS/latest/APIReference/welcome.html). */
const WAYS = ['sts:assumerole', 'sts:assumerolewithwebidentity', 'sts:assumerolewithsaml', 'sts:assumeroot'];
const TRUST_WAY = {
    code: 'trust-way',
    level: 'error',
    title: 'a principal is given a way to assume the role that is not its own',
    why: 'AWS accounts and services assume roles by AssumeRole, users of identity providers by the token that they have, so the statement never matches',
    kinds: TRUST,
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_request.html',
    check: perStatement((statement) => {
        if (statement.action.element === 'NotAction' || statement.principal?.element !== 'Principal')
            return [];
        const given = statement.action.patterns.map(({ value }) => value.toLowerCase());
        if (given.some((pattern) => /[*?]/.test(pattern)) || !given.some((pattern) => WAYS.includes(pattern)))
            return [];
        return statement.principal.entries.flatMap(({ type, value }) => {
            const way = wayOf(type, value.value);
            if (way === undefined || given.includes(way.toLowerCase()))
                return [];
            const message = `\`${value.value}\` can assume the role by \`${way}\` alone, which the statement does not have`;
            return [{ range: value.range, message, help: `write \`${way}\`` }];
        });
    }),
};
function wayOf(type, principal) {
    switch (type) {
        case 'Federated':
            return /:saml-provider\//.test(principal) ? 'sts:AssumeRoleWithSAML' : 'sts:AssumeRoleWithWebIdentity';
        case 'Service':
            return 'sts:AssumeRole';
        default:
            return undefined;
    }
}
const FEDERATION = [FEDERATION_OPEN, TRUST_WAY];
//# sourceMappingURL=federation.js.map
;// CONCATENATED MODULE: ./lib/lint/rules/grammar.js

/** Policies that IAM itself stores. */
const IAM_POLICIES = new Set(['identity', 'boundary', 'session', 'trust']);
const SID_FORMAT = {
    code: 'sid-format',
    level: 'error',
    title: 'a Sid has characters that IAM does not take',
    why: 'IAM refuses the whole policy when it is deployed',
    kinds: IAM_POLICIES,
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html',
    check: perStatement(({ sid }) => {
        if (sid === undefined || /^[A-Za-z0-9]+$/.test(sid.value))
            return [];
        const message = `the \`Sid\` \`${sid.value}\` has other characters than letters and digits`;
        const plain = sid.value.replace(/[^A-Za-z0-9]+/g, '');
        const help = plain === '' ? 'write letters and digits' : `write \`${plain}\``;
        return [{ range: sid.range, message, help }];
    }),
};
/** Organizations refuses its policies without a version; that is told by rules of their own. */
const VERSIONLESS = new Set([...IAM_POLICIES, 'resource', 'vpcEndpoint']);
const MISSING_VERSION = {
    code: 'missing-version',
    level: 'warning',
    title: 'the policy has no Version',
    why: 'without it AWS reads the policy by the rules of 2008, in which policy variables are plain text',
    kinds: VERSIONLESS,
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html',
    check: ({ document }) => {
        if (document.version !== undefined)
            return [];
        const { start } = document.range;
        const message = 'the policy has no `Version`, so that it is read as `2008-10-17`';
        return [{ range: { ...document.range, end: start }, message, help: 'write `"Version": "2012-10-17"`' }];
    },
};
/** What IAM stores of text: https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html (PolicyDocument). */
const STORABLE = /^[\u0009\u000A\u000D\u0020-\u00FF]*$/;
const POLICY_CHARACTERS = {
    code: 'policy-characters',
    level: 'error',
    title: 'the policy has characters that IAM does not store',
    why: 'IAM refuses the whole policy when it is deployed',
    kinds: IAM_POLICIES,
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html',
    check: perStatement((statement) => textsOf(statement)
        .filter(({ value }) => !STORABLE.test(value))
        .map(({ value, range }) => ({
        range,
        message: `\`${value}\` has characters beyond U+00FF`,
        help: 'write it with characters of Latin-1, or `?` where a pattern may stand for the character',
    }))),
};
function textsOf({ principal, action, resource, conditions }) {
    return [
        ...(principal?.entries ?? []).map(({ value }) => value),
        ...action.patterns,
        ...(resource?.patterns ?? []),
        ...conditions.flatMap(({ key, values }) => [key, ...values]),
    ];
}
const MISSING_PRINCIPAL = {
    code: 'missing-principal',
    level: 'error',
    title: 'the statement of a resource or trust policy names no principal',
    why: 'AWS refuses the policy when it is deployed, as the statement says nothing of whom it is about',
    kinds: new Set(['resource', 'trust', 'vpcEndpoint']),
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
    check: perStatement(({ principal, effect }) => {
        if (principal !== undefined)
            return [];
        const help = 'name the principals: `"Principal": { "AWS": "arn:aws:iam::111122223333:role/name" }`';
        return [{ range: effect.range, message: 'the statement has no `Principal`', help }];
    }),
};
const TRUST_ACTION = {
    code: 'trust-action',
    level: 'error',
    title: 'a trust policy has an action that is no way to assume a role',
    why: 'a role is the resource of no other action than those of AWS STS, so the statement never matches',
    kinds: new Set(['trust']),
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#id_roles_terms-and-concepts',
    check: perStatement(({ action }) => (action.element === 'NotAction' ? [] : action.patterns)
        .filter(({ value }) => !/^(\*|sts:)/i.test(value))
        .map(({ value, range }) => ({
        range,
        message: `\`${value}\` in a trust policy never matches`,
        help: 'write `sts:AssumeRole`, `sts:AssumeRoleWithWebIdentity` or `sts:AssumeRoleWithSAML`; what the role may do belongs into its permissions policy',
    }))),
};
const GRAMMAR = [
    SID_FORMAT,
    MISSING_VERSION,
    POLICY_CHARACTERS,
    MISSING_PRINCIPAL,
    TRUST_ACTION,
];
//# sourceMappingURL=grammar.js.map
;// CONCATENATED MODULE: ./lib/lint/rules/names.js

const REFERENCE = 'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html';
/** The patterns of both `Action` and `NotAction`, by what is wrong with them. */
function perAction(check) {
    return perStatement(function* ({ action }, subject) {
        for (const pattern of action.patterns) {
            const hit = isAnyPattern(pattern.value) ? undefined : check(pattern, subject);
            if (hit !== undefined)
                yield hit;
        }
    });
}
const UNKNOWN_SERVICE = {
    code: 'unknown-service',
    level: 'error',
    title: 'no service that AWS documents has this prefix',
    why: 'AWS accepts the policy, and the action matches nothing, unless the service is one that AWS keeps to itself',
    page: REFERENCE,
    check: perAction(({ value, range }, { catalog }) => {
        const service = serviceOf(value);
        if (isWild(service) || catalog.serviceName(service) !== undefined)
            return undefined;
        const near = catalog.nearestServices(service);
        const help = near.length > 0 ? `did you mean ${listed(near)}?` : 'look the prefix up in the Service Authorization Reference';
        return { range, message: `no service that AWS documents has the prefix \`${service}\``, help };
    }),
};
const UNKNOWN_ACTION = {
    code: 'unknown-action',
    level: 'error',
    title: 'the service has no such action',
    why: 'AWS accepts the policy, and the action matches nothing: an Allow does not grant it, a Deny does not deny it',
    page: REFERENCE,
    check: perAction(({ value, range }, { catalog }) => {
        if (isWild(value) || catalog.serviceName(serviceOf(value)) === undefined)
            return undefined;
        if (catalog.action(value) !== undefined)
            return undefined;
        const [best] = catalog.nearestActions(value);
        const near = catalog.nearestActions(value).map(({ name }) => name);
        const help = best?.reason !== undefined
            ? best.reason
            : near.length > 0
                ? `did you mean ${listed(near)}?`
                : 'look the action up in the Service Authorization Reference';
        return { range, message: `\`${value}\` is no action that AWS documents`, help };
    }),
};
const EMPTY_WILDCARD = {
    code: 'wildcard-matches-nothing',
    level: 'error',
    title: 'a wildcard matches no action',
    why: 'the pattern neither allows nor denies anything, however much it looks as if it did',
    page: REFERENCE,
    check: perAction(({ value, range }, { catalog }) => {
        const service = serviceOf(value);
        if (!isWild(value) || (!isWild(service) && catalog.serviceName(service) === undefined))
            return undefined;
        if (expand(catalog, value).length > 0)
            return undefined;
        const near = catalog.nearestActions(value.replace(/[*?]+/g, '')).map(({ name }) => name);
        const help = near.length > 0 ? `near are ${listed(near)}` : 'look the actions up in the Service Authorization Reference';
        return { range, message: `\`${value}\` matches no action that AWS documents`, help };
    }),
};
const UNKNOWN_KEY = {
    code: 'unknown-condition-key',
    level: 'error',
    title: 'no request carries a condition key of this name',
    why: 'a key that never comes is always absent: a condition on it is never met, or always',
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
    check: perCondition(({ key }, _, { catalog }) => {
        if (catalog.conditionKey(key.value) !== undefined)
            return undefined;
        const near = catalog.nearestConditionKeys(key.value);
        const help = near.length > 0
            ? `did you mean ${listed(near)}?`
            : 'look the key up on the page of the service in the Service Authorization Reference';
        return { range: key.range, message: `\`${key.value}\` is no condition key that AWS documents`, help };
    }),
};
const NAMES = [UNKNOWN_SERVICE, UNKNOWN_ACTION, EMPTY_WILDCARD, UNKNOWN_KEY];
//# sourceMappingURL=names.js.map
// EXTERNAL MODULE: ./lib/request/index.js + 5 modules
var request = __webpack_require__(5011);
// EXTERNAL MODULE: ./lib/source/index.js + 9 modules
var source = __webpack_require__(5756);
;// CONCATENATED MODULE: ./lib/lint/resource-types.js





const RESOURCE_PART = 5;
/**
 * Whether a resource pattern names a service of the catalog, and no resource type of any service looks so. Patterns that leave the service
 * open, and what is no ARN, are not of a wrong type.
 */
const isOfUnknownType = (0,lib_catalog/* remembered */.HK)(looksUnknown);
function looksUnknown(catalog, pattern) {
    const service = serviceOfArn(pattern);
    if (isAnyPattern(pattern) || service === undefined || catalog.resourceTypesOf(service).length === 0)
        return false;
    const wide = widened(pattern);
    if (hasOtherForm(service, resourcePart(wide)))
        return false;
    // AWS Backup's recovery points are of any service, and its own are among them.
    const own = catalog.resourceTypesOf(service).filter(({ arn }) => (serviceOfArn(arn) ?? service) === service);
    if (own.some(({ arn }) => reaches(wide, patternOf(arn))))
        return false;
    // Other services have types with ARNs of this one, so that all of them are asked where the service itself has none.
    return !(typesByService(catalog).get(service) ?? []).some((type) => reaches(wide, type));
}
const byService = new WeakMap();
/** The ARNs of all resource types by the service that they name. It has every service read, so it is made only when it is asked for. */
function typesByService(catalog) {
    const before = byService.get(catalog);
    if (before !== undefined)
        return before;
    const made = new Map();
    for (const { arn } of catalog.services.flatMap((prefix) => catalog.resourceTypesOf(prefix))) {
        const service = serviceOfArn(arn);
        if (service !== undefined)
            made.set(service, [...(made.get(service) ?? []), patternOf(arn)]);
    }
    byService.set(catalog, made);
    return made;
}
/** Resources that guides of AWS name in policies, and that the reference does not list. */
const OTHER_FORMS = {
    cloudformation: /^transform\//,
    autoscaling: /^scalingPolicy:/,
    waf: /^changetoken\//,
    'waf-regional': /^changetoken\//,
};
/** Whether a resource is one that guides name, and that is of none of the listed types. */
function isUnlisted(pattern) {
    const service = serviceOfArn(pattern);
    return service !== undefined && OTHER_FORMS[service]?.test(resourcePart(pattern)) === true;
}
/** Paths of an API's address (`/workspaces`) are listed for few services; of log groups people write them without `log-group:`. */
function hasOtherForm(service, resource) {
    return (resource.startsWith('/') && service !== 'logs') || OTHER_FORMS[service]?.test(resource) === true;
}
function reaches(pattern, type) {
    return agreeBeforeResource(pattern, type) && (0,engine/* patternsMeet */.FW)(resourcePart(pattern), resourcePart(type));
}
function patternOf(arn) {
    return arn.replace(/\$\{[^}]*\}/g, '*');
}
/** Whether partition, service, Region and account of two ARN patterns go together, each by itself. */
function agreeBeforeResource(one, other) {
    const parts = (0,request/* arnParts */.wo)(one);
    return (0,request/* arnParts */.wo)(other)
        .slice(0, RESOURCE_PART)
        .every((part, at) => (0,engine/* patternsMeet */.FW)(parts[at] ?? '*', part));
}
/** The part behind the account, which a pattern that ends before it leaves open. */
function resourcePart(pattern) {
    return (0,request/* arnParts */.wo)(pattern)[RESOURCE_PART] ?? '*';
}
/** The service of an ARN, where the pattern says it: not of `arn:aws:s*:::orders`, nor of what stops before it. */
function serviceOfArn(pattern) {
    const [scheme, , service = '', ...rest] = (0,request/* arnParts */.wo)(pattern);
    return scheme === 'arn' && rest.length > 2 && /^[a-z0-9-]+$/.test(service) ? service : undefined;
}
/** ARNs of the types that the author may have meant: those of a near name where there are any, the shortest first. */
function likelyTypes(catalog, pattern) {
    const types = catalog.resourceTypesOf(serviceOfArn(pattern) ?? '');
    const written = headOf((0,request/* arnParts */.wo)(pattern)[RESOURCE_PART] ?? '');
    const near = (0,source/* nearest */.pA)(written, types.map(headOfType), 3);
    const sorted = near.length > 0 ? types.filter((type) => near.includes(headOfType(type))) : types;
    return [...new Set(sorted.map(({ arn }) => patternOf(arn)))].sort((a, b) => a.length - b.length);
}
function headOfType({ arn }) {
    return headOf((0,request/* arnParts */.wo)(arn)[RESOURCE_PART] ?? '');
}
/** What stands before the name: `table` of `table/orders`. */
function headOf(resource) {
    return /^[^/:*$]*/.exec(resource)?.[0] ?? '';
}
//# sourceMappingURL=resource-types.js.map
;// CONCATENATED MODULE: ./lib/lint/rules/never.js






const never_REFERENCE = 'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html';
function knownPatterns(statement, catalog) {
    return actionPatterns(statement)
        .filter(({ value }) => !isAnyPattern(value))
        .map((pattern) => ({ pattern, actions: expand(catalog, pattern.value) }))
        .filter(({ actions }) => actions.length > 0);
}
/** Two services share this prefix, and the catalog has of each action of both only one of its two lists of resources. */
const AMBIGUOUS = new Set(['elasticloadbalancing']);
/**
 * A service that was renamed, and whose resources keep the ARNs that they were made with, so that policies list both
 * (https://docs.aws.amazon.com/dtconsole/latest/userguide/rename.html).
 */
function otherNameOf(pattern) {
    const [, service] = /^arn:[^:]*:(codeconnections|codestar-connections):/.exec(pattern) ?? [];
    if (service === undefined)
        return undefined;
    return pattern.replace(service, service === 'codeconnections' ? 'codestar-connections' : 'codeconnections');
}
/**
 * Whether a resource pattern, variables and all, reaches something that the action takes. The catalog says which type a pattern most
 * likely means; here it is enough that some resource of another type is among what it matches.
 */
function fits(catalog, action, { value }) {
    return never_reaches(catalog, `${action.name} ${value}`, action, value);
}
/** Three rules ask of the same pairs. */
const never_reaches = (0,lib_catalog/* remembered */.HK)((catalog, _pair, action, pattern) => reachesAction(catalog, action, widened(pattern)));
function reachesAction(catalog, action, pattern) {
    if (isUnlisted(pattern) && (0,request/* arnParts */.wo)(pattern)[2] === serviceOf(action.name))
        return true;
    const renamed = otherNameOf(pattern);
    if (renamed !== undefined && catalog.resourceFit(action, renamed) === 'takes')
        return true;
    if (catalog.resourceFit(action, pattern) === 'takes' || AMBIGUOUS.has(serviceOf(action.name)))
        return true;
    if (action.name === 's3:ListAllMyBuckets')
        return (0,engine/* includesPattern */.Gh)(pattern, 'arn:aws:s3:::*');
    const { include, exclude } = catalog.resourcePatternsOf(action);
    const near = include.filter((each) => agreeBeforeResource(pattern, each)).map(resourcePart);
    // CloudWatch Logs asks for a log group as `log-group:NAME:log-stream:` with an empty name of a stream.
    const streams = action.name.startsWith('logs:') ? near.map((each) => `${each}:log-stream:`) : [];
    const part = resourcePart(pattern);
    return (0,engine/* meetsOutside */.AM)(part, near, exclude.map(resourcePart)) || streams.some((each) => (0,engine/* patternsMeet */.FW)(part, each));
}
/** What is no ARN at all is told as that. */
function isNoArn(pattern) {
    return !/^(arn:|[*?$])/.test(pattern);
}
const ACTION_WITHOUT_RESOURCE = {
    code: 'action-without-resource',
    level: 'error',
    title: 'an action stands beside resources of which it takes none',
    why: 'a statement matches only where action and resource go together, so this action is neither allowed nor denied by it',
    page: never_REFERENCE,
    check: perStatement(function* (statement, { catalog }) {
        const resources = resourcePatterns(statement);
        if (resources.length === 0 || resources.some(({ value }) => isAnyPattern(value) || isNoArn(value)))
            return;
        for (const { pattern, actions } of knownPatterns(statement, catalog)) {
            const taking = actions.filter(({ resourceTypes }) => resourceTypes.length > 0);
            if (taking.length < actions.length || fitsSome(taking, resources, catalog))
                continue;
            const [first] = actions;
            if (first !== undefined)
                yield misfit(pattern, first, actions.length, resources, catalog);
        }
    }),
};
function misfit(pattern, action, count, resources, catalog) {
    const { value, range } = pattern;
    const takes = catalog.resourcePatternsOf(action).include;
    const subject = count > 1 ? `no action of \`${value}\` takes` : `\`${value}\` does not take`;
    const message = `${subject} ${listed(resources.map((resource) => resource.value), 2)}`;
    if (count > 1)
        return { range, message, help: 'write the resources that these actions take, or remove the pattern' };
    return { range, message, help: `it takes ${listed(takes)}: write such a resource` };
}
function fitsSome(actions, resources, catalog) {
    return actions.some((action) => resources.some((resource) => fits(catalog, action, resource)));
}
const ACTION_TAKES_NO_RESOURCE = {
    code: 'action-takes-no-resource',
    level: 'warning',
    title: 'an action that takes no resource stands beside resources',
    why: 'AWS documents no resource for the action, and then only a statement with `"Resource": "*"` is sure to match',
    page: never_REFERENCE,
    check: perStatement(function* (statement, { catalog }) {
        const resources = resourcePatterns(statement);
        if (resources.length === 0 || resources.some(({ value }) => isAnyPattern(value) || isNoArn(value)))
            return;
        for (const { pattern, actions } of knownPatterns(statement, catalog)) {
            const takesNone = actions.every(({ resourceTypes }) => resourceTypes.length === 0);
            if (!takesNone || fitsSome(actions, resources, catalog))
                continue;
            const message = `\`${pattern.value}\` takes no resource`;
            yield { range: pattern.range, message, help: 'put it into a statement with `"Resource": "*"`' };
        }
    }),
};
const RESOURCE_WITHOUT_ACTION = {
    code: 'resource-without-action',
    level: 'warning',
    title: 'a resource stands beside actions of which none takes it',
    why: 'the resource adds nothing to the statement, though it looks as if it did',
    page: never_REFERENCE,
    check: perStatement(function* (statement, { catalog }) {
        const patterns = knownPatterns(statement, catalog);
        if (patterns.length === 0 || patterns.length < actionPatterns(statement).length)
            return;
        const resources = resourcePatterns(statement).filter(({ value }) => !isAnyPattern(value));
        if (resources.length < 2)
            return;
        for (const resource of resources) {
            // What is of no type at all is told as that.
            if (isOfUnknownType(catalog, resource.value))
                continue;
            if (patterns.some(({ actions }) => fitsSome(actions, [resource], catalog)))
                continue;
            const message = `none of the statement's actions takes \`${resource.value}\``;
            yield { range: resource.range, message, help: 'remove it, or add the action that it is there for' };
        }
    }),
};
const KEY_NEVER_PRESENT = {
    code: 'key-never-present',
    level: 'error',
    title: 'a condition asks for a key that the action never carries',
    why: 'AWS sends a condition key only with the actions that list it; elsewhere it is absent, and the condition is never met, or always',
    page: never_REFERENCE,
    check: perStatement(function* (statement, { catalog }) {
        for (const condition of statement.conditions) {
            const isAlwaysMet = isMetWithoutKey(condition);
            if ((!needsKey(condition) && !isAlwaysMet) || !isListed(catalog, condition.key.value))
                continue;
            const without = patternsWithout(statement, condition, catalog);
            if (without.length > 0)
                yield absentKey(condition, without, isAlwaysMet, catalog);
        }
    }),
};
/** `StringNotEquals` and its like: absent keys are what `IfExists` and `ForAllValues` are written for, and nobody thinks of them here. */
function isMetWithoutKey(condition) {
    const { negated, ifExists, set } = operatorOf(condition);
    return negated && !ifExists && set === undefined;
}
/**
 * Whether the reference says of the key which actions carry it. A few services list keys without any action: nothing can be told of
 * those.
 */
const isListed = (0,lib_catalog/* remembered */.HK)((catalog, key) => {
    const actions = catalog.actionsOf(serviceOf(key));
    const isCarried = actions.length === 0 || actions.some((action) => catalog.carriesKey(action, key));
    return catalog.conditionKey(key) !== undefined && isCarried;
});
/** The action patterns with no action that carries the key: with one, the statement still does something. */
function patternsWithout(statement, { key }, catalog) {
    return knownPatterns(statement, catalog).filter(({ actions }) => !actions.some((action) => catalog.carriesKey(action, key.value)));
}
function absentKey({ key }, without, isAlwaysMet, catalog) {
    const names = without.map(({ pattern }) => pattern.value);
    const always = isAlwaysMet ? ', so that the condition is always met' : '';
    const message = `requests of ${listed(names)} never carry \`${key.value}\`${always}`;
    return { range: key.range, message, help: insteadOf(key.value, without, catalog) };
}
/** What people who write the key mean: https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html */
const LISTING_KEYS = new Set(['s3:prefix', 's3:delimiter', 's3:max-keys']);
function insteadOf(key, without, catalog) {
    if (LISTING_KEYS.has(key.toLowerCase())) {
        return 'limit objects by their ARN, `arn:aws:s3:::BUCKET/PREFIX/*`, and keep this key for `s3:ListBucket` in a statement of its own';
    }
    const service = without[0]?.actions[0]?.name.split(':')[0] ?? '';
    const carriers = catalog.actionsOf(service).filter((action) => catalog.carriesKey(action, key));
    return carriers.length > 0
        ? `put these actions into a statement without it; it comes with ${listed(carriers.map(({ name }) => name))}`
        : 'remove the condition, or use a key that these actions carry';
}
const NULL_CONTRADICTION = {
    code: 'null-contradiction',
    level: 'error',
    title: 'a statement demands that a key be absent, and compares it',
    why: 'conditions of a statement all have to be met, and these two never are together',
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Null',
    check: perCondition((condition, { conditions }) => {
        if (!demandsAbsence(condition))
            return undefined;
        const other = conditions.find((each) => isKey(each, condition.key.value) && needsKey(each));
        if (other === undefined)
            return undefined;
        const message = `\`Null\` demands that \`${condition.key.value}\` be absent, and \`${other.operator.value}\` needs it`;
        return {
            range: condition.range,
            message,
            help: 'write `"false"` to demand that the key be there, or remove one of the two',
        };
    }),
};
const NEVER = [
    ACTION_WITHOUT_RESOURCE,
    ACTION_TAKES_NO_RESOURCE,
    RESOURCE_WITHOUT_ACTION,
    KEY_NEVER_PRESENT,
    NULL_CONTRADICTION,
];
//# sourceMappingURL=never.js.map
;// CONCATENATED MODULE: ./lib/lint/rules/organization.js

const SYNTAX = 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies';
/**
 * Since September 2025 SCPs take all of the policy language but principals, which reading refuses; what is left is the version.
 * https://aws.amazon.com/blogs/security/unlock-new-possibilities-aws-organizations-service-control-policy-now-supports-full-iam-language
 */
const SCP_RESTRICTION = {
    code: 'scp-restriction',
    level: 'error',
    title: 'the policy is none that Organizations takes as a service control policy',
    why: 'AWS Organizations refuses the policy when it is deployed',
    kinds: new Set(['scp']),
    page: `${SYNTAX}_scps_syntax.html`,
    check: ({ document }) => versionHits(document, 'a service control policy'),
};
function versionHits({ version, range }, what) {
    if (version?.value === '2012-10-17')
        return [];
    const help = 'write `"Version": "2012-10-17"`';
    if (version === undefined)
        return [{ range: { ...range, end: range.start }, message: `${what} needs a \`Version\``, help }];
    return [{ range: version.range, message: `${what} has the version \`2012-10-17\` alone`, help }];
}
const RCP_RESTRICTION = {
    code: 'rcp-restriction',
    level: 'error',
    title: 'the policy is none that Organizations takes as a resource control policy',
    why: 'AWS Organizations refuses the policy when it is deployed',
    kinds: new Set(['rcp']),
    page: `${SYNTAX}_rcps_syntax.html`,
    check: (subject) => [...versionHits(subject.document, 'a resource control policy'), ...rcpStatements(subject)],
};
const rcpStatements = perStatement((statement, { catalog }) => isDefault(statement)
    ? []
    : [
        ...effectHits(statement),
        ...actionHits(statement, (service) => catalog.supportsRcp(service.toLowerCase())),
        ...principalHits(statement),
    ]);
/** The one statement of `RCPFullAWSAccess`, which AWS attaches itself, and which suites may list among their RCPs. */
function isDefault({ effect, principal, action, resource, conditions }) {
    const isAll = (patterns = []) => patterns.every(({ value }) => value === '*');
    return (effect.value === 'Allow' &&
        principal?.element === 'Principal' &&
        principal.entries.every(({ type }) => type === '*') &&
        action.element === 'Action' &&
        isAll(action.patterns) &&
        resource?.element === 'Resource' &&
        isAll(resource.patterns) &&
        conditions.length === 0);
}
function effectHits({ effect }) {
    if (effect.value === 'Deny')
        return [];
    const message = 'a resource control policy takes `Deny` alone';
    return [
        {
            range: effect.range,
            message,
            help: 'write `"Effect": "Deny"`; AWS attaches `RCPFullAWSAccess`, which allows all else',
        },
    ];
}
function actionHits({ action }, isSupported) {
    if (action.element === 'NotAction') {
        const message = 'a resource control policy cannot have `NotAction`';
        return [{ range: action.range, message, help: 'list the actions: `"Action": "s3:*"`' }];
    }
    return action.patterns.flatMap(({ value, range }) => {
        if (/^\*+$/.test(value)) {
            const message = 'a resource control policy cannot have the action `*`';
            return [{ range, message, help: 'name the services: `["s3:*", "sts:*", "kms:*"]`' }];
        }
        const service = value.slice(0, value.indexOf(':'));
        if (isSupported(service))
            return [];
        const message = `resource control policies do not apply to the service \`${service}\``;
        return [{ range, message, help: 'remove the action; the page lists the services that support them' }];
    });
}
function principalHits({ principal, effect }) {
    if (principal === undefined) {
        const message = 'the statement of a resource control policy needs a `Principal`';
        return [{ range: effect.range, message, help: 'write `"Principal": "*"`' }];
    }
    if (principal.element === 'NotPrincipal') {
        const message = 'a resource control policy cannot have `NotPrincipal`';
        return [
            {
                range: principal.range,
                message,
                help: 'write `"Principal": "*"` and exempt principals by a condition on `aws:PrincipalArn`',
            },
        ];
    }
    return principal.entries
        .filter(({ type, value }) => value.value !== '*' || (type !== '*' && type !== 'AWS'))
        .map(({ value }) => ({
        range: value.range,
        message: 'the principal of a resource control policy can only be `*`',
        help: 'write `"Principal": "*"` and name principals by a condition on `aws:PrincipalArn`',
    }));
}
const ORGANIZATION = [SCP_RESTRICTION, RCP_RESTRICTION];
//# sourceMappingURL=organization.js.map
;// CONCATENATED MODULE: ./lib/lint/rules/overlap.js


const overlap_GRAMMAR = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html';
/** Whether each of the inner patterns lies inside one of the outer ones. */
function covers(outer, inner, includes) {
    return inner.length > 0 && inner.every((each) => outer.some((one) => includes(one.value, each.value)));
}
/** Whether nothing that the inner patterns match is among what the outer statement leaves out. */
function avoids(left, inner, fold) {
    const outside = left.map(({ value }) => fold(value));
    const within = inner.map(({ value }) => fold(value));
    return within.length > 0 && !within.some((one) => outside.some((each) => (0,engine/* patternsMeet */.FW)(each, one)));
}
function coversActions(outer, inner) {
    if (actionPatterns(outer).some(({ value }) => isAnyPattern(value)))
        return true;
    if (outer.action.element === 'Action')
        return covers(actionPatterns(outer), actionPatterns(inner), includesAction);
    const left = outer.action.patterns;
    return inner.action.element === 'NotAction'
        ? covers(inner.action.patterns, left, includesAction)
        : avoids(left, inner.action.patterns, (text) => text.toLowerCase());
}
function coversResources(outer, inner) {
    if (outer.resource === undefined || inner.resource === undefined)
        return outer.resource === inner.resource;
    if (resourcePatterns(outer).some(({ value }) => isAnyPattern(value)))
        return true;
    if (outer.resource.element === 'Resource')
        return covers(resourcePatterns(outer), resourcePatterns(inner), includesResource);
    const left = outer.resource.patterns;
    return inner.resource.element === 'NotResource'
        ? covers(inner.resource.patterns, left, includesResource)
        : avoids(left, inner.resource.patterns, widened);
}
function coversPrincipals(outer, inner) {
    if (outer === undefined || inner === undefined)
        return outer === inner;
    if (outer.element === 'NotPrincipal' || inner.element === 'NotPrincipal')
        return false;
    if (outer.entries.some(({ type }) => type === '*'))
        return true;
    return inner.entries.every((entry) => outer.entries.some(({ type, value }) => type === entry.type && value.value === entry.value.value));
}
/** Whether every condition of the outer statement stands in the inner one too, word for word. */
function coversConditions(outer, inner) {
    return outer.conditions.every((condition) => inner.conditions.some((other) => isSameCondition(condition, other)));
}
function isSameCondition(one, other) {
    return (one.operator.value.toLowerCase() === other.operator.value.toLowerCase() &&
        one.key.value.toLowerCase() === other.key.value.toLowerCase() &&
        one.values.length === other.values.length &&
        one.values.every(({ value }) => other.values.some((each) => each.value === value)));
}
/** Whether whatever request matches the inner statement matches the outer one too. */
function coversStatement(outer, inner) {
    return coversAllButActions(outer, inner) && coversActions(outer, inner);
}
function coversAllButActions(outer, inner) {
    return (coversConditions(outer, inner) &&
        coversPrincipals(outer.principal, inner.principal) &&
        coversResources(outer, inner));
}
const REDUNDANT_STATEMENT = {
    code: 'redundant-statement',
    level: 'warning',
    title: 'a statement lies wholly inside another one',
    why: 'it changes no decision, and whoever narrows it later will believe that something was taken away',
    page: overlap_GRAMMAR,
    check: perStatement((statement, { document }) => {
        const wider = document.statements.find((other) => other !== statement &&
            other.effect.value === statement.effect.value &&
            coversStatement(other, statement) &&
            // Of two that say the same, only the later one is redundant.
            (other.index < statement.index || !coversStatement(statement, other)));
        if (wider === undefined)
            return [];
        const message = `${nameOf(statement)} lies wholly inside ${nameOf(wider)} (line ${wider.range.start.line})`;
        return [{ range: placeOf(statement), message, help: 'remove it, or narrow the other one' }];
    }),
};
const CONTRADICTED_STATEMENT = {
    code: 'contradicted-statement',
    level: 'warning',
    title: 'an Allow, or one of its actions, lies wholly under a Deny',
    why: 'a Deny always wins, so the Allow never grants what it says',
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_AccessPolicyLanguage_Interplay.html',
    check: perStatement((statement, { document }) => {
        if (statement.effect.value !== 'Allow')
            return [];
        const denies = document.statements.filter((other) => other.effect.value === 'Deny' && coversAllButActions(other, statement));
        if (denies.length === 0)
            return [];
        const denyOf = (part) => denies.find((other) => coversActions(other, part));
        const deny = denyOf(statement);
        if (deny !== undefined)
            return [contradiction(placeOf(statement), `${nameOf(statement)} never grants anything`, deny)];
        return actionPatterns(statement).flatMap((pattern) => {
            const only = denyOf({ ...statement, action: { ...statement.action, patterns: [pattern] } });
            const message = `${nameOf(statement)} never grants \`${pattern.value}\``;
            return only === undefined ? [] : [contradiction(pattern.range, message, only)];
        });
    }),
};
function contradiction(range, message, deny) {
    return {
        range,
        message: `${message}: ${nameOf(deny)} (line ${deny.range.start.line}) denies all of it`,
        help: 'remove one of the two, or narrow the Deny by a condition or a resource',
    };
}
const REDUNDANT_PATTERN = {
    code: 'redundant-pattern',
    level: 'note',
    title: 'a pattern lies inside another one of its list',
    why: 'it adds nothing, and removing it later takes nothing away',
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
    check: perStatement((statement) => [
        ...redundantIn(statement.action.patterns, (text) => text.toLowerCase()),
        ...redundantIn(statement.resource?.patterns ?? [], engine/* comparable */.Zm),
    ]),
};
function redundantIn(patterns, fold) {
    const texts = patterns.map(({ value }) => fold(value));
    const first = new Map();
    for (const [at, text] of texts.entries())
        if (!first.has(text))
            first.set(text, at);
    const wide = [...first].filter(([text]) => isWild(text));
    return patterns.flatMap((pattern, at) => {
        const text = texts[at] ?? '';
        const same = first.get(text);
        const other = same !== at
            ? same
            : wide.find(([outer, position]) => position !== at && isWider(outer, text, position < at))?.[1];
        const wider = other === undefined ? undefined : patterns[other];
        if (wider === undefined)
            return [];
        const message = `\`${pattern.value}\` lies inside \`${wider.value}\` of the same list`;
        return [{ range: pattern.range, message, help: 'remove one of the two' }];
    });
}
/** Of two patterns that say the same, only the later one is redundant. */
function isWider(outer, inner, isEarlier) {
    return (0,engine/* includesPattern */.Gh)(outer, inner) && (isEarlier || !(0,engine/* includesPattern */.Gh)(inner, outer));
}
/** Where to point for a statement as a whole: at its Sid, or its effect. */
function placeOf({ sid, effect }) {
    return (sid ?? effect).range;
}
const OVERLAP = [REDUNDANT_STATEMENT, CONTRADICTED_STATEMENT, REDUNDANT_PATTERN];
//# sourceMappingURL=overlap.js.map
// EXTERNAL MODULE: ./lib/policy/index.js + 9 modules
var policy = __webpack_require__(1919);
;// CONCATENATED MODULE: ./lib/lint/rules/principal-format.js


const PAGE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html';
const PRINCIPAL_FORMAT = {
    code: 'principal-format',
    level: 'error',
    title: 'a principal is none that a policy can name',
    why: 'AWS refuses the policy when it is deployed, or nobody ever matches',
    kinds: new Set(['resource', 'trust', 'vpcEndpoint']),
    page: PAGE,
    check: perStatement(({ principal }) => (principal?.entries ?? []).flatMap((entry) => {
        const fault = (0,policy/* principalFault */.dL)(entry);
        if (fault === undefined)
            return [];
        const [message, help] = fault;
        return [{ range: entry.value.range, message: `\`${entry.value.value}\` ${message}`, help }];
    })),
};
const PRINCIPAL_FORMATS = [PRINCIPAL_FORMAT];
//# sourceMappingURL=principal-format.js.map
;// CONCATENATED MODULE: ./lib/lint/rules/principals.js




const PRINCIPAL = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html';
const RESOURCE_KINDS = new Set(['resource', 'trust']);
function principalsOf({ principal }) {
    return principal?.element === 'Principal' ? principal.entries : [];
}
/** Keys that say who the caller is, or whence the call comes: with one of them `*` is not everyone any more. */
const WHO = /^(aws:(principal|source|vpce|userid|username|calledvia|viaaws)|kms:calleraccount|kms:viaservice|[^:]*:?externalid$|sts:externalid|saml:|.*:(sub|aud|amr)$)/i;
/** Whether a condition narrows who may call: a positive operator on a key of the caller that has to be there. */
function narrowsCaller(condition) {
    return demandsValue(condition) && WHO.test(condition.key.value) && !isEveryone(condition);
}
function isEveryone({ values }) {
    return values.some(({ value }) => /^(\*+|0\.0\.0\.0\/0|::\/0)$/.test(value));
}
const PUBLIC_PRINCIPAL = {
    code: 'public-principal',
    level: 'error',
    title: 'everyone is allowed',
    why: '`*` is everyone on the internet, with or without an AWS account',
    kinds: RESOURCE_KINDS,
    page: `${PRINCIPAL}#principal-anonymous`,
    check: perStatement((statement) => {
        if (!allows(statement) || statement.conditions.some(narrowsCaller))
            return [];
        const everyone = principalsOf(statement).find(({ type, value }) => type === '*' || (type === 'AWS' && value.value === '*'));
        if (everyone === undefined)
            return [];
        const help = 'name the principals, or add a condition on who calls: `"StringEquals": { "aws:PrincipalOrgID": "o-\u2026" }`';
        return [{ range: everyone.value.range, message: 'the statement allows everyone', help }];
    }),
};
const NOT_PRINCIPAL_ALLOW = {
    code: 'not-principal-allow',
    level: 'error',
    title: 'NotPrincipal with Allow',
    why: 'it allows everyone who is not listed, anonymous callers included, and AWS has no use for it',
    kinds: RESOURCE_KINDS,
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html',
    check: perStatement(({ effect, principal }) => {
        if (effect.value !== 'Allow' || principal?.element !== 'NotPrincipal')
            return [];
        const message = `the statement allows everyone but ${listed(principal.entries.map(({ value }) => value.value))}`;
        return [{ range: principal.range, message, help: 'name those who are allowed in `Principal`' }];
    }),
};
const CROSS_ACCOUNT = {
    code: 'cross-account-principal',
    level: 'note',
    title: 'a principal of another account is allowed',
    why: 'what that account lets its principals do is not in your hands',
    kinds: RESOURCE_KINDS,
    page: PRINCIPAL,
    check: perStatement((statement, { owner }) => {
        if (!allows(statement) || statement.conditions.some(narrowsCaller))
            return [];
        const named = (statement.resource?.patterns ?? []).flatMap(({ value }) => (0,request/* accountOfArn */.KC)(value) ?? []);
        const owners = new Set(owner === undefined ? named : [...named, owner]);
        if (owners.size === 0)
            return [];
        return principalsOf(statement)
            .filter(({ type, value }) => type === 'AWS' && isForeign(value.value, owners))
            .map(({ value }) => ({
            range: value.range,
            message: `\`${value.value}\` is of another account than the resource`,
            help: 'make sure that the account is known, and add a condition on `aws:PrincipalOrgID` or `aws:PrincipalArn` where it can be',
        }));
    }),
};
function isForeign(principal, owners) {
    const account = (0,request/* isAccountId */.JG)(principal) ? principal : (0,request/* accountOfArn */.KC)(principal);
    return account !== undefined && !owners.has(account);
}
/** Services that act in the name of whoever configured them. EC2 and Lambda take on roles for their own instances and functions alone. */
const SPEAKS_FOR_ITSELF = new Set([
    'ec2.amazonaws.com',
    'lambda.amazonaws.com',
    'edgelambda.amazonaws.com',
    'pods.eks.amazonaws.com',
    'eks.amazonaws.com',
    'spotfleet.amazonaws.com',
]);
/** CloudWatch Logs and others say for which resource they use a key in its encryption context. */
const SOURCE = /^(aws:source(arn|account|orgid|orgpaths)|kms:encryptioncontext:.*)$/i;
/** Whether a condition says for whom the service has to act: with a positive operator, and values that leave out other accounts. */
function narrowsSource(condition) {
    return (demandsValue(condition) &&
        SOURCE.test(condition.key.value) &&
        !condition.values.some(({ value }) => isAnySource(value)));
}
/** `*`, and an ARN of whatever account: `arn:aws:sns:*:*:*`. The ARN of a bucket names no account, but one bucket. */
function isAnySource(value) {
    const account = accountPartOf(value);
    if (/^[*?]+$/.test(value) || account === '*')
        return true;
    return account === '' && /:[*?/]*$/.test(value);
}
function accountPartOf(value) {
    return value.startsWith('arn:') ? value.split(':')[4] : undefined;
}
const CONFUSED_DEPUTY = {
    code: 'confused-deputy',
    level: 'warning',
    title: 'a service is allowed whoever it acts for',
    why: 'the service also works for other customers, who can have it use your resource in their stead',
    kinds: RESOURCE_KINDS,
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
    check: perStatement((statement, { document }) => {
        const { conditions } = statement;
        if (!allows(statement) || conditions.some(narrowsSource))
            return [];
        return principalsOf(statement)
            .filter(({ type, value }) => type === 'Service' && !(document.kind === 'trust' && SPEAKS_FOR_ITSELF.has(value.value)))
            .map(({ value }) => ({
            range: value.range,
            message: `\`${value.value}\` is allowed for whomever it acts`,
            help: 'add a condition: `"StringEquals": { "aws:SourceAccount": "111122223333" }`, or `"ArnLike"` on `aws:SourceArn`',
        }));
    }),
};
function* serviceNames({ principal, conditions }) {
    for (const { type, value } of principal?.entries ?? [])
        if (type === 'Service')
            yield value;
    for (const condition of conditions) {
        const { key, values } = condition;
        if (operatorOf(condition).name === 'Null' || !(0,lib_catalog/* holdsServicePrincipals */.Jz)(key.value))
            continue;
        for (const value of values)
            if (!/[*?$]/.test(value.value))
                yield value;
    }
}
const UNKNOWN_PRINCIPAL = {
    code: 'unknown-principal',
    level: 'error',
    title: 'no AWS service has this principal',
    why: 'AWS refuses a principal that does not exist, and a condition on one never holds, or always where it is negated',
    page: `${PRINCIPAL}#principal-services`,
    check: perStatement(function* (statement, { catalog }) {
        for (const { value, range } of serviceNames(statement)) {
            if (catalog.hasServicePrincipal(value))
                continue;
            const near = catalog.nearestServicePrincipals(value);
            const help = near.length > 0 ? `did you mean ${listed(near)}?` : 'look the name up in the guide of the service';
            yield { range, message: (0,lib_catalog/* unknownServicePrincipal */.SR)(value), help };
        }
    }),
};
const PRINCIPALS = [
    PUBLIC_PRINCIPAL,
    NOT_PRINCIPAL_ALLOW,
    CROSS_ACCOUNT,
    CONFUSED_DEPUTY,
    UNKNOWN_PRINCIPAL,
];
//# sourceMappingURL=principals.js.map
;// CONCATENATED MODULE: ./lib/lint/rules/regions.js



/**
 * The areas that Regions are in, each with the directions that occur there. A Region of a known area whose number is new is none of our
 * business (https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html).
 */
const AREAS = [
    'af-south',
    'ap-east',
    'ap-northeast',
    'ap-south',
    'ap-southeast',
    'ca-central',
    'ca-west',
    'cn-north',
    'cn-northwest',
    'eu-central',
    'eu-isoe-west',
    'eu-north',
    'eu-south',
    'eu-west',
    'eusc-de-east',
    'il-central',
    'me-central',
    'me-south',
    'mx-central',
    'sa-east',
    'us-east',
    'us-gov-east',
    'us-gov-west',
    'us-iso-east',
    'us-iso-west',
    'us-isob-east',
    'us-isob-west',
    'us-isof-east',
    'us-isof-south',
    'us-west',
];
const REGION = /^([a-z]+(?:-[a-z]+)+)-(\d+)$/;
const UNKNOWN_REGION = {
    code: 'unknown-region',
    level: 'warning',
    title: 'a Region looks like another one, misspelt',
    why: 'AWS accepts the policy, and no request ever is of such a Region',
    page: 'https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html',
    check: perStatement(({ resource, conditions }) => [
        ...(resource?.patterns ?? []).flatMap((pattern) => hitsOn((0,request/* arnParts */.wo)(pattern.value)[3] ?? '', pattern)),
        ...conditions
            .filter(({ key }) => key.value.toLowerCase() === 'aws:requestedregion')
            .flatMap(({ values }) => values.flatMap((value) => hitsOn(value.value, value))),
    ]),
};
/** An area and a direction that are both known make a Region that may be new: `sa-west-1`. */
const WORDS = new Set(AREAS.flatMap((area) => area.split('-')));
/** Only what is near a known name, and has a word that no Region has. */
function hitsOn(region, { range }) {
    const [, area = '', number = ''] = REGION.exec(region) ?? [];
    if (area.split('-').every((word) => word === '' || WORDS.has(word)))
        return [];
    const near = (0,source/* nearest */.pA)(area, AREAS, 2).map((name) => `${name}-${number}`);
    if (near.length === 0)
        return [];
    return [{ range, message: `no Region is known as \`${region}\``, help: `did you mean ${listed(near)}?` }];
}
const REGIONS = [UNKNOWN_REGION];
//# sourceMappingURL=regions.js.map
;// CONCATENATED MODULE: ./lib/lint/rules/resources.js



const resources_REGION = /^([a-z]{2,}(-[a-z]+)+-\d+)?$/;
/** Resources that belong to AWS itself have an alias in the place of the account. */
const ACCOUNT = /^(\d{12}|aws|aws-managed|aws-marketplace|amazon|third-party|managed|system|cloudfront|[a-z]+)?$/;
const ARN_FORMAT = {
    code: 'arn-format',
    level: 'error',
    title: 'a resource is no ARN',
    why: 'AWS refuses it, or takes it and no resource ever matches',
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html',
    check: perStatement(({ resource }) => (resource?.patterns ?? []).flatMap(faultsOf)),
};
/** API Gateway fills in what stands before: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html */
const SHORT = /^execute-api:\//;
function faultsOf(pattern) {
    const { value, range } = pattern;
    const hit = (message, help) => [{ range, message, help }];
    // A pattern may begin with a wildcard, and a variable may hold any part.
    if (isAnyPattern(value) || /^[*?$]/.test(value) || SHORT.test(value))
        return [];
    const [scheme = '', partition = '', service, region = '', account = ''] = (0,request/* arnParts */.wo)(value);
    if (scheme !== 'arn' && !(isWild(scheme) && value.includes(':')))
        return hit(`\`${value}\` is no ARN`, 'write `arn:aws:SERVICE:REGION:ACCOUNT:RESOURCE`, or `*`');
    if (isOpen(partition) || service === undefined)
        return [];
    if (!(0,request/* isPartition */.rh)(partition))
        return hit(`no partition is called \`${partition}\``, 'write `aws`, `aws-cn` or `aws-us-gov`');
    if (!isOpen(region) && !resources_REGION.test(region))
        return hit(`\`${region}\` is no Region`, 'write a Region such as `eu-west-1`, or `*`; an ARN of S3 or IAM has none');
    if (!isOpen(account) && !ACCOUNT.test(account))
        return hit(`\`${account}\` is no account`, 'write the twelve digits of an account, or `*`');
    return [];
}
function isOpen(part) {
    return isWild(part) || part.includes('$');
}
/** `arn:aws:logs:*:*:/aws/lambda/orders` */
function isBareLogGroup(value) {
    return /^arn:[^:]*:logs:[^:]*:[^:]*:\//.test(value);
}
const UNKNOWN_RESOURCE_TYPE = {
    code: 'unknown-resource-type',
    level: 'warning',
    title: 'the service has no resources of this form',
    why: 'AWS accepts the policy, and no resource ever matches: an Allow does not grant it, a Deny does not deny it',
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    check: perStatement(({ resource }, { catalog }) => (resource?.patterns ?? [])
        .filter(({ value }) => isOfUnknownType(catalog, value))
        .map(({ value, range }) => ({
        range,
        message: `no resource type that AWS documents has ARNs such as \`${value}\``,
        help: isBareLogGroup(value)
            ? 'write `log-group:` before the name'
            : `write ${listed(likelyTypes(catalog, value))}`,
    }))),
};
const RESOURCES = [ARN_FORMAT, UNKNOWN_RESOURCE_TYPE];
//# sourceMappingURL=resources.js.map
;// CONCATENATED MODULE: ./lib/lint/rules/sizes.js

const QUOTAS = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html';
const POLICY_SIZE = {
    code: 'policy-size',
    level: 'error',
    title: 'the policy is larger than AWS takes',
    why: 'AWS refuses a policy over its quota when it is deployed',
    page: QUOTAS,
    check: ({ document }) => {
        const widest = (0,print/* quotasOf */.hw)(document).at(-1);
        if (widest === undefined)
            return [];
        const size = (0,print/* sizeOf */.$d)(document, widest.unit);
        const most = widest.raisable ?? widest.most;
        if (size <= most)
            return [];
        const message = `the policy has ${size} ${widest.unit} without white space and comments, and ${widest.name} may have ${most}`;
        return [at(document, message, SPLIT)];
    },
};
const SPLIT = 'split it into several policies, or write actions and resources as fewer patterns';
const POLICY_SIZE_TIGHT = {
    code: 'policy-size-tight',
    level: 'warning',
    title: 'the policy fits only under certain circumstances',
    why: 'AWS refuses a policy over its quota when it is deployed, and this one is over the quota that holds in most cases',
    page: QUOTAS,
    check: ({ document }) => {
        const quotas = (0,print/* quotasOf */.hw)(document);
        const widest = quotas.at(-1);
        if (widest === undefined)
            return [];
        const size = (0,print/* sizeOf */.$d)(document, widest.unit);
        if (size > (widest.raisable ?? widest.most))
            return [];
        const usual = quotas.find(({ name }) => name === 'a managed policy') ?? widest;
        const found = size > usual.most ? overUsual(size, usual, widest) : overAsWritten(document, size, usual);
        return found === undefined ? [] : [at(document, ...found)];
    },
};
function overUsual(size, usual, widest) {
    const message = `the policy has ${size} ${usual.unit} without white space and comments, and ${usual.name} may have ${usual.most}`;
    if (usual.raisable !== undefined)
        return [
            `${message} by default`,
            `have the quota raised by Service Quotas (up to ${usual.raisable}), or write fewer patterns`,
        ];
    return [message, `only ${widest.name} hold so much (${widest.most} together): split it, or write fewer patterns`];
}
/** As written a list of one is two characters longer than its value alone, and white space may count. */
function overAsWritten(document, size, usual) {
    const written = (0,print/* writtenSizeOf */.SW)(document, usual);
    if (written === undefined || written <= usual.most)
        return undefined;
    const counted = usual.countsSpace ? 'with the white space, which counts' : 'without white space';
    const message = `as it is written the policy has ${written} ${usual.unit} ${counted}, and ${usual.name} may have ${usual.most}`;
    return [message, `deploy what \`iam-expect print\` makes of it, which has ${size}`];
}
function at({ range }, message, help) {
    return { range: { ...range, end: range.start }, message, help };
}
const SIZES = [POLICY_SIZE, POLICY_SIZE_TIGHT];
//# sourceMappingURL=sizes.js.map
;// CONCATENATED MODULE: ./lib/lint/rules/suppressions.js
/** Suppressions are judged after all other rules have had their say; see lint.ts. */
const judgedLast = () => [];
const MALFORMED_SUPPRESSION = {
    code: 'suppression-malformed',
    level: 'warning',
    title: 'a suppression lacks its code or its reason',
    why: 'a fault that is taken back without a reason is indistinguishable from one that was overlooked',
    check: judgedLast,
};
const UNUSED_SUPPRESSION = {
    code: 'suppression-unused',
    level: 'warning',
    title: 'a suppression suppresses nothing',
    why: 'once the fault is gone, the comment would hide the next one of its kind',
    check: judgedLast,
};
const SUPPRESSIONS = [MALFORMED_SUPPRESSION, UNUSED_SUPPRESSION];
//# sourceMappingURL=suppressions.js.map
;// CONCATENATED MODULE: ./lib/lint/rules/values.js



const values_OPERATORS = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html';
/** The families of operators that compare keys of a type; strings are how any value can be compared. */
const FAMILIES = {
    String: ['String'],
    ARN: ['Arn', 'String'],
    Bool: ['Bool', 'String'],
    Numeric: ['Numeric'],
    Long: ['Numeric'],
    Date: ['Date', 'Numeric'],
    IPAddress: ['Ip', 'String'],
    Binary: ['Binary', 'String'],
};
/** Keys of type String that hold ARNs, Booleans or addresses in some services, as the reference types them loosely. */
const LOOSE = new Set(['Arn', 'Bool', 'Numeric', 'Date']);
function familyOf(name) {
    return /^(String|Numeric|Date|Bool|Binary|Ip|Arn)/.exec(name.replace(/^Not/, ''))?.[1] ?? '';
}
function fitsType(family, type) {
    const base = type.replace('ArrayOf', '');
    return FAMILIES[base]?.includes(family) === true || (base === 'String' && LOOSE.has(family));
}
const OPERATOR_TYPE = {
    code: 'operator-type',
    level: 'error',
    title: 'the operator does not fit the type of the key',
    why: 'a value of another type than the operator compares is never equal to anything, so the condition is never met, or always',
    page: values_OPERATORS,
    check: perCondition((condition, _, { catalog }) => {
        const { name } = operatorOf(condition);
        const known = catalog.conditionKey(condition.key.value);
        if (known === undefined || name === 'Null' || fitsType(familyOf(name), known.type))
            return undefined;
        const base = known.type.replace('ArrayOf', '');
        const message = `\`${condition.key.value}\` is of type ${base}, and \`${name}\` compares values of another`;
        const families = (FAMILIES[base] ?? []).map((family) => SUGGESTED[family] ?? family);
        return { range: condition.operator.range, message, help: `write ${listed(families)}` };
    }),
};
const SUGGESTED = {
    String: 'StringEquals',
    Arn: 'ArnLike',
    Bool: 'Bool',
    Numeric: 'NumericEquals',
    Date: 'DateLessThan',
    Ip: 'IpAddress',
    Binary: 'BinaryEquals',
};
const VALUE_FORMAT = {
    code: 'value-format',
    level: 'error',
    title: 'a value is none that the operator can compare',
    why: 'no request has a value that equals it: an Allow is never granted, a Deny never strikes, or strikes always',
    page: values_OPERATORS,
    check: perCondition((condition) => {
        const { name } = operatorOf(condition);
        const value = condition.values.find((each) => !each.value.includes('${') && (0,engine/* operandFault */.iv)(name, each.value) !== undefined);
        const expected = value && (0,engine/* operandFault */.iv)(name, value.value);
        if (value === undefined || expected === undefined)
            return undefined;
        return {
            range: value.range,
            message: `\`${value.value}\` is not ${expected}`,
            help: `\`${name}\` compares with ${expected}: write one`,
        };
    }),
};
const VALUES = [OPERATOR_TYPE, VALUE_FORMAT];
//# sourceMappingURL=values.js.map
;// CONCATENATED MODULE: ./lib/lint/rules/variables.js

const VARIABLE = /\$\{[^}]+\}/;
const VARIABLE_VERSION = {
    code: 'variable-needs-version',
    level: 'error',
    title: 'a policy variable stands in a policy of version 2008-10-17',
    why: 'variables came with version 2012-10-17; before it `${\u2026}` is text, which no resource or value holds',
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html',
    check: (subject) => (versionOf(subject.document) === '2012-10-17' ? [] : variables(subject)),
};
const variables = perStatement(({ resource, conditions }) => [...(resource?.patterns ?? []), ...conditions.flatMap(({ values }) => values)]
    .filter(({ value }) => VARIABLE.test(value))
    .map(({ value, range }) => ({
    range,
    message: `\`${VARIABLE.exec(value)?.[0] ?? value}\` is plain text in a policy of version \`2008-10-17\``,
    help: 'write `"Version": "2012-10-17"` at the head of the policy',
})));
const UNKNOWN_VARIABLE = {
    code: 'unknown-variable',
    level: 'error',
    title: 'a policy variable stands for a key that no request carries',
    why: 'where a variable has no value the statement does not match, so this one never does',
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html',
    check: perStatement(({ resource, conditions }, { catalog, document }) => versionOf(document) !== '2012-10-17'
        ? []
        : [...(resource?.patterns ?? []), ...conditions.flatMap(({ values }) => values)].flatMap(({ value, range }) => unknownVariables(value, catalog).map((name) => {
            const near = catalog.nearestConditionKeys(name);
            const help = near.length > 0 ? `did you mean ${listed(near)}?` : 'write a condition key that AWS documents';
            return { range, message: `\`\${${name}}\` names no condition key that AWS documents`, help };
        }))),
};
/** `${aws:username}`, `${aws:PrincipalTag/team, 'none'}`; a variable with a default value always has one. */
function unknownVariables(text, catalog) {
    return [...text.matchAll(/\$\{\s*([^}*?$,]+?)\s*\}/g)]
        .map(([, name = '']) => name)
        .filter((name) => catalog.conditionKey(name) === undefined);
}
const VARIABLES = [VARIABLE_VERSION, UNKNOWN_VARIABLE];
//# sourceMappingURL=variables.js.map
;// CONCATENATED MODULE: ./lib/lint/rules/index.js


















/** Every rule, family by family. */
const RULES = [
    ...GRAMMAR,
    ...ORGANIZATION,
    ...SIZES,
    ...NAMES,
    ...RESOURCES,
    ...REGIONS,
    ...NEVER,
    ...VARIABLES,
    ...VALUES,
    ...CONDITIONS,
    ...OVERLAP,
    ...BROAD,
    ...PRINCIPAL_FORMATS,
    ...PRINCIPALS,
    ...FEDERATION,
    ...ESCALATIONS,
    ...EXPLANATIONS,
    ...SUPPRESSIONS,
];
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./lib/lint/lint.js



/**
 * The faults of policies that no single request shows, in the order of the documents and of their text. A comment
 * `iam-expect-ignore CODE: reason` beside a statement takes findings of that statement back, one at the head of the document those of
 * the whole; one without a reason, or that takes nothing back, is a finding itself.
 */
function lintPolicies(documents, options) {
    const linted = documents.map((document) => lintDocument(document, options));
    const used = new Set(linted.flatMap((each) => each.used));
    const told = new Set();
    return linted.flatMap(({ document, kept, suppressions }) => {
        const unused = suppressions.flatMap((suppression) => faultOf(suppression, used, document));
        return [...kept, ...unused]
            .sort((a, b) => a.range.start.offset - b.range.start.offset)
            .filter((finding) => isNew(finding, told));
    });
}
/** Two suites may read one file, as policies of two types or with other variables: what both find is told once. */
function isNew({ code, message, range }, told) {
    const key = JSON.stringify([code, message, placeKey(range)]);
    if (told.has(key))
        return false;
    told.add(key);
    return true;
}
function placeKey({ source, start }) {
    return `${start.offset} ${source.path}`;
}
/** INVARIANT: of a comment that is read several times it is enough that one reading uses it. */
function suppressionKey({ code, range }) {
    return `${code} ${placeKey(range)}`;
}
function lintDocument(document, { catalog, before, ownerOf }) {
    const subject = { document, catalog, base: before?.(document), owner: ownerOf?.(document) };
    const findings = RULES.filter(({ kinds }) => kinds?.has(document.kind) !== false).flatMap((rule) => [...rule.check(subject)].map((hit) => findingOf(rule, hit, document)));
    const suppressions = suppressionsOf(document);
    const used = [];
    const kept = findings.filter((finding) => {
        const by = suppressions.filter((suppression) => suppresses(suppression, finding));
        used.push(...by.map(suppressionKey));
        return by.length === 0;
    });
    return { document, kept, suppressions, used };
}
/** Only a suppression with a reason suppresses. */
function suppresses({ code, reason, statement }, finding) {
    return reason !== '' && code === finding.code && statement === finding.statement;
}
function faultOf(suppression, used, document) {
    const { code, reason, range, statement } = suppression;
    if (used.has(suppressionKey(suppression)))
        return [];
    const at = { range, statement };
    if (!RULES.some((rule) => rule.code === code)) {
        const message = code === '' ? 'the comment names no code' : `no rule has the code \`${code}\``;
        const help = 'write `iam-expect-ignore CODE: reason`; `iam-expect lint --rules` lists the codes';
        return [findingOf(MALFORMED_SUPPRESSION, { ...at, message, help }, document)];
    }
    if (reason === '') {
        const message = `\`iam-expect-ignore ${code}\` gives no reason, so it suppresses nothing`;
        const help = `write why it is right here: \`iam-expect-ignore ${code}: \u2026\``;
        return [findingOf(MALFORMED_SUPPRESSION, { ...at, message, help }, document)];
    }
    const message = `\`iam-expect-ignore ${code}\` suppresses nothing here`;
    const help = 'remove the comment, or move it beside the statement that it is about';
    return [findingOf(UNUSED_SUPPRESSION, { ...at, message, help }, document)];
}
function findingOf({ code, level, why }, { range, statement, message, help }, document) {
    return { code, level, message, why, help, range, document, statement };
}
//# sourceMappingURL=lint.js.map
;// CONCATENATED MODULE: ./lib/lint/index.js



//# sourceMappingURL=index.js.map

/***/ })

};
;
})
