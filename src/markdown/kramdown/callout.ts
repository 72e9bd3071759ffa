// Callouts: GitHub's `> [!NOTE]`, and the classes that just-the-docs gives to paragraphs and quotations, `{: .note }` and `{: .note-title }`.
import type { Document } from './document.ts';
import type { Fragment } from './fragment.ts';
import { Node, textNode } from './node.ts';

/** https://docs.github.com/get-started/writing-on-github (alerts) has the first five, just-the-docs the others; `highlight` has no title. */
const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution', 'new', 'highlight'] as const;
export type CalloutKind = (typeof calloutKinds)[number];

const MARKER = /^[ \t\n]*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?=\n|$)\n?/i;

/** The kind that the first line of a quotation names, and what follows that line. */
export function readCalloutMarker(inside: Fragment, { options }: Document): { readonly kind: CalloutKind; readonly rest: Fragment } | undefined {
  const marker = options.callouts === undefined ? null : MARKER.exec(inside.text);
  const kind = calloutKinds.find((candidate) => candidate === marker?.[1]?.toLowerCase());
  return marker === null || kind === undefined ? undefined : { kind, rest: inside.slice(marker[0].length) };
}

/** Turns the quotations and paragraphs below `parent` that are meant as callouts into boxes with a title in the book's language. */
export function makeCallouts(parent: Node, document: Document): void {
  const { callouts: titles } = document.options;
  if (titles === undefined) return;
  parent.children = parent.children.map((child) => {
    makeCallouts(child, document);
    const meant = meantBy(child);
    return meant === undefined ? child : boxOf(child, meant, titles);
  });
}

interface Meant {
  readonly kind: CalloutKind;
  /** True: the text brings its title, as its first paragraph. */
  readonly titled: boolean;
}

function meantBy(node: Node): Meant | undefined {
  if (node.type === 'quote' && node.tag === 'blockquote' && node.info !== '') return { kind: node.info as CalloutKind, titled: false }; // Set by `quotation` alone.
  if ((node.type !== 'quote' || node.tag !== 'blockquote') && (node.type !== 'paragraph' || node.transparent)) return undefined;
  const names = (node.attrGet('class') ?? '').split(' ');
  for (const kind of calloutKinds) {
    if (names.includes(kind)) return { kind, titled: false };
    if (node.type === 'quote' && names.includes(`${kind}-title`)) return { kind, titled: true };
  }
  return undefined;
}

function boxOf(node: Node, { kind, titled }: Meant, titles: Readonly<Record<string, string>>): Node {
  const box = new Node('quote', node.at, 'div');
  const others = (node.attrGet('class') ?? '').split(' ').filter((name) => name !== '' && name !== kind && name !== `${kind}-title`);
  box.attrs = [...(node.attrs ?? []).filter(([name]) => name !== 'class'), ['class', ['callout', `callout-${kind}`, ...others].join(' ')], ['role', 'note']];
  if (node.type === 'paragraph') {
    node.attrs = null;
    box.children = [node];
  } else box.children = node.children;
  const first = box.children[0];
  const title = titles[kind];
  if (titled && first?.type === 'paragraph') first.attrs = [['class', 'callout-title']];
  else if (title !== undefined) box.children = [titleOf(title, node.at), ...box.children];
  return box;
}

function titleOf(text: string, at: number): Node {
  const title = new Node('paragraph', at, 'p');
  title.attrs = [['class', 'callout-title']];
  title.children = [textNode(text, at)];
  return title;
}
