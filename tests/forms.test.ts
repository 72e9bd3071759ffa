// Every form of a book says the same: each word, number, picture, formula, note and reference of its pages is in its
// EPUB, its PDF and its copies in Markdown, except what a form cannot have, which is listed. Our own book always; the
// PDF, and two real books where a machine has them, in the long run.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pathsIn } from '../src/lib/contents-paths.ts';
import { epubBytes } from '../src/maker/epubs.ts';
import { createMaker } from '../src/maker/maker.ts';
import type { PagePlan } from '../src/model/book.ts';
import type { Tree } from '../src/model/tree.ts';
import { createRenderer } from '../src/render/render.ts';
import { attributeOf } from '../src/tree/elements.ts';
import { texOf } from '../src/tree/math-text.ts';
import { readHtml } from '../src/tree/read.ts';
import { elementsIn } from '../src/tree/walk.ts';
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
    const listed = pages.filter(({ path }) => pathsIn(book.contents).includes(path) || path === book.front);
    expect(compared.map(({ path }) => path)).toEqual(expect.arrayContaining(listed.map(({ path }) => path)));
  });
});

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
