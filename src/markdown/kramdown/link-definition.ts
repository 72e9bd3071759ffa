// `[name]: address "title"`, to which links refer by name.
import type { BlockRule } from './block-state.ts';
import { linkName } from './document.ts';

const NAME = / {0,3}\[([^\n\]]+)\]:[ \t]*/y;
const TITLE_BELOW = /[ \t]*(?:"([^\n]+)"|'([^\n]+)')[ \t]*\n/y;

export const linkDefinition: BlockRule = (state) => {
  const name = state.match(NAME);
  if (name === undefined) return false;
  const start = state.position + name[0].length;
  const end = state.lineEnd(start);
  const line = state.text.slice(start, end - 1);
  const target = inBrackets(line) ?? plain(line);
  if (target === undefined) return false;
  const below = target.title === undefined ? state.match(TITLE_BELOW, end) : undefined;
  const node = state.add(state.create('boundary'));
  node.info = 'definition';
  const { href, title = below?.[1] ?? below?.[2] } = target;
  const at = state.source.originOf(start + line.indexOf(href));
  state.document.links.set(linkName(name[1] ?? ''), { href, at, title, node });
  state.position = end + (below?.[0].length ?? 0);
  return true;
};

interface Target {
  readonly href: string;
  readonly title: string | undefined;
}

/** `<an address> "a title"`: the first `>` behind which stands nothing but a title. */
function inBrackets(line: string): Target | undefined {
  if (!line.startsWith('<')) return undefined;
  for (let at = line.indexOf('>'); at >= 0; at = line.indexOf('>', at + 1)) {
    const behind = titleIn(line, at + 1);
    if (behind === undefined ? isBlank(line, at + 1) : behind.from === at + 1)
      return { href: line.slice(1, at), title: behind?.title };
  }
  return undefined;
}

/** `an address "a title"`; a blank and a quote in the address itself mean that this is a text. */
function plain(line: string): Target | undefined {
  const behind = titleIn(line, 1);
  const href = line.slice(0, behind?.from ?? endOfWords(line));
  return /^\s*$/.test(href) || /[ \t]["']/.test(href) ? undefined : { href, title: behind?.title };
}

/** The title that ends a line, and where the blanks before it begin, at `least` or behind. */
function titleIn(line: string, least: number): { readonly from: number; readonly title: string } | undefined {
  const end = endOfWords(line);
  const quote = line.charAt(end - 1);
  if (quote !== '"' && quote !== "'") return undefined;
  const opening = quote === '"' ? /(?<![ \t])[ \t]+"/g : /(?<![ \t])[ \t]+'/g;
  opening.lastIndex = least;
  const found = opening.exec(line);
  return found === null || opening.lastIndex >= end - 1
    ? undefined
    : { from: found.index, title: line.slice(opening.lastIndex, end - 1) };
}

function isBlank(line: string, from: number): boolean {
  return endOfWords(line) <= from;
}

function endOfWords(line: string): number {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end -= 1;
  return end;
}
