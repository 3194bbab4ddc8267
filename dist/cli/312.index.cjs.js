(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 312;
exports.ids = [312];
exports.modules = {

/***/ 6954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Jz: () => (/* reexport */ holdsServicePrincipals),
  YI: () => (/* reexport */ rcpServices),
  uM: () => (/* reexport */ readCatalog),
  HK: () => (/* reexport */ remembered),
  SR: () => (/* reexport */ unknownServicePrincipal)
});

// UNUSED EXPORTS: actionsOfOperation, parseCatalog

;// CONCATENATED MODULE: ./lib/catalog/api-operations.js
/**
 * API operations that are no actions, and the actions that IAM authorizes them as: a call of `ListObjectsV2` needs
 * `s3:ListBucket`. Under the service's prefix; where there are several actions, the call needs those of what it does.
 *
 * Sources: https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html,
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-iam.html,
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html, the API references of the services, and
 * https://github.com/iann0036/iam-dataset (MIT, map.json).
 */
const OPERATIONS = [
    ['s3:DeleteObjects', 's3:DeleteObject'],
    ['s3:GetBucketAccelerateConfiguration', 's3:GetAccelerateConfiguration'],
    ['s3:GetBucketAnalyticsConfiguration s3:ListBucketAnalyticsConfigurations', 's3:GetAnalyticsConfiguration'],
    ['s3:GetBucketNotificationConfiguration', 's3:GetBucketNotification'],
    ['s3:GetObjectLockConfiguration', 's3:GetBucketObjectLockConfiguration'],
    ['s3:GetPublicAccessBlock', 's3:GetBucketPublicAccessBlock'],
    ['s3:GetBucketEncryption', 's3:GetEncryptionConfiguration'],
    [
        's3:GetBucketIntelligentTieringConfiguration s3:ListBucketIntelligentTieringConfigurations',
        's3:GetIntelligentTieringConfiguration',
    ],
    ['s3:GetBucketInventoryConfiguration s3:ListBucketInventoryConfigurations', 's3:GetInventoryConfiguration'],
    ['s3:GetBucketLifecycle s3:GetBucketLifecycleConfiguration', 's3:GetLifecycleConfiguration'],
    ['s3:GetBucketMetricsConfiguration s3:ListBucketMetricsConfigurations', 's3:GetMetricsConfiguration'],
    ['s3:HeadObject s3:SelectObjectContent', 's3:GetObject'],
    ['s3:CopyObject s3:UploadPartCopy', 's3:GetObject s3:PutObject'],
    ['s3:GetBucketReplication', 's3:GetReplicationConfiguration'],
    ['s3:ListBuckets', 's3:ListAllMyBuckets'],
    ['s3:ListObjects s3:ListObjectsV2 s3:HeadBucket', 's3:ListBucket'],
    ['s3:ListMultipartUploads', 's3:ListBucketMultipartUploads'],
    ['s3:ListObjectVersions', 's3:ListBucketVersions'],
    ['s3:ListParts', 's3:ListMultipartUploadParts'],
    ['s3:PutBucketAccelerateConfiguration', 's3:PutAccelerateConfiguration'],
    ['s3:DeleteAccountPublicAccessBlock', 's3:PutAccountPublicAccessBlock'],
    ['s3:DeleteBucketAnalyticsConfiguration s3:PutBucketAnalyticsConfiguration', 's3:PutAnalyticsConfiguration'],
    ['s3:DeleteBucketCors', 's3:PutBucketCORS'],
    ['s3:PutBucketNotificationConfiguration', 's3:PutBucketNotification'],
    ['s3:PutObjectLockConfiguration', 's3:PutBucketObjectLockConfiguration'],
    ['s3:DeleteBucketOwnershipControls', 's3:PutBucketOwnershipControls'],
    [
        's3:PutPublicAccessBlock s3:DeletePublicAccessBlock s3:DeleteBucketPublicAccessBlock',
        's3:PutBucketPublicAccessBlock',
    ],
    ['s3:DeleteBucketTagging', 's3:PutBucketTagging'],
    ['s3:PutBucketEncryption s3:DeleteBucketEncryption', 's3:PutEncryptionConfiguration'],
    ['s3:PutBucketIntelligentTieringConfiguration', 's3:PutIntelligentTieringConfiguration'],
    ['s3:DeleteBucketInventoryConfiguration s3:PutBucketInventoryConfiguration', 's3:PutInventoryConfiguration'],
    ['s3:PutBucketLifecycle s3:PutBucketLifecycleConfiguration s3:DeleteBucketLifecycle', 's3:PutLifecycleConfiguration'],
    ['s3:DeleteBucketMetricsConfiguration s3:PutBucketMetricsConfiguration', 's3:PutMetricsConfiguration'],
    ['s3:PostObject s3:CreateMultipartUpload s3:UploadPart s3:CompleteMultipartUpload', 's3:PutObject'],
    ['s3:PutBucketReplication s3:DeleteBucketReplication', 's3:PutReplicationConfiguration'],
    ['bedrock:Converse', 'bedrock:InvokeModel'],
    ['bedrock:ConverseStream', 'bedrock:InvokeModelWithResponseStream'],
    [
        'budgets:CreateBudget budgets:CreateNotification budgets:CreateSubscriber budgets:DeleteBudget budgets:DeleteNotification budgets:DeleteSubscriber budgets:UpdateBudget budgets:UpdateNotification budgets:UpdateSubscriber',
        'budgets:ModifyBudget',
    ],
    [
        'budgets:DescribeBudget budgets:DescribeBudgetPerformanceHistory budgets:DescribeBudgets budgets:DescribeNotificationsForBudget budgets:DescribeSubscribersForNotification budgets:DescribeBudgetNotificationsForAccount',
        'budgets:ViewBudget',
    ],
    ['cassandra:CreateKeyspace cassandra:CreateTable', 'cassandra:Create'],
    ['cassandra:DeleteKeyspace cassandra:DeleteTable', 'cassandra:Drop'],
    ['cassandra:UpdateTable', 'cassandra:Modify'],
    ['cassandra:RestoreTable', 'cassandra:Restore'],
    [
        'cassandra:GetKeyspace cassandra:GetTable cassandra:ListKeyspaces cassandra:ListTables cassandra:ListTagsForResource',
        'cassandra:Select',
    ],
    [
        'dynamodb:TransactWriteItems',
        'dynamodb:ConditionCheckItem dynamodb:PutItem dynamodb:UpdateItem dynamodb:DeleteItem',
    ],
    ['dynamodb:TransactGetItems', 'dynamodb:GetItem'],
    [
        'dynamodb:BatchExecuteStatement dynamodb:ExecuteStatement dynamodb:ExecuteTransaction',
        'dynamodb:PartiQLSelect dynamodb:PartiQLInsert dynamodb:PartiQLUpdate dynamodb:PartiQLDelete',
    ],
    [
        'execute-api:DeleteConnection execute-api:GetConnection execute-api:PostToConnection',
        'execute-api:ManageConnections',
    ],
    ['glue:GetUnfilteredPartitionMetadata', 'glue:GetPartition'],
    ['glue:GetUnfilteredTableMetadata', 'glue:GetTable'],
    ['kms:ReEncrypt', 'kms:ReEncryptFrom kms:ReEncryptTo'],
    ['lambda:GetLayerVersionByArn', 'lambda:GetLayerVersion'],
    ['lambda:Invoke lambda:InvokeWithResponseStream', 'lambda:InvokeFunction'],
    ['s3-outposts:GetBucketLifecycleConfiguration', 's3-outposts:GetLifecycleConfiguration'],
    ['s3-outposts:DeleteBucketTagging', 's3-outposts:PutBucketTagging'],
    ['s3-outposts:PutBucketLifecycleConfiguration', 's3-outposts:PutLifecycleConfiguration'],
    ['s3:ListDirectoryBuckets', 's3express:ListAllMyDirectoryBuckets'],
    ['sns:PublishBatch', 'sns:Publish'],
    ['sqs:ChangeMessageVisibilityBatch', 'sqs:ChangeMessageVisibility'],
    ['sqs:DeleteMessageBatch', 'sqs:DeleteMessage'],
    ['sqs:SendMessageBatch', 'sqs:SendMessage'],
    [
        'timestream:Query',
        'timestream:Select timestream:SelectValues timestream:ListDatabases timestream:ListTables timestream:ListMeasures timestream:DescribeTable',
    ],
];
const ACTIONS_BY_OPERATION = new Map(OPERATIONS.flatMap(([operations, actions]) => operations.split(' ').map((operation) => [operation.toLowerCase(), actions.split(' ')])));
/**
 * The actions that IAM authorizes an API operation (`s3:HeadObject`) as, where it is no action of its own name; empty
 * where nothing is known. Compared without case.
 */
