// The whole command line as one CommonJS module: the entry of the bundle that index.cts starts.
const { start }: typeof import('./start.js') = require('./start.js');

module.exports = { start };
