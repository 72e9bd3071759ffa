// What a book cites: the files of its bibliography, their entries, and the works that these describe.
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';

export interface Bibliography {
  /** `content/refs.bib`. */
  readonly path: string;
  /** As read, for showing the line of a problem. */
  readonly text: string;
  /** In the order of the file; of one key, the first alone. */
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

export interface Entry {
  readonly key: string;
  /** Of the key. */
  readonly place: Place;
  readonly form: 'bibtex' | 'csl';
  /** `article`, in lower case; of CSL, as it is written. */
  readonly type: string;
  /** Of BibTeX: names in lower case, values as TeX, without braces or quotes around them, strings filled in. */
  readonly fields: Readonly<Record<string, string>>;
  /** As written, for the file that readers may download. */
  readonly source: string;
}

/** A name as CSL has it. */
export interface PersonName {
  readonly family: string | undefined;
  readonly given: string | undefined;
  /** `van`, of `Vincent van Gogh`: stands with the given names where the family name comes first. */
  readonly dropping: string | undefined;
  /** `de`, of `de Gaulle`: a part of the family name. */
  readonly particle: string | undefined;
  readonly suffix: string | undefined;
  /** Of an institution, or a name that is written as one. */
  readonly literal: string | undefined;
}

export interface PartialDate {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

/** Of a date: when it begins, when it ends, or words in its place. */
export interface WorkDate {
  readonly from: PartialDate | undefined;
  readonly to: PartialDate | undefined;
  readonly isAbout: boolean;
  readonly literal: string | undefined;
}

/** A work in the words of CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html), checked. */
export interface Work {
  /** `article-journal`. */
  readonly type: string;
  readonly authors: readonly PersonName[];
  readonly editors: readonly PersonName[];
  readonly translators: readonly PersonName[];
  /** Whether the list of authors goes on: `and others`. */
  readonly hasMoreAuthors: boolean;
  readonly issued: WorkDate | undefined;
  readonly accessed: WorkDate | undefined;
  /** When it came out first, of what has come out again: `origdate`, `original-date`. */
  readonly original?: WorkDate | undefined;
  /** HTML: `On <i>E. coli</i>`. All that stands below is text of the same kind. */
  readonly title: string | undefined;
  /** By CSL's names: `container-title`, `volume`, `page`, `DOI` … */
  readonly texts: Readonly<Record<string, string>>;
}
