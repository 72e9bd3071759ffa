// One document: the chapter's tree, step by step, until it is XHTML that every reading system takes.
import { decodePath, encodePath, folderOf, joinPath } from '../lib/paths.ts';
import type { Element, Tree, TreeNode } from '../model/tree.ts';
import type { BookFile } from '../model/workspace.ts';
import { attributeOf, hasClass } from '../tree/elements.ts';
import { readHtml } from '../tree/read.ts';
import { textOf } from '../tree/text.ts';
import { elementsIn, hasNode, mapLevel } from '../tree/walk.ts';
import { soundAttributes } from './attributes.ts';
import { asItRuns } from './directions.ts';
import { idsIn, soundIds } from './ids.ts';
import { insteadOf } from './instead.ts';
import type { Links } from './links.ts';
import { semantics } from './notes.ts';
import { documentBody, pageXhtml } from './page.ts';
import type { PageScene, PlacedPicture } from './page-scene.ts';
import { panelWidths } from './panels.ts';
import type { Pictures } from './pictures.ts';
import { soundTree } from './sound.ts';
import type { EpubDocument, EpubSource } from './source.ts';
import type { WrittenDocument } from './written.ts';

export interface DocumentScene {
  readonly source: EpubSource;
  readonly pictures: Pictures;
  readonly links: Links;
  /** Whether a document has an id; undefined while not all are known. */
  readonly isThere: ((name: string, id: string) => boolean) | undefined;
}

export async function writeDocument(
  document: EpubDocument,
  scene: DocumentScene,
): Promise<{ readonly xhtml: string; readonly written: WrittenDocument }> {
  const { words } = scene.source;
  const name = scene.links.nameOf(document.path);
  const targets: (readonly [name: string, id: string])[] = [];
  const read = documentBody(document, withoutPrinted(document.tree()), words);
  const page = await pageSceneOf(document, read, { ...scene, targets });
  let body = insteadOf(read, page);
  body = panelWidths(body);
  body = semantics(body, words);
  body = soundTree(body);
  body = asItRuns(body, document.direction);
  body = soundAttributes(body);
  body = soundIds(body);
  const { language, direction, title } = document;
  return {
    xhtml: pageXhtml({ title, language, direction, body }),
    written: { name, ids: idsIn(body), targets, ...factsOf(body) },
  };
}

function withoutPrinted(tree: Tree): Tree {
  return mapLevel(tree, (node): TreeNode | Tree => {
    if (typeof node === 'string') return node;
    if (node.kind === 'printed') return readHtml(node.html);
    return node.kind === 'element' ? { ...node, children: withoutPrinted(node.children) } : [];
  });
}

type Targets = (readonly [name: string, id: string])[];

async function pageSceneOf(
  { path }: EpubDocument,
  tree: Tree,
  { source, pictures, links, isThere, targets }: DocumentScene & { readonly targets: Targets },
): Promise<PageScene> {
  const placed = new Map<string, PlacedPicture | undefined>();
  for (const address of picturesIn(tree)) {
    const file = fileOf(address, path, source);
    if (file?.picture !== undefined) placed.set(address, await pictures.place(file));
  }
  const own = links.nameOf(path);
  return {
    words: source.words,
    pictureAt: (address) => placed.get(address),
    linkTo: (href) => {
      const target = links.follow(href, path);
      if (target?.kind !== 'inside') return target?.href;
      const { name, id } = target;
      if (id === '') return name === own ? undefined : name;
      if (isThere !== undefined && !isThere(name, id)) return name === own ? undefined : name;
      targets.push([name, id]);
      return `${name === own ? '' : name}#${encodePath(id)}`;
    },
  };
}

function picturesIn(tree: Tree): ReadonlySet<string> {
  const found = new Set<string>();
  for (const node of elementsIn(tree, ({ name }) => PICTURING.has(name)))
    for (const key of ['src', 'poster', 'data']) {
      const address = attributeOf(node, key)?.trim();
      if (address !== undefined && address !== '') found.add(address);
    }
  return found;
}

const PICTURING = new Set(['img', 'image', 'video', 'object', 'embed', 'iframe']);

function fileOf(address: string, from: string, { fileAt }: EpubSource): BookFile | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(address)) return undefined;
  const path = joinPath(folderOf(from), decodePath(address.replace(/[?#].*$/, '')));
  return path === undefined ? undefined : fileAt(path);
}

function factsOf(body: Tree): Pick<WrittenDocument, 'properties' | 'tables' | 'holds'> {
  const holds = (isIt: (element: Element) => boolean): boolean =>
    hasNode(body, (node) => typeof node !== 'string' && node.kind === 'element' && isIt(node));
  const formulas = holds(({ name }) => name === 'math');
  return {
    properties: [...(formulas ? ['mathml'] : []), ...(holds(({ name }) => name === 'svg') ? ['svg'] : [])],
    tables: elementsIn(body, ({ name }) => name === 'table').flatMap(tableOf),
    holds: {
      formulas,
      pictures: holds(({ name }) => name === 'img'),
      descriptions: holds((each) => each.name === 'details' && hasClass(each, 'long-description')),
    },
  };
}

/** A table that its author numbered. */
function tableOf(table: Element): WrittenDocument['tables'] {
  const id = attributeOf(table, 'id');
  const caption = table.children.find(
    (node): node is Element => typeof node !== 'string' && node.kind === 'element' && node.name === 'caption',
  );
  const isNumbered = caption !== undefined && hasNode(caption.children, isNumber);
  return id === undefined || !isNumbered ? [] : [{ id, text: textOf(caption.children) }];
}

function isNumber(node: TreeNode): boolean {
  return typeof node !== 'string' && node.kind === 'element' && hasClass(node, 'table-number');
}
