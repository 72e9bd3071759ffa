// What pages say that they translate: `translates: ../one.md`, and where that is no page that they can be of.
import { brokenLink } from '../diagnostics/catalog.ts';
import { badFrontMatter } from '../diagnostics/catalog-settings.ts';
import { nearestName } from '../lib/nearest-name.ts';
import { folderOf, joinPath, nameOf, relativePath } from '../lib/paths.ts';
import { textOf } from '../lib/values.ts';
import type { Problem } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import { fileOfAddress } from './addresses.ts';
import type { EditionPages } from './editions.ts';
import type { Placed } from './order.ts';

interface Translates {
  /** The first original, through pages that are translations themselves. */
  readonly originals: ReadonlyMap<Placed, Placed>;
  readonly problems: readonly Problem[];
}

/** By the tags of their editions, which stand in their order. */
type Languages = ReadonlyMap<Placed, string>;

/** Of pages that name each other, the one of the first edition is the original. */
export function translatesIn(editions: readonly EditionPages[], workspace: Workspace): Translates {
  const languages = new Map(editions.flatMap(({ config, pages }) => pages.map((page) => [page, config.language])));
  const pages = [...languages.keys()];
  const find = finderOf(pages, workspace.contentFolder);
  const hidden = hiddenAmong(pages, workspace);
  const written = new Map<Placed, Placed>();
  const problems: Problem[] = [];
  for (const [page, language] of languages) {
    const { data } = page.chapter.frontMatter;
    const named = textOf(data.translates);
    if (typeof data.translates === 'object' && data.translates !== null) problems.push(notOne(page, data.translates));
    // A key of plugins may be no file's name.
    const found = find(named ?? textOf(data.translation_of) ?? '', page);
    if (found !== undefined && languages.get(found) !== language) written.set(page, found);
    else if (named !== undefined && found !== undefined) problems.push(wrong(page, 'which is in the same language'));
    else if (named !== undefined && !filesOf(named, page, workspace.contentFolder).some((file) => hidden.has(file)))
      problems.push(
        brokenLink(
          placeOf(page),
          named,
          nearest(
            named,
            page,
            pages.filter((each) => languages.get(each) !== language),
          ),
        ),
      );
  }
  const originals = new Map(
    pages.flatMap((page): [Placed, Placed][] => {
      const root = rootOf(page, written, pages);
      return root === page ? [] : [[page, root]];
    }),
  );
  return { originals, problems: [...problems, ...repeated(originals, languages)] };
}

/** What `translates: ../one.md` names: a file, from the chapter's folder or from the top, or an address of the site. */
function finderOf(
  pages: readonly Placed[],
  contentFolder: string,
): (written: string, from: Placed) => Placed | undefined {
  const byFile = new Map(pages.map((page) => [page.chapter.path, page]));
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return (written, from) =>
    written === ''
      ? undefined
      : (filesOf(written, from, contentFolder).flatMap((file) => byFile.get(file) ?? [])[0] ??
        byPath.get(fileOfAddress(written) ?? ''));
}

function filesOf(written: string, from: Placed, contentFolder: string): readonly string[] {
  return [folderOf(from.chapter.path), contentFolder, ''].flatMap((folder) => {
    const file = joinPath(folder, written) ?? '';
    return [file, `${file}.md`];
  });
}

/** Drafts are there for their author, and no pages yet. */
function hiddenAmong(pages: readonly Placed[], { sources }: Workspace): ReadonlySet<string> {
  const shown = new Set(pages.map(({ chapter }) => chapter.path));
  return new Set(sources.flatMap(({ path }) => (shown.has(path) ? [] : [path])));
}

/** The one whose file is called nearly so. */
function nearest(written: string, from: Placed, pages: readonly Placed[]): string | undefined {
  const files = new Map(
    pages.flatMap((page) => (page === from ? [] : [[nameOf(page.chapter.path), page.chapter.path]])),
  );
  const name = nearestName(nameOf(written), [...files.keys()]);
  const found = name === undefined ? undefined : files.get(name);
  return found === undefined ? undefined : relativePath(from.chapter.path, found);
}

function wrong(page: Placed, because: string): Problem {
  const named = textOf(page.chapter.frontMatter.data.translates) ?? '';
  return badFrontMatter(placeOf(page), 'translates', 'a chapter in another language', `"${named}", ${because}`);
}

function notOne(page: Placed, found: object): Problem {
  const kind = Array.isArray(found) ? 'a list' : 'a group of keys';
  return badFrontMatter(placeOf(page), 'translates', 'the path of one chapter', kind);
}

/** Two pages of one language that translate one original: the first is its counterpart. */
function repeated(originals: ReadonlyMap<Placed, Placed>, languages: Languages): readonly Problem[] {
  const first = new Map<string, Placed>();
  return [...originals].flatMap(([page, original]) => {
    const key = `${languages.get(page) ?? ''} ${original.path}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, page);
    if (other === undefined || textOf(page.chapter.frontMatter.data.translates) === undefined) return [];
    return [wrong(page, `which ${other.chapter.path} translates already`)];
  });
}

function rootOf(page: Placed, written: ReadonlyMap<Placed, Placed>, pages: readonly Placed[]): Placed {
  const seen = new Set<Placed>();
  let at = page;
  for (let next = written.get(at); next !== undefined; next = written.get(at)) {
    // Pages that name each other: the first of the ring is the original of all.
    if (seen.has(at)) return pages.find((each) => seen.has(each)) ?? at;
    seen.add(at);
    at = next;
  }
  return at;
}

function placeOf({ chapter }: Placed) {
  return chapter.frontMatter.places.translates ?? { path: chapter.path, line: 1, column: 1, length: 0 };
}
