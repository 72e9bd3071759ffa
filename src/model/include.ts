// Includes: what a template asks for (its interface), and what a chapter passes (a call).
import type { NumberedKind, Tree } from './tree.ts';
import type { Place } from './place.ts';

/**
 * What a parameter holds, and so what its template gets:
 * `text` the string · `markdown` HTML of inline Markdown · `picture` an object with src, width, height, missing ·
 * `link` an address made right for the page · `passage` HTML of inline Markdown, or, where a file's path is written,
 * its address · `number`, `flag` (true/false) · `id` an anchor name · `json` the text, known to be JSON · `time` the
 * text, `4:12` or seconds · `ratio` the text, `4:3` · `moments` the text, `0:00 Start; 1:20 Filters` ·
 * `entry` a work of the bibliography by its key: an object with key, html, names, year.
 */
export type ParameterType =
  | 'text'
  | 'markdown'
  | 'picture'
  | 'link'
  | 'passage'
  | 'number'
  | 'flag'
  | 'id'
  | 'json'
  | 'time'
  | 'ratio'
  | 'moments'
  | 'entry';

export interface Parameter {
  readonly type: ParameterType;
  readonly required: boolean;
  /** The parameter in whose place it is required: where that is given, it need not be. */
  readonly unless?: string | undefined;
  /** The only values allowed, or undefined where any is. */
  readonly choices: readonly string[] | undefined;
  readonly about: string;
}

/** An include template's declared interface: the front matter of `templates/includes/NAME.html`. */
export interface IncludeInterface {
  /** `figure_multi`: the file's name without its ending. */
  readonly name: string;
  readonly about: string;
  /** Where it may stand. A `block` include in mid-sentence parts the paragraph. */
  readonly placement: 'block' | 'inline' | 'either';
  /**
   * For a template of `templates/tags/`, which is called by a tag of its name: alone, or around a text. Undefined for
   * includes.
   */
  readonly tag: 'alone' | 'around' | undefined;
  /** `figure`: each call gets a number and an id, and can be referred to; its template gets them as `figure`. */
  readonly numbered: NumberedKind | undefined;
  /** `todo`: shown only in `dev` and with `--drafts`, and listed by `check`. */
  readonly audience: 'readers' | 'authors';
  /** True: its front matter cannot be read, so nobody knows what it takes; its calls are left out. */
  readonly isBroken: boolean;
  /** True: neighbouring calls are rendered by one run of the template, as `calls`. */
  readonly gathers: boolean;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Numbered families: `panels: {path, caption, alt}` takes path1, caption1, path2 … and gives the list `panels`. */
  readonly series: Readonly<Record<string, Readonly<Record<string, Parameter>>>>;
}

/**
 * An include template as found: its interface and its Nunjucks text (front matter as blank lines, so that lines stay
 * true).
 */
export interface IncludeTemplate {
  readonly interface: IncludeInterface;
  /** Relative to the book's root, or `vitrine:includes/NAME.html` for a built-in one. */
  readonly path: string;
  readonly text: string;
}

/** A tag `{% include name a="b" %}` as written, before anyone asked which include answers. */
export interface IncludeTag {
  /** As written: `figure_multi.md`. */
  readonly name: string;
  readonly arguments: readonly Argument[];
  /** The first or second half of a tag that stands around a text; undefined for a tag alone. */
  readonly half: 'open' | 'close' | undefined;
  /** The whole tag as written, for code, where it is shown and not run. */
  readonly source: string;
  /** The tag's first line. */
  readonly place: Place;
  readonly namePlace: Place;
}

export interface Argument {
  readonly name: string;
  /** After escapes and `{{ … }}` are worked out. */
  readonly value: string;
  readonly namePlace: Place;
  /** The value without its quotes. */
  readonly valuePlace: Place;
}

/** A call that a template answers, its values read as their types say. */
export interface IncludeCall {
  /** What its gap in the text names it by; unlike that of any other call of the chapter. */
  readonly id: string;
  /** Of a call around a text, the half before it or after it. */
  readonly half: 'open' | 'close' | undefined;
  /** The include's name: `figure_multi`. */
  readonly include: string;
  readonly place: Place;
  readonly values: Readonly<Record<string, ArgumentValue>>;
  readonly series: Readonly<Record<string, readonly Readonly<Record<string, ArgumentValue>>[]>>;
}

export type ArgumentValue =
  | { readonly kind: 'text'; readonly text: string; readonly place: Place }
  | { readonly kind: 'markdown'; readonly content: Tree; readonly text: string; readonly place: Place }
  | { readonly kind: 'picture'; readonly src: string; readonly place: Place }
  | { readonly kind: 'link'; readonly href: string; readonly place: Place }
  | { readonly kind: 'entry'; readonly key: string; readonly place: Place }
  | { readonly kind: 'number'; readonly number: number; readonly place: Place }
  | { readonly kind: 'flag'; readonly flag: boolean; readonly place: Place };
