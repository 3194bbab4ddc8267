/** How a terminal report paints its words. */
export interface Palette {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly magenta: Paint;
}

type Paint = (text: string) => string;

const same: Paint = (text) => text;

/** No colours: for files, logs and `NO_COLOR`. */
export const plain: Palette = { bold: same, dim: same, red: same, green: same, yellow: same, magenta: same };

/** ANSI colours (https://www.ecma-international.org/publications-and-standards/standards/ecma-48/, SGR). */
export const ansi: Palette = {
  bold: sgr(1, 22),
  dim: sgr(2, 22),
  red: sgr(31, 39),
  green: sgr(32, 39),
  yellow: sgr(33, 39),
  magenta: sgr(35, 39),
};

function sgr(on: number, off: number): Paint {
  return (text) => `\u001b[${on}m${text}\u001b[${off}m`;
}
