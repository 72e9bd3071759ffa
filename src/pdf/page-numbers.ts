// The pages that a PDF's own places stand on, and the numbers that its paper bears.
import { decodePath } from '../lib/paths.ts';
import { dictIn, nameText, readPdf, referred, valueIn, type PdfDict, type PdfFile, type PdfValue } from './objects.ts';

/** By the id of each place that something leads to: which page it is on, counted from 0. */
export function pagesOfPlaces(bytes: Uint8Array): ReadonlyMap<string, number> {
  const file = readPdf(bytes);
  const catalog = dictOf(file.trailer.get('Root'), file);
  const pages = new Map(pagesBelow(catalog.get('Pages'), file).map((number, index) => [number, index]));
  const places = new Map<string, number>();
  for (const [name, place] of dictOf(catalog.get('Dests'), file)) {
    const [page] = listOf(place, file);
    const index = pages.get(referred(page) ?? -1);
    // Chromium writes `größe` as it stands in an address.
    if (index !== undefined) places.set(decodePath(nameText(name)), index);
  }
  return places;
}

/** Numbers of the objects that are pages, in order. */
function pagesBelow(value: PdfValue | undefined, file: PdfFile): readonly number[] {
  const number = referred(value);
  const node = dictOf(value, file);
  if (node.get('Type') === '/Page') return number === undefined ? [] : [number];
  return listOf(node.get('Kids'), file).flatMap((kid) => pagesBelow(kid, file));
}

function dictOf(value: PdfValue | undefined, file: PdfFile): PdfDict {
  if (value instanceof Map) return value;
  const text = file.objects.get(referred(value) ?? -1);
  return text === undefined ? new Map() : dictIn(text);
}

function listOf(value: PdfValue | undefined, file: PdfFile): readonly PdfValue[] {
  if (Array.isArray(value)) return value as readonly PdfValue[];
  const text = file.objects.get(referred(value) ?? -1);
  const found = text === undefined ? undefined : valueIn(text);
  return Array.isArray(found) ? (found as readonly PdfValue[]) : [];
}

/** What stands at the foot of a page: `iv` before the first chapter, then `1`. */
export function numberOn(page: number, frontPages: number): string {
  return page < frontPages ? roman(page + 1) : String(page - frontPages + 1);
}

const SIGNS: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  let text = '';
  let rest = number;
  for (const [value, sign] of SIGNS)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return text;
}
