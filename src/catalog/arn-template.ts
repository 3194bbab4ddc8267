/**
 * ARN templates of resource types (`arn:${Partition}:s3:::${BucketName}/${ObjectName}`) against ARNs and patterns of
 * ARNs. Both are texts with holes, so the question is always whether two of them have a text in common.
 */

/** What a hole may hold. `name` has neither `/` nor `:`, `segment` has no `:`, `text` has anything. */
type Hole = 'name' | 'segment' | 'text';

/** A literal character, one character of a kind, or any number of them. */
type Token = { readonly literal: string } | { readonly one: Hole } | { readonly many: Hole };

/** A template made ready: how it reads where every placeholder is a plain name, and where they are any text. */
export interface ArnTemplate {
  readonly arn: string;
  readonly strict: readonly Token[];
  readonly loose: readonly Token[];
  /** The template with a character of no ARN in place of each placeholder: an example of what it matches. */
  readonly example: readonly Token[];
  /** The literal text at the start of the resource part: `table/`. */
  readonly head: string;
  /** How many characters are not placeholders. */
  readonly literalLength: number;
  /** `arn:*:s3:::*` */
  readonly pattern: string;
  /** The service segment, or `undefined` where it is a placeholder. */
  readonly service: string | undefined;
}

/** The segments before the sixth (partition, service, Region, account) never hold a colon. */
const COLONS_BEFORE_RESOURCE = 5;

export function arnTemplate(arn: string): ArnTemplate {
  const parts = arn.split(/(\$\{[^}]*\}|\*)/);
  const literals = parts.filter((part) => !isHole(part)).join('');
  const service = arn.split(':')[2] ?? '';
  return {
    arn,
    strict: tokens(parts, 'name'),
    loose: tokens(parts, 'text'),
    example: tokens(parts, undefined),
    head:
      arn
        .split(':')
        .slice(COLONS_BEFORE_RESOURCE)
        .join(':')
        .split(/\$\{|\*/)[0] ?? '',
    literalLength: literals.length,
    pattern: arn.replaceAll(PLACEHOLDER, '*').replaceAll(/\*{2,}/g, '*'),
    service: isHole(service) ? undefined : service,
  };
}

const PLACEHOLDER = /\$\{[^}]*\}/g;

function isHole(part: string): boolean {
  return part === '*' || part.startsWith('${');
}

/**
 * A template's own wildcard stands for whatever a policy's author writes, nothing included; a placeholder for at
 * least one character of the given kind, or for the character of an example where no kind is given.
 */
function tokens(parts: readonly string[], placeholder: Hole | undefined): readonly Token[] {
  let colons = 0;
  return parts.flatMap((part): readonly Token[] => {
    const inResource = colons >= COLONS_BEFORE_RESOURCE;
    if (part === '*') return [{ many: inResource ? 'text' : 'segment' }];
    if (!isHole(part)) {
      colons += part.split(':').length - 1;
      return Array.from(part, (literal) => ({ literal }));
    }
    if (placeholder === undefined) return [{ literal: '\0' }];
    const hole = inResource ? placeholder : 'segment';
    return [{ one: hole }, { many: hole }];
  });
}

/** An ARN, or a pattern with IAM's `*` and `?`, which both reach across `/` and `:`. */
function arnPattern(arn: string): readonly Token[] {
  return Array.from(arn, (c): Token => (c === '*' ? { many: 'text' } : c === '?' ? { one: 'text' } : { literal: c }));
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
  const loose = candidates.filter(({ template }) => haveCommonText(pattern, template.loose));
  const strict = loose.filter(({ template }) => haveCommonText(pattern, template.strict));
  return loose.filter(
    (one) =>
      strict.includes(one) ||
      !(
        strict.some((other) => other.template.head.startsWith(one.template.head)) ||
        loose.some((other) => liesInside(other.template, one.template))
      ),
  );
}

/**
 * Whether the first template is the second with a qualifier behind it, as a function's alias or version is to the
 * function: an action that takes the one takes the other, whichever of them the reference lists.
 */
export function qualifies(inner: ArnTemplate, outer: ArnTemplate): boolean {
  return inner.arn.startsWith(outer.arn) && /^:\$\{[^}]*\}$/.test(inner.arn.slice(outer.arn.length));
}

/** Whether whatever fits the first template fits the second as well, and not the other way round. */
export function liesInside(inner: ArnTemplate, outer: ArnTemplate): boolean {
  return haveCommonText(inner.example, outer.loose) && !haveCommonText(outer.example, inner.loose);
}

/**
 * Whether some text fits both. Walks one row of the table of token pairs at a time, so that its time is the product
 * of the lengths, whatever the patterns.
 */
function haveCommonText(a: readonly Token[], b: readonly Token[]): boolean {
  // reached[j]: the tokens of `a` so far and the first j tokens of `b` have a text in common.
  let reached = new Array<boolean>(b.length + 1).fill(false);
  reached[0] = true;
  skipStars(reached, b);
  for (const token of a) {
    const next = 'many' in token ? afterStar(token, reached, b) : afterOne(token, reached, b);
    skipStars(next, b);
    if (!next.includes(true)) return false;
    reached = next;
  }
  return reached[b.length] === true;
}

/** A star of `b` may hold nothing. */
function skipStars(reached: boolean[], b: readonly Token[]): void {
  for (const [j, token] of b.entries()) if (reached[j] === true && 'many' in token) reached[j + 1] = true;
}

/** A token of `a` that is one character goes with one of `b`, or stays inside a star of `b`. */
function afterOne(token: Token, reached: readonly boolean[], b: readonly Token[]): boolean[] {
  const next = new Array<boolean>(b.length + 1).fill(false);
  for (const [j, other] of b.entries()) {
    if (reached[j] === true && meet(token, other)) next['many' in other ? j : j + 1] = true;
  }
  return next;
}

/** A star of `a` holds nothing, or any run of tokens of `b` that it can meet. */
function afterStar(token: Token, reached: readonly boolean[], b: readonly Token[]): boolean[] {
  const next = [...reached];
  for (const [j, other] of b.entries()) if (next[j] === true && meet(token, other)) next[j + 1] = true;
  return next;
}

/** Whether one character can be both. */
function meet(a: Token, b: Token): boolean {
  if ('literal' in a) return 'literal' in b ? a.literal === b.literal : allows(holeOf(b), a.literal);
  return 'literal' in b ? allows(holeOf(a), b.literal) : true;
}

function holeOf(token: Exclude<Token, { readonly literal: string }>): Hole {
  return 'one' in token ? token.one : token.many;
}

function allows(hole: Hole, c: string): boolean {
  return hole === 'text' || (c !== ':' && (hole === 'segment' || c !== '/'));
}
