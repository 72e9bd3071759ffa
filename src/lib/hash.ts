// Short names for content.
import { hash } from 'node:crypto';
import { onceFor } from './once-for.ts';

/** The first 16 hexadecimal digits of SHA-256: enough to tell the files and pages of one book apart. */
export function shortHash(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex').slice(0, 16);
}

/** The same, remembered: for bytes that stay one value, as the program's own files do from save to save. */
export const hashOfBytes = onceFor((bytes: Uint8Array) => shortHash(bytes));

/** `reader.js` → `reader-1f3a5b7c.js`: a browser may keep such a file for ever, since other bytes have another name. */
export function hashedName(name: string, content: Uint8Array): string {
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)}-${hashOfBytes(content).slice(0, 8)}${name.slice(dot)}`;
}

/** SHA-256 in Base64, as Content-Security-Policy and Subresource Integrity write it after `sha256-`. */
export function contentHash(content: string): string {
  return hash('sha256', content, 'base64');
}
