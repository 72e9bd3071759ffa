// What is said in videos, where a chapter names a file that holds it: the page shows it in place.
import type { FileEntry } from '../files/folder.ts';
import { onceFor } from '../lib/once-for.ts';
import { decodePath, nameOf } from '../lib/paths.ts';
import type { Source } from '../model/place.ts';
import type { TextReader } from './read-text.ts';

const NAMED = /\b(transcript|captions)\s*=\s*["']?([^"'\s]+)/gi;
/** What stands behind the name of a file without quotes, as `%}`, is no part of it. */
const FILE = /^.+\.(?:vtt|srt|txt)\b/i;

/**
 * The texts of the files among `files` that a chapter calls its transcript, by path. Captions are read too, though
 * browsers fetch them as they are: these take them for UTF-8.
 */
export async function readTranscripts(
  reader: TextReader,
  files: readonly FileEntry[],
  sources: readonly Source[],
): Promise<ReadonlyMap<string, string>> {
  const named = sources.flatMap(namedIn);
  const roles = new Map<string, Set<string>>();
  for (const { role, name } of named) roles.set(name, (roles.get(name) ?? new Set()).add(role));
  const texts = new Map<string, string>();
  for (const { path } of files) {
    const of = roles.get(nameOf(path));
    const read = of === undefined ? undefined : await reader.read(path);
    if (read !== undefined && of?.has('transcript') === true) texts.set(path, read.text);
  }
  return texts;
}

interface Named {
  readonly role: string;
  readonly name: string;
}

/** A preview asks again and again for the same texts. */
const namedIn = onceFor(({ text }: Source): readonly Named[] =>
  [...text.matchAll(NAMED)].map(([, role = '', written = '']) => ({
    role: role.toLowerCase(),
    name: nameOf(decodePath(FILE.exec(written)?.[0] ?? '')),
  })),
);
