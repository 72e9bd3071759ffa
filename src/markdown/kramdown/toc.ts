// `{:toc}` on a list: the chapter's contents stand in its place.
import type { Document } from './document.ts';
import { Node, textNode } from './node.ts';

/** The contents as a list, made from the headings that ask for no exception. */
export function contentsList(place: Node, headings: readonly Node[], document: Document): Node {
  const listed = headings.filter(
    (heading) =>
      document.settings.tocLevels.includes(heading.level) &&
      !/\bno_toc\b/.test(heading.attrGet('class') ?? '') &&
      heading.attrGet('id') !== null,
  );
  const list = new Node('list', place.at, place.tag);
  for (const [key, value] of place.attrs ?? []) list.attrSet(key, value);
  if (list.attrGet('id') === null) list.attrSet('id', 'markdown-toc');
  const open: { level: number; list: Node }[] = [{ level: 0, list }];
  for (const heading of listed) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    const item = entry(heading, list.attrGet('id') ?? '', place.tag);
    (open.at(-1)?.list ?? list).children.push(item);
    open.push({ level: heading.level, list: item.children[1] ?? list });
  }
  dropEmptyLists(list);
  return list;
}

function entry(heading: Node, prefix: string, tag: string): Node {
  const id = heading.attrGet('id') ?? '';
  const item = new Node('item', heading.at, 'li');
  const text = new Node('paragraph', heading.at, 'p');
  text.transparent = true;
  const link = new Node('link', heading.at, 'a');
  link.attrSet('href', `#${id}`);
  link.attrSet('id', `${prefix}-${id}`);
  link.children = withoutLinks(heading.children);
  text.children = [link];
  item.children = [text, new Node('list', heading.at, tag)];
  return item;
}

function dropEmptyLists(list: Node): void {
  for (const item of list.children) {
    const inner = item.children[1];
    if (inner === undefined) continue;
    if (inner.children.length === 0) item.children.pop();
    else {
      item.children[0]?.children.push(textNode('\n', item.at));
      dropEmptyLists(inner);
    }
  }
}

/** A heading's own links and footnotes cannot stand inside the link to it. */
function withoutLinks(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => {
    if (node.type === 'footnote') return [];
    if (node.type === 'link' || (node.type === 'html' && node.tag === 'a')) return withoutLinks(node.children);
    if (node.children.length === 0) return [node];
    const copy = new Node(node.type, node.at, node.tag);
    Object.assign(copy, {
      attrs: node.attrs,
      content: node.content,
      info: node.info,
      contentModel: node.contentModel,
      children: withoutLinks(node.children),
    });
    return [copy];
  });
}
