// What plugins know of a site's languages: the words of each, and where its pages stand.
import type { JekyllTranslations } from '../model/jekyll.ts';
import { isMap, listOf, textOf, type PlainMap } from './values.ts';

/** Where the pages of a language stand: `ja/`; '' for the first one, unless the settings put it below too. */
export function folderOfLanguage({ main, isMainBelow }: JekyllTranslations, language: string): string {
  return language === main && !isMainBelow ? '' : `${language}/`;
}

/** What `_i18n/LANG.yml` has at `a.b.0`, and else that of the first language. */
export function wordIn({ words, main }: JekyllTranslations, language: string, key: string): unknown {
  const found = valueAt(words[language], key);
  return found === undefined || found === null || found === '' ? (valueAt(words[main], key) ?? undefined) : found;
}

function valueAt(words: unknown, key: string): unknown {
  return key
    .split('.')
    .filter((name) => name !== '')
    .reduce<unknown>(
      (holder, name) =>
        Array.isArray(holder)
          ? holder[Number(name)]
          : isMap(holder) && Object.hasOwn(holder, name)
            ? holder[name]
            : undefined,
      words,
    );
}

/** jekyll-polyglot builds a site once for each language too. */
export function isPolyglot(settings: PlainMap): boolean {
  return (
    [...listOf(settings.plugins), ...listOf(settings.gems)].includes('jekyll-polyglot') ||
    textOf(settings.default_lang) !== undefined
  );
}
