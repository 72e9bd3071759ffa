// Blocks as HTML, one below the other.
import { attributesHtml } from '../../lib/html.ts';
import { writeFootnotes } from './footnote-section.ts';
import { idOfText } from './headings.ts';
import { Node, textOf } from './node.ts';
import { contentsList } from './toc.ts';
import { escapeText, writeInlineElement, writeSpan, writeSpans, type WriteContext } from './write-spans.ts';

export function writeBlocks(parent: Node, context: WriteContext): void {
  for (const node of parent.children) writeBlock(node, context);
}

function writeBlock(node: Node, context: WriteContext): void {
  const { writer } = context;
  switch (node.type) {
    case 'paragraph':
      writeParagraph(node, context);
      break;
    case 'heading':
    case 'term':
      writeLine(node, context);
      break;
    case 'code-block':
      writeCode(node, context);
      break;
    case 'ruler':
      writer.tag(node, ' />').html('\n');
      break;
    case 'list':
      writeList(node, context);
      break;
    case 'item':
    case 'definition':
      writeItem(node, context);
      break;
    case 'table':
      writeTable(node, context);
      break;
    case 'html':
      writeElement(node, context);
      break;
    case 'formula':
      writeDisplay(node, context);
      break;
    case 'call':
      writer.call(node).html('\n');
      break;
    case 'raw':
      writeSpan(node, context);
      writer.html('\n');
      break;
    case 'quote':
    case 'terms':
      nameTerms(node);
      writer.tag(node).html('\n');
      writeBlocks(node, context);
      writer.html(`</${node.tag}>\n`);
      break;
    default:
      writeSpan(node, context);
  }
}

function writeLine(node: Node, context: WriteContext): void {
  context.writer.tag(node);
  writeSpans(node, context);
  context.writer.html(`</${node.tag}>\n`);
}

