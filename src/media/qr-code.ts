// A link on paper: a QR code as one path of an SVG. This room is qrcode-generator's only home.
import qrcode from 'qrcode-generator';

/**
 * The SVG for `text`, its colour that of the text around it; with the quiet margin of four modules that readers need
 * (ISO/IEC 18004).
 */
export function qrCode(text: string): string {
  // 0: the smallest version that holds the text; M: 15 % of it may be lost to a fold or a stain.
  const code = qrcode(0, 'M');
  code.addData(unescape(encodeURIComponent(text)));
  code.make();
  const count = code.getModuleCount();
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
