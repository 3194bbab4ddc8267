import { principalFault } from '../../policy/index.js';
import { perStatement } from '../statements.js';
import type { Rule } from '../types.js';

const PAGE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html';

const PRINCIPAL_FORMAT: Rule = {
  code: 'principal-format',
  level: 'error',
  title: 'a principal is none that a policy can name',
  why: 'AWS refuses the policy when it is deployed, or nobody ever matches',
  kinds: new Set(['resource', 'trust', 'vpcEndpoint']),
  page: PAGE,
  check: perStatement(({ principal }) =>
    (principal?.entries ?? []).flatMap((entry) => {
      const fault = principalFault(entry);
      if (fault === undefined) return [];
      const [message, help] = fault;
      return [{ range: entry.value.range, message: `\`${entry.value.value}\` ${message}`, help }];
    }),
  ),
};

export const PRINCIPAL_FORMATS: readonly Rule[] = [PRINCIPAL_FORMAT];
