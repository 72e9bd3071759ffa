// Small things that whoever handles many files needs.
import { createHash } from 'node:crypto';

/** Some at a time: a thousand open files at once meets the system's limit. */
export async function inGroups<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < items.length; from += 32) await Promise.all(items.slice(from, from + 32).map(work));
}

/** SHA-256 in hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What `work` throws names the file that its author knows: node:fs names none where a disk is full. */
export async function named<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  }
}
