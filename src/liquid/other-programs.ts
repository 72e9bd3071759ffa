// Tags and shortcodes that look like Liquid and belong to other programs: what their authors meant is kept or named.
import type { Span } from '../model/place.ts';
import type { Piece } from './scan.ts';

const CALLOUT = 'Write a quotation that begins with [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION]';

/** Tags of GitBook and of Hexo, and what to write here; a row goes when the tag is read. */
export const TAGS_ELSEWHERE: Readonly<Record<string, string>> = {
  hint: CALLOUT,
  endhint: CALLOUT,
  tabs: 'Write a heading for each tab',
  tab: 'Write a heading for each tab',
  embed: 'Write {% include video.md link="…" %} for a video, and a link for anything else',
  'content-ref': 'Write a link: [words](file.md)',
  code: 'Write a fence: ```python title="x.py"',
  note: CALLOUT,
};

/** Keys whose values are words for readers. */
const TITLES = /^(?:title|caption|label|text|summary|alt|heading)$/;
const VALUE =
  /(?:([\w-]{1,60})[ \t]{0,20}[=:][ \t]{0,20})?(?:"([^"\n]{1,2000})"|'([^'\n]{1,2000})'|“([^”\n]{1,2000})”)/g;

export interface KeptWords extends Span {
  /** The words of a link stand in a sentence, and a letter may follow them; others are a title, or on their own. */
  readonly isLink: boolean;
}

/**
 * The words in a tag that nobody knows: what stands in quotes and is no name, no path and no number; the title that a
 * key gives.
 */
export function wordsIn(text: string, { markup }: Piece): readonly KeptWords[] {
  const inside = text.slice(markup.start, markup.end);
  const values = [...inside.matchAll(VALUE)].map(({ 0: whole, 1: key, 2: double, 3: single, 4: curly, index }) => {
    return { key, words: double ?? single ?? curly ?? '', end: markup.start + index + whole.length - 1 };
  });
  // `{% internal_link "visibility", "/guides/visibility" %}`: a word before an address is what the link says.
  const [, next] = values;
  const isLinked = next !== undefined && next.key === undefined && ADDRESS.test(next.words);
  return values.flatMap(({ key, words, end }, index) => {
    const isLink = index === 0 && isLinked && !ADDRESS.test(words);
    const isTitle = key === undefined ? isLink || isSentence(words) : TITLES.test(key);
    return isTitle && words.trim() !== '' ? [{ start: end - words.length, end, isLink }] : [];
  });
}

/** `https://h.example/x`, `/guides/x`, `./x`, `#part`, `guides/x.html`. */
const ADDRESS = /^(?:\w+:\/\/|\.{0,2}\/|#|[\w.-]+\/)\S*$/;

/** `Our first words`, `Remember!`; neither `main.css`, `dQw4w9WgXcQ`, `https://…`, `chapter-one` nor `{{ x }}`. */
function isSentence(words: string): boolean {
  if (/^\w+:\/\/|[{}<>\\]|^[./]/.test(words)) return false;
  return /[^\0-\u007F]/.test(words) || /\p{L}\s+\S/u.test(words) || /^[A-Z][a-z]+[!?.]?$/.test(words);
}

interface Shortcode {
  readonly written: string;
  readonly owner: string;
  readonly hint: string;
}

/** `{{< video x >}}`, `{{% note %}}`, `{{#include x.md}}`: no output of Liquid's begins so. */
export function shortcodeIn(text: string, { start, end, markup }: Piece): Shortcode | undefined {
  const written = text.slice(start, Math.min(end, start + 60));
  const sign = text.slice(markup.start, markup.start + 1);
  if (sign === '<' || sign === '%')
    return {
      written,
      owner: 'Hugo and Quarto',
      hint: 'Write an include: {% include video.md link="…" %}, {% include figure.md path="…" %}, or one of your own',
    };
  return /^#(?:include|rustdoc_include|playground|title|template)\b/.test(text.slice(markup.start, markup.end))
    ? { written, owner: 'mdBook', hint: 'Write {% include_relative file.md %} for a file of the book' }
    : undefined;
}
