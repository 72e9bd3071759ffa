// Figures that a chapter writes without an include become calls of the `figure` include, so that they are numbered,
// found and looked at closely like any other: a picture alone in its paragraph that is named or captioned by its
// attribute list, `![A house](a.png){: #fig-house caption="A *house*"}`; one that has an id and a title, as textbooks
// made by converters write it; `<figure>` in HTML around pictures and their `<figcaption>`; and, as themes of Jekyll's
// have it, `<div>` around a picture and `<div class="caption">`.
import { editorSource } from '../diagnostics/catalog-text.ts';
import { withoutEditorSource } from '../lib/editor-source.ts';
import { idPrefixes } from '../lib/numbered-kinds.ts';
import type { IncludeCall, IncludeInterface } from '../model/include.ts';
import type { Attribute, Element, Tree, TreeNode } from '../model/tree.ts';
import type { Problem } from '../model/problem.ts';
import { hasClass, partsWords } from '../tree/elements.ts';
import { textOf } from '../tree/text.ts';
import { elementsIn, isBlank, mapElements } from '../tree/walk.ts';
import { readCall } from './calls.ts';
import type { ChapterText, PassScene } from './chapter-text.ts';

interface Found {
  readonly picture: Element;
  /** Further pictures beside it, under the same caption. */
  readonly more?: readonly Element[];
  readonly given: readonly Attribute[];
  /** Written as a figure of ours: what the include does not take is reported. Otherwise it stays as it was written. */
  readonly isMeant: boolean;
  readonly caption: Tree | undefined;
}

/** Where the book's `figure` include does not take a picture, an id and a caption, everything stays as it is. */
export function writtenFigures(text: ChapterText, scene: PassScene): ChapterText {
  if (scene.ownStyles || !takesPictures(scene.includes.figure)) return text;
  const calls: IncludeCall[] = [];
  const problems: Problem[] = [];
  const tree = mapElements(text.tree, (element) => {
    const found = FORMS.get(element.name)?.(element);
    const read = found === undefined ? undefined : readFigure(found, `f${calls.length}`, scene);
    if (read?.call === undefined) return element;
    problems.push(...read.problems);
    calls.push(read.call);
    return { kind: 'call', id: read.call.id, placement: 'block' };
  });
  return { ...text, tree, calls: [...text.calls, ...calls], problems: [...text.problems, ...problems] };
}

function takesPictures(figure: IncludeInterface | undefined): boolean {
  return (
    figure?.numbered === 'figure' &&
    figure.parameters.path?.type === 'picture' &&
    figure.parameters.caption?.type === 'markdown' &&
    figure.parameters.id?.type === 'id'
  );
}

/**
 * The attribute list may be the picture's or the paragraph's; a picture without name and caption is no figure.
 */
function inParagraph(paragraph: Element): Found | undefined {
  const [picture, ...others] = paragraph.children.filter((child) => !isBlank(child));
  if (!isElement(picture, 'img') || others.length > 0) return undefined;
  const given = [...paragraph.attributes, ...picture.attributes];
  const has = (key: string): boolean => given.some(([name]) => name === key);
  const isMeant = has('caption') || given.some(([name, value]) => name === 'id' && value.startsWith(idPrefixes.figure));
  if (!isMeant && !(has('id') && has('title'))) return undefined;
  return { picture, isMeant, given, caption: undefined };
}

/**
 * `<figure>`, pictures, `<figcaption>`, words, `</figcaption></figure>`; the caption may stand above. Several pictures
 * get letters as one figure only where it has a name, by which a text speaks of it.
 */
function inFigure(figure: Element): Found | undefined {
  const children = figure.children.filter((child) => !isBlank(child));
  const captions = children.filter((child) => isElement(child, 'figcaption'));
  const [picture, ...more] = children.flatMap(picturesOf);
  const [caption] = captions;
  if (picture === undefined || caption === undefined) return undefined;
  // Something else beside them, or two captions: as the author has it.
  const isAll = children.every((child) => child === caption || picturesOf(child).length > 0);
  if (!isAll || !hasOnlyIdAndClass(figure) || !hasOnlyIdAndClass(caption)) return undefined;
  if (more.length > 0 && !figure.attributes.some(([name]) => name === 'id')) return undefined;
  // A caption of blocks, or more than a caption: as the author has it.
  if (elementsIn(caption.children).some(({ name }) => partsWords(name) && name !== 'br')) return undefined;
  const given = [...figure.attributes, ...picture.attributes.filter(([name]) => name !== 'id')];
  return { picture, more, isMeant: false, given, caption: trimmed(caption.children) };
}

/** A picture, or those of a paragraph of pictures. */
function picturesOf(node: TreeNode): readonly Element[] {
  if (isElement(node, 'img')) return [node];
  if (!isElement(node, 'p') || node.attributes.length > 0) return [];
  const inside = node.children.filter((child) => !isBlank(child));
  return inside.every((child) => isElement(child, 'img')) ? inside.flatMap(picturesOf) : [];
}

