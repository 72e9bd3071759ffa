// How a static host answers an address: which file, which type, which bytes, for whom. Pure, and shared by both
// servers.
import { mediaTypeOf } from '../lib/media-types.ts';

export type Found =
  | { readonly kind: 'file'; readonly path: string }
  /** `/a` is a folder: its page must be asked for with a final slash, or its relative links would lead astray. */
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'missing' };

/**
 * The file of the site that answers `pathname`, which is as it came over the wire and begins with `/`: still
 * percent-encoded. `has` is asked for plain paths below the site's root: `a/index.html`, never one with `..` in
 * it.
 */
export async function findFile(pathname: string, has: (path: string) => boolean | Promise<boolean>): Promise<Found> {
  const path = safePath(pathname);
  if (path === undefined) return { kind: 'missing' };
  if (path === '' || path.endsWith('/'))
    return (await has(`${path}index.html`)) ? { kind: 'file', path: `${path}index.html` } : { kind: 'missing' };
  if (await has(path)) return { kind: 'file', path };
  if (await has(`${path}.html`)) return { kind: 'file', path: `${path}.html` };
  return (await has(`${path}/index.html`)) ? { kind: 'redirect', to: `${pathname}/` } : { kind: 'missing' };
}

/**
 * Decoded once, as hosts do: `%252e` stays a strange name. Undefined for whatever could leave the site or means a
 * hidden file.
 */
function safePath(pathname: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  // A browser sends a backslash of a file's name as %5C: one that stands there as it is would be read as a slash again.
  if (!path.startsWith('/') || path.includes('\0') || pathname.includes('\\')) return undefined;
  // Some systems part folders by it.
  if (path.split('\\').some((part) => part.startsWith('.'))) return undefined;
  const names = path.slice(1).split('/');
  // An empty name is allowed at the end only: `//host/x` would be another host's address in a redirect.
  const bad = names.some(
    (name, index) => (name === '' && index < names.length - 1) || (name.startsWith('.') && name !== '.well-known'),
  );
  return bad ? undefined : path.slice(1);
}

/** `/book/a.html` under `/book/` → `/a.html`; undefined for an address outside. */
export function belowBase(pathname: string, basePath: string): string | undefined {
  return pathname.startsWith(basePath) ? pathname.slice(basePath.length - 1) : undefined;
}

/**
 * Whether a request may be answered, by its `Host` header. A page of another site can make its own name point at
 * 127.0.0.1 and read the answer (DNS rebinding): its requests carry its own name. `served` is what `--host` says.
 */
export function isAllowedHost(header: string | undefined, served: string): boolean {
  if (header === undefined || !URL.canParse(`http://${header}`)) return false;
  const name = new URL(`http://${header}`).hostname.replace(/^\[|\]$/g, '');
  if (['localhost', '127.0.0.1', '::1', served].includes(name)) return true;
  // Open to the network: other machines use this one's address in numbers, which no foreign page can take for its name.
  return (served === '0.0.0.0' || served === '::') && (/^\d+(\.\d+){3}$/.test(name) || name.includes(':'));
}

/**
 * Whether a request may be answered, by what the browser says of the page that asks
 * (https://www.w3.org/TR/fetch-metadata/).
 * A page of another site could load the book's search as a script, drafts included, or show a page of it in a frame.
 * Who follows a link from anywhere may come; programs say nothing.
 */
export function isOwnRequest(headers: Readonly<Record<string, string | readonly string[] | undefined>>): boolean {
  const { 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': goal } = headers;
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  return mode === 'navigate' && goal === 'document';
}

/**
 * Whether a browser has what `tag` names, by its `If-None-Match`: `*`, or a list in which strong and weak are the same
 * (https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2).
 */
export function hasAlready(header: string | undefined, tag: string): boolean {
  if (header?.trim() === '*') return true;
  const bare = tag.replace(/^W\//, '');
  return [...(header ?? '').matchAll(/"[^"]*"/g)].some(([each]) => each === bare);
}

/**
 * The `Range` that counts: none where `If-Range` names another state than that of `tag`, which must be a strong one
 * (https://www.rfc-editor.org/rfc/rfc9110#section-13.1.5). We give no dates.
 */
export function rangeThatCounts(
  { range, 'if-range': state }: { readonly range?: string | undefined; readonly 'if-range'?: string | undefined },
  tag: string,
): string | undefined {
  return state === undefined || state.trim() === tag ? range : undefined;
}

/** Bytes `start` to `end`, both in, as HTTP counts. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * A `Range` header: undefined where all is to be sent (also for several ranges at once), `unsatisfiable` beyond the
 * end.
 */
export function readRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  if (from === '')
    return Number(to) === 0 || size === 0 ? 'unsatisfiable' : { start: Math.max(0, size - Number(to)), end: size - 1 };
  if (Number(from) >= size) return 'unsatisfiable';
  if (to !== '' && Number(to) < Number(from)) return undefined;
  return { start: Number(from), end: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}

/** By the file's ending; what is not known is for saving. */
export function contentType(path: string): string {
  return mediaTypeOf(path) ?? 'application/octet-stream';
}
