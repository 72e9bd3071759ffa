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
  const { footnoteBacklink, footnotePrefix } = document.settings;
  const sign = decodeText(footnoteBacklink);
  for (const written of footnotes.names) {
    const note = document.footnotes.get(written);
    if (note === undefined) continue;
    const { body } = note;
    const name = footnotePrefix + written;
    yield {
      name,
      note,
      content: sign === '' ? body : withBackLinks(body, name, { repeats: footnotes.repeatsOf(written), sign }),
    };
  }
}

/** A note's blocks with the ways back at their end. */
function withBackLinks(
  body: Node,
  name: string,
  { repeats, sign }: { readonly repeats: number; readonly sign: string },
): Node {
  const copy = new Node(body.type, body.at, body.tag);
  const last = body.children.at(-1);
  const endsInText = last?.type === 'paragraph';
  const links = new Node('backlinks', body.at);
  Object.assign(links, { content: name, level: repeats, info: sign, markup: endsInText ? '\u00A0' : '' });
  const paragraph = new Node('paragraph', endsInText ? last.at : body.at, 'p');
  if (endsInText) paragraph.attrs = last.attrs;
  paragraph.children = [...(endsInText ? last.children : []), links];
  copy.children = [...(endsInText ? body.children.slice(0, -1) : body.children), paragraph];
  return copy;
}
