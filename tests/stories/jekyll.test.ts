// An author edits a Jekyll book: only the chapters that parsed.json lists, those that have read the edited thing, are
// parsed anew, and the site equals a clean build.
import { mkdir, mkdtemp, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { MadeBook } from '../../src/maker/make-book.ts';
import { createMaker } from '../../src/maker/maker.ts';
import { expectList, expectNames } from '../support/expectations.ts';
import { bytesOfSite } from '../support/site-bytes.ts';
import { writeTree } from '../support/trees.ts';

const BOOK: Readonly<Record<string, string>> = {
  '_config.yml': 'title: Site\ncollections: {notes: {output: true}}\ngreeting: Hello\n',
  'index.md': '---\ntitle: Front\n---\n{% for note in site.notes %}- {{ note.title }}\n{% endfor %}',
  '_notes/a.md': '---\ntitle: A\n---\nPlain text, without Liquid.\n',
  '_notes/b.md': '---\ntitle: B\n---\n{% include part.html %} after {{ page.previous.title }}\n',
  '_notes/c.md': '---\ntitle: C\n---\n{{ site.data.facts.count }} and {{ site.greeting }}\n',
  'all.html': '---\ntitle: All\n---\n{% for note in site.notes %}{{ note.content }}{% endfor %}\n',
  'feed.xml': '---\n---\n<feed>{% for note in site.notes %}{{ note.title }} {% endfor %}</feed>\n',
  '_includes/part.html': 'A part',
  '_data/facts.yml': 'count: 1\n',
};

/** Path → new text; undefined takes the file away. */
type Edit = Readonly<Record<string, string | undefined>>;

const PARSED = join(import.meta.dirname, 'parsed.json');

const stories: Readonly<Record<string, Edit>> = {
  'a word in a chapter is read by its own page, and by the one that shows all': {
    '_notes/a.md': '---\ntitle: A\n---\nOther text.\n',
  },
  'a title is read by lists and by neighbours': {
    '_notes/a.md': '---\ntitle: Alpha\n---\nPlain text, without Liquid.\n',
  },
  'an include is read by those who call it': { '_includes/part.html': 'Another part' },
  'an include that was not there is noticed when it comes': { '_includes/part.html': undefined },
  'data are read by those who ask for them': { '_data/facts.yml': 'count: 2\n' },
  'a setting is read by those who ask for it': {
    '_config.yml': 'title: Site\ncollections: {notes: {output: true}}\ngreeting: Good day\n',
  },
  'a new chapter is read by lists and by its neighbours': { '_notes/aa.md': '---\ntitle: AA\n---\nNew.\n' },
};

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

test.each(Object.entries(stories))('%s', async (story, edit) => {
  const root = await mkdtemp(join(tmpdir(), 'vitrine-jekyll-story-'));
  folders.push(root);
  await writeTree(root, BOOK);
  const request = {
    root,
    out: join(root, '_site'),
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'publish' },
  } as const;
  const maker = await createMaker(request);
  const before = await maker.make();
  for (const [path, text] of Object.entries(edit)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await (text === undefined ? unlink(join(root, path)) : writeFile(join(root, path), text));
  }
  const after = await maker.make();
  // What was remembered is the very same chapter.
  const known = new Set(chaptersOf(before));
  const parsed = chaptersOf(after).filter((chapter) => !known.has(chapter));
  await expectList(PARSED, story, parsed.map(({ path }) => path).sort());
  expect(await bytesOf(after), 'what was remembered must not show').toEqual(
    await bytesOf(await (await createMaker(request)).make()),
  );
});

test('no other lists of parsed chapters are kept', () => expectNames(PARSED, Object.keys(stories)));

function chaptersOf({ book }: MadeBook) {
  return book.pages.flatMap(({ chapter }) => (chapter === undefined ? [] : [chapter]));
}

async function bytesOf({ site }: MadeBook): Promise<Record<string, string>> {
  const files = await bytesOfSite(site);
  return Object.fromEntries([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]));
}
