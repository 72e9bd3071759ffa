// The book that was decided last, where a save decides nothing in it: a word in a paragraph changes the page of its own
// chapter and no other, and no page has to be looked at to learn that.
import { sameData, sameDeep } from '../lib/same.ts';
import type { Book, PagePlan } from '../model/book.ts';
import type { Chapter } from '../model/chapter.ts';
import type { UsesIn } from './link-pages.ts';
import { changedForThemselves, type Deciding } from './own-changes.ts';
import { placeOfTerm } from './glossary.ts';
import { wordsFor } from './shown-editions.ts';
import type { TermUses } from './term-uses.ts';
import { headingsThatSkip, remarksOnText } from './text-remarks.ts';

export interface Decided {
  readonly from: Deciding;
  readonly book: Book;
  readonly usesIn: ReadonlyMap<string, UsesIn>;
}

/** The book of `now`, where it is that of `last` but for pages that show a new text. Undefined where it may not be. */
export function bookAsBefore({ from, book, usesIn }: Decided, now: Deciding): Book | undefined {
  if (from.drafts !== now.drafts) return undefined;
  const changed = changedForThemselves(from, now);
  if (changed === undefined) return undefined;
  const pages: PagePlan[] = [];
  for (const plan of book.pages) {
    const chapter = plan.chapter && changed.get(plan.chapter.path);
    if (plan.chapter === undefined || chapter === undefined) {
      pages.push(plan);
      continue;
    }
    const titled = chapter.title === '' ? { ...chapter, title: plan.chapter.title } : chapter;
    const uses = usesIn.get(plan.path)?.(titled);
    if (uses === undefined) pages.push({ ...plan, chapter: titled });
    else if (sameButForPlaces(uses)) pages.push({ ...plan, chapter: titled, termLinks: uses.now.links });
    else return undefined;
    if (!sameRemarks(plan, titled, { from, now, book })) return undefined;
  }
  return { ...book, pages };
}

/** As many words may stand before them now, or fewer. */
function sameButForPlaces({ last, now }: { readonly last: TermUses; readonly now: TermUses }): boolean {
  return (
    sameData(last.ids, now.ids) &&
    sameData(last.targets, now.targets) &&
    sameData(last.leads, now.leads) &&
    sameData([...last.first], [...now.first])
  );
}

/** What is said of a text by its lines. */
function sameRemarks(last: PagePlan, chapter: Chapter, { from, now, book }: Compared): boolean {
  const { config } = book.editions.find(({ config: { language } }) => language === last.edition) ?? book;
  const remarks = (of: Chapter, { workspace }: Deciding): unknown => {
    const text = workspace.texts[of.path] ?? '';
    const {
      kind,
      config: { base },
    } = workspace;
    return [
      remarksOnText({ chapter: of, text, words: wordsFor(of, config), kind, base }),
      headingsThatSkip(of, text.split('\n')),
      of.facts.terms.map((term) => placeOfTerm(term, of.path, text)),
    ];
  };
  return last.chapter === undefined || sameDeep(remarks(last.chapter, from), remarks(chapter, now));
}

interface Compared {
  readonly from: Deciding;
  readonly now: Deciding;
  readonly book: Book;
}
