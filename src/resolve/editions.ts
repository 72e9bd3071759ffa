// The languages of a book: each is a book of its own. Which pages it has, where it stands, and what it is called.
import { languageAt, languagesOf, tagOfFolder, type FoundLanguages } from '../languages/folders.ts';
import { directionOf } from '../languages/tags.ts';
import { textOf } from '../lib/values.ts';
import type { Config } from '../model/config.ts';
import type { Workspace } from '../model/workspace.ts';
import { explicitKeys } from './counterparts.ts';
import type { Placed } from './order.ts';
import { likelySubtags } from '../lib/likely-subtags.ts';

export interface EditionPages {
  /** The book's settings in this language. */
  readonly config: Config;
  /** The folder of the pages that the program makes for it, with a slash behind it; '' for the top. */
  readonly root: string;
  /** The path of its front page, whoever makes it. */
  readonly front: string;
  /** The folder of its chapters that the settings name: `content/francais`; undefined where they name none. */
  readonly folder: string | undefined;
  readonly pages: readonly Placed[];
  /** What it was found by, in words. */
  readonly foundBy: string;
}

/** The book's own language first, the others in order of their tags. A book in one language has one edition. */
export function editionsOf(workspace: Workspace, placed: readonly Placed[]): readonly EditionPages[] {
  const { config } = workspace;
  const found = languagesOf(workspace, config);
  const grouped = groupPages(placed, found, workspace);
  const own = grouped.get(config.language) ?? [];
  const others = [...grouped].filter(([language]) => language !== config.language).sort(([a], [b]) => (a < b ? -1 : 1));
  const namedFolder = (language: string): string | undefined =>
    config.languages.length === 0 ? undefined : found.folders.find((each) => each.language === language)?.folder;
  const rootOf = (pages: readonly Placed[], language: string): string | undefined =>
    rootBelow(pages, namedFolder(language), workspace.contentFolder) ?? folderIn(pages, language);
  const ownRoot = others.length === 0 ? '' : (rootOf(own, config.language) ?? '');
  return [
    {
      config: configIn(config.language, config, undefined),
      root: ownRoot,
      front: `${ownRoot}index.html`,
      folder: namedFolder(config.language),
      pages: own,
      foundBy: 'the language of the book',
    },
    ...others.map(([language, pages]): EditionPages => {
      const root = rootOf(pages, language) ?? `${language.toLowerCase()}/`;
      const front = `${root}index.html`;
      const page = pages.find(({ path }) => path === front);
      return {
        config: configIn(language, config, page),
        root,
        front,
        folder: namedFolder(language),
        pages,
        foundBy: foundBy(pages, language, found, config),
      };
    }),
  ];
}

/** By the tag of their edition. */
function groupPages(
  placed: readonly Placed[],
  found: FoundLanguages,
  { config, jekyll }: Workspace,
): ReadonlyMap<string, readonly Placed[]> {
  const groups = new Map<string, Placed[]>();
  const loose = new Map<string, Placed[]>();
  const add = (to: Map<string, Placed[]>, language: string, page: Placed): void => {
    const pages = to.get(language);
    if (pages === undefined) to.set(language, [page]);
    else pages.push(page);
  };
  const spoken = config.languages.map(({ language }) => language);
  for (const page of placed) {
    const { chapter } = page;
    const language = chapter.frontMatter.language ?? config.language;
    const byPlace = languageAt(chapter.path, found);
    if (byPlace !== undefined) add(groups, sameLanguage(byPlace, config.language) ? config.language : byPlace, page);
    else if (sameLanguage(language, config.language)) add(groups, config.language, page);
    else if (spoken.includes(language)) add(groups, language, page);
    else add(loose, language, page);
  }
  const known = new Set(
    [...placed].flatMap((page) => explicitKeys(page).map((key) => `${languageIn(page, config)} ${key}`)),
  );
  const listed = listedLanguages(jekyll?.settings);
  for (const [language, pages] of loose) {
    const isEdition = isTree(language, pages, { known, listed, config, exists: groups.has(language) });
    for (const page of pages) add(groups, isEdition ? language : config.language, page);
  }
  // Pages keep the order in which they came.
  const place = new Map(placed.map((page, index) => [page, index]));
  return new Map(
    [...groups].map(([language, pages]) => [language, pages.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))]),
  );
}

