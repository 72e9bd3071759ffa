// Citations of a chapter, whoever's syntax they are in: Distill's elements become what Markdown's citations are, each
// mention of a work gets its number, and the list of works its place.
import type { Attribute, CitationGap, CitedWork, Element, Tree, TreeNode, WantedWorks } from '../model/tree.ts';
import type { Place } from '../model/place.ts';
import { attributeOf } from '../tree/elements.ts';
import { element, mapNodes } from '../tree/walk.ts';
import type { ChapterText, PassScene } from './chapter-text.ts';
import { listWanted } from './scholar-lists.ts';
import { mapMarkdown } from './values.ts';

/** `<d-cite key="a,b">`, `<d-bibliography>`, and a note of Distill's inside raw HTML. */
export function citations(text: ChapterText, scene: PassScene): ChapterText {
  const counts = new Map<string, number>();
  let isListed = false;
  let needsList = false;
  const make = (tree: Tree): Tree =>
    mapNodes(tree, (node): TreeNode | Tree => {
      if (typeof node === 'string') return node;
      const read = node.kind === 'element' ? readElement(node, scene) : node;
      if (read.kind === 'works' && read.position === 'here') isListed = true;
      if (read.kind !== 'citation') return read;
      // An entry that is shown whole where it is named needs no list.
      needsList ||= read.form !== 'entry';
      return counted(read, counts, scene.tellsCitations);
    });
  const tree = make(text.tree);
  const calls = mapMarkdown(text.calls, make);
  if (!needsList) return { ...text, tree, calls };
  const wanted: WantedWorks = isListed ? { ...CITED, which: 'rest' } : CITED;
  return { ...text, calls, tree: [...tree, { kind: 'works', position: 'end', wanted, place: scene.start }] };
}

const CITED: WantedWorks = { which: 'cited', order: 'names', files: [], query: undefined, most: undefined };

function counted(gap: CitationGap, counts: Map<string, number>, isSure: boolean): CitationGap {
  const works = gap.works.map((work): CitedWork => {
    const mention = (counts.get(work.key) ?? 0) + 1;
    counts.set(work.key, mention);
    return { ...work, mention };
  });
  return { ...gap, works, isSure: isSure || !gap.written.includes('@') };
}

function readElement(node: Element, scene: PassScene): Exclude<TreeNode, string> {
  const place = node.place ?? scene.start;
  if (isCount(node)) return { kind: 'works', position: 'count', wanted: wantedBy(node, place), place };
  if (node.name === 'd-cite') return readCite(node, place);
  if (node.name === 'd-bibliography') return { kind: 'works', position: 'here', wanted: wantedBy(node, place), place };
  // In raw HTML, where no Markdown is read: in the sentence, so that nothing is lost.
  if (node.name === 'd-footnote') return element('span', [['class', 'note-inside']], [' (', ...node.children, ')']);
  return node;
}

/** Keys with commas or blanks between them; `bibtex-key` is the name in Distill's first version. */
function readCite(node: Element, place: Place): Exclude<TreeNode, string> {
  const of = (name: string): string => attributeOf(node, name)?.trim() ?? '';
  const keys = (of('key') || of('bibtex-key')).split(/[\s,]+/).filter((key) => key !== '');
  if (keys.length === 0) return node;
  const [form, text] = [of('data-form'), of('data-text')];
  const [after, files] = [linesOf(of('data-after')), linesOf(of('data-file'))];
  return {
    kind: 'citation',
    form: form === 'silent' || form === 'entry' ? form : 'aside',
    written: `[${keys.join(', ')}]`,
    isSure: true,
    ...(text === '' ? {} : { text }),
    works: keys.map((key, index) => ({
      key,
      place,
      before: '',
      after: after[index] ?? '',
      isYearOnly: of('data-year') !== '',
      ...(files.length === 0 ? {} : { files }),
      mention: 0,
    })),
  };
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

function isCount({ name, attributes }: Element): boolean {
  return name === 'd-cite' && valueOf(attributes, 'data-count') !== undefined;
}

function wantedBy({ attributes }: Element, place: Place): WantedWorks {
  const of = (name: string): string | undefined => valueOf(attributes, name);
  const [most, offset] = [Number(of('data-most')), Number(of('data-offset'))];
  return {
    which: of('data-which') === 'all' ? 'all' : 'cited',
    order: of('data-order') === 'text' ? 'text' : 'names',
    files: linesOf(of('data-file') ?? of('src') ?? ''),
    query: of('data-query'),
    most: Number.isInteger(most) && most > 0 ? most : undefined,
    ...(Number.isInteger(offset) && offset > 0 ? { offset } : {}),
    ...listWanted(of),
    ...inText(attributes, place),
  };
}

/** With its first line break, from which places are counted. */
function inText(attributes: readonly Attribute[], place: Place): Pick<WantedWorks, 'inText'> {
  const text = attributes.find(([key]) => key === 'data-entries')?.[1];
  const [line, column] = (valueOf(attributes, 'data-entries-at') ?? '').split(':').map(Number);
  if (text === undefined || line === undefined || column === undefined) return {};
  return { inText: { text, place: { ...place, line, column, length: 0 } } };
}

function valueOf(attributes: readonly Attribute[], name: string): string | undefined {
  return attributes.find(([key, value]) => key === name && value.trim() !== '')?.[1].trim();
}
