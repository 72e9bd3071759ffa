// Numbers in groups of three digits, as English has them.

/**
 * `1234567` → `1,234,567`, as English has it, for a whole number that is not negative. Intl takes 16 ms to say so the
 * first time.
 */
export function grouped(count: number): string {
  const digits = String(count);
  let text = digits.slice(0, digits.length % 3);
  for (let at = digits.length % 3; at < digits.length; at += 3) {
    if (text !== '') text += ',';
    text += digits.slice(at, at + 3);
  }
  return text;
}
