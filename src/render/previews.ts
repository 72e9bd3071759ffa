// What links of other pages show of a page and of its places: one small script, loaded when a reader asks for it.
import type { Tree } from '../model/tree.ts';
import type { Book, PagePlan } from '../model/book.ts';
import { htmlOf } from '../tree/html.ts';
import { readHtml } from '../tree/read.ts';
import { element } from '../tree/walk.ts';
import { fillWords } from '../words/fill.ts';
import { directionIn } from './page-language.ts';
import type { Voice } from './voices.ts';
import { subjectsOf, type Subject } from './preview-subjects.ts';
import { shownPictures, type ShownPicture } from './preview-pictures.ts';
import { firstWords, type Room } from './preview-words.ts';
import { tableOf } from '../lib/table.ts';

export interface PreviewedPage {
  /** Relative to the site. */
  readonly path: string;
  /** With its number in front. */
  readonly title: Tree;
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Its text, as a browser reads that of the page. */
  readonly shown: Tree;
  /** What numbered things are called that do not say it themselves: `Equation 3.2` by `eq-loss`. */
  readonly labels: ReadonlyMap<string, string>;
}

/** What a script holds: src/client/cards.ts reads it. */
export type PreviewData = readonly [
  title: string,
  language: string,
  direction: 'ltr' | 'rtl',
  places: Readonly<Record<string, PreviewedPlace>>,
];
/** HTML, twice, and pictures; '' and none where there is nothing. */
type PreviewedPlace = readonly [label: string, words: string, pictures: readonly ShownPicture[]];

/** In bytes. */
const MOST = 2048;

/** From much to little: the first one with which all places of a page fit into its script is taken. */
const ROOMS: readonly (Room & { readonly pictures: number })[] = [
  { letters: 320, formulas: 1600, pictures: 6 },
  { letters: 320, formulas: 1600, pictures: 1 },
  { letters: 200, formulas: 1000, pictures: 1 },
  { letters: 120, formulas: 600, pictures: 1 },
  { letters: 80, formulas: 200, pictures: 1 },
  { letters: 50, formulas: 0, pictures: 0 },
  { letters: 0, formulas: 0, pictures: 0 },
];
const LONGEST_LABEL: Room = { letters: 80, formulas: 250 };

/** `shown` is its text; undefined for a page that the program makes: of those, cited works have places. */
export function previewedPage(
  plan: PagePlan,
  shown: Tree | undefined,
  { book, voice }: { readonly book: Book; readonly voice: Voice },
): PreviewedPage {
  const { path, number, title, titleContent, works, numbers, chapter } = plan;
  const items = works.map(({ id, text }) => element('li', [['id', id]], text));
  return {
    path,
    title: [...(number === undefined ? [] : [`${number}\u2002`]), ...(titleContent ?? [title])],
    language: voice.language,
    direction: directionIn(voice.language, book.config),
    shown: shown ?? readHtml(htmlOf([element('ul', [['class', 'works']], items)])),
    labels: new Map(
      (chapter?.facts.numbered ?? []).flatMap((gap): [string, string][] => {
        const own = gap.kind === 'number' && gap.form === 'number' ? numbers[gap.id] : undefined;
        return gap.kind !== 'number' || own === undefined
          ? []
          : [[gap.id, fillWords(voice.words[gap.of], { number: own })]];
      }),
    ),
  };
}

/**
 * `anchors` are ids of the page, '' for itself; a place that the page does not have is left out, and so are the last
 * ones of a page with more places than 2 KB can name.
 */
export function previewScript(page: PreviewedPage, anchors: readonly string[]): string {
  const subjects = [...subjectsOf(page.shown, anchors)].map(
    ([id, subject]) => [id, { ...subject, shown: shownPictures(subject.pictures, page.path, subject.most) }] as const,
  );
  for (const room of ROOMS) {
    const script = scriptOf(
      page,
      subjects.map(([id, subject]) => [id, placeOf(subject, page, room)] as const),
    );
    if (Buffer.byteLength(script) <= MOST) return script;
  }
  const bare = subjects.map(([id, { label }]) => [id, [htmlOf(firstWords(label, LONGEST_LABEL)), '', []]] as const);
  return scriptOf(page, bare.slice(0, fitting(bare, page)));
}

/** How many places fit: they have labels alone. */
function fitting(places: readonly (readonly [string, PreviewedPlace])[], page: PreviewedPage): number {
  let size = Buffer.byteLength(scriptOf(page, []));
  const end = places.findIndex(([id, place]) => {
    // A comma stands between two.
    size += Buffer.byteLength(JSON.stringify({ [id]: place })) - 1;
    return size > MOST;
  });
  return end < 0 ? places.length : end;
}

function placeOf(
  subject: Subject & { readonly shown: readonly ShownPicture[] },
  page: PreviewedPage,
  room: (typeof ROOMS)[number],
): PreviewedPlace {
  const label = subject.label.length > 0 ? subject.label : [page.labels.get(subject.id) ?? ''];
  const words = htmlOf(firstWords(subject.words, room));
  return [htmlOf(firstWords(label, LONGEST_LABEL)), words, subject.shown.slice(0, room.pictures)];
}

function scriptOf(page: PreviewedPage, places: readonly (readonly [string, PreviewedPlace])[]): string {
  const data: PreviewData = [
    htmlOf(firstWords(page.title, LONGEST_LABEL)),
    page.language,
    page.direction,
    tableOf(places),
  ];
  return `vitrinePreview=${JSON.stringify(data)}\n`;
}
