// What is wrong with a picture, reported where a chapter asks for it.
import {
  enormousPicture,
  missingPicture,
  misnamedPicture,
  remotePicture,
  troubledPicture,
  unpreparedPicture,
  unreadablePicture,
  unshownPicture,
} from '../diagnostics/catalog.ts';
import { isNamedRightly, isPicture, isUnshown } from '../media/measure.ts';
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
  if (picture === undefined || prepared?.trouble?.kind === 'broken') return unreadablePicture(place, path);
  if (prepared?.trouble?.kind === 'no-library') return unpreparedPicture(place, path);
  if (prepared?.trouble?.kind === 'enormous') return enormousPicture(place, path, prepared.trouble.megapixels);
  if (picture.trouble !== undefined) return troubledPicture(place, path, picture.trouble);
  return isNamedRightly(path, picture.format) ? undefined : misnamedPicture(place, path, picture.format);
}
