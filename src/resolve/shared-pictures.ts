// What links to pages show elsewhere: a picture of the page that is fit for it, or a card that is drawn.
import { shortHash } from '../lib/hash.ts';
import { groupsOf } from '../lib/call-values.ts';
import { lastFor } from '../lib/once-for.ts';
import { encodePath, folderOf, joinPath } from '../lib/paths.ts';
import { titleOfBook } from '../lib/book-title.ts';
import type { Asset, Edition, PagePlan, PictureTarget } from '../model/book.ts';
import type { Chapter } from '../model/chapter.ts';
import type { CardText, SharedPicture } from '../model/sharing.ts';
import type { Workspace } from '../model/workspace.ts';
import { HEIGHT, WIDTH } from '../sharing/card.ts';
import { cardOfBook, cardOfPage } from './card-texts.ts';
import { coverFile } from './cover.ts';

interface Shared {
  readonly pages: readonly PagePlan[];
  /** The cards, each once. */
  readonly assets: readonly Asset[];
}

/** The pages, each with its picture. Without an absolute address there is none: programs that show links want one. */
export function withSharedPictures(
  pages: readonly PagePlan[],
  editions: readonly Edition[],
  workspace: Workspace,
): Shared {
  if (workspace.config.base === undefined) return { pages, assets: [] };
  const cards = new Map<string, Asset>();
  const drawn = (card: CardText | undefined): SharedPicture | undefined => {
    if (card === undefined) return undefined;
    // Where a title changes, so does the address: who has shown a link keeps the picture of an address for long.
    const address = `assets/cards/${shortHash(JSON.stringify(card))}.png`;
    cards.set(address, { kind: 'card', path: address, card });
    return { address, width: WIDTH, height: HEIGHT, text: textOf(card), isWide: true };
  };
  const cover = coverPicture(workspace);
  const shared = editions.flatMap((edition) => {
    const own = pages.filter((plan) => plan.edition === edition.config.language);
    const title = titleOfBook({ ...edition, pages: own });
    const { cards: wanted } = workspace.config;
    const ofBook = lazily(() => (wanted === 'none' ? undefined : drawn(cardOfBook(edition, title))));
    const ofPage = (plan: PagePlan): SharedPicture | undefined =>
      wanted === 'chapters' ? drawn(cardOfPage(plan, edition, title)) : undefined;
    return own.map((plan) =>
      withShared(plan, JSON.stringify(sharedOf(plan, { edition, cover, ofBook, ofPage })) ?? ''),
    );
  });
  const byPath = new Map(shared.map((plan) => [plan.path, plan]));
  return { pages: pages.map((plan) => byPath.get(plan.path) ?? plan), assets: [...cards.values()] };
}

/** A plan that is the same value as before keeps what it shows. */
const withShared = lastFor(
  (plan: PagePlan, shared: string): PagePlan =>
    shared === '' ? plan : { ...plan, shared: JSON.parse(shared) as SharedPicture }, // Written just above.
);

interface Scene {
  readonly edition: Edition;
  readonly cover: SharedPicture | undefined;
  readonly ofBook: () => SharedPicture | undefined;
  readonly ofPage: (plan: PagePlan) => SharedPicture | undefined;
}

/**
 * What its author names; else of a chapter its first figure that is fit, else a card or the cover. A drawing in SVG is
 * not made a PNG: its words would be set in the faces of the machine, and what was drawn for a white page has none.
 */
function sharedOf(plan: PagePlan, { edition, cover, ofBook, ofPage }: Scene): SharedPicture | undefined {
  const { chapter } = plan;
  if (plan.layout === '404') return undefined;
  const image = chapter?.frontMatter.image;
  const named = image === undefined ? undefined : pictureAt(image, plan);
  if (named !== undefined) return named;
  const fitCover = cover?.isWide === true ? cover : undefined;
  if (chapter === undefined || plan.path === edition.front) return fitCover ?? ofBook() ?? cover ?? anyOf(plan);
  const figure = picturesOf(plan).find(({ isWide }) => isWide);
  return figure ?? ofPage(plan) ?? fitCover ?? ofBook() ?? cover ?? anyOf(plan);
}

function anyOf(plan: PagePlan): SharedPicture | undefined {
  return picturesOf(plan)[0];
}

function picturesOf(plan: PagePlan): readonly SharedPicture[] {
  return Object.keys(plan.pictures).flatMap((address) => pictureAt(address, plan) ?? []);
}

/** A picture of the book's own in a format that all programs know which show links. `written` is its address. */
function pictureAt(written: string, plan: PagePlan): SharedPicture | undefined {
  const target = Object.hasOwn(plan.pictures, written) ? plan.pictures[written] : undefined;
  const address = target === undefined ? undefined : addressInSite(target, plan);
  if (target?.width === undefined || target.height === undefined || address === undefined) return undefined;
  const size = { width: target.width, height: target.height };
  return { address, ...size, text: textFor(written, plan.chapter), isWide: isFit(size) };
}

function addressInSite({ src, missing }: PictureTarget, { path }: PagePlan): string | undefined {
  if (missing || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(src)) return undefined;
  const plain = src.replace(/[?#].*$/, '');
  return KNOWN.test(plain) ? joinPath(folderOf(encodePath(path)), plain) : undefined;
}

const KNOWN = /\.(?:png|jpe?g|gif|webp)$/i;

/** At least 600 pixels wide, and of a shape of which a frame of 1.91 to 1 cuts away a third at most. */
function isFit({ width, height }: { readonly width: number; readonly height: number }): boolean {
  const frame = WIDTH / HEIGHT;
  const shape = width / height;
  return width >= 600 && height >= 315 && Math.max(shape / frame, frame / shape) <= 1.5;
}

/** As the page shows it: the cover is found wherever it lies (cover.ts). */
function coverPicture(workspace: Workspace): SharedPicture | undefined {
  const file = coverFile(workspace);
  if (file?.picture === undefined || !KNOWN.test(file.address)) return undefined;
  const { width, height } = file.picture;
  return {
    address: encodePath(file.address),
    width,
    height,
    text: workspace.config.title,
    isWide: isFit({ width, height }),
  };
}

/** What stands for it in the text, where it is shown with words. */
function textFor(written: string, chapter: Chapter | undefined): string | undefined {
  const inText = chapter?.facts.pictureTexts.find(({ address, text }) => address === written && text !== '');
  if (inText !== undefined) return inText.text;
  for (const call of chapter?.calls ?? []) {
    for (const values of groupsOf(call)) {
      const shows = Object.values(values).some((value) => value.kind === 'picture' && value.src === written);
      if (shows && (values.alt?.kind === 'text' || values.alt?.kind === 'markdown')) return values.alt.text;
    }
  }
  return undefined;
}

/** A card says what it shows: its own words. */
function textOf({ title, subtitle, above, below }: CardText): string {
  return [title, subtitle, above, below].filter((words) => words !== undefined).join(' · ');
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
