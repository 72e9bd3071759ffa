// Where a site will stand: `https://example.org/book` from book.yml, `--base` or BASE_URL becomes an address and a
// path.
import { badSetting } from '../diagnostics/catalog-settings.ts';
import { defaults } from './defaults.ts';
import type { Reading } from './values.ts';

export interface Base {
  /** `https://example.org/book/`, or undefined where only the path is known. */
  readonly base: string | undefined;
  /** `/book/`. */
  readonly basePath: string;
}

/** Undefined where the text is neither an http address nor a path that begins with `/`. */
export function readBase(text: string): Base | undefined {
  const written = text.trim();
  const isPath = /^\/(?!\/)/.test(written);
  if (!isPath && !/^https?:\/\//i.test(written)) return undefined;
  if (!URL.canParse(written, 'http://site.invalid')) return undefined;
  const url = new URL(written, 'http://site.invalid');
  if (url.search !== '' || url.hash !== '' || url.username !== '') return undefined;
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return { base: isPath ? undefined : url.href, basePath: url.pathname };
}

/** What the command says (`override`) is stronger than what the settings say. */
export function chooseBase(override: string | undefined, written: Base | undefined, reading: Reading): Base {
  const unknown: Base = { base: undefined, basePath: defaults.basePath };
  if (override === undefined) return written ?? unknown;
  const chosen = readBase(override);
  if (chosen === undefined)
    reading.problems.push(
      badSetting(
        undefined,
        { name: '--base', expected: 'an address or a path', example: '--base https://example.org/book/' },
        `"${override}"`,
      ),
    );
  return chosen ?? unknown;
}
