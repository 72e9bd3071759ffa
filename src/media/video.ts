// The address of a video, as people write and copy it → what a page needs to show it. Nothing is asked of any host.
import { nearestName } from '../lib/nearest-name.ts';

export interface Video {
  readonly provider: 'youtube' | 'vimeo' | 'file';
  /** The video's id at its host, or the file's address. */
  readonly id: string;
  /** The address of the player that keeps no track before it is played, with start and end. */
  readonly embed: string;
  /** The address of a page that shows it, for a plain link. */
  readonly watch: string;
  /** The name of the host, for the link's text: `YouTube`; '' for a file of the book's own. */
  readonly host: string;
  /** In seconds. */
  readonly start: number | undefined;
  readonly end: number | undefined;
  /** Made for a phone held upright: YouTube's shorts. */
  readonly upright: boolean;
}

/**
 * Understands YouTube (`watch?v=`, `youtu.be/…?t=12m48s`, `embed/`, `shorts/`, `live/`, playlists), Vimeo (also
 * unlisted, with a hash, and its player) and files (.mp4 .m4v .webm .ogv .mov). Undefined for everything else. `times`
 * are stronger than what the address says: seconds, or as people write them (`1:05`, `1m5s`).
 * Source of the parameters: the hosts' player documentation (`start`, `end`, `list`; `#t=`).
 */
export function readVideo(
  address: unknown,
  times: { readonly start?: unknown; readonly end?: unknown } = {},
): Video | undefined {
  const found = typeof address === 'string' ? findVideo(address.trim()) : undefined;
  return found === undefined ? undefined : found({ start: readTime(times.start), end: readTime(times.end) });
}

/** `90`, `90s`, `1m30s`, `1h2m3s` and `1:30` → seconds; undefined for the very beginning and for what is no time. */
export function readTime(time: unknown): number | undefined {
  const text = typeof time === 'number' || typeof time === 'string' ? String(time).trim() : '';
  if (text === '') return undefined;
  if (/^\d+(:\d{1,2}){1,2}$/.test(text))
    return positive(text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0));
  const found = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s?)?$/.exec(text);
  if (found === null) return undefined;
  const [, hours = '0', minutes = '0', rest = '0'] = found;
  return positive(Math.round(Number(hours) * 3600 + Number(minutes) * 60 + Number(rest)));
}

/** Whether a text is a time, the very beginning (`0`) too. */
export function isTime(text: string): boolean {
  return /^0+(?::0{1,2}){0,2}s?$/.test(text.trim()) || readTime(text) !== undefined;
}

/** `4:3`, `16/9`, `1.85:1` → width and height; undefined where it is no proportion. */
export function readRatio(text: string): { readonly width: number; readonly height: number } | undefined {
  const [, width, height] = /^\s*(\d+(?:\.\d+)?)\s*[:/x×]\s*(\d+(?:\.\d+)?)\s*$/.exec(text) ?? [];
  return width === undefined || height === undefined || Number(width) === 0 || Number(height) === 0
    ? undefined
    : { width: Number(width), height: Number(height) };
}

export interface VideoChapter {
  readonly seconds: number;
  /** As written: `1:20`. */
  readonly time: string;
  readonly title: string;
}

/** `0:00 Start; 1:20 Filters`, or one a line. What begins with no time is left out. */
export function readVideoChapters(text: unknown): readonly VideoChapter[] {
  if (typeof text !== 'string') return [];
  return text.split(/[;\n]/).flatMap((line): VideoChapter[] => {
    const [, time, title] = MOMENT.exec(line.trim()) ?? [];
    return time === undefined || title === undefined ? [] : [{ seconds: readTime(time) ?? 0, time, title }];
  });
}

const MOMENT = /^(\d+(?::\d{1,2}){1,2})[\s.)–—-]+([^\s.)–—-].*)$/;

/** The first part of `0:00 Start; 1:20 Filters` that is no time and title; undefined where all are. */
export function brokenMoment(text: string): string | undefined {
  return text
    .split(/[;\n]/)
    .find((line) => line.trim() !== '' && !MOMENT.test(line.trim()))
    ?.trim();
}

interface Times {
  readonly start: number | undefined;
  readonly end: number | undefined;
}
type AtTimes = (times: Times) => Video;

function findVideo(address: string): AtTimes | undefined {
  const url = parseAddress(address);
  if (url === undefined) return undefined;
  const host = url.hostname.replace(/^(www|m|music)\./, '');
  if (host === 'youtube.com' || host === 'youtube-nocookie.com' || host === 'youtu.be') return findYouTube(url, host);
  if (host === 'vimeo.com' || host === 'player.vimeo.com') return findVimeo(url);
  return /\.(mp4|m4v|webm|ogv|mov)$/i.test(url.pathname) ? findFile(address, url) : undefined;
}

function parseAddress(address: string): URL | undefined {
  try {
    // `//host/…` and `host/…` are written by people; a path of the book has no host.
    return new URL(
      /^(www\.|m\.)?(youtube|youtube-nocookie|vimeo)\.com\/|^youtu\.be\//i.test(address)
        ? `https://${address}`
        : address,
      'https://book.invalid/',
    );
  } catch {
    return undefined;
  }
}