function actionsOfOperation(operation) {
    return ACTIONS_BY_OPERATION.get(operation.toLowerCase()) ?? [];
}
//# sourceMappingURL=api-operations.js.map
;// CONCATENATED MODULE: ./lib/catalog/common-text.js
/**
 * Texts with holes: ARN templates with their placeholders, patterns with `*` and `?`. Whether one fits another is
 * whether some text fits both.
 */
const HOLES = { text: 1, segment: 2, name: 3 };
const MANY = 4;
const COLON = 0x3a;
const SLASH = 0x2f;
/** One character of a kind. */
function one(hole) {
    return -HOLES[hole];
}
/** Any number of characters of a kind, none included. */
function many(hole) {
    return -HOLES[hole] - MANY;
}
function literals(text) {
    const codes = [];
    for (let index = 0; index < text.length; index++)
        codes.push(text.charCodeAt(index));
    return codes;
}
/**
 * Whether some text fits both. Follows the tokens of `a` with the set of places in `b` that the text so far can have
 * come to, so that its time is at most the product of the lengths, whatever the patterns.
 */
function haveCommonText(a, b) {
    const walk = { tokens: b, seen: new Array(b.length + 1).fill(0), step: 1 };
    let places = [];
    add(walk, places, 0);
    for (const token of a) {
        walk.step++;
        places = isMany(token) ? overMany(walk, token, places) : overOne(walk, token, places);
        if (places.length === 0)
            return false;
    }
    return places.includes(b.length);
}
/** Comes to a place once a step, and past the stars there, which may hold nothing. */
function add({ tokens, seen, step }, places, place) {
    for (let at = place; seen[at] !== step && at <= tokens.length; at++) {
        seen[at] = step;
        places.push(at);
        if (!isMany(tokens[at]))
            return;
    }
}
/** A star holds nothing, or runs on over whatever it can meet: over places, too, that this loop adds. */
function overMany(walk, token, from) {
    const places = [];
    for (const place of from)
        add(walk, places, place);
    for (const place of places)
        if (meet(token, walk.tokens[place]))
            add(walk, places, place + 1);
    return places;
}
function overOne(walk, token, from) {
    const places = [];
    for (const place of from) {
        const other = walk.tokens[place];
        if (meet(token, other))
            add(walk, places, isMany(other) ? place : place + 1);
    }
    return places;
}
function isMany(token) {
    return token !== undefined && token < -MANY;
}
/** Whether one character can be both. */
function meet(a, b) {
    if (b === undefined)
        return false;
    if (a >= 0)
        return b >= 0 ? a === b : allows(b, a);
    return b >= 0 ? allows(a, b) : true;
}
function allows(token, c) {
    const hole = token < -MANY ? -token - MANY : -token;
    return hole === HOLES.text || (c !== COLON && (hole === HOLES.segment || c !== SLASH));
}
//# sourceMappingURL=common-text.js.map
;// CONCATENATED MODULE: ./lib/catalog/arn-template.js

/** The segments before the sixth (partition, service, Region, account) never hold a colon. */
const COLONS_BEFORE_RESOURCE = 5;
const PLACEHOLDER = /\$\{[^}]*\}/g;
const HOLE = /(\$\{[^}]*\}|\*)/;
function arnTemplate(arn) {
    return new ReadTemplate(arn);
}
class ReadTemplate {
    arn;
    head;
    #parts;
    #strict;
    #loose;
    #example;
    #segments;
    constructor(arn) {
        this.arn = arn;
        this.head = arn.split(':').slice(COLONS_BEFORE_RESOURCE).join(':').split(HOLE, 1)[0] ?? '';
    }
    get strict() {
        this.#strict ??= tokens(this.#split(), 'name');
        return this.#strict;
    }
    get loose() {
        this.#loose ??= tokens(this.#split(), 'text');
        return this.#loose;
    }
    get example() {
        this.#example ??= tokens(this.#split(), undefined);
        return this.#example;
    }
    get literalLength() {
        return this.#split()
            .filter((part) => !isHole(part))
            .join('').length;
    }
    get pattern() {
        return this.arn.replaceAll(PLACEHOLDER, '*').replaceAll(/\*{2,}/g, '*');
    }
    get segments() {
        this.#segments ??= this.arn.split(':').slice(0, COLONS_BEFORE_RESOURCE);
        return this.#segments;
    }
    get service() {
        const service = this.segments[2] ?? '';
        return isHole(service) ? undefined : service;
    }
    #split() {
        this.#parts ??= this.arn.split(HOLE);
        return this.#parts;
    }
}
function isHole(part) {
    return part === '*' || part.startsWith('${');
}
/**
 * A template's own wildcard stands for whatever a policy's author writes, nothing included; a placeholder for at
 * least one character of the given kind, or for the character of an example where no kind is given.
 */
function tokens(parts, placeholder) {
    let colons = 0;
    return parts.flatMap((part) => {
        const inResource = colons >= COLONS_BEFORE_RESOURCE;
        if (part === '*')
            return [many(inResource ? 'text' : 'segment')];
        if (!isHole(part)) {
            colons += part.split(':').length - 1;
            return literals(part);
        }
        if (placeholder === undefined)
            return literals('\0');
        const hole = inResource ? placeholder : 'segment';
        return [one(hole), many(hole)];
    });
}
/** An ARN, or a pattern with IAM's `*` and `?`, which both reach across `/` and `:`. */
function arnPattern(arn) {
    return arn
        .split(/([*?])/)
        .flatMap((part) => (part === '*' ? [many('text')] : part === '?' ? [one('text')] : literals(part)));
}
/**
 * The templates whose resources an ARN, or some ARN of a pattern, can be one of. A template fits where its
 * placeholders are plain names. It fits as well where they must hold `/` or `:` (paths, object keys), unless another
 * template reads the ARN better: one that begins alike and fits with plain names, or one that lies wholly inside. A
 * text of the form of a bucket's object is an object, not a bucket with a slash in its name.
 */
function fittingTemplates(candidates, arn) {
    const pattern = arnPattern(arn);
    const segments = arn.split(':');
    const loose = candidates.filter(({ template }) => mayAgree(segments, template) && haveCommonText(pattern, template.loose));
    const strict = loose.filter(({ template }) => haveCommonText(pattern, template.strict));
    return loose.filter((each) => strict.includes(each) ||
        !(strict.some((other) => other.template.head.startsWith(each.template.head)) ||
            loose.some((other) => liesInside(other.template, each.template))));
}
/**
 * A quick look that spares most templates the long one: without a wildcard among its first segments, an ARN agrees
 * with a template segment by segment, and their resource parts begin alike.
 */
function mayAgree(arn, { segments, head }) {
    if (arn.length <= COLONS_BEFORE_RESOURCE)
        return true;
    for (const [index, expected] of segments.entries()) {
        const segment = arn[index] ?? '';
        if (/[*?]/.test(segment))
            return true;
        if (isHole(expected) ? segment === '' && expected !== '*' : segment !== expected && !expected.includes('$')) {
            return false;
        }
    }
    const resource = arn.slice(COLONS_BEFORE_RESOURCE).join(':');
    return beginAlike(resource.split(/[*?]/, 1)[0] ?? '', head);
}
/** Whether some text begins with both. */
function beginAlike(a, b) {
    return a.startsWith(b) || b.startsWith(a);
}
/**
 * Whether the first template is the second with a qualifier behind it, as a function's alias or version is to the
 * function: an action that takes the one takes the other, whichever of them the reference lists.
 */
