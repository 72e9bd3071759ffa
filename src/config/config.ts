// Makes the settings of a book from what book.yml and the command line say: unknown in, Config out, with every default
// filled in.
import { isMap } from '../lib/values.ts';
import { tableOf, valueOf } from '../lib/table.ts';
import { unknownSetting } from '../diagnostics/catalog-settings.ts';
import { readMacro } from '../lib/macros.ts';
import { nearestName } from '../lib/nearest-name.ts';
import type { Config } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import { english } from '../words/word-names.ts';
import { chooseBase } from './base.ts';
import { citationsOf } from './citations.ts';
import { readChapters } from './chapters.ts';
import { defaults } from './defaults.ts';
import { directionOf } from '../languages/tags.ts';
import { boxesOf } from './kinds.ts';
import { readLanguages } from './languages.ts';
import { readLibrary } from './library.ts';
import { namesOf } from './names.ts';
import { readRules } from './rules.ts';
import {
  externalSettings,
  glossarySettings,
  languageSettings,
  numberingSettings,
  pictureSettings,
  policySettings,
} from './group-settings.ts';
import { settings } from './settings.ts';
import type { Setting } from './setting.ts';
import { fail, readers, type Reading, type Written } from './values.ts';
import type { PlaceOf } from './yaml.ts';

export interface ConfigInput {
  /** The file that the settings come from: `book.yml`. */
  readonly path: string;
  readonly placeOf: PlaceOf;
  /** From the command line; stronger than the file's. */
  readonly base: string | undefined;
  /** The title of a book that gives none. */
  readonly defaultTitle: string;
}

/** `raw` is what YAML gave for book.yml; undefined where there is no such file, or nothing in it. */
export function readConfig(raw: unknown, input: ConfigInput): { config: Config; problems: readonly Problem[] } {
  const reading: Reading = { placeOf: input.placeOf, problems: [] };
  const written = readRoot(raw, reading);
  checkNames(written, settings, [], reading);
  const read = readers(written, settings, [], reading);
  const policy = read.policy('policy') ?? defaults.policy;
  const policyGroup = typeof policy === 'boolean' ? {} : policy;
  checkNames(policyGroup, policySettings, ['policy'], reading);
  const language = read.language('language') ?? defaults.language;

  const config: Config = {
    ...namesOf(read, input.defaultTitle),
    language,
    languages: languagesOf(read.group('languages'), reading),
    ...translationsOf(read),
    direction: directionIn(read.choice('direction'), language),
    ...readLibrary(written, read, reading),
    ...chooseBase(input.base, read.base('base'), reading),
    ...sourceOf(read),
    chapters: readChapters(written['chapters'], reading),
    numbering: readNumbering(read.group('numbering'), reading),
    ...boxesOf(read, reading),
    ...glossaryOf(read, reading),
    pictures: readPictures(read.group('pictures'), reading),
    macros: macrosOf(read.group('macros'), reading),
    ...citationsOf(read),
    styles: read.paths('styles'),
    scripts: read.paths('scripts'),
    policy: policy !== false,
    allowedHosts: [...new Set(readers(policyGroup, policySettings, ['policy'], reading).hosts('allow'))],
    exclude: read.paths('exclude'),
    font: read.choice('font') === 'literata' ? 'literata' : defaults.font,
    ...formsOf(read),
    words: wordsIn(read.group('words'), reading),
    rules: readRules(read.group('rules'), reading),
    privateHosts: readExternal(read.group('external'), reading),
    data: read.group('data'),
  };
  return { config, problems: reading.problems };
}

function directionIn(given: string | undefined, language: string): Config['direction'] {
  return given === 'ltr' || given === 'rtl' ? given : directionOf(language);
}

function readExternal(written: Written, reading: Reading): Config['privateHosts'] {
  checkNames(written, externalSettings, ['external'], reading);
  return [...new Set(readers(written, externalSettings, ['external'], reading).hosts('allow'))];
}

function translationsOf(read: ReturnType<typeof readers>): Pick<Config, 'untranslated' | 'outdated'> {
  return {
    untranslated: read.choice('untranslated') === 'original' ? 'original' : 'left out',
    outdated: read.choice('outdated') === 'notice' ? 'notice' : 'silent',
  };
}

/** Where its source is, and what that knows of it. */
function sourceOf(read: ReturnType<typeof readers>): Pick<Config, 'repository' | 'updated'> {
  return {
    repository: read.address('repository'),
    updated: read.choice('updated') === 'git' ? 'git' : defaults.updated,
  };
}

function formsOf(
  read: ReturnType<typeof readers>,
): Pick<Config, 'print' | 'llms' | 'offline' | 'previews' | 'cards' | 'accessibility' | 'openings' | 'formats'> {
  const formats = new Set(read.choices('formats'));
  const cards = read.choice('cards');
  return {
    print: read.flag('print') ?? defaults.print,
    llms: read.flag('llms') ?? defaults.llms,
    offline: read.flag('offline') ?? defaults.offline,
    previews: read.flag('previews') ?? defaults.previews,
    cards: cards === 'chapters' || cards === 'none' ? cards : defaults.cards,
    accessibility: read.flag('accessibility') ?? defaults.accessibility,
    openings: read.choice('openings') === 'figures' ? 'figures' : defaults.openings,
    formats: (['epub', 'pdf'] as const).filter((format) => formats.has(format)),
  };
}

