// A raw `<iframe>` that shows a video, and a video's address alone in a paragraph, become calls of the `video` include:
// one door for all.
import { escapeHtml } from '../lib/html.ts';
import type { ArgumentValue, IncludeCall, IncludeInterface } from '../model/include.ts';
import type { Part, TagGap } from '../model/markup.ts';
import { readVideo } from '../media/video.ts';

/**
 * Replaces each of them by a call; `calls` are the new ones, numbered from `firstIndex`.
 * Where the book's `video` include does not take a link, everything stays as it is.
 */
export function embedVideos(
  parts: readonly Part[],
  includes: Readonly<Record<string, IncludeInterface>>,
  firstIndex: number,
): { parts: readonly Part[]; calls: readonly IncludeCall[] } {
  const interfaceOf = includes.video;
  const calls: IncludeCall[] = [];
  if (interfaceOf === undefined || !canEmbed(includes)) return { parts, calls };
  const out: Part[] = [];
  const call = (gap: TagGap, link: string, placement: 'block' | 'inline'): void => {
    calls.push(callFor(gap, link, interfaceOf));
    out.push({ kind: 'call', index: firstIndex + calls.length - 1, placement });
  };
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    const link = typeof part === 'string' || part.kind !== 'tag' ? undefined : addressOf(part);
    if (link === undefined || typeof part === 'string' || part.kind !== 'tag' || readVideo(link) === undefined)
      out.push(part);
    else if (part.name === 'iframe') call(part, link, isInParagraph(out) ? 'inline' : 'block');
    else if (isAlone(part, link, out.at(-1), parts[index + 1])) {
      out.push(withoutEnd(out.pop()));
      call(part, link, 'block');
      out.push(withoutStart(parts[index + 1], link));
      index += 1;
    } else out.push(part);
  }
  return { parts: out, calls };
}

/** Whether the book's `video` include takes a link. */
export function canEmbed(includes: Readonly<Record<string, IncludeInterface>>): boolean {
  return /^(?:text|link)$/.test(includes.video?.parameters.link?.type ?? '');
}

/**
 * `<p>`, the link whose text is its address, `</p>`: nothing else in the paragraph. Videos of the hosts, and files of
 * other hosts.
 */
function isAlone(gap: TagGap, link: string, before: Part | undefined, after: Part | undefined): boolean {
  if (gap.name !== 'a' || typeof before !== 'string' || typeof after !== 'string' || !/^https?:\/\//i.test(link))
    return false;
  return /<p>\s*$/.test(before) && after.startsWith(`${shown(link)}</a></p>`);
}

/** As Markdown writes an address that is its own text. */
function shown(link: string): string {
  return link.replace(/[&<>]/g, (character) => escapeHtml(character));
}

function withoutEnd(before: Part | undefined): Part {
  return typeof before === 'string' ? before.replace(/<p>\s*$/, '') : '';
}

function withoutStart(after: Part | undefined, link: string): Part {
  return typeof after === 'string' ? after.slice(`${shown(link)}</a></p>`.length) : '';
}

function callFor(gap: TagGap, link: string, { parameters }: IncludeInterface): IncludeCall {
  const { place } = gap;
  const values: Record<string, ArgumentValue> = {
    link:
      parameters.link?.type === 'link'
        ? { kind: 'link', href: link.replace(/^\/\//, 'https://'), place }
        : { kind: 'text', text: link, place },
  };
  const [title, width, height] = ['title', 'width', 'height'].map((name) => attributeOf(gap, name));
  if (title !== undefined && title.trim() !== '' && parameters.title?.type === 'text')
    values.title = { kind: 'text', text: title, place };
  if (
    gap.name === 'iframe' &&
    Number(width) > 0 &&
    Number(height) > 0 &&
    (parameters.ratio?.type === 'ratio' || parameters.ratio?.type === 'text')
  )
    values.ratio = { kind: 'text', text: `${width}:${height}`, place };
  return { include: 'video', half: undefined, place, series: {}, values };
}

function addressOf(gap: TagGap): string | undefined {
  return attributeOf(gap, gap.name === 'iframe' ? 'src' : gap.name === 'a' ? 'href' : '');
}

/** Whether what comes next stands in an open paragraph, where no block may stand. */
function isInParagraph(before: readonly Part[]): boolean {
  for (const part of before.toReversed()) {
    if (typeof part !== 'string') continue;
    const open = Math.max(part.lastIndexOf('<p>'), part.lastIndexOf('<p '));
    const closed = part.lastIndexOf('</p>');
    if (open !== closed) return open > closed;
  }
  return false;
}

function attributeOf(gap: TagGap, name: string): string | undefined {
  return gap.attributes.find(([candidate]) => candidate === name)?.[1];
}