function qualifies(inner, outer) {
    return inner.arn.startsWith(outer.arn) && /^:\$\{[^}]*\}$/.test(inner.arn.slice(outer.arn.length));
}
/** Known answers of {@link liesInside}, by outer and inner template: each pair is asked for again with every ARN. */
const inside = new WeakMap();
/** Whether whatever fits the first template fits the second as well, and not the other way round. */
function liesInside(inner, outer) {
    if (!beginAlike(inner.head, outer.head))
        return false;
    const known = inside.get(outer) ?? new Map();
    inside.set(outer, known);
    const answer = known.get(inner) ?? (haveCommonText(inner.example, outer.loose) && !haveCommonText(outer.example, inner.loose));
    known.set(inner, answer);
    return answer;
}
//# sourceMappingURL=arn-template.js.map
;// CONCATENATED MODULE: ./lib/catalog/global-keys.js
/**
 * Condition keys that any service's request can carry, whatever the Service Authorization Reference lists for the
 * action: the global keys, and the keys that come with a role session's credentials.
 *
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const REQUEST_KEYS = [
    // Properties of the principal
    ['aws:PrincipalArn', 'ARN', 'signed'],
    ['aws:PrincipalAccount', 'String', 'always'],
    ['aws:PrincipalOrgPaths', 'ArrayOfString', 'sometimes'],
    ['aws:PrincipalOrgID', 'String', 'sometimes'],
    ['aws:PrincipalTag/${TagKey}', 'String', 'sometimes'],
    ['aws:PrincipalIsAWSService', 'Bool', 'signed'],
    ['aws:PrincipalServiceName', 'String', 'sometimes'],
    ['aws:PrincipalServiceNamesList', 'ArrayOfString', 'sometimes'],
    ['aws:PrincipalType', 'String', 'always'],
    ['aws:userid', 'String', 'always'],
    ['aws:username', 'String', 'sometimes'],
    // Properties of a role session
    ['aws:AssumedRoot', 'Bool', 'sometimes'],
    ['aws:FederatedProvider', 'String', 'sometimes'],
    ['aws:TokenIssueTime', 'Date', 'sometimes'],
    ['aws:SignInSessionArn', 'ARN', 'sometimes'],
    ['aws:MultiFactorAuthAge', 'Numeric', 'sometimes'],
    ['aws:MultiFactorAuthPresent', 'Bool', 'sometimes'],
    ['aws:ChatbotSourceArn', 'ARN', 'sometimes'],
    ['aws:Ec2InstanceSourceVpc', 'String', 'sometimes'],
    ['aws:Ec2InstanceSourcePrivateIPv4', 'IPAddress', 'sometimes'],
    ['aws:SourceIdentity', 'String', 'sometimes'],
    ['ec2:RoleDelivery', 'Numeric', 'sometimes'],
    ['ec2:SourceInstanceArn', 'ARN', 'sometimes'],
    ['glue:RoleAssumedBy', 'String', 'sometimes'],
    ['glue:CredentialIssuingService', 'String', 'sometimes'],
    ['codebuild:BuildArn', 'ARN', 'sometimes'],
    ['codebuild:ProjectArn', 'ARN', 'sometimes'],
    ['lambda:SourceFunctionArn', 'ARN', 'sometimes'],
    ['ssm:SourceInstanceArn', 'ARN', 'sometimes'],
    ['identitystore:UserId', 'String', 'sometimes'],
    // Properties of the network
    ['aws:SourceIp', 'IPAddress', 'sometimes'],
    ['aws:SourceVpc', 'String', 'sometimes'],
    ['aws:SourceVpcArn', 'ARN', 'sometimes'],
    ['aws:SourceVpce', 'String', 'sometimes'],
    ['aws:VpceAccount', 'String', 'sometimes'],
    ['aws:VpceOrgID', 'String', 'sometimes'],
    ['aws:VpceOrgPaths', 'ArrayOfString', 'sometimes'],
    ['aws:VpcSourceIp', 'IPAddress', 'sometimes'],
    // Properties of the resource
    ['aws:ResourceAccount', 'String', 'sometimes'],
    ['aws:ResourceOrgID', 'String', 'sometimes'],
    ['aws:ResourceOrgPaths', 'ArrayOfString', 'sometimes'],
    ['aws:ResourceTag/${TagKey}', 'String', 'sometimes'],
    // Properties of the request
    ['aws:CalledVia', 'ArrayOfString', 'sometimes'],
    ['aws:CalledViaFirst', 'String', 'sometimes'],
    ['aws:CalledViaLast', 'String', 'sometimes'],
    ['aws:CalledViaAWSMCP', 'String', 'sometimes'],
    ['aws:ViaAWSService', 'Bool', 'always'],
    ['aws:ViaAWSMCPService', 'Bool', 'sometimes'],
    ['aws:CurrentTime', 'Date', 'always'],
    ['aws:EpochTime', 'Date', 'always'],
    ['aws:referer', 'String', 'sometimes'],
    ['aws:RequestedRegion', 'String', 'always'],
    ['aws:RequestTag/${TagKey}', 'String', 'sometimes'],
    ['aws:TagKeys', 'ArrayOfString', 'sometimes'],
    ['aws:SecureTransport', 'Bool', 'always'],
    ['aws:SourceAccount', 'String', 'sometimes'],
    ['aws:SourceArn', 'ARN', 'sometimes'],
    ['aws:SourceOrgID', 'String', 'sometimes'],
    ['aws:SourceOrgPaths', 'ArrayOfString', 'sometimes'],
    ['aws:SourceOwner', 'String', 'sometimes'],
    ['aws:UserAgent', 'String', 'always'],
    ['aws:IsMcpServiceAction', 'Bool', 'sometimes'],
    // The subject of a SAML session, the only keys of its assertion that reach a permissions policy:
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-saml
    ['saml:namequalifier', 'String', 'sometimes'],
    ['saml:sub', 'String', 'sometimes'],
    ['saml:sub_type', 'String', 'sometimes'],
];
//# sourceMappingURL=global-keys.js.map
;// CONCATENATED MODULE: ./lib/catalog/keys.js

/** `${TagKey}` and `<key>`; two services write their templates as `ssm:resourceTag/tag-key`. */
const keys_PLACEHOLDER = /\$\{[^}]*\}|<[^>]*>|(?<=\/)tag-key$/;
/** Made once a name: every action of a service lists the same few. */
const templates = new Map();
function keyTemplate(name) {
    const made = templates.get(name);
    if (made !== undefined)
        return made;
    const [first = '', ...rest] = name.toLowerCase().split(keys_PLACEHOLDER);
    const template = { parts: [first, ...rest] };
    templates.set(name, template);
    return template;
}
/** Whether a lower-case key is one of the template's. */
function matchesKey({ parts }, key) {
    const [first, ...rest] = parts;
    const last = rest.pop();
    if (last === undefined)
        return key === first;
    if (!key.startsWith(first))
        return false;
    let from = first.length;
    for (const part of rest) {
        const found = key.indexOf(part, from + 1);
        if (found < 0)
            return false;
        from = found + part.length;
    }
    return key.endsWith(last) && key.length - last.length > from;
}
/**
 * What AWS reads of any identity provider's token; further claims of well-known providers are in the catalog's data,
 * as keys of `sts:AssumeRoleWithWebIdentity`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
 */
const TOKEN_CLAIMS = ['amr', 'aud', 'email', 'oaud', 'sub'];
/** Of those, the ones that later requests of the session still carry. */
const SESSION_CLAIMS = ['amr', 'aud', 'sub'];
const WITH_TOKEN = 'sts:assumerolewithwebidentity';
/** `issuer.example.com/path:sub`: keys of an OpenID Connect provider are named after its URL. */
const ISSUER = /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[^:]*)?$/;
const TABLE = new Map(REQUEST_KEYS.map(([name, type, availability]) => [name.toLowerCase(), { name, type, availability }]));
const TEMPLATES = [...TABLE].flatMap(([name, key]) => name.includes('${') ? [{ key, template: keyTemplate(name) }] : []);
/**
 * A key that requests can carry whatever the reference lists for their action: a global one, one that comes with
 * credentials, or a claim of an identity provider's token. `undefined` for any other.
 */
