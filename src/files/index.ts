export { alternatives } from './braces.js';
export { loadCatalog } from './catalog.js';
export { expandPattern } from './expand.js';
export { displayPath } from './path.js';
export { type FileOptions, readSource } from './read.js';
