// The words of the interface in the language of a book, with those that the book words otherwise.
import { chinese } from './chinese.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';
import { english, type Words } from './word-names.ts';

/** By the language alone: `pt-BR` and `pt-PT` share their words. */
export const languages: Readonly<Record<string, Words>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  it: italian,
  zh: chinese,
  ja: japanese,
};

/** `own` is what book.yml says under `words`. A language that is not in the table speaks English. */
export function wordsOf(language: string, own: Readonly<Record<string, string>>): Words {
  return { ...(languages[language.split('-')[0] ?? ''] ?? english), ...own };
}

/** `Chapter {number}` with `{ number: 3 }` → `Chapter 3`. What is not given stays as it is. */
export function fillWords(text: string, values: Readonly<Record<string, unknown>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    values[name] === undefined ? whole : String(values[name]),
  );
}
