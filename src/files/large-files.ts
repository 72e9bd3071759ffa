// Files too large to be held, such as films: hashed and copied piece by piece. node:fs reads none of 2 GiB at once.
import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { hashOf, named } from './in-groups.ts';

/** In bytes. */
const LARGE = 64 * 2 ** 20;

/** Whether a file is so large; one that is not there is none, and whoever reads it says so. */
export async function isLarge(path: string): Promise<boolean> {
  return stat(path).then(
    ({ size }) => size > LARGE,
    () => false,
  );
}

/** SHA-256 in hexadecimal of a file's bytes, however many. Throws as node:fs does. */
export async function hashOfFile(path: string): Promise<string> {
  if (!(await isLarge(path))) return hashOf(await readFile(path));
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer); // No encoding was set.
  return hash.digest('hex');
}

/**
 * Copies a file, and makes the folders above `to`; the hash is that of the bytes that were written. Throws as node:fs
 * does, with the name of the file that was gone, or else of `goal`, for which the disk has no room.
 */
export async function copyHashed(
  from: string,
  to: string,
  goal: string,
): Promise<{ readonly hash: string; readonly size: number }> {
  await mkdir(dirname(to), { recursive: true });
  const source = await named(from, () => open(from));
  const hash = createHash('sha256');
  const counted = counting(hash);
  await named(goal, () => pipeline(source.createReadStream(), counted.stream, createWriteStream(to)));
  return { hash: hash.digest('hex'), size: counted.size() };
}

function counting(hash: Hash): { readonly stream: Transform; readonly size: () => number } {
  let size = 0;
  const stream = new Transform({
    transform: (piece: Buffer, _, done) => {
      hash.update(piece);
      size += piece.length;
      done(null, piece);
    },
  });
  return { stream, size: () => size };
}