function requestKey(name) {
    const lower = name.toLowerCase();
    return TABLE.get(lower) ?? TEMPLATES.find(({ template }) => matchesKey(template, lower))?.key ?? tokenKey(name);
}
/**
 * Keys that come with actions for which the reference does not list them. AWS's guide to models says it of the first
 * (https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html); of the others AWS's own policies do, such as
 * AWSMarketplaceManageSubscriptions and AWSVendorInsightsVendorFullAccess.
 */
const UNLISTED = [
    [/^aws-marketplace:subscribe$/, /^aws-marketplace:productid$/],
    [/^aws-marketplace:.*agreement/, /^aws-marketplace:(agreementtype|partytype)$/],
];
/** Whether a request of any action, or of this one, can carry such a key. */
function carriesRequestKey(action, name) {
    const [lowerAction, lowerName] = [action.toLowerCase(), name.toLowerCase()];
    if (UNLISTED.some(([actions, keys]) => keys.test(lowerName) && actions.test(lowerAction)))
        return true;
    const key = requestKey(name);
    if (key === undefined)
        return false;
    const claim = tokenClaim(name);
    return claim === undefined || SESSION_CLAIMS.includes(claim) || action.toLowerCase() === WITH_TOKEN;
}
function tokenKey(name) {
    const claim = tokenClaim(name);
    if (claim === undefined)
        return undefined;
    return { name, type: claim === 'amr' ? 'ArrayOfString' : 'String', availability: 'sometimes' };
}
function tokenClaim(name) {
    const colon = name.lastIndexOf(':');
    const claim = name.slice(colon + 1).toLowerCase();
    return ISSUER.test(name.slice(0, colon).toLowerCase()) && TOKEN_CLAIMS.includes(claim) ? claim : undefined;
}
//# sourceMappingURL=keys.js.map
;// CONCATENATED MODULE: ./lib/catalog/name-pattern.js
function namePattern(pattern) {
    const text = pattern.toLowerCase();
    const first = text.search(/[*?]/);
    return first < 0 ? { text, head: text, wild: false } : { text, head: text.slice(0, first), wild: true };
}
/**
 * Whether the pattern matches a lower-case name. Returns only to the last `*`, so that its time is bounded by the
 * product of the lengths.
 */
function matchesName({ text, head, wild }, name) {
    if (!wild)
        return text === name;
    if (!name.startsWith(head))
        return false;
    let p = head.length;
    let n = head.length;
    let star = -1;
    let resume = 0;
    while (n < name.length) {
        const c = text[p];
        if (c === '*') {
            star = p++;
            resume = n;
        }
        else if (c !== undefined && (c === '?' || c === name[n])) {
            p++;
            n++;
        }
        else if (star >= 0) {
            p = star + 1;
            n = ++resume;
        }
        else {
            return false;
        }
    }
    while (text[p] === '*')
        p++;
    return p === text.length;
}
//# sourceMappingURL=name-pattern.js.map
// EXTERNAL MODULE: ./lib/source/index.js + 9 modules
var source = __webpack_require__(5756);
;// CONCATENATED MODULE: ./lib/catalog/near.js



/**
 * What people call a service, where its prefix is another name: after its endpoint, its product name or its CLI.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
const OTHER_NAMES = new Map(Object.entries({
    alb: 'elasticloadbalancing',
    apigatewayv2: 'apigateway',
    cloudwatchlogs: 'logs',
    cognito: 'cognito-idp',
    ddb: 'dynamodb',
    docdb: 'rds',
    efs: 'elasticfilesystem',
    elasticsearch: 'es',
    elb: 'elasticloadbalancing',
    elbv2: 'elasticloadbalancing',
    email: 'ses',
    emr: 'elasticmapreduce',
    eventbridge: 'events',
    keyspaces: 'cassandra',
    monitoring: 'cloudwatch',
    msk: 'kafka',
    opensearch: 'es',
    parameterstore: 'ssm',
    pinpoint: 'mobiletargeting',
    s3api: 's3',
    sesv2: 'ses',
    sfn: 'states',
    'sso-admin': 'sso',
    stepfunctions: 'states',
    vpc: 'ec2',
}));
function suggestServices(prefixes, prefix, max) {
    const known = OTHER_NAMES.get(prefix.toLowerCase());
    return [...new Set([...(known === undefined ? [] : [known]), ...(0,source/* nearest */.pA)(prefix, prefixes, max)])].slice(0, max);
}
/**
 * What the name of an unknown action may have meant, the surest first: the action that authorizes an API operation,
 * a name of the same service, the same name in a service of a similar prefix, and last the same name anywhere.
 */
function suggestActions(names, name, max) {
    const colon = name.indexOf(':');
    const prefix = name.slice(0, Math.max(colon, 0)).toLowerCase();
    const action = name.slice(colon + 1);
    const known = names.service(prefix) !== undefined;
    const services = known ? [prefix] : suggestServices(names.prefixes, prefix, 5);
    const suggestions = [
        ...operationSuggestions(services, action),
        ...sameName(names, services, action),
        ...services.flatMap((one) => similarNames(names, one, action, max)),
    ];
    const found = suggestions.length > 0 ? suggestions : sameNameAnywhere(names, action);
    return distinct(found).slice(0, max);
}
function suggestKeys(names, name, max) {
    const prefix = name.slice(0, Math.max(name.indexOf(':'), 0)).toLowerCase();
    const own = names.service(prefix)?.conditionKeys.map((key) => key.name) ?? [];
    return (0,source/* nearest */.pA)(name, [...REQUEST_KEYS.map(([key]) => key), ...own], max);
}
function operationSuggestions(services, action) {
    return services.flatMap((service) => {
        const operation = `${service}:${action}`;
        const actions = actionsOfOperation(operation);
        const authorized = actions.map((one) => `\`${one}\``).join(', ');
        const reason = `\`${operation}\` is an API operation that IAM authorizes as ${authorized}`;
        return actions.map((one) => ({ name: one, reason }));
    });
}
function sameName(names, services, action) {
    const wanted = action.toLowerCase();
    return services.flatMap((service) => {
        const match = names.service(service)?.action(wanted);
        return match === undefined ? [] : [{ name: match.name, reason: undefined }];
    });
}
function similarNames(names, service, action, max) {
    const actions = names.service(service)?.actions.map(({ name }) => name.slice(service.length + 1)) ?? [];
    return (0,source/* nearest */.pA)(action, actions, max).map((name) => ({ name: `${service}:${name}`, reason: undefined }));
}
function sameNameAnywhere(names, action) {
    return sameName(names, names.prefixes, action).map(({ name }) => ({
        name,
        reason: `\`${action}\` is an action of \`${name.slice(0, name.indexOf(':'))}\``,
    }));
}
function distinct(suggestions) {
    return [...new Map(suggestions.toReversed().map((one) => [one.name, one])).values()].toReversed();
}
//# sourceMappingURL=near.js.map
;// CONCATENATED MODULE: ./lib/catalog/once.js
/** A value that is made when it is first asked for. */
function once(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}
/** For each key a value that is made when it is first asked for. */
function onceEach(make) {
    const made = new Map();
    return (key) => {
        const found = made.get(key);
        if (found !== undefined)
            return found;
        const value = make(key);
        made.set(key, value);
        return value;
    };
}
//# sourceMappingURL=once.js.map
;// CONCATENATED MODULE: ./lib/catalog/service.js

