// Every form of a book says the same: each word, number, picture, formula, note and reference of its pages is in its
// EPUB, its PDF and its copies in Markdown, except what a form cannot have, which is listed. Our own book always; the
// PDF, and two real books where a machine has them, in the long run.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pathsIn } from '../src/lib/contents-paths.ts';
import { epubBytes } from '../src/maker/epubs.ts';
import { createMaker } from '../src/maker/maker.ts';
import type { PagePlan } from '../src/model/book.ts';
import type { Tree } from '../src/model/tree.ts';
import { writePdfFile } from '../src/pdf-file.ts';
import { createRenderer } from '../src/render/render.ts';
import { attributeOf } from '../src/tree/elements.ts';
import { texOf } from '../src/tree/math-text.ts';
import { readHtml } from '../src/tree/read.ts';
import { textOf } from '../src/tree/text.ts';
import { elementsIn } from '../src/tree/walk.ts';
import { browserPath } from './browser/chromium.ts';
import { opened } from './support/epub.ts';
import { isLong } from './support/long.ts';
import { readMarkdown } from './support/markdown-reader.ts';
import {
  count,
  isFormula,
  isNoteMark,
  isOfPageAlone,
  isPicture,
  isReference,
  lostWords,
  without,
  wordsOf,
} from './support/parity.ts';
import { hasPoppler, readPrinted, type PrintedBook } from './support/printed.ts';

const REPOSITORY = join(import.meta.dirname, '..');
/** Name → folder. A fresh clone has our own alone. */
const BOOKS = [
  ['our own book', REPOSITORY] as const,
  ...['cs231n', 'swc-python'].map((name) => [name, join(REPOSITORY, '../shared/corpus', name, 'source')] as const),
].filter(([, folder]) => folder === REPOSITORY || (isLong && existsSync(folder)));

