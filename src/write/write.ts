// The fifth verb: Page[] and assets → the files of the site.
import type { Asset, Page } from '../model/book.ts';
import type { Folder } from '../files/folder.ts';

/** A file of the site: bytes at hand, or a copy of a file of the book, read when it is needed. */
export type SiteFile =
  | { readonly kind: 'made'; readonly bytes: Uint8Array }
  | { readonly kind: 'copy'; readonly from: string };

/** Every file of the site by its path, in order of path. */
export function siteFiles(pages: readonly Page[], assets: readonly Asset[]): ReadonlyMap<string, SiteFile> {
  const files: [string, SiteFile][] = [
    ...assets.map((asset): [string, SiteFile] => [asset.path, asset.kind === 'copy' ? asset : { kind: 'made', bytes: bytesOf(asset.content) }]),
    ...pages.map((page): [string, SiteFile] => [page.path, { kind: 'made', bytes: bytesOf(page.html) }]),
  ];
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The bytes of one file of the site. Throws as the folder does where the author has taken the file away meanwhile. */
export async function readSiteFile(file: SiteFile, folder: Folder): Promise<Uint8Array> {
  return file.kind === 'made' ? file.bytes : folder.read(file.from);
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}