const NONE = [];
/** Reads one service's line. INVARIANT: the line is as the generator writes it, which a test proves for each. */
function readService(prefix, line, head) {
    const [keyLines, setLines, typeLines, actionLines] = JSON.parse(line);
    const keySet = onceEach((set) => at(setLines, set).map((index) => at(keyLines, index)[0]));
    function type(code, set) {
        return { name: at(typeLines, code >> 1)[0], required: code % 2 === 1, conditionKeys: keySet(set) };
    }
    // Most actions take one type or none, and many of a service the same one.
    const single = onceEach((code) => [type(code, 0)]);
    function taken(codes) {
        const [first] = codes;
        if (codes.length === 1 && typeof first === 'number')
            return single(first);
        return codes.map((code) => (typeof code === 'number' ? type(code, 0) : type(...code)));
    }
    const action = onceEach((index) => {
        const [name, level, set = 0, types = NONE, dependent = NONE] = at(actionLines, index);
        return {
            name: `${prefix}:${name}`,
            accessLevel: at(head.levels, level),
            resourceTypes: types.length === 0 ? NONE : taken(types),
            conditionKeys: keySet(set),
            dependentActions: dependent,
        };
    });
    const actions = once(() => actionLines.map((_, index) => action(index)));
    const actionNames = once(() => actionLines.map(([name]) => name.toLowerCase()));
    const resourceTypes = once(() => typeLines.map(([name, arn, set]) => ({ name, arn, conditionKeys: keySet(set) })));
    const conditionKeys = once(() => keyLines.map(([name, type]) => ({ name, type: at(head.keyTypes, type) })));
    return {
        prefix,
        get actions() {
            return actions();
        },
        get actionNames() {
            return actionNames();
        },
        action: (name) => {
            const index = indexOf(actionLines, name);
            return index === undefined ? undefined : action(index);
        },
        get resourceTypes() {
            return resourceTypes();
        },
        get conditionKeys() {
            return conditionKeys();
        },
    };
}
/** The place of a lower-case name in lines that are sorted by their names in lower case. */
function indexOf(lines, name) {
    let low = 0;
    let high = lines.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        const found = at(lines, middle)[0].toLowerCase();
        if (found === name)
            return middle;
        if (found < name)
            low = middle + 1;
        else
            high = middle;
    }
    return undefined;
}
function at(list, index) {
    const item = list[index];
    if (item === undefined)
        throw new RangeError(`the catalog's data has no item ${index} in a list of ${list.length}`);
    return item;
}
//# sourceMappingURL=service.js.map
;// CONCATENATED MODULE: ./lib/catalog/service-principals.js

/**
 * Service principals (`ecs-tasks` for `ecs-tasks.amazonaws.com`) whose name is not the prefix of a service's actions. AWS publishes no complete
 * list: these are named by AWS managed policies
 * (https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html), in roles of services and in
 * `iam:PassedToService`, and by the guides of the services
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html).
 */
const OTHERS = new Set(`
  access-grants.s3 agent.wellarchitected agentless.inspector2 aiops.alarms.cloudwatch ami.inspector2
  apidestinations.events application-insights application-signals.cloudwatch appstream.application-autoscaling
  assets.marketplace aws-artifact-account-sync aws-mcp batchoperations.s3 billingreports cassandra-streams
  cassandra.application-autoscaling channels.lex channels.lexv2 cloudwatch-crossaccount codecatalyst-runner
  cognito-identity-us-gov comprehend.application-autoscaling config-conforms config-multiaccountsetup
  context.cloudtrail continuousexport.discovery contract.iq contributorinsights.dynamodb cost-optimization-hub.bcm
  costalerts credentials.iot custom-resource.application-autoscaling custom.rds custom.rds-preview datazonecontrol
  deeplens delivery.logs diode directquery.opensearchservice dmsintegration.migrationhub
  dynamodb.application-autoscaling ebs.csi.eks ec2-images ec2.application-autoscaling ec2.application-status-checks
  ec2.capacitymanager ec2fastlaunch ec2fleet ec2scheduled ec2sqlha ecs-compute ecs-tasks ecs.application-autoscaling
  edgelambda eks-connector eks-fargate eks-fargate-pods eks-nodegroup elasticache.application-autoscaling
  elasticmapreduce.application-autoscaling email.cognito-idp event-processor.health events.managedservices
  events.workmail gateway.eks ingress.eks iotroborunner iotthingsgraph job.sagemaker justintimeaccess.ssm
  kafka.application-autoscaling kinesisreplication.dynamodb lambda.alarms.cloudwatch lambda.application-autoscaling
  lexv2 license-management.marketplace license-manager.master-account license-manager.member-account
  logdelivery.elasticloadbalancing logger.cloudfront logging.s3 macie maintenance.elasticbeanstalk
  malware-protection-plan.guardduty malware-protection.guardduty managedservices managedupdates.elasticbeanstalk
  meetings.chime member.org.stacksets.cloudformation metrics.wellarchitected migrationhub mobilehub monitoring
  monitoring.rds monitoring.thinclient neptune.application-autoscaling network-connectors.lambda
  network.bedrock-agentcore notifications.ssm observability.aoss opensearchservice ops.apigateway ops.athena
  ops.emr-serverless orgsdatasync.servicecatalog permission.iq pinpoint pods.eks practice-run.arc-zonal-shift
  private-marketplace.marketplace rds-preview rds.application-autoscaling remediation.config replication.cassandra
  replication.dynamodb replication.ecr replication.lexv2 replication.s3tables replicator.lambda
  reporting.trustedadvisor repository.sync.codeconnections resale-authorization.marketplace
  resource-snapshot-job.partnercentral-selling restore-testing.backup runtime-identity.bedrock-agentcore
  runtime-instances.bedrock-agentcore s3.data-source.lustre.fsx sagemaker.application-autoscaling scaler.lambda
  schema-conversion.dms scraper.aps sdmp securityhubv2 self-managed-vpce.osis service.eks servicecatalog-appregistry
  sgp.eks smsintegration.migrationhub spot spotfleet ssm.integrations stacksets.cloudformation storage-lens.s3
  streams.metrics.cloudwatch sync.proton tagpolicies.tag telemetry-enablement.observabilityadmin
  telemetry-pipelines.observabilityadmin thirdparty.config thirdparty.inspector2 transcription.chime transitgateway
  triage.security-ir tts user-attribute-cost-allocation-data vmie vpc-flow-logs vpcorigin.cloudfront
  workspaces.application-autoscaling
  `
    .trim()
    .split(/\s+/));
/** Principals of other domains, whole. */
const OTHER_DOMAINS = new Set(['alexa-appkit.amazon.com', 'alexa-connectedhome.amazon.com']);
/** `lambda` and `.amazonaws.com`; a Region may stand between (`logs.eu-west-1.amazonaws.com`). */
const FORM = /^([a-z0-9.-]+?)((?:\.[a-z]{2}(?:-[a-z]+)+-\d)?\.amazonaws\.com(?:\.cn)?)$/;
/** Whether a service principal is one that AWS is known to have. Compared without case. */
function isServicePrincipal(name, prefixes) {
    const lower = name.toLowerCase();
    const [, host] = FORM.exec(lower) ?? [];
    return host === undefined ? OTHER_DOMAINS.has(lower) : OTHERS.has(host) || prefixes.includes(host);
}
/**
 * Keys whose values are service principals
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html).
 */
const KEYS = /^(iam:passedtoservice|aws:principalservicename(slist)?|aws:calledvia(first|last)?|kms:viaservice)$/i;
/** Whether the values of a condition key are service principals. */
function holdsServicePrincipals(key) {
    return KEYS.test(key);
}
/** How it is told that a service principal is not known. */
function unknownServicePrincipal(name) {
    return `\`${name}\` is no service principal that AWS is known to have`;
}
/** The service principals that a typo most likely meant, best first. */
function suggestServicePrincipals(name, prefixes, max) {
    const lower = name.toLowerCase();
    const [, host = lower.split('.')[0] ?? '', suffix = '.amazonaws.com'] = FORM.exec(lower) ?? [];
    return (0,source/* nearest */.pA)(host, new Set([...prefixes, ...OTHERS]), max).map((near) => `${near}${suffix}`);
}
//# sourceMappingURL=service-principals.js.map
;// CONCATENATED MODULE: ./lib/catalog/parse.js







const FORMAT = 1;
/** Answers of {@link Catalog.resourceFit} that are kept: enough for the largest policy. */
const REMEMBERED_FITS = 4096;
/**
 * Reads the text of the catalog's data file. Only its first line is parsed at once, and a service's line when it is asked for.
 *
 * @throws if the text is not one that `npm run catalog` wrote: a fault of the installation, not of a user.
 */
