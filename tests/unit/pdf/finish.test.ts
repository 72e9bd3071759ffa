// What a browser's PDF gets from the book: the same bytes, however the browser counted its elements.
import { expect, test } from 'vitest';
import { finishedPdf } from '../../../src/pdf/finish.ts';
import { writePdf } from '../../../src/pdf/objects.ts';

const facts = {
  title: 'A book',
  authors: [],
  description: undefined,
  language: 'en',
  date: undefined,
  frontPages: 0,
  headings: [],
};

/** With two tags, called by the numbers of their elements. */
function printed(first: number, second: number): Uint8Array {
  const name = (number: number): string => `(node${String(number).padStart(8, '0')})`;
  return writePdf({
    objects: new Map([
      [1, '<</Type /Catalog /Pages 2 0 R>>'],
      [2, '<</Type /Pages /Kids [] /Count 0>>'],
      [3, `<</Type /StructElem /S /P /ID ${name(second)}>>`],
      [4, `<</Names [${name(first)} 5 0 R ${name(second)} 3 0 R]>>`],
      [5, `<</Type /StructElem /S /P /ID ${name(first)}>>`],
    ]),
    trailer: new Map([['Root', '1 0 R']]),
  });
}

test('tags are counted anew, in their order', () => {
  const [one, other] = [finishedPdf(printed(143, 200), facts), finishedPdf(printed(144, 201), facts)];
  expect(Buffer.from(one).equals(other)).toBe(true);
  expect(Buffer.from(one).toString('latin1')).toContain('/Names [(node00000001) 5 0 R (node00000002) 3 0 R]');
});
