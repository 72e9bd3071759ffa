// What a picture of the book is on one page: its address, its room, its copies, and how soon it is wanted.
import { addressesInTag } from '../lib/tag-addresses.ts';
import { encodePath, relativePath } from '../lib/paths.ts';
import type { PictureTarget } from '../model/book.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Part } from '../model/markup.ts';
import type { Target } from './targets.ts';

type Loading = PictureTarget['loading'];

/** `written` is the address as the chapter has it; `from` the page that shows the picture. */
export function pictureTarget(written: string, target: Target, { from, loading }: { from: string; loading: Loading }): PictureTarget {
  const plain = { width: undefined, height: undefined, loading, sources: [], tone: undefined, preview: undefined, dark: undefined, animation: undefined };
  if (target.kind !== 'file') return { ...plain, src: written, original: written, missing: target.kind !== 'elsewhere' };
  const { file, suffix } = target;
  const src = encodePath(relativePath(from, file.address)) + suffix;
  return { ...plain, src, original: src, missing: false, width: file.picture?.width, height: file.picture?.height };
}

/**
 * The first picture in the text is what a reader waits for. Panels beside it are wanted as soon, if not as much; all
 * below wait until they come near. Addresses that are not in the answer are lazy.
 */
export function loadingOfPictures(chapter: Chapter): ReadonlyMap<string, Loading> {
  for (const part of chapter.body) {
    const [first, ...others] = picturesOf(part, chapter);
    if (first !== undefined) return new Map<string, Loading>([...others.map((address): [string, Loading] => [address, 'eager']), [first, 'first']]);
  }
  return new Map();
}

function picturesOf(part: Part, chapter: Chapter): readonly string[] {
  if (typeof part === 'string') return [];
  if (part.kind === 'tag') return part.name === 'img' ? addressesInTag(part).flatMap(({ attribute, address }) => (attribute === 'src' ? [address] : [])) : [];
  const call = part.kind === 'call' ? chapter.calls[part.index] : undefined;
  if (call === undefined) return [];
  return [call.values, ...Object.values(call.series).flat()].flatMap((values) => Object.values(values).flatMap((value) => (value.kind === 'picture' ? [value.src] : [])));
}
