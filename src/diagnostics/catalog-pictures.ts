// Every sentence that is said to an author about what a picture's file is.
import type { Place } from '../model/place.ts';
import type { XmlFault } from '../model/picture.ts';
import type { Problem } from '../model/problem.ts';
import type { PictureSize } from '../model/workspace.ts';
import { problem } from './problem.ts';

export function unreadablePicture(place: Place, path: string): Problem {
  return problem(
    'unreadable-picture',
    place,
    `The picture "${path}" is broken: it cannot be read to its end`,
    'Open it in a picture program and save it again',
  );
}

/** No copies of any can be made. */
export function unpreparedPicture(place: Place, path: string): Problem {
  return problem(
    'unreadable-picture',
    place,
    `The picture "${path}" is shown as it is: sharp, which makes smaller copies, cannot be loaded on this machine`,
    'Install again with optional packages, as "npm ci" does: sharp has one for each system',
  );
}

/** `format` is one that browsers show. */
export function misnamedPicture(place: Place, path: string, format: string): Problem {
  return problem(
    'unreadable-picture',
    place,
    `The picture "${path}" is a ${format.toUpperCase()}, whatever its name says`,
    `Give it a name that ends with .${format}: servers tell browsers what it is by its name`,
  );
}

/** Of a format that browsers do not show, by its name or, whatever that says, by its bytes (`format`: `heic`). */
export function unshownPicture(place: Place, path: string, format?: string): Problem {
  const ending = format ?? path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const picture =
    format === undefined
      ? `Most browsers do not show the picture "${path}"`
      : `Most browsers do not show the picture "${path}": it is a ${format.toUpperCase()}, whatever its name says`;
  return problem(
    'unshown-picture',
    place,
    // Safari shows TIFF, HEIC, PDF.
    ending === 'svgz' ? `No browser shows the picture "${path}" as servers send it` : picture,
    DRAWN.includes(ending) ? 'Save it as SVG' : 'Save it as PNG, JPEG or WebP: smaller copies are made of these, too',
  );
}

/** Formats of lines and areas, which SVG keeps. */
const DRAWN = ['svgz', 'eps', 'ai', 'pdf', 'ps', 'cdr', 'odg', 'vsd', 'vsdx', 'drawio', 'dia', 'wmf', 'emf'];

/** An SVG file at which every browser stops. */
export function noXmlPicture(place: Place, path: string, { line, kind, shown }: XmlFault): Problem {
  const [what, todo] = xmlSentence(kind, shown);
  const where = kind === 'encoding' || kind === 'empty' ? '' : `in its line ${line}, `;
  return problem('unreadable-picture', place, `No browser shows the picture "${path}": ${where}${what}`, todo);
}

/** What is wrong, and what to do. */
function xmlSentence(kind: XmlFault['kind'], shown: string): readonly [string, string] {
  const save = 'Open it in a drawing program and save it again, or mend that line';
  switch (kind) {
    case 'encoding':
      return ['it is not in UTF-8', 'Save it as UTF-8'];
    case 'empty':
      return ['there is no drawing in it', 'Open it in a drawing program and save it again'];
    case 'ampersand':
      return ['a "&" stands for itself', 'Write "&amp;" there: SVG is XML, which is stricter than HTML'];
    case 'entity':
      return [
        `"${shown}" is no sign of SVG`,
        'Write the sign itself: names of HTML such as "&nbsp;" are unknown there',
      ];
    case 'control': {
      const code = (shown.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return [`there is the control character U+${code}`, 'Remove it'];
    }
    case 'sign':
      return [`"${shown}" may not stand there`, save];
    case 'tag':
      return [`"${shown}" is no tag of XML`, 'Values stand in quotes, tags are closed, and "<" for itself is "&lt;"'];
    case 'prefix':
      return [`nothing says what "${shown}" belongs to`, declarationOf(shown.slice(0, shown.indexOf(':')))];
    case 'twice':
      return [`"${shown}" is given twice to one element`, 'Keep one of them'];
    case 'crossed':
      return [`"${shown}" closes nothing that was opened last`, save];
    case 'unclosed':
      return [`"${shown}" is never closed`, save];
    case 'declaration':
      return [`"${shown}" does not stand at the very beginning`, 'Remove what stands before it, blank lines too'];
    case 'outside':
      return [`"${shown}" stands outside of the drawing`, 'Remove it, or put it into the svg element'];
  }
}

/** `xlink` */
function declarationOf(prefix: string): string {
  return prefix === 'xlink'
    ? 'Write xmlns:xlink="http://www.w3.org/1999/xlink" in its svg element'
    : `Declare it in its svg element with xmlns:${prefix}="…", or remove it`;
}

export function troubledPicture(place: Place, path: string, trouble: NonNullable<PictureSize['trouble']>): Problem {
  switch (trouble) {
    case 'no-namespace':
      return problem(
        'unshown-picture',
        place,
        `No browser shows the picture "${path}": its svg element lacks its namespace`,
        'Write <svg xmlns="http://www.w3.org/2000/svg" …> in it',
      );
    case 'names-pictures':
      return problem(
        'unshown-picture',
        place,
        `The picture "${path}" names another picture, which browsers do not load`,
        'Put that picture into the drawing itself, as a data: address; drawing programs call it "embed"',
      );
    case 'packed':
      return problem(
        'unshown-picture',
        place,
        `No browser shows the picture "${path}" as servers send it: gzip has packed it`,
        'Save it as plain SVG',
      );
    case 'cmyk':
      return problem(
        'unshown-picture',
        place,
        `The picture "${path}" has colours for ink (CMYK), which browsers show each in its own way`,
        'Save it in RGB (sRGB)',
      );
  }
}

export function enormousPicture(place: Place, path: string, megapixels: number): Problem {
  return problem(
    'enormous-picture',
    place,
    `The picture "${path}" has ${megapixels} megapixels, too many to be made smaller`,
    'Readers load all of it as it is: give the book a smaller one, of 4,000 pixels a side or less',
  );
}
