// Pictures of other hosts are brought into the book: once, into a folder of their own, with their hashes in
// pictures.lock.
import { changedPicture, unfetchedPicture } from '../diagnostics/catalog.ts';
import { fullHash, keepBrought, type PictureLock } from '../files/picture-lock.ts';
import { shortHash } from '../lib/hash.ts';
import { decodePath, nameOf, withoutEnding } from '../lib/paths.ts';
import { slugOf } from '../lib/slug.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { fetchPicture } from './fetch-picture.ts';

export interface RemotePicture {
  readonly address: string;
  readonly place: Place;
}

export interface BroughtIn {
  readonly count: number;
  readonly problems: readonly Problem[];
}

/**
 * `root` is absolute; `folder` the one below it that pictures go into. What cannot be fetched stays where it is, with a
 * warning.
 */
export async function bringPicturesIn(
  pictures: readonly RemotePicture[],
  book: { root: string; folder: string; lock: PictureLock },
  onStep?: (done: number, of: number) => void,
): Promise<BroughtIn> {
  const wanted = [...new Map(pictures.map((picture) => [picture.address, picture])).values()];
  const problems: Problem[] = [];
  let lock = book.lock;
  let count = 0;
  for (const [index, { address, place }] of wanted.entries()) {
    onStep?.(index, wanted.length);
    const fetched = await fetchPicture(address);
    if ('why' in fetched) {
      problems.push(unfetchedPicture(place, address, fetched.why));
      continue;
    }
    const known = lock[address];
    const sha256 = fullHash(fetched.bytes);
    if (known !== undefined && known.sha256 !== sha256) {
      problems.push(changedPicture(place, address));
      continue;
    }
    const file = known?.file ?? `${book.folder}${nameFor(address, fetched.format)}`;
    const longer = { ...lock, [address]: { file, sha256 } };
    // One by one: what has come stays, whatever happens to the next.
    const block = await keepBrought(book.root, longer, { path: file, bytes: fetched.bytes });
    if (block !== undefined) {
      problems.push(unfetchedPicture(place, address, `"${block}", where it would be kept, is a link or no folder`));
      continue;
    }
    lock = longer;
    count += 1;
  }
  return { count, problems };
}

/** `remote-pictures/map-1f0c9b2a.png`: two hosts may have a map. */
function nameFor(address: string, format: string): string {
  const name = slugOf(withoutEnding(nameOf(decodePath(address.replace(/[?#].*$/, '')))));
  return `remote-pictures/${name === '' ? 'picture' : name.slice(0, 60)}-${shortHash(address).slice(0, 8)}.${format}`;
}
