// The fifth verb: Page[] and assets → the files of the site.
import type { Asset, Page } from '../model/book.ts';
import type { Folder } from '../files/folder.ts';

/** A file of the site: bytes at hand, a file of the book, or a copy of a picture, read when they are needed. */
export type SiteFile =
  | { readonly kind: 'made'; readonly bytes: Uint8Array }
  | { readonly kind: 'copy'; readonly from: string }
  | { readonly kind: 'encoded'; readonly key: string };

/** Where bytes come from that are not at hand: the book's folder, and the store with its cache. */
export interface Shelves {
  readonly folder: Folder;
  readonly readCopy: (key: string) => Promise<Uint8Array>;
}

/** Every file of the site by its path, in order of path. */
export function siteFiles(pages: readonly Page[], assets: readonly Asset[]): ReadonlyMap<string, SiteFile> {
  const files: [string, SiteFile][] = [
    ...assets.map((asset): [string, SiteFile] => [
      asset.path,
      asset.kind === 'made' ? { kind: 'made', bytes: bytesOf(asset.content) } : asset,
    ]),
    ...pages.map((page): [string, SiteFile] => [page.path, { kind: 'made', bytes: bytesOf(page.html) }]),
  ];
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The bytes of one file of the site. Throws as the folder does where the author has taken the file away meanwhile. */
export async function readSiteFile(file: SiteFile, { folder, readCopy }: Shelves): Promise<Uint8Array> {
  if (file.kind === 'made') return file.bytes;
  return file.kind === 'copy' ? folder.read(file.from) : readCopy(file.key);
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}
