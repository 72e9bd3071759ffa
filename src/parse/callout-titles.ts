// The titles of callouts, in the language of the text that they stand in.
import type { MarkdownOptions } from '../markdown/options.ts';
import { wordsOf } from '../words/words.ts';

/** `language` is the chapter's; the book's own words are in the book's language. */
export function calloutTitles(
  language: string,
  book: { readonly language: string; readonly words: Readonly<Record<string, string>> },
): MarkdownOptions['callouts'] {
  return (own) => {
    const asked = own ?? language;
    const words = wordsOf(asked, asked === book.language ? book.words : {});
    return {
      language: words.language === asked ? undefined : words.language,
      byKind: {
        note: words.calloutNote,
        tip: words.calloutTip,
        important: words.calloutImportant,
        warning: words.calloutWarning,
        caution: words.calloutCaution,
        new: words.calloutNew,
      },
    };
  };
}
