// What a site's `_headers` and `_redirects` ask of the host that serves it, as Netlify and Cloudflare Pages read them:
// https://docs.netlify.com/routing/headers/, https://docs.netlify.com/routing/redirects/,
// https://developers.cloudflare.com/pages/configuration/headers/. Pure.
import { tableOf } from '../lib/table.ts';

export interface HostRules {
  /** By name as written; the values of one name that several rules give are put together with commas. */
  readonly headersFor: (pathname: string) => Readonly<Record<string, string>>;
  /** The first rule for an address; `isThere` says whether the site has a page of it, which most rules leave alone. */
  readonly redirectFor: (pathname: string, isThere: boolean) => Redirect | undefined;
}

interface Redirect {
  /** 200: what stands at `to` is sent in its place. */
  readonly status: 200 | 301 | 302 | 303 | 307 | 308 | 404;
  /** An address, still percent-encoded. */
  readonly to: string;
}

/** Files that hosts read, and send to nobody. */
export const HOST_FILES: ReadonlySet<string> = new Set(['_headers', '_redirects']);

export function hostRules(headers: string, redirects: string): HostRules {
  const headerRules = readHeaders(headers);
  const redirectRules = readRedirects(redirects);
  return {
    headersFor: (pathname) => {
      const found = new Map<string, string>();
      for (const { pattern, headers: given } of headerRules) {
        if (matched(pattern, pathname) === undefined) continue;
        for (const { name, value } of given) addHeader(found, name, value);
      }
      return tableOf(found);
    },
    redirectFor: (pathname, isThere) => {
      for (const { from, to, status, isForced } of redirectRules) {
        if (isThere && !isForced) continue;
        const names = matched(from, pathname);
        if (names !== undefined) return { status, to: filled(to, names) };
      }
      return undefined;
    },
  };
}

interface HeaderRule {
  readonly pattern: string;
  readonly headers: { readonly name: string; readonly value: string }[];
}

/** What HTTP itself says, and how long a browser may keep a file: what is written next must be seen. */
const OURS = new Set(
  'accept-ranges age allow alt-svc cache-control connection content-encoding content-length content-range date location server set-cookie trailer transfer-encoding upgrade'.split(
    ' ',
  ),
);

/** A line without a blank before it is an address; those below it, up to the next, are its headers. */
function readHeaders(text: string): readonly HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of linesOf(text)) {
    const colon = line.indexOf(':');
    if (!/^\s/.test(line)) rules.push({ pattern: line.trim(), headers: [] });
    else if (colon > 0) {
      const [name, value] = [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
      // What no header may hold would end the answer: https://www.rfc-editor.org/rfc/rfc9110#section-5.5
      if (
        /^[\w!#$%&'*+.^`|~-]+$/.test(name) &&
        /^[\t\x20-\x7E\x80-\xFF]*$/.test(value) &&
        !OURS.has(name.toLowerCase())
      )
        rules.at(-1)?.headers.push({ name, value });
    }
  }
  return rules;
}

function addHeader(found: Map<string, string>, name: string, value: string): void {
  const known = [...found.keys()].find((each) => each.toLowerCase() === name.toLowerCase()) ?? name;
  const before = found.get(known);
  found.set(known, before === undefined ? value : `${before}, ${value}`);
}

interface RedirectRule extends Redirect {
  readonly from: string;
  /** `301!`: for an address of the site, too. */
  readonly isForced: boolean;
}

const STATUSES = [200, 301, 302, 303, 307, 308, 404] as const;

/** `/old/* /new/:splat 301`. Rules for a country, a language or a query are none that a preview could answer. */
function readRedirects(text: string): readonly RedirectRule[] {
  return linesOf(text).flatMap((written) => {
    const remark = written.indexOf(' #');
    const line = remark < 0 ? written : written.slice(0, remark);
    const [from = '', to = '', given = '301', ...others] = line.trim().split(/\s+/);
    const status = STATUSES.find((each) => String(each) === given.replace(/!$/, ''));
    const isRule = from.startsWith('/') && /^(?:\/|https?:\/\/)/.test(to) && others.length === 0;
    return isRule && status !== undefined ? [{ from, to, status, isForced: given.endsWith('!') }] : [];
  });
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
}

/**
 * What the names of a pattern stand for in an address: `:name` for one part of it, `splat` for what `*` stands for, all
 * the rest; undefined where it is another address. With or without a final slash is the same.
 */
function matched(pattern: string, pathname: string): ReadonlyMap<string, string> | undefined {
  const star = pattern.indexOf('*');
  const parts = (star < 0 ? withoutSlash(pattern) : pattern.slice(0, star)).split('/');
  const given = (star < 0 ? withoutSlash(pathname) : pathname).split('/');
  const names = new Map<string, string>();
  const whole = star < 0 ? parts : parts.slice(0, -1);
  for (const [index, part] of whole.entries()) {
    const value = given[index];
    if (value === undefined || (!part.startsWith(':') && value !== part)) return undefined;
    if (part.startsWith(':')) names.set(part.slice(1), value);
  }
  if (star < 0) return given.length === parts.length ? names : undefined;
  const rest = given.slice(whole.length).join('/');
  const [before, behind] = [parts.at(-1) ?? '', pattern.slice(star + 1)];
  if (rest.length < before.length + behind.length || !rest.startsWith(before) || !rest.endsWith(behind))
    return undefined;
  return names.set('splat', rest.slice(before.length, rest.length - behind.length));
}

function withoutSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

/** Two slashes at its beginning would name another host. */
function filled(to: string, names: ReadonlyMap<string, string>): string {
  return to
    .replace(/(?<=[/=?&.-]):([A-Za-z]\w*)/g, (whole, name: string) => names.get(name) ?? whole)
    .replace(/[^\x21-\x7E]+/g, encodeURIComponent)
    .replace(/^\/{2,}/, '/');
}
