// What a page of a book asks for before its own text: the promise of at most 30 KB of style and 30 KB of script,
// compressed, in a language that its browsers know.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const CLIENT = join(import.meta.dirname, '../dist/client');

/**
 * All files of that ending together, as if one page asked for every one; the preview's script is the author's alone.
 */
async function weight(ending: string): Promise<number> {
  const names = (await readdir(CLIENT)).filter((name) => name.endsWith(ending) && !/^(?:dev|pdf)/.test(name));
  expect(names).not.toEqual([]);
  const sizes = await Promise.all(
    names.map(async (name) => gzipSync(await readFile(join(CLIENT, name)), { level: 9 }).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

test.each(['.css', '.js'])('all %s of the client is at most 30 KB, compressed', async (ending) => {
  expect(await weight(ending)).toBeLessThanOrEqual(30 * 1024);
});

test('the style sheets and scripts that one page asks for are at most 36 KB, compressed', async () => {
  // The search is asked for by whoever searches, cards by whoever rests on a link; redirect.js stands on pages of its
  // own, and offline-worker.js is for readers who keep the book.
  const names = (await readdir(CLIENT)).filter(
    (name) =>
      /\.(?:css|js)$/.test(name) &&
      !/^(?:dev(?:-shared)?|redirect|search|cards?|strip|offline-worker|pdf)\./.test(name),
  );
  expect(names.sort()).toEqual([
    'dialogs.css',
    'early.js',
    'forms.js',
    'literata.css',
    'overlays.js',
    'previews.js',
    'print.css',
    'reader.js',
    'scholar.css',
    'style.css',
  ]);
  const sizes = await Promise.all(
    names.map(async (name) => gzipSync(await readFile(join(CLIENT, name)), { level: 9 }).length),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(36 * 1024);
});

test('no script of a page has an expression that looks behind', async () => {
  // Safari before 16.4 refuses it, and with it all of the script.
  const names = (await readdir(CLIENT)).filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(names.map(async (name) => readFile(join(CLIENT, name), 'utf8')));
  expect(names.filter((_, index) => /\(\?<[=!]/.test(texts[index] ?? ''))).toEqual([]);
});
