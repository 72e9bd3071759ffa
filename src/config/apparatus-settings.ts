// The settings of what a text has names for: boxes and terms.
import { defaults } from './defaults.ts';
import { glossarySettings } from './group-settings.ts';
import type { Setting } from './setting.ts';

export const apparatusSettings = {
  kinds: {
    kind: 'kinds',
    about:
      "Kinds of boxes of the book's own, each with the `word` that readers see (and its `plural`), the kind that it `counts` with (or `own`, or `none`), and its `look`: `frame`, `line`, `plain` or `folded`. Those of the program may be changed.",
    fallback:
      'theorem, lemma, proposition, corollary, definition, proof, remark, example, exercise, solution, algorithm',
    example: 'kinds: {conjecture: {word: Conjecture, plural: Conjectures, counts: theorem}}',
  },
  solutions: {
    kind: 'choice',
    choices: ['here', 'chapter', 'book', 'hidden'],
    about:
      'Where solutions of exercises stand: `here`, closed until a reader opens them; at the end of the `chapter`; at the end of the `book`, on a page of their own; or nowhere (`hidden`).',
    fallback: defaults.solutions,
    example: 'solutions: book',
  },
  glossary: {
    kind: 'group',
    settings: glossarySettings,
    about: 'What becomes of the terms that glossaries define.',
    fallback: 'see below',
    example: 'glossary: {link: first}',
  },
} satisfies Record<string, Setting>;
