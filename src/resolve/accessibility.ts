// What the book knows of how accessible it is, for the page that says so: nothing that was not counted.
import { lastFor } from '../lib/once-for.ts';
import type { AccessReport, ChapterShortcomings, SectionShortcomings, ShortcomingKind } from '../model/access.ts';
import type { PageLink } from '../model/book.ts';
import type { Chapter } from '../model/chapter.ts';
import type { IncludeCall, IncludeInterface } from '../model/include.ts';
import type { Heading } from '../model/tree.ts';
import type { BookMemory } from './book-memory.ts';
import { bareChapterLinks } from './chapter-links.ts';
import type { Order, Placed } from './order.ts';
import { picturesIn } from './remarks.ts';
import { headingsThatSkip } from './text-remarks.ts';

export const ACCESS = 'accessibility.html';

type Includes = Readonly<Record<string, IncludeInterface>>;

/** A book of words alone has nothing to count. */
export function hasAccessReport(pages: readonly Placed[]): boolean {
  return pages.some(
    ({ chapter: { facts, calls } }) =>
      facts.formulas + facts.pictureTexts.length > 0 ||
      calls.some(
        (call) => call.include === 'video' || [call.values, ...Object.values(call.series).flat()].some(hasPicture),
      ) ||
      facts.references.some(({ kind, address }) => kind === 'file' && FILM.test(address)),
  );
}

function hasPicture(values: IncludeCall['values']): boolean {
  return Object.values(values).some(({ kind }) => kind === 'picture');
}

interface ReportScene {
  readonly order: Order;
  readonly inOrder: readonly Placed[];
  readonly includes: Includes;
  readonly texts: Readonly<Record<string, string>>;
  readonly memory: Pick<BookMemory, 'shortcomings'>;
}

/** What the page at `path` says. */
export function accessReport(path: string, { order, inOrder, includes, texts, memory }: ReportScene): AccessReport {
  const counts = inOrder.map(({ chapter }) => countsIn(chapter, includes));
  const sum = (read: (of: Counts) => number): number => counts.reduce((total, of) => total + read(of), 0);
  return {
    pictures: { all: sum(({ pictures }) => pictures.all), good: sum(({ pictures }) => pictures.good) },
    formulas: sum(({ formulas }) => formulas),
    videos: { all: sum(({ videos }) => videos.all), good: sum(({ videos }) => videos.good) },
    shortcomings: inOrder.flatMap((page) => {
      const link = linkFrom(page, path, order);
      const found = shortcomingsOf(page.chapter, includes, texts[page.chapter.path] ?? '', link);
      return memory.shortcomings(`${path} ${page.path}`, found);
    }),
  };
}

const linkFrom = bareChapterLinks();

type Counts = Pick<AccessReport, 'pictures' | 'formulas' | 'videos'>;

const countsIn = lastFor((chapter: Chapter, includes: Includes): Counts => {
  const pictures = picturesIn(chapter, includes);
  const videos = videosIn(chapter);
  return {
    pictures: { all: pictures.length, good: pictures.filter(({ text }) => text !== '').length },
    formulas: chapter.facts.formulas,
    videos: { all: videos.length, good: videos.filter(({ isCaptioned }) => isCaptioned).length },
  };
});

interface Video {
  readonly line: number;
  readonly isCaptioned: boolean;
}

const FILM = /\.(?:mp4|m4v|webm|ogv|mov)(?:[?#]|$)/i;

/** Calls of the `video` include, frames of players among them, and elements of the author's own. */
function videosIn({ calls, facts }: Chapter): readonly Video[] {
  const called = calls
    .filter(({ include }) => include === 'video')
    .map(({ place, values }) => ({
      line: place.line,
      isCaptioned: [values.captions, values.transcript].some((value) => value !== undefined),
    }));
  // Of the several files of one film, one is counted; a track of captions stands inside of it.
  const files = facts.references.filter(({ kind, isSpare }) => kind === 'file' && !isSpare);
  const isCaptioned = files.some(({ address }) => /\.vtt(?:[?#]|$)/i.test(address));
  const written = files
    .filter(({ address }) => FILM.test(address))
    .map(({ place }) => ({ line: place.line, isCaptioned }));
  const isCalled = ({ line }: Video): boolean => called.some((each) => each.line === line);
  return [...called, ...written.filter((each) => !isCalled(each))];
}

const shortcomingsOf = lastFor(
  (chapter: Chapter, includes: Includes, text: string, link: PageLink): readonly ChapterShortcomings[] => {
    const found = foundIn(chapter, includes, text);
    const bySection = new Map<Heading | undefined, Map<ShortcomingKind, number>>();
    for (const { kind, line, count } of found) {
      const section = chapter.headings.findLast(({ place }) => place.line <= line);
      const kinds = bySection.get(section) ?? new Map<ShortcomingKind, number>();
      bySection.set(section, kinds.set(kind, (kinds.get(kind) ?? 0) + count));
    }
    const sections = [undefined, ...chapter.headings].flatMap((section): readonly SectionShortcomings[] => {
      const kinds = bySection.get(section);
      return kinds === undefined
        ? []
        : [
            {
              section:
                section === undefined
                  ? undefined
                  : { href: `${link.href}#${encodeURIComponent(section.id)}`, title: section.text },
              found: [...kinds].map(([kind, count]) => ({ kind, count })),
            },
          ];
    });
    return sections.length === 0 ? [] : [{ chapter: link, sections }];
  },
);

interface Found {
  readonly kind: ShortcomingKind;
  readonly line: number;
  readonly count: number;
}

function foundIn(chapter: Chapter, includes: Includes, text: string): readonly Found[] {
  const { namelessLinks } = chapter.facts;
  return [
    ...picturesIn(chapter, includes)
      .filter((picture) => picture.text === '')
      .map(({ place }) => ({ kind: 'pictures' as const, line: place?.line ?? 0, count: 1 })),
    ...videosIn(chapter)
      .filter(({ isCaptioned }) => !isCaptioned)
      .map(({ line }) => ({ kind: 'videos' as const, line, count: 1 })),
    ...(namelessLinks === undefined
      ? []
      : [{ kind: 'links' as const, line: namelessLinks.place.line, count: namelessLinks.count }]),
    ...chapter.problems
      .filter(({ rule }) => rule === 'bad-formula')
      .map(({ place }) => ({ kind: 'formulas' as const, line: place?.line ?? 0, count: 1 })),
    ...headingsThatSkip(chapter, text.split('\n')).map(({ place }) => ({
      kind: 'headings' as const,
      line: place.line,
      count: 1,
    })),
  ];
}
