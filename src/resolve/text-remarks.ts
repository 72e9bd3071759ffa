// What a careful reader of one chapter's source would mark: skipped levels, words said twice, addresses without
// encryption, no text at all.
import { emptyChapter, insecureLink, repeatedWord, skippedHeading } from '../diagnostics/catalog-links.ts';
import { kindOfId, pluralNames } from '../lib/numbered-kinds.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Reference } from '../model/facts.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { NumberedKind } from '../model/tree.ts';
import type { RootKind } from '../model/workspace.ts';
import type { Words } from '../words/word-names.ts';
import { belowAddress } from './targets.ts';

export interface RemarkedText {
  readonly chapter: Chapter;
  readonly text: string;
  readonly words: Words;
  readonly kind: RootKind;
  /** The site's own address, whose links are made relative. */
  readonly base: string | undefined;
}

/** A preview asks again and again of the same chapters, which their texts decide. */
const known = new WeakMap<Chapter, Pick<RemarkedText, 'words' | 'base'> & { readonly problems: readonly Problem[] }>();

export function remarksOnText(remarked: RemarkedText): readonly Problem[] {
  const last = known.get(remarked.chapter);
  if (last?.words === remarked.words && last.base === remarked.base) return last.problems;
  const problems = findRemarks(remarked);
  known.set(remarked.chapter, { words: remarked.words, base: remarked.base, problems });
  return problems;
}

function findRemarks({ chapter, text, words, kind, base }: RemarkedText): readonly Problem[] {
  const lines = text.split('\n');
  return [
    ...onNothing(chapter, text, kind),
    ...onLevels(chapter, lines),
    ...chapter.facts.references.flatMap((reference) => [
      ...onEncryption(reference, base),
      ...onRepetition(reference, lines, words),
    ]),
  ];
}

/** A Jekyll page with a layout may get all of its text from there. */
function onNothing({ path, facts, frontMatter }: Chapter, text: string, kind: RootKind): readonly Problem[] {
  if (facts.words > 0 || facts.references.length > 0 || facts.numbered.length > 0 || frontMatter.draft) return [];
  if (kind === 'jekyll' || 'redirect_to' in frontMatter.data || /(?:^|\/)(?:index|404)\.\w+$/.test(path)) return [];
  const rest = afterFrontMatter(text)
    .replace(/^#{1,6}[ \t][^\n]*/m, '')
    .trim();
  return rest === '' ? [emptyChapter(path)] : [];
}

function afterFrontMatter(text: string): string {
  const end = /^---[ \t]*\r?\n/.test(text) ? text.indexOf('\n---', 3) : -1;
  return end < 0 ? text : text.slice(end + 4);
}

function onLevels(chapter: Chapter, lines: readonly string[]): readonly Problem[] {
  return headingsThatSkip(chapter, lines).map(({ place, level, before }) => skippedHeading(place, level, before));
}

interface SkippingHeading {
  readonly place: Place;
  readonly level: number;
  /** The level of the heading before it. */
  readonly before: number;
}

/** As written: the page's outline has no gaps. What a chapter begins with is its own affair. */
export function headingsThatSkip({ headings }: Chapter, lines: readonly string[]): readonly SkippingHeading[] {
  let last: number | undefined;
  return headings.flatMap(({ place }) => {
    const level = /^(#{1,6})(?!#)/.exec(lines[place.line - 1] ?? '')?.[1]?.length;
    const before = level !== undefined && last !== undefined && level > last + 1 ? last : undefined;
    last = level;
    return before === undefined || level === undefined ? [] : [{ place, level, before }];
  });
}

const AT_HOME = /^http:\/\/(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|\[|[^/:]+\.(?:local|test|localhost|onion)\b)/i;

function onEncryption({ address, place }: Reference, base: string | undefined): readonly Problem[] {
  if (belowAddress(address, base) !== undefined) return [];
  return /^http:\/\/[^/\s]/i.test(address) && !AT_HOME.test(address) ? [insecureLink(place, address)] : [];
}

/** `Figure @fig-filters` prints "Figure Figure 3.2". */
function onRepetition(
  { address, place, isMention, isTex }: Reference,
  lines: readonly string[],
  words: Words,
): readonly Problem[] {
  const kind = isMention && !isTex ? kindOfId(address.slice(1)) : undefined;
  const line = lines[place.line - 1] ?? '';
  if (kind === undefined || line[place.column - 1] !== '@') return [];
  const before = place.column === 1 ? `${lines[place.line - 2] ?? ''} ` : line.slice(0, place.column - 1);
  const said = /([\p{L}]{1,60}\.?)(?: |~|&nbsp;|\u00A0)$/u.exec(before)?.[1];
  return said !== undefined && namesOf(kind, words).includes(said.toLowerCase())
    ? [repeatedWord(place, said, `@${address.slice(1)}`)]
    : [];
}

const SHORT: Readonly<Partial<Record<NumberedKind, readonly string[]>>> = {
  figure: ['figure', 'figures', 'fig', 'fig.', 'figs', 'figs.'],
  table: ['table', 'tables', 'tab.', 'tbl.'],
  equation: ['equation', 'equations', 'eq', 'eq.', 'eqs.', 'eqn.'],
  listing: ['listing', 'listings'],
};

/** The word of the book's language, and those that are written in English everywhere. */
function namesOf(kind: NumberedKind, words: Words): readonly string[] {
  const own = [words[kind], words[pluralNames[kind]]].map((template) =>
    template
      .replace(/\{\w+\}/g, '')
      .trim()
      .toLowerCase(),
  );
  return [...own, ...(SHORT[kind] ?? [])];
}
