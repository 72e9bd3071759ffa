// What the browser keeps for the reader. Where it keeps nothing (private windows, blocked storage), nothing breaks.

/** Undefined where nothing is kept. */
export function recall(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(`vitrine:${name}`) ?? 'null') ?? undefined;
  } catch {
    // Storage is blocked, or holds what somebody else wrote.
    return undefined;
  }
}

export function keep(name: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(`vitrine:${name}`);
    else localStorage.setItem(`vitrine:${name}`, JSON.stringify(value));
  } catch {
    // Full or blocked: the page works on without.
  }
}
