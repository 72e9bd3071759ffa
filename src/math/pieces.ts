// MathML as the library writes it → finished MathML, with spots for what only the whole book can decide: numbers and
// references.

/** The number of a row of a formula. */
export interface NumberSpot {
  readonly kind: 'number';
  /** As in `\label{…}`; undefined where the row has none. */
  readonly label: string | undefined;
  /** Written by its author, `\tag{A}`: `(A)`. Undefined where the book counts. */
  readonly tag: string | undefined;
}

export interface ReferenceSpot {
  readonly kind: 'reference';
  readonly label: string;
  /** `\eqref` writes (3.2), `\ref` writes 3.2. */
  readonly form: 'eqref' | 'ref';
}

export type FormulaPiece = string | NumberSpot | ReferenceSpot;

const SPOT =
  /<mtr id="(\w+)"|<mtext><span class="tml-eqn"><\/span><\/mtext>|<mtext class="tml-tag">([\s\S]*?)<\/mtext>|<a href='#(\w+)' class="tml-ref( tml-eqref)?"><\/a>/g;

/** `labels` by their short names, in the order a, b, c …: the ids that the library was given instead of them. */
export function piecesOf(html: string, labels: readonly string[]): readonly FormulaPiece[] {
  const labelOf = (name: string | undefined): string | undefined =>
    name === undefined ? undefined : labels[indexOfName(name)];
  const pieces: FormulaPiece[] = [];
  let from = 0;
  let label: string | undefined;
  for (const found of html.matchAll(SPOT)) {
    const [whole, row, tag, reference, isEqref] = found;
    if (row !== undefined) {
      label = labelOf(row);
      // The row's anchor is named when the chapter is known.
      pieces.push(`${html.slice(from, found.index)}<mtr`);
    } else {
      pieces.push(html.slice(from, found.index));
      const target = labelOf(reference);
      if (target !== undefined)
        pieces.push({ kind: 'reference', label: target, form: isEqref === undefined ? 'ref' : 'eqref' });
      else pieces.push({ kind: 'number', label, tag: tag?.replace(/<[^>]*>/g, '').trim() });
      if (target === undefined) label = undefined;
    }
    from = found.index + whole.length;
  }
  pieces.push(html.slice(from));
  return pieces.filter((piece) => piece !== '');
}

const NAMES = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** The name that stands for label `index` while the library reads: it keeps only letters and digits of a label. */
export function shortName(index: number): string {
  return (
    (index < NAMES.length ? '' : shortName(Math.floor(index / NAMES.length) - 1)) + NAMES.charAt(index % NAMES.length)
  );
}

function indexOfName(name: string): number {
  return [...name].reduce((index, character) => (index + 1) * NAMES.length + NAMES.indexOf(character), -1);
}
