// Real books as EPUBs, in the long run: they are sound, and a reader of one has every word, number, picture, formula,
// note and reference that the pages have, except what the form cannot have, which is listed here.
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { epubBytes, type Epub } from '../../../src/maker/epubs.ts';
import type { MadeBook } from '../../../src/maker/make-book.ts';
import { createMaker } from '../../../src/maker/maker.ts';
import type { PagePlan } from '../../../src/model/book.ts';
import type { Element, Tree } from '../../../src/model/tree.ts';
import { createRenderer } from '../../../src/render/render.ts';
import { pathsIn } from '../../../src/lib/contents-paths.ts';
import { attributeOf, hasClass } from '../../../src/tree/elements.ts';
import { readHtml } from '../../../src/tree/read.ts';
import { textOf } from '../../../src/tree/text.ts';
import { elementsIn, mapElements } from '../../../src/tree/walk.ts';
import { isLong } from '../../support/long.ts';
import { opened } from '../../support/epub.ts';

const REPOSITORY = join(import.meta.dirname, '../../..');
const SHARED = join(REPOSITORY, '../shared');
const CORPUS = 'cs228 cs231n eng-practices iclr-blog-2024 just-the-docs minicomp-ed ml4a physics-book swc-python'.split(
  ' ',
);
/** Name → folder. A fresh clone has our own alone. */
const BOOKS = new Map(
  [
    ['own', REPOSITORY] as const,
    ['seed', join(SHARED, 'seed')] as const,
    ...CORPUS.map((name) => [name, join(SHARED, 'corpus', name, 'source')] as const),
  ].filter(([, folder]) => existsSync(folder)),
);
const longTest = test.skipIf(!isLong);

async function madeFrom(root: string): Promise<MadeBook> {
  const options = { drafts: false, strict: false, purpose: 'check' } as const;
  return (await createMaker({ root, out: undefined, base: undefined, options })).make();
}

async function bytesOf(epub: Epub): Promise<Uint8Array> {
  return (await epubBytes(epub, () => undefined)) ?? new Uint8Array();
}

longTest.each([...BOOKS.keys()])('%s: the schema of EPUB 3 takes it', async (name) => {
  const { epubs } = await madeFrom(BOOKS.get(name) ?? '');
  for (const epub of epubs.files) {
    const bytes = await bytesOf(epub);
    const { messages } = await EpubCheck.validate(bytes);
    expect(messages.filter(({ severity }) => severity !== 'usage' && severity !== 'info')).toEqual([]);
    expect(await saidByEpubCheck(bytes)).toEqual([]);
  }
});

/** What EPUBCheck itself says, where the machine has Java and the variable `EPUBCHECK_JAR` names it. */
async function saidByEpubCheck(bytes: Uint8Array): Promise<readonly string[]> {
  const jar = process.env['EPUBCHECK_JAR'];
  if (jar === undefined) return [];
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-epubcheck-'));
  try {
    await writeFile(join(folder, 'book.epub'), bytes);
    const { stdout, stderr } = spawnSync('java', ['-Xss4m', '-jar', jar, join(folder, 'book.epub')], {
      encoding: 'utf8',
    });
    return `${stdout}${stderr}`.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * What the form has no place for: what scripts need, the switch of a film, what is typed into; and what stands for
 * frames and players, which the EPUB names by their titles.
 */
const LEFT_OUT = new Set(['script', 'style', 'template', 'select', 'datalist']);

function kept(tree: Tree): Tree {
  return mapElements(tree, (element) =>
    LEFT_OUT.has(element.name) || (element.name === 'a' && hasClass(element, 'film-switch')) ? [] : element,
  );
}

/** How often each word stands in a text. */
function countsOf(tree: Tree): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  // XML has no control characters.
  for (const word of textOf(tree)
    .replace(/\p{Cc}/gu, ' ')
    .split(/\s+/))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function count(tree: Tree, isIt: (element: Element) => boolean): number {
  return elementsIn(tree, isIt).length;
}

const isNote = (element: Element): boolean =>
  element.name === 'a' && hasClass(element, 'footnote') && attributeOf(element, 'href') !== undefined;
const isReference = (element: Element): boolean => element.name === 'a' && hasClass(element, 'reference');
const isCitation = (element: Element): boolean => attributeOf(element, 'role') === 'doc-biblioref';
const isFigure = (element: Element): boolean => element.name === 'figure' && hasClass(element, 'figure');

/** What the page has, and the EPUB's document should have. */
function measure(tree: Tree) {
  return {
    figures: count(tree, isFigure),
    // One of another host is named in its place.
    pictures: count(tree, (element) => element.name === 'img' || hasClass(element, 'missing-picture')),
    formulas: count(tree, ({ name }) => name === 'math'),
    notes: count(tree, isNote),
    references: count(tree, isReference),
    citations: count(tree, isCitation),
    tables: count(tree, ({ name, children }) => name === 'table' && count(children, (cell) => cell.name === 'tr') > 0),
    listings: count(tree, ({ name }) => name === 'pre'),
  };
}

longTest.each(['own', 'cs231n', 'swc-python'].filter((name) => BOOKS.has(name)))(
  '%s: nothing that a page says is lost in the EPUB',
  async (name) => {
    const { workspace, book, epubs } = await madeFrom(BOOKS.get(name) ?? '');
    const renderer = createRenderer(workspace, book, false);
    const [epub] = epubs.files;
    if (epub === undefined) throw new Error('There is no EPUB');
    const { text, names } = opened(await bytesOf(epub));
    const documents = new Map(
      names.filter((each) => each.endsWith('.xhtml')).map((each) => [each.slice(5), readHtml(text(each.slice(5)))]),
    );
    const pages = book.pages.filter((plan) => plan.chapter !== undefined && plan.path !== '404.html');
    const compared = pages.filter((plan) => documents.has(nameOf(plan)));
    const lost = compared.flatMap((plan) => lostOf(plan, readHtml(renderer.content(plan)), documents));
    expect(lost).toEqual([]);
    // A page that the contents do not list is no part of the book on one page either.
    expect(compared.length).toBe(pathsIn(book.contents).length + (name === 'own' ? 1 : 0));
  },
);

function nameOf({ path }: PagePlan): string {
  return `${path.replace(/\.html$/, '').replaceAll('/', '.')}.xhtml`;
}

function lostOf(plan: PagePlan, page: Tree, documents: ReadonlyMap<string, Tree>): readonly unknown[] {
  const name = nameOf(plan);
  const document = documents.get(name) ?? [];
  const [had, has] = [measure(page), measure(document)];
  const there = countsOf(document);
  const words = [...countsOf(kept(page))].flatMap(([word, times]) => {
    const missing = times - (there.get(word) ?? 0);
    return missing > 0 ? [`${word} ×${missing}`] : [];
  });
  const fewer = Object.entries(had).filter(([what, times]) => has[what as keyof typeof has] < times);
  return words.length + fewer.length === 0 ? [] : [{ name, words, fewer }];
}
