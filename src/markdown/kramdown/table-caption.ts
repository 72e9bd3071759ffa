// For authors: `{: #tbl-layers caption="What each layer sees"}` below a table gives it a caption and a number, and so
// does `{: #lst-loss caption="The loss"}` below a listing.
import type { Document } from './document.ts';
import type { ReadSource } from './finish-tree.ts';
import { FragmentBuilder } from './fragment.ts';
import { Node } from './node.ts';

/**
 * Makes the attribute `caption` the table's first child, its spans read; a table without an id is named in the order of
 * the text.
 */
export function captionTable(table: Node, document: Document, readSource: ReadSource): void {
  const caption = document.isAuthor ? table.attrGet('caption') : null;
  if (caption === null) return;
  table.attrs = (table.attrs ?? []).filter(([name]) => name !== 'caption');
  document.captionedTables += 1;
  if ((table.attrGet('id') ?? '').trim() === '') table.attrSet('id', `tbl-${document.captionedTables}`);
  const node = new Node('caption', table.at, 'caption');
  node.content = table.attrGet('id') ?? '';
  readSource(new FragmentBuilder().literal(caption, table.at).build(), node);
  table.children.unshift(node);
}

/** A listing whose id begins with `lst-` has a number too, with a caption or without. */
export function captionListing(listing: Node, document: Document, readSource: ReadSource): void {
  if (!document.isAuthor) return;
  const caption = listing.attrGet('caption');
  const id = (listing.attrGet('id') ?? '').trim();
  if (caption === null && !id.startsWith('lst-')) return;
  listing.attrs = (listing.attrs ?? []).filter(([name]) => name !== 'caption');
  document.captionedListings += 1;
  if (id === '') listing.attrSet('id', `lst-${document.captionedListings}`);
  const node = new Node('caption', listing.at, 'figcaption');
  readSource(new FragmentBuilder().literal(caption ?? '', listing.at).build(), node);
  listing.children = [node];
}
