(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 694;
exports.ids = [694];
exports.modules = {

/***/ 9353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ao: () => (/* binding */ TRAIL_OPTIONS),
/* harmony export */   fF: () => (/* binding */ options),
/* harmony export */   gO: () => (/* binding */ TRAIL_DETAILS),
/* harmony export */   ir: () => (/* binding */ NO_SOURCE)
/* harmony export */ });
/* harmony import */ var _trail_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2875);

/** What `trail`, `draft` and `audit` take to say whose calls they are about, and where to read them. */
const TRAIL_OPTIONS = {
    role: { type: 'string', value: 'ARN|NAME', description: 'The role whose calls are asked for' },
    user: { type: 'string', value: 'ARN|NAME', description: 'The user whose calls are asked for' },
    session: { type: 'string', value: 'NAME', description: 'Only the session of this name' },
    from: {
        type: 'string',
        value: 'TIME',
        description: 'Only calls since then: 2026-11-24, 2026-11-24T09:00Z, or 30d, 12h ago',
    },
    to: { type: 'string', value: 'TIME', description: 'Only calls until then' },
    region: {
        type: 'string',
        multiple: true,
        value: 'REGION',
        description: 'Only calls in this Region; may be repeated',
    },
    account: { type: 'string', multiple: true, value: 'ID', description: 'Only calls in this account; may be repeated' },
    files: {
        type: 'string',
        multiple: true,
        value: 'PATH',
        description: 'Read log files, or a folder of them; may be repeated',
    },
    lookup: {
        type: 'boolean',
        description: 'Look up the management events of the last 90 days with CloudTrail\u2019s API',
    },
    s3: { type: 'string', value: 's3://BUCKET/PREFIX', description: 'Read log files from a trail\u2019s bucket' },
    athena: { type: 'string', value: 'DB.TABLE', description: 'Query a table over a trail\u2019s log files' },
    'athena-workgroup': { type: 'string', value: 'NAME', description: 'Athena\u2019s workgroup (default: the account\u2019s)' },
    'athena-output': {
        type: 'string',
        value: 's3://\u2026',
        description: 'Where Athena writes its answer (default: the workgroup\u2019s)',
    },
    lake: { type: 'string', value: 'ARN|ID', description: 'Query an event data store of CloudTrail Lake' },
    'max-scan': {
        type: 'string',
        value: 'SIZE',
        description: `Stop a query that scans more: 500MB, 2TB (default: ${_trail_request_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_MAX_SCAN */ .h})`,
    },
    state: {
        type: 'string',
        value: 'FILE',
        description: 'Keep what was looked up, to go on from it after an interruption',
    },
};
const TRAIL_DETAILS = `Sources may be combined; an event that several of them hold counts once. LookupEvents never shows object-level calls
(s3:GetObject, dynamodb:PutItem, lambda:Invoke): they are only in the logs of a trail that records data events.`;
const NO_SOURCE = 'name what to read: `--files PATH`, `--lookup`, `--s3 URL`, `--athena TABLE` or `--lake ID`';
/** The arguments as {@link Given}: every name is an option's. */
function options({ has, one, all }) {
    return { has, one, all, spelled: (name) => `--${name}` };
}
//# sourceMappingURL=trail-options.js.map

/***/ }),

/***/ 2694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ isComplete),
/* harmony export */   Mo: () => (/* binding */ runTrail),
/* harmony export */   iN: () => (/* binding */ readingLines),
/* harmony export */   q9: () => (/* binding */ whileReading)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _cloudtrail_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9631);
/* harmony import */ var _files_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8312);
/* harmony import */ var _source_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5756);
/* harmony import */ var _trail_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2875);
/* harmony import */ var _trail_options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9353);







/** Reads what the options ask for, with progress on a terminal; the first interrupt ends reading in good order. */
async function runTrail(given, terminal) {
    const request = (0,_trail_request_js__WEBPACK_IMPORTED_MODULE_5__/* .readTrailRequest */ .Ub)((0,_trail_options_js__WEBPACK_IMPORTED_MODULE_6__/* .options */ .fF)(given), Date.now);
    if (!request.ok)
        return { ok: false, faults: [request.message] };
    const { filter, sources } = request.value;
    const earlier = await readReports(given.all('trail'), terminal.cwd);
    if (!earlier.ok)
        return earlier;
    if (sources.length === 0 && earlier.reports.length === 0)
        return { ok: false, faults: [_trail_options_js__WEBPACK_IMPORTED_MODULE_6__/* .NO_SOURCE */ .ir] };
    const read = sources.length === 0 ? [] : [await readSources(filter, sources, terminal)];
    const [first, ...others] = [...read, ...earlier.reports];
    return first === undefined
        ? { ok: false, faults: [_trail_options_js__WEBPACK_IMPORTED_MODULE_6__/* .NO_SOURCE */ .ir] }
        : { ok: true, report: (0,_cloudtrail_index_js__WEBPACK_IMPORTED_MODULE_2__/* .mergeReports */ .C1)([first, ...others]) };
}
function readSources(filter, sources, terminal) {
    const catalog = (0,_files_index_js__WEBPACK_IMPORTED_MODULE_3__/* .loadCatalog */ .ak)();
    return whileReading(terminal, (reading) => (0,_cloudtrail_index_js__WEBPACK_IMPORTED_MODULE_2__/* .readTrail */ .hd)({ ...reading, catalog, filter, sources }));
}
/** Reads with progress on a terminal; the first interrupt asks to end in good order, the next ends at once. */
async function whileReading(terminal, read) {
    const controller = new AbortController();
    const onInterrupt = () => controller.abort(new Error('interrupted'));
    process.once('SIGINT', onInterrupt);
    const progress = progressLine(terminal);
    try {
        return await read({ signal: controller.signal, onProgress: progress.show });
    }
    finally {
        progress.clear();
        process.removeListener('SIGINT', onInterrupt);
    }
}
async function readReports(paths, cwd) {
    const reports = [];
    const faults = [];
    for (const path of paths) {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path), 'utf8').catch(() => undefined);
        const read = text === undefined ? undefined : (0,_cloudtrail_index_js__WEBPACK_IMPORTED_MODULE_2__/* .readTrailReport */ .vJ)(text, path);
        if (read === undefined)
            faults.push(`\`${path}\` cannot be read`);
        else if (read.ok)
            reports.push(read.value);
        else
            faults.push(...read.diagnostics.map(_source_index_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDiagnostic */ .xy));
    }
    return faults.length === 0 ? { ok: true, reports } : { ok: false, faults };
}
/** What the readings said, one after the other; errors among them make a report incomplete. */
function readingLines({ readings }) {
    return readings.flatMap(({ diagnostics }) => diagnostics.map(_source_index_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDiagnostic */ .xy));
}
function isComplete({ readings }) {
    return readings.length > 0 && readings.every(({ complete }) => complete);
}
const refreshMillis = 100;
/** One line that is written over and over, where there is a terminal to see it. */
function progressLine(terminal) {
    if (process.stderr.isTTY !== true)
        return { show: undefined, clear: () => undefined };
    let started = Date.now();
    let shown = 0;
    let source = '';
    return {
        show(progress) {
            const now = Date.now();
            if (progress.source !== source)
                [source, started] = [progress.source, now];
            if (now - shown < refreshMillis)
                return;
            shown = now;
            terminal.err(`\r\u001b[K${(0,_cloudtrail_index_js__WEBPACK_IMPORTED_MODULE_2__/* .progressText */ .l_)(progress, now - started)}`);
        },
        clear: () => terminal.err('\r\u001b[K'),
    };
}
//# sourceMappingURL=trail-run.js.map

/***/ }),

/***/ 9631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G5: () => (/* reexport */ callsQuery),
  ZR: () => (/* reexport */ createTable),
  Cv: () => (/* reexport */ identifier),
  f8: () => (/* reexport */ isDataEvent),
  KR: () => (/* reexport */ lakeStoreId),
  gW: () => (/* reexport */ lakeTable),
  c8: () => (/* reexport */ lookupEvents),
  C1: () => (/* reexport */ mergeReports),
  by: () => (/* reexport */ principalFilter),
  l_: () => (/* reexport */ progressText),
  Yy: () => (/* reexport */ readAthena),
  jk: () => (/* reexport */ readBucket),
  Ul: () => (/* reexport */ readFiles),
  ST: () => (/* reexport */ readLake),
  hd: () => (/* reexport */ readTrail),
  vJ: () => (/* reexport */ readTrailReport),
  wp: () => (/* reexport */ usageCsv),
  AE: () => (/* reexport */ usageJson),
  Mf: () => (/* reexport */ usageTable)
});

// UNUSED EXPORTS: actionsOf, createLedger, observe, outcomeOf, readEvent, readTime

// EXTERNAL MODULE: ./lib/catalog/index.js + 13 modules
var catalog = __webpack_require__(6954);
;// CONCATENATED MODULE: ./lib/cloudtrail/data/apigateway.js
/**
 * API Gateway's events as `EventName api METHOD path`: the IAM action is the HTTP method, the resource the path
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html). `1` is
 * the REST API's control plane, `2` that of HTTP and WebSocket APIs.
 *
 * Sources of the facts: the AWS SDK for JavaScript v2 (Apache-2.0) and iann0036/iam-dataset (MIT).
 */
const operations = `
CreateApiKey 1 POST /apikeys
CreateAuthorizer 1 POST /restapis/*/authorizers
CreateBasePathMapping 1 POST /domainnames/*/basepathmappings
CreateDeployment 1 POST /restapis/*/deployments
CreateDocumentationPart 1 POST /restapis/*/documentation/parts
CreateDocumentationVersion 1 POST /restapis/*/documentation/versions
CreateDomainName 1 POST /domainnames
CreateModel 1 POST /restapis/*/models
CreateRequestValidator 1 POST /restapis/*/requestvalidators
CreateResource 1 POST /restapis/*/resources/*
CreateRestApi 1 POST /restapis
CreateStage 1 POST /restapis/*/stages
CreateUsagePlan 1 POST /usageplans
CreateUsagePlanKey 1 POST /usageplans/*/keys
CreateVpcLink 1 POST /vpclinks
DeleteApiKey 1 DELETE /apikeys/*
DeleteAuthorizer 1 DELETE /restapis/*/authorizers/*
DeleteBasePathMapping 1 DELETE /domainnames/*/basepathmappings/*
DeleteClientCertificate 1 DELETE /clientcertificates/*
DeleteDeployment 1 DELETE /restapis/*/deployments/*
DeleteDocumentationPart 1 DELETE /restapis/*/documentation/parts/*
DeleteDocumentationVersion 1 DELETE /restapis/*/documentation/versions/*
DeleteDomainName 1 DELETE /domainnames/*
DeleteGatewayResponse 1 DELETE /restapis/*/gatewayresponses/*
DeleteIntegration 1 DELETE /restapis/*/resources/*/methods/*/integration
DeleteIntegrationResponse 1 DELETE /restapis/*/resources/*/methods/*/integration/responses/*
DeleteMethod 1 DELETE /restapis/*/resources/*/methods/*
DeleteMethodResponse 1 DELETE /restapis/*/resources/*/methods/*/responses/*
DeleteModel 1 DELETE /restapis/*/models/*
DeleteRequestValidator 1 DELETE /restapis/*/requestvalidators/*
DeleteResource 1 DELETE /restapis/*/resources/*
DeleteRestApi 1 DELETE /restapis/*
DeleteStage 1 DELETE /restapis/*/stages/*
DeleteUsagePlan 1 DELETE /usageplans/*
DeleteUsagePlanKey 1 DELETE /usageplans/*/keys/*
DeleteVpcLink 1 DELETE /vpclinks/*
FlushStageAuthorizersCache 1 DELETE /restapis/*/stages/*/cache/authorizers
FlushStageCache 1 DELETE /restapis/*/stages/*/cache/data
GenerateClientCertificate 1 POST /clientcertificates
GetAccount 1 GET /account
GetApiKey 1 GET /apikeys/*
GetApiKeys 1 GET /apikeys
GetAuthorizer 1 GET /restapis/*/authorizers/*
GetAuthorizers 1 GET /restapis/*/authorizers
GetBasePathMapping 1 GET /domainnames/*/basepathmappings/*
GetBasePathMappings 1 GET /domainnames/*/basepathmappings
GetClientCertificate 1 GET /clientcertificates/*
GetClientCertificates 1 GET /clientcertificates
GetDeployment 1 GET /restapis/*/deployments/*
GetDeployments 1 GET /restapis/*/deployments
GetDocumentationPart 1 GET /restapis/*/documentation/parts/*
GetDocumentationParts 1 GET /restapis/*/documentation/parts
GetDocumentationVersion 1 GET /restapis/*/documentation/versions/*
GetDocumentationVersions 1 GET /restapis/*/documentation/versions
GetDomainName 1 GET /domainnames/*
GetDomainNames 1 GET /domainnames
GetExport 1 GET /restapis/*/stages/*/exports/*
GetGatewayResponse 1 GET /restapis/*/gatewayresponses/*
GetGatewayResponses 1 GET /restapis/*/gatewayresponses
GetIntegration 1 GET /restapis/*/resources/*/methods/*/integration
GetIntegrationResponse 1 GET /restapis/*/resources/*/methods/*/integration/responses/*
GetMethod 1 GET /restapis/*/resources/*/methods/*
GetMethodResponse 1 GET /restapis/*/resources/*/methods/*/responses/*
GetModel 1 GET /restapis/*/models/*
GetModelTemplate 1 GET /restapis/*/models/*/default_template
GetModels 1 GET /restapis/*/models
GetRequestValidator 1 GET /restapis/*/requestvalidators/*
GetRequestValidators 1 GET /restapis/*/requestvalidators
GetResource 1 GET /restapis/*/resources/*
GetResources 1 GET /restapis/*/resources
GetRestApi 1 GET /restapis/*
GetRestApis 1 GET /restapis
GetSdk 1 GET /restapis/*/stages/*/sdks/*
GetSdkType 1 GET /sdktypes/*
GetSdkTypes 1 GET /sdktypes
GetStage 1 GET /restapis/*/stages/*
GetStages 1 GET /restapis/*/stages
GetTags 1 GET /tags/*
GetUsage 1 GET /usageplans/*/usage
GetUsagePlan 1 GET /usageplans/*
GetUsagePlanKey 1 GET /usageplans/*/keys/*
GetUsagePlanKeys 1 GET /usageplans/*/keys
GetUsagePlans 1 GET /usageplans
GetVpcLink 1 GET /vpclinks/*
GetVpcLinks 1 GET /vpclinks
ImportApiKeys 1 POST /apikeys?mode=import
ImportDocumentationParts 1 PUT /restapis/*/documentation/parts
ImportRestApi 1 POST /restapis?mode=import
PutGatewayResponse 1 PUT /restapis/*/gatewayresponses/*
PutIntegration 1 PUT /restapis/*/resources/*/methods/*/integration
PutIntegrationResponse 1 PUT /restapis/*/resources/*/methods/*/integration/responses/*
PutMethod 1 PUT /restapis/*/resources/*/methods/*
PutMethodResponse 1 PUT /restapis/*/resources/*/methods/*/responses/*
PutRestApi 1 PUT /restapis/*
TagResource 1 PUT /tags/*
TestInvokeAuthorizer 1 POST /restapis/*/authorizers/*
TestInvokeMethod 1 POST /restapis/*/resources/*/methods/*
UntagResource 1 DELETE /tags/*
UpdateAccount 1 PATCH /account
UpdateApiKey 1 PATCH /apikeys/*
UpdateAuthorizer 1 PATCH /restapis/*/authorizers/*
UpdateBasePathMapping 1 PATCH /domainnames/*/basepathmappings/*
UpdateClientCertificate 1 PATCH /clientcertificates/*
UpdateDeployment 1 PATCH /restapis/*/deployments/*
UpdateDocumentationPart 1 PATCH /restapis/*/documentation/parts/*
UpdateDocumentationVersion 1 PATCH /restapis/*/documentation/versions/*
UpdateDomainName 1 PATCH /domainnames/*
UpdateGatewayResponse 1 PATCH /restapis/*/gatewayresponses/*
UpdateIntegration 1 PATCH /restapis/*/resources/*/methods/*/integration
UpdateIntegrationResponse 1 PATCH /restapis/*/resources/*/methods/*/integration/responses/*
UpdateMethod 1 PATCH /restapis/*/resources/*/methods/*
UpdateMethodResponse 1 PATCH /restapis/*/resources/*/methods/*/responses/*
UpdateModel 1 PATCH /restapis/*/models/*
UpdateRequestValidator 1 PATCH /restapis/*/requestvalidators/*
UpdateResource 1 PATCH /restapis/*/resources/*
UpdateRestApi 1 PATCH /restapis/*
UpdateStage 1 PATCH /restapis/*/stages/*
UpdateUsage 1 PATCH /usageplans/*/keys/*/usage
UpdateUsagePlan 1 PATCH /usageplans/*
UpdateVpcLink 1 PATCH /vpclinks/*
CreateApi 2 POST /v2/apis
CreateApiMapping 2 POST /v2/domainnames/*/apimappings
CreateAuthorizer 2 POST /v2/apis/*/authorizers
CreateDeployment 2 POST /v2/apis/*/deployments
CreateDomainName 2 POST /v2/domainnames
CreateIntegration 2 POST /v2/apis/*/integrations
CreateIntegrationResponse 2 POST /v2/apis/*/integrations/*/integrationresponses
CreateModel 2 POST /v2/apis/*/models
CreateRoute 2 POST /v2/apis/*/routes
CreateRouteResponse 2 POST /v2/apis/*/routes/*/routeresponses
CreateStage 2 POST /v2/apis/*/stages
CreateVpcLink 2 POST /v2/vpclinks
DeleteAccessLogSettings 2 DELETE /v2/apis/*/stages/*/accesslogsettings
DeleteApi 2 DELETE /v2/apis/*
DeleteApiMapping 2 DELETE /v2/domainnames/*/apimappings/*
DeleteAuthorizer 2 DELETE /v2/apis/*/authorizers/*
DeleteCorsConfiguration 2 DELETE /v2/apis/*/cors
DeleteDeployment 2 DELETE /v2/apis/*/deployments/*
DeleteDomainName 2 DELETE /v2/domainnames/*
DeleteIntegration 2 DELETE /v2/apis/*/integrations/*
DeleteIntegrationResponse 2 DELETE /v2/apis/*/integrations/*/integrationresponses/*
DeleteModel 2 DELETE /v2/apis/*/models/*
DeleteRoute 2 DELETE /v2/apis/*/routes/*
DeleteRouteRequestParameter 2 DELETE /v2/apis/*/routes/*/requestparameters/*
DeleteRouteResponse 2 DELETE /v2/apis/*/routes/*/routeresponses/*
DeleteRouteSettings 2 DELETE /v2/apis/*/stages/*/routesettings/*
DeleteStage 2 DELETE /v2/apis/*/stages/*
DeleteVpcLink 2 DELETE /v2/vpclinks/*
ExportApi 2 GET /v2/apis/*/exports/*
GetApi 2 GET /v2/apis/*
GetApiMapping 2 GET /v2/domainnames/*/apimappings/*
GetApiMappings 2 GET /v2/domainnames/*/apimappings
GetApis 2 GET /v2/apis
GetAuthorizer 2 GET /v2/apis/*/authorizers/*
GetAuthorizers 2 GET /v2/apis/*/authorizers
GetDeployment 2 GET /v2/apis/*/deployments/*
GetDeployments 2 GET /v2/apis/*/deployments
GetDomainName 2 GET /v2/domainnames/*
GetDomainNames 2 GET /v2/domainnames
GetIntegration 2 GET /v2/apis/*/integrations/*
GetIntegrationResponse 2 GET /v2/apis/*/integrations/*/integrationresponses/*
GetIntegrationResponses 2 GET /v2/apis/*/integrations/*/integrationresponses
GetIntegrations 2 GET /v2/apis/*/integrations
GetModel 2 GET /v2/apis/*/models/*
GetModelTemplate 2 GET /v2/apis/*/models/*/template
GetModels 2 GET /v2/apis/*/models
GetRoute 2 GET /v2/apis/*/routes/*
GetRouteResponse 2 GET /v2/apis/*/routes/*/routeresponses/*
GetRouteResponses 2 GET /v2/apis/*/routes/*/routeresponses
GetRoutes 2 GET /v2/apis/*/routes
GetStage 2 GET /v2/apis/*/stages/*
GetStages 2 GET /v2/apis/*/stages
GetTags 2 GET /v2/tags/*
GetVpcLink 2 GET /v2/vpclinks/*
GetVpcLinks 2 GET /v2/vpclinks
ImportApi 2 PUT /v2/apis
ReimportApi 2 PUT /v2/apis/*
ResetAuthorizersCache 2 DELETE /v2/apis/*/stages/*/cache/authorizers
TagResource 2 POST /v2/tags/*
UntagResource 2 DELETE /v2/tags/*
UpdateApi 2 PATCH /v2/apis/*
UpdateApiMapping 2 PATCH /v2/domainnames/*/apimappings/*
UpdateAuthorizer 2 PATCH /v2/apis/*/authorizers/*
UpdateDeployment 2 PATCH /v2/apis/*/deployments/*
UpdateDomainName 2 PATCH /v2/domainnames/*
UpdateIntegration 2 PATCH /v2/apis/*/integrations/*
UpdateIntegrationResponse 2 PATCH /v2/apis/*/integrations/*/integrationresponses/*
UpdateModel 2 PATCH /v2/apis/*/models/*
UpdateRoute 2 PATCH /v2/apis/*/routes/*
UpdateRouteResponse 2 PATCH /v2/apis/*/routes/*/routeresponses/*
UpdateStage 2 PATCH /v2/apis/*/stages/*
UpdateVpcLink 2 PATCH /v2/vpclinks/*
`;
/** The operations of a name: two where both APIs have one. */
function apiGatewayOperations(eventName) {
    return operations
        .split('\n')
        .map((line) => line.split(' '))
        .flatMap(([name, api, method, path]) => name === eventName && (api === '1' || api === '2') && path !== undefined
        ? [{ api, action: `apigateway:${method}`, path }]
        : []);
}
//# sourceMappingURL=apigateway.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/data/events.js
/**
 * Events whose name is not the IAM action that the call needs, by event source (without `.amazonaws.com`) and event
 * name (without an API version). An action without a prefix belongs to the source's own service.
 *
 * Sources of the facts: the Amazon S3, Lambda and DynamoDB developer guides of AWS (facts only), iann0036/iam-dataset
 * (MIT), flosell/trailscraper (Apache-2.0), adanalvarez/TrailDiscover (CC-BY-4.0), and logs gathered from public
 * repositories; every target is an action of the Service Authorization Reference.
 */
