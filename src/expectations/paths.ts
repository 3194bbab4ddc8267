import type { Catalog } from '../catalog/index.js';
import type { Diagnostic } from '../source/index.js';
import type { Demand, PathDemand } from './actions.js';
import { EVERYTHING, fitOf, type Resources } from './pairing.js';

/** A step with the resources that it is asked about. */
export interface PlacedStep {
  readonly demand: Demand;
  readonly resources: readonly [string, ...string[]];
}

/** A path whose every step knows its resources. */
export interface PlacedPath {
  readonly demand: PathDemand;
  readonly steps: readonly [PlacedStep, PlacedStep, ...PlacedStep[]];
}

/**
 * Pairs each step of a path with those of the test's resources that it takes, and with every resource where it takes none of them: a
 * test that names roles says which of them matter, and leaves the functions that they are passed to open. A path of which no step
 * takes any is not what the test is about; one that the file spells out is then an error.
 */
export function placePaths(
  paths: readonly PathDemand[],
  resources: Resources,
  catalog: Catalog,
  into: Diagnostic[],
): readonly PlacedPath[] {
  return paths.flatMap((demand) => {
    const [first, second, ...more] = demand.steps;
    const place = (step: Demand) => placed(step, resources, catalog);
    const steps = [place(first), place(second), ...more.map(place)] as const;
    if (resources.length === 0 || steps.some(({ resources: [one] }) => resources.some(({ value }) => value === one))) {
      return [{ demand, steps }];
    }
    if (demand.literal) into.push(takesNone(demand));
    return [];
  });
}

function placed(demand: Demand, resources: Resources, catalog: Catalog): PlacedStep {
  const [first, ...others] = resources
    .map(({ value }) => value)
    .filter((arn) => fitOf(demand, arn, catalog) === 'takes');
  return { demand, resources: first === undefined ? [EVERYTHING] : [first, ...others] };
}

function takesNone({ written, range }: PathDemand): Diagnostic {
  return {
    code: 'action-without-resource',
    severity: 'error',
    message: `\`${written}\` has no action that takes any of the test's resources`,
    help: 'name resources that one of them takes, or leave `resources` out to ask about all that they take',
    range,
  };
}
