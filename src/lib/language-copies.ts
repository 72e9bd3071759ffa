// A file that a plugin builds once for each language stands in the book once for each: what its copies are called.

/** `_docs/a.md` in `ja` → `_i18n/ja/@/_docs/a.md`, which is no file of the disk. */
export function copyInLanguage(path: string, language: string): string {
  return `_i18n/${language}/@/${path}`;
}

/** The file that a copy is of; a path that names no copy stays as it is. */
export function fileOfCopy(path: string): string {
  return path.replace(/^_i18n\/[^/]+\/@\//, '');
}
