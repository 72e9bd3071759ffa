// Which attributes of a tag hold addresses, and of what.
import type { Part, TagGap } from '../model/markup.ts';
import { textOfHtml } from './html.ts';

/**
 * `link`: a page, a place in one, a file, another site. `picture`: shown in the page. `file`: played or embedded by it.
 */
export type ReferenceKind = 'link' | 'picture' | 'file';

/** The addresses that a tag points at, by its attributes: `srcset` names several. */
export function addressesInTag(
  gap: TagGap,
): readonly { readonly attribute: string; readonly kind: ReferenceKind; readonly address: string }[] {
  return gap.attributes.flatMap(([attribute, value]) => {
    const kind = kindOfAttribute(gap.name, attribute);
    if (kind === undefined || value === undefined) return [];
    const addresses =
      attribute === 'srcset'
        ? value.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
        : [value.trim()];
    // `[text]()` leads nowhere, `![text]()` shows nothing, and their author is told.
    return addresses
      .filter(
        (address) =>
          address !== '' || (gap.name === 'a' && attribute === 'href') || (gap.name === 'img' && attribute === 'src'),
      )
      .map((address) => ({ attribute, kind, address }));
  });
}

/** What converters of textbooks write where a number is to stand. */
const PLACEHOLDER = '[link]';

/**
 * The text of a link that says nothing, so that what it leads to gives it one: '' of `[](#fig-a)`, `[link]` of
 * `[[link]](#fig-a)`; undefined of every other. An empty link with a class or a name is a hook for a style or a script,
 * and stays empty.
 */
export function emptyTextOf(gap: TagGap, next: Part | undefined): string | undefined {
  if (gap.name !== 'a' || typeof next !== 'string') return undefined;
  if (next.startsWith(`${PLACEHOLDER}</a>`)) return PLACEHOLDER;
  const isPlain = gap.attributes.length > 0 && gap.attributes.every(([name]) => name === 'href' || name === 'title');
  return isPlain && next.startsWith('</a>') ? '' : undefined;
}

/**
 * Where the pictures stand of a link that holds nothing else, none of them with a text: such a link has no name of its
 * own.
 */
export function namelessPicturesIn(parts: readonly Part[], index: number): readonly number[] {
  const link = parts[index];
  if (!isTag(link, 'a') || !link.attributes.some(([name]) => name === 'href') || hasName(link)) return [];
  const found: number[] = [];
  for (let at = index + 1; at < parts.length; at += 1) {
    const part = parts[at] ?? '';
    if (isTag(part, 'img') && !hasName(part)) found.push(at);
    else if (typeof part === 'string') {
      const end = part.search(/<\/a\s*>/i);
      const inside = end < 0 ? part : part.slice(0, end);
      if (textOfHtml(inside) !== '' || /<svg\b|\saria-label/i.test(inside)) return [];
      if (end >= 0) return found;
    } else if (!isTag(part, 'source')) return [];
  }
  return [];
}

function isTag(part: Part | undefined, name: string): part is TagGap {
  return typeof part === 'object' && part.kind === 'tag' && part.name === name;
}

/** Whether screen readers have something to say of it (https://www.w3.org/TR/accname-1.2/). */
function hasName({ attributes }: TagGap): boolean {
  return attributes.some(
    ([name, value = '']) => /^(?:alt|title|aria-label|aria-labelledby)$/.test(name) && value.trim() !== '',
  );
}

function kindOfAttribute(tag: string, attribute: string): ReferenceKind | undefined {
  if (attribute === 'href') return 'link';
  if (attribute === 'poster' || attribute === 'srcset') return 'picture';
  if (attribute === 'src') return tag === 'img' ? 'picture' : 'file';
  return attribute === 'data' && tag === 'object' ? 'file' : undefined;
}
