// Where a value of the settings stands: settings do not keep their places, so the line is looked up in the file as it
// was read.
import type { Place } from '../model/place.ts';
import type { Workspace } from '../model/workspace.ts';

/** The first line at or below `key:` that has `value`; the start of the file where there is none. */
export function placeInSettings(key: string, value: string, { texts }: Workspace): Place {
  const path = ['content/book.yml', 'book.yml', '_config.yml'].find((name) => texts[name] !== undefined) ?? 'book.yml';
  const lines = (texts[path] ?? '').split('\n');
  const from = Math.max(
    0,
    lines.findIndex((text) => text.trimStart().startsWith(`${key}:`)),
  );
  const line = Math.max(
    from,
    lines.findIndex((text, index) => index >= from && text.includes(value)),
  );
  return { path, line: line + 1, column: Math.max(0, lines[line]?.indexOf(value) ?? 0) + 1, length: value.length };
}
