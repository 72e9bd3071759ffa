// Printed HTML with other names, values and addresses: every other byte stays.
import { describe, expect, test } from 'vitest';
import { relinkHtml } from '../../../src/tree/relink.ts';
import { rewriteTags } from '../../../src/tree/rewrite.ts';

describe('tags are changed one by one', () => {
  test.each([
    'a < b <p\n class = x  DATA-Y=\'z"\'  >c</P ><br/><!-- <a href="x"> --><img src=a alt>',
    '<script>"<a href=x>"</script><style>a[href="x"] {}</style><a href="&amp;&lt;">',
    '<a href="never closed',
    '',
  ])('and where nothing changes, no byte does: %s', (html) => {
    expect(rewriteTags(html, { value: ({ value }) => value })).toBe(html);
  });

  test.each([
    ['<a  b = "c"  d>', '<a  b="C"  d>'],
    ["<a b='c' b2=c>", '<a b="C" b2="C">'],
    ['<a b=c/>', '<a b="C/">'],
    ['<A B=c>', '<A B="C">'],
    ['<p>c</p><a b="c"><script><a b="c"></script>', '<p>c</p><a b="C"><script><a b="c"></script>'],
  ])('a value gets quotes: %s', (html, wanted) => {
    expect(rewriteTags(html, { value: ({ value }) => value.toUpperCase() })).toBe(wanted);
  });

  test('a value is read without its references, and written with them', () => {
    expect(rewriteTags('<a b="x&amp;y">', { value: ({ value }) => `${value}<"` })).toBe('<a b="x&amp;y&lt;&quot;">');
  });

  test('an attribute may go, with the blank before it', () => {
    const html = '<img a="1" loading="lazy" b><p loading=lazy>';
    expect(rewriteTags(html, { value: ({ name, value }) => (name === 'loading' ? undefined : value) })).toBe(
      '<img a="1" b><p>',
    );
  });

  test('a name changes in both of its tags', () => {
    const name = (given: string): string => (given === 'h1' ? 'h2' : given);
    expect(rewriteTags('<h1 id="a">x</h1 ><H1>y</H1><h11></h11>', { name, value: ({ value }) => value })).toBe(
      '<h2 id="a">x</h2 ><h2>y</h2><h11></h11>',
    );
  });

  test('a value may depend on its element', () => {
    expect(rewriteTags('<a b="1"><i b="1">', { value: ({ value }, tag) => (tag.name === 'i' ? '2' : value) })).toBe(
      '<a b="1"><i b="2">',
    );
  });
});

describe('addresses are replaced', () => {
  test.each([
    ['<a href="x">', '<a href="[x]">'],
    ['<a href=" x ">', '<a href="[x]">'],
    ['<IMG SRC=x srcset="a 1x, b 2x">', '<IMG SRC="[x]" srcset="[a] 1x, [b] 2x">'],
    [
      '<video poster="p"><form action="f"><img data-src="d">',
      '<video poster="[p]"><form action="[f]"><img data-src="[d]">',
    ],
    [
      '<link rel="stylesheet" href="x"><link rel="Canonical" href="y">',
      '<link rel="stylesheet" href="[x]"><link rel="Canonical" href="y">',
    ],
    ['<a title="x" data-x="y">', '<a title="x" data-x="y">'],
    ['<p>href="x"</p><script src="s">a.href="x"</script>', '<p>href="x"</p><script src="[s]">a.href="x"</script>'],
    ['<!-- <a href="x"> -->', '<!-- <a href="x"> -->'],
  ])('%s', (html, wanted) => expect(relinkHtml(html, (address) => `[${address}]`)).toBe(wanted));
});
