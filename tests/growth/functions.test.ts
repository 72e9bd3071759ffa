// Functions that meet much of something, each alone, where a whole book would take too long to be written.
import { expect, test } from 'vitest';
import { memoryFolder } from '../../src/files/folder.ts';
import { loadHighlighter } from '../../src/highlight/highlight.ts';
import { takeName } from '../../src/lib/slug.ts';
import { xmlFault } from '../../src/media/xml-fault.ts';
import { formulaReader } from '../../src/math/formula.ts';
import { load } from '../../src/load/load.ts';
import { typographicText } from '../../src/parse/typographic-text.ts';
import { createTermFinder } from '../../src/resolve/term-finder.ts';
import { panelRows } from '../../src/render/panel-rows.ts';
import { whatGrowsTooFast } from './growth.ts';

const many = <T>(count: number, each: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => each(index));

const highlight = await loadHighlighter(['markdown', 'java']);
/** Makes each listing another one: those that are known are not read again. */
let listings = 0;
const readFormula = await formulaReader({}, 'en');
/** By the number of characters; not all of them can be read. */
const formulas: Readonly<Record<string, (count: number) => string>> = {
  sums: (count) => 'a+b=c '.repeat(count / 6),
  'rows of a matrix': (count) => `\\begin{matrix}${'a\\\\'.repeat(count / 3)}\\end{matrix}`,
  'columns of a matrix': (count) => `\\begin{matrix}${'a&'.repeat(count / 2)}\\end{matrix}`,
  'numbered rows': (count) => `\\begin{align}${'a &= b \\\\'.repeat(count / 9)}\\end{align}`,
  'powers without braces': (count) => `a${'^a'.repeat(count / 2)}`,
  'powers in braces': (count) => 'a_{'.repeat(count / 4) + '}'.repeat(count / 4),
  'brackets that grow': (count) => '\\left('.repeat(count / 6),
  'words with number signs': (count) => `\\text{${'#'.repeat(count)}}`,
  'definitions that never end': (count) => '\\newcommand{\\a}{'.repeat(count / 8),
  'relations between columns': (count) => `\\begin{eqnarray}${'& '.repeat(count / 2)}\\end{eqnarray}`,
  'eqnarrays that never end': (count) => '\\begin{eqnarray}'.repeat(count / 4),
};

const named = (names: readonly string[]) => names.map((name, term) => ({ name, term }));
/** By the number of words; a name may have as many as it likes. */
const termTexts: Readonly<
  Record<string, { names: (count: number) => readonly string[]; text: (count: number) => string }>
> = {
  'many terms in a long text': {
    names: (count) => many(count, (index) => `term${index} of lamps`),
    text: (count) => many(count, (index) => `term${index} of lights`).join(' '),
  },
  'one word again and again': {
    names: (count) => ['a '.repeat(19), `${'a '.repeat(count)}b`],
    text: (count) => 'a '.repeat(count * 4),
  },
  'words of other scripts': { names: () => ['网络的'], text: (count) => '网络'.repeat(count * 4) },
};

const rows: Readonly<Record<string, { readonly few: number; readonly work: (count: number) => unknown }>> = {
  'blocks of one line, set by a typographer': {
    few: 12_000,
    work: (count) => typographicText("<p>it's</p>".repeat(count)),
  },
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
        clock: { time: 0, isGiven: true, environment: 'production' },
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
  ...Object.fromEntries(
    Object.entries(termTexts).map(([name, { names, text }]) => [
      `terms looked for: ${name}`,
      { few: 8000, work: (count: number) => createTermFinder(named(names(count)), 'en')(text(count)) },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(formulas).map(([name, tex]) => [
      `a formula: ${name}`,
      { few: 10_000, work: (count: number) => readFormula({ tex: tex(count), display: true, label: undefined }) },
    ]),
  ),
  'a listing of Markdown with links that never end': {
    few: 2000,
    work: (count) => highlight(`${'[a]('.repeat(count / 4)}\n${(listings += 1)}`, 'markdown'),
  },
  'a listing of long words': {
    few: 2000,
    work: (count) => highlight(`${'a'.repeat(count)}\n${(listings += 1)}`, 'java'),
  },
  'a drawing of elements in elements, each with a name of its own': {
    few: 4000,
    work: (count) => {
      const names = many(count, (index) => index);
      const type = `<!DOCTYPE svg [${names.map((index) => `<!ENTITY e${index} "x">`).join('')}]>`;
      const opened = names.map((index) => `<p${index - 1}:a xmlns:p${index}="u">&e${index};`).join('');
      const closed = names.map((index) => `</p${count - index - 2}:a>`).join('');
      xmlFault(Buffer.from(`${type}<svg xmlns:p-1="u">${opened}${closed}</svg>`));
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
