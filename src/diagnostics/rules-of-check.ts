// Rules of what is worth knowing of a text and wrong with nothing: `check` alone reports them.
import type { Rule } from './rule.ts';

export const rulesOfCheck = {
  'picture-text': {
    severity: 'note',
    onlyInCheck: true,
    about: 'Pictures without a text of their own (`alt`), and how many there are; reported by `check` alone.',
  },
  'unused-picture': {
    severity: 'note',
    onlyInCheck: true,
    about: 'No page shows a picture of the book; reported by `check` alone.',
  },
  'skipped-heading': {
    severity: 'note',
    onlyInCheck: true,
    about: 'A heading is more than one level below that before it; reported by `check` alone.',
  },
  'empty-chapter': {
    severity: 'note',
    onlyInCheck: true,
    about: 'A chapter has no text below its title; reported by `check` alone.',
  },
  'insecure-link': {
    severity: 'note',
    onlyInCheck: true,
    about: 'An address of another site begins with `http:`; reported by `check` alone.',
  },
} satisfies Record<string, Rule>;
