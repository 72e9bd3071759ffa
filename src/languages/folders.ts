// Which files of a book are in which language, as the names of folders, collections and files show it.
import { onceFor } from '../lib/once-for.ts';
import { valueOf } from '../lib/table.ts';
import type { TranslationMarks } from '../model/languages.ts';
import type { Source } from '../model/place.ts';
import { COUNTRIES, isKnownLanguage, languageTag } from './tags.ts';

interface LanguageFolder {
  /** Relative to the book's folder: `content/fr`, `_translations/jp`; '' for all that stands in no other. */
  readonly folder: string;
  /** A BCP 47 tag. */
  readonly language: string;
}

export interface FoundLanguages {
  /** The deepest first. */
  readonly folders: readonly LanguageFolder[];
  /** Tags that stand before the ending of files: `fr` for `a.fr.md`. */
  readonly endings: readonly LanguageEnding[];
}

interface LanguageEnding {
  /** As files have it: `pt-br`. */
  readonly ending: string;
  readonly language: string;
}

/** The language that the place of a file says; undefined where it says none. */
export function languageAt(path: string, { folders, endings }: FoundLanguages): string | undefined {
  const ending = endingOf(path)?.ending;
  const byEnding = endings.find((each) => each.ending === ending);
  return (byEnding ?? folders.find(({ folder }) => folder === '' || path.startsWith(`${folder}/`)))?.language;
}

/** `a/fr`, `_fr`, `pt_BR` → the tag; undefined for a folder that is not called by one. Of three letters, known ones. */
export function tagOfFolder(name: string): string | undefined {
  const text = name.replace(/^_/, '').replaceAll('_', '-').toLowerCase();
  // Most folders are called by no tag: asking Intl of each would take longer than all else.
  if (!/^[a-z]{2,3}(?:-(?:[a-z]{2,4}|\d{3})){0,2}$/.test(text)) return undefined;
  const tag = languageTag(text);
  return valueOf(FOLDERS, text) ?? (tag !== undefined && isKnownLanguage(tag) ? tag : undefined);
}

/** Countries that folders are called by for their language, though some are the tag of another one. */
const FOLDERS: Readonly<Record<string, string>> = { ...COUNTRIES, kr: 'ko', tw: 'zh-TW', hk: 'zh-HK' };

/** A book as it was read. */
interface Written {
  readonly sources: readonly Source[];
  /** What was marked as a translation: its original may have gone since. */
  readonly translations: TranslationMarks;
  /** Where chapters are published from: a folder may be written from there too. */
  readonly contentFolder: string;
}

/** What the settings say of languages. */
interface Wanted {
  /** The book's. */
  readonly language: string;
  readonly languages: readonly { readonly language: string; readonly folder: string | undefined }[];
}

/**
 * What the settings say, and, of languages without a folder there, what names show. Where settings name folders, there
 * are no others; `languages: {fr: {title: Un livre}}` gives one of those that are found its title.
 */
export function languagesOf(book: Written, said: Wanted): FoundLanguages {
  const paths = book.sources.map(({ path }) => path);
  const { contentFolder } = book;
  const found = foundIn(book, said.language);
  if (!namesFolders(said)) return found;
  const folders = said.languages.flatMap(({ language, folder }): LanguageFolder[] => {
    if (folder === undefined) return found.folders.filter((each) => each.language === language);
    const known = folderAmong(paths, folder, contentFolder);
    // What holds all chapters is the book itself.
    return known === undefined || known === contentFolder ? [] : [{ folder: known, language }];
  });
  return {
    folders: folders.sort((a, b) => b.folder.length - a.folder.length),
    endings: found.endings.filter(({ language }) => said.languages.some((each) => each.language === language)),
  };
}

/** Whether the settings say which languages there are, and not only what some of them are called. */
function namesFolders({ languages }: Wanted): boolean {
  return languages.some(({ folder }) => folder !== undefined);
}

