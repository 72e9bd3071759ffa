// HTML inside an element of HTML: tags are read, so that links and pictures in it are known; text stays as it is.
import { unclosedElement } from '../../diagnostics/catalog-text.ts';
import { callMarks } from '../../lib/marks.ts';
import { DEEPEST, type BlockState } from './block-state.ts';
import { elementName } from './html-names.ts';
import { isWord } from './html-word.ts';
import { reportRawMarkdown } from './leftovers.ts';
import { Node } from './node.ts';
import { CLOSING_TAG, COMMENT, isAt, matchAt, tagAt } from './patterns.ts';

const INSTRUCTION = /<\?[\s\S]*?\?>/y;

/** Reads an element whose opening tag was just read. */
type ReadElement = (state: BlockState, tag: RegExpExecArray, start: number) => void;

/** Reads up to the element's closing tag, or to the end of the text; an element inside goes to `readElement`. */
export function readRawHtml(state: BlockState, element: Node, readElement: ReadElement): void {
  const { container } = state;
  state.container = element;
  let textStart = state.position;
  const flush = (end: number): void => addRawText(state, textStart, end);
  while (state.position < state.text.length) {
    const start = state.text.indexOf('<', state.position);
    if (start < 0) break;
    const { other, tag, close } = readSign(state, start);
    if (other !== undefined) {
      flush(start);
      textStart = state.position = start + other[0].length;
    } else if (tag !== undefined && state.openElements <= DEEPEST * 2 && !isWord(tag, state)) {
      flush(start);
      state.position = start + tag[0].length;
      readElement(state, tag, start);
      textStart = state.position;
    } else if (close !== undefined && elementName(close[1] ?? '') === element.tag) {
      flush(start);
      state.position = start + close[0].length;
      state.container = container;
      return;
    } else state.position = start + 1;
  }
  flush(state.text.length);
  state.position = state.text.length;
  state.container = container;
  tellUnclosed(state, element);
}

/** What stands at a `<`: the sign behind it says which of the three may. */
function readSign(
  state: BlockState,
  start: number,
): { readonly [Kind in 'other' | 'tag' | 'close']?: RegExpExecArray | undefined } {
  switch (state.text.charAt(start + 1)) {
    case '!':
      return { other: state.isGone('-->', start) ? undefined : matchAt(COMMENT, state.text, start) };
    case '?':
      return { other: state.isGone('?>', start) ? undefined : matchAt(INSTRUCTION, state.text, start) };
    case '/':
      return { close: matchAt(CLOSING_TAG, state.text, start) };
    default:
      return { tag: tagAt(state.text, start, state.document) };
  }
}

/** Elements that may go without: https://html.spec.whatwg.org/#optional-tags */
const MAY_STAY_OPEN = new Set(
  'p li dt dd tr td th thead tbody tfoot caption colgroup option optgroup rt rp body head html'.split(' '),
);
const UNCLOSED = 'unclosed';

/**
 * The innermost element that takes all the rest with it is the one to close; those around it may be closed in what it
 * took.
 */
function tellUnclosed({ document }: BlockState, element: Node): void {
  if (element.children.at(-1)?.info !== UNCLOSED && !MAY_STAY_OPEN.has(element.tag))
    document.report(element.at, element.tag.length + 1, (place) => unclosedElement(place, element.tag));
  element.info = UNCLOSED;
}

const ALONE_BEFORE = /(?:^|\n)[ \t]*(?:\uFDD0\d+\uFDD1[ \t]*)*$/;
const ALONE_AFTER = /[ \t]*(?:\uFDD0\d+\uFDD1[ \t]*)*(?:\n|$)/y;

/** Text with its calls: one alone on its line, or alone in its element, stands between blocks. */
function addRawText(state: BlockState, start: number, end: number): void {
  const text = state.text.slice(start, end);
  let from = 0;
  for (const call of text.includes('\uFDD0') ? text.matchAll(callMarks()) : []) {
    addText(state, text.slice(from, call.index), start + from);
    const node = new Node('call', state.source.originOf(start + call.index));
    node.content = call[1] ?? '';
    const isAlone =
      ALONE_BEFORE.test(text.slice(0, call.index)) && isAt(ALONE_AFTER, text, call.index + call[0].length);
    const { placement } = state.document.options.calls[Number(call[1])] ?? { placement: 'either' };
    node.info = placement === 'block' || (isAlone && placement === 'either') ? 'block' : 'inline';
    state.add(node);
    from = call.index + call[0].length;
  }
  addText(state, text.slice(from), start + from);
}

function addText(state: BlockState, text: string, position: number): void {
  if (text === '') return;
  if (state.document.isAuthor && state.openVerbatim === 0)
    reportRawMarkdown(text, state.container, {
      document: state.document,
      originOf: (at) => state.source.originOf(position + at),
    });
  const node = new Node('text', state.source.originOf(position));
  node.content = text;
  state.add(node);
}
