import { parseArgs } from 'node:util';
import { didYouMean } from '../source/index.js';

/** One option of a command. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  /** What `--help` shows for the value: `PATH`, or the words that are allowed. */
  readonly value?: string;
  /** The only values allowed. */
  readonly choices?: readonly string[];
  readonly description: string;
}

export interface Arguments {
  /** Whether a boolean option was given. */
  readonly has: (name: string) => boolean;
  /** The values of an option, in order; empty where it was not given. */
  readonly all: (name: string) => readonly string[];
  /** The value of an option that is given once. */
  readonly one: (name: string) => string | undefined;
  readonly positionals: readonly string[];
}

export type ParsedArguments =
  | { readonly ok: true; readonly value: Arguments }
  /** `given` is what could be understood beside the fault. */
  | { readonly ok: false; readonly message: string; readonly given: Arguments };

type OptionToken = {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
};

/** Reads a command's arguments; the first fault is told in one line, with the nearest name for a typo. */
export function parseArguments(
  args: readonly string[],
  options: Readonly<Record<string, Option>>,
  positionals: boolean,
): ParsedArguments {
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { type, short }]) => [name, short === undefined ? { type } : { type, short }]),
  );
  const { tokens } = parseArgs({
    args: [...args],
    options: config,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const flags = new Set<string>();
  const values = new Map<string, readonly string[]>();
  const rest: string[] = [];
  const faults: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    const fault = option === undefined ? unknownOption(token, options) : faultOf(token, option, values.has(token.name));
    if (fault !== undefined) faults.push(fault);
    else if (token.value === undefined) flags.add(token.name);
    else values.set(token.name, [...(values.get(token.name) ?? []), token.value]);
  }
  if (!positionals) faults.push(...rest.map((extra) => `unexpected argument \`${extra}\``));
  const all = (name: string) => values.get(name) ?? [];
  const given: Arguments = { has: (name) => flags.has(name), all, one: (name) => all(name)[0], positionals: rest };
  const [message] = faults;
  return message === undefined ? { ok: true, value: given } : { ok: false, message, given };
}

function unknownOption(token: OptionToken, options: Readonly<Record<string, Option>>): string {
  const hint = didYouMean(
    `--${token.name}`,
    Object.keys(options).map((name) => `--${name}`),
    '',
  );
  return `unknown option \`${token.rawName}\`${hint === '' ? '' : `; ${hint}`}`;
}

function faultOf({ rawName, value, inlineValue }: OptionToken, option: Option, given: boolean): string | undefined {
  if (option.type === 'boolean') return value === undefined ? undefined : `\`${rawName}\` takes no value`;
  if (value === undefined || value === '' || (inlineValue !== true && value.startsWith('-'))) {
    return `\`${rawName}\` needs a value${option.value === undefined ? '' : `: ${option.value}`}`;
  }
  if (option.multiple !== true && given) return `\`${rawName}\` is given twice`;
  if (option.choices !== undefined && !option.choices.includes(value)) {
    return `\`${rawName}\` is one of ${option.choices.join(', ')}, not \`${value}\``;
  }
  return undefined;
}
