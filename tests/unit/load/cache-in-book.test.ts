// `--cache` may name a folder in the book: what is remembered there is no part of it.
import { expect, test } from 'vitest';
import { TAG } from '../../../src/files/cache/shelves.ts';
import { memoryFolder } from '../../../src/files/folder.ts';
import { load } from '../../../src/load/load.ts';

const remembered = [
  'v1/grown',
  'v1/packs/0123456789abcdef-0123456789ab',
  'v1/packs/0123456789abcdef-0123456789ab.ba9876543210',
  'v1/pictures/0123456789abcdef-960.avif',
];

test.each([
  ['in a folder of its own', 'cache/'],
  ['among the files of the book', ''],
])('a Jekyll site does not publish what is remembered %s', async (_, above) => {
  const { files } = await load({
    folder: memoryFolder({
      '_config.yml': '',
      'a.md': '# A',
      [`${above}CACHEDIR.TAG`]: TAG,
      ...Object.fromEntries(remembered.map((path) => [above + path, 'x'])),
      [`${above}v1/map.txt`]: "The author's own",
      'other/CACHEDIR.TAG': "Another program's",
      'other/v1/grown': 'Its own',
    }),
    name: 'A book',
    file: undefined,
    outside: undefined,
    base: undefined,
    clock: { time: 0, isGiven: true, environment: 'production' },
    measured: new Map(),
  });
  expect(Object.keys(files).toSorted()).toEqual(
    [`${above}v1/map.txt`, 'other/CACHEDIR.TAG', 'other/v1/grown'].toSorted(),
  );
});
