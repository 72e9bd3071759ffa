// Where code and formulas begin and end in what the search reads: there, a language that runs from right to left is
// interrupted. The marks are signs that no text has, one byte each; in every other language they go.

export const CODE_BEGINS = '\x0e';
export const CODE_ENDS = '\x0f';
const MARKS = /[\x0e\x0f]/g;
/** Unicode's isolates, which show nothing: what is between them runs from left to right, whatever is around it. */
const ISOLATES = /[\u2066\u2069]/g;

/** As it is shown in a page of that direction. */
export function withDirections(text: string, isRightToLeft: boolean): string {
  if (!text.includes(CODE_BEGINS) && !text.includes(CODE_ENDS)) return text;
  return text.replace(MARKS, (mark) => (!isRightToLeft ? '' : mark === CODE_BEGINS ? '\u2066' : '\u2069'));
}

/** As it is compared with what has no code in it. */
export function withoutDirections(text: string): string {
  return text.replace(ISOLATES, '');
}
