// Says why a regular expression may take more than linear time: it can take the same text in two ways.
import { type AST, visitRegExpAST } from '@eslint-community/regexpp';
import { isDisjointWith, JS, NFA } from 'refa';
import { analyse } from 'scslre';

/** Each turn of a group doubles the ways at worst: this many turns are as bad as turns without end. */
const MANY = 10;

type Group = AST.Group | AST.CapturingGroup;
type LanguageOf = (element: Group | AST.Alternative) => NFA;

/**
 * What is wrong with `/source/flags`; nothing if it takes each text in one way only. scslre finds repetitions beside
 * each other, `(.+?)[ \t]*`, but not all that is nested: `(?:<!--[\s\S]*?-->)*` and `(a|aa)+` are for refa.
 */
export function judgePattern(source: string, flags: string): readonly string[] {
  const faults: string[] = [];
  const parser = JS.Parser.fromLiteral({ source, flags });
  const languageOf: LanguageOf = (element) => {
    // What only looks around takes nothing; what is said again is never less than nothing.
    const options = { assertions: 'ignore', backreferences: 'disable' } as const;
    const { expression, maxCharacter } = parser.parseElement(element, options);
    return NFA.fromRegex(expression, { maxCharacter });
  };
  function judgeGroup(group: Group): void {
    const quantifier = repetitionAround(group);
    if (quantifier === undefined) return;
    const fault =
      (quantifier.element === group ? faultOfTurns(languageOf(group)) : undefined) ??
      faultOfAlternatives(group.alternatives.map(languageOf));
    if (fault !== undefined) faults.push(`${quantifier.raw} ${fault}`);
  }
  visitRegExpAST(parser.ast.pattern, { onGroupEnter: judgeGroup, onCapturingGroupEnter: judgeGroup });
  const [report] = analyse({ source, flags }, { reportTypes: { Move: false } }).reports;
  if (report !== undefined) faults.push(`two repetitions can share a run of ${report.character.literal.source}`);
  return faults;
}

/** The nearest repetition of many turns that a group stands in. */
function repetitionAround(group: Group): AST.Quantifier | undefined {
  for (let node: AST.Node | null = group.parent; node !== null; node = node.parent) {
    if (node.type === 'Quantifier' && node.max >= MANY) return node;
  }
  return undefined;
}

function faultOfTurns(turn: NFA): string | undefined {
  if (turn.finals.has(turn.initial)) return 'repeats what can be empty';
  const several = turn.copy();
  several.append(turn);
  const more = turn.copy();
  more.quantify(0, Number.POSITIVE_INFINITY);
  several.append(more);
  return isDisjointWith(turn, several) ? undefined : 'can take one text in one turn or in several';
}

function faultOfAlternatives(alternatives: readonly NFA[]): string | undefined {
  for (const alternative of alternatives) alternative.append(NFA.all(alternative));
  const alike = alternatives.some((one, at) => alternatives.slice(at + 1).some((other) => !isDisjointWith(one, other)));
  return alike ? 'has an alternative that is also the beginning of another' : undefined;
}
