// What a chapter shows, as small pictures below its title, where the book's settings ask for them.
import { expect, test } from 'vitest';
import { siteBuilder } from '../../support/site-of.ts';

const built = await siteBuilder('strip');
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><path d="M0 0h9v9z"/></svg>';
const figure = (id: string, path = 'a.svg'): string =>
  `{% include figure.md path="${path}" id="fig-${id}" caption="A drawing" %}\n`;
const settings = 'title: B\nprint: false\nllms: false\noffline: false\nopenings: figures\n';
const files = {
  'content/a.svg': drawing,
  'content/a.md': `# Apes\n\n${['one', 'two', 'three'].map((id) => figure(id)).join('\n')}\n${figure('gone', 'b.svg')}`,
  'content/b.md': `# Bees\n\n${figure('four')}\n${figure('five')}`,
};
const stripIn = (html: string): string => /<nav class="strip"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';

test('a chapter with three figures opens with them: small, lazy, with a room and a way to each', async () => {
  const site = await built({ ...files, 'content/book.yml': settings });
  const strip = stripIn(site.read('a.html'));
  expect([...strip.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    '#fig-one',
    '#fig-two',
    '#fig-three',
  ]);
  const images = [...strip.matchAll(/<img[^>]*>/g)].map(([image]) => image);
  expect(images).toHaveLength(3);
  for (const image of images)
    for (const part of ['loading="lazy"', 'width="60"', 'height="40"', /alt="Figure [\d.]+"/])
      expect(image).toMatch(part);
  expect(strip).toContain('aria-label="Figures"');
  expect(stripIn(site.read('b.html')), 'two need no overview').toBe('');
  expect(site.read('b.html')).not.toContain('assets/strip');
});

test('a drawing that says nothing of its size is seen whole, and not its corner, but where its author gave it room', async () => {
  const unframed = drawing.replace(' width="60" height="40"', '');
  const text = `# A\n\n${figure('a')}\n${figure('b')}\n${figure('c')}\n![](a.svg)\n\n<img src="a.svg" width="600">\n`;
  const site = await built({
    'content/book.yml': settings,
    'content/a.svg': unframed,
    'content/b.md': '# B\n',
    'content/a.md': text,
  });
  const sources = (html: string): readonly (string | undefined)[] =>
    [...html.matchAll(/<img[^>]* src="([^"]*)/g)].map(([, src]) => src);
  const whole = 'a.svg#svgView(viewBox(0,0,300,150))';
  expect(sources(stripIn(site.read('a.html')))).toEqual([whole, whole, whole]);
  expect(sources(site.read('a.html')).at(-1)).toBe('a.svg');
  expect(sources(site.read('a.html')).at(-2)).toBe(whole);
  expect(new Set(sources(site.read('figures.html')))).toEqual(new Set([whole]));
});

test('a book that does not ask has no byte for it', async () => {
  const site = await built({ ...files, 'content/book.yml': settings.replace('openings: figures\n', '') });
  expect(stripIn(site.read('a.html'))).toBe('');
  expect(site.paths.filter((path) => path.startsWith('assets/strip'))).toEqual([]);
});
