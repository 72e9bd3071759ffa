// `--layouts jekyll`: pages in the dress that the book brings, its own `_layouts`, run by Liquid, and its style sheets,
// made from Sass.
import { missingTheme } from '../diagnostics/catalog.ts';
import { decodePath, encodePath, relativePath } from '../lib/paths.ts';
import { relinkHtml } from '../tree/relink.ts';
import { deepMerge, textOf } from '../lib/values.ts';
import type { LiquidOptions } from '../liquid/run.ts';
import { runLiquid } from '../liquid/liquid.ts';
import type { Asset, Book, Page, PagePlan } from '../model/book.ts';
import type { Config } from '../model/config.ts';
import { writtenTexts } from '../lib/jekyll-texts.ts';
import type { JekyllSite } from '../model/jekyll.ts';
import type { Problem } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import { markdownAsJekyll } from '../parse/chapter-liquid.ts';
import { chainOf, layoutOf, type Layout } from './chain.ts';
import { makeStyleSheets } from './styles.ts';
import { archivesOf } from '../parse/jekyll/archives.ts';
import { contentAsJekyll } from '../parse/jekyll/content.ts';
import type { SiteReader } from '../parse/jekyll/site-reader.ts';
import { createRenderer } from '../render/render.ts';

/** The site before it is dressed. */
export interface Undressed {
  /** The pages as Vitrine's templates dress them: for those that have no layout here. */
  readonly pages: readonly Page[];
  readonly assets: readonly Asset[];
  readonly reader: SiteReader | undefined;
}

export interface Dressed {
  readonly pages: readonly Page[];
  readonly assets: readonly Asset[];
  readonly problems: readonly Problem[];
}

/** Gives a Jekyll book its own look; every other book stays as it is. */
export async function dressBook(
  workspace: Workspace,
  book: Book,
  { pages, assets, reader }: Undressed,
): Promise<Dressed> {
  const { jekyll: site, config } = workspace;
  if (site === undefined || reader === undefined) return { pages, assets, problems: [] };
  const sheets = await makeStyleSheets(site, reader);
  const all = [...assets, ...sheets.assets];
  const lists = book.pages.flatMap(({ chapter }) =>
    chapter === undefined ? [] : reader.listPages(chapter.path).map(({ document }) => document.page),
  );
  const paths = new Set([...pages.map(({ path }) => path), ...all.map(({ path }) => path), ...lists]);
  const renderer = createRenderer(workspace, book, false);
  const layouts = new Map<string, Layout>();
  const request: DressRequest = { site, config, book, reader, pages, paths, layouts, content: renderer.content };
  const dressed = await dressPages(request);
  const texts = await dressTexts(all, request);
  const archives = await archivePages(request);
  return {
    pages: [...dressed.pages, ...archives.pages],
    assets: texts.assets,
    problems: [...sheets.problems, ...dressed.problems, ...texts.problems, ...archives.problems],
  };
}

interface DressRequest {
  /** Read so far. Grows. */
  readonly layouts: Map<string, Layout>;
  readonly site: JekyllSite;
  readonly config: Config;
  readonly book: Book;
  readonly reader: SiteReader;
  /** A chapter's content without a page around it. */
  readonly content: (plan: PagePlan) => string;
  readonly pages: readonly Page[];
  /** Every path that the site will have. */
  readonly paths: ReadonlySet<string>;
}

/**
 * A page whose layout, or the layout of its layout, is not in the book keeps Vitrine's dress; one problem tells of all
 * of them.
 */
async function dressPages(request: DressRequest): Promise<Omit<Dressed, 'assets'>> {
  const problems: Problem[] = [];
  const absent = new Set<string>();
  const pages: Page[] = [];
  const plans = new Map(request.book.pages.map((plan) => [plan.path, plan]));
  for (const page of request.pages) {
    const plan = plans.get(page.path);
    const path = plan?.chapter?.path;
    if (plan === undefined || path === undefined) {
      pages.push(page);
      continue;
    }
    const chain = chainOf(layoutOf(request.reader.document(path), request.site), request.site, request.layouts);
    if (chain.absent !== undefined) {
      absent.add(chain.absent);
      pages.push(page);
      continue;
    }
    const dressing = { ...request, chain: chain.layouts, problems };
    pages.push(await dressedPage(page.path, { path, content: request.content(plan) }, dressing));
    pages.push(...(await furtherPages(path, dressing)));
  }
  if (absent.size > 0) problems.push(missingTheme([...absent].sort(), request.site.theme));
  return { pages, problems };
}

