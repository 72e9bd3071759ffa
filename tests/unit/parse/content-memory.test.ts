// Content that one page shows of another is made again where something that it was made of has changed, and only there.
import { expect, test } from 'vitest';
import { parseAll } from '../../../src/maker/parse-all.ts';
import type { ContentMemory } from '../../../src/parse/jekyll/content-memory.ts';
import { createMemory } from '../../../src/maker/memory.ts';
import { memoryFolder } from '../../../src/files/folder.ts';
import { load } from '../../../src/load/load.ts';

const LIST = '---\ntitle: All\n---\n{% for post in site.posts %}{{ post.content }}{% endfor %}\n';

async function site(posts: Readonly<Record<string, string>>, contents: ContentMemory): Promise<string> {
  const files = { '_config.yml': 'title: T\n', '_includes/x.html': posts.x ?? 'x', 'all.md': LIST };
  const texts = Object.entries(posts).filter(([name]) => name !== 'x');
  const written = texts.map(([name, text]) => [`_posts/2020-01-0${name}.md`, `---\ntitle: P\n---\n${text}\n`]);
  const workspace = await load({
    folder: memoryFolder({ ...files, ...Object.fromEntries(written) }),
    name: 'A book',
    file: undefined,
    outside: undefined,
    base: undefined,
    clock: { time: Date.parse('2024-01-01'), isGiven: true, environment: 'production' },
    measured: new Map(),
  });
  const nothing = { read: async () => undefined, write: async () => undefined };
  const { chapters } = await parseAll(
    workspace,
    { showsDrafts: false, ownLayouts: false },
    {
      chapters: createMemory(nothing, ''),
      texts: createMemory(nothing, ''),
      contents,
      parserFor: async () => undefined,
    },
  );
  return JSON.stringify(chapters.find(({ path }) => path === 'all.md'));
}

test('a site that is made again takes what has not changed', async () => {
  const contents = new Map() as ContentMemory;
  await site({ '1-a': 'one', '2-b': 'two {% include x.html %}', '3-c': '{{ site.pages[0].content }}' }, contents);
  const first = [...contents.values()];
  expect(first.map(({ path }) => path).sort()).toEqual(['_posts/2020-01-01-a.md', '_posts/2020-01-02-b.md']);
  const again = await site({ '1-a': 'uno', '2-b': 'two {% include x.html %}', '3-c': 'three', x: 'y' }, contents);
  expect(again).toContain('uno');
  expect(again).toContain('two y');
  expect([...contents.values()].filter((each) => first.includes(each))).toEqual([]);
  const before = [...contents.values()];
  await site({ '1-a': 'uno', '2-b': 'deux', '3-c': 'three', x: 'y' }, contents);
  expect([...contents.values()].filter((each) => before.includes(each)).map(({ path }) => path)).toEqual([
    '_posts/2020-01-01-a.md',
    '_posts/2020-01-03-c.md',
  ]);
});

test('what the site has no more is forgotten', async () => {
  const contents = new Map() as ContentMemory;
  await site({ '1-a': 'one', '2-b': 'two' }, contents);
  await site({ '1-a': 'one' }, contents);
  expect([...contents.values()].map(({ path }) => path)).toEqual(['_posts/2020-01-01-a.md']);
});
