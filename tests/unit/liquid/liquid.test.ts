// Liquid in chapters: what comes out, and that every call knows its place.
import { describe, expect, test } from 'vitest';
import { originOf } from '../../../src/lib/text-map.ts';
import { NOTHING } from '../../../src/liquid/emitter.ts';
import { runLiquid } from '../../../src/liquid/liquid.ts';
import type { LiquidOptions } from '../../../src/liquid/run.ts';
import { sentences } from '../../support/trees.ts';

const PAGE = { title: 'T', x: 'from the page', fruits: ['apple', 'pear'] };

async function run(text: string, more: Partial<LiquidOptions> = {}) {
  const result = await runLiquid(
    { path: 'a.md', text },
    {
      mode: 'native',
      variables: { page: PAGE, site: { title: 'S', baseurl: '/b', url: 'https://example.org' } },
      answers: () => true,
      file: () => undefined,
      markdownify: (markdown) => `<p>${markdown}</p>\n`,
      addressOf: (path) => `/${path}`,
      ...more,
    },
  );
  return { ...result, out: result.text.text.replace(/\uFDD0(\d+)\uFDD1/g, '⟨$1⟩'), said: sentences(result.problems) };
}

describe('a chapter', () => {
  test('without Liquid comes back as it is', async () => {
    expect((await run('a } { b % {')).out).toBe('a } { b % {');
  });

  test.each<[string, string, string]>([
    ['an include becomes a mark', 'a {% include x.md a="1" %} b', 'a ⟨0⟩ b'],
    ['white space control takes blanks away', 'a \n {%- include x.md -%} \n b', 'a⟨0⟩b'],
    ['raw is shown without its tags', '{% raw %}{{ a }} {% b %}{% endraw %}!', '{{ a }} {% b %}!'],
    ['a comment is left out', 'a{% comment %} {{ b }} {% include c %} {% endcomment %}d', 'ad'],
    [
      'code is shown, not run',
      '`{% include a %}` {% include b %}\n\n```\n{{ c }}\n```\n',
      '`{% include a %}` ⟨0⟩\n\n```\n{{ c }}\n```\n',
    ],
    ['an output is filled', '{{ page.title | upcase }} {{ site.title }}', 'T S'],
    ['a loop runs', '{% for f in page.fruits %}[{{ f }}{% include x.md n=f %}]{% endfor %}', '[apple⟨0⟩][pear⟨1⟩]'],
    [
      'conditions and variables work',
      '{% assign a = 2 %}{% if a == 2 %}two{% else %}no{% endif %}{% unless a == 2 %}x{% endunless %}{% case a %}{% when 2 %}!{% endcase %}',
      'two!',
    ],
    [
      'addresses get the base path',
      '{{ "/x.png" | relative_url }} {{ "x.png" | absolute_url }}',
      '/b/x.png https://example.org/b/x.png',
    ],
    ['the clock is not asked', '[{{ "now" | date: "%Y" }}]', '[]'],
    ['a link leads to a page', '{% link deep/a.md %}', '/deep/a.md'],
    [
      'highlighted code is the HTML that Jekyll prints',
      '{% highlight python linenos %}\nx = 1 < 2\n{% endhighlight %}',
      '\n<figure class="highlight linenos"><pre><code class="language-python" data-lang="python">x = 1 &lt; 2</code></pre></figure>\n',
    ],
  ])('%s', async (_, text, out) => {
    const result = await run(text);
    expect(result.said).toBe('');
    expect(result.out).toBe(out);
  });

  test('in a Jekyll book runs Liquid in code too, and reads _includes', async () => {
    const result = await run('`{{ page.title }}` {% include f.html a="1" b=page.x %}', {
      mode: 'jekyll',
      answers: () => false,
      file: (path) => (path === '_includes/f.html' ? '<{{ include.a }} {{ include.b }}>' : undefined),
    });
    expect(result.out).toBe('`T` <1 from the page>');
  });

  test('an include that calls itself ends', async () => {
    const result = await run('{% include f.html %}', {
      mode: 'jekyll',
      answers: () => false,
      file: () => 'x{% include f.html %}',
    });
    expect(result.said).toContain('liquid-limit');
    expect(result.out.length).toBeLessThan(100);
  });

  test('the base path that Jekyll 3 wanted before an address does not come twice', async () => {
    const addressOf = (path: string): string => `/b/${path}`;
    expect(
      (
        await run('{{ site.baseurl }}{% post_url x %} {% post_url x %} {{ site.baseurl }}{% link a.md %}', {
          addressOf,
        })
      ).out,
    ).toBe('/b/x /b/x /b/a.md');
  });

  test('what cannot be read leaves nothing, not even blanks', async () => {
    expect((await run('{% blork %}\n\n    {% if %}\ntext {{ page.title', {})).out).toBe('\n\n    \ntext ');
  });

  test('a value that is made when it is asked for is made once, and waited for', async () => {
    let asked = 0;
    const post = Object.defineProperty({ title: 'P' }, 'content', {
      get: () => {
        asked += 1;
        return Promise.resolve(`text ${asked}`);
      },
    });
    const site = Object.defineProperty({}, 'posts', { get: () => [post], enumerable: true });
    expect(
      (
        await run(
          '{% for p in site.posts %}{{ p.content | upcase }}{{ p.content }}{% endfor %}{{ site.posts.first.content }}',
          { variables: { page: {}, site } },
        )
      ).out,
    ).toBe('TEXT 1text 1text 1');
  });

  test('tags that would read the disk are not known', async () => {
    expect((await run("{% render 'package.json' %}{% layout 'package.json' %}x")).said).toBe(
      'a.md:1:28 unknown-tag: There is no tag "layout"\na.md:1:1 unknown-include: There is no include "package.json"\n',
    );
  });

  test.each([
    ['with parameters', '{% assign y = 1 %}{% render "r.html", x: page.title %}', '[T|]'],
    ['with one value by another name', '{% render "r.html" with page.title as x %}', '[T|]'],
    ['for each value of a list', "{% render 'r' for page.fruits as x, y: 2 %}", '[apple|2][pear|2]'],
    ['by the name of the file', '{% render "s.html" with 5 %}', '5'],
    ['and keeps nothing', '{% render "r.html", x: 1 %}{{ z | default: "" }}{{ x | default: "" }}', '[1|]'],
    ['and nothing that is around it changes', '{% assign x = 3 %}{% render "s.html" %}{{ x }}', '3'],
  ])('render shows a file %s', async (_, text, out) => {
    const files: Record<string, string> = {
      '_includes/r.html': '[{{ x }}|{{ y }}]{% assign z = 7 %}',
      '_includes/s.html': '{{ s }}{{ x }}',
    };
    const ran = await run(text, { answers: () => false, file: (path) => files[path] });
    expect([ran.out, ran.said]).toEqual([out, '']);
  });

  test('what an included file does wrong is told where the chapter calls it', async () => {
    const files: Record<string, string> = {
      '_includes/a.html': '{% include b.html %}',
      '_includes/b.html': 'x{% include none.html %}{% link none.md %}',
    };
    const result = await run('text\n\nmore {% include a.html %}', {
      mode: 'jekyll',
      answers: () => false,
      file: (path) => files[path],
      addressOf: () => undefined,
    });
    expect(result.said).toBe(
      'a.md:3:6 unknown-include: There is no include "none.html"\na.md:3:6 broken-link: "none.md" leads to nothing in the book\n',
    );
  });

  test('text in a loop keeps its own place', async () => {
    const text = '{% for i in (1..2) %}\nab *cd*\n{% endfor %}';
    const { text: mapped } = await run(text);
    expect([mapped.text.indexOf('*cd*'), mapped.text.lastIndexOf('*cd*')].map((at) => originOf(mapped, at))).toEqual([
      text.indexOf('*cd*'),
      text.indexOf('*cd*'),
    ]);
  });

  test('a loop without end is stopped', async () => {
    const result = await run('{% for a in (1..1000000) %}{% for b in (1..1000000) %}{{ b }}{% endfor %}{% endfor %}x');
    expect(result.said).toContain('liquid-limit');
    expect(result.out).toBe('x');
  });
});

