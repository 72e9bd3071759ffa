// A QR code of a link: on paper as one path of an SVG, on a terminal in half blocks. This room is the home of `qr`.
import { encodeQR } from 'qr';

/**
 * The SVG for `text`, its colour that of the text around it; with the quiet margin of four modules that readers need
 * (ISO/IEC 18004).
 */
export function qrCode(text: string): string {
  const code = codeOf(text);
  const { count } = code;
  let path = '';
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (!code.isDark(row, column)) continue;
      const from = column;
      while (column + 1 < count && code.isDark(row, column + 1)) column += 1;
      path += `M${from + 4} ${row + 4}h${column - from + 1}v1h-${column - from + 1}z`;
    }
  }
  return `<svg class="qr" viewBox="0 0 ${count + 8} ${count + 8}" aria-hidden="true"><path d="${path}"/></svg>`;
}

/**
 * For a terminal, two rows of modules a line, light on dark, whatever the terminal's own colours are; with a margin of
 * two modules, as the dark around it does the rest.
 */
export function qrLines(text: string): readonly string[] {
  const code = codeOf(text);
  const { count } = code;
  const isLight = (row: number, column: number): boolean =>
    row < 0 || column < 0 || row >= count || column >= count || !code.isDark(row, column);
  const lines: string[] = [];
  for (let row = -2; row < count + 2; row += 2) {
    let line = '';
    for (let column = -2; column < count + 2; column += 1) {
      const below = row + 1 < count + 2 && isLight(row + 1, column);
      line += isLight(row, column) ? (below ? '█' : '▀') : below ? '▄' : ' ';
    }
    // White on black: 97 and 40.
    lines.push(`\u001B[97;40m${line}\u001B[0m`);
  }
  return lines;
}

interface Code {
  /** On each side. */
  readonly count: number;
  readonly isDark: (row: number, column: number) => boolean;
}

function codeOf(text: string): Code {
  // The smallest version that holds the text; medium: 15 % of it may be lost to a fold or a stain. The library draws a
  // margin of one module at least.
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
  return { count: rows.length - 2, isDark: (row, column) => rows[row + 1]?.[column + 1] === true };
}
