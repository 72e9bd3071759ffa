// An item of CSL-JSON → a work, whatever its author's program has put into it.
import { isMap } from '../lib/values.ts';
import type { PersonName, Work } from '../model/bibliography.ts';
import { readCslDate } from './dates.ts';
import { tableOf } from '../lib/table.ts';

/** What a list of works may say, by CSL's names. */
const TEXTS = [
  ...['container-title', 'collection-title', 'collection-number', 'volume', 'issue', 'page', 'number', 'edition'],
  ...['publisher', 'publisher-place', 'genre', 'event-title', 'version', 'note', 'medium', 'chapter-number'],
  ...['DOI', 'URL', 'ISBN', 'arXiv', 'PDF', 'archive'],
];

export function workOfCsl(value: unknown): Work {
  const item = isMap(value) ? value : {};
  const event = isMap(item.event) ? undefined : textOf(item.event);
  const texts = tableOf(
    TEXTS.flatMap((name): [string, string][] => {
      const text = textOf(item[name]);
      return text === undefined ? [] : [[name, text]];
    }),
  );
  return {
    type: textOf(item.type) ?? 'document',
    authors: namesOf(item.author),
    editors: namesOf(item.editor),
    translators: namesOf(item.translator),
    hasMoreAuthors: false,
    issued: readCslDate(item.issued),
    accessed: readCslDate(item.accessed),
    original: readCslDate(item['original-date']),
    title: textOf(item.title),
    texts: event === undefined ? texts : { 'event-title': event, ...texts },
  };
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

function namesOf(value: unknown): readonly PersonName[] {
  return (Array.isArray(value) ? value : []).flatMap((name: unknown): PersonName[] => {
    if (!isMap(name)) return [];
    const read: PersonName = {
      family: textOf(name.family),
      given: textOf(name.given),
      dropping: textOf(name['dropping-particle']),
      particle: textOf(name['non-dropping-particle']),
      suffix: textOf(name.suffix),
      literal: textOf(name.literal),
    };
    return read.family === undefined && read.given === undefined && read.literal === undefined ? [] : [read];
  });
}
