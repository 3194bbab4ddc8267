import { type GitHub, statusOf } from './client.js';

/** Who writes with a job's own token, as REST names it. */
export const JOB_LOGIN = 'github-actions[bot]';

/**
 * The login that the token writes under. The job's token may not ask (403); it writes as {@link JOB_LOGIN}. So may a GitHub
 * App's not, whose login is seen only once it has written something.
 */
export async function loginOf({ octokit, call }: GitHub): Promise<string> {
  try {
    const { data } = await call(() => octokit.rest.users.getAuthenticated());
    return data.login;
  } catch (error) {
    if (statusOf(error) === 403 || statusOf(error) === 404) return JOB_LOGIN;
    throw error;
  }
}

/** Something written on GitHub, as the list of its kind has it. */
export interface Written {
  readonly id: number;
  readonly login: string;
  readonly body: string;
}

/** Whether this was written by `login` with the marker as its first line. Others may paste the marker; they stay others. */
export function isOwn(written: Written, login: string, marker: string): boolean {
  const [firstLine = ''] = written.body.split(/\r?\n/);
  return written.login === login && firstLine.trimEnd() === marker;
}

/** GitHub gives a body back with other line ends and without the white space at its end. */
export function sameBody(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trimEnd();
  return plain(a) === plain(b);
}
