// The pictures that a reader sees first.
import { valuesOf } from '../../lib/call-values.ts';
import type { IncludeCall } from '../../model/include.ts';
import type { TreeReader } from '../../tree/walk.ts';
import { attributeOf } from '../../tree/elements.ts';

/**
 * The first picture in the text is what a reader waits for, if it may stand in sight on a phone (`isInSight`), and the
 * panels beside it are wanted as soon, if not as much.
 */
export function pictureReader(
  isInSight: () => boolean,
  callOf: ReadonlyMap<string, IncludeCall>,
): { readonly reader: TreeReader; readonly found: () => readonly string[] } {
  let found: readonly string[] = [];
  let isOver = false;
  const see = (addresses: readonly string[]): void => {
    if (!isInSight()) isOver = true;
    if (isOver || addresses.length === 0) return;
    found = addresses;
    isOver = true;
  };
  const reader: TreeReader = {
    enter: (element) => {
      if (!isOver && element.name === 'img') see([attributeOf(element, 'src')?.trim() ?? '']);
    },
    gap: (gap) => {
      if (!isOver && gap.kind === 'call') see(picturesOf(callOf.get(gap.id)));
    },
  };
  return { reader, found: () => found };
}

function picturesOf(call: IncludeCall | undefined): readonly string[] {
  return call === undefined ? [] : valuesOf(call).flatMap((value) => (value.kind === 'picture' ? [value.src] : []));
}
