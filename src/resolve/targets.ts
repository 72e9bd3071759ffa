// What an address means in this book: a page, a file, another site, or nothing.
import { nearestPath, samePath } from '../lib/nearest-name.ts';
import { composedForm } from '../lib/composed-form.ts';
import { decodePath, folderOf, joinPath, nameOf, relativePath } from '../lib/paths.ts';
import type { BookFile } from '../model/workspace.ts';
import { isPicture } from '../media/measure.ts';
import { fileOfAddress } from './addresses.ts';

export type Target =
  | { readonly kind: 'page'; readonly path: string; readonly query: string; readonly anchor: string | undefined }
  | { readonly kind: 'file'; readonly file: BookFile; readonly suffix: string }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'nothing' };

/** Who asks: addresses may be relative to the chapter's file or, as a browser reads them, to its page. */
export interface Asker {
  readonly source: string;
  readonly page: string;
  /** What may also be meant from the top of the site: includes of Jekyll themes make `img/a.png` such an address. */
  readonly mayBeFromTop: boolean;
}

export interface Site {
  /** Page path by chapter path, and every page path. */
  readonly pageOfSource: ReadonlyMap<string, string>;
  readonly pages: ReadonlySet<string>;
  /** By the file of an old address (`redirect_from`), the page that has moved from there. */
  readonly moved: ReadonlyMap<string, string>;
  /** By the address that they answer to. */
  readonly files: ReadonlyMap<string, BookFile>;
  /** Pictures of other hosts that the book has brought in, by address. */
  readonly brought: ReadonlyMap<string, BookFile>;
  readonly contentFolder: string;
  /** `/book/`, or `/`. */
  readonly basePath: string;
  /** `https://example.org/book/`: addresses below it are the book's own. */
  readonly base: string | undefined;
}

/**
 * Understands `other.md`, `other.html`, `other/`, `../images/a.png`, `/images/a.png` (from the top of the book), the
 * same below the site's base path, and, where nothing else answers, a first folder that the book does not have:
 * chapters that lived under `/ml4a/` in a larger site keep their links.
 */
export function findTarget(written: string, asker: Asker, site: Site): Target {
  const below = belowAddress(written, site.base);
  const own = below !== undefined;
  const address = own ? `/${below}` : written;
  if (address.startsWith('//')) return { kind: 'elsewhere' };
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return fileWithColon(address, asker, site) ?? { kind: 'elsewhere' };
  const [, path = '', query = '', hash] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? [];
  const anchor = hash === undefined || hash === '' ? undefined : decodePath(hash);
  if (path === '') return { kind: 'page', path: asker.page, query, anchor };
  const decoded = decodePath(path);
  const parts: Parts = { decoded, query, anchor, suffix: query + (hash === undefined ? '' : `#${hash}`) };
  const found = findIn(site, parts, asker) ?? findComposed(site, parts, asker);
  if (found !== undefined) return found;
  // Another site may stand below this one's address: only what the book has is taken for its own.
  return own ? { kind: 'elsewhere' } : { kind: 'nothing' };
}

