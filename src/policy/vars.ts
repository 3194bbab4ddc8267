import {
  didYouMean,
  errorAt,
  failed,
  type Located,
  type Read,
  rangeOf,
  type SourceRange,
  sliceOf,
} from '../source/index.js';

/** What `${name}` stands for in policy and expectations files, by name. */
export type Vars = Readonly<Record<string, string>>;

/**
 * A context key in an IAM policy variable: `aws:username`, `aws:PrincipalTag/team`, `oidc.example.com/id/A1:sub`.
 * A `::` is CloudFormation's (`AWS::AccountId`), spaces and `?` before the colon are Terraform's expressions.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
const IAM_VARIABLE = /^\s*[A-Za-z0-9][\w./-]*:(?!:)[^,]*(,\s*'.*'\s*)?$/;

/** `${*}`, `${?}` and `${$}` are IAM's way to write these characters themselves. */
const IAM_ESCAPE = /^[*?$]$/;

/**
 * A `${…}` up to its brace, or to the end of the text where the brace is missing; with the `$` before it, by which
 * Terraform's templates escape one.
 */
const PLACEHOLDER = /\$?\$\{([^}]*)(\}|$)/g;

/**
 * Fills `${name}` in a text from `vars`; the range stays that of the text as written. IAM policy variables
 * (`${aws:username}`, with or without a default) and the escapes `${*}`, `${?}`, `${$}` are left alone.
 *
 * INVARIANT: a `${name}` that is neither declared nor IAM's is an error, never text: a policy that holds an
 * unresolved template would match other requests than the deployed one.
 */
export function fillVars(text: Located<string>, vars: Vars): Read<Located<string>> {
  if (!text.value.includes('${')) {
    return { ok: true, value: text, warnings: [] };
  }
  const faults = [...text.value.matchAll(PLACEHOLDER)].flatMap(([whole, name = '', brace = '']) => {
    const message = placeholderFault(whole, name, brace, vars);
    return message === undefined ? [] : [errorAt(rangeOfPlaceholder(text.range, whole), ...message)];
  });
  if (faults.length > 0) {
    return failed(faults);
  }
  const value = text.value.replace(PLACEHOLDER, (whole, name: string) =>
    isIamVariable(name) ? whole : (declared(vars, name) ?? whole),
  );
  return { ok: true, value: { value, range: text.range }, warnings: [] };
}

type Fault = readonly [code: string, message: string, help: string];

function placeholderFault(whole: string, name: string, brace: string, vars: Vars): Fault | undefined {
  if (brace === '') {
    return ['unclosed-variable', `\`${whole}\` has no closing \`}\``, 'close it; a literal `$` is written `${$}`'];
  }
  if (whole.startsWith('$$')) {
    const meant = whole.slice(1);
    return [
      'template-escape',
      `\`${whole}\` is how a Terraform template writes \`${meant}\``,
      `name the rendered file, or write \`${meant}\`; a literal \`$\` is written \`\${$}\``,
    ];
  }
  if (isIamVariable(name)) {
    return undefined;
  }
  const value = declared(vars, name);
  if (value === undefined) {
    return [
      'undeclared-variable',
      `\`${whole}\` is neither declared in \`vars\` nor an IAM policy variable`,
      helpFor(name, vars),
    ];
  }
  const inner = [...value.matchAll(PLACEHOLDER)].find(([, part = '']) => !isIamVariable(part));
  return inner === undefined
    ? undefined
    : [
        'undeclared-variable',
        `the value of \`${name}\` holds \`${inner[0]}\` itself`,
        'write the value out: values of `vars` are not filled again',
      ];
}

function isIamVariable(name: string): boolean {
  return IAM_ESCAPE.test(name) || (IAM_VARIABLE.test(name) && !name.includes('::'));
}

function declared(vars: Vars, name: string): string | undefined {
  return Object.hasOwn(vars, name) ? vars[name] : undefined;
}

function helpFor(name: string, vars: Vars): string {
  if (name.trim() === '') {
    return 'write a name inside, or `${$}` for a literal `$`';
  }
  const key = /^[A-Za-z_][\w-]*$/.test(name) ? name : JSON.stringify(name);
  const declare = `declare it in the expectations file: \`vars: { ${key}: … }\``;
  if (name.includes('::')) {
    return `CloudFormation is not evaluated; ${declare}`;
  }
  if (/[.("[?]/.test(name)) {
    return `Terraform is not evaluated; ${declare}`;
  }
  return didYouMean(name, Object.keys(vars), declare);
}

/** The placeholder inside the text as written; all of the text where escapes hide it. */
function rangeOfPlaceholder(range: SourceRange, placeholder: string): SourceRange {
  const index = sliceOf(range).indexOf(placeholder);
  if (index === -1) {
    return range;
  }
  const start = range.start.offset + index;
  return rangeOf(range.source, start, start + placeholder.length);
}
