// Patterns for paths as Jekyll's settings write them: `*.gemspec`, `docs/**/*.md`.

/**
 * Ruby's `File.fnmatch?` without flags: `*` also passes slashes, a backslash takes a sign as it is, and none of the
 * wild ones matches a name's leading dot. Beyond Ruby, `**` with a slash is also no folder at all.
 *
 * All ways through the pattern are gone at once, a character at a time: however many stars there are, no character is
 * read twice.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  const pieces = piecesOf(pattern);
  if (path.startsWith('.') && (pieces[0]?.kind === 'star' || pieces[0]?.kind === 'wild')) return false;
  let open = new Set<number>();
  reach(0, pieces, open);
  for (const character of path) {
    const next = new Set<number>();
    for (const at of open) {
      const piece = pieces[at];
      if (piece?.kind === 'star' || piece?.kind === 'folders') reach(at, pieces, next);
      if (piece !== undefined && passes(piece, character)) reach(at + 1, pieces, next);
    }
    open = next;
  }
  return open.has(pieces.length);
}

type Piece =
  /** Any characters, or none. */
  | { readonly kind: 'star' }
  /** What follows, `folders`, may be left out. */
  | { readonly kind: 'maybe' }
  /** Any characters up to a slash, and the slash. */
  | { readonly kind: 'folders' }
  | { readonly kind: 'sign'; readonly sign: string }
  | { readonly kind: 'wild'; readonly allowed: RegExp };

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

/** Adds piece `at` to those that the next character may meet, with what stands behind where it may be nothing. */
function reach(at: number, pieces: readonly Piece[], open: Set<number>): void {
  if (open.has(at)) return;
  open.add(at);
  const kind = pieces[at]?.kind;
  if (kind === 'star' || kind === 'maybe') reach(at + 1, pieces, open);
  if (kind === 'maybe') reach(at + 2, pieces, open);
}

const known = new Map<string, readonly Piece[]>();

function piecesOf(pattern: string): readonly Piece[] {
  const found = known.get(pattern);
  if (found !== undefined) return found;
  const pieces = readPieces(pattern);
  known.set(pattern, pieces);
  return pieces;
}

/**
 * Stars with the slash behind them, a set of characters, a sign taken as it is, any other character. A bracket in a set
 * stands first, `[[]`: so no opening one is looked for an end of behind the next.
 */
const PIECE = /\*+(\/?)|\[(?!\])([!^]?)(\[?[^[\]]*)\]|\\(.)|(.)/gsu;

function readPieces(pattern: string): readonly Piece[] {
  // `**/**/` says no more than `**/`.
  const once = pattern.replace(/\*{2,}\/(?:\*{2,}\/)+/g, '**/');
  return Array.from(once.matchAll(PIECE)).flatMap(([whole, slash, not, set, escaped, other = '']): Piece[] => {
    if (whole.startsWith('**') && slash === '/') return [{ kind: 'maybe' }, { kind: 'folders' }];
    if (slash !== undefined) return [{ kind: 'star' }, ...(slash === '' ? [] : [signOf(slash)])];
    if (set !== undefined) return [{ kind: 'wild', allowed: setOf(not !== '', set) }];
    return escaped === undefined && other === '?' ? [{ kind: 'wild', allowed: /./su }] : [signOf(escaped ?? other)];
  });
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
