// Answers of the person at the terminal, or of what stands in for one: a line of the standard input for each question.
import type { Interface } from 'node:readline';

export interface Answers {
  /** The next line; undefined where there is none any more. */
  readonly next: () => Promise<string | undefined>;
  /** Lets the program end. */
  readonly close: () => void;
}

/** Nothing is opened before the first question: that takes a short build 1 % of its time. */
export function answersFrom(input: () => NodeJS.ReadableStream): Answers {
  let reading: { readonly lines: AsyncIterator<string>; readonly from: Interface } | undefined;
  return {
    next: async () => {
      if (reading === undefined) {
        const { createInterface } = await import('node:readline');
        const from = createInterface({ input: input() });
        reading = { from, lines: from[Symbol.asyncIterator]() };
      }
      const { done, value } = await reading.lines.next();
      return done === true ? undefined : value;
    },
    close: () => reading?.from.close(),
  };
}
