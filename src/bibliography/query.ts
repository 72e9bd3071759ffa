// Which entries a list of jekyll-scholar's wants: `@article[year>=2020 && selected=true]`, as in bibtex-ruby's manual,
// under "Queries".
import type { Entry } from '../model/bibliography.ts';

const SELECTOR = /(!?)@(\*|[A-Za-z]{1,40})(?:\[([^\]]{0,1000})\])?/g;
const CONDITION = /^([\w-]+)(?:\s*(!=|\^=|~=|<=|>=|=|<|>)(.*))?$/s;

/** Whether one of the query's selectors, with commas or blanks between them, means the entry. */
export function matchesQuery(entry: Entry, query: string): boolean {
  const selectors = [...query.matchAll(SELECTOR)];
  if (selectors.length === 0) return true;
  return selectors.some(
    ([, not, type = '*', conditions = '']) =>
      (type === '*' || type.toLowerCase() === entry.type) !== (not === '!') &&
      conditions
        .split(/&&|,/)
        .filter((each) => each.trim() !== '')
        .every((each) => each.split('||').some((one) => holds(entry, one))),
  );
}

function holds({ fields, key }: Entry, condition: string): boolean {
  const [, name = '', sign, wanted = ''] = CONDITION.exec(condition.trim()) ?? [];
  const value = (name === 'key' ? key : (fields[name.toLowerCase()] ?? '')).replace(/[{}]/g, '');
  const other = wanted.trim().replace(/^["']|["']$/g, '');
  switch (sign) {
    case undefined:
      return value !== '';
    case '=':
      return value === other;
    case '!=':
      return value !== other;
    case '^=':
      return value.startsWith(other);
    case '~=':
      // A pattern there; at its edges, authors write little more than the edge of a word.
      return value.includes(other.replace(/\\b/g, ''));
    default:
      return value !== '' && compared(Number(value), sign, Number(other));
  }
}

function compared(value: number, sign: string, other: number): boolean {
  if (sign === '<') return value < other;
  if (sign === '>') return value > other;
  return sign === '<=' ? value <= other : value >= other;
}
