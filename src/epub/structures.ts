// Lists, tables, figures and the like, whose parts stand in an order of their own.
import type { Element, Tree, TreeNode } from '../model/tree.ts';
import { element, hasNode, isBlank } from '../tree/walk.ts';
import { withClass } from './classes.ts';

/** Items alone stand in a list. */
export function soundList(list: Element): Element {
  return { ...list, children: gathered(list.children, ['li'], 'li') };
}

/** Cells alone stand in a row. A head that says nothing, as in a corner, is no head. */
export function soundRow(row: Element): Element {
  const cells = gathered(row.children, ['td', 'th'], 'td');
  return { ...row, children: cells.map((cell) => (isOne(cell, ['th']) && isEmpty(cell) ? asCell(cell) : cell)) };
}

function isEmpty({ children }: Element): boolean {
  return !hasNode(children, (node) =>
    typeof node === 'string' ? node.trim() !== '' : node.kind === 'element' && /^(?:img|svg|math)$/.test(node.name),
  );
}

function asCell(head: Element): Element {
  return { ...head, name: 'td', attributes: head.attributes.filter(([name]) => name !== 'scope' && name !== 'abbr') };
}

/** What is none of `names` is wrapped, neighbours together. */
function gathered(tree: Tree, names: readonly string[], wrapper: string): Tree {
  const answer: TreeNode[] = [];
  let run: TreeNode[] = [];
  const end = (): void => {
    if (run.every(isBlank)) answer.push(...run);
    else answer.push(element(wrapper, [], run));
    run = [];
  };
  for (const node of tree) {
    if (isOne(node, names)) {
      end();
      answer.push(node);
    } else run.push(node);
  }
  end();
  return answer;
}

function isOne(node: TreeNode, names: readonly string[]): node is Element {
  return typeof node !== 'string' && node.kind === 'element' && names.includes(node.name);
}

/** Terms, then what they mean, again and again: each group has both. An empty list is none. */
export function soundDescriptionList(list: Element): Tree {
  const answer: TreeNode[] = [];
  let before: 'dt' | 'dd' | undefined;
  for (const node of gathered(list.children, ['dt', 'dd'], 'dd')) {
    if (isOne(node, ['dt', 'dd'])) {
      if (node.name === 'dd' && before === undefined) answer.push(element('dt', [], []));
      before = node.name === 'dt' ? 'dt' : 'dd';
    }
    answer.push(node);
  }
  if (before === undefined) return [];
  if (before === 'dt') answer.push(element('dd', [], []));
  return [{ ...list, children: answer }];
}

/** A caption, columns, heads, rows, feet, in this order. What is no part of a table stands before it. */
export function soundTable(table: Element): Tree {
  const [captions, columns, heads, bodies, feet]: Element[][] = [[], [], [], [], []];
  const strays: TreeNode[] = [];
  for (const node of table.children) {
    if (isOne(node, ['caption'])) captions?.push(node);
    else if (isOne(node, ['colgroup'])) columns?.push(node);
    else if (isOne(node, ['thead'])) (heads?.length === 0 && bodies?.length === 0 ? heads : bodies)?.push(node);
    else if (isOne(node, ['tfoot'])) (feet?.length === 0 ? feet : bodies)?.push(node);
    else if (isOne(node, ['tbody', 'tr'])) bodies?.push(node);
    else if (!isBlank(node)) strays.push(node);
  }
  const [caption, ...others] = captions ?? [];
  strays.push(...others.map((each) => ({ ...each, name: 'div' })));
  const before = strays.length === 0 ? [] : [element('div', [], strays)];
  const rows = inBodies(bodies ?? []);
  const parts = [...(heads ?? []), ...rows, ...(feet ?? [])];
  if (parts.every((part) => !holdsRow(part)))
    return [...before, ...(caption === undefined ? [] : [{ ...caption, name: 'div' }])];
  const all = [...(caption === undefined ? [] : [caption]), ...(columns ?? []), ...parts.filter(holdsRow)];
  const attributes = columnsIn(parts) < MANY ? table.attributes : withClass(table.attributes, 'many');
  return [...before, { ...table, attributes, children: all.flatMap((part) => [part, '\n']) }];
}

/** So many columns are set smaller: on a page of a phone, all must be seen. */
const MANY = 5;

function columnsIn(parts: readonly Element[]): number {
  const rows = parts.flatMap((part) =>
    part.name === 'tr' ? [part] : part.children.filter((node) => isOne(node, ['tr'])),
  );
  return rows.reduce(
    (most, { children }) => Math.max(most, children.filter((node) => isOne(node, ['td', 'th'])).length),
    0,
  );
}

function holdsRow(part: Element): boolean {
  return part.name === 'tr' || part.children.some((node) => isOne(node, ['tr']));
}

/** Rows beside groups of rows are a group of their own; rows of two heads are rows. */
function inBodies(bodies: readonly Element[]): readonly Element[] {
  const named = bodies.map((part) => (part.name === 'tr' ? part : { ...part, name: 'tbody' }));
  if (named.every(({ name }) => name === 'tr')) return named.length === 0 ? [] : [element('tbody', [], named)];
  const grouped = gathered(named, ['tbody'], 'tbody');
  return grouped.filter((node): node is Element => typeof node !== 'string' && node.kind === 'element');
}

/** One caption, before or behind everything else. */
export function soundFigure(figure: Element): Element {
  const full = figure.children.filter((node) => !isBlank(node));
  const captions = full.filter((node) => isOne(node, ['figcaption']));
  const kept = [full.at(-1), full[0]].find((node) => node !== undefined && isOne(node, ['figcaption']));
  if (captions.length === 0 || (captions.length === 1 && kept !== undefined)) return figure;
  const all = figure.children.map((node) =>
    isOne(node, ['figcaption']) && node !== kept ? { ...node, name: 'div' } : node,
  );
  return { ...figure, children: all };
}

/** Open, as no reading system is sure to open it; one without a summary is a box. */
export function soundDetails(details: Element): Element {
  const full = details.children.filter((node) => !isBlank(node));
  const [first] = full;
  if (first === undefined || !isOne(first, ['summary'])) {
    const found = full.find((node) => isOne(node, ['summary']));
    if (found === undefined) return { ...details, name: 'div', attributes: withoutOpen(details) };
    const others = details.children.filter((node) => node !== found);
    return soundDetails({ ...details, children: [found, ...others] });
  }
  const children = details.children.map((node) =>
    isOne(node, ['summary']) && node !== first ? { ...node, name: 'div' } : node,
  );
  return { ...details, attributes: [...withoutOpen(details), ['open', 'open']], children };
}

function withoutOpen({ attributes }: Element): Element['attributes'] {
  return attributes.filter(([name]) => name !== 'open' && name !== 'name');
}
