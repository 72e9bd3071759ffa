// Names of files in an EPUB: letters, digits and a few signs of ASCII, as every reading system and every disk takes
// them, each name once.
import { shortHash } from '../lib/hash.ts';

/** `networks/convnets.html` → `networks.convnets`; what is left of other letters is told apart by their hash. */
export function plainName(path: string): string {
  const plain = path
    .replace(/\.[^./]*$/, '')
    .replaceAll('/', '.')
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  const isWhole = /^[A-Za-z0-9._/-]+$/.test(path);
  return isWhole && plain !== '' ? plain : `${plain === '' ? 'page' : plain}-${shortHash(path).slice(0, 6)}`;
}

/** Hands out names of which no two differ in case alone. */
export function namesOnce(taken: readonly string[]): (name: string) => string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return (name) => {
    let free = name;
    for (let count = 2; used.has(free.toLowerCase()); count += 1) free = name.replace(/(\.[^.]*)$/, `-${count}$1`);
    used.add(free.toLowerCase());
    return free;
  };
}
