// Numbers of lines as people write them.

/** `2,4-6` → 2, 4, 5, 6. What is no number is left out; a range is at most a thousand lines. */
export function readLineNumbers(text: string): readonly number[] {
  return text.split(/[\s,;]+/).flatMap((part) => {
    const [, first, last] = /^(\d{1,6})(?:(?:-|\.\.)(\d{1,6}))?$/.exec(part) ?? [];
    if (first === undefined) return [];
    const length = Math.min(1000, Math.max(1, Number(last ?? first) - Number(first) + 1));
    return Array.from({ length }, (_, index) => Number(first) + index);
  });
}
