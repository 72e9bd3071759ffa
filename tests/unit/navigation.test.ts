// The book's contents beside the text: what is near, rendered once for all pages that show the same, then marked and
// filled for each.
import { beforeEach, expect, test } from 'vitest';
import type { Book, ContentsEntry, NearbyEntry, PagePlan } from '../../src/model/book.ts';
import { addressesFrom, createNavigation, scriptWith, type Navigation } from '../../src/render/navigation.ts';

const page = (path: string): ContentsEntry => ({
  kind: 'page',
  path,
  title: path,
  number: undefined,
  description: undefined,
});
const part = <Entry>(id: string, ...entries: Entry[]) => ({ kind: 'part' as const, title: id, id, entries });
const near: readonly NearbyEntry[] = [
  part<NearbyEntry>('part:1', page('a/1.html') as NearbyEntry, part('part:2', page('a/b/2.html') as NearbyEntry)),
  { kind: 'closed', title: 'C', id: 'part:3' },
  { kind: 'more', id: undefined },
];
const plan = (path: string, nearby = near): PagePlan => ({ path, nearby }) as PagePlan;
// Only what the navigation asks of a book.
const book = {
  contents: [part('part:1', page('a/1.html'), part('part:2', page('a/b/2.html'))), part('part:3', page('3.html'))],
  lists: [],
  front: 'index.html',
  contentsPage: 'contents.html',
  config: { basePath: '/book/' },
} as unknown as Book;

interface Shown {
  readonly kind: string;
  readonly href: string;
  readonly entries: readonly Shown[];
}
const listOf = (entries: readonly Shown[]): string =>
  entries
    .map((entry) => (entry.kind === 'part' ? `[${listOf(entry.entries)}]` : `<a href="${entry.href}">x</a>`))
    .join('');

let rendered = 0;
let navigation: Navigation;
beforeEach(() => {
  rendered = 0;
  navigation = createNavigation(book, (_, contents) => {
    rendered += 1;
    return listOf(contents as readonly Shown[]);
  });
});

test('the current page is marked, its sections hang below it, and what is closed or left out leads to all contents', () => {
  expect(navigation.listFor(plan('a/b/2.html'), '<ol>S</ol>')).toBe(
    '[<a href="../1.html">x</a>[<a href="2.html" aria-current="page">x</a>\n<ol>S</ol>]]<a href="../../contents.html#part:3">x</a><a href="../../contents.html">x</a>',
  );
});

test('pages of one folder that show the same share one rendering', () => {
  navigation.listFor(plan('a/1.html'), '');
  navigation.listFor(plan('a/other.html'), '');
  expect(rendered).toBe(1);
  navigation.listFor(plan('b/other.html'), '');
  navigation.listFor(plan('a/1.html', [...near]), '');
  expect(rendered).toBe(3);
});

test('a page that is not in the list shows its sections first, save the front page', () => {
  expect(navigation.listFor(plan('other.html'), '<ol>S</ol>')).toMatch(/^<ol>S<\/ol>\[<a href="a\/1\.html">/);
  expect(navigation.listFor(plan('index.html'), '<ol>S</ol>')).toMatch(/^\[<a href="a\/1\.html">/);
});

test('the page for lost addresses tells all from the top of the host', () => {
  expect(navigation.listFor(plan('404.html'), '')).toContain('<a href="/book/a/b/2.html">');
  expect(navigation.listFor(plan('404.html'), '')).toContain('<a href="/book/contents.html#part:3">');
  expect(addressesFrom(plan('404.html'), '/book/')('index.html')).toBe('/book/');
});

test('the whole list has the addresses of a page at the top, and is a script', () => {
  expect(navigation.whole()).toBe('[<a href="a/1.html">x</a>[<a href="a/b/2.html">x</a>]][<a href="3.html">x</a>]');
  expect(scriptWith('<a title="\\">')).toBe('vitrineContents("<a title=\\"\\\\\\">");\n');
});

test('a template that lists all chapters gets them as an array, and one that does not costs nothing', () => {
  const touched: string[] = [];
  const contents = new Proxy(book.contents as ContentsEntry[], {
    get: (list, key) => {
      touched.push(String(key));
      return Reflect.get(list, key) as unknown;
    },
  });
  const all = createNavigation({ ...book, contents }, () => '').contentsFor(plan('a/1.html'));
  expect(touched).toEqual([]);
  expect(Array.isArray(all)).toBe(true);
  expect(all).toHaveLength(2);
  expect(all.map((entry) => (entry as { id: string }).id)).toEqual(['part:1', 'part:3']);
  expect(JSON.parse(JSON.stringify(all))).toMatchObject([{ entries: [{ href: '1.html' }, {}] }, { kind: 'part' }]);
  expect(touched).not.toEqual([]);
});
