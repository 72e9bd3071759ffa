// Mentions of figures, tables and equations as links: "Figure 3.2b".
import { escapeHtml } from '../lib/html.ts';
import type { LinkLabel, PagePlan } from '../model/book.ts';
import type { ReferenceGap, TagGap } from '../model/markup.ts';
import { fillWords } from '../words/words.ts';
import type { Words } from '../words/word-names.ts';

/** The text of a link that has none of its own: '' where the plan knows none, and the link stays as it was written. */
export function labelOfLink(gap: TagGap, plan: PagePlan, words: Words): string {
  const label = plan.labels[gap.attributes.find(([name]) => name === 'href')?.[1]?.trim() ?? ''];
  return label === undefined ? '' : nameOf(label, words);
}

/**
 * One mention is a link; several of one kind share its name: "Figures 3.2, 3.4 and 3.5". What nothing answers is shown
 * as typed.
 */
export function referenceHtml(gap: ReferenceGap, plan: PagePlan, words: Words): string {
  const mentions = gap.mentions.map(({ id }) => ({ href: plan.links[`#${id}`], label: plan.labels[`#${id}`] }));
  const known = mentions.flatMap(({ href, label }) =>
    href === undefined || label === undefined ? [] : [{ href, label }],
  );
  if (known.length < mentions.length) return `<span class="broken-reference">${escapeHtml(gap.written)}</span>`;
  const kinds = new Set(known.map(({ label }) => label.kind));
  const [kind] = kinds;
  const isShared = known.length > 1 && kinds.size === 1 && kind !== undefined && gap.form === 'name';
  const links = known.map(
    ({ href, label }) =>
      `<a class="reference" href="${escapeHtml(href)}">${escapeHtml(isShared || gap.form === 'number' ? label.text : nameOf(label, words))}</a>`,
  );
  return isShared ? fillWords(escapeHtml(words[`${kind}s`]), { numbers: listed(links, words) }) : listed(links, words);
}

function nameOf({ kind, text }: LinkLabel, words: Words): string {
  return kind === undefined ? text : fillWords(words[kind], { number: text });
}

/** `a`, `a and b`, `a, b and c`. */
function listed(items: readonly string[], words: Words): string {
  return items.length < 2
    ? items.join('')
    : fillWords(escapeHtml(words.listEnd), { list: items.slice(0, -1).join(', '), last: items.at(-1) });
}
