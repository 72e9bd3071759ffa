// Everything in a chapter that points at something else, as written.
import { addressesInTag, type ReferenceKind } from '../lib/tag-addresses.ts';
import type { Chapter } from '../model/chapter.ts';
import type { ArgumentValue } from '../model/include.ts';
import type { Part } from '../model/markup.ts';
import type { Place } from '../model/place.ts';

export interface Reference {
  readonly kind: ReferenceKind;
  /** As written: `../images/a.png`, `/networks/#layers`. */
  readonly address: string;
  readonly place: Place;
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
  if (image !== undefined && places.image !== undefined) references.push({ kind: 'picture', address: image, place: places.image });
  return references;
}

function referencesInParts(parts: readonly Part[]): Reference[] {
  return parts.flatMap((part) => (typeof part === 'string' || part.kind !== 'tag' ? [] : addressesInTag(part).map(({ kind, address }) => ({ kind, address, place: part.place }))));
}

function referencesInValue(value: ArgumentValue): readonly Reference[] {
  if (value.kind === 'picture') return [{ kind: 'picture', address: value.src, place: value.place }];
  if (value.kind === 'link') return [{ kind: 'link', address: value.href, place: value.place }];
  return value.kind === 'markdown' ? referencesInParts(value.parts) : [];
}
