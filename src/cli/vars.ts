import type { Vars } from '../policy/index.js';
import type { Arguments, Option } from './arguments.js';

/** For policies that are templates, where no expectations file says what fills them. */
export const VAR_OPTION: Option = {
  type: 'string',
  multiple: true,
  value: 'NAME=VALUE',
  description: 'What `${NAME}` stands for in policies that are templates; may be repeated',
};

/** The values by name; text for a fault. */
export function varsOf(given: Arguments): Vars | string {
  const vars = new Map<string, string>();
  for (const pair of given.all('var')) {
    const equals = pair.indexOf('=');
    if (equals < 1) return `\`--var ${pair}\` is not NAME=VALUE`;
    const name = pair.slice(0, equals);
    if (vars.has(name)) return `\`--var ${name}\` is given twice`;
    vars.set(name, pair.slice(equals + 1));
  }
  return Object.fromEntries(vars);
}