describe.each(BOOKS)('%s', async (_, root) => {
  const options = { drafts: false, strict: false, purpose: 'check' } as const;
  const made = await (await createMaker({ root, out: undefined, base: undefined, options })).make();
  const { book, workspace, epubs } = made;
  const renderer = createRenderer(workspace, book, false);
  const pages = book.pages.filter(({ chapter, path }) => chapter !== undefined && path !== '404.html');
  const inContents = new Set(pathsIn(book.contents));
  const pageOf = (plan: PagePlan): Tree => without(readHtml(renderer.content(plan)), isOfPageAlone);

  test('as Markdown', () => {
    const lost = pages.flatMap((plan) => {
      const page = pageOf(plan);
      const copy = readMarkdown(renderer.copy(plan).text ?? '');
      const formulas = count(page, (node) => isFormula(node) && texOf(node) !== undefined);
      const had = { ...counted(page), formulas, notes: count(page, isNoteMark) };
      const has = { ...counted(copy.tree), formulas: copy.formulas.length, notes: copy.marks.length };
      const words = lostWords(wordsOf(without(page, isNoteMark)), wordsOf(copy.tree));
      const unnamed = copy.marks.filter((name) => !copy.notes.includes(name));
      return lossOf(plan, [...words, ...fewer(had, has), ...unnamed]);
    });
    expect(lost).toEqual([]);
  });

  test('as an EPUB', async () => {
    const [epub] = epubs.files;
    const bytes = epub === undefined ? undefined : await epubBytes(epub, () => undefined);
    const { text, names } = opened(bytes);
    const compared = pages.filter((plan) => names.includes(`EPUB/${documentOf(plan)}`));
    const lost = compared.flatMap((plan) => {
      const page = pageOf(plan);
      const document = without(readHtml(text(documentOf(plan))), isOfPageAlone);
      return lossOf(plan, [...lostWords(wordsOf(page), wordsOf(document)), ...fewer(inAll(page), inAll(document))]);
    });
    expect(lost).toEqual([]);
    const listed = pages.filter(({ path }) => inContents.has(path) || path === book.front);
    expect(compared.map(({ path }) => path)).toEqual(expect.arrayContaining(listed.map(({ path }) => path)));
  });

  test.runIf(isLong && hasPoppler)('as a PDF', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vitrine-forms-'));
    const out = join(folder, 'book.pdf');
    try {
      const { files } = await writePdfFile({
        ...{ root, out, base: undefined, chapter: undefined, size: 'a4', options },
        browser: await browserPath(),
      });
      expect(files).toHaveLength(1);
      const printed = await readPrinted(out);
      // A page that the contents do not list is no part of the whole book.
      const all = pages
        .filter(({ path }) => inContents.has(path) || path === book.front)
        .map(pageOf)
        .flat();
      expect(lostInPrint(all, printed)).toEqual([]);
      expect(misplaced(printed)).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

/** A word that stands at the end of a line may be parted there, and one of code anywhere. */
function lostInPrint(all: Tree, printed: PrintedBook): readonly string[] {
  const inOne = bare(printed.text);
  const isThere = (word: string, times: number): boolean => inOne.split(bare(word)).length > times;
  const had = wordsOf(without(all, ({ name }) => name === 'svg'));
  // A machine that has no font for a script prints boxes.
  const isPrintable = (word: string): boolean =>
    /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d]+$/u.test(word);
  const words = [...had].flatMap(([word, times]) => (!isPrintable(word) || isThere(word, times) ? [] : [word]));
  const bookmarks = new Set(printed.bookmarks.map(bare));
  const headings = elementsIn(all, ({ name }) => /^h[1-6]$/.test(name)).map((heading) => textOf([heading]));
  const pictures =
    count(all, isFormula) +
    elementsIn(all, ({ name, attributes }) => name === 'img' && attributeOf({ attributes }, 'alt') !== '').length;
  return [
    ...words,
    ...headings.filter((heading) => !bookmarks.has(bare(heading))),
    ...(printed.alternatives.length < pictures
      ? [`${printed.alternatives.length} of ${pictures} pictures and formulas`]
      : []),
  ];
}

/** Letters and digits alone. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** Mentions and lists whose page is not the one on which the thing stands. */
function misplaced({ pages }: PrintedBook): readonly string[] {
  const front = pages.findIndex((page) => /\n\s+1\s*$/.test(page));
  // A figure of many rows begins on one page, and has its caption on the next: two in our own book at most.
  const isOn = (thing: string, number: string, behind: number): boolean =>
    bare(pages[front + Number(number) - 1 + behind] ?? '').includes(bare(thing));
  const mentions = [
    ...pages
      .join(' ')
      .replace(/\s+/g, ' ')
      .matchAll(/(?<![“"])((?:Figure|Table) [\d.]+\d|Figure \d)[a-z]?, page (\d+)/g),
  ];
  const listed = pages.slice(0, front).flatMap((page) => [...page.matchAll(/^ *(\S.*?) {2,}(\d+)$/gm)]);
  const all = [...mentions, ...listed].map(([, thing = '', number = '']) => ({
    thing: thing.replace(/\s+/g, ' '),
    number,
  }));
  expect(all.length).toBeGreaterThan(10);
  const elsewhere = all.filter(({ thing, number }) => !isOn(thing, number, 0));
  const parted = elsewhere.filter(({ thing, number }) => isOn(thing, number, 1));
  return (parted.length > 2 ? elsewhere : elsewhere.filter((each) => !parted.includes(each))).map(
    ({ thing, number }) => `${thing}: ${number}`,
  );
}

/** `networks/convnets.html` → `networks.convnets.xhtml`. */
function documentOf({ path }: PagePlan): string {
  return `${path.replace(/\.html$/, '').replaceAll('/', '.')}.xhtml`;
}

function lossOf({ path }: PagePlan, lost: readonly string[]): readonly string[] {
  return lost.length === 0 ? [] : [`${path}: ${lost.join(', ')}`];
}

type Counts = Readonly<Record<string, number>>;

function fewer(had: Counts, has: Counts): readonly string[] {
  return Object.entries(had).flatMap(([what, times]) =>
    (has[what] ?? 0) < times ? [`${has[what]} of ${times} ${what}`] : [],
  );
}

/** In a copy in Markdown a picture that is missing is its words; a picture without an address is its text. */
function counted(tree: Tree): Counts {
  return { pictures: count(tree, ({ name }) => name === 'img') };
}

function inAll(tree: Tree): Counts {
  return {
    figures: count(tree, ({ name }) => name === 'figure'),
    // One of another host is named in its place.
    pictures: count(tree, isPicture),
    formulas: count(tree, isFormula),
    notes: count(tree, isNoteMark),
    references: count(tree, isReference),
    citations: count(tree, (node) => attributeOf(node, 'role') === 'doc-biblioref'),
    rows: count(tree, ({ name }) => name === 'tr'),
    listings: count(tree, ({ name }) => name === 'pre'),
    links: elementsIn(
      tree,
      ({ name, attributes }) => name === 'a' && /^https?:/.test(attributeOf({ attributes }, 'href') ?? ''),
    ).length,
  };
}
