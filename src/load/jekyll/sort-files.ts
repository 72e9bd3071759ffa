// Which files of a Jekyll site are pages, posts and documents, which are copied, and which are left out.
import { decodePath, folderOf, nameOf, withoutEnding } from '../../lib/paths.ts';
import { listOf, textOf } from '../../lib/values.ts';
import type { JekyllCollection, JekyllStaticFile } from '../../model/jekyll.ts';
import { isDatedName, wrongDayOf, type DocumentRules, type FoundFile } from './documents.ts';
import { entryRules, type EntryRules } from './entries.ts';
import { collectionPattern, fillPattern, postPattern } from './permalinks.ts';
import { fullPath, pluginsOf, takesPlainMarkdown, takesReadmes, takesWrittenReadmes, type Scene } from './scene.ts';
import type { JekyllSettings } from './settings.ts';
import { languagesOfPlugin } from './translations.ts';

interface SortedFiles {
  readonly documents: readonly FoundFile[];
  readonly files: readonly { readonly sitePath: string; readonly collection: JekyllCollection | undefined }[];
  readonly leftOut: readonly string[];
  /** Posts whose names begin with a day that no calendar has. */
  readonly wrongDays: readonly string[];
}

/** Nobody puts front matter into a picture, a film, a font, an archive or a program: they are not opened for it. */
const IS_NO_TEXT =
  /\.(?:jpe?g|png|gif|webp|avif|bmp|ico|tiff?|hei[cf]|psd|mp4|m4v|webm|mov|avi|mkv|og[gv]|mp3|wav|flac|m4a|aac|opus|woff2?|[ot]tf|eot|zip|gz|tgz|bz2|xz|7z|rar|tar|[jw]ar|pdf|epub|mobi|djvu|docx?|xlsx?|pptx?|od[tsp]|exe|dll|so|dylib|bin|dmg|iso|wasm|pyc|class|[oa]|sqlite|db|np[yz]|pkl|h5|pth?|onnx|parquet|rda|rds|gl[bt]f?|stl|fbx|blend)$/i;
/** Never a page where front matter is optional. Source: the plugin's own list. */
const NEVER_A_PAGE = /^(readme|licen[cs]e|copying|code_of_conduct|contributing|issue_template|pull_request_template)$/i;

export async function sortFiles(scene: Scene): Promise<SortedFiles> {
  const { read } = scene;
  const rules = entryRules(read.settings);
  const included = new Set(listOf(read.settings.include).map(String));
  const isMarkdown = (path: string): boolean =>
    (textOf(read.settings.markdown_ext) ?? '')
      .toLowerCase()
      .split(/[,\s]+/)
      .includes(/\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '');
  const plain = takesPlainMarkdown(scene);
  const isTranslated = languagesOfPlugin(read.settings, pluginsOf(read.settings, scene.gemfile)).length > 0;
  const isIndexed = takesReadmes(scene);
  const begun = await withFrontMatter(
    scene,
    scene.inside.filter((path) => !IS_NO_TEXT.test(path) && !rules.isExcluded(path)),
  );
  const documents: FoundFile[] = [];
  const files: { sitePath: string; collection: JekyllCollection | undefined }[] = [];
  const leftOut: string[] = [];
  const readmes: FoundFile[] = [];
  const wrongDays: string[] = [];
  for (const sitePath of scene.inside) {
    const home = isTranslated ? homeOfTranslated(sitePath, read) : homeOf(sitePath, read);
    if (home?.isReached(rules) === false || !rules.isRead(sitePath, home?.folder ?? '')) {
      if (rules.isExcluded(sitePath) && isMarkdown(sitePath)) leftOut.push(sitePath);
      continue;
    }
    const found: FoundFile = {
      sitePath,
      relativePath: home === undefined ? sitePath : home.relativePath,
      collection: home?.collection,
      isDraft: home?.isDraft ?? false,
      isIndex: false,
    };
    if (home?.isPosts === true) {
      if (home.isDraft || (isDatedName(sitePath) && wrongDayOf(sitePath) === undefined)) documents.push(found);
      else if (isDatedName(sitePath)) wrongDays.push(sitePath);
    } else if (begun.has(sitePath)) documents.push(found);
    else if (
      home === undefined &&
      isIndexed &&
      isMarkdown(sitePath) &&
      /^readme$/i.test(withoutEnding(nameOf(sitePath)))
    )
      readmes.push({ ...found, isIndex: true });
    else if (
      home === undefined &&
      plain &&
      isMarkdown(sitePath) &&
      (!NEVER_A_PAGE.test(withoutEnding(nameOf(sitePath))) || included.has(sitePath))
    )
      documents.push(found);
    else {
      if (isMarkdown(sitePath)) leftOut.push(sitePath);
      files.push({ sitePath, collection: home?.collection });
    }
  }
  // As the plugin does: a file that is copied as it is may be the index too.
  const indexes = [
    ...documents.filter(({ sitePath }) => /(^|\/)index\.[^/]+$/i.test(sitePath)),
    ...files.filter(({ sitePath }) => /(^|\/)index\.html$/i.test(sitePath)),
  ];
  const withIndex = new Set(indexes.map(({ sitePath }) => folderOf(sitePath)));
  // Where GitHub Pages switches the plugin on, unasked, a README of a program in the folder is no page of the book.
  const isAsked = pluginsOf(read.settings, scene.gemfile).includes('jekyll-readme-index');
  const withPages = new Set(['', ...documents.map(({ sitePath }) => folderOf(sitePath))]);
  const indexed = (found: FoundFile): FoundFile =>
    takesWrittenReadmes(scene) &&
    found.collection === undefined &&
    /^readme\./i.test(nameOf(found.sitePath)) &&
    !withIndex.has(folderOf(found.sitePath))
      ? { ...found, isIndex: true }
      : found;
  documents.splice(0, documents.length, ...documents.map(indexed));
  for (const readme of readmes) {
    const folder = folderOf(readme.sitePath);
    if (!withIndex.has(folder) && (isAsked || withPages.has(folder))) documents.push(readme);
    else {
      leftOut.push(readme.sitePath);
      files.push(readme);
    }
  }
  return { documents: inOrder(documents, read.collections), files, leftOut, wrongDays };
}

