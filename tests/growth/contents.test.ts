// What pages show of the book's contents takes work in proportion to the chapters: entries looked at, and made, are
// counted.
import { expect, test } from 'vitest';
import type { Book, ContentsEntry, PagePlan } from '../../src/model/book.ts';
import { createNavigation } from '../../src/render/navigation.ts';
import { nearbyIn } from '../../src/resolve/nearby.ts';
import { FACTOR } from './growth.ts';

const FEW = 480;

/** How many chapters there are in how many parts, for so many pages. */
const shapes: Readonly<Record<string, (chapters: number) => ContentsEntry[]>> = {
  'side by side': (chapters) => pages(chapters, 'c'),
  'in parts of eight': (chapters) => inParts(chapters / 8, 8),
  'in parts of 24': (chapters) => inParts(chapters / 24, 24),
  'in one part beside many': (chapters) => [...inParts(1, chapters / 2), ...inParts(chapters / 2, 1, 'd')],
  'chapters and parts in turn': (chapters) =>
    pages(chapters / 2, 'c').flatMap((page, index) => [page, ...inParts(1, 1, `d${index}`)]),
};

test.each(Object.entries(shapes))('%s', (_, shape) => {
  const few = workFor(shape(FEW));
  const many = workFor(shape(FACTOR * FEW));
  expect(few).toBeGreaterThan(FEW);
  expect(many / few).toBeLessThanOrEqual(FACTOR * 1.1);
});

/** Each page of the book, in the order of the book. */
function workFor(contents: readonly ContentsEntry[]): number {
  let work = 0;
  const counted = (entries: readonly ContentsEntry[]): readonly ContentsEntry[] =>
    new Proxy(
      entries.map((entry) => (entry.kind === 'part' ? { ...entry, entries: counted(entry.entries) } : entry)),
      {
        get: (list, key) => {
          work += 1;
          return Reflect.get(list, key) as unknown;
        },
      },
    );
  const nearby = nearbyIn(counted(contents));
  // Only what the navigation asks of a book.
  const book = { contents, lists: [], contentsPage: 'index.html', config: { basePath: '/' } } as unknown as Book;
  const navigation = createNavigation(book, (_, entries) => {
    work += entries.length;
    return JSON.stringify(entries);
  });
  for (const path of pathsIn(contents)) {
    const shown = nearby.for(path);
    work += navigation.listFor({ path, nearby: shown } as PagePlan, '').length / 100;
  }
  return work;
}

function pages(count: number, name: string): ContentsEntry[] {
  return Array.from({ length: count }, (_, index) => {
    // Names of one length: what is written is counted too.
    const path = `${name}-${String(index).padStart(5, '0')}.html`;
    return { kind: 'page', path, title: path, number: undefined, description: undefined };
  });
}

function inParts(count: number, size: number, name = 'p'): ContentsEntry[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: 'part',
    title: name,
    id: 'part:1',
    entries: pages(size, `${name}${index}`),
  }));
}

function pathsIn(entries: readonly ContentsEntry[]): readonly string[] {
  return entries.flatMap((entry) => (entry.kind === 'part' ? pathsIn(entry.entries) : [entry.path]));
}
