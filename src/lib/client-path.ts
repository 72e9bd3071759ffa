// Where the program's own style sheets and scripts stand in a site.
import { hashedName } from './hash.ts';

/** `reader.js` → `assets/reader-1f3a5b7c.js`. What a style sheet asks for (fonts) already has a hash in its name. */
export function clientPath(name: string, content: Uint8Array): string {
  return `assets/${/\.(css|js)$/.test(name) ? hashedName(name, content) : name}`;
}
