// Citations, where a chapter has a bibliography: `[@zeiler2013, p. 4; @simonyan2014]`, `@zeiler2013 [p. 4]` in a
// sentence, `[-@zeiler2013]` for the year alone. The syntax is Pandoc's (its manual, "Citation syntax").
import { lazy } from '../../lib/lazy.ts';
import { linkName } from './document.ts';
import { matchAt } from './patterns.ts';
import type { SpanRule, SpanState } from './span-state.ts';

/** A key begins with a letter, a digit or `_`, holds signs between letters, and ends before the sentence's own. */
const KEY = '[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_]*(?:[:.#$%&+?~/-]+[\\p{L}\\p{M}\\p{N}_]+)*';
const bare = lazy(() => new RegExp(`-?@(?:\\{([^{}\\s]{1,200})\\}|(${KEY}))`, 'yu'));
const LONGEST = 2000;

/** `[see @a, p. 4; -@b]`: every part between semicolons names a work. */
export const citation: SpanRule = (state) => {
  if (!mayCite(state) || state.isGone(']') || state.text.charAt(state.position) !== '[') return false;
  const end = closingBracket(state.text, state.position);
  if (end === undefined || /^(?:\(|\[[^\]]|:)/.test(state.text.slice(end + 1, end + 3))) return false;
  const written = state.text.slice(state.position, end + 1);
  if (!/(?:^|[\s[(;])-?@[\p{L}\p{N}_{]/u.test(written) || citedIn(written) === undefined) return false;
  return add(state, written);
};

/** `@zeiler2013 [p. 4]` */
export const bareCitation: SpanRule = (state) => {
  if (!mayCite(state) || /[\p{L}\p{M}\p{N}@/.+=&%\\-]/u.test(state.text.charAt(state.position - 1))) return false;
  const key = state.match(bare())?.[0];
  if (key === undefined) return false;
  const locator = /^ \[([^[\]@^]{1,200})\](?![([:])/.exec(
    state.text.slice(state.position + key.length, state.position + key.length + 220),
  );
  const isLocator = locator !== null && !state.document.links.has(linkName(locator[1] ?? ''));
  return add(state, isLocator ? key + locator[0] : key);
};

/** `\@zeiler2013` is shown as typed. */
export const escapedCitation: SpanRule = (state) => {
  if (!mayCite(state) || !state.text.startsWith('\\@', state.position)) return false;
  state.addText('@');
  state.position += 2;
  return true;
};

function mayCite(state: SpanState): boolean {
  const { document, container } = state;
  return (
    document.isAuthor &&
    document.options.citations === true &&
    !state.isInside('link') &&
    container.contentModel !== 'raw'
  );
}

function add(state: SpanState, written: string): boolean {
  state.add(state.create('citation')).content = written;
  state.position += written.length;
  return true;
}

function closingBracket(text: string, start: number): number | undefined {
  let depth = 0;
  const last = Math.min(text.length, start + LONGEST);
  for (let at = start; at < last; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\\') at += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']') depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

/** A work that is cited, as written. */
export interface WrittenCitation {
  readonly key: string;
  /** Where its key stands in what was written, `@` included. */
  readonly at: number;
  readonly length: number;
  readonly before: string;
  readonly after: string;
  readonly isYearOnly: boolean;
}

/** The works of a citation as written; undefined where a part of it names none. */
export function citedIn(written: string): readonly WrittenCitation[] | undefined {
  if (!written.startsWith('[')) {
    const [whole = '', braced, plain = ''] = new RegExp(bare().source, 'u').exec(written) ?? [];
    const after = /^ \[(.*)\]$/s.exec(written.slice(whole.length))?.[1] ?? '';
    const [at, isYearOnly] = whole.startsWith('-') ? [1, true] : [0, false];
    return [{ key: braced ?? plain, at, length: whole.length - at, before: '', after: locator(after), isYearOnly }];
  }
  const found: WrittenCitation[] = [];
  let at = 1;
  for (const part of written.slice(1, -1).split(';')) {
    const sign = part.indexOf('@');
    const start = part.charAt(sign - 1) === '-' ? sign - 1 : sign;
    const match = sign < 0 ? undefined : matchAt(bare(), part, start);
    if (match === undefined) return undefined;
    found.push({
      key: match[1] ?? match[2] ?? '',
      at: at + sign,
      length: start + match[0].length - sign,
      before: words(part.slice(0, start)),
      after: locator(part.slice(start + match[0].length)),
      isYearOnly: start < sign,
    });
    at += part.length + 1;
  }
  return found;
}

/** `, p. 4` and ` p. 4` are both that page, and `pp. 4-6` are pages as `pp. 4--6` are: as pandoc reads them. */
function locator(written: string): string {
  return words(written.replace(/^\s*,/, '')).replace(/(?<=\d)-(?=\d)/g, '–');
}

function words(written: string): string {
  return written
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/\*|\\(?=\W)/g, '');
}
