(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 607;
exports.ids = [607];
exports.modules = {

/***/ 3607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validateShape: () => (/* binding */ validateShape)
});

// EXTERNAL MODULE: ./lib/source/index.js + 9 modules
var source = __webpack_require__(5756);
// EXTERNAL MODULE: ./lib/expectations/quoted.js
var quoted = __webpack_require__(6931);
// EXTERNAL MODULE: ./lib/expectations/tree.js
var tree = __webpack_require__(8683);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
var registries = __webpack_require__(9396);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./lib/expectations/schema.js
var schema = __webpack_require__(3156);
;// CONCATENATED MODULE: ./lib/expectations/zod-schema.js


/** Descriptions, shown by editors when a key is hovered. */
const descriptions = registries/* registry */.u5();
/** The kinds of object in the file, by the name that messages call them, with the keys that each may have. */
const sections = new Map(sectionsOf(schema/* expectationsShape */.d));
/** The whole file. Of a section the `error` is its name, which leads to {@link sections}. */
const expectationsSchema = schemaOf(schema/* expectationsShape */.d);
function schemaOf(shape) {
    const schema = plainSchemaOf(shape);
    if (shape.description !== undefined)
        descriptions.add(schema, { description: shape.description });
    return schema;
}
function plainSchemaOf(shape) {
    switch (shape.kind) {
        case 'text':
            return textSchema(shape);
        case 'number':
            return schemas/* number */.aig();
        case 'boolean':
            return schemas/* boolean */.zMY();
        case 'null':
            return schemas/* null */.chJ();
        case 'literal':
            return schemas/* literal */.euz(shape.value, { error: shape.what });
        case 'oneOf':
            return schemas/* enum */.k5n(shape.values, { error: shape.what });
        case 'list': {
            const list = schemas/* array */.YOg(schemaOf(shape.item), { error: shape.what });
            return shape.atLeastOne === undefined ? list : list.check(api/* _minLength */.m9(1, { error: shape.atLeastOne }));
        }
        case 'map':
            return schemas/* record */.g1P(textSchema(shape.key), schemaOf(shape.value), { error: shape.what });
        case 'section': {
            const keys = Object.entries(shape.keys).map(([name, key]) => [name, keySchema(key)]);
            return schemas/* strictObject */.rej(Object.fromEntries(keys), { error: shape.name });
        }
        case 'either':
            return schemas/* union */.KCZ(shape.shapes.map(schemaOf), { error: shape.what });
    }
}
function keySchema(key) {
    return key.kind === 'optional' ? schemas/* optional */.lqM(schemaOf(key.shape)) : schemaOf(key);
}
function textSchema({ what, filled, pattern }) {
    let schema = what === undefined ? schemas/* string */.YjP() : schemas/* string */.YjP({ error: what });
    if (filled === true)
        schema = schema.check(api/* _minLength */.m9(1, what === undefined ? undefined : { error: what }));
    return pattern === undefined ? schema : schema.check(api/* _regex */.Fk(pattern.regex, { error: pattern.what }));
}
function* sectionsOf(shape) {
    switch (shape.kind) {
        case 'optional':
            yield* sectionsOf(shape.shape);
            break;
        case 'list':
            yield* sectionsOf(shape.item);
            break;
        case 'map':
            yield* sectionsOf(shape.value);
            break;
        case 'either':
            for (const one of shape.shapes)
                yield* sectionsOf(one);
            break;
        case 'section':
            yield [shape.name, Object.keys(shape.keys)];
            for (const key of Object.values(shape.keys))
                yield* sectionsOf(key);
            break;
        default:
    }
}
//# sourceMappingURL=zod-schema.js.map
;// CONCATENATED MODULE: ./lib/expectations/validate.js




