// What MathML has, as the schema of EPUB takes it: elements, where they may stand, and their attributes.
// Source: https://www.w3.org/TR/MathML3/appendixa.html.

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Elements that hold words, or a space. */
export const TOKENS = names('mi mn mo mtext ms mspace');

/** Elements that stand in certain others alone. */
export const WITHIN_MATH: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...pairs('mtr mlabeledtr', names('mtable')),
  ['mtd', names('mtr mlabeledtr')],
  ['mprescripts', names('mmultiscripts')],
  ['none', names('mmultiscripts msrow mscarries mscarry')],
  ...pairs('msrow msgroup mscarries msline', names('mstack mlongdiv msgroup')),
  ['mscarry', names('mscarries')],
]);

const EVERY = 'xref mathcolor mathbackground';
const OF_TOKEN = `${EVERY} mathvariant mathsize dir fontfamily fontweight fontstyle fontsize color background`;
const OF_TABLE =
  'rowalign columnalign alignmentscope columnwidth rowspacing columnspacing rowlines columnlines frame framespacing ' +
  'equalrows equalcolumns displaystyle side minlabelspacing';
const OF_OPERATOR =
  'form fence separator lspace rspace stretchy symmetric maxsize minsize largeop movablelimits accent';
const OF_BREAKS = 'linebreak lineleading linebreakstyle linebreakmultchar indentalign indentshift';
const OF_FRACTION = 'linethickness numalign denomalign bevelled';
const OF_SCRIPTS = 'subscriptshift superscriptshift';
const OF_FENCES = 'open close separators';
const OF_STYLE = `${OF_TABLE} ${OF_OPERATOR} ${OF_BREAKS} ${OF_FRACTION} ${OF_SCRIPTS} ${OF_FENCES} ${[
  'mathvariant mathsize dir accentunder align columnspan rowspan notation lquote rquote width height depth selection',
  'scriptlevel scriptsizemultiplier scriptminsize position shift length',
].join(' ')}`;

/** The elements that there are, but those that only the reading of a formula asks about; and what each may have. */
export const ATTRIBUTES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['math', names(`${EVERY} display maxwidth overflow ${OF_STYLE}`)],
  ['mstyle', names(`${OF_TOKEN} ${OF_STYLE}`)],
  ...pairs('mi mn mtext', names(OF_TOKEN)),
  ['ms', names(`${OF_TOKEN} lquote rquote`)],
  ['mo', names(`${OF_TOKEN} ${OF_OPERATOR} ${OF_BREAKS}`)],
  ['mspace', names(`${OF_TOKEN} width height depth linebreak indentalign indentshift`)],
  ['mrow', names(`${EVERY} dir`)],
  ['mfrac', names(`${EVERY} ${OF_FRACTION}`)],
  ...pairs('msqrt mroot merror mphantom mprescripts none maligngroup', names(EVERY)),
  ['malignmark', names(`${EVERY} edge`)],
  ['mpadded', names(`${EVERY} height depth width lspace voffset`)],
  ['mfenced', names(`${EVERY} ${OF_FENCES}`)],
  ['menclose', names(`${EVERY} notation`)],
  ['msub', names(`${EVERY} subscriptshift`)],
  ['msup', names(`${EVERY} superscriptshift`)],
  ...pairs('msubsup mmultiscripts', names(`${EVERY} ${OF_SCRIPTS}`)),
  ['munder', names(`${EVERY} accentunder align`)],
  ['mover', names(`${EVERY} accent align`)],
  ['munderover', names(`${EVERY} accent accentunder align`)],
  ['mtable', names(`${EVERY} align width ${OF_TABLE}`)],
  ...pairs('mtr mlabeledtr', names(`${EVERY} rowalign columnalign`)),
  ['mtd', names(`${EVERY} rowspan columnspan rowalign columnalign`)],
  ['mstack', names(`${EVERY} align`)],
  ...pairs('mlongdiv msgroup', names(`${EVERY} position shift`)),
  ...pairs('msrow mscarries', names(`${EVERY} position`)),
  ['mscarry', names(EVERY)],
  ['msline', names(`${EVERY} position length`)],
  ['maction', names(`${EVERY} actiontype selection`)],
  ['semantics', new Set<string>()],
  ['annotation', names('encoding')],
]);

function pairs<T>(list: string, to: T): readonly (readonly [string, T])[] {
  return list.split(' ').map((name) => [name, to] as const);
}
