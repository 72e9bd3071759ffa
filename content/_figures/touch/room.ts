// What Vitrine gives to a figure that one can touch, and what network.js has put at hand, as types.
import type { Kit } from './kit.ts';

export interface Room {
  readonly host: ShadowRoot;
  readonly options: unknown;
  readonly calm: boolean;
  readonly say: (text: string) => void;
  readonly onTheme: (paint: (theme: 'light' | 'dark') => void) => void;
  readonly onVisible: (tell: (visible: boolean) => void) => void;
}

declare global {
  const vitrine: { readonly interactive: (mount: (room: Room) => void) => void };
  const insideConvnets: Kit;
}

/** `cat 97 %, ring 2 %`: what a screen reader hears of a row of shares. */
export function spoken(shares: Float32Array, kinds: readonly string[]): string {
  const order = [...shares.keys()].sort((a, b) => (shares[b] as number) - (shares[a] as number)).slice(0, 2);
  return order.map((kind) => `${kinds[kind]} ${Math.round(100 * (shares[kind] as number))} %`).join(', ');
}

/** `a cat`, but `stripes`: what a picture of this class shows. */
export function named(kind: string): string {
  return ['stripes', 'checks', 'dots'].includes(kind) ? kind : `a ${kind}`;
}

/** Says the last thing only, once the reader's hand has rested for a moment. */
export function afterAMoment(say: (text: string) => void): (text: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => say(text), 600);
  };
}
