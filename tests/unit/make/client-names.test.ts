// A page names the program's style sheets and scripts: where these are others, it is made again.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keysOf } from '../../../src/maker/keys.ts';
import { createMaker } from '../../../src/maker/maker.ts';
import type { Book } from '../../../src/model/book.ts';
import type { Workspace } from '../../../src/model/workspace.ts';
import { writeTree } from '../../support/trees.ts';

test('the key of a page is another with another style sheet of the program', async () => {
  const root = await mkdtemp(join(tmpdir(), 'vitrine-client-'));
  await writeTree(root, { 'a.md': '# A\n' });
  const options = { drafts: false, strict: false, purpose: 'publish' } as const;
  const maker = await createMaker({ root, out: undefined, base: undefined, cache: join(root, '.cache'), options });
  const { workspace, book } = await maker.make();
  const style = Buffer.from('body { color: red }');
  const isStyle = (asset: Book['assets'][number]): boolean => /\/style-\w+\.css$/.test(asset.path);
  const assets = book.assets.map((asset) =>
    asset.kind === 'made' && isStyle(asset) ? { ...asset, path: 'assets/style-00000000.css', content: style } : asset,
  );
  const keyWith = (given: Workspace, made: Book): string => {
    const keys = keysOf({ workspace: given, book: made, chapters: new Map(), program: '1', showsNotes: false });
    return made.pages.map(keys.page).join();
  };
  const later = { ...workspace, client: { ...workspace.client, 'style.css': style } };
  expect(keyWith(workspace, book)).toBe(keyWith(workspace, book));
  expect(keyWith(later, { ...book, assets })).not.toBe(keyWith(workspace, book));
  await rm(root, { recursive: true });
});
