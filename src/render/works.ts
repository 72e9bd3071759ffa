// What a link leads to, as far as its address tells: a paper, slides, a film, code …; and what its place is called.
// Nothing is asked of any host.
import { decodePath } from '../lib/paths.ts';
import { readVideo } from '../media/video.ts';
import { valueOf } from '../lib/table.ts';

export const workKinds = ['paper', 'book', 'article', 'slides', 'video', 'code', 'demo', 'course'] as const;
export type WorkKind = (typeof workKinds)[number];

export interface Work {
  /**
   * Undefined where neither the author nor the address says it, and where the title says it itself: `Slides: Deep
   * networks`.
   */
  readonly kind: WorkKind | undefined;
  /**
   * `arXiv:1311.2901`, `doi:10.1038/nature14539`, `YouTube`, `GitHub: owner/name`, or the host alone; undefined for a
   * page of the book.
   */
  readonly label: string | undefined;
}

/**
 * Reads the address of a further reading. What the author said counts for more: `kind`, then the beginning of the
 * title. Never throws.
 */
export function workAt(link: unknown, kind: unknown, title: unknown): Work {
  const url = typeof link === 'string' ? readAddress(link.trim()) : undefined;
  const { kind: guessed, label } = url === undefined ? nowhere : placeOf(url);
  const said = workKinds.find((each) => each === kind);
  return { kind: said ?? (NAMED.test(String(title)) ? undefined : guessed), label };
}

const NAMED = new RegExp(`^(?:${workKinds.join('|')})\\s*:`, 'i');

const nowhere: Work = { kind: undefined, label: undefined };

function readAddress(link: string): URL | undefined {
  if (!/^(?:https?:)?\/\//i.test(link)) return undefined;
  try {
    return new URL(link.startsWith('//') ? `https:${link}` : link);
  } catch {
    return undefined;
  }
}

function placeOf(url: URL): Work {
  const host = url.hostname.replace(/^(?:www|m)\./, '');
  const path = decodePath(url.pathname);
  return (
    arXiv(host, path) ??
    doi(host, path) ??
    film(url) ??
    repository(host, path) ?? { kind: byHost(host, path) ?? byEnding(path), label: host }
  );
}

/**
 * Both forms of its numbers, `1311.2901` and `hep-th/9901001`; the version says nothing about which paper it is.
 * https://info.arxiv.org/help/arxiv_identifier.html
 */
function arXiv(host: string, path: string): Work | undefined {
  if (!/(?:^|\.)arxiv\.org$/.test(host)) return undefined;
  const id =
    /^\/(?:abs|pdf|html|format|ps)\/(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?\/?$/i.exec(
      path,
    )?.[1];
  return { kind: id === undefined ? undefined : 'paper', label: id === undefined ? host : `arXiv:${id}` };
}

/** https://www.doi.org/doi-handbook/HTML/index.html: a prefix of 10. and digits, a slash, and anything. */
function doi(host: string, path: string): Work | undefined {
  const id = /^(?:dx\.)?doi\.org$/.test(host) ? /^\/(10\.\d{4,9}(?:\.\d+)*\/\S+)$/.exec(path)?.[1] : undefined;
  return id === undefined ? undefined : { kind: 'paper', label: `doi:${id}` };
}

function film(url: URL): Work | undefined {
  const video = readVideo(url.href);
  return video === undefined || video.host === ''
    ? undefined
    : { kind: 'video', label: video.host.replace(/^www\./, '') };
}

const CODE_HOSTS: Readonly<Record<string, string>> = {
  'github.com': 'GitHub',
  'gitlab.com': 'GitLab',
  'bitbucket.org': 'Bitbucket',
  'codeberg.org': 'Codeberg',
};

/** The repository by its owner and name; of a file in it, what its ending says (slides may well live there). */
function repository(host: string, path: string): Work | undefined {
  const site = valueOf(CODE_HOSTS, host);
  if (site === undefined) return undefined;
  const [owner, name] = path.split('/').filter((step) => step !== '');
  return {
    kind: byEnding(path) ?? 'code',
    label: owner === undefined || name === undefined ? site : `${site}: ${owner}/${name.replace(/\.git$/, '')}`,
  };
}

/** Hosts that keep one kind of work, some only below a folder. */
const KEEPERS: readonly (readonly [kind: WorkKind, place: RegExp])[] = [
  ['slides', /^(?:[\w-]+\.)?(?:slideshare\.net|speakerdeck\.com|slides\.com)\/|^docs\.google\.com\/presentation\//],
  [
    'code',
    /^(?:gist\.github\.com|colab\.research\.google\.com|nbviewer\.(?:jupyter|ipython)\.org|kaggle\.com\/code)\//,
  ],
  ['video', /^(?:videolectures\.net|ted\.com\/talks)\//],
  ['demo', /^(?:codepen\.io|playground\.tensorflow\.org|[\w-]+\.hf\.space|huggingface\.co\/spaces)\//],
  ['course', /^(?:coursera\.org|edx\.org|udacity\.com|udemy\.com|ocw\.mit\.edu|course\.fast\.ai|khanacademy\.org)\//],
  [
    'paper',
    /^(?:openreview\.net|aclanthology\.org|papers\.n(?:eur)?ips\.cc|proceedings\.(?:neurips\.cc|mlr\.press)|jmlr\.org\/papers|nature\.com\/articles|science\.org\/doi|pnas\.org\/doi|dl\.acm\.org\/doi|ieeexplore\.ieee\.org\/document|link\.springer\.com\/article|openaccess\.thecvf\.com|biorxiv\.org\/content|hal\.science)\//,
  ],
  ['book', /^(?:openlibrary\.org|worldcat\.org|gutenberg\.org\/ebooks|link\.springer\.com\/book)\//],
  [
    'article',
    /^(?:distill\.pub|medium\.com|[\w-]+\.medium\.com|towardsdatascience\.com|[\w-]+\.wikipedia\.org\/wiki|[\w-]+\.substack\.com|quantamagazine\.org)\//,
  ],
];

function byHost(host: string, path: string): WorkKind | undefined {
  return KEEPERS.find(([, place]) => place.test(`${host}${path}`))?.[0];
}

const ENDINGS: readonly (readonly [kind: WorkKind, ending: RegExp])[] = [
  ['slides', /\.(?:pptx?|odp|ppsx?)$/i],
  ['code', /\.(?:ipynb|py|zip|tar\.gz|tgz)$/i],
  ['book', /\.epub$/i],
  ['paper', /\.(?:pdf|ps|ps\.gz)$/i],
];

function byEnding(path: string): WorkKind | undefined {
  return ENDINGS.find(([, ending]) => ending.test(path))?.[0];
}
