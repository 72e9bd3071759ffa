// Rule: a table that is asked for an author's word has what it was given, and nothing of `Object.prototype`.
import { Visitor, type Node, type ObjectExpression } from 'oxc-parser';
import { lineOf, type Module } from './modules.ts';
import { nameAt } from './names.ts';
import type { Offence } from './offence.ts';

const ADVICE =
  '`constructor` and `__proto__` are names like any other: take a Map, or tableOf and valueOf of lib/table.ts';

/** Where a module makes a plain object of entries, begins one that grows, or asks a constant one for any name. */
export function plainTables(module: Module): readonly Offence[] {
  const { path, text, program } = module;
  const offences: Offence[] = [];
  const add = ({ start, end }: Node, what: string): void => {
    const message = `${what}: ${ADVICE}`;
    offences.push({ rule: 'table', path, what: nameAt(module, start, end), line: lineOf(text, start), message });
  };
  const constants = new Set<string>();
  new Visitor({
    CallExpression: (call) => {
      if (text.slice(call.callee.start, call.callee.end) === 'Object.fromEntries')
        add(call, 'Object.fromEntries makes a plain object');
    },
    VariableDeclarator: ({ id, init }) => {
      if (id.type !== 'Identifier' || init?.type !== 'ObjectExpression') return;
      if (!isByText(text.slice(id.typeAnnotation?.start, id.typeAnnotation?.end))) return;
      if (grows(id.name, init)) add(init, `${id.name} is a plain object that grows`);
      else constants.add(id.name);
    },
  }).visit(program);
  new Visitor({
    MemberExpression: (member) => {
      const { object } = member;
      if (!member.computed || object.type !== 'Identifier' || !constants.has(object.name)) return;
      if (member.property.type !== 'Literal') add(member, `${object.name} is a plain object`);
    },
  }).visit(program);
  return offences;
}

/** `: Readonly<Record<string, …>>`: the compiler lets it be asked for any text. */
function isByText(annotation: string): boolean {
  return /^:\s*(?:Readonly<)?Record<string,/.test(annotation);
}

/** In capitals stands what is never changed. */
function grows(name: string, { properties }: ObjectExpression): boolean {
  const isOpen = properties.some((each) => each.type === 'SpreadElement' || each.computed);
  return properties.length === 0 || (isOpen && name !== name.toUpperCase());
}
