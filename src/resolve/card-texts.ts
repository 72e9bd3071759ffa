// The words of the cards that links show elsewhere, where their face has the letters.
import { hueOf } from '../lib/title-hue.ts';
import type { Edition, PagePlan } from '../model/book.ts';
import type { CardText } from '../model/sharing.ts';
import { settable } from '../sharing/letters.ts';

/** `title` is what the book is called. Undefined where the title cannot be set; another line is left out then. */
export function cardOfBook({ config }: Edition, title: string): CardText | undefined {
  const words = settable(title);
  if (words === undefined) return undefined;
  return {
    title: words,
    subtitle: lineOf(config.subtitle),
    above: undefined,
    below: namesOf(config.authors),
    sign: firstLetter(words),
    hue: hueOf(title),
  };
}

/** Of a chapter. A title with formulas is its text. */
export function cardOfPage(plan: PagePlan, { config }: Edition, book: string): CardText | undefined {
  const words = settable(plan.title);
  if (words === undefined) return undefined;
  const authors = plan.chapter?.frontMatter.authors ?? [];
  const number = plan.number === undefined ? undefined : settable(plan.number);
  return {
    title: words,
    subtitle: undefined,
    above: plan.title === book ? undefined : lineOf(book),
    below: namesOf(authors.length === 0 ? config.authors : authors),
    sign: number ?? firstLetter(words),
    hue: hueOf(book),
  };
}

function lineOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : settable(text);
}

/** Names that cannot be set are left out with all others: a book of two authors is not by one of them. */
function namesOf(authors: readonly string[]): string | undefined {
  return authors.length === 0 ? undefined : settable(authors.join(' · '));
}

function firstLetter(text: string): string {
  return /[\p{L}\p{N}]/u.exec(text)?.[0] ?? '';
}