const eventActions = {
    s3: {
        ListBuckets: 'ListAllMyBuckets',
        ListDirectoryBuckets: 's3express:ListAllMyDirectoryBuckets',
        ListObjects: 'ListBucket',
        ListObjectsV2: 'ListBucket',
        ListObjectVersions: 'ListBucketVersions',
        HeadBucket: 'ListBucket',
        HeadObject: 'GetObject',
        PostObject: 'PutObject',
        CreateMultipartUpload: 'PutObject',
        UploadPart: 'PutObject',
        CompleteMultipartUpload: 'PutObject',
        ListParts: 'ListMultipartUploadParts',
        ListMultipartUploads: 'ListBucketMultipartUploads',
        DeleteObjects: 'DeleteObject',
        SelectObjectContent: 'GetObject',
        GetBucketEncryption: 'GetEncryptionConfiguration',
        PutBucketEncryption: 'PutEncryptionConfiguration',
        DeleteBucketEncryption: 'PutEncryptionConfiguration',
        GetBucketLifecycle: 'GetLifecycleConfiguration',
        GetBucketLifecycleConfiguration: 'GetLifecycleConfiguration',
        PutBucketLifecycle: 'PutLifecycleConfiguration',
        PutBucketLifecycleConfiguration: 'PutLifecycleConfiguration',
        DeleteBucketLifecycle: 'PutLifecycleConfiguration',
        GetBucketReplication: 'GetReplicationConfiguration',
        PutBucketReplication: 'PutReplicationConfiguration',
        DeleteBucketReplication: 'PutReplicationConfiguration',
        DeleteBucketCors: 'PutBucketCORS',
        DeleteBucketTagging: 'PutBucketTagging',
        DeleteBucketOwnershipControls: 'PutBucketOwnershipControls',
        GetBucketNotificationConfiguration: 'GetBucketNotification',
        PutBucketNotificationConfiguration: 'PutBucketNotification',
        GetBucketAccelerateConfiguration: 'GetAccelerateConfiguration',
        PutBucketAccelerateConfiguration: 'PutAccelerateConfiguration',
        GetObjectLockConfiguration: 'GetBucketObjectLockConfiguration',
        PutObjectLockConfiguration: 'PutBucketObjectLockConfiguration',
        GetPublicAccessBlock: 'GetBucketPublicAccessBlock',
        PutPublicAccessBlock: 'PutBucketPublicAccessBlock',
        DeletePublicAccessBlock: 'PutBucketPublicAccessBlock',
        DeleteBucketPublicAccessBlock: 'PutBucketPublicAccessBlock',
        DeleteAccountPublicAccessBlock: 'PutAccountPublicAccessBlock',
        DeleteBucketAnalyticsConfiguration: 'PutAnalyticsConfiguration',
        DeleteBucketInventoryConfiguration: 'PutInventoryConfiguration',
        DeleteBucketMetricsConfiguration: 'PutMetricsConfiguration',
        GetBucketAnalyticsConfiguration: 'GetAnalyticsConfiguration',
        GetBucketInventoryConfiguration: 'GetInventoryConfiguration',
        GetBucketMetricsConfiguration: 'GetMetricsConfiguration',
        ListBucketAnalyticsConfigurations: 'GetAnalyticsConfiguration',
        ListBucketInventoryConfigurations: 'GetInventoryConfiguration',
        ListBucketMetricsConfigurations: 'GetMetricsConfiguration',
        PutBucketAnalyticsConfiguration: 'PutAnalyticsConfiguration',
        PutBucketInventoryConfiguration: 'PutInventoryConfiguration',
        PutBucketMetricsConfiguration: 'PutMetricsConfiguration',
        GetBucketIntelligentTieringConfiguration: 'GetIntelligentTieringConfiguration',
        PutBucketIntelligentTieringConfiguration: 'PutIntelligentTieringConfiguration',
        ListBucketIntelligentTieringConfigurations: 'GetIntelligentTieringConfiguration',
    },
    budgets: {
        CreateBudget: 'ModifyBudget',
        CreateNotification: 'ModifyBudget',
        CreateSubscriber: 'ModifyBudget',
        DeleteBudget: 'ModifyBudget',
        DeleteNotification: 'ModifyBudget',
        DeleteSubscriber: 'ModifyBudget',
        DescribeBudget: 'ViewBudget',
        DescribeBudgetPerformanceHistory: 'ViewBudget',
        DescribeBudgets: 'ViewBudget',
        DescribeNotificationsForBudget: 'ViewBudget',
        DescribeSubscribersForNotification: 'ViewBudget',
        UpdateBudget: 'ModifyBudget',
        UpdateNotification: 'ModifyBudget',
        UpdateSubscriber: 'ModifyBudget',
        DescribeBudgetNotificationsForAccount: 'ViewBudget',
    },
    dynamodb: {
        TransactGetItems: 'GetItem',
    },
    lambda: {
        GetLayerVersionByArn: 'GetLayerVersion',
        Invoke: 'InvokeFunction',
        InvokeWithResponseStream: 'InvokeFunction',
    },
    's3-outposts': {
        DeleteBucketTagging: 'PutBucketTagging',
        GetBucketLifecycleConfiguration: 'GetLifecycleConfiguration',
        PutBucketLifecycleConfiguration: 'PutLifecycleConfiguration',
    },
    timestream: {
        Query: 'Select SelectValues ListDatabases ListTables ListMeasures DescribeTable',
    },
    kms: {
        ReEncrypt: 'ReEncryptFrom ReEncryptTo',
    },
    sqs: {
        SendMessageBatch: 'SendMessage',
        DeleteMessageBatch: 'DeleteMessage',
        ChangeMessageVisibilityBatch: 'ChangeMessageVisibility',
    },
    'execute-api': {
        DeleteConnection: 'ManageConnections',
        GetConnection: 'ManageConnections',
        PostToConnection: 'ManageConnections',
    },
    sns: {
        PublishBatch: 'Publish',
    },
    glue: {
        GetUnfilteredPartitionMetadata: 'GetPartition',
        GetUnfilteredTableMetadata: 'GetTable',
    },
    cassandra: {
        CreateKeyspace: 'Create',
        CreateTable: 'Create',
        DeleteKeyspace: 'Drop',
        DeleteTable: 'Drop',
        GetKeyspace: 'Select',
        GetTable: 'Select',
        ListKeyspaces: 'Select',
        ListTables: 'Select',
        ListTagsForResource: 'Select',
        RestoreTable: 'Restore',
        UpdateTable: 'Modify',
    },
    bedrock: {
        Converse: 'InvokeModel',
        ConverseStream: 'InvokeModelWithResponseStream',
    },
    verifiedpermissions: {
        BatchIsAuthorized: 'IsAuthorized',
        BatchIsAuthorizedWithToken: 'IsAuthorizedWithToken',
    },
    'access-analyzer': {
        GetFindingV2: 'GetFinding',
        ListFindingsV2: 'ListFindings',
    },
    cloudfront: {
        CreateDistributionWithTags: 'CreateDistribution TagResource',
    },
};
//# sourceMappingURL=events.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/data/services.js
/**
 * Event sources whose name is not the IAM service prefix. Everything else is its own prefix:
 * `s3.amazonaws.com` is `s3`.
 *
 * Sources of the facts: the CloudTrail mappings of iann0036/iam-dataset (MIT), flosell/trailscraper (Apache-2.0),
 * duo-labs/cloudtracker (BSD-3-Clause), and the endpoints in the AWS SDK for JavaScript v2 (Apache-2.0). Rows of the
 * last kind were derived from an endpoint's name and not seen in a log.
 */
const servicePrefixes = {
    'agreement-marketplace': 'aws-marketplace',
    'discovery-marketplace': 'aws-marketplace',
    marketplacecatalog: 'aws-marketplace',
    'reporting-marketplace': 'aws-marketplace',
    'management-marketplace': 'aws-marketplace-management',
    'application-insights': 'applicationinsights',
    billingconsole: 'billing',
    'chime-sdk-media-pipelines': 'chime',
    'chime-sdk-voice': 'chime',
    cloudcontrolapi: 'cloudformation',
    monitoring: 'cloudwatch',
    'contact-lens': 'connect',
    'participant-connect': 'connect',
    opensearchservice: 'es',
    migrationhub: 'mgh',
    pinpoint: 'mobiletargeting',
    amazonmq: 'mq',
    pricelist: 'pricing',
    rdsdata: 'rds-data',
    'servicecatalog-appregistry': 'servicecatalog',
    tagging: 'tag',
    taxconsole: 'tax',
    transcribestreaming: 'transcribe',
    qconnect: 'wisdom',
    appstream2: 'appstream',
    'models.lex': 'lex',
    'runtime.lex': 'lex',
    'mturk-requester': 'mechanicalturk',
    'streams.dynamodb': 'dynamodb',
    email: 'ses',
    // From endpoints.
    appconfigdata: 'appconfig',
    'a2i-runtime.sagemaker': 'sagemaker',
    'identity-chime': 'chime',
    'media-pipelines-chime': 'chime',
    'meetings-chime': 'chime',
    'messaging-chime': 'chime',
    cloudhsmv2: 'cloudhsm',
    cloudsearchdomain: 'cloudsearch',
    'api.detective': 'detective',
    'api.ecr': 'ecr',
    'api.ecr-public': 'ecr-public',
    forecastquery: 'forecast',
    'data.iotevents': 'iotevents',
    'api.fleethub.iot': 'iotfleethub',
    'data.jobs.iot': 'iot',
    'api.tunneling.iot': 'iot',
    'api.iotwireless': 'iotwireless',
    'data-ats.iot': 'iot',
    'api.iotdeviceadvisor': 'iotdeviceadvisor',
    'models-v2-lex': 'lex',
    'runtime-v2-lex': 'lex',
    'catalog.marketplace': 'aws-marketplace',
    'entitlement.marketplace': 'aws-marketplace',
    'metering.marketplace': 'aws-marketplace',
    'data.mediastore': 'mediastore',
    'api.mediatailor': 'mediatailor',
    'memory-db': 'memorydb',
    'migrationhub-config': 'mgh',
    'personalize-events': 'personalize',
    'personalize-runtime': 'personalize',
    'sms-voice.pinpoint': 'sms-voice',
    'api.pricing': 'pricing',
    'session.qldb': 'qldb',
    's3-control': 's3',
    'api.sagemaker': 'sagemaker',
    'featurestore-runtime.sagemaker': 'sagemaker',
    'runtime.sagemaker': 'sagemaker',
    'edge.sagemaker': 'sagemaker',
    'query.timestream': 'timestream',
    'ingest.timestream': 'timestream',
};
/**
 * Where an action is looked for next when the event source's own service has none of that name, because several
 * services write their events under one source. A reading of the catalog, not a documented list.
 */
const siblingPrefixes = {
    autoscaling: ['application-autoscaling', 'autoscaling-plans'],
    s3: ['s3-outposts', 's3-object-lambda', 's3express', 's3tables'],
    apigateway: ['execute-api'],
    bedrock: ['bedrock-agentcore'],
    iot: ['iotjobsdata', 'iotwireless'],
    rds: ['neptune-db', 'docdb-elastic'],
    sso: ['sso-directory', 'identitystore', 'sso-oauth'],
    es: ['aoss'],
};
//# sourceMappingURL=services.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/json.js
/**
 * Looking into JSON of which nothing is certain. CloudTrail's records are written by hundreds of services, so
 * every field may be absent, null, or of another type than expected.
 */
const emptyObject = {};
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The member of a name, compared without case where no member is spelled exactly so; `null` is none. */
function member(object, name) {
    if (Object.hasOwn(object, name))
        return object[name] ?? undefined;
    // Most names that are asked for are not there: only keys of the same length are looked at closely.
    let wanted;
    for (const key of Object.keys(object)) {
        if (key.length !== name.length)
            continue;
        wanted ??= name.toLowerCase();
        if (key.toLowerCase() === wanted)
            return object[key] ?? undefined;
    }
    return undefined;
}
/** A member that is a string with something in it. */
function textOf(object, name) {
    const value = member(object, name);
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** A member that is an object; an empty one otherwise. */
function objectOf(object, name) {
    const value = member(object, name);
    return isObject(value) ? value : emptyObject;
}
/** A member's elements: a list's, or the one value that stands in a list's place. */
function listOf(object, name) {
    const value = member(object, name);
    if (Array.isArray(value))
        return value;
    return value === undefined || value === null ? [] : [value];
}
/** The strings of a member that is a string or a list of them. */
function textsOf(object, name) {
    return listOf(object, name).filter((value) => typeof value === 'string' && value !== '');
}
/** The objects of a member that is an object or a list of them. */
function objectsOf(object, name) {
    return listOf(object, name).filter(isObject);
}
/** The strings in a value, however deep, that a test takes, each with the name of the member that holds it. */
function stringsIn(value, test) {
    const found = [];
    collectStrings(value, '', test, found);
    return found;
}
function collectStrings(value, name, test, found) {
    if (typeof value === 'string') {
        if (test(value, name))
            found.push([name, value]);
    }
    else if (Array.isArray(value)) {
        for (const item of value)
            collectStrings(item, name, test, found);
    }
    else if (isObject(value)) {
        for (const key of Object.keys(value))
            collectStrings(value[key], key, test, found);
    }
}
//# sourceMappingURL=json.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/partiql.js

const kinds = [
    ['ConditionCheck', 'dynamodb:ConditionCheckItem'],
    ['Put', 'dynamodb:PutItem'],
    ['Update', 'dynamodb:UpdateItem'],
    ['Delete', 'dynamodb:DeleteItem'],
    ['Get', 'dynamodb:GetItem'],
];
/** A transaction's items. Records have them as `{operation: "Put", tableName}`, requests as `{put: {tableName}}`. */
function transactionItems(event) {
    const items = ['requestItems', 'transactItems'].flatMap((name) => objectsOf(event.parameters, name));
    return items.flatMap((item) => {
        const operation = textOf(item, 'operation');
        return kinds.flatMap(([kind, action]) => {
            if (operation === kind)
                return [{ action, table: textOf(item, 'tableName') }];
            const inner = operation === undefined ? member(item, kind) : undefined;
            return isObject(inner) ? [{ action, table: textOf(inner, 'tableName') }] : [];
        });
    });
}
/** The statements of a PartiQL call. */
function partiQlStatements(event) {
    const single = textOf(event.parameters, 'statement');
    if (single !== undefined)
        return [single];
    return ['requestItems', 'statements', 'transactStatements'].flatMap((name) => objectsOf(event.parameters, name).flatMap((item) => textOf(item, 'statement') ?? []));
}
const verbs = {
    SELECT: 'dynamodb:PartiQLSelect',
    EXISTS: 'dynamodb:PartiQLSelect',
    INSERT: 'dynamodb:PartiQLInsert',
    UPDATE: 'dynamodb:PartiQLUpdate',
    DELETE: 'dynamodb:PartiQLDelete',
};
/** The action of one PartiQL statement, by its verb. */
function partiQlAction(statement) {
    const verb = /^\s*([A-Za-z]+)/.exec(statement)?.[1]?.toUpperCase();
    return verb === undefined ? undefined : verbs[verb];
}
/** `FROM "orders"."by-date"`, `INTO orders`, `UPDATE orders`: a table, and perhaps an index of it. */
const target = /\b(?:FROM|INTO|UPDATE)\s+(?:"([^"]+)"|([\w.-]+))(?:\."([^"]+)")?/i;
function partiQlTarget(statement) {
    const [, quoted, plain, index] = target.exec(statement) ?? [];
    const table = quoted ?? plain;
    return table === undefined ? undefined : { table, index };
}
//# sourceMappingURL=partiql.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/actions.js






/** Records that no call of the principal's lies behind, by `eventType`. */
const passedOverTypes = new Map([
    ['AwsServiceEvent', 'made by a service, not by a call'],
    ['AwsConsoleSignIn', 'a sign-in to the console, for which there is no action'],
    ['AwsConsoleAction', 'an act in the console without a public API'],
    ['AwsCloudTrailInsight', 'an insight about other events'],
]);
/**
 * Calls that anyone with credentials may make.
 * Sources: flosell/trailscraper (Apache-2.0), duo-labs/cloudtracker (BSD-3-Clause), iann0036/iam-dataset (MIT),
 * adanalvarez/TrailDiscover (CC-BY-4.0).
 */
const needsNoPermission = new Set([
    'sts:GetCallerIdentity',
    'sts:GetSessionToken',
    'dynamodb:DescribeEndpoints',
    'signin:ConsoleLogin',
    'signin:CheckMfa',
    'signin:ExitRole',
    'signin:RenewRole',
    'signin:SwitchRole',
    'signin:GetSigninToken',
    'signin:PasswordUpdated',
    'signin:PasswordRecoveryRequested',
]);
/**
 * An API version at the end of an event's name: `GetFunction20150331v2`, `CreateFunction2020_05_31`. No IAM action
 * ends so.
 */
const apiVersion = /(20\d{6}|20\d\d_\d\d_\d\d)(v\d+)?$/;
const domain = '.amazonaws.com';
/** Names from outside are looked up in maps: `constructor` is a name as well. */
const prefixes = new Map(Object.entries(servicePrefixes));
const siblings = new Map(Object.entries(siblingPrefixes));
/** The exceptions by call, `s3:ListObjects`. */
const listedActions = new Map(Object.entries(eventActions).flatMap(([prefix, events]) => Object.entries(events).map(([name, actions]) => [
    `${prefix}:${name}`,
    actions.split(' ').map((action) => (action.includes(':') ? action : `${prefix}:${action}`)),
])));
/** The IAM service prefix of an event source: `monitoring.amazonaws.com` is `cloudwatch`. */
function servicePrefixOf(eventSource) {
    const source = eventSource.endsWith(domain)
        ? eventSource.slice(0, -domain.length)
        : eventSource.replace(/\.amazonaws\.com\.cn$/, '');
    return prefixes.get(source) ?? source;
}
/** The IAM actions that the call behind a record needs, in the catalog's spelling. */
function actionsOf(event, catalog) {
    const passedOver = passedOverTypes.get(event.type);
    if (passedOver !== undefined)
        return { kind: 'none', reason: passedOver };
    if (event.category === 'NetworkActivity') {
        return { kind: 'none', reason: "a VPC endpoint's record of a call that is recorded by its service" };
    }
    const prefix = servicePrefixOf(event.source);
    const name = withoutVersion(event.name);
    const call = `${prefix}:${name}`;
    if (needsNoPermission.has(call))
        return { kind: 'none', reason: 'a call that needs no permission' };
    const actions = exceptional(event, prefix, name, call);
    return actions === undefined ? ordinary(catalog, call) : spelled(actions, catalog);
}
function withoutVersion(name) {
    const last = name.charCodeAt(name.length - 1);
    return last >= 0x30 && last <= 0x39 ? name.replace(apiVersion, '') : name;
}
/** The reading of a call, `s3:GetObject`, for whose name there is no exception. */
const ordinary = (0,catalog/* remembered */.HK)((catalog, call) => {
    const colon = call.indexOf(':');
    const actions = sameNamed(call.slice(0, colon), call.slice(colon + 1), catalog);
    if (actions !== undefined)
        return spelled(actions, catalog);
    return { kind: 'unknown', nearest: undecided.get(call) ?? nearest(call, catalog) };
});
/** INVARIANT: an action that the catalog does not know is reported as unknown, never drafted. */
function spelled(actions, catalog) {
    const known = actions.flatMap((action) => catalog.action(action)?.name ?? []);
    if (known.length < actions.length) {
        return { kind: 'unknown', nearest: nearest(actions[0] ?? '', catalog) };
    }
    return { kind: 'actions', actions: known };
}
function nearest(action, catalog) {
    return catalog.nearestActions(action, 3).map(({ name }) => name);
}
function exceptional(event, prefix, name, call) {
    const chosen = choosers.get(call)?.(event) ?? versioned(event, prefix, name);
    if (chosen !== undefined)
        return [...chosen, ...headerActions(event, prefix, name)];
    if (prefix === 'apigateway')
        return apiGatewayAction(event, name);
    const listed = listedActions.get(call);
    const extra = headerActions(event, prefix, name);
    if (extra.length === 0)
        return listed;
    return [...(listed ?? [call]), ...extra];
}
function sameNamed(prefix, name, catalog) {
    const candidates = [prefix, ...(siblings.get(prefix) ?? [])].map((candidate) => `${candidate}:${name}`);
    const known = candidates.find((action) => catalog.action(action) !== undefined);
    return known === undefined ? undefined : [known];
}
/** S3's calls on one version of an object need an action of their own. */
const versionedActions = new Map(Object.entries({
    GetObject: 's3:GetObjectVersion',
    HeadObject: 's3:GetObjectVersion',
    DeleteObject: 's3:DeleteObjectVersion',
    GetObjectAcl: 's3:GetObjectVersionAcl',
    PutObjectAcl: 's3:PutObjectVersionAcl',
    GetObjectTagging: 's3:GetObjectVersionTagging',
    PutObjectTagging: 's3:PutObjectVersionTagging',
    DeleteObjectTagging: 's3:DeleteObjectVersionTagging',
}));
function versioned(event, prefix, name) {
    if (prefix !== 's3' || textOf(event.parameters, 'versionId') === undefined)
        return undefined;
    const action = versionedActions.get(name);
    return action === undefined ? undefined : [action];
}
/**
 * What an S3 write needs beside `s3:PutObject`, by the header that asks for it
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html).
 */
const writeHeaders = [
    ['x-amz-acl', 's3:PutObjectAcl'],
    ['x-amz-grant-full-control', 's3:PutObjectAcl'],
    ['x-amz-grant-read', 's3:PutObjectAcl'],
    ['x-amz-grant-write-acp', 's3:PutObjectAcl'],
    ['x-amz-tagging', 's3:PutObjectTagging'],
    ['x-amz-object-lock-mode', 's3:PutObjectRetention'],
    ['x-amz-object-lock-legal-hold', 's3:PutObjectLegalHold'],
];
const writes = new Set(['PutObject', 'PostObject', 'CopyObject', 'CreateMultipartUpload']);
function headerActions(event, prefix, name) {
    if (prefix !== 's3')
        return [];
    if ((name === 'DeleteObject' || name === 'DeleteObjects') &&
        textOf(event.parameters, 'x-amz-bypass-governance-retention') !== undefined) {
        return ['s3:BypassGovernanceRetention'];
    }
    if (!writes.has(name))
        return [];
    const needed = writeHeaders.filter(([header]) => member(event.parameters, header) !== undefined);
    return [...new Set(needed.map(([, action]) => action))];
}
/** Events whose action depends on what the call asks for. */
const choosers = new Map([
    ['s3:CopyObject', copyActions],
    ['s3:UploadPartCopy', copyActions],
    ['dynamodb:TransactWriteItems', transactionActions],
    ['dynamodb:ExecuteStatement', partiQlActions],
    ['dynamodb:BatchExecuteStatement', partiQlActions],
    ['dynamodb:ExecuteTransaction', partiQlActions],
]);
/** Between which actions a call lies whose record does not say what was asked for. */
const undecided = new Map(Object.entries({
    'dynamodb:TransactWriteItems': [
        'dynamodb:ConditionCheckItem',
        'dynamodb:PutItem',
        'dynamodb:UpdateItem',
        'dynamodb:DeleteItem',
    ],
    'dynamodb:ExecuteStatement': partiQlChoices(),
    'dynamodb:BatchExecuteStatement': partiQlChoices(),
    'dynamodb:ExecuteTransaction': partiQlChoices(),
}));
function partiQlChoices() {
    return ['Select', 'Insert', 'Update', 'Delete'].map((verb) => `dynamodb:PartiQL${verb}`);
}
function copyActions(event) {
    const source = textOf(event.parameters, 'x-amz-copy-source') ?? '';
    return [source.includes('?versionId=') ? 's3:GetObjectVersion' : 's3:GetObject', 's3:PutObject'];
}
function transactionActions(event) {
    const actions = transactionItems(event).map(({ action }) => action);
    return actions.length === 0 ? undefined : [...new Set(actions)];
}
function partiQlActions(event) {
    const actions = partiQlStatements(event).flatMap((statement) => partiQlAction(statement) ?? []);
    return actions.length === 0 ? undefined : [...new Set(actions)];
}
/** The operation of API Gateway's two control planes that an event is, told apart by the id that the call names. */
function apiGatewayOperation(event, name) {
    const operations = apiGatewayOperations(name);
    if (operations.length < 2)
        return operations[0];
    const api = textOf(event.parameters, 'apiId') === undefined ? '1' : '2';
    return operations.find((operation) => operation.api === api);
}
function apiGatewayAction(event, name) {
    const operation = apiGatewayOperation(event, name);
    return operation === undefined ? undefined : [operation.action];
}
//# sourceMappingURL=actions.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/data/data-events.js
/**
 * Actions whose calls are data events: recorded only where a trail or event data store asks for them, and never shown
 * by LookupEvents
 * (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html). Of the many
 * kinds, those that policies commonly name.
 */
const dataEvents = [
    /^s3:.*(?:Object|MultipartUpload)/,
    /^s3:ListBucket(?:Versions)?$/,
    /^dynamodb:(?:Get|Put|Update|Delete|ConditionCheck|Batch.*)Item$/,
    /^dynamodb:(?:Query|Scan|GetRecords|GetShardIterator|PartiQL.*|Batch.*)$/,
    /^lambda:Invoke/,
    /^sns:Publish/,
    /^sqs:(?:Send|Receive|Delete|ChangeMessage).*Message/,
    /^kinesis:(?:PutRecords?|GetRecords|GetShardIterator|SubscribeToShard)$/,
    /^ssmmessages:/,
    /^execute-api:/,
    /^appsync:GraphQL$/,
    /^cognito-identity:Get/,
    /^bedrock:Invoke/,
    /^sagemaker:InvokeEndpoint/,
];
/** Whether calls of an action are data events. `s3:GetObjectLockConfiguration` and the like are counted among them to be safe. */
function isDataEvent(action) {
    return dataEvents.some((pattern) => pattern.test(action));
}
//# sourceMappingURL=data-events.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/event.js

/**
 * Reads one record of a log file. A record needs no more than an event source and an event name; what else is
 * absent stays unknown.
 */
function readEvent(record) {
    if (!isObject(record))
        return { ok: false, reason: 'is not an object' };
    const source = textOf(record, 'eventSource');
    const name = textOf(record, 'eventName');
    const type = textOf(record, 'eventType') ?? '';
    if (type !== 'AwsCloudTrailInsight' && (source === undefined || name === undefined)) {
        return { ok: false, reason: 'has no `eventSource` and `eventName`' };
    }
    return {
        ok: true,
        event: {
            id: textOf(record, 'eventID'),
            sharedId: textOf(record, 'sharedEventID'),
            time: readTime(textOf(record, 'eventTime')),
            source: source ?? '',
            name: name ?? '',
            type,
            category: textOf(record, 'eventCategory') ?? '',
            region: textOf(record, 'awsRegion') ?? '',
            account: textOf(record, 'recipientAccountId'),
            caller: readCaller(objectOf(record, 'userIdentity')),
            errorCode: textOf(record, 'errorCode'),
            parameters: objectOf(record, 'requestParameters'),
            response: objectOf(record, 'responseElements'),
            resources: objectsOf(record, 'resources').map(readResource),
        },
    };
}
function readCaller(identity) {
    const issuer = objectOf(objectOf(identity, 'sessionContext'), 'sessionIssuer');
    return {
        type: textOf(identity, 'type') ?? '',
        arn: textOf(identity, 'arn'),
        userName: textOf(identity, 'userName'),
        accountId: textOf(identity, 'accountId'),
        issuerArn: textOf(issuer, 'arn'),
        issuerName: textOf(issuer, 'userName'),
        invokedBy: textOf(identity, 'invokedBy'),
    };
}
function readResource(resource) {
    return {
        arn: textOf(resource, 'ARN'),
        arnPrefix: textOf(resource, 'ARNPrefix'),
        accountId: textOf(resource, 'accountId'),
        type: textOf(resource, 'type'),
    };
}
/**
 * A time as CloudTrail writes it, or as exports do (a space for the `T`, fractions, an offset), in UTC to the
 * second. `undefined` for text that is no time.
 */
function readTime(text) {
    if (text === undefined)
        return undefined;
    if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text))
        return text;
    const zoned = /(?:Z|UTC|[+-]\d\d:?\d\d)$/.test(text) ? text.replace(/ ?UTC$/, 'Z') : `${text}Z`;
    const millis = Date.parse(zoned.replace(' ', 'T'));
    return Number.isNaN(millis) ? undefined : `${new Date(millis).toISOString().slice(0, 19)}Z`;
}
/**
 * The error codes with which services refuse a call for want of permission. There is no list of AWS's: most say
 * `AccessDenied` or `AccessDeniedException`, EC2 `Client.UnauthorizedOperation`, SNS `AuthorizationError`.
 */
