// Which words of a command line are paths.
import type { CommandName } from './commands.ts';
import { WrongUse } from './wrong-use.ts';

/**
 * Of most commands every word is a path. `translate` may say first what it is to do: `translate status`, which it does
 * anyway, or `translate mark CHAPTER`; `pdf` takes a chapter behind the book. What follows the chapter that is to be
 * marked are `further` ones, and the last of them may be the book: which, the disk decides.
 */
export function pathsAmong(
  words: readonly string[],
  command: CommandName,
): {
  readonly paths: readonly string[];
  readonly chapter: string | undefined;
  readonly further?: readonly string[];
} {
  const [, first, ...rest] = words;
  if (command === 'pdf' && words.length === 3) return { paths: words.slice(1, 2), chapter: words[2] };
  if (command !== 'translate') return { paths: words.slice(1), chapter: undefined };
  if (first !== 'mark') return { paths: first === 'status' ? rest : words.slice(1), chapter: undefined };
  const [chapter, ...further] = rest;
  if (chapter !== undefined) return { paths: [], chapter, further };
  throw new WrongUse(
    '"translate mark" needs a chapter',
    'Write vitrine translate mark content/fr/networks.md',
    command,
  );
}
