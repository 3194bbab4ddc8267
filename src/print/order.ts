/** The order of AWS's own grammar (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html). */
const DOCUMENT = ['Version', 'Id', 'Statement'];
const STATEMENT = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
];

/** Members in the order of AWS's grammar where they are those of a document or a statement; what is unknown stays behind. */
export function inOrder<T>(members: readonly T[], nameOf: (member: T) => string): readonly T[] {
  const names = members.map(nameOf);
  const order = names.includes('Statement') ? DOCUMENT : names.includes('Effect') ? STATEMENT : undefined;
  if (order === undefined) return members;
  const place = (member: T) => {
    const at = order.indexOf(nameOf(member));
    return at < 0 ? order.length : at;
  };
  return members.toSorted((a, b) => place(a) - place(b));
}