function parseCatalog(text) {
    return readCatalog({ head: text.slice(0, text.indexOf('\n')), slice: (start, end) => text.slice(start, end) });
}
/** As {@link parseCatalog}, of a file that need not be read as a whole. */
function readCatalog(text) {
    const head = JSON.parse(text.head);
    if (head.format !== FORMAT)
        throw new Error(`the catalog's data has format ${head.format}, not ${FORMAT}`);
    const rows = new Map(head.services.map((row) => [row[0], row]));
    const prefixes = head.services.map(([prefix]) => prefix);
    const service = onceEach((prefix) => {
        const row = rows.get(prefix);
        if (row === undefined)
            return undefined;
        const start = text.head.length + 1 + row[2];
        return readService(prefix, text.slice(start, start + row[3]), head);
    });
    const types = onceEach((prefix) => {
        const found = service(prefix)?.resourceTypes ?? [];
        return found.map((type) => ({ type, template: arnTemplate(type.arn) }));
    });
    const keys = onceEach((prefix) => {
        const found = service(prefix)?.conditionKeys ?? [];
        // Of two templates that match, `events:Metadata/${MetadataKey}/Matcher` says more than `events:Metadata/${\u2026}`.
        return found
            .map((key) => ({ key, template: keyTemplate(key.name) }))
            .sort((a, b) => b.template.parts.join('').length - a.template.parts.join('').length);
    });
    const takenTypes = onceEach((actionName) => {
        const taken = new Set(action(actionName)?.resourceTypes.map(({ name }) => name));
        return types(prefixOf(actionName)).filter(({ type }) => taken.has(type.name));
    });
    function action(name) {
        const colon = name.indexOf(':');
        return colon < 0 ? undefined : service(prefixOf(name))?.action(name.slice(colon + 1).toLowerCase());
    }
    function expandActions(pattern) {
        const colon = pattern.indexOf(':');
        if (colon < 0 && pattern !== '*')
            return [];
        const servicePattern = namePattern(colon < 0 ? '*' : pattern.slice(0, colon));
        const actionPattern = namePattern(colon < 0 ? '*' : pattern.slice(colon + 1));
        if (!servicePattern.wild && !actionPattern.wild) {
            const found = action(pattern);
            return found === undefined ? [] : [found];
        }
        const chosen = servicePattern.wild
            ? prefixes.filter((prefix) => matchesName(servicePattern, prefix))
            : [servicePattern.text];
        return chosen.flatMap((prefix) => {
            const found = service(prefix);
            if (found === undefined)
                return [];
            if (actionPattern.text === '*')
                return found.actions;
            return found.actionNames.flatMap((name) => (matchesName(actionPattern, name) ? (found.action(name) ?? []) : []));
        });
    }
    // Every action of a statement asks of the same few ARNs.
    const fits = new Map();
    function fitting(prefix, arn) {
        const key = `${prefix} ${arn}`;
        const known = fits.get(key);
        if (known !== undefined)
            return known;
        const found = findFitting(prefix, arn);
        if (fits.size >= REMEMBERED_FITS)
            fits.clear();
        fits.set(key, found);
        return found;
    }
    function findFitting(prefix, arn) {
        const candidates = types(prefix.toLowerCase());
        const fitted = fittingTemplates(candidates, arn);
        // `log-group:NAME:*` is how policies name a log group: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html
        const unqualified = arn.endsWith(':*') ? fittingTemplates(candidates, arn.slice(0, -2)) : [];
        return candidates.filter((one) => fitted.includes(one) || unqualified.includes(one));
    }
    function resourceTypeOf(prefix, arn) {
        const [first, ...others] = fitting(prefix, arn);
        if (first === undefined)
            return undefined;
        return others.reduce((best, one) => (one.template.literalLength > best.template.literalLength ? one : best), first)
            .type;
    }
    function resourceFit({ name, resourceTypes }, arn) {
        if (arn === '*')
            return 'takes';
        if (resourceTypes.length === 0)
            return 'takesNone';
        const taken = takenTypes(name);
        const fitted = fitting(prefixOf(name), arn);
        if (fitted.some((one) => taken.some((each) => each === one || qualifies(one.template, each.template))))
            return 'takes';
        if (fitted.length > 0)
            return 'otherType';
        const services = taken.map(({ template }) => template.service);
        const asked = arn.split(':')[2];
        return asked === undefined || services.includes(asked) ? 'unknownType' : 'otherService';
    }
    const patternsOf = onceEach((actionName) => {
        const taken = takenTypes(actionName);
        const others = types(prefixOf(actionName)).filter((one) => !taken.includes(one));
        const swallowed = others.filter(({ template }) => taken.some((one) => liesInside(template, one.template)) &&
            !taken.some((one) => qualifies(template, one.template)));
        return { include: distinctPatterns(taken), exclude: distinctPatterns(swallowed) };
    });
    function conditionKey(name) {
        const global = requestKey(name);
        if (global !== undefined)
            return global;
        const keyPrefix = prefixOf(name);
        const homes = rows.has(keyPrefix) ? [keyPrefix] : [];
        for (const [prefix, services] of Object.entries(head.keyHomes)) {
            if (matchesKey(keyTemplate(prefix), keyPrefix))
                homes.push(...services);
        }
        const lower = name.toLowerCase();
        for (const home of homes) {
            const found = keys(home).find(({ template }) => matchesKey(template, lower));
            if (found !== undefined)
                return found.key;
        }
        return undefined;
    }
    function carriesKey({ name, conditionKeys, resourceTypes }, key) {
        if (carriesRequestKey(name, key))
            return true;
        const lower = key.toLowerCase();
        const listed = (names) => names.some((one) => matchesKey(keyTemplate(one), lower));
        return (listed(conditionKeys) ||
            resourceTypes.some((type) => listed(type.conditionKeys)) ||
            takenTypes(name).some(({ type }) => listed(type.conditionKeys)));
    }
    const view = { prefixes, service, rows };
    return {
        version: head.version,
        services: prefixes,
        serviceName: (prefix) => rows.get(prefix.toLowerCase())?.[1],
        action,
        actionsOf: (prefix) => service(prefix.toLowerCase())?.actions ?? [],
        expandActions,
        resourceTypesOf: (prefix) => service(prefix.toLowerCase())?.resourceTypes ?? [],
        resourceTypesFitting: (prefix, arn) => fitting(prefix, arn).map(({ type }) => type),
        resourceTypeOf,
        resourceFit,
        resourcePatternsOf: ({ name }) => patternsOf(name),
        conditionKey,
        carriesKey,
        nearestActions: (name, max = 3) => suggestActions(view, name, max),
        nearestServices: (prefix, max = 3) => suggestServices(prefixes, prefix, max),
        hasServicePrincipal: (name) => isServicePrincipal(name, prefixes),
        nearestServicePrincipals: (name, max = 3) => suggestServicePrincipals(name, prefixes, max),
        nearestConditionKeys: (name, max = 3) => suggestKeys(view, name, max),
        supportsRcp: (prefix) => head.rcp.includes(prefix.toLowerCase()),
    };
}
function distinctPatterns(types) {
    return [...new Set(types.map(({ template }) => template.pattern))];
}
/** The text before the first colon, in lower case. */
function prefixOf(name) {
    const colon = name.indexOf(':');
    return (colon < 0 ? name : name.slice(0, colon)).toLowerCase();
}
//# sourceMappingURL=parse.js.map
;// CONCATENATED MODULE: ./lib/catalog/rcp-services.js
/**
 * The services that resource control policies apply to, by prefix
 * (https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html#rcp-supported-services). The same list stands
 * in the catalog's data; here it costs nothing to load. A test holds the two together.
 */
