// What a book's front page shows that nobody asked for: a picture on the program's, the contents below the author's.
import { expect, test } from 'vitest';
import { siteBuilder } from '../../support/site-of.ts';

const built = await siteBuilder('front');
const drawing = (width: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width}"><path d="M0 0h9v9z"/></svg>`;
const figure = (name: string): string => `{% include figure.md path="${name}.svg" caption="A drawing" %}\n`;
const chapters = {
  'content/a.md': `# Apes\n\n${figure('small')}${figure('large')}`,
  'content/b.md': '# Bees\n\nText.\n',
};
const pictures = { 'content/small.svg': drawing(60), 'content/large.svg': drawing(600) };
const contentsIn = (html: string): readonly string[] => {
  const list = /<nav class="table-of-contents".*?<\/nav>/s.exec(html)?.[0] ?? '';
  return [...list.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href);
};
const coverIn = (html: string): string | undefined => /<img[^>]* class="[^"]*\bcover\b[^>]*>/.exec(html)?.[0];

test('a title page has the first figure that is large enough, on paper too, and a cover has precedence', async () => {
  const site = await built({ ...chapters, ...pictures });
  expect(coverIn(site.read('index.html'))).toContain('src="large.svg"');
  expect(coverIn(site.read('print.html'))).toContain('src="large.svg"');
  const other = await built({ ...chapters, ...pictures, 'content/book.yml': 'title: B\ncover: content/small.svg\n' });
  expect(coverIn(other.read('index.html'))).toContain('src="small.svg"');
});

test('the contents stand below a front page that does not lead to the chapters itself', async () => {
  const site = await built({ ...chapters, ...pictures, 'content/index.md': '# Animals\n\nThey live.\n' });
  expect(contentsIn(site.read('index.html'))).toEqual(['a.html', 'b.html', 'figures.html']);
  // The whole book has it before its chapters, as an EPUB has.
  expect(site.read('print.html')).toMatch(/id="index">.*They live.*<article class="c2" id="a">/s);
  expect(site.read('assets/running-heads.css')).toMatch(/-c1 .*"Animals".*@page c1 .*-c2 .*"Apes".*@page c2 /s);
  const other = await built({ ...chapters, ...pictures, 'content/index.md': '# Animals\n\n[Apes](a.md) live.\n' });
  expect(contentsIn(other.read('index.html'))).toEqual([]);
});

test('of a long book the front page names the parts', async () => {
  const names = Array.from({ length: 90 }, (_, index) => `c${index}`);
  const parts = [0, 1, 2].map(
    (part) => `  - {part: Part ${part}, chapters: [${names.filter((_, index) => index % 3 === part).join(', ')}]}\n`,
  );
  const site = await built({
    'content/book.yml': `title: Long\nprint: false\nchapters:\n${parts.join('')}`,
    'content/index.md': '# Long\n\nA book.\n',
    ...Object.fromEntries(names.map((name) => [`content/${name}.md`, `# ${name}\n\nText.\n`])),
  });
  expect(contentsIn(site.read('index.html'))).toEqual([
    'contents.html#part:1',
    'contents.html#part:2',
    'contents.html#part:3',
  ]);
});
