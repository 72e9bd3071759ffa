// The works that a chapter cites, in the order of its text, and the lists of works that it asks for.
import { valuesOf } from '../../lib/call-values.ts';
import type { CitedKey, Facts } from '../../model/facts.ts';
import type { IncludeCall } from '../../model/include.ts';
import type { Gap } from '../../model/tree.ts';
import { readTree, type TreeReader } from '../../tree/walk.ts';
import { markdownIn } from '../values.ts';

/** Captions are read where their calls stand. */
export function citationReader(callOf: ReadonlyMap<string, IncludeCall>): {
  readonly reader: TreeReader;
  readonly found: () => Pick<Facts, 'cited' | 'works' | 'shown'>;
} {
  const cited: CitedKey[] = [];
  const works: Facts['works'][number][] = [];
  const shown: CitedKey[] = [];
  const gap = (node: Gap): void => {
    if (node.kind === 'citation')
      cited.push(
        ...node.works.map(({ key, place, files }) => ({
          key,
          place,
          isSure: node.isSure,
          ...(files === undefined ? {} : { files }),
        })),
      );
    else if (node.kind === 'works') works.push({ wanted: node.wanted, place: node.place });
    else if (node.kind === 'call') {
      const call = callOf.get(node.id);
      for (const value of call === undefined ? [] : valuesOf(call))
        if (value.kind === 'entry') shown.push({ key: value.key, place: value.place, isSure: true });
      for (const tree of call === undefined ? [] : markdownIn([call])) readTree(tree, [{ gap }]);
    }
  };
  return { reader: { gap }, found: () => ({ cited, works, shown }) };
}
