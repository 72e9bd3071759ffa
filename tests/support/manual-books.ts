// Tries the examples of the manual: the files that a section shows are a book, which is checked.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { run } from '../../src/cli/run.ts';
import { terminalIo } from '../../src/cli/terminal-io.ts';
import { commandOf, isFile, type Listing } from './manual-listings.ts';
import { writeTree } from './trees.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300"/></svg>\n';

export interface Tried {
  /** What was printed for each listing that is a command. */
  readonly outputs: ReadonlyMap<Listing, string>;
  /** Errors and warnings of the whole book, without those that the page shows. */
  readonly problems: readonly string[];
}

/** The files of one section are written as `my-book/`, with a picture wherever one is named; commands run beside it. */
export async function tryBook(listings: readonly Listing[]): Promise<Tried> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-manual-'));
  try {
    const files = listings.filter(isFile);
    await writeTree(join(folder, 'my-book'), {
      ...chaptersIn(files),
      ...(await picturesIn(files)),
      ...Object.fromEntries(files.map(({ title, text }) => [title ?? '', `${text}\n`])),
    });
    const outputs = new Map<Listing, string>();
    for (const listing of listings) {
      const command = commandOf(listing);
      if (command !== undefined) outputs.set(listing, await saidBy(folder, command));
    }
    const said = files.length === 0 ? '' : await saidBy(folder, ['build', 'my-book']);
    const shown = [...outputs.values()].join('\n');
    const problems = said.split(/\n(?=\S)/).filter((block) => /^(?:error|warning) /.test(block));
    return { outputs, problems: problems.filter((block) => !shown.includes(block.trim())) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A chapter for each that settings name, or one: what is shown of a book is a part of it. */
function chaptersIn(files: readonly Listing[]): Readonly<Record<string, string>> {
  const named = files
    .filter(({ title }) => title?.endsWith('.yml') === true)
    .flatMap(({ text }) => [...text.matchAll(/[\w-]+(?:\/[\w-]+)*\.md\b/g)].map(([path]) => `content/${path}`));
  const hasChapter = named.length > 0 || files.some(({ title }) => title?.endsWith('.md') === true);
  return Object.fromEntries(
    (hasChapter ? named : ['content/chapter.md']).map((path) => [path, '# A chapter\n\nIts text.\n']),
  );
}

/** A drawing for each path of a picture that chapters name, beside them and in `content/`. */
async function picturesIn(files: readonly Listing[]): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const named = files.flatMap(({ text }) => [...text.matchAll(/[\w-]+(?:\/[\w-]+)*\.(?:png|jpg|svg)\b/g)]);
  const pictures = named.map(async ([path]): Promise<[string, string | Uint8Array]> => {
    const content = path.endsWith('.svg')
      ? SVG
      : await sharp(Buffer.from(SVG))
          .toFormat(path.endsWith('.png') ? 'png' : 'jpeg')
          .toBuffer();
    return [`content/${path}`, content];
  });
  return Object.fromEntries(await Promise.all(pictures));
}

/** What a terminal of 80 columns without colour shows. */
async function saidBy(folder: string, argv: readonly string[]): Promise<string> {
  let said = '';
  let clock = 0;
  const stream = { isTTY: true, columns: 80, write: (text: string) => (said += text) };
  const io = terminalIo({
    stdout: stream,
    stderr: stream,
    environment: { CI: '1', NO_COLOR: '1' },
    now: () => (clock += 100),
    currentFolder: folder,
    machine: '',
    interrupted: async () => undefined,
    openBrowser: async () => false,
  });
  await run(argv, {}, io);
  return said.trim();
}
