// Parses one chapter as a book of its own would, with the built-in includes' interfaces that a test gives.
import type { Chapter } from '../../src/model/chapter.ts';
import type { IncludeInterface } from '../../src/model/include.ts';
import { parse, type ParseContext } from '../../src/parse/parse.ts';

const context: ParseContext = {
  kind: 'native',
  includes: {},
  macros: {},
  language: 'en',
  languages: { folders: [], endings: [] },
  words: {},
  allowed: [],
  site: {},
  jekyll: undefined,
  includable: {},
  notes: undefined,
  citations: false,
  kinds: [],
  solutions: 'here',
  kramdown: undefined,
};

export function readChapter(text: string, includes: Readonly<Record<string, IncludeInterface>> = {}): Promise<Chapter> {
  return parse({ path: 'a.md', text }, { ...context, includes });
}
