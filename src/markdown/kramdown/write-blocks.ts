// Blocks as elements, one below the other.
import { element } from '../../tree/walk.ts';
import type { Attribute, Element, Tree, TreeNode } from '../../model/tree.ts';
import { footnoteSection } from './footnote-section.ts';
import { idOfText } from './headings.ts';
import { Node, textOf } from './node.ts';
import { figureAround, standaloneImage } from './standalone.ts';
import { contentsList } from './toc.ts';
import { addText, inlineElement, spansOf, writeSpan, writeSpans, type WriteContext } from './write-spans.ts';

/** All children of `parent`. */
function blocksOf(parent: Node, context: WriteContext, before = ''): TreeNode[] {
  const out: TreeNode[] = [];
  addText(out, before);
  for (const node of parent.children) writeBlock(node, context, out);
  return out;
}

function writeBlock(node: Node, context: WriteContext, out: TreeNode[]): void {
  const { writer } = context;
  switch (node.type) {
    case 'paragraph':
      writeParagraph(node, context, out);
      return;
    case 'heading':
    case 'term':
      out.push(writer.element(node, spansOf(node, context)));
      break;
    case 'code-block':
      out.push(listing(node, context));
      break;
    case 'ruler':
      out.push(writer.element(node, []));
      break;
    case 'list':
      writeList(node, context, out);
      return;
    case 'item':
    case 'definition':
      out.push(item(node, context));
      break;
    case 'table':
      out.push(table(node, context));
      break;
    case 'html':
      out.push(blockElement(node, context));
      break;
    case 'formula':
      out.push(display(node, context));
      break;
    case 'call':
      out.push(writer.call(node));
      break;
    case 'raw':
      writeSpan(node, context, out);
      break;
    case 'blank':
      break;
    case 'quote':
    case 'terms':
      nameTerms(node);
      out.push(writer.element(node, blocksOf(node, context, '\n')));
      break;
    default:
      writeSpan(node, context, out);
      return;
  }
  addText(out, '\n');
}

/** `{:auto_ids}` or `{:auto_ids-prefix-}` on a list of terms: each gets an id from its words. */
export function nameTerms(list: Node): void {
  const asked = list.given?.references
    .map((reference) => /^auto_ids(?:-([\w-]+))?/.exec(reference))
    .find((match) => match !== null);
  if (asked === undefined || asked === null) return;
  for (const term of list.children) {
    if (term.type === 'term' && term.attrGet('id') === null)
      term.attrSet('id', (asked[1] ?? '') + idOfText(textOf(term)));
  }
}

/** What stands between blocks parts the paragraph that its author wrote it into. */
function partsParagraph(node: Node, context: WriteContext): boolean {
  return (
    (node.info === 'block' && node.type === 'call') ||
    (context.document.isAuthor && node.type === 'formula' && node.info === 'display')
  );
}

function writeParagraph(node: Node, context: WriteContext, out: TreeNode[]): void {
  const { writer } = context;
  if (node.transparent) {
    for (const child of node.children) writeSpan(child, context, out);
    return;
  }
  const image = standaloneImage(node);
  if (image !== undefined) out.push(figure(node, image, context));
  else if (node.children.some((child) => partsParagraph(child, context))) {
    writeParted(node, context, out);
    return;
  } else out.push(writer.element(node, spansOf(node, context)));
  addText(out, '\n');
}

/** A paragraph in parts, with the blocks between them. */
function writeParted(node: Node, context: WriteContext, out: TreeNode[]): void {
  let run: Node[] = [];
  const flush = (): void => {
    if (run.some(({ type, content }) => type !== 'text' || content.trim() !== '')) {
      const part = new Node('paragraph', node.at, 'p');
      part.attrs = node.attrs;
      part.children = run;
      out.push(context.writer.element(part, spansOf(part, context)));
      addText(out, '\n');
    }
    run = [];
  };
  for (const child of node.children) {
    if (!partsParagraph(child, context)) {
      run.push(child);
      continue;
    }
    flush();
    writeSpan(child, context, out);
    addText(out, '\n');
  }
  flush();
}

function figure(paragraph: Node, image: Node, { writer }: WriteContext): Element {
  const node = figureAround(paragraph, image);
  const words = image.attrGet('alt') ?? '';
  const caption = element('figcaption', [], words === '' ? [] : [words]);
  return writer.element(node, ['\n', writer.element(image, []), '\n', caption, '\n']);
}

function listing(node: Node, context: WriteContext): TreeNode {
  const { writer, document } = context;
  if (document.isAuthor) return captionedCode(node, context);
  const classes = (node.attrGet('class') ?? '').split(/\s+/).filter((name) => name !== '');
  const language = classes.find((name) => name.startsWith('language-'));
  const others = classes.filter((name) => name !== language).join(' ');
  const attributes: Attribute[] = writer.attributes(node).filter(([key]) => key !== 'class');
  const code = `${writer.unmarked(node.content).replace(/\n$/, '')}\n`;
  return element('pre', others === '' ? attributes : [...attributes, ['class', others]], [
    element('code', language === undefined ? [] : [['class', language]], [code]),
  ]);
}

