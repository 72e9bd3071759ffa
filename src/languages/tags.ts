// Language tags (BCP 47): which text is one, in its usual spelling; what was meant by one that is none; its direction.
import { likelySubtags } from '../lib/likely-subtags.ts';
import { valueOf } from '../lib/table.ts';

/**
 * `pt-br` → `pt-BR`. Undefined where the text is no tag, or begins with no language that there is: `english` and `jp`
 * have the form of one. Of languages with three letters, every one is taken for one.
 */
export function languageTag(text: string): string | undefined {
  const tag = canonical(text);
  const name = tag?.split('-')[0] ?? '';
  return name.length === 3 || OF_TWO_LETTERS.has(name) ? tag : undefined;
}

/** ISO 639-1, and names of old that Unicode knows; Intl would load the names of all languages to answer. */
const OF_TWO_LETTERS: ReadonlySet<string> = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo ' +
    'es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji ' +
    'jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb ' +
    'nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ' +
    'ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
  ).split(' '),
);

function canonical(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    // The one way that Intl has to say no.
    return undefined;
  }
}

/** Made when it is asked for: few books name their language, and the names of all take a while to load. */
let inEnglish: Intl.DisplayNames | undefined;

/** Whether Intl knows a name for a tag: `de-AT`, and no `de-XX`. */
export function isKnownLanguage(tag: string): boolean {
  return tag.length === 2 ? OF_TWO_LETTERS.has(tag) : englishName(tag) !== undefined;
}

/** `de` → `German`. */
export function englishName(tag: string): string | undefined {
  inEnglish ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return inEnglish.of(tag);
}

/** `de` → `Deutsch`: how readers of a language know it. The tag itself where nobody knows a name. */
export function ownName(tag: string): string {
  const name = nameIn(tag, tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** The name of a language in another: `de` in `fr` → `allemand`. */
export function nameIn(tag: string, language: string): string | undefined {
  return new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(tag);
}

/** Countries, and what else is taken for a language: `jp` is a country of the language `ja`. */
export const COUNTRIES: Readonly<Record<string, string>> = {
  at: 'de-AT',
  cn: 'zh-CN',
  cz: 'cs',
  dk: 'da',
  gb: 'en-GB',
  gr: 'el',
  il: 'he',
  jp: 'ja',
  kz: 'kk',
  ua: 'uk',
  us: 'en-US',
  vn: 'vi',
};

/** The tag that was meant by a text that is none: `jp` → `ja`, `English` and `anglais` → `en`, `pt_BR` → `pt-BR`. */
export function meantLanguage(text: string): string | undefined {
  const lower = text.trim().toLowerCase();
  return (
    valueOf(COUNTRIES, lower) ??
    (languageTag(lower.replaceAll('_', '-')) || undefined) ??
    tagsByName().get(lower) ??
    undefined
  );
}

let named: ReadonlyMap<string, string> | undefined;

/** Languages of two letters by their names in English, in themselves, and in a few others. */
function tagsByName(): ReadonlyMap<string, string> {
  if (named !== undefined) return named;
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const tags = letters.flatMap((first) => letters.map((second) => first + second)).filter(languageTag);
  const names = new Map<string, string>();
  // A name that two languages have means the first that was asked.
  for (const language of ['en', undefined, 'de', 'fr', 'es'])
    for (const tag of tags) {
      const name = nameIn(tag, language ?? tag)?.toLowerCase();
      if (name !== undefined && !names.has(name)) names.set(name, tag);
    }
  named = names;
  return names;
}

const rightToLeftScripts = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** By the script the language is usually written in, or the one the tag names: `az-Arab`. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const script = likelySubtags(language)?.script;
  return script !== undefined && rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
}
