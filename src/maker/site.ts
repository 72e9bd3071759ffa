// The site of a book as files that can be asked for: what each is made from is known before it is made.
import type { Asset, Book, Edition, PagePlan } from '../model/book.ts';
import type { Site, SiteFamily, SiteFile, SiteListing } from '../model/site.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Folder } from '../files/folder.ts';
import { readCardFace } from '../files/program.ts';
import { bookIn } from '../lib/editions.ts';
import { hashOfBytes, shortHash } from '../lib/hash.ts';
import { onceForText } from '../lib/once-for.ts';
import { foldersOf } from '../lib/paths.ts';
import { isMadeOfOthers, type Renderer } from '../render/render.ts';
import { figuresJson, thingsJson } from '../render/lists-for-programs.ts';
import { squared } from '../media/squared.ts';
import { drawCard } from '../sharing/card.ts';
import { openFace, type Face } from '../sharing/face.ts';
import { epubBytes, type Epub } from './epubs.ts';
import type { Keys } from './keys.ts';
import { offlineListing } from './offline.ts';
import type { PartsMemory } from './parts.ts';
import { searchFilesOf } from './search.ts';

export interface SiteParts {
  readonly workspace: Workspace;
  readonly book: Book;
  readonly renderer: Renderer;
  readonly keys: Keys;
  readonly assets: readonly Asset[];
  /** Files of a Jekyll book's own layouts, by their path: they stand in place of Vitrine's. */
  readonly others: ReadonlyMap<string, SiteFile>;
  /** Those that the site has. */
  readonly epubs: readonly Epub[];
  readonly folder: Folder;
  readonly memory: PartsMemory;
  /** The bytes of a picture's copy, by its name. */
  readonly readCopy: (key: string) => Promise<Uint8Array>;
}

export function siteOf(parts: SiteParts): Site {
  const { book, renderer, others } = parts;
  const files = new Map<string, SiteFile>();
  // A file of the author's own of this name stays.
  for (const epub of parts.epubs) files.set(epub.path, epubFile(epub));
  for (const asset of parts.assets) files.set(asset.path, fileOf(asset, parts));
  const folders = previewFolders(book.pages);
  // What is made of other pages comes last: then these have been made, where they are asked for as well.
  const gathering = book.pages.filter(isMadeOfOthers);
  for (const plan of [...book.pages.filter((page) => !isMadeOfOthers(page)), ...gathering]) {
    files.set(plan.path, pageFile(plan, parts));
    // Next to its page: what that has of the chapter is at hand then.
    const preview = previewPath(plan.path);
    const anchors = book.previewed.get(plan.path);
    if (anchors !== undefined && !files.has(preview) && !folders.has(preview))
      files.set(preview, previewFile(plan, anchors, parts));
    if (plan.copy !== undefined) files.set(plan.copy, copyFile(plan, parts));
  }
  for (const edition of book.editions)
    if (edition.contentsScript !== undefined) files.set(edition.contentsScript, contentsScript(edition, parts));
  for (const [path, file] of others) files.set(path, file);
  return {
    files,
    listing: listingOf(parts),
    families: new Map(
      book.editions.map((edition) => [edition.root + SEARCH, searchFamily(bookIn(book, edition), parts)]),
    ),
    prepare: async (paths) => {
      if (!book.editions.some(({ root }) => paths.has(root + SEARCH)) && !gathering.some(({ path }) => paths.has(path)))
        return;
      await parts.memory.load(book.pages.filter(({ path, chapter }) => chapter !== undefined && !paths.has(path)));
      renderer.keepParts(parts.memory.shelf);
    },
  };
}

function listingOf({ book, workspace: { client } }: SiteParts): SiteListing | undefined {
  const script = client['offline-worker.js'];
  if (!book.isKeptOffline || script === undefined) return undefined;
  return offlineListing(script, new Set(book.pages.flatMap(({ copy }) => copy ?? [])));
}

const SEARCH = 'search/';

/** `networks/convnets.html` → `assets/previews/networks/convnets.js`: client/cards.ts asks for it. */
function previewPath(page: string): string {
  return `assets/previews/${page.replace(/\.html$/, '')}.js`;
}

