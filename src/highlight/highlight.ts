// Code → elements with a class for each kind of word, at build time. This room is highlight.js' only home; a language
// is loaded when a book uses it.
import type { HLJSApi } from 'highlight.js';
import { lazy } from '../lib/lazy.ts';
import type { Tree } from '../model/tree.ts';
import { readHtml } from '../tree/read.ts';
import { nearestName } from '../lib/nearest-name.ts';
import { inside, languages, plainNames, uncoloured } from './languages.ts';

export type FoundLanguage =
  | { readonly kind: 'known'; readonly name: string; readonly title: string }
  /** `text`, `output`: no colours are asked for. */
  | { readonly kind: 'plain' }
  /** A language, of which there is no grammar here. */
  | { readonly kind: 'uncoloured' }
  | { readonly kind: 'unknown'; readonly nearest: string | undefined };

/** Every name of a language. Of two that claim one, the first has it, and a language its own. */
const namesOf = lazy(() => {
  const names = new Map(Object.keys(languages).map((name) => [name, name]));
  for (const [name, { others }] of Object.entries(languages))
    for (const other of others) if (!names.has(other)) names.set(other, name);
  return names;
});

/** A language by any of its names, in any case. Nothing is loaded. */
export function findLanguage(written: string): FoundLanguage {
  const lower = written.toLowerCase();
  const name = namesOf().get(lower);
  if (name !== undefined) return { kind: 'known', name, title: languages[name]?.title ?? name };
  if (plainNames.has(lower)) return { kind: 'plain' };
  if (uncoloured.has(lower)) return { kind: 'uncoloured' };
  const nearest =
    nearestName(lower, Object.keys(languages)) ?? nearestName(lower, [...namesOf().keys(), ...plainNames]);
  return { kind: 'unknown', nearest };
}

/**
 * Characters. In most languages the library's time grows as the square of the longest word or run of blanks, in
 * Markdown as its third power. One word of 2,000 letters takes up to 20 ms (Java, TOML), of 16,000 up to 1.3 s; a line
 * of 2,000 that begins a link again and again, in Markdown, 60 ms, of 10,000 5.8 s.
 */
const LONGEST_LINE = 2000;
/** What spans lines: 16,000 blanks with line breaks among them take 0.26 s (Ada, F#), 50,000 take 2.5 s. */
const LONGEST_LISTING = 50_000;

/** Why code gets no colours, whatever its language: its length, or that of its longest line. */
export function isTooLong(
  code: string,
): { readonly what: 'line' | 'listing'; readonly length: number; readonly most: number } | undefined {
  if (code.length > LONGEST_LISTING) return { what: 'listing', length: code.length, most: LONGEST_LISTING };
  if (code.length <= LONGEST_LINE) return undefined;
  const longest = code.split('\n').reduce((most, line) => Math.max(most, line.length), 0);
  return longest > LONGEST_LINE ? { what: 'line', length: longest, most: LONGEST_LINE } : undefined;
}

/** Code in a language that was loaded, in colours; in any other, and where it is too long, the code as text. */
export type Highlight = (code: string, language: string) => Tree;

/** Loads languages by the names that `findLanguage` gives, and what they show inside themselves. */
export async function loadHighlighter(names: readonly string[]): Promise<Highlight> {
  const library = await libraryWith(names);
  return (code, language) =>
    remembered(`${language}\n${code}`, () => {
      if (library.getLanguage(language) === undefined || isTooLong(code) !== undefined) return [code];
      return readHtml(library.highlight(code, { language, ignoreIllegals: true }).value);
    });
}

let core: Promise<HLJSApi> | undefined;

async function libraryWith(names: readonly string[]): Promise<HLJSApi> {
  core ??= import('highlight.js/lib/core').then(({ default: library }) => {
    library.configure({ classPrefix: 'code-' });
    return library;
  });
  const library = await core;
  const wanted = [...new Set(names.flatMap((name) => [name, ...(inside[name] ?? [])]))];
  await Promise.all(
    wanted
      .filter((name) => library.getLanguage(name) === undefined)
      .map(async (name) => {
        const definition = await languages[name]?.load();
        if (definition !== undefined) library.registerLanguage(name, definition.default);
      }),
  );
  return library;
}

/**
 * A save in the preview changes one listing of a chapter: the others are not read again. The same code gives the same
 * tree.
 */
const REMEMBERED = 2000;
const memory = new Map<string, Tree>();

function remembered(key: string, make: () => Tree): Tree {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const tree = make();
  if (memory.size >= REMEMBERED) memory.clear();
  memory.set(key, tree);
  return tree;
}
