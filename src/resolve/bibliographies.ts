// Which bibliography a chapter cites from, and which of its entries.
import { missingBibliography } from '../diagnostics/catalog-bibliography.ts';
import { samePath, nearestName } from '../lib/nearest-name.ts';
import { folderOf, joinPath, nameOf, withoutEnding } from '../lib/paths.ts';
import type { Bibliography, Entry } from '../model/bibliography.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { WantedWorks } from '../model/tree.ts';
import type { Workspace } from '../model/workspace.ts';
import { placeInSettings } from './settings-places.ts';
import { matchesQuery } from '../bibliography/query.ts';
import { readEntriesInText } from '../bibliography/read-bibliography.ts';

/** What a chapter may cite: entries by key, the first file before the others. */
export interface Citable {
  /** Those that the chapter or the book names, and not a tag. */
  readonly own: readonly Bibliography[];
  readonly entries: ReadonlyMap<string, Entry>;
  readonly problems: readonly Problem[];
}

type Shelf = Pick<Workspace, 'bibliographies' | 'files' | 'config' | 'contentFolder' | 'texts' | 'jekyll'>;

/** Finds the bibliographies of chapters; the same files are gathered once. */
export function createLibrary(workspace: Shelf): (chapter: Chapter) => Citable {
  const known = new Map<string, Citable['entries']>();
  return (chapter) => {
    const { bibliography, places } = chapter.frontMatter;
    const own = bibliography.map((written) => ({ written, found: findFile(written, chapter.path, workspace) }));
    const book = workspace.config.bibliography.map((written) => ({ written, found: findFile(written, '', workspace) }));
    const asked = filesAskedIn(chapter).map((written) => findFile(written, chapter.path, workspace));
    const files = [...[...own, ...book].map(({ found }) => found), ...asked].flat();
    const paths = files.map(({ path }) => path).join('\n');
    const shared = known.get(paths) ?? gather(files);
    known.set(paths, shared);
    const inText = entriesInText(chapter);
    const entries = inText.length === 0 ? shared : new Map([...shared, ...gather(inText)]);
    const missing = own.filter(({ found }) => found.length === 0);
    return {
      own: [...new Set([...own, ...book].flatMap(({ found }) => found))],
      entries,
      problems: missing.map(({ written }) => missingFile(places.bibliography, written, workspace)),
    };
  };
}

/** Those of `{% bibtex %}`, which go before those of files. */
function entriesInText({ facts: { works } }: Chapter): readonly Bibliography[] {
  return works.flatMap(({ wanted: { inText } }) => (inText === undefined ? [] : readEntriesInText(inText)));
}

/** What its tags name: `{% cite a --file b %}`. */
function filesAskedIn({ facts: { cited, works } }: Chapter): readonly string[] {
  return [...new Set([...cited.flatMap(({ files }) => files ?? []), ...works.flatMap(({ wanted }) => wanted.files)])];
}

/** Files that the settings name and the book does not have. A Jekyll book's are a plugin's defaults. */
export function missingInSettings(workspace: Workspace): readonly Problem[] {
  if (workspace.jekyll !== undefined) return [];
  return workspace.config.bibliography
    .filter((written) => findFile(written, '', workspace).length === 0)
    .map((written) => missingFile(placeInSettings('bibliography', written, workspace), written, workspace));
}

/**
 * Files that a list of the chapter asks for and the book does not have; without any, the one that it would have. And
 * what is wrong with entries in the text.
 */
export function missingForLists(
  { path, facts: { works } }: Chapter,
  { own }: Citable,
  shelf: Shelf,
): readonly Problem[] {
  return works.flatMap(({ wanted: { files, which, inText }, place }) => {
    if (inText !== undefined) return readEntriesInText(inText).problems;
    const [usual = 'references.bib'] = shelf.config.bibliography;
    const asked = files.length === 0 && which === 'all' && own.length === 0 ? [usual] : files;
    return asked
      .filter((written) => findFile(written, path, shelf).length === 0)
      .map((written) => missingFile(place, written, shelf));
  });
}

function missingFile(place: Place | undefined, written: string, { bibliographies, files }: Shelf): Problem {
  const known = [...Object.keys(bibliographies), ...Object.keys(files).filter((path) => /\.bib$/i.test(path))];
  // A tag may name a file without its ending.
  const names = /\.\w+$/.test(written) ? known : known.map((path) => withoutEnding(nameOf(path)));
  return missingBibliography(place, written, samePath(written, names) ?? nearestName(written, names));
}

function gather(files: readonly Bibliography[]): Citable['entries'] {
  const entries = new Map<string, Entry>();
  for (const file of files)
    for (const entry of file.entries) if (!entries.has(entry.key)) entries.set(entry.key, entry);
  return entries;
}

/** Beside the chapter, in the book's content, at its top, or where al-folio and jekyll-scholar keep theirs. */
function findFile(
  written: string,
  source: string,
  { bibliographies, contentFolder, config }: Shelf,
): readonly Bibliography[] {
  const folders = [
    ...(source === '' ? [] : [folderOf(source)]),
    contentFolder,
    '',
    ...config.bibliography.map(folderOf),
    '_bibliography',
    'assets/bibliography',
  ];
  if (written.includes('*')) {
    const folder = folderOf(written);
    return Object.values(bibliographies).filter(({ path }) => folderOf(path) === folder);
  }
  for (const name of [written, `${written}.bib`]) {
    for (const folder of folders) {
      const found = bibliographies[joinPath(folder, name.replace(/^\/+/, '')) ?? ''];
      if (found !== undefined) return [found];
    }
  }
  return [];
}

/** The entries of a list as its author asked for them; those that the chapter cites come in the order of the text. */
export function entriesOf(wanted: WantedWorks, chapter: Chapter, citable: Citable, workspace: Shelf): readonly Entry[] {
  const files =
    wanted.inText === undefined ? filesOf(wanted, chapter, citable, workspace) : [readEntriesInText(wanted.inText)];
  const mayStand = (entry: Entry): boolean => wanted.query === undefined || matchesQuery(entry, wanted.query);
  const all =
    wanted.which === 'all'
      ? files.flatMap(({ entries }) => entries)
      : [...new Set(chapter.facts.cited.map(({ key }) => key))].flatMap((key) => citable.entries.get(key) ?? []);
  // Of two in the text that share a key, the first is shown twice: their places are one.
  const shown = wanted.inText === undefined ? all : all.map((entry) => citable.entries.get(entry.key) ?? entry);
  return [...new Map(shown.map((entry) => [entry.key, entry])).values()].filter(mayStand);
}

function filesOf({ files }: WantedWorks, { path }: Chapter, { own }: Citable, shelf: Shelf): readonly Bibliography[] {
  return files.length === 0 ? own : files.flatMap((written) => findFile(written, path, shelf));
}

/** Every entry that some chapter cites or lists: those whose TeX must be read. */
export function neededEntries(workspace: Workspace, chapters: readonly Chapter[]): readonly Entry[] {
  const library = createLibrary(workspace);
  const needed = new Set<Entry>();
  for (const chapter of chapters) {
    const { cited, works, shown } = chapter.facts;
    if (cited.length + works.length + shown.length === 0) continue;
    const citable = library(chapter);
    for (const { key } of [...cited, ...shown]) {
      const entry = citable.entries.get(key);
      if (entry !== undefined) needed.add(entry);
    }
    for (const { wanted } of works)
      for (const entry of entriesOf(wanted, chapter, citable, workspace)) needed.add(entry);
  }
  return [...needed];
}
