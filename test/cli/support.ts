import { main } from '../../src/cli/main.js';

/** What a command line said and how it ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, in a folder. */
export async function cli(args: readonly string[], cwd: string = process.cwd()): Promise<Ended> {
  let out = '';
  let err = '';
  const code = await main(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    colors: false,
    env: { HOME: cwd },
    cwd,
  });
  return { code, out, err };
}
