// Writing HTML by hand, and reading its text back.

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Safe as text and inside either kind of quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** ` src="a.png" allowfullscreen`: with a leading blank, '' for none. A value of undefined is a bare attribute. */
export function attributesHtml(attributes: Iterable<readonly [string, string | undefined]>): string {
  let html = '';
  for (const [name, value] of attributes) {
    html +=
      value === undefined
        ? ` ${name}`
        : ` ${name}="${value.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)}"`;
  }
  return html;
}

/**
 * The words of finished HTML without its tags; block elements part words. For counting and for titles, not for showing.
 */
export function textOfHtml(html: string): string {
  return html
    .replace(/<(script|style|template)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(
      /<\/?(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|tr|td|th|table|pre|br|blockquote|figure|figcaption|section|details|summary)\b[^>]*>/gi,
      ' ',
    )
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => TEXT_OF_ENTITY[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
const TEXT_OF_ENTITY: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

/** How many words a person would count; a Chinese or Japanese character counts as one. */
export function countWords(text: string): number {
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const rest =
    text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ' ').match(/[\p{L}\p{N}][^\s]*/gu)
      ?.length ?? 0;
  return dense + rest;
}
