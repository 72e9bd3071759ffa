// Formulas that come again are read once, and never with what another chapter defines.
import { expect, test } from 'vitest';
import { formulaReader } from '../../../src/math/formula.ts';

const asked = (tex: string) => ({ tex, display: false, label: undefined });

test('the same formula of two chapters is read once', async () => {
  const [one, two] = [await formulaReader({}, 'en'), await formulaReader({}, 'en')];
  expect(two(asked('a+1'))).toBe(one(asked('a+1')));
  expect(two({ ...asked('a+1'), display: true })).not.toEqual(one(asked('a+1')));
});

test('other macros, and another language, are another reading', async () => {
  const plain = (await formulaReader({}, 'en'))(asked('\\Foo+1'));
  expect(plain.kind).toBe('mistake');
  expect((await formulaReader({ '\\Foo': '\\mathbb{R}' }, 'en'))(asked('\\Foo+1')).kind).toBe('mathml');
  expect((await formulaReader({}, 'de'))(asked('\\sqrt{2}'))).not.toEqual(
    (await formulaReader({}, 'en'))(asked('\\sqrt{2}')),
  );
});

test('a macro of the book may define another in each chapter', async () => {
  const macros = { '\\setq': '\\gdef\\q{7}' };
  for (const read of [await formulaReader(macros, 'en'), await formulaReader(macros, 'en')]) {
    expect(read(asked('\\q^2')).kind).toBe('mistake');
    read(asked('\\setq'));
    expect(read(asked('\\q^2')).kind).toBe('mathml');
  }
});

test.each(['\\def\\q{7}', '\\newcommand{\\q}{7}', '\\gdef\\q{7}', '\\let\\q=\\alpha', '{\\global\\def\\q{7}}'])(
  '%s holds for the rest of its chapter alone',
  async (definition) => {
    const [one, two] = [await formulaReader({}, 'en'), await formulaReader({}, 'en')];
    const before = two(asked('\\q^2'));
    one(asked(definition));
    expect(one(asked('\\q^2')).kind).toBe('mathml');
    expect(two(asked('\\q^2'))).toEqual(before);
    expect(before.kind).toBe('mistake');
  },
);
