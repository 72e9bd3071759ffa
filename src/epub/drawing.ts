// A drawing in SVG as an EPUB may have it: without scripts, and without anything of another file.
import { drawingStart } from '../media/drawing-text.ts';
import { elementsIn } from '../tree/walk.ts';
import { readHtml } from '../tree/read.ts';
import { xhtmlOf } from '../tree/xhtml.ts';
import { cleanDrawing } from './attributes.ts';

/** Whether the file holds nothing that has to go. */
export function isSafeDrawing(bytes: Uint8Array): boolean {
  return !UNSAFE.test(drawingStart(bytes));
}

const UNSAFE =
  /!DOCTYPE|!ENTITY|\bscript\b|\son[a-z]+\s*=|@import|url\(\s*["']?(?!#|data:)[^#)\s]|href\s*=\s*["'](?!#|data:)|foreignObject|encoding=["'](?!utf-8)/i;

/** The drawing without it; undefined where there is none. */
export function fitDrawing(bytes: Uint8Array): Uint8Array | undefined {
  const [svg] = elementsIn(readHtml(drawingStart(bytes)), ({ name }) => name === 'svg');
  if (svg === undefined) return undefined;
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${xhtmlOf([cleanDrawing(svg)])}\n`);
}
