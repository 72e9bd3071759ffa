// The words in which a formula is read aloud, in the language of a text.
import { tableFor } from '../table-for.ts';
import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import { chineseTraditional } from './chinese-traditional.ts';
import { dutch } from './dutch.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { hebrew } from './hebrew.ts';
import { hindi } from './hindi.ts';
import { indonesian } from './indonesian.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import { persian } from './persian.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';
import { turkish } from './turkish.ts';
import { ukrainian } from './ukrainian.ts';
import { vietnamese } from './vietnamese.ts';
import { english, type SpokenWords } from './spoken-word-names.ts';
import { valueOf } from '../../lib/table.ts';

const languages: Readonly<Record<string, SpokenWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  it: italian,
  nl: dutch,
  pl: polish,
  ru: russian,
  uk: ukrainian,
  tr: turkish,
  ar: arabic,
  he: hebrew,
  fa: persian,
  hi: hindi,
  id: indonesian,
  vi: vietnamese,
  zh: chinese,
  'zh-Hant': chineseTraditional,
  ja: japanese,
  ko: korean,
};

export interface SpokenIn {
  /** The tag of the language that the words are in. */
  readonly language: string;
  readonly words: SpokenWords;
  /** Whether it is another than was asked for, as that has none. */
  readonly isForeign: boolean;
}

/** For a text in `language`, a BCP 47 tag; in English for one that is not in the table. */
export function spokenWordsFor(language: string): SpokenIn {
  const words = valueOf(languages, tableFor(languages, language) ?? '');
  return words === undefined
    ? { language: 'en', words: english, isForeign: true }
    : { language, words, isForeign: false };
}
