export { actionsOfOperation } from './api-operations.js';
export { type CatalogText, parseCatalog, readCatalog } from './parse.js';
export { rcpServices } from './rcp-services.js';
export { remembered } from './remembered.js';
export { holdsServicePrincipals, unknownServicePrincipal } from './service-principals.js';
export type * from './types.js';
