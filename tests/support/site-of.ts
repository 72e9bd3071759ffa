// Builds a tiny book in a folder of its own, and reads pages of its site.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { build } from '../../src/build.ts';
import type { Problem } from '../../src/model/problem.ts';
import { readTree, writeTree } from './trees.ts';

export interface BuiltSite {
  /** Fails for a file that is not there. */
  readonly read: (path: string) => string;
  /** In order. */
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

/** `name` begins the folder's name; it is taken away when the tests are over. */
export async function siteBuilder(
  name: string,
): Promise<
  (
    files: Readonly<Record<string, string | Uint8Array>>,
    base?: string,
    layouts?: 'vitrine' | 'jekyll',
  ) => Promise<BuiltSite>
> {
  const folder = await mkdtemp(join(tmpdir(), `vitrine-${name}-`));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  let made = 0;
  return async (files, base, layouts = 'vitrine') => {
    const root = join(folder, String((made += 1)));
    await writeTree(root, files);
    const { problems } = await build({
      root,
      out: join(root, 'out'),
      base,
      options: { drafts: false, strict: false, purpose: 'publish', layouts },
    });
    const tree = await readTree(join(root, 'out'), () => false);
    return {
      read: (path) => {
        const text = tree[path];
        if (text === undefined) throw new Error(`There is no ${path} among ${Object.keys(tree).join(', ')}`);
        return text;
      },
      paths: Object.keys(tree),
      problems,
    };
  };
}
