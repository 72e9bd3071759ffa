// Where the book is, seen from the repository around it.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repositoryTop } from '../../../src/cli/book-folder.ts';

let top = '';

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'vitrine-top-'));
  await mkdir(join(top, '.git'));
  await mkdir(join(top, 'docs', 'book'), { recursive: true });
});
afterAll(() => rm(top, { recursive: true, force: true }));

test('the top of a repository is the folder that holds .git', () => {
  expect(repositoryTop(join(top, 'docs', 'book'))).toBe(top);
  expect(repositoryTop(top)).toBe(top);
});

test('a submodule is no top, and a second working tree is one', async () => {
  const inner = join(top, 'docs');
  await writeFile(join(inner, '.git'), 'gitdir: ../.git/modules/docs\n');
  expect(repositoryTop(join(inner, 'book'))).toBe(top);
  await writeFile(join(inner, '.git'), 'gitdir: /home/ada/book/.git/worktrees/docs\n');
  expect(repositoryTop(join(inner, 'book'))).toBe(inner);
});

test('a folder in no repository has none', () => {
  expect(repositoryTop('/')).toBe(undefined);
});
