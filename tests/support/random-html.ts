// A text of HTML at random: elements in elements, and words that Markdown would take for its own signs.
import type { Whole } from './random.ts';

const WORDS = (
  'a b1 * _x_ [q] 1. # > | $5 \\ &lt;b&gt; `t` --- + == ~~ é 漢字 a_b ! (z) - 12) &amp;copy; https://a.org/x_y *** = ' +
  '~~~ ``` : [^1] [^1]: a@b.org ![i] \u00a0 <br>'
).split(' ');
const SPANS = 'em strong code a sup sub del span kbd q mark b i u small abbr'.split(' ');
const BLOCKS = 'p h2 h4 ul ol blockquote pre table div details figure hr section callout'.split(' ');
const FORMULA =
  '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">x_1</annotation></semantics></math>';

/** A few blocks, up to four of them within each other. */
export function randomHtml(random: Whole): string {
  const one = (list: readonly string[]): string => list[random(list.length)] ?? '';
  const some = (most: number, make: () => string, between = ''): string =>
    Array.from({ length: 1 + random(most) }, make).join(between);
  const words = (): string => some(3, () => one(WORDS), random(4) === 0 ? '' : ' ');
  const span = (depth: number): string => {
    if (depth === 0 || random(2) === 0) return random(3) === 0 ? words() : `${words()} `;
    if (random(12) === 0) return FORMULA;
    if (random(12) === 0) return `<img src="a.png" alt="${words().replaceAll('<br>', '')}">`;
    const name = one(SPANS);
    const start = random(5) === 0 ? ' ' : '';
    return `<${name}${name === 'a' ? ' href="b (c).html"' : ''}>${start}${spans(depth - 1)}</${name}>`;
  };
  const spans = (depth: number): string => some(3, () => span(depth), random(2) === 0 ? ' ' : '');
  const inner = (depth: number): string => (random(3) === 0 ? some(2, () => block(depth - 1)) : spans(2));
  const block = (depth: number): string => wrapped(depth === 0 ? 'p' : one(BLOCKS), depth);
  const row = (name: string, depth: number): string =>
    `<tr><${name}>${name === 'td' ? inner(depth) : spans(1)}</${name}><${name}>${spans(1)}</${name}></tr>`;
  const wrapped = (name: string, depth: number): string => {
    if (/^(?:p|h\d)$/.test(name)) return `<${name}>${spans(2)}</${name}>`;
    if (/^[uo]l$/.test(name)) return `<${name}>${some(3, () => `<li>${inner(depth)}</li>`)}</${name}>`;
    if (name === 'hr') return '<hr>';
    if (name === 'pre') return `<pre><code>${words()}\n${words()}\n</code></pre>`.replaceAll('<br>', '');
    if (name === 'table')
      return `<table>${random(2) === 0 ? '' : row('th', depth)}${some(2, () => row('td', depth))}</table>`;
    if (name === 'details') return `<details><summary>${spans(1)}</summary>${block(depth - 1)}</details>`;
    if (name === 'figure') return `<figure>${spans(1)}<figcaption>${spans(1)}</figcaption></figure>`;
    if (name !== 'callout') return `<${name}>${inner(depth)}</${name}>`;
    return `<div class="callout"><p class="callout-title">${words()}</p>${block(depth - 1)}</div>`;
  };
  return some(3, () => block(3), '\n');
}
