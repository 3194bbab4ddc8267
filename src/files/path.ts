import { relative, sep } from 'node:path';

/** A path as a user would recognise it: relative to where the command was run, with `/`. */
export function displayPath(path: string, cwd: string = process.cwd()): string {
  const shown = relative(cwd, path).split(sep).join('/');
  return shown === '' ? '.' : shown;
}
