// Citations and lists of works as elements: "(Zeiler and Fergus 2014, p. 4)", "[3]", and entries with ways back.
import type { PagePlan } from '../model/book.ts';
import type { CitedSource, GroupHead } from '../model/citations.ts';
import type { Attribute, CitationGap, CitedWork, Element, Tree, WorksGap } from '../model/tree.ts';
import { textOf } from '../tree/text.ts';
import { element } from '../tree/walk.ts';
import type { Words } from '../words/word-names.ts';

/** What nothing answers is shown as typed. */
export function citationTree(gap: CitationGap, { citations }: PagePlan): Tree {
  if (gap.form === 'silent') return [];
  const works = gap.works.map((work) => ({ work, source: citations?.sources[work.key] }));
  if (works.every(({ source }) => source === undefined)) {
    const { written } = gap;
    return gap.isSure ? [element('span', [['class', 'broken-reference']], [written])] : [written];
  }
  if (gap.form === 'entry') return entriesTree(works, citations?.lists.length === 0);
  const [only] = works;
  if (gap.text !== undefined && only?.source !== undefined) return [link(only.work, only.source, gap.text)];
  const isNumeric = works.some(({ source }) => source?.number !== undefined);
  const shown = works.map(({ work, source }) =>
    source === undefined ? [element('span', [['class', 'broken-reference']], [work.key])] : one(work, source),
  );
  const [first] = works;
  if (gap.form === 'sentence' && first?.source !== undefined) return inSentence(first.work, first.source);
  const [open, close] = isNumeric ? ['[', ']'] : ['(', ')'];
  const inner = shown.flatMap((each, index): Tree => (index === 0 ? each : [isNumeric ? ', ' : '; ', ...each]));
  return [element('span', [['class', 'citation']], [open, ...inner, close])];
}

/** Works as a list has them, one after the other in the text; where the chapter has no list, they stand for it. */
function entriesTree(
  works: readonly { readonly work: CitedWork; readonly source: CitedSource | undefined }[],
  isOnlyPlace: boolean,
): Tree {
  return works.flatMap(({ work, source }, index): Tree => {
    const parted = index === 0 ? [] : [' '];
    if (source === undefined) return [...parted, element('span', [['class', 'broken-reference']], [work.key])];
    return [
      ...parted,
      element(
        'span',
        [['id', isOnlyPlace && work.mention === 1 ? source.id : mentionId(source.id, work.mention)]],
        source.text,
      ),
    ];
  });
}

/** `Zeiler and Fergus (2014)`; with a page, the year alone is the link. */
function inSentence(work: CitedWork, source: CitedSource): Tree {
  const { names, year, number } = source;
  const [open, close] = number === undefined ? ['(', ')'] : ['[', ']'];
  const shown = number ?? year;
  if (work.after === '') return [link(work, source, `${names} ${open}${shown}${close}`)];
  return [`${names} ${open}`, link(work, source, shown), `, ${work.after}${close}`];
}

function one(work: CitedWork, source: CitedSource): Tree {
  const { names, year, number } = source;
  const text = number ?? (work.isYearOnly ? year : `${names} ${year}`);
  const before = work.before === '' ? [] : [`${work.before} `];
  const after = work.after === '' ? [] : [`, ${work.after}`];
  return [...before, link(work, source, text), ...after];
}

function link(work: CitedWork, { id }: CitedSource, text: string): Element {
  const attributes: Attribute[] = [
    ['id', mentionId(id, work.mention)],
    ['class', 'citation-link'],
    ['href', `#${encodeURIComponent(id)}`],
    ['role', 'doc-biblioref'],
  ];
  return element('a', attributes, [text]);
}

function mentionId(id: string, mention: number): string {
  return `${id.replace(/^ref-/, 'cite-')}${mention === 1 ? '' : `:${mention}`}`;
}

/** The lists of works of one chapter, as they are written one after the other. */
export interface ListedSoFar {
  lists: number;
  /** Ids of entries: of those that stand in several lists, the first one is led to. */
  readonly ids: Set<string>;
}

/** A list of works. */
export function worksTree({ position }: WorksGap, soFar: ListedSoFar, { citations }: PagePlan, words: Words): Tree {
  const keys = citations?.lists[soFar.lists] ?? [];
  const heads = citations?.heads?.[soFar.lists] ?? [];
  soFar.lists += 1;
  const sources = keys.flatMap((key) => citations?.sources[key] ?? []);
  if (position === 'count') return [String(sources.length)];
  if (sources.length === 0) return [];
  const isNumeric = sources.some(({ number }) => number !== undefined);
  const listOf = (some: readonly string[]): Element => {
    const items = some.flatMap((key): Tree => {
      const source = citations?.sources[key];
      if (source === undefined) return [];
      const isFirst = !soFar.ids.has(source.id);
      soFar.ids.add(source.id);
      return [item(source, isFirst, words), '\n'];
    });
    return element(isNumeric ? 'ol' : 'ul', [['class', 'works']], ['\n', ...items]);
  };
  if (heads.length > 0) return inGroups(keys, heads, listOf);
  const list = listOf(keys);
  if (position === 'here') return [list];
  const heading = element('h2', [['id', 'references:heading']], [words.references]);
  const attributes: Attribute[] = [
    ['class', 'references'],
    ['role', 'doc-bibliography'],
    ['aria-labelledby', 'references:heading'],
  ];
  return [element('section', attributes, ['\n', heading, '\n', list, '\n'])];
}

/** A head that another follows at once has no list of its own. */
function inGroups(
  keys: readonly string[],
  heads: readonly GroupHead[],
  listOf: (some: readonly string[]) => Element,
): Tree {
  return heads.flatMap(({ at, tag, text }, index): Tree => {
    const some = keys.slice(at, heads[index + 1]?.at);
    return [element(tag, [['class', 'works-group']], [text]), '\n', ...(some.length === 0 ? [] : [listOf(some), '\n'])];
  });
}

function item(source: CitedSource, isFirst: boolean, words: Words): Element {
  const { id, text, number, mentions } = source;
  const attributes: Attribute[] = isFirst ? [['id', id]] : [];
  if (number !== undefined) attributes.push(['value', number]);
  return element('li', attributes, [...text, ...(isFirst ? waysBack(id, mentions, words) : [])]);
}

/** As notes have them: one arrow for each mention. */
function waysBack(id: string, mentions: number, words: Words): Tree {
  return Array.from({ length: mentions }, (_, index): Tree => {
    const number = index === 0 ? [] : [element('sup', [], [String(index + 1)])];
    const attributes: Attribute[] = [
      ['href', `#${encodeURIComponent(mentionId(id, index + 1))}`],
      ['class', 'way-back'],
      ['role', 'doc-backlink'],
      ['aria-label', mentions === 1 ? words.backToCitation : `${words.backToCitation} ${index + 1}`],
    ];
    return [' ', element('a', attributes, ['↩', ...number])];
  }).flat();
}

/** For the search: what a citation says. */
export function citationText(gap: CitationGap, plan: PagePlan): string {
  return textOf(citationTree(gap, plan));
}