const denied = /^(?:Client\.|Server\.)?(?:AccessDenied|AccessDeniedException|AccessDeniedFault|UnauthorizedOperation|UnauthorizedAccess|AuthorizationError|AuthorizationErrorException|NotAuthorized|NotAuthorizedException|Forbidden|ForbiddenException|UnauthorizedException|AllAccessDisabled)$/i;
/** What became of the call. A dry run of EC2 answers with an error where it would have succeeded. */
function outcomeOf(event) {
    const code = event.errorCode;
    if (code === undefined || /DryRunOperation$/.test(code))
        return 'succeeded';
    return denied.test(code) ? 'denied' : 'failed';
}
/** The partition that a Region belongs to. */
function partitionOf(region) {
    if (region.startsWith('cn-'))
        return 'aws-cn';
    return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
//# sourceMappingURL=event.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/filter.js
/** The name at the end of a role's or user's ARN, without its path. */
function lastSegment(arn) {
    return arn.slice(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
}
/**
 * A principal as the user names it: an ARN, or a name alone. An assumed role's ARN names its role.
 * `undefined` for an ARN of something else.
 */
function principalFilter(kind, named) {
    if (!named.startsWith('arn:'))
        return { kind, name: lastSegment(named), arn: undefined };
    const session = /^arn:[^:]+:sts::\d+:assumed-role\/([^/]+)\/[^/]+$/.exec(named);
    if (session?.[1] !== undefined)
        return { kind: 'role', name: session[1], arn: undefined };
    const match = /^arn:[^:]+:iam::\d+:(role|user)\/.+$/.exec(named);
    return match?.[1] === kind ? { kind, name: lastSegment(named), arn: named } : undefined;
}
/** The role of a session, by the session's own ARN; for records whose session context is missing. */
function roleOfSession(arn) {
    return arn === undefined ? undefined : /:assumed-role\/([^/]+)(?:\/|$)/.exec(arn)?.[1];
}
function isRole(caller, wanted) {
    if (caller.issuerArn !== undefined) {
        if (!caller.issuerArn.includes(':role/'))
            return false;
        return wanted.arn === undefined ? lastSegment(caller.issuerArn) === wanted.name : caller.issuerArn === wanted.arn;
    }
    if (roleOfSession(caller.arn) !== wanted.name)
        return false;
    return wanted.arn === undefined || accountIn(wanted.arn) === accountIn(caller.arn);
}
function isUser(caller, wanted) {
    const arn = caller.arn?.includes(':user/') === true ? caller.arn : caller.issuerArn;
    if (arn?.includes(':user/') === true) {
        return wanted.arn === undefined ? lastSegment(arn) === wanted.name : arn === wanted.arn;
    }
    return caller.type === 'IAMUser' && wanted.arn === undefined && caller.userName === wanted.name;
}
function accountIn(arn) {
    return arn?.split(':')[4];
}
function isSession(caller, name) {
    return caller.arn !== undefined && lastSegment(caller.arn) === name;
}
/** Whether the caller is the principal that is asked for. */
function isCaller(caller, filter) {
    if (filter.sessionName !== undefined && !isSession(caller, filter.sessionName))
        return false;
    if (filter.principal === undefined)
        return true;
    return filter.principal.kind === 'role' ? isRole(caller, filter.principal) : isUser(caller, filter.principal);
}
/** Whether a record is among those asked for. A record without a readable time is kept where time is not asked for. */
function isWanted(event, filter) {
    if (!isCaller(event.caller, filter))
        return false;
    if (filter.regions.length > 0 && !filter.regions.includes(event.region))
        return false;
    if (filter.accounts.length > 0 && !(event.account !== undefined && filter.accounts.includes(event.account))) {
        return false;
    }
    if (filter.from !== undefined && !(event.time !== undefined && event.time >= filter.from))
        return false;
    return filter.to === undefined || (event.time !== undefined && event.time <= filter.to);
}
/**
 * Text that every record of the principal holds, to look for in raw bytes before anything is parsed.
 * INVARIANT: only characters that no JSON writer escapes; a needle that misses a record would hide it.
 */
function needleOf(filter) {
    const runs = (filter.principal?.name ?? filter.sessionName ?? '').match(/[A-Za-z0-9_.-]+/g) ?? [];
    const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
    return longest.length < 3 ? undefined : longest;
}
//# sourceMappingURL=filter.js.map
// EXTERNAL MODULE: ./lib/source/index.js + 9 modules
var lib_source = __webpack_require__(5756);
;// CONCATENATED MODULE: ./lib/cloudtrail/format.js

/** What a principal did, for people: actions with their resources, denied calls apart. */
function usageTable({ usage }, { maxResources }) {
    const used = usage.rows.filter(({ denied }) => !denied);
    const denied = usage.rows.filter((row) => row.denied);
    const parts = [
        ...section('Calls', used, maxResources),
        ...section('Denied calls', denied, maxResources),
        ...unknownPart(usage),
        summaryLine(usage),
    ];
    return `${parts.join('\n\n')}\n`;
}
function section(title, rows, maxResources) {
    if (rows.length === 0)
        return [];
    const header = ['ACTION', 'COUNT', 'FIRST SEEN', 'LAST SEEN', 'RESOURCE'];
    const lines = grouped(rows).flatMap((group) => groupLines(group, maxResources));
    return [`${title}:\n${columns([header, ...lines])}`];
}
/** The rows of one action, marked where a service called. */
function grouped(rows) {
    const groups = new Map();
    for (const row of rows) {
        const key = nameOf(row);
        groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    return [...groups.values()];
}
function nameOf({ action, invokedBy, inferredFrom }) {
    if (inferredFrom !== undefined)
        return `${action} (concluded from ${inferredFrom})`;
    return invokedBy === undefined ? action : `${action} (by ${invokedBy})`;
}
function groupLines(rows, maxResources) {
    const shown = rows
        .slice(0, maxResources)
        .map((row, index) => [
        index === 0 ? nameOf(row) : '',
        row.failed > 0 ? `${row.count} (${row.failed} failed)` : String(row.count),
        row.firstSeen ?? '',
        row.lastSeen ?? '',
        row.resource ?? `unknown${row.hint === undefined ? '' : ` (${row.hint})`}`,
    ]);
    const more = rows.slice(maxResources);
    if (more.length === 0)
        return shown;
    const count = more.reduce((sum, row) => sum + row.count, 0);
    return [...shown, ['', String(count), '', '', `and ${more.length} more resources`]];
}
function unknownPart({ unknown }) {
    if (unknown.length === 0)
        return [];
    const lines = unknown.map(({ source, name, count, nearest }) => [
        `${source} ${name}`,
        String(count),
        nearest.length === 0 ? '' : `perhaps ${nearest.join(', ')}`,
    ]);
    return [`Events for which no action is known:\n${columns([['EVENT', 'COUNT', ''], ...lines])}`];
}
function summaryLine({ events, duplicates, firstSeen, lastSeen, regions, passedOver }) {
    const window = firstSeen === undefined ? '' : ` from ${firstSeen} to ${lastSeen ?? firstSeen} in ${regions.join(', ')}`;
    return [
        `${events} events${window}`,
        ...(duplicates > 0 ? [`${duplicates} duplicates left out`] : []),
        ...passedOver.map(({ reason, count }) => `${count} passed over: ${reason}`),
    ].join('; ');
}
/** Columns as wide as their widest cell. What does not print is escaped: resources are text from a log. */
function columns(rows) {
    const cells = rows.map((row) => row.map(lib_source/* printable */.g$));
    const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
    return cells
        .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
        .join('\n');
}
const csvHeader = [
    'action',
    'resource',
    'hint',
    'denied',
    'invoked_by',
    'inferred_from',
    'count',
    'failed',
    'first_seen',
    'last_seen',
];
/** One line an action and resource (RFC 4180). */
function usageCsv({ usage }) {
    const lines = usage.rows.map((row) => [
        row.action,
        row.resource ?? '',
        row.hint ?? '',
        String(row.denied),
        row.invokedBy ?? '',
        row.inferredFrom ?? '',
        String(row.count),
        String(row.failed),
        row.firstSeen ?? '',
        row.lastSeen ?? '',
    ]);
    return [csvHeader, ...lines].map((line) => `${line.map(csvField).join(',')}\r\n`).join('');
}
/** Spreadsheets run a field that begins like a formula, so it is made text. */
function csvField(text) {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
/** The report for other programs, and for `draft` and `audit` to go on from. */
function usageJson(report) {
    return `${JSON.stringify(report, null, 2)}\n`;
}
const barWidth = 24;
/** `files logs/ [######------------------] 25%, about 12 s left`; `elapsed` is in milliseconds. */
function progressText({ source, done, total }, elapsed) {
    if (total === undefined || total === 0)
        return `${(0,lib_source/* printable */.g$)(source)} \u2026`;
    const share = Math.min(1, done / total);
    const filled = Math.round(share * barWidth);
    const bar = `${'#'.repeat(filled)}${'-'.repeat(barWidth - filled)}`;
    const left = share > 0 ? Math.round((elapsed / share - elapsed) / 1000) : undefined;
    const estimate = left === undefined || share === 1 ? '' : `, about ${duration(left)} left`;
    return `${(0,lib_source/* printable */.g$)(source)} [${bar}] ${Math.floor(share * 100)}%${estimate}`;
}
function duration(seconds) {
    if (seconds < 60)
        return `${seconds} s`;
    return seconds < 3600 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 360) / 10} h`;
}
//# sourceMappingURL=format.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/byte-table.js
/** Makes a table that is emptied when it holds `max` values, so that its memory is bounded. */
function byteTable(max, make) {
    const entries = new Map();
    let size = 0;
    let last;
    return (bytes, from, to) => {
        if (last !== undefined && isSame(last.bytes, bytes, from, to))
            return last.value;
        const hash = hashOf(bytes, from, to);
        const first = entries.get(hash);
        for (let entry = first; entry !== undefined; entry = entry.next) {
            if (!isSame(entry.bytes, bytes, from, to))
                continue;
            last = entry;
            return entry.value;
        }
        const value = make(bytes, from, to);
        const isFull = size >= max;
        if (isFull) {
            entries.clear();
            size = 0;
        }
        last = { bytes: Buffer.from(bytes.subarray(from, to)), value, next: isFull ? undefined : first };
        entries.set(hash, last);
        size += 1;
        return value;
    };
}
/** FNV-1a in four lanes, as each step has to wait for the one before. */
function hashOf(bytes, from, to) {
    let a = to - from;
    let b = 1;
    let c = 2;
    let d = 3;
    let at = from;
    for (; at + 3 < to; at += 4) {
        a = Math.imul(a ^ (bytes[at] ?? 0), prime);
        b = Math.imul(b ^ (bytes[at + 1] ?? 0), prime);
        c = Math.imul(c ^ (bytes[at + 2] ?? 0), prime);
        d = Math.imul(d ^ (bytes[at + 3] ?? 0), prime);
    }
    for (; at < to; at += 1)
        a = Math.imul(a ^ (bytes[at] ?? 0), prime);
    return (a ^ (b << 7) ^ (c << 14) ^ (d << 21)) >>> 2;
}
const prime = 0x01000193;
/** Up to so many bytes a loop is faster than a call. */
const shortBytes = 48;
/** Whether the bytes are the known ones. */
function isSame(known, bytes, from, to) {
    const { length } = known;
    if (length !== to - from)
        return false;
    if (length > shortBytes)
        return bytes.compare(known, 0, length, from, to) === 0;
    for (let index = 0; index < length; index += 1) {
        if (known[index] !== bytes[from + index])
            return false;
    }
    return true;
}
//# sourceMappingURL=byte-table.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/known-values.js
/** The sessions of a busy hour; of two that fall on the same place the later one is known. */
const places = 8192;
/** The bytes that tell objects apart: `{"type":"AssumedRole","principalId":"` is what they begin with. */
const tellFrom = 37;
const tellTo = 85;
/** Shorter objects are not learned. */
const minKnownBytes = tellTo;
function knownValues() {
    const table = Array.from({ length: places });
    let lastBytes;
    let lastFrom = 0;
    let last;
    return {
        endOf(bytes, from) {
            if (from + tellTo > bytes.length)
                return from;
            const known = table[placeOf(bytes, from)];
            if (known === undefined)
                return from;
            const to = from + known.bytes.length;
            if (to > bytes.length || bytes.compare(known.bytes, 0, known.bytes.length, from, to) !== 0)
                return from;
            lastBytes = bytes;
            lastFrom = from;
            last = known;
            return to;
        },
        valueAt(bytes, from, to) {
            const isLast = bytes === lastBytes && from === lastFrom && last?.bytes.length === to - from;
            return isLast ? last?.value : undefined;
        },
        learn(bytes, from, to, value) {
            if (to - from < minKnownBytes)
                return;
            table[placeOf(bytes, from)] = { bytes: Buffer.from(bytes.subarray(from, to)), value };
        },
    };
}
function placeOf(bytes, from) {
    let hash = 0;
    for (let at = from + tellFrom; at < from + tellTo; at += 1)
        hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    return (hash ^ (hash >>> 15)) & (places - 1);
}
//# sourceMappingURL=known-values.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/scan.js
/** Reading on in the bytes of a record without parsing it: where its strings and braces end, and where its members stand. */
const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const colon = 0x3a;
/** Several times what CloudTrail writes. */
const maxMembers = 128;
function memberMarks() {
    return { places: new Int32Array(2 * maxMembers), count: 0 };
}
/** Whether every name was marked. */
function isFullyMarked({ count }) {
    return count <= maxMembers;
}
/** The memory that a chunk lies in, as words; made once for a chunk. */
function wordsOf({ buffer, byteOffset, length }) {
    return new Int32Array(buffer, 0, (byteOffset + length) >> 2);
}
/**
 * Reads on within a record to its end or the chunk's; with `probing` it stops after each bracket right inside of the
 * record's braces, and says so. What changes with every byte is kept in locals, which is twice as fast.
 */
function scanInside(chunk, words, cursor, probing, marks, endOf = nothingKnown) {
    const { length, byteOffset } = chunk;
    let { at, braces, inString } = cursor;
    let opened = at;
    let stopped = false;
    while (at < length && braces > 0 && !stopped) {
        if (inString) {
            const after = afterString(chunk, words, byteOffset, at);
            inString = after < 0;
            at = inString ? -after : after;
            if (braces === 1 && !inString)
                at = mark(chunk, opened, at, marks, endOf);
            continue;
        }
        const byte = chunk[at];
        at += 1;
        if (byte === quote) {
            inString = true;
            opened = at;
        }
        else if (byte === openBrace)
            braces += 1;
        else if (byte === closeBrace)
            braces -= 1;
        else if (byte === openBracket)
            stopped = probing && braces === 1;
    }
    cursor.at = at;
    cursor.braces = braces;
    cursor.inString = inString;
    return stopped;
}
const nothingKnown = (_, from) => from;
/**
 * Marks the string that ended before `after` where a colon follows: no other string than a name has one behind it. The
 * index to go on from, which is behind the value where that is known.
 */
function mark(chunk, opened, after, marks, endOf) {
    let at = after;
    while (isSpace(chunk[at]))
        at += 1;
    if (chunk[at] !== colon)
        return after;
    marks.places[2 * marks.count] = opened;
    marks.places[2 * marks.count + 1] = after - 1;
    marks.count += 1;
    at += 1;
    if (after - 1 - opened !== repeatingName.length)
        return at;
    while (isSpace(chunk[at]))
        at += 1;
    return chunk[at] === openBrace ? endOf(chunk, at) : at;
}
/** What repeats; names of another length are not asked about, which is cheaper than comparing them. */
const repeatingName = 'userIdentity';
function isSpace(byte) {
    return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
/**
 * The index after the quote that ends a string; negative where the chunk ends first. Most of a log is the inside of
 * strings, so four bytes are looked at together: subtracting 1 from each byte borrows into the high bit of those that
 * are 0, which after the exclusive or are the quotes and backslashes.
 */
function afterString(chunk, words, byteOffset, from) {
    const { length } = chunk;
    let at = from;
    while (at < length) {
        if (((byteOffset + at) & 3) === 0) {
            at = skipWords(words, (byteOffset + at) >> 2) - byteOffset;
            if (at === length)
                break;
        }
        const byte = chunk[at];
        at += 1;
        if (byte === quote)
            return at;
        if (byte === backslash)
            at += 1;
    }
    return -at;
}
/** The place in memory of the first four bytes from `word` on that hold a quote or a backslash, or of the end. */
function skipWords(words, word) {
    let at = word;
    while (at < words.length) {
        const value = words[at] ?? 0;
        const quotes = value ^ 0x22222222;
        const backslashes = value ^ 0x5c5c5c5c;
        const found = ((quotes - 0x01010101) & ~quotes) | ((backslashes - 0x01010101) & ~backslashes);
        if ((found & 0x80808080) !== 0)
            break;
        at += 1;
    }
    return at << 2;
}
//# sourceMappingURL=scan.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/record-bytes.js


/** The members of a record that an event is read from, and where their values are found among all. */
const slots = {
    eventID: 0,
    sharedEventID: 1,
    eventTime: 2,
    eventSource: 3,
    eventName: 4,
    eventType: 5,
    eventCategory: 6,
    awsRegion: 7,
    recipientAccountId: 8,
    errorCode: 9,
    userIdentity: 10,
    requestParameters: 11,
    responseElements: 12,
    resources: 13,
    // What `lookup-events` wraps an event in.
    CloudTrailEvent: 14,
};
const names = Object.keys(slots);
const record_bytes_spelled = names.map((name) => Buffer.from(name));
const longest = Math.max(...names.map(({ length }) => length));
const byLength = Array.from({ length: longest + 1 }, (_, length) => names.flatMap((name, slot) => (name.length === length ? [slot] : [])));
const maxNames = 1000;
function memberFinder() {
    const places = new Int32Array(2 * names.length);
    const known = byteTable(maxNames, (bytes, from, to) => {
        const copy = Buffer.from(bytes.subarray(from, to));
        return { bytes: copy, slot: slotOf(copy, 0, copy.length), followedBy: undefined };
    });
    const first = { bytes: Buffer.alloc(0), slot: none, followedBy: undefined };
    const nameAfter = (last, bytes, from, to) => {
        const expected = last.followedBy;
        if (expected !== undefined && isSame(expected.bytes, bytes, from, to))
            return expected;
        const name = known(bytes, from, to);
        last.followedBy = name;
        return name;
    };
    return {
        places,
        find(bytes, start, end, marks) {
            const { count, places: at } = marks;
            if (!beginsWithName(bytes, start, end, marks))
                return false;
            places.fill(0);
            let name = first;
            for (let index = 0; index < 2 * count; index += 2) {
                const nameEnd = at[index + 1] ?? 0;
                name = nameAfter(name, bytes, at[index] ?? 0, nameEnd);
                const until = index + 2 === 2 * count ? end - 1 : endBefore(bytes, (at[index + 2] ?? 0) - 1);
                if (name.slot === odd || until < 0)
                    return false;
                if (name.slot === none)
                    continue;
                places[2 * name.slot] = skipSpace(bytes, skipSpace(bytes, nameEnd + 1) + 1);
                places[2 * name.slot + 1] = trimmed(bytes, until);
            }
            return true;
        },
    };
}
/** Whether a record is an object that begins with a name and has no more names than are marked. */
function beginsWithName(bytes, start, end, marks) {
    if (!isFullyMarked(marks) || marks.count === 0)
        return false;
    if (bytes[start] !== openBrace || bytes[end - 1] !== closeBrace)
        return false;
    return skipSpace(bytes, start + 1) === (marks.places[0] ?? 0) - 1;
}
const none = -1;
const odd = -2;
/** The slot of the name between two places; `none` of another name, `odd` of one that only a parser can compare. */
function slotOf(bytes, from, to) {
    for (let at = from; at < to; at += 1) {
        const byte = bytes[at] ?? 0;
        if (byte >= 0x80 || byte === backslash)
            return odd;
    }
    for (const slot of byLength[to - from] ?? []) {
        const name = record_bytes_spelled[slot];
        if (name === undefined)
            continue;
        const alike = compare(bytes, from, name);
        if (alike !== none)
            return alike === odd ? odd : slot;
    }
    return none;
}
/** 0 where the bytes are the name, `odd` where they are but for their case, `none` otherwise. */
function compare(bytes, from, name) {
    let same = 0;
    for (let index = 0; index < name.length; index += 1) {
        const byte = bytes[from + index] ?? 0;
        const letter = name[index] ?? 0;
        if (byte === letter)
            continue;
        if ((byte | 0x20) !== (letter | 0x20))
            return none;
        same = odd;
    }
    return same;
}
function skipSpace(bytes, from) {
    let at = from;
    while (isSpace(bytes[at]))
        at += 1;
    return at;
}
function trimmed(bytes, end) {
    let at = end;
    while (isSpace(bytes[at - 1]))
        at -= 1;
    return at;
}
const comma = 0x2c;
/** Where a value ends before the name that opens at `next`: at the comma between them; negative where there is none. */
function endBefore(bytes, next) {
    const at = trimmed(bytes, next) - 1;
    return bytes[at] === comma ? at : -1;
}
/** Stands for a value that is no plain text. */
const notPlain = Symbol('a value that is no plain text');
function plainText(bytes, from, to) {
    if (from === to)
        return undefined;
    if (bytes[from] !== quote)
        return isNull(bytes, from, to) ? undefined : notPlain;
    if (bytes[to - 1] !== quote || to - from < 2)
        return notPlain;
    for (let at = from + 1; at < to - 1; at += 1) {
        const byte = bytes[at] ?? 0;
        if (byte < 0x20 || byte > 0x7e || byte === quote || byte === backslash)
            return notPlain;
    }
    return to - from === 2 ? undefined : bytes.toString('latin1', from + 1, to - 1);
}
function isNull(bytes, from, to) {
    return (to - from === 4 &&
        bytes[from] === 0x6e &&
        bytes[from + 1] === 0x75 &&
        bytes[from + 2] === 0x6c &&
        bytes[from + 3] === 0x6c);
}
//# sourceMappingURL=record-bytes.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/byte-event.js






const members = {
    parameters: 'requestParameters',
    response: 'responseElements',
    resources: 'resources',
};
/**
 * The event of one record after the other, out of the record's bytes: a record is not parsed as a whole.
 *
 * INVARIANT: what it says of a record equals what `readEvent` says of the record parsed. (A fault in a part that bears on
 * nothing, such as `tlsDetails`, is not seen: it makes no difference.)
 */
class ByteEvent {
    id;
    sharedId;
    time;
    source = '';
    name = '';
    type = '';
    category = '';
    region = '';
    account;
    errorCode;
    caller = readCaller(emptyObject);
    /** What of the caller bears on the call's permissions and resources, as one text. */
    callerKey = '';
    /** The parts that were looked at, in that order. */
    touched = [];
    #finder = memberFinder();
    #places = this.#finder.places;
    /** The identities of the callers that were met. */
    known = knownValues();
    #shortCallers = byteTable(maxCallers, readKeyedCaller);
    #words = byteTable(maxWords, readWord);
    /** The last word of each member: a log has one account, one Region and few kinds of events. */
    #lastWords = Array.from(Object.keys(slots), () => noWord);
    #times = byteTable(maxTimes, (bytes, from, to) => timeOf(plainText(bytes, from, to)));
    #texts = {
        parameters: undefined,
        response: undefined,
        resources: undefined,
    };
    #bytes = Buffer.alloc(0);
    #isPlain = true;
    #parameters;
    #response;
    #resources;
    /**
     * Reads a record. `false` where it has to be parsed, because something that counts is not written as CloudTrail
     * writes it.
     *
     * @throws SyntaxError where what counts is no JSON; so do the members.
     */
    read(bytes, start, end, marks) {
        if (!this.#finder.find(bytes, start, end, marks) || this.#to('CloudTrailEvent') > 0)
            return false;
        this.#begin(bytes);
        this.id = this.#text(plainText(bytes, this.#from('eventID'), this.#to('eventID')));
        this.sharedId = this.#text(plainText(bytes, this.#from('sharedEventID'), this.#to('sharedEventID')));
        this.time = this.#text(this.#times(bytes, this.#from('eventTime'), this.#to('eventTime')));
        this.source = this.#word('eventSource') ?? '';
        this.name = this.#word('eventName') ?? '';
        this.type = this.#word('eventType') ?? '';
        this.category = this.#word('eventCategory') ?? '';
        this.region = this.#word('awsRegion') ?? '';
        this.account = this.#word('recipientAccountId');
        this.errorCode = this.#word('errorCode');
        const { caller, key } = this.#callerAt(bytes, this.#from('userIdentity'), this.#to('userIdentity'));
        this.caller = caller;
        this.callerKey = key;
        return this.#isPlain && this.source !== '' && this.name !== '';
    }
    get parameters() {
        this.#parameters ??= asObject(this.#touch('parameters'));
        return this.#parameters;
    }
    get response() {
        this.#response ??= asObject(this.#touch('response'));
        return this.#response;
    }
    get resources() {
        this.#resources ??= objectsOf({ resources: this.#touch('resources') }, 'resources').map(readResource);
        return this.#resources;
    }
    /** A part's JSON; empty where the record has none. */
    text(part) {
        const known = this.#texts[part];
        if (known !== undefined)
            return known;
        const text = this.#bytes.toString('utf8', this.#from(members[part]), this.#to(members[part]));
        this.#texts[part] = text;
        return text;
    }
    #begin(bytes) {
        this.#bytes = bytes;
        this.#isPlain = true;
        this.#parameters = undefined;
        this.#response = undefined;
        this.#resources = undefined;
        this.#texts.parameters = undefined;
        this.#texts.response = undefined;
        this.#texts.resources = undefined;
        if (this.touched.length > 0)
            this.touched = [];
    }
    #callerAt(bytes, from, to) {
        const known = this.known.valueAt(bytes, from, to);
        if (known !== undefined)
            return known;
        if (to - from < minKnownBytes)
            return this.#shortCallers(bytes, from, to);
        const caller = readKeyedCaller(bytes, from, to);
        if (bytes[from] === openBrace)
            this.known.learn(bytes, from, to, caller);
        return caller;
    }
    #from(name) {
        return this.#places[2 * slots[name]] ?? 0;
    }
    #to(name) {
        return this.#places[2 * slots[name] + 1] ?? 0;
    }
    #text(text) {
        if (typeof text !== 'symbol')
            return text;
        this.#isPlain = false;
        return undefined;
    }
    /** A text that many records have. */
    #word(name) {
        const slot = slots[name];
        const from = this.#places[2 * slot] ?? 0;
        const to = this.#places[2 * slot + 1] ?? 0;
        if (from === to)
            return undefined;
        let word = this.#lastWords[slot] ?? noWord;
        if (!isSame(word.bytes, this.#bytes, from, to)) {
            word = this.#words(this.#bytes, from, to);
            this.#lastWords[slot] = word;
        }
        return this.#text(word.text);
    }
    #touch(part) {
        this.touched.push(part);
        return parsed(this.text(part));
    }
}
function asObject(value) {
    return isObject(value) ? value : emptyObject;
}
function parsed(text) {
    return text === '' ? undefined : JSON.parse(text);
}
/** Identities that say little, as those of services, are few. */
const maxCallers = 1000;
const maxWords = 10_000;
const maxTimes = 4096;
const noWord = { bytes: Buffer.alloc(0), text: undefined };
function readWord(bytes, from, to) {
    return { bytes: Buffer.from(bytes.subarray(from, to)), text: plainText(bytes, from, to) };
}
function timeOf(text) {
    return typeof text === 'symbol' ? text : readTime(text);
}
function readKeyedCaller(bytes, from, to) {
    const identity = parsed(bytes.toString('utf8', from, to));
    const caller = readCaller(asObject(identity));
    const { type, arn, accountId, invokedBy } = caller;
    // A session's own name bears on nothing; a user's ARN is the resource of calls on oneself.
    const who = type === 'AssumedRole' ? undefined : arn;
    return { caller, key: JSON.stringify([type, accountId ?? null, invokedBy ?? null, who ?? null]) };
}
//# sourceMappingURL=byte-event.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/effect-memo.js
/** Kinds of calls that are remembered, and the distinct texts of one part of one kind. */
const maxHeads = 5000;
const maxTexts = 500;
/** Longer texts are seldom the same twice. */
const maxTextLength = 4096;
function effectMemo(conclude) {
    let heads = { below: new Map(), node: undefined };
    let size = 0;
    return (event) => {
        if (size > maxHeads) {
            heads = { below: new Map(), node: undefined };
            size = 0;
        }
        const level = levelOf(heads, event);
        if (level.node !== undefined)
            return lookedUp(level.node, event, conclude);
        const effect = conclude(event);
        level.node = grown(event, 0, effect);
        size += 1;
        return effect;
    };
}
function levelOf(heads, event) {
    let level = heads;
    for (const text of headOf(event)) {
        let next = level.below.get(text);
        if (next === undefined) {
            next = { below: new Map(), node: undefined };
            level.below.set(text, next);
        }
        level = next;
    }
    return level;
}
/** All of an event that its parts, its time and its ids leave over, as far as it bears on permissions. */
function headOf({ source, name, region, type, category, account, errorCode, callerKey }) {
    return [source, name, region, type, category, account ?? '', errorCode ?? '', callerKey];
}
function lookedUp(head, event, conclude) {
    let node = head;
    for (let depth = 0; node.kind === 'branch'; depth += 1) {
        const branch = node;
        if (branch.isVaried)
            return conclude(event);
        const text = event.text(branch.part);
        const next = branch.byText.get(text);
        if (next === undefined) {
            const effect = conclude(event);
            remember(branch, text, grown(event, depth + 1, effect));
            return effect;
        }
        branch.hits += 1;
        node = next;
    }
    return node.effect;
}
/** The nodes for an event whose first parts, `depth` of them, are nodes already. */
function grown(event, depth, effect) {
    const part = event.touched[depth];
    if (part === undefined)
        return { kind: 'effect', effect };
    const branch = { kind: 'branch', part, byText: new Map(), misses: 0, hits: 0, isVaried: false };
    remember(branch, event.text(part), grown(event, depth + 1, effect));
    return branch;
}
function remember(branch, text, node) {
    branch.misses += 1;
    if (text.length > maxTextLength)
        return;
    if (branch.byText.size >= maxTexts) {
        branch.isVaried = branch.hits < branch.misses;
        branch.byText.clear();
    }
    if (!branch.isVaried)
        branch.byText.set(text, node);
}
//# sourceMappingURL=effect-memo.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/passed-roles.js



