// Each folder here is a test: a tiny book in `book/`, and in `site/` the whole site that it must become.
import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { expectTree } from '../support/expectations.ts';
import { readTree, sentences } from '../support/trees.ts';

const here = import.meta.dirname;
const cases = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
  .map((entry) => entry.name);
const temporary: string[] = [];

afterAll(async () => {
  await Promise.all(temporary.map((folder) => rm(folder, { recursive: true, force: true })));
});

describe('a tiny book becomes exactly this site', () => {
  test.each(cases)('%s', async (name) => {
    const folder = await mkdtemp(join(tmpdir(), 'vitrine-site-'));
    temporary.push(folder);
    await cp(join(here, name, 'book'), join(folder, 'book'), { recursive: true });
    const options = existsSync(join(here, name, 'options.json'))
      ? JSON.parse(await readFile(join(here, name, 'options.json'), 'utf8'))
      : {};
    // Plain page templates keep the expected pages small; one case shows the built-in ones.
    const isPlain =
      options.templates !== 'built-in' &&
      (existsSync(join(here, name, 'book/content')) ||
        ['_config.yml', 'book.yml'].some((file) => existsSync(join(here, name, 'book', file))));
    if (isPlain) await cp(join(here, '_plain'), join(folder, 'book/templates'), { recursive: true, force: false });
    const report = await build({
      root: join(folder, 'book', options.file ?? ''),
      out: join(folder, 'out'),
      base: options.base,
      options: {
        drafts: options.drafts ?? false,
        strict: false,
        purpose: 'publish',
        layouts: options.layouts ?? 'vitrine',
      },
    });
    const out = join(folder, 'out');
    const isCopy = (path: string): boolean =>
      options.copies !== true &&
      (path.endsWith('llms.txt') || (path.endsWith('.md') && existsSync(join(out, path.replace(/md$/, 'html')))));
    const got = {
      ...withoutHashes(
        await readTree(
          out,
          (path) => isOfTheProgram(path) || isCopy(path) || (options.search !== true && isOfTheSearch(path)),
        ),
      ),
      'problems.txt': sentences(report.problems),
    };
    await expectTree(join(here, name, 'site'), got);
  });

  test('there are at least twenty of them', () => {
    expect(cases.length).toBeGreaterThanOrEqual(20);
  });
});

/** Made from the pages; one case shows it. */
function isOfTheSearch(path: string): boolean {
  return path.startsWith('search/');
}

/** The same in every site, and tested on their own. */
function isOfTheProgram(path: string): boolean {
  return (
    path.startsWith('assets/') ||
    path === '.vitrine.json' ||
    path === '.nojekyll' ||
    path === '_headers' ||
    path === '404.html' ||
    path === 'print.html' ||
    path === 'search.html' ||
    path === 'accessibility.html' ||
    /^(?:offline-worker\.js|offline\.json|manifest\.webmanifest)$/.test(path)
  );
}

/**
 * The program's own files carry a hash of their bytes in their names, which every change of a style would change here
 * too.
 */
function withoutHashes(tree: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).map(([path, text]) => [
      path,
      text.replace(/(assets\/[a-z-]+)-[0-9a-f]{8}(?=\.(?:css|js)")/g, '$1'),
    ]),
  );
}
