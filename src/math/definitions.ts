// Macros that a formula defines: `\newcommand` and its kin, taken out of the TeX so that they hold for all formulas
// after it.

/** A macro with its backslash, ready for `\gdef`: `\norm`, 1 argument, `\lVert #1 \rVert`. */
export interface Definition {
  readonly name: string;
  readonly argumentCount: number;
  /** What stands for the first argument where it is not written; undefined where it must be. */
  readonly fallback: string | undefined;
  readonly body: string;
  /** Where it stands in the formula. */
  readonly at: number;
}

const COMMAND = /\\(newcommand|renewcommand|providecommand|DeclareMathOperator|def|gdef|let)(\*?)(?![a-zA-Z])/g;

/**
 * The definitions of a formula, and the formula with blanks in their place, so that all that remains keeps its column.
 */
export function takeDefinitions(tex: string): { readonly definitions: readonly Definition[]; readonly rest: string } {
  const definitions: Definition[] = [];
  let rest = tex;
  let groups: Groups | undefined;
  for (const found of tex.matchAll(COMMAND)) {
    groups ??= groupsOf(tex);
    const read = readDefinition(groups, found.index, found[1] ?? '', found[2] ?? '');
    if (read === undefined) continue;
    definitions.push(read.definition);
    rest = rest.slice(0, found.index) + tex.slice(found.index, read.end).replace(/[^\n]/g, ' ') + rest.slice(read.end);
  }
  return { definitions, rest };
}

/**
 * The TeX that defines a macro for good. An optional first argument is asked for as LaTeX does it, by looking at the
 * next character.
 */
export function globalDefinition({ name, argumentCount, fallback, body }: Definition): string {
  const parameters = (from: number): string =>
    Array.from({ length: Math.max(0, argumentCount - from) }, (_, index) => `#${from + index + 1}`).join('');
  if (fallback === undefined) return `\\gdef${name}${parameters(0)}{${body}}`;
  const inner = `${name}@with`;
  return `\\gdef${inner}[#1]${parameters(1)}{${body}}\\gdef${name}{\\@ifnextchar[{${inner}}{${inner}[${fallback}]}}`;
}

interface Read {
  readonly definition: Definition;
  readonly end: number;
}

function readDefinition(groups: Groups, at: number, command: string, star: string): Read | undefined {
  const { tex } = groups;
  const name = nameFrom(tex, at + 1 + command.length + star.length);
  if (name === undefined) return undefined;
  if (command === 'let') return readLet(tex, at, name);
  if (command === 'def' || command === 'gdef') return readDef(groups, at, name);
  const count = optional(tex, name.end);
  const fallback = count === undefined ? undefined : optional(tex, count.end);
  const body = group(groups, fallback?.end ?? count?.end ?? name.end);
  if (body === undefined) return undefined;
  const operator = `\\operatorname${star}{${body.text}}`;
  return {
    end: body.end,
    definition: {
      name: name.text,
      argumentCount: Number(count?.text ?? 0),
      fallback: fallback?.text,
      body: command === 'DeclareMathOperator' ? operator : body.text,
      at,
    },
  };
}

/** `\def\pair#1#2{…}`. */
function readDef(groups: Groups, at: number, name: Stretch): Read | undefined {
  const { tex } = groups;
  const parameters = /^\s*((?:#\d\s*)*)/.exec(tex.slice(name.end)) ?? [''];
  const body = group(groups, name.end + parameters[0].length);
  if (body === undefined) return undefined;
  return {
    end: body.end,
    definition: {
      name: name.text,
      argumentCount: (parameters[1]?.match(/#/g) ?? []).length,
      fallback: undefined,
      body: body.text,
      at,
    },
  };
}

/** `\let\a=\b`. */
function readLet(tex: string, at: number, name: Stretch): Read | undefined {
  const target = /^\s*(?:=\s*)?(\\[a-zA-Z]+|\\.|[^\s\\{}])/.exec(tex.slice(name.end));
  if (target?.[1] === undefined) return undefined;
  return {
    end: name.end + target[0].length,
    definition: { name: name.text, argumentCount: 0, fallback: undefined, body: target[1], at },
  };
}

/** A stretch that was read, and the position after it. */
interface Stretch {
  readonly text: string;
  readonly end: number;
}

/** `{\name}` or `\name`; `{name}`, as some write it, means the same. */
function nameFrom(tex: string, from: number): Stretch | undefined {
  const found = /^\s*(?:\{\s*\\?([a-zA-Z]+)\s*\}|(?:\{\s*)?(\\(?:[a-zA-Z]+|[^a-zA-Z\s]))(?:\s*\})?)/.exec(
    tex.slice(from),
  );
  return found === null ? undefined : { text: found[2] ?? `\\${found[1] ?? ''}`, end: from + found[0].length };
}

function optional(tex: string, from: number): Stretch | undefined {
  const found = /^\s*\[((?:[^[\]{}]|\{[^{}]*\})*)\]/.exec(tex.slice(from));
  return found === null ? undefined : { text: found[1] ?? '', end: from + found[0].length };
}

/** What stands between a brace and the one that closes it. */
function group({ tex, ends }: Groups, from: number): Stretch | undefined {
  const open = from + (/^\s*/.exec(tex.slice(from))?.[0].length ?? 0);
  const end = ends.get(open);
  return end === undefined ? undefined : { text: tex.slice(open + 1, end), end: end + 1 };
}

interface Groups {
  readonly tex: string;
  /**
   * Where each brace is closed. Found at once: a brace that is never closed is looked for one time, not for each
   * command.
   */
  readonly ends: ReadonlyMap<number, number>;
}

function groupsOf(tex: string): Groups {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < tex.length; at += 1) {
    const character = tex.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '{') open.push(at);
    else if (character === '}') {
      const opening = open.pop();
      if (opening !== undefined) ends.set(opening, at);
    }
  }
  return { tex, ends };
}
