/** `iam:PassRole+ec2:RunInstances`: what ids, and `except`, call actions together. */
export function pathName(actions: readonly string[]): string {
  return actions.join('+');
}

/** The same for actions in any order, case and spacing. */
export function pathKey(actions: readonly string[]): string {
  return pathName(actions.map((action) => action.trim().toLowerCase()).sort());
}
