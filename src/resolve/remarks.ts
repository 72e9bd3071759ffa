// What is worth knowing of a book's figures and wrong with none: figures that no text mentions, pictures and links of
// pictures without a text of their own.
import { lastFor, onceFor } from '../lib/once-for.ts';
import { namelessLinks, picturesWithoutText, pictureWithoutText, unmentionedFigures } from '../diagnostics/catalog.ts';
import type { NumberedThing } from '../model/book.ts';
import type { Chapter } from '../model/chapter.ts';
import type { PictureText } from '../model/facts.ts';
import type { ArgumentValue, IncludeInterface } from '../model/include.ts';
import type { Problem } from '../model/problem.ts';

export interface RemarkedPage {
  readonly chapter: Chapter;
  readonly things: readonly NumberedThing[];
}

/** `mentioned` are the things that some page mentions; `includes` the interfaces of the book's includes. */
export function remarksOn(
  pages: readonly RemarkedPage[],
  mentioned: ReadonlySet<NumberedThing>,
  includes: Readonly<Record<string, IncludeInterface>>,
): readonly Problem[] {
  const chapters = pages.map(({ chapter }) => chapter);
  return [...onMentions(pages, mentioned), ...chapters.flatMap(onLinks), ...onTexts(chapters, includes)];
}

/**
 * One note a chapter; where a book mentions no figure at all, its author has another way of writing, and one note is
 * enough.
 */
function onMentions(pages: readonly RemarkedPage[], mentioned: ReadonlySet<NumberedThing>): readonly Problem[] {
  const all = pages.flatMap(({ things }) => figuresAmong(things));
  if (all.length === 0) return [];
  const [first] = all;
  if (first !== undefined && !all.some((figure) => mentioned.has(figure)))
    return [unmentionedFigures(undefined, [first.id], all.length)];
  return pages.flatMap((page) => {
    const figures = figuresAmong(page.things);
    const unmentioned = figures.filter((figure) => !mentioned.has(figure));
    return unmentioned[0] === undefined ? [] : [remarkAt(unmentioned[0], idsOf(unmentioned), figures.length)];
  });
}

const figuresAmong = onceFor((things: readonly NumberedThing[]) => things.filter(({ kind }) => kind === 'figure'));

/** An id may hold a blank, and no line's end. */
function idsOf(figures: readonly NumberedThing[]): string {
  return figures.map(({ id }) => id).join('\n');
}

const remarkAt = lastFor(({ place }: NumberedThing, ids: string, of: number) =>
  unmentionedFigures(place, ids.split('\n'), of),
);

/** One note a chapter, at its first link. */
const onLinks = onceFor(({ facts }: Chapter): readonly Problem[] => {
  const { namelessLinks: found } = facts;
  return found === undefined ? [] : [namelessLinks(found.place, found.count)];
});

function onTexts(
  chapters: readonly Chapter[],
  includes: Readonly<Record<string, IncludeInterface>>,
): readonly Problem[] {
  const found = chapters.map((chapter) => onPictures(chapter, includes));
  const without = found.flatMap(({ problems }) => problems);
  if (without.length === 0) return [];
  const all = found.reduce((sum, { pictures }) => sum + pictures, 0);
  return [picturesWithoutText({ all, without: without.length }), ...without];
}

/** A chapter that was not parsed again has the same. */
const onPictures = lastFor((chapter: Chapter, includes: Readonly<Record<string, IncludeInterface>>) => {
  const pictures = picturesIn(chapter, includes);
  const problems = pictures
    .filter(({ text }) => text === '')
    .map(({ address, place }) =>
      pictureWithoutText(place ?? { path: chapter.path, line: 1, column: 1, length: 0 }, address),
    );
  return { pictures: pictures.length, problems };
});

/** The pictures of a chapter that are not decorative. */
export function picturesIn(
  chapter: Chapter,
  includes: Readonly<Record<string, IncludeInterface>>,
): readonly PictureText[] {
  const inCalls = chapter.calls.flatMap((call) => {
    const answer = includes[call.include];
    const groups = [{ values: call.values, takesText: answer?.parameters.alt !== undefined }];
    for (const [family, panels] of Object.entries(call.series))
      groups.push(...panels.map((values) => ({ values, takesText: answer?.series[family]?.alt !== undefined })));
    return groups.flatMap(({ values, takesText }) => {
      const picture = Object.values(values).find((value) => value.kind === 'picture');
      return takesText && picture?.kind === 'picture' && !isDecorative(values)
        ? [{ address: picture.src, place: picture.place, text: textOf(values.alt) }]
        : [];
    });
  });
  return [...chapter.facts.pictureTexts, ...inCalls];
}

type Values = Readonly<Record<string, ArgumentValue>>;

function isDecorative(values: Values): boolean {
  return values.decorative?.kind === 'flag' && values.decorative.flag;
}

function textOf(value: ArgumentValue | undefined): string {
  return value?.kind === 'text' || value?.kind === 'markdown' ? value.text.trim() : '';
}
