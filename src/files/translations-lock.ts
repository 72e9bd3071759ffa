// translations.lock.json: of which text of its original each translation was made.
import type { TranslationMarks } from '../model/languages.ts';
import type { Folder } from './folder.ts';
import { readLock, writeLock } from './lock-file.ts';
import { tableOf } from '../lib/table.ts';

export const TRANSLATIONS_LOCK = 'translations.lock.json';

/** Empty where there is no such file, or somebody has broken it. */
export async function readTranslationsLock(folder: Folder): Promise<TranslationMarks> {
  const entries = await readLock(folder, TRANSLATIONS_LOCK);
  return tableOf(entries.filter((entry): entry is readonly [string, TranslationMarks[string]] => isMark(entry[1])));
}

export async function writeTranslationsLock(root: string, marks: TranslationMarks): Promise<void> {
  await writeLock(root, TRANSLATIONS_LOCK, marks);
}

function isMark(value: unknown): value is TranslationMarks[string] {
  if (typeof value !== 'object' || value === null || !('original' in value) || !('blocks' in value)) return false;
  const { original, blocks } = value;
  return (
    typeof original === 'string' && Array.isArray(blocks) && blocks.every((block: unknown) => typeof block === 'string')
  );
}
