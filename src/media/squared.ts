// A picture in the middle of a square: the sign of a book among a phone's programs.
import { openPicture } from './decode.ts';

/** WebP of 512 × 512; undefined where the picture cannot be read. */
export async function squared(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    const picture = await openPicture(bytes, 'still');
    const background = { r: 0, g: 0, b: 0, alpha: 0 };
    return await picture.resize(512, 512, { fit: 'contain', background }).webp({ quality: 80 }).toBuffer();
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error;
    return undefined;
  }
}
