// A page that lists others: its links in order, nested as its lists are, under its headings.
import type { Part } from '../model/markup.ts';
import type { Listed } from './listed.ts';
import type { Placed } from './order.ts';
import { textOfHtml } from '../lib/html.ts';

/** What an address in the page means: another page of the book, or nothing. */
export type FindPage = (address: string, from: Placed) => Placed | undefined;

interface Open {
  readonly level: number;
  title: string;
  page: Placed | undefined;
  readonly children: Open[];
}

const MARK = /<(\/?)(ul|ol|li|h[1-6])\b[^>]*>/g;

/** The first link of each list item; where the page has hardly any list, every link that it has. */
export function linkList(page: Placed, find: FindPage): readonly Listed[] {
  const inLists = readLists(page, find);
  const flat = everyLink(page, find);
  const count = countPages(inLists);
  return count >= 2 && count * 2 >= flat.length ? inLists : flat;
}

function countPages(list: readonly Listed[]): number {
  return list.reduce((sum, { page, children }) => sum + Number(page !== undefined) + countPages(children), 0);
}

function everyLink(page: Placed, find: FindPage): readonly Listed[] {
  const found = new Set<Placed>();
  for (const part of page.chapter.body) {
    const target = linkOf(part, page, find);
    if (target !== undefined) found.add(target);
  }
  return [...found].map((each) => ({ title: undefined, page: each, children: [] }));
}

function linkOf(part: Part, page: Placed, find: FindPage): Placed | undefined {
  if (typeof part === 'string' || part.kind !== 'tag' || part.name !== 'a') return undefined;
  const href = part.attributes.find(([name]) => name === 'href')?.[1];
  const target = href === undefined ? undefined : find(href, page);
  return target === page ? undefined : target;
}

/** Headings hold the lists that follow them, items the lists inside them. */
function readLists(page: Placed, find: FindPage): readonly Listed[] {
  const top: Open = { level: 0, title: '', page: undefined, children: [] };
  let heading = top;
  let headingText: string | undefined;
  const items: Open[] = [];
  const addText = (text: string): void => {
    if (headingText !== undefined) headingText += text;
    const item = items.at(-1);
    if (item !== undefined && item.children.length === 0) item.title += text;
  };
  for (const part of page.chapter.body) {
    if (typeof part !== 'string') {
      const item = items.at(-1);
      if (item !== undefined) item.page ??= linkOf(part, page, find);
      continue;
    }
    let from = 0;
    for (const mark of part.matchAll(MARK)) {
      addText(part.slice(from, mark.index));
      from = mark.index + mark[0].length;
      const [, slash, name = ''] = mark;
      if (name === 'li')
        slash === '/'
          ? void items.pop()
          : items.push(added({ level: 0, title: '', page: undefined, children: [] }, items.at(-1) ?? heading));
      else if (/^h/.test(name) && slash !== '/') headingText = '';
      else if (/^h/.test(name) && headingText !== undefined) {
        // Sections of a contents page are its parts; deeper headings are not.
        heading = added({ level: Number(name.slice(1)), title: headingText, page: undefined, children: [] }, top);
        headingText = undefined;
      }
    }
    addText(part.slice(from));
  }
  return top.children.flatMap(finished);
}

function added(entry: Open, parent: Open): Open {
  parent.children.push(entry);
  return entry;
}

/** Without items that lead nowhere and hold nothing that does. */
function finished({ title, page, children }: Open): readonly Listed[] {
  const inner = children.flatMap(finished);
  if (page === undefined && inner.length === 0) return [];
  const words = textOfHtml(title).replace(/\s+/g, ' ').trim();
  return [{ title: words === '' || words.length > 80 ? undefined : words, page, children: inner }];
}
