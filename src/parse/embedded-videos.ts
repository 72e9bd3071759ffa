// A raw `<iframe>` that shows a video, and a video's address alone in a paragraph, become calls of the `video` include:
// one door for all.
import type { ArgumentValue, IncludeCall, IncludeInterface } from '../model/include.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { CallGap, Element, Tree, TreeNode } from '../model/tree.ts';
import { unplayedVideo } from '../diagnostics/catalog.ts';
import { meantVideo, readVideo } from '../media/video.ts';
import { attributeOf } from '../tree/elements.ts';
import { isBlank, mapLevel, withChildren } from '../tree/walk.ts';
import type { ChapterText, PassScene } from './chapter-text.ts';

/** Where the book's `video` include does not take a link, everything stays as it is. */
export function embedVideos(text: ChapterText, { includes }: PassScene): ChapterText {
  const answer = includes.video;
  if (answer === undefined || !canEmbed(includes)) return text;
  const videos: Video[] = [];
  const problems = text.tree.flatMap(misspeltVideo);
  const tree = embedded(text.tree, videos, 'block');
  return {
    ...text,
    tree,
    calls: [...text.calls, ...videos.map((video) => callFor(video, answer))],
    problems: [...text.problems, ...problems],
  };
}

/** An address alone in its paragraph that was meant to be a video's. */
function misspeltVideo(node: TreeNode): readonly Problem[] {
  const link = typeof node === 'object' && node.kind === 'element' ? linkAlone(node) : undefined;
  const address = link === undefined ? undefined : attributeOf(link, 'href');
  const meant = address === undefined ? undefined : meantVideo(address);
  return link?.place === undefined || address === undefined || meant === undefined
    ? []
    : [unplayedVideo(link.place, address, meant)];
}

interface Video {
  readonly id: string;
  /** The frame, or the link. */
  readonly shown: Element;
  readonly link: string;
  readonly place: Place;
}

/** Whether the book's `video` include takes a link. */
export function canEmbed(includes: Readonly<Record<string, IncludeInterface>>): boolean {
  return /^(?:text|link)$/.test(includes.video?.parameters.link?.type ?? '');
}

/** `placement` is what may stand here: no block in a paragraph. */
function embedded(tree: Tree, videos: Video[], placement: CallGap['placement']): Tree {
  return mapLevel(tree, (node) =>
    typeof node === 'string' || node.kind !== 'element' ? node : embeddedElement(node, videos, placement),
  );
}

function embeddedElement(element: Element, videos: Video[], placement: CallGap['placement']): TreeNode {
  const shown = element.name === 'iframe' ? element : linkAlone(element);
  const link = shown === undefined ? undefined : attributeOf(shown, shown.name === 'iframe' ? 'src' : 'href');
  if (shown?.place !== undefined && link !== undefined && readVideo(link) !== undefined) {
    const id = `v${videos.length}`;
    videos.push({ id, shown, link, place: shown.place });
    return { kind: 'call', id, placement };
  }
  return withChildren(element, embedded(element.children, videos, element.name === 'p' ? 'inline' : placement));
}

/**
 * `<p>`, the link whose text is its address, `</p>`: nothing else in the paragraph. Videos of the hosts, and files of
 * other hosts.
 */
function linkAlone(paragraph: Element): Element | undefined {
  if (paragraph.name !== 'p' || paragraph.attributes.length > 0) return undefined;
  const [link, ...others] = paragraph.children.filter((child, index) => index > 0 || !isBlank(child));
  if (typeof link !== 'object' || link.kind !== 'element' || link.name !== 'a' || others.length > 0) return undefined;
  const address = attributeOf(link, 'href') ?? '';
  return /^https?:\/\//i.test(address) && link.children.length === 1 && link.children[0] === address ? link : undefined;
}

function callFor({ id, shown, link, place }: Video, { parameters }: IncludeInterface): IncludeCall {
  const values: Record<string, ArgumentValue> = {
    link:
      parameters.link?.type === 'link'
        ? { kind: 'link', href: link.replace(/^\/\//, 'https://'), place }
        : { kind: 'text', text: link, place },
  };
  const [title, width, height] = ['title', 'width', 'height'].map((name) => attributeOf(shown, name));
  if (title !== undefined && title.trim() !== '' && parameters.title?.type === 'text')
    values.title = { kind: 'text', text: title, place };
  if (
    shown.name === 'iframe' &&
    Number(width) > 0 &&
    Number(height) > 0 &&
    (parameters.ratio?.type === 'ratio' || parameters.ratio?.type === 'text')
  )
    values.ratio = { kind: 'text', text: `${width}:${height}`, place };
  return { id, include: 'video', half: undefined, place, series: {}, values };
}
