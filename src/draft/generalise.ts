/**
 * When many names become one pattern. Only what has many members by nature is generalised: the objects of a bucket,
 * the parameters of a path, the streams of a log group, the executions of a state machine. A bucket, a table, a
 * function, a queue, a key or a role never is.
 */

/** A pattern with the names that it stands for. */
export interface Generalised {
  readonly pattern: string;
  /** The ARNs as observed; one for a pattern that stands for itself. */
  readonly members: readonly string[];
  /** Why the pattern stands for them, or `undefined` where it is what was observed. */
  readonly rule: string | undefined;
}

interface Container {
  /** Everything up to the name: `arn:aws:s3:::orders/`. */
  readonly base: string;
  readonly name: string;
  /** `folders` have names with slashes, `flat` ones have not, and all of the container is one set. */
  readonly kind: 'folders' | 'flat';
  /** What the members are called. */
  readonly members: string;
}

const containers: readonly (readonly [pattern: RegExp, kind: Container['kind'], members: string])[] = [
  [/^(arn:[^:]+:s3:::[^/]+\/)(.+)$/s, 'folders', 'keys'],
  [/^(arn:[^:]+:s3:[^:]*:\d*:accesspoint\/[^/]+\/object\/)(.+)$/s, 'folders', 'keys'],
  [/^(arn:[^:]+:ssm:[^:]*:\d*:parameter\/)(.+)$/s, 'folders', 'parameters'],
  [/^(arn:[^:]+:logs:[^:]*:\d*:log-group:.+:log-stream:)(.+)$/s, 'flat', 'log streams'],
  [/^(arn:[^:]+:states:[^:]*:\d*:(?:execution|express):[^:]+:)(.+)$/s, 'flat', 'executions'],
  [/^(arn:[^:]+:ecs:[^:]*:\d*:task\/[^/]+\/)(.+)$/s, 'flat', 'tasks'],
  [/^(arn:[^:]+:batch:[^:]*:\d*:job\/)(.+)$/s, 'flat', 'jobs'],
];

function containerOf(arn: string): Container | undefined {
  for (const [pattern, kind, members] of containers) {
    const [, base, name] = pattern.exec(arn) ?? [];
    if (base !== undefined && name !== undefined && !name.includes('*')) return { base, name, kind, members };
  }
  return undefined;
}

/** The ARN of what an object, parameter or stream lies in; the ARN itself for everything else. */
export function ownerOf(arn: string): string {
  const base = containerOf(arn)?.base ?? /^(arn:[^:]+:s3:::[^/]+\/)/.exec(arn)?.[1] ?? arn;
  return base.replace(/[/:]$/, '').replace(/\/object$/, '');
}

/**
 * The patterns that stand for a set of ARNs, in the order of the first of each. `from` distinct names in one folder
 * become `folder/*`, where the folder ends before the first part that looks like a date, a number or an id.
 */
export function generalise(arns: readonly string[], from: number): readonly Generalised[] {
  const sets = new Map<string, { readonly members: string; readonly arns: string[] }>();
  for (const arn of new Set(arns)) {
    const container = containerOf(arn);
    const key = container === undefined ? arn : container.base + setOf(container);
    const set = sets.get(key) ?? { members: container?.members ?? '', arns: [] };
    set.arns.push(arn);
    sets.set(key, set);
  }
  return [...sets].flatMap(([base, set]) =>
    set.members === '' || set.arns.length < from ? set.arns.map(itself) : narrowed(base, set.arns, set.members),
  );
}

/** Names of different first folders are never put together. */
function setOf({ kind, name }: Container): string {
  return kind === 'flat' || !name.includes('/') ? '' : `${name.slice(0, name.indexOf('/'))}/`;
}

function itself(arn: string): Generalised {
  return { pattern: arn, members: [arn], rule: undefined };
}

function narrowed(base: string, arns: readonly string[], members: string): readonly Generalised[] {
  const rests = arns.map((arn) => arn.slice(base.length));
  const common = commonFolders(rests);
  const steady = common.findIndex(looksVariable);
  const folder = (steady < 0 ? common : common.slice(0, steady)).map((part) => `${part}/`).join('');
  const pattern = `${base}${folder}*`;
  return [{ pattern, members: arns, rule: `${arns.length} ${members}, all below \`${base}${folder}\`` }];
}

/** The folders that all names share. */
function commonFolders(names: readonly string[]): readonly string[] {
  const [first = '', ...others] = names;
  const folders = first.split('/').slice(0, -1);
  const shared = folders.findIndex((folder, depth) => others.some((name) => name.split('/')[depth] !== folder));
  const depth = shared < 0 ? folders.length : shared;
  return folders.slice(0, Math.min(depth, ...others.map((name) => name.split('/').length - 1)));
}

/** `2026`, `2026-11-24`, `dt=2026-11-24`, `000123`, `0f3d0e5a-…`, `i-0abc…`: a part that will differ tomorrow. */
function looksVariable(part: string): boolean {
  const value = part.slice(part.indexOf('=') + 1);
  return /^\d[\d._:T-]*Z?$/.test(value) || /^[0-9a-f-]{8,}$/i.test(value) || /\d{4,}/.test(value);
}

/** The pattern of a set that a name falls under; `undefined` where none covers it. */
export function coveredBy(arn: string, patterns: readonly Generalised[]): Generalised | undefined {
  return patterns.find(({ pattern, rule }) =>
    rule === undefined ? pattern === arn : arn.startsWith(pattern.slice(0, -1)),
  );
}
