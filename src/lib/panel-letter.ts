// The letters of a figure's panels.

/** 0 → `a`, 1 → `b` …; after `z` comes `aa`. */
export function panelLetter(index: number): string {
  return (index >= 26 ? panelLetter(Math.floor(index / 26) - 1) : '') + String.fromCharCode(97 + (index % 26));
}
