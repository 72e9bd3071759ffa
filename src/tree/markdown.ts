// A tree as Markdown, for programs that read and for readers who copy: blocks, one below the other. What Markdown has
// no sign for stays an element of HTML. Formulas are `$TeX$`, as GitHub and Pandoc read them.
import type { Element, Tree, TreeNode } from '../model/tree.ts';
import { attributeOf, hasClass } from './elements.ts';
import { displayText } from './markdown-formulas.ts';
import { item, listText, termsText } from './markdown-lists.ts';
import { isHidden, joined, noteName, plainText } from './markdown-signs.ts';
import { spansOf, type MarkdownOptions } from './markdown-spans.ts';
import { tableText } from './markdown-tables.ts';
import { isBlank } from './walk.ts';

/**
 * Takes a tree without gaps, as `readHtml` gives it. No line ends with a blank, and the text ends with a line break;
 * '' for a tree without words.
 */
export function markdownOf(tree: Tree, options: MarkdownOptions): string {
  const text = joined(blocksOf(tree, options));
  return text === '' ? '' : `${text}\n`;
}

/** Elements that are blocks of Markdown, or hold some. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup p pre search section ' +
    'summary table ul iframe video audio'
  ).split(' '),
);

function isBlock(node: TreeNode): boolean {
  if (typeof node === 'string' || node.kind !== 'element') return false;
  if (node.name === 'math') return attributeOf(node, 'display') === 'block';
  return BLOCKS.has(node.name) || (node.name === 'a' && node.children.some(isBlock));
}

/** Words between blocks are paragraphs of their own. */
function blocksOf(tree: Tree, options: MarkdownOptions): readonly string[] {
  const blocks: string[] = [];
  let run: TreeNode[] = [];
  const flush = (): void => {
    const text = run.every(isBlank) ? '' : spansOf(run, options);
    if (text !== '') blocks.push(text);
    run = [];
  };
  for (const node of withoutWrappers(tree)) {
    if (typeof node !== 'string' && node.kind === 'element' && isBlock(node)) {
      flush();
      for (const block of blockOf(node, options)) if (block !== '') blocks.push(block);
    } else run.push(node);
  }
  flush();
  return blocks;
}

function listed(options: MarkdownOptions): MarkdownOptions & { readonly blocks: (tree: Tree) => readonly string[] } {
  return { ...options, blocks: (tree) => blocksOf(tree, options) };
}

/** A `<span>` around blocks, as authors write it, is nothing to Markdown. */
function withoutWrappers(tree: Tree): Tree {
  return tree.flatMap((node): Tree => {
    const isWrapper = typeof node !== 'string' && node.kind === 'element' && !isBlock(node) && !isHidden(node);
    return isWrapper && HOLLOW.has(node.name) && holdsBlock(node.children) ? withoutWrappers(node.children) : [node];
  });
}

const HOLLOW = new Set([
  'span',
  'font',
  'small',
  'big',
  'b',
  'i',
  'em',
  'strong',
  'u',
  'label',
  'ins',
  'del',
  'object',
]);

function holdsBlock(tree: Tree): boolean {
  return tree.some(
    (node) =>
      isBlock(node) ||
      (typeof node !== 'string' && node.kind === 'element' && HOLLOW.has(node.name) && holdsBlock(node.children)),
  );
}

function blockOf(element: Element, options: MarkdownOptions): readonly string[] {
  const { name, children } = element;
  if (isHidden(element)) return [];
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level !== undefined) return [headingText(Number(level), children, options)];
  switch (name) {
    case 'p':
    case 'summary':
      return isLabel(element) ? [stressed(children, options)] : blocksOf(children, options);
    case 'hr':
      return ['---'];
    case 'math':
      return [displayText(element, options)];
    case 'figure':
      return hasClass(element, 'listing') ? listingText(element, options) : blocksOf(children, options);
    case 'pre':
    case 'listing':
      return [fenced(element)];
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return [listText(element, listed(options))];
    case 'dl':
      return [termsText(children, listed(options))];
    case 'table':
      return tableText(element, { ...options, blocks: (cell) => joined(blocksOf(cell, options)) });
    case 'blockquote':
    case 'aside':
      return [quoted(joined(blocksOf(children, options)))];
    case 'iframe':
    case 'video':
    case 'audio':
      return [spansOf([element], options)];
    default:
      return divisionText(element, options);
  }
}

