// links.lock.json: which links out of the book worked, and when; kept beside the book, to be kept with it.
import { join } from 'node:path';
import type { Folder } from './folder.ts';
import { lockText, readLock, writeLock } from './lock-file.ts';
import { standingAt } from './standing.ts';
import { tableOf } from '../lib/table.ts';

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

/** The address under which a link is known: without its fragment, which is the reader's browser's own. */
export function lockedAddress(address: string): string {
  const whole = (address.startsWith('//') ? `https:${address}` : address).replace(/#.*$/s, '');
  return URL.canParse(whole) ? new URL(whole).href : whole;
}

/** What is known of a link, as it is written. */
export function knownLinkIn(lock: LinksLock, address: string): KnownLink | undefined {
  const known = lockedAddress(address);
  return Object.hasOwn(lock, known) ? lock[known] : undefined;
}

/** Empty where there is none, or somebody has broken it. */
export async function readLinksLock(folder: Folder): Promise<LinksLock> {
  const entries = await readLock(folder, LINKS_LOCK);
  return tableOf(entries.map(([address, known]) => [address, knownLink(known)]));
}

function knownLink(value: unknown): KnownLink {
  if (typeof value !== 'object' || value === null) return {};
  const days = Object.entries(value).filter(([, day]) => typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day));
  return tableOf(days.filter(([name]) => ['worked', 'failed', 'https'].includes(name)));
}

/** In order of addresses. Not written through a link, nor where it would say the same; `root` is absolute. */
export async function writeLinksLock(root: string, lock: LinksLock, before: LinksLock): Promise<void> {
  if (lockText(lock) === lockText(before)) return;
  if ((await standingAt(join(root, LINKS_LOCK))) === 'other') return;
  await writeLock(root, LINKS_LOCK, lock);
}
