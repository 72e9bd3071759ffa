// Nothing of the preview reaches a reader: what is built after a day with `dev`, by the same cache, is what is built by
// one that never knew it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../../../src/build.ts';
import { startDev } from '../../../src/dev/dev.ts';
import { readTree, writeTree } from '../../support/trees.ts';

const book = (text: string): Record<string, string> => ({
  'book.yml': 'title: A book\n',
  'content/1.md': `# One\n\n${text}\n\n$$x$$\n\n{% include todo.html note="Mend me" %}\n\n![A square](p.svg)\n`,
  'content/2.md': '---\ntitle: Two\ndraft: true\n---\nA draft.\n',
  'content/3.md': '# Three\n\nSee [one](1.md).\n',
  'content/p.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
});

async function builtBy(root: string, cache: string): Promise<Readonly<Record<string, string>>> {
  const out = join(root, `out${cache}`);
  const options = { drafts: false, strict: false, purpose: 'publish' } as const;
  await build({ root, out, base: undefined, cache: join(root, cache), options });
  return readTree(out, () => false);
}

test('a build after a day with dev is the build that it would have been without', async () => {
  const root = await mkdtemp(join(tmpdir(), 'vitrine-reader-'));
  try {
    await writeTree(root, book('As it was.'));
    const cache = join(root, '.dev-cache');
    let saves = 0;
    const server = await startDev({
      root,
      out: undefined,
      base: undefined,
      cache,
      host: '127.0.0.1',
      port: 0,
      strictPort: false,
      onMade: () => {
        saves += 1;
      },
    });
    if ('refused' in server) throw new Error(server.refused);
    const get = async (path: string): Promise<string> => (await fetch(new URL(path, server.url))).text();
    await writeTree(root, book('As it is.'));
    await expect.poll(() => saves, { timeout: 10_000 }).toBeGreaterThan(1);
    // What of the preview is in its pages: its script, a token, places, drafts and their marks.
    expect(await get('1.html')).toMatch(/@vitrine\/dev\.js.*data-token/);
    expect(await get('@vitrine/places/1.html')).toContain('data-place=');
    expect(await get('2.html')).toContain('A draft.');
    expect(await get('__board')).toContain('Mend me');
    await get('contents.html');
    await server.switchDrafts();
    await get('1.html');
    await server.stop();
    const [after, alone] = [await builtBy(root, '.dev-cache'), await builtBy(root, '.other-cache')];
    expect(after).toEqual(alone);
    expect(Object.values(after).join('\n')).not.toMatch(
      /@vitrine|data-place|data-token|A draft\.|Mend me|As it was|vitrine-problems/,
    );
  } finally {
    await rm(root, { recursive: true });
  }
});

test('what is said to check, to the board and to the editor alone changes no byte of the site', async () => {
  const root = await mkdtemp(join(tmpdir(), 'vitrine-reader-'));
  const plain = {
    'book.yml': 'title: A book\n',
    'content/1.md':
      '---\ntitle: One\n---\n\nWords of [two](2.md).\n\n- a\n\n- b\n\n{% include todo.html note="x" %}\n\n' +
      '| a | b |\n|---|---|\n| c | d |\n\nSee\n[two](2.md).\n',
    'content/2.md': '# Two\n\nWords.\n',
  };
  const said = {
    ...plain,
    'book.yml': 'title: A book\nrules: {broken-link: {warning: content}, picture-text: off}\n',
    'content/1.md':
      '---\ntitle: One\nstatus: in work # vitrine-ignore bad-front-matter: why\n---\n\nWords of [two](2.md). <!-- vitrine-ignore broken-link: why -->\n\n' +
      '- a\n\n<!-- vitrine-ignore broken-link: why -->\n\n- b\n\n{% include todo.html note="x y" owner="Ann" due="2026-01-01" %}\n\n' +
      '<!--\nvitrine-ignore broken-link: over\nlines\n-->\n\n| a | b |\n|---|---|\n| c | d |\n\n' +
      '<!-- vitrine-ignore broken-link: why -->\nSee\n<!-- vitrine-ignore broken-link: why -->\n[two](2.md).\n',
    'links.lock.json': '{"http://a.example/":{"worked":"2026-01-01"}}\n',
    '_board.html': '<p>A board.</p>\n',
  };
  try {
    await writeTree(join(root, 'plain'), plain);
    await writeTree(join(root, 'said'), said);
    process.env['VITRINE_EDITOR'] = 'code';
    const [one, other] = [await builtBy(join(root, 'plain'), '.cache'), await builtBy(join(root, 'said'), '.cache')];
    expect(other).toEqual(one);
  } finally {
    delete process.env['VITRINE_EDITOR'];
    await rm(root, { recursive: true });
  }
});
