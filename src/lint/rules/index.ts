import type { Rule } from '../types.js';
import { BROAD } from './broad.js';
import { CONDITIONS } from './conditions.js';
import { ESCALATIONS } from './escalation.js';
import { EXPLANATIONS } from './explanations.js';
import { FEDERATION } from './federation.js';
import { GRAMMAR } from './grammar.js';
import { NAMES } from './names.js';
import { NEVER } from './never.js';
import { ORGANIZATION } from './organization.js';
import { OVERLAP } from './overlap.js';
import { PRINCIPAL_FORMATS } from './principal-format.js';
import { PRINCIPALS } from './principals.js';
import { REGIONS } from './regions.js';
import { RESOURCES } from './resources.js';
import { SIZES } from './sizes.js';
import { SUPPRESSIONS } from './suppressions.js';
import { VALUES } from './values.js';
import { VARIABLES } from './variables.js';

/** Every rule, family by family. */
export const RULES: readonly Rule[] = [
  ...GRAMMAR,
  ...ORGANIZATION,
  ...SIZES,
  ...NAMES,
  ...RESOURCES,
  ...REGIONS,
  ...NEVER,
  ...VARIABLES,
  ...VALUES,
  ...CONDITIONS,
  ...OVERLAP,
  ...BROAD,
  ...PRINCIPAL_FORMATS,
  ...PRINCIPALS,
  ...FEDERATION,
  ...ESCALATIONS,
  ...EXPLANATIONS,
  ...SUPPRESSIONS,
];
