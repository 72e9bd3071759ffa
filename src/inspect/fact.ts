// What becomes of a setting or a plugin of Jekyll's: done, done otherwise, or not done.

export interface Fact {
  /** `done` is as in Jekyll. */
  readonly answer: 'done' | 'done otherwise' | 'not done';
  /** How, or what is lost, without a full stop; '' where there is nothing to say. */
  readonly words: string;
}

export function done(words = ''): Fact {
  return { answer: 'done', words };
}

export function otherwise(how: string): Fact {
  return { answer: 'done otherwise', words: how };
}

export function notDone(lost: string): Fact {
  return { answer: 'not done', words: lost };
}

/** As the end of a line. */
export function factWords({ answer, words }: Fact): string {
  return words === '' ? answer : `${answer}: ${words}`;
}
