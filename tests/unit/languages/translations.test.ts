// Whether a translation is of its original as it is now, told block by block.
import { expect, test } from 'vitest';
import { blocksOf, changedBlocks, hasChanged } from '../../../src/languages/blocks.ts';
import { siteBuilder } from '../../support/site-of.ts';

const hashes = (text: string): readonly string[] => blocksOf(text).map(({ hash }) => hash);

test('blocks are parted by blank lines; front matter and code are one each', () => {
  const text = '---\ntitle: A\n\nlang: en\n---\nFirst\nline.\n\n\nSecond.\n\n```py\na\n\nb\n```\nThird.\n';
  expect(blocksOf(text).map(({ line, beginning }) => [line, beginning])).toEqual([
    [1, '--- title: A lang: en ---'],
    [6, 'First line.'],
    [10, 'Second.'],
    [12, '```py a b ```'],
    [17, 'Third.'],
  ]);
});

test('how lines are broken changes no block', () => {
  expect(hashes('One two\nthree.\r\n\r\nFour.')).toEqual(hashes('One\ntwo  three.\n\n\n\nFour.\n'));
});

test('what is new, moved or gone is a change', () => {
  const before = hashes('A.\n\nB.\n\nC.\n');
  const now = blocksOf('A.\n\nNew.\n\nC.\n\nA.\n');
  expect(changedBlocks(before, now).map(({ line }) => line)).toEqual([3, 7]);
  expect(hasChanged(before, blocksOf('A.\n\nB.\n\nC.'))).toBe(false);
  expect(hasChanged(before, blocksOf('B.\n\nA.\n\nC.'))).toBe(true);
  expect(hasChanged(before, blocksOf('A.\n\nB.'))).toBe(true);
});

test('readers of a translation that is behind are told so where the book asks for it', async () => {
  const site = await siteBuilder('behind');
  const book = {
    'content/1.md': '# One\n\nNew words.\n',
    'content/2.md': '# Two\n\nText.\n',
    'content/fr/1.md': '# Un\n\nTexte.\n',
    'content/fr/2.md': '# Deux\n\nTexte.\n',
    'translations.lock.json': JSON.stringify({
      'content/fr/1.md': { original: 'content/1.md', blocks: hashes('# One\n\nOld words.\n') },
      'content/fr/2.md': { original: 'content/2.md', blocks: hashes('# Two\n\nText.\n') },
    }),
  };
  const silent = await site(book);
  expect(silent.read('fr/1.html')).not.toContain('class="notice"');
  expect(silent.paths).not.toContain('translations.lock.json');
  const told = await site({ ...book, 'book.yml': 'title: A book\noutdated: notice\n' });
  expect(told.read('fr/1.html')).toContain(
    '<p class="notice" role="note">L’original a changé depuis cette traduction. <a href="../1.html">L’original</a></p>',
  );
  expect(told.read('fr/2.html')).not.toContain('class="notice"');
  expect(told.read('1.html')).not.toContain('class="notice"');
});
