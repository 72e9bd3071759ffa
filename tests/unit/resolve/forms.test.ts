// What a book leads to beside its pages: the lists for programs of its languages, and the sign of a kept book.
import { describe, expect, test } from 'vitest';
import { photograph } from '../../support/draw.ts';
import { siteBuilder } from '../../support/site-of.ts';

const build = await siteBuilder('forms');

test('the list of a book in several languages leads to those of the others', async () => {
  const made = await build({
    'book.yml': 'title: "A [book]"\nlanguages: {en: content, fr: content/fr}\n',
    'content/a.md': '# A\n\nword\n',
    'content/fr/a.md': '# A\n\nmot\n',
  });
  expect(made.read('llms.txt')).toBe(
    '# A [book]\n\n## Contents\n\n- [A](a.md)\n\n## Languages\n\n- [Français: A \\[book\\]](fr/llms.txt)\n',
  );
  expect(made.read('fr/llms.txt')).toBe('# A [book]\n\n## Sommaire\n\n- [A](a.md)\n');
});

test('a book that wants no copies and is not kept has no file and no byte of them', async () => {
  const files = {
    'content/a.md': '# A\n\nword\n',
    'content/b.md': '# B\n\nword\n',
    'content/index.md': '# I\n\nhome\n',
  };
  const none = await build({ ...files, 'book.yml': 'title: B\nllms: false\noffline: false\n' });
  const all = await build({ ...files, 'book.yml': 'title: B\n' });
  const sign = /llms|offline|webmanifest|text\/markdown|Markdown|assets\/forms/;
  // The pattern finds each of them where the book has them.
  expect(all.paths.filter((path) => /\.md$/.test(path) || sign.test(path)).length).toBeGreaterThan(5);
  expect(all.read('a.html')).toMatch(sign);
  expect(none.paths.filter((path) => /\.md$/.test(path) || sign.test(path))).toEqual([]);
  expect(none.paths.filter((path) => /\.(?:html|txt|xml)$/.test(path) && sign.test(none.read(path)))).toEqual([]);
  // What else the pages hold is the same: without the lines of the forms, the one is the other.
  const rest = (text: string): string =>
    text.replace(/<(?:script|link)\b[^>]*>(?:<\/script>)?\n?/g, (tag) => (sign.test(tag) ? '' : tag));
  for (const path of ['a.html', 'b.html', 'index.html', 'print.html'])
    expect(rest(all.read(path))).toBe(none.read(path));
});

describe('the sign of a book that is kept', () => {
  const icons = (text: string): unknown => (JSON.parse(text) as { readonly icons: unknown }).icons;

  test('is its cover in a square', async () => {
    const made = await build({
      'book.yml': 'cover: images/cover.jpg\n',
      'content/a.md': '# A\n\nword\n',
      'content/images/cover.jpg': await photograph(60, 90).jpeg().toBuffer(),
    });
    expect(icons(made.read('manifest.webmanifest'))).toEqual([
      { src: 'icon-512.webp', sizes: '512x512', type: 'image/webp' },
    ]);
    expect(made.read('icon-512.webp')).toMatch(/^.[1-9]\d+ bytes/);
  });

  test('is a square cover, or a drawing, as it stands', async () => {
    const made = await build({
      'book.yml': 'cover: images/cover.png\n',
      'content/a.md': '# A\n\nword\n',
      'content/images/cover.png': await photograph(60, 60).png().toBuffer(),
      'static/favicon.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="6"><rect width="4" height="6"/></svg>',
    });
    expect(made.paths).not.toContain('icon-512.webp');
    expect(icons(made.read('manifest.webmanifest'))).toEqual([
      { src: 'images/cover.png', sizes: '60x60', type: 'image/png' },
      { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
    ]);
  });
});