/** What an address adds to the site's own: `http://` and `https://` are one site, and so are hosts in any case. */
export function belowAddress(written: string, base: string | undefined): string | undefined {
  if (base === undefined || !/^https?:\/\//i.test(written)) return undefined;
  const [own, rest] = [base, written].map((address) => address.replace(/^https?:/i, ''));
  return own !== undefined && rest?.slice(0, own.length).toLowerCase() === own.toLowerCase()
    ? rest.slice(own.length)
    : undefined;
}

/**
 * Whether a whole address that no page answers to should be one of this book's pages. At the top of a host other sites
 * may stand beside it, below folders that the book does not have; feeds and their like are made by others.
 */
export function isOwnPage(address: string, { base, basePath, pages, files }: Site): boolean {
  const path = belowAddress(address, base)?.replace(/[?#].*$/, '');
  if (path === undefined) return false;
  if (!/^[^.]*$|\.(?:html?|md|markdown)$/i.test(nameOf(path))) return false;
  const slash = path.indexOf('/');
  if (basePath !== '/' || slash < 0 || slash === path.length - 1) return path !== '';
  const folder = path.slice(0, slash + 1);
  return [...pages, ...files.keys()].some((each) => each.startsWith(folder));
}

/** An address in its parts. */
interface Parts {
  readonly decoded: string;
  readonly query: string;
  readonly anchor: string | undefined;
  readonly suffix: string;
}

function findIn(site: Site, { decoded, query, anchor, suffix }: Parts, asker: Asker): Target | undefined {
  for (const candidate of candidatesOf(decoded, asker, site)) {
    const page = pageAt(candidate, decoded, site);
    if (page !== undefined) return { kind: 'page', path: page, query, anchor };
    const file = site.files.get(candidate) ?? pageInFiles(candidate, site);
    if (file !== undefined) return { kind: 'file', file, suffix };
  }
  return undefined;
}

/** `demo` and `demo/` of a page that is a file of its own: servers find `demo.html` and `demo/index.html`. */
function pageInFiles(candidate: string, { files }: Site): BookFile | undefined {
  const page = fileOfAddress(candidate);
  return files.get(page ?? '') ?? (page === candidate ? undefined : files.get(joinPath(candidate, 'index.html') ?? ''));
}

/** `fig:a.png` is a file where the book has it, and no address of a scheme "fig". */
function fileWithColon(address: string, asker: Asker, site: Site): Target | undefined {
  if (SCHEMES.test(address)) return undefined;
  const [, path = '', query = '', hash] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? [];
  const anchor = hash === undefined || hash === '' ? undefined : decodePath(hash);
  return findIn(site, { decoded: decodePath(path), query, anchor, suffix: query }, asker);
}

const SCHEMES =
  /^(?:https?|mailto|tel|sms|ftps?|data|javascript|vbscript|file|blob|about|urn|doi|geo|magnet|irc|xmpp|git|ssh):/i;

/** The same letters are written in two ways: files of a Mac have `e` and an accent, keyboards type `é`. */
function findComposed(site: Site, parts: Parts, asker: Asker): Target | undefined {
  if (!/[^\0-\u007F]/.test(parts.decoded + asker.source)) return undefined;
  const { composed, pageOf } = composedOf(site);
  const inOneForm: Asker = { ...asker, source: composedForm(asker.source), page: composedForm(asker.page) };
  const found = findIn(composed, { ...parts, decoded: composedForm(parts.decoded) }, inOneForm);
  return found?.kind === 'page' ? { ...found, path: pageOf.get(found.path) ?? found.path } : found;
}

const composedSites = new WeakMap<Site, { readonly composed: Site; readonly pageOf: ReadonlyMap<string, string> }>();

/** The site with all names in one form, and the page that each of them means. */
function composedOf(site: Site): { readonly composed: Site; readonly pageOf: ReadonlyMap<string, string> } {
  const known = composedSites.get(site);
  if (known !== undefined) return known;
  const keyed = <T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map([...map].map(([path, value]) => [composedForm(path), value]));
  const pageOf = new Map([...site.pages].map((path) => [composedForm(path), path]));
  const composed: Site = {
    ...site,
    contentFolder: composedForm(site.contentFolder),
    pageOfSource: keyed(site.pageOfSource),
    pages: new Set(pageOf.keys()),
    files: keyed(site.files),
  };
  composedSites.set(site, { composed, pageOf });
  return { composed, pageOf };
}

/** As `findTarget`, for what is shown as a picture: one of another host may have been brought in. */
export function findPicture(written: string, asker: Asker, site: Site): Target {
  const target = findTarget(written, asker, site);
  const file = target.kind === 'elsewhere' ? site.brought.get(written) : undefined;
  return file === undefined ? target : { kind: 'file', file, suffix: '' };
}

/**
 * The address that was most likely meant by one that leads to nothing, as the file at `source` would write it: from its
 * own folder, or from the top.
 */
export function nearestAddress(
  address: string,
  kind: 'page' | 'picture',
  source: string,
  site: Site,
): string | undefined {
  const path = decodePath(address.replace(/[?#].*$/, '')).replace(/^(?:\.{0,2}\/)+/, '');
  const found = rememberedFor(site, `${kind} ${path}`, () => nearestPathOf(path, kind, site));
  if (found === undefined || address.startsWith('/')) return found && `/${found}`;
  return relativePath(fromContent(source, site), found);
}

/** A book of chapters that lived elsewhere has the same dead links on many pages. */
const nearest = new WeakMap<Site, Map<string, string | undefined>>();

function rememberedFor(site: Site, key: string, find: () => string | undefined): string | undefined {
  const ofSite = nearest.get(site) ?? new Map<string, string | undefined>();
  nearest.set(site, ofSite);
  if (!ofSite.has(key)) ofSite.set(key, find());
  return ofSite.get(key);
}

function nearestPathOf(path: string, kind: 'page' | 'picture', site: Site): string | undefined {
  const all = knownAddresses(kind, site);
  const groups =
    kind === 'picture'
      ? all
      : all.map((group, index) => (index < all.length - 1 ? group : group.filter((file) => couldBe(file, path))));
  for (const group of groups) {
    const same = samePath(path, group);
    if (same !== undefined) return same;
  }
  return nearestPath(path, groups.flat());
}

/** A page is no picture: of files, those that end as the address does, if it names a file at all. */
function couldBe(file: string, address: string): boolean {
  const ending = /\.(?!html?$|md$|markdown$)\w+$/i.exec(address)?.[0].toLowerCase();
  return ending !== undefined && (file.toLowerCase().endsWith(ending) || (isPicture(file) && isPicture(address)));
}

/** Gathered once for each site: a book may have hundreds of dead links. */
const known = new WeakMap<Site, Map<string, readonly (readonly string[])[]>>();

/** People write a page by its chapter's file or by its address; what a page links to may also be a file. */
function knownAddresses(kind: 'page' | 'picture', site: Site): readonly (readonly string[])[] {
  const ofSite = known.get(site) ?? new Map<string, readonly (readonly string[])[]>();
  known.set(site, ofSite);
  const found = ofSite.get(kind);
  if (found !== undefined) return found;
  const files = [...site.files.values()]
    .filter((file) => kind === 'page' || file.picture !== undefined)
    .map((file) => file.address)
    .sort();
  const sources = [...site.pageOfSource.keys()]
    .map((path) => (site.contentFolder === '' ? path : path.slice(site.contentFolder.length + 1)))
    .sort();
  const made = kind === 'picture' ? [files] : [sources, [...site.pages].sort(), files];
  ofSite.set(kind, made);
  return made;
}

/** Paths from the top of the book that an address may stand for, the likeliest first. */
function candidatesOf(path: string, asker: Asker, site: Site): readonly string[] {
  const slash = path.endsWith('/') ? '/' : '';
  if (!path.startsWith('/')) {
    return unique([
      joinPath(folderOf(fromContent(asker.source, site)), path),
      joinPath(folderOf(asker.page), path),
      asker.mayBeFromTop ? joinPath('', path) : undefined,
    ]).map((found) => found + slash);
  }
  const below = belowBase(path, site);
  // `{{ site.baseurl }}{% link a.md %}` says the base twice in Jekyll 4.
  const twice = below === undefined ? undefined : belowBase(`/${below}`, site);
  const inner = path.replace(/^\/+[^/]+\//, '');
  return unique([
    joinPath('', path),
    below === undefined ? undefined : joinPath('', below),
    twice === undefined ? undefined : joinPath('', twice),
    inner === path || inner === '' ? undefined : joinPath('', inner),
  ]).map((found) => found + slash);
}

function fromContent(source: string, { contentFolder }: Site): string {
  return contentFolder === '' ? source : source.slice(contentFolder.length + 1);
}

function belowBase(path: string, { basePath }: Site): string | undefined {
  return basePath !== '/' && path.startsWith(basePath) ? path.slice(basePath.length) : undefined;
}

function pageAt(candidate: string, written: string, site: Site): string | undefined {
  const source = site.contentFolder === '' ? candidate : `${site.contentFolder}/${candidate}`;
  const bySource = site.pageOfSource.get(source);
  if (bySource !== undefined) return bySource;
  const forms = [
    fileOfAddress(candidate),
    `${candidate.replace(/\/$/, '')}/index.html`,
    candidate.endsWith('/') ? `${candidate.slice(0, -1)}.html` : undefined,
    site.files.has(candidate) ? undefined : `${candidate}.html`, // `x.bib` of `x.bib.md`, as servers answer it
  ];
  // `x.md` may be written for a page that a permalink or a Jekyll build calls `x.html`.
  if (/\.(md|markdown)$/i.test(written)) forms.push(candidate.replace(/\.(md|markdown)$/i, '.html'));
  const found = forms.find((form) => form !== undefined && site.pages.has(form));
  return found ?? forms.map((form) => site.moved.get(form ?? '')).find((page) => page !== undefined);
}

function unique(paths: readonly (string | undefined)[]): string[] {
  return [...new Set(paths.filter((path) => path !== undefined))];
}
