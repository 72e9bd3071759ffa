// What the search reads of a tree alone.
import type { SearchPiece } from '../../src/model/search.ts';
import type { Tree } from '../../src/model/tree.ts';
import { searchReader } from '../../src/search/stream.ts';
import { readTree } from '../../src/tree/walk.ts';

export function searchPieces(tree: Tree): readonly SearchPiece[] {
  const { reader, pieces } = searchReader();
  readTree(tree, [reader]);
  return pieces();
}
