// One pass of parse/ over a piece of HTML, without a chapter around it.
import { boxKinds } from '../../src/parse/kinds.ts';
import type { ChapterText, PassScene } from '../../src/parse/chapter-text.ts';
import { htmlOf } from '../../src/tree/html.ts';
import { wordsOf } from '../../src/words/words.ts';
import { readHtml } from '../../src/tree/read.ts';

const place = { path: 'a.md', line: 1, column: 1, length: 0 };
const scene: PassScene = {
  includes: {},
  ownStyles: false,
  language: 'en',
  scripts: { allowed: [], text: '', placeAt: () => place },
  inline: (text) => ({ tree: [text], problems: [] }),
  macros: {},
  textPlugins: undefined,
  tellsCitations: true,
  kinds: boxKinds([], 'en'),
  solutions: 'here',
  words: wordsOf('en', {}),
  start: { path: '', line: 1, column: 1, length: 0 },
  lines: [],
};

type PlainPass = (text: ChapterText, scene: PassScene) => ChapterText;

export function afterPass(html: string, pass: PlainPass, given: Partial<PassScene> = {}): ChapterText {
  return pass({ tree: readHtml(html), head: [], apart: [], calls: [], problems: [] }, { ...scene, ...given });
}

/** The text alone, as HTML. */
export function passed(html: string, pass: PlainPass, given: Partial<PassScene> = {}): string {
  return htmlOf(afterPass(html, pass, given).tree);
}
