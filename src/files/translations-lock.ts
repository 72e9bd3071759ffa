// translations.lock.json: of which text of its original each translation was made.
import { randomBytes } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TranslationMarks } from '../model/languages.ts';
import type { Folder } from './folder.ts';

export const TRANSLATIONS_LOCK = 'translations.lock.json';

/** Empty where there is no such file, or somebody has broken it. */
export async function readTranslationsLock(folder: Folder): Promise<TranslationMarks> {
  try {
    const lock: unknown = JSON.parse(new TextDecoder().decode(await folder.read(TRANSLATIONS_LOCK)));
    if (typeof lock !== 'object' || lock === null) return {};
    return Object.fromEntries(
      Object.entries(lock).filter((entry): entry is [string, TranslationMarks[string]] => isMark(entry[1])),
    );
  } catch {
    return {};
  }
}

/** Written aside and moved, so that it is never half there. */
export async function writeTranslationsLock(root: string, marks: TranslationMarks): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(marks).sort(([a], [b]) => (a < b ? -1 : 1)));
  const aside = join(root, `${TRANSLATIONS_LOCK}.${randomBytes(6).toString('hex')}`);
  await writeFile(aside, `${JSON.stringify(sorted, null, 1)}\n`, { flag: 'wx' });
  await rename(aside, join(root, TRANSLATIONS_LOCK));
}

function isMark(value: unknown): value is TranslationMarks[string] {
  if (typeof value !== 'object' || value === null || !('original' in value) || !('blocks' in value)) return false;
  const { original, blocks } = value;
  return (
    typeof original === 'string' && Array.isArray(blocks) && blocks.every((block: unknown) => typeof block === 'string')
  );
}