/** Those of the paths whose files begin with front matter. */
async function withFrontMatter({ texts, read }: Scene, sitePaths: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const look = async (sitePath: string): Promise<void> => {
    const start = await texts.readStart(fullPath(sitePath, read.source), 64);
    if (/^\uFEFF?---[ \t]*(?:\w+[ \t]*)?\r?\n/.test(start)) found.add(sitePath);
  };
  for (let at = 0; at < sitePaths.length; at += 24) await Promise.all(sitePaths.slice(at, at + 24).map(look));
  return found;
}

interface Home {
  readonly collection: JekyllCollection;
  readonly isPosts: boolean;
  readonly isDraft: boolean;
  /** The folder that holds the collection's files: `news/_posts`, `content/_episodes`. */
  readonly folder: string;
  /** The file's path without the folder that the settings name for all collections. */
  readonly relativePath: string;
  /** Whether the folders above the collection's own are read. */
  readonly isReached: (rules: EntryRules) => boolean;
}

/** The collection that a path lies in: posts and drafts may lie in a `_posts` of any folder. */
function homeOf(sitePath: string, { collections, settings }: JekyllSettings): Home | undefined {
  const top = folderName(settings.collections_dir);
  const below = (path: string): string => (top === '' ? path : path.slice(top.length + 1));
  for (const collection of collections) {
    if (collection.label === 'posts' || !sitePath.startsWith(`${collection.folder}/`)) continue;
    return {
      collection,
      isPosts: false,
      isDraft: false,
      folder: collection.folder,
      relativePath: below(sitePath),
      isReached: () => true,
    };
  }
  const posts = collections.find(({ label }) => label === 'posts');
  const found = /^((?:.+\/)?_(posts|drafts))\/.+$/.exec(sitePath);
  if (found === null || posts === undefined) return undefined;
  if (top !== '' && !sitePath.startsWith(`${top}/`)) return undefined;
  const folder = found[1] ?? '';
  const above = folderOf(folder);
  return {
    collection: posts,
    isPosts: true,
    isDraft: found[2] === 'drafts',
    folder,
    relativePath: below(sitePath),
    isReached: (rules) => above === '' || rules.isRead(above, ''),
  };
}

/** jekyll-multiple-languages-plugin reads posts from `_i18n/LANG/_posts` alone, unless the settings say otherwise. */
function homeOfTranslated(sitePath: string, read: JekyllSettings): Home | undefined {
  const [, folder, own] = /^(_i18n\/[^/]+\/_posts)\/(.+)$/.exec(sitePath) ?? [];
  const home = homeOf(sitePath, read);
  if (folder !== undefined && own !== undefined)
    return home && { ...home, folder, relativePath: `_posts/${own}`, isReached: () => true };
  const isShared = listOf(read.settings.exclude_from_localizations).includes('_posts');
  return home?.isPosts === true && !isShared ? { ...home, isReached: () => false } : home;
}

/** `./content/` → `content`. */
function folderName(value: unknown): string {
  return (textOf(value) ?? '').replace(/^(?:\.?\/)+|\/+$/g, '');
}

function inOrder(documents: readonly FoundFile[], collections: readonly JekyllCollection[]): readonly FoundFile[] {
  const rank = ({ collection }: FoundFile): number =>
    collection === undefined ? collections.length : collections.indexOf(collection);
  return [...documents].sort((a, b) => rank(a) - rank(b) || (a.sitePath < b.sitePath ? -1 : 1));
}

export function staticFile(
  sitePath: string,
  collection: JekyllCollection | undefined,
  { settings, source, defaultsFor: defaultsOf }: DocumentRules,
): JekyllStaticFile {
  const path = fullPath(sitePath, source);
  const defaults = defaultsOf(sitePath, collection?.label ?? '');
  const shared = { path, sitePath, collection: collection?.label, defaults, output: collection?.output ?? true };
  if (collection === undefined || collection.label === 'posts')
    return { ...shared, address: sitePath.replace(/(^|\/)_posts\//, '$1') };
  const style = textOf(settings.permalink) ?? 'date';
  const inner = sitePath.slice(collection.folder.length + 1);
  const own = textOf(collection.metadata.permalink);
  const pattern = own === undefined ? collectionPattern(style) : own === 'pretty' ? postPattern('pretty') : own;
  // The name of a file stays as it is; that of a text would be made fit for addresses.
  const name = withoutEnding(nameOf(inner));
  const url = fillPattern(
    pattern.replaceAll(':name', () => name),
    {
      collection: collection.label,
      path: withoutEnding(inner),
      basename: name,
      slug: '',
      givenSlug: undefined,
      outputEnding: '',
      categories: [],
      date: undefined,
      said: {},
    },
  ).replace(/^\/|\/$/g, '');
  // A pattern without a name of the file would leave its ending alone.
  const ending = /[^/](\.[^./]+)$/.exec(inner)?.[1] ?? '';
  // The name of a file on the disk: only an address has its blanks in percents.
  return { ...shared, address: url === '' ? nameOf(sitePath) : decodePath(url) + ending };
}
