// Parts with gaps → HTML: what resolve decided is put where the chapter left room.
import { addressesInTag, emptyTextOf, namelessPicturesIn } from '../lib/tag-addresses.ts';
import { attributesHtml, escapeHtml, textOfHtml } from '../lib/html.ts';
import type { PagePlan, PictureTarget } from '../model/book.ts';
import type { Attribute, CallGap, NumberGap, Part, TagGap } from '../model/markup.ts';
import type { Words } from '../words/word-names.ts';
import { fillWords } from '../words/words.ts';
import { frameHtml, mediaAttributes } from './frames.ts';
import { missingPictureHtml, pictureHtml, unknownPicture, usualManner } from './pictures.ts';
import { labelOfLink, referenceHtml } from './references.ts';

/**
 * How the calls of a run of neighbours become HTML; a lone call is a run of one. `heading` has the words of the heading
 * that they stand under; '' before the first.
 */
export type RenderCalls = (gaps: readonly CallGap[], heading: () => string) => string;

export interface PartsScene {
  readonly render: RenderCalls;
  /** Neighbouring calls for which it holds go to `render` together. */
  readonly gathers: (gap: CallGap) => boolean;
  readonly words: Words;
}

/** Fills every gap. */
export function fillParts(parts: readonly Part[], plan: PagePlan, scene: PartsScene): string {
  let html = '';
  /** Texts of pictures that are all a link has, by their position: where the link leads. */
  const texts = new Map<number, string>();
  /** How much of the next text a label stands for. */
  let replaced = 0;
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    if (typeof part === 'string') {
      html += part.slice(replaced);
      replaced = 0;
    } else if (part.kind === 'tag' && part.name === 'img')
      html += imageHtml(withText(part, texts.get(index)), plan, { html, words: scene.words });
    else if (part.kind === 'tag') {
      const empty = emptyTextOf(part, parts[index + 1]);
      const label = empty === undefined ? '' : labelOfLink(part, plan, scene.words);
      html += tagHtml(part, plan, scene.words, () => sourcesAfter(parts, index, plan)) + escapeHtml(label);
      replaced = label === '' ? 0 : (empty?.length ?? 0);
      const [picture] = namelessPicturesIn(parts, index);
      if (picture !== undefined) texts.set(picture, labelOfLink(part, plan, scene.words));
    } else if (part.kind === 'reference') html += referenceHtml(part, plan, scene.words);
    else if (part.kind === 'number') html += escapeHtml(numberText(part, plan, scene.words));
    else if (part.kind === 'formula') html += formulaHtml(part.tex, part.display);
    else {
      const run = runFrom(parts, index, scene.gathers);
      const before = html;
      html += scene.render(run.gaps, () => lastHeading(before));
      index = run.last;
    }
  }
  return html;
}

/** The words of the last heading in what was written so far. */
function lastHeading(html: string): string {
  for (let end = html.lastIndexOf('</h'); end >= 0; end = end === 0 ? -1 : html.lastIndexOf('</h', end - 1)) {
    const level = /^<\/h([1-6])>/.exec(html.slice(end, end + 6))?.[1];
    const start = level === undefined ? -1 : html.lastIndexOf(`<h${level}`, end);
    if (start >= 0) return textOfHtml(html.slice(start, end));
  }
  return '';
}

/**
 * The text of a picture in a link without any:
 * https://html.spec.whatwg.org/#a-link-or-button-containing-nothing-but-the-image
 */
function withText(gap: TagGap, text: string | undefined): TagGap {
  return text === undefined || text === ''
    ? gap
    : { ...gap, attributes: [...gap.attributes.filter(([name]) => name !== 'alt'), ['alt', text]] };
}

function numberText({ of, form, id }: NumberGap, { numbers }: PagePlan, words: Words): string {
  const number = numbers[id] ?? '';
  return form === 'name' ? fillWords(words[of], { number }) : number;
}

/** The calls from `index` on that stand side by side with nothing but blanks between them. */
function runFrom(
  parts: readonly Part[],
  index: number,
  gathers: (gap: CallGap) => boolean,
): { gaps: readonly CallGap[]; last: number } {
  const gaps: CallGap[] = [];
  let last = index;
  for (let next = index; next < parts.length; next += 1) {
    const part = parts[next] ?? '';
    if (typeof part === 'string') {
      if (part.trim() !== '') break;
      continue;
    }
    if (part.kind !== 'call' || (gaps.length > 0 && !(gathers(part) && sameKind(part, gaps)))) break;
    gaps.push(part);
    last = next;
    if (!gathers(part)) break;
  }
  return { gaps, last };
}

function sameKind(gap: CallGap, run: readonly CallGap[]): boolean {
  return run[0]?.placement === gap.placement;
}

