const list = (value) => (Array.isArray(value) ? value : [value]);

/** The yardstick: every statement's patterns as regular expressions, tried one after the other; conditions are compared as text. */
export function regexLoop(documents) {
  const regex = (pattern) =>
    new RegExp(
      `^${pattern
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replace(/\*/g, '[^]*')
        .replace(/\?/g, '[^]')}$`,
    );
  const statements = documents
    .flatMap((document) => list(document.Statement))
    .map((statement) => ({
      deny: statement.Effect === 'Deny',
      not: statement.NotAction !== undefined,
      actions: list(statement.Action ?? statement.NotAction).map((action) => regex(action.toLowerCase())),
      resources: list(statement.Resource).map(regex),
      conditions: Object.entries(statement.Condition ?? {}).flatMap(([operator, keys]) =>
        Object.entries(keys).map(([key, values]) => ({
          not: /Not/.test(operator),
          key,
          values: list(values).map(regex),
        })),
      ),
    }));
  return ({ action, resource, context }) => {
    const name = action.toLowerCase();
    let decision = 'implicitDeny';
    for (const { deny, not, actions, resources, conditions } of statements) {
      if (actions.some((one) => one.test(name)) === not) continue;
      if (!resources.some((one) => one.test(resource))) continue;
      if (!conditions.every((one) => one.values.some((value) => value.test(context[one.key] ?? '')) !== one.not))
        continue;
      if (deny) return 'explicitDeny';
      decision = 'allowed';
    }
    return decision;
  };
}
