// Lists of works as elements: entries with ways back.
import { mentionId } from '../bibliography/citation-tree.ts';
import type { PagePlan } from '../model/book.ts';
import type { CitedSource, GroupHead } from '../model/citations.ts';
import type { Attribute, Element, Tree, WorksGap } from '../model/tree.ts';
import { element } from '../tree/walk.ts';
import type { Words } from '../words/word-names.ts';

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
