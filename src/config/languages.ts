// Reads `languages:` of book.yml: which folder is in which language, and what the book in it is called.
import { isMap } from '../lib/values.ts';
import { badSetting } from '../diagnostics/catalog-settings.ts';
import { englishName, languageTag, meantLanguage } from '../languages/tags.ts';
import type { LanguageSettings } from '../model/config.ts';
import { languageSettings } from './group-settings.ts';
import { settings } from './settings.ts';
import { asPath, readers, type Reading, type Written } from './values.ts';

/** What book.yml's own readers do for names and words; handed in, since they serve other groups too. */
export interface GroupReaders {
  readonly checkNames: (written: Written, path: readonly string[]) => void;
  readonly wordsIn: (written: Written, path: readonly string[]) => Readonly<Record<string, string>>;
}

/** `fr: content/fr`, or a group with the folder and what is said otherwise in that language. */
export function readLanguages(written: Written, reading: Reading, own: GroupReaders): readonly LanguageSettings[] {
  const names = new Map<string, string>();
  return Object.entries(written).flatMap(([name, value]): LanguageSettings[] => {
    const path = ['languages', name];
    const language = languageTag(name);
    if (language === undefined) {
      reading.problems.push(badSetting(reading.placeOf(path, 'key'), expectedTag(name), `"${name}"`, 'has'));
      return [];
    }
    const first = names.get(language);
    if (first !== undefined) {
      const expected = { ...expectedTag(name), expected: 'each language once' };
      reading.problems.push(
        badSetting(reading.placeOf(path, 'key'), expected, `"${name}", which is "${first}" again`, 'has'),
      );
      return [];
    }
    names.set(language, name);
    const folder = asPath(value);
    if (folder !== undefined)
      return [{ language, folder, title: undefined, subtitle: undefined, description: undefined, words: {} }];
    if (!isMap(value)) {
      const expected = { name: `languages.${name}`, expected: 'a folder', example: settings.languages.example };
      reading.problems.push(badSetting(reading.placeOf(path, 'value'), expected, JSON.stringify(value) ?? 'nothing'));
      return [];
    }
    own.checkNames(value, path);
    const read = readers(value, languageSettings, path, reading);
    return [
      {
        language,
        folder: read.path('folder'),
        title: read.text('title'),
        subtitle: read.text('subtitle'),
        description: read.text('description'),
        words: own.wordsIn(read.group('words'), [...path, 'words']),
      },
    ];
  });
}

function expectedTag(name: string) {
  const meant = meantLanguage(name);
  return {
    name: 'languages',
    expected: 'tags of languages such as "en" or "pt-BR"',
    example:
      meant === undefined
        ? settings.languages.example
        : `languages: {${meant}: content/${meant}}, for ${englishName(meant) ?? meant}`,
  };
}
