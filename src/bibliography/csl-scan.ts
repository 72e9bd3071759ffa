// CSL-JSON, as Zotero and others export it: its items with the places of their keys.
import { brokenEntry } from '../diagnostics/catalog-bibliography.ts';
import { placeFinder } from '../lib/text-map.ts';
import { isMap } from '../lib/values.ts';
import type { Entry } from '../model/bibliography.ts';
import type { Source } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';

/** A list of items, or `{"items": […]}`. An item is kept as the JSON that it is. */
export function scanCsl(source: Source): { readonly entries: readonly Entry[]; readonly problems: readonly Problem[] } {
  const placeAt = placeFinder(source);
  const read = readJson(source.text);
  const given: unknown = isMap(read) ? read.items : read;
  if (!Array.isArray(given))
    return { entries: [], problems: [brokenEntry(placeAt(0), 'json', 'that holds a list of items')] };
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  let at = 0;
  for (const [index, item] of given.entries()) {
    const id: unknown = isMap(item) ? item.id : undefined;
    if (!isMap(item) || (typeof id !== 'string' && typeof id !== 'number')) {
      problems.push(brokenEntry(placeAt(at), 'id', String(index + 1)));
      continue;
    }
    const found = placeOfId(source.text, JSON.stringify(id), at);
    at = found?.end ?? at;
    entries.push({
      key: String(id),
      place: placeAt(found?.start ?? at, String(id).length),
      form: 'csl',
      type: typeof item.type === 'string' ? item.type : '',
      fields: {},
      source: JSON.stringify(item),
    });
  }
  return { entries, problems };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

const ID = /"id"\s*:\s*/g;

/** Where an item's id stands, behind `from`. */
function placeOfId(
  text: string,
  id: string,
  from: number,
): { readonly start: number; readonly end: number } | undefined {
  ID.lastIndex = from;
  for (let match = ID.exec(text); match !== null; match = ID.exec(text)) {
    const start = ID.lastIndex;
    if (text.startsWith(id, start)) return { start: start + (id.startsWith('"') ? 1 : 0), end: start + id.length };
  }
  return undefined;
}
