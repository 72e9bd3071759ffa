// The tokenizer: tags, attributes, comments and text, as a browser reads them, in time that grows with the text.
import { describe, expect, test } from 'vitest';
import { readTokens } from '../../../src/tree/tokens.ts';

/** Each token as written, with what it is. */
function tokensOf(html: string): readonly string[] {
  const found: string[] = [];
  readTokens(html, {
    open: ({ name, start, end }) => found.push(`open ${name} ${html.slice(start, end)}`),
    close: (name, start, end) => found.push(`close ${name} ${html.slice(start, end)}`),
    text: (start, end) => found.push(`text ${html.slice(start, end)}`),
    comment: (start, end) => found.push(`comment ${html.slice(start, end)}`),
  });
  return found;
}

function attributesOf(html: string): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  readTokens(html, {
    open: ({ attributes }) => found.push(...attributes.map(({ name, value }) => [name, value] as const)),
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

describe('a tag', () => {
  test.each<[string, readonly string[]]>([
    ['<p>a</p>', ['open p <p>', 'text a', 'close p </p>']],
    ['<BR><Img/>', ['open br <BR>', 'open img <Img/>']],
    ['<p\n>a</p \t>', ['open p <p\n>', 'text a', 'close p </p \t>']],
    ['a</b c="d">e', ['text a', 'close b </b c="d">', 'text e']],
    ['<a title="x > y">z', ['open a <a title="x > y">', 'text z']],
    ['<a/b/c>x', ['open a <a/b/c>', 'text x']],
    ['<my-note.x>', ['open my-note.x <my-note.x>']],
  ])('is read: %s', (html, tokens) => expect(tokensOf(html)).toEqual(tokens));

  test.each(['a < b', '1<2', '<', '<<', '< p>', '<1>', 'a <', '<>', '&lt;p>', '<日>'])(
    'is none, but text: %s',
    (html) => expect(tokensOf(html)).toEqual([`text ${html}`]),
  );

  test.each(['<p', 'x <p class', '<a href="x>y</a>', "<a b='", '</p', 'x</p y', '<a b=', '<a =', '<a /'])(
    'that is never closed is text: %s',
    (html) => expect(tokensOf(html)).toEqual([`text ${html}`]),
  );

  test('that is never closed leaves what stands before it as it is', () => {
    expect(tokensOf('<b>x</b><a href="')).toEqual(['open b <b>', 'text x', 'close b </b>', 'text <a href="']);
  });
});

describe('attributes', () => {
  test.each<[string, readonly (readonly [string, string])[]]>([
    [
      '<a b="c" d=\'e\' f=g h>',
      [
        ['b', 'c'],
        ['d', 'e'],
        ['f', 'g'],
        ['h', ''],
      ],
    ],
    [
      '<a b = "c"\nd\n=\n\'e\'>',
      [
        ['b', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      '<a b="it\'s" c=\'say "x"\'>',
      [
        ['b', "it's"],
        ['c', 'say "x"'],
      ],
    ],
    [
      '<a b="" c=\'\'>',
      [
        ['b', ''],
        ['c', ''],
      ],
    ],
    [
      '<a b="c"d="e">',
      [
        ['b', 'c'],
        ['d', 'e'],
      ],
    ],
    ['<a href=x/y/>', [['href', 'x/y/']]],
    ['<a b=c"d>', [['b', 'c"d']]],
    ['<a viewBox="0 0 1 1">', [['viewBox', '0 0 1 1']]],
    ['<a b="1" B="2" b="3">', [['b', '1']]],
    ['<a b="&lt;&amp;&quot;&#39;&#x41;&eacute;">', [['b', '<&"\'Aé']]],
    ['<a b="x?a=1&copy=2&copy;">', [['b', 'x?a=1&copy=2©']]],
    [
      '<a @click="x" :b="y" xlink:href="z">',
      [
        ['@click', 'x'],
        [':b', 'y'],
        ['xlink:href', 'z'],
      ],
    ],
    ['<a =b>', [['=b', '']]],
  ])('are read: %s', (html, attributes) => expect(attributesOf(html)).toEqual(attributes));

  test('say where they stand', () => {
    const html = 'x <a  href = "y z" b c=d e=\'f\'>';
    const found: unknown[] = [];
    readTokens(html, {
      open: ({ attributes }) =>
        found.push(...attributes.map(({ start, end, from, to }) => [html.slice(from, to), html.slice(start, end)])),
      close: () => undefined,
      text: () => undefined,
    });
    expect(found).toEqual([
      ['href = "y z"', 'y z'],
      ['b', ''],
      ['c=d', 'd'],
      ["e='f'", 'f'],
    ]);
  });

  test('of an element that closes itself', () => {
    const found: unknown[] = [];
    readTokens('<a/><b c/><d e=f/><g/ h>', {
      open: ({ name, selfClosing }) => found.push([name, selfClosing]),
      close: () => undefined,
      text: () => undefined,
    });
    expect(found).toEqual([
      ['a', true],
      ['b', true],
      ['d', false],
      ['g', false],
    ]);
  });
});

describe('a comment', () => {
  test.each<[string, string, string]>([
    ['<!-- a <b> -- c -->d', '<!-- a <b> -- c -->', 'd'],
    ['<!-- a --!>d', '<!-- a --!>', 'd'],
    ['<!-->d-->', '<!-->', 'd-->'],
    ['<!--->d', '<!--->', 'd'],
    ['<!---->d', '<!---->', 'd'],
    ['<!-- a --->d', '<!-- a --->', 'd'],
    ['<!doctype html>d', '<!doctype html>', 'd'],
    ['<?xml version="1.0"?>d', '<?xml version="1.0"?>', 'd'],
    ['</ a>d', '</ a>', 'd'],
    ['</>d', '</>', 'd'],
  ])('ends where a browser ends it: %s', (html, comment, rest) => {
    expect(tokensOf(html)).toEqual([`comment ${comment}`, `text ${rest}`]);
  });

  test.each(['<!-- a <b>', '<!--', '<!doctype', '<?php', '</ '])('that is never closed goes to the end: %s', (html) => {
    expect(tokensOf(`x${html}`)).toEqual(['text x', `comment ${html}`]);
  });
});

describe('the text of', () => {
  test.each<[string, readonly string[]]>([
    [
      '<script>if (a < b) w("<p></p>")</script >x',
      ['open script <script>', 'text if (a < b) w("<p></p>")', 'close script </script >', 'text x'],
    ],
    ['<style>a > b {}</STYLE>', ['open style <style>', 'text a > b {}', 'close style </STYLE>']],
    [
      '<textarea><b></textareas></textarea>',
      ['open textarea <textarea>', 'text <b></textareas>', 'close textarea </textarea>'],
    ],
    ['<title>a <b></title>', ['open title <title>', 'text a <b>', 'close title </title>']],
    ['<script><!-- x --></script>', ['open script <script>', 'text <!-- x -->', 'close script </script>']],
    ['<script></script>', ['open script <script>', 'close script </script>']],
    ['<script src=x />a</script>', ['open script <script src=x />', 'text a', 'close script </script>']],
    ['<script>a</p>', ['open script <script>', 'text a</p>']],
  ])('an element without tags goes to its end tag: %s', (html, tokens) => {
    expect(tokensOf(html)).toEqual(tokens);
  });

  test('a drawing goes on where such an element closes itself', () => {
    expect(tokensOf('<svg><title/><style/><path/></svg>x')).toEqual([
      'open svg <svg>',
      'open title <title/>',
      'open style <style/>',
      'open path <path/>',
      'close svg </svg>',
      'text x',
    ]);
    expect(tokensOf('<svg/><title/>a</svg>')).toEqual(['open svg <svg/>', 'open title <title/>', 'text a</svg>']);
  });
});

test('reading may begin inside a text', () => {
  const found: string[] = [];
  const html = '<a>b</a><c>';
  readTokens(
    html,
    {
      open: ({ name }) => found.push(name),
      close: (name) => found.push(`/${name}`),
      text: (start, end) => found.push(html.slice(start, end)),
    },
    3,
  );
  expect(found).toEqual(['b', '/a', 'c']);
});

describe('time grows with the text', () => {
  const SMALL = 10_000;

  function cpuOf(html: string): number {
    const before = process.cpuUsage();
    readTokens(html, { open: () => undefined, close: () => undefined, text: () => undefined });
    const { user, system } = process.cpuUsage(before);
    return user + system;
  }

  /** The least of several, so that what else the machine does counts little. */
  function least(html: string): number {
    return Math.min(...Array.from({ length: 4 }, () => cpuOf(html)));
  }

  test.each([
    '<a',
    '<a ',
    '<a b=',
    '<a b="',
    "<a b='>",
    '</a',
    '</a ',
    '<!--',
    '<!-- -',
    '<!',
    '<?',
    '<script>',
    '</script',
    '<script></script>',
    '<textarea>',
    '<title></titl>',
    '<svg>',
    '<svg><title/>',
    '"',
    '<p title="">',
    '&amp',
  ])('%j, many times', (piece) => {
    const [short, long] = [piece.repeat(SMALL), piece.repeat(SMALL * 8)];
    least(short);
    // Eight times the text takes eight times as long; were it squared, it would be sixty-four times.
    expect(least(long)).toBeLessThan(30 * Math.max(least(short), 1000));
  });

  test('many attributes of one tag', () => {
    const tag = (count: number): string => `<a${Array.from({ length: count }, (_, index) => ` x${index}`).join('')}>`;
    const [short, long] = [tag(5_000), tag(40_000)];
    least(short);
    expect(least(long)).toBeLessThan(30 * Math.max(least(short), 1000));
  });
});
