// Reads one value of book.yml as its setting says; a value that does not fit becomes a problem at its place, and counts
// as not written.
import { isMap } from '../lib/values.ts';
import { badSetting, type Expected } from '../diagnostics/catalog-settings.ts';
import type { Problem } from '../model/problem.ts';
import { readBase, type Base } from './base.ts';
import { languageTag, meantLanguage } from '../languages/tags.ts';
import { expectations } from './expectations.ts';
import type { Setting } from './setting.ts';
import type { KeyPath, PlaceOf } from './yaml.ts';

export interface Reading {
  readonly placeOf: PlaceOf;
  /** Grows while the settings are read. */
  readonly problems: Problem[];
}

export type Written = Readonly<Record<string, unknown>>;

/** One reader a kind of setting, for the settings `known` that stand at `path`. */
export function readers(
  written: Written,
  known: Readonly<Record<string, Setting>>,
  path: readonly string[],
  reading: Reading,
) {
  function read<T>(name: string, check: (value: unknown) => T | undefined): T | undefined {
    const setting = known[name];
    if (setting === undefined) throw new Error(`The table of settings has no "${name}"`);
    const key = setting.alias !== undefined && isEmpty(written[name]) ? setting.alias : name;
    const value = written[key];
    if (isEmpty(value)) return undefined;
    const checked = check(value);
    if (checked !== undefined) return checked;
    const expected = withMeant(expectation([...path, key].join('.'), setting), setting, value);
    // In a list, the item that does not fit is what an author looks for.
    const items: readonly unknown[] = Array.isArray(value) && setting.kind !== 'text' ? value : [];
    const wrong = items.findIndex((item) => check(item) === undefined);
    if (wrong < 0) fail(reading, [...path, key], expected, value);
    else {
      const place = reading.placeOf([...path, key, wrong], 'value');
      reading.problems.push(badSetting(place, expected, describe(items[wrong]), 'has'));
    }
    return undefined;
  }
  return {
    text: (name: string) => read(name, asText),
    flag: (name: string) => read(name, (value) => (typeof value === 'boolean' ? value : undefined)),
    choice: (name: string) => read(name, (value) => known[name]?.choices?.find((choice) => choice === value)),
    choices: (name: string) =>
      read(name, (value) => asList(value, (item) => known[name]?.choices?.find((choice) => choice === item))) ?? [],
    language: (name: string) => read(name, (value) => (typeof value === 'string' ? languageTag(value) : undefined)),
    base: (name: string): Base | undefined =>
      read(name, (value) => (typeof value === 'string' ? readBase(value) : undefined)),
    address: (name: string) =>
      read(name, (value) => (typeof value === 'string' && /^https?:\/\/[^\s/]/i.test(value) ? value : undefined)),
    path: (name: string) => read(name, asPath),
    paths: (name: string) => read(name, (value) => asList(value, asPath)) ?? [],
    formats: (name: string) =>
      read(name, (value) => asList(value, (item) => copyFormats.find((format) => format === item))),
    widths: (name: string) => read(name, (value) => asList(value, (item) => asWhole(item, 16, 8192))),
    quality: (name: string) => read(name, (value) => asWhole(value, 1, 100)),
    hosts: (name: string) => read(name, (value) => asList(value, asHost)) ?? [],
    /** `false`, or the settings inside. */
    policy: (name: string) => read(name, (value) => (typeof value === 'boolean' || isMap(value) ? value : undefined)),
    authors: (name: string) => read(name, (value) => asList(value, asAuthor)) ?? [],
    group: (name: string): Written => read(name, (value) => (isMap(value) ? value : undefined)) ?? {},
  };
}

export function fail(reading: Reading, keyPath: KeyPath, expected: Expected, value: unknown): void {
  reading.problems.push(badSetting(reading.placeOf(keyPath, 'value'), expected, describe(value)));
}

/** `title:` with nothing after it is as good as no line at all. */
/** Who wrote the name of a language is shown its tag. */
function withMeant(expected: Expected, { kind }: Setting, value: unknown): Expected {
  const meant = kind === 'language' && typeof value === 'string' ? meantLanguage(value) : undefined;
  return meant === undefined ? expected : { ...expected, example: `${expected.name.replace(/^.*\./, '')}: ${meant}` };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null;
}

/** Numbers are text to an author: `title: 1984`. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
}

/** Without `./` in front, and with forward slashes. */
export function asPath(value: unknown): string | undefined {
  const text = asText(value)
    ?.trim()
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/+)+/, '');
  return text === '' ? undefined : text;
}

/** `https://www.youtube.com`, as a Content-Security-Policy has it: a host by its name, whole. */
function asHost(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^https?:\/\/[^/?#@\s]+\/?$/i.test(value.trim()) || !URL.canParse(value.trim()))
    return undefined;
  const { origin, hostname } = new URL(value.trim());
  return /^[a-z0-9.-]+$/.test(hostname) ? origin : undefined;
}

const copyFormats = ['avif', 'webp'] as const;

function asWhole(value: unknown, least: number, most: number): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}

function asAuthor(value: unknown): string | undefined {
  return asText(isMap(value) ? value['name'] : value);
}

function asList<T>(value: unknown, asItem: (item: unknown) => T | undefined): readonly T[] | undefined {
  const items = (Array.isArray(value) ? value : [value]).map(asItem);
  return items.every((item) => item !== undefined) ? items : undefined;
}

function expectation(name: string, setting: Setting): Expected {
  const isChosen = setting.kind === 'choice' || setting.kind === 'choices';
  const choices = isChosen ? setting.choices?.map((choice) => `"${choice}"`).join(' or ') : undefined;
  return { name, expected: choices ?? expectations[setting.kind], example: setting.example };
}

/** A value as the author sees it: `no` is a boolean to YAML, which surprises who writes about Norway. */
export function describe(value: unknown): string {
  if (value === undefined || value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return `${String(value)}, as YAML reads it without quotes`;
  return typeof value === 'object' ? 'a group of names and values' : `"${String(value)}"`;
}
