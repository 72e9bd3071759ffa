// `vitrine init`: a book begun is a book without a problem, and nothing that is there is touched.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../../src/cli/run.ts';
import { terminalIo } from '../../../src/cli/terminal-io.ts';
import { createMaker } from '../../../src/maker/maker.ts';
import { init } from '../../../src/init/init.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-init-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const begin = (name: string, githubPages = false) => init({ folder: join(folder, name), githubPages });

describe('vitrine init', () => {
  test('a book begun has a figure, a note to its author and no problem', async () => {
    const { written, kept } = await begin('my-first-book');
    expect(kept).toEqual([]);
    expect(written).toContain('content/book.yml');
    const maker = await createMaker({
      root: join(folder, 'my-first-book'),
      out: undefined,
      base: undefined,
      options: { drafts: false, strict: false, purpose: 'check' },
    });
    const { problems, todos, book } = await maker.make();
    expect(problems).toEqual([]);
    expect(todos).toHaveLength(1);
    expect(book.config.title).toBe('My first book');
    expect(book.pages.flatMap(({ figures }) => Object.values(figures)).map(({ id }) => id)).toContain('fig-triangle');
  });

  test('a second chapter has a number without being named, and the next command can be copied', async () => {
    const said: string[] = [];
    const stream = { write: (text: string) => said.push(text) };
    const io = terminalIo({
      stdout: stream,
      stderr: stream,
      environment: { NO_COLOR: '1' },
      now: () => 0,
      currentFolder: folder,
      machine: '',
      answer: async () => undefined,
      interrupted: async () => undefined,
      openBrowser: async () => false,
    });
    expect(await run(['init', 'A book'], {}, io)).toBe(0);
    expect(said.at(-1)).toContain('Next: vitrine dev "A book"');
    await writeFile(join(folder, 'A book/content/second.md'), '# The second\n\nText.\n');
    const root = join(folder, 'A book');
    const options = { drafts: false, strict: false, purpose: 'check' } as const;
    const { book } = await (await createMaker({ root, out: undefined, base: undefined, options })).make();
    expect(book.pages.find(({ path }) => path === 'second.html')?.number).toBe('2');
  });

  test('a second time writes nothing, and edits are kept', async () => {
    await begin('book');
    await writeFile(join(folder, 'book/content/index.md'), 'Mine.');
    expect((await begin('book')).written).toEqual([]);
    expect(await readFile(join(folder, 'book/content/index.md'), 'utf8')).toBe('Mine.');
  });

  test('a file in the way of a new book is kept as it is', async () => {
    await mkdir(join(folder, 'book'), { recursive: true });
    await writeFile(join(folder, 'book/.gitignore'), 'secret\n');
    expect((await begin('book')).kept).toEqual(['.gitignore']);
    expect(await readFile(join(folder, 'book/.gitignore'), 'utf8')).toBe('secret\n');
  });

  test.each(['content/a.md', 'a.md', '_config.yml', 'book.yml'])(
    'a folder with %s is a book already: only the workflow is added',
    async (path) => {
      await mkdir(join(folder, 'content'), { recursive: true });
      await writeFile(join(folder, path), '');
      expect((await begin('.', true)).written).toEqual(['.github/workflows/pages.yml']);
    },
  );

  test.each([
    [['a.md', 'b.md', 'README.md'], 'book.yml', '#   - a.md\n#   - b.md\n'],
    [['content/index.md', 'content/a.md'], 'content/book.yml', '#   - a.md\n'],
  ])('beside the chapters %j stand settings of their own', async (paths, settings, order) => {
    await mkdir(join(folder, 'content'), { recursive: true });
    if (!settings.startsWith('content')) await rm(join(folder, 'content'), { recursive: true });
    for (const path of paths) await writeFile(join(folder, path), '# One\n\nText.\n');
    const { written, found } = await begin('.');
    expect([...written].sort()).toEqual(['.gitignore', settings].sort());
    expect(found).toBe(true);
    const text = await readFile(join(folder, settings), 'utf8');
    expect(text).toContain(order);
    const maker = await createMaker({
      root: folder,
      out: undefined,
      base: undefined,
      options: { drafts: false, strict: false, purpose: 'check' },
    });
    const { problems, book } = await maker.make();
    expect(problems).toEqual([]);
    expect(book.config.title).toMatch(/^Vitrine init/);
    // With the sign of comment taken away it is the order that it shows.
    await writeFile(
      join(folder, settings),
      text.replace(/^# (chapters:| {2}- )/gm, (_, rest: string) => rest),
    );
    expect((await maker.make()).problems).toEqual([]);
  });

  test('the workflow stands at the top of the repository and builds the book in its folder', async () => {
    await mkdir(join(folder, '.git'));
    const { top } = await begin('docs/book', true);
    expect(top).toBe(folder);
    const workflow = parse(await readFile(join(folder, '.github/workflows/pages.yml'), 'utf8'));
    const commands = workflow.jobs.build.steps.flatMap((step: { run?: string }) => step.run ?? []);
    expect(commands).toEqual([
      'npm ci',
      'npx vitrine build "docs/book" --format github --out _site --cache ~/.cache/vitrine --base "${{ steps.pages.outputs.base_url }}/"',
    ]);
    const kept = workflow.jobs.build.steps.find((step: { uses?: string }) => step.uses?.startsWith('actions/cache@'));
    expect(kept.with.path).toBe('~/.cache/vitrine');
    expect(workflow.permissions).toEqual({ contents: 'read', pages: 'write', 'id-token': 'write' });
  });
});
