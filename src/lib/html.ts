// Writing HTML by hand.

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

/** Safe as text and inside double quotes. */
export function escapeValue(value: string): string {
  return /[&<>"]/.test(value) ? value.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character) : value;
}
