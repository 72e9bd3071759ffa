// The first sign of a reader who wants something.

/** Calls back once, before the page itself hears of it. */
export function whenActs(act: () => void, types: readonly string[] = ['pointerdown', 'keydown']): void {
  for (const type of types) addEventListener(type, act, { once: true, capture: true });
}
