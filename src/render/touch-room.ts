// The room that a figure one can touch keeps from the beginning, as a style sheet: no script could say it before a
// reader has jumped to her place.

export interface TouchRoom {
  /** Of the figure's attribute `data-room`, which the style sheet asks for. */
  readonly name: string;
  readonly style: string;
}

/**
 * `1180 600:850` is 1180 CSS pixels, and 850 where the figure is at least 600 wide; undefined where `declared` has no
 * number. Only where scripts run, and not on paper: the still picture needs no more than its own room.
 */
export function touchRoom(declared: unknown): TouchRoom | undefined {
  const steps = String(declared ?? '')
    .trim()
    .split(/\s+/)
    .map((step) => step.split(':').map(Number))
    .filter((numbers) => numbers.length <= 2 && numbers.every((number) => Number.isFinite(number) && number > 0));
  if (steps.length === 0) return undefined;
  const name = steps.flat().join('-');
  const rules = steps.map((numbers) => {
    const height = numbers.at(-1) ?? 0;
    const rule = `[data-script] [data-room="${name}"] :is(.panels,.live){min-block-size:${height}px}`;
    return numbers.length === 1 ? rule : `@container room (min-width:${numbers[0]}px){${rule}}`;
  });
  return { name, style: `@media screen{${rules.join('')}}` };
}
