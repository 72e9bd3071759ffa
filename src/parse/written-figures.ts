// Figures that a chapter writes without an include become calls of the `figure` include, so that they are numbered,
// found and looked at closely like any other: a picture alone in its paragraph that is named or captioned by its
// attribute list, `![A house](a.png){: #fig-house caption="A *house*"}`; one that has an id and a title, as textbooks
// made by converters write it; and `<figure>` in HTML around one picture and its `<figcaption>`.
import { escapeHtml, textOfHtml } from '../lib/html.ts';
import { idPrefixes } from '../lib/numbered-kinds.ts';
import type { IncludeCall, IncludeInterface } from '../model/include.ts';
import type { Attribute, Part, TagGap } from '../model/markup.ts';
import type { Problem } from '../model/problem.ts';
import { readCall, type InlineMarkdown } from './calls.ts';

export interface WrittenFigures {
  readonly parts: readonly Part[];
  /** The new ones, numbered from `firstIndex`. */
  readonly calls: readonly IncludeCall[];
  /** Ids that are those of figures from now on, and no longer anchors of the text. */
  readonly ids: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

interface Found {
  /** What stands before and after it in the strings around. */
  readonly before: string;
  readonly after: string;
  /** The position of the last part that belongs to it. */
  readonly end: number;
  readonly given: readonly Attribute[];
  /** Written as a figure of ours: what the include does not take is told. Otherwise it stays as it was written. */
  readonly isMeant: boolean;
  readonly caption: readonly Part[] | undefined;
}

/** Where the book's `figure` include does not take a picture, an id and a caption, everything stays as it is. */
export function writtenFigures(
  parts: readonly Part[],
  includes: Readonly<Record<string, IncludeInterface>>,
  firstIndex: number,
  inline: InlineMarkdown,
): WrittenFigures {
  const out: Part[] = [];
  const calls: IncludeCall[] = [];
  const ids = new Set<string>();
  const problems: Problem[] = [];
  if (!takesPictures(includes.figure)) return { parts, calls, ids, problems };
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    const picture = typeof part !== 'string' && part.kind === 'tag' && part.name === 'img' ? part : undefined;
    const found =
      picture && (inParagraph(picture, out.at(-1), parts, index) ?? inFigure(picture, out.at(-1), parts, index));
    const read = picture && found && readFigure(picture, found, includes, inline);
    if (found === undefined || read?.call === undefined) {
      out.push(part);
      continue;
    }
    problems.push(...read.problems);
    const { id } = read.call.values;
    if (id?.kind === 'text') ids.add(id.text);
    calls.push(read.call);
    out.pop();
    out.push(found.before, { kind: 'call', index: firstIndex + calls.length - 1, placement: 'block' }, found.after);
    index = found.end;
  }
  return { parts: out, calls, ids, problems };
}

function takesPictures(figure: IncludeInterface | undefined): boolean {
  return (
    figure?.numbered === 'figure' &&
    figure.parameters.path?.type === 'picture' &&
    figure.parameters.caption?.type === 'markdown' &&
    figure.parameters.id?.type === 'id'
  );
}

/**
 * `<p>`, the picture, `</p>`. The attribute list may be the picture's or the paragraph's; a picture without name and
 * caption is no figure.
 */
