// Names in addresses, as Jekyll makes them.
import { lazy } from './lazy.ts';
import { nameOf, withoutEnding } from './paths.ts';
import { valueOf } from './table.ts';

const slugParts = lazy(
  (): Readonly<Record<string, RegExp>> => ({
    raw: /\s+/g,
    default: /[^\p{M}\p{L}\p{Nd}]+/gu,
    pretty: /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu,
    ascii: /[^A-Za-z0-9]+/g,
    latin: /[^\p{M}\p{L}\p{Nd}]+/gu,
  }),
);

/**
 * Jekyll's `slugify`: `default` keeps letters and digits, `pretty` also `._~!$&'()+,;=@`; with a mode that there is
 * not, `none` among them, the text stays.
 */
export function jekyllSlug(text: string, mode: string, keepsCase: boolean): string {
  const parts = valueOf(slugParts(), mode);
  const letters = mode === 'latin' ? transliterated(text) : text;
  const slug = parts === undefined ? text : letters.replace(parts, '-').replace(/^-|-$/g, '');
  return keepsCase ? slug : slug.toLowerCase();
}

const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  ø: 'o',
  Ø: 'O',
  œ: 'oe',
  Œ: 'OE',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'ng',
  Ŋ: 'NG',
  ŧ: 't',
  Ŧ: 'T',
};

/** Letters without their marks; what is no Latin letter becomes a question mark. */
function transliterated(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x00-\x7F]/gu, (letter) => LATIN[letter] ?? '?');
}

/** `how-Networks_see` → `How Networks_see`: the title of a document that names none, as Jekyll makes it. */
function jekyllTitle(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join(' ');
}

/** The title of the document `_posts/2024-05-07-how-networks-see.md`, whatever its `slug:` says. */
export function titleOfName(sitePath: string): string {
  const name = withoutEnding(nameOf(sitePath));
  return jekyllTitle(name.replace(/^\d{2,4}-\d{1,2}-\d{1,2}-/, '').replace(/(?<!\.)\.*$/, ''));
}

/** `how-networks-see` → `How Networks See`. */
export function titleFromSlug(slug: string): string {
  return slug
    .split(/[-_]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
