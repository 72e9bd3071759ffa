// How languages put a list of names together: what "and" becomes before some names, and which comma parts them.
import { fillWords } from './fill.ts';
import type { Words } from './word-names.ts';

/**
 * `Pérez e Ibáñez` (before the sound i, which `hie` and `ia` do not begin with), `Rossi ed Eco`, `כהן ולוי` but
 * `כהן ו־Berg`, `علي وحسن` but `علي و Berg`: letters of another script do not join. `王五和李四`, but `Berg 和 Levi`.
 */
export function listEnding(words: Words, list: string, last: string, isPair: boolean): string {
  const text = isPair ? words.listEnd : words.namesEnd;
  const language = words.language.split('-')[0] ?? '';
  const put = language === 'zh' ? betweenNames(text, list, last) : beforeLast(text, last, language);
  return fillWords(put, { list, last });
}

function beforeLast(text: string, last: string, language: string): string {
  if (language === 'es' && /^h?[ií](?![aeoáéó])/i.test(last)) return text.replace(' y {last}', ' e {last}');
  if (language === 'it' && /^[eèé]/i.test(last)) return text.replace(' e {last}', ' ed {last}');
  if (language === 'he') return text.replace(/ו־?\{last\}/, /^\p{Script=Hebrew}/u.test(last) ? 'ו{last}' : 'ו־{last}');
  if (language === 'ar' && !/^\p{Script=Arabic}/u.test(last)) return text.replace('و{last}', 'و {last}');
  return text;
}

/** Between Chinese and Latin letters stands a blank. */
function betweenNames(text: string, list: string, last: string): string {
  const blank = (letter: string | undefined): string => (/^\p{Script=Han}/u.test(letter ?? '') ? '' : ' ');
  return text.replace(/\{list\} ?和 ?\{last\}/, `{list}${blank(list.at(-1))}和${blank(last)}{last}`);
}

/** Names in the letters of a language that has a comma of its own are parted by it: `حسن، أحمد`. */
export function commaAfter(name: string, { listComma }: Words): string {
  return listComma !== ', ' &&
    /[\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\P{L}*$/u.test(name)
    ? listComma
    : ', ';
}
