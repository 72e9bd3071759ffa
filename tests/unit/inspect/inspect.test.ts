// What `vitrine inspect` says of tiny books that stand in tests/sites.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { terminalIo } from '../../../src/cli/terminal-io.ts';
import { expectText } from '../../support/expectations.ts';

async function inspected(book: string, ...flags: readonly string[]): Promise<string> {
  let said = '';
  const stream = { isTTY: true, columns: 100, write: (text: string) => (said += text) };
  const currentFolder = isAbsolute(book) ? book : join(import.meta.dirname, '../../sites', book, 'book');
  const io = terminalIo({
    stdout: stream,
    stderr: stream,
    environment: { CI: '1', NO_COLOR: '1' },
    now: () => 0,
    currentFolder,
    machine: '',
    interrupted: async () => undefined,
    openBrowser: async () => false,
  });
  expect(await run(['inspect', ...flags], {}, io)).toBe(0);
  return said;
}

test('a Jekyll book: its order, collections, includes and what answers them, and what is to mend', async () => {
  const here = import.meta.dirname;
  await expectText(join(here, 'a-jekyll-book.txt'), await inspected('a-jekyll-book-is-built-as-it-is'));
  await expectText(join(here, 'includes.txt'), await inspected('the-include-that-understands-a-call-answers-it'));
});

test('the same as JSON, for programs', async () => {
  const report: unknown = JSON.parse(
    await inspected('the-include-that-understands-a-call-answers-it', '--format', 'json'),
  );
  expect(report).toMatchObject({
    kind: 'jekyll',
    pages: 5,
    includes: [
      { name: 'deep.html', answeredBy: 'jekyll', calls: 1, place: { path: '_includes/own.html', line: 1 } },
      { name: 'fgure.html', answeredBy: 'nothing' },
      { name: 'figure.html', answeredBy: 'vitrine' },
      { name: 'figure.html', answeredBy: 'jekyll' },
      { name: 'own.html', answeredBy: 'jekyll' },
      { name: 'quotation.html', answeredBy: 'jekyll' },
    ],
  });
});

test("a book of Vitrine's own can be inspected too", async () => {
  expect(await inspected('figures-are-numbered-by-chapter')).toMatch(/a book of Vitrine's own[\s\S]*figures numbered/);
});

test("programs of the book's own, a call with a slash before it, and a file that is copied are named as the build has them", async () => {
  const folder = await mkdtemp(join(tmpdir(), 'inspect-'));
  const files = {
    '_config.yml': 'title: A book\noptional_front_matter: {enabled: false}\n',
    '_plugins/lead.rb': "Liquid::Template.register_tag('lead', Lead)\nLiquid::Template.register_filter(Loud)\n",
    '_includes/in/a.html': 'Words.',
    'a.md': '---\ntitle: A\n---\n{% include /in/a.html %}\n',
    'NOTES.md': 'No page.',
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const report: unknown = JSON.parse(await inspected(folder, '--format', 'json'));
  await rm(folder, { recursive: true });
  expect(report).toMatchObject({
    plugins: [
      {
        name: '_plugins/lead.rb',
        answer: 'not done',
        words: '{% lead %}: the words in quotes are kept, the tag is reported; its filters leave values as they are',
      },
    ],
    includes: [{ name: '/in/a.html', answeredBy: 'jekyll' }],
    leftOut: [],
    copied: ['NOTES.md'],
  });
});