/**
 * Folders of previews: beside one for the pages below `node.js/`, that of `node.html` has no place, and its links show
 * no card.
 */
function previewFolders(pages: readonly PagePlan[]): ReadonlySet<string> {
  return new Set(pages.flatMap(({ path }) => foldersOfPreview(path)));
}

const foldersOfPreview = onceForText((page) => foldersOf(previewPath(page)));

function pageFile(plan: PagePlan, { renderer, keys }: SiteParts): SiteFile {
  return renderedFile(
    () => keys.page(plan),
    () => renderer.page(plan),
  );
}

function copyFile(plan: PagePlan, { renderer, keys }: SiteParts): SiteFile {
  return renderedFile(
    () => keys.copy(plan),
    () => {
      const { text, problems } = renderer.copy(plan);
      return { html: text, problems };
    },
  );
}

function previewFile(plan: PagePlan, anchors: readonly string[], { renderer, keys }: SiteParts): SiteFile {
  return renderedFile(
    () => keys.preview(plan, anchors),
    () => renderer.preview(plan, anchors),
  );
}

function epubFile(epub: Epub): SiteFile {
  return {
    get key() {
      return epub.key();
    },
    bytes: (report) => epubBytes(epub, report),
  };
}

/** Of a long book: the list of all its chapters. */
function contentsScript({ config: { language } }: Edition, { renderer, keys }: SiteParts): SiteFile {
  return renderedFile(
    () => keys.contents(language),
    () => renderer.contentsScript(language),
  );
}

function renderedFile(keyOf: () => string, render: () => ReturnType<Renderer['page']>): SiteFile {
  return {
    get key() {
      return keyOf();
    },
    bytes: async (report) => {
      const { html, problems } = render();
      for (const problem of problems) report(problem);
      return html === undefined ? undefined : Buffer.from(html);
    },
  };
}

function fileOf(asset: Asset, { workspace, folder, readCopy, keys }: SiteParts): SiteFile {
  switch (asset.kind) {
    case 'made':
      return {
        get key() {
          return typeof asset.content === 'string' ? shortHash(asset.content) : hashOfBytes(asset.content);
        },
        bytes: async () => (typeof asset.content === 'string' ? Buffer.from(asset.content) : asset.content),
      };
    case 'figures':
      return listFile(
        () => keys.figures(asset.edition, asset.figures),
        () => figuresJson(asset.figures),
      );
    case 'things':
      return listFile(
        () => keys.figures(asset.edition, []),
        () => thingsJson(asset.things),
      );
    case 'copy':
      return {
        key: `${asset.from} ${workspace.files[asset.from]?.version ?? ''}`,
        bytes: () => folder.read(asset.from),
        ...(folder.placeOf && { copyOf: folder.placeOf(asset.from) }),
      };
    case 'encoded':
      return { key: asset.key, bytes: () => readCopy(asset.key) };
    case 'card':
      return {
        get key() {
          return keys.card(asset.card);
        },
        bytes: async () => drawCard(asset.card, await readFace()),
      };
    case 'icon':
      return {
        key: `icon 1 ${asset.from} ${workspace.files[asset.from]?.version ?? ''}`,
        bytes: async () => squared(await folder.read(asset.from)),
      };
  }
}

/** Opened for the first card that is drawn. */
function readFace(): Promise<Face> {
  return (face ??= readCardFace().then(openFace));
}
let face: Promise<Face> | undefined;

function listFile(keyOf: () => string, write: () => string): SiteFile {
  return {
    get key() {
      return keyOf();
    },
    bytes: async () => Buffer.from(write()),
  };
}

function searchFamily(book: Book, { renderer, keys }: SiteParts): SiteFamily {
  let made: ReadonlyMap<string, Uint8Array> | undefined;
  return {
    get key() {
      return keys.search(book.config.language);
    },
    // Their names are known when they are made: whoever asks for one of them asks for the next one too.
    files: () => (made ??= searchFilesOf(book, (plan) => renderer.parts(plan).sections)),
  };
}
