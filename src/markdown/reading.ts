// A text while the dialect reads it.
import type { Document } from './kramdown/document.ts';
import { normalizeLines, type Fragment } from './kramdown/fragment.ts';
import { meantLines } from './kramdown/meant-lines.ts';
import { Node } from './kramdown/node.ts';

/**
 * What the steps hand on to each other. Our own calls give it to markdown-it as `env`; for anybody else's env one is
 * made beside it (kramdown.ts). A class, so that no env of a stranger's is taken for one.
 */
export class Reading {
  readonly text: string;
  readonly document: Document;
  /** A caption has spans and no blocks. */
  readonly isCaption: boolean;
  readonly source: Fragment;
  readonly root = new Node('root', 0);
  headings: readonly Node[] = [];
  /** The heading that became the page's title. */
  title: Node | undefined = undefined;

  constructor(text: string, document: Document) {
    this.text = text;
    this.document = document;
    this.isCaption = document.isCaption;
    this.source = meantLines(normalizeLines(text), document);
  }

  /** The chapter and its notes. */
  get trees(): readonly Node[] {
    return [this.root, ...[...this.document.footnotes.values()].map(({ body }) => body)];
  }
}
