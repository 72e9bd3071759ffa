// Style sheets and scripts that the settings add to every page: each must be a file of the book.
import { brokenLink } from '../diagnostics/catalog.ts';
import { nearestName } from '../lib/nearest-name.ts';
import type { Problem } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import { placeInSettings } from './settings-places.ts';
import type { Site } from './targets.ts';

export function addedFileProblems(workspace: Workspace, site: Site): readonly Problem[] {
  const { config } = workspace;
  const check = (key: 'styles' | 'scripts', ending: RegExp): readonly Problem[] =>
    config[key]
      .filter((path) => !site.files.has(path))
      .map((path) =>
        brokenLink(
          placeInSettings(key, path, workspace),
          path,
          nearestName(
            path,
            [...site.files.keys()].filter((address) => ending.test(address)),
          ),
        ),
      );
  return [...check('styles', /\.css$/), ...check('scripts', /\.m?js$/)];
}
