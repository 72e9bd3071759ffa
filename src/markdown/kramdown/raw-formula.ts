// Formulas in the text of raw HTML, where Markdown does not look but MathJax did: `<td>$$x$$</td>`,
// `<figcaption>\(x\)</figcaption>`.
import { formulaEnd } from './dollar-formula.ts';
import { decodeText } from '../../tree/entities.ts';
import { isKnownElement } from './html-names.ts';
import { Node } from './node.ts';

const OPENING = /\$|\\[([]|\\begin\{(equation|align|gather|multline|eqnarray)(\*?)\}/g;

/** Elements whose text is nobody's formula. */
const VERBATIM = new Set([
  'pre',
  'code',
  'kbd',
  'samp',
  'var',
  'script',
  'style',
  'textarea',
  'math',
  'svg',
  'title',
  'tt',
  'option',
  'template',
]);
/** Elements that hold no blocks: a displayed formula in them stays part of their line. */
const PHRASING = new Set(
  'a abbr b bdi bdo big button cite dfn del em font h1 h2 h3 h4 h5 h6 i ins label mark p q s small span strike strong sub summary sup u'.split(
    ' ',
  ),
);

/** The text as runs of HTML text and formula nodes; undefined where there is no formula in it. */
export function formulasInRawText(text: Node, parent: Node): readonly (string | Node)[] | undefined {
  const { content } = text;
  if (!/[$\\]/.test(content) || !mayHoldFormulas(parent.tag)) return undefined;
  const runs: (string | Node)[] = [];
  let from = 0;
  OPENING.lastIndex = 0;
  for (let open = OPENING.exec(content); open !== null; open = OPENING.exec(content)) {
    const found = formulaAt(content, open);
    if (found === undefined) continue;
    const node = new Node('formula', text.at + found.start);
    node.content = decodeText(content.slice(found.start, found.end)).trim();
    node.info = !found.display ? 'inline' : PHRASING.has(parent.tag) ? 'display-in-line' : 'display';
    runs.push(content.slice(from, open.index), node);
    from = found.after;
    OPENING.lastIndex = from;
  }
  return from === 0 ? undefined : [...runs, content.slice(from)];
}

/**
 * Elements of HTML and those of a site's own (`d-footnote`), but not those inside MathML and SVG, which have notations
 * of theirs.
 */
function mayHoldFormulas(tag: string): boolean {
  return !VERBATIM.has(tag) && (isKnownElement(tag) || (tag.includes('-') && tag !== 'annotation-xml'));
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly after: number;
  readonly display: boolean;
}

function formulaAt(content: string, open: RegExpExecArray): Found | undefined {
  const [whole, environment, star] = open;
  if (environment !== undefined) {
    const closing = `\\end{${environment}${star ?? ''}}`;
    const end = content.indexOf(closing, open.index);
    return end < 0
      ? undefined
      : { start: open.index, end: end + closing.length, after: end + closing.length, display: true };
  }
  if (whole === '$') {
    const after = formulaEnd(content, open.index);
    if (after === undefined) return undefined;
    const ticks = content.startsWith('$$', open.index) ? 2 : 1;
    return { start: open.index + ticks, end: after - ticks, after, display: ticks === 2 };
  }
  const end = content.indexOf(whole === '\\(' ? '\\)' : '\\]', open.index + 2);
  return end < 0 ? undefined : { start: open.index + 2, end, after: end + 2, display: whole === '\\[' };
}
