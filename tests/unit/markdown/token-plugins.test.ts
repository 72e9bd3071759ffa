// Public plugins that act on markdown-it's tokens work on top of kramdown.
import MarkdownIt, { type MarkdownIt as Engine } from 'markdown-it';
import anchor from 'markdown-it-anchor';
import attributes from 'markdown-it-attrs';
import { expect, test } from 'vitest';
import { kramdown } from '../../../src/markdown/kramdown.ts';

type Plugin = (md: Engine, options?: object) => void;
/** Their types speak of an older markdown-it. */
const [anchors, curly] = [anchor, attributes] as unknown as readonly [Plugin, Plugin];

test("markdown-it-anchor links headings to themselves by kramdown's ids, and names those that have none", () => {
  const permalink = anchor.permalink.headerLink();
  const md = new MarkdownIt().use(kramdown).use(anchors, { permalink });
  expect(md.render('# A `b` {#own}\n\nB\n---\n\nC\n===\n{: .c}\n')).toBe(
    '<h1 id="own" tabindex="-1"><a class="header-anchor" href="#own">A <code>b</code></a></h1>\n' +
      '<h2 id="b" tabindex="-1"><a class="header-anchor" href="#b">B</a></h2>\n' +
      '<h1 class="c" id="c" tabindex="-1"><a class="header-anchor" href="#c">C</a></h1>\n',
  );
  const bare = new MarkdownIt().use(kramdown, { auto_ids: false }).use(anchors, { tabIndex: false });
  expect(bare.render('# So &amp; so[^n]\n\n# So &amp; so\n\n[^n]: b')).toMatch(
    /^<h1 id="so-%26-so">So &amp; so<sup .*<\/sup><\/h1>\n<h1 id="so-%26-so-1">So &amp; so<\/h1>\n/,
  );
});

test('markdown-it-anchor hears of headings in the order of the text', () => {
  const heard: string[] = [];
  const callback = (_: unknown, { title }: { title: string }): void => void heard.push(title);
  new MarkdownIt().use(kramdown).use(anchors, { callback }).render('> # A *b*\n\n* # C\n');
  expect(heard).toEqual(['A b', 'C']);
});

test.each<[string, string, string]>([
  ['a block', 'a {.b #c d=e}', '<p class="b" id="c" d="e">a</p>'],
  ['a heading', '# a {.b}', '<h1 id="a-b" class="b">a</h1>'],
  ['a span', '*a*{.b} `c`{.d}', '<p><em class="b">a</em> <code class="d">c</code></p>'],
  ['a picture', '![a](b.png){width=3}', '<p><img src="b.png" alt="a" width="3"></p>'],
  ['an item', '* a {.b}\n* c', '<ul>\n<li class="b">a</li>\n<li>c</li>\n</ul>'],
  ['a list', '* a\n* c\n{.b}', '<ul class="b">\n<li>a</li>\n<li>c</li>\n</ul>'],
  ['a cell', '| a {.b} | c |', '<table>\n<tbody>\n<tr>\n<td class="b">a</td>\n<td>c</td>\n</tr>\n</tbody>\n</table>'],
  ["kramdown's own lists stay", 'a *b*{:.c} d\n{: .e}', '<p class="e">a <em class="c">b</em> d</p>'],
  ['both at once', 'a *b*{:.c} {.d}\n{: #e}', '<p id="e" class="d">a <em class="c">b</em></p>'],
])('markdown-it-attrs gives attributes to %s', (_, text, wanted) => {
  expect(new MarkdownIt().use(kramdown).use(curly).render(text).trim()).toBe(wanted);
});

test('quotation marks reach other plugins straight where kramdown is asked to leave them', () => {
  const md = new MarkdownIt().use(kramdown, { smart_quotes: 'apos,apos,quot,quot' }).use(curly);
  expect(md.render('a {b="c d"}')).toBe('<p b="c d">a</p>\n');
});

test('both work together, in either order, and break nothing of the rest', () => {
  const text = '# a\n\nx {.b}\n\n~~~ js\n1\n~~~\n{: .c}\n\n$$y$$\n\nz[^1]\n\n[^1]: n\n';
  const first = new MarkdownIt().use(kramdown).use(anchors).use(curly).render(text);
  expect(new MarkdownIt().use(curly).use(anchors).use(kramdown).render(text)).toBe(first);
  expect(first).toContain(
    '<h1 id="a" tabindex="-1">a</h1>\n<p class="b">x</p>\n<pre class="c"><code class="language-js">',
  );
  expect(first).toContain('\\[y\\]');
  expect(first).toContain('<li id="fn:1"');
});
