// Filters for lists, as Liquid for Ruby and Jekyll have them.
import { edgeOf, integerOf, propertyOf } from '../values/expression.ts';
import {
  compared,
  Emptiness,
  entriesOf,
  isEqual,
  isHash,
  isNil,
  isTruthy,
  listOf,
  Range,
  sizeOf,
  textOf,
} from '../values/ruby.ts';
import { hasParts, partOf } from '../values/parts.ts';
import { ownProperty } from '../values/property.ts';
import { FilterRefusal, type Filters } from './filter.ts';

export const listFilters: Filters = {
  size: (value) => sizeOf(value) ?? 0,
  first: (value) => edgeOf(value, 0),
  last: (value) => edgeOf(value, -1),
  join: (value, { list, list: [glue] }) =>
    listOf(value)
      .map(textOf)
      .join(list.length === 0 ? ' ' : textOf(glue)),
  reverse: (value) => listOf(value).toReversed(),
  // Lists within the list that is added stay lists.
  concat: (value, { list: [more] }) => [...listOf(value), ...(Array.isArray(more) ? more : listOf(more))],
  uniq: (value, { list: [property] }) =>
    // A single item is one, whatever it is.
    listOf(value).length < 2 ? listOf(value) : byPart(listOf(value), property, unique),
  compact: (value, { list: [property] }) =>
    byPart(listOf(value), property, (items, keyOf) => items.filter((item) => !isNil(keyOf(item)))),
  map: (value, { list: [property] }) => listOf(value).map((item) => partOf(item, property)),
  slice: (value, { list: [offset, length] }) => sliced(value, integerOf(offset), isNil(length) ? 1 : integerOf(length)),
  sort: (value, { list: [property, nils] }) => {
    if (!isNil(nils) && !/^(?:first|last)$/.test(textOf(nils)))
      throw new FilterRefusal(`"${textOf(nils)}" is no place for what has no value: "first" or "last" is`);
    return isNil(value)
      ? value
      : sorted(listOrSelf(value), isNil(property) ? undefined : textOf(property), textOf(nils) === 'last' ? 1 : -1);
  },
  sort_natural: (value, { list: [property] }) =>
    byPart(listOf(value), property, (items, keyOf) =>
      items.toSorted(
        (a, b) =>
          nilsLast(keyOf(a), keyOf(b)) ?? byCodeUnits(textOf(keyOf(a)).toLowerCase(), textOf(keyOf(b)).toLowerCase()),
      ),
    ),
  push: (value, { list: [item] }) => (Array.isArray(value) ? [...value, item] : value),
  pop: (value, { list: [count] }) =>
    Array.isArray(value) ? value.slice(0, Math.max(0, value.length - (isNil(count) ? 1 : integerOf(count)))) : value,
  shift: (value, { list: [count] }) =>
    Array.isArray(value) ? value.slice(isNil(count) ? 1 : integerOf(count)) : value,
  unshift: (value, { list: [item] }) => (Array.isArray(value) ? [item, ...value] : value),
  // A random pick would make another book each time: always the first.
  sample: (value, { list: [count] }) =>
    !Array.isArray(value)
      ? value
      : isNil(count) || integerOf(count) === 1
        ? value[0]
        : value.slice(0, integerOf(count)),
  array_to_sentence_string: (value, { list }) =>
    sentence(listOf(value).map(textOf), list.length === 0 ? 'and' : textOf(list[0])),
  where: (value, { list: [property, target] }) =>
    isTruthy(property) && isSelectable(value) && !isOfMany(target)
      ? itemsOf(value).filter((item) => isWanted(itemProperty(item, textOf(property)), target))
      : value,
  reject: (value, { list: [property, target] }) =>
    isSelectable(value)
      ? itemsOf(value).filter((item) => !isWanted(itemProperty(item, textOf(property)), target))
      : value,
  find: (value, { list: [property, target] }) =>
    isTruthy(property) && isSelectable(value) && !isOfMany(target)
      ? itemsOf(value).find((item) => isWanted(itemProperty(item, textOf(property)), target))
      : value,
  where_exp: (value, { list: [name, expression] }, scene) =>
    isSelectable(value) ? itemsOf(value).filter(scene.conditionOf(textOf(name), textOf(expression))) : value,
  find_exp: (value, { list: [name, expression] }, scene) =>
    isSelectable(value) ? itemsOf(value).find(scene.conditionOf(textOf(name), textOf(expression))) : value,
  group_by: (value, { list: [property] }) =>
    isSelectable(value) ? grouped(itemsOf(value), (item) => textOf(itemProperty(item, textOf(property)))) : value,
  group_by_exp: (value, { list: [name, expression] }, scene) =>
    // Of a map its pairs are grouped, where other filters ask its values.
    isSelectable(value)
      ? grouped(isHash(value) ? entriesOf(value) : itemsOf(value), scene.expressionOf(textOf(name), textOf(expression)))
      : value,
};

