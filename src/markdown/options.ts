// What Markdown is read by, and what comes of it: types alone, for the rules below ask for them too.
import type { QuotationMarks } from '../languages/quotes.ts';
import type { KindSettings } from '../model/kinds.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Attribute, Tree, TreeNode } from '../model/tree.ts';

export interface MarkdownOptions {
  /** What the include calls that stand in the text as marks (see lib/marks.ts) may be, by index. */
  readonly calls: readonly MarkedCall[];
  /** The place in the author's file of an offset in the text given (UTF-16 units). */
  readonly placeAt: (offset: number, length: number) => Place;
  /**
   * `outline`: a heading's level is 2 plus the number of headings it stands under (title is the only h1). `as-written`:
   * `###` is h3.
   */
  readonly headings: 'outline' | 'as-written';
  /** Whether the heading that the text begins with is the page's title: then it is none of the text's headings. */
  readonly takesTitle?: boolean | undefined;
  /**
   * `author`: what Vitrine does better than Jekyll (bare URLs are links, `$…$` is a formula …). `plain`: kramdown as
   * Jekyll runs it.
   */
  readonly dialect: 'author' | 'plain';
  /** Whether comments of one word stay, as `<!--more-->`: Liquid splits what it gets at them. Absent is no. */
  readonly keepsMarkers?: boolean | undefined;
  /** Whether blank lines between blocks stay, one for each run of them: Liquid counts what it gets. Absent is no. */
  readonly keepsBlankLines?: boolean | undefined;
  /** The file that `[[Name]]` means, relative to the text's own; undefined where none or several are called so. */
  readonly wiki?: ((name: string) => string | undefined) | undefined;
  /** kramdown's settings, as `kramdown:` in a book's `_config.yml` has them. */
  readonly kramdown?: Readonly<Record<string, unknown>> | undefined;
  /**
   * The titles of callouts in a language (undefined: that of the text); without them there are no callouts.
   */
  readonly callouts?: ((language: string | undefined) => CalloutTitles) | undefined;
  /** What straight quotation marks become, where `kramdown` does not say; else as in English. */
  readonly quotes?: QuotationMarks | undefined;
  /** Whether there is a bibliography: then `@key` is a citation. */
  readonly citations?: boolean | undefined;
  /** Kinds of boxes that the book names itself: `@conjecture-main` mentions one. */
  readonly kinds?: readonly KindSettings[] | undefined;
  /** Whether `@word-word` of no kind is reported: in a book of Jekyll's it may be anybody. Absent is no. */
  readonly tellsKinds?: boolean | undefined;
  /**
   * How a cell says where its text stands: as kramdown does, `style="text-align: right"` (if nothing is said), or by a
   * class of ours, `align-right`.
   */
  readonly alignment?: 'style' | 'class' | undefined;
  /**
   * What takes the place of a formula that is written as `<math>…</math>`; undefined where it is to be read as any
   * other HTML.
   */
  readonly mathml?: ((source: string) => TreeNode | undefined) | undefined;
  /** Whether each block says where it stands in its author's file (lib/place-mark.ts). */
  readonly marksPlaces?: boolean | undefined;
}

export interface CalloutTitles {
  /** `note`, `warning` … */
  readonly byKind: Readonly<Record<string, string>>;
  /** What they are in where it is not the language that was asked for. */
  readonly language: string | undefined;
}

interface MarkedCall {
  readonly placement: 'block' | 'inline' | 'either';
  /** The tag as written, put back where the mark stands in code. */
  readonly source: string;
}

export interface MarkdownResult {
  readonly tree: Tree;
  /** Of the heading that became the page's title: its id, its classes. */
  readonly titleAttributes?: readonly Attribute[] | undefined;
  /** The marks of notes in it. */
  readonly titleNotes?: Tree | undefined;
  readonly problems: readonly Problem[];
}
