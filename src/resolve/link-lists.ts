// A page that lists others: its links in order, nested as its lists are, under its headings.
import type { Listed } from './listed.ts';
import type { Placed } from './order.ts';
import { tidyText } from '../tree/text.ts';

/** What an address in the page means: another page of the book, or nothing. */
export type FindPage = (address: string, from: Placed) => Placed | undefined;

interface Open {
  readonly level: number;
  title: string;
  page: Placed | undefined;
  readonly children: Open[];
}

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
  for (const piece of page.chapter.facts.listed) {
    const target = piece.kind === 'link' ? linkedPage(piece.href, page, find) : undefined;
    if (target !== undefined) found.add(target);
  }
  return [...found].map((each) => ({ title: undefined, page: each, children: [] }));
}

function linkedPage(href: string, page: Placed, find: FindPage): Placed | undefined {
  const target = find(href, page);
  return target === page ? undefined : target;
}

/** Headings hold the lists that follow them, items the lists inside them. */
function readLists(page: Placed, find: FindPage): readonly Listed[] {
  const top = openEntry(0);
  let heading = top;
  let isInHeading = false;
  const items: Open[] = [];
  for (const piece of page.chapter.facts.listed) {
    const item = items.at(-1);
    switch (piece.kind) {
      case 'text':
        if (isInHeading) heading.title += piece.text;
        if (item !== undefined && item.children.length === 0) item.title += piece.text;
        break;
      case 'link':
        if (item !== undefined) item.page ??= linkedPage(piece.href, page, find);
        break;
      case 'item':
        items.push(added(openEntry(0), item ?? heading));
        break;
      case 'item-end':
        items.pop();
        break;
      // Sections of a contents page are its parts; deeper headings are not.
      case 'heading':
        heading = added(openEntry(piece.level), top);
        isInHeading = true;
        break;
      case 'heading-end':
        isInHeading = false;
        break;
    }
  }
  return top.children.flatMap(finished);
}

function openEntry(level: number): Open {
  return { level, title: '', page: undefined, children: [] };
}

function added(entry: Open, parent: Open): Open {
  parent.children.push(entry);
  return entry;
}

/** Without items that lead nowhere and hold nothing that does. */
function finished({ title, page, children }: Open): readonly Listed[] {
  const inner = children.flatMap(finished);
  if (page === undefined && inner.length === 0) return [];
  const words = tidyText(title);
  return [{ title: words === '' || words.length > 80 ? undefined : words, page, children: inner }];
}
