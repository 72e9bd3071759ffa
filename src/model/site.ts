// A site as files that can be asked for: nothing is made before somebody wants its bytes.
import type { Problem } from './problem.ts';

/** Is given what goes wrong while a file is made. */
export type Report = (problem: Problem) => void;

export interface SiteFile {
  /**
   * What decides the bytes, as a short text: two files of equal key have equal bytes, in whichever run each was made.
   * Keys of different programs differ.
   */
  readonly key: string;
  /**
   * Makes the bytes, anew each time. Undefined, with a report, where a template of the author's fails. Rejects as
   * node:fs does where the author has taken away a file meanwhile that is copied.
   */
  readonly bytes: (report: Report) => Promise<Uint8Array | undefined>;
  /** Of a file that is copied as it is: where it lies on the disk, absolute, so that nobody need hold all of it. */
  readonly copyOf?: string;
}

/** Files that are made together, and whose names come of what they hold. */
export interface SiteFamily {
  readonly key: string;
  /** By their paths in the site. */
  readonly files: () => ReadonlyMap<string, Uint8Array>;
}

/** A file as it is written. */
export interface WrittenFile {
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
}

/** Files that tell of all others: made last, where one of these has changed. */
export interface SiteListing {
  readonly paths: readonly string[];
  /** What decides them beside the others. */
  readonly key: string;
  /** By their paths; gets all other files of the site by theirs. */
  readonly files: (written: ReadonlyMap<string, WrittenFile>) => ReadonlyMap<string, Uint8Array>;
}

export interface Site {
  /** By path, in order of path. */
  readonly files: ReadonlyMap<string, SiteFile>;
  /** By the beginning of all their paths: `search/`. */
  readonly families: ReadonlyMap<string, SiteFamily>;
  readonly listing?: SiteListing | undefined;
  /**
   * Hears which paths will be asked for, so that what several of them need is made once, or taken from an earlier run.
   * Whoever asks for one file alone need not call it.
   */
  readonly prepare: (paths: ReadonlySet<string>) => Promise<void>;
}
