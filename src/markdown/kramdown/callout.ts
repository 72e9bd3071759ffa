// Callouts: GitHub's `> [!NOTE]`, and the classes that just-the-docs gives to paragraphs and quotations, `{: .note }`
// and `{: .note-title }`.
import { unknownCallout } from '../../diagnostics/catalog-text.ts';
import { nearestName } from '../../lib/nearest-name.ts';
import type { CalloutTitles } from '../options.ts';
import type { Document } from './document.ts';
import type { Fragment } from './fragment.ts';
import { Node, sourceNode, textNode } from './node.ts';

/**
 * https://docs.github.com/get-started/writing-on-github (alerts) has the first five, just-the-docs the others;
 * `highlight` has no title.
 */
const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution', 'new', 'highlight'] as const;
export type CalloutKind = (typeof calloutKinds)[number];

const MARKED: readonly string[] = ['note', 'tip', 'important', 'warning', 'caution'] satisfies CalloutKind[];
/** Kinds of other programs (Obsidian, Docusaurus), by the one that comes nearest. */
const RELATED = new Map<string, CalloutKind>(
  Object.entries({
    info: 'note',
    abstract: 'note',
    summary: 'note',
    tldr: 'note',
    example: 'note',
    question: 'note',
    todo: 'note',
    hint: 'tip',
    success: 'tip',
    check: 'tip',
    done: 'tip',
    attention: 'warning',
    danger: 'caution',
    error: 'caution',
    failure: 'caution',
    fail: 'caution',
    bug: 'caution',
  }),
);
/** `[!NOTE]`, `[!NOTE] With a title`; the sign of Obsidian's that opens and closes is read over. */
const MARKER = /^[ \t\n]*\[!([A-Za-z]+)\][-+]?[ \t]*([^\n]*)(?:\n|$)/;

export interface CalloutMarker {
  readonly kind: CalloutKind;
  /** What stands behind the kind, where more follows below. */
  readonly title: Fragment | undefined;
  readonly rest: Fragment;
}

/** What the first line of a quotation names, and what follows it. */
export function readCalloutMarker(inside: Fragment, document: Document): CalloutMarker | undefined {
  const marker = document.options.callouts === undefined ? null : MARKER.exec(inside.text);
  if (marker === null) return undefined;
  const [whole, name = '', title = ''] = marker;
  const kind =
    calloutKinds.find((candidate) => MARKED.includes(candidate) && candidate === name.toLowerCase()) ??
    RELATED.get(name.toLowerCase());
  if (kind === undefined) {
    const nearest = nearestName(name, [...MARKED, ...RELATED.keys()]);
    document.report(inside.originOf(whole.indexOf('[')), name.length + '[!]'.length, (place) =>
      unknownCallout(place, name, nearest?.toUpperCase()),
    );
    return undefined;
  }
  const rest = inside.slice(whole.length);
  const start = whole.indexOf(title, whole.indexOf(']'));
  if (title.trim() === '') return { kind, title: undefined, rest };
  // With nothing below it is the text itself.
  return rest.text.trim() === ''
    ? { kind, title: undefined, rest: inside.slice(start) }
    : { kind, title: inside.slice(start, start + title.length).trimmed(), rest };
}

/** Notes on a quotation what its marker says. */
export function giveCallout(node: Node, { kind, title }: CalloutMarker): void {
  node.info = title === undefined ? kind : `${kind}-title`;
  if (title === undefined) return;
  const paragraph = new Node('paragraph', title.originOf(0), 'p');
  paragraph.children = [sourceNode(title)];
  // The text below begins a paragraph of its own.
  node.children.push(paragraph, new Node('boundary', title.originOf(0)));
}

/**
 * Turns the quotations and paragraphs below `parent` that are meant as callouts into boxes with a title in the
 * language of the text.
 */
export function makeCallouts(parent: Node, document: Document, around?: string): void {
  const { callouts: titlesIn } = document.options;
  if (titlesIn === undefined) return;
  const { children } = parent;
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index];
    if (child === undefined || child.type === 'text') continue;
    const language = child.attrGet('lang') ?? around;
    if (child.children.length > 0) makeCallouts(child, document, language);
    const meant = child.type === 'quote' || child.type === 'paragraph' ? meantBy(child) : undefined;
    if (meant !== undefined) children[index] = boxOf(child, meant, titlesIn(language));
  }
}

interface Meant {
  readonly kind: CalloutKind;
  /** True: the text brings its title, as its first paragraph. */
  readonly titled: boolean;
}

function meantBy(node: Node): Meant | undefined {
  if (node.type === 'quote' && node.tag === 'blockquote' && node.info !== '') {
    // Set by `giveCallout` alone.
    const kind = calloutKinds.find((candidate) => candidate === node.info.replace(/-title$/, ''));
    return kind === undefined ? undefined : { kind, titled: node.info.endsWith('-title') };
  }
  if ((node.type !== 'quote' || node.tag !== 'blockquote') && (node.type !== 'paragraph' || node.transparent))
    return undefined;
  const written = node.attrGet('class') ?? '';
  if (written === '') return undefined;
  const names = written.split(' ');
  for (const kind of calloutKinds) {
    if (names.includes(kind)) return { kind, titled: false };
    if (node.type === 'quote' && names.includes(`${kind}-title`)) return { kind, titled: true };
  }
  return undefined;
}

function boxOf(node: Node, { kind, titled }: Meant, titles: CalloutTitles): Node {
  const box = new Node('quote', node.at, 'div');
  const others = (node.attrGet('class') ?? '')
    .split(' ')
    .filter((name) => name !== '' && name !== kind && name !== `${kind}-title`);
  box.attrs = [
    ...(node.attrs ?? []).filter(([name]) => name !== 'class'),
    ['class', ['callout', `callout-${kind}`, ...others].join(' ')],
    ['role', 'note'],
  ];
  if (node.type === 'paragraph') {
    node.attrs = null;
    box.children = [node];
  } else box.children = node.children;
  const first = box.children[0];
  const title = titles.byKind[kind];
  if (titled && first?.type === 'paragraph') first.attrs = [['class', 'callout-title']];
  else if (title !== undefined) box.children = [titleOf(title, titles.language, node.at), ...box.children];
  return box;
}

function titleOf(text: string, language: string | undefined, at: number): Node {
  const title = new Node('paragraph', at, 'p');
  title.attrs = [
    ['class', 'callout-title'],
    ...(language === undefined ? [] : [['lang', language] as [string, string]]),
  ];
  title.children = [textNode(text, at)];
  return title;
}
