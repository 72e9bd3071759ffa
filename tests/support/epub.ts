// A small book that has one of everything that an EPUB carries or cannot carry, and what was made of it.
import { unzipSync } from 'fflate';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run.ts';
import { terminalIn } from './terminal.ts';
import { writeTree } from './trees.ts';

export interface MadeEpubs {
  readonly code: number;
  readonly said: string;
  /** The files that were written, by name. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** `vitrine epub`, as it is run, over these files of a book. */
export async function makeEpubs(
  book: Readonly<Record<string, string | Uint8Array>>,
  flags: readonly string[] = [],
): Promise<MadeEpubs> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-epub-'));
  try {
    await writeTree(join(folder, 'in'), book);
    const said: string[] = [];
    const code = await run(['epub', 'in', ...flags], {}, terminalIn(folder, said));
    const names = (await readdir(folder)).filter((name) => name !== 'in');
    const files = await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const));
    return { code, said: said.join(''), files: Object.fromEntries(files) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Texts in an EPUB by their names below `EPUB/`, and all names. */
export function opened(epub: Uint8Array | undefined): {
  readonly names: readonly string[];
  readonly text: (name: string) => string;
} {
  const files = unzipSync(epub ?? new Uint8Array());
  return {
    names: Object.keys(files),
    text: (name) => Buffer.from(files[`EPUB/${name}`] ?? []).toString('utf8'),
  };
}
