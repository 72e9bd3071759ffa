// The built-in templates are compiled when the program is bundled: dist/ prints what the sources print, and compiles
// only what is the book's own or was changed since.
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../../src/build.ts';
import { builtInModules } from '../../../src/compile-built-in.ts';
import { readProgram } from '../../../src/files/program.ts';
import { readIncludeTemplate } from '../../../src/load/include-templates.ts';
import { readTree, writeTree } from '../../support/trees.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CALLS = `# One

{% include figure.html path="a.svg" caption="A *square*" %}

{% include figure_multi.md path1="a.svg" caption1="Left" path2="a.svg" caption2="Right" %}

{% include quotation.html text="Said" author="Ann" %}

{% include video.html link="https://www.youtube.com/watch?v=aircAruvnKk" %}

{% include further_reading.html title="A paper" link="https://example.org/a.pdf" %}

{% include todo.html note="More" %}

$$x = 1$$
`;
const SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><path d="M0 0h40v40H0z"/></svg>';
const BOOK = { 'book.yml': 'title: B\n', 'one.md': CALLS, 'two.md': '# Two\n', 'a.svg': SQUARE };
let folder = '';
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-compiled-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function bookOf(files: Readonly<Record<string, string>>): Promise<string> {
  const book = join(folder, `book${(count += 1)}`);
  await writeTree(book, { ...BOOK, ...files });
  return book;
}

/** The bundled program, of `program`'s folder, without the right to compile anything where `isBare`. */
async function bundled(
  book: string,
  { program = ROOT, isBare = false } = {},
): Promise<{ site: Readonly<Record<string, string>>; said: string }> {
  const words = [...(isBare ? ['--disallow-code-generation-from-strings'] : []), join(program, 'dist/vitrine.js')];
  const out = `${book}-bundled`;
  const { stderr } = spawnSync(process.execPath, [...words, 'build', '--quiet', '--out', out], {
    cwd: book,
    encoding: 'utf8',
  });
  return { site: await readTree(out, () => false), said: stderr };
}

async function fromSources(
  book: string,
): Promise<{ site: Readonly<Record<string, string>>; problems: readonly string[] }> {
  const out = `${book}-sources`;
  const options = { drafts: false, strict: false, purpose: 'publish', layouts: 'vitrine' } as const;
  const { problems } = await build({ root: book, out, base: undefined, options });
  return {
    site: await readTree(out, () => false),
    problems: problems.map(({ place, message }) => `${place?.path}:${place?.line}:${place?.column} ${message}`),
  };
}

test('the bundled program compiles no built-in template, and prints what the sources print', async () => {
  const book = await bookOf({});
  const { site } = await bundled(book, { isBare: true });
  expect(Object.keys(site)).toContain('one.html');
  expect(site).toEqual((await fromSources(book)).site);
});

test("a book's own templates and built-in ones extend, include and import each other", async () => {
  const book = await bookOf({
    'templates/base.html': '{% extends "vitrine:base.html" %}\n{% block title %}Mine{% endblock %}\n',
    'templates/figure-parts.html':
      '{% import "vitrine:figure-parts.html" as theirs %}\n' +
      '{% macro draw(figure, panels, options) %}<b class="mine">{{ panels.length }}</b>\n' +
      '{{ theirs.draw(figure, panels, options) }}{% endmacro %}\n',
    'templates/includes/quotation.html': '---\nparameters: {text: markdown, author: text}\n---\n<q>{{ author }}</q>\n',
  });
  const { site } = await bundled(book);
  expect(site['one.html']).toContain('<title>Mine');
  expect(site['one.html']?.match(/<b class="mine">\d<\/b>/g)).toEqual([
    '<b class="mine">1</b>',
    '<b class="mine">2</b>',
  ]);
  expect(site['one.html']).toContain('<q>Ann</q>');
  expect(site).toEqual((await fromSources(book)).site);
});

test.each([
  [
    'extends a built-in one',
    'templates/chapter.html',
    '{% extends "vitrine:chapter.html" %}\n{% block title %}\n  {{ nobody() }}\n{% endblock %}\n',
  ],
  ['is included by a built-in one', 'templates/search-link.html', '<b>\n\n  {{ nobody() }}</b>\n'],
])('a mistake in a template that %s has the place that the sources say', async (_, path, text) => {
  const book = await bookOf({ [path]: text });
  const found = (await fromSources(book)).problems.filter((problem) => problem.startsWith(`${path}:3:`));
  expect(found).not.toEqual([]);
  const { said } = await bundled(book);
  for (const problem of found) {
    const [place = '', ...words] = problem.split(' ');
    expect(said).toContain(`template-error ─ ${place}\n  ${words.slice(0, 4).join(' ')}`);
  }
});

test('a template that was changed beside the bundled program is not what it was when that was bundled', async () => {
  const program = join(folder, 'program');
  await mkdir(program);
  for (const name of ['dist', 'templates', 'package.json'])
    await cp(join(ROOT, name), join(program, name), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(program, 'node_modules'));
  const change = async (name: string, edit: (text: string) => string): Promise<void> => {
    const path = join(program, 'templates', name);
    await writeFile(path, edit(await readFile(path, 'utf8')));
  };
  await change('base.html', (text) => text.replace('</body>', '<b>changed</b></body>'));
  await change(
    'includes/quotation.html',
    (text) =>
      `${text.replace(/^parameters:\n/m, (found) => `${found}  mood: {type: text, about: How it is said.}\n`)}<i>{{ mood }}</i>\n`,
  );
  const book = await bookOf({ 'one.md': '# One\n\n{% include quotation.html text="Said" mood="gladly" %}\n' });
  const { site, said } = await bundled(book, { program });
  expect(said).toBe('');
  expect(site['one.html']).toContain('<i>gladly</i>');
  expect(site['one.html']).toContain('<b>changed</b>');
});

test('what the built-in includes say of themselves is bundled as it is read', async () => {
  const { templates } = await readProgram();
  const modules = await builtInModules();
  const text = modules['load/built-in-includes.ts'] ?? '';
  const read: unknown = new Function(text.replace('export const builtInIncludes =', 'return'))();
  // As data: what the bundle holds has a prototype.
  expect(read instanceof Map ? [...read.values()] : undefined).toEqual(
    Object.entries(templates)
      .filter(([name]) => name.startsWith('includes/'))
      .map(([name, body]) => readIncludeTemplate({ path: `vitrine:${name}`, text: body })),
  );
});
