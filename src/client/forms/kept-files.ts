// What the program says to the script that keeps a book: shared by both.

export interface KeptFiles {
  /** Another one for each build that differs. */
  readonly id: string;
  /** Paths in the site, and the beginning of the hash of their bytes. */
  readonly files: readonly (readonly [path: string, hash: string])[];
}
