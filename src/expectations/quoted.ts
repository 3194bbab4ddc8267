/** Names in a sentence. In a file of its own: validate.ts loads zod, which a sound file has no need of. */
export function quotedList(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
