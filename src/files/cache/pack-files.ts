// The files of a pack: found, read entry by entry, and written piece by piece. They are never changed.
import { randomBytes } from 'node:crypto';
import { lstat, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keepYoung, SEAL, seal, type Door, type GrowingEntry } from './door.ts';
import { SHELVES } from './shelves.ts';

/** What is known of a pack's files. */
export interface PackFiles {
  readonly door: Door;
  readonly name: string;
  /** Where an entry lies, by its key. */
  readonly index: Map<string, Spot>;
  /** By file name, from the oldest. */
  readonly files: Map<string, PackFile>;
}

interface PackFile {
  /** Absolute. */
  readonly path: string;
  readonly size: number;
  bytes: Uint8Array | undefined;
}

/** A file of the pack that nobody else sees yet. */
export interface Growing {
  readonly file: string;
  readonly entry: GrowingEntry;
  /** In bytes. */
  size: number;
}

interface Spot {
  readonly file: string;
  /** Of its seal, which the bytes follow. */
  readonly at: number;
  readonly length: number;
}

/** Bytes of a key. */
export const KEY = 16;
/** Before each entry: its key, its length as four bytes, its seal. */
const HEAD = KEY + 4 + SEAL;

/** Reads what other runs have left. Never throws: what cannot be read is not there. */
export async function loadAll(pack: PackFiles): Promise<void> {
  const { door, name, files } = pack;
  if (!(await door.isOurs('packs'))) return;
  const folder = door.folder('packs');
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const ours = found.filter(
    (entry) => entry.isFile() && entry.name.startsWith(`${name}-`) && SHELVES.packs.test(entry.name),
  );
  const read = await Promise.all(
    ours.map(async (entry) => {
      const path = join(folder, entry.name);
      const [facts, bytes] = await Promise.all([lstat(path), readFile(path)]).catch(() => []);
      await keepYoung(path);
      return facts === undefined || bytes === undefined ? [] : [{ name: entry.name, path, bytes, time: facts.mtimeMs }];
    }),
  );
  for (const file of read.flat().toSorted((a, b) => a.time - b.time)) {
    files.set(file.name, { path: file.path, size: file.bytes.length, bytes: file.bytes });
    for (const [key, spot] of spotsIn(file.name, file.bytes)) pack.index.set(key, spot);
  }
}

/** What was cut short has its last entry missing; what is damaged inside shows by its seal. */
function* spotsIn(file: string, bytes: Uint8Array): Generator<readonly [string, Spot]> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + HEAD <= view.length; ) {
    const length = view.readUInt32LE(at + KEY);
    if (at + HEAD + length > view.length) return;
    yield [view.toString('latin1', at, at + KEY), { file, at: at + KEY + 4, length }];
    at += HEAD + length;
  }
}

/** Undefined where there is no such entry, or a damaged one. */
export async function readOne(pack: PackFiles, key: string): Promise<Uint8Array | undefined> {
  const spot = pack.index.get(key);
  if (spot === undefined) return undefined;
  const file = pack.files.get(spot.file);
  const held = file?.bytes?.subarray(spot.at, spot.at + SEAL + spot.length);
  const sealed = held ?? (file && (await readPart(file.path, spot).catch(() => undefined)));
  const bytes = sealed?.subarray(SEAL);
  if (sealed !== undefined && bytes !== undefined && seal(key, bytes).equals(sealed.subarray(0, SEAL))) return bytes;
  pack.index.delete(key);
  return undefined;
}

async function readPart(path: string, { at, length }: Spot): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const part = Buffer.alloc(SEAL + length);
    const { bytesRead } = await file.read(part, 0, part.length, at);
    return part.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * A new file; what it gets is found from then on, by this run alone. Throws, as `grow` and `finish`, where the disk
 * refuses.
 */
export async function begin({ door, name }: PackFiles): Promise<Growing> {
  const file = `${name}-${randomBytes(6).toString('hex')}`;
  return { file, entry: await door.begin('packs', file), size: 0 };
}

export async function grow(
  pack: PackFiles,
  growing: Growing,
  entries: readonly (readonly [key: string, bytes: Uint8Array])[],
): Promise<void> {
  const { file, entry } = growing;
  await entry.add(entries.flatMap(([key, bytes]) => [headOf(key, bytes), bytes]));
  for (const [key, { length }] of entries) {
    pack.index.set(key, { file, at: growing.size + KEY + 4, length });
    growing.size += HEAD + length;
  }
  pack.files.set(file, { path: entry.path, size: growing.size, bytes: undefined });
}

/** From now on others see it. */
export async function finish(pack: PackFiles, { file, entry, size }: Growing): Promise<void> {
  await entry.end();
  pack.files.set(file, { path: join(pack.door.folder('packs'), file), size, bytes: undefined });
}

/** What it had is forgotten. */
export async function lose({ index, files }: PackFiles, { file, entry }: Growing): Promise<void> {
  await entry.drop();
  files.delete(file);
  for (const [key, spot] of [...index]) if (spot.file === file) index.delete(key);
}

function headOf(key: string, entry: Uint8Array): Buffer {
  const head = Buffer.alloc(KEY + 4);
  head.write(key, 'latin1');
  head.writeUInt32LE(entry.length, KEY);
  return Buffer.concat([head, seal(key, entry)]);
}
