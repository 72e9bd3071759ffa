// Languages in which the word before a number is written small within a sentence: "voir la figure 3.2". Others write it
// large (English, German, Turkish) or know no capitals.

/** By the language alone, without script and country. */
const SMALL: ReadonlySet<string> = new Set(['fr', 'es', 'pt', 'it', 'nl', 'pl', 'ru', 'uk']);

/** `Figure {number}` as it stands within a sentence. `TP {number}` stays: its second letter is a capital too. */
export function withinSentence(text: string, language: string): string {
  if (!SMALL.has(language.split('-')[0] ?? '') || !/^\p{Lu}(?!\p{Lu})/u.test(text)) return text;
  return text.charAt(0).toLocaleLowerCase(language) + text.slice(1);
}
