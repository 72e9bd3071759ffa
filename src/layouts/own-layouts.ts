// `--layouts jekyll`: pages in the book's own `_layouts`, run by Liquid, with its style sheets, made from Sass.
import { missingTheme } from '../diagnostics/catalog.ts';
import { decodePath, encodePath, nameOf, relativePath, withoutEnding } from '../lib/paths.ts';
import { relinkHtml } from '../tree/relink.ts';
import { tableOf } from '../lib/table.ts';
import { markStaticIn, staticAddress } from '../lib/static-address.ts';
import { listOf, textOf } from '../lib/values.ts';
import type { Asset, Book, PagePlan } from '../model/book.ts';
import type { Report, SiteFile } from '../model/site.ts';
import type { Config } from '../model/config.ts';
import { writtenTexts } from '../lib/jekyll-texts.ts';
import type { JekyllSite } from '../model/jekyll.ts';
import type { Problem } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import { makeStyleSheets } from './styles.ts';
import { archivesOf } from '../parse/jekyll/archives.ts';
import { chainOf, layoutOf, type Layout } from '../parse/jekyll/chain.ts';
import { contentAsJekyll } from '../parse/jekyll/content.ts';
import { inLayouts } from '../parse/jekyll/in-layouts.ts';
import { htmlWithPlugins } from '../parse/jekyll/plugin-text.ts';
import type { SiteReader } from '../parse/jekyll/site-reader.ts';

/** A site in its own layouts, as files that can be asked for. */
export interface LaidOut {
  /** Pages and texts that have a layout, by their path. */
  readonly files: ReadonlyMap<string, SiteFile>;
  /** The style sheets that were made. */
  readonly assets: readonly Asset[];
  readonly problems: readonly Problem[];
  /** What goes wrong in one page of each layout. */
  readonly check: () => Promise<readonly Problem[]>;
}

export interface LayoutRequest {
  readonly workspace: Workspace;
  readonly book: Book;
  readonly reader: SiteReader | undefined;
  /** The files of the book and of the program. */
  readonly assets: readonly Asset[];
  /** A chapter's content without a page around it. */
  readonly content: (plan: PagePlan) => string;
  /** What decides all of the site: a layout may read anything of it. */
  readonly key: () => string;
}

/** Gives a Jekyll book its own look; every other book stays as it is. */
export async function layOutBook(request: LayoutRequest): Promise<LaidOut> {
  const { reader, book } = request;
  const { jekyll: site, config } = request.workspace;
  if (site === undefined || reader === undefined)
    return { files: new Map(), assets: [], problems: [], check: async () => [] };
  const sheets = await makeStyleSheets(site, reader);
  const assets = [...request.assets, ...sheets.assets];
  const lists = book.pages.flatMap(({ chapter }) =>
    chapter === undefined ? [] : reader.listPages(chapter.path).map(({ document }) => document.page),
  );
  const paths = new Set([...book.pages.map(({ path }) => path), ...assets.map(({ path }) => path), ...lists]);
  const scene: Scene = { ...request, assets, site, config, reader, paths, layouts: new Map(), laidOut: [] };
  const problems = [...sheets.problems, ...pagesWithLayouts(scene)];
  textsWithLayouts(scene);
  archivePages(scene);
  listsOfPlugins(scene);
  return {
    files: new Map(scene.laidOut.map(({ path, file }) => [path, file])),
    assets: sheets.assets,
    problems,
    check: () => checkLayouts(scene.laidOut),
  };
}

interface Scene extends LayoutRequest {
  readonly site: JekyllSite;
  readonly config: Config;
  readonly reader: SiteReader;
  /** Every path that the site will have. Grows. */
  readonly paths: Set<string>;
  /** Read so far. Grows. */
  readonly layouts: Map<string, Layout>;
  /** What gets a layout. Grows. */
  readonly laidOut: { readonly path: string; readonly layout: string; readonly file: SiteFile }[];
}

