// Writing HTML by hand, and counting words.

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

/** Text between tags: quotation marks stay as they are. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, (character) => ESCAPES[character] ?? character) : text;
}

/** ` src="a.png" allowfullscreen`: with a leading blank, '' for none. A value of undefined is a bare attribute. */
export function attributesHtml(attributes: Iterable<readonly [string, string | undefined]>): string {
  let html = '';
  for (const [name, value] of attributes) html += value === undefined ? ` ${name}` : ` ${name}="${escapeValue(value)}"`;
  return html;
}

function escapeValue(value: string): string {
  return /[&<>"]/.test(value) ? value.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character) : value;
}

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const WORD = /[\p{L}\p{N}][^\s]*/gu;

/** How many words a person would count; a Chinese or Japanese character counts as one. */
export function countWords(text: string): number {
  if (!/[\u2E80-\uFFFF]/.test(text)) return text.match(WORD)?.length ?? 0;
  const dense = text.match(DENSE)?.length ?? 0;
  return dense + (text.replace(DENSE, ' ').match(WORD)?.length ?? 0);
}
