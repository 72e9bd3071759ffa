// What Jekyll wrote and what ours writes, made comparable: blanks, where links lead, what every site of ours has.
export type Texts = Readonly<Record<string, string>>;

export interface Difference {
  readonly path: string;
  /** Undefined where only one of them writes the file. */
  readonly theirs: string | undefined;
  readonly ours: string | undefined;
}

/** Files for machines that every site of ours with an address has, whether a plugin asks for them or not. */
const FOR_MACHINES: ReadonlySet<string> = new Set(['sitemap.xml', 'feed.xml', 'robots.txt', 'llms.txt']);

export function differences(theirs: Texts, ours: Texts, base: string): readonly Difference[] {
  const paths = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])].sort();
  return paths.flatMap((path): Difference[] => {
    const [left, right] = [theirs[path], ours[path]];
    if (left === undefined && FOR_MACHINES.has(path)) return [];
    const [a, b] = [left, right].map((text) => (text === undefined ? undefined : normal(text, path, base)));
    return a === b ? [] : [{ path, theirs: a, ours: b }];
  });
}

/** Runs of blanks are one; an address from the top of the site and one relative to the page are the same. */
function normal(text: string, path: string, base: string): string {
  const from = `http://h.invalid${base}/${path}`;
  return text
    .replace(/(<[^>]*\b(?:href|src)=")([^"]*)(")/g, (_, before: string, address: string, after: string) => {
      if (address.startsWith('#')) return before + address + after;
      return before + led(address, from) + after;
    })
    .replace(/<lastmod>[^<]*<\/lastmod>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .trim();
}

function led(address: string, from: string): string {
  if (!URL.canParse(address, from)) return address;
  return new URL(address, from).href
    .replace('http://h.invalid', '')
    .replace(/\/index\.html(?=$|[?#])/, '/')
    .replace(/\.html(?=$|[?#])/, '');
}