/** `{:auto_ids}` or `{:auto_ids-prefix-}` on a list of terms: each gets an id from its words. */
function nameTerms(list: Node): void {
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

function writeParagraph(node: Node, context: WriteContext): void {
  const { writer } = context;
  if (node.transparent) {
    for (const child of node.children) writeSpan(child, context);
    return;
  }
  const [only] = node.children;
  if (node.children.length === 1 && only?.type === 'image' && only.given?.references.includes('standalone') === true) {
    writeFigure(node, only, context);
    return;
  }
  if (!node.children.some((child) => partsParagraph(child, context))) {
    writeLine(node, context);
    return;
  }
  let run: Node[] = [];
  const flush = (): void => {
    if (run.some(({ type, content }) => type !== 'text' || content.trim() !== '')) {
      const part = new Node('paragraph', node.at, 'p');
      part.attrs = node.attrs;
      part.children = run;
      writeLine(part, context);
    }
    run = [];
  };
  for (const child of node.children) {
    if (!partsParagraph(child, context)) {
      run.push(child);
      continue;
    }
    flush();
    writeSpan(child, context);
    writer.html('\n');
  }
  flush();
}

/** `![text](address){:standalone}` alone in its paragraph. */
function writeFigure(paragraph: Node, image: Node, { writer }: WriteContext): void {
  const figure = new Node('paragraph', paragraph.at, 'figure');
  figure.attrs = paragraph.attrs;
  for (const name of ['class', 'id']) {
    const value = image.attrGet(name);
    if (value === null || figure.attrGet(name) !== null) continue;
    figure.attrSet(name, value);
    image.attrs = image.attrs?.filter(([key]) => key !== name) ?? null;
  }
  writer
    .tag(figure)
    .html('\n')
    .tag(image, ' />')
    .html(`\n<figcaption>${escapeText(image.attrGet('alt') ?? '')}</figcaption>\n</figure>\n`);
}

function writeCode(node: Node, { writer, document }: WriteContext): void {
  if (document.isAuthor) {
    writer.code(node).html('\n');
    return;
  }
  const classes = (node.attrGet('class') ?? '').split(/\s+/).filter((name) => name !== '');
  const language = classes.find((name) => name.startsWith('language-'));
  const others = classes.filter((name) => name !== language).join(' ');
  const attributes = (node.attrs ?? []).filter(
    ([key, value]) => key !== 'class' && (key !== 'id' || value.trim() !== ''),
  );
  const outer = attributesHtml(others === '' ? attributes : [...attributes, ['class', others]]);
  const inner = language === undefined ? '' : attributesHtml([['class', language]]);
  const id = node.attrGet('id');
  if (id !== null) writer.anchors.add(id);
  writer.html(
    `<pre${outer}><code${inner}>${escapeText(writer.unmarked(node.content)).replace(/\n$/, '')}\n</code></pre>\n`,
  );
}

function writeList(node: Node, context: WriteContext): void {
  const asked = node.given?.references ?? [];
  if (asked.includes('footnotes') && node.tag !== 'dl' && context.footnotes.hole === undefined) {
    context.footnotes.hole = context.writer.leaveHole();
    return;
  }
  const place =
    (node.tag === 'ul' || node.tag === 'ol') && asked.includes('toc')
      ? contentsList(node, context.headings, context.document)
      : node;
  if (place !== node && place.children.length === 0) return;
  context.writer.tag(place).html('\n');
  writeBlocks(place, context);
  context.writer.html(`</${place.tag}>\n`);
}

function writeItem(node: Node, context: WriteContext): void {
  const isTight = node.children[0] === undefined || node.children[0].transparent;
  context.writer.tag(node).html(isTight ? '' : '\n');
  writeBlocks(node, context);
  context.writer.html(`</${node.tag}>\n`);
}

function writeTable(table: Node, context: WriteContext): void {
  const { writer } = context;
  writer.tag(table).html('\n');
  for (const part of table.children) {
    if (part.type === 'caption') {
      writeCaption(part, context);
      continue;
    }
    writer.html(`<${part.tag}>\n`);
    for (const row of part.children) {
      writer.html('<tr>\n');
      for (const [column, cell] of row.children.entries())
        writeCell(
          cell,
          { tag: part.tag === 'thead' ? 'th' : 'td', alignment: table.alignments[column] ?? '' },
          context,
        );
      writer.html('</tr>\n');
    }
    writer.html(`</${part.tag}>\n`);
  }
  writer.html('</table>\n');
}

function writeCaption(caption: Node, context: WriteContext): void {
  const { writer } = context;
  writer.html('<caption><span class="table-number">').number(caption).html('</span> ');
  writeSpans(caption, context);
  writer.html('</caption>\n');
}

function writeCell(cell: Node, as: { tag: string; alignment: string }, context: WriteContext): void {
  const { writer, document } = context;
  cell.tag = as.tag;
  if (as.alignment !== '' && document.options.alignment === 'class') addTo(cell, 'class', ' ', `align-${as.alignment}`);
  else if (as.alignment !== '') addTo(cell, 'style', '; ', `text-align: ${as.alignment}`);
  writer.tag(cell);
  if (cell.children.length === 0) writer.html('\u00A0');
  writeSpans(cell, context);
  writer.html(`</${as.tag}>\n`);
}

function addTo(node: Node, attribute: string, between: string, value: string): void {
  const given = node.attrGet(attribute);
  node.attrSet(attribute, given === null ? value : `${given}${between}${value}`);
}

function writeElement(node: Node, context: WriteContext): void {
  writeElementAlone(node, context);
  context.writer.html('\n');
}

/** An element of HTML; those inside it may hold Markdown's blocks where it has none itself. */
function writeElementAlone(node: Node, context: WriteContext): void {
  const { writer } = context;
  const isBlock = (child: Node): boolean => child.type === 'code-block' || (child.type === 'html' && child.block);
  if (node.tag === 'iframe' || node.children.length === 0) writeInlineElement(node, context);
  else if (node.contentModel === 'block') {
    writer.tag(node).html('\n');
    writeBlocks(node, context);
    writer.html(`</${node.tag}>`);
  } else if (node.children.some(isBlock)) {
    writer.tag(node);
    for (const child of node.children) {
      if (child.type === 'code-block') writeCode(child, context);
      else if (isBlock(child)) writeElementAlone(child, context);
      else writeSpans(node, context, [child]);
    }
    writer.html(`</${node.tag}>`);
  } else writeInlineElement(node, context);
}

function writeDisplay(node: Node, { writer }: WriteContext): void {
  if ((node.attrs ?? []).length === 0) writer.formula(node).html('\n');
  else
    writer
      .html(`<div${attributesHtml(node.attrs ?? [])}>`)
      .formula(node)
      .html('</div>\n');
}

/** A whole chapter, its notes at the end. */
export function writeDocument(root: Node, context: WriteContext): void {
  writeBlocks(root, context);
  const { hole } = context.footnotes;
  const writer = hole === undefined ? context.writer : context.writer.another();
  writeFootnotes({ ...context, writer }, writeBlocks);
  if (hole !== undefined) context.writer.fillHole(hole, writer);
}
