// Each language of the book with its words and with what is known of what it numbers.
import type { Chapter } from '../model/chapter.ts';
import type { Config } from '../model/config.ts';
import type { Words } from '../words/word-names.ts';
import { wordsOf } from '../words/words.ts';
import type { BookMemory } from './book-memory.ts';
import { citedOn, figuresOf, type ListContext } from './figure-list.ts';
import type { LinkedBook } from './link-pages.ts';
import type { ShownEdition } from './made-plans.ts';
import type { OrderedEdition } from './ordered-edition.ts';
import type { Site } from './targets.ts';
import { thingsOf } from './thing-list.ts';

export function shownEditions(
  ordered: readonly OrderedEdition[],
  { figurePages, citedFrom, uses }: LinkedBook,
  site: Site,
  memory: BookMemory,
): readonly ShownEdition[] {
  return ordered.map((edition) => {
    const { config, inOrder } = edition;
    const pages = inOrder.flatMap(({ path }) => figurePages.get(path) ?? []);
    const context: ListContext = { site, memory, wordsFor: ({ chapter }) => wordsFor(chapter, config) };
    const listed = pages.map((page) => {
      const cited = citedOn(page, citedFrom);
      const figures = figuresOf(page, cited, context);
      return { figures, things: thingsOf(page, { ...context, figures, cited }) };
    });
    return {
      ...edition,
      words: wordsOf(config.language, config.words),
      figures: memory.figures(
        config.language,
        listed.flatMap(({ figures }) => figures),
      ),
      uses,
      things: memory.things(
        config.language,
        listed.flatMap(({ things }) => things),
      ),
    };
  });
}

/** A chapter in another language than the book around it speaks its own. */
export function wordsFor({ frontMatter: { language } }: Chapter, config: Config): Words {
  const isOwn = language === undefined || language === config.language;
  return isOwn ? wordsOf(config.language, config.words) : wordsOf(language, {});
}
