import type { PackPath, PackRow } from './types.js';

/** How the data files write a row: action, why, source. */
export type RowData = readonly [action: string, why: string, source: string];

/** How the data files write a path: actions with a space between, needs, source, and who is passed a role. */
export type PathData = readonly [actions: string, needs: string, source: string, passedTo?: string];

export function rowsOf(data: readonly RowData[]): readonly PackRow[] {
  return data.map(([action, why, source]) => ({ action, why, source: sourceUrl(source) }));
}

export function pathsOf(data: readonly PathData[]): readonly PackPath[] {
  return data.map(([text, needs, source, passedTo]) => {
    const [first, second, ...more] = text.split(' ');
    if (first === undefined || second === undefined) throw new Error(`a path of one action is a row: ${text}`);
    return {
      id: text.replaceAll(' ', '+'),
      actions: [first, second, ...more],
      needs,
      passedTo,
      source: sourceUrl(source),
    };
  });
}

/** Works that several rows come from, by the short name that the rows use: `pathfinding iam-001`. */
const WORKS = new Map<string, (id: string) => string>([
  // DataDog/pathfinding.cloud, Apache-2.0
  ['pathfinding', (id) => `https://pathfinding.cloud/paths/${id}`],
  ['rhino', () => 'https://github.com/RhinoSecurityLabs/AWS-IAM-Privilege-Escalation'],
  ['hackingthe.cloud', () => 'https://hackingthe.cloud/aws/exploitation/iam_privilege_escalation/'],
  ['pmapper', () => 'https://github.com/nccgroup/PMapper'],
  // DataDog/stratus-red-team, Apache-2.0
  ['stratus', (id) => `https://stratus-red-team.cloud/attack-techniques/AWS/aws.${id}/`],
  ['mitre', (id) => `https://attack.mitre.org/techniques/${id}/`],
  ['iam-guide', (id) => `https://docs.aws.amazon.com/IAM/latest/UserGuide/${id}`],
  ['aws', (id) => `https://docs.aws.amazon.com/${id}`],
]);

function sourceUrl(source: string): string {
  const [work = '', id = ''] = source.split(' ');
  const url = WORKS.get(work)?.(id);
  if (url === undefined) throw new Error(`no work is called \`${work}\``);
  return url;
}
