// A chapter's front matter, checked: what Vitrine understands gets its type, and all of it stays for templates.
import { badFrontMatter } from '../diagnostics/catalog.ts';
import type { SplitFile } from '../frontmatter/front-matter.ts';
import { readMacro } from '../lib/macros.ts';
import type { FrontMatter } from '../model/chapter.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';

/** Reads `file.data`. A value of the wrong kind is a problem (rule `bad-front-matter`) and is as if it were absent. */
export function readFrontMatter(file: SplitFile, path: string): { matter: FrontMatter; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const wrong = (key: string, wanted: string): undefined => {
    problems.push(badFrontMatter(file.placeOf([key], 'value') ?? { path, line: 1, column: 1, length: 0 }, key, wanted));
    return undefined;
  };
  const value = (key: string): unknown => file.data[key] ?? undefined;
  const text = (key: string, wanted: string): string | undefined => {
    const raw = value(key);
    if (raw instanceof Date) return raw.toISOString().replace(/T00:00:00\.000Z$/, '');
    if (typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean') return String(raw).trim() || undefined;
    return raw === undefined ? undefined : wrong(key, wanted);
  };
  const flag = (key: string): boolean | undefined => {
    const raw = value(key);
    return raw === undefined || typeof raw === 'boolean' ? raw : wrong(key, 'true or false');
  };
  const list = (key: string, wanted: string): readonly string[] => {
    const raw = value(key);
    const items = Array.isArray(raw) ? raw : raw === undefined ? [] : [raw];
    const names = items.map((item: unknown) => (isNamed(item) ? item.name : item));
    return names.every((name) => typeof name === 'string' || typeof name === 'number') ? names.map(String) : (wrong(key, wanted), []);
  };
  const number = (key: string): number | undefined => {
    const raw = value(key);
    if (typeof raw === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(raw)) return Number(raw);
    return raw === undefined || typeof raw === 'number' ? raw : wrong(key, 'a number such as 3');
  };
  const macros = (): Readonly<Record<string, string>> => {
    const raw = value('macros');
    if (raw === undefined) return {};
    const read = typeof raw === 'object' && !Array.isArray(raw) && raw !== null ? Object.entries(raw).map(([name, tex]) => readMacro(name, tex)) : [undefined];
    return read.every((macro) => macro !== undefined) ? Object.fromEntries(read) : (wrong('macros', "names and TeX, such as {R: '\\mathbb{R}'}"), {});
  };
  const places: Record<string, Place> = {};
  for (const key of Object.keys(file.data)) {
    const place = file.placeOf([key], 'value');
    if (place !== undefined) places[key] = place;
  }
  const authors = list(value('authors') === undefined ? 'author' : 'authors', 'a name or a list of names');
  const matter: FrontMatter = {
    title: text('title', 'a text'),
    layout: text('layout', 'the name of a page template'),
    draft: flag('draft') === true || flag('published') === false,
    description: text('description', 'a text'),
    authors,
    date: text('date', 'a date such as 2026-05-01'),
    permalink: text('permalink', 'an address such as /chapters/convnets/'),
    order: number('order') ?? number('nav_order') ?? number('weight'),
    language: text('lang', 'a language code such as en'),
    image: text('image', 'the path of a picture'),
    macros: macros(),
    redirectFrom: list('redirect_from', 'an address or a list of addresses'),
    data: file.data,
    places,
  };
  return { matter, problems };
}

function isNamed(item: unknown): item is { name: string } {
  return typeof item === 'object' && item !== null && 'name' in item && typeof item.name === 'string';
}