const rcpServices = new Set([
    'aoss',
    'appconfig',
    'appstream',
    'autoscaling',
    'autoscaling-plans',
    'budgets',
    'clouddirectory',
    'cloudfront',
    'cloudsearch',
    'cloudtrail-data',
    'codeartifact',
    'codebuild',
    'codecommit',
    'codepipeline',
    'cognito-identity',
    'cognito-idp',
    'comprehend',
    'comprehendmedical',
    'compute-optimizer',
    'cost-optimization-hub',
    'dax',
    'dsql',
    'dynamodb',
    'ecr',
    'ecr-public',
    'events',
    'firehose',
    'fis',
    'fms',
    'gamelift',
    'health',
    'inspector-scan',
    'kendra',
    'kinesisvideo',
    'kms',
    'logs',
    'memorydb',
    'networkmonitor',
    'notifications',
    'opensearch',
    'pca-connector-ad',
    'personalize',
    'polly',
    'pricing',
    'resource-groups',
    'rolesanywhere',
    's3',
    'secretsmanager',
    'servicediscovery',
    'signin',
    'sqs',
    'sts',
    'support',
    'swf',
    'textract',
    'timestream-influxdb',
    'transcribe',
    'transfer',
    'translate',
    'wafv2',
    'workspaces',
    'xray',
]);
//# sourceMappingURL=rcp-services.js.map
;// CONCATENATED MODULE: ./lib/catalog/remembered.js
/** Names come from outside, so there is no end of them. */
const maxNames = 65_536;
/**
 * A function of a catalog and a name whose answers are remembered for as long as the catalog is there: a log, or a folder of policies, asks
 * the same few questions a million times. `about` is what else the answer comes from, and has to follow from the name.
 */
function remembered(ask) {
    const catalogs = new WeakMap();
    return (catalog, name, ...about) => {
        let answers = catalogs.get(catalog);
        if (answers === undefined || answers.size >= maxNames) {
            answers = new Map();
            catalogs.set(catalog, answers);
        }
        const known = answers.get(name);
        if (known !== undefined)
            return known.answer;
        const answer = ask(catalog, name, ...about);
        answers.set(name, { answer });
        return answer;
    };
}
//# sourceMappingURL=remembered.js.map
;// CONCATENATED MODULE: ./lib/catalog/index.js





//# sourceMappingURL=index.js.map

/***/ }),

/***/ 8312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nh: () => (/* reexport */ expandPattern),
  ak: () => (/* reexport */ loadCatalog),
  o$: () => (/* reexport */ readSource)
});

// UNUSED EXPORTS: alternatives, displayPath

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./lib/catalog/index.js + 13 modules
var catalog = __webpack_require__(6954);
;// CONCATENATED MODULE: ./lib/files/catalog.js




/**
 * Where the data file lies, seen from a folder on the way up from this module: beside the bundles
 * (dist/catalog.data), among the sources, or in the package's dist/ where this module runs from lib/.
 */
const PLACES = ['catalog.data', (0,external_node_path_.join)('catalog', 'catalog.data'), (0,external_node_path_.join)('dist', 'catalog.data')];
/** From dist/cli/, src/files/ and lib/files/ the package's root is two folders up. INVARIANT: look no higher. */
const LEVELS = 3;
let loaded;
/** More than the first line has. */
const HEAD_BYTES = 64 * 1024;
/**
 * The catalog, opened once a process and only when it is first asked for. Of its megabyte a run reads the services that it names.
 *
 * @throws if the installation lacks its data file.
 */
function loadCatalog() {
    loaded ??= (0,catalog/* readCatalog */.uM)(openText(catalogPath()));
    return loaded;
}
/** A text in ASCII, of which characters are bytes. INVARIANT: it stays open, so that all that is read is of one and the same file. */
function openText(path) {
    const file = (0,external_node_fs_.openSync)(path, 'r');
    const buffer = Buffer.allocUnsafe(HEAD_BYTES);
    const read = (into, position) => into.toString('latin1', 0, (0,external_node_fs_.readSync)(file, into, 0, into.length, position));
    const beginning = read(buffer, 0);
    return {
        head: beginning.slice(0, beginning.indexOf('\n')),
        slice: (start, end) => read(Buffer.allocUnsafe(end - start), start),
    };
}
function catalogPath() {
    const start = (0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(require("url").pathToFileURL(__filename).href));
    let folder = start;
    for (let level = 0; level < LEVELS; level++) {
        for (const place of PLACES) {
            const path = (0,external_node_path_.join)(folder, place);
            if ((0,external_node_fs_.existsSync)(path))
                return path;
        }
        folder = (0,external_node_path_.dirname)(folder);
    }
    throw new Error(`the catalog's data file catalog.data is missing near ${start}: install iam-expect again`);
}
//# sourceMappingURL=catalog.js.map
;// CONCATENATED MODULE: ./lib/files/braces.js
/**
 * What the braces of a glob list, each by itself: `{a,b}/*.json` is `a/*.json` and `b/*.json`. Braces without a comma are left as
 * they are, and so is what a backslash stands before.
 */
function alternatives(pattern) {
    const list = firstList(pattern);
    if (list === undefined)
        return [pattern];
    const { start, end, parts } = list;
    const before = pattern.slice(0, start);
    const after = alternatives(pattern.slice(end));
    return parts.flatMap(alternatives).flatMap((part) => after.map((rest) => before + part + rest));
}
/** How many patterns {@link alternatives} gives, without making them. */
function countAlternatives(pattern) {
    const list = firstList(pattern);
    if (list === undefined)
        return 1;
    return (list.parts.reduce((sum, part) => sum + countAlternatives(part), 0) * countAlternatives(pattern.slice(list.end)));
}
function firstList(pattern) {
    for (let start = 0; start < pattern.length; start += 1) {
        if (pattern[start] === '\\')
            start += 1;
        else if (pattern[start] === '{') {
            const list = listAt(pattern, start);
            if (list !== undefined && list.parts.length > 1)
                return list;
        }
    }
    return undefined;
}
function listAt(pattern, start) {
    const parts = [];
    let from = start + 1;
    let depth = 0;
    for (let at = from; at < pattern.length; at += 1) {
        const sign = pattern[at];
        if (sign === '\\')
            at += 1;
        else if (sign === '{')
            depth += 1;
        else if (sign === ',' && depth === 0) {
            parts.push(pattern.slice(from, at));
            from = at + 1;
        }
        else if (sign === '}') {
            if (depth === 0)
                return { start, end: at + 1, parts: [...parts, pattern.slice(from, at)] };
            depth -= 1;
        }
    }
    return undefined;
}
//# sourceMappingURL=braces.js.map
;// CONCATENATED MODULE: ./lib/files/path.js

/** A path as a user would recognise it: relative to where the command was run, with `/`. */
function displayPath(path, cwd = process.cwd()) {
    const shown = (0,external_node_path_.relative)(cwd, path).split(external_node_path_.sep).join('/');
    return shown === '' ? '.' : shown;
}
//# sourceMappingURL=path.js.map
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/source/index.js + 9 modules
var lib_source = __webpack_require__(5756);
;// CONCATENATED MODULE: ./lib/files/read.js





/** No policy comes near: AWS's own bounds are 131,072 characters and less. */
const MAX_BYTES = 1024 * 1024;
/**
 * A file's text: UTF-8, at most 1 MiB, a regular file (a pipe or device could block or never end). Everything
 * else is one fault: missing (with the nearest names beside it), a directory, not permitted, too large, not UTF-8.
 */
