// Scripts in a chapter's own HTML: what they ask of other hosts, and the players of YouTube that they would make.
import { refusedHost, replacedPlayer } from '../diagnostics/catalog.ts';
import type { Attribute, Part, TagGap } from '../model/markup.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { readVideo } from '../media/video.ts';

/**
 * Whom the pages of a book may ask, besides what a chapter names in a tag: hosts of the settings, or anyone where pages
 * have no policy.
 */
export type AllowedHosts = readonly string[] | 'all';

/** `text` is the chapter after Liquid: a script stands in it as it stands in the parts. */
export interface ScriptScene {
  readonly allowed: AllowedHosts;
  readonly text: string;
  readonly placeAt: (offset: number, length: number) => Place;
}

const OPENING = /<script\b([^>]*)>/gi;
const CLOSING = /<\/script\s*>/gi;
/**
 * `tag.src = "https://…"`, `fetch('https://…')`, `$.getJSON(…)`, `import … from "https://…"`: an address that is asked,
 * not one that is only told.
 */
const ASKED =
  /(?:\.src\s*=\s*|\b(?:fetch|import|importScripts|getJSON|getScript|ajax|EventSource|WebSocket|Worker)\s*\(\s*|\bfrom\s+|\bimport\s+|\.open\s*\(\s*["']\w+["']\s*,\s*)["'`]((?:https?:|wss?:)?\/\/([\w.-]+(?::\d+)?)[^"'`\s]*)/gi;
/**
 * The documented call (https://developers.google.com/youtube/iframe_api_reference): the element's id, and the video's.
 */
const PLAYER =
  /\bnew\s+YT\.Player\(\s*["']([^"'<>]{1,100})["']\s*,\s*\{(?:(?!\bnew\s)[\s\S]){0,1000}?\bvideoId\s*:\s*["']([\w-]{11})["']/;
const YOUTUBE = 'https://www.youtube.com';

/**
 * What scripts ask of hosts that the page's policy refuses, once a host; players that `playersInstead` has replaced are
 * told as such.
 */
export function scriptProblems(parts: readonly Part[], { allowed, text, placeAt }: ScriptScene): readonly Problem[] {
  if (allowed === 'all') return [];
  const scripts = scriptsIn(parts);
  const trusted = new Set(
    [
      ...allowed,
      ...scripts.flatMap(
        ({ attributes }) => /\bsrc\s*=\s*["']?((?:https?:)?\/\/[\w.-]+(?::\d+)?)/i.exec(attributes)?.[1] ?? [],
      ),
    ].map(originOf),
  );
  const problems = new Map<string, Problem>();
  for (const { content } of scripts) {
    for (const found of content.matchAll(ASKED)) {
      const [, address = '', host = ''] = found;
      const origin = originOf(address.slice(0, address.indexOf(host) + host.length));
      if (trusted.has(origin) || problems.has(origin)) continue;
      const at = text.indexOf(content) + found.index + found[0].length - address.length;
      const place = placeAt(at, address.length);
      problems.set(
        origin,
        origin === YOUTUBE && PLAYER.test(content) ? replacedPlayer(place, origin) : refusedHost(place, origin),
      );
    }
  }
  return [...problems.values()];
}

/**
 * A script that makes a player of YouTube may not load it: a frame of that video stands in the element that it would
 * fill, which becomes a call like any other, and links that would move the player (`onclick="player.seekTo(90)"`) lead
 * to that second.
 */
export function playersInstead(parts: readonly Part[], { allowed, text, placeAt }: ScriptScene): readonly Part[] {
  if (allowed === 'all' || allowed.includes(YOUTUBE)) return parts;
  const found = scriptsIn(parts).flatMap(({ content }) => {
    const player = PLAYER.exec(content);
    return player === null ? [] : [{ content, player }];
  })[0];
  if (found === undefined) return parts;
  const [, element = '', id = ''] = found.player;
  const opening = new RegExp(
    `<div\\b[^>]*\\bid\\s*=\\s*["']${element.replace(/[^\w-]/g, '\\$&')}["'][^>]*>(?=\\s*</div>)`,
    'i',
  );
  const index = parts.findIndex((part) => typeof part === 'string' && opening.test(part));
  const box = parts[index];
  if (typeof box !== 'string') return parts;
  const [start = '', end = ''] = splitAfter(box, opening);
  const address = `https://www.youtube.com/watch?v=${id}`;
  const frame: TagGap = {
    kind: 'tag',
    name: 'iframe',
    attributes: [['src', address]],
    place: placeAt(Math.max(0, text.indexOf(found.content) + found.player.index), 0),
  };
  const others = parts.map((part) =>
    typeof part !== 'string' && part.kind === 'tag' && part.name === 'a' ? linkToSecond(part, address) : part,
  );
  return [...others.slice(0, index), start, frame, end, ...others.slice(index + 1)];
}

function splitAfter(text: string, pattern: RegExp): readonly [string, string] {
  const found = pattern.exec(text);
  const at = found === null ? text.length : found.index + found[0].length;
  return [text.slice(0, at), text.slice(at)];
}

function linkToSecond(gap: TagGap, address: string): TagGap {
  const valueOf = (name: string): string => gap.attributes.find(([other]) => other === name)?.[1] ?? '';
  const seconds = /\.seekTo\(\s*(\d+)/.exec(valueOf('onclick'))?.[1];
  const video =
    seconds === undefined || !/^\s*(?:#|javascript:.*)?$/i.test(valueOf('href'))
      ? undefined
      : readVideo(address, { start: seconds });
  if (video === undefined) return gap;
  const attributes: Attribute[] = gap.attributes.filter(([name]) => name !== 'href' && name !== 'onclick');
  return { ...gap, attributes: [['href', video.watch], ['data-player', video.embed], ...attributes] };
}

interface Script {
  readonly attributes: string;
  readonly content: string;
}

function scriptsIn(parts: readonly Part[]): readonly Script[] {
  return parts.flatMap((part) => {
    const scripts: Script[] = [];
    if (typeof part !== 'string') return scripts;
    OPENING.lastIndex = 0;
    for (let found = OPENING.exec(part); found !== null; found = OPENING.exec(part)) {
      CLOSING.lastIndex = OPENING.lastIndex;
      const end = CLOSING.exec(part)?.index;
      scripts.push({ attributes: found[1] ?? '', content: part.slice(OPENING.lastIndex, end) });
      // Without its end, all the rest is its text.
      if (end === undefined) break;
      OPENING.lastIndex = end;
    }
    return scripts;
  });
}

/** `//host` is asked as the page itself is: by https. */
function originOf(address: string): string {
  return address
    .toLowerCase()
    .replace(/^(?:https?:|wss?:)?\/\//, (scheme) => (/^(?:http|ws):/.test(scheme) ? 'http://' : 'https://'));
}
