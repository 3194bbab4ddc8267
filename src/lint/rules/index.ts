import type { Rule } from '../types.js';
import { GRAMMAR } from './grammar.js';
import { NAMES } from './names.js';
import { NEVER } from './never.js';
import { SUPPRESSIONS } from './suppressions.js';

/** Every rule, family by family. */
export const RULES: readonly Rule[] = [...GRAMMAR, ...NAMES, ...NEVER, ...SUPPRESSIONS];