async function checkLayouts(laidOut: Scene['laidOut']): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const { layout, file } of laidOut) {
    if (seen.has(layout)) continue;
    seen.add(layout);
    await file.bytes((problem) => problems.push(problem));
  }
  return problems;
}

function addFile(
  path: string,
  chain: readonly Layout[],
  scene: Scene,
  make: (run: LayoutRun) => Promise<string>,
): void {
  const file: SiteFile = {
    get key() {
      return `${path} ${scene.key()}`;
    },
    bytes: async (report) => Buffer.from(await make({ ...scene, chain, report })),
  };
  scene.laidOut.push({ path, layout: chain.map(({ source }) => source.path).join(' '), file });
}

/**
 * A page whose layout, or the layout of its layout, is not in the book keeps Vitrine's; one problem speaks of all of
 * them.
 */
function pagesWithLayouts(scene: Scene): readonly Problem[] {
  const absent = new Set<string>();
  for (const plan of scene.book.pages) {
    const path = plan.chapter?.path;
    if (path === undefined) continue;
    const chain = chainOf(layoutOf(scene.reader.document(path), scene.site), scene.site, scene.layouts);
    if (chain.absent !== undefined) {
      absent.add(chain.absent);
      continue;
    }
    addFile(plan.path, chain.layouts, scene, (run) =>
      pageInLayouts(plan.path, { path, content: scene.content(withWrittenPictures(plan)) }, run),
    );
    furtherPages(path, chain.layouts, scene);
  }
  return absent.size > 0 ? [missingTheme([...absent].sort(), scene.site.theme)] : [];
}

/** The book's own style sheets know of no placeholder: a picture that is not there is reported, and stays as it is. */
function withWrittenPictures(plan: PagePlan): PagePlan {
  if (!Object.values(plan.pictures).some(({ missing }) => missing)) return plan;
  const pictures = Object.entries(plan.pictures).map(([written, target]) => {
    const asWritten = { ...target, missing: false, src: written, original: written };
    return [written, target.missing ? asWritten : target] as const;
  });
  return { ...plan, pictures: tableOf(pictures) };
}

/** Feeds, scripts and the like may name a layout too. */
function textsWithLayouts(scene: Scene): void {
  const documents = new Map(writtenTexts(scene.site).map((document) => [scene.reader.writtenAt(document), document]));
  for (const { path, data } of documents.values())
    if (scene.reader.listPages(path).length > 1)
      furtherPages(path, chainOf(textOf(data.layout), scene.site, scene.layouts).layouts, scene);
  for (const asset of scene.assets) {
    const document = asset.kind === 'made' ? documents.get(asset.path) : undefined;
    const chain = chainOf(textOf(document?.data.layout), scene.site, scene.layouts);
    if (document === undefined || asset.kind !== 'made' || chain.absent !== undefined || chain.layouts.length === 0)
      continue;
    const content = typeof asset.content === 'string' ? asset.content : Buffer.from(asset.content).toString('utf8');
    addFile(asset.path, chain.layouts, scene, (run) => within({ path: document.path, content }, run));
  }
}

interface LayoutRun extends Scene {
  readonly chain: readonly Layout[];
  readonly report: Report;
}

/** Lists of posts by tag, category and day, which have a layout and no text of their own. */
function archivePages(scene: Scene): void {
  const { site, reader } = scene;
  for (const archive of archivesOf(site, reader.listOf('posts'))) {
    const chain = chainOf(archive.layout, site, scene.layouts);
    // What the author has written at this address stays.
    if (chain.absent !== undefined || chain.layouts.length === 0 || scene.paths.has(archive.page)) continue;
    scene.paths.add(archive.page);
    const { title, type, date, url, posts } = archive;
    addFile(archive.page, chain.layouts, scene, (run) => {
      const name = withoutEnding(nameOf(archive.page));
      const page = { title, type, date, url, name, path: archive.page, posts: posts.map(reader.itemOf) };
      return pageInLayouts(archive.page, { path: undefined, content: '', variables: { page } }, run);
    });
  }
}

