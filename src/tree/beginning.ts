// Beginnings of a page's HTML as trees, for those who need to know no more of a long one.
import type { Tree } from '../model/tree.ts';
import { readHtml } from './read.ts';

/** In UTF-16 units: by then the first paragraph of most pages has ended. */
const FEW = 4_000;
/** Here a text may be cut: what stands before it is read the same, whatever comes after it. */
const END = '</p>';
const PICTURE = /<(?:img|picture)(?=[\s/>])/i;

export interface Beginning {
  readonly tree: Tree;
  /** Whether the whole text has a picture; then the beginning has the first. */
  readonly hasPicture: boolean;
}

/** Longer and longer ones, up to the first picture at least: together no longer than two thirds of the text. */
export function* beginningsOf(html: string): Generator<Beginning> {
  const picture = html.search(PICTURE);
  for (let length = Math.max(FEW, picture); length < html.length / 2; length *= 4) {
    const end = html.indexOf(END, length) + END.length;
    if (end < END.length) return;
    yield { tree: readHtml(html.slice(0, end), { closesFormulas: true }), hasPicture: picture >= 0 };
  }
}
