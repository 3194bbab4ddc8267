/**
 * Reads the bodies of AWS's Query protocol: `ActionNames.member.1=…` becomes nested lists and records.
 * https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
 */

interface Branch {
  value: string | undefined;
  readonly children: Map<string, Branch>;
}

export interface Query {
  readonly action: string;
  string(name: string): string | undefined;
  strings(name: string): readonly string[];
  /** The members of a list of structures. */
  records(name: string): readonly Query[];
}

export function parseQuery(body: string): Query {
  const root: Branch = { value: undefined, children: new Map() };
  for (const [name, value] of new URLSearchParams(body)) {
    let branch = root;
    for (const part of name.split('.')) {
      const next = branch.children.get(part) ?? { value: undefined, children: new Map() };
      branch.children.set(part, next);
      branch = next;
    }
    branch.value = value;
  }
  return queryOf(root);
}

function queryOf(branch: Branch): Query {
  const at = (name: string): Branch | undefined => branch.children.get(name);
  const members = (name: string): readonly Branch[] =>
    [...(at(name)?.children.get('member')?.children.entries() ?? [])]
      .sort(([left], [right]) => Number(left) - Number(right))
      .map(([, member]) => member);
  return {
    action: at('Action')?.value ?? '',
    string: (name) => {
      let found: Branch | undefined = branch;
      for (const part of name.split('.')) found = found?.children.get(part);
      return found?.value;
    },
    strings: (name) => members(name).map((member) => member.value ?? ''),
    records: (name) => members(name).map(queryOf),
  };
}