/** A caption is read as that of a table is. */
function captionedCode(node: Node, context: WriteContext): TreeNode {
  const gap = context.writer.code(node);
  const [caption] = node.children;
  if (gap.kind !== 'code' || caption?.type !== 'caption') return gap;
  const out: TreeNode[] = [];
  writeSpans(caption, context, out);
  return { ...gap, caption: out };
}

function writeList(node: Node, context: WriteContext, out: TreeNode[]): void {
  const asked = node.given?.references ?? [];
  if (asked.includes('footnotes') && node.tag !== 'dl' && context.footnotes.hole === undefined) {
    const hole = element('div', [], []);
    context.footnotes.hole = { list: out, hole };
    out.push(hole);
    return;
  }
  const place =
    (node.tag === 'ul' || node.tag === 'ol') && asked.includes('toc')
      ? contentsList(node, context.headings, context.document)
      : node;
  if (place !== node && place.children.length === 0) return;
  out.push(context.writer.element(place, blocksOf(place, context, '\n')));
  addText(out, '\n');
}

function item(node: Node, context: WriteContext): Element {
  const isTight = node.children[0] === undefined || node.children[0].transparent;
  return context.writer.element(node, blocksOf(node, context, isTight ? '' : '\n'));
}

function table(node: Node, context: WriteContext): Element {
  const out: TreeNode[] = ['\n'];
  for (const part of node.children) {
    if (part.type === 'caption') {
      out.push(tableCaption(part, context), '\n');
      continue;
    }
    const rows = part.children.flatMap((row): TreeNode[] => [element('tr', [], cells(row, part, node, context)), '\n']);
    out.push(element(part.tag, [], ['\n', ...rows]), '\n');
  }
  return context.writer.element(node, out);
}

function cells(row: Node, part: Node, { alignments }: Node, context: WriteContext): Tree {
  const out: TreeNode[] = ['\n'];
  for (const [column, node] of row.children.entries()) {
    node.tag = part.tag === 'thead' ? 'th' : 'td';
    out.push(cell(node, alignments[column] ?? '', context), '\n');
  }
  return out;
}

function tableCaption(caption: Node, context: WriteContext): Element {
  const number = element('span', [['class', 'table-number']], [context.writer.number(caption)]);
  const out: TreeNode[] = [number, ' '];
  writeSpans(caption, context, out);
  return element('caption', [], out);
}

function cell(node: Node, alignment: string, context: WriteContext): Element {
  const { writer, document } = context;
  if (alignment !== '' && document.options.alignment === 'class') addTo(node, 'class', ' ', `align-${alignment}`);
  else if (alignment !== '') addTo(node, 'style', '; ', `text-align: ${alignment}`);
  return writer.element(node, node.children.length === 0 ? ['\u00A0'] : spansOf(node, context));
}

function addTo(node: Node, attribute: string, between: string, value: string): void {
  const given = node.attrGet(attribute);
  node.attrSet(attribute, given === null ? value : `${given}${between}${value}`);
}

/** An element of HTML; those inside it may hold Markdown's blocks where it has none itself. */
function blockElement(node: Node, context: WriteContext): TreeNode {
  const { writer } = context;
  const isBlock = (child: Node): boolean => child.type === 'code-block' || (child.type === 'html' && child.block);
  if (node.tag === 'iframe' || node.children.length === 0) return inlineElement(node, context);
  if (node.contentModel === 'block') return writer.element(node, blocksOf(node, context, '\n'));
  if (!node.children.some(isBlock)) return inlineElement(node, context);
  const out: TreeNode[] = [];
  for (const child of node.children) {
    if (child.type === 'code-block') {
      out.push(listing(child, context));
      addText(out, '\n');
    } else if (isBlock(child)) out.push(blockElement(child, context));
    else writeSpans(node, context, out, [child]);
  }
  return writer.element(node, out);
}

function display(node: Node, { writer }: WriteContext): TreeNode {
  const formula = writer.formula(node);
  const attributes = writer.attributes(node);
  return attributes.length === 0 ? formula : element('div', attributes, [formula]);
}

/** A whole chapter, its notes at the end, or where `{:footnotes}` asks for them. */
export function documentTree(root: Node, context: WriteContext): Tree {
  const out = blocksOf(root, context);
  const { hole } = context.footnotes;
  // A list in a note that asks for the notes stays a list: they would stand in themselves.
  context.footnotes.hole ??= { list: out, hole: '' };
  const notes = footnoteSection(context, blocksOf);
  if (hole === undefined) {
    for (const node of notes) typeof node === 'string' ? addText(out, node) : out.push(node);
  } else hole.list.splice(hole.list.indexOf(hole.hole), 1, ...notes);
  return out;
}
