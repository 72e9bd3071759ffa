// What keeps a book in a reader's browser: the script, with the names of all files in front of it, and what they weigh.
import type { KeptFiles } from '../client/forms/kept-files.ts';
import { shortHash } from '../lib/hash.ts';
import type { SiteListing, WrittenFile } from '../model/site.ts';

/** Files of which a reader without a network has no use, or which would weigh more than all the rest. */
const LEFT_OUT =
  /^assets\/cards\/|(?:^|\/)(?:\.[^/]*|_headers|_redirects|CNAME|robots\.txt|sitemap\.xml|feed\.xml|llms\.txt)$|\.(?:mp4|m4v|webm|mov|ogv|mp3|m4a|ogg|wav|flac|zip|gz|tgz|pdf|epub)$/i;

/** `copies` are the chapters as Markdown; `script` is the client's. */
export function offlineListing(script: Uint8Array, copies: ReadonlySet<string>): SiteListing {
  return {
    paths: [WORKER, SIZE],
    key: shortHash(script),
    files: (written) => {
      const kept = [...written].filter(([path]) => !LEFT_OUT.test(path) && !copies.has(path));
      const files = kept.map(
        ([path, { hash }]) => [encodeURI(path).replace(/[?#]/g, encodeURIComponent), hash.slice(0, 12)] as const,
      );
      const list: KeptFiles = {
        id: shortHash(JSON.stringify(files)),
        files: files.sort(([a], [b]) => (a < b ? -1 : 1)),
      };
      return new Map([
        [WORKER, Buffer.concat([Buffer.from(`self.vitrineOffline=${JSON.stringify(list)};\n`), script])],
        [SIZE, Buffer.from(`{"bytes":${weightOf(kept)}}\n`)],
      ]);
    },
  };
}

const WORKER = 'offline-worker.js';
const SIZE = 'offline.json';

/** Of a picture in two formats, a browser of today keeps one. */
function weightOf(files: readonly (readonly [string, WrittenFile])[]): number {
  const paths = new Set(files.map(([path]) => path));
  return files
    .filter(([path]) => !path.endsWith('.webp') || !paths.has(path.replace(/webp$/, 'avif')))
    .reduce((sum, [, { size }]) => sum + size, 0);
}
