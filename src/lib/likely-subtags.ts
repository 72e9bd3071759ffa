// What a language tag leaves out: the script and the region that most of its readers mean (CLDR's likely subtags).

export interface Subtags {
  readonly language: string;
  readonly script: string | undefined;
  readonly region: string | undefined;
}

/** To load what Intl knows takes 6 ms, which most books need not spend. */
const USUAL =
  'ar Arab EG|cs Latn CZ|da Latn DK|de Latn DE|en Latn US|es Latn ES|fa Arab IR|fi Latn FI|fr Latn FR|he Hebr IL|' +
  'hi Deva IN|id Latn ID|it Latn IT|ja Jpan JP|ko Kore KR|nl Latn NL|pl Latn PL|pt Latn BR|ru Cyrl RU|sv Latn SE|' +
  'tr Latn TR|uk Cyrl UA|vi Latn VN|zh Hans CN';

let usual: ReadonlyMap<string, Subtags> | undefined;

/** Undefined for what is no tag (BCP 47), such as a word that an author wrote for one. */
export function likelySubtags(tag: string): Subtags | undefined {
  usual ??= new Map(USUAL.split('|').map((line) => [line.slice(0, 2), subtagsIn(line)]));
  return usual.get(tag) ?? askIntl(tag);
}

function subtagsIn(line: string): Subtags {
  const [language = '', script, region] = line.split(' ');
  return { language, script, region };
}

function askIntl(tag: string): Subtags | undefined {
  try {
    const { language, script, region } = new Intl.Locale(tag).maximize();
    return { language, script, region };
  } catch {
    // The one way that Intl has to say no.
    return undefined;
  }
}
