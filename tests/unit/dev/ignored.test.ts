import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { isIgnored } from '../../../src/dev/ignored.ts';

const root = resolve('/book');
const own = [join(root, 'public'), join(root, 'cache/v1')];

test.each([
  ['content/a.md', false],
  ['.well-known/security.txt', false],
  ['public-notes/a.md', false],
  ['cache/notes.md', false],
  ['../elsewhere/.hidden/a.md', false],
  ['public', true],
  ['public/a.html', true],
  // What is remembered of a book that was just made would have it made again.
  ['cache/v1/packs/0123456789abcdef-0123456789ab', true],
  ['node_modules', true],
  ['content/.a.md.swp', true],
])('%s is ignored: %s', (path, ignored) => {
  expect(isIgnored(join(root, path), root, own)).toBe(ignored);
});