/** Services whose parameters name roles in order to act on them, not to act with them. */
const actsOnRoles = new Set(['iam', 'sts', 'organizations', 'sso', 'lakeformation', 'access-analyzer']);
/**
 * The roles that a writing call handed to a service. CloudTrail never records `iam:PassRole`
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html), so it is concluded: from parameters
 * such as `role`, `roleArn` or `executionRoleArn` that hold a role's ARN, and without the role's ARN from a role's name or
 * from an instance profile, which stands for the role that is in it.
 */
function passedRoles(event, needing) {
    const prefix = servicePrefixOf(event.source);
    if (actsOnRoles.has(prefix))
        return [];
    const names = namedRoles.get(prefix);
    const found = stringsIn(event.parameters, (text, name) => (text.startsWith('arn:') && isPassedRole(text, name)) || names?.has(name) === true);
    const profiles = prefix === 'ec2' || prefix === 'autoscaling' ? instanceProfiles(event.parameters) : [];
    if (found.length === 0 && profiles.length === 0)
        return [];
    const service = `${prefix}.amazonaws.com`;
    const context = { 'iam:PassedToService': passedTo.get(service) ?? service };
    const passed = (resource, hint) => ({
        action: 'iam:PassRole',
        resource,
        hint,
        context,
        inferredFrom: needing,
    });
    return [
        ...unique(found).map((role) => (role.startsWith('arn:') ? passed(role, undefined) : passed(undefined, role))),
        ...[...new Set(profiles)].map((profile) => passed(undefined, profile.startsWith('arn:') ? profile : profileArn(event, profile))),
    ];
}
function unique(found) {
    return [...new Set(found.map(([, text]) => text))];
}
function isPassedRole(text, name) {
    return /(?:role(?:arn)?s?|credentials)$/i.test(name) && /^arn:[^:]+:iam::\d{12}:role\/[^*?\s]+$/.test(text);
}
/** Parameters in which a role may stand by its name alone, by service. */
const namedRoles = new Map([
    ['ecs', new Set(['taskRoleArn', 'executionRoleArn'])],
    ['elasticmapreduce', new Set(['serviceRole', 'autoScalingRole'])],
    ['glue', new Set(['role'])],
]);
/** Services that take roles under another name than their event source's. */
const passedTo = new Map([
    ['autoscaling.amazonaws.com', 'ec2.amazonaws.com'],
    ['ecs.amazonaws.com', 'ecs-tasks.amazonaws.com'],
]);
/** The profiles of `iamInstanceProfile: {arn}`, `{name}` or the name itself, however deep. */
function instanceProfiles(value) {
    if (Array.isArray(value))
        return value.flatMap(instanceProfiles);
    if (!isObject(value))
        return [];
    const profile = member(value, 'iamInstanceProfile');
    const own = isObject(profile)
        ? (textOf(profile, 'arn') ?? textOf(profile, 'name'))
        : textOf(value, 'iamInstanceProfile');
    return [...(own === undefined ? [] : [own]), ...Object.values(value).flatMap(instanceProfiles)];
}
function profileArn({ region, account, caller }, name) {
    return `arn:${partitionOf(region)}:iam::${account ?? caller.accountId ?? ''}:instance-profile/${name}`;
}
//# sourceMappingURL=passed-roles.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/resources/call.js
/** Stands for a Region or account that the record does not say; no ARN may hold it. */
const call_unknownPart = '\u0000';
const nothing = { arns: [] };
/** ARNs without doubles; those of a name that is itself an ARN stay as they are. */
function named(names, arnOf) {
    return { arns: [...new Set(names.map((name) => (name.startsWith('arn:') ? name : arnOf(name))))] };
}
/** An ARN in the call's Region and account. */
function regional(call, service, resource) {
    return `arn:${call.partition}:${service}:${call.region}:${call.account}:${resource}`;
}
/** Whether the action takes a resource type of that name. */
function takes(call, type) {
    return call.action.resourceTypes.some(({ name }) => name === type);
}
/** Whether an ARN is of a type that the action takes. */
function fits(call, arn) {
    const type = call.catalog.resourceTypeOf(call.service, arn);
    return type !== undefined && takes(call, type.name);
}
//# sourceMappingURL=call.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/resources/apigateway.js



/**
 * The path of the operation, with the ids that the call names in it. A path with an id that the record does not
 * show stays unknown.
 */
function apiGatewayResources(call) {
    const operation = apiGatewayOperation(call.event, call.event.name);
    if (operation === undefined)
        return nothing;
    const parts = operation.path.split('/');
    const filled = parts.map((part, index) => (part === '*' ? (idFor(call, parts[index - 1] ?? '') ?? '*') : part));
    const arn = `arn:${call.partition}:apigateway:${call.region}::${filled.join('/')}`;
    return filled.includes('*') ? { arns: [], hint: arn } : { arns: [arn] };
}
/** The id that follows a collection in the path: `restapis` is `restApiId`, `stages` is `stageName`. */
function idFor(call, collection) {
    const stem = collection.replace(/ies$/, 'y').replace(/s$/, '');
    const names = [`${stem}Id`, `${stem}Name`, stem, ...(stem === 'api' ? ['restApiId'] : [])];
    return names.flatMap((name) => textOf(call.event.parameters, name) ?? [])[0];
}
//# sourceMappingURL=apigateway.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/resources/compute.js


/**
 * A function by name, partial ARN or ARN, with its version or alias where the call names one; a layer's version.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html
 */
function lambdaResources(call) {
    const { parameters } = call.event;
    const layer = textOf(parameters, 'layerName');
    if (layer !== undefined) {
        const version = takes(call, 'layer version') ? (textOf(parameters, 'versionNumber') ?? versionOf(call)) : undefined;
        return named([layer], (name) => regional(call, 'lambda', `layer:${name}${version === undefined ? '' : `:${version}`}`));
    }
    const name = textOf(parameters, 'functionName');
    if (name === undefined)
        return nothing;
    const arn = functionArn(call, name);
    const qualifier = textOf(parameters, 'qualifier');
    return { arns: [qualifier === undefined || arn.split(':').length > 7 ? arn : `${arn}:${qualifier}`] };
}
function versionOf(call) {
    const version = member(call.event.parameters, 'versionNumber');
    return typeof version === 'number' ? String(version) : undefined;
}
/** `orders`, `orders:live`, `111122223333:function:orders` and the ARN are one function. */
function functionArn(call, name) {
    if (name.startsWith('arn:'))
        return name;
    const partial = /^(\d{12}):function:(.+)$/.exec(name);
    if (partial?.[1] === undefined)
        return regional(call, 'lambda', `function:${name}`);
    return `arn:${call.partition}:lambda:${call.region}:${partial[1]}:function:${partial[2]}`;
}
/** EC2 resource types by the prefix of their ids (the resource type's name in the ARN is the catalog's). */
const ec2Types = {
    acl: 'network-acl',
    ami: 'image',
    dopt: 'dhcp-options',
    eipalloc: 'elastic-ip',
    eni: 'network-interface',
    fl: 'vpc-flow-log',
    i: 'instance',
    igw: 'internet-gateway',
    lt: 'launch-template',
    nat: 'natgateway',
    pcx: 'vpc-peering-connection',
    pl: 'prefix-list',
    rtb: 'route-table',
    sg: 'security-group',
    sgr: 'security-group-rule',
    snap: 'snapshot',
    subnet: 'subnet',
    tgw: 'transit-gateway',
    tmf: 'traffic-mirror-filter',
    tms: 'traffic-mirror-session',
    tmt: 'traffic-mirror-target',
    vol: 'volume',
    vpc: 'vpc',
    vpce: 'vpc-endpoint',
};
/** Images and snapshots are named without an account. */
const ownerless = new Set(['image', 'snapshot']);
const ec2Id = /^(acl|ami|dopt|eipalloc|eni|fl|i|igw|lt|nat|pcx|pl|rtb|sg|sgr|snap|subnet|tgw|tmf|tms|tmt|vol|vpc|vpce)-[0-9a-f]{6,17}$/;
/**
 * The ids in the request, as far as the action takes their type. What the call creates has no id yet when it is
 * authorized: there the ARN is `type/*`
 * (https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-supported-iam-actions-resources.html). A subnet or image
 * that comes from a launch template is in neither.
 */
function ec2Resources(call) {
    const found = new Map();
    for (const [name, text] of stringsIn(call.event.parameters, isEc2Name)) {
        const type = ec2Types[ec2Id.exec(text)?.[1] ?? ''] ?? (name === 'keyName' ? 'key-pair' : undefined);
        if (type !== undefined && takes(call, type))
            found.set(ec2Arn(call, type, text), type);
    }
    const types = new Set(found.values());
    const others = requiredTypes(call).filter((type) => !types.has(type));
    const created = others.filter((type) => isCreated(call, type)).map((type) => ec2Arn(call, type, '*'));
    const arns = [...found.keys(), ...created];
    if (arns.length === 0)
        return nothing;
    const unseen = others.filter((type) => !isCreated(call, type)).map((type) => ec2Arn(call, type, ''));
    return unseen.length === 0 ? { arns } : { arns, unseen };
}
function isEc2Name(text, name) {
    return name === 'keyName' || ec2Id.test(text);
}
function ec2Arn(call, type, id) {
    const account = ownerless.has(type) ? '' : call.account;
    return `arn:${call.partition}:ec2:${call.region}:${account}:${type}/${id}`;
}
/** What actions create beside the resource that their name says. */
const alsoCreated = {
    'ec2:AllocateAddress': ['elastic-ip'],
    'ec2:CreateImage': ['snapshot'],
    'ec2:RequestSpotInstances': ['network-interface', 'volume'],
    'ec2:RunInstances': ['network-interface', 'volume'],
};
function isCreated(call, type) {
    const { name } = call.action;
    if (alsoCreated[name]?.includes(type) === true)
        return true;
    const creates = /^ec2:(?:Create|Run|Copy|Import|Request)/.test(name);
    return creates && name.toLowerCase().includes(type.replaceAll('-', ''));
}
function requiredTypes(call) {
    return call.action.resourceTypes.filter(({ required }) => required).map(({ name }) => name);
}
/** RDS names what it acts on by kind, and the kind's short form stands in the ARN. */
const rdsKinds = [
    ['dBInstanceIdentifier', 'db'],
    ['sourceDBInstanceIdentifier', 'db'],
    ['dBClusterIdentifier', 'cluster'],
    ['dBSnapshotIdentifier', 'snapshot'],
    ['sourceDBSnapshotIdentifier', 'snapshot'],
    ['targetDBSnapshotIdentifier', 'snapshot'],
    ['dBClusterSnapshotIdentifier', 'cluster-snapshot'],
    ['sourceDBClusterSnapshotIdentifier', 'cluster-snapshot'],
    ['targetDBClusterSnapshotIdentifier', 'cluster-snapshot'],
    ['dBParameterGroupName', 'pg'],
    ['dBClusterParameterGroupName', 'cluster-pg'],
    ['dBSecurityGroupName', 'secgrp'],
    ['dBSubnetGroupName', 'subgrp'],
    ['optionGroupName', 'og'],
];
/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.ARN.Constructing.html */
function rdsResources(call) {
    const arns = rdsKinds.flatMap(([parameter, kind]) => named(textsOf(call.event.parameters, parameter), (name) => regional(call, 'rds', `${kind}:${name}`)).arns.filter((arn) => fits(call, arn)));
    return { arns: [...new Set(arns)] };
}
/** A repository, or several; in the registry that the call names. */
function ecrResources(call) {
    const { parameters } = call.event;
    const owner = textOf(parameters, 'registryId') ?? call.account;
    const names = ['repositoryName', 'repositoryNames'].flatMap((name) => textsOf(parameters, name));
    return named(names, (name) => `arn:${call.partition}:${call.service}:${call.region}:${owner}:repository/${name}`);
}
//# sourceMappingURL=compute.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/resources/dynamodb.js



/** Tables, their indexes and streams; several tables for batches, transactions and PartiQL. */
function dynamodbResources(call) {
    const { parameters, response } = call.event;
    if (/^dynamodb:PartiQL/.test(call.action.name))
        return partiQlTables(call);
    const items = transactionItems(call.event).filter(({ action }) => action === call.action.name);
    if (items.length > 0)
        return tables(call, [...new Set(items.flatMap(({ table }) => table ?? []))]);
    const batch = Object.keys(objectOf(parameters, 'requestItems'));
    if (batch.length > 0)
        return tables(call, batch);
    const iterator = textOf(parameters, 'shardIterator');
    if (iterator?.startsWith('arn:') === true)
        return { arns: [iterator.replace(/\|.*$/s, '')] };
    const table = textOf(parameters, 'tableName') ?? textOf(objectOf(response, 'tableDescription'), 'tableName');
    if (table === undefined)
        return nothing;
    return tables(call, [table], takes(call, 'index') ? textOf(parameters, 'indexName') : undefined);
}
function tables(call, names, index) {
    const { arns } = named(names, (name) => regional(call, 'dynamodb', `table/${name}`));
    return { arns: index === undefined ? arns : arns.map((arn) => `${arn}/index/${index}`) };
}
/** The targets of those statements that need this action. */
function partiQlTables(call) {
    const statements = partiQlStatements(call.event).filter((text) => partiQlAction(text) === call.action.name);
    const arns = statements.flatMap((statement) => {
        const target = partiQlTarget(statement);
        if (target === undefined)
            return [];
        return tables(call, [target.table], takes(call, 'index') ? target.index : undefined).arns;
    });
    return { arns: [...new Set(arns)] };
}
//# sourceMappingURL=dynamodb.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/resources/generic.js


/** The ARNs that CloudTrail lists beside the call, as far as the action takes their type. */
function listedResources(call) {
    const arns = call.event.resources.flatMap(({ arn }) => (arn !== undefined && fits(call, arn) ? [arn] : []));
    const prefix = call.event.resources.find(({ arnPrefix }) => arnPrefix !== undefined)?.arnPrefix;
    return { arns: [...new Set(arns)], ...(prefix === undefined ? {} : { hint: prefix }) };
}
/** ARNs that stand anywhere in the parameters and are of a type that the action takes. */
function mentionedResources(call) {
    const found = stringsIn(call.event.parameters, (text) => text.startsWith('arn:') && fits(call, text));
    return { arns: [...new Set(found.map(([, arn]) => arn))] };
}
/**
 * ARNs from the catalog's templates, where the parameters carry the names that a template asks for:
 * `table/${TableName}` and `tableName`.
 */
