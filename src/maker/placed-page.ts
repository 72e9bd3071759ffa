// A page once more, with the place in its author's file at each block: what `dev` asks for when its author points at
// something.
import { createRenderer } from '../render/render.ts';
import { parse } from '../parse/parse.ts';
import type { MadeBook } from './make-book.ts';
import { parseContextOf } from './parse-all.ts';

export interface PlacedPage {
  /** Of the chapter, relative to the root: what has no place of its own stands somewhere in it. */
  readonly source: string;
  /**
   * The page as it is served, with `data-place` (lib/place-mark.ts) on blocks, formulas and listings, and an empty
   * `<vitrine-place>` before what an include printed.
   */
  readonly html: string;
}

/** `path` is that of the page; undefined where that shows no chapter. */
export async function placedPage(
  { workspace, book }: MadeBook,
  path: string,
  showsNotes: boolean,
): Promise<PlacedPage | undefined> {
  const plan = book.pages.find((page) => page.path === path);
  const source = workspace.sources.find((each) => each.path === plan?.chapter?.path);
  if (plan?.chapter === undefined || source === undefined) return undefined;
  const { context } = parseContextOf(workspace, { showsDrafts: showsNotes, ownLayouts: false });
  const { body, calls } = await parse(source, { ...context, marksPlaces: true });
  const chapter = { ...plan.chapter, body, calls };
  const { html } = createRenderer(workspace, book, showsNotes).page({ ...plan, chapter });
  return { source: source.path, html: html ?? '' };
}
