import { lastLine } from './annotations.js';
import { urlPath } from './escape.js';
import type { Place } from './types.js';

/** Where the files of a report can be read: a repository at one commit. */
export interface Links {
  /** `https://github.com`, without a final slash. */
  readonly serverUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly sha: string;
  /** The folder that the report's paths start from, relative to the repository's root; empty for the root. */
  readonly directory: string;
}

/** The address of the lines, or `undefined` for a file outside the repository. */
export function linkTo(links: Links | undefined, place: Place): string | undefined {
  if (links === undefined) return undefined;
  const path = fromRoot(links.directory, place.path);
  if (path === undefined) return undefined;
  const lines = lastLine(place) > place.line ? `#L${place.line}-L${lastLine(place)}` : `#L${place.line}`;
  return `${links.serverUrl}/${urlPath(links.repository)}/blob/${urlPath(links.sha)}/${urlPath(path)}${lines}`;
}

/** A report's path from the repository's root, or `undefined` where it leaves the repository or is absolute. */
export function fromRoot(directory: string, path: string): string | undefined {
  if (/^(?:[/\\]|[A-Za-z]:)/.test(path)) return undefined;
  const segments: string[] = [];
  for (const segment of `${directory}/${path}`.split(/[/\\]/)) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}