function templatedResources(call) {
    const names = new Set(call.action.resourceTypes.map(({ name }) => name));
    const types = call.catalog.resourceTypesOf(call.service).filter(({ name }) => names.has(name));
    const telling = types.filter(({ arn }) => hasNames(arn));
    const arns = telling.flatMap((type) => filled(call, type.arn, type.name));
    // A template without names of its own (Glue's catalog) fits every call, so alone among others it says nothing.
    if (arns.length === 0 && telling.length > 0)
        return nothing;
    const constant = types.filter(({ arn }) => !hasNames(arn)).flatMap((type) => filled(call, type.arn, type.name));
    return { arns: [...new Set([...constant, ...arns])] };
}
const placeholder = /\$\{(\w+)\}/g;
const surroundingNames = new Set(['Partition', 'Region', 'Account']);
function hasNames(template) {
    return [...template.matchAll(placeholder)].some(([, name]) => name !== undefined && !surroundingNames.has(name));
}
/** The template with every placeholder filled; no ARN unless all can be. Only one placeholder may be a list. */
function filled(call, template, type) {
    const surroundings = {
        Partition: call.partition,
        Region: call.region,
        Account: call.account,
    };
    let arns = [template.replace(placeholder, (whole, name) => surroundings[name] ?? whole)];
    for (const [whole, name] of arns[0]?.matchAll(placeholder) ?? []) {
        if (name === undefined)
            return [];
        const values = valuesFor(call, name, type);
        const given = values.filter((value) => value.startsWith('arn:'));
        if (given.length > 0)
            return given.filter((arn) => fits(call, arn));
        arns = arns.flatMap((arn) => values.map((value) => arn.replace(whole, () => value)));
    }
    return arns;
}
/** `FunctionName`, or `functions`, `Function`, for a template that asks for `${FunctionName}`. */
function valuesFor(call, placeholderName, type) {
    const base = placeholderName.replace(/WithPath$/, '');
    const stem = base.replace(/(?:Name|Id|Arn)$/, '');
    const typeStem = type.replace(/[-_ ](\w)/g, (_, letter) => letter.toUpperCase());
    const stems = [...new Set([stem, typeStem])].filter((name) => name !== '' && !/^resource$/i.test(name));
    const names = [
        base,
        ...stems.flatMap((name) => [`${name}Name`, `${name}Id`, `${name}Identifier`, `${name}Arn`, name]),
        ...stems.flatMap((name) => [`${name}Names`, `${name}Ids`, `${name}Arns`, `${name}s`]),
        ...(call.action.resourceTypes.length === 1 ? ['name'] : []),
    ];
    for (const name of names) {
        const values = textsOf(call.event.parameters, name);
        if (values.length > 0)
            return values;
    }
    return [];
}
//# sourceMappingURL=generic.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/resources/messaging.js


