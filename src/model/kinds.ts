// Kinds of boxes that a book names itself, or changes: what readers call them, how they are counted, how they look.

/** How a box looks; `folded` stays closed until a reader opens it. */
export type BoxLook = 'frame' | 'line' | 'plain' | 'folded';

/** A kind as `kinds:` in book.yml has it. */
export interface KindSettings {
  /** A class, a tag, and how ids begin: `conjecture`. */
  readonly name: string;
  /** What one is called, and several, by language; under '' for every other. None: as the program calls it. */
  readonly word: Readonly<Record<string, string>>;
  readonly plural: Readonly<Record<string, string>>;
  /** The kind with whose counter it is counted, itself mostly; undefined where it carries no number. */
  readonly counter: string | undefined;
  /** Undefined for the usual one. */
  readonly look: BoxLook | undefined;
}

/** What things of a kind are called, with the places of their numbers. */
export interface KindWords {
  /** `Conjecture {number}`. */
  readonly one: string;
  /** `Conjectures {numbers}`. */
  readonly several: string;
}