function isSelectable(value: unknown): boolean {
  return Array.isArray(value) || isHash(value) || value instanceof Range;
}

/** A list or a map is no value to look for: the filter leaves all as it is. */
function isOfMany(target: unknown): boolean {
  return Array.isArray(target) || isHash(target);
}

function itemsOf(value: unknown): readonly unknown[] {
  if (value instanceof Range) return value.items();
  return Array.isArray(value) ? value : isHash(value) ? entriesOf(value).map(([, item]) => item) : [];
}

/** `make` of the items, or nothing where one of them has no parts to go by. */
function byPart(
  items: readonly unknown[],
  property: unknown,
  make: (items: readonly unknown[], keyOf: (item: unknown) => unknown) => readonly unknown[],
): readonly unknown[] | undefined {
  if (isNil(property)) return make(items, (item) => item);
  return items.every(hasParts) ? make(items, (item) => partOf(item, property)) : undefined;
}

function listOrSelf(value: unknown): readonly unknown[] {
  return isHash(value) ? entriesOf(value) : listOf(value);
}

/**
 * `author.name`, which is false where there is no author; a text that looks like a number is one, so that weights sort
 * as numbers.
 */
function itemProperty(item: unknown, path: string): unknown {
  return path.split('.').reduce((value, name, index) => {
    if (index > 0 && !isTruthy(value)) return false;
    const next = isHash(value) ? ownProperty(value, name) : propertyOf(value, name);
    return typeof next === 'string' && /^\s*-?(?:\d+(?:\.\d*)?|\.\d+)\s*$/.test(next) ? Number(next) : next;
  }, item);
}

/** A list matches where one of its items does; without a target, what has no such property. */
function isWanted(value: unknown, target: unknown): boolean {
  if (isNil(target)) return isNil(value);
  const items = Array.isArray(value) ? value : isHash(value) ? entriesOf(value) : isNil(value) ? [] : [value];
  const texts = items.map(textOf);
  if (target instanceof Emptiness) return texts.join('') === '';
  return texts.includes(textOf(target));
}

function unique(items: readonly unknown[], keyOf: (item: unknown) => unknown): readonly unknown[] {
  const seen = new Set<unknown>();
  return items.filter((item) => {
    const key = keyOf(item);
    const name = typeof key === 'object' && key !== null ? JSON.stringify(key) : key;
    return seen.has(name) ? false : seen.add(name) !== undefined;
  });
}

function sliced(value: unknown, offset: number, length: number): unknown {
  const items = Array.isArray(value) ? value : [...textOf(value)];
  const start = offset < 0 ? items.length + offset : offset;
  const part: readonly unknown[] =
    start < 0 || start > items.length || length < 0 ? [] : items.slice(start, start + length);
  return Array.isArray(value) ? part : part.join('');
}

/** `nilSide` is -1 where what has no such property comes first. */
function sorted(items: readonly unknown[], property: string | undefined, nilSide: number): readonly unknown[] {
  const keyed = items.map((item) => ({ item, key: property === undefined ? item : itemProperty(item, property) }));
  return keyed
    .toSorted(({ key: a }, { key: b }) => {
      if (isNil(a) || isNil(b)) return isNil(a) && isNil(b) ? 0 : isNil(a) ? nilSide : -nilSide;
      return compared(a, b) ?? byCodeUnits(textOf(a), textOf(b));
    })
    .map(({ item }) => item);
}

function nilsLast(a: unknown, b: unknown): number | undefined {
  if (!isNil(a) && !isNil(b)) return undefined;
  return isNil(a) && isNil(b) ? 0 : isNil(a) ? 1 : -1;
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function grouped(items: readonly unknown[], nameOf: (item: unknown) => unknown): readonly unknown[] {
  const groups: { name: unknown; items: unknown[] }[] = [];
  const known = new Map<unknown, { name: unknown; items: unknown[] }>();
  for (const item of items) {
    const name = nameOf(item);
    const key = typeof name === 'object' && name !== null ? textOf(name) : (name ?? undefined);
    const group = known.get(key) ??
      groups.find((each) => typeof each.name === 'object' && isEqual(each.name, name)) ?? { name, items: [] };
    if (!known.has(key)) groups.push(group);
    known.set(key, group);
    group.items.push(item);
  }
  return groups.map(({ name, items: members }) => ({ name, items: members, size: members.length }));
}

function sentence(words: readonly string[], joint: string): string {
  if (words.length < 3) return words.join(` ${joint} `);
  return `${words.slice(0, -1).join(', ')}, ${joint} ${words.at(-1) ?? ''}`;
}
