// Everything in a chapter that points at something else, as written; and pictures and links without a text.
import type { Reference, ReferenceKind } from '../../model/facts.ts';
import type { ArgumentValue, IncludeCall } from '../../model/include.ts';
import type { Place } from '../../model/place.ts';
import type { Element, ReferenceGap, Tree } from '../../model/tree.ts';
import { addressesOf, isEmptyLink, namelessPicturesIn } from '../../tree/addresses.ts';
import { attributeOf } from '../../tree/elements.ts';
import { readTree, type TreeReader } from '../../tree/walk.ts';

export interface ReferenceReader {
  readonly reader: TreeReader;
  /** In the order of the text; grows. */
  readonly references: readonly Reference[];
  /** Places of links that hold only pictures without a text. */
  readonly nameless: readonly Place[];
  /** For each picture, whether it has a text of its own. */
  readonly pictureTexts: readonly boolean[];
}

export function referenceReader(): ReferenceReader {
  const references: Reference[] = [];
  const nameless: Place[] = [];
  const pictureTexts: boolean[] = [];
  const enter = (element: Element): void => {
    const { place } = element;
    if (element.name === 'img') pictureTexts.push((attributeOf(element, 'alt') ?? '').trim() !== '');
    if (place === undefined) return;
    const addresses = addressesOf(element);
    if (addresses.length === 0) return;
    const holdsPictures = namelessPicturesIn(element).length > 0;
    if (holdsPictures) nameless.push(place);
    const isWithoutText = holdsPictures || isEmptyLink(element);
    for (const { kind, address, attribute } of addresses)
      references.push({
        ...plainReference(kind, address, place),
        isWithoutText,
        holdsPictures,
        isSpare: attribute === 'srcset',
      });
  };
  const reader: TreeReader = {
    enter,
    gap: (gap) => {
      if (gap.kind === 'reference') references.push(...mentions(gap));
    },
  };
  return { reader, references, nameless, pictureTexts };
}

function mentions(gap: ReferenceGap): readonly Reference[] {
  return gap.mentions.map(({ id, place }) => ({
    ...plainReference('link', `#${id}`, place),
    isMention: true,
    isTex: gap.written.startsWith('\\'),
    isWithoutText: true,
  }));
}

/** A call's pictures, links and captions. */
export function callReferences(call: IncludeCall): readonly Reference[] {
  return [call.values, ...Object.values(call.series).flat()].flatMap((values) =>
    Object.values(values).flatMap(referencesInValue),
  );
}

function referencesInValue(value: ArgumentValue): readonly Reference[] {
  if (value.kind === 'picture') return [plainReference('picture', value.src, value.place)];
  if (value.kind === 'link') return [plainReference('link', value.href, value.place)];
  return value.kind === 'markdown' ? referencesIn(value.content) : [];
}

function referencesIn(tree: Tree): readonly Reference[] {
  const { reader, references } = referenceReader();
  readTree(tree, [reader]);
  return references;
}

export function plainReference(kind: ReferenceKind, address: string, place: Place): Reference {
  return {
    kind,
    address,
    place,
    isMention: false,
    isTex: false,
    isWithoutText: false,
    holdsPictures: false,
    isSpare: false,
  };
}
