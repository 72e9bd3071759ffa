// Pages at old addresses that lead to the new ones: `redirect_from` in a chapter's front matter.
import { tableOf } from '../lib/table.ts';
import { runsCode } from '../lib/runs-code.ts';
import { badPermalink, duplicateUrl } from '../diagnostics/catalog.ts';
import { escapeHtml } from '../lib/html.ts';
import { decodePath, encodePath, relativePath } from '../lib/paths.ts';
import { isMap, listOf, textOf, type PlainMap } from '../lib/values.ts';
import { fileOfCopy } from '../lib/language-copies.ts';
import type { Asset } from '../model/book.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Config } from '../model/config.ts';
import type { JekyllDocument, JekyllSite } from '../model/jekyll.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { fileOfAddress } from './addresses.ts';
import type { Placed } from './order.ts';

/** An old address, and the page or the place in a page that answers it now. */
interface Moved {
  readonly title: string;
  /** Relative to the old address: where the page itself went. */
  to: string;
  /** Where single places of it went: fragment → address. */
  readonly fragments: Record<string, string>;
}

interface RedirectScene {
  /** The addresses that the site answers already. */
  readonly taken: ReadonlySet<string>;
  /** The path of redirect.js. */
  readonly script: string;
  readonly jekyll: JekyllSite | undefined;
  readonly config: Pick<Config, 'base' | 'basePath'>;
}

const PLUGIN = 'jekyll-redirect-from';

/**
 * One small page for each old address. An address with a fragment (`/old.html#layers`) leads that place of the old page
 * to the chapter that names it.
 */
