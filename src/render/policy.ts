// The Content-Security-Policy of a page: its own files and what its chapter asks of others, and nothing else.
import type { PagePlan } from '../model/book.ts';
import type { AskedKind, Asks } from '../model/facts.ts';

type Directive = 'script' | 'style' | 'img' | 'media' | 'font' | 'connect' | 'frame' | 'object' | 'form';

/** The hosts that a page may ask, as its policy names them, and the hashes of what runs in it. */
type Sources = Readonly<Record<Directive, Set<string>>>;

/** A text of a page: what it asks, and what its addresses mean there. */
export interface AskingText {
  readonly asks: Asks;
  /** Undefined for what a template printed: its addresses are as the page has them. */
  readonly plan: PagePlan | undefined;
}

/**
 * The policy (https://www.w3.org/TR/CSP3/) for a page that holds these texts. Scripts and style sheets that a chapter
 * brings in its own HTML are allowed by their hashes, files of other hosts by the host, each only on the page that
 * names them; a host that gives a script is trusted with the rest as well, since the script would load it. Hosts
 * `allowed` by the settings are trusted with everything.
 */
export function policyFor(texts: readonly AskingText[], allowed: readonly string[] = []): string {
  const sources: Sources = {
    script: new Set(),
    style: new Set(),
    img: new Set(),
    media: new Set(),
    font: new Set(),
    connect: new Set(),
    frame: new Set(),
    object: new Set(),
    form: new Set(),
  };
  for (const { asks, plan } of texts) {
    for (const hash of asks.scripts) sources.script.add(`'${hash}'`);
    for (const hash of asks.styles) sources.style.add(`'${hash}'`);
    for (const [what, address] of asks.addresses) allow(what, shownAddresses(what, address, plan), sources);
  }
  for (const directive of ['script', 'style', 'img', 'media', 'font', 'connect', 'frame'] as const)
    for (const host of allowed) sources[directive].add(host);
  return written(sources, {
    styleAttributes: texts.some(({ asks }) => asks.hasStyleAttributes),
    handlers: texts.some(({ asks }) => asks.hasHandlers),
  });
}

/** What the page writes for an address of the chapter: a picture that was brought in is no longer another host's. */
function shownAddresses(what: AskedKind, address: string, plan: PagePlan | undefined): string {
  if (plan === undefined) return address;
  const written = address.trim();
  if (what !== 'img') return plan.links[written] ?? address;
  const pictures = written.split(',').map((candidate) => {
    const [source = '', ...size] = candidate.trim().split(/\s+/);
    return [plan.pictures[source]?.src ?? source, ...size].join(' ');
  });
  return plan.pictures[written]?.src ?? pictures.join(', ');
}

function allow(what: AskedKind, addresses: string, sources: Sources): void {
  const origins = originsIn(addresses);
  switch (what) {
    case 'script':
      trust(origins, ['script', 'font', 'style', 'img', 'connect'], sources);
      break;
    case 'sheet':
      trust(origins, ['style', 'font'], sources);
      break;
    case 'player':
    case 'frame':
      trust(origins, ['frame'], sources);
      break;
    case 'object':
      trust(["'self'", ...origins], ['object'], sources);
      break;
    default:
      trust(origins, [what], sources);
  }
}

function trust(origins: readonly string[], directives: readonly Directive[], sources: Sources): void {
  for (const directive of directives) for (const origin of origins) sources[directive].add(origin);
}

function written(
  sources: Sources,
  { styleAttributes, handlers }: { readonly styleAttributes: boolean; readonly handlers: boolean },
): string {
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

/** The hosts that an address, or a `srcset` of several, names: `https://example.org`. */
function originsIn(value: string): readonly string[] {
  return [...value.matchAll(/(?:^|[\s,])(https?:)?\/\/([a-z0-9.-]+(?::\d+)?)(?=[/?#\s,]|$)/gi)].map(
    ([, scheme, host]) => `${scheme === undefined ? '' : `${scheme.toLowerCase()}//`}${(host ?? '').toLowerCase()}`,
  );
}
