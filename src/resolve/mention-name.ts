// What a mention says on a page of others, as plain words.
import { mentionKey } from '../lib/mention-key.ts';
import type { LinkLabel } from '../model/book.ts';
import type { ReferenceGap } from '../model/tree.ts';
import { fillWords, unbroken } from '../words/fill.ts';
import { kindWords } from '../words/kind-words.ts';
import type { Words } from '../words/word-names.ts';

/** `Figure 3.2, Figure 3.4`; what nothing answers is as it was typed. */
export function mentionName(gap: ReferenceGap, labels: Readonly<Record<string, LinkLabel>>, words: Words): string {
  return gap.mentions
    .map((mention) => labels[mentionKey(mention)])
    .map((label) =>
      label?.kind === undefined
        ? gap.written
        : fillWords(unbroken(kindWords({ kind: label.kind, own: label.own }, words).one), { number: label.text }),
    )
    .join(', ');
}
