// Texts that chapters include by `include_relative`: any text of the book.
import { inTurns } from '../lib/in-turns.ts';
import type { FileEntry } from '../files/folder.ts';
import { onceFor } from '../lib/once-for.ts';
import { nameOf } from '../lib/paths.ts';
import type { Source } from '../model/place.ts';
import type { TextReader } from './read-text.ts';

/** Files that hold no text. */
export const NO_TEXT =
  /\.(?:png|jpe?g|gif|webp|avif|bmp|tiff?|ico|heic|woff2?|ttf|otf|eot|pdf|ps|zip|gz|bz2|xz|7z|tar|jar|mp[34]|m4[av]|webm|ogg|ogv|mov|avi|wav|flac|exe|dll|so|bin|dat|npy|npz|pyc|class|o|a|psd|docx?|xlsx?|pptx?|sqlite|db)$/i;

const TAG = /\{%-?\s*include_relative\b/;
/** What the text says there, or nothing: a text that was not read anew is not searched again. */
const textWithTag = onceFor(({ text }: Source) => (TAG.test(text) ? text : ''));
/** Texts that include texts that include texts: nobody goes deeper. */
const DEEPEST = 5;

/** Read only where the tag is used, and only what some tag may name. */
export async function relativeIncludes(
  reader: TextReader,
  sources: readonly Source[],
  files: readonly FileEntry[],
): Promise<readonly Source[]> {
  const found = new Map<string, Source>();
  let asking = sources.map(textWithTag).filter((text) => text !== '');
  for (let depth = 0; asking.length > 0 && depth < DEEPEST; depth += 1) {
    const named = files.filter(
      ({ path }) => !found.has(path) && !NO_TEXT.test(path) && asking.some((text) => text.includes(nameOf(path))),
    );
    const read = await inTurns(named, ({ path }) => reader.readPerhaps(path, () => true));
    for (const source of read) found.set(source.path, source);
    asking = read.map(textWithTag).filter((text) => text !== '');
  }
  return [...found.values()];
}
