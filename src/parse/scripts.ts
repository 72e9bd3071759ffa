// Scripts in a chapter's own HTML: what they ask of other hosts, and the players of YouTube that they would make.
import { refusedHost, replacedPlayer } from '../diagnostics/catalog.ts';
import type { Element, Tree } from '../model/tree.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { readVideo } from '../media/video.ts';
import { attributeOf } from '../tree/elements.ts';
import { verbatimText } from '../tree/html.ts';
import { elementsIn, mapElements } from '../tree/walk.ts';
import type { ChapterText, PassScene } from './chapter-text.ts';
import { canEmbed } from './embedded-videos.ts';

/**
 * Whom the pages of a book may ask, besides what a chapter names in a tag: hosts of the settings, or anyone where pages
 * have no policy.
 */
export type AllowedHosts = readonly string[] | 'all';

/** `text` is the chapter after Liquid: a script stands in it as it stands in the tree. */
export interface ScriptScene {
  readonly allowed: AllowedHosts;
  readonly text: string;
  readonly placeAt: (offset: number, length: number) => Place;
}

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
 * Reports what scripts ask of hosts that the page's policy refuses, once a host; players that `playersInstead` will
 * replace are reported as such.
 */
export function askedByScripts(text: ChapterText, { scripts: scene }: PassScene): ChapterText {
  if (scene.allowed === 'all') return text;
  const scripts = scriptsIn(text.tree);
  const hosts = scripts.flatMap(({ src }) => /^(?:https?:)?\/\/[\w.-]+(?::\d+)?/i.exec(src.trim())?.[0] ?? []);
  const trusted = new Set([...scene.allowed, ...hosts].map(originOf));
  const problems = new Map<string, Problem>();
  for (const { content } of scripts) {
    for (const { origin, start, length } of addressesAskedIn(content)) {
      if (trusted.has(origin) || problems.has(origin)) continue;
      const place = scene.placeAt(scene.text.indexOf(content) + start, length);
      const isPlayer = origin === YOUTUBE && PLAYER.test(content);
      problems.set(origin, isPlayer ? replacedPlayer(place, origin) : refusedHost(place, origin));
    }
  }
  return problems.size === 0 ? text : { ...text, problems: [...text.problems, ...problems.values()] };
}

function addressesAskedIn(
  script: string,
): readonly { readonly origin: string; readonly start: number; readonly length: number }[] {
  return [...script.matchAll(ASKED)].map((found) => {
    const [whole, address = '', host = ''] = found;
    const origin = originOf(address.slice(0, address.indexOf(host) + host.length));
    return { origin, start: found.index + whole.length - address.length, length: address.length };
  });
}

/**
 * A script that makes a player of YouTube may not load it: a frame of that video stands in the element that it would
 * fill, which becomes a call like any other, and links that would move the player (`onclick="player.seekTo(90)"`) lead
 * to that second.
 */
export function playersInstead(text: ChapterText, { scripts: scene, includes }: PassScene): ChapterText {
  if (scene.allowed === 'all' || scene.allowed.includes(YOUTUBE) || !canEmbed(includes)) return text;
  const [found] = scriptsIn(text.tree).flatMap(({ content }) => {
    const player = PLAYER.exec(content);
    return player === null ? [] : [{ content, player }];
  });
  if (found === undefined) return text;
  const [, id = '', video = ''] = found.player;
  const box = elementsIn(text.tree, (each) => isRoomFor(each, id))[0];
  if (box === undefined) return text;
  const address = `https://www.youtube.com/watch?v=${video}`;
  const place = scene.placeAt(Math.max(0, scene.text.indexOf(found.content) + found.player.index), 0);
  const frame: Element = { kind: 'element', name: 'iframe', attributes: [['src', address]], children: [], place };
  const tree = mapElements(text.tree, (element) => {
    if (element === box) return { ...element, children: [frame, ...element.children] };
    return element.name === 'a' ? linkToSecond(element, address) : element;
  });
  return { ...text, tree };
}

/** `<div id="player"></div>`. */
function isRoomFor(element: Element, id: string): boolean {
  const isEmpty = element.children.every((child) => typeof child === 'string' && child.trim() === '');
  return element.name === 'div' && isEmpty && attributeOf(element, 'id') === id;
}

function linkToSecond(link: Element, address: string): Element {
  const seconds = /\.seekTo\(\s*(\d+)/.exec(attributeOf(link, 'onclick') ?? '')?.[1];
  if (seconds === undefined || !/^\s*(?:#|javascript:.*)?$/i.test(attributeOf(link, 'href') ?? '')) return link;
  const video = readVideo(address, { start: seconds });
  if (video === undefined) return link;
  const attributes = link.attributes.filter(([name]) => name !== 'href' && name !== 'onclick');
  return { ...link, attributes: [['href', video.watch], ['data-player', video.embed], ...attributes] };
}

interface Script {
  readonly src: string;
  readonly content: string;
}

function scriptsIn(tree: Tree): readonly Script[] {
  return elementsIn(tree, ({ name }) => name === 'script').map((script) => ({
    src: attributeOf(script, 'src') ?? '',
    content: verbatimText(script),
  }));
}

/** `//host` is asked as the page itself is: by https. */
function originOf(address: string): string {
  return address
    .toLowerCase()
    .replace(/^(?:https?:|wss?:)?\/\//, (scheme) => (/^(?:http|ws):/.test(scheme) ? 'http://' : 'https://'));
}
