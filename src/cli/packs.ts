import { loadCatalog } from '../files/index.js';
import { PACKS, type Pack, type PackPath, packRows } from '../packs/index.js';
import { didYouMean } from '../source/index.js';
import type { Arguments } from './arguments.js';
import type { Command, ExitCode, Terminal } from './command.js';
import { couldNotRun } from './faults.js';
import { table } from './help.js';

/** `iam-expect packs`: the built-in lists of actions, with where each row comes from. */
export const packs: Command = {
  usage: 'packs [NAMES…]',
  description: 'Lists the built-in packs of actions, or the rows of those that are named.',
  positionals: true,
  options: {
    service: {
      type: 'string',
      multiple: true,
      value: 'PREFIX',
      description: 'A service in use, for `destructive`; may be repeated (default: every service)',
    },
    format: { type: 'string', choices: ['terminal', 'json'], description: 'How packs are printed (default: terminal)' },
  },
  details: `An expectations file takes a pack as \`deny: { pack: privilege-escalation }\`.

Exit codes: 0 listed, 2 no such pack.`,
  run,
};

async function run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const names = PACKS.map(({ name }) => name);
  const unknown = given.positionals.find((name) => !names.some((each) => each === name));
  if (unknown !== undefined) {
    return couldNotRun(
      [`there is no pack \`${unknown}\`; ${didYouMean(unknown, names, `the packs are ${names.join(', ')}`)}`],
      terminal,
    );
  }
  const chosen = PACKS.filter(({ name }) => given.positionals.length === 0 || given.positionals.includes(name));
  const services = given.all('service');
  if (given.one('format') === 'json') terminal.out(asJson(chosen, services));
  else
    terminal.out(
      given.positionals.length === 0 ? overview() : chosen.map((pack) => details(pack, services)).join('\n'),
    );
  return 0;
}

function overview(): string {
  const rows = PACKS.map((pack) => {
    const paths = pack.paths.length > 0 ? `, ${pack.paths.length} paths of several` : '';
    return [
      pack.name,
      `version ${pack.version}: ${pack.summary}\n${packRows(loadCatalog(), pack.name).length} actions${paths}`,
    ] as const;
  });
  return `${table(rows)}\n\n\`iam-expect packs NAME\` lists the rows of a pack with their sources.\n`;
}

function details(pack: Pack, services: readonly string[]): string {
  const rows = packRows(loadCatalog(), pack.name, { services }).map(
    ({ action, why, source }) => [action, `${why}\n${source}`] as const,
  );
  const paths = pack.paths.map(({ actions, needs, source }) => `  ${actions.join(' + ')}\n    ${needs}\n    ${source}`);
  const head = `${pack.name}, version ${pack.version}: ${pack.summary}`;
  const together =
    paths.length === 0 ? [] : [`Enough together, where there is what is named below:\n\n${paths.join('\n')}`];
  return `${[head, table(rows), ...together].join('\n\n')}\n`;
}

function asJson(chosen: readonly Pack[], services: readonly string[]): string {
  const path = ({ id, actions, needs, passedTo, source }: PackPath) => ({
    id,
    actions,
    needs,
    passedTo: passedTo ?? null,
    source,
  });
  const packsShown = chosen.map(({ name, version, summary, paths }) => ({
    name,
    version,
    summary,
    rows: packRows(loadCatalog(), name, { services }),
    paths: paths.map(path),
  }));
  return `${JSON.stringify({ packs: packsShown }, undefined, 2)}\n`;
}
