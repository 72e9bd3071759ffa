// The notes at the end of a chapter, in the order in which the text refers to them.
import { element } from '../../tree/walk.ts';
import { decodeText } from '../../tree/entities.ts';
import type { Attribute, Tree, TreeNode } from '../../model/tree.ts';
import type { FootnoteDefinition } from './document.ts';
import { Node } from './node.ts';
import type { WriteContext } from './write-spans.ts';

export class FootnoteNumbers {
  readonly #first: number;
  /** In the order of their first references. */
  readonly #known = new Map<string, { readonly number: number; repeat: number }>();
  /** Where `{:footnotes}` asks for them, else at the end. */
  hole: { readonly list: TreeNode[]; readonly hole: TreeNode } | undefined = undefined;

  constructor(first: number) {
    this.#first = first;
  }

  get isEmpty(): boolean {
    return this.#known.size === 0;
  }

  /** Whoever goes through them meets those that are referred to meanwhile. */
  get names(): Iterable<string> {
    return this.#known.keys();
  }

  /** The note's number; `repeat` counts the references after the first. */
  refer(name: string): { number: number; repeat: number } {
    const known = this.#known.get(name);
    const now = known === undefined ? { number: this.#first + this.#known.size, repeat: 0 } : known;
    if (known === undefined) this.#known.set(name, now);
    else known.repeat += 1;
    return { ...now };
  }

  repeatsOf(name: string): number {
    return this.#known.get(name)?.repeat ?? 0;
  }
}

/** The notes, as kramdown writes them; nothing where the text refers to none. */
export function footnoteSection(
  context: WriteContext,
  blocksOf: (parent: Node, context: WriteContext, before: string) => TreeNode[],
): Tree {
  const { document, footnotes } = context;
  if (footnotes.isEmpty) return [];
  const items: TreeNode[] = ['\n'];
  for (const { name, content } of notesOf(context)) {
    // ARIA 1.2 has given up `doc-endnote` on a list's items: only kramdown's own answer keeps it.
    const role: Attribute[] = document.isAuthor ? [] : [['role', 'doc-endnote']];
    items.push(element('li', [['id', `fn:${name}`], ...role], blocksOf(content, context, '\n')), '\n');
  }
  const first = document.settings.footnoteNumber;
  const list = element('ol', first === 1 ? [] : [['start', String(first)]], items);
  const box: Attribute[] = [
    ['class', 'footnotes'],
    ['role', 'doc-endnotes'],
  ];
  return [element('div', box, ['\n', list, '\n']), '\n'];
}

export interface Note {
  readonly name: string;
  readonly note: FootnoteDefinition;
  /** Its blocks with the ways back at their end. */
  readonly content: Node;
}

/** The notes with their ways back, in the order of their numbers; a note may refer to another that comes then. */
export function* notesOf({ document, footnotes }: Pick<WriteContext, 'document' | 'footnotes'>): Generator<Note> {
  const { footnoteBacklink, footnotePrefix, backlinkInline } = document.settings;
  const sign = decodeText(footnoteBacklink);
  for (const written of footnotes.names) {
    const note = document.footnotes.get(written);
    if (note === undefined) continue;
    const { body } = note;
    const name = footnotePrefix + written;
    yield {
      name,
      note,
      content:
        sign === '' ? body : withBackLinks(body, backLinks(name, footnotes.repeatsOf(written), sign), backlinkInline),
    };
  }
}

function backLinks(name: string, repeats: number, sign: string): Node {
  return Object.assign(new Node('backlinks', 0), { content: name, level: repeats, info: sign });
}

/** A note's blocks with the ways back at their end: in the last paragraph, with `isInline` at any depth. */
function withBackLinks(body: Node, links: Node, isInline: boolean): Node {
  links.at = body.at;
  const last = body.children.at(-1);
  const ended = last === undefined ? undefined : endedBy(last, links, isInline);
  if (ended !== undefined) return withChildren(body, [...body.children.slice(0, -1), ended]);
  const paragraph = new Node('paragraph', body.at, 'p');
  paragraph.children = [links];
  return withChildren(body, [...body.children, paragraph]);
}

/** Undefined where no paragraph ends the block: behind a listing or a table. */
function endedBy(block: Node, links: Node, isInline: boolean): Node | undefined {
  if (block.type === 'paragraph' || (isInline && block.type === 'heading')) {
    links.markup = '\u00A0';
    return withChildren(block, [...block.children, links]);
  }
  const last = block.children.at(-1);
  const ended = isInline && last !== undefined ? endedBy(last, links, isInline) : undefined;
  return ended === undefined ? undefined : withChildren(block, [...block.children.slice(0, -1), ended]);
}

function withChildren(node: Node, children: Node[]): Node {
  return Object.assign(new Node(node.type, node.at, node.tag), node, { children });
}
