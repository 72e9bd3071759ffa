// Blocks of HTML: they end at their closing tag, and hold Markdown where `markdown="1"` says so.
import { unclosedElement } from '../../diagnostics/catalog-text.ts';
import { DEEPEST, readBlocks, type BlockRule, type BlockState } from './block-state.ts';
import { readListing } from './code-html.ts';
import { readTagAttributes } from './html-attributes.ts';
import { contentModelOf, elementName, isSpanElement, VERBATIM_TEXT, VOID_ELEMENTS } from './html-names.ts';
import { sourceNode, type ContentModel, type Node } from './node.ts';
import { keptOf } from './kept-comment.ts';
import { CLOSING_TAG, COMMENT, tagAt, TRAILING_BLANKS } from './patterns.ts';
import { isWord, isWordInLine } from './html-word.ts';
import { readRawHtml } from './raw-html.ts';
import { mathmlAt } from './written-mathml.ts';

export const htmlBlock: BlockRule = (state) => {
  const start =
    state.position + (/^ {0,3}/.exec(state.text.slice(state.position, state.position + 3))?.[0].length ?? 0);
  if (state.text.charAt(start) !== '<') return false;
  const comment = start === state.position && !state.isGone('-->') ? state.match(COMMENT) : undefined;
  if (comment !== undefined) {
    state.add(state.create('raw')).content = keptOf(comment[0], state.document);
    state.position += comment[0].length;
    skipTrailing(state);
    return true;
  }
  const tag = tagAt(state.text, start, state.document);
  if (
    tag !== undefined &&
    !isSpanElement(tag[1]?.toLowerCase() ?? '', state.document.isAuthor) &&
    !(isWord(tag, state) || isWordOfLine(state, tag, start)) &&
    state.depth <= DEEPEST &&
    state.openElements <= DEEPEST * 2
  ) {
    state.position = start + tag[0].length;
    readElement(state, tag, start);
    return true;
  }
  const close = state.match(CLOSING_TAG, start);
  const name = close?.[1]?.toLowerCase() ?? '';
  if (
    close === undefined ||
    isSpanElement(name, state.document.isAuthor) ||
    state.container.type !== 'html' ||
    state.container.tag !== name
  )
    return false;
  state.position = start + close[0].length;
  state.isClosed = true;
  return true;
};

/** `<script> tags are …`: a line of text that begins with the name of an element, and no script. */
function isWordOfLine(state: BlockState, tag: RegExpExecArray, start: number): boolean {
  const behind = state.text.slice(start + tag[0].length, state.lineEnd(start));
  return /^[ \t]+[\p{L}]/u.test(behind) && isWordInLine(tag, state);
}

/** Reads an element whose opening tag was just read, its closing tag included. */
export function readElement(state: BlockState, tag: RegExpExecArray, start: number): void {
  if (readListing(state, start)) return;
  const name = elementName(tag[1] ?? '');
  if (name === 'math' && isRaw(state) && state.openVerbatim === 0 && readMathml(state, start)) return;
  const node = state.add(state.create('html', name, start));
  node.block = true;
  readTagAttributes(node, tag[2] ?? '', (position) =>
    state.source.originOf(start + tag[0].indexOf(tag[2] ?? '') + position),
  );
  const isOpen = tag[3] === undefined && !VOID_ELEMENTS.has(name);
  node.contentModel = takeContentModel(state, node);
  node.markup = isOpen ? '' : '/';
  const isRawText = name === 'script' || name === 'style';
  if (isRawText) readRawText(state, node);
  if (node.contentModel === 'block') skipTrailing(state);
  if (!isOpen || isRawText) return;
  state.openElements += 1;
  if (VERBATIM_TEXT.has(name)) state.openVerbatim += 1;
  if (node.contentModel === 'block') readChildren(state, node);
  else if (node.contentModel === 'span') readLine(state, node);
  else readRawHtml(state, node, readElement);
  state.openElements -= 1;
  if (VERBATIM_TEXT.has(name)) state.openVerbatim -= 1;
  if (!isRaw(state)) skipTrailing(state);
}

function isRaw({ container }: BlockState): boolean {
  return container.type === 'html' && container.contentModel === 'raw';
}

function readMathml(state: BlockState, start: number): boolean {
  const mathml = mathmlAt(state.text, start, state.document);
  if (mathml === undefined) return false;
  const node = state.add(state.create('mathml', '', start));
  [node.content, node.formula] = [mathml.source, mathml.formula];
  state.position = start + mathml.source.length;
  return true;
}

function takeContentModel(state: BlockState, node: Node): ContentModel {
  const usual = !isRaw(state) && state.document.settings.parseBlockHtml ? contentModelOf(node.tag) : 'raw';
  const asked = node.attrGet('markdown');
  node.attrs = node.attrs?.filter(([key]) => key !== 'markdown') ?? null;
  switch (asked) {
    case '0':
      return 'raw';
    case '1':
      return contentModelOf(node.tag);
    case 'span':
    case 'block':
      return asked;
    default:
      return usual;
  }
}

/** Script and style: everything up to the closing tag, untouched. */
function readRawText(state: BlockState, node: Node): void {
  const close = new RegExp(`</${node.tag}[ \\t\\n\\r\\f]*>`, 'gi');
  close.lastIndex = state.position;
  const match = close.exec(state.text);
  if (match === null) state.document.report(node.at, node.tag.length + 1, (place) => unclosedElement(place, node.tag));
  const end = match?.index ?? state.text.length;
  const source = state.create('verbatim');
  source.content = state.text.slice(state.position, end);
  node.children.push(source);
  state.position = end + (match?.[0].length ?? 0);
}

function readChildren(state: BlockState, node: Node): void {
  const { container, pending } = state;
  state.container = node;
  state.pending = undefined;
  readBlocks(state);
  state.container = container;
  state.pending = pending;
  state.isClosed = false;
}

function readLine(state: BlockState, node: Node): void {
  const close = new RegExp(`</${node.tag}[ \\t\\n\\r\\f]*>`, 'gi');
  close.lastIndex = state.position;
  const match = close.exec(state.text);
  const end = match?.index ?? state.text.length;
  if (end > state.position) node.children.push(sourceNode(state.source.slice(state.position, end)));
  state.position = end + (match?.[0].length ?? 0);
}

function skipTrailing(state: BlockState): void {
  state.position += state.match(TRAILING_BLANKS)?.[0].length ?? 0;
}
