// The dialect is a plugin of markdown-it: its rules go by name, in the order in which they are asked.
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { blockRules, dialect, kramdown, readText, spanRules, steps } from '../../../src/markdown/dialect.ts';
import type { BlockRule } from '../../../src/markdown/kramdown/block-state.ts';
import { Document } from '../../../src/markdown/kramdown/document.ts';

function typesIn(text: string, md = dialect): readonly string[] {
  const document = new Document({
    calls: [],
    dialect: 'plain',
    headings: 'as-written',
    placeAt: (offset, length) => ({ path: 'a.md', line: 1, column: offset + 1, length }),
  });
  return readText(text, document, md, 'chapter').root.children.flatMap(({ type, children }) => [
    type,
    ...children.map((child) => child.type),
  ]);
}

test('every step and every rule stands in a ruler of markdown-it, in order, and nothing of CommonMark does', () => {
  const namesOf = (ruler: { __rules__: readonly { name: string }[] }): readonly string[] =>
    ruler.__rules__.map(({ name }) => name);
  expect(namesOf(dialect.core.ruler)).toEqual(steps.map(([name]) => name));
  expect(namesOf(dialect.block.ruler)).toEqual(blockRules.map(([name]) => name));
  expect(namesOf(dialect.inline.ruler)).toEqual(spanRules.map(([name]) => name));
  expect(namesOf(dialect.inline.ruler2)).toEqual([]);
});

test('a rule is switched off by its name, and the rest reads on', () => {
  const md = new MarkdownIt().use(kramdown);
  expect(typesIn('a | b\n\n* c *d*', md)).toEqual(['table', 'table-part', 'list', 'item']);
  md.disable(['table', 'emphasis']);
  expect(typesIn('a | b *c*', md)).toEqual(['paragraph', 'text']);
  expect(typesIn('a *c*')).toEqual(['paragraph', 'text', 'emphasis']);
});

test('a rule of another plugin joins before one of ours', () => {
  const shout: BlockRule = (state) => {
    if (!state.text.startsWith('!!!', state.position)) return false;
    state.add(state.create('ruler', 'hr'));
    state.position = state.lineEnd();
    return true;
  };
  const md = new MarkdownIt().use(kramdown);
  md.block.ruler.before('paragraph', 'shout', shout as unknown as Parameters<typeof md.block.ruler.push>[1]);
  expect(typesIn('!!!\ntext', md)).toEqual(['ruler', 'paragraph', 'text']);
});