/** A queue by its URL, `https://sqs.eu-west-1.amazonaws.com/111122223333/orders`, or by its name. */
function sqsResources(call) {
    const { parameters } = call.event;
    const url = /^https?:\/\/[^/]+\/(?:queue\/)?(\d{12})\/([^/?]+)/.exec(textOf(parameters, 'queueUrl') ?? '');
    if (url !== null)
        return { arns: [`arn:${call.partition}:sqs:${call.region}:${url[1]}:${url[2]}`] };
    const owner = textOf(parameters, 'queueOwnerAWSAccountId') ?? call.account;
    return named(textsOf(parameters, 'queueName'), (name) => `arn:${call.partition}:sqs:${call.region}:${owner}:${name}`);
}
/** A topic by its ARN or name. A subscription's ARN is its topic's with one part more. */
function snsResources(call) {
    const { parameters } = call.event;
    const arns = ['topicArn', 'targetArn', 'resourceArn'].flatMap((name) => textsOf(parameters, name));
    const subscriptions = textsOf(parameters, 'subscriptionArn').map((arn) => arn.split(':').slice(0, 6).join(':'));
    const names = call.action.name === 'sns:CreateTopic' ? textsOf(parameters, 'name') : [];
    const phone = textOf(parameters, 'phoneNumber');
    // A text message has no topic; IAM authorizes it against every resource.
    if (phone !== undefined && arns.length === 0)
        return { arns: ['*'] };
    return named([...arns, ...subscriptions, ...names], (name) => regional(call, 'sns', name));
}
/** A stream by name or ARN, and its consumers. */
function kinesisResources(call) {
    const { parameters } = call.event;
    const consumers = takes(call, 'consumer') ? textsOf(parameters, 'consumerARN') : [];
    const streams = takes(call, 'stream')
        ? [...textsOf(parameters, 'streamARN'), ...textsOf(parameters, 'streamName')]
        : [];
    return named([...consumers, ...streams], (name) => regional(call, 'kinesis', `stream/${name}`));
}
/** Rules (of the default bus without its name in the ARN) and event buses. */
function eventsResources(call) {
    const { parameters } = call.event;
    const arn = textsOf(parameters, 'resourceARN');
    if (arn.length > 0)
        return { arns: arn };
    if (call.action.name === 'events:PutEvents')
        return putEventsBuses(call);
    if (takes(call, 'event-bus')) {
        return named(textsOf(parameters, 'name'), (name) => regional(call, 'events', `event-bus/${name}`));
    }
    const rule = textOf(parameters, 'rule') ?? textOf(parameters, 'name');
    if (rule === undefined || !call.action.resourceTypes.some(({ name }) => name.startsWith('rule')))
        return nothing;
    const bus = busName(textOf(parameters, 'eventBusName'));
    return { arns: [regional(call, 'events', bus === 'default' ? `rule/${rule}` : `rule/${bus}/${rule}`)] };
}
/** Every entry names its bus, or means the default one. */
function putEventsBuses(call) {
    const entries = objectsOf(call.event.parameters, 'entries');
    if (entries.length === 0)
        return nothing;
    const buses = entries.map((entry) => textOf(entry, 'eventBusName') ?? 'default');
    return named(buses, (name) => regional(call, 'events', `event-bus/${name}`));
}
function busName(given) {
    return given?.replace(/^arn:.*:event-bus\//, '') ?? 'default';
}
/** State machines, executions and activities come as ARNs; only what is created has a name. */
function statesResources(call) {
    const { parameters, response } = call.event;
    const execution = textOf(parameters, 'executionArn');
    if (execution !== undefined && takes(call, 'execution'))
        return { arns: [execution] };
    const arns = ['stateMachineArn', 'activityArn', 'mapRunArn', 'resourceArn'].flatMap((name) => textsOf(parameters, name));
    if (arns.length > 0)
        return { arns };
    const name = textOf(parameters, 'name');
    if (name === undefined)
        return nothing;
    if (call.action.name === 'states:CreateStateMachine') {
        return { arns: [textOf(response, 'stateMachineArn') ?? regional(call, 'states', `stateMachine:${name}`)] };
    }
    return call.action.name === 'states:CreateActivity'
        ? { arns: [regional(call, 'states', `activity:${name}`)] }
        : nothing;
}
/**
 * Log groups and streams. Policies name a log group with `:*` at the end, except for the three tagging actions
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html).
 */
function logsResources(call) {
    const { parameters } = call.event;
    const groups = ['logGroupName', 'logGroupNames', 'logGroupIdentifier', 'logGroupIdentifiers', 'resourceArn'].flatMap((name) => textsOf(parameters, name));
    const stream = takes(call, 'log-stream') ? textOf(parameters, 'logStreamName') : undefined;
    const suffix = stream === undefined ? ':*' : `:log-stream:${stream}`;
    const { arns } = named(groups, (name) => regional(call, 'logs', `log-group:${name}`));
    const bare = arns.map((arn) => arn.replace(/:\*$/, ''));
    const tags = /^logs:(?:TagResource|UntagResource|ListTagsForResource)$/.test(call.action.name);
    return { arns: tags ? bare : bare.map((arn) => `${arn}${suffix}`) };
}
//# sourceMappingURL=messaging.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/resources/s3.js


/**
 * A bucket, or an object of it; the bucket's name may be an access point's ARN
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/security_iam_service-with-iam.html).
 */
function s3Resources(call) {
    const { parameters, resources } = call.event;
    if (isCopySource(call))
        return copySource(call);
    const bucket = textOf(parameters, 'bucketName');
    if (bucket === undefined)
        return nothing;
    if (!takes(call, 'object'))
        return takes(call, 'bucket') ? named([bucket], (name) => bucketArn(call, name)) : nothing;
    const key = textOf(parameters, 'key');
    if (key !== undefined)
        return { arns: [objectArn(call, bucket, key)] };
    const objects = resources.flatMap(({ arn }) => (arn?.includes('/') === true ? [arn] : []));
    return { arns: [...new Set(objects)], hint: `${bucketArn(call, bucket)}/` };
}
function bucketArn(call, bucket) {
    return bucket.startsWith('arn:') ? bucket : `arn:${call.partition}:s3:::${bucket}`;
}
function objectArn(call, bucket, key) {
    return bucket.startsWith('arn:') ? `${bucket}/object/${key}` : `${bucketArn(call, bucket)}/${key}`;
}
/** CopyObject reads one object and writes another; the header names the one that is read. */
function isCopySource(call) {
    return /^(CopyObject|UploadPartCopy)$/.test(call.event.name) && /^s3:GetObject/.test(call.action.name);
}
function copySource(call) {
    const header = textOf(call.event.parameters, 'x-amz-copy-source');
    const path = header?.replace(/^\//, '').replace(/\?versionId=.*$/, '');
    if (path === undefined)
        return nothing;
    const decoded = decodePath(path);
    if (decoded.startsWith('arn:'))
        return { arns: [decoded] };
    return decoded.includes('/') ? { arns: [`arn:${call.partition}:s3:::${decoded}`] } : { arns: [], hint: decoded };
}
function decodePath(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path;
    }
}
//# sourceMappingURL=s3.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/resources/secrets.js


/**
 * A key is authorized by its own ARN, never its alias's, so an alias helps only where the record lists the key
 * (https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html).
 */
function kmsResources(call) {
    const { parameters, resources, response } = call.event;
    const half = reEncryptHalf(call);
    if (half !== undefined)
        return half;
    const listed = resources.flatMap(({ arn }) => (arn?.includes(':key/') === true ? [arn] : []));
    const aliases = takes(call, 'alias') ? textsOf(parameters, 'aliasName') : [];
    const aliasArns = named(aliases, (name) => regional(call, 'kms', name)).arns;
    const names = ['keyId', 'targetKeyId'].flatMap((name) => textsOf(parameters, name));
    const given = [...names, ...textsOf(response, 'keyId')].filter((name) => !/(?:^|:)alias\//.test(name));
    const keys = listed.length > 0 ? listed : named(given.slice(0, 1), (id) => regional(call, 'kms', `key/${id}`)).arns;
    const arns = [...new Set([...aliasArns, ...(takes(call, 'key') ? keys : [])])];
    return arns.length > 0 || names[0] === undefined ? { arns } : { arns: [], hint: names[0] };
}
/** ReEncrypt reads with one key and writes with another. */
function reEncryptHalf(call) {
    const parameter = { 'kms:ReEncryptFrom': 'sourceKeyId', 'kms:ReEncryptTo': 'destinationKeyId' }[call.action.name];
    if (parameter === undefined)
        return undefined;
    const id = textOf(call.event.parameters, parameter);
    if (id === undefined || /(?:^|:)alias\//.test(id)) {
        const listed = call.event.resources.flatMap(({ arn }) => (arn?.includes(':key/') === true ? [arn] : []));
        // With one key listed it is both; of two nothing says which is which.
        return listed.length === 1 ? { arns: listed } : { arns: [], ...(id === undefined ? {} : { hint: id }) };
    }
    return named([id], (name) => regional(call, 'kms', `key/${name}`));
}
/**
 * A secret's ARN ends in six random characters, which a call by name does not show; policies stand `??????` for
 * them (https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_iam-policies.html).
 */
function secretsManagerResources(call) {
    const { parameters, response } = call.event;
    const known = [...textsOf(response, 'arn'), ...textsOf(response, 'aRN')].filter((arn) => arn.startsWith('arn:'));
    const names = ['secretId', 'secretIdList', 'name'].flatMap((name) => textsOf(parameters, name));
    const arns = [...known, ...names.filter((name) => /^arn:.*-[A-Za-z0-9]{6}$/.test(name))];
    if (arns.length > 0)
        return { arns: [...new Set(arns)] };
    return {
        arns: names.map((name) => `${name.startsWith('arn:') ? name : regional(call, 'secretsmanager', `secret:${name}`)}-??????`),
    };
}
/** Parameters (whose names may begin with a slash that the ARN has once), documents, and the instances they run on. */
function ssmResources(call) {
    const { parameters } = call.event;
    const names = takes(call, 'parameter') ? ['name', 'names', 'path'].flatMap((name) => textsOf(parameters, name)) : [];
    const documents = takes(call, 'document') ? documentNames(call) : [];
    const instances = takes(call, 'instance') ? instanceIds(call) : [];
    return {
        arns: [
            ...named(names, (name) => regional(call, 'ssm', `parameter${name.startsWith('/') ? '' : '/'}${parameterName(name)}`)).arns,
            ...named(documents, (name) => documentArn(call, name)).arns,
            ...named(instances, (id) => instanceArn(call, id)).arns,
        ],
    };
}
/** Without the version or label that may follow the name. */
function parameterName(name) {
    return name.replace(/:[^/:]+$/, '');
}
function documentNames(call) {
    const named = ['documentName', ...(takes(call, 'parameter') ? [] : ['name'])];
    const given = named.flatMap((name) => textsOf(call.event.parameters, name));
    // A session without a document runs this one.
    return given.length === 0 && call.action.name === 'ssm:StartSession' ? ['SSM-SessionManagerRunShell'] : given;
}
/** AWS's own documents belong to no account. */
function documentArn(call, name) {
    const account = name.startsWith('AWS-') || name.startsWith('AmazonCloudWatch-') ? '' : call.account;
    return `arn:${call.partition}:ssm:${call.region}:${account}:document/${name}`;
}
function instanceIds(call) {
    const { parameters } = call.event;
    const targets = objectsOf(parameters, 'targets')
        .filter((target) => /^InstanceIds$/i.test(textOf(target, 'key') ?? ''))
        .flatMap((target) => textsOf(target, 'values'));
    return [
        ...textsOf(parameters, 'target'),
        ...textsOf(parameters, 'instanceIds'),
        ...textsOf(parameters, 'instanceId'),
        ...targets,
    ];
}
function instanceArn(call, id) {
    return id.startsWith('mi-')
        ? regional(call, 'ssm', `managed-instance/${id}`)
        : regional(call, 'ec2', `instance/${id}`);
}
/** The role that a session was asked for, or the user of a federation token. */
function stsResources(call) {
    const { parameters } = call.event;
    const roles = textsOf(parameters, 'roleArn');
    if (roles.length > 0)
        return { arns: roles };
    if (call.action.name !== 'sts:GetFederationToken')
        return nothing;
    return named(textsOf(parameters, 'name'), (name) => `arn:${call.partition}:sts::${call.account}:federated-user/${name}`);
}
/** IAM's entities by name. A name alone lacks the entity's path; a response that shows the ARN has it. */
function iamResources(call) {
    const { parameters, response } = call.event;
    const arns = iamKinds.flatMap(({ type, parameter, answer }) => {
        if (!takes(call, type))
            return [];
        const stored = textOf(objectOf(response, answer), 'arn');
        if (stored !== undefined)
            return [stored];
        const path = textOf(parameters, 'path') ?? '/';
        return textsOf(parameters, parameter).map((name) => `arn:${call.partition}:iam::${call.account}:${type}${path}${name}`);
    });
    const policies = takes(call, 'policy') ? textsOf(parameters, 'policyArn') : [];
    return { arns: [...new Set([...arns, ...policies, ...(arns.length === 0 ? oneself(call) : [])])] };
}
/** A user who names none means itself. */
function oneself(call) {
    const { caller, parameters } = call.event;
    const means = caller.type === 'IAMUser' && takes(call, 'user') && textOf(parameters, 'userName') === undefined;
    return means && caller.arn !== undefined ? [caller.arn] : [];
}
const iamKinds = [
    { type: 'role', parameter: 'roleName', answer: 'role' },
    { type: 'user', parameter: 'userName', answer: 'user' },
    { type: 'group', parameter: 'groupName', answer: 'group' },
    { type: 'instance-profile', parameter: 'instanceProfileName', answer: 'instanceProfile' },
    { type: 'policy', parameter: 'policyName', answer: 'policy' },
];
//# sourceMappingURL=secrets.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/resources/index.js









/** What each service's own rules say; services without one take the general ways. */
const rules = {
    apigateway: apiGatewayResources,
    dynamodb: dynamodbResources,
    ec2: ec2Resources,
    ecr: ecrResources,
    'ecr-public': ecrResources,
    events: eventsResources,
    iam: iamResources,
    kinesis: kinesisResources,
    kms: kmsResources,
    lambda: lambdaResources,
    logs: logsResources,
    rds: rdsResources,
    s3: s3Resources,
    secretsmanager: secretsManagerResources,
    sns: snsResources,
    sqs: sqsResources,
    ssm: ssmResources,
    states: statesResources,
    sts: stsResources,
};
const generalWays = [listedResources, templatedResources, mentionedResources];
const waysByService = new Map(Object.entries(rules).map(([service, rule]) => [service, [rule, ...generalWays]]));
/**
 * The resources that one action of a call was authorized against: `*` for an action that takes none, no ARN where
 * the record does not tell.
 *
 * INVARIANT: an unknown resource is never `*`, which would grant what nobody was seen to use.
 */
function resourcesOf(call) {
    if (call.action.resourceTypes.length === 0)
        return { arns: ['*'] };
    const ways = waysByService.get(call.service) ?? generalWays;
    let hint;
    for (const way of ways) {
        const reading = way(call);
        if (reading.arns.length > 0 && reading.arns.every(isWhole))
            return reading;
        hint ??= reading.hint;
        // A service's own rule that knows the resource in part knows best: no template may complete it.
        if (ways !== generalWays && way === ways[0] && hint !== undefined)
            break;
    }
    return { arns: [], ...(hint === undefined ? {} : { hint }) };
}
function isWhole(arn) {
    return arn === '*' || (wholeArn.test(arn) && !arn.includes(call_unknownPart));
}
const wholeArn = /^arn:[^:]+:[^:]+:[^:]*:[^:]*:./s;
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/observe.js






/** The requests that the call behind a record made of IAM, one for each action and resource. */
function observe(event, catalog) {
    const reading = actionsOf(event, catalog);
    if (reading.kind !== 'actions')
        return reading;
    const requests = [];
    for (const name of reading.actions)
        requests.push(...requestsOf(event, name, catalog));
    const needing = reading.actions.find((name) => actionNamed(catalog, name)?.accessLevel === 'Write');
    if (needing !== undefined)
        requests.push(...passedRoles(event, needing));
    return { kind: 'requests', requests };
}
const actionNamed = (0,catalog/* remembered */.HK)((catalog, name) => catalog.action(name));
function requestsOf(event, name, catalog) {
    const action = actionNamed(catalog, name);
    if (action === undefined)
        return [];
    const { arns, hint, unseen } = resourcesOf({
        event,
        action,
        service: name.slice(0, name.indexOf(':')),
        partition: partitionOf(event.region),
        region: event.region === '' ? call_unknownPart : event.region,
        account: event.account ?? event.caller.accountId ?? call_unknownPart,
        catalog,
    });
    const context = contextOf(event, name);
    const request = (resource, known) => ({
        action: name,
        resource,
        hint: known,
        context,
        inferredFrom: undefined,
    });
    const seen = arns.length === 0 ? [request(undefined, hint)] : arns.map((arn) => request(arn, undefined));
    return unseen === undefined ? seen : [...seen, ...unseen.map((start) => request(undefined, start))];
}
/** Context keys whose values the record shows and that a policy may well hang on. */
function contextOf(event, action) {
    if (action === 's3:ListBucket' || action === 's3:ListBucketVersions') {
        const prefix = textOf(event.parameters, 'prefix');
        return prefix === undefined ? {} : { 's3:prefix': prefix };
    }
    const service = event.caller.invokedBy;
    if (action.startsWith('kms:') && service?.endsWith('.amazonaws.com') === true && event.region !== '') {
        return { 'kms:ViaService': service.replace('.amazonaws.com', `.${event.region}.amazonaws.com`) };
    }
    return {};
}
//# sourceMappingURL=observe.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/seen.js
/** An open-addressed table of UUIDs as four words each; ids of another form go to a plain set. */
function seenIds() {
    const others = new Set();
    const words = new Int32Array(4);
    let slots = new Int32Array(4 * 1024);
    let used = 0;
    const grow = () => {
        const larger = new Int32Array(slots.length * 2);
        for (let at = 0; at < slots.length; at += 4) {
            if (!isFree(slots, at))
                put(larger, seen_placeOf(larger, slots, at), slots, at);
        }
        slots = larger;
    };
    return {
        has(id) {
            return readWords(id, words) ? !isFree(slots, seen_placeOf(slots, words, 0)) : others.has(id);
        },
        add(id) {
            if (!readWords(id, words)) {
                others.add(id);
                return;
            }
            const place = seen_placeOf(slots, words, 0);
            if (!isFree(slots, place))
                return;
            put(slots, place, words, 0);
            used += 1;
            if (used * 2 > slots.length / 4)
                grow();
        },
    };
}
/** Where the id that stands at `at` in `ids` stands in the table, or the free place for it. */
function seen_placeOf(table, ids, at) {
    const end = table.length - 1;
    let place = (((ids[at] ?? 0) ^ (ids[at + 3] ?? 0)) << 2) & end;
    while (!isFree(table, place) && !seen_isSame(table, place, ids, at))
        place = (place + 4) & end;
    return place;
}
function isFree(table, at) {
    return table[at] === 0 && table[at + 1] === 0 && table[at + 2] === 0 && table[at + 3] === 0;
}
function seen_isSame(table, place, ids, at) {
    return (table[place] === ids[at] &&
        table[place + 1] === ids[at + 1] &&
        table[place + 2] === ids[at + 2] &&
        table[place + 3] === ids[at + 3]);
}
function put(table, place, ids, at) {
    for (let word = 0; word < 4; word += 1)
        table[place + word] = ids[at + word] ?? 0;
}
/** The value of each hexadecimal digit by its character; 255 for other characters. */
const digits = new Uint8Array(128).fill(255);
for (const digit of '0123456789abcdef') {
    digits[digit.charCodeAt(0)] = Number.parseInt(digit, 16);
    digits[digit.toUpperCase().charCodeAt(0)] = Number.parseInt(digit, 16);
}
const hyphen = 0x2d;
/** Reads a UUID into four words; `false` for text of another form, and for the UUID of zeros, which stands for none. */
function readWords(id, words) {
    if (id.length !== 36)
        return false;
    let at = 0;
    for (let word = 0; word < 4; word += 1) {
        let value = 0;
        for (let digit = 0; digit < 8; digit += 1) {
            if ((at === 8 || at === 13 || at === 18 || at === 23) && id.charCodeAt(at) === hyphen)
                at += 1;
            const code = digits[id.charCodeAt(at)] ?? 255;
            if (code === 255)
                return false;
            value = (value << 4) | code;
            at += 1;
        }
        words[word] = value;
    }
    return at === 36 && (words[0] !== 0 || words[1] !== 0 || words[2] !== 0 || words[3] !== 0);
}
//# sourceMappingURL=seen.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/ledger.js






function createLedger(catalog, filter) {
    const table = { size: 0, byAction: new Map() };
    const unknown = new Map();
    const passedOver = new Map();
    const seen = seenIds();
    const regions = new Set();
    const accounts = new Set();
    const principals = new Set();
    const total = { ...untallied(), duplicates: 0 };
    const effectOf = (event) => {
        const reading = observe(event, catalog);
        if (reading.kind === 'none')
            return reading;
        if (reading.kind === 'requests') {
            return { kind: 'rows', uses: reading.requests.map((request) => useOf(table, event, request)) };
        }
        const { source, name } = event;
        const key = `${source} ${name}`;
        const state = unknown.get(key) ?? { source, name, nearest: reading.nearest, ...untallied() };
        unknown.set(key, state);
        return { kind: 'unknown', state };
    };
    const count = (event, effect, tally) => {
        note(total, tally, 'succeeded');
        if (event.region !== '')
            regions.add(event.region);
        if (event.account !== undefined)
            accounts.add(event.account);
        const principal = event.caller.issuerArn ?? event.caller.arn;
        if (principal !== undefined)
            principals.add(principal);
        if (effect.kind === 'none') {
            passedOver.set(effect.reason, (passedOver.get(effect.reason) ?? 0) + tally.count);
        }
        else if (effect.kind === 'unknown') {
            note(effect.state, tally, 'succeeded');
        }
        else {
            for (const use of effect.uses)
                countUse(use, tally);
        }
    };
    const enter = (event, conclude, tally) => {
        if (lacksTime(event, filter))
            return 'unreadable';
        if (!isWanted(event, filter))
            return 'filtered';
        const id = event.sharedId ?? event.id;
        if (id !== undefined && seen.has(id)) {
            total.duplicates += tally?.count ?? 1;
            return 'duplicate';
        }
        // May fail on a part that is no JSON, and then nothing of the event may be remembered.
        const effect = conclude(event);
        if (id !== undefined)
            seen.add(id);
        count(event, effect, tally ?? { count: 1, first: event.time, last: event.time });
        return 'counted';
    };
    const quick = new ByteEvent();
    const remembered = effectMemo(effectOf);
    return {
        add(record, tally) {
            const read = readEvent(record);
            return read.ok ? enter(read.event, effectOf, tally) : 'unreadable';
        },
        addBytes(bytes, start, end, marks) {
            try {
                return quick.read(bytes, start, end, marks) ? enter(quick, remembered) : undefined;
            }
            catch {
                return undefined;
            }
        },
        endOf: quick.known.endOf,
        usage: () => ({
            rows: [...table.byAction.values()].flatMap((rows) => [...rows.values()].map(toRow)).sort(byActionAndResource),
            unknown: [...unknown.values()].map(toUnknown).sort((a, b) => ledger_compare(a.source + a.name, b.source + b.name)),
            passedOver: [...passedOver].map(([reason, times]) => ({ reason, count: times })).sort(byReason),
            events: total.count,
            duplicates: total.duplicates,
            firstSeen: total.firstSeen,
            lastSeen: total.lastSeen,
            regions: [...regions].sort(),
            accounts: [...accounts].sort(),
            principals: [...principals].sort(),
        }),
    };
}
/** INVARIANT: a call of the principal's that cannot be placed in the window is reported, not left out. */
function lacksTime(event, filter) {
    return event.time === undefined && (filter.from ?? filter.to) !== undefined && isCaller(event.caller, filter);
}
/** Beyond so many rows new names within a folder are no longer told apart: memory must not grow with a bucket's keys. */
const maxRows = 50_000;
const folderOf = /^(arn:[^:]+:(?:s3:::[^/]+\/|ssm:[^:]*:\d*:parameter\/|logs:.+:log-stream:)(?:[^/]+\/(?=.))?)/s;
/** A request whose resource is known by its first folder only, where it lies in one. */
function folded(request) {
    const folder = folderOf.exec(request.resource ?? '')?.[1];
    return folder === undefined ? request : { ...request, resource: undefined, hint: folder };
}
const noContext = [];
function useOf(table, event, request) {
    const outcome = outcomeOf(event);
    const state = rowOf(table, request, outcome === 'denied', event.caller.invokedBy);
    const keys = contextKeysOf(request);
    if (keys.length === 0)
        return { state, outcome, context: noContext };
    return { state, outcome, context: keys.map((name) => [name, request.context[name] ?? '']) };
}
function rowOf(table, request, denied, invokedBy) {
    const { action, resource, hint, inferredFrom } = request;
    const rows = table.byAction.get(action) ?? new Map();
    const isPlain = !denied && invokedBy === undefined && inferredFrom === undefined;
    const marked = isPlain ? '' : `\0${denied}\0${invokedBy ?? ''}\0${inferredFrom ?? ''}`;
    const key = (resource ?? `?${hint ?? ''}`) + marked;
    const known = rows.get(key);
    if (known !== undefined)
        return known;
    const smaller = table.size >= maxRows ? folded(request) : request;
    if (smaller !== request)
        return rowOf(table, smaller, denied, invokedBy);
    const state = { request, denied, invokedBy, context: undefined, ...untallied() };
    table.size += 1;
    table.byAction.set(action, rows.set(key, state));
    return state;
}
function countUse({ state, outcome, context }, tally) {
    note(state, tally, outcome);
    for (const [key, seen] of context) {
        state.context ??= new Map();
        const values = state.context.get(key) ?? new Map();
        state.context.set(key, values);
        const value = bounded(values, seen);
        values.set(value, (values.get(value) ?? 0) + tally.count);
    }
}
/** The keys that a listing could have carried count even where it did not: a condition must not forbid that call. */
function contextKeysOf(request) {
    if (/^s3:ListBucket(?:Versions)?$/.test(request.action))
        return ['s3:prefix'];
    return request.action.startsWith('kms:') ? ['kms:ViaService'] : Object.keys(request.context);
}
/** Beyond so many values a condition is of no use, and memory is. The rest counts as a call without the key. */
const maxContextValues = 1000;
function bounded(values, value) {
    return values.has(value) || values.size < maxContextValues ? value : '';
}
function untallied() {
    return { count: 0, failed: 0, firstSeen: undefined, lastSeen: undefined };
}
function note(state, tally, outcome) {
    state.count += tally.count;
    if (outcome === 'failed')
        state.failed += tally.count;
    if (tally.first !== undefined && (state.firstSeen === undefined || tally.first < state.firstSeen)) {
        state.firstSeen = tally.first;
    }
    if (tally.last !== undefined && (state.lastSeen === undefined || tally.last > state.lastSeen)) {
        state.lastSeen = tally.last;
    }
}
function toRow({ request, context, denied, invokedBy, ...tallied }) {
    return {
        action: request.action,
        resource: request.resource,
        hint: request.hint,
        denied,
        invokedBy,
        inferredFrom: request.inferredFrom,
        ...tallied,
        context: Object.fromEntries([...(context ?? [])].map(([key, values]) => [key, Object.fromEntries(values)])),
    };
}
function toUnknown({ source, name, nearest, count, firstSeen, lastSeen }) {
    return { source, name, count, firstSeen, lastSeen, nearest };
}
function ledger_compare(a, b) {
    return a < b ? -1 : Number(a > b);
}
function byReason(a, b) {
    return ledger_compare(a.reason, b.reason);
}
function byActionAndResource(a, b) {
    return (Number(a.denied) - Number(b.denied) ||
        ledger_compare(a.action, b.action) ||
        ledger_compare(a.resource ?? '', b.resource ?? '') ||
        ledger_compare(a.invokedBy ?? '', b.invokedBy ?? '') ||
        ledger_compare(a.inferredFrom ?? '', b.inferredFrom ?? ''));
}
//# sourceMappingURL=ledger.js.map
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
;// CONCATENATED MODULE: ./lib/cloudtrail/report-file.js

const maybe = schemas/* optional */.lqM(schemas/* string */.YjP());
const strings = schemas/* array */.YOg(schemas/* string */.YjP());
const row = schemas/* object */.Ikc({
    action: schemas/* string */.YjP(),
    resource: maybe,
    hint: maybe,
    denied: schemas/* boolean */.zMY(),
    invokedBy: maybe,
    inferredFrom: maybe,
    count: schemas/* number */.aig(),
    failed: schemas/* number */.aig(),
    firstSeen: maybe,
    lastSeen: maybe,
    context: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig())),
});
const report = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    filter: schemas/* object */.Ikc({
        principal: schemas/* optional */.lqM(schemas/* object */.Ikc({ kind: schemas/* enum */.k5n(['role', 'user']), name: schemas/* string */.YjP(), arn: maybe })),
        sessionName: maybe,
        from: maybe,
        to: maybe,
        regions: strings,
        accounts: strings,
    }),
    readings: schemas/* array */.YOg(schemas/* object */.Ikc({
        source: schemas/* string */.YjP(),
        complete: schemas/* boolean */.zMY(),
        dataEvents: schemas/* enum */.k5n(['possible', 'never']),
        records: schemas/* number */.aig(),
    })),
    usage: schemas/* object */.Ikc({
        rows: schemas/* array */.YOg(row),
        unknown: schemas/* array */.YOg(schemas/* object */.Ikc({
            source: schemas/* string */.YjP(),
            name: schemas/* string */.YjP(),
            count: schemas/* number */.aig(),
            firstSeen: maybe,
            lastSeen: maybe,
            nearest: strings,
        })),
        passedOver: schemas/* array */.YOg(schemas/* object */.Ikc({ reason: schemas/* string */.YjP(), count: schemas/* number */.aig() })),
        events: schemas/* number */.aig(),
        duplicates: schemas/* number */.aig(),
        firstSeen: maybe,
        lastSeen: maybe,
        regions: strings,
        accounts: strings,
        principals: strings,
    }),
});
/** Reads the JSON that `trail --format json` writes. */
function readTrailReport(text, path) {
    const parsed = report.safeParse(parseJson(text));
    if (parsed.success)
        return { ok: true, value: filledIn(parsed.data), warnings: [] };
    const [issue] = parsed.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? '' : ` at \`${issue.path.join('.')}\``;
    return {
        ok: false,
        diagnostics: [
            {
                code: 'not-a-trail-report',
                severity: 'error',
                message: `the file is no report of \`iam-expect trail\`${where}`,
                help: 'write it with `iam-expect trail \u2026 --format json`',
                path,
            },
        ],
    };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** JSON leaves out what is undefined. */
function filledIn({ filter, readings, usage }) {
    const { principal } = filter;
    return {
        version: 1,
        filter: {
            ...filter,
            principal: principal && { ...principal, arn: principal.arn },
            sessionName: filter.sessionName,
            from: filter.from,
            to: filter.to,
        },
        readings: readings.map((reading) => ({ ...reading, diagnostics: [] })),
        usage: {
            ...usage,
            firstSeen: usage.firstSeen,
            lastSeen: usage.lastSeen,
            rows: usage.rows.map(filledRow),
            unknown: usage.unknown.map((event) => ({ ...event, firstSeen: event.firstSeen, lastSeen: event.lastSeen })),
        },
    };
}
function filledRow(parsed) {
    const { resource, hint, invokedBy, inferredFrom, firstSeen, lastSeen } = parsed;
    return { ...parsed, resource, hint, invokedBy, inferredFrom, firstSeen, lastSeen };
}
/**
 * Several reports as one. The same event in two of them counts twice, which changes counts and nothing else; read
 * overlapping sources in one run to avoid it.
 */
function mergeReports(reports) {
    return reports.reduce((a, b) => ({
        version: 1,
        filter: {
            ...a.filter,
            from: earliest(a.filter.from, b.filter.from),
            to: latest(a.filter.to, b.filter.to),
            regions: union(a.filter.regions, b.filter.regions),
            accounts: union(a.filter.accounts, b.filter.accounts),
        },
        readings: [...a.readings, ...b.readings],
        usage: mergeUsage(a.usage, b.usage),
    }));
}
function mergeUsage(a, b) {
    return {
        // Rows of the same action and resource are put together by whoever counts them.
        rows: [...a.rows, ...b.rows],
        unknown: [...a.unknown, ...b.unknown],
        passedOver: [...a.passedOver, ...b.passedOver],
        events: a.events + b.events,
        duplicates: a.duplicates + b.duplicates,
        firstSeen: earliest(a.firstSeen ?? b.firstSeen, b.firstSeen ?? a.firstSeen),
        lastSeen: latest(a.lastSeen ?? b.lastSeen, b.lastSeen ?? a.lastSeen),
        regions: union(a.regions, b.regions),
        accounts: union(a.accounts, b.accounts),
        principals: union(a.principals, b.principals),
    };
}
function union(a, b) {
    return [...new Set([...a, ...b])].sort();
}
/** An open end stays open. */
function earliest(a, b) {
    return a === undefined || b === undefined ? undefined : a < b ? a : b;
}
function latest(a, b) {
    return a === undefined || b === undefined ? undefined : a > b ? a : b;
}
//# sourceMappingURL=report-file.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/layout.js
const layout = /(?:^|\/)AWSLogs\/(?:o-[a-z0-9]+\/)?(\d{12})\/(CloudTrail|CloudTrail-Digest|CloudTrail-Insight)\/([a-z0-9-]+)\/(\d{4}\/\d\d\/\d\d)\//;
const layout_kinds = {
    CloudTrail: 'events',
    'CloudTrail-Digest': 'digest',
    'CloudTrail-Insight': 'insight',
};
/** Reads a path of the delivery layout; `undefined` for any other. */
function readLogPath(path) {
    const [, account, kind, region, day] = layout.exec(path.replaceAll('\\', '/')) ?? [];
    const known = layout_kinds[kind ?? ''];
    if (account === undefined || region === undefined || day === undefined || known === undefined)
        return undefined;
    return { kind: known, account, region, day };
}
/** A log file is delivered up to a quarter of an hour after its events, so those of a day's end lie in the next. */
const deliveryMillis = 60 * 60 * 1000;
/** The days, `2026/11/24`, under which events of the window may have been delivered. */
function deliveryDays(from, to) {
    const last = dayOf(Date.parse(to) + deliveryMillis);
    const days = [];
    for (let time = Date.parse(`${from.slice(0, 10)}T00:00:00Z`); dayOf(time) <= last; time += 24 * 60 * 60 * 1000) {
        days.push(dayOf(time));
    }
    return days;
}
function dayOf(time) {
    return new Date(time).toISOString().slice(0, 10).replaceAll('-', '/');
}
/** Whether a log file of that path can hold events that the filter lets through. */
function mayHold(path, filter) {
    if (filter.regions.length > 0 && !filter.regions.includes(path.region))
        return false;
    if (filter.accounts.length > 0 && !filter.accounts.includes(path.account))
        return false;
    if (filter.from !== undefined && path.day < dayOf(Date.parse(filter.from)))
        return false;
    return filter.to === undefined || path.day <= dayOf(Date.parse(filter.to) + deliveryMillis);
}
//# sourceMappingURL=layout.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/sql.js

/** Services whose answers tell ARNs that the requests lack; other answers would only keep equal calls apart. */
const telling = ['dynamodb', 'iam', 'kms', 'secretsmanager'].map((service) => `${service}.amazonaws.com`);
/** The columns of the answer, in order; {@link readSqlRow} reads them. */
const sql_columns = [
    ['event_source', () => 'eventsource'],
    ['event_name', () => 'eventname'],
    ['region', () => 'awsregion'],
    ['account', () => 'recipientaccountid'],
    ['error_code', () => 'errorcode'],
    ['event_type', () => 'eventtype'],
    ['caller_type', () => 'useridentity.type'],
    ['caller_arn', () => 'useridentity.arn'],
    ['caller_account', () => 'useridentity.accountid'],
    ['invoked_by', () => 'useridentity.invokedby'],
    ['issuer_arn', () => 'useridentity.sessioncontext.sessionissuer.arn'],
    ['event_category', ({ category }) => category ?? 'CAST(NULL AS varchar)'],
    ['parameters', (table) => jsonOf(table, 'requestparameters')],
    [
        'response',
        (table) => `CASE WHEN ${oneOf('eventsource', telling)} OR eventname LIKE 'CreateStateMachine%' THEN ${jsonOf(table, 'responseelements')} END`,
    ],
    ['resources', () => 'json_format(CAST(transform(resources, r -> r.arn) AS JSON))'],
];
function jsonOf({ parameters }, column) {
    return parameters === 'json' ? column : `json_format(CAST(${column} AS JSON))`;
}
/** The records of one call that were sent to several accounts, or delivered twice, have this in common. */
const id = 'coalesce(sharedeventid, eventid)';
/**
 * A principal's calls within the filter, counted.
 *
 * INVARIANT: a call counts once however many records there are of it, and a record without an id as one call.
 */
function callsQuery(table, filter, now) {
    const selected = sql_columns.map(([name, expression]) => `    ${expression(table)} AS ${name},`);
    const conditions = conditionsOf(table, filter, now);
    return [
        'SELECT',
        ...sql_columns.map(([name]) => `  ${name},`),
        '  count(*) AS calls,',
        `  ${timeText(table, 'min(event_time)')} AS first_seen,`,
        `  ${timeText(table, 'max(event_time)')} AS last_seen`,
        'FROM (',
        '  SELECT',
        ...selected,
        '    eventtime AS event_time,',
        `    ${id} AS id,`,
        `    row_number() OVER (PARTITION BY ${id} ORDER BY eventtime, recipientaccountid) AS occurrence`,
        `  FROM ${table.name}`,
        ...(conditions.length === 0 ? [] : [`  WHERE ${conditions.join('\n    AND ')}`]),
        ') AS events',
        'WHERE occurrence = 1 OR id IS NULL',
        `GROUP BY ${sql_columns.map((_, index) => index + 1).join(', ')}`,
    ].join('\n');
}
function timeText({ time }, expression) {
    return time === 'text' ? expression : `date_format(${expression}, '%Y-%m-%dT%H:%i:%sZ')`;
}
function conditionsOf(table, filter, now) {
    const { principal, sessionName, from, to, regions, accounts } = filter;
    const time = (moment) => table.time === 'text' ? literal(moment) : `TIMESTAMP ${literal(moment.replace('T', ' ').replace('Z', ''))}`;
    return [
        ...dayConditions(table, filter, now),
        ...(table.region !== undefined && regions.length > 0 ? [oneOf(table.region, regions)] : []),
        ...(table.account !== undefined && accounts.length > 0 ? [oneOf(table.account, accounts)] : []),
        ...(regions.length > 0 ? [oneOf('awsregion', regions)] : []),
        ...(accounts.length > 0 ? [oneOf('recipientaccountid', accounts)] : []),
        ...(from === undefined ? [] : [`eventtime >= ${time(from)}`]),
        ...(to === undefined ? [] : [`eventtime <= ${time(to)}`]),
        ...(principal === undefined ? [] : [principalCondition(principal)]),
        ...(sessionName === undefined ? [] : [`${sql_lastSegment('useridentity.arn')} = ${literal(sessionName)}`]),
    ];
}
/** `session` of `arn:aws:sts::111122223333:assumed-role/role/session`. */
function sql_lastSegment(column) {
    return `regexp_extract(${column}, '[^/:]*$')`;
}
/** Events of a day's end are delivered under the next. */
function dayConditions({ day }, { from, to }, now) {
    if (day === undefined || (from === undefined && to === undefined))
        return [];
    const last = deliveryDays(to ?? now, to ?? now).at(-1) ?? '';
    const first = (from ?? '').slice(0, 10).replaceAll('-', '/');
    return [`${day} BETWEEN ${literal(first)} AND ${literal(last)}`];
}
const issuer = 'useridentity.sessioncontext.sessionissuer.arn';
/** The user whose credentials a call has: its own, or those of the token that it asked for. */
const user = `CASE WHEN useridentity.arn LIKE '%:user/%' THEN useridentity.arn ELSE ${issuer} END`;
/** What `isCaller` asks of a record. */
function principalCondition({ kind, name, arn }) {
    if (kind === 'user') {
        if (arn !== undefined)
            return `${user} = ${literal(arn)}`;
        const named = `(${user} LIKE '%:user/%' AND ${sql_lastSegment(user)} = ${literal(name)})`;
        return `(${named} OR (useridentity.type = 'IAMUser' AND useridentity.username = ${literal(name)}))`;
    }
    const issued = arn === undefined
        ? `(${issuer} LIKE '%:role/%' AND ${sql_lastSegment(issuer)} = ${literal(name)})`
        : `${issuer} = ${literal(arn)}`;
    // A session whose context is missing has the role's name in its own ARN, without the path.
    const session = `split_part(useridentity.arn, '/', 1) LIKE ${literal(`arn:%:sts::${arn?.split(':')[4] ?? '%'}:assumed-role`)}`;
    return `(${issued} OR (${issuer} IS NULL AND ${session} AND split_part(useridentity.arn, '/', 2) = ${literal(name)}))`;
}
function oneOf(column, values) {
    return `${column} IN (${values.map(literal).join(', ')})`;
}
function literal(text) {
    return `'${text.replaceAll("'", "''")}'`;
}
/** A name in double quotes: a table's, a column's. */
function identifier(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/**
 * A table over a trail's bucket with partitions that are computed, not stored: account, Region and day
 * (https://docs.aws.amazon.com/athena/latest/ug/create-cloudtrail-table-partition-projection.html).
 */
function createTable({ name, location, accounts, regions, firstDay }) {
    const folder = location.replace(/\/*$/, '/');
    return `CREATE EXTERNAL TABLE ${name.replaceAll('"', '`')} (
  eventversion STRING,
  useridentity STRUCT<
    type: STRING, principalid: STRING, arn: STRING, accountid: STRING, invokedby: STRING, accesskeyid: STRING,
    username: STRING,
    sessioncontext: STRUCT<
      attributes: STRUCT<mfaauthenticated: STRING, creationdate: STRING>,
      sessionissuer: STRUCT<type: STRING, principalid: STRING, arn: STRING, accountid: STRING, username: STRING>>>,
  eventtime STRING,
  eventsource STRING,
  eventname STRING,
  awsregion STRING,
  sourceipaddress STRING,
  useragent STRING,
  errorcode STRING,
  errormessage STRING,
  requestparameters STRING,
  responseelements STRING,
  requestid STRING,
  eventid STRING,
  readonly STRING,
  resources ARRAY<STRUCT<arn: STRING, accountid: STRING, type: STRING>>,
  eventtype STRING,
  recipientaccountid STRING,
  sharedeventid STRING,
  eventcategory STRING)
PARTITIONED BY (account STRING, region STRING, day STRING)
ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'
STORED AS INPUTFORMAT 'com.amazon.emr.cloudtrail.CloudTrailInputFormat'
OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'
LOCATION ${literal(folder)}
TBLPROPERTIES (
  'projection.enabled' = 'true',
  'projection.account.type' = 'enum',
  'projection.account.values' = ${literal(accounts.join(','))},
  'projection.region.type' = 'enum',
  'projection.region.values' = ${literal(regions.join(','))},
  'projection.day.type' = 'date',
  'projection.day.format' = 'yyyy/MM/dd',
  'projection.day.range' = ${literal(`${firstDay},NOW`)},
  'projection.day.interval' = '1',
  'projection.day.interval.unit' = 'DAYS',
  'storage.location.template' = ${literal(`${folder}\${account}/CloudTrail/\${region}/\${day}`)})`;
}
//# sourceMappingURL=sql.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/sources/aws.js
const aws_sleep = (millis, signal) => new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
        reject(signal.reason);
        return;
    }
    const onAbort = () => {
        clearTimeout(timer);
        reject(signal?.reason);
    };
    const timer = setTimeout(() => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
    }, millis);
    signal?.addEventListener('abort', onAbort, { once: true });
});
const throttles = /^(?:Throttling|ThrottlingException|ThrottledException|TooManyRequestsException|RequestLimitExceeded|SlowDown|ServiceUnavailable)$/;
const firstWaitMillis = 1000;
const longestWaitMillis = 60_000;
const maxTries = 10;
/**
 * Calls again after throttles and lost connections, each time after twice as long. Other errors, and the last of
 * many throttles, are thrown as they are.
 */
async function patiently(call, options) {
    for (let tries = 1;; tries += 1) {
        try {
            return await call();
        }
        catch (error) {
            if (!isTransient(error) || tries === maxTries || options.signal?.aborted === true)
                throw error;
            await options.sleep(Math.min(longestWaitMillis, firstWaitMillis * 2 ** (tries - 1)), options.signal);
        }
    }
}
function isTransient(error) {
    if (!(error instanceof Error))
        return false;
    if (throttles.test(error.name))
        return true;
    const code = Reflect.get(error, 'code');
    return typeof code === 'string' && /^(?:ECONNRESET|ECONNREFUSED|ETIMEDOUT|EPIPE|EAI_AGAIN)$/.test(code);
}
/** What went wrong with a call to AWS, with the permission that it may lack. */
function awsFault(source, error, permission) {
    const name = error instanceof Error ? error.name : 'Error';
    const message = error instanceof Error ? error.message : String(error);
    const denied = /AccessDenied|UnauthorizedOperation|AuthorizationError|Forbidden/i.test(name);
    const noCredentials = /CredentialsProviderError|ExpiredToken|UnrecognizedClient|InvalidClientTokenId/.test(name);
    return {
        code: 'aws-call-failed',
        severity: 'error',
        message: `AWS refused the call: ${name}: ${message}`,
        path: source,
        ...(denied ? { help: `the credentials need \`${permission}\`` } : {}),
        ...(noCredentials ? { help: 'sign in to AWS, or set AWS_PROFILE or the AWS_* variables' } : {}),
    };
}
function interrupted(source, help) {
    return { code: 'interrupted', severity: 'error', message: 'reading was interrupted', path: source, help };
}
//# sourceMappingURL=aws.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/sql-rows.js
/** A row as the record that it stands for, and how often. `ok: false` where it is none. */
function readSqlRow(row) {
    const count = Number(row.calls);
    if (!Number.isInteger(count) || count < 1)
        return { ok: false };
    const parameters = sql_rows_parseJson(row.parameters);
    const resources = sql_rows_parseJson(row.resources);
    const response = sql_rows_parseJson(row.response);
    if (parameters === undefined || resources === undefined || response === undefined)
        return { ok: false };
    const record = {
        eventSource: row.event_source,
        eventName: row.event_name,
        awsRegion: row.region,
        recipientAccountId: row.account,
        errorCode: row.error_code,
        eventType: row.event_type,
        eventTime: row.first_seen,
        userIdentity: {
            type: row.caller_type,
            arn: row.caller_arn,
            accountId: row.caller_account,
            invokedBy: row.invoked_by,
            sessionContext: { sessionIssuer: { arn: row.issuer_arn } },
        },
        eventCategory: row.event_category,
        requestParameters: parameters,
        responseElements: response,
        resources: Array.isArray(resources) ? resources.map((arn) => ({ ARN: arn })) : [],
    };
    return { ok: true, record, tally: { count, first: row.first_seen, last: row.last_seen } };
}
/** `null` for no text; `undefined` for text that is no JSON. */
function sql_rows_parseJson(text) {
    if (text === undefined || text === '')
        return null;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=sql-rows.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/sources/query.js


const pollMillis = 1000;
/** Starts a query, waits for it, and hands its rows to the sink; nothing of it where it fails or scans too much. */
async function runQuery(source, permission, options, start) {
    const tally = { records: 0, scanned: 0 };
    try {
        const query = await patiently(start, options);
        const fault = await finished(source, query, options, tally);
        const faults = fault === undefined ? await readRows(source, query, options, tally) : [fault];
        return reading(source, tally, faults);
    }
    catch (error) {
        return reading(source, tally, [
            options.signal?.aborted === true ? interrupted(source, 'run it again') : awsFault(source, error, permission),
        ]);
    }
}
async function finished(source, query, options, tally) {
    for (;;) {
        const { state, reason, scannedBytes } = await patiently(query.poll, options);
        tally.scanned = scannedBytes;
        options.onProgress?.({ source, done: scannedBytes, total: undefined, unit: 'bytes' });
        if (scannedBytes > options.maxScanBytes) {
            await query.stop();
            return scansTooMuch(source, options.maxScanBytes);
        }
        if (state === 'failed')
            return failedQuery(source, reason);
        if (state === 'finished')
            return undefined;
        if (options.signal?.aborted === true) {
            await query.stop();
            return interrupted(source, 'the query was stopped; run it again');
        }
        await options.sleep(pollMillis, options.signal).catch(() => undefined);
    }
}
async function readRows(source, query, options, tally) {
    let token;
    let unreadable = 0;
    do {
        const { rows, next } = await patiently(() => query.page(token), options);
        for (const row of rows) {
            const read = readSqlRow(row);
            if (!read.ok) {
                unreadable += 1;
                continue;
            }
            tally.records += read.tally.count;
            options.sink(read.record, read.tally);
        }
        token = next;
        if (token !== undefined && options.signal?.aborted === true)
            return [interrupted(source, 'run it again')];
    } while (token !== undefined);
    return unreadable === 0 ? [] : [unreadableRows(source, unreadable)];
}
function scansTooMuch(source, limit) {
    return {
        code: 'scan-limit',
        severity: 'error',
        message: `the query was stopped: it scanned more than ${size(limit)}`,
        help: 'narrow the window, the Regions or the accounts, or raise `--max-scan`',
        path: source,
    };
}
function failedQuery(source, reason) {
    return {
        code: 'query-failed',
        severity: 'error',
        message: `the query failed: ${reason ?? 'no reason given'}`,
        help: '`--print-sql` shows it',
        path: source,
    };
}
function unreadableRows(source, count) {
    return {
        code: 'broken-record',
        severity: 'error',
        message: `${count} rows of the answer cannot be read`,
        path: source,
    };
}
function reading(source, { records, scanned }, faults) {
    const note = { code: 'scanned', severity: 'note', message: `scanned ${size(scanned)}`, path: source };
    return { source, complete: faults.length === 0, dataEvents: 'possible', records, diagnostics: [...faults, note] };
}
const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
function size(bytes) {
    const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
    return `${Number((bytes / 1000 ** power).toPrecision(3))} ${units[power]}`;
}
//# sourceMappingURL=query.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/sources/athena.js



/** How tables over a trail name the partition of the day; AWS's own example says `timestamp`. */
const dayColumns = ['day', 'timestamp', 'date', 'dt'];
/** Counts the calls in a table over a trail's log files. */
async function readAthena(options) {
    const { sleep = aws_sleep } = options;
    const source = `athena ${options.database}.${options.table}`;
    const sdk = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(204)]).then(__webpack_require__.t.bind(__webpack_require__, 2204, 19));
    const client = new sdk.AthenaClient({ ...options.client });
    const start = async () => {
        const table = await tableOf(client, sdk, options);
        const { QueryExecutionId: id } = await client.send(new sdk.StartQueryExecutionCommand({
            QueryString: callsQuery(table, options.filter, options.now),
            QueryExecutionContext: { Database: options.database },
            ...(options.workgroup === undefined ? {} : { WorkGroup: options.workgroup }),
            ...(options.output === undefined ? {} : { ResultConfiguration: { OutputLocation: options.output } }),
        }));
        return {
            poll: async () => stateOf((await client.send(new sdk.GetQueryExecutionCommand({ QueryExecutionId: id }))).QueryExecution),
            page: async (token) => {
                const input = { QueryExecutionId: id, ...(token === undefined ? {} : { NextToken: token }) };
                const { ResultSet, NextToken } = await client.send(new sdk.GetQueryResultsCommand(input));
                const rows = ResultSet?.Rows ?? [];
                // The first row of the first page holds the columns' names.
                return {
                    rows: rowsOf(token === undefined ? rows.slice(1) : rows, ResultSet?.ResultSetMetadata?.ColumnInfo),
                    next: NextToken,
                };
            },
            stop: async () => {
                await client.send(new sdk.StopQueryExecutionCommand({ QueryExecutionId: id }));
            },
        };
    };
    const reading = await runQuery(source, 'athena:StartQueryExecution', { ...options, sleep }, start);
    client.destroy();
    return reading;
}
/** The table with those partition columns that it has. */
async function tableOf(client, sdk, { database, table }) {
    const { TableMetadata } = await client.send(new sdk.GetTableMetadataCommand({ CatalogName: 'AwsDataCatalog', DatabaseName: database, TableName: table }));
    const names = (TableMetadata?.PartitionKeys ?? []).map(({ Name }) => Name ?? '');
    const partition = (...wanted) => {
        const found = names.find((name) => wanted.includes(name.toLowerCase()));
        return found === undefined ? undefined : identifier(found);
    };
    return {
        name: `${identifier(database)}.${identifier(table)}`,
        day: partition(...dayColumns),
        region: partition('region'),
        account: partition('account', 'account_id', 'accountid'),
        time: 'text',
        parameters: 'json',
        category: TableMetadata?.Columns?.some(({ Name }) => Name?.toLowerCase() === 'eventcategory')
            ? 'eventcategory'
            : undefined,
    };
}
function stateOf(execution) {
    const { State, StateChangeReason } = execution?.Status ?? {};
    const ended = State === 'FAILED' || State === 'CANCELLED';
    return {
        state: State === 'SUCCEEDED' ? 'finished' : ended ? 'failed' : 'running',
        reason: StateChangeReason,
        scannedBytes: execution?.Statistics?.DataScannedInBytes ?? 0,
    };
}
function rowsOf(rows, columns = []) {
    return rows.map(({ Data = [] }) => Object.fromEntries(columns.map(({ Name }, index) => [Name ?? '', Data[index]?.VarCharValue])));
}
//# sourceMappingURL=athena.js.map
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/cloudtrail/sources/find-files.js



/** What the names of log files end in. */
const logFile = /\.(?:json|jsonl|ndjson|log|gz)$/i;
/**
 * The log files that paths name or that lie below them, in the order of their names, each once. Links are followed.
 *
 * INVARIANT: whatever is met and not found ends in the report.
 */
async function findFiles(paths, filter, report) {
    const search = { filter, report, found: [], met: new Set() };
    for (const path of paths) {
        await orReport(search, path, async () => {
            const real = await (0,promises_.realpath)(path);
            const stats = await (0,promises_.stat)(path);
            if (stats.isDirectory())
                await searchFolder(search, path, real, real);
            else
                take(search, path, real, stats.size);
        });
    }
    return search.found;
}
/** Whatever goes wrong with one path, the others are read. */
async function orReport({ report }, path, work) {
    try {
        await work();
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        report.failed('log-file-not-found', `log file or folder cannot be read: ${message}`, path);
    }
}
async function searchFolder(search, folder, real, root) {
    if (isMet(search, real)) {
        search.report.leftOut('folders that are read already, under another name');
        return;
    }
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const path = (0,external_node_path_.join)(folder, entry.name);
        const isLink = entry.isSymbolicLink();
        // What no link leads to lies in its folder's real place.
        await orReport(search, path, async () => enter(search, path, isLink ? await (0,promises_.realpath)(path) : (0,external_node_path_.join)(real, entry.name), root, isLink));
    }
}
async function enter(search, path, real, root, isLink) {
    const stats = await (0,promises_.stat)(path);
    if (isLink && real !== root && !real.startsWith(`${root}${external_node_path_.sep}`))
        search.report.followedOut(path);
    if (stats.isDirectory()) {
        await searchFolder(search, path, real, root);
        return;
    }
    const reason = reasonToLeave(path, search.filter);
    if (reason === undefined)
        take(search, path, real, stats.size);
    else
        search.report.leftOut(reason);
}
function take(search, path, real, bytes) {
    if (isMet(search, real))
        search.report.leftOut('files that are read already, under another name');
    else
        search.found.push({ path, bytes });
}
function isMet({ met }, real) {
    if (met.has(real))
        return true;
    met.add(real);
    return false;
}
function reasonToLeave(path, filter) {
    if (!logFile.test(path))
        return 'files that are not named as log files';
    const layout = readLogPath(path);
    if (layout?.kind === 'digest')
        return 'digest files (they list log files, not calls)';
    if (layout?.kind === 'insight')
        return 'insight files (they hold statistics, not calls)';
    if (layout !== undefined && !mayHold(layout, filter))
        return 'files of other accounts, Regions or days';
    return undefined;
}
//# sourceMappingURL=find-files.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/sources/report.js
const kindNotes = {
    digest: 'digest files (they list log files, not calls)',
    insight: 'insight files (they hold statistics, not calls)',
    other: 'JSON files without CloudTrail records',
};
/**
 * INVARIANT: every file that was found ends in the records, in a diagnostic or in a note's count; only the first two
 * of which can leave the reading complete.
 */
function fileReport(source) {
    const diagnostics = [];
    const left = new Map();
    const followed = [];
    let records = 0;
    let files = 0;
    const leftOut = (reason) => {
        left.set(reason, (left.get(reason) ?? 0) + 1);
    };
    const failed = (code, message, path, help) => {
        diagnostics.push({ code, severity: 'error', message, path, ...(help === undefined ? {} : { help }) });
    };
    return {
        leftOut,
        failed,
        followedOut(path) {
            followed.push(path);
        },
        read(path, reading) {
            files += 1;
            records += reading.records;
            if (reading.kind !== 'events')
                leftOut(kindNotes[reading.kind]);
            if (reading.fault !== undefined) {
                failed('broken-log-file', `log file ${reading.fault}`, path, 'fetch the file again; calls after that place are missing');
            }
            if (reading.unparsed > 0) {
                failed('broken-record', `${reading.unparsed} records of the principal are not valid JSON`, path);
            }
        },
        reading() {
            if (files === 0 && diagnostics.length === 0) {
                failed('no-log-files', 'no log file was read', source, 'check the path, the Region, the account and the days');
            }
            const notes = [...left].sort().map(([reason, count]) => ({
                code: 'left-out',
                severity: 'note',
                message: `left out ${count} ${reason}`,
            }));
            return {
                source,
                complete: diagnostics.length === 0,
                dataEvents: 'possible',
                records,
                diagnostics: [...diagnostics, ...notes, ...followedNote(followed)],
            };
        },
    };
}
/** One note for all of them, with the first as an example. */
function followedNote(links) {
    const [path] = links;
    if (path === undefined)
        return [];
    const message = `followed ${links.length} links out of the folder`;
    return [{ code: 'followed-link', severity: 'note', message, path }];
}
//# sourceMappingURL=report.js.map
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/cloudtrail/splitter.js

/** The name of the array whose elements are the records, right before its bracket. */
const containerName = /"(?:Records|Events)"\s*:\s*$/;
const containerNameBytes = 64;
/** At depth 0 only white space, commas, a byte order mark and record separators may stand between values. */
const between = new Uint8Array(256);
for (const byte of [0x09, 0x0a, 0x0d, 0x1e, 0x20, 0x2c, 0xef, 0xbb, 0xbf])
    between[byte] = 1;
function recordSplitter(onRecord, options = {}) {
    const maxRecordBytes = options.maxRecordBytes ?? 16 * 1024 * 1024;
    /** Brackets and braces around what is read next, those of an open record aside. */
    let depth = 0;
    /** The depth at which an opening brace begins a record; -1 where none may. */
    let recordDepth = 0;
    /** Braces that are open within the record; 0 between records. */
    let braces = 0;
    let inString = false;
    let escaped = false;
    /** Where the open record began in this chunk (0 if in an earlier one). */
    let start = 0;
    let carried = [];
    let carriedBytes = 0;
    let bytes = 0;
    let fault;
    let words = new Int32Array(0);
    /** Of the open record, as long as it lies within one chunk. */
    const marks = memberMarks();
    const drop = () => {
        carried = [];
        carriedBytes = 0;
    };
    const emit = (chunk, end) => {
        if (carried.length === 0) {
            onRecord(chunk, start, end, marks);
            return;
        }
        const whole = Buffer.concat([...carried, chunk.subarray(0, end)]);
        drop();
        marks.count = 0;
        scanInside(whole, wordsOf(whole), { at: 1, braces: 1, inString: false }, false, marks, options.endOf);
        onRecord(whole, 0, whole.length, marks);
    };
    /** Whether the bracket at `at` opens the array of records of the object that is being cut. */
    const opensContainer = (chunk, at) => {
        const here = chunk.subarray(Math.max(start, at - containerNameBytes), at);
        const before = here.length < containerNameBytes ? Buffer.concat(carried).subarray(-containerNameBytes) : undefined;
        return containerName.test((before?.toString('latin1') ?? '') + here.toString('latin1'));
    };
    /** The object that is being cut is no record: it holds them. */
    const enterContainer = () => {
        drop();
        depth = 2;
        recordDepth = 2;
    };
    /** Reads on in the open record, to its end or the chunk's; its brace is counted already. */
    const scanRecord = (chunk, from) => {
        const cursor = { at: escaped ? from + 1 : from, braces, inString };
        while (scanInside(chunk, words, cursor, recordDepth === 0, marks, options.endOf)) {
            if (!opensContainer(chunk, cursor.at - 1))
                continue;
            enterContainer();
            cursor.braces = 0;
            break;
        }
        ({ braces, inString } = cursor);
        escaped = cursor.at > chunk.length;
        return Math.min(cursor.at, chunk.length);
    };
    /** Passes over a string between records; the index after its closing quote, or the chunk's end. */
    const skipString = (chunk, from) => {
        const { length } = chunk;
        let at = escaped ? from + 1 : from;
        while (at < length && inString) {
            inString = chunk[at] !== quote;
            at += chunk[at] === backslash ? 2 : 1;
        }
        escaped = at > length;
        return Math.min(at, length);
    };
    const open = (byte, at) => {
        if (byte === openBrace && depth === recordDepth) {
            start = at;
            braces = 1;
            marks.count = 0;
            return;
        }
        if (depth === 0)
            recordDepth = 1;
        depth += 1;
    };
    const close = (byte, at) => {
        // What follows the records in their object is none.
        if (byte === closeBracket && depth === 2 && recordDepth === 2)
            recordDepth = -1;
        depth -= 1;
        if (depth === 0)
            recordDepth = 0;
        if (depth < 0)
            fault = `has a \`${String.fromCharCode(byte)}\` too many at byte ${bytes + at}`;
    };
    /** What a byte between records opens or closes. */
    const turn = (byte, at) => {
        if (byte === openBrace || byte === openBracket)
            open(byte, at);
        else if (byte === closeBrace || byte === closeBracket)
            close(byte, at);
        else if (depth === 0 && between[byte] === 0)
            fault = `is not JSON from byte ${bytes + at} on`;
        else if (byte === quote)
            inString = true;
    };
    const scan = (chunk) => {
        let at = 0;
        words = wordsOf(chunk);
        while (at < chunk.length && fault === undefined) {
            if (braces > 0) {
                at = scanRecord(chunk, at);
                if (braces === 0 && depth === recordDepth && chunk[at - 1] === closeBrace)
                    emit(chunk, at);
            }
            else if (inString) {
                at = skipString(chunk, at);
            }
            else {
                turn(chunk[at] ?? 0, at);
                at += 1;
            }
        }
    };
    return {
        push(chunk) {
            if (fault !== undefined)
                return;
            scan(chunk);
            if (braces > 0 && fault === undefined) {
                // A copy: the chunk's memory is the stream's to use again.
                carried.push(Buffer.from(chunk.subarray(start)));
                carriedBytes += chunk.length - start;
                start = 0;
                if (carriedBytes > maxRecordBytes)
                    fault = `holds a record of more than ${maxRecordBytes} bytes`;
            }
            bytes += chunk.length;
        },
        end() {
            if (fault !== undefined)
                return fault;
            if (bytes === 0)
                return 'is empty';
            return depth === 0 && braces === 0 && !inString ? undefined : 'ends in the middle of a record';
        },
    };
}
//# sourceMappingURL=splitter.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/sources/stream.js




const chunkBytes = 256 * 1024;
/**
 * Reads one log file, gzipped or not, as a stream. Records without the needle's text are counted and never
 * parsed, except for the first, which tells what kind of file it is.
 */
async function readLogStream(input, { sink, byteSink }, needle) {
    const reader = recordReader(sink, byteSink, needle);
    try {
        for await (const chunk of await plain(input))
            reader.push(chunk);
    }
    catch (error) {
        return { ...reader.result(), fault: reasonOf(error) };
    }
    return reader.result();
}
function reasonOf(error) {
    const message = error instanceof Error ? error.message : String(error);
    return `cannot be read: ${message}`;
}
/** The stream's bytes, unzipped where they begin as gzip does, whatever the file is called. */
async function plain(input) {
    const chunks = input[Symbol.asyncIterator]();
    const first = await chunks.next();
    const head = first.done === true ? Buffer.alloc(0) : asBuffer(first.value);
    const rest = rejoined(head, chunks);
    return head[0] === 0x1f && head[1] === 0x8b ? gunzipped(rest) : rest;
}
async function* rejoined(head, rest) {
    yield head;
    for (let next = await rest.next(); next.done !== true; next = await rest.next())
        yield asBuffer(next.value);
}
async function* gunzipped(input) {
    const gunzip = (0,external_node_zlib_.createGunzip)({ chunkSize: chunkBytes });
    // Errors of either stream reach the reader through the iterator.
    (0,external_node_stream_.pipeline)(input, gunzip, () => undefined);
    for await (const chunk of gunzip)
        yield asBuffer(chunk);
}
function asBuffer(chunk) {
    if (Buffer.isBuffer(chunk))
        return chunk;
    return chunk instanceof Uint8Array
        ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
        : Buffer.from(String(chunk));
}
function recordReader(sink, byteSink, needle) {
    const wanted = needle === undefined ? undefined : finder(Buffer.from(needle));
    let kind = 'events';
    let records = 0;
    let unparsed = 0;
    let fault;
    const onRecord = (bytes, start, end, marks) => {
        records += 1;
        const isWanted = wanted === undefined || wanted(bytes, start, end);
        if (!isWanted && records > 1)
            return;
        if (records > 1 && kind === 'events' && byteSink?.take(bytes, start, end, marks))
            return;
        const record = parse(bytes, start, end);
        if (records === 1)
            kind = kindOf(record);
        if (kind !== 'events')
            return;
        if (record === undefined)
            unparsed += Number(isWanted);
        else if (isWanted)
            sink(record);
    };
    const splitter = recordSplitter(onRecord, { endOf: byteSink?.endOf });
    return {
        push: (chunk) => splitter.push(chunk),
        result() {
            fault ??= splitter.end();
            return { kind, records: kind === 'events' ? records : 0, unparsed, fault: kind === 'events' ? fault : undefined };
        },
    };
}
/** Whether bytes hold a text; looks at each byte of a buffer once however many records it holds. */
function finder(needle) {
    let buffer;
    let next = -1;
    return (bytes, start, end) => {
        if (bytes !== buffer || (next >= 0 && next < start)) {
            buffer = bytes;
            next = bytes.indexOf(needle, start);
        }
        return next >= 0 && next + needle.length <= end;
    };
}
/** The record, or the event that `lookup-events` wraps in text; `undefined` for what is no JSON. */
function parse(bytes, start, end) {
    try {
        const value = JSON.parse(bytes.toString('utf8', start, end));
        const wrapped = isObject(value) ? textOf(value, 'CloudTrailEvent') : undefined;
        return wrapped === undefined ? value : JSON.parse(wrapped);
    }
    catch {
        return undefined;
    }
}
/** By its first record: a digest lists log files, an insight file holds insights, another file is none of CloudTrail's. */
function kindOf(record) {
    if (record === undefined)
        return 'events';
    if (!isObject(record))
        return 'other';
    if (textOf(record, 'digestS3Object') !== undefined || Object.hasOwn(record, 'digestStartTime'))
        return 'digest';
    if (textOf(record, 'eventType') === 'AwsCloudTrailInsight')
        return 'insight';
    return textOf(record, 'eventName') === undefined ? 'other' : 'events';
}
//# sourceMappingURL=stream.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/sources/files.js





/** Two at a time: one is unzipped on another core while the other's records are cut. */
const parallelFiles = 2;
/**
 * Reads log files, as streams and in constant memory. Files of the delivery layout are passed over where their path
 * says that no event of the filter's is in them.
 */
async function readFiles(options) {
    const source = `files ${options.paths.join(' ')}`;
    const report = fileReport(source);
    const queue = [...(await findFiles(options.paths, options.filter, report))];
    const total = queue.reduce((sum, { bytes }) => sum + bytes, 0);
    const needle = needleOf(options.filter);
    let done = 0;
    const onBytes = (bytes) => {
        done += bytes;
        options.onProgress?.({ source, done, total, unit: 'bytes' });
    };
    const work = async () => {
        for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
            if (options.signal?.aborted === true) {
                report.failed('interrupted', 'reading was interrupted before this file', file.path);
                continue;
            }
            const input = (0,external_node_fs_.createReadStream)(file.path, { highWaterMark: 256 * 1024 });
            report.read(file.path, await readLogStream(counted(input, onBytes), options, needle));
        }
    };
    await Promise.all(Array.from({ length: parallelFiles }, work));
    return report.reading();
}
async function* counted(input, onBytes) {
    for await (const chunk of input) {
        if (chunk instanceof Uint8Array)
            onBytes(chunk.length);
        yield chunk;
    }
}
//# sourceMappingURL=files.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/sources/lake.js



/** An event data store's id; nothing else may stand in the query. */
const storeId = /^(?:arn:[^:]+:cloudtrail:[^:]+:\d{12}:eventdatastore\/)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;
/** The id of an event data store; `undefined` for text that names none. */
function lakeStoreId(store) {
    return storeId.exec(store)?.[1];
}
/**
 * The table that CloudTrail Lake makes of an event data store
 * (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-supported-event-schemas.html).
 */
function lakeTable(id) {
    return {
        name: id,
        day: undefined,
        region: undefined,
        account: undefined,
        time: 'timestamp',
        parameters: 'map',
        category: 'eventcategory',
    };
}
/**
 * Counts the calls in an event data store. Lake is closed to new customers since 2026-05-31; who has one keeps it
 * (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-lake-service-availability-change.html).
 */
async function readLake(options) {
    const { store, sleep = aws_sleep } = options;
    const id = lakeStoreId(store) ?? '';
    const sdk = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(392)]).then(__webpack_require__.t.bind(__webpack_require__, 7392, 19));
    const client = new sdk.CloudTrailClient({ ...options.client });
    const start = async () => {
        const { QueryId } = await client.send(new sdk.StartQueryCommand({ QueryStatement: callsQuery(lakeTable(id), options.filter, options.now) }));
        return {
            poll: async () => {
                const { QueryStatus, QueryStatistics, ErrorMessage } = await client.send(new sdk.DescribeQueryCommand({ QueryId }));
                const failed = QueryStatus === 'FAILED' || QueryStatus === 'CANCELLED' || QueryStatus === 'TIMED_OUT';
                return {
                    state: QueryStatus === 'FINISHED' ? 'finished' : failed ? 'failed' : 'running',
                    reason: ErrorMessage ?? QueryStatus,
                    scannedBytes: QueryStatistics?.BytesScanned ?? 0,
                };
            },
            page: async (token) => {
                const input = { QueryId, ...(token === undefined ? {} : { NextToken: token }) };
                const { QueryResultRows = [], NextToken } = await client.send(new sdk.GetQueryResultsCommand(input));
                // A row comes as a list of objects with one column each.
                return { rows: QueryResultRows.map((row) => Object.assign({}, ...row)), next: NextToken };
            },
            stop: async () => {
                await client.send(new sdk.CancelQueryCommand({ QueryId }));
            },
        };
    };
    const reading = await runQuery(`lake ${store}`, 'cloudtrail:StartQuery', { ...options, sleep }, start);
    client.destroy();
    return reading;
}
//# sourceMappingURL=lake.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/sources/lookup-state.js


