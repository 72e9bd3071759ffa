// A book of many short chapters without a disk: one is parsed, and stands in it again and again under other names.
import { memoryFolder } from '../../src/files/folder.ts';
import { createLastUsed } from '../../src/lib/last-used.ts';
import { clockOf } from '../../src/load/jekyll/clock.ts';
import { load } from '../../src/load/load.ts';
import type { Book } from '../../src/model/book.ts';
import type { PictureSize, VideoSize, Workspace } from '../../src/model/workspace.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { readChapter } from './read-chapter.ts';

interface BookInMemory {
  readonly workspace: Workspace;
  readonly book: Book;
}

/** `c1.html` … `cN.html`, in so many parts of equal size; all side by side where there are none. */
export async function bookOfMany(count: number, parts: number): Promise<BookInMemory> {
  const names = Array.from({ length: count }, (_, index) => `c${index + 1}.md`);
  const size = Math.ceil(count / Math.max(1, parts));
  const lines = Array.from(
    { length: parts },
    (_, index) =>
      `  - {part: "Introduction to part ${index + 1}, of waves and of light", chapters: [${names.slice(index * size, (index + 1) * size).join(', ')}]}\n`,
  );
  const settings = `title: A book of many chapters\n${parts === 0 ? '' : `chapters:\n${lines.join('')}`}`;
  return bookWith({ 'content/book.yml': settings }, names, undefined);
}

/** `networks.html` and one more page in the book's own language, and the same in the folder of each other one. */
export async function bookInLanguages(others: readonly string[], base: string | undefined): Promise<BookInMemory> {
  const names = ['', ...others.map((tag) => `${tag}/`)].flatMap((folder) => [`${folder}networks.md`, `${folder}b.md`]);
  const files = Object.fromEntries(names.map((name) => [`content/${name}`, 'x\n']));
  return bookWith({ ...files, 'content/book.yml': 'title: A book\n' }, names, base);
}

async function bookWith(
  files: Readonly<Record<string, string>>,
  names: readonly string[],
  base: string | undefined,
): Promise<BookInMemory> {
  const workspace = await load({
    folder: memoryFolder(files),
    name: 'x',
    file: undefined,
    outside: undefined,
    base,
    clock: clockOf({}, 0),
    measured: createLastUsed<PictureSize | VideoSize | undefined>(),
  });
  const one = await readChapter('Six lines\nof a chapter\nthat is short\nand says nothing\nof any weight\nat all.\n');
  const chapters = names.map((name, index) => ({
    ...one,
    path: `content/${name}`,
    title: `The matter of chapter ${index + 1}`,
  }));
  return { workspace, book: resolve(workspace, chapters, 'hidden') };
}
