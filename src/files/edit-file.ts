// A file of the author's is changed in place: read once, and written only if it is still what was read.
import { chmod, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { pathAside, removeLeftAside } from './aside.ts';
import { standingAt } from './standing.ts';

export interface OpenedText {
  /** With its byte order mark and its line ends. */
  readonly text: string;
  /** Why it is not to be replaced: a link is nobody's to replace, and what nobody may write is kept so on purpose. */
  readonly bar: 'link' | 'read-only' | undefined;
  /** `changed`: somebody else has written the file since, and it stays as it is. */
  readonly replace: (text: string) => Promise<'written' | 'changed'>;
}

/** `path` is absolute. Undefined for what is no file of UTF-8. */
export async function openText(path: string): Promise<OpenedText | undefined> {
  const facts = await stat(path).catch(() => undefined);
  if (facts?.isFile() !== true) return undefined;
  const bytes = await readFile(path);
  const text = textOf(bytes);
  if (text === undefined) return undefined;
  return {
    text,
    bar: (await standingAt(path)) !== 'file' ? 'link' : (facts.mode & 0o222) === 0 ? 'read-only' : undefined,
    replace: async (next) => {
      await removeLeftAside(path);
      const aside = await pathAside(path);
      try {
        await writeFile(aside, next, { flag: 'wx' });
        await chmod(aside, facts.mode);
        const isSame = (await standingAt(path)) === 'file' && bytes.equals(await readFile(path));
        if (isSame) await rename(aside, path);
        return isSame ? 'written' : 'changed';
      } finally {
        await rm(aside, { force: true });
      }
    },
  };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