/** Feeds, scripts and the like may name a layout too. */
async function dressTexts(assets: readonly Asset[], request: DressRequest): Promise<Omit<Dressed, 'pages'>> {
  const problems: Problem[] = [];
  const documents = new Map(writtenTexts(request.site).map((document) => [document.page, document]));
  const dressed: Asset[] = [];
  for (const asset of assets) {
    const document = asset.kind === 'made' ? documents.get(asset.path) : undefined;
    const chain = chainOf(textOf(document?.data.layout), request.site, request.layouts);
    if (document === undefined || asset.kind !== 'made' || chain.absent !== undefined || chain.layouts.length === 0) {
      dressed.push(asset);
      continue;
    }
    const content = typeof asset.content === 'string' ? asset.content : Buffer.from(asset.content).toString('utf8');
    const wearer = { path: document.path, content };
    dressed.push({ ...asset, content: await dress(wearer, { ...request, chain: chain.layouts, problems }) });
  }
  return { assets: dressed, problems };
}

interface Dressing extends DressRequest {
  readonly chain: readonly Layout[];
  readonly problems: Problem[];
}

/** Lists of posts by tag, category and day, which have a layout and no text of their own. */
async function archivePages(request: DressRequest): Promise<Omit<Dressed, 'assets'>> {
  const { site, reader } = request;
  const problems: Problem[] = [];
  const pages: Page[] = [];
  for (const archive of archivesOf(site, reader.listOf('posts'))) {
    const chain = chainOf(archive.layout, site, request.layouts);
    // What the author has written at this address stays.
    if (chain.absent !== undefined || chain.layouts.length === 0 || request.paths.has(archive.page)) continue;
    const { title, type, date, url, posts } = archive;
    const page = { title, type, date, url, posts: posts.map(reader.itemOf) };
    const wearer = { path: undefined, content: '', variables: { page } };
    pages.push(await dressedPage(archive.page, wearer, { ...request, chain: chain.layouts, problems }));
  }
  return { pages, problems };
}

/** The second and later pages of a list of posts: the Liquid of the first, run with other posts. */
async function furtherPages(path: string, dressing: Dressing): Promise<readonly Page[]> {
  const { reader } = dressing;
  const pages: Page[] = [];
  for (const [index, { document }] of reader.listPages(path).entries()) {
    if (index === 0) continue;
    const liquid = reader.liquidFor(path, () => undefined, index + 1);
    const content = await contentAsJekyll(document, liquid);
    pages.push(await dressedPage(document.page, { path, content, number: index + 1 }, dressing));
  }
  return pages;
}

/** What gets a layout: a page or a text. */
interface Wearer {
  /** Of its source; undefined for a page that has none. */
  readonly path: string | undefined;
  /** What Liquid sees besides. */
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly content: string;
  /** Of a list of posts, which of its pages. */
  readonly number?: number;
}

async function dressedPage(page: string, wearer: Wearer, dressing: Dressing): Promise<Page> {
  const html = await dress(wearer, dressing);
  return { path: page, html: relinkHtml(html, (address) => relinked(address, page, dressing)) };
}

async function dress(
  { path, content, variables, number }: Wearer,
  { chain, reader, problems }: Dressing,
): Promise<string> {
  const base = reader.layoutLiquidFor(path, number);
  let html = content;
  let layout: Readonly<Record<string, unknown>> = {};
  for (const { source, data } of chain) {
    // What an inner layout says comes before what the outer one does.
    layout = deepMerge(data, layout);
    const options: LiquidOptions = {
      ...base,
      markdownify: markdownAsJekyll,
      // A layout is no text of a chapter: an include that is not in the book is told, and nothing stands for it.
      answers: () => false,
      variables: { ...base.variables, ...variables, content: html, layout },
    };
    const result = await runLiquid({ path: source.path, text: source.text }, options);
    problems.push(...result.problems);
    html = result.text.text.replace(/^\s+/, '');
  }
  return html;
}

/** Addresses from the top of the site become relative, so that the same files work under any address. */
function relinked(
  written: string,
  from: string,
  { config, paths }: { readonly config: Config; readonly paths: ReadonlySet<string> },
): string {
  const own =
    config.base !== undefined && written.startsWith(config.base) ? `/${written.slice(config.base.length)}` : written;
  if (!own.startsWith('/') || own.startsWith('//')) return written;
  const [, path = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(own) ?? [];
  const below = path.startsWith(config.basePath)
    ? path.slice(config.basePath.length)
    : `${path}/` === config.basePath
      ? ''
      : path.slice(1);
  const found = [below, path.slice(1)]
    .flatMap((each) => {
      const clean = decodePath(each).replace(/\/$/, '');
      return [clean, clean === '' ? 'index.html' : `${clean}/index.html`, `${clean}.html`];
    })
    .find((candidate) => paths.has(candidate));
  return found === undefined ? written : encodePath(relativePath(from, found)) + suffix;
}