const unread = { oldest: undefined, done: false, read: 0 };
/** A state that is kept nowhere. */
function volatileState(until) {
    return { until, records: [], progressOf: () => unread, save: async () => undefined };
}
/** Opens a state file, or begins one. A file of another query is an error: its records would be mixed in. */
async function openState(path, filter, now) {
    const query = queryText(filter);
    const text = await (0,promises_.readFile)(path, 'utf8').catch((error) => {
        if (error instanceof Error && Reflect.get(error, 'code') === 'ENOENT')
            return undefined;
        throw error;
    });
    if (text === undefined) {
        const until = filter.to ?? now;
        await (0,promises_.writeFile)(path, `${JSON.stringify({ state: 'lookup', version: 1, query, until })}\n`, { mode: 0o600 });
        return { ok: true, value: lookup_state_stateOf(path, until, []), warnings: [] };
    }
    // What is added next must not continue a line that was cut short.
    if (!text.endsWith('\n'))
        await (0,promises_.appendFile)(path, '\n');
    const [head, ...lines] = parseLines(text);
    const until = isObject(head) && textOf(head, 'state') === 'lookup' ? textOf(head, 'until') : undefined;
    if (!isObject(head) || until === undefined)
        return { ok: false, diagnostics: [notAState(path)] };
    if (textOf(head, 'query') !== query)
        return { ok: false, diagnostics: [anotherQuery(path)] };
    return { ok: true, value: lookup_state_stateOf(path, until, lines), warnings: [] };
}
function queryText({ principal, sessionName, from, to, regions, accounts }) {
    return JSON.stringify([principal ?? null, sessionName ?? null, from ?? null, to ?? null, regions, accounts]);
}
function parseLines(text) {
    return text.split('\n').flatMap((line) => {
        try {
            return [JSON.parse(line)];
        }
        catch {
            return [];
        }
    });
}
function lookup_state_stateOf(path, until, lines) {
    const regions = new Map();
    const records = [];
    for (const line of lines.filter(isObject)) {
        const region = textOf(line, 'region');
        const { record, read, done } = line;
        if (record !== undefined)
            records.push(record);
        if (region !== undefined && typeof read === 'number') {
            regions.set(region, { oldest: textOf(line, 'oldest'), done: done === true, read });
        }
    }
    return {
        until,
        records,
        progressOf: (region) => regions.get(region) ?? unread,
        async save(region, found, progress) {
            const added = [...found.map((record) => ({ record })), { region, ...progress }];
            await (0,promises_.appendFile)(path, added.map((line) => `${JSON.stringify(line)}\n`).join(''));
        },
    };
}
function notAState(path) {
    return {
        code: 'not-a-state-file',
        severity: 'error',
        message: 'the file holds something else than the state of a look-up',
        help: 'name another file for `--state`',
        path,
    };
}
function anotherQuery(path) {
    return {
        code: 'state-of-another-query',
        severity: 'error',
        message: 'the state is of a look-up for another principal, window or Region',
        help: 'repeat the options with which it began, or name another file for `--state`',
        path,
    };
}
//# sourceMappingURL=lookup-state.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/sources/lookup.js




