// What begins with `{:`: attribute lists and their definitions, and the extensions comment, nomarkdown and options.
import { looseAttributes, unreadAttributes } from '../../diagnostics/catalog-text.ts';
import { emptyAttributes, readAttributes, unreadIn, type AttributeList } from './attribute-list.ts';
import { giveAttributes, type BlockRule, type BlockState } from './block-state.ts';
import type { Document } from './document.ts';
import { Node } from './node.ts';
import { ATTRIBUTES_BLOCK, LIST_CONTENT } from './patterns.ts';
import { setSetting } from './settings.ts';
import type { SpanRule } from './span-state.ts';

const OPENING = / {0,3}\{:/y;
const DEFINITION = new RegExp(` {0,3}\\{:(\\w[\\w-]*):(${LIST_CONTENT})\\}[ \\t]*\\n`, 'y');
const EXTENSION = `\\{::(\\w+)(?:[ \\t\\n](${LIST_CONTENT})|)(\\/)?\\}`;
const EXTENSION_BLOCK = new RegExp(` {0,3}${EXTENSION}[ \\t]*\\n`, 'y');

export const blockExtension: BlockRule = (state) => {
  if (!state.isAt(OPENING)) return false;
  return readDefinition(state) || readExtensionBlock(state) || readAttributesBlock(state);
};

function readDefinition(state: BlockState): boolean {
  const match = state.match(DEFINITION);
  if (match?.[1] === undefined) return false;
  const list = state.document.attributeLists.get(match[1]) ?? emptyAttributes();
  readAttributes(match[2] ?? '', list);
  state.document.attributeLists.set(match[1], list);
  state.add(state.create('boundary')).info = 'attributes';
  state.position += match[0].length;
  return true;
}

/** An attribute list belongs to the block directly above; after a blank line, to the block below. */
function readAttributesBlock(state: BlockState): boolean {
  const match = state.match(ATTRIBUTES_BLOCK);
  if (match === undefined) return false;
  const { last } = state;
  const list = emptyAttributes();
  readAttributes(match[1] ?? '', list);
  tellUnread(match, state);
  const at = state.source.originOf(state.position);
  state.position += match[0].length;
  if (last !== undefined && last.type !== 'blank' && (last.type !== 'boundary' || last.info === 'definition')) {
    giveAttributes(last, list);
    state.endsHere(last);
    if (!state.isAt(ATTRIBUTES_BLOCK)) state.add(state.create('boundary')).info = 'attributes';
  } else if (state.pending === undefined) state.pending = { ...list, at: { at, length: match[0].trimEnd().length } };
  else readAttributes(match[1] ?? '', state.pending);
  return true;
}

function readExtensionBlock(state: BlockState): boolean {
  const match = state.match(EXTENSION_BLOCK);
  if (match?.[1] === undefined) return false;
  const bodyStart = state.position + match[0].length;
  const stop =
    match[3] === '/' || hasNoStop(state, match[1])
      ? undefined
      : findStop(state.text, bodyStart, `(?<=\\n) {0,3}\\{:/(?:${match[1]})?\\}[ \\t]*\\n`);
  if (match[3] === undefined && stop === undefined) return false;
  const list = emptyAttributes();
  readAttributes(match[2] ?? '', list);
  const body =
    stop === undefined
      ? undefined
      : { text: state.text.slice(bodyStart, stop.start).replace(/\n$/, ''), at: state.source.originOf(bodyStart) };
  const read = readExtension(match[1], list, body, state.document);
  if (read === 'unknown') return false;
  if (read !== undefined) {
    read.block = true;
    state.add(read);
  }
  if (match[1] === 'options') state.add(state.create('boundary')).info = 'options';
  state.position = stop?.end ?? bodyStart;
  return true;
}

/** Whether nothing ends an extension any more: saves looking for it from each opening to the end of the text. */
function hasNoStop(state: { isGone(text: string): boolean }, name: string): boolean {
  return state.isGone(`{:/${name}}`) && state.isGone('{:/}');
}

function findStop(text: string, from: number, pattern: string): { start: number; end: number } | undefined {
  const stop = new RegExp(pattern, 'g');
  stop.lastIndex = from;
  const match = stop.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

function readExtension(
  name: string,
  list: AttributeList,
  body: { text: string; at: number } | undefined,
  document: Document,
): Node | 'unknown' | undefined {
  switch (name) {
    case 'comment':
      return undefined;
    case 'options': {
      for (const [name, value] of list.attributes) setSetting(document.settings, name, value);
      return undefined;
    }
    case 'nomarkdown': {
      const forWhom = list.attributes.get('type') ?? '';
      if (body === undefined || (forWhom !== '' && !/(?:^|\s)html(?:\s|$)/.test(forWhom))) return undefined;
      const node = new Node('raw', body.at);
      node.content = body.text;
      return node;
    }
    default:
      return 'unknown';
  }
}

const EXTENSION_SPAN = new RegExp(EXTENSION, 'y');
const STOP_SPAN = /\{:\/(?:\w[\w-]*)?\}/y;
const ATTRIBUTES_SPAN = new RegExp(`\\{:(${LIST_CONTENT})\\}`, 'y');

/** `{:.class}` directly after a link, emphasis or code, and extensions inside a line. */
export const spanExtension: SpanRule = (state) => {
  if (!state.text.startsWith('{:', state.position) || state.isGone('}')) return false;
  const extension = state.match(EXTENSION_SPAN);
  if (extension?.[1] !== undefined) return readExtensionSpan(state, extension);
  if (state.match(STOP_SPAN) !== undefined) return false;
  const match = state.match(ATTRIBUTES_SPAN);
  const last = state.last;
  if (match === undefined || last === undefined) return false;
  if (last.type === 'text') {
    if (last.content.trim() === '')
      state.document.report(state.source.originOf(state.position), match[0].length, looseAttributes);
    return false;
  }
  const list = emptyAttributes();
  readAttributes(match[1] ?? '', list);
  tellUnread(match, state);
  giveAttributes(last, list);
  state.position += match[0].length;
  return true;
};

/** A forgotten quote takes all that follows it from its owner. */
function tellUnread(
  match: RegExpExecArray,
  { position, source, document }: Pick<BlockState, 'position' | 'source' | 'document'>,
): void {
  const text = match[1] ?? '';
  const unread = unreadIn(text);
  if (unread !== undefined)
    document.report(source.originOf(position + match[0].indexOf(text) + unread.at), unread.written.length, (place) =>
      unreadAttributes(place, unread.written),
    );
}

function readExtensionSpan(state: Parameters<SpanRule>[0], match: RegExpExecArray): boolean {
  const bodyStart = state.position + match[0].length;
  const stop =
    match[3] === '/' || hasNoStop(state, match[1] ?? '')
      ? undefined
      : findStop(state.text, bodyStart, `\\{:/(?:${match[1] ?? ''})?\\}`);
  if (match[3] === undefined && stop === undefined) return false;
  const list = emptyAttributes();
  readAttributes(match[2] ?? '', list);
  const body =
    stop === undefined
      ? undefined
      : { text: state.text.slice(bodyStart, stop.start), at: state.source.originOf(bodyStart) };
  const read = readExtension(match[1] ?? '', list, body, state.document);
  if (read === 'unknown') return false;
  if (read !== undefined) state.add(read);
  else if (match[1] === 'comment' && body !== undefined) state.add(new Node('raw', body.at));
  state.position = stop?.end ?? bodyStart;
  return true;
}
