// Order that pages give themselves: `nav_order`, `order`, `weight`, and `parent` as just-the-docs has it.
import { compareNaturally } from '../lib/natural-order.ts';
import { textOf } from '../lib/values.ts';
import type { Listed } from './listed.ts';
import type { Placed } from './order.ts';

const KEYS: readonly string[] = [
  'nav_order',
  'order',
  'weight',
  'chapter',
  'chapter_number',
  'sidebar_position',
  'position',
  'number',
  'lecture',
  'lesson',
  'week',
  'sort',
  'index',
  'menu_order',
];

export function hasOrder({ chapter }: Placed): boolean {
  const { data } = chapter.frontMatter;
  return orderIn(data) !== undefined || textOf(data.parent) !== undefined;
}

/**
 * Pages under their parents (by title, and by grand parent where titles repeat), each level by its order, then by
 * title.
 */
export function frontMatterTree(pages: readonly Placed[]): readonly Listed[] {
  const titled = new Map<string, Placed[]>();
  for (const page of pages) titled.set(page.chapter.title, [...(titled.get(page.chapter.title) ?? []), page]);
  const parentOf = (page: Placed): Placed | undefined => {
    const { data } = page.chapter.frontMatter;
    const name = textOf(data.parent);
    const above = textOf(data.grand_parent);
    const found = name === undefined ? [] : (titled.get(name) ?? []).filter((other) => other !== page);
    return (
      found.find((other) => above === undefined || textOf(other.chapter.frontMatter.data.parent) === above) ?? found[0]
    );
  };
  const children = new Map<Placed | undefined, Placed[]>();
  for (const page of pages) {
    const parent = leadsToItself(page, parentOf) ? undefined : parentOf(page);
    children.set(parent, [...(children.get(parent) ?? []), page]);
  }
  const tree = (parent: Placed | undefined): readonly Listed[] =>
    [...(children.get(parent) ?? [])]
      .sort(byOrder)
      .map((page) => ({ title: page.chapter.title, page, children: tree(page) }));
  return tree(undefined);
}

function leadsToItself(page: Placed, parentOf: (page: Placed) => Placed | undefined): boolean {
  const seen = new Set([page]);
  for (let above = parentOf(page); above !== undefined; above = parentOf(above)) {
    if (seen.has(above)) return true;
    seen.add(above);
  }
  return false;
}

export function orderIn(data: Readonly<Record<string, unknown>>): number | string | undefined {
  for (const key of KEYS) {
    const value = data[key];
    if (typeof value === 'number') return value;
    const text = typeof value === 'string' ? value.trim() : '';
    if (text !== '') return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
  }
  return undefined;
}

/** Numbers first, then words, then what has neither; among equals the date, the file's name. */
export function byOrder(a: Placed, b: Placed): number {
  const [left, right] = [orderIn(a.chapter.frontMatter.data), orderIn(b.chapter.frontMatter.data)];
  if (typeof left === 'number' && typeof right === 'number' && left !== right) return left - right;
  const ranks = rank(left) - rank(right);
  if (ranks !== 0) return ranks;
  if (typeof left === 'string' && typeof right === 'string' && left !== right) return compareNaturally(left, right);
  return compareNaturally(a.chapter.path, b.chapter.path) || (a.path < b.path ? -1 : 1);
}

function rank(order: number | string | undefined): number {
  return typeof order === 'number' ? 0 : order === undefined ? 2 : 1;
}
