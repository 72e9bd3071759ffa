// A raw `<iframe>` that shows a video becomes a call of the `video` include: the same door as `{% include video.html %}`.
import type { IncludeCall, IncludeInterface } from '../model/include.ts';
import type { Part, TagGap } from '../model/markup.ts';
import { readVideo } from '../media/video.ts';

/**
 * Replaces each frame of a known video host by a call; `calls` are the new ones, numbered from `firstIndex`.
 * Where the book's `video` include does not take a link and a title, frames stay as they are.
 */
export function embedVideos(
  parts: readonly Part[], includes: Readonly<Record<string, IncludeInterface>>, firstIndex: number,
): { parts: readonly Part[]; calls: readonly IncludeCall[] } {
  const parameters = includes.video?.parameters ?? {};
  const calls: IncludeCall[] = [];
  if (parameters.link?.type !== 'text' && parameters.link?.type !== 'link') return { parts, calls };
  const out: Part[] = [];
  for (const part of parts) {
    const link = typeof part !== 'string' && part.kind === 'tag' && part.name === 'iframe' ? attributeOf(part, 'src') : undefined;
    if (link === undefined || typeof part === 'string' || part.kind !== 'tag' || readVideo(link)?.provider === undefined) {
      out.push(part);
      continue;
    }
    const { place } = part;
    const title = attributeOf(part, 'title');
    calls.push({
      include: 'video', half: undefined, place, series: {},
      values: {
        link: parameters.link.type === 'link' ? { kind: 'link', href: link, place } : { kind: 'text', text: link, place },
        ...(title !== undefined && parameters.title !== undefined ? { title: { kind: 'text', text: title, place } } : {}),
      },
    });
    out.push({ kind: 'call', index: firstIndex + calls.length - 1, placement: isInParagraph(out) ? 'inline' : 'block' });
  }
  return { parts: out, calls };
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
