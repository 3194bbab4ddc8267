/**
 * Case as the IgnoreCase operators fold it: lower case by Unicode's default mapping (K is U+212A, ẞ is ß, a final sigma by
 * its context), letters beyond the basic plane unchanged, nothing normalised (observed at AWS, September 2026).
 */
export function foldCase(text: string): string {
  return /[\ud800-\udfff]/.test(text) ? text.split(PAIRS).map(lowerUnlessPair).join('') : text.toLowerCase();
}

const PAIRS = /([\ud800-\udbff][\udc00-\udfff])/;

function lowerUnlessPair(piece: string, at: number): string {
  // split() with a group puts the pairs at the odd places.
  return at % 2 === 1 ? piece : piece.toLowerCase();
}
