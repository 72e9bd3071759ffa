// `vitrine render`: each chapter's content without a page, by the command itself.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { terminalIn } from '../../support/terminal.ts';
import { readTree, writeTree } from '../../support/trees.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function render(files: Record<string, string>, ...flags: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-render-'));
  folders.push(folder);
  await writeTree(join(folder, 'in'), files);
  const said: string[] = [];
  const code = await run(['render', 'in', ...flags], {}, terminalIn(folder, said));
  const out = await readTree(join(folder, 'out'), (path) => path.startsWith('.')).catch(() => ({}));
  return { code, said: said.join(''), out };
}

const TEXTS = {
  '_posts/2024-05-01-a.md': '---\ntitle: T\n---\n\n# {{ page.title }}\n\n$$x$$ in `{{ page.title }}` and ![p](p.png)\n',
  'deep/b.md': 'Text with `{% stray` and\n\n    {% code %}\n',
};

test('plain content is what Jekyll prints, by the same names', async () => {
  const { code, said, out } = await render(TEXTS, '--plain', '--out', 'out');
  expect(out).toEqual({
    '_posts/2024-05-01-a.md.html':
      '<h1 id="t">T</h1>\n<p>\\(x\\) in <code>T</code> and <img src="p.png" alt="p" /></p>\n',
    'deep/b.md.html': '<p>Text with <code>{% stray</code> and</p>\n<pre><code>{% code %}\n</code></pre>\n',
  });
  expect(said).toContain('Wrote the content of 2 chapters to out (2 files changed). No problems.');
  expect(code).toBe(0);
});

test('the text after Liquid keeps its name', async () => {
  const { out } = await render(
    { 'a.md': '---\ntitle: T\n---\n\n{% if page.title %}*{{ page.title }}*{% endif %}\n' },
    '--liquid-only',
    '--out',
    'out',
  );
  expect(out).toEqual({ 'a.md': '*T*\n' });
});

test('a text that only looks as if it had front matter is text', async () => {
  const { out } = await render({ 'a.md': '---\n\nA sentence: this.\n\n---\n' }, '--plain', '--out', 'out');
  expect(out).toEqual({ 'a.md.html': '<hr />\n<p>A sentence: this.</p>\n<hr />\n' });
});

test('without --plain the content is as in the site: figures, links, sizes', async () => {
  const { out } = await render(
    {
      'content/a.md': 'See [b](b.md).\n\n{% include figure.md path="p.svg" caption="*C*" %}\n',
      'content/b.md': '# B\n',
      'content/p.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>',
    },
    '--out',
    'out',
  );
  const page = (out as Record<string, string>)['content/a.md.html'] ?? '';
  expect(page).toContain('<a href="b.html">b</a>');
  expect(page).toMatch(/<figure[^>]*id="fig-p"/);
  expect(page).toContain('<em>C</em>');
  expect(page).not.toContain('<html');
});

test('an include that Vitrine answers has simple HTML in plain content', async () => {
  const { out } = await render(
    { 'a.md': '---\n---\n{% include figure.md path="p.svg" caption="*C*" %}\n\n{% include todo.md note="later" %}\n' },
    '--plain',
    '--out',
    'out',
  );
  expect(out).toEqual({
    'a.md.html': '<figure><img src="p.svg" alt="" /><figcaption><em>C</em></figcaption></figure>\n\n\n',
  });
});

test('a mistake is reported, and the chapter is written all the same', async () => {
  const { code, said, out } = await render({ 'a.md': '---\n---\nThe {% blork %} rest\n' }, '--plain', '--out', 'out');
  expect(said).toContain('unknown-tag');
  expect(code).toBe(0);
  expect(out).toEqual({ 'a.md.html': '<p>The  rest</p>\n' });
});

test.each([
  [['--plain'], 'Write --out DIR', 2],
  [['--plain', '--out', '.'], 'output-in-sources', 1],
] as const)('an output folder is needed, and is never one of the sources: %s', async (flags, words, exit) => {
  const { code, said } = await render({ 'a.md': 'a' }, ...flags);
  expect(said).toContain(words);
  expect(code).toBe(exit);
});