function divisionText(element: Element, options: MarkdownOptions): readonly string[] {
  const { children } = element;
  if (hasClass(element, 'footnotes')) return notesOf(children, options);
  const isParted = hasClass(element, 'callout') || hasClass(element, 'box');
  const blocks = element.name === 'a' ? linkedBlocks(element, options) : blocksOf(children, options);
  return isParted ? [quoted(joined(blocks))] : blocks;
}

/** A link around blocks leads from the end of the last one. */
function linkedBlocks(link: Element, options: MarkdownOptions): readonly string[] {
  const blocks = blocksOf(link.children, options);
  const href = attributeOf(link, 'href');
  return hasClass(link, 'zoom') || href === undefined
    ? blocks
    : [...blocks, spansOf([{ ...link, children: [href] }], options)];
}

/** Names of what follows: of a callout, a theorem, an answer that is folded away. */
function isLabel(element: Element): boolean {
  return element.name === 'summary' || hasClass(element, 'callout-title') || hasClass(element, 'box-label');
}

function stressed(children: Tree, options: MarkdownOptions): string {
  const text = spansOf(children, options);
  // What stands out by itself already, as a link to a figure does.
  return text === '' || text.includes('**') ? text : `**${text}**`;
}

function headingText(level: number, children: Tree, options: MarkdownOptions): string {
  const text = spansOf(children, { ...options, inLine: true });
  // A `#` at the end would be read as the heading's own.
  return text === '' ? '' : `${'#'.repeat(level)} ${text.replace(/(?<!\\)#$/, '\\#')}`;
}

/** Its title, and itself. */
function listingText({ children }: Element, options: MarkdownOptions): readonly string[] {
  return children.flatMap((node) =>
    typeof node !== 'string' && node.kind === 'element' && node.name === 'figcaption'
      ? [stressed(node.children, options)]
      : blocksOf([node], options),
  );
}

/** https://spec.commonmark.org/0.31.2/#fenced-code-blocks: longer than any run of backticks inside. */
function fenced(pre: Element): string {
  const code = plainText(pre.children).replace(/\n$/, '');
  const fence = fenceFor(code);
  const language = languageOf(pre);
  return `${fence}${language}\n${code}\n${fence}`;
}

function fenceFor(code: string): string {
  const longest = [...code.matchAll(/`{3,}/g)].reduce((most, [run]) => Math.max(most, run.length), 2);
  return '`'.repeat(longest + 1);
}

function languageOf(pre: Element): string {
  const held = [
    pre,
    ...pre.children.flatMap((node) => (typeof node === 'string' || node.kind !== 'element' ? [] : [node])),
  ];
  const classes = held.flatMap((element) => (attributeOf(element, 'class') ?? '').split(/\s+/));
  const language = classes.find((name) => name.startsWith('language-'))?.slice('language-'.length) ?? '';
  return /^[^\s`]+$/.test(language) ? language : '';
}

function quoted(text: string): string {
  return text === '' ? '' : text.replace(/^/gm, '> ').replace(/(?<! ) +$/gm, '');
}

/** Notes as `[^name]: …`; the way back from a note is the reader's program's. */
function notesOf(tree: Tree, options: MarkdownOptions): readonly string[] {
  return tree.flatMap((node): readonly string[] => {
    if (typeof node === 'string' || node.kind !== 'element') return [];
    const id = attributeOf(node, 'id') ?? '';
    if (node.name !== 'li' || !id.startsWith('fn:')) return notesOf(node.children, options);
    return [
      `[^${noteName(id.slice('fn:'.length))}]: ${item('    ', joined(blocksOf(node.children, options))).trimStart()}`,
    ];
  });
}
