// Short names for content.
import { createHash } from 'node:crypto';

/** The first 16 hexadecimal digits of SHA-256: enough to tell the files and pages of one book apart. */
export function shortHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
