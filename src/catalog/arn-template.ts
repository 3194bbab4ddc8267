import { type Hole, haveCommonText, literals, many, one, type Tokens } from './common-text.js';

/**
 * The ARN template of a resource type (`arn:${Partition}:s3:::${BucketName}/${ObjectName}`). Of most templates a look at the head
 * is all it takes: the rest is made ready when it is asked for.
 */
export interface ArnTemplate {
  readonly arn: string;
  /** How it reads where every placeholder of the resource part is a plain name. */
  readonly strict: Tokens;
  /** How it reads where they are any text. */
  readonly loose: Tokens;
  /** The template with a character of no ARN in place of each placeholder: an example of what it matches. */
  readonly example: Tokens;
  /** The literal text at the start of the resource part: `table/`. */
  readonly head: string;
  /** How many characters are not placeholders. */
  readonly literalLength: number;
  /** `arn:*:s3:::*` */
  readonly pattern: string;
  /** The segments before the resource part: partition, service, Region and account behind `arn`. */
  readonly segments: readonly string[];
  /** The service segment, or `undefined` where it is a placeholder. */
  readonly service: string | undefined;
}

/** The segments before the sixth (partition, service, Region, account) never hold a colon. */
const COLONS_BEFORE_RESOURCE = 5;

const PLACEHOLDER = /\$\{[^}]*\}/g;
const HOLE = /(\$\{[^}]*\}|\*)/;

export function arnTemplate(arn: string): ArnTemplate {
  return new ReadTemplate(arn);
}

class ReadTemplate implements ArnTemplate {
  readonly arn: string;
  readonly head: string;
  #parts: readonly string[] | undefined;
  #strict: Tokens | undefined;
  #loose: Tokens | undefined;
  #example: Tokens | undefined;
  #segments: readonly string[] | undefined;

  constructor(arn: string) {
    this.arn = arn;
    this.head = arn.split(':').slice(COLONS_BEFORE_RESOURCE).join(':').split(HOLE, 1)[0] ?? '';
  }

  get strict(): Tokens {
    this.#strict ??= tokens(this.#split(), 'name');
    return this.#strict;
  }

  get loose(): Tokens {
    this.#loose ??= tokens(this.#split(), 'text');
    return this.#loose;
  }

  get example(): Tokens {
    this.#example ??= tokens(this.#split(), undefined);
    return this.#example;
  }

  get literalLength(): number {
    return this.#split()
      .filter((part) => !isHole(part))
      .join('').length;
  }

  get pattern(): string {
    return this.arn.replaceAll(PLACEHOLDER, '*').replaceAll(/\*{2,}/g, '*');
  }

  get segments(): readonly string[] {
    this.#segments ??= this.arn.split(':').slice(0, COLONS_BEFORE_RESOURCE);
    return this.#segments;
  }

  get service(): string | undefined {
    const service = this.segments[2] ?? '';
    return isHole(service) ? undefined : service;
  }

  #split(): readonly string[] {
    this.#parts ??= this.arn.split(HOLE);
    return this.#parts;
  }
}

function isHole(part: string): boolean {
  return part === '*' || part.startsWith('${');
}

/**
 * A template's own wildcard stands for whatever a policy's author writes, nothing included; a placeholder for at
 * least one character of the given kind, or for the character of an example where no kind is given.
 */
function tokens(parts: readonly string[], placeholder: Hole | undefined): Tokens {
  let colons = 0;
  return parts.flatMap((part): Tokens => {
    const inResource = colons >= COLONS_BEFORE_RESOURCE;
    if (part === '*') return [many(inResource ? 'text' : 'segment')];
    if (!isHole(part)) {
      colons += part.split(':').length - 1;
      return literals(part);
    }
    if (placeholder === undefined) return literals('\0');
    const hole = inResource ? placeholder : 'segment';
    return [one(hole), many(hole)];
  });
}

/** An ARN, or a pattern with IAM's `*` and `?`, which both reach across `/` and `:`. */
function arnPattern(arn: string): Tokens {
  return arn
    .split(/([*?])/)
    .flatMap((part) => (part === '*' ? [many('text')] : part === '?' ? [one('text')] : literals(part)));
}

/**
 * The templates whose resources an ARN, or some ARN of a pattern, can be one of. A template fits where its
 * placeholders are plain names. It fits as well where they must hold `/` or `:` (paths, object keys), unless another
 * template reads the ARN better: one that begins alike and fits with plain names, or one that lies wholly inside. A
 * text of the form of a bucket's object is an object, not a bucket with a slash in its name.
 */
export function fittingTemplates<T extends { readonly template: ArnTemplate }>(
  candidates: readonly T[],
  arn: string,
): readonly T[] {
  const pattern = arnPattern(arn);
  const segments = arn.split(':');
  const loose = candidates.filter(
    ({ template }) => mayAgree(segments, template) && haveCommonText(pattern, template.loose),
  );
  const strict = loose.filter(({ template }) => haveCommonText(pattern, template.strict));
  return loose.filter(
    (each) =>
      strict.includes(each) ||
      !(
        strict.some((other) => other.template.head.startsWith(each.template.head)) ||
        loose.some((other) => liesInside(other.template, each.template))
      ),
  );
}

/**
 * A quick look that spares most templates the long one: without a wildcard among its first segments, an ARN agrees
 * with a template segment by segment, and their resource parts begin alike.
 */
function mayAgree(arn: readonly string[], { segments, head }: ArnTemplate): boolean {
  if (arn.length <= COLONS_BEFORE_RESOURCE) return true;
  for (const [index, expected] of segments.entries()) {
    const segment = arn[index] ?? '';
    if (/[*?]/.test(segment)) return true;
    if (isHole(expected) ? segment === '' && expected !== '*' : segment !== expected && !expected.includes('$')) {
      return false;
    }
  }
  const resource = arn.slice(COLONS_BEFORE_RESOURCE).join(':');
  return beginAlike(resource.split(/[*?]/, 1)[0] ?? '', head);
}

/** Whether some text begins with both. */
function beginAlike(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/**
 * Whether the first template is the second with a qualifier behind it, as a function's alias or version is to the
 * function: an action that takes the one takes the other, whichever of them the reference lists.
 */
export function qualifies(inner: ArnTemplate, outer: ArnTemplate): boolean {
  return inner.arn.startsWith(outer.arn) && /^:\$\{[^}]*\}$/.test(inner.arn.slice(outer.arn.length));
}

/** Known answers of {@link liesInside}, by outer and inner template: each pair is asked for again with every ARN. */
const inside = new WeakMap<ArnTemplate, Map<ArnTemplate, boolean>>();

/** Whether whatever fits the first template fits the second as well, and not the other way round. */
export function liesInside(inner: ArnTemplate, outer: ArnTemplate): boolean {
  if (!beginAlike(inner.head, outer.head)) return false;
  const known = inside.get(outer) ?? new Map<ArnTemplate, boolean>();
  inside.set(outer, known);
  const answer =
    known.get(inner) ?? (haveCommonText(inner.example, outer.loose) && !haveCommonText(outer.example, inner.loose));
  known.set(inner, answer);
  return answer;
}
