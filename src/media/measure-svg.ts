// The size of a drawing in SVG, as a browser takes it for an <img>: width and height, else the viewBox, else 300 × 150.

import { valueOf } from '../lib/table.ts';
import { drawingStart } from './drawing-text.ts';
import type { PictureSize } from '../model/workspace.ts';

/** Pixels of one unit, CSS Values 4 §6; em and ex by the usual 16 px text. */
const PIXELS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  em: 16,
  rem: 16,
  ex: 8,
  ch: 8,
};

/** Undefined where the bytes are no SVG, or do not begin as one within the first 128 KiB. */
export function measureSvg(bytes: Uint8Array): Omit<PictureSize, 'format'> | undefined {
  if (!mayBeDrawing(bytes)) return undefined;
  const start = drawingStart(bytes.subarray(0, 131072));
  ROOT.lastIndex = rootIn(start);
  const root = ROOT.exec(start)?.[1];
  if (root === undefined) return undefined;
  const trouble = troubleIn(start, root);
  return { ...sizeOf(root), ...(trouble === undefined ? {} : { trouble }) };
}

/**
 * A drawing begins with a byte order mark, a blank or `<`. To read the beginning of a photograph as text, and find no
 * drawing, took a hundred times as long as to measure it.
 */
function mayBeDrawing([first = 0, second = 0]: Uint8Array): boolean {
  // A JPEG begins with 0xff too.
  return FIRST.has(first) || (first === 0xff && second === 0xfe);
}

const FIRST = new Set([0xef, 0xfe, 0x20, 0x09, 0x0a, 0x0d, 0x3c]);

/** In an `<img>`, SVG is XML, which needs its namespace, and loads nothing: svgwg.org/svg2-draft/conform.html */
function troubleIn(svg: string, root: string): PictureSize['trouble'] {
  if (
    !/\sxmlns(?::[\w-]+)?\s*=\s*["']http:\/\/www\.w3\.org\/2000\/svg["']/.test(root) &&
    !/\[|<!ENTITY/.test(svg.slice(0, 2000))
  )
    return 'no-namespace';
  return /<(?:[\w-]{1,20}:)?image\s[^<>]{0,2000}?href\s{0,9}=\s{0,9}["'](?!data:|#|["'])/.test(svg)
    ? 'names-pictures'
    : undefined;
}

function sizeOf(root: string): Pick<PictureSize, 'width' | 'height' | 'isUnframed'> {
  const attribute = (name: string): string | undefined => {
    const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root);
    return found?.[1] ?? found?.[2];
  };
  const box =
    attribute('viewBox')
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  const [, , boxWidth = 0, boxHeight = 0] = box.length === 4 && box.every(Number.isFinite) ? box : [];
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : undefined;
  const width = lengthOf(attribute('width'));
  const height = lengthOf(attribute('height'));
  if (width !== undefined && height !== undefined) return rounded(width, height);
  // With both, browsers take them for the viewBox of an <img> that has none.
  if (ratio === undefined) return { ...rounded(width ?? 300, height ?? 150), isUnframed: true };
  if (width !== undefined) return rounded(width, width / ratio);
  return height === undefined ? rounded(boxWidth, boxHeight) : rounded(height * ratio, height);
}

const ROOT = /<(?:[\w-]+:)?svg(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>/iy;

/** Only a byte order mark, blanks, comments, instructions and a document type may stand before the root element. */
function rootIn(svg: string): number {
  const next = /\s*(?:<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>)?/iy;
  let at = 0;
  next.lastIndex = svg.startsWith('\uFEFF') ? 1 : 0;
  do {
    at = next.lastIndex;
    next.exec(svg);
  } while (next.lastIndex > at);
  return at;
}

/** `3cm` → 113.4; undefined for what depends on the page (`100%`, `auto`). */
function lengthOf(text: string | undefined): number | undefined {
  const [, digits, unit] = /^\+?((?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)\s*([a-z]*)$/i.exec(text?.trim() ?? '') ?? [];
  const pixels = unit === undefined ? undefined : valueOf(PIXELS, unit.toLowerCase());
  return pixels === undefined || Number(digits) <= 0 ? undefined : Number(digits) * pixels;
}

/** The proportion counts, also of a drawing that is half a pixel wide. */
function rounded(width: number, height: number): { width: number; height: number } {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}