/** `sources` gives the addresses of the `<source>` elements inside. */
function tagHtml(gap: TagGap, plan: PagePlan, words: Words, sources: () => readonly string[]): string {
  const attributes = withAddresses(gap, plan);
  if (gap.name === 'iframe') return frameHtml(attributes, words);
  if (gap.name === 'video' || gap.name === 'audio')
    return `<${gap.name}${attributesHtml(mediaAttributes(attributes, sources(), plan))}>`;
  // A source without candidates would keep the browser from the picture that is there.
  if (
    gap.name === 'source' &&
    gap.attributes.some(([name]) => name === 'srcset') &&
    !attributes.some(([name]) => name === 'srcset' || name === 'src')
  )
    return '';
  return `<${gap.name}${attributesHtml(attributes)}>`;
}

/** The addresses of the `<source>` elements of the video or sound at `index`, as the page writes them. */
function sourcesAfter(parts: readonly Part[], index: number, plan: PagePlan): readonly string[] {
  const sources: string[] = [];
  for (const part of parts.slice(index + 1)) {
    if (typeof part === 'string') {
      if (/<\/(?:video|audio)/i.test(part)) break;
    } else if (part.kind === 'tag' && part.name === 'source')
      sources.push(
        ...withAddresses(part, plan).flatMap(([name, value]) => (name === 'src' && value !== undefined ? [value] : [])),
      );
  }
  return sources;
}

/**
 * `html` is what was written so far: in a `<picture>` of the author's the sources are his own, in a link there can be
 * no other.
 */
function imageHtml(gap: TagGap, plan: PagePlan, { html, words }: { html: string; words: Words }): string {
  const src = gap.attributes.find(([name]) => name === 'src')?.[1]?.trim() ?? '';
  const target = plan.pictures[src] ?? unknownPicture(src);
  if (target.missing)
    return missingPictureHtml(src === '' ? (gap.attributes.find(([name]) => name === 'alt')?.[1] ?? '') : src, words);
  const bare = isInside('picture', html) || gap.attributes.some(([name]) => name === 'srcset');
  return pictureHtml(
    isInside('a', html) ? { ...target, animation: undefined } : target,
    withProportion(withAddresses(gap, plan), target),
    { ...usualManner, bare, words },
  );
}

/**
 * The page shows a picture in its own proportion, whatever its author wrote, and must know it before the picture is
 * there: the width counts, or else the height.
 */
function withProportion(attributes: readonly Attribute[], { width, height }: PictureTarget): readonly Attribute[] {
  const given = (name: string): number =>
    Number(/^\d+$/.exec(attributes.find(([key]) => key === name)?.[1] ?? '')?.[0] ?? 0);
  if (given('height') === 0 || !width || !height) return attributes;
  const shown = given('width') === 0 ? Math.round((given('height') * width) / height) : given('width');
  return [
    ...attributes.filter(([key]) => key !== 'width' && key !== 'height'),
    ['width', String(shown)],
    ['height', String(Math.round((shown * height) / width))],
  ];
}

/** Whether an element that was opened is not closed yet. */
function isInside(name: string, html: string): boolean {
  const open = Math.max(html.lastIndexOf(`<${name} `), html.lastIndexOf(`<${name}>`));
  return open >= 0 && !html.includes(`</${name}`, open);
}

function withAddresses(gap: TagGap, plan: PagePlan): readonly Attribute[] {
  const found = addressesInTag(gap);
  if (found.length === 0) return gap.attributes;
  return gap.attributes.flatMap(([name, value]): Attribute[] => {
    if (value === undefined) return [[name, value]];
    if (name === 'srcset') {
      const kept = candidatesThatAreThere(value, plan);
      return kept === '' ? [] : [[name, kept]];
    }
    const reference = found.find(({ attribute }) => attribute === name);
    const target =
      reference?.kind === 'picture' ? plan.pictures[reference.address]?.src : plan.links[reference?.address ?? ''];
    return [[name, reference === undefined || target === undefined ? value.trim() : target]];
  });
}

/** A theme may count on copies in other sizes that a plugin would have made: those that are not there are left out. */
function candidatesThatAreThere(srcset: string, plan: PagePlan): string {
  return srcset
    .split(',')
    .flatMap((candidate) => {
      const [address = '', ...size] = candidate.trim().split(/\s+/);
      const target = plan.pictures[address];
      if (address === '' || target?.missing === true) return [];
      return [[target?.src ?? address, ...size].join(' ')];
    })
    .join(', ');
}

function formulaHtml(tex: string, display: boolean): string {
  return display
    ? `<div class="formula">\\[${escapeHtml(tex)}\\]</div>`
    : `<span class="formula">\\(${escapeHtml(tex)}\\)</span>`;
}
