// Folders of languages that the settings name: each must hold chapters, and be of one language. And those that they
// leave out, though their files are called as those of other languages.
import { badSetting, unnamedLanguage } from '../diagnostics/catalog-settings.ts';
import { folderAmong, unnamedLanguages } from '../languages/folders.ts';
import { englishName } from '../languages/tags.ts';
import type { Problem } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import { placeInSettings } from './settings-places.ts';

export function languageFolderProblems(workspace: Workspace): readonly Problem[] {
  const { config, sources, contentFolder } = workspace;
  const paths = sources.map(({ path }) => path);
  const owners = new Map<string, string>();
  const unnamed = unnamedLanguages(workspace, config).map(({ folder, language }) =>
    unnamedLanguage(placeInSettings('languages', 'languages', workspace), {
      folder,
      language,
      name: englishName(language) ?? language,
    }),
  );
  const misnamed = config.languages.flatMap(({ language, folder }) => {
    if (folder === undefined) return [];
    const known = folderAmong(paths, folder, contentFolder);
    const owner = owners.get(known ?? '');
    if (known !== undefined && owner === undefined) owners.set(known, language);
    if (known !== undefined && owner === undefined) return [];
    const expected = {
      name: `languages.${language}`,
      expected: owner === undefined ? 'a folder with chapters' : 'a folder of its own',
      example: `languages: {${language}: content/${language.toLowerCase()}}`,
    };
    const found = `"${folder}"${owner === undefined ? '' : `, which is the folder of "${owner}"`}`;
    return [badSetting(placeInSettings('languages', `${language}: ${folder}`, workspace), expected, found)];
  });
  return [...misnamed, ...unnamed];
}
