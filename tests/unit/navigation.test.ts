// The book's contents beside the text: rendered once a folder, then marked, opened and filled for each page.
import { expect, test } from 'vitest';
import type { Book, ContentsEntry, PagePlan } from '../../src/model/book.ts';
import { addressesFrom, createNavigation, isLong } from '../../src/render/navigation.ts';

const page = (path: string): ContentsEntry => ({
  kind: 'page',
  path,
  title: path,
  number: undefined,
  description: undefined,
});
const plan = (path: string): PagePlan => ({ path }) as PagePlan;
// Only what the navigation asks of a book.
const bookOf = (contents: readonly ContentsEntry[]): Book =>
  ({ contents, lists: [], config: { basePath: '/book/' } }) as unknown as Book;
const book = bookOf([
  {
    kind: 'part',
    title: 'A',
    entries: [page('a/1.html'), { kind: 'part', title: 'B', entries: [page('a/b/2.html')] }],
  },
  { kind: 'part', title: 'C', entries: [page('3.html')] },
]);
interface Shown {
  readonly kind: string;
  readonly href: string;
  readonly entries: readonly Shown[];
}
const listOf = (entries: readonly Shown[]): string =>
  entries
    .map((entry) =>
      entry.kind === 'part' ? `<details>${listOf(entry.entries)}</details>` : `<a href="${entry.href}">x</a>`,
    )
    .join('');

let rendered = 0;
const navigation = createNavigation(book, (_, contents) => {
  rendered += 1;
  return listOf(contents as readonly Shown[]);
});

test('the current page is marked, its sections hang below it, and what is folded around it is open', () => {
  expect(navigation.listFor(plan('a/b/2.html'), '<ol>S</ol>')).toBe(
    '<details open><a href="../1.html">x</a><details open><a href="2.html" aria-current="page">x</a>\n<ol>S</ol></details></details><details><a href="../../3.html">x</a></details>',
  );
});

test('pages of one folder share one rendering', () => {
  const before = rendered;
  navigation.listFor(plan('a/1.html'), '');
  navigation.listFor(plan('a/other.html'), '');
  expect(rendered).toBe(before + 1);
});

test('a page that is not in the list shows its sections first, save the front page', () => {
  expect(navigation.listFor(plan('other.html'), '<ol>S</ol>')).toMatch(/^<ol>S<\/ol><details><a href="a\/1\.html">/);
  expect(navigation.listFor(plan('index.html'), '<ol>S</ol>')).toMatch(/^<details><a href="a\/1\.html">/);
});

test('the page for lost addresses tells all from the top of the host', () => {
  expect(navigation.listFor(plan('404.html'), '')).toContain('<a href="/book/a/b/2.html">');
  expect(addressesFrom(plan('404.html'), '/book/')('index.html')).toBe('/book/');
});

test('a list of more than forty pages is long, in parts or not', () => {
  const pages = Array.from({ length: 41 }, (_, index) => page(`${index}.html`));
  expect(isLong([{ kind: 'part', title: 'P', entries: pages }])).toBe(true);
  expect(isLong(pages.slice(1))).toBe(false);
});
