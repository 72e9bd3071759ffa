// What an address of a page means: as it is written, and in a book of several languages, as far as each of them goes.
import { staticAddress } from '../lib/static-address.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Reference } from '../model/facts.ts';
import type { Placed } from './order.ts';
import type { Places } from './places.ts';
import { findPicture, findTarget, type Site, type Target } from './targets.ts';
import { writtenAnchor } from './written-anchor.ts';

/**
 * Where a translation has nothing at an address, the original's chapter or picture is meant that its own text calls so.
 * And an original that stands in for a translation leads to what its language has.
 */
export function meantBy(reference: Reference, page: Placed, places: Places): Target {
  const { site, translation } = places;
  const kept = staticAddress(reference.address);
  const find = (source: string, path: string, address = reference.address): Target =>
    (reference.kind === 'picture' ? findPicture : findTarget)(
      address,
      { source, page: path, mayBeFromTop: reference.kind !== 'link' },
      site,
    );
  if (kept !== undefined) return find(page.chapter.path, page.path, kept);
  const fromTop = find(page.chapter.path, page.path);
  const written =
    fromTop.kind === 'nothing' && translation?.keepsLanguage === true && reference.address.startsWith('/')
      ? find(page.chapter.path, page.path, belowLanguage(reference.address, translation.root, site))
      : fromTop;
  const original = written.kind === 'nothing' ? translation?.originals.get(page.path) : undefined;
  const ofOriginal = original === undefined ? written : find(original.source, original.page);
  const target =
    ofOriginal.kind === 'nothing' ? (pictureByName(reference, page.chapter, site) ?? ofOriginal) : ofOriginal;
  if (page.original !== undefined || translation?.keepsLanguage === true) return inLanguage(target, places, 'the page');
  return original === undefined ? target : inLanguage(target, places, 'as written');
}

/** jekyll-polyglot's pages of one language alone: `/book/about/` → `/fr/about/`. */
function belowLanguage(address: string, root: string, { basePath }: Site): string {
  return `/${root}${address.slice(address.startsWith(basePath) ? basePath.length : 1)}`;
}

/** A page of the book's own language in another one; `otherwise`: where a section leads that is not found there. */
function inLanguage(target: Target, places: Places, otherwise: 'the page' | 'as written'): Target {
  const path = target.kind === 'page' ? places.translation?.pages.get(target.path) : undefined;
  if (target.kind !== 'page' || path === undefined || path === target.path) return target;
  const anchor = target.anchor === undefined ? undefined : sameSection(target.anchor, target.path, path, places);
  return { ...target, path, anchor: anchor ?? (otherwise === 'the page' ? undefined : target.anchor) };
}

/** The same id; or, where both pages have as many sections, the one at the same place. */
function sameSection(id: string, from: string, to: string, { anchorsOf, chapterOf }: Places): string | undefined {
  const anchor = writtenAnchor(id, anchorsOf.get(to));
  if (anchorsOf.get(to)?.has(anchor) === true) return anchor;
  const [own, other] = [from, to].map((path) => chapterOf.get(path)?.headings ?? []);
  if (own?.length !== other?.length) return undefined;
  return (
    other?.[own?.findIndex((heading) => heading.id === writtenAnchor(id, anchorsOf.get(from))) ?? -1]?.id || undefined
  );
}

/** `image: one.png` in front matter: themes put a folder before it. The only file of that name is meant. */
function pictureByName({ kind, address }: Reference, { frontMatter }: Chapter, site: Site): Target | undefined {
  if (kind !== 'picture' || address !== frontMatter.image || address.startsWith('.')) return undefined;
  const ending = `/${address.replace(/^\/+/, '')}`;
  const named = [...site.files.values()].filter((file) => `/${file.address}`.endsWith(ending));
  return named.length === 1 && named[0] !== undefined ? { kind: 'file', file: named[0], suffix: '' } : undefined;
}
