// The prose of a source, for a speller: words with their lines, and nothing else.
import { expect, test } from 'vitest';
import { proseOf } from '../../../src/lib/prose.ts';

function prose(source: string): string {
  return proseOf(source)
    .map(({ line, words }) => `${line}: ${words}`)
    .join('\n');
}

test.each([
  ['A *first* **word**, a_b and `code`.', '1: A first word , a b and .'],
  ['# Heading {#one}', '1: Heading'],
  ['See [a page](https://example.org/x_(y)) and <https://example.org>.', '1: See a page and .'],
  ['![A cat](cat.png){: #fig-cat .wide} and @fig-cat[^1].', '1: A cat and .'],
  ['[^1]: A note.\n[ref]: http://example.org\n[text][ref]', '1: A note.\n3: text'],
  ['$x_i$ costs $5 and $6, $$E\n= mc^2$$ too', '1: costs $5 and $6,\n2: too'],
  ['{% include figure.md path="cat.png" caption="A cat\'s nap" alt=\'It sleeps\' %}', "1: A cat's nap It sleeps"],
  [
    'A \\begin{align}\nx &= \\begin{matrix} a \\end{matrix} \\label{eq:x}\n\\end{align} by \\eqref{eq:x} and \\ref{eq:x}',
    '1: A\n3: by and',
  ],
  ['- [x] done\n- [ ] open', '1: done\n2: open'],
  ['{% for x in site.posts %}{{ x.title }} words{% endfor %}', '1: words'],
  ['{% comment %}hidden{% endcomment %}shown', '1: shown'],
  ['<span class="a" title="Hover">word</span>', '1: Hover word'],
  ['<script>\nlet hidden;\n</script>\nshown', '4: shown'],
  ['```js\nlet x;\n```\nwords\n~~~~\n```\nlet y;\n~~~~\nmore', '4: words\n9: more'],
  ['Words\n\n    code here\n\n    more code\n\nwords', '1: Words\n7: words'],
  ['- item\n\n    its second paragraph', '1: item\n3: its second paragraph'],
  ['| a | b |\n|---|---|\n| c | d |', '1: a b\n3: c d'],
  ['> [!NOTE]\n> Words', '2: Words'],
  ['Term\n: Its meaning', '1: Term\n2: Its meaning'],
  ['Ada, ada@example.org, &nbsp;writes.', '1: Ada, , writes.'],
  [
    '---\ntitle: "Two words"\nlayout: chapter\ndescription: More of them\n---\nBody',
    '2: Two words\n4: More of them\n6: Body',
  ],
  ['An open <!-- comment and ``` signs', '1: An open <!-- comment and signs'],
  ['集合と写像', '1: 集合と写像'],
])('%j', (source, words) => {
  expect(prose(source)).toBe(words);
});

test.each(['<!--', '{{', '$$', '`', '](', '](<', '<a ', '{%', '[^', '{:', '[', 'a', 'a@', '@a-'])(
  'many of %j that are never closed take no longer than others',
  (sign) => {
    const cost = (count: number): number => {
      const start = process.cpuUsage();
      proseOf(sign.repeat(count));
      return process.cpuUsage(start).user / 1000;
    };
    const once = cost(8000);
    // Four times as much takes about four times as long; sixteen times, if each looks for its end.
    expect(cost(32_000) / Math.max(once, 20)).toBeLessThan(10);
  },
);
