// Language tags: checked, in their usual spelling, and the direction in which a language is written.

/** `pt-br` → `pt-BR`; undefined where the text is no BCP 47 tag. */
export function canonicalLanguage(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    // The one way that Intl has to say no.
    return undefined;
  }
}

const rightToLeftScripts = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** By the script the language is usually written in, or the one the tag names: `az-Arab`. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const { script } = new Intl.Locale(language).maximize();
  return script !== undefined && rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
}
