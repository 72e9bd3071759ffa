// MathML that is not sound is made sound: what browsers would show as a mere row, or not at all, is shown as it was
// meant.
import { expect, test } from 'vitest';
import { mendMathml } from '../../../src/math/mend.ts';
import { htmlOf } from '../../../src/tree/html.ts';
import { readHtml } from '../../../src/tree/read.ts';
import { mapElements } from '../../../src/tree/walk.ts';

const mendedHtml = (html: string): string => htmlOf(mapElements(readHtml(html), mendMathml));

test.each([
  [
    'an index without a power keeps its place',
    '<msubsup><mi>N</mi><mi>R</mi></msubsup>',
    '<msubsup><mi>N</mi><mi>R</mi><mrow></mrow></msubsup>',
  ],
  [
    'what is too much belongs to the base',
    '<msub><mn>Δ</mn><mi>t</mi><mn>0</mn></msub>',
    '<msub><mrow><mn>Δ</mn><mi>t</mi></mrow><mn>0</mn></msub>',
  ],
  [
    'space at the end is no index',
    '<msub><mi>R</mi><mi>i</mi><mspace width="1em"></mspace></msub>',
    '<msub><mrow><mi>R</mi></mrow><mrow><mi>i</mi><mspace width="1em"></mspace></mrow></msub>',
  ],
  [
    'what stands in a row of a table is a cell',
    '<mtable> <mtr> <mi>a</mi> <mtd></mtd> </mtr> </mtable>',
    '<mtable> <mtr> <mtd><mi>a</mi></mtd> <mtd></mtd> </mtr> </mtable>',
  ],
  [
    'words in a table are a text, and what stands in a row with a label is a cell',
    '<mtable> if <mtr>x<mtd></mtd></mtr><mtd class="c"></mtd><mlabeledtr><mi>a</mi></mlabeledtr></mtable>',
    '<mtable><mtr><mtd><mtext> if </mtext></mtd></mtr><mtr><mtd><mtext>x</mtext></mtd><mtd></mtd></mtr>' +
      '<mtr><mtd class="c"></mtd></mtr><mlabeledtr><mtd><mi>a</mi></mtd></mlabeledtr></mtable>',
  ],
  [
    'of several children of semantics none is hidden',
    '<semantics><mrow></mrow><mtext>x</mtext><annotation encoding="a">s</annotation></semantics>',
    '<semantics><mrow><mrow></mrow><mtext>x</mtext></mrow><annotation encoding="a">s</annotation></semantics>',
  ],
  [
    'an operator that holds a formula is a row',
    '<mo lspace="0.1667em"><mi>max</mi></mo>',
    '<mrow><mspace width="0.1667em"></mspace><mi>max</mi></mrow>',
  ],
  ['a length has no blank', '<mspace width=".25 em"></mspace>', '<mspace width=".25em"></mspace>'],
  ['what is sound stays', '<msup><mi>x</mi> <mn>2</mn></msup>', '<msup><mi>x</mi> <mn>2</mn></msup>'],
  ['what is never closed is closed first', '<msup><mi>x</mn></msup>', '<msup><mi>x</mi><mrow></mrow></msup>'],
])('%s', (_, written, mended) => expect(mendedHtml(written)).toBe(mended));
