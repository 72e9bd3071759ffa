// An author edits a Jekyll book: only what has read the edited thing is read anew, and the site equals a clean build.
import { mkdir, mkdtemp, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createMaker, type MadeBook } from '../../src/make.ts';
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

interface Story {
  readonly edit: Readonly<Record<string, string | undefined>>;
  /** The chapters that are parsed again. */
  readonly parsed: readonly string[];
}

const stories: Readonly<Record<string, Story>> = {
  'a word in a chapter is read by its own page, and by the one that shows all': {
    edit: { '_notes/a.md': '---\ntitle: A\n---\nOther text.\n' },
    parsed: ['_notes/a.md', 'all.html'],
  },
  'a title is read by lists and by neighbours': {
    edit: { '_notes/a.md': '---\ntitle: Alpha\n---\nPlain text, without Liquid.\n' },
    parsed: ['_notes/a.md', '_notes/b.md', 'all.html', 'index.md'],
  },
  'an include is read by those who call it': {
    edit: { '_includes/part.html': 'Another part' },
    parsed: ['_notes/b.md', 'all.html'],
  },
  'an include that was not there is noticed when it comes': {
    edit: { '_includes/part.html': undefined },
    parsed: ['_notes/b.md', 'all.html'],
  },
  'data are read by those who ask for them': {
    edit: { '_data/facts.yml': 'count: 2\n' },
    parsed: ['_notes/c.md', 'all.html'],
  },
  'a setting is read by those who ask for it': {
    edit: { '_config.yml': 'title: Site\ncollections: {notes: {output: true}}\ngreeting: Good day\n' },
    parsed: ['_notes/c.md', 'all.html'],
  },
  'a new chapter is read by lists and by its neighbours': {
    edit: { '_notes/aa.md': '---\ntitle: AA\n---\nNew.\n' },
    parsed: ['_notes/aa.md', '_notes/b.md', 'all.html', 'index.md'],
  },
};

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

test.each(Object.entries(stories))('%s', async (_, { edit, parsed }) => {
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
  expect(
    chaptersOf(after)
      .filter((chapter) => !known.has(chapter))
      .map(({ path }) => path)
      .sort(),
  ).toEqual(parsed);
  expect(await bytesOf(after), 'what was remembered must not show').toEqual(
    await bytesOf(await (await createMaker(request)).make()),
  );
});

function chaptersOf({ book }: MadeBook) {
  return book.pages.flatMap(({ chapter }) => (chapter === undefined ? [] : [chapter]));
}

async function bytesOf(made: MadeBook): Promise<Record<string, string>> {
  return Object.fromEntries(
    await Promise.all(
      [...made.files].map(async ([path, file]) => [path, Buffer.from(await made.read(file)).toString('utf8')] as const),
    ),
  );
}
