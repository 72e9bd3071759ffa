// Where the links of a page lead inside the book, and how the page writes that.
import { encodePath, relativePath } from '../lib/paths.ts';
import type { Target } from './targets.ts';

/** A place that a link leads to: `anchor` is its id, or '' for the page. */
export interface Lead {
  readonly page: string;
  readonly anchor: string;
}

/** For a table of places. */
export function placeKey({ page, anchor }: Lead): string {
  return `${page}#${anchor}`;
}

/** The top of a page leads from that page to nothing new. */
export function leadOf(target: Target, from: string): readonly Lead[] {
  if (target.kind !== 'page' || (target.path === from && target.anchor === undefined)) return [];
  return [{ page: target.path, anchor: target.anchor ?? '' }];
}

/** The address of what `written` means, from the page at `from`; what is no page and no file stays as written. */
export function linkTarget(written: string, target: Target, from: string): string {
  if (target.kind === 'file') return encodePath(relativePath(from, target.file.address)) + target.suffix;
  // A blank in an address that stays as written: browsers forgive it, the HTML Standard does not.
  if (target.kind !== 'page') return written.trim().replaceAll(' ', '%20');
  // The top of the page; a script's own links are written so.
  if (written.trim() === '#') return '#';
  const anchor = target.anchor === undefined ? '' : `#${encodeURIComponent(target.anchor)}`;
  if (target.path === from && target.query === '' && anchor !== '') return anchor;
  return encodePath(relativePath(from, target.path)) + target.query + anchor;
}
