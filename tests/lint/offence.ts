// One place that breaks a rule of the house, and the list of those that are put off.
export type Rule =
  | 'length'
  | 'function'
  | 'parameters'
  | 'export'
  | 'file'
  | 'dependency'
  | 'pattern'
  | 'table'
  | 'line'
  | 'sleep'
  | 'format'
  | 'code';

export interface Offence {
  readonly rule: Rule;
  /** From the repository's root, with `/`. */
  readonly path: string;
  /** Which function, export, pattern or line: with the path, its name in the list of exceptions. */
  readonly what: string;
  /** From 1; 0 where the whole file is meant. */
  readonly line: number;
  readonly message: string;
}

/** A line of the list: `function src/maker/maker.ts makeBook`. */
export function exceptionFor({ rule, path, what }: Offence): string {
  return `${rule} ${path} ${what}`;
}

export interface Compared {
  readonly unexcused: readonly Offence[];
  /** Lines of the list that nothing needs any more. */
  readonly needless: readonly string[];
}

/** A line of the list excuses one offence: two functions of one name need two. */
export function compareWithList(offences: readonly Offence[], list: string): Compared {
  const left = list.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const unexcused = offences.filter((offence) => {
    const at = left.indexOf(exceptionFor(offence));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { unexcused, needless: left };
}
