// The order of a collection's documents.
import { withoutPoint } from '../../lib/decimal.ts';
import { readDate, timeOf } from '../../lib/jekyll-date.ts';
import { folderOf, nameOf, withoutEnding } from '../../lib/paths.ts';
import { isMap, textOf } from '../../lib/values.ts';
import type { JekyllCollection, JekyllDocument } from '../../model/jekyll.ts';

/** Documents of a collection by the settings' `order` or `sort_by`, else by date and path, as Jekyll sorts them. */
export function sortDocuments(
  documents: readonly JekyllDocument[],
  { metadata }: JekyllCollection,
): readonly JekyllDocument[] {
  const byDate = [...documents].sort((a, b) => earlier(a, b) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const order = Array.isArray(metadata.order) ? metadata.order.map(String) : undefined;
  if (order !== undefined) {
    const rank = ({ sitePath }: JekyllDocument): number => {
      const found = order.findIndex(
        (name) => sitePath.endsWith(`/${name}`) || withoutEnding(nameOf(sitePath)) === name,
      );
      return found < 0 ? order.length : found;
    };
    return byDate.sort((a, b) => rank(a) - rank(b));
  }
  const key = textOf(metadata.sort_by);
  return key === undefined
    ? byDate
    : byDate.sort((a, b) => compareValues(withoutPoint(a.data[key]), withoutPoint(b.data[key])));
}

/** Two of which one has no date stand by their names. */
function earlier(a: JekyllDocument, b: JekyllDocument): number {
  const [left, right] = [readDate(a.date), readDate(b.date)];
  return left === undefined || right === undefined ? 0 : timeOf(left) - timeOf(right);
}

/** Numbers by size, texts by letters, nothing last. */
function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [isMap(a) ? undefined : textOf(a), isMap(b) ? undefined : textOf(b)];
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** By the names of files; of one name, those in folders come first, as Jekyll reads them. */
export function byName(a: JekyllDocument, b: JekyllDocument): number {
  const [left, right] = [nameOf(a.path), nameOf(b.path)];
  if (left !== right) return left < right ? -1 : 1;
  const [above, below] = [folderOf(a.path), folderOf(b.path)];
  if (below === '' || above.startsWith(`${below}/`)) return -1;
  if (above === '' || below.startsWith(`${above}/`)) return 1;
  return above > below ? -1 : 1;
}
