// Which attributes of a tag hold addresses, and of what.
import type { Part, TagGap } from '../model/markup.ts';

/** `link`: a page, a place in one, a file, another site. `picture`: shown in the page. `file`: played or embedded by it. */
export type ReferenceKind = 'link' | 'picture' | 'file';

/** The addresses that a tag points at, by its attributes: `srcset` names several. */
export function addressesInTag(gap: TagGap): readonly { readonly attribute: string; readonly kind: ReferenceKind; readonly address: string }[] {
  return gap.attributes.flatMap(([attribute, value]) => {
    const kind = kindOfAttribute(gap.name, attribute);
    if (kind === undefined || value === undefined) return [];
    const addresses = attribute === 'srcset' ? value.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '') : [value.trim()];
    // `[text]()` leads nowhere, and its author is told.
    return addresses.filter((address) => address !== '' || (gap.name === 'a' && attribute === 'href')).map((address) => ({ attribute, kind, address }));
  });
}

/** `[](#fig-a)`: an opening link tag right before its end. One with a class or a name is a hook for a style or a script, and stays empty. */
export function isLinkWithoutText(gap: TagGap, next: Part | undefined): boolean {
  const isPlain = gap.attributes.every(([name]) => name === 'href' || name === 'title');
  return gap.name === 'a' && isPlain && gap.attributes.length > 0 && typeof next === 'string' && next.startsWith('</a>');
}

function kindOfAttribute(tag: string, attribute: string): ReferenceKind | undefined {
  if (attribute === 'href') return 'link';
  if (attribute === 'poster' || attribute === 'srcset') return 'picture';
  if (attribute === 'src') return tag === 'img' ? 'picture' : 'file';
  return attribute === 'data' && tag === 'object' ? 'file' : undefined;
}
