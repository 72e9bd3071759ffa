// Words of the interface with what they must tell: values in their places, forms for numbers.

const FORM = /^(zero|one|two|few|many|other): (.*)$/s;

/**
 * Of a word with forms for numbers, `one: {count} place | other: {count} places`, the one for `count` in `language`
 * (https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html); any other word is as it is.
 */
export function formFor(text: string, count: number, language: string): string {
  const forms = text.split(' | ').map((part) => FORM.exec(part));
  if (forms.some((form) => form === null)) return text;
  const wanted = new Intl.PluralRules(language).select(count);
  const found = forms.find((form) => form?.[1] === wanted) ?? forms.at(-1);
  return found?.[2] ?? text;
}

/** `Chapter {number}` with `{ number: 3 }` → `Chapter 3`. What is not given stays as it is. */
export function fillWords(text: string, values: Readonly<Record<string, unknown>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    values[name] === undefined ? whole : String(values[name]),
  );
}

/** `Figure {number}` with a blank at which no line ends: a number in a sentence stays with what it numbers. */
export function unbroken(text: string): string {
  return text.replace(/ (?=\{numbers?\})|(?<=\{numbers?\}) /g, '\u00A0');
}
