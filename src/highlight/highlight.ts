// Code → elements with a class for each kind of word, at build time. This room is highlight.js' only home; a language
// is loaded when a book uses it.
import type { HLJSApi } from 'highlight.js';
import type { Tree } from '../model/tree.ts';
import { readHtml } from '../tree/read.ts';
import { nearestName } from '../lib/nearest-name.ts';
import { inside, languages, plainNames } from './languages.ts';

export type FoundLanguage =
  | { readonly kind: 'known'; readonly name: string; readonly title: string }
  /** `text`, `output`: no colours are asked for. */
  | { readonly kind: 'plain' }
  | { readonly kind: 'unknown'; readonly nearest: string | undefined };

const nameOf: ReadonlyMap<string, string> = new Map([
  ...Object.entries(languages)
    .flatMap(([name, { others }]) => others.map((other): [string, string] => [other, name]))
    .reverse(),
  ...Object.keys(languages).map((name): [string, string] => [name, name]),
]);

/** A language by any of its names, in any case. Nothing is loaded. */
export function findLanguage(written: string): FoundLanguage {
  const lower = written.toLowerCase();
  const name = nameOf.get(lower);
  if (name !== undefined) return { kind: 'known', name, title: languages[name]?.title ?? name };
  return plainNames.has(lower)
    ? { kind: 'plain' }
    : {
        kind: 'unknown',
        nearest: nearestName(lower, Object.keys(languages)) ?? nearestName(lower, [...nameOf.keys(), ...plainNames]),
      };
}

/** Code in a language that was loaded, in colours; in any other, the code as text. */
export type Highlight = (code: string, language: string) => Tree;

/** Loads languages by the names that `findLanguage` gives, and what they show inside themselves. */
export async function loadHighlighter(names: readonly string[]): Promise<Highlight> {
  const library = await libraryWith(names);
  return (code, language) =>
    remembered(`${language}\n${code}`, () => {
      if (library.getLanguage(language) === undefined) return [code];
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
