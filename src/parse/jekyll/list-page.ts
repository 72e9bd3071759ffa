// One page of a list of posts, and what both of Jekyll's paginators share.
import type { PlainMap } from '../../lib/values.ts';
import type { JekyllDocument } from '../../model/jekyll.ts';

/** Its document is the template's, with the address of this page. */
export interface ListPage {
  readonly document: JekyllDocument;
  readonly posts: readonly JekyllDocument[];
  /** `page`, `total_pages`, `next_page_path` and the like. */
  readonly facts: PlainMap;
}

/** The documents of a collection in Jekyll's order, posts the newest first. */
export type ListOf = (name: string) => readonly JekyllDocument[];

/** A page that readers see. */
export function isShown({ draft, collection }: JekyllDocument): boolean {
  return collection === undefined && !draft;
}

export function chunksOf(posts: readonly JekyllDocument[], size: number): readonly (readonly JekyllDocument[])[] {
  const chunks: (readonly JekyllDocument[])[] = [];
  for (let at = 0; at < posts.length; at += size) chunks.push(posts.slice(at, at + size));
  return chunks;
}
