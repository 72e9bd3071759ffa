// The Content-Security-Policy of a page: its own files and what its chapter asks of others, and nothing else.
import { contentHash } from '../lib/hash.ts';

/** Players that a page may open when the reader asks for a video: the address stands in a data attribute until then. */
const PLAYERS = /^https:\/\/(?:www\.youtube-nocookie\.com|player\.vimeo\.com)(?=\/)/;

type Directive = 'script' | 'style' | 'img' | 'media' | 'font' | 'connect' | 'frame' | 'object' | 'form';

interface Needs {
  readonly sources: Readonly<Record<Directive, Set<string>>>;
  /** A `style="…"` in the text of the author's: it can change how the page looks, and run nothing. */
  styleAttributes: boolean;
  handlers: boolean;
}

/**
 * The policy (https://www.w3.org/TR/CSP3/) for a page whose text is `html`. Scripts and style sheets that a chapter
 * brings in its own HTML are allowed by their hashes, files of other hosts by the host, each only on the page that
 * names them; a host that gives a script is trusted with the rest as well, since the script would load it. Hosts
 * `allowed` by the settings are trusted with everything.
 */
export function policyFor(html: string, allowed: readonly string[] = []): string {
  const needs: Needs = {
    sources: {
      script: new Set(),
      style: new Set(),
      img: new Set(),
      media: new Set(),
      font: new Set(),
      connect: new Set(),
      frame: new Set(),
      object: new Set(),
      form: new Set(),
    },
    styleAttributes: false,
    handlers: false,
  };
  for (const tag of tagsOf(html)) readTag(tag, needs);
  for (const directive of ['script', 'style', 'img', 'media', 'font', 'connect', 'frame'] as const)
    for (const host of allowed) needs.sources[directive].add(host);
  return written(needs);
}

function written({ sources, styleAttributes, handlers }: Needs): string {
  const list = (directive: Directive, ...own: readonly string[]): string => {
    const all = [...own, ...[...sources[directive]].sort()];
    return all.length === 0 ? "'none'" : all.join(' ');
  };
  return [
    "default-src 'none'",
    `script-src ${list('script', "'self'", ...(handlers ? ["'unsafe-hashes'"] : []))}`,
    `style-src ${list('style', "'self'")}`,
    ...(styleAttributes ? ["style-src-attr 'unsafe-inline'"] : []),
    `img-src ${list('img', "'self'", 'data:')}`,
    `media-src ${list('media', "'self'")}`,
    `font-src ${list('font', "'self'")}`,
    `connect-src ${list('connect', "'self'")}`,
    `frame-src ${list('frame', "'self'")}`,
    ...(sources.object.size === 0 ? [] : [`object-src ${list('object')}`]),
    "manifest-src 'self'",
    "base-uri 'none'",
    `form-action ${list('form', "'self'")}`,
  ].join('; ');
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Of `script` and `style`: what stands up to the closing tag. */
  readonly text: string;
}

const NAME = /<([a-z][a-z0-9-]*)/giy;
const ATTRIBUTE = /[\s/]+([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/gy;

/** The opening tags of finished HTML, in one walk. */
function* tagsOf(html: string): Generator<Tag> {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    NAME.lastIndex = at;
    const name = NAME.exec(html)?.[1]?.toLowerCase();
    if (name === undefined) continue;
    const attributes = new Map<string, string>();
    ATTRIBUTE.lastIndex = NAME.lastIndex;
    let end = NAME.lastIndex;
    for (let found = ATTRIBUTE.exec(html); found !== null; found = ATTRIBUTE.exec(html)) {
      end = ATTRIBUTE.lastIndex;
      attributes.set((found[1] ?? '').toLowerCase(), decoded(found[2] ?? found[3] ?? found[4] ?? ''));
    }
    at = Math.max(at, end - 1);
    if (name !== 'script' && name !== 'style') {
      yield { name, attributes, text: '' };
      continue;
    }
    const start = html.indexOf('>', end) + 1;
    const closing = name === 'script' ? /<\/script/gi : /<\/style/gi;
    closing.lastIndex = start;
    const close = closing.exec(html)?.index;
    yield { name, attributes, text: start === 0 ? '' : html.slice(start, close) };
    // Without its end, all the rest is its text.
    if (close === undefined) return;
    at = close;
  }
}

function decoded(value: string): string {
  return value.replace(
    /&(amp|quot|#39|lt|gt);/g,
    (_, name: string) => ({ amp: '&', quot: '"', '#39': "'", lt: '<', gt: '>' })[name] ?? '',
  );
}

function readTag({ name, attributes, text }: Tag, needs: Needs): void {
  const { sources } = needs;
  const add = (directive: Directive, attribute: string): void => {
    for (const origin of originsIn(attributes.get(attribute) ?? '')) sources[directive].add(origin);
  };
  for (const [attribute, value] of attributes) {
    if (attribute === 'style') needs.styleAttributes = true;
    if (/^on[a-z]/.test(attribute)) {
      needs.handlers = true;
      sources.script.add(`'sha256-${contentHash(value)}'`);
    }
    const player = attribute.startsWith('data-') ? PLAYERS.exec(value)?.[0] : undefined;
    if (player !== undefined) sources.frame.add(player);
  }
  switch (name) {
    case 'img':
    case 'image':
    case 'input':
      add('img', 'src');
      add('img', 'srcset');
      add('img', 'href');
      break;
    case 'source':
      add('img', 'srcset');
      add('media', 'src');
      break;
    case 'video':
      add('img', 'poster');
      add('media', 'src');
      break;
    case 'audio':
    case 'track':
      add('media', 'src');
      break;
    case 'iframe':
    case 'frame':
      add('frame', 'src');
      break;
    case 'object':
      add('object', 'data');
      if (attributes.has('data')) sources.object.add("'self'");
      break;
    case 'embed':
      add('object', 'src');
      if (attributes.has('src')) sources.object.add("'self'");
      break;
    case 'form':
      add('form', 'action');
      break;
    case 'link':
      if (/\bstylesheet\b/i.test(attributes.get('rel') ?? ''))
        trust('style', originsIn(attributes.get('href') ?? ''), needs);
      break;
    case 'style':
      sources.style.add(`'sha256-${contentHash(text)}'`);
      break;
    case 'script':
      readScript(attributes, text, needs);
      break;
  }
}

function readScript(attributes: ReadonlyMap<string, string>, text: string, needs: Needs): void {
  const address = attributes.get('src');
  if (address !== undefined) trust('script', originsIn(address), needs);
  // A block of data is never run, so no policy is asked.
  else if (/^(?:|module|(?:text|application)\/(?:java|ecma)script)$/i.test(attributes.get('type')?.trim() ?? ''))
    needs.sources.script.add(`'sha256-${contentHash(text)}'`);
}

function trust(directive: 'script' | 'style', origins: readonly string[], { sources }: Needs): void {
  for (const origin of origins) {
    sources[directive].add(origin);
    sources.font.add(origin);
    if (directive === 'script') for (const other of ['style', 'img', 'connect'] as const) sources[other].add(origin);
  }
}

/** The hosts that an address, or a `srcset` of several, names: `https://example.org`. */
function originsIn(value: string): readonly string[] {
  return [...value.matchAll(/(?:^|[\s,])(https?:)?\/\/([a-z0-9.-]+(?::\d+)?)(?=[/?#\s,]|$)/gi)].map(
    ([, scheme, host]) => `${scheme === undefined ? '' : `${scheme.toLowerCase()}//`}${(host ?? '').toLowerCase()}`,
  );
}
