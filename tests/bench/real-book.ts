// The real books of the corpus, as Vitrine and the others want them.
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { frontMatterOf, placeOfChapters, writeSettings, type Dress } from './generators.ts';

/** Beside this repository, where it is there at all. */
export const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

/**
 * The text after Liquid, which all of them read alike as far as their Markdown goes. Returns the first chapter's path.
 */
export async function writeRealBook(folder: string, { generator, navigation }: Dress, book: string): Promise<string> {
  const place = join(folder, placeOfChapters(generator, navigation));
  // A folder whose name begins with `_` is a collection to Jekyll, and nobody's chapters to the others.
  for (const name of await readdir(join(CORPUS, book, 'liquid')))
    await cp(join(CORPUS, book, 'liquid', name), join(place, name.replace(/^_+/, '')), { recursive: true });
  const paths = (await readdir(place, { recursive: true })).filter((path) => path.endsWith('.md')).sort();
  for (const [index, path] of generator === 'vitrine' ? [] : paths.entries())
    await writeFile(
      join(place, path),
      frontMatterOf(generator, path, index + 1) + (await readFile(join(place, path), 'utf8')),
    );
  await writeSettings(folder, { generator, navigation });
  return join(place, paths[0] ?? '');
}
