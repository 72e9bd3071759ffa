// How languages put a list of names together: what "and" becomes before some names, and which comma parts them.
import { fillWords } from './fill.ts';
import type { Words } from './word-names.ts';

/**
 * `Pérez e Ibáñez` (before the sound i, which `hie` and `ia` do not begin with), `Rossi ed Eco`, `כהן ולוי` but
 * `כהן ו־Berg`, `علي وحسن` but `علي و Berg`: letters of another script do not join.
 */
export function listEnding(words: Words, list: string, last: string, isPair: boolean): string {
  const text = isPair ? words.listEnd : words.namesEnd;
  return fillWords(beforeLast(text, last, words.language.split('-')[0] ?? ''), { list, last });
}

function beforeLast(text: string, last: string, language: string): string {
  if (language === 'es' && /^h?[ií](?![aeoáéó])/i.test(last)) return text.replace(' y {last}', ' e {last}');
  if (language === 'it' && /^[eèé]/i.test(last)) return text.replace(' e {last}', ' ed {last}');
  if (language === 'he') return text.replace(/ו־?\{last\}/, /^\p{Script=Hebrew}/u.test(last) ? 'ו{last}' : 'ו־{last}');
  if (language === 'ar' && !/^\p{Script=Arabic}/u.test(last)) return text.replace('و{last}', 'و {last}');
  return text;
}

/** Names in the letters of a language that has a comma of its own are parted by it: `حسن، أحمد`. */
export function commaAfter(name: string, { listComma }: Words): string {
  return listComma !== ', ' &&
    /[\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\P{L}*$/u.test(name)
    ? listComma
    : ', ';
}
