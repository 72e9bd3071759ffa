// Addresses in the tags of printed HTML, replaced one by one.
import { rewriteTags } from './rewrite.ts';
import type { OpenTag } from './tokens.ts';

const ADDRESSES = new Set(['href', 'src', 'poster', 'action', 'data-src']);

/** `replace` gets each address, without the blanks around it. Scripts and styles themselves are left alone. */
export function relinkHtml(html: string, replace: (address: string) => string): string {
  return rewriteTags(html, {
    value: ({ name, value }, tag) => {
      const key = name.toLowerCase();
      if (isCanonical(tag) || (isOfLanguage(tag) && isWhole(value))) return value;
      if (ADDRESSES.has(key)) return replace(value.trim());
      return key === 'srcset' ? replaceInSet(value, replace) : value;
    },
  });
}

/** What a page is called by search engines is a whole address. */
function isCanonical({ name, attributes }: OpenTag): boolean {
  if (name !== 'link') return false;
  const rel = attributes.find((attribute) => attribute.name.toLowerCase() === 'rel')?.value ?? '';
  return rel.toLowerCase().split(/\s+/).includes('canonical');
}

/** Nor do search engines follow another one to the page in another language. */
function isOfLanguage({ name, attributes }: OpenTag): boolean {
  return name === 'link' && attributes.some((attribute) => attribute.name.toLowerCase() === 'hreflang');
}

function isWhole(address: string): boolean {
  return /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address);
}

/** `replace` gets the address of each candidate of a `srcset`. */
export function replaceInSet(candidates: string, replace: (address: string) => string): string {
  return candidates
    .split(',')
    .map((candidate) => candidate.trim().replace(/^\S+/, replace))
    .join(', ');
}
