// Mentions of figures, tables and equations as links: "Figure 3.2b".
import type { LinkLabel, PagePlan } from '../model/book.ts';
import type { Element, ReferenceGap, Tree, TreeNode } from '../model/tree.ts';
import { pluralNames } from '../lib/numbered-kinds.ts';
import { attributeOf } from '../tree/elements.ts';
import { element } from '../tree/walk.ts';
import { fillWords, formFor } from '../words/fill.ts';
import type { Words } from '../words/word-names.ts';
import type { Voice } from './voices.ts';

/** The text of a link that has none of its own: '' where the plan knows none, and the link stays as it was written. */
export function labelOfLink(link: Element, plan: PagePlan, words: Words): string {
  return labelAt(attributeOf(link, 'href')?.trim() ?? '', plan, words);
}

/** The same with the formulas of a title that has some; empty where the plan knows none. */
export function contentOfLink(link: Element, plan: PagePlan, words: Words): Tree {
  const content = plan.labels[attributeOf(link, 'href')?.trim() ?? '']?.content;
  const text = labelOfLink(link, plan, words);
  return content ?? (text === '' ? [] : [text]);
}

/** The same by its address as written. */
export function labelAt(address: string, { labels }: PagePlan, words: Words): string {
  const label = labels[address];
  return label === undefined ? '' : nameOf(label, words);
}

/**
 * One mention is a link; several of one kind share its name: "Figures 3.2, 3.4 and 3.5". What nothing answers is shown
 * as typed.
 */
export function referenceTree(
  gap: ReferenceGap,
  plan: PagePlan,
  { words, language }: Pick<Voice, 'words' | 'language'>,
): Tree {
  const mentions = gap.mentions.map(({ id }) => ({ href: plan.links[`#${id}`], label: plan.labels[`#${id}`] }));
  const known = mentions.flatMap(({ href, label }) =>
    href === undefined || label === undefined ? [] : [{ href, label }],
  );
  if (known.length < mentions.length) return [element('span', [['class', 'broken-reference']], [gap.written])];
  const kinds = new Set(known.map(({ label }) => label.kind));
  const [kind] = kinds;
  const isShared = known.length > 1 && kinds.size === 1 && kind !== undefined && gap.form === 'name';
  const links = known.map(({ href, label }) => {
    const text = isShared || gap.form === 'number' ? label.text : nameOf(label, words);
    return element(
      'a',
      [
        ['class', 'reference'],
        ['href', href],
        // The language of the words, where the page's has none.
        ...(words.language === language || gap.form === 'number' || label.kind === undefined
          ? []
          : [['lang', words.language] as const]),
      ],
      (label.kind === undefined && gap.form === 'name' ? label.content : undefined) ?? [text],
    );
  });
  if (!isShared) return listed(links, words);
  return fillTree(formFor(words[pluralNames[kind]], links.length, words.language), { numbers: listed(links, words) });
}

function nameOf({ kind, text }: LinkLabel, words: Words): string {
  return kind === undefined ? text : fillWords(words[kind], { number: text });
}

/** `a`, `a and b`, `a, b and c`. */
function listed(items: Tree, words: Words): Tree {
  const last = items.at(-1);
  if (items.length < 2 || last === undefined) return items;
  const others = items
    .slice(0, -1)
    .flatMap((item, index): TreeNode[] => (index === 0 ? [item] : [words.listComma, item]));
  return fillTree(words.listEnd, { list: others, last: [last] });
}

/** Words of the interface with trees in the places of their names: `{list} and {last}`. */
function fillTree(words: string, values: Readonly<Record<string, Tree>>): Tree {
  return words
    .split(/\{(\w+)\}/)
    .flatMap((part, index): Tree => (index % 2 === 0 ? (part === '' ? [] : [part]) : (values[part] ?? [`{${part}}`])));
}
