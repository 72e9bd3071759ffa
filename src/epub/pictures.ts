// The pictures of an EPUB: each once, however many pages show it, and written as soon as one does.
import { shortHash } from '../lib/hash.ts';
import { nameOf } from '../lib/paths.ts';
import type { BookFile } from '../model/workspace.ts';
import { plainName } from './names.ts';
import type { PlacedPicture } from './page-scene.ts';
import type { EpubSource } from './source.ts';
import type { WrittenPicture } from './written.ts';
import { packed, stored, type PackedFile } from './zip.ts';

export interface Pictures {
  /** Undefined where it cannot be read. */
  readonly place: (file: BookFile) => Promise<PlacedPicture | undefined>;
  /** One that is no file of the book. */
  readonly add: (picture: WrittenPicture) => void;
  readonly all: () => readonly WrittenPicture[];
}

export function createPictures(
  { fit }: Pick<EpubSource, 'fit'>,
  write: (href: string, file: PackedFile) => Promise<void>,
): Pictures {
  const byFile = new Map<string, PlacedPicture | undefined>();
  const byHref = new Map<string, WrittenPicture>();
  const byBytes = new Map<string, string>();
  return {
    place: async (file) => {
      if (byFile.has(file.path)) return byFile.get(file.path);
      const fitted = await fit(file);
      if (fitted === undefined) {
        byFile.set(file.path, undefined);
        return undefined;
      }
      const { bytes, format, width, height, needsPaper } = fitted;
      const hash = shortHash(bytes);
      // Two files of the same bytes are one, whatever they are called.
      const known = byBytes.get(hash);
      const href = known ?? `images/${plainName(nameOf(file.path))}-${hash.slice(0, 8)}.${format}`;
      byBytes.set(hash, href);
      if (known === undefined) await write(href, format === 'svg' ? packed(bytes) : stored(bytes));
      byHref.set(href, { href, format });
      const placed = { href, width, height, needsPaper };
      byFile.set(file.path, placed);
      return placed;
    },
    add: (picture) => void byHref.set(picture.href, picture),
    all: () => [...byHref.values()],
  };
}