/** Checks the shape of the whole file: every fault, in no particular order; none for a sound file. */
function validateShape(root) {
    const result = expectationsSchema.safeParse((0,tree/* plainOf */.oi)(root));
    return result.success ? [] : result.error.issues.flatMap((issue) => diagnose(issue, [], root));
}
/** zod answers for a union with the issues of every branch; the branch that got furthest is what the user meant. */
function diagnose(issue, base, root) {
    const path = [...base, ...issue.path];
    switch (issue.code) {
        case 'unrecognized_keys':
            return issue.keys.map((key) => unknownKey(key, issue.message, nodeAt(root, path)));
        case 'invalid_key':
            return [invalidKey(issue, path, root)];
        case 'invalid_union': {
            const further = issue.errors
                .filter((branch) => branch.length > 0 && branch.every(wentIn))
                .toSorted((a, b) => a.length - b.length || strangers(a) - strangers(b))[0];
            return further === undefined
                ? unexpected(issue, path, root)
                : further.flatMap((inner) => diagnose(inner, path, root));
        }
        default:
            return unexpected(issue, path, root);
    }
}
/** How many keys of an object are near none that it could have: of two kinds of object the one with fewer was meant. */
function strangers(branch) {
    return branch
        .flatMap((issue) => issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key, issue.message]) : [])
        .filter(([key, section]) => (0,source/* nearest */.pA)(key, sections.get(section) ?? [], 1).length === 0).length;
}
/** Whether an issue lies inside the value, or is about an object's keys: then the value itself was of the right kind. */
function wentIn(issue) {
    return (issue.path.length > 0 ||
        issue.code === 'unrecognized_keys' ||
        issue.code === 'too_small' ||
        issue.code === 'invalid_format' ||
        (issue.code === 'invalid_union' && issue.errors.some((branch) => branch.every(wentIn))));
}
function unknownKey(key, section, node) {
    const known = (sections.get(section) ?? []).filter((name) => name !== '$schema');
    const near = (0,source/* nearest */.pA)(key, known, 1)[0];
    return {
        code: 'unknown-key',
        severity: 'error',
        message: `\`${key}\` is not a key of ${section}`,
        help: near === undefined ? `the keys of ${section} are ${(0,quoted/* quotedList */.p)(known)}` : `did you mean \`${near}\`?`,
        ...place((0,tree/* memberOf */.C5)(node, key)?.key.range),
    };
}
function invalidKey(issue, path, root) {
    const key = String(path.at(-1));
    return {
        code: 'invalid-value',
        severity: 'error',
        message: `the name \`${key}\` must be ${issue.issues[0]?.message ?? 'another'}`,
        ...place((0,tree/* memberOf */.C5)(nodeAt(root, path.slice(0, -1)), key)?.key.range),
    };
}
function unexpected(issue, path, root) {
    const node = nodeAt(root, path);
    if (node === undefined) {
        return missing(issue, path, root);
    }
    // A section's own `error` is its name: a value in its place must be that kind of object.
    const key = sections.get(issue.message)?.find((name) => name !== '$schema');
    const kind = path.length === 0 ? 'a map' : `${issue.message}: a map`;
    const wanted = key === undefined ? issue.message : `${kind} with keys such as \`${key}\``;
    return [
        {
            code: 'invalid-value',
            severity: 'error',
            message: `${subject(path)} must be ${wanted}, ${node.kind === 'null' ? 'and is empty' : `not ${describe(node)}`}`,
            ...place(node.kind === 'object' ? (0,tree/* headOf */.Uo)(node) : node.range),
        },
    ];
}
function missing(issue, path, root) {
    const key = String(path.at(-1));
    const parent = nodeAt(root, path.slice(0, -1));
    if (misspelt(key, parent)) {
        return [];
    }
    return [
        {
            code: 'missing-key',
            severity: 'error',
            message: `${owner(path)} has no \`${key}\``,
            help: `add \`${key}:\` with ${issue.message}`,
            ...place(parent === undefined ? root.range : (0,tree/* headOf */.Uo)(parent)),
        },
    ];
}
/** Whether the key is there under a near name, which has an error of its own that says so. */
function misspelt(key, parent) {
    const names = (0,tree/* membersOf */.lS)(parent).map((member) => member.key.value);
    const known = new Set([...sections.values()].flat());
    return (0,source/* nearest */.pA)(key, names, 1).some((name) => !known.has(name));
}
function nodeAt(root, path) {
    let node = root;
    for (const step of path) {
        node = node?.kind === 'array' ? node.items[Number(step)] : (0,tree/* memberOf */.C5)(node, String(step))?.value;
    }
    return node;
}
/** What a path leads to, by the last key in it: `` `allow` ``, `` an entry of `allow` ``. */
function subject(path) {
    const last = path.at(-1);
    if (last === undefined) {
        return 'the file';
    }
    if (typeof last === 'number') {
        const key = path.findLast((step) => typeof step === 'string');
        return key === undefined ? 'an entry' : `an entry of \`${key}\``;
    }
    return `\`${String(last)}\``;
}
function owner(path) {
    const names = new Map([
        ['suites', 'the suite'],
        ['tests', 'the test'],
    ]);
    const key = path.slice(0, -1).findLast((step) => typeof step === 'string');
    return key === undefined ? 'the file' : (names.get(String(key)) ?? `\`${String(key)}\``);
}
function describe(node) {
    switch (node.kind) {
        case 'object':
            return node.members.length === 0 ? 'an empty map' : 'a map';
        case 'array':
            return node.items.length === 0 ? 'an empty list' : 'a list';
        case 'string':
            return describeText(String(node.value));
        default:
            return `the ${node.kind} \`${node.literal}\``;
    }
}
function describeText(text) {
    if (text === '') {
        return 'empty text';
    }
    // Text that looks like a number or a boolean was put in quotes: that is what to say of it.
    return /^(\d+|true|false)$/.test(text) ? `the text \`${text}\`` : `\`${text}\``;
}
function place(range) {
    return range === undefined ? {} : { range };
}
//# sourceMappingURL=validate.js.map

/***/ })

};
;
})
