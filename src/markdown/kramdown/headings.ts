// Names and levels of headings.
import type { Document } from './document.ts';
import { textOf, type Node } from './node.ts';

/** Gives every heading its id, as GitHub does; inside HTML as kramdown itself does. Returns them in reading order. */
export function nameHeadings(root: Node, document: Document): readonly Node[] {
  const headings: Node[] = [];
  const inHtml: Node[] = [];
  collect(root, headings, inHtml, false);
  const inText = [...headings];
  for (const { body } of document.footnotes.values()) collect(body, headings, inHtml, true);
  if (!document.settings.autoIds) return inText;
  const counts = new Map<string, number>();
  const taken = new Set(headings.flatMap((heading) => heading.attrGet('id') ?? []));
  for (const heading of headings) {
    if (heading.attrGet('id') !== null) continue;
    const isInHtml = inHtml.includes(heading) || !document.settings.githubIds;
    const name = document.settings.autoIdPrefix + (isInHtml ? plainId(heading.info) : githubId(nameOf(heading)));
    const count = counts.get(`${isInHtml} ${name}`) ?? 0;
    counts.set(`${isInHtml} ${name}`, count + 1);
    // A heading of signs alone has no name in Jekyll: nothing can lead there, but a list of sections must.
    if (name === '' && count === 0 && !document.isAuthor) continue;
    const base = name === '' && count === 0 ? 'section' : name;
    let id = count === 0 ? base : `${base}-${count}`;
    // "Solution" twice and "Solution 1": Jekyll gives two of them one id, and a link reaches the first alone.
    for (let next = count + 1; document.isAuthor && taken.has(id); next += 1) id = `${base}-${next}`;
    taken.add(id);
    heading.attrSet('id', id);
  }
  return inText;
}

function collect(node: Node, headings: Node[], inHtml: Node[], isInHtml: boolean): void {
  for (const child of node.children) {
    if (child.children.length === 0 && child.type !== 'heading') continue;
    if (child.type === 'heading') {
      headings.push(child);
      if (isInHtml) inHtml.push(child);
    } else collect(child, headings, inHtml, isInHtml || child.type === 'html');
  }
}

/** In an id a typographer's sign is itself, whatever the settings show in its place. */
function nameOf(node: Node): string {
  if (node.type === 'symbol' && node.info !== '') return node.info;
  return node.children.length === 0 ? textOf(node) : node.children.map(nameOf).join('');
}

/** `How to excite neurons?` → `how-to-excite-neurons`; letters of every script stay. */
export function githubId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- \t]/gu, '')
    .replace(/[ \t]/g, '-');
}

function plainId(text: string): string {
  const name = idOfText(text);
  return name === '' ? 'section' : name;
}

/** kramdown's own rule, without GitHub's: ASCII letters, digits and hyphens. */
export function idOfText(text: string): string {
  return text
    .replace(/^[^a-zA-Z]+/, '')
    .replace(/[^a-zA-Z0-9 -]/g, '')
    .replaceAll(' ', '-')
    .toLowerCase();
}

/** Levels as written, moved by `header_offset`; what would leave h1 to h6 stays at their edge. */
export function moveLevels(headings: readonly Node[], offset: number): void {
  for (const heading of headings) heading.tag = `h${Math.max(1, Math.min(6, heading.level + offset))}`;
}

/**
 * Levels so that each heading stands one below the heading above it: a chapter that starts at `###`, or jumps, has a
 * sound outline.
 */
export function outlineLevels(headings: readonly Node[]): void {
  const above: number[] = [];
  for (const heading of headings) {
    const written = heading.level;
    while ((above.at(-1) ?? 0) >= written) above.pop();
    heading.tag = `h${Math.min(6, 2 + above.length)}`;
    above.push(written);
  }
}
