// The notes at the end of a chapter, in the order in which the text refers to them.
import { element } from '../../tree/walk.ts';
import { decodeText } from '../../tree/entities.ts';
import type { Attribute, Tree, TreeNode } from '../../model/tree.ts';
import { Node } from './node.ts';
import type { WriteContext } from './write-spans.ts';

export class FootnoteNumbers {
  readonly #first: number;
  readonly #repeats = new Map<string, number>();
  /** Where `{:footnotes}` asks for them, else at the end. */
  hole: { readonly list: TreeNode[]; readonly hole: TreeNode } | undefined = undefined;

  constructor(first: number) {
    this.#first = first;
  }

  get names(): readonly string[] {
    return [...this.#repeats.keys()];
  }

  /** The note's number; `repeat` counts the references after the first. */
  refer(name: string): { number: number; repeat: number } {
    const before = this.#repeats.get(name);
    this.#repeats.set(name, before === undefined ? 0 : before + 1);
    return { number: this.#first + this.names.indexOf(name), repeat: before === undefined ? 0 : before + 1 };
  }

  repeatsOf(name: string): number {
    return this.#repeats.get(name) ?? 0;
  }
}

/** The notes, as kramdown writes them; nothing where the text refers to none. */
export function footnoteSection(
  context: WriteContext,
  blocksOf: (parent: Node, context: WriteContext, before: string) => TreeNode[],
): Tree {
  const { document, footnotes } = context;
  if (footnotes.names.length === 0) return [];
  const items: TreeNode[] = ['\n'];
  // A note may refer to another: the list grows while it is written.
  for (let index = 0; index < footnotes.names.length; index += 1) {
    const name = footnotes.names[index] ?? '';
    const body = document.footnotes.get(name)?.body;
    if (body === undefined) continue;
    const sign = decodeText(document.settings.footnoteBacklink);
    const content = sign === '' ? body : withBackLinks(body, name, { repeats: footnotes.repeatsOf(name), sign });
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

/** A note's blocks with the ways back at their end. */
export function withBackLinks(
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
