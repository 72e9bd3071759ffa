// Addresses in the tags of printed HTML, replaced one by one.
import { rewriteTags } from './rewrite.ts';

const ADDRESSES = new Set(['href', 'src', 'poster', 'action', 'data-src']);

/** `replace` gets each address, without the blanks around it. Scripts and styles themselves are left alone. */
export function relinkHtml(html: string, replace: (address: string) => string): string {
  return rewriteTags(html, {
    value: ({ name, value }) => {
      const key = name.toLowerCase();
      if (ADDRESSES.has(key)) return replace(value.trim());
      return key === 'srcset' ? replaceInSet(value, replace) : value;
    },
  });
}

function replaceInSet(candidates: string, replace: (address: string) => string): string {
  return candidates
    .split(',')
    .map((candidate) => candidate.trim().replace(/^\S+/, replace))
    .join(', ');
}
