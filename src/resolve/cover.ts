// The picture of the title page, which book.yml names by its path in the book's folder.
import { missingPicture } from '../diagnostics/catalog.ts';
import type { PictureTarget } from '../model/book.ts';
import type { Problem } from '../model/problem.ts';
import type { BookFile, Workspace } from '../model/workspace.ts';
import { pictureTarget } from './pictures.ts';
import { nearestAddress, type Site } from './targets.ts';
import { placeInSettings } from './settings-places.ts';

/**
 * Undefined where there is no cover, or its file is not in the book. `images/a.png` is found in `content/` and
 * `static/` too.
 */
export function coverFile({ config: { cover }, files }: Workspace): BookFile | undefined {
  if (cover === undefined) return undefined;
  return [cover, `content/${cover}`, `static/${cover}`].map((path) => files[path]).find((file) => file !== undefined);
}

/** As the plan of the page `from` holds it: by the name that book.yml gives it. */
export function coverFor(from: string, workspace: Workspace, site: Site): Readonly<Record<string, PictureTarget>> {
  const { cover } = workspace.config;
  const file = coverFile(workspace);
  if (cover === undefined) return {};
  return {
    [cover]: pictureTarget(cover, file === undefined ? { kind: 'nothing' } : { kind: 'file', file, suffix: '' }, {
      from,
      loading: 'eager',
      files: site.files,
    }),
  };
}

export function coverProblems(workspace: Workspace, site: Site): readonly Problem[] {
  const { cover } = workspace.config;
  if (cover === undefined || coverFile(workspace) !== undefined) return [];
  return [
    missingPicture(
      placeInSettings('cover', cover, workspace),
      cover,
      nearestAddress(
        cover.replace(/^(?:content|static)\//, ''),
        'picture',
        workspace.contentFolder === '' ? '' : `${workspace.contentFolder}/`,
        site,
      ),
    ),
  ];
}
