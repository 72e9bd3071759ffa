// The catalog's sentences about Markdown: what a construct of the dialect says without effect.
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { didYouMean, problem } from './problem.ts';

export function undefinedFootnote(place: Place, name: string, nearest: string | undefined): Problem {
  return problem(
    'undefined-footnote',
    place,
    `There is no footnote "${name}", so its mark is shown as typed`,
    didYouMean(nearest && `[^${nearest}]`, `Write a line "[^${name}]: …" with the note`),
  );
}

export function footnoteInCaption(place: Place): Problem {
  return problem(
    'undefined-footnote',
    place,
    'A caption has no footnotes, so the mark is shown as typed',
    'Put the mark into the text beside it, or the note into the caption',
  );
}

export function footnoteName(place: Place, name: string, suggestion: string): Problem {
  return problem(
    'undefined-footnote',
    place,
    `"${name}" cannot be the name of a footnote`,
    `Write letters, digits, "-" and "_" alone: [^${suggestion}]`,
  );
}

export function unusedFootnote(place: Place, name: string, nearest: string | undefined): Problem {
  return problem(
    'unused-footnote',
    place,
    `No text has the mark of the footnote "${name}", so readers never see it`,
    nearest === undefined ? `Write [^${name}] where it belongs` : `The text has [^${nearest}]: is that the one?`,
  );
}

export function repeatedFootnote(place: Place, name: string): Problem {
  return problem(
    'unused-footnote',
    place,
    `The footnote "${name}" is written again further down, and only that one is shown`,
    'Give one of them another name',
  );
}

export function unknownCallout(place: Place, kind: string, nearest: string | undefined): Problem {
  return problem(
    'unknown-callout',
    place,
    `There is no callout "${kind}", so this is shown as a quotation`,
    didYouMean(nearest && `[!${nearest}]`, 'There are NOTE, TIP, IMPORTANT, WARNING and CAUTION'),
  );
}

export function misplacedCaption(place: Place): Problem {
  return problem(
    'misplaced-caption',
    place,
    'A caption is given to something that is neither table nor picture, so nobody sees it',
    'Write {: caption="…"} on the line right below the table, with no blank line between, and a blank line above the table',
  );
}

export function unclosedElement(place: Place, name: string): Problem {
  return problem(
    'unclosed-element',
    place,
    `<${name}> is never closed, so all the text behind it is taken as HTML`,
    `Write </${name}> where it ends; Markdown goes on behind it`,
  );
}

export function unclosedInLine(place: Place, name: string): Problem {
  return problem(
    'unclosed-element',
    place,
    `"<${name}>" is never closed in its paragraph, so it goes on to the end of that`,
    `Write </${name}> where it ends; for the word itself, put it between backticks`,
  );
}

export function unclosedComment(place: Place): Problem {
  return problem(
    'bad-comment',
    place,
    'This comment is never closed, so only what stands before the next blank line is hidden',
    'Write --> where it ends',
  );
}

export function commentEnd(place: Place): Problem {
  return problem(
    'bad-comment',
    place,
    'This comment ends with "--!>"; browsers end it here, other programs do not',
    'Write --> at its end',
  );
}

export function conflictMarker(place: Place): Problem {
  return problem(
    'conflict-marker',
    place,
    'A version control left two texts here that it could not put together',
    'Keep one of them, and take the lines away that begin with <<<<<<<, ======= and >>>>>>>',
  );
}

/** `written` is what readers see. */
export function shownAsSource(place: Place, written: string, hint: string): Problem {
  return problem('shown-as-source', place, `"${written}" is shown to readers as typed`, hint);
}

export function mentionInTitle(place: Place, written: string): Problem {
  return problem(
    'shown-as-source',
    place,
    `"${written}" is shown to readers as typed: a title names no figures and no works`,
    'Mention it in the text below',
  );
}

