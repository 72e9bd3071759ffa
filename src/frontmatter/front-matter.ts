// The YAML between `---` lines at the top of a file. This room is gray-matter's only home.
import matter from 'gray-matter';
import type { Place, Source } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import {
  refusedFrontMatter,
  unclosedFrontMatter,
  frontMatterNoMap,
  lateFrontMatter,
  commentInTitle,
} from '../diagnostics/catalog-settings.ts';
import { conflictMarker } from '../diagnostics/catalog-text.ts';
import { readYaml } from '../config/yaml.ts';

export interface SplitFile {
  /** True where the file begins with front matter, even an empty one: Jekyll publishes only such files. */
  readonly present: boolean;
  readonly data: Readonly<Record<string, unknown>>;
  /** The file's text with a blank for each character of the front matter, so that offsets and lines stay true. */
  readonly body: string;
  /** Where a key or its value stands. */
  readonly placeOf: (keys: readonly (string | number)[], what: 'key' | 'value') => Place | undefined;
  /**
   * A number or a truth as its author typed it: YAML makes 3.1 of `3.10`, and false of `No`. Undefined where an alias
   * or a tag stands for it.
   */
  readonly written: (key: string) => string | undefined;
  readonly problems: readonly Problem[];
}

/** Jekyll's rule: a first line of three hyphens, and a closing line of three hyphens or three dots. */
const OPENING = /^---[ \t]*(?:([a-zA-Z]+)[ \t]*)?\n/;
const CLOSING = /^(---|\.\.\.)[ \t]*$/m;

/**
 * Never throws; a mistake in the front matter leaves its data empty and the body whole. `zone` is that of a Jekyll
 * site, in which times are printed.
 */
export function splitFrontMatter(source: Source, zone?: string): SplitFile {
  const opening = OPENING.exec(source.text);
  if (opening === null) return without(source.text, lateFrontMatterIn(source));
  const top = { path: source.path, line: 1, column: 1, length: 3 };
  const closing = CLOSING.exec(source.text.slice(opening[0].length));
  if (closing === null) {
    // A rule of hyphens may also begin a chapter: only what looks like a key is taken for front matter that was left
    // open.
    return without(
      source.text,
      /^[\w-]+:/.test(source.text.slice(opening[0].length)) ? [unclosedFrontMatter(top)] : [],
    );
  }
  const inside = source.text.slice(opening[0].length, opening[0].length + closing.index);
  const conflict = /^<{7} .*$/m.exec(inside);
  if (conflict !== null && /^>{7} /m.test(source.text)) {
    const line = source.text.slice(0, opening[0].length + conflict.index).split('\n').length;
    return without(source.text, [conflictMarker({ ...top, line, length: conflict[0].length })]);
  }
  if (isText(inside)) return without(source.text, []);
  const end = opening[0].length + closing.index + closing[0].length;
  const body = source.text.slice(0, end).replace(/[^\n]/g, ' ') + source.text.slice(end);
  const language = (opening[1] ?? '').toLowerCase();
  if (language !== '' && language !== 'yaml' && language !== 'yml') {
    return { ...without(body, [refusedFrontMatter(top, language)]), present: true };
  }
  const to = opening[0].length + rawOf(source.text, closing[1] ?? '---').length;
  const yaml = readYaml(source, { from: opening[0].length, to }, zone);
  if (yaml.value === null || yaml.value === undefined) return { ...without(body, yaml.problems), present: true };
  if (typeof yaml.value !== 'object' || Array.isArray(yaml.value)) {
    return { ...without(body, [...yaml.problems, frontMatterNoMap({ ...top, line: 2, length: 0 })]), present: true };
  }
  return {
    present: true,
    data: yaml.value as Record<string, unknown>,
    body,
    placeOf: yaml.placeOf,
    written: (key) => scalarAt(source.text, yaml.placeOf([key], 'value')),
    problems: [...yaml.problems, ...commentBehind(source.text, yaml.placeOf(['title'], 'value'))],
  };
}

/** Behind an empty line, front matter is text for Jekyll, and shown. */
function lateFrontMatterIn({ path, text }: Source): readonly Problem[] {
  const blanks = /^(?:[ \t]*\n)+(?=---[ \t]*\n[\w-]+:)/.exec(text)?.[0];
  if (blanks === undefined || !CLOSING.test(text.slice(blanks.length + 4))) return [];
  return [lateFrontMatter({ path, line: blanks.split('\n').length, column: 1, length: 3 })];
}

/** `title: Learn C #1` is called "Learn C": a comment that its author took for words has no blank behind its sign. */
function commentBehind(text: string, title: Place | undefined): readonly Problem[] {
  if (title === undefined) return [];
  const line = text.split('\n')[title.line - 1] ?? '';
  if (/^["'|>]/.test(line.slice(title.column - 1))) return [];
  const end = title.column - 1 + title.length;
  const comment = /^[ \t]+(#[^\s#].*)$/.exec(line.slice(end))?.[1];
  if (comment === undefined) return [];
  const column = line.indexOf(comment, end) + 1;
  return [commentInTitle({ ...title, column, length: comment.length }, comment)];
}

function scalarAt(text: string, place: Place | undefined): string | undefined {
  const typed =
    place === undefined
      ? undefined
      : text.split('\n')[place.line - 1]?.slice(place.column - 1, place.column - 1 + place.length);
  return typed === undefined || /^[*&!]|^$/.test(typed) ? undefined : typed;
}

/** A chapter may begin with a rule, a blank line and a sentence: what looks like no key is no front matter. */
function isText(inside: string): boolean {
  if (!/^[ \t]*\n/.test(inside)) return false;
  const first = inside.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#'));
  return first !== undefined && !/^\s*(?:[-{"'?]|[^\s:]+\s*:(?:\s|$))/.test(first);
}

/**
 * The text between the delimiters, as gray-matter cuts it. An options object goes with every call: without one,
 * gray-matter keeps results by content and forgets a file's error the second time. Its engines for code are replaced,
 * because it would run `---js`; YAML is read by our own reader, which knows places.
 */
function rawOf(text: string, closing: string): string {
  const keep = { parse: () => ({}) };
  const refuse = {
    parse: () => {
      throw new Error('front matter is never run as code');
    },
  };
  const cut = matter(text, {
    delimiters: ['---', closing],
    engines: { yaml: keep, yml: keep, js: refuse, javascript: refuse, json: refuse, coffee: refuse },
  });
  return cut.matter.replace(/^[^\n]*\n/, '');
}

function without(body: string, problems: readonly Problem[]): SplitFile {
  return { present: false, data: {}, body, placeOf: () => undefined, written: () => undefined, problems };
}