describe('a call', () => {
  test.each<[string, string]>([
    ['text="a b"', 'a b'],
    ['text=\'a "b"\'', 'a "b"'],
    ['text="a \\"b\\""', 'a "b"'],
    ['text="two\nlines"', 'two\nlines'],
    ['text=bare', 'bare'],
    ['text=page.x', 'from the page'],
    ['text="with {{ page.x }}."', 'with from the page.'],
    ['text="{{ page.nothing }}"', ''],
    ['text = "spaced"', 'spaced'],
    ['text="a %} b"', 'a %} b'],
  ])('written with %s has its value', async (markup, value) => {
    expect((await run(`{% include x.md ${markup} %}`)).tags[0]?.arguments[0]?.value).toBe(value);
    // The same where the rest of the chapter needs the engine.
    if (!markup.includes('%}') && !markup.includes('\\'))
      expect((await run(`{{ page.title }}{% include x.md ${markup} %}`)).tags[0]?.arguments[0]?.value).toBe(
        value === 'bare' ? 'bare' : value,
      );
  });

  test.each([
    ['', 'a plain chapter'],
    ['{{ page.title }}', 'one that runs'],
  ])('knows its places %s', async (before) => {
    const { tags } = await run(`first\n${before}{% include  fig.md\n  path="a.png" caption='b' %}`);
    const shift = before.length;
    expect(tags[0]).toMatchObject({
      name: 'fig.md',
      place: { line: 2, column: 1 + shift },
      namePlace: { line: 2, column: 13 + shift, length: 6 },
    });
    expect(
      tags[0]?.arguments.map(({ name, namePlace, valuePlace }) => [
        name,
        namePlace.line,
        namePlace.column,
        valuePlace.column,
        valuePlace.length,
      ]),
    ).toEqual([
      ['path', 3, 3, 9, 5],
      ['caption', 3, 16, 25, 1],
    ]);
  });

  test('text after it leads back to where it stands', async () => {
    for (const text of [
      'ab {% include x.md\n a="1" %}\ncd *ef*',
      'ab {% include x.md\n a="1" %}{% assign x = 1 %}\ncd *ef*',
    ]) {
      const { text: mapped } = await run(text);
      expect(originOf(mapped, mapped.text.indexOf('*ef*'))).toBe(text.indexOf('*ef*'));
    }
  });
});

