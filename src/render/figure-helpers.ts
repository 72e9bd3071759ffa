// What the templates of figures may ask: how panels share rows, whether a caption is plain text, what a licence is
// called.
import { isMap } from '../lib/values.ts';
import type { Tree } from '../model/tree.ts';
import { readHtml } from '../tree/read.ts';
import { textOf } from '../tree/text.ts';
import { elementsIn } from '../tree/walk.ts';
import { readLicence } from '../lib/licences.ts';
import { safe } from '../templating/templates.ts';
import { panelRows, type Measured } from './panel-rows.ts';
import { touchRoom } from './touch-room.ts';

/**
 * The width of the text is at most 660 px (tokens.css); wide and full figures go as far beyond it as the page has room.
 */
const ROOM = { text: 700, narrow: 420, wide: 900, full: 1200 } as const;

/**
 * Globals for nunjucks: `panelRows(panels, {columns, width})`, `isPlainText(caption)`, `licenceOf(name)`,
 * `parting(caption)`, `touchRoom(height)`.
 */
export const figureHelpers: Readonly<Record<string, unknown>> = {
  panelRows: (panels: unknown, options: unknown) => panelRows(measuresOf(panels), layoutOf(options)),
  isPlainText: (html: unknown) => isPlainText(readHtml(String(html))),
  licenceOf: readLicence,
  touchRoom: (declared: unknown) => {
    const room = touchRoom(declared);
    return room === undefined ? undefined : { ...room, style: safe(room.style) };
  },
  parting: (before: unknown) =>
    before === undefined || before === '' || endsSentence(textOf(readHtml(String(before)))) ? '' : ' ·',
};

/** Then what follows needs no sign to part it from this. */
function endsSentence(text: string): boolean {
  return /[.!?…:;。！？：；](?:["'”’»›)\]）」』]|\s)*$/u.test(text);
}

/** Words alone, stressed or not: no link, formula or note that a reader must be able to reach by itself. */
function isPlainText(caption: Tree): boolean {
  const isPlain = elementsIn(caption).every(
    ({ name, attributes }) => PLAIN.has(name) && !attributes.some(([key]) => key === 'tabindex'),
  );
  return isPlain && textOf(caption) !== '';
}

const PLAIN = new Set('em strong code sub sup b i s q cite abbr kbd br small span'.split(' '));

function measuresOf(panels: unknown): readonly Measured[] {
  return Array.isArray(panels) ? panels.map((panel: unknown) => measureOf(isMap(panel) ? panel.path : undefined)) : [];
}

function measureOf(picture: unknown): Measured {
  const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
  return isMap(picture)
    ? { width: number(picture.width), height: number(picture.height) }
    : { width: undefined, height: undefined };
}

function layoutOf(options: unknown): { columns: number | undefined; room: number } {
  const { columns, width } = isMap(options) ? options : {};
  const count = Math.floor(Number(columns ?? 0));
  const part = /^(\d+)%$/.exec(String(width))?.[1];
  const named = width === 'narrow' || width === 'wide' || width === 'full' ? ROOM[width] : ROOM.text;
  return {
    columns: count > 0 ? count : undefined,
    room: part === undefined ? named : (ROOM.text * Number(part)) / 100,
  };
}
