// The chapters' content without any page template: enriched as in the site, or plain as Jekyll prints it.
import { dirname, relative } from 'node:path';
import { outputInSources, outputOccupied } from './diagnostics/catalog.ts';
import { isInside } from './files/folder.ts';
import { writeOutput } from './files/output.ts';
import { shortHash } from './lib/hash.ts';
import { textReader } from './load/read-text.ts';
import type { MadeBook } from './maker/make-book.ts';
import { createMaker, loadBook, withSlashes, type BuildRequest } from './maker/maker.ts';
import type { BuildOptions } from './model/config.ts';
import type { Source } from './model/place.ts';
import type { Problem } from './model/problem.ts';
import type { Workspace } from './model/workspace.ts';
import { parseContextOf } from './maker/parse-all.ts';
import { plainChapter } from './parse/plain.ts';
import { createRenderer } from './render/render.ts';
import { tableOf } from './lib/table.ts';

export interface ContentRequest {
  /** A folder, or one file; absolute. */
  readonly root: string;
  /** Absolute. */
  readonly out: string;
  /**
   * `enriched`: pictures, figures, links and formulas as in the site. `plain`: as Jekyll prints them. `liquid`: the
   * text before Markdown.
   */
  readonly what: 'enriched' | 'plain' | 'liquid';
  /** As of a build. */
  readonly cache?: string | undefined;
}

export interface ContentReport {
  readonly problems: readonly Problem[];
  readonly chapters: number;
  readonly changed: number;
  readonly written: boolean;
  readonly textOf: (path: string) => string | undefined;
}

/**
 * Writes `a/b.md` as `a/b.md.html`, or as `a/b.md` where only Liquid is asked for. Mistakes of authors never keep a
 * chapter back.
 */
export async function renderContent({ root: path, out, what, cache }: ContentRequest): Promise<ContentReport> {
  const request: BuildRequest = { root: path, out, base: undefined, options: OPTIONS, cache };
  const loaded = await loadBook(request);
  const read =
    what === 'enriched'
      ? await enriched(await (await createMaker(request)).make())
      : await plain(await withAllSources(loaded, out), what);
  const files = new Map(
    [...read.files].map(([name, text]) => [name, { key: shortHash(text), bytes: async () => Buffer.from(text) }]),
  );
  const report = { chapters: files.size, textOf: (name: string) => read.texts[name] };
  if (isInside(out, loaded.root) || dirname(out) === out)
    return { ...report, problems: [...read.problems, outputInSources(out)], changed: 0, written: false };
  const { changed, occupied } = await writeOutput(out, { files, families: new Map(), prepare: async () => undefined });
  return {
    ...report,
    problems: [...read.problems, ...occupied.map(outputOccupied)],
    changed: changed.length,
    written: occupied.length === 0,
  };
}

const OPTIONS: BuildOptions = { drafts: true, strict: false, purpose: 'check' };

interface Content {
  readonly files: ReadonlyMap<string, string>;
  readonly texts: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

async function enriched({ workspace, book, check }: MadeBook): Promise<Content> {
  const renderer = createRenderer(workspace, book, false);
  const files = book.pages.flatMap((plan) =>
    plan.chapter === undefined ? [] : [[`${plan.chapter.path}.html`, renderer.content(plan)] as const],
  );
  return { files: new Map(files), texts: workspace.texts, problems: await check() };
}

async function plain(workspace: Workspace, what: 'plain' | 'liquid'): Promise<Content> {
  const { context: parsing } = parseContextOf(workspace, { showsDrafts: OPTIONS.drafts, ownLayouts: false });
  const context = { ...parsing, textOf: (path: string) => workspace.texts[path] };
  const read = await Promise.all(
    workspace.sources.map(async (source) => ({
      path: source.path,
      ...(await plainChapter(source, context, what === 'plain' ? 'jekyll' : 'always')),
    })),
  );
  return {
    files: new Map(read.map(({ path, html, text }) => (what === 'plain' ? [`${path}.html`, html] : [path, text]))),
    texts: workspace.texts,
    problems: [...workspace.problems, ...read.flatMap(({ problems }) => problems)],
  };
}

/** A book's chapters; in a folder that is no book, every Markdown file: those of `_posts` and other collections too. */
async function withAllSources(
  { root, folder, workspace }: Awaited<ReturnType<typeof loadBook>>,
  out: string,
): Promise<Workspace> {
  if (workspace.jekyll !== undefined)
    return { ...workspace, sources: [...workspace.sources, ...feedingDocuments(workspace)] };
  if (workspace.kind !== 'folder') return workspace;
  const own = withSlashes(relative(root, out));
  const { files } = await folder.list(
    (path) => /(?:^|\/)(?:\.[^/]*|node_modules)$/.test(path) || path === own || path === '_site',
  );
  const reader = textReader(folder);
  const sources = await Promise.all(
    files.filter(({ path }) => /\.(?:md|markdown)$/i.test(path)).map(({ path }) => reader.read(path)),
  );
  const read = new Set(sources.map(({ path }) => path));
  const known = workspace.problems.filter(
    ({ rule, place }) =>
      (rule !== 'empty-book' || sources.length === 0) && !(rule === 'not-utf8' && read.has(place?.path ?? '')),
  );
  const problems = [...known, ...reader.problems()];
  return {
    ...workspace,
    sources,
    problems,
    texts: { ...workspace.texts, ...tableOf(sources.map(({ path, text }) => [path, text])) },
  };
}

/** Documents of Jekyll's collections without pages of their own have content too. */
function feedingDocuments({ jekyll, sources }: Workspace): readonly Source[] {
  const known = new Set(sources.map(({ path }) => path));
  return (jekyll?.documents ?? [])
    .filter(({ form, path }) => form !== 'text' && !known.has(path))
    .map(({ path, text }) => ({ path, text }));
}
