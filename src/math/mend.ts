// MathML that lacks what its rules ask, as old books and converters write it → the same, sound. Browsers show an
// unsound element as a mere row, and of `semantics` only the first child: an index stands on the line, and words are
// not seen at all.

interface Element {
  readonly kind: 'element';
  readonly name: string;
  /** As written, with a leading blank. */
  readonly attributes: string;
  readonly children: readonly Piece[];
}
/** A text or an element. */
type Piece = string | Element;

/** How many children an element must have. Source: MathML 3, "Required arguments". */
const ARITY: Readonly<Record<string, number>> = {
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  munder: 2,
  mover: 2,
  msubsup: 3,
  munderover: 3,
};

/** Mends a whole `<math>` element, or what stands in one. What cannot be read stays as it is. */
export function mendMathml(mathml: string): string {
  const pieces = read(mathml);
  return pieces === undefined ? mathml : pieces.map(written).join('');
}

const TAG = /<(\/?)([a-zA-Z][^\s/>]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>/g;

/** Undefined where tags do not close each other. */
function read(mathml: string): readonly Piece[] | undefined {
  const open: { name: string; attributes: string; children: Piece[] }[] = [{ name: '', attributes: '', children: [] }];
  let from = 0;
  const text = (end: number): void => {
    if (end > from) open.at(-1)?.children.push(mathml.slice(from, end));
  };
  for (const tag of mathml.matchAll(TAG)) {
    const [whole, close, name = '', attributes = '', isEmpty] = tag;
    text(tag.index);
    from = tag.index + whole.length;
    if (close === '') open.push({ name, attributes, children: [] });
    if (close === '' && isEmpty === '') continue;
    const done = open.pop();
    if (done?.name !== name || open.length === 0) return undefined;
    open.at(-1)?.children.push(mended({ kind: 'element', ...done }));
  }
  text(mathml.length);
  return open.length === 1 ? open[0]?.children : undefined;
}

function written(piece: Piece): string {
  return typeof piece === 'string'
    ? piece
    : `<${piece.name}${piece.attributes}>${piece.children.map(written).join('')}</${piece.name}>`;
}

function mended(element: Element): Element {
  const { name, children } = element;
  const arity = ARITY[name];
  if (arity !== undefined) return { ...element, children: withArity(children, arity) };
  switch (name) {
    case 'mtr':
      return { ...element, children: eachIn(children, ['mtd'], (piece) => row('mtd', [piece])) };
    case 'mtable':
      return {
        ...element,
        children: eachIn(children, ['mtr', 'mlabeledtr'], (piece) =>
          row('mtr', [piece.name === 'mtd' ? piece : row('mtd', [piece])]),
        ),
      };
    case 'mo':
      return elementsOf(children).length === 0 ? element : asRow(element);
    case 'semantics':
      return { ...element, children: withOneShown(children) };
    case 'mspace':
      return { ...element, attributes: element.attributes.replace(/="\s*([+-]?[\d.]+)\s+([a-z]+)\s*"/g, '="$1$2"') };
    default:
      return element;
  }
}

/** What is missing is empty; what is too much belongs to the base, save what leaves no ink: that stays at the end. */
function withArity(children: readonly Piece[], arity: number): readonly Piece[] {
  const elements = elementsOf(children);
  const missing = arity - elements.length;
  if (missing === 0 || hasText(children)) return children;
  if (missing > 0) return [...children, ...Array.from({ length: missing }, () => row('mrow', []))];
  const last = elements.findLastIndex((each) => !isInkless(each));
  const firstOfEnd = Math.max(arity - 1, last);
  const end = elements.slice(firstOfEnd);
  const between = elements.slice(firstOfEnd - arity + 2, firstOfEnd);
  return [
    row('mrow', elements.slice(0, firstOfEnd - arity + 2)),
    ...between,
    end.length === 1 ? (end[0] ?? '') : row('mrow', end),
  ];
}

function isInkless({ name, children }: Element): boolean {
  return (
    name === 'mspace' ||
    (['mrow', 'mtext', 'mi', 'mo', 'mstyle'].includes(name) &&
      !hasText(children) &&
      elementsOf(children).every(isInkless))
  );
}

/**
 * An operator holds text alone: what the library makes one of a whole formula becomes a row with the operator's space
 * around it.
 */
function asRow({ attributes, children }: Element): Element {
  const space = (side: string): readonly Piece[] => {
    const width = new RegExp(` ${side}="([^"]*)"`).exec(attributes)?.[1];
    return width === undefined ? [] : [{ ...row('mspace', []), attributes: ` width="${width}"` }];
  };
  return row('mrow', [...space('lspace'), ...children, ...space('rspace')]);
}

function withOneShown(children: readonly Piece[]): readonly Piece[] {
  const isNote = (piece: Piece): boolean => typeof piece !== 'string' && piece.name.startsWith('annotation');
  const shown = elementsOf(children).filter((each) => !isNote(each));
  return shown.length === 1 || hasText(children)
    ? children
    : [
        row(
          'mrow',
          children.filter((piece) => !isNote(piece)),
        ),
        ...children.filter(isNote),
      ];
}

function eachIn(
  children: readonly Piece[],
  names: readonly string[],
  wrap: (piece: Element) => Element,
): readonly Piece[] {
  return children.map((piece) => (typeof piece === 'string' || names.includes(piece.name) ? piece : wrap(piece)));
}

function row(name: string, children: readonly Piece[]): Element {
  return { kind: 'element', name, attributes: '', children };
}

function elementsOf(children: readonly Piece[]): readonly Element[] {
  return children.filter((piece) => typeof piece !== 'string');
}

function hasText(children: readonly Piece[]): boolean {
  return children.some((piece) => typeof piece === 'string' && piece.trim() !== '');
}