function findYouTube(url: URL, host: string): AtTimes | undefined {
  const names = url.pathname.split('/').filter((name) => name !== '');
  const list = url.searchParams.get('list') ?? undefined;
  const named =
    host === 'youtu.be'
      ? names[0]
      : /^(embed|shorts|live|v|e)$/.test(names[0] ?? '')
        ? names[1]
        : (url.searchParams.get('v') ?? undefined);
  const id = named === 'videoseries' ? undefined : named;
  if (id !== undefined && !/^[\w-]{6,20}$/.test(id)) return undefined;
  if (id === undefined && list === undefined) return undefined;
  return (times) => {
    const start =
      times.start ??
      readTime(url.searchParams.get('start') ?? url.searchParams.get('t') ?? /^#t=(.*)/.exec(url.hash)?.[1]);
    const end = times.end ?? readTime(url.searchParams.get('end'));
    return {
      provider: 'youtube',
      id: id ?? list ?? '',
      start,
      end,
      host: 'YouTube',
      upright: names[0] === 'shorts',
      embed: `https://www.youtube-nocookie.com/embed/${id ?? 'videoseries'}${parameters({ start, end, list })}`,
      watch:
        id === undefined
          ? `https://www.youtube.com/playlist${parameters({ list })}`
          : `https://www.youtube.com/watch${parameters({ v: id, list, t: start === undefined ? undefined : `${start}s` })}`,
    };
  };
}

function findVimeo(url: URL): AtTimes | undefined {
  const found = /^\/(?:video\/|channels\/[^/]+\/|groups\/[^/]+\/videos\/)?(\d+)(?:\/([0-9a-f]+))?/.exec(url.pathname);
  const id = found?.[1];
  if (id === undefined) return undefined;
  const hash = found?.[2] ?? url.searchParams.get('h') ?? undefined;
  return (times) => {
    const start = times.start ?? readTime(/^#t=(.*)/.exec(url.hash)?.[1]);
    const from = start === undefined ? '' : `#t=${start}s`;
    return {
      provider: 'vimeo',
      id,
      start,
      end: times.end,
      host: 'Vimeo',
      upright: false,
      embed: `https://player.vimeo.com/video/${id}${parameters({ h: hash, dnt: '1' })}${from}`,
      watch: `https://vimeo.com/${id}${hash === undefined ? '' : `/${hash}`}${from}`,
    };
  };
}

/** Media fragments (https://www.w3.org/TR/media-frags/): `#t=10,20` plays from the tenth to the twentieth second. */
function findFile(address: string, url: URL): AtTimes {
  const [from, to] = (/^#t=([^,]*)(?:,(.*))?/.exec(url.hash) ?? []).slice(1).map((time) => readTime(time));
  return (times) => {
    const [start, end] = [times.start ?? from, times.end ?? to];
    const fragment =
      start === undefined && end === undefined ? '' : `#t=${start ?? 0}${end === undefined ? '' : `,${end}`}`;
    const file = address.replace(/#t=.*$/, '') + fragment;
    return {
      provider: 'file',
      id: address,
      embed: file,
      watch: file,
      host: url.hostname === 'book.invalid' ? '' : url.hostname,
      start,
      end,
      upright: false,
    };
  };
}

function positive(seconds: number): number | undefined {
  return seconds > 0 ? seconds : undefined;
}

function parameters(values: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return given.length === 0 ? '' : `?${given.join('&')}`;
}

const HOSTS = ['youtube.com', 'youtu.be', 'vimeo.com'];

/** The host whose video an address was meant to name that names none: `youtub.com/…`, `youtube.com/wach?v=…`. */
export function meantVideoHost(address: string): string | undefined {
  const host = /^(?:https?:)?\/\/(?:www\.|m\.)?([^/?#:]+)/i.exec(address)?.[1];
  if (host === undefined && !/^[\w.-]+\.(?:com|be)\//.test(address)) return undefined;
  const name = host ?? /^(?:www\.)?([^/]*)/.exec(address)?.[1] ?? '';
  return nearestName(name, HOSTS);
}

/** Also one whose name was cut: `youtu.be/abc`, `youtube.com/watch?v=abc`. */
const LIKE_A_VIDEO =
  /[?&]v=[\w-]{6,}|^\S+\/\d{6,}(?:[?#]|$)|youtu\w{0,20}\.\w{1,20}\/[\w-]{11}$|\/\/(?:www\.|m\.)?(?:youtu\.be\/[\w-]+|youtube\.com\/watch)(?:[?#]|$)/;

/** The same for an address that stands alone in its paragraph, which must look like a video's: most pages are none. */
export function meantVideo(address: string): string | undefined {
  if (readVideo(address) !== undefined || !LIKE_A_VIDEO.test(address)) return undefined;
  return (
    HOSTS.find((host) => address.includes(`//www.${host}/`) || address.includes(`//${host}/`)) ??
    meantVideoHost(address)
  );
}
