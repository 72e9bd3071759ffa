// A file of a book as `load` finds it, before anything is made of it.
import { measurePicture } from '../../src/media/measure.ts';
import type { BookFile } from '../../src/model/workspace.ts';

export function bookFile(path: string, bytes: Uint8Array): BookFile {
  return {
    path,
    publishAs: path,
    address: path,
    size: bytes.length,
    version: '1',
    picture: measurePicture(bytes),
    prepared: undefined,
    video: undefined,
    transcript: undefined,
  };
}
