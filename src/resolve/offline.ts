// What a book needs to be kept by a reader's browser: whether it offers that, and the web manifest that names it.
import { mediaTypeFor, mediaTypeOf } from '../lib/media-types.ts';
import { ownFileStays } from '../diagnostics/catalog.ts';
import { encodePath } from '../lib/paths.ts';
import type { Asset, Edition } from '../model/book.ts';
import type { Problem } from '../model/problem.ts';
import { ownerOf, type Taken } from './copies.ts';
import { coverFile } from './cover.ts';

interface Offline {
  readonly isOffered: boolean;
  readonly assets: readonly Asset[];
  readonly problems: readonly Problem[];
}

const MANIFEST = 'manifest.webmanifest';

/** Where a file of the book's own stands in the place of one that is needed, the book is not kept. */
export function offlineOf(edition: Edition, { paths, workspace }: Taken): Offline {
  if (!workspace.config.offline) return { isOffered: false, assets: [], problems: [] };
  const own = [MANIFEST, 'offline-worker.js', 'offline.json'].filter((path) => paths.has(path));
  const problems = own.map((path) => ownFileStays(ownerOf(path, workspace), path));
  const isOffered = !own.some((path) => path !== MANIFEST);
  if (!isOffered || paths.has(MANIFEST)) return { isOffered, assets: [], problems };
  const icons = iconsOf({ paths, workspace });
  const content = `${JSON.stringify(manifestOf(edition, icons), undefined, 2)}\n`;
  const squared = icons.flatMap(({ from, src }) =>
    from === undefined ? [] : [{ kind: 'icon', path: src, from } as const],
  );
  return { isOffered, assets: [{ kind: 'made', path: MANIFEST, content }, ...squared], problems };
}

/** https://www.w3.org/TR/appmanifest/; addresses are relative to the file, and so the site may stand below any path. */
function manifestOf({ config, front }: Edition, icons: readonly Icon[]): Readonly<Record<string, unknown>> {
  return {
    name: config.title,
    description: config.description,
    lang: config.language,
    dir: config.direction,
    start_url: `./${encodePath(front)}`,
    scope: './',
    display: 'minimal-ui',
    icons: icons.map(({ src, sizes, type }) => ({ src, sizes, type })),
  };
}

interface Icon {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  /** The picture that is to be squared for it; undefined for one that is. */
  readonly from?: string;
}

const SQUARED = 'icon-512.webp';

/**
 * The cover and the book's sign, where they are square: browsers take no other, but drawings, which they set into a
 * square themselves. https://web.dev/articles/install-criteria
 */
function iconsOf({ paths, workspace }: Taken): readonly Icon[] {
  const cover = coverFile(workspace);
  const { files } = workspace;
  const sign = ['favicon.svg', 'favicon.png'].flatMap(
    (name) => Object.values(files).find(({ publishAs }) => publishAs === name) ?? [],
  );
  return [...(cover === undefined ? [] : [cover]), ...sign].flatMap((file): readonly Icon[] => {
    const { picture } = file;
    if (picture === undefined) return [];
    const { format, width, height } = picture;
    const src = encodePath(file.publishAs ?? file.address);
    const type = mediaTypeOf(format);
    if (type !== undefined && format === 'svg') return [{ src, sizes: 'any', type }];
    if (type !== undefined && width === height) return [{ src, sizes: `${width}x${height}`, type }];
    if (file !== cover || paths.has(SQUARED)) return [];
    return [{ src: SQUARED, sizes: '512x512', type: mediaTypeFor('webp'), from: file.path }];
  });
}
