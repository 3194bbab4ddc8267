import { loadCatalog } from '../files/index.js';
import { cutPack, PACKS, type Pack, type PackPath } from '../packs/index.js';
import { didYouMean } from '../source/index.js';
import type { Arguments } from './arguments.js';
import type { Command, ExitCode, Terminal } from './command.js';
import { couldNotRun } from './faults.js';
import { table } from './help.js';

/** `iam-expect packs`: the built-in lists of actions, with where each row comes from. */
export const packs: Command = {
  usage: 'packs [NAMES…]',
  description: 'Lists the built-in packs of actions, or the tests of those that are named.',
  positionals: true,
  options: {
    service: {
      type: 'string',
      multiple: true,
      value: 'PREFIX',
      description: 'A service in use, by prefix; may be repeated (default: every service)',
    },
    format: { type: 'string', choices: ['terminal', 'json'], description: 'How packs are printed (default: terminal)' },
  },
  details: `An expectations file takes a pack as \`deny: { pack: privilege-escalation }\`: one test for each action, and one for each
path of several actions, of which one at least has to be denied. \`services: [lambda, s3]\` beside it cuts it to services, and
\`except: [sts:AssumeRole, iam:PassRole+ec2:RunInstances]\` leaves tests out.

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
  const named = given.all('service');
  const services = named.length === 0 ? undefined : named;
  const strange = services?.find((service) => loadCatalog().serviceName(service) === undefined);
  if (strange !== undefined) {
    const near = loadCatalog().nearestServices(strange, 3);
    return couldNotRun(
      [
        `no AWS service has the prefix \`${strange}\`; ${didYouMean(strange, near, 'write what its actions begin with')}`,
      ],
      terminal,
    );
  }
  const chosen = PACKS.filter(({ name }) => given.positionals.length === 0 || given.positionals.includes(name));
  if (given.one('format') === 'json') terminal.out(asJson(chosen, services));
  else
    terminal.out(
      given.positionals.length === 0 ? overview(services) : chosen.map((pack) => details(pack, services)).join('\n'),
    );
  return 0;
}

type Services = readonly string[] | undefined;

function overview(services: Services): string {
  const lines = PACKS.map((pack) => {
    const { rows, paths } = cutPack(loadCatalog(), pack, services);
    const together = paths.length > 0 ? `, ${paths.length} paths of several actions` : '';
    return [pack.name, `version ${pack.version}: ${pack.summary}\n${rows.length} actions${together}`] as const;
  });
  return `${table(lines)}\n\n\`iam-expect packs NAME\` lists the tests of a pack with their sources.\n`;
}

/** Each action and each path, which are one test each. */
function details(pack: Pack, services: Services): string {
  const { rows, paths } = cutPack(loadCatalog(), pack, services);
  const parts = [
    `${pack.name}, version ${pack.version}: ${pack.summary}`,
    ...(rows.length === 0
      ? []
      : [table(rows.map(({ action, why, source }) => [action, `${why}\n${source}`] as const))]),
    ...(paths.length === 0 ? [] : [`Together, one test each:\n\n${paths.map(pathText).join('\n')}`]),
    ...(rows.length + paths.length === 0 ? ['It has no action of these services.'] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function pathText({ actions, needs, passedTo, source }: PackPath): string {
  const passed = passedTo === undefined ? '' : `, passed to ${passedTo}`;
  return `  ${actions.join(' + ')}\n    needs ${needs}${passed}\n    ${source}`;
}

function asJson(chosen: readonly Pack[], services: Services): string {
  const path = ({ id, actions, needs, passedTo, source }: PackPath) => ({
    id,
    actions,
    needs,
    passedTo: passedTo ?? null,
    source,
  });
  const packsShown = chosen.map((pack) => {
    const { rows, paths } = cutPack(loadCatalog(), pack, services);
    return { name: pack.name, version: pack.version, summary: pack.summary, rows, paths: paths.map(path) };
  });
  return `${JSON.stringify({ packs: packsShown }, undefined, 2)}\n`;
}
