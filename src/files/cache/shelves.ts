// How the cache's folder is laid out: what lies where, and which names are ours. Nothing else in it is ever deleted.

/** Goes up where another program version could not read what this one writes: each has a folder of its own. */
const VERSION = 'v1';

/** All names that entries may have, by the folder that they lie in. */
export const SHELVES = {
  /** Records of pictures and copies of them: `KEY.json`, `KEY-960.avif`, `KEY-film.webp`. */
  pictures: /^[0-9a-f]{16}(?:\.json|-(?:\d+|film)\.[a-z]+)$/,
  /** See ledger.ts: the hash of the folder's path. */
  sites: /^[0-9a-f]{16}$/,
  /** See pack.ts: the pack's name, and a number that chance gives each of its files. */
  packs: /^[0-9a-f]{16}-[0-9a-f]{12}$/,
} as const;

export type Shelf = keyof typeof SHELVES;

/** Relative to the cache's folder, with forward slashes. */
export function shelfPath(shelf: Shelf): string {
  return `${VERSION}/${shelf}`;
}

/** Relative to the cache's folder: how many bytes came in since it was looked through last, a line for each run. */
export const GROWN_PATH = `${VERSION}/grown`;

/** Behind the name of an entry while it is written. */
const ASIDE = /\.[0-9a-f]{12}$/;

/** A folder with this is a cache, says https://bford.info/cachedir/, and programs that make backups leave it out. */
export const TAG_NAME = 'CACHEDIR.TAG';
export const TAG = `Signature: 8a477f597d28d172789f06886806bc55
# What Vitrine has made before and would make again. \`vitrine clean\` empties it.
`;

/** Where the cache lies in somebody's repository, it is no part of that. */
export const HIDDEN_NAME = '.gitignore';
export const HIDDEN = '*\n';

/** Relative to the cache's folder: where all lies that comes and goes. */
export const CONTENTS_PATH = VERSION;

/** Whether a file is one of ours; `path` is relative to the cache's folder, with forward slashes. */
export function isOfCache(path: string): boolean {
  if ([TAG_NAME, HIDDEN_NAME, GROWN_PATH].includes(path)) return true;
  return SHELF_NAMES.some((shelf) => {
    const above = `${shelfPath(shelf)}/`;
    return path.startsWith(above) && isEntry(shelf, path.slice(above.length));
  });
}

const SHELF_NAMES = Object.keys(SHELVES) as readonly Shelf[]; // The table is whole.

/** Whether an entry may have this name, also while it is written. */
export function isEntry(shelf: Shelf, name: string): boolean {
  return SHELVES[shelf].test(name.replace(ASIDE, ''));
}
