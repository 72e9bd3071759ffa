// Texts that are hard for a regular expression, made from the expression itself: each thing that it repeats, over and
// over, behind what leads there, and then nothing, or a sign that fits nowhere.

type Node =
  /** Texts of one character, each of which this piece may be. */
  | { readonly kind: 'character'; readonly samples: readonly string[] }
  /** What stands between signs: a look around, an end, a reference to what was found. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'sequence'; readonly nodes: readonly Node[] }
  | { readonly kind: 'choice'; readonly nodes: readonly Node[] }
  | { readonly kind: 'repeated'; readonly node: Node; readonly least: number; readonly isMany: boolean };

/** What is repeated, what leads to it, and what stands behind it where all is well. */
interface Stretch {
  readonly before: string;
  readonly repeated: string;
  readonly after: string;
}

/** Some letter, digit, blank, end of a line, opening and closing sign beside those of the expression itself. */
const USUAL = [...'a 1\n<>"/'];
/** Fits nothing that is written in an expression, save what excludes other signs. */
const ODD = '\u{F8FF}';

/** `[name, text of about size characters]`. */
export function hardTexts(source: string, flags: string): readonly ((size: number) => string)[] {
  const tree = parsePattern(source, flags);
  const stretches = [...new Map(stretchesOf(tree).map((each) => [JSON.stringify(each), each])).values()];
  const filled = (repeated: string, size: number): string => repeated.repeat(Math.ceil(size / repeated.length));
  return stretches.flatMap(({ before, repeated, after }) => [
    (size: number) => before + filled(repeated, size) + ODD,
    (size: number) => before + filled(repeated, size) + after.slice(0, -1),
    // The same beginning again and again, never closed.
    (size: number) => filled(before + repeated, size),
  ]);
}

function stretchesOf(tree: Node): readonly Stretch[] {
  const found: Stretch[] = [];
  const walk = (node: Node, before: string, after: string): void => {
    switch (node.kind) {
      case 'sequence':
        for (const [index, each] of node.nodes.entries())
          walk(
            each,
            before + node.nodes.slice(0, index).map(shortest).join(''),
            node.nodes
              .slice(index + 1)
              .map(shortest)
              .join('') + after,
          );
        return;
      case 'choice':
        for (const each of node.nodes) walk(each, before, after);
        return;
      case 'repeated':
        if (node.isMany) for (const repeated of samplesOf(node.node)) found.push({ before, repeated, after });
        walk(node.node, before, after);
    }
  };
  walk(tree, '', '');
  // The whole expression, over and over.
  const whole = shortest(tree);
  if (whole !== '')
    found.push(
      { before: '', repeated: whole, after: '' },
      { before: '', repeated: whole.slice(0, -1) || whole, after: '' },
    );
  return found.filter(({ repeated }) => repeated !== '');
}

/** Up to four texts that a piece may be. */
function samplesOf(node: Node): readonly string[] {
  switch (node.kind) {
    case 'nothing':
      return [''];
    case 'character':
      return node.samples.slice(0, 4);
    case 'sequence': {
      const all = node.nodes.map(shortest);
      const varied = node.nodes.flatMap((each, index) =>
        samplesOf(each).map((sample) => [...all.slice(0, index), sample, ...all.slice(index + 1)].join('')),
      );
      return [...new Set([all.join(''), ...varied])].slice(0, 4);
    }
    case 'choice':
      return [...new Set(node.nodes.flatMap((each) => samplesOf(each).slice(0, 2)))].slice(0, 6);
    case 'repeated':
      return samplesOf(node.node);
  }
}

function shortest(node: Node): string {
  switch (node.kind) {
    case 'nothing':
      return '';
    case 'character':
      return node.samples[0] ?? '';
    case 'sequence':
      return node.nodes.map(shortest).join('');
    case 'choice':
      return shortest(node.nodes[0] ?? { kind: 'nothing' });
    case 'repeated':
      return shortest(node.node).repeat(Math.min(node.least, 3));
  }
}

/** Reads an expression that the engine has accepted. */
function parsePattern(source: string, flags: string): Node {
  return new PatternReader(source, flags).choice();
}

class PatternReader {
  private at = 0;
  private readonly source: string;
  private readonly classFlags: string;
  /** What a set may hold: signs of the expression itself, and usual ones. */
  private readonly alphabet: readonly string[];

  constructor(source: string, flags: string) {
    this.source = source;
    this.classFlags = flags.replace(/[gy]/g, '');
    this.alphabet = [...new Set([...source.replace(/\\[a-zA-Z]|\\(.)/g, '$1'), ...USUAL])];
  }

  choice(): Node {
    const nodes = [this.sequence()];
    while (this.take(/\|/)) nodes.push(this.sequence());
    return nodes.length === 1 ? (nodes[0] ?? { kind: 'nothing' }) : { kind: 'choice', nodes };
  }

  private sequence(): Node {
    const nodes: Node[] = [];
    while (this.at < this.source.length && !/[|)]/.test(this.source[this.at] ?? ''))
      nodes.push(this.quantified(this.piece()));
    return { kind: 'sequence', nodes };
  }

  private quantified(node: Node): Node {
    const found = this.take(/([*+?]|\{(\d+)(,(\d*))?\})\??/);
    if (found === undefined) return node;
    const [, sign = '', least, comma, most] = found;
    if (sign === '*' || sign === '+') return { kind: 'repeated', node, least: sign === '+' ? 1 : 0, isMany: true };
    if (sign === '?') return { kind: 'repeated', node, least: 0, isMany: false };
    const isMany = comma !== undefined && (most === '' || Number(most) > 8);
    return { kind: 'repeated', node, least: Number(least), isMany };
  }

  private piece(): Node {
    if (this.take(/\((\?(?:<?[=!]))/)) {
      this.choice();
      this.take(/\)/);
      return { kind: 'nothing' };
    }
    if (this.take(/\((?:\?(?::|<\w+>))?/)) {
      const node = this.choice();
      this.take(/\)/);
      return node;
    }
    if (this.take(/\\[bB]|\\[1-9]|\\k<\w+>|[$^]/)) return { kind: 'nothing' };
    const set = this.take(
      /\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\c[A-Z]|\\./,
    );
    return this.inClass(set?.[0] ?? this.take(/./)?.[0] ?? '');
  }

  private inClass(text: string): Node {
    const is = new RegExp(`^(?:${text})$`, this.classFlags);
    return { kind: 'character', samples: this.alphabet.filter((sign) => is.test(sign)) };
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    const sticky = new RegExp(pattern.source, 'ysu');
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.source) ?? undefined;
    if (found !== undefined) this.at += found[0].length;
    return found;
  }
}
