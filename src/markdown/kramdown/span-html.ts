// HTML in a line: its text is Markdown too, unless the element or `markdown="0"` says otherwise.
import { VERBATIM } from '../../tree/elements.ts';
import { decodeText } from '../../tree/entities.ts';
import { readTagAttributes } from './html-attributes.ts';
import { BLOCK_ELEMENTS, contentModelOf, elementName, isKnownElement, VOID_ELEMENTS } from './html-names.ts';
import { isWordInLine } from './html-word.ts';
import { Node } from './node.ts';
import { keptOf } from './kept-comment.ts';
import { CLOSING_TAG, COMMENT, isAt, matchAt, tagAt } from './patterns.ts';
import { mathmlAt } from './written-mathml.ts';
import { readSpans, type SpanRule, type SpanRules, type SpanState, type Stop } from './span-state.ts';

export const spanHtml: SpanRule = (state) => {
  if (state.isGone('>')) return false;
  const sign = state.text.charAt(state.position + 1);
  const comment = sign !== '!' || state.isGone('-->') ? undefined : state.match(COMMENT);
  if (comment !== undefined) {
    state.add(state.create('raw')).content = keptOf(comment[0], state.document);
    state.position += comment[0].length;
    return true;
  }
  const close = sign === '/' ? state.match(CLOSING_TAG) : undefined;
  if (close !== undefined) return shownAsText(state, close[0]);
  const tag = tagAt(state.text, state.position, state.document);
  if (tag === undefined || !state.mayTry()) return false;
  const name = elementName(tag[1] ?? '');
  if (isWordInLine(tag, state)) return asText(state, tag[0]);
  if (BLOCK_ELEMENTS.has(name)) return shownAsText(state, tag[0]);
  const isMath = name === 'math' && !state.open.some(({ tag }) => tag === name);
  const mathml = isMath ? mathmlAt(state.text, state.position, state.document) : undefined;
  if (mathml !== undefined) {
    const node = state.add(state.create('mathml'));
    [node.content, node.formula] = [mathml.source, mathml.formula];
    state.position += mathml.source.length;
    return true;
  }
  readElement(state, tag, name);
  return true;
};

/** Of a tag that is none the signs stay, and `&#x201C;` in it is read as in any text. */
function asText(state: SpanState, text: string): boolean {
  state.addText(decodeText(text));
  state.position += text.length;
  return true;
}

/** A tag that is none here; whoever finishes the tree reports it, if it has not become part of something else. */
function shownAsText(state: SpanState, tag: string): boolean {
  if (!state.document.isAuthor) return asText(state, tag);
  const node = state.add(state.create('text'));
  node.content = decodeText(tag);
  node.info = 'tag';
  state.position += tag.length;
  return true;
}

function readElement(state: SpanState, tag: RegExpExecArray, name: string): void {
  const start = state.position;
  const node = state.create('html', name);
  readTagAttributes(node, tag[2] ?? '', (position) =>
    state.source.originOf(start + tag[0].indexOf(tag[2] ?? '') + position),
  );
  node.attrs = node.attrs?.map(([key, value]) => [key, value.replace(/\n+/g, ' ')]) ?? null;
  node.contentModel = readsMarkdown(state, node.attrGet('markdown'), name) ? 'span' : 'raw';
  node.attrs = node.attrs?.filter(([key]) => key !== 'markdown') ?? null;
  node.markup = tag[3] === undefined ? '' : '/';
  state.add(node);
  state.position += tag[0].length;
  if (tag[3] !== undefined || VOID_ELEMENTS.has(name)) return;
  if (VERBATIM.has(name)) {
    readSource(state, node);
    return;
  }
  const isFound = readSpans(
    state,
    node,
    state.document.isAuthor && MAY_STAY_OPEN.has(name) ? isAtImpliedEnd(name) : isAtClosing(name),
    node.contentModel === 'raw' ? rawRules(state.rules) : state.rules,
  );
  if (isFound && isAtClosing(name)(state))
    state.position += matchAt(CLOSING_TAG, state.text, state.position)?.[0].length ?? 0;
  if (isFound) noteInstead(state, node);
  // An element without an end goes on to the end of its block.
  if (!isFound && mustClose(node)) node.info = UNCLOSED;
}

/** An anchor that leads nowhere does no harm there, and some elements end where the next one begins. */
function mustClose(node: Node): boolean {
  return (
    isKnownElement(node.tag) && !MAY_STAY_OPEN.has(node.tag) && (node.tag !== 'a' || node.attrGet('href') !== null)
  );
}

