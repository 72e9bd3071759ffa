// Figures that a chapter writes without an include become calls of the `figure` include, so that they are numbered,
// found and looked at closely like any other: a picture alone in its paragraph that is named or captioned by its
// attribute list, `![A house](a.png){: #fig-house caption="A *house*"}`; one that has an id and a title, as textbooks
// made by converters write it; `<figure>` in HTML around pictures and their `<figcaption>`; and, as themes of Jekyll's
// have it, `<div>` around pictures and `<div class="caption">`, or that caption below a row of pictures.
import { editorSource } from '../diagnostics/catalog-text.ts';
import { withoutEditorSource } from '../lib/editor-source.ts';
import { idPrefixes } from '../lib/numbered-kinds.ts';
import type { IncludeCall, IncludeInterface } from '../model/include.ts';
import type { Attribute, Tree, TreeNode } from '../model/tree.ts';
import type { Problem } from '../model/problem.ts';
import { textOf } from '../tree/text.ts';
import { hasNode, mapElements } from '../tree/walk.ts';
import { readCall } from './calls.ts';
import { FORMS, isCaption, withoutRows, type Found } from './figure-forms.ts';
import type { ChapterText, PassScene } from './chapter-text.ts';

/** Where the book's `figure` include does not take a picture, an id and a caption, everything stays as it is. */
export function writtenFigures(text: ChapterText, scene: PassScene): ChapterText {
  if (scene.ownStyles || !takesPictures(scene.includes.figure)) return text;
  const calls: IncludeCall[] = [];
  const problems: Problem[] = [];
  const called = (found: Found | undefined): TreeNode | undefined => {
    const read = found === undefined ? undefined : readFigure(found, `f${calls.length}`, scene);
    if (read?.call === undefined) return undefined;
    problems.push(...read.problems);
    calls.push(read.call);
    return { kind: 'call', id: read.call.id, placement: 'block' };
  };
  const hasRows = hasNode(text.tree, isCaption);
  const rowsIn = (nodes: Tree): Tree => (hasRows ? withoutRows(nodes, called) : nodes);
  const tree = mapElements(text.tree, (element) => {
    const figure = called(FORMS.get(element.name)?.(element));
    if (figure !== undefined) return figure;
    const children = rowsIn(element.children);
    return children === element.children ? element : { ...element, children };
  });
  return { ...text, tree: rowsIn(tree), calls: [...text.calls, ...calls], problems: [...text.problems, ...problems] };
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
 * Classes and ways to load are the page's matter; a title says what a caption says. All else must be a parameter of the
 * include.
 */
function readFigure(found: Found, id: string, scene: PassScene): ReturnType<typeof readCall> | undefined {
  const { picture, isMeant } = found;
  const { place } = picture;
  const values = valuesOf(found.given);
  if (place === undefined || (!isMeant && values.has('style'))) return undefined;
  const isNamed = values.get('id')?.startsWith(idPrefixes.figure) === true;
  if (!isMeant && !isNamed && isNumberedByHand(found.caption ?? [], scene)) return undefined;
  const hasPanels = (found.more ?? []).length > 0;
  if (hasPanels && scene.includes.figure_multi?.numbered !== 'figure') return undefined;
  const { text: title, sources } = withoutEditorSource(values.get('title')?.trim().replace(/\s+/g, ' ') ?? '');
  values.delete('title');
  const caption = found.caption ?? (values.has('caption') || title === '' ? undefined : [title]);
  // A height follows from the width.
  values.delete('height');
  const width = shareOf(values.get('width'), scene.includes.figure?.parameters.width?.choices ?? []);
  // One of several pictures says nothing of all.
  if (width === undefined || hasPanels) values.delete('width');
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

/** `Figure 3: A house`: the text around speaks of this number, and ours beside it would be another. */
function isNumberedByHand(caption: Tree, { words }: PassScene): boolean {
  const label =
    /^(\p{L}[\p{L} ]{0,20}?)\.?\s{0,2}[A-Z]?\d+(?:[.-]\d+)*[a-z]?(?=\s{0,2}[:.|)\u2013\u2014\uff1a\u3002\u3001]|\s|$)/u.exec(
      textOf(caption).trim(),
    )?.[1];
  const own = words.figure.replace('{number}', '').trim().toLowerCase();
  return label !== undefined && [own, ...NUMBERED].includes(label.toLowerCase());
}

const NUMBERED = ['figure', 'fig', 'table', 'tab', 'image', 'img', 'plate', 'scheme'];

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
    if (/^(?:class|loading|decoding|align|onerror|data-.*)$/.test(name) || (name === 'alt' && value.trim() === ''))
      continue;
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
