// The settings of what a site has beside its chapters' pages: other forms of the book, cards, what it says of itself.
import { defaults } from './defaults.ts';
import type { Setting } from './setting.ts';

export const formSettings = {
  print: {
    kind: 'flag',
    about: 'Whether the whole book also stands on one page, `print.html`, to be printed.',
    fallback: String(defaults.print),
    example: 'print: false',
  },
  llms: {
    kind: 'flag',
    about:
      'Whether each chapter also stands as Markdown beside its page, for readers who copy it and for programs that read, and `llms.txt` lists the chapters.',
    fallback: String(defaults.llms),
    example: 'llms: false',
  },
  formats: {
    kind: 'choices',
    choices: ['epub', 'pdf'],
    about:
      'Other forms of the book that are made with the site, and linked from its front page: `epub` for e-readers (`book.epub`), `pdf` for paper (`book.pdf`), by a Chromium of yours.',
    fallback: 'none',
    example: 'formats: [epub, pdf]',
  },
  offline: {
    kind: 'flag',
    about:
      'Whether a reader can keep the whole book in her browser, to read it without a network: a button in the reading settings, which says how large the book is and asks first.',
    fallback: String(defaults.offline),
    example: 'offline: false',
  },
  previews: {
    kind: 'flag',
    about:
      'Whether a link inside the book shows what it leads to, on a card beside it, when the pointer or the focus rests on it.',
    fallback: String(defaults.previews),
    example: 'previews: false',
  },
  cards: {
    kind: 'choice',
    choices: ['book', 'chapters', 'none'],
    about:
      'What a link to a page shows elsewhere where the page has no figure that is fit for it: a card that is drawn for the `book`, or one of its own for each of the `chapters` (a first build takes 0.02 s longer for each), or `none`. Needs `base`.',
    fallback: defaults.cards,
    example: 'cards: chapters',
  },
  accessibility: {
    kind: 'flag',
    about: 'Whether the site says how accessible it is, in `accessibility.html`, linked from the foot of pages.',
    fallback: String(defaults.accessibility),
    example: 'accessibility: false',
  },
} satisfies Record<string, Setting>;
