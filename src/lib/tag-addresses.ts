// Which attributes of a tag hold addresses, and of what.
import type { TagGap } from '../model/markup.ts';

/** `link`: a page, a place in one, a file, another site. `picture`: shown in the page. `file`: played or embedded by it. */
export type ReferenceKind = 'link' | 'picture' | 'file';

/** The addresses that a tag points at, by its attributes: `srcset` names several. */
export function addressesInTag(gap: TagGap): readonly { readonly attribute: string; readonly kind: ReferenceKind; readonly address: string }[] {
  return gap.attributes.flatMap(([attribute, value]) => {
    const kind = kindOfAttribute(gap.name, attribute);
    if (kind === undefined || value === undefined) return [];
    const addresses = attribute === 'srcset' ? value.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '') : [value.trim()];
    return addresses.filter((address) => address !== '').map((address) => ({ attribute, kind, address }));
  });
}

function kindOfAttribute(tag: string, attribute: string): ReferenceKind | undefined {
  if (attribute === 'href') return 'link';
  if (attribute === 'poster' || attribute === 'srcset') return 'picture';
  if (attribute === 'src') return tag === 'img' ? 'picture' : 'file';
  return attribute === 'data' && tag === 'object' ? 'file' : undefined;
}
