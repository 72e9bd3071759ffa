// Which of several tables by language answers for a tag: `pt-BR` and `pt-PT` share theirs; Chinese goes by its script
// too.
import { likelySubtags } from '../lib/likely-subtags.ts';

/** The table's name in `tables`, for `language` as a BCP 47 tag; undefined where none is in that language. */
export function tableFor(tables: Readonly<Record<string, unknown>>, language: string): string | undefined {
  const tag = likelySubtags(language);
  return tag && [`${tag.language}-${tag.script}`, tag.language].find((name) => Object.hasOwn(tables, name));
}
