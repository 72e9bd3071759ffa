// What documents become for texts that show them, remembered from one making of a site to the next: a page with the
// beginnings of three hundred others is made of what they were, and of the one that a save has changed.
import { stillHold, type Reads } from '../../lib/reads.ts';
import type { JekyllDocument } from '../../model/jekyll.ts';
import type { Note } from './site-reader.ts';

/** By what was asked of which document. */
export type ContentMemory = Map<string, MadeContent>;

interface MadeContent {
  readonly path: string;
  readonly text: string;
  readonly bodyStart: number;
  /** The hash of what else decides it: the site's settings, and what the site knows of the document. */
  readonly decided: string;
  /** Of its Liquid. */
  readonly reads: Reads;
  readonly content: string;
}

export interface AskedContent {
  readonly key: string;
  readonly document: JekyllDocument;
  readonly decided: string;
  readonly hashOf: (name: string) => string;
  /** Hears what the content has read, remembered or not. */
  readonly note: Note;
}

/** Made by `make`, unless nothing that decides it has changed. What `make` says is not whole is not remembered. */
export async function recallContent(
  memory: ContentMemory,
  { key, document, decided, hashOf, note }: AskedContent,
  make: (note: Note) => Promise<{ readonly content: string; readonly isWhole: boolean }>,
): Promise<string> {
  const { path, text, bodyStart } = document;
  const known = memory.get(key);
  const isSame =
    known?.decided === decided &&
    known.bodyStart === bodyStart &&
    known.text === text &&
    stillHold(known.reads, hashOf);
  if (known !== undefined && isSame) {
    for (const name of known.reads.keys()) note(name);
    return known.content;
  }
  const reads = new Map<string, string>();
  const { content, isWhole } = await make((name) => {
    if (!reads.has(name)) reads.set(name, hashOf(name));
    note(name);
  });
  if (isWhole) memory.set(key, { path, text, bodyStart, decided, reads, content });
  else memory.delete(key);
  return content;
}

/** Documents that the site has no more are forgotten. */
export function forgetOthers(memory: ContentMemory, documents: readonly JekyllDocument[]): void {
  if (memory.size === 0) return;
  const there = new Set(documents.map(({ path }) => path));
  for (const [key, { path }] of memory) if (!there.has(path)) memory.delete(key);
}
