// jekyll-multiple-languages-plugin builds a site once for each language, with words and texts of `_i18n/`: what it
// reads, and each document in each language (https://github.com/kurtsson/jekyll-multiple-languages-plugin).
import { tableOf } from '../../lib/table.ts';
import { copyInLanguage } from '../../lib/language-copies.ts';
import { folderOfLanguage, wordIn } from '../../lib/jekyll-translations.ts';
import { listOf, textOf, type PlainMap } from '../../lib/values.ts';
import type { JekyllDocument, JekyllTranslations } from '../../model/jekyll.ts';
import type { Source } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import { readYaml } from '../../config/yaml.ts';
import { fullPath, pluginsOf, type Scene } from './scene.ts';

const FOLDER = '_i18n/';
/** Its own name, and that of the program it grew from. */
const PLUGINS = ['jekyll-multiple-languages-plugin', 'jekyll-multiple-languages'];

export interface ReadTranslations {
  /** Undefined where the plugin is not used. */
  readonly translations: JekyllTranslations | undefined;
  /** By path from the top of the site: texts that `{% tf %}` may name. */
  readonly includable: Readonly<Record<string, string>>;
  readonly texts: readonly Source[];
  readonly problems: readonly Problem[];
}

/** The languages of the settings, the first is that of the site; none where the plugin is not used. */
export function languagesOfPlugin(settings: PlainMap, plugins: readonly string[]): readonly string[] {
  if (!PLUGINS.some((name) => plugins.includes(name))) return [];
  return listOf(settings.languages).flatMap((each) => textOf(each) ?? []);
}

export async function readTranslations({ texts, read, gemfile, inside }: Scene): Promise<ReadTranslations> {
  const { settings, source } = read;
  const languages = languagesOfPlugin(settings, pluginsOf(settings, gemfile));
  const [main] = languages;
  if (main === undefined) return { translations: undefined, includable: {}, texts: [], problems: [] };
  const paths = inside.filter((path) => path.startsWith(FOLDER) && !/\/_(?:posts|drafts)\//.test(path));
  const found = await Promise.all(paths.map((path) => texts.readPerhaps(fullPath(path, source), () => true)));
  const words = tableOf<unknown>();
  const problems: Problem[] = [];
  for (const [index, text] of found.entries()) {
    const language = /^_i18n\/([^/]+)\.ya?ml$/.exec(paths[index] ?? '')?.[1];
    if (language === undefined) continue;
    const yaml = readYaml(text);
    problems.push(...yaml.problems);
    words[language] = yaml.value;
  }
  return {
    translations: { languages, main, isMainBelow: settings.default_locale_in_subfolder === true, words },
    includable: tableOf(found.map(({ text }, index) => [paths[index] ?? '', text])),
    texts: found,
    problems,
  };
}

/**
 * One file's document in each language that it is built in. Posts lie in a language's own folder; `languages:` of a
 * page names those that it is for.
 */
export function inEachLanguage(
  path: string,
  translations: JekyllTranslations,
  readIn: (language: string) => JekyllDocument,
): readonly JekyllDocument[] {
  const home = /^(?:.*\/)?_i18n\/([^/]+)\/_posts\//.exec(path)?.[1];
  return translations.languages.flatMap((language): JekyllDocument[] => {
    if (home !== undefined && home !== language) return [];
    const document = readIn(language);
    const { data, collection } = document;
    const asked = collection === undefined ? data.languages : undefined;
    if (asked !== undefined && !listOf(asked).some((each) => textOf(each) === language)) return [];
    return [
      {
        ...document,
        path: home !== undefined || language === translations.main ? path : copyInLanguage(path, language),
        page: folderOfLanguage(translations, language) + document.page,
        data: { lang: language, ...translated(data, translations, language) },
        language,
      },
    ];
  });
}

/** `translate_props: [title]` names keys of the front matter whose values are keys of `_i18n/LANG.yml`. */
function translated(data: PlainMap, translations: JekyllTranslations, language: string): PlainMap {
  const names = listOf(data.translate_props).flatMap((each) => textOf(each)?.trim() ?? []);
  const found = names.flatMap((name): [string, unknown][] => {
    const key = textOf(data[name]);
    const word = key === undefined ? undefined : wordIn(translations, language, key);
    return word === undefined ? [] : [[name, word]];
  });
  return { ...data, ...tableOf(found) };
}
