import type { Option } from './arguments.js';
import type { Command } from './command.js';

/** What `iam-expect COMMAND --help` prints. */
export function commandHelp(command: Command): string {
  const rows = Object.entries(command.options).map(
    ([name, option]) => [signature(name, option), option.description] as const,
  );
  const parts = [`Usage: iam-expect ${command.usage}`, command.description, `Options:\n${table(rows)}`];
  return `${[...parts, ...(command.details === undefined ? [] : [command.details])].join('\n\n')}\n`;
}

/** Two columns, the second aligned; its continuation lines too. */
export function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  const indent = `\n${' '.repeat(width + 4)}`;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right.replaceAll('\n', indent)}`).join('\n');
}

function signature(name: string, option: Option): string {
  const short = option.short === undefined ? '    ' : `-${option.short}, `;
  const value = option.type === 'boolean' ? '' : ` ${option.value ?? option.choices?.join('|') ?? 'VALUE'}`;
  return `${short}--${name}${value}`;
}
