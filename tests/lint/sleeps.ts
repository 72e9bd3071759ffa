// Rule: a test waits for what it needs, and for time only where it says why (`letPass` of support/waits.ts).
import { Visitor, type Node } from 'oxc-parser';
import { lineOf, type Module } from './modules.ts';
import { nameAt } from './names.ts';
import type { Offence } from './offence.ts';

const MESSAGE = 'a test that sleeps is slow or wrong: wait for the thing itself, or letPass of support/waits.ts';

/** What kills, measures and reads the books of others has clocks of its own, and no part in `npm test`. */
export function maySleep(path: string): boolean {
  return !path.startsWith('tests/') || /^tests\/(?:bench|corpus|faults|support\/waits\.ts)/.test(path);
}

/** Where a module asks a timer, in the page or outside of it. */
export function sleepsIn(module: Module): readonly Offence[] {
  const { path, text, program } = module;
  const offences: Offence[] = [];
  const add = ({ start, end }: Node): void => {
    const what = nameAt(module, start, end);
    offences.push({ rule: 'sleep', path, what, line: lineOf(text, start), message: MESSAGE });
  };
  new Visitor({
    CallExpression: (call) => {
      if (/\b(?:setTimeout|setInterval|waitForTimeout)$/.test(text.slice(call.callee.start, call.callee.end)))
        add(call);
    },
    ImportDeclaration: (each) => {
      if (/^(?:node:)?timers/.test(each.source.value)) add(each);
    },
  }).visit(program);
  return offences;
}
