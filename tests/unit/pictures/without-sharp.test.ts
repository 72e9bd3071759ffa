// sharp is a package for each system: an installation may lack it, and no picture is to blame.
import { expect, test, vi } from 'vitest';
import { siteBuilder } from '../../support/site-of.ts';

vi.mock('sharp', () => {
  throw new Error('There is none for this system');
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
const build = await siteBuilder('without-sharp');

test('a book is built with its pictures as they are, and what is missing is said', async () => {
  const { read, problems } = await build({
    'a.md': '# A\n\n![A thing](a.png)\n\n![A drawing](b.svg)\n',
    'a.png': PNG,
    'b.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0H9V9z"/></svg>',
  });
  expect(problems.map(({ rule, severity, message }) => ({ rule, severity, message }))).toEqual([
    {
      rule: 'unreadable-picture',
      severity: 'warning',
      message:
        'The picture "a.png" is shown as it is: sharp, which makes smaller copies, cannot be loaded on this machine',
    },
  ]);
  expect(read('a.html')).toMatch(/<img [^>]*src="[^"]*a[^"]*\.png"/);
});