/** `<div>`, the picture, `<div class="caption">`, words, `</div></div>`; its words may be one paragraph. */
function inDivision(division: Element): Found | undefined {
  const [picture, caption, ...others] = division.children.filter((child) => !isBlank(child));
  if (!isElement(picture, 'img') || !isElement(caption, 'div') || others.length > 0) return undefined;
  if (!hasClass(caption, 'caption')) return undefined;
  const [only, ...more] = caption.children.filter((child) => !isBlank(child));
  const words = isElement(only, 'p') && more.length === 0 ? only.children : caption.children;
  return inFigure({ ...division, children: [picture, { ...caption, name: 'figcaption', children: words }] });
}

const FORMS: ReadonlyMap<string, (element: Element) => Found | undefined> = new Map([
  ['p', inParagraph],
  ['figure', inFigure],
  ['div', inDivision],
]);

function isElement(node: TreeNode | undefined, name: string): node is Element {
  return typeof node === 'object' && node.kind === 'element' && node.name === name;
}

function hasOnlyIdAndClass({ attributes }: Element): boolean {
  return attributes.every(([name]) => /^(?:id|class|data-.*)$/.test(name));
}

/**
 * Classes and ways to load are the page's matter; a title says what a caption says. All else must be a parameter of the
 * include.
 */
function readFigure(found: Found, id: string, scene: PassScene): ReturnType<typeof readCall> | undefined {
  const { picture, isMeant } = found;
  const { place } = picture;
  const values = valuesOf(found.given);
  if (place === undefined || (!isMeant && values.has('style'))) return undefined;
  const hasPanels = (found.more ?? []).length > 0;
  if (hasPanels && scene.includes.figure_multi?.numbered !== 'figure') return undefined;
  const { text: title, sources } = withoutEditorSource(values.get('title')?.trim().replace(/\s+/g, ' ') ?? '');
  values.delete('title');
  const caption = found.caption ?? (values.has('caption') || title === '' ? undefined : [title]);
  // A height follows from the width.
  values.delete('height');
  const width = shareOf(values.get('width'), scene.includes.figure?.parameters.width?.choices ?? []);
  if (width === undefined) values.delete('width');
  else values.set('width', width);
  const args = [...values, ...panelsOf(found)].map(([name, value]) => ({
    name: hasPanels && PANEL.has(name) ? `${name}1` : name,
    value,
    namePlace: place,
    valuePlace: place,
  }));
  const tag = {
    name: hasPanels ? 'figure_multi' : 'figure',
    half: undefined,
    source: '',
    place,
    namePlace: place,
    arguments: args,
  };
  const read = readCall(tag, { id, includes: scene.includes, inline: scene.inline });
  if (!isMeant && read.problems.length > 0) return undefined;
  if (read.call === undefined || caption === undefined) return read;
  const value = { kind: 'markdown', content: caption, text: textOf(caption), place } as const;
  const problems = [...read.problems, ...sources.map((source) => editorSource(place, source))];
  return { ...read, problems, call: { ...read.call, values: { ...read.call.values, caption: value } } };
}

/** What each picture of several has for itself. */
const PANEL: ReadonlySet<string> = new Set(['path', 'alt']);

/** `path2`, `alt2` and so on: the pictures behind the first. */
function panelsOf({ more = [] }: Found): readonly (readonly [string, string])[] {
  return more.flatMap(({ attributes }, index) =>
    [...valuesOf(attributes)]
      .filter(([name]) => PANEL.has(name))
      .map(([name, value]): readonly [string, string] => [`${name}${index + 2}`, value]),
  );
}

function valuesOf(given: readonly Attribute[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of given) {
    if (/^(?:class|loading|decoding|align|data-.*)$/.test(name) || (name === 'alt' && value.trim() === '')) continue;
    values.set(name === 'src' ? 'path' : name, value);
  }
  return values;
}

/** A column of text is about 640 pixels wide (60 figures of its face). */
const COLUMN = 640;

/** The share of the column among `choices` that is nearest to a width in pixels; a word or a share stays. */
function shareOf(width: string | undefined, choices: readonly string[]): string | undefined {
  const size = /^([\d.]+)(?:px)?$/.exec(width?.trim() ?? '');
  if (size === null) return width === 'auto' ? undefined : width;
  const share = (100 * Number(size[1])) / COLUMN;
  const shares = choices.filter((choice) => choice.endsWith('%'));
  const nearest = shares.sort((a, b) => Math.abs(parseFloat(a) - share) - Math.abs(parseFloat(b) - share))[0];
  // As wide as the column: no width is needed.
  return nearest === '100%' ? undefined : nearest;
}

/** Without blanks at its ends. */
function trimmed(tree: Tree): Tree {
  return tree.map((node, index) => {
    if (typeof node !== 'string') return node;
    const begun = index === 0 ? node.trimStart() : node;
    return index === tree.length - 1 ? begun.trimEnd() : begun;
  });
}
