// Functions that meet much of something, each alone, where a whole book would take too long to be written.
import { expect, test } from 'vitest';
import { memoryFolder } from '../../src/files/folder.ts';
import { takeName } from '../../src/lib/slug.ts';
import { load } from '../../src/load/load.ts';
import { panelRows } from '../../src/render/panel-rows.ts';
import { whatGrowsTooFast } from './growth.ts';

const many = <T>(count: number, each: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => each(index));

const rows: Readonly<Record<string, { readonly few: number; readonly work: (count: number) => unknown }>> = {
  'files of a book are loaded': {
    few: 12_000,
    work: (count) =>
      load({
        folder: memoryFolder({
          'a.md': '# A',
          ...Object.fromEntries(many(count, (index) => [`static/${index}.txt`, ''])),
        }),
        name: 'A book',
        file: undefined,
        outside: undefined,
        base: undefined,
        measured: new Map(),
      }),
  },
  'things of one name get names of their own': {
    few: 1500,
    work: (count) => {
      const taken = new Set<string>();
      for (let index = 0; index < count; index += 1) takeName('a', taken);
    },
  },
  'a wall of panels is shared among rows': {
    few: 20_000,
    work: (count) =>
      panelRows(
        many(count, (index) => ({ width: 300 + (index % 7) * 50, height: 300 })),
        { columns: undefined, room: 720 },
      ),
  },
};

test.each(Object.entries(rows))('%s', async (_, { few, work }) => {
  await work(few);
  expect(await whatGrowsTooFast(work, few)).toBeUndefined();
});
