// Which of several tables by language answers for a tag: `pt-BR` and `pt-PT` share theirs; Chinese goes by its script
// too.

/** The table's name in `tables`, for `language` as a BCP 47 tag; undefined where none is in that language. */
export function tableFor(tables: Readonly<Record<string, unknown>>, language: string): string | undefined {
  try {
    const { language: name, script } = new Intl.Locale(language).maximize();
    return [`${name}-${script}`, name].find((tag) => Object.hasOwn(tables, tag));
  } catch {
    // No language tag: what its author wrote.
    return undefined;
  }
}
