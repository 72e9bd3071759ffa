// What is wrong with a picture, reported where a chapter asks for it.
import { missingPicture, remotePicture } from '../diagnostics/catalog.ts';
import {
  enormousPicture,
  misnamedPicture,
  noXmlPicture,
  troubledPicture,
  unpreparedPicture,
  unreadablePicture,
  unshownPicture,
} from '../diagnostics/catalog-pictures.ts';
import { isNamedRightly, isPicture, isUnshown } from '../media/measure.ts';
import type { PictureTrouble } from '../model/picture.ts';
import type { Problem } from '../model/problem.ts';
import type { BookFile } from '../model/workspace.ts';
import type { Reference } from '../model/facts.ts';
import { isRemote } from './shown-pictures.ts';
import { nearestAddress, type Site, type Target } from './targets.ts';

/** `source` is the file that asks. */
export function pictureProblem(
  { address, place }: Reference,
  target: Target,
  source: string,
  site: Site,
): Problem | undefined {
  if (target.kind === 'elsewhere') return isRemote(address) ? remotePicture(place, address) : undefined;
  if (target.kind !== 'file') return missingPicture(place, address, nearestAddress(address, 'picture', source, site));
  return fileProblem(target.file, place);
}

function fileProblem({ path, picture, prepared }: BookFile, place: Reference['place']): Problem | undefined {
  // What is no picture by its name (a film as poster, a document) is not ours to judge.
  if (isUnshown(path)) return unshownPicture(place, path);
  if (!isPicture(path)) return undefined;
  if (picture === undefined) return unreadablePicture(place, path);
  if (prepared?.trouble !== undefined) return preparedProblem(prepared.trouble, place, path);
  if (picture.trouble !== undefined) return troubledPicture(place, path, picture.trouble);
  if (isNamedRightly(path, picture.format)) return undefined;
  // The container of AVIF bears its name.
  const format = picture.format === 'heif' ? 'avif' : picture.format;
  return isUnshown(`.${format}`) ? unshownPicture(place, path, format) : misnamedPicture(place, path, format);
}

function preparedProblem(trouble: PictureTrouble, place: Reference['place'], path: string): Problem {
  switch (trouble.kind) {
    case 'broken':
      return unreadablePicture(place, path);
    case 'no-xml':
      return noXmlPicture(place, path, trouble.fault);
    case 'no-library':
      return unpreparedPicture(place, path);
    case 'enormous':
      return enormousPicture(place, path, trouble.megapixels);
  }
}