/** LookupEvents takes 2 requests a second, for an account and Region together. */
const pauseMillis = 500;
const pageSize = 50;
const keptDays = 90;
/**
 * Looks up the management events of the last 90 days
 * (https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html). They come newest first, so
 * a look-up that was interrupted goes on from the oldest event it saw; what it meets again counts once.
 */
async function lookupEvents(options) {
    const source = `lookup ${options.regions.join(' ')}`.trim();
    const { CloudTrailClient: Client, LookupEventsCommand: Command } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(392)]).then(__webpack_require__.t.bind(__webpack_require__, 7392, 19));
    const now = secondAfter(options.now());
    const opened = options.state === undefined
        ? { ok: true, value: volatileState(options.filter.to ?? now) }
        : await openState(options.state, options.filter, now);
    if (!opened.ok)
        return lookup_reading(source, 0, opened.diagnostics);
    const state = opened.value;
    for (const record of state.records)
        options.sink(record);
    const faults = [];
    let records = 0;
    for (const region of options.regions.length === 0 ? [undefined] : options.regions) {
        // Retries are our own: the client's would not keep to the pace.
        const client = new Client({ ...options.client, ...(region === undefined ? {} : { region }), maxAttempts: 1 });
        const send = (input) => client.send(new Command(input));
        const result = await lookupRegion(options, state, await regionOf(client, region), send);
        client.destroy();
        records += result.read;
        faults.push(...result.faults);
    }
    return lookup_reading(source, records, [...faults, ...notes(options)]);
}
async function regionOf(client, region) {
    return region ?? (await client.config.region());
}
async function lookupRegion(options, state, region, send) {
    const source = `lookup ${region}`;
    let { oldest, done, read } = state.progressOf(region);
    const pace = pacer(options.sleep ?? aws_sleep, options.now, options.signal);
    // The whole second of the oldest event: what was read of it before counts once.
    const end = oldest === undefined ? state.until : secondAfter(Date.parse(oldest) + 1);
    let token;
    try {
        while (!done) {
            if (options.signal?.aborted === true)
                return { read, faults: [cutShort(source, options)] };
            const page = await patiently(async () => {
                await pace();
                return send({ ...query(options, end), ...(token === undefined ? {} : { NextToken: token }) });
            }, { sleep: options.sleep ?? aws_sleep, signal: options.signal });
            const records = (page.Events ?? []).map(({ CloudTrailEvent }) => lookup_parse(CloudTrailEvent));
            read += records.length;
            oldest = oldestOf(page, oldest);
            token = page.NextToken;
            done = token === undefined;
            const wanted = records.filter((record) => isOfCaller(record, options));
            for (const record of wanted)
                options.sink(record);
            await state.save(region, wanted, { oldest, done, read });
            lookup_report(options, source, state.until, done ? (options.filter.from ?? oldest) : oldest);
        }
    }
    catch (error) {
        if (options.signal?.aborted === true)
            return { read, faults: [cutShort(source, options)] };
        return { read, faults: [awsFault(source, error, 'cloudtrail:LookupEvents')] };
    }
    return { read, faults: [] };
}
function query({ filter }, end) {
    // One attribute only, further ones are ignored. A session's name is the user name of its events; a role has none.
    const userName = filter.sessionName ?? (filter.principal?.kind === 'user' ? filter.principal.name : undefined);
    return {
        EndTime: new Date(end),
        MaxResults: pageSize,
        ...(filter.from === undefined ? {} : { StartTime: new Date(filter.from) }),
        ...(userName === undefined
            ? {}
            : { LookupAttributes: [{ AttributeKey: 'Username', AttributeValue: userName }] }),
    };
}
/** Waits until half a second has passed since the last call. */
function pacer(wait, now, signal) {
    let next = 0;
    return async () => {
        const ahead = next - now();
        if (ahead > 0)
            await wait(ahead, signal);
        next = Math.max(next, now()) + pauseMillis;
    };
}
/** What cannot be parsed goes on as it is, and is counted as unreadable. */
function lookup_parse(text) {
    try {
        return text === undefined ? undefined : JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Records of others are not kept; what is unreadable is, to be counted. */
function isOfCaller(record, { filter }) {
    const read = readEvent(record);
    return !read.ok || isCaller(read.event.caller, filter);
}
function oldestOf(page, before) {
    return (page.Events ?? []).reduce((oldest, { EventTime }) => {
        const time = EventTime === undefined ? undefined : readTime(EventTime.toISOString());
        return time !== undefined && (oldest === undefined || time < oldest) ? time : oldest;
    }, before);
}
function lookup_report({ onProgress, filter }, source, until, oldest) {
    if (onProgress === undefined || oldest === undefined)
        return;
    const end = Date.parse(until);
    const start = filter.from === undefined ? end - keptDays * 24 * 60 * 60 * 1000 : Date.parse(filter.from);
    onProgress({ source, done: (end - Date.parse(oldest)) / 1000, total: (end - start) / 1000, unit: 'seconds' });
}
/** The first whole second that is not before the moment. */
function secondAfter(millis) {
    return `${new Date(Math.ceil(millis / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}
function cutShort(source, { state }) {
    return interrupted(source, state === undefined
        ? 'keep what was read with `--state FILE` the next time'
        : `run it again to go on from \`${state}\``);
}
function notes({ regions }) {
    const shown = {
        code: 'no-data-events',
        severity: 'note',
        message: 'LookupEvents never shows object-level calls such as `s3:GetObject`, `dynamodb:PutItem` or `lambda:Invoke`',
        help: 'read a trail that records data events as well: `--files`, `--s3`, `--athena` or `--lake`',
    };
    if (regions.length === 0 || regions.includes('us-east-1'))
        return [shown];
    const global = {
        code: 'no-global-services',
        severity: 'note',
        message: 'IAM, STS and other global services write their events in us-east-1, which is not among the Regions',
        help: 'add `--region us-east-1`',
    };
    return [shown, global];
}
function lookup_reading(source, records, diagnostics) {
    const complete = !diagnostics.some(({ severity }) => severity === 'error');
    return { source, complete, dataEvents: 'never', records, diagnostics };
}
//# sourceMappingURL=lookup.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/sources/s3.js





const parallelObjects = 4;
/**
 * Reads log files from a trail's bucket. Only the folders of the accounts, Regions and days that are asked for are
 * listed.
 */
async function readBucket(options) {
    const source = `s3://${options.bucket}/${options.prefix}`;
    const report = fileReport(source);
    const sdk = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19));
    const client = new sdk.S3Client({ ...options.client, followRegionRedirects: true });
    const bucket = bucketOf(client, sdk, options);
    try {
        const queue = [...(await findObjects(bucket, options))].filter((found) => s3_isWanted(found, options, report));
        await readObjects(bucket, queue, source, options, report);
    }
    catch (error) {
        const { code, message, help } = awsFault(source, error, 's3:ListBucket');
        report.failed(code, message, source, help);
    }
    client.destroy();
    return report.reading();
}
async function readObjects(bucket, queue, source, options, report) {
    const { filter, signal, onProgress } = options;
    const total = queue.reduce((sum, { bytes }) => sum + bytes, 0);
    const needle = needleOf(filter);
    let done = 0;
    const work = async () => {
        for (let object = queue.shift(); object !== undefined; object = queue.shift()) {
            const path = `${source.replace(/^(s3:\/\/[^/]+\/).*$/, '$1')}${object.key}`;
            if (signal?.aborted === true) {
                report.failed('interrupted', 'reading was interrupted before this object', path);
                continue;
            }
            try {
                report.read(path, await readLogStream(await bucket.read(object.key), options, needle));
            }
            catch (error) {
                const { code, message, help } = awsFault(path, error, 's3:GetObject');
                report.failed(code, message, path, help);
            }
            done += object.bytes;
            onProgress?.({ source, done, total, unit: 'bytes' });
        }
    };
    await Promise.all(Array.from({ length: parallelObjects }, work));
}
/** The log files below the folders that the filter asks for, or below the whole prefix where it is laid out otherwise. */
async function findObjects(bucket, options) {
    const logs = `${options.prefix}AWSLogs/`;
    const top = await bucket.folders(logs);
    if (top.length === 0)
        return bucket.objects(options.prefix);
    const organizations = top.filter((folder) => /\/o-[a-z0-9]+\/$/.test(folder));
    const within = await Promise.all(organizations.map((folder) => bucket.folders(folder)));
    const accounts = [...top, ...within.flat()].filter((folder) => isAccount(folder, options));
    const regions = (await Promise.all(accounts.map((account) => regionFolders(bucket, account, options)))).flat();
    const folders = regions.flatMap((region) => dayFolders(region, options));
    const found = [];
    for (const folder of folders)
        found.push(...(await bucket.objects(folder)));
    return found;
}
function isAccount(folder, { filter }) {
    const account = /\/(\d{12})\/$/.exec(folder)?.[1];
    return account !== undefined && (filter.accounts.length === 0 || filter.accounts.includes(account));
}
async function regionFolders(bucket, account, { filter }) {
    const trail = `${account}CloudTrail/`;
    return filter.regions.length > 0 ? filter.regions.map((region) => `${trail}${region}/`) : bucket.folders(trail);
}
/** Without a beginning there is no end of days, so the Region is listed as a whole. */
function dayFolders(region, { filter, now }) {
    if (filter.from === undefined)
        return [region];
    return deliveryDays(filter.from, filter.to ?? now).map((day) => `${region}${day}/`);
}
function s3_isWanted({ key }, { filter }, report) {
    const path = readLogPath(key);
    const reason = !/\.(?:json|jsonl|ndjson|log|gz)$/i.test(key)
        ? 'objects that are not named as log files'
        : path === undefined || (path.kind === 'events' && mayHold(path, filter))
            ? undefined
            : path.kind === 'events'
                ? 'files of other accounts, Regions or days'
                : `${path.kind} files`;
    if (reason !== undefined)
        report.leftOut(reason);
    return reason === undefined;
}
function bucketOf(client, sdk, options) {
    const patience = { sleep: options.sleep ?? aws_sleep, signal: options.signal };
    const list = async (prefix, delimiter) => {
        const folders = [];
        const objects = [];
        let token;
        do {
            const input = {
                Bucket: options.bucket,
                Prefix: prefix,
                ...(delimiter === undefined ? {} : { Delimiter: delimiter }),
                ...(token === undefined ? {} : { ContinuationToken: token }),
            };
            const page = await patiently(() => client.send(new sdk.ListObjectsV2Command(input)), patience);
            folders.push(...(page.CommonPrefixes ?? []).flatMap(({ Prefix }) => Prefix ?? []));
            objects.push(...(page.Contents ?? []).flatMap(({ Key, Size }) => Key === undefined ? [] : [{ key: Key, bytes: Size ?? 0 }]));
            token = page.IsTruncated === true ? page.NextContinuationToken : undefined;
        } while (token !== undefined);
        return { folders, objects };
    };
    return {
        folders: async (prefix) => (await list(prefix, '/')).folders,
        objects: async (prefix) => (await list(prefix, undefined)).objects,
        read: async (key) => {
            const input = { Bucket: options.bucket, Key: key };
            const { Body } = await patiently(() => client.send(new sdk.GetObjectCommand(input)), patience);
            return bodyOf(Body);
        },
    };
}
async function* bodyOf(body) {
    if (typeof body !== 'object' || body === null || !(Symbol.asyncIterator in body))
        return;
    for await (const chunk of body)
        yield chunk;
}
//# sourceMappingURL=s3.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/trail.js

/**
 * Reads the sources one after the other into one count. An event that several of them hold counts once, unless one of
 * them counts by itself (Athena, Lake): its answer has no event ids, and its reading says so.
 */
async function readTrail(options) {
    const ledger = createLedger(options.catalog, options.filter);
    const readings = [];
    for (const source of options.sources) {
        let unreadable = 0;
        let isTallied = false;
        const reading = await source({
            filter: options.filter,
            client: options.client,
            signal: options.signal,
            onProgress: options.onProgress,
            sink: (record, tally) => {
                isTallied ||= tally !== undefined;
                if (ledger.add(record, tally) === 'unreadable')
                    unreadable += tally?.count ?? 1;
            },
            byteSink: {
                take: (bytes, start, end, marks) => {
                    const entry = ledger.addBytes(bytes, start, end, marks);
                    if (entry === 'unreadable')
                        unreadable += 1;
                    return entry !== undefined;
                },
                endOf: ledger.endOf,
            },
        });
        const known = withUnreadable(reading, unreadable);
        readings.push(isTallied && options.sources.length > 1 ? countedApart(known) : known);
    }
    return { version: 1, filter: options.filter, readings, usage: ledger.usage() };
}
function countedApart(reading) {
    const warning = {
        code: 'counted-apart',
        severity: 'warning',
        message: 'the answer of a query has no event ids: calls that another source holds as well count twice',
        path: reading.source,
        help: 'read overlapping sources in separate runs where the counts matter',
    };
    return { ...reading, diagnostics: [...reading.diagnostics, warning] };
}
function withUnreadable(reading, count) {
    if (count === 0)
        return reading;
    const fault = {
        code: 'unreadable-record',
        severity: 'error',
        message: `${count} records have no \`eventSource\`, no \`eventName\`, or no time to place them by`,
        path: reading.source,
    };
    return { ...reading, complete: false, diagnostics: [...reading.diagnostics, fault] };
}
//# sourceMappingURL=trail.js.map
;// CONCATENATED MODULE: ./lib/cloudtrail/index.js















//# sourceMappingURL=index.js.map

/***/ }),

/***/ 2875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IQ: () => (/* binding */ readAthenaTable),
/* harmony export */   Ub: () => (/* binding */ readTrailRequest),
/* harmony export */   h: () => (/* binding */ DEFAULT_MAX_SCAN)
/* harmony export */ });
/* harmony import */ var _cloudtrail_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9631);

/** How much a query may scan where nobody says. */
const DEFAULT_MAX_SCAN = '100GB';
/** Reads what is asked for; `now` is in milliseconds since 1970. All that is wrong is named as the user would write it. */
function readTrailRequest(given, now) {
    const principal = readPrincipal(given);
    if (typeof principal === 'string')
        return { ok: false, message: principal };
    const from = readMoment(given.one('from'), now(), 'start');
    const to = readMoment(given.one('to'), now(), 'end');
    const bad = from === null ? 'from' : to === null ? 'to' : undefined;
    if (bad !== undefined)
        return { ok: false, message: `\`${given.spelled(bad)}\` is no time: \`${given.one(bad)}\`` };
    if (typeof from === 'string' && typeof to === 'string' && from > to) {
        return { ok: false, message: `\`${given.spelled('from')}\` is after \`${given.spelled('to')}\`` };
    }
    const filter = {
        principal: principal ?? undefined,
        sessionName: given.one('session'),
        from: from ?? undefined,
        to: to ?? undefined,
        regions: given.all('region'),
        accounts: given.all('account'),
    };
    const sources = readSources(given, now);
    return typeof sources === 'string' ? { ok: false, message: sources } : { ok: true, value: { filter, sources } };
}
function readPrincipal(given) {
    const role = given.one('role');
    const user = given.one('user');
    if (role !== undefined && user !== undefined)
        return `give \`${given.spelled('role')}\` or \`${given.spelled('user')}\`, not both`;
    const [kind, named] = role === undefined ? ['user', user] : ['role', role];
    if (named === undefined)
        return undefined;
    return (0,_cloudtrail_index_js__WEBPACK_IMPORTED_MODULE_0__/* .principalFilter */ .by)(kind, named) ?? `\`${named}\` is no ${kind}'s ARN or name`;
}
/** The sources, or what is wrong with one. */
function readSources(given, now) {
    const sources = [
        filesSource(given),
        bucketSource(given, now),
        athenaSource(given, now),
        lakeSource(given, now),
        lookupSource(given, now),
    ];
    return (sources.find((source) => typeof source === 'string') ?? sources.filter((source) => typeof source === 'function'));
}
function filesSource(given) {
    const paths = given.all('files');
    return paths.length === 0 ? undefined : (options) => (0,_cloudtrail_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readFiles */ .Ul)({ ...options, paths });
}
function lookupSource(given, now) {
    if (!given.has('lookup'))
        return undefined;
    return (options) => (0,_cloudtrail_index_js__WEBPACK_IMPORTED_MODULE_0__/* .lookupEvents */ .c8)({ ...options, regions: given.all('region'), state: given.one('state'), now });
}
function bucketSource(given, now) {
    const url = given.one('s3');
    if (url === undefined)
        return undefined;
    const [, bucket, path = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(url) ?? [];
    if (bucket === undefined)
        return `\`${given.spelled('s3')}\` is no \`s3://BUCKET/PREFIX\`: \`${url}\``;
    const prefix = path.replace(/AWSLogs\/?$/, '').replace(/(?<=[^/])$/, '/');
    return (options) => (0,_cloudtrail_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readBucket */ .jk)({ ...options, bucket, prefix, now: isoSeconds(now()) });
}
function athenaSource(given, now) {
    const named = readAthenaTable(given);
    const maxScanBytes = readSize(given.one('max-scan') ?? DEFAULT_MAX_SCAN);
    if (named === undefined || typeof named === 'string')
        return named;
    if (maxScanBytes === undefined)
        return noSize(given);
    const [workgroup, output] = [given.one('athena-workgroup'), given.one('athena-output')];
    return (options) => (0,_cloudtrail_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readAthena */ .Yy)({ ...options, ...named, workgroup, output, maxScanBytes, now: isoSeconds(now()) });
}
/** `--athena DB.TABLE`; text for a fault. */
function readAthenaTable(given) {
    const named = given.one('athena');
    if (named === undefined)
        return undefined;
    const [database, table, ...rest] = named.split('.');
    if (!database || !table || rest.length > 0)
        return `\`${given.spelled('athena')}\` is no \`DATABASE.TABLE\`: \`${named}\``;
    return { database, table };
}
function lakeSource(given, now) {
    const store = given.one('lake');
    if (store === undefined)
        return undefined;
    if ((0,_cloudtrail_index_js__WEBPACK_IMPORTED_MODULE_0__/* .lakeStoreId */ .KR)(store) === undefined)
        return `\`${given.spelled('lake')}\` is no event data store: \`${store}\``;
    const maxScanBytes = readSize(given.one('max-scan') ?? DEFAULT_MAX_SCAN);
    if (maxScanBytes === undefined)
        return noSize(given);
    return (options) => (0,_cloudtrail_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readLake */ .ST)({ ...options, store, maxScanBytes, now: isoSeconds(now()) });
}
function noSize(given) {
    return `\`${given.spelled('max-scan')}\` is no size such as 500MB or 2TB: \`${given.one('max-scan')}\``;
}
const sizeUnits = { kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12 };
function readSize(text) {
    const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s*([kmgt]b)$/i.exec(text) ?? [];
    const bytes = Number(number) * (sizeUnits[unit.toLowerCase()] ?? Number.NaN);
    return Number.isNaN(bytes) || bytes <= 0 ? undefined : bytes;
}
const unitMillis = { d: 86_400_000, h: 3_600_000, m: 60_000 };
/** A moment in UTC to the second; `null` for text that is none. A date alone is its first or last second. */
function readMoment(text, now, end) {
    if (text === undefined)
        return undefined;
    const [, count, unit] = /^(\d+)([dhm])$/.exec(text) ?? [];
    if (count !== undefined && unit !== undefined)
        return isoSeconds(now - Number(count) * (unitMillis[unit] ?? 0));
    if (/^\d{4}-\d\d-\d\d$/.test(text)) {
        const millis = Date.parse(`${text}T${end === 'start' ? '00:00:00' : '23:59:59'}Z`);
        return Number.isNaN(millis) ? null : isoSeconds(millis);
    }
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text))
        return null;
    const millis = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`);
    return Number.isNaN(millis) ? null : isoSeconds(millis);
}
function isoSeconds(millis) {
    return `${new Date(millis).toISOString().slice(0, 19)}Z`;
}
//# sourceMappingURL=trail-request.js.map

/***/ })

};
;
})
