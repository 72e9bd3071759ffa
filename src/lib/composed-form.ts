// One form for names that are written with the same letters.

/** `e` and an accent as one character: names are compared so, whatever a disk or a keyboard makes of them. */
export function composedForm(name: string): string {
  return /[^\0-\u007F]/.test(name) ? name.normalize('NFC') : name;
}
