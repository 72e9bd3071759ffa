// The invariants of the house (src/README.md), each shown by running it.
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { build } from '../src/build.ts';
import { memoryFolder } from '../src/files/folder.ts';
import { writeOutput } from '../src/files/output.ts';
import { outputOf } from './support/site-bytes.ts';
import { load } from '../src/load/load.ts';
import { parse } from '../src/parse/parse.ts';
import { resolve } from '../src/resolve/resolve.ts';
import { readTree, sentences, writeTree } from './support/trees.ts';

const OPTIONS = { drafts: false, strict: false, purpose: 'publish' } as const;
const folders: string[] = [];

async function newBook(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'vitrine-promise-'));
  folders.push(root);
  await writeTree(root, files);
  return root;
}
const buildAt = (root: string, out = join(root, '_site')) => build({ root, out, base: undefined, options: OPTIONS });

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

describe('promises of the house', () => {
  test('a value that has left its stage is never changed', async () => {
    const workspace = await load({
      folder: memoryFolder({
        'content/a.md': '# A\n\n[b](b.md) {% include todo.md note="x" %}\n',
        'content/b.md': '# B\n',
      }),
      name: 'book',
      file: undefined,
      outside: undefined,
      base: undefined,
      clock: { time: 0, isGiven: true, environment: 'production' },
      measured: new Map(),
    });
    const includes = Object.fromEntries(
      Object.entries(workspace.includes).map(([name, each]) => [name, each.interface]),
    );
    const chapters = await Promise.all(
      workspace.sources.map((source) =>
        parse(
          deepFreeze(source),
          deepFreeze({
            kind: workspace.kind,
            includes,
            macros: {},
            language: 'en',
            languages: { folders: [], endings: [] },
            words: {},
            allowed: [],
            site: {},
            jekyll: undefined,
            includable: {},
            notes: undefined,
            citations: false,
            kinds: [],
            solutions: 'here',
            kramdown: undefined,
          }),
        ),
      ),
    );
    expect(() => resolve(deepFreeze(workspace), deepFreeze(chapters), 'hidden')).not.toThrow();
  });

  test('the same book gives the same bytes in another folder, and the second time', async () => {
    const book = {
      'content/a.md': '# A\n\n[b](b.md)\n',
      'content/b.md': '# B\n\n![x](x.png)\n',
      'content/c/d.md': '# D\n',
    };
    const [first, second] = [await newBook(book), await newBook(book)];
    await buildAt(first, join(first, 'out'));
    await buildAt(first, join(first, 'out'));
    await buildAt(second, join(second, 'out'));
    // The book's title is the folder's name where nothing gives one, so that is given here.
    expect(Object.keys(await readTree(join(first, 'out'), () => false))).toEqual(
      Object.keys(await readTree(join(second, 'out'), () => false)),
    );
    await writeTree(first, { 'content/book.yml': 'title: T\n' });
    await writeTree(second, { 'content/book.yml': 'title: T\n' });
    await Promise.all([buildAt(first, join(first, 'out')), buildAt(second, join(second, 'out'))]);
    expect(await readTree(join(first, 'out'), () => false)).toEqual(await readTree(join(second, 'out'), () => false));
  });

  test('a failed build leaves the last good site as it was', async () => {
    const root = await newBook({ 'content/a.md': '# A\n' });
    await buildAt(root);
    const good = await readTree(join(root, '_site'), () => false);
    await writeFile(join(root, 'content/a.md'), '# A\n\n{% include nothing.md %}\n');
    const report = await buildAt(root);
    expect(report.written).toBe(false);
    expect(await readTree(join(root, '_site'), () => false)).toEqual(good);
  });

  test('a file that Vitrine did not write is neither deleted nor replaced', async () => {
    const root = await newBook({ 'content/a.md': '# A\n', 'content/b.md': '# B\n', '_site/CNAME': 'example.org\n' });
    await buildAt(root);
    await rm(join(root, 'content/b.md'));
    await buildAt(root);
    const site = await readTree(join(root, '_site'), () => false);
    expect(site.CNAME).toBe('example.org\n');
    expect(site['b.html']).toBeUndefined();
    await writeFile(join(root, '_site/c.html'), 'mine');
    await writeFile(join(root, 'content/c.md'), '# C\n');
    const report = await buildAt(root);
    expect(sentences(report.problems)).toContain('output-occupied: "c.html"');
    expect(await readFile(join(root, '_site/c.html'), 'utf8')).toBe('mine');
  });

  test('a file with equal bytes is not written again', async () => {
    const root = await newBook({ 'content/a.md': '# A\n' });
    expect((await buildAt(root)).counts.written).toBeGreaterThan(0);
    expect((await buildAt(root)).counts.written).toBe(0);
  });

  test('what a build that was broken off has left is removed by the next', async () => {
    const root = await newBook({ '.vitrine-stage-1/left': 'x', 'a.html': 'old' });
    await writeOutput(root, outputOf({ 'b.html': 'b' }));
    expect(Object.keys(await readTree(root, () => false))).toEqual(['.vitrine.json', 'a.html', 'b.html']);
  });

  test('a record that names files outside of the folder deletes nothing there', async () => {
    const root = await newBook({
      'keep.txt': 'keep',
      'site/.vitrine.json': '{"files": {"../keep.txt": "0", "/etc/hostname": "0"}}',
    });
    await writeOutput(join(root, 'site'), outputOf({}));
    expect(await readFile(join(root, 'keep.txt'), 'utf8')).toBe('keep');
  });

  test('no site is written where the sources are', async () => {
    const root = await newBook({ 'content/a.md': '# A\n', 'static/x.txt': 'x' });
    for (const out of [
      root,
      join(root, 'content'),
      join(root, 'content/deep'),
      join(root, 'static'),
      join(root, '..'),
    ]) {
      const report = await buildAt(root, out);
      expect(report.written, out).toBe(false);
      expect(sentences(report.problems)).toContain('output-in-sources');
    }
    expect(Object.keys(await readTree(root, () => false))).toEqual(['content/a.md', 'static/x.txt']);
  });

  test('text of a chapter never runs as code', async () => {
    const root = await newBook({
      'content/a.md': '---js\n{ title: (globalThis.ran = true) }\n---\ntext\n',
      'content/b.md':
        '---\ntitle: "{{ range.constructor(\'globalThis.ran = true\')() }}"\n---\n{% raw %}{{ range.constructor("globalThis.ran = true")() }}{% endraw %}\n\n{% include figure.md path="x.png" caption="{% raw %}{{ range.constructor(1) }}{% endraw %}" %}\n',
      'content/c.md': '---\ntitle: !!js/function "function(){ globalThis.ran = true }"\n---\n',
    });
    await buildAt(root);
    expect('ran' in globalThis).toBe(false);
  });

  test('no link on the disk is followed out of the book', async () => {
    const root = await newBook({
      'book/content/a.md': '# A\n\n![x](secret.png) [y](../../secret.md)\n',
      'secret.png': 'secret',
      'secret.md': '# Secret\n',
    });
    await symlink(join(root, 'secret.png'), join(root, 'book/content/secret.png'));
    await symlink(join(root, 'secret.md'), join(root, 'book/content/secret.md'));
    const report = await buildAt(join(root, 'book'));
    expect(sentences(report.problems)).toContain('outside-root');
    expect(JSON.stringify(await readTree(join(root, 'book/_site'), () => false))).not.toContain('ecret.md.html');
    expect(
      Object.keys(await readTree(join(root, 'book/_site'), () => false)).filter((path) => path.includes('secret')),
    ).toEqual([]);
  });

  test('a template reaches no file outside of the templates', async () => {
    const root = await newBook({
      'content/a.md': '# A\n',
      'templates/chapter.html': '{% include "../secret.txt" %}',
      'secret.txt': 'secret',
    });
    const report = await buildAt(root);
    expect(sentences(report.problems)).toContain('template-error');
  });

  test('a built-in include does the same when it is copied into a book', async () => {
    const program = join(import.meta.dirname, '../templates/includes');
    const chapter =
      '# A\n\n{% include figure_multi.md path1="a.png" caption1="*A*" path2="b.png" %}\n\n{% include todo.md note="n" %}\n\n{% include further_reading.md title="T" link="https://example.org" %}\n{% include further_reading.md title="U" link="https://example.org/u" %}\n\n{% include video.md link="https://youtu.be/abc12345678" %}\n\n{% include quotation.md text="Q" %}\n';
    const [plain, copied] = [
      await newBook({ 'content/book.yml': 'title: T\n', 'content/a.md': chapter }),
      await newBook({ 'content/book.yml': 'title: T\n', 'content/a.md': chapter }),
    ];
    await mkdir(join(copied, 'templates'), { recursive: true });
    await cp(program, join(copied, 'templates/includes'), { recursive: true });
    // A blank line more makes them the book's own, and no longer the same text as the built-in ones.
    for (const name of Object.keys(await readTree(program, () => false)))
      await writeFile(join(copied, 'templates/includes', name), `${await readFile(join(program, name), 'utf8')}\n`);
    await Promise.all([buildAt(plain), buildAt(copied)]);
    expect(await readTree(join(copied, '_site'), () => false)).toEqual(
      await readTree(join(plain, '_site'), () => false),
    );
  });
});

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
