// The files of a book's bibliography: those that its settings or a chapter name, wherever in the book they lie.
import { isBibliographyFile, readBibliography } from '../bibliography/read-bibliography.ts';
import type { FileEntry } from '../files/folder.ts';
import { onceFor } from '../lib/once-for.ts';
import { nameOf } from '../lib/paths.ts';
import type { Bibliography } from '../model/bibliography.ts';
import type { Source } from '../model/place.ts';
import type { TextReader } from './read-text.ts';
import { tableOf } from '../lib/table.ts';

/** A key of front matter with what stands below it; tags of jekyll-scholar's; Distill's own element; any such file. */
const NAMING = [
  /^[ \t]*bibliography[ \t]*:([^\n]*(?:\n[ \t]*-[^\n]*)*)/gm,
  /\{%-?\s*(?:bibliography(?:_count)?|cite|nocite|reference|quote)\b([^%]*)%\}/g,
  /\bd-bibliography\b([^>\n]*)/g,
];
/** Tried at each letter, and so only where there is one. */
const FILE = /(?<![\w./-])([\w./-]{1,200}\.bib)\b/g;

/** By path. A book that names none reads none. */
export async function readBibliographies(
  reader: TextReader,
  files: readonly FileEntry[],
  { settings, sources }: { readonly settings: readonly string[]; readonly sources: readonly Source[] },
): Promise<Readonly<Record<string, Bibliography>>> {
  const named = new Set(settings.map(nameIn));
  for (const source of sources) for (const name of namesIn(source)) named.add(name);
  if (named.size === 0) return {};
  const wanted = files.filter(({ path }) => isBibliographyFile(path) && isNamed(nameOf(path), named));
  const read = await Promise.all(wanted.map(async ({ path }) => [path, readOnce(await reader.read(path))] as const));
  return tableOf(read);
}

/** A text that was not read anew is not searched again. */
const namesIn = onceFor(({ text }: Source): readonly string[] => {
  if (!/bibliography|--?f/.test(text)) return [];
  const patterns = text.includes('.bib') ? [...NAMING, FILE] : NAMING;
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap(([, written = '']) => written.split(/[\s,[\]"'=]+/).map(nameIn));
});

function nameIn(written: string): string {
  return nameOf(written.trim());
}

/** `papers` is `papers.bib`, and `*.bib` every one. */
function isNamed(name: string, named: ReadonlySet<string>): boolean {
  if (named.has(name)) return true;
  return /\.bib$/i.test(name) && (named.has(name.replace(/\.bib$/i, '')) || named.has('*.bib') || named.has('*'));
}

/** The texts of the last load: a preview reads thousands of entries once. */
const known = new Map<string, { readonly text: string; readonly read: Bibliography }>();

function readOnce(source: Source): Bibliography {
  const before = known.get(source.path);
  if (before?.text === source.text) return before.read;
  const read = readBibliography(source);
  known.set(source.path, { text: source.text, read });
  return read;
}
