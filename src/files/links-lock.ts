// links.lock.json: which links out of the book worked, and when; kept beside the book, to be kept with it.
import { randomBytes } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Folder } from './folder.ts';
import { standingAt } from './standing.ts';

const LINKS_LOCK = 'links.lock.json';

export interface KnownLink {
  /** The last day on which it worked: `2026-11-28`. */
  readonly worked?: string;
  /** The first day on which it did not, since then. */
  readonly failed?: string;
  /** The last day on which the same address worked with https. */
  readonly https?: string;
}

/** By address, without a fragment. */
export type LinksLock = Readonly<Record<string, KnownLink>>;

/** Empty where there is none, or somebody has broken it. */
export async function readLinksLock(folder: Folder): Promise<LinksLock> {
  try {
    const lock: unknown = JSON.parse(new TextDecoder().decode(await folder.read(LINKS_LOCK)));
    if (typeof lock !== 'object' || lock === null) return {};
    return Object.fromEntries(Object.entries(lock).map(([address, known]) => [address, knownLink(known)]));
  } catch {
    return {};
  }
}

function knownLink(value: unknown): KnownLink {
  if (typeof value !== 'object' || value === null) return {};
  const days = Object.entries(value).filter(([, day]) => typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day));
  return Object.fromEntries(days.filter(([name]) => ['worked', 'failed', 'https'].includes(name)));
}

/** In order of addresses. Not written through a link, nor where it would say the same; `root` is absolute. */
export async function writeLinksLock(root: string, lock: LinksLock, before: LinksLock): Promise<void> {
  const text = textOf(lock);
  if (text === textOf(before)) return;
  const path = join(root, LINKS_LOCK);
  if ((await standingAt(path)) === 'other') return;
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(aside, text, { flag: 'wx' });
  await rename(aside, path);
}

function textOf(lock: LinksLock): string {
  const sorted = Object.fromEntries(Object.entries(lock).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify(sorted, null, 1)}\n`;
}