function languagesOf(written: Written, reading: Reading): Config['languages'] {
  return readLanguages(written, reading, {
    checkNames: (group, path) => checkNames(group, languageSettings, path, reading),
    wordsIn: (group, path) => wordsIn(group, reading, path),
  });
}

function readNumbering(written: Written, reading: Reading): Config['numbering'] {
  checkNames(written, numberingSettings, ['numbering'], reading);
  const read = readers(written, numberingSettings, ['numbering'], reading);
  const figures = read.choice('figures');
  return {
    chapters: read.flag('chapters') ?? defaults.numbering.chapters,
    // Who counts figures by parts has parts that count.
    parts: read.flag('parts') ?? (figures === 'part' || defaults.numbering.parts),
    figures: figures === 'chapter' || figures === 'part' || figures === 'book' ? figures : defaults.numbering.figures,
  };
}

function glossaryOf(read: ReturnType<typeof readers>, reading: Reading): Pick<Config, 'glossary'> {
  const written = read.group('glossary');
  checkNames(written, glossarySettings, ['glossary'], reading);
  const link = readers(written, glossarySettings, ['glossary'], reading).choice('link');
  return { glossary: { link: link === 'first' ? link : defaults.glossary.link } };
}

function readPictures(written: Written, reading: Reading): Config['pictures'] {
  checkNames(written, pictureSettings, ['pictures'], reading);
  const read = readers(written, pictureSettings, ['pictures'], reading);
  return {
    encode: read.flag('encode') ?? defaults.pictures.encode,
    formats: [...new Set(read.formats('formats') ?? defaults.pictures.formats)],
    widths: [...new Set(read.widths('widths') ?? defaults.pictures.widths)].sort((a, b) => a - b),
    quality: read.quality('quality') ?? defaults.pictures.quality,
  };
}

/** A name may be written with its backslash or without; what it stands for is TeX. */
function macrosOf(written: Readonly<Record<string, unknown>>, reading: Reading): Config['macros'] {
  return tableOf(
    Object.entries(written).flatMap(([name, tex]) => {
      const macro = readMacro(name, tex);
      if (macro !== undefined) return [macro];
      fail(
        reading,
        ['macros', name],
        { name: `macros.${name}`, expected: 'TeX in quotes', example: settings.macros.example },
        tex,
      );
      return [];
    }),
  );
}

/** Each must be the name of a word, so that a slip does not stay unseen on every page. */
function wordsIn(
  written: Readonly<Record<string, unknown>>,
  reading: Reading,
  path: readonly string[] = ['words'],
): Config['words'] {
  return tableOf(
    Object.entries(written).flatMap(([name, text]): [string, string][] => {
      if (!Object.hasOwn(english, name))
        reading.problems.push(
          unknownSetting(
            reading.placeOf([...path, name], 'key'),
            [...path, name].join('.'),
            namedLike(name, Object.keys(english)),
          ),
        );
      else if (typeof text === 'string' || typeof text === 'number') return [[name, String(text)]];
      else
        fail(
          reading,
          [...path, name],
          { name: [...path, name].join('.'), expected: 'text', example: settings.words.example },
          text,
        );
      return [];
    }),
  );
}

function namedLike(name: string, names: readonly string[]): string | undefined {
  const nearest = nearestName(name, names);
  return nearest && `words.${nearest}`;
}

function readRoot(raw: unknown, reading: Reading): Readonly<Record<string, unknown>> {
  if (raw === undefined || raw === null) return {};
  if (isMap(raw)) return raw;
  fail(
    reading,
    [],
    { name: 'book.yml', expected: 'a list of settings, one "name: value" a line', example: settings.title.example },
    raw,
  );
  return {};
}

/** Names that other tools have for what is written otherwise here. */
const elsewhere: Readonly<Record<string, string>> = {
  appendices: 'Write an appendix into the list of chapters: {path: notation.md, appendix: true}',
  parts: 'Write a part into the list of chapters: {part: Networks, chapters: [convnets.md]}',
};

function checkNames(
  written: Readonly<Record<string, unknown>>,
  known: Readonly<Record<string, Setting>>,
  path: readonly string[],
  reading: Reading,
): void {
  const names = new Set(
    Object.entries(known).flatMap(([name, setting]) => (setting.alias === undefined ? [name] : [name, setting.alias])),
  );
  for (const name of Object.keys(written)) {
    if (names.has(name)) continue;
    const nearest = nearestName(name, names);
    reading.problems.push(
      unknownSetting(
        reading.placeOf([...path, name], 'key'),
        [...path, name].join('.'),
        nearest && [...path, nearest].join('.'),
        valueOf(elsewhere, name),
      ),
    );
  }
}
