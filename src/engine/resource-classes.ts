import type { CompiledStatement } from './compile.js';
import { matchFixedResource } from './match.js';
import { listStatements, type StatementList } from './resource-index.js';
import type { SpecialResource } from './special.js';

/** Resources that statements do not tell apart. */
export interface ResourceClass<Answer> {
  /** What is known of all of them. */
  answer: Answer | undefined;
}

/** A class, and those of the resources that one more statement matches. */
interface Step<Answer> extends ResourceClass<Answer> {
  next: Map<unknown, Step<Answer>> | undefined;
}

/**
 * Sorts resources into classes by their owners, by what AWS's own exceptions see in them, and by which of some statements match them.
 * INVARIANT: in whatever context, these statements and the exceptions say the same of all resources of a class.
 *
 * A class is found by the steps to it, one for each statement that matches, so that no key has to be put together.
 */
export function resourceClasses<Answer>(
  statements: StatementList,
): (resource: string, owner: string | undefined, special: SpecialResource | undefined) => ResourceClass<Answer> {
  const first = newStep<Answer>();
  return (resource, owner, special) => {
    let step = stepTo(stepTo(first, owner), special);
    for (const statement of statements.near(resource)) {
      const matches = matchFixedResource(statement, resource);
      // What hangs on variables is not looked into: the resource is a class by itself.
      if (matches === undefined) step = stepTo(step, resource);
      else if (matches) step = stepTo(step, statement);
    }
    return step;
  };
}

const tellingLists = new WeakMap<object, StatementList>();

/** Those of some statements that do not match every resource, remembered for whom they belong to. */
export function tellingOf(owner: object, statements: () => readonly CompiledStatement[]): StatementList {
  const known = tellingLists.get(owner);
  if (known !== undefined) return known;
  const telling = listStatements(
    statements().filter(({ resource, everyResource }) => resource !== undefined && !everyResource),
  );
  tellingLists.set(owner, telling);
  return telling;
}

function newStep<Answer>(): Step<Answer> {
  return { answer: undefined, next: undefined };
}

function stepTo<Answer>(step: Step<Answer>, key: unknown): Step<Answer> {
  step.next ??= new Map();
  const known = step.next.get(key);
  if (known !== undefined) return known;
  const fresh = newStep<Answer>();
  step.next.set(key, fresh);
  return fresh;
}
