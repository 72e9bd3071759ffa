// A piece of a chapter's text after markers and indentation are cut away, with the way back to where each character
// stood.

/**
 * Character `at` of the text stood at `origin`. Those after it, up to the next step, stood behind it (`pace` 1), or
 * stand for what is there and were never written (`pace` 0).
 */
interface Step {
  readonly at: number;
  readonly origin: number;
  readonly pace: 0 | 1;
}

const START: Step = { at: 0, origin: 0, pace: 1 };

/** Text that still knows its origin, to the column. Never changed. */
export class Fragment {
  #text: string | (() => string);
  readonly #steps: readonly Step[];
  readonly #stepCount: number;

  /** `steps` may grow behind those that it has now. */
  constructor(text: string | (() => string), steps: readonly Step[] = [START]) {
    this.#text = text;
    this.#steps = steps;
    this.#stepCount = steps.length;
  }

  get text(): string {
    if (typeof this.#text !== 'string') this.#text = this.#text();
    return this.#text;
  }

  /** Where the character at `position` stood in the text given to `renderMarkdown`. */
  originOf(position: number): number {
    const step = this.#steps[this.#stepAt(position)];
    return step === undefined ? 0 : step.origin + (position - step.at) * step.pace;
  }

  slice(start: number, end: number = this.text.length): Fragment {
    if (start === 0 && end === this.text.length) return this;
    return new FragmentBuilder().add(this, start, end).build();
  }

  /** Without blanks at its ends; Unicode's own blanks are text. */
  trimmed(): Fragment {
    // By hand: an expression that ends in `$` looks at every run of blanks from each of its places.
    const isBlank = (position: number): boolean => /[ \t\n\v\f\r]/.test(this.text.charAt(position));
    let end = this.text.length;
    while (end > 0 && isBlank(end - 1)) end -= 1;
    let start = 0;
    while (start < end && isBlank(start)) start += 1;
    return this.slice(start, end);
  }

  /** The steps that matter between two positions, the first at `start` itself. */
  stepsBetween(start: number, end: number): readonly Step[] {
    const first = this.#stepAt(start);
    const steps: Step[] = [{ at: start, origin: this.originOf(start), pace: this.#steps[first]?.pace ?? 1 }];
    for (let index = first + 1; index < this.#stepCount; index += 1) {
      const step = this.#steps[index];
      if (step === undefined || step.at >= end) break;
      if (step.at > start) steps.push(step);
    }
    return steps;
  }

  #stepAt(position: number): number {
    let low = 0;
    let high = this.#stepCount - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#steps[middle]?.at ?? Infinity) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Puts a fragment together from pieces of others and from characters of our own. */
export class FragmentBuilder {
  #pieces: string[] = [];
  #steps: Step[] = [];
  #length = 0;

  add(source: Fragment, start: number, end: number): this {
    if (end <= start) return this;
    for (const step of source.stepsBetween(start, end))
      this.#steps.push({ at: this.#length + step.at - start, origin: step.origin, pace: step.pace });
    return this.#append(source.text.slice(start, end));
  }

  /** Characters that the author did not write, standing for what is at `origin`. */
  literal(text: string, origin: number): this {
    this.#steps.push({ at: this.#length, origin, pace: 0 });
    return this.#append(text);
  }

  /**
   * What there is so far; more may be added for the next one. A text of several pieces is joined when it is asked for.
   */
  build(): Fragment {
    const pieces = this.#pieces;
    const count = pieces.length;
    const text = count < 2 ? (pieces[0] ?? '') : () => pieces.slice(0, count).join('');
    return new Fragment(text, this.#steps.length === 0 ? [START] : this.#steps);
  }

  #append(text: string): this {
    this.#pieces.push(text);
    this.#length += text.length;
    return this;
  }
}

/** Line ends of one kind and one at the very end, as every rule expects; places stay true. */
export function normalizeLines(text: string): Fragment {
  const whole = new Fragment(text);
  const isReady = !text.includes('\r') && text.endsWith('\n');
  if (isReady) return whole;
  const builder = new FragmentBuilder();
  let from = 0;
  for (const match of text.matchAll(/\r\n?/g)) {
    builder.add(whole, from, match.index).literal('\n', match.index);
    from = match.index + match[0].length;
  }
  builder.add(whole, from, text.length);
  if (!/[\r\n]$/.test(text)) builder.literal('\n', text.length);
  return builder.build();
}