/** Folders of languages, as names show them, that settings which name folders leave out. */
export function unnamedLanguages(book: Written, said: Wanted): readonly LanguageFolder[] {
  if (!namesFolders(said)) return [];
  const languages = [said.language, ...said.languages.map(({ language }) => language)];
  const named = languagesOf(book, said).folders;
  return foundIn(book, said.language).folders.filter(
    (each) =>
      !languages.includes(each.language) && !named.some(({ folder }) => `${each.folder}/`.startsWith(`${folder}/`)),
  );
}

/** The folder that an author wrote, from the top or from the chapters' own; undefined where no chapter stands in it. */
export function folderAmong(paths: readonly string[], written: string, contentFolder: string): string | undefined {
  const clean = written.replace(/^(?:\.?\/)+/, '').replace(/(?<!\/)\/+$/, '');
  if (clean === '' || clean === '.') return contentFolder;
  return [clean, `${contentFolder}/${clean}`].find((each) => paths.some((path) => path.startsWith(`${each}/`)));
}

/** A preview asks after every save, and nearly always of the same paths. */
const asked = new Map<string, FoundLanguages>();

function foundIn({ sources, translations }: Written, language: string): FoundLanguages {
  const paths = sources.map(({ path }) => path);
  const translating = new Set(
    sources
      .filter((source) => Object.hasOwn(translations, source.path) || said(source).translates)
      .map(({ path }) => path),
  );
  const spoken = new Map(sources.flatMap((source) => (said(source).in === '' ? [] : [[source.path, said(source).in]])));
  const key = JSON.stringify([language, paths, [...translating], [...spoken]]);
  const found = asked.get(key) ?? languagesIn(paths, language, { translating, spoken });
  if (asked.size > 4) asked.clear();
  asked.set(key, found);
  return found;
}

