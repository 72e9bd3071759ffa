// Names of notes: in a folder that no settings make a book, `[[Name]]` is the one file of that name.
import { composedForm } from '../lib/composed-form.ts';
import { nameOf, relativePath, withoutEnding } from '../lib/paths.ts';
import { tableOf } from '../lib/table.ts';

/** What `[[Name]]` may mean, by names in lower case; '' where several files have that name. */
export function notesNamed(paths: readonly string[]): Readonly<Record<string, string>> {
  const names = new Map<string, string>();
  for (const path of paths) {
    const isNote = /\.(?:md|markdown)$/i.test(path);
    const forms = isNote
      ? [nameOf(path), withoutEnding(nameOf(path)), path, withoutEnding(path)]
      : [nameOf(path), path];
    for (const form of new Set(forms.map(keyOf))) names.set(form, names.has(form) ? '' : path);
  }
  return tableOf(names);
}

/** For the text at `source`: the path of the named file from there; undefined where none or several are called so. */
export function wikiOf(
  source: string,
  notes: Readonly<Record<string, string>> | undefined,
): ((name: string) => string | undefined) | undefined {
  if (notes === undefined) return undefined;
  return (name) => {
    const key = keyOf(name);
    const path = Object.hasOwn(notes, key) ? notes[key] : undefined;
    return path === undefined || path === '' ? undefined : relativePath(source, path);
  };
}

function keyOf(name: string): string {
  return composedForm(name).toLowerCase();
}
