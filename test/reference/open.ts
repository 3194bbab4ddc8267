/**
 * Thrown where neither AWS's documentation nor an observation says what AWS does. Such requests are compared
 * with nothing; docs/semantics.md lists the open questions.
 */
export class OpenQuestion extends Error {
  override readonly name = 'OpenQuestion';
}

export function open(question: string): never {
  throw new OpenQuestion(question);
}
