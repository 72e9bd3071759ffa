// kramdown's dialect as Jekyll runs it, one fact a test. The answers are Jekyll's own, without blanks between blocks.
import { describe, expect, test } from 'vitest';
import { renderPlain } from '../../corpus/plain.ts';

/** Blanks between tags do not count. */
function html(text: string): string {
  return renderPlain(text).replace(/>\s+</g, '><').trim();
}

describe('as Jekyll prints it', () => {
  test.each<[string, string, string]>([
    ['an element with Markdown inside one without keeps its lists tight', '<div><div markdown="1">\n* a\n* b\n\n</div></div>', '<div><div><ul><li>a</li><li>b</li></ul></div></div>'],
    ['an empty id takes a heading\'s id away', '# A\n{: id=""}\n', '<h1>A</h1>'],
    ['an element that HTML does not know holds no Markdown', 'x <d-note>*a* "b"</d-note>', '<p>x <d-note>*a* "b"</d-note></p>'],
    ['a bar inside an element makes no table', 'a <b>x | y</b>\n', '<p>a <b>x | y</b></p>'],
    ['a bar behind an element that is never closed makes no table', '<code>a | b\n', '<p><code>a | b</code></p>'],
    ['a hard break may end a tight item that goes on with a block', '* a\\\\\n> b\n', '<ul><li>a<br /><blockquote><p>b</p></blockquote></li></ul>'],
    ['terms get ids where their list asks for them', '{:auto_ids}\nan item\n: def\n', '<dl><dt id="an-item">an item</dt><dd>def</dd></dl>'],
    ['ids of terms may have a prefix', '{:auto_ids-t-}\nitem\n: def\n', '<dl><dt id="t-item">item</dt><dd>def</dd></dl>'],
  ])('%s', (_, text, wanted) => {
    expect(html(text)).toBe(wanted);
  });
});