/** The second and later pages of a list of posts: the Liquid of the first, run with other posts. */
function furtherPages(path: string, chain: readonly Layout[], scene: Scene): void {
  const { reader } = scene;
  for (const [index, { document }] of reader.listPages(path).entries()) {
    if (index === 0) continue;
    addFile(document.page, chain, scene, async (run) => {
      const liquid = reader.liquidFor(path, () => undefined, index + 1);
      const content = await contentAsJekyll(document, liquid);
      return pageInLayouts(document.page, { path, content, number: index + 1 }, run);
    });
  }
}

/** Lists that jekyll-paginate-v2 makes by itself: like archives, they have a layout and no text. */
function listsOfPlugins(scene: Scene): void {
  for (const path of scene.reader.madeLists)
    for (const [index, { document }] of scene.reader.listPages(path).entries()) {
      const chain = chainOf(textOf(document.data.layout), scene.site, scene.layouts);
      if (chain.absent !== undefined || scene.paths.has(document.page)) continue;
      scene.paths.add(document.page);
      addFile(document.page, chain.layouts, scene, (run) =>
        pageInLayouts(document.page, { path, content: '', number: index + 1 }, run),
      );
    }
}

/** What gets a layout: a page or a text. */
interface Filling {
  /** Of its source; undefined for a page that has none. */
  readonly path: string | undefined;
  /** What Liquid sees besides. */
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly content: string;
  /** Of a list of posts, which of its pages. */
  readonly number?: number;
}

async function pageInLayouts(page: string, filling: Filling, run: LayoutRun): Promise<string> {
  const html = await within(filling, run);
  const plugins = page.endsWith('.html') ? await run.reader.textPlugins(filling.path) : undefined;
  const whole = plugins === undefined ? html : htmlWithPlugins(html, plugins);
  const languages = listOf(run.site.settings.languages).flatMap((each) => textOf(each) ?? []);
  const isPolyglot = run.site.plugins.includes('jekyll-polyglot');
  const folder = isPolyglot ? languages.find((language) => page.startsWith(`${language}/`)) : undefined;
  const linked = isPolyglot ? markStaticIn(whole) : whole;
  return relinkHtml(linked, (address) => relinked(address, { page, folder: folder ?? '' }, run));
}

function within({ path, content, variables, number }: Filling, { chain, reader, report }: LayoutRun): Promise<string> {
  return inLayouts({ content, chain, variables, report, liquid: reader.layoutLiquidFor(path, number) });
}

/**
 * Addresses from the top of the site become relative, so that the same files work under any address. jekyll-polyglot
 * makes them addresses of the page's language, whose pages stand in `folder`, unless they are marked.
 */
function relinked(
  address: string,
  from: { readonly page: string; readonly folder: string },
  { config, paths }: { readonly config: Config; readonly paths: ReadonlySet<string> },
): string {
  const kept = staticAddress(address);
  const written = kept ?? address;
  const own =
    config.base !== undefined && written.startsWith(config.base) ? `/${written.slice(config.base.length)}` : written;
  if (!own.startsWith('/') || own.startsWith('//')) return written;
  const [, path = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(own) ?? [];
  const below = path.startsWith(config.basePath)
    ? path.slice(config.basePath.length)
    : `${path}/` === config.basePath
      ? ''
      : path.slice(1);
  const found = [...(kept === undefined && from.folder !== '' ? [`${from.folder}/${below}`] : []), below, path.slice(1)]
    .flatMap((each) => {
      const clean = decodePath(each).replace(/\/$/, '');
      return [clean, clean === '' ? 'index.html' : `${clean}/index.html`, `${clean}.html`];
    })
    .find((candidate) => paths.has(candidate));
  return found === undefined ? written : encodePath(relativePath(from.page, found)) + suffix;
}
