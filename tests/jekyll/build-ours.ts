// A small Jekyll site, held in memory, through the maker's stages with the site's own layouts: what is written where.
import { memoryFolder } from '../../src/files/folder.ts';
import { dressBook } from '../../src/layouts/jekyll-dress.ts';
import { load } from '../../src/load/load.ts';
import type { Asset } from '../../src/model/book.ts';
import type { Problem } from '../../src/model/problem.ts';
import { parseAll } from '../../src/parse-all.ts';
import { feedsOf } from '../../src/parse/jekyll/feeds.ts';
import { createMemory } from '../../src/remembered.ts';
import { memoryCache } from '../../src/files/cache/shelf.ts';
import { resolve } from '../../src/resolve/resolve.ts';

export interface Built {
  /** Texts by path. */
  readonly wrote: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

/** The day on which Jekyll's answers were recorded. */
const DAY = Date.UTC(2026, 4, 15, 12);

export async function buildOurs(
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<Built> {
  const workspace = await load({
    folder: memoryFolder(files),
    name: 'site',
    file: undefined,
    outside: undefined,
    base: undefined,
    clock: { time: DAY, isGiven: true, environment: env.JEKYLL_ENV ?? 'development' },
    measured: new Map(),
  });
  const parsed = await parseAll(
    workspace,
    { showsDrafts: false, ownLayouts: true },
    { chapters: createMemory(memoryCache(), ''), texts: createMemory(memoryCache(), ''), parserFor: () => undefined },
  );
  const book = resolve(workspace, parsed.chapters, false);
  // Pages of the program's own are not compared: nothing is rendered for them.
  const pages = book.pages.flatMap(({ path, chapter }) => (chapter === undefined ? [] : [{ path, html: '' }]));
  const feeds =
    workspace.jekyll === undefined || parsed.reader === undefined
      ? []
      : await feedsOf(
          { site: workspace.jekyll, config: workspace.config, reader: parsed.reader },
          new Set(Object.keys(files)),
        );
  const texts = [...parsed.texts, ...feeds.map(({ path, content }) => ({ path, text: content }))].map(
    ({ path, text }): Asset => ({ kind: 'made', path, content: text }),
  );
  const dressed = await dressBook(workspace, book, {
    pages,
    assets: [...book.assets.filter(({ path }) => !texts.some((text) => text.path === path)), ...texts],
    reader: parsed.reader,
  });
  const wrote: Record<string, string> = {};
  for (const asset of dressed.assets) {
    if (asset.kind === 'copy') wrote[asset.path] = files[asset.from] ?? '';
    else if (asset.kind === 'made' && !isOfTheProgram(asset.path)) wrote[asset.path] = textOf(asset.content);
  }
  for (const { path, html } of dressed.pages) wrote[path] = html;
  return {
    wrote,
    problems: [
      ...workspace.problems,
      ...parsed.chapters.flatMap(({ problems }) => problems),
      ...parsed.texts.flatMap(({ problems }) => problems),
      ...book.problems,
      ...dressed.problems,
    ],
  };
}

/** What every site of ours has besides its author's pages and files. */
function isOfTheProgram(path: string): boolean {
  return (
    /^assets\/(?:[\w-]+-[0-9a-f]{8}\.(?:js|css)|running-heads\.css|.*\.woff2)$/.test(path) ||
    /^(?:_headers|\.nojekyll|figures\.json)$/.test(path)
  );
}

function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
}
