// Where readers change a page's source or report a mistake, by the address of its repository.
import { expect, test } from 'vitest';
import { forgeOf } from '../../../src/render/forge.ts';

test.each([
  ['https://github.com/me/book', 'https://github.com/me/book/edit/main/content/a%20b.md'],
  ['https://github.com/me/book.git', 'https://github.com/me/book/edit/main/content/a%20b.md'],
  ['https://github.com/me/book/tree/dev/the/docs/', 'https://github.com/me/book/edit/dev/the/docs/content/a%20b.md'],
  ['https://gitlab.com/a/b/c/-/tree/v2', 'https://gitlab.com/a/b/c/-/edit/v2/content/a%20b.md'],
  ['https://gitlab.example.org/a/b', 'https://gitlab.example.org/a/b/-/edit/main/content/a%20b.md'],
  ['https://codeberg.org/me/book/src/branch/x', 'https://codeberg.org/me/book/_edit/x/content/a%20b.md'],
  // A percent sign that stands for nothing is itself; `%23` is a number sign.
  ['https://github.com/me/book/tree/dev/100%', 'https://github.com/me/book/edit/dev/100%25/content/a%20b.md'],
  ['https://github.com/me/book/tree/dev/c%23', 'https://github.com/me/book/edit/dev/c%23/content/a%20b.md'],
  ['https://example.org/github.com/me', undefined],
  ['not an address', undefined],
])('%s', (repository, edit) => {
  expect(forgeOf(repository, { title: 'A & B', source: 'content/a b.md' })?.edit).toBe(edit);
});

test('a mistake is reported at the repository, and not in its folder; a page without a source is not edited', () => {
  const forge = forgeOf('https://github.com/me/book/tree/dev/docs', { title: 'A & B', source: undefined });
  expect(forge).toEqual({
    edit: undefined,
    report: 'https://github.com/me/book/issues/new?title=A%20%26%20B',
    reportBody: '&body=',
  });
});
