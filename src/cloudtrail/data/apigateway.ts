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

export interface ApiGatewayOperation {
  readonly api: '1' | '2';
  readonly action: string;
  /** `*` stands for each name or id in the path. */
  readonly path: string;
}

/** The operations of a name: two where both APIs have one. */
export function apiGatewayOperations(eventName: string): readonly ApiGatewayOperation[] {
  return operations
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([name, api, method, path]) =>
      name === eventName && (api === '1' || api === '2') && path !== undefined
        ? [{ api, action: `apigateway:${method}`, path }]
        : [],
    );
}
