// How large the book's pictures and videos are: read once for each version of a file.
import type { VideoSize, PictureSize } from '../model/workspace.ts';
import type { FileEntry } from '../files/folder.ts';
import { isPicture, measurePicture } from '../media/measure.ts';
import { isVideoFile, measureVideo } from '../media/video-size.ts';
import type { LoadRequest } from './load.ts';

/** Enough for the header of every format; a JPEG whose header is longer is read whole. */
const HEADER = 128 * 1024;

export async function measureVideos(
  { folder, measured }: LoadRequest,
  files: readonly FileEntry[],
): Promise<ReadonlyMap<string, VideoSize>> {
  const sizes = new Map<string, VideoSize>();
  for (const file of files.filter(({ path }) => isVideoFile(path))) {
    const key = `${file.path}\n${file.version}`;
    if (!measured.has(key))
      measured.set(key, await measureVideo((from, length) => folder.readRange(file.path, from, length)));
    const size = measured.get(key);
    if (size !== undefined && 'seconds' in size) sizes.set(file.path, size);
  }
  return sizes;
}

export async function measurePictures(
  request: LoadRequest,
  files: readonly FileEntry[],
): Promise<ReadonlyMap<string, PictureSize>> {
  const sizes = new Map<string, PictureSize>();
  const pictures = files.filter((candidate) => isPicture(candidate.path));
  // So many at a time: a book may have thousands, and each waits for the disk.
  for (let at = 0; at < pictures.length; at += 24)
    await Promise.all(pictures.slice(at, at + 24).map((file) => measureOnce(request, file)));
  for (const file of pictures) {
    const size = request.measured.get(`${file.path}\n${file.version}`);
    if (size !== undefined && 'format' in size) sizes.set(file.path, size);
  }
  return sizes;
}

async function measureOnce({ folder, measured }: LoadRequest, file: FileEntry): Promise<void> {
  const key = `${file.path}\n${file.version}`;
  if (measured.has(key)) return;
  const start = measurePicture(await folder.readStart(file.path, HEADER));
  measured.set(key, start ?? (file.size > HEADER ? measurePicture(await folder.read(file.path)) : undefined));
}
