// The words of the interface in the language of a page, with those that the book words otherwise.
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
import { tableFor } from './table-for.ts';
import { turkish } from './turkish.ts';
import { ukrainian } from './ukrainian.ts';
import { vietnamese } from './vietnamese.ts';
import { english, type Words, type WordTable } from './word-names.ts';
import { valueOf } from '../lib/table.ts';

/** By the language alone, `pt-BR` and `pt-PT` share their words; Chinese by its script too. */
export const languages: Readonly<Record<string, WordTable>> = {
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

/**
 * The words for a page in `language`, a BCP 47 tag. A language that is not in the table speaks English, and `language`
 * of the answer says so: templates mark such words. `own` are the book's own, which are in the language of the page.
 */
export function wordsOf(language: string, own: Readonly<Record<string, string>>): Words {
  const key = `${language} ${JSON.stringify(own)}`;
  const words = asked.get(key) ?? wordsIn(language, own);
  // A preview may run through many wordings.
  if (asked.size > 50) asked.clear();
  asked.set(key, words);
  return words;
}

/** The same words are the same value. */
const asked = new Map<string, Words>();

function wordsIn(language: string, own: Readonly<Record<string, string>>): Words {
  const known = tableFor(languages, language);
  return { ...(valueOf(languages, known ?? 'en') ?? english), ...own, language: known === undefined ? 'en' : language };
}
