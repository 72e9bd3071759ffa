// Blocks that a page template of the book's own fills, though the template that it extends has none of that name.
import { unknownBlock } from '../diagnostics/catalog-links.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { TemplateFile } from '../model/workspace.ts';

/** `layouts` by the names that `{% extends %}` uses: `vitrine:chapter.html`. */
export function unknownBlocks(layouts: Readonly<Record<string, TemplateFile>>): readonly Problem[] {
  return Object.values(layouts).flatMap((layout) => {
    const parent = layout.path.startsWith('vitrine:') ? undefined : parentOf(layout.text);
    if (parent === undefined || layouts[parent] === undefined) return [];
    const known = blocksAbove(parent, layouts);
    return outerBlocks(layout).flatMap(({ name, place }) =>
      known.has(name) ? [] : [unknownBlock(place, name, parent, [...known].sort())],
    );
  });
}

const EXTENDS = /\{%-?\s*extends\s+["']([^"'\n]+)["']/;
const BLOCK = /\{%-?\s*(block|endblock)\b[ \t]*([\w-]*)/g;

function parentOf(text: string): string | undefined {
  return EXTENDS.exec(text)?.[1];
}

/** Of the template and of all that it extends. */
function blocksAbove(name: string, layouts: Readonly<Record<string, TemplateFile>>): ReadonlySet<string> {
  const blocks = new Set<string>();
  const seen = new Set<string>();
  for (
    let next: string | undefined = name;
    next !== undefined && !seen.has(next);
    next = parentOf(layouts[next]?.text ?? '')
  ) {
    seen.add(next);
    for (const [, word, block = ''] of (layouts[next]?.text ?? '').matchAll(BLOCK))
      if (word === 'block') blocks.add(block);
  }
  return blocks;
}

/** A block inside another one is new, and shown with it. */
function outerBlocks({ path, text }: TemplateFile): readonly { readonly name: string; readonly place: Place }[] {
  let depth = 0;
  return [...text.matchAll(BLOCK)].flatMap(({ 0: whole, 1: word, 2: name = '', index }) => {
    depth += word === 'block' ? 1 : -1;
    if (word !== 'block' || depth !== 1 || name === '') return [];
    const at = index + whole.length - name.length;
    const line = text.slice(0, at).split('\n').length;
    const column = at - text.lastIndexOf('\n', at - 1);
    return [{ name, place: { path, line, column, length: name.length } }];
  });
}
