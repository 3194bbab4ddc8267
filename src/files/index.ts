export { loadCatalog } from './catalog.js';
