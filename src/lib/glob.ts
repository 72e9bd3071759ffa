// Patterns for paths as Jekyll's settings write them: `*.gemspec`, `docs/**/*.md`.

/**
 * Ruby's `File.fnmatch?` without flags: `*` also passes slashes, a backslash takes a sign as it is, and none of the
 * wild ones matches a name's leading dot. Beyond Ruby, `**` with a slash is also no folder at all.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  return matches(piecesOf(pattern, 'deep'), path);
}

/** The same, but wild ones match a leading dot as well, and `**` is nothing more than `*`. */
export function matchesAnyGlob(pattern: string, path: string): boolean {
  return matches(piecesOf(pattern, 'any'), path);
}

/**
 * Ruby's `Dir.glob`: `*` stays within a name, `**` with a slash behind it is any folders; names with a dot are hidden.
 */
export function matchesFolderGlob(pattern: string, path: string): boolean {
  return matches(piecesOf(pattern, 'folder'), path);
}

type Manner = 'deep' | 'any' | 'folder';

type Piece =
  /** Any characters, or none. */
  | { readonly kind: 'star' }
  /** Any characters but slashes, or none. */
  | { readonly kind: 'name' }
  /** No dot follows. */
  | { readonly kind: 'visible' }
  /** What follows, `folders`, may be left out. */
  | { readonly kind: 'maybe' }
  /** Any characters up to a slash, and the slash. */
  | { readonly kind: 'folders' }
  | { readonly kind: 'sign'; readonly sign: string }
  | { readonly kind: 'wild'; readonly allowed: RegExp };

/**
 * All ways through the pattern are gone at once, a character at a time: however many stars there are, no character is
 * read twice.
 */
function matches(pieces: readonly Piece[], path: string): boolean {
  const characters = Array.from(path);
  let open = new Set<number>();
  reach(0, pieces, open, characters[0]);
  for (const [index, character] of characters.entries()) {
    const next = new Set<number>();
    for (const at of open) {
      const piece = pieces[at];
      if (piece !== undefined && stays(piece, character)) reach(at, pieces, next, characters[index + 1]);
      if (piece !== undefined && passes(piece, character)) reach(at + 1, pieces, next, characters[index + 1]);
    }
    if (next.size === 0) return false;
    open = next;
  }
  return open.has(pieces.length);
}

/** Whether this piece may take `character` and more. */
function stays({ kind }: Piece, character: string): boolean {
  return kind === 'star' || kind === 'folders' || (kind === 'name' && character !== '/');
}

/** Whether `character` leads from this piece to the next. */
function passes(piece: Piece, character: string): boolean {
  switch (piece.kind) {
    case 'folders':
      return character === '/';
    case 'sign':
      return character === piece.sign;
    case 'wild':
      return piece.allowed.test(character);
    default:
      return false;
  }
}

/**
 * Adds piece `at` to those that the next character, `follows`, may meet, with what stands behind where it may be
 * nothing.
 */
function reach(at: number, pieces: readonly Piece[], open: Set<number>, follows: string | undefined): void {
  if (open.has(at)) return;
  open.add(at);
  const kind = pieces[at]?.kind;
  const mayBeNothing = kind === 'star' || kind === 'name' || kind === 'maybe';
  if (mayBeNothing || (kind === 'visible' && follows !== '.')) reach(at + 1, pieces, open, follows);
  if (kind === 'maybe') reach(at + 2, pieces, open, follows);
}

const known = new Map<string, readonly Piece[]>();

function piecesOf(pattern: string, manner: Manner): readonly Piece[] {
  const key = `${manner} ${pattern}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const pieces = readPieces(pattern, manner);
  known.set(key, pieces);
  return pieces;
}

/**
 * Stars with the slash behind them, a set of characters, a sign taken as it is, any other character. A bracket in a set
 * stands first, `[[]`: so no opening one is looked for an end of behind the next.
 */
const PIECE = /\*+(\/?)|\[(?!\])([!^]?)(\[?[^[\]]*)\]|\\(.)|(.)/gsu;

function readPieces(pattern: string, manner: Manner): readonly Piece[] {
  // `**/**/` says no more than `**/`.
  const once = manner === 'any' ? pattern : pattern.replace(/(?<!\*)\*{2,}\/(?:\*{2,}\/)+/g, '**/');
  return Array.from(once.matchAll(PIECE)).flatMap((found): readonly Piece[] => {
    const pieces = piecesAt(found, manner);
    const isStart = found.index === 0 || (manner === 'folder' && once[found.index - 1] === '/');
    return manner !== 'any' && isStart && isWild(pieces[0]) ? [{ kind: 'visible' }, ...pieces] : pieces;
  });
}

function piecesAt(
  [whole, slash, not, set, escaped, other = '']: RegExpExecArray,
  manner: Manner,
): readonly [Piece, ...Piece[]] {
  if (manner !== 'any' && whole.startsWith('**') && slash === '/') return [{ kind: 'maybe' }, { kind: 'folders' }];
  if (slash !== undefined)
    return [{ kind: manner === 'folder' ? 'name' : 'star' }, ...(slash === '' ? [] : [signOf(slash)])];
  if (set !== undefined) return [{ kind: 'wild', allowed: setOf(not !== '', set) }];
  if (escaped === undefined && other === '?')
    return [{ kind: 'wild', allowed: manner === 'folder' ? /[^/]/su : /./su }];
  return [signOf(escaped ?? other)];
}

function isWild({ kind }: Piece): boolean {
  return kind === 'star' || kind === 'name' || kind === 'wild';
}

function signOf(sign: string): Piece {
  return { kind: 'sign', sign };
}

/** `[z-a]` is no range: nothing is in it. */
function setOf(isNegated: boolean, set: string): RegExp {
  try {
    return new RegExp(`[${isNegated ? '^' : ''}${set.replace(/[\\[\]^]/g, '\\$&')}]`, 'u');
  } catch {
    return /(?!)/u;
  }
}
