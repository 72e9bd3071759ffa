// One text file of the book, as the other verbs get it.
import type { Folder } from '../files/folder.ts';
import { withoutMarks } from '../lib/marks.ts';
import type { Source } from '../model/place.ts';

/** Line ends become `\n`, so that an offset means the same everywhere; the author's file stays as it is. */
export async function readText(folder: Folder, path: string): Promise<Source> {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await folder.read(path));
  return { path, text: withoutMarks(text.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD')) };
}
