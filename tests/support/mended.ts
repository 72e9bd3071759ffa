// How a mistake of tests/mistakes/ is mended: `mended.txt` beside it, for the test that it is, and for the manual.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export type Mended =
  /** What stands instead of the lines `from` to `to`, counted from 1; a file that is not there is begun. */
  | { readonly kind: 'lines'; readonly path: string; readonly from: number; readonly to: number; readonly text: string }
  /** The command that should have been given, without `vitrine`. */
  | { readonly kind: 'command'; readonly command: string }
  /** What to do, in Markdown, where no line of text mends it. */
  | { readonly kind: 'words'; readonly text: string };

/** Undefined where a mistake has no such file. */
export async function readMended(folder: string): Promise<Mended | undefined> {
  const text = await readFile(join(folder, 'mended.txt'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const end = text.indexOf('\n');
  const first = text.slice(0, end);
  const command = /^\$ vitrine (.+)$/.exec(first)?.[1];
  if (command !== undefined) return { kind: 'command', command };
  const [, path, from, to] = /^([^\s:]+):(\d+)(?:-(\d+))?$/.exec(first) ?? [];
  if (path === undefined) return { kind: 'words', text: text.trimEnd() };
  return { kind: 'lines', path, from: Number(from), to: Number(to ?? from), text: text.slice(end + 1, -1) };
}

/** Writes what mends a mistake over the lines of a copy of its book. */
export async function mendIn(book: string, { path, from, to, text }: Mended & { kind: 'lines' }): Promise<void> {
  const file = join(book, path);
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  lines.splice(from - 1, to - from + 1, text);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, lines.join('\n'));
}