/** `translates: ../networks.md` and `language: ru`, or `lang`, in front matter, which is read later. */
const said = onceFor(({ text }: Source): { readonly translates: boolean; readonly in: string } => {
  const written = /^---\r?\n[\s\S]*?\n---/.exec(text.slice(0, 2000))?.[0] ?? '';
  const language = /^lang(?:uage)?:[ \t]*["']?([\w-]+)/m.exec(written)?.[1] ?? '';
  return { translates: /^translates:[ \t]*\S/m.test(written), in: tagOfFolder(language) ?? '' };
});

/** What the front matter of some files says, by their paths. */
interface Said {
  readonly translating: ReadonlySet<string>;
  readonly spoken: ReadonlyMap<string, string>;
}

/**
 * Folders called by a tag in which most files have a twin outside, or say what they translate, or that they are in that
 * language: `fr/a.md` beside `a.md`, `en/a.md` or, in another collection, `_book/a.md`. A lone `cs/` with chapters on
 * computer science is none. `language` is the book's; `paths` are those of its chapters, relative to its folder.
 */
function languagesIn(paths: readonly string[], language: string, { translating, spoken }: Said): FoundLanguages {
  const groups = groupsOf(paths);
  const places = new Map<string, Set<string>>();
  for (const path of paths) for (const key of keysOf(path)) places.set(key, (places.get(key) ?? new Set()).add(path));
  const accepted = [...groups.values()].filter(
    (group) => speaksIt(group, spoken) || isTranslated(group, places, translating),
  );
  // Folders that are twins of each other alone may be three subjects, unless one is in the book's language.
  const folders = accepted
    .filter(
      (group) =>
        speaksIt(group, spoken) ||
        group.paths.some((path) => translating.has(path) || hasTwinOutside(path, group, places, accepted)) ||
        isHome(accepted, language),
    )
    .map(({ folder, language: tag }) => ({ folder, language: tag }))
    .sort((a, b) => b.folder.length - a.folder.length || (a.folder < b.folder ? -1 : 1));
  return { folders, endings: endingsIn(paths) };
}

interface Group {
  readonly folder: string;
  readonly language: string;
  readonly paths: readonly string[];
}

function isHome(groups: readonly Group[], language: string): boolean {
  return groups.some((group) => group.language.split('-')[0] === language.split('-')[0]);
}

/** Files by the uppermost folder above them that is called by a tag. */
function groupsOf(paths: readonly string[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, { folder: string; language: string; paths: string[] }>();
  for (const path of paths) {
    const names = path.split('/').slice(0, -1);
    const at = names.findIndex((name) => tagOfFolder(name) !== undefined);
    if (at < 0) continue;
    const folder = names.slice(0, at + 1).join('/');
    const group = groups.get(folder) ?? { folder, language: tagOfFolder(names[at] ?? '') ?? '', paths: [] };
    group.paths.push(path);
    groups.set(folder, group);
  }
  return groups;
}

/** What twins have in common: the path without the folder of the language, and the path below that folder. */
function keysOf(path: string): readonly string[] {
  const names = withoutEnding(path).split('/');
  const at = names.findIndex((name, index) => index < names.length - 1 && tagOfFolder(name) !== undefined);
  const clean = (parts: readonly string[]): string => parts.map((name) => name.replace(/^_/, '')).join('/');
  const whole = clean(at < 0 ? names : [...names.slice(0, at), ...names.slice(at + 1)]);
  // Below the folder of the language, or below the first folder: `_translations/fr/a` and `_book/a`.
  const below = clean(at < 0 ? names.slice(1) : names.slice(at + 1));
  return below === '' ? [`=${whole}`] : [`=${whole}`, `/${below}`];
}

function twinsOf(path: string, { folder }: Group, places: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  return keysOf(path).flatMap((key) => [...(places.get(key) ?? [])].filter((twin) => !twin.startsWith(`${folder}/`)));
}

/** A single chapter in a folder of its own may be one, of a book in one language. */
function speaksIt({ paths, language }: Group, spoken: ReadonlyMap<string, string>): boolean {
  const count = paths.filter((path) => spoken.get(path) === language).length;
  return count > 1 && count * 2 >= paths.length;
}

function isTranslated(
  group: Group,
  places: ReadonlyMap<string, ReadonlySet<string>>,
  translating: ReadonlySet<string>,
): boolean {
  const named = group.paths.filter((path) => !isFront(path, group));
  const twins = named.filter((path) => translating.has(path) || twinsOf(path, group, places).length > 0);
  return twins.length > 0 && twins.length * 2 >= named.length;
}

function hasTwinOutside(
  path: string,
  group: Group,
  places: ReadonlyMap<string, ReadonlySet<string>>,
  groups: readonly Group[],
): boolean {
  const isInOne = (twin: string): boolean => groups.some(({ folder }) => twin.startsWith(`${folder}/`));
  return !isFront(path, group) && twinsOf(path, group, places).some((twin) => !isInOne(twin));
}

/** Every folder may have one, whatever it is about; further down, `fr/matrices/index.md` is the chapter on matrices. */
function isFront(path: string, { folder }: Group): boolean {
  return /^(?:index|readme)\.\w+$/i.test(path.slice(folder.length + 1));
}

function withoutEnding(path: string): string {
  return path.replace(/\.\w+$/, '');
}

function endingOf(path: string): { readonly ending: string; readonly rest: string } | undefined {
  const [, rest, ending] =
    /^(.+)\.([A-Za-z]{2}(?:[-_](?:[A-Za-z]{2,4}|\d{3})){0,2})\.(?:md|markdown|html?)$/i.exec(path) ?? [];
  return rest === undefined || ending === undefined ? undefined : { rest, ending };
}

/** `a.fr.md` beside `a.md` or `a.en.md`. */
function endingsIn(paths: readonly string[]): readonly LanguageEnding[] {
  const plain = new Set(paths.filter((path) => endingOf(path) === undefined).map(withoutEnding));
  const byRest = new Map<string, number>();
  for (const path of paths) {
    const { rest } = endingOf(path) ?? {};
    if (rest !== undefined) byRest.set(rest, (byRest.get(rest) ?? 0) + 1);
  }
  const endings = new Map<string, string>();
  for (const path of paths) {
    const found = endingOf(path);
    const language = found === undefined ? undefined : tagOfFolder(found.ending);
    if (found === undefined || language === undefined) continue;
    if (plain.has(found.rest) || (byRest.get(found.rest) ?? 0) > 1) endings.set(found.ending, language);
  }
  return [...endings].map(([ending, language]) => ({ ending, language }));
}
