// A function's name for people: what declares it or calls it, from outside in, `createStage > open`.
import { type CallExpression, Visitor } from 'oxc-parser';
import type { Module } from './modules.ts';

interface Named {
  readonly start: number;
  readonly end: number;
}

/** The name of what reaches from one place to another. */
export function nameAt({ text, program }: Module, start: number, end: number): string {
  const names: string[] = [];
  const add = (node: Named, name: string | undefined): void => {
    if (name !== undefined && node.start <= start && end <= node.end) names.push(name);
  };
  const wordsOf = ({ start: begin, end: after }: Named): string => text.slice(begin, after);
  new Visitor({
    FunctionDeclaration: (node) => add(node, node.id?.name),
    ClassDeclaration: (node) => add(node, node.id?.name),
    VariableDeclarator: (node) => add(node, wordsOf(node.id)),
    MethodDefinition: (node) => add(node, wordsOf(node.key)),
    PropertyDefinition: (node) => add(node, wordsOf(node.key)),
    Property: (node) => add(node, wordsOf(node.key)),
    CallExpression: (node) => add(node, titleOf(node, text)),
  }).visit(program);
  return names.join(' > ').replaceAll('\n', '\\n') || 'a function without a name';
}

/** `test('a fact', () => …)` is "test a fact", `describe.each(places)('at %s', …)` is "describe.each at %s". */
function titleOf({ callee, arguments: [first] }: CallExpression, text: string): string | undefined {
  if (callee.type !== 'Identifier' && callee.type !== 'MemberExpression' && callee.type !== 'CallExpression') return;
  const [name] = text.slice(callee.start, callee.end).split('(', 1);
  const title = first?.type === 'Literal' && typeof first.value === 'string' ? ` ${first.value}` : '';
  return `${name}${title}`;
}

/** Lines and columns are counted from 1. */
export function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
