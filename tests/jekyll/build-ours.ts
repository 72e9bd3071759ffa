// A small Jekyll site, held in memory, through the maker's stages: what is written where, in its own layouts or ours.
import { memoryFolder } from '../../src/files/folder.ts';
import { layOutBook } from '../../src/layouts/own-layouts.ts';
import { load } from '../../src/load/load.ts';
import type { Asset } from '../../src/model/book.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { parseAll } from '../../src/maker/parse-all.ts';
import { feedsOf } from '../../src/parse/jekyll/feeds.ts';
import { createRenderer } from '../../src/render/render.ts';
import { noCache } from '../../src/files/cache/cache.ts';
import { createWorksReader } from '../../src/maker/works.ts';
import { createMemory } from '../../src/maker/memory.ts';
import { memoryCache } from '../../src/files/cache/shelf.ts';
import { resolve } from '../../src/resolve/resolve.ts';

export interface Built {
  /** Texts by path. */
  readonly wrote: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
  /** A whole page in Vitrine's layouts: '' for one that is not there. */
  readonly page: (path: string) => string;
}

/** The day on which Jekyll's answers were recorded. */
const DAY = Date.UTC(2026, 4, 15, 12);

export async function buildOurs(
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
  layouts: 'jekyll' | 'vitrine' = 'jekyll',
): Promise<Built> {
  const { loaded, parsed } = await read(files, env, layouts);
  const works = await createWorksReader(noCache(), 'check');
  const workspace = await works.read(loaded, parsed.chapters);
  const book = resolve(workspace, parsed.chapters, 'hidden');
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
  const assets = [...book.assets.filter(({ path }) => !texts.some((text) => text.path === path)), ...texts];
  const renderer = createRenderer(workspace, book, false);
  const { content } = renderer;
  const page = (path: string): string =>
    book.pages.flatMap((plan) => (plan.path === path ? [renderer.page(plan).html ?? ''] : [])).join('');
  if (layouts === 'vitrine') {
    const pages = book.pages.flatMap((plan) => (plan.chapter === undefined ? [] : [[plan.path, content(plan)]]));
    return {
      page,
      wrote: { ...textsOf(assets, files), ...Object.fromEntries(pages) },
      problems: problemsOf(workspace, parsed, book.problems),
    };
  }
  const laidOut = await layOutBook({ workspace, book, reader: parsed.reader, assets, content, key: () => '' });
  const problems: Problem[] = [];
  const wrote: Record<string, string> = {
    ...textsOf([...assets, ...laidOut.assets], files),
    // Pages of the program's own are not compared: nothing is rendered for them.
    ...Object.fromEntries(book.pages.flatMap(({ path, chapter }) => (chapter === undefined ? [] : [[path, '']]))),
  };
  for (const [path, file] of laidOut.files)
    wrote[path] = textOf((await file.bytes((problem) => problems.push(problem))) ?? '');
  return {
    page,
    wrote,
    problems: [...problemsOf(workspace, parsed, book.problems), ...laidOut.problems, ...problems],
  };
}

async function read(files: Built['wrote'], env: Built['wrote'], layouts: 'jekyll' | 'vitrine') {
  const loaded = await load({
    folder: memoryFolder(files),
    name: 'site',
    file: undefined,
    outside: undefined,
    base: undefined,
    clock: { time: DAY, isGiven: true, environment: env.JEKYLL_ENV ?? 'development' },
    measured: new Map(),
  });
  const parsed = await parseAll(
    loaded,
    { showsDrafts: false, ownLayouts: layouts === 'jekyll' },
    {
      chapters: createMemory(memoryCache(), ''),
      texts: createMemory(memoryCache(), ''),
      parserFor: async () => undefined,
    },
  );
  return { loaded, parsed };
}

function problemsOf(
  workspace: Workspace,
  { chapters, texts }: Awaited<ReturnType<typeof parseAll>>,
  ofBook: readonly Problem[],
): readonly Problem[] {
  return [...workspace.problems, ...[...chapters, ...texts].flatMap(({ problems }) => problems), ...ofBook];
}

function textsOf(assets: readonly Asset[], files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    assets.flatMap((asset): [string, string][] => {
      if (asset.kind === 'copy') return [[asset.path, files[asset.from] ?? '']];
      return asset.kind === 'made' && !isOfTheProgram(asset.path) ? [[asset.path, textOf(asset.content)]] : [];
    }),
  );
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
