// An author edits; exactly the files of the site that changes.json lists change; and the site then equals a clean
// build, byte for byte.
import { mkdtemp, rm, writeFile, mkdir, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { blocksOf } from '../../src/languages/blocks.ts';
import type { MadeBook } from '../../src/maker/make-book.ts';
import { createMaker } from '../../src/maker/maker.ts';
import { expectList, expectNames } from '../support/expectations.ts';
import { bytesOfSite } from '../support/site-bytes.ts';
import { readTree, writeTree } from '../support/trees.ts';

/** Three chapters and a front page with something to read on; the second shows a picture and refers to the third. */
const BOOK: Readonly<Record<string, string | Uint8Array>> = {
  'content/book.yml': 'title: A book\nchapters: [one.md, two.md, three.md]\n',
  'content/index.md':
    '---\ntitle: Welcome\n---\nHello.\n\n{% include further_reading.md title="A work" link="https://arxiv.org/abs/1311.2901" %}\n',
  'content/one.md': '---\ntitle: One\n---\n## Start\n\nText.\n',
  'content/two.md':
    '---\ntitle: Two\n---\nSee [the third](three.md#end).\n\n{% include figure.md path="images/dot.svg" caption="A dot" %}\n',
  'content/three.md': '---\ntitle: Three\n---\n## End\n\nText.\n',
  'content/images/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><circle r="5"/></svg>\n',
};
const CHANGES = join(import.meta.dirname, 'changes.json');
const OPTIONS = { drafts: false, strict: false, purpose: 'publish' } as const;

/** Path → new text; undefined takes the file away. */
type Edit = Readonly<Record<string, string | undefined>>;

const stories: Readonly<Record<string, Edit>> = {
  'a word in a chapter changes its own page, and the one of the whole book': {
    'content/one.md': '---\ntitle: One\n---\n## Start\n\nOther text.\n',
  },
  'a word where a link of another chapter leads changes its own page, and what that link shows': {
    'content/three.md': '---\ntitle: Three\n---\n## End\n\nOther text.\n',
  },
  'a blank line at the end changes nothing': { 'content/one.md': '---\ntitle: One\n---\n## Start\n\nText.\n\n' },
  'a new title changes every page, because every page lists it': {
    'content/one.md': '---\ntitle: Uno\n---\n## Start\n\nText.\n',
  },
  'a larger picture changes itself and the page that keeps its room': {
    'content/images/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><circle r="5"/></svg>\n',
  },
  'a picture repainted in the same size changes itself alone': {
    'content/images/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><circle r="4"/></svg>\n',
  },
  'a second chapter with further readings brings the page of them all, which every page lists': {
    'content/three.md': '---\ntitle: Three\n---\n## End\n\nText.\n\n{% include further_reading.md title="Another" %}\n',
  },
  'a heading renamed is told where a link led to it': {
    'content/three.md': '---\ntitle: Three\n---\n## Finish\n\nText.\n',
  },
  'a picture taken away leaves a placeholder': { 'content/images/dot.svg': undefined },
  'an include of the book’s own changes the pages that use it': {
    'templates/includes/figure.html':
      '---\nnumbered: figure\nparameters: {path: picture, caption: markdown}\n---\n<p id="{{ figure.id }}">{{ caption }}</p>\n',
  },
  'a chapter becomes a draft and leaves the book': {
    'content/one.md': '---\ntitle: One\ndraft: true\n---\n## Start\n\nText.\n',
  },
};

/** Too many chapters for each page to list them all. */
const LONG_BOOK: Readonly<Record<string, string>> = {
  'content/book.yml': 'title: A long book\nprint: false\n',
  ...Object.fromEntries(
    Array.from({ length: 45 }, (_, index) => [`content/c${index + 1}.md`, `# Chapter ${index + 1}\n\nText.\n`]),
  ),
};
const longStories: Readonly<Record<string, Edit>> = {
  'in a long book, a new title changes the pages that list it, the lists of all and the search': {
    'content/c30.md': '# Renamed\n\nText.\n',
  },
  'in a long book, a word in a chapter changes its own page and the search': {
    'content/c30.md': '# Chapter 30\n\nOther text.\n',
  },
};

const FIRST = '# One\n\nFirst.\n';
/** Two languages; the third chapter is not translated, and the first one's translation is marked as complete. */
const TWO_LANGUAGES: Readonly<Record<string, string>> = {
  'book.yml': 'title: A book\nprint: false\nuntranslated: original\noutdated: notice\n',
  'content/1.md': FIRST,
  'content/2.md': '# Two\n\nSecond.\n',
  'content/3.md': '# Three\n\nThird.\n',
  'content/fr/1.md': '# Un\n\nPremier.\n',
  'content/fr/2.md': '# Deux\n\nSecond.\n',
  'translations.lock.json': JSON.stringify({
    'content/fr/1.md': { original: 'content/1.md', blocks: blocksOf(FIRST).map(({ hash }) => hash) },
  }),
};
const languageStories: Readonly<Record<string, Edit>> = {
  'a word in one language makes no page of another': { 'content/fr/2.md': '# Deux\n\nAutre.\n' },
  'a word in an original changes its page, and the notice on its translation': { 'content/1.md': '# One\n\nOther.\n' },
  'a word in a chapter that is not translated changes the page that stands in for it': {
    'content/3.md': '# Three\n\nOther.\n',
  },
  'an original taken away leaves its translation, without a counterpart': { 'content/2.md': undefined },
  'a translation that comes takes the place of the original': { 'content/fr/3.md': '# Trois\n\nTroisième.\n' },
};

/** The same without originals that stand in: what is not translated is led to where it is. */
const HALF: Readonly<Record<string, string>> = {
  ...TWO_LANGUAGES,
  'book.yml': 'title: A book\nprint: false\n',
  'content/fr/1.md': '# Un\n\n[Trois](3.md).\n',
};
const halfStories: Readonly<Record<string, Edit>> = {
  'a translation that comes is led to by the pages that led to its original': {
    'content/fr/3.md': '# Trois\n\nTroisième.\n',
  },
  'an original that gets another name leaves the pages of other languages as they are, but for its translation': {
    'content/2.md': undefined,
    'content/two.md': '# Two\n\nSecond.\n',
  },
};

/** Two glossaries, whose terms are linked where a chapter uses them first. */
const TERMS: Readonly<Record<string, string>> = {
  'book.yml': 'title: A book\nprint: false\nglossary: {link: first}\n',
  'content/1.md': '# One\n\nA lamp.\n',
  'content/2.md': '# Two\n\nA prism.\n\n## Glossary\n\nlamp\n: What shines.\n',
  'content/3.md': '# Three\n\nNothing.\n\n## Glossary\n\nprism\n: A glass.\n',
};
const termStories: Readonly<Record<string, Edit>> = {
  'another definition changes its page, the glossary and what links to it show, and no page that uses the term': {
    'content/2.md': '# Two\n\nA prism.\n\n## Glossary\n\nlamp\n: What glows.\n',
  },
  'a new term changes the pages that use it': {
    'content/3.md': '# Three\n\nNothing.\n\n## Glossary\n\nprism\n: A glass.\n\nlamp oil\n: What burns.\n',
    'content/1.md': '# One\n\nA lamp, with lamp oil.\n',
  },
  'a first use taken away changes its page and the glossary': { 'content/1.md': '# One\n\nNothing.\n' },
};

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

describe('after an edit', () => {
  test.each([
    ...Object.entries(stories).map(([story, edit]) => ({ story, edit, book: BOOK })),
    ...Object.entries(longStories).map(([story, edit]) => ({ story, edit, book: LONG_BOOK })),
    ...Object.entries(languageStories).map(([story, edit]) => ({ story, edit, book: TWO_LANGUAGES })),
    ...Object.entries(halfStories).map(([story, edit]) => ({ story, edit, book: HALF })),
    ...Object.entries(termStories).map(([story, edit]) => ({ story, edit, book: TERMS })),
  ])('$story', async ({ story, edit, book }) => {
    const root = await mkdtemp(join(tmpdir(), 'vitrine-story-'));
    folders.push(root);
    await writeTree(root, book);
    const request = { root, out: join(root, 'site'), base: undefined, options: OPTIONS };
    const maker = await createMaker(request);
    const before = await bytesOf(await maker.make());
    await build(request);

    await applyEdit(root, edit);
    const after = await bytesOf(await maker.make());
    await expectList(CHANGES, story, changedPaths(before, after));

    const clean = await bytesOf(await (await createMaker({ ...request, out: join(root, 'elsewhere') })).make());
    expect(after, 'what was remembered must not show').toEqual(clean);
    await build(request);
    expect(Object.keys(await readTree(join(root, 'site'), (path) => path === '.vitrine.json'))).toEqual(
      Object.keys(clean).sort(),
    );
  });

  test('no other lists of changes are kept', () =>
    expectNames(
      CHANGES,
      [stories, longStories, languageStories, halfStories, termStories].flatMap((each) => Object.keys(each)),
    ));
});

async function applyEdit(root: string, edit: Edit): Promise<void> {
  for (const [path, text] of Object.entries(edit)) {
    if (text === undefined) await unlink(join(root, path));
    else {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
  }
}

async function bytesOf({ site }: MadeBook): Promise<Record<string, string>> {
  const files = await bytesOfSite(site);
  return Object.fromEntries([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]));
}

function changedPaths(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly string[] {
  const changed = [...Object.keys(before), ...Object.keys(after)].filter((path) => before[path] !== after[path]);
  // The search's scripts are named by their content.
  return [...new Set(changed.map((path) => path.replace(/(^|\/)search\/.*/, '$1search/')))].sort();
}
