// What is said in videos, where a chapter names a file that holds it: the page shows it in place.
import type { FileEntry, Folder } from '../files/folder.ts';
import { decodePath, nameOf } from '../lib/paths.ts';
import type { Source } from '../model/place.ts';
import { readText } from './read-text.ts';

const NAMED = /\btranscript\s*=\s*["']?([^"'\s]+\.(?:vtt|srt|txt))\b/gi;

/** The texts of the files among `files` that a chapter calls its transcript, by path. */
export async function readTranscripts(folder: Folder, files: readonly FileEntry[], sources: readonly Source[]): Promise<ReadonlyMap<string, string>> {
  const names = new Set(sources.flatMap(({ text }) => [...text.matchAll(NAMED)].map(([, path = '']) => nameOf(decodePath(path)))));
  const texts = new Map<string, string>();
  for (const { path } of files) if (names.has(nameOf(path))) texts.set(path, (await readText(folder, path)).text);
  return texts;
}
