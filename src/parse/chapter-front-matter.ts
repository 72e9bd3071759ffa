// A chapter's front matter, checked: what Vitrine understands gets its type, and all of it stays for templates.
import { englishName, languageTag, meantLanguage } from '../languages/tags.ts';
import { describe } from '../config/values.ts';
import { badFrontMatter, unknownKey, unknownStatus } from '../diagnostics/catalog-settings.ts';
import { unsafeAddress } from '../diagnostics/catalog-links.ts';
import type { SplitFile } from '../frontmatter/front-matter.ts';
import { readDate } from '../lib/jekyll-date.ts';
import { readMacro } from '../lib/macros.ts';
import { nearestName } from '../lib/nearest-name.ts';
import { runsCode } from '../lib/runs-code.ts';
import { isMap, textOf } from '../lib/values.ts';
import type { FrontMatter } from '../model/chapter.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { frontMatterKeys } from './front-matter-keys.ts';
import { tableOf } from '../lib/table.ts';

const KEYS = Object.entries(frontMatterKeys).flatMap(([name, { aliases = [] }]) => [name, ...aliases]);

/**
 * Reads `file.data`. A value of the wrong kind is a problem (rule `bad-front-matter`) and is as if it were absent.
 * `isFree` says of a key that it may be anything, because something beside Vitrine reads it: the Liquid of a Jekyll
 * book does.
 */
export function readFrontMatter(
  file: SplitFile,
  path: string,
  isFree: (key: string) => boolean,
): { matter: FrontMatter; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const wrong = (key: string, wanted: string, below: readonly string[] = []): undefined => {
    const found = below.reduce<unknown>((value, name) => (isMap(value) ? value[name] : value), file.data[key]);
    problems.push(
      badFrontMatter(
        file.placeOf([key, ...below], 'value') ?? { path, line: 1, column: 1, length: 0 },
        [key, ...below].join('.'),
        wanted,
        describe(found),
      ),
    );
    return undefined;
  };
  const value = (key: string): unknown => file.data[key] ?? undefined;
  const text = (key: string, wanted: string): string | undefined => {
    const raw = value(key);
    if (raw instanceof Date) return raw.toISOString().replace(/T00:00:00\.000Z$/, '');
    // `title: 3.10` is "3.10", and `lang: no` Norwegian. What the settings of a Jekyll book give by default is written
    // elsewhere.
    if (typeof raw === 'number' || typeof raw === 'boolean') return file.written(key) ?? String(raw);
    if (typeof raw === 'string') return raw.trim() || undefined;
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
    return names.every((name) => typeof name === 'string' || typeof name === 'number')
      ? names.map(String)
      : (wrong(key, wanted), []);
  };
  const number = (key: string): number | undefined => {
    const raw = value(key);
    if (typeof raw === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(raw)) return Number(raw);
    return raw === undefined || typeof raw === 'number' ? raw : wrong(key, 'a number such as 3');
  };
  const macros = (): Readonly<Record<string, string>> => {
    const raw = value('macros');
    if (raw === undefined) return {};
    if (!isMap(raw)) wrong('macros', "names and TeX, such as {R: '\\mathbb{R}'}");
    const read: Record<string, string> = tableOf();
    for (const [name, tex] of Object.entries(isMap(raw) ? raw : {})) {
      const macro = readMacro(name, tex);
      if (macro === undefined) wrong('macros', "TeX in quotes, such as '\\mathbb{R}'", [name]);
      else read[macro[0]] = macro[1];
    }
    return read;
  };
  const date = (key: string): string | undefined => {
    const written = text(key, 'a date such as 2026-05-01');
    // Shown as it is written; feeds and the site map do without it.
    if (written !== undefined && !isFree(key) && readDate(written) === undefined)
      wrong(key, 'a date such as 2026-05-01');
    return written;
  };
  /** `pt_BR`, as systems write it, is `pt-BR`. What is clear is used, though it is told how it is written. */
  const language = (): string | undefined => {
    const written = text('lang', 'a language code such as en');
    const tag = written === undefined ? undefined : languageTag(written.replaceAll('_', '-'));
    if (written === undefined || tag !== undefined) return tag;
    const meant = meantLanguage(written);
    wrong(
      'lang',
      meant === undefined
        ? 'a language code such as en or pt-BR'
        : `a language code, which is "${meant}" for ${englishName(meant) ?? meant}`,
    );
    return meant;
  };
  const places: Record<string, Place> = tableOf();
  for (const key of Object.keys(file.data)) {
    const place = file.placeOf([key], 'value');
    if (place !== undefined) places[key] = place;
  }
  const authors = list(value('authors') === undefined ? 'author' : 'authors', 'a name or a list of names');
  const image = text('image', 'the path of a picture');
  for (const [key, main] of OPENING)
    if (!isFree(key) && !isOpening(value(key), main)) wrong(key, `a text, or {${main}: …}`);
  for (const key of ['image', 'picture', 'redirect_to'])
    for (const address of [file.data[key]].flat().map((each: unknown) => (isMap(each) ? each.path : each)))
      if (typeof address === 'string' && runsCode(address))
        problems.push(unsafeAddress(places[key] ?? { path, line: 1, column: 1, length: 0 }, address));
  const status = isFree('status') ? undefined : textOf(value('status'));
  const meant = status === undefined ? undefined : meantStatus(status);
  if (status !== undefined && meant !== undefined)
    problems.push(unknownStatus(places['status'] ?? { path, line: 1, column: 1, length: 0 }, status, meant));
  const matter: FrontMatter = {
    title: text('title', 'a text'),
    layout: text('layout', 'the name of a page template'),
    draft: flag('draft') === true || flag('published') === false,
    description: text('description', 'a text'),
    authors,
    date: date('date'),
    updated: date(['updated', 'last_modified_at', 'lastmod'].find((key) => value(key) !== undefined) ?? 'updated'),
    permalink: text('permalink', 'an address such as /chapters/convnets/'),
    order: number('order') ?? number('nav_order') ?? number('weight'),
    language: language(),
    image: image !== undefined && runsCode(image) ? undefined : image,
    macros: macros(),
    bibliography: list('bibliography', 'the path of a file, or a list of paths'),
    redirectFrom: list('redirect_from', 'an address or a list of addresses'),
    data: file.data,
    places,
  };
  for (const key of Object.keys(file.data)) {
    const nearest = KEYS.includes(key) || isFree(key) ? undefined : nearestName(key, KEYS);
    const place = file.placeOf([key], 'key');
    if (nearest !== undefined && file.data[nearest] === undefined && place !== undefined)
      problems.push(unknownKey(place, key, nearest));
  }
  return { matter, problems };
}

/** What the board shows; any other word may be the author's own. */
const STATES = ['draft', 'in work', 'ready'];

/** The state that a word is nearly, or undefined for one that is none or quite another. */
function meantStatus(status: string): string | undefined {
  const said = status.trim().toLowerCase().replace(/[-_]/g, ' ');
  return STATES.includes(said) ? undefined : nearestName(said, STATES);
}

/** What stands above the text (opening.ts): a text, or a table with this name in it. */
const OPENING = [
  ['picture', 'path'],
  ['epigraph', 'text'],
] as const;

function isOpening(given: unknown, main: string): boolean {
  return given === undefined || textOf(isMap(given) ? given[main] : given) !== undefined;
}

function isNamed(item: unknown): item is { name: string } {
  return typeof item === 'object' && item !== null && 'name' in item && typeof item.name === 'string';
}