export function redirectsOf(
  placed: readonly Placed[],
  { taken, script, jekyll, config }: RedirectScene,
): { assets: readonly Asset[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const moved = new Map<string, Moved>();
  const whole = new Set(taken);
  for (const { chapter, path } of placed) {
    const address = newAddressOf(chapter, jekyll);
    if (address !== undefined) {
      moved.set(path, { title: chapter.title, to: targetOf(address, path), fragments: tableOf() });
      whole.add(path);
    }
  }
  for (const { title, path, place, olds } of [...placed.filter(hasMoved).map(movedChapter), ...movedTexts(jekyll)]) {
    for (const old of olds) {
      const [address = '', fragment] = splitFragment(old);
      const file = fileOfAddress(address);
      if (file === undefined) problems.push(badPermalink(place, old));
      else if (fragment === undefined && moved.get(file)?.to === encodePath(relativePath(file, path))) continue;
      else if (fragment === undefined ? whole.has(file) : taken.has(file))
        problems.push(duplicateUrl(place, `/${file}`, 'another page or file'));
      else {
        const to = encodePath(relativePath(file, path));
        const known = moved.get(file) ?? { title, to, fragments: tableOf() };
        moved.set(file, known);
        if (fragment !== undefined) known.fragments[fragment] = to;
        else {
          known.to = to;
          whole.add(file);
        }
      }
    }
  }
  const pages = [...moved].map(
    ([path, page]): Asset => ({
      kind: 'made',
      path,
      content: redirectPage(page, encodePath(relativePath(path, script))),
    }),
  );
  return { assets: [...pages, ...listForPrograms(placed, { taken, jekyll, config })], problems };
}

/** What has old addresses, at `path` of the site. */
interface Mover {
  readonly title: string;
  readonly path: string;
  /** Where the old addresses are given. */
  readonly place: Place;
  readonly olds: readonly string[];
}

function hasMoved({ chapter }: Placed): boolean {
  return chapter.frontMatter.redirectFrom.length > 0;
}

function movedChapter({ chapter, path }: Placed): Mover {
  const { redirectFrom, places } = chapter.frontMatter;
  const place = places.redirect_from ?? { path: chapter.path, line: 1, column: 1, length: 0 };
  return { title: chapter.title, path, place, olds: redirectFrom };
}

/** Files that are no chapters and have front matter: `LICENSE`, `data.txt`. */
function movedTexts(jekyll: JekyllSite | undefined): readonly Mover[] {
  return textsOf(jekyll).map(({ data, page, path, slug }) => ({
    title: textOf(data.title) ?? slug,
    path: page,
    place: { path: fileOfCopy(path), line: 1, column: 1, length: 0 },
    olds: oldAddressesOf(data),
  }));
}

function textsOf(jekyll: JekyllSite | undefined): readonly JekyllDocument[] {
  return jekyll?.documents.filter(({ form, output, draft }) => form === 'text' && output && !draft) ?? [];
}

function oldAddressesOf({ redirect_from: given }: PlainMap): readonly string[] {
  return listOf(given).flatMap((each) => textOf(each) ?? []);
}

/** `redirects.json`, as Jekyll's plugin writes it: each old address, and the whole new one. */
function listForPrograms(
  placed: readonly Placed[],
  { taken, jekyll, config }: Omit<RedirectScene, 'script'>,
): readonly Asset[] {
  const settings = jekyll?.settings.redirect_from;
  if (jekyll === undefined || !jekyll.plugins.includes(PLUGIN) || taken.has('redirects.json')) return [];
  if (isMap(settings) && settings.json === false) return [];
  const documents = new Map(jekyll.documents.map((document) => [document.path, document]));
  const whole = (address: string): string =>
    /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `${config.base ?? config.basePath}${address.replace(/^\/+/, '')}`;
  const rows = placed.flatMap(({ chapter }): { rank: number; row: [string, string] }[] => {
    const document = documents.get(chapter.path);
    if (document === undefined) return [];
    const rank = rankOf(document);
    const to = newAddressOf(chapter, jekyll);
    return [
      ...chapter.frontMatter.redirectFrom.map((old): [string, string] => [old, whole(document.url)]),
      ...(to === undefined ? [] : [[document.url, whole(to)] as [string, string]]),
    ].map(([old, address]) => ({ rank, row: [old.startsWith('/') ? old : `/${old}`, address] }));
  });
  const ofTexts = textsOf(jekyll).flatMap((document) =>
    oldAddressesOf(document.data).map((old): (typeof rows)[number] => ({
      rank: rankOf(document),
      row: [old.startsWith('/') ? old : `/${old}`, whole(document.url)],
    })),
  );
  const inOrder = [...rows, ...ofTexts].sort((a, b) => a.rank - b.rank).map(({ row }) => row);
  return [{ kind: 'made', path: 'redirects.json', content: JSON.stringify(tableOf(inOrder)) }];
}

/** Posts come first, then other documents, then pages. */
function rankOf({ collection }: JekyllDocument): number {
  return collection === 'posts' ? 0 : collection === undefined ? 2 : 1;
}

/**
 * `redirect_to` of Jekyll's plugin: the page has moved there. Without the plugin, Jekyll shows a page that says
 * something.
 */
export function newAddressOf(chapter: Chapter, jekyll: JekyllSite | undefined): string | undefined {
  if (jekyll !== undefined && !jekyll.plugins.includes(PLUGIN) && chapter.facts.words > 0) return undefined;
  const raw = chapter.frontMatter.data.redirect_to;
  const first: unknown = Array.isArray(raw) ? raw[0] : raw;
  return typeof first === 'string' && first.trim() !== '' && !runsCode(first) ? first.trim() : undefined;
}

function targetOf(address: string, from: string): string {
  const file = fileOfAddress(address);
  return file === undefined ? address : encodePath(relativePath(from, file));
}

function splitFragment(address: string): readonly [string, string | undefined] {
  const at = address.indexOf('#');
  return at < 0 ? [address, undefined] : [address.slice(0, at), decodePath(address.slice(at + 1))];
}

/** Works on every host and from disk; without script too, though then at the top of the page. */
function redirectPage({ title, to, fragments }: Moved, script: string): string {
  const address = escapeHtml(to);
  const places =
    Object.keys(fragments).length === 0 ? '' : ` data-fragments="${escapeHtml(JSON.stringify(fragments))}"`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<meta name="robots" content="noindex">
<script src="${escapeHtml(script)}" data-to="${address}"${places}></script>
<noscript><meta http-equiv="refresh" content="0; url=${address}"></noscript>
<link rel="canonical" href="${address}">
</head>
<body>
<p>This page has moved: <a href="${address}">${escapeHtml(title)}</a></p>
</body>
</html>
`;
}
