// What a sign of a formula is called.
import type { SpokenWordName, SpokenWords } from '../words/spoken/spoken-word-names.ts';

const SIGNS: ReadonlyMap<string, SpokenWordName> = new Map(
  (
    [
      ['plus', '+'],
      ['minus', '−-'],
      ['plusMinus', '±∓'],
      ['times', '×⋅·∗*'],
      ['dividedBy', '÷/'],
      ['equals', '=≔'],
      ['unequal', '≠'],
      ['approximately', '≈≃≅'],
      ['less', '<≪'],
      ['atMost', '≤⩽'],
      ['greater', '>≫'],
      ['atLeast', '≥⩾'],
      ['proportional', '∝'],
      ['in', '∈'],
      ['notIn', '∉'],
      ['subset', '⊂⊆'],
      ['union', '∪⋃'],
      ['intersection', '∩⋂'],
      ['to', '→⟶↦⟼'],
      ['implies', '⇒⟹'],
      ['equivalent', '⇔⟺'],
      ['forAll', '∀'],
      ['exists', '∃'],
      ['and', '∧'],
      ['or', '∨'],
      ['not', '¬'],
      ['infinity', '∞'],
      ['sum', '∑'],
      ['product', '∏'],
      ['integral', '∫∬∭∮'],
      ['partial', '∂'],
    ] as const
  ).flatMap(([name, signs]) => [...signs].map((sign) => [sign, name] as const)),
);

/** A sign that is not known is itself: programs that read aloud know letters and brackets. */
export function spokenSign(sign: string, words: SpokenWords): string {
  const name = SIGNS.get(sign);
  return name === undefined ? sign : words[name];
}
