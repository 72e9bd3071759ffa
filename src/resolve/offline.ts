// What a book needs to be kept by a reader's browser: whether it offers that, and the web manifest that names it.
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
  const content = `${JSON.stringify(manifestOf(edition, workspace), undefined, 2)}\n`;
  return {
    isOffered,
    assets: isOffered && !paths.has(MANIFEST) ? [{ kind: 'made', path: MANIFEST, content }] : [],
    problems,
  };
}

/** https://www.w3.org/TR/appmanifest/; addresses are relative to the file, and so the site may stand below any path. */
function manifestOf({ config, front }: Edition, workspace: Taken['workspace']): Readonly<Record<string, unknown>> {
  return {
    name: config.title,
    description: config.description,
    lang: config.language,
    dir: config.direction,
    start_url: `./${encodePath(front)}`,
    scope: './',
    display: 'minimal-ui',
    icons: iconsOf(workspace),
  };
}

/** The cover, and the book's sign. */
function iconsOf(workspace: Taken['workspace']): readonly unknown[] {
  const cover = coverFile(workspace);
  const { files } = workspace;
  const sign = ['favicon.svg', 'favicon.png'].flatMap(
    (name) => Object.values(files).find(({ publishAs }) => publishAs === name) ?? [],
  );
  return [...(cover === undefined ? [] : [cover]), ...sign].flatMap((file) => {
    const { picture } = file;
    if (picture === undefined) return [];
    const type = `image/${picture.format === 'svg' ? 'svg+xml' : picture.format === 'jpg' ? 'jpeg' : picture.format}`;
    const sizes = picture.format === 'svg' ? 'any' : `${picture.width}x${picture.height}`;
    return [{ src: encodePath(file.publishAs ?? file.address), sizes, type }];
  });
}
