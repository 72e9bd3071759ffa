// The record of what Vitrine wrote into a folder: the hash of each file, in a file beside them.
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { standingAt } from './standing.ts';
import { tableOf } from '../lib/table.ts';

/**
 * Only files listed here are ever replaced or deleted, so whatever else lies in the folder is safe: and these only as
 * long as they are what was written.
 */
export const RECORD = '.vitrine.json';

export interface RecordedFile {
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
  /** While files are moved into place, the hash of what stands there until then: either of both is ours. */
  readonly before?: string;
}

export type OutputRecord = ReadonlyMap<string, RecordedFile>;

const NO_RECORD: OutputRecord = new Map();

/** Whether Vitrine has written into `folder` (absolute) before. */
export async function hasRecord(folder: string): Promise<boolean> {
  return (await standingAt(join(folder, RECORD)).catch(() => 'nothing')) === 'file';
}

/**
 * The record of `folder`, empty where there is none, it is a link, or it cannot be read: then every file in it is
 * somebody else's.
 */
export async function readRecord(folder: string): Promise<OutputRecord> {
  return (await hasRecord(folder)) ? readRecordAt(join(folder, RECORD)) : NO_RECORD;
}

/** The same of one at another place, which is known to be a file. */
export async function readRecordAt(path: string): Promise<OutputRecord> {
  try {
    return readRecordText(await readFile(path, 'utf8'));
  } catch {
    return NO_RECORD;
  }
}

/** The record that `text` holds; empty where it is none. */
export function readRecordText(text: string): OutputRecord {
  try {
    const record: unknown = JSON.parse(text);
    const files = typeof record === 'object' && record !== null && 'files' in record ? record.files : undefined;
    if (typeof files !== 'object' || files === null) return NO_RECORD;
    return new Map(Object.entries(files).flatMap(([path, entry]) => recordedFile(path, entry)));
  } catch {
    return NO_RECORD;
  }
}

/** As the record is written: the same for the same site, wherever it stands. */
export function recordText(record: OutputRecord): string {
  const sorted = [...record].sort(([a], [b]) => (a < b ? -1 : 1));
  const files = sorted.map(
    ([path, { hash, before }]) => [path, before === undefined ? hash : { hash, before }] as const,
  );
  return `${JSON.stringify({ writtenBy: 'vitrine', files: tableOf(files) }, null, 1)}\n`;
}

function recordedFile(path: string, entry: unknown): [string, RecordedFile][] {
  if (!isSafe(path)) return [];
  if (typeof entry === 'string') return [[path, { hash: entry }]];
  if (typeof entry !== 'object' || entry === null || !('hash' in entry) || typeof entry.hash !== 'string') return [];
  const before = 'before' in entry && typeof entry.before === 'string' ? { before: entry.before } : {};
  return [[path, { hash: entry.hash, ...before }]];
}

/** A record is a file that anybody may edit: a path in it that climbs out of the folder is not believed. */
function isSafe(path: string): boolean {
  const names = path.split(sep === '/' ? '/' : /[\\/]/);
  return !names.some((name) => name === '' || name === '.' || name === '..');
}
