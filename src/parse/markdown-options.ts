// How the Markdown of a chapter is read, and that of its captions.
import { quotationMarks } from '../languages/quotes.ts';
import { renderInline } from '../markdown/markdown.ts';
import type { MarkdownOptions } from '../markdown/options.ts';
import type { Words } from '../words/word-names.ts';
import { wordsOf } from '../words/words.ts';
import { calloutTitles } from './callout-titles.ts';
import type { InlineMarkdown } from './calls.ts';
import type { ParseContext } from './parse.ts';

/** `language`: of the chapter, as a BCP 47 tag. */
export function markdownOptions(context: ParseContext, language: string): Omit<MarkdownOptions, 'placeAt'> {
  const ownLayouts = context.jekyll?.ownLayouts === true;
  return {
    calls: [],
    headings: ownLayouts ? 'as-written' : 'outline',
    dialect: 'author',
    kinds: context.kinds,
    tellsKinds: context.kind !== 'jekyll',
    kramdown: context.kramdown,
    // A book's own style sheets know the classes that its author wrote.
    callouts: ownLayouts ? undefined : calloutTitles(language, context),
    // Jekyll's are the same in every language, unless the book's `kramdown:` says otherwise.
    quotes: context.kind === 'jekyll' ? undefined : quotationMarks(language),
    alignment: ownLayouts ? 'style' : 'class',
    marksPlaces: context.marksPlaces,
  };
}

/** Captions and the like: their columns are counted from where the value stands. */
export function inlineMarkdown(markdown: MarkdownOptions): InlineMarkdown {
  return (text, at) =>
    renderInline(text, {
      ...markdown,
      placeAt: (offset, length) => ({ ...at, column: at.column + offset, length }),
    });
}

/** Words of the interface in a text's language; the book's own are in the book's language. */
export function wordsIn(language: string, book: Pick<ParseContext, 'language' | 'words'>): Words {
  return wordsOf(language, language === book.language ? book.words : {});
}
