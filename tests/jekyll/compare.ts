// What Jekyll wrote and what ours writes, made comparable: blanks, where links lead, what every site of ours has.
import { decodeText } from '../../src/tree/entities.ts';

export type Texts = Readonly<Record<string, string>>;

export interface Difference {
  readonly path: string;
  /** Undefined where only one of them writes the file. */
  readonly theirs: string | undefined;
  readonly ours: string | undefined;
}

/** Files for machines that every site of ours with an address has, whether a plugin asks for them or not. */
const FOR_MACHINES: ReadonlySet<string> = new Set([
  'sitemap.xml',
  'feed.xml',
  'robots.txt',
  'llms.txt',
  'manifest.webmanifest',
]);

export function differences(theirs: Texts, ours: Texts, base: string): readonly Difference[] {
  const paths = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])].sort();
  return paths.flatMap((path): Difference[] => {
    const [left, right] = [theirs[path], ours[path]];
    // Maps of style sheets help nobody who reads a book.
    if ((left === undefined && FOR_MACHINES.has(path)) || /\.css\.map$|^assets\/math-licence\.txt$/.test(path))
      return [];
    const [a, b] = [left, right].map((text) => (text === undefined ? undefined : compared(text, path, base)));
    return a === b ? [] : [{ path, theirs: a, ours: b }];
  });
}

/**
 * A page that leads on is compared by where it leads, a list of addresses for machines by its addresses: how they are
 * written is ours.
 */
function compared(text: string, path: string, base: string): string {
  const leads = /http-equiv="refresh" content="0; *url=([^"]*)"/.exec(text)?.[1];
  if (leads !== undefined)
    return `leads to ${led(leads, `http://h.invalid${base}/${path}`).replace(/^https:\/\/h\.example/, '')}`;
  if (path === 'sitemap.xml')
    return [...text.matchAll(/<loc>[^<]*<\/loc>/g)]
      .map(([loc]) => loc)
      .sort()
      .join('');
  if (path === 'robots.txt') return /Sitemap:.*/.exec(text)?.[0] ?? text;
  return normal(text, path, base);
}

/**
 * Runs of blanks are one; a picture may say when it is loaded; listings and formulas are compared by what they say, for
 * their boxes are ours; comments are never published here, the roles of ARIA stand where its standard wants them; an
 * address from the top of the site and one relative to the page are the same; in a page, a character is the same
 * however it is written.
 */
function normal(text: string, path: string, base: string): string {
  const from = `http://h.invalid${base}/${path}`;
  return text
    .replace(/<!--[\s\S]*?-->|\/\*# sourceMappingURL=\S+ \*\//g, '')
    .replace(/ role="doc-[a-z]+"| (?:fetchpriority|decoding|loading)="[a-z]+"| ?\/(?=>)/g, '')
    .replace(/<math\b[^>]*>[\s\S]*?<annotation[^>]*>([\s\S]*?)<\/annotation>[\s\S]*?<\/math>/g, '($1)')
    .replace(/\\[([](.*?)\\[)\]]/gs, '($1)')
    .replace(
      /<table class="rouge-table">[\s\S]*?<td class="(?:rouge-)?code"><pre>([\s\S]*?)<\/pre><\/td>[\s\S]*?<\/table>/g,
      '$1',
    )
    .replace(/<(?:div|figure) class="(?:language-|highlight|listing)[^"]*"[^>]*>\s*(?=<(?:div|pre))/g, '')
    .replace(/<\/pre>(?:\s*<\/(?:div|figure)>)+/g, '</pre>')
    .replace(/<(pre|code)\b[^>]*>/g, '<$1>')
    .replace(
      /<pre><code>([\s\S]*?)<\/code><\/pre>/g,
      (_, code: string) => `<pre><code>${code.replace(/<\/?span[^>]*>/g, '').trim()}</code></pre>`,
    )
    .replace(/(<[^>]*\b(?:href|src)=")([^"]*)(")/g, (_, before: string, address: string, after: string) => {
      if (address.startsWith('#')) return before + decodeURIComponent(address) + after;
      return before + led(address, from) + after;
    })
    .replace(/<generator[^>]*>[^<]*<\/generator>|<meta name="generator"[^>]*>/g, '')
    .replace(/<lastmod>[^<]*<\/lastmod>/g, '')
    .replace(/&(?:#?\w+;)?/g, (written) => (path.endsWith('.html') ? oneSpelling(written) : written))
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .trim();
}

/** `&#8617;` is the arrow, `&gt;` a `>`; what would be read anew, `&amp;` and `&lt;`, stays. */
function oneSpelling(written: string): string {
  const character = decodeText(written);
  return character === '&' ? '&amp;' : character === '<' ? '&lt;' : character;
}

function led(address: string, from: string): string {
  if (!URL.canParse(address, from)) return address;
  return (
    new URL(address, from).href
      .replace(/^https?:\/\/h\.(?:invalid|example)(?=\/|$)/, '')
      .replace(/\/index\.html(?=$|[?#])/, '/')
      // Where a folder answers, its address leads there with or without a slash.
      .replace(/(?<=[^/])\/(?=$|[?#])/, '')
      .replace(/\.html(?=$|[?#])/, '')
  );
}
