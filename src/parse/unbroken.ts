// A formula in a line and the mark that touches it stay in one line: no line begins with a full stop.
import type { Part } from '../model/markup.ts';

const OPENING = /[(\[“‘«¿¡]+$/;
const CLOSING = /^[.,;:!?)\]’”»…%]+/;

/** The parts of one formula between those before and after it, which give away the marks that touch it. */
export function withTouchingMarks(
  before: Part | undefined,
  formula: readonly Part[],
  after: Part | undefined,
): { before: Part | undefined; formula: readonly Part[]; after: Part | undefined } {
  // A lone reference is words.
  if (typeof formula[0] !== 'string' || !formula[0].startsWith('<math')) return { before, formula, after };
  const opening = typeof before === 'string' ? (OPENING.exec(before)?.[0] ?? '') : '';
  const closing = typeof after === 'string' ? (CLOSING.exec(after)?.[0] ?? '') : '';
  if (opening === '' && closing === '') return { before, formula, after };
  return {
    before: typeof before === 'string' ? before.slice(0, before.length - opening.length) : before,
    formula: [`<span class="unbroken">${opening}`, ...formula, `${closing}</span>`],
    after: typeof after === 'string' ? after.slice(closing.length) : after,
  };
}
