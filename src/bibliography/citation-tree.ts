// Citations as elements: "(Zeiler and Fergus 2014, p. 4)", "[3]".
import type { CitedSource, PageCitations } from '../model/citations.ts';
import type { Attribute, CitationGap, CitedWork, Element, Heading, Tree } from '../model/tree.ts';
import { bareContent } from '../tree/bare.ts';
import { textOf } from '../tree/text.ts';
import { element, mapNodes } from '../tree/walk.ts';

/** `tree` with its citations as its page shows them: for a place that does not know them. */
export function withCitations(tree: Tree, citations: PageCitations | undefined): Tree {
  return mapNodes(tree, (node) =>
    typeof node !== 'string' && node.kind === 'citation' ? citationTree(node, citations) : node,
  );
}

/** Headings as a list of contents shows them: what they cite is in their texts. */
export function citedHeadings(headings: readonly Heading[], citations: PageCitations | undefined): readonly Heading[] {
  return headings.map((heading) => {
    const cited = withCitations(heading.content, citations);
    if (cited === heading.content) return heading;
    const content = bareContent(cited);
    return { ...heading, content, text: textOf(content) };
  });
}

/** What nothing answers is shown as typed. */
export function citationTree(gap: CitationGap, citations: PageCitations | undefined): Tree {
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

/** Of a mention in the text: `cite-zeiler2014:2`. */
export function mentionId(id: string, mention: number): string {
  return `${id.replace(/^ref-/, 'cite-')}${mention === 1 ? '' : `:${mention}`}`;
}

/** For the search: what a citation says. */
export function citationText(gap: CitationGap, citations: PageCitations | undefined): string {
  return textOf(citationTree(gap, citations));
}
