// Reads the list `chapters:` of book.yml: paths, chapters with options, and parts that hold such lists again.
import { isMap } from '../lib/values.ts';
import { unknownSetting } from '../diagnostics/catalog-settings.ts';
import { nearestName } from '../lib/nearest-name.ts';
import type { ChapterEntry } from '../model/config.ts';
import { settings } from './settings.ts';
import { asPath, asText, fail, type Reading, type Written } from './values.ts';
import type { KeyPath } from './yaml.ts';

export function readChapters(value: unknown, reading: Reading): readonly ChapterEntry[] {
  return readList(value, ['chapters'], reading);
}

function readList(value: unknown, path: KeyPath, reading: Reading): readonly ChapterEntry[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    fail(
      reading,
      path,
      { name: 'chapters', expected: 'a list of chapters', example: settings.chapters.example },
      value,
    );
    return [];
  }
  return value
    .map((entry, index) => readEntry(entry, [...path, index], reading))
    .filter((entry) => entry !== undefined);
}

function readEntry(value: unknown, path: KeyPath, reading: Reading): ChapterEntry | undefined {
  const entry = isMap(value) ? value : { path: value };
  const isPart = 'part' in entry || ('chapters' in entry && !('path' in entry));
  const misnamed = checkNames(
    entry,
    isPart ? ['part', 'chapters', 'appendix'] : ['path', 'numbered', 'appendix'],
    path,
    reading,
  );
  if (isPart) return readPart(entry, path, reading);

  // Whoever writes `file: one.md` hears of the name alone.
  if (misnamed && !('path' in entry)) return undefined;
  const file = asPath(entry['path']);
  if (file === undefined) {
    fail(
      reading,
      isMap(value) && 'path' in value ? [...path, 'path'] : path,
      { name: 'chapters', expected: 'paths of chapters, and parts', example: settings.chapters.example },
      entry['path'],
    );
    return undefined;
  }
  const numbered = entry['numbered'] ?? true;
  if (typeof numbered !== 'boolean')
    fail(
      reading,
      [...path, 'numbered'],
      { name: 'numbered', expected: 'true or false', example: `{path: ${file}, numbered: false}` },
      numbered,
    );
  const place = reading.placeOf(isMap(value) ? [...path, 'path'] : path, 'value');
  return {
    kind: 'chapter',
    path: file,
    numbered: numbered !== false,
    appendix: readAppendix(entry, path, `{path: ${file}, appendix: true}`, reading),
    place,
  };
}

function readPart(entry: Written, path: KeyPath, reading: Reading): ChapterEntry {
  const title = asText(entry['part']);
  if (title === undefined)
    fail(
      reading,
      'part' in entry ? [...path, 'part'] : path,
      { name: 'part', expected: 'the title of a part', example: '{part: Networks, chapters: [convnets.md]}' },
      entry['part'],
    );
  const appendix = readAppendix(entry, path, '{part: Appendices, appendix: true, chapters: [notation.md]}', reading);
  return {
    kind: 'part',
    title: title ?? '',
    appendix,
    chapters: readList(entry['chapters'], [...path, 'chapters'], reading),
  };
}

function readAppendix(entry: Written, path: KeyPath, example: string, reading: Reading): boolean {
  const appendix = entry['appendix'] ?? false;
  if (typeof appendix !== 'boolean')
    fail(reading, [...path, 'appendix'], { name: 'appendix', expected: 'true or false', example }, appendix);
  return appendix === true;
}

/** Whether there are names that such an entry does not take; each is a problem. */
function checkNames(entry: Written, known: readonly string[], path: KeyPath, reading: Reading): boolean {
  const unknown = Object.keys(entry).filter((key) => !known.includes(key));
  const [main = ''] = known;
  for (const name of unknown) {
    const meant = nearestName(name, known) ?? (main in entry ? undefined : main);
    reading.problems.push(
      unknownSetting(reading.placeOf([...path, name], 'key'), name, meant, `Here you may write ${known.join(', ')}`),
    );
  }
  return unknown.length > 0;
}