/** `en` and `en-GB`: a book does not stand beside itself. */
function sameLanguage(a: string, b: string): boolean {
  return (
    a === b ||
    (a.split('-')[0] === b.split('-')[0] &&
      likelySubtags(a)?.script === likelySubtags(b)?.script &&
      (!a.includes('-') || !b.includes('-')))
  );
}

function languageIn({ chapter }: Placed, config: Config): string {
  return chapter.frontMatter.language ?? config.language;
}

interface Evidence {
  /** `fr ref:about`, of every page that has a key. */
  readonly known: ReadonlySet<string>;
  /** Languages that a plugin's settings name. */
  readonly listed: readonly string[];
  readonly config: Config;
  readonly exists: boolean;
}

/**
 * Pages in another language that no folder's name tells: a tree if a plugin's settings name the language, or most of
 * them stand in a folder of its name or have a counterpart by a key. A single chapter stays where it is.
 */
function isTree(language: string, pages: readonly Placed[], { known, listed, config, exists }: Evidence): boolean {
  if (exists || listed.includes(language)) return true;
  const inFolder = pages.filter(({ path }) => folderOfLanguage(path, language) !== undefined);
  const paired = pages.filter((page) => explicitKeys(page).some((key) => known.has(`${config.language} ${key}`)));
  return (
    (inFolder.length > 1 && inFolder.length * 2 > pages.length) ||
    // `index_ar.html` with `permalink: /ar/`: a front page is no chapter that happens to be in another language.
    (inFolder.length * 2 > pages.length &&
      inFolder.some(({ path }) => path === `${folderOfLanguage(path, language)}index.html`)) ||
    (paired.length > 0 && paired.length * 2 >= pages.length)
  );
}

/** jekyll-polyglot and jekyll-multiple-languages-plugin: `languages: ["en", "fr"]` in `_config.yml`. */
function listedLanguages(settings: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  const list = settings?.languages;
  return Array.isArray(list) ? list.flatMap((each) => tagOfFolder(textOf(each) ?? '') ?? []) : [];
}

/** `content/francais` → `francais/`, where most pages stand there; undefined where their addresses say otherwise. */
function rootBelow(pages: readonly Placed[], folder: string | undefined, contentFolder: string): string | undefined {
  if (folder === undefined || folder === contentFolder) return undefined;
  const root = `${folder.startsWith(`${contentFolder}/`) ? folder.slice(contentFolder.length + 1) : folder}/`;
  return pages.filter(({ path }) => path.startsWith(root)).length * 2 > pages.length ? root : undefined;
}

/** The folder of most pages that is called by the language: `ml4a/fr/`; undefined where there is none. */
function folderIn(pages: readonly Placed[], language: string): string | undefined {
  const counts = new Map<string, number>();
  for (const { path } of pages) {
    const folder = folderOfLanguage(path, language);
    if (folder !== undefined) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most !== undefined && most[1] * 2 > pages.length ? most[0] : undefined;
}

function folderOfLanguage(path: string, language: string): string | undefined {
  const names = path.split('/').slice(0, -1);
  const at = names.findIndex((name) => tagOfFolder(name) === language);
  return at < 0 ? undefined : `${names.slice(0, at + 1).join('/')}/`;
}

/** What the settings say of the language, and else its front page. */
function configIn(language: string, config: Config, front: Placed | undefined): Config {
  const said = config.languages.find((each) => each.language === language);
  const isOwn = language === config.language;
  const { title, description, data } = front?.chapter.frontMatter ?? {};
  const own = said?.title ?? title;
  return {
    ...config,
    language,
    direction: isOwn ? config.direction : directionOf(language),
    title: own ?? config.title,
    isTitled: config.isTitled || own !== undefined,
    subtitle: said?.subtitle ?? textOf(data?.subtitle) ?? (isOwn ? config.subtitle : undefined),
    description: said?.description ?? description ?? (isOwn ? config.description : undefined),
    words: { ...(isOwn ? config.words : {}), ...said?.words },
  };
}

function foundBy(pages: readonly Placed[], language: string, found: FoundLanguages, config: Config): string {
  if (config.languages.some((each) => each.language === language && each.folder !== undefined))
    return '`languages` in the settings';
  const folders = found.folders.filter((each) => each.language === language).map(({ folder }) => folder);
  if (folders.length > 0) return `the folder${folders.length === 1 ? '' : 's'} ${folders.join(', ')}`;
  const ending = found.endings.find((each) => each.language === language);
  if (ending !== undefined && pages.some(({ chapter }) => languageAt(chapter.path, found) === language))
    return `the ending .${ending.ending}.md`;
  return '`lang` in front matter';
}
