// The address of a video, as people write and copy it → what a page needs to show it. Nothing is asked of any host.

export interface Video {
  readonly provider: 'youtube' | 'vimeo' | 'file';
  /** The video's id at its host, or the file's address. */
  readonly id: string;
  /** The address of the player that keeps no track before it is played, with start and end. */
  readonly embed: string;
  /** The address of a page that shows it, for a plain link. */
  readonly watch: string;
  /** The name of the host, for the link's text: `YouTube`. */
  readonly host: string;
  /** In seconds. */
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/**
 * Understands YouTube (`watch?v=`, `youtu.be/…?t=12m48s`, `embed/`, `shorts/`, `live/`, playlists), Vimeo (also unlisted,
 * with a hash, and its player) and files (.mp4 .m4v .webm .ogv .mov). Undefined for everything else.
 * Source of the parameters: the hosts' player documentation (`start`, `end`, `list`; `#t=`).
 */
export function readVideo(address: unknown): Video | undefined {
  if (typeof address !== 'string') return undefined;
  const url = parseAddress(address.trim());
  if (url === undefined) return undefined;
  const host = url.hostname.replace(/^(www|m|music)\./, '');
  if (host === 'youtube.com' || host === 'youtube-nocookie.com' || host === 'youtu.be') return readYouTube(url, host);
  if (host === 'vimeo.com' || host === 'player.vimeo.com') return readVimeo(url);
  return /\.(mp4|m4v|webm|ogv|mov)$/i.test(url.pathname) ? readFile(address.trim(), url) : undefined;
}

function parseAddress(address: string): URL | undefined {
  try {
    // `//host/…` and `host/…` are written by people; a path of the book has no host.
    return new URL(/^(www\.|m\.)?(youtube|youtube-nocookie|vimeo)\.com\/|^youtu\.be\//i.test(address) ? `https://${address}` : address, 'https://book.invalid/');
  } catch {
    return undefined;
  }
}

function readYouTube(url: URL, host: string): Video | undefined {
  const names = url.pathname.split('/').filter((name) => name !== '');
  const list = url.searchParams.get('list') ?? undefined;
  const named = host === 'youtu.be' ? names[0] : /^(embed|shorts|live|v|e)$/.test(names[0] ?? '') ? names[1] : url.searchParams.get('v') ?? undefined;
  const id = named === 'videoseries' ? undefined : named;
  if (id !== undefined && !/^[\w-]{6,20}$/.test(id)) return undefined;
  if (id === undefined && list === undefined) return undefined;
  const start = seconds(url.searchParams.get('start') ?? url.searchParams.get('t') ?? /^#t=(.*)/.exec(url.hash)?.[1]);
  const end = seconds(url.searchParams.get('end'));
  const embed = parameters({ start, end, list });
  const watch = parameters({ v: id, list, t: start === undefined ? undefined : `${start}s` });
  return {
    provider: 'youtube', id: id ?? list ?? '', start, end, host: 'YouTube',
    embed: `https://www.youtube-nocookie.com/embed/${id ?? 'videoseries'}${embed}`,
    watch: id === undefined ? `https://www.youtube.com/playlist${parameters({ list })}` : `https://www.youtube.com/watch${watch}`,
  };
}

function readVimeo(url: URL): Video | undefined {
  const found = /^\/(?:video\/|channels\/[^/]+\/|groups\/[^/]+\/videos\/)?(\d+)(?:\/([0-9a-f]+))?/.exec(url.pathname);
  const id = found?.[1];
  if (id === undefined) return undefined;
  const hash = found?.[2] ?? url.searchParams.get('h') ?? undefined;
  const start = seconds(/^#t=(.*)/.exec(url.hash)?.[1]);
  const from = start === undefined ? '' : `#t=${start}s`;
  return {
    provider: 'vimeo', id, start, end: undefined, host: 'Vimeo',
    embed: `https://player.vimeo.com/video/${id}${parameters({ h: hash, dnt: '1' })}${from}`,
    watch: `https://vimeo.com/${id}${hash === undefined ? '' : `/${hash}`}${from}`,
  };
}

function readFile(address: string, url: URL): Video {
  const [start, end] = (/^#t=([^,]*)(?:,(.*))?/.exec(url.hash) ?? []).slice(1).map((time) => seconds(time));
  return { provider: 'file', id: address, embed: address, watch: address, host: url.hostname === 'book.invalid' ? '' : url.hostname, start, end };
}

/** `90`, `90s`, `1m30s`, `1h2m3s` and `1:30` → seconds. */
function seconds(time: string | null | undefined): number | undefined {
  if (time === null || time === undefined || time === '') return undefined;
  if (/^\d+(:\d{1,2}){1,2}$/.test(time)) return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  const found = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s?)?$/.exec(time);
  if (found === null) return undefined;
  const [, hours = '0', minutes = '0', rest = '0'] = found;
  const sum = Math.round(Number(hours) * 3600 + Number(minutes) * 60 + Number(rest));
  return sum > 0 ? sum : undefined;
}

function parameters(values: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]));
  return given.length === 0 ? '' : `?${given.join('&')}`;
}
