// kramdown is a plugin of markdown-it like any other: it is used here as a stranger would use it.
import MarkdownIt, { type Env } from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { blockRules, spanRules, steps } from '../../../src/markdown/dialect.ts';
import { kramdown } from '../../../src/markdown/kramdown.ts';
import type { BlockRule } from '../../../src/markdown/kramdown/block-state.ts';
import type { SpanRule } from '../../../src/markdown/kramdown/span-state.ts';

function html(text: string, md = new MarkdownIt().use(kramdown)): string {
  return md.render(text).trim();
}

test('one line of code renders kramdown, and not CommonMark', () => {
  expect(new MarkdownIt().use(kramdown).render('# hi')).toBe('<h1 id="hi">hi</h1>\n');
  expect(html('a "b"\n{: .c}')).toBe('<p class="c">a “b”</p>');
  expect(new MarkdownIt().use(kramdown).renderInline('*a* $$x<y$$')).toBe('<em>a</em> \\(x&lt;y\\)');
});

test.each<[string, unknown]>([
  ['none', undefined],
  ['null', null],
  ['an empty one', {}],
  ['one that cannot be changed', Object.freeze({})],
  ['one that looks like ours', { document: {}, text: '# no', source: {}, root: { children: [] }, headings: [] }],
])('any env will do: %s', (_, given) => {
  // Whoever writes plain JavaScript gives what he likes.
  const env = given as Env;
  const md = new MarkdownIt().use(kramdown);
  const before = JSON.stringify(env);
  expect(md.renderer.render(md.parse('# hi', env), md.options, env)).toBe('<h1 id="hi">hi</h1>\n');
  expect(md.parse('# hi', env).map(({ type }) => type)).toEqual(['heading_open', 'inline', 'heading_close']);
  expect(md.parseInline('a *b*', env)[0]?.children?.map(({ type }) => type)).toEqual([
    'text',
    'em_open',
    'text',
    'em_close',
  ]);
  expect(JSON.stringify(env)).toBe(before);
});

test('one env may serve many texts: none leaves anything in the next', () => {
  const md = new MarkdownIt().use(kramdown);
  const env = {};
  expect(md.render('[a]: /b\n\n[a]\n\n# h', env)).toContain('<a href="/b">');
  expect(md.render('[a]\n\n# h', env)).toBe('<p>[a]</p>\n<h1 id="h">h</h1>\n');
});

describe('settings', () => {
  test("kramdown's are given with the plugin", () => {
    expect(html('# A', new MarkdownIt().use(kramdown, { auto_ids: false }))).toBe('<h1>A</h1>');
    expect(html('# A', new MarkdownIt().use(kramdown, { auto_id_prefix: 'x-' }))).toBe('<h1 id="x-a">A</h1>');
  });

  test("markdown-it's count where its renderer or its steps for tokens ask them", () => {
    expect(html('a  \nb', new MarkdownIt({ xhtmlOut: true }).use(kramdown))).toBe('<p>a<br />\nb</p>');
    expect(html('a\nb', new MarkdownIt({ breaks: true }).use(kramdown))).toBe('<p>a<br>\nb</p>');
    expect(html('https://a.org', new MarkdownIt({ linkify: true }).use(kramdown))).toBe(
      '<p><a href="https://a.org">https://a.org</a></p>',
    );
    expect(html('(c) --- "a"', new MarkdownIt({ typographer: true }).use(kramdown))).toBe('<p>© — “a”</p>');
    expect(
      html('~~~ js\n1\n~~~', new MarkdownIt({ langPrefix: 'l-', highlight: () => '<b>1</b>' }).use(kramdown)),
    ).toBe('<pre><code class="l-js"><b>1</b></code></pre>');
  });

  test.each(['default', 'zero', 'commonmark'] as const)('the preset "%s" reads the same', (preset) => {
    expect(html('| a |\n\n* b *c* &amp; "d"', new MarkdownIt(preset).use(kramdown))).toContain(
      '<li>b <em>c</em> &amp; “d”</li>',
    );
  });
});

test('every step and every rule stands in a ruler of markdown-it, in order, and no reading of CommonMark does', () => {
  const md = new MarkdownIt().use(kramdown);
  const namesOf = (ruler: { __rules__: readonly { name: string }[] }): readonly string[] =>
    ruler.__rules__.map(({ name }) => name);
  const own = ['normalize', ...steps.map(([name]) => name), 'tokens'];
  const forTokens = ['linkify', 'replacements', 'smartquotes', 'text_join'];
  expect(namesOf(md.core.ruler).filter((name) => name !== 'strip_references')).toEqual([...own, ...forTokens]);
  expect(namesOf(md.block.ruler)).toEqual(blockRules.map(([name]) => name));
  expect(namesOf(md.inline.ruler)).toEqual(spanRules.map(([name]) => name));
  expect(namesOf(md.inline.ruler2)).toEqual([]);
});

test('a rule is switched off by its name, and the rest reads on', () => {
  const md = new MarkdownIt().use(kramdown);
  expect(html('a | b\n\n* c *d*', md)).toMatch(/^<table>[\s\S]*<ul>\n<li>c <em>d<\/em><\/li>/);
  md.disable(['table', 'emphasis']);
  expect(html('a | b *c*', md)).toBe('<p>a | b *c*</p>');
  md.enable('emphasis');
  expect(html('a | b *c*', md)).toBe('<p>a | b <em>c</em></p>');
  expect(html('a *c*')).toBe('<p>a <em>c</em></p>');
});

test('a rule for blocks joins before one of ours', () => {
  const shout: BlockRule = (state) => {
    if (!state.text.startsWith('!!!', state.position)) return false;
    state.add(state.create('ruler', 'hr'));
    state.position = state.lineEnd();
    return true;
  };
  const md = new MarkdownIt().use(kramdown);
  md.block.ruler.before('paragraph', 'shout', shout as unknown as Parameters<typeof md.block.ruler.push>[1]);
  expect(html('!!!\ntext', md)).toBe('<hr>\n<p>text</p>');
});

test('a rule for spans joins before one of ours, and takes the place of one', () => {
  const loud: SpanRule = (state) => {
    if (!state.text.startsWith('**', state.position)) return false;
    state.addText('!');
    state.position += 2;
    return true;
  };
  const asRule = (rule: SpanRule) => rule as unknown as Parameters<typeof before.inline.ruler.push>[1];
  const before = new MarkdownIt().use(kramdown);
  before.inline.ruler.before('emphasis', 'loud', asRule(loud));
  expect(html('**a** *b*', before)).toBe('<p>!a! <em>b</em></p>');
  const instead = new MarkdownIt().use(kramdown);
  instead.inline.ruler.at('emphasis', asRule(loud));
  expect(html('**a** *b*', instead)).toBe('<p>!a! *b*</p>');
});

test('a step of another plugin changes the text before it is read', () => {
  const md = new MarkdownIt().use(kramdown);
  md.core.ruler.after('normalize', 'shorten', (state) => {
    state.src = state.src.replaceAll('\n\n\n', '\n\n');
  });
  const [first, , , second] = md.parse('a\r\n\r\n\r\n# b', {});
  expect([first?.map, second?.map]).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

test("what stands for our own marks, and markdown-it's null character, is text that nobody wrote", () => {
  expect(html('a \uFDD00\uFDD1 b\0')).toBe('<p>a \uFFFD0\uFFFD b\uFFFD</p>');
});
