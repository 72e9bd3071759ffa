// Names in a row, as each language puts them together.
import { expect, test } from 'vitest';
import { entryText } from '../../../src/bibliography/entry-text.ts';
import { nameList, shortNames } from '../../../src/bibliography/names.ts';
import { readBibliography } from '../../../src/bibliography/read-bibliography.ts';
import { loadBibtexReader, workOf } from '../../../src/bibliography/works.ts';
import type { Work } from '../../../src/model/bibliography.ts';
import { textOf } from '../../../src/tree/text.ts';
import { wordsOf } from '../../../src/words/words.ts';

const read = async (entry: string): Promise<Work> => {
  const [found] = readBibliography({ path: 'refs.bib', text: entry }).entries;
  if (found === undefined) throw new Error('No entry');
  return workOf(found, await loadBibtexReader()).work;
};
const cited = async (language: string, authors: string): Promise<string> =>
  shortNames(await read(`@book{a, author={${authors}}, title={T}, year={2000}}`), wordsOf(language, {}));

test.each([
  ['es', 'Pérez e Ibáñez', 'Pérez and Ibáñez'],
  ['es', 'Pérez e Hidalgo', 'Pérez and Hidalgo'],
  ['es', 'Pérez y Hierro', 'Pérez and Hierro'],
  ['es', 'Pérez y García', 'Pérez and García'],
  ['it', 'Rossi ed Eco', 'Rossi and Eco'],
  ['it', 'Eco e Rossi', 'Eco and Rossi'],
  ['he', 'כהן ולוי', 'כהן and לוי'],
  ['he', 'כהן ו־Berg', 'כהן and Berg'],
  ['ar', 'حسن وعلي', 'حسن and علي'],
  ['ar', 'حسن و Berg', 'حسن and Berg'],
  ['ar', 'حسن، علي وسالم', 'حسن and علي and سالم'],
  ['fa', 'حسن، علي و سالم', 'حسن and علي and سالم'],
  ['zh', '王五、张三和李四', '王五 and 张三 and 李四'],
  ['zh', 'Knuth, Smith 和 Berg', 'Knuth and Smith and Berg'],
  ['zh', '王五和张三', '王五 and 张三'],
  ['zh-TW', '王五和 Berg', '王五 and Berg'],
  // Each name ends with a mark of direction: what follows is no part of it.
  ['en', 'حسن\u200E, علي\u200E, and سالم\u200E', 'حسن and علي and سالم'],
])('in %s a citation says %s', async (language, expected, authors) => {
  expect(await cited(language, authors)).toBe(expected);
});

test('in a list of works the comma behind a family name is that of its letters', async () => {
  const work = await read('@book{a, author={حسن, أحمد and علي, محمد}, title={T}, year={2000}}');
  const list = (language: string): string =>
    nameList(work.authors, { words: wordsOf(language, {}), isFiled: true, hasMore: false });
  expect(list('ar')).toBe('حسن، أحمد ومحمد علي');
  expect(list('en')).toBe('حسن, أحمد, and محمد علي');
});

test('a first edition is 1ʳᵉ in French, the others are ᵉ', async () => {
  const entry = async (edition: string): Promise<string> =>
    textOf(
      entryText(await read(`@book{a, author={Curie, Marie}, title={T}, year={2000}, edition={${edition}}}`), {
        words: wordsOf('fr', {}),
        language: 'fr',
        letter: '',
      }),
    );
  expect(await entry('1')).toContain('1ʳᵉ éd.');
  expect(await entry('2')).toContain('2ᵉ éd.');
  expect(await entry('11')).toContain('11ᵉ éd.');
});
