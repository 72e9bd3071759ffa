// Mentions of figures, tables and equations as links: "Figure 3.2b".
import { escapeHtml } from '../lib/html.ts';
import { numberedKinds } from '../lib/numbered-kinds.ts';
import type { LinkLabel, PagePlan } from '../model/book.ts';
import type { ReferenceGap, TagGap } from '../model/markup.ts';

/** The text of a link that has none of its own: '' where the plan knows none, and the link stays as it was written. */
export function labelOfLink(gap: TagGap, plan: PagePlan): string {
  const label = plan.labels[gap.attributes.find(([name]) => name === 'href')?.[1]?.trim() ?? ''];
  return label === undefined ? '' : escapeHtml(nameOf(label));
}

/** One mention is a link; several of one kind share its name: "Figures 3.2, 3.4 and 3.5". What nothing answers is shown as typed. */
export function referenceHtml(gap: ReferenceGap, plan: PagePlan): string {
  const mentions = gap.mentions.map(({ id }) => ({ href: plan.links[`#${id}`], label: plan.labels[`#${id}`] }));
  const known = mentions.flatMap(({ href, label }) => (href === undefined || label === undefined ? [] : [{ href, label }]));
  if (known.length < mentions.length) return `<span class="broken-reference">${escapeHtml(gap.written)}</span>`;
  const kinds = new Set(known.map(({ label }) => label.kind));
  const [kind] = kinds;
  const isShared = known.length > 1 && kinds.size === 1 && kind !== undefined && gap.form === 'name';
  const links = known.map(({ href, label }) => `<a class="reference" href="${escapeHtml(href)}">${escapeHtml(isShared || gap.form === 'number' ? label.text : nameOf(label))}</a>`);
  return (isShared ? `${numberedKinds[kind].plural} ` : '') + listed(links);
}

function nameOf({ kind, text }: LinkLabel): string {
  return kind === undefined ? text : `${numberedKinds[kind].name} ${text}`;
}

/** `a`, `a and b`, `a, b and c`. */
function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