function inParagraph(
  picture: TagGap,
  before: Part | undefined,
  parts: readonly Part[],
  index: number,
): Found | undefined {
  const after = parts[index + 1];
  const paragraph = typeof before === 'string' ? /<p((?: [\w:-]+="[^"]*")*)>\s*$/.exec(before) : null;
  if (typeof before !== 'string' || typeof after !== 'string' || paragraph === null || !/^\s*<\/p>/.test(after))
    return undefined;
  const given = [...attributesIn(paragraph[1] ?? ''), ...picture.attributes];
  const has = (key: string): boolean => given.some(([name]) => name === key);
  const isMeant =
    has('caption') || given.some(([name, value]) => name === 'id' && value?.startsWith(idPrefixes.figure) === true);
  if (!isMeant && !(has('id') && has('title'))) return undefined;
  return {
    isMeant,
    before: before.slice(0, paragraph.index),
    after: after.replace(/^\s*<\/p>/, ''),
    end: index + 1,
    given,
    caption: undefined,
  };
}

/** `<figure>`, the picture, `<figcaption>`, words, `</figcaption></figure>`. */
function inFigure(picture: TagGap, before: Part | undefined, parts: readonly Part[], index: number): Found | undefined {
  const figure = typeof before === 'string' ? /<figure((?: (?:id|class)="[^"]*")*)\s*>\s*$/.exec(before) : null;
  const next = parts[index + 1];
  const opening = typeof next === 'string' ? /^\s*<figcaption(?: (?:id|class)="[^"]*")*\s*>/.exec(next) : null;
  if (typeof before !== 'string' || figure === null || typeof next !== 'string' || opening === null) return undefined;
  const caption: Part[] = [];
  for (let end = index + 1; end < parts.length; end += 1) {
    const part = parts[end] ?? '';
    const text = typeof part !== 'string' ? part : end === index + 1 ? part.slice(opening[0].length) : part;
    const closing = typeof text === 'string' ? /<\/figcaption>/.exec(text) : null;
    if (typeof text !== 'string' || closing === null) {
      caption.push(text);
      continue;
    }
    const rest = text.slice(closing.index + closing[0].length);
    const last = /^\s*<\/figure>/.exec(rest);
    caption.push(text.slice(0, closing.index));
    // A caption of blocks, or more than a caption: as the author has it.
    if (
      last === null ||
      caption.some(
        (each) => typeof each === 'string' && /<(?:p|div|ul|ol|dl|table|pre|blockquote|figure|h[1-6])\b/i.test(each),
      )
    )
      return undefined;
    return {
      isMeant: false,
      before: before.slice(0, figure.index),
      after: rest.slice(last[0].length),
      end,
      given: [...attributesIn(figure[1] ?? ''), ...picture.attributes.filter(([name]) => name !== 'id')],
      caption: trimmed(caption),
    };
  }
  return undefined;
}

/**
 * Classes and ways to load are the page's matter; a title says what a caption says. All else must be a parameter of the
 * include.
 */
function readFigure(
  { place }: TagGap,
  { given, isMeant, caption: written }: Found,
  includes: Readonly<Record<string, IncludeInterface>>,
  inline: InlineMarkdown,
): ReturnType<typeof readCall> | undefined {
  const values = new Map<string, string>();
  for (const [name, value = ''] of given) {
    if (/^(?:class|loading|decoding|align|data-.*)$/.test(name) || (name === 'alt' && value.trim() === '')) continue;
    values.set(name === 'src' ? 'path' : name, value);
  }
  const title = values.get('title');
  values.delete('title');
  const caption =
    written ??
    (values.has('caption') || title === undefined || title.trim() === ''
      ? undefined
      : [escapeHtml(title.trim().replace(/\s+/g, ' '))]);
  if (!isMeant && values.has('style')) return undefined;
  // A height follows from the width.
  values.delete('height');
  const width = shareOf(values.get('width'), includes.figure?.parameters.width?.choices ?? []);
  if (width === undefined) values.delete('width');
  else values.set('width', width);
  const read = readCall(
    {
      name: 'figure',
      half: undefined,
      source: '',
      place,
      namePlace: place,
      arguments: [...values].map(([name, value]) => ({ name, value, namePlace: place, valuePlace: place })),
    },
    includes,
    inline,
  );
  if (!isMeant && read.problems.length > 0) return undefined;
  if (read.call === undefined || caption === undefined) return read;
  const text = textOfHtml(caption.filter((part) => typeof part === 'string').join(''));
  return {
    ...read,
    call: { ...read.call, values: { ...read.call.values, caption: { kind: 'markdown', parts: caption, text, place } } },
  };
}

/** A column of text is about 640 pixels wide (60 figures of its face). */
const COLUMN = 640;

/** The share of the column among `choices` that is nearest to a width in pixels; a word or a share stays. */
function shareOf(width: string | undefined, choices: readonly string[]): string | undefined {
  const size = /^([\d.]+)(?:px)?$/.exec(width?.trim() ?? '');
  if (size === null) return width === 'auto' ? undefined : width;
  const share = (100 * Number(size[1])) / COLUMN;
  const shares = choices.filter((choice) => choice.endsWith('%'));
  const nearest = shares.sort((a, b) => Math.abs(parseFloat(a) - share) - Math.abs(parseFloat(b) - share))[0];
  // As wide as the column: no width is needed.
  return nearest === '100%' ? undefined : nearest;
}

/** As attributes are written in finished HTML. */
function attributesIn(html: string): readonly Attribute[] {
  return [...html.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(
    ([, name = '', value = '']): Attribute => [name, textOfHtml(value)],
  );
}

function trimmed(parts: readonly Part[]): readonly Part[] {
  return parts.map((part, index) => {
    if (typeof part !== 'string') return part;
    const begun = index === 0 ? part.trimStart() : part;
    return index === parts.length - 1 ? begun.trimEnd() : begun;
  });
}
