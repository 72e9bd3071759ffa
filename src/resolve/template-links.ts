// What the book's own page templates and includes lead to on other hosts, as far as it is written there: what they
// compute is not known.
import type { Place } from '../model/place.ts';
import type { Workspace } from '../model/workspace.ts';
import { readTokens, type OpenTag } from '../tree/tokens.ts';

interface WrittenText {
  readonly path: string;
  readonly text: string;
}

interface TemplateLink {
  readonly address: string;
  readonly place: Place;
}

const LEADING = new Set(['href', 'src', 'poster', 'data']);
/** A host that is only greeted early has no page at that address. */
const GREETING = /\b(?:preconnect|dns-prefetch)\b/i;

/** `ownLayouts`: a Jekyll book's own `_layouts` make its pages. */
export function linksOfTemplates(
  { layouts, includes, jekyll }: Workspace,
  ownLayouts: boolean,
): readonly TemplateLink[] {
  const texts: readonly WrittenText[] = [
    ...(ownLayouts ? [] : Object.values(layouts)),
    ...Object.values(includes),
    ...(ownLayouts ? Object.values(jekyll?.layouts ?? {}) : []),
  ];
  return texts.filter(({ path }) => !path.startsWith('vitrine:')).flatMap(linksIn);
}

function linksIn({ path, text }: WrittenText): readonly TemplateLink[] {
  const shown = withoutBetween(
    withoutBetween(text, /\{#/g, /#\}/g),
    /\{%-?\s{0,9}comment\b/g,
    /\bendcomment\s{0,9}-?%\}/g,
  );
  const found: { readonly address: string; readonly start: number; readonly length: number }[] = [];
  readTokens(shown, {
    open: (tag) => {
      if (tag.name === 'link' && GREETING.test(valueOf(tag, 'rel'))) return;
      for (const { name, value, start, end } of tag.attributes)
        if (LEADING.has(name.toLowerCase()) && !value.includes('{'))
          found.push({ address: value, start, length: end - start });
    },
    close: () => undefined,
    text: () => undefined,
  });
  let [line, lineStart, done] = [1, 0, 0];
  return found.map(({ address, start, length }) => {
    for (let end = text.indexOf('\n', done); end >= 0 && end < start; end = text.indexOf('\n', done)) {
      line += 1;
      lineStart = done = end + 1;
    }
    return { address, place: { path, line, column: start - lineStart + 1, length } };
  });
}

/** What stands in a comment of Nunjucks or Liquid is in no page. Every offset stays. */
function withoutBetween(text: string, open: RegExp, close: RegExp): string {
  const pieces: string[] = [];
  let done = 0;
  for (let found = open.exec(text); found !== null; found = open.exec(text)) {
    close.lastIndex = open.lastIndex;
    if (close.exec(text) === null) break;
    pieces.push(text.slice(done, found.index), ' '.repeat(close.lastIndex - found.index));
    done = open.lastIndex = close.lastIndex;
  }
  return pieces.join('') + text.slice(done);
}

function valueOf({ attributes }: OpenTag, name: string): string {
  return attributes.find((each) => each.name.toLowerCase() === name)?.value ?? '';
}
