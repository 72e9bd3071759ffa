// The addresses of one page: what each of them means, as this page must write it.
import { brokenAnchor, brokenLink, missingPicture } from '../diagnostics/catalog.ts';
import { encodePath, relativePath } from '../lib/paths.ts';
import { nearestName } from '../lib/nearest-name.ts';
import type { PictureTarget } from '../model/book.ts';
import type { Problem } from '../model/problem.ts';
import type { Placed } from './order.ts';
import { loadingOfPictures, pictureTarget } from './pictures.ts';
import { referencesOf, type Reference } from './references.ts';
import { findTarget, nearestAddress, type Site, type Target } from './targets.ts';

export interface LinkedPage {
  readonly links: Readonly<Record<string, string>>;
  readonly pictures: Readonly<Record<string, PictureTarget>>;
  /** Paths of the book's files that the page needs. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** Looks up every reference of `page`; `anchorsOf` has the ids of each page that a chapter made. */
export function linkPage(page: Placed, site: Site, anchorsOf: ReadonlyMap<string, ReadonlySet<string>>): LinkedPage {
  const links: Record<string, string> = {};
  const pictures: Record<string, PictureTarget> = {};
  const files = new Set<string>();
  const problems: Problem[] = [];
  const loading = loadingOfPictures(page.chapter);
  for (const reference of referencesOf(page.chapter)) {
    const target = findTarget(reference.address, { source: page.chapter.path, page: page.path }, site);
    if (target.kind === 'file') files.add(target.file.path);
    if (reference.kind === 'picture') pictures[reference.address] = pictureTarget(reference.address, target, { from: page.path, loading: loading.get(reference.address) ?? 'lazy' });
    else links[reference.address] = linkTarget(reference.address, target, page.path);
    const problem = problemOf(reference, target, page, site, anchorsOf);
    if (problem !== undefined) problems.push(problem);
  }
  return { links, pictures, files: [...files], problems };
}

function linkTarget(written: string, target: Target, from: string): string {
  if (target.kind === 'file') return encodePath(relativePath(from, target.file.address)) + target.suffix;
  if (target.kind !== 'page') return written;
  const anchor = target.anchor === undefined ? '' : `#${encodeURIComponent(target.anchor)}`;
  if (target.path === from && target.query === '' && anchor !== '') return anchor;
  return encodePath(relativePath(from, target.path)) + target.query + anchor;
}


function problemOf(
  reference: Reference, target: Target, page: Placed, site: Site, anchorsOf: ReadonlyMap<string, ReadonlySet<string>>,
): Problem | undefined {
  const { address, place } = reference;
  if (reference.kind === 'picture') {
    return target.kind === 'nothing' || target.kind === 'page' ? missingPicture(place, address, nearestAddress(address, 'picture', site)) : undefined;
  }
  if (target.kind === 'nothing') return brokenLink(place, address, nearestAddress(address, 'page', site));
  const { anchor } = target.kind === 'page' ? target : { anchor: undefined };
  if (target.kind !== 'page' || anchor === undefined || anchor === 'top') return undefined;
  const anchors = anchorsOf.get(target.path);
  if (anchors === undefined || anchors.has(anchor)) return undefined;
  return brokenAnchor(place, anchor, target.path === page.path ? undefined : target.path, nearestName(anchor, anchors));
}
