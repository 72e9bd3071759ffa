// Mentions of a kind that there is none of: `@thrm-main`, which readers see as typed.
import { lazy } from '../../lib/lazy.ts';
import { unknownKind } from '../../diagnostics/catalog-kinds.ts';
import { knownPrefixes } from '../../lib/numbered-kinds.ts';
import { nearestName } from '../../lib/nearest-name.ts';
import type { Document } from './document.ts';

/** How Quarto and others begin ids, and whole words. */
const MEANT = new Map([
  ...['figure', 'image', 'img', 'pic'].map((word) => [word, 'fig'] as const),
  ...['table', 'tab'].map((word) => [word, 'tbl'] as const),
  ...['equation', 'eqn', 'equ'].map((word) => [word, 'eq'] as const),
  ...['listing', 'code'].map((word) => [word, 'lst'] as const),
  ...['section', 'chap', 'chapter'].map((word) => [word, 'sec'] as const),
  ...['exercise', 'exr', 'exo'].map((word) => [word, 'ex'] as const),
  ...['theorem', 'th', 'thrm', 'theo'].map((word) => [word, 'thm'] as const),
  ...['proposition', 'prop'].map((word) => [word, 'prp'] as const),
  ...['lemma', 'lemme'].map((word) => [word, 'lem'] as const),
  ['corollary', 'cor'],
  ['definition', 'def'],
  ['remark', 'rem'],
  ['example', 'exm'],
  ['solution', 'sol'],
  ['algorithm', 'alg'],
  ['proof', 'prf'],
  ['glossary', 'term'],
]);

/** `@my-org/package` is a name of npm, `@some-one@host.org` one of Mastodon. */
const mention = lazy(
  () =>
    /(?<![\p{L}\p{M}\p{N}@/.+=&%\\_[-])@\p{L}[\p{L}\p{N}]{0,39}-[\p{L}\p{N}][\p{L}\p{M}\p{N}_.:-]{0,99}(?![/@\p{L}])/gu,
);

/** Nobody is called so. */
const SURE = /^(?:exr|prop|cnj|tab|figure|table|equation|theorem|lemma|definition|example|exercise|section)$/;

/** Where `@key` is a citation, an unknown one is reported as that; in a book of Jekyll's, it may be anybody's name. */
export function mentionsOfNothing(
  words: string,
  { options }: Document,
): readonly { readonly at: number; readonly written: string; readonly report: ReturnType<typeof reporter> }[] {
  if (!words.includes('@') || options.citations === true) return [];
  const own = (options.kinds ?? []).map(({ name }) => name);
  return [...words.matchAll(mention())].flatMap(({ 0: matched, index }) => {
    const written = matched.replace(/(?<![_.:-])[_.:-]+$/, '');
    const prefix = written.slice(1, written.indexOf('-')).toLowerCase();
    if (knownPrefixes.includes(prefix) || own.includes(prefix)) return [];
    if (options.tellsKinds !== true && !SURE.test(prefix)) return [];
    const meant = MEANT.get(prefix) ?? nearestName(prefix, [...own, ...knownPrefixes]);
    return [{ at: index, written, report: reporter(written, meant) }];
  });
}

function reporter(written: string, meant: string | undefined) {
  return (place: Parameters<typeof unknownKind>[0]) => unknownKind(place, written, meant);
}
