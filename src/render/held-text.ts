// A text that a page holds: its HTML, what belongs into the page's head, and what its policy must know.
import { asksOf } from '../tree/asks.ts';
import { readHtml } from '../tree/read.ts';
import type { AskingText } from './policy.ts';

export interface HeldText {
  readonly html: string;
  /** Style sheets and `<meta>`, each with its tags. */
  readonly head: readonly string[];
  readonly asking: readonly AskingText[];
}

export const noText: HeldText = { html: '', head: [], asking: [] };

/** What a template printed, as it stands. */
export function printedText(html: string): HeldText {
  return { html, head: [], asking: [{ asks: asksOf(readHtml(html)), plan: undefined }] };
}
