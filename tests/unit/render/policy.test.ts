import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { policyFor } from '../../../src/render/policy.ts';
import { asksOf } from '../../../src/tree/asks.ts';
import { readHtml } from '../../../src/tree/read.ts';

/** Of a page that holds this, as a template printed it. */
const policyOf = (html: string, allowed?: readonly string[]): string =>
  policyFor([{ asks: asksOf(readHtml(html)), plan: undefined }], allowed);

const policy = (html: string): Record<string, string> =>
  Object.fromEntries(
    policyOf(html)
      .split('; ')
      .map((part) => [part.slice(0, part.indexOf(' ')), part.slice(part.indexOf(' ') + 1)]),
  );
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the policy of a page', () => {
  test('of plain text allows its own files alone', () => {
    expect(policyOf('<p>Text &lt;script> and <a href="https://example.org/x.js">a link</a>.</p>')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'",
    );
  });

  test.each<[string, string, string, string]>([
    [
      'a picture of another host',
      '<img src="https://a.example/x.png?y=1" srcset="//b.example/2.png 2x, z.png 1x">',
      'img-src',
      "'self' data: //b.example https://a.example".replace('//b.example ', 'b.example '),
    ],
    [
      'a video frame',
      '<iframe src="https://www.youtube-nocookie.com/embed/x"></iframe>',
      'frame-src',
      "'self' https://www.youtube-nocookie.com",
    ],
    [
      'a video that waits for a click',
      '<div data-player="https://player.vimeo.com/video/1?dnt=1"></div>',
      'frame-src',
      "'self' https://player.vimeo.com",
    ],
    [
      'a film with a still',
      "<video poster='https://p.example/a.png' src=https://v.example:8080/a.mp4></video>",
      'media-src',
      "'self' https://v.example:8080",
    ],
    [
      'a script of the chapter',
      '<script>\nalert("<p>")\n</script>',
      'script-src',
      `'self' ${hash('\nalert("<p>")\n')}`,
    ],
    ['data, which never runs', '<script type="application/json">{}</script>', 'script-src', "'self'"],
    [
      'a script of another host',
      '<SCRIPT SRC="https://cdn.example/lib.js"></SCRIPT>',
      'connect-src',
      "'self' https://cdn.example",
    ],
    [
      'an event handler',
      '<button onclick="run(&quot;a&quot;)">x</button>',
      'script-src',
      `'self' 'unsafe-hashes' ${hash('run("a")')}`,
    ],
    ['a style sheet in the text', '<style>p { color: red }</style>', 'style-src', `'self' ${hash('p { color: red }')}`],
    ['a style attribute', '<p style="color: red">', 'style-src-attr', "'unsafe-inline'"],
    ['a form', '<form action="https://post.example/x">', 'form-action', "'self' https://post.example"],
    ['a document in a frame of old', '<object data="a.pdf"></object>', 'object-src', "'self'"],
  ])('allows %s', (_, html, directive, expected) => {
    expect(policy(html)[directive]).toBe(expected);
  });

  test('lets hosts of the settings give everything that a player needs', () => {
    const found = policyOf('<p>x</p>', ['https://www.youtube.com']);
    for (const directive of ['script-src', 'style-src', 'img-src', 'media-src', 'font-src', 'connect-src', 'frame-src'])
      expect(found).toMatch(new RegExp(`${directive} [^;]*https://www\\.youtube\\.com(?:;|$)`));
    expect(found).toContain("base-uri 'none'; form-action 'self'");
  });

  test('cannot be widened by what looks like a host', () => {
    expect(
      policy(`<img src="https://a.example'; script-src *"><img src="https://x;y/"><img src="https://*/">`)['img-src'],
    ).toBe("'self' data:");
  });

  test('is found in time that grows with the text, whatever it is', () => {
    for (const text of [
      '<a '.repeat(100_000),
      '<script>'.repeat(100_000),
      '<a b="'.repeat(50_000),
      `<a${' x'.repeat(100_000)}`,
    ])
      expect(policyOf(text)).toContain("default-src 'none'");
  });
});
