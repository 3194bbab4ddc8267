import type { Rule } from '../types.js';
import { BROAD } from './broad.js';
import { CONDITIONS } from './conditions.js';
import { ESCALATIONS } from './escalation.js';
import { EXPLANATIONS } from './explanations.js';
import { GRAMMAR } from './grammar.js';
import { NAMES } from './names.js';
import { NEVER } from './never.js';
import { ORGANIZATION } from './organization.js';
import { OVERLAP } from './overlap.js';
import { PRINCIPALS } from './principals.js';
import { RESOURCES } from './resources.js';
import { SIZES } from './sizes.js';
import { SUPPRESSIONS } from './suppressions.js';
import { VALUES } from './values.js';

/** Every rule, family by family. */
export const RULES: readonly Rule[] = [
  ...GRAMMAR,
  ...ORGANIZATION,
  ...SIZES,
  ...NAMES,
  ...RESOURCES,
  ...NEVER,
  ...VALUES,
  ...CONDITIONS,
  ...OVERLAP,
  ...BROAD,
  ...PRINCIPALS,
  ...ESCALATIONS,
  ...EXPLANATIONS,
  ...SUPPRESSIONS,
];