export function listOfHeading(place: Place, written: string): Problem {
  return problem(
    'shown-as-source',
    place,
    `"${written}" has no effect behind the words of a heading`,
    'Write it on a line of its own below the heading',
  );
}

/** A tag that opens or closes nothing where it stands. */
export function tagAsText(place: Place, tag: string): Problem {
  return shownAsSource(
    place,
    tag,
    tag.charAt(1) === '/'
      ? 'It closes nothing here: take it away, or close first what is opened later'
      : `Write ${tag} at the beginning of a line; for the word itself, put it between backticks`,
  );
}

export function markdownInHtml(place: Place, written: string, element: string): Problem {
  return shownAsSource(
    place,
    written,
    `Markdown in an element of HTML is not read: write <${element} markdown="1">, with blank lines inside it`,
  );
}

/** `owner` names the programs that read it. */
export function otherDialect(place: Place, written: string, owner: string, hint: string): Problem {
  return problem('other-dialect', place, `"${written}" is a notation of ${owner}, and is shown as typed`, hint);
}

/** `size 12{…} {}`, in a text that was converted. */
export function editorSource(place: Place, written: string): Problem {
  return problem(
    'other-dialect',
    place,
    `"${written}" is the source of a formula in OpenOffice, and readers do not get it`,
    'Take it away, or write the formula between dollar signs: $x_1$',
  );
}

const ATTRIBUTES_HINT =
  'A list of attributes holds #name, .class and key="value", with blanks between, and quotes at both ends of a value';

export function unreadAttributes(place: Place, written: string): Problem {
  return problem(
    'unread-attributes',
    place,
    `"${written}" in this list of attributes is not understood`,
    isCut(written) ? CUT_HINT : ATTRIBUTES_HINT,
  );
}

/** `forms="torques"` of a definition that stands in no glossary. */
export function looseForms(place: Place): Problem {
  return problem(
    'unread-attributes',
    place,
    '"forms" has no effect here: this list of definitions is no glossary',
    'Put the list below a heading "Glossary", or write {: .glossary} on the line below it',
  );
}

/** `{: title="a } b"}`: within a line a list ends at its first brace, as in kramdown. */
function isCut(written: string): boolean {
  return /^[\w-]+=(?:"[^"]*|'[^']*)$/.test(written);
}

const CUT_HINT = 'Close the value with the quotation mark that opens it, and write a brace within it as \\}';

/** Behind a blank, a list belongs to nothing. */
export function looseAttributes(place: Place): Problem {
  return problem(
    'unread-attributes',
    place,
    'This list of attributes belongs to nothing, and is shown as text',
    'Write it right behind what it belongs to, without a blank between',
  );
}

const FENCE_HINT = 'Behind the language may stand title="…", {2,4-6} for lines that stand out, linenos, start="10"';

export function unknownFenceAttribute(place: Place, name: string, nearest: string | undefined): Problem {
  return problem('bad-fence', place, `A listing has no "${name}"`, didYouMean(nearest, FENCE_HINT));
}

export function unreadableFence(place: Place, words: string): Problem {
  return problem(
    'bad-fence',
    place,
    `"${words}" behind the language of a listing cannot be read, and does nothing`,
    FENCE_HINT,
  );
}

export function codeOnFence(place: Place, words: string): Problem {
  return problem(
    'bad-fence',
    place,
    `"${words}" stands behind the language of a listing, and is shown as its first line`,
    'Write it on the line below',
  );
}

export function fenceValue(place: Place, name: string, value: string, wanted: string): Problem {
  return problem('bad-fence', place, `"${name}" of a listing must be ${wanted}, and is "${value}"`);
}

export function noSuchLine(place: Place, line: number, { first, last }: { first: number; last: number }): Problem {
  return problem(
    'bad-fence',
    place,
    `This listing has no line ${line}`,
    first === last ? `Its only line is ${first}` : `Its lines are ${first} to ${last}`,
  );
}
