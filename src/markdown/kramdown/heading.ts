// Headings: `## like this`, or underlined; `{#id}` at the end names them.
import type { BlockRule, BlockState } from './block-state.ts';
import { sourceNode } from './node.ts';

const HASHES = /(#{1,6})[\t ]+([^\n]*)\n/y;

export const hashHeading: BlockRule = (state) => {
  const match = state.match(HASHES);
  if (match === undefined) return false;
  const [line, hashes = '', contents = ''] = match;
  const { text, id } = splitId(contents);
  const title = withoutHashes(text).trimEnd();
  if (title === '') return false;
  const start = state.position + line.length - 1 - contents.length;
  addHeading(state, { level: hashes.length, id, start, end: start + title.length });
  state.position += line.length;
  return true;
};

const UNDERLINED = /( {0,3})([^ \t\n][^\n]*)\n([-=])[-=]*[ \t\v\f\r]*\n/y;

export const underlinedHeading: BlockRule = (state) => {
  if (!state.isAfterBoundary()) return false;
  const match = state.match(UNDERLINED);
  if (match === undefined) return false;
  const [whole, indent = '', contents = '', line] = match;
  const { text, id } = splitId(contents);
  if (text === '') return false;
  const start = state.position + indent.length;
  addHeading(state, { level: line === '-' ? 2 : 1, id, start, end: start + text.length });
  state.position += whole.length;
  return true;
};

/** `# title ##` ends before its last hashes. */
function withoutHashes(text: string): string {
  let end = text.length;
  while (text.charAt(end - 1) === '#') end -= 1;
  return end < text.length && /[\t ]/.test(text.charAt(end - 1)) ? text.slice(0, end - 1) : text;
}

function splitId(contents: string): { text: string; id: string | undefined } {
  const trimmed = contents.trimEnd();
  const match = /[\t ]\{#([A-Za-z_:\u00C0-\uFDCF][\w:.\-\u00B7-\uFDCF]*)\}$/.exec(trimmed);
  return match === null
    ? { text: trimmed, id: undefined }
    : { text: trimmed.slice(0, match.index).trimEnd(), id: match[1] };
}

function addHeading(
  state: BlockState,
  found: { level: number; id: string | undefined; start: number; end: number },
): void {
  const node = state.create('heading', `h${found.level}`, found.start);
  node.level = found.level;
  if (found.id !== undefined) node.attrSet('id', found.id);
  const title = state.source.slice(found.start, found.end);
  node.info = title.text;
  node.children.push(sourceNode(title));
  state.add(node);
}
