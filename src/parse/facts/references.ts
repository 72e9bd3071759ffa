// Everything in a chapter that points at something else, as written; and pictures and links without a text.
import { valuesOf } from '../../lib/call-values.ts';
import type { FrontMatter } from '../../model/chapter.ts';
import type { PictureText, Reference, ReferenceKind } from '../../model/facts.ts';
import type { IncludeCall } from '../../model/include.ts';
import type { Place } from '../../model/place.ts';
import type { Element, ReferenceGap } from '../../model/tree.ts';
import { addressesOf, isEmptyLink, namelessPicturesIn } from '../../tree/addresses.ts';
import { attributeOf } from '../../tree/elements.ts';
import { isGlossary } from '../../tree/prose.ts';
import { readTree, type TreeReader } from '../../tree/walk.ts';
import { wordReader } from './letters.ts';

export interface ReferenceReader {
  readonly reader: TreeReader;
  /** In the order of the text; grows. */
  readonly references: Reference[];
  /** Places of links that hold only pictures without a text. */
  readonly nameless: readonly Place[];
  readonly pictureTexts: readonly PictureText[];
}

export function referenceReader(): ReferenceReader {
  const references: Reference[] = [];
  const nameless: Place[] = [];
  const pictureTexts: PictureText[] = [];
  // How many glossaries are open.
  let glossaries = 0;
  const aside = (): Pick<Reference, 'isAside'> => (glossaries > 0 ? { isAside: true } : {});
  const enter = (element: Element): void => {
    const { place } = element;
    if (isGlossary(element)) glossaries += 1;
    if (element.name === 'img' && attributeOf(element, 'role') !== 'presentation') {
      const text = (attributeOf(element, 'alt') ?? '').trim();
      pictureTexts.push({ address: attributeOf(element, 'src') ?? '', place, text });
    }
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
        ...aside(),
      });
  };
  const leave = (element: Element): void => {
    if (isGlossary(element)) glossaries -= 1;
  };
  const reader: TreeReader = {
    enter,
    leave,
    gap: (gap) => {
      if (gap.kind === 'reference') references.push(...mentions(gap).map((each) => ({ ...each, ...aside() })));
    },
  };
  return { reader, references, nameless, pictureTexts };
}

function mentions(gap: ReferenceGap): readonly Reference[] {
  return gap.mentions.map(({ id, place, endsRange, from: chapter }, index) => {
    const from = endsRange === true ? gap.mentions[index - 1]?.id : undefined;
    return {
      ...plainReference('link', `#${id}`, place),
      isMention: true,
      isTex: gap.written.startsWith('\\'),
      isWithoutText: true,
      ...(from === undefined ? {} : { rangeFrom: from }),
      ...(chapter === undefined ? {} : { from: chapter }),
    };
  });
}

/** What calls pass: their pictures, links and captions, and the words of these. */
export function readCalls(calls: readonly IncludeCall[]): Omit<ReferenceReader, 'reader'> & { readonly words: number } {
  const { reader, ...found } = referenceReader();
  let words = 0;
  for (const value of calls.flatMap(valuesOf)) {
    if (value.kind === 'picture') found.references.push(plainReference('picture', value.src, value.place));
    else if (value.kind === 'link') found.references.push(plainReference('link', value.href, value.place));
    else if (value.kind === 'markdown') {
      // Counted as the text's are: a mention says what only the page knows.
      const own = wordReader();
      readTree(value.content, [reader, own.reader]);
      words += own.count();
    }
  }
  const references = found.references.map((each): Reference => ({ ...each, isAside: true }));
  return { ...found, references, words };
}

function plainReference(kind: ReferenceKind, address: string, place: Place): Reference {
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

/** The picture that front matter gives a chapter. */
export function coverOf({ image, places }: FrontMatter): readonly Reference[] {
  return image === undefined || places.image === undefined ? [] : [plainReference('picture', image, places.image)];
}
