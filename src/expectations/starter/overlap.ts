import type { Statement } from '../../policy/index.js';

/** Whether an action pattern of a policy covers an action; without case, `*` and `?` are wildcards. */
export function coversAction({ action }: Statement, name: string): boolean {
  const listed = action.patterns.some(({ value }) => matchesWildcard(value.toLowerCase(), name.toLowerCase()));
  return action.element === 'Action' ? listed : !listed;
}

/** Whether a statement may cover one of the resources. Answers yes unless the texts plainly differ. */
export function mayCoverResource({ resource }: Statement, resources: readonly string[]): boolean {
  if (resource === undefined || resource.element === 'NotResource') {
    return true;
  }
  return resource.patterns.some(({ value }) => resources.some((other) => mayOverlap(value, other)));
}

/** Two patterns are apart for sure where the texts before their first wildcards are. */
function mayOverlap(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => /^[^*?$]*/.exec(text)?.[0] ?? '');
  return left === undefined || right === undefined || left.startsWith(right) || right.startsWith(left);
}

/** Glob matching in time proportional to the product of the lengths. */
function matchesWildcard(pattern: string, text: string): boolean {
  let reached = [true, ...Array.from(text, () => false)];
  for (const token of pattern) {
    const before = reached;
    let any = false;
    reached = before.map((_, index) => {
      any ||= before[index] === true;
      if (token === '*') {
        return any;
      }
      return index > 0 && before[index - 1] === true && (token === '?' || token === text[index - 1]);
    });
  }
  return reached.at(-1) === true;
}