test.each([
  ['{% tab title="A" %}one{% endtab %}', 'A one'],
  ['- {% tab title="A" %}one\n\n{% tab title="B" %}\n\ntwo', '- A one\n\nB\n\ntwo'],
  ['before{% hint title="C" %}{% endhint %}after', 'before C after'],
  ['a {% blork "Our first words" "More to say" %}{{ page.title }}', 'a Our first words More to say T'],
  ['({% blork title="D" %}), {% blork title="E" %}.', '(D), E.'],
  ['the {% internal_link "product", "/guides/x" %}s', 'the products'],
])('words kept of an unknown tag stand apart from the text, in %j', async (text, out) => {
  const result = await run(text);
  expect(result.out.replaceAll(NOTHING, '')).toBe(out);
  // What follows keeps its place.
  const last = result.text.text.length - 1;
  if (!/[%}]\}$/.test(text)) expect(originOf(result.text, last)).toBe(text.length - 1);
});

describe('a mistake is reported at its place, and the rest goes on', () => {
  test.each<[string, string, string]>([
    ['a\n{% include x.md a="1"\n\nb {% include y.md %}', 'a.md:2:1 unclosed-tag', '⟨0⟩'],
    ['a {% blork x %} b', 'a.md:1:3 unknown-tag: There is no tag "blork"', ' b'],
    ['a {% if page.x %} b', 'a.md:1:3 unclosed-tag: The tag "if"', ' b'],
    ['a {% endif %} {{ page.title }}', 'a.md:1:3 bad-tag', 'T'],
    ['{{ page.title | upcas }}', 'a.md:1:17 unknown-filter: There is no filter "upcas"', 'T'],
    [
      '{% assign x = "a|b|upcas" | upcas %}{{ x }}',
      'a.md:1:29 unknown-filter: There is no filter "upcas"',
      'a|b|upcas',
    ],
    ['{{ page.title', 'a.md:1:1 unclosed-tag', ''],
    ['a {% include %} b', 'a.md:1:', 'a  b'],
    ['{% include x.md a="1" what %}', 'a.md:1:23 bad-tag', '⟨0⟩'],
    ['{% for %}{{ page.title }}{% endfor %} x', 'a.md:1:1 bad-tag', 'x'],
  ])('%s', async (text, said, out) => {
    const result = await run(text);
    expect(result.said).toContain(said);
    expect(result.out).toContain(out);
    expect(result.out).not.toMatch(/\{[%{]/);
  });
});