const MAY_STAY_OPEN: ReadonlySet<string> = new Set('option rb rp rt rtc'.split(' '));

/** Whoever finishes the tree reports it, as it may have become part of something else. */
export const UNCLOSED = 'unclosed';

function noteInstead(state: SpanState, node: Node): void {
  if (node.contentModel !== 'span') return;
  if (node.tag === NOTE) becomeNote(state, node, 1);
  else if (isTuftes(state, node)) becomeNote(state, node, 3);
}

/** Distill's element for a note in the midst of a sentence. */
const NOTE = 'd-footnote';

/**
 * Tufte's note in the margin, which the style sheet of its theme opens by a box to be ticked:
 * `<label class="margin-toggle"></label><input class="margin-toggle"><span class="sidenote">…</span>`.
 */
function isTuftes({ container, document }: SpanState, node: Node): boolean {
  const names = (of: Node | undefined): readonly string[] => (of?.attrGet('class') ?? '').split(/\s+/);
  const [label, box] = container.children.slice(-3, -1);
  return (
    document.isAuthor &&
    node.tag === 'span' &&
    (names(node).includes('sidenote') || names(node).includes('marginnote')) &&
    [label?.tag, box?.tag].join() === 'label,input' &&
    [label, box].every((each) => names(each).includes('margin-toggle'))
  );
}

/** What it holds goes to the other notes of the chapter, and a mark stays in place of the last `count` nodes. */
function becomeNote(state: SpanState, node: Node, count: number): void {
  const { footnotes } = state.document;
  if (state.document.isCaption) return;
  let number = footnotes.size + 1;
  while (footnotes.has(`note-${number}`)) number += 1;
  const body = new Node('footnote-definition', node.at, 'li');
  const paragraph = new Node('paragraph', node.at, 'p');
  paragraph.children = node.children;
  body.children.push(paragraph);
  footnotes.set(`note-${number}`, { body, node, at: node.at });
  const mark = new Node('footnote', node.at);
  mark.content = `note-${number}`;
  state.container.children.splice(-count, count, mark);
}

/** In `document.write("<b>")` stands no tag: a script goes on to its end. */
function readSource(state: SpanState, node: Node): void {
  const close = new RegExp(`</${node.tag}[ \\t\\n\\r\\f]*>`, 'gi');
  close.lastIndex = state.position;
  const match = close.exec(state.text);
  const end = match?.index ?? state.text.length;
  const source = state.create('verbatim');
  source.content = state.text.slice(state.position, end);
  if (source.content !== '') node.children.push(source);
  state.position = end + (match?.[0].length ?? 0);
}

function readsMarkdown(state: SpanState, asked: string | null, name: string): boolean {
  if (asked === 'span') return true;
  if (asked === '0') return false;
  const isNote = name === NOTE && state.document.isAuthor;
  const isRaw = contentModelOf(name) === 'raw' && !isNote;
  if (asked === '1') return !isRaw;
  return (
    !isRaw &&
    !(state.container.type === 'html' && state.container.contentModel === 'raw') &&
    state.document.settings.parseSpanHtml
  );
}

function isAtClosing(name: string): Stop {
  const isKnown = isKnownElement(name);
  return ({ text, position }) => {
    if (!isAt(CLOSING_TAG, text, position)) return false;
    const closed = matchAt(CLOSING_TAG, text, position)?.[1] ?? '';
    return isKnown ? closed.toLowerCase() === name : closed === name;
  };
}

/** `<ruby>a<rt>b</ruby>`: an element that may stay open ends where the next begins, or that around it ends. */
function isAtImpliedEnd(name: string): Stop {
  const isAtOwn = isAtClosing(name);
  return (state) => {
    if (state.text.charAt(state.position) !== '<') return false;
    const [, next = ''] = tagAt(state.text, state.position, state.document) ?? [];
    return (
      isAtOwn(state) || MAY_STAY_OPEN.has(next) || state.open.some(({ tag }) => tag !== '' && isAtClosing(tag)(state))
    );
  };
}

const rawOnes = new WeakMap<SpanRules, SpanRules>();

/** In raw HTML only tags and include calls are read. */
function rawRules(rules: SpanRules): SpanRules {
  const known =
    rawOnes.get(rules) ??
    new Map([
      ['<', [spanHtml]],
      ['\uFDD0', rules.get('\uFDD0') ?? []],
    ]);
  rawOnes.set(rules, known);
  return known;
}
