// Paths and addresses inside a site: always forward slashes, never a leading slash.

/** `a/b/c.html` → `a/b`; `c.html` → ''. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** `a/b/c.html` → `c.html`. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folders above, the nearest first: `a/b/c.html` → `a/b`, `a`. */
export function foldersOf(path: string): readonly string[] {
  const folder = folderOf(path);
  return folder === '' ? [] : [folder, ...foldersOf(folder)];
}

/** `a/b.c.md` → `a/b.c`; a name that only begins with a dot has no ending. */
export function withoutEnding(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot > path.lastIndexOf('/') + 1 ? path.slice(0, dot) : path;
}

/** `a/b//` → `a/b`. Each run of slashes is tried from its first one alone. */
export function withoutEndSlashes(path: string): string {
  return path.replace(/(?<!\/)\/+$/, '');
}

/** A path that leads nowhere else: `a/../../b//c` → `a/b/c`, as Jekyll makes one of an address that climbs. */
export function withoutClimbs(path: string): string {
  const parts = path.split('/').filter((part) => part !== '.' && part !== '..');
  return parts.filter((part, index) => part !== '' || index === 0 || index === parts.length - 1).join('/');
}

/** `//a/b/` → `a/b`. */
export function withoutSlashes(path: string): string {
  return withoutEndSlashes(path.replace(/^\/+/, ''));
}

/** `a.md` in `content` → `content/a.md`; the folder '' is the top. */
export function pathIn(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

/** `join('a/b', '../c.md')` → `a/c.md`; undefined where it climbs out of the top. */
export function joinPath(folder: string, path: string): string | undefined {
  const names: string[] = [];
  for (const name of `${folder}/${path}`.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') names.push(name);
    else if (names.pop() === undefined) return undefined;
  }
  return names.join('/');
}

/** The way from the page `from` to the file `to`: `('a/b.html', 'c/d.png')` → `../c/d.png`. */
export function relativePath(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  const way = [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
  // "a:b.html" would be read as an address of the scheme "a".
  return /^[^/]*:/.test(way) ? `./${way}` : way;
}

/** Of signs that stand for themselves: most paths are, and are asked for on each page. */
const PLAIN_PATH = /^[\w\-.!~*'()/,:@=&+$;]*$/;

/** For an attribute: each name percent-encoded as a path segment, save what may stand there as it is. */
export function encodePath(path: string): string {
  if (PLAIN_PATH.test(path)) return path;
  return path
    .split('/')
    .map((name) => encodeURIComponent(name).replace(/%(2C|3A|40|3D|26|2B|24|3B)/g, decodeURIComponent))
    .join('/');
}

/** The text that percent-encoding stands for, or the text itself where it is not well encoded. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * The address of a page on the web, below `base` (`https://example.org/book/`): a folder's index answers to the folder.
 */
export function publicAddress(base: string, path: string): string {
  return base + encodePath(path.replace(/(^|\/)index\.html$/, '$1'));
}

/** An address as people say it: `https://www.example.org/a/?b#c` → `example.org/a`. */
export function shortAddress(address: string): string {
  return decodePath(
    withoutEndSlashes(
      address
        .trim()
        .replace(/^[a-z][a-z0-9+.-]*:/i, '')
        .replace(/^\/\/(?:www\.)?/i, '')
        .replace(/[?#].*$/s, ''),
    ),
  );
}