function readSource(path, options = {}) {
    const { cwd = process.cwd() } = options;
    const file = (0,external_node_path_.resolve)(cwd, path);
    const shown = displayPath(file, cwd);
    try {
        const stat = (0,external_node_fs_.statSync)(file);
        if (!stat.isFile()) {
            return refused(shown, options, ...(stat.isDirectory() ? isDirectory(shown) : isNoFile(shown)));
        }
        if (stat.size > MAX_BYTES) {
            return refused(shown, options, ...tooLarge(shown));
        }
        const bytes = (0,external_node_fs_.readFileSync)(file);
        if (bytes.length > MAX_BYTES) {
            return refused(shown, options, ...tooLarge(shown));
        }
        return (0,external_node_buffer_.isUtf8)(bytes)
            ? { ok: true, value: (0,lib_source/* sourceText */.rI)(shown, bytes.toString('utf8')), warnings: [] }
            : (0,lib_source/* failed */.gz)([invalidUtf8(shown, bytes)]);
    }
    catch (error) {
        return refused(shown, options, ...systemFault(error, file, shown));
    }
}
/** A fault of a file as a diagnostic: at the place that names the file, or under its path. */
function refused(shown, { namedAt }, code, message, help) {
    const diagnostic = namedAt === undefined
        ? { code, severity: 'error', message, help, path: shown }
        : (0,lib_source/* errorAt */.Os)(namedAt, code, message, help);
    return { ok: false, diagnostics: [diagnostic] };
}
function isDirectory(shown) {
    return ['is-directory', `\`${shown}\` is a directory`, `name a file in it, or all of them: \`${shown}/*.json\``];
}
function isNoFile(shown) {
    return ['not-a-file', `\`${shown}\` is not a regular file`, 'save the text in a file and name that'];
}
function tooLarge(shown) {
    return ['too-large', `\`${shown}\` is larger than 1 MiB`, 'no IAM policy is that large: look at what the path names'];
}
/** What the operating system said of a path. */
function systemFault(error, file, shown) {
    const code = codeOf(error);
    switch (code) {
        case 'ENOENT':
        case 'ENOTDIR':
            return isLink(file)
                ? brokenLink(shown)
                : ['file-not-found', `\`${shown}\` does not exist`, nearestFiles(file, shown)];
        case 'EACCES':
        case 'EPERM':
            return ['not-permitted', `no permission to read \`${shown}\``, 'change its permissions, or run as another user'];
        default:
            return ['unreadable', `\`${shown}\` cannot be read (${code})`, 'look at the path and what it leads to'];
    }
}
function brokenLink(shown) {
    return ['broken-link', `the symbolic link \`${shown}\` leads nowhere`, 'correct or remove it'];
}
function isLink(file) {
    try {
        return (0,external_node_fs_.lstatSync)(file).isSymbolicLink();
    }
    catch {
        return false;
    }
}
function codeOf(error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown error';
}
function nearestFiles(file, shown) {
    try {
        const names = (0,external_node_fs_.readdirSync)((0,external_node_path_.dirname)(file));
        return (0,lib_source.didYouMean)((0,external_node_path_.basename)(file), names, 'paths in a file are relative to it, paths on the command line to the current folder');
    }
    catch {
        const folder = shown.includes('/') ? shown.slice(0, shown.lastIndexOf('/')) : shown;
        return `the folder \`${folder}\` does not exist either; paths in a file are relative to it, paths on the command line to the current folder`;
    }
}
function invalidUtf8(shown, bytes) {
    const valid = validPrefix(bytes);
    const offset = Buffer.byteLength(valid);
    const source = (0,lib_source/* sourceText */.rI)(shown, bytes.toString('utf8'));
    const start = valid.startsWith('\uFEFF') ? valid.length - 1 : valid.length;
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return (0,lib_source/* errorAt */.Os)((0,lib_source/* rangeOf */.be)(source, start, start + 1), 'invalid-utf8', `byte ${offset + 1} of the file is not UTF-8`, isUtf16 ? 'the file is UTF-16: save it as UTF-8' : 'save the file as UTF-8');
}
/** The longest text that the bytes hold before the first sequence that is not UTF-8. */
function validPrefix(bytes) {
    let low = 0;
    let high = bytes.length;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (decode(bytes.subarray(0, middle)) === undefined) {
            high = middle - 1;
        }
        else {
            low = middle;
        }
    }
    return decode(bytes.subarray(0, low)) ?? '';
}
/** `undefined` for bytes that are not UTF-8; a sequence that is cut off at the end is left out. */
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=read.js.map
;// CONCATENATED MODULE: ./lib/files/expand.js





/** Folders that hold other people's files, and Git's own. */
const IGNORED = ['**/node_modules/**', '**/.git/**'];
/** Braces multiply quickly; a pattern with more than these was not meant so. */
const MOST_ALTERNATIVES = 256;
const GLOB_CHARACTERS = /[*?[\]{}]|[!@+]\(/;
/**
 * The files that a path or glob names, as absolute paths in alphabetical order. `pattern` is relative to `baseDir`.
 * A path without glob characters, or one that exists as it is written, stands for itself, whether it exists or
 * not: {@link readSource} says what is wrong with it. Globs pass over node_modules, .git and, unless they name
 * them, files that start with a dot.
 *
 * INVARIANT: never an empty list, and never one that lacks what the glob names. A glob that matches nothing, or of whose braces one
 * alternative matches nothing, and a folder below it that cannot be read, are errors; a link that leads nowhere is listed where it
 * matches, and reading it is the error.
 */
async function expandPattern(baseDir, pattern, options = {}) {
    const literal = (0,external_node_path_.resolve)(baseDir, pattern);
    if (!GLOB_CHARACTERS.test(pattern) || exists(literal)) {
        return { ok: true, value: [literal], warnings: [] };
    }
    const { cwd = process.cwd() } = options;
    const count = countAlternatives(pattern);
    if (count > MOST_ALTERNATIVES) {
        return refused(displayPath(literal, cwd), options, 'too-many-patterns', `the braces of \`${pattern}\` stand for ${count} patterns, and ${MOST_ALTERNATIVES} are the most`, 'list the files, or write `*` for some of them');
    }
    const { globSync } = await __webpack_require__.e(/* import() */ 382).then(__webpack_require__.bind(__webpack_require__, 3382));
    const walk = watchedWalk();
    const walking = { cwd: baseDir, absolute: true, expandDirectories: false, ignore: IGNORED, fs: walk.fs };
    const found = alternatives(pattern).map((one) => ({ pattern: one, paths: globSync(one, walking) }));
    const [unread] = walk.folders;
    if (unread !== undefined) {
        const shown = displayPath((0,external_node_path_.resolve)(baseDir, unread.path), cwd);
        return refused(shown, options, ...systemFault(unread.error, unread.path, shown));
    }
    const missing = found.find((one) => one.paths.length === 0);
    if (missing !== undefined) {
        return refused(displayPath(literal, cwd), options, 'nothing-matched', `no file matches \`${missing.pattern}\``, `it is looked for in \`${displayPath(baseDir, cwd)}\`; paths in a file are relative to it, paths on the command line to the current folder`);
    }
    const paths = [...new Set(found.flatMap((one) => one.paths.map((path) => (0,external_node_path_.resolve)(path))))].sort();
    const unmatched = [...new Set(walk.links.map((path) => (0,external_node_path_.resolve)(path)))].filter((path) => !paths.includes(path));
    const warnings = unmatched.map((path) => passedOver(displayPath(path, cwd), options));
    return { ok: true, value: paths, warnings };
}
function exists(path) {
    try {
        return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }) !== undefined;
    }
    catch {
        return false;
    }
}
/** The file system as the walker sees it. It passes over folders that it cannot read; here that is written down. */
function watchedWalk() {
    const folders = [];
    const links = [];
    return {
        folders,
        links,
        fs: {
            readdirSync: ((path, options) => {
                try {
                    return (0,external_node_fs_.readdirSync)(path, options);
                }
                catch (error) {
                    folders.push({ path, error });
                    throw error;
                }
            }),
            realpathSync: Object.assign((path) => {
                try {
                    return (0,external_node_fs_.realpathSync)(path);
                }
                catch {
                    links.push(path);
                    return path;
                }
            }, { native: external_node_fs_.realpathSync.native }),
            // Of a link that leads nowhere, what the link itself is: the walker takes it for a file.
            statSync: ((path) => (exists(path) ? (0,external_node_fs_.statSync)(path) : (0,external_node_fs_.lstatSync)(path))),
        },
    };
}
function passedOver(shown, { namedAt }) {
    return {
        code: 'broken-link',
        severity: 'warning',
        message: `the symbolic link \`${shown}\` leads nowhere and was passed over`,
        help: 'correct or remove it',
        ...(namedAt === undefined ? { path: shown } : { range: namedAt }),
    };
}
//# sourceMappingURL=expand.js.map
;// CONCATENATED MODULE: ./lib/files/index.js





//# sourceMappingURL=index.js.map

/***/ })

};
;
})
