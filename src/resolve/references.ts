// Everything in a chapter that points at something else, as written.
import { addressesInTag, emptyTextOf, namelessPicturesIn, type ReferenceKind } from '../lib/tag-addresses.ts';
import type { Chapter } from '../model/chapter.ts';
import type { ArgumentValue } from '../model/include.ts';
import type { Part } from '../model/markup.ts';
import type { Place } from '../model/place.ts';

export interface Reference {
  readonly kind: ReferenceKind;
  /** As written: `../images/a.png`, `/networks/#layers`. */
  readonly address: string;
  readonly place: Place;
  /** `@fig-filters`: it must be something numbered. */
  readonly isMention: boolean;
  /** `\eqref{eq:loss}`: as in LaTeX, a label that is not there is no reason to stop. */
  readonly isTex: boolean;
  /** `[](#fig-filters)`, `[![](a.png)](b.md)`: what it leads to gives its text. */
  readonly isWithoutText: boolean;
  /** A link without a text that holds pictures without one. */
  readonly holdsPictures: boolean;
  /** One of several files for one picture: nobody misses it. */
  readonly isSpare: boolean;
}

/** In the order of the text; calls after the text that they stand in. */
export function referencesOf(chapter: Chapter): readonly Reference[] {
  const references = referencesInParts(chapter.body);
  for (const call of chapter.calls) {
    for (const values of [call.values, ...Object.values(call.series).flat()]) {
      for (const value of Object.values(values)) references.push(...referencesInValue(value));
    }
  }
  const { image, places } = chapter.frontMatter;
  if (image !== undefined && places.image !== undefined) references.push(plain('picture', image, places.image));
  return references;
}

function referencesInParts(parts: readonly Part[]): Reference[] {
  return parts.flatMap((part, index): readonly Reference[] => {
    if (typeof part === 'string') return [];
    if (part.kind === 'reference')
      return part.mentions.map(({ id, place }) => ({
        ...plain('link', `#${id}`, place),
        isMention: true,
        isTex: part.written.startsWith('\\'),
        isWithoutText: true,
      }));
    if (part.kind !== 'tag') return [];
    const holdsPictures = namelessPicturesIn(parts, index).length > 0;
    const isWithoutText = holdsPictures || emptyTextOf(part, parts[index + 1]) !== undefined;
    return addressesInTag(part).map(({ kind, address, attribute }) => ({
      ...plain(kind, address, part.place),
      isWithoutText,
      holdsPictures,
      isSpare: attribute === 'srcset',
    }));
  });
}

function plain(kind: ReferenceKind, address: string, place: Place): Reference {
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

function referencesInValue(value: ArgumentValue): readonly Reference[] {
  if (value.kind === 'picture') return [plain('picture', value.src, value.place)];
  if (value.kind === 'link') return [plain('link', value.href, value.place)];
  return value.kind === 'markdown' ? referencesInParts(value.parts) : [];
}
