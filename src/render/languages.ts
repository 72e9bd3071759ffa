// What a page of a book in several languages says of the others: the switch, what search engines read, a notice.
import { directionOf, nameIn, ownName } from '../languages/tags.ts';
import { encodePath, publicAddress, relativePath } from '../lib/paths.ts';
import type { Book, PagePlan } from '../model/book.ts';
import { fillWords } from '../words/fill.ts';
import { safe } from '../templating/templates.ts';
import type { Words } from '../words/word-names.ts';

interface NamedLanguage {
  readonly language: string;
  readonly direction: string;
  /** As its readers call it. */
  readonly name: string;
  readonly href: string;
  /** False where that language has no such page, and its front page is meant. */
  readonly isSame: boolean;
}

export interface Switch {
  /** Where the switch leads, each language by its own name; none in a book in one language. */
  readonly languages: readonly NamedLanguage[];
  /** All front pages, for the page that leads to them. */
  readonly fronts: readonly NamedLanguage[];
  /** For `<link rel="alternate" hreflang>`: the page itself, its counterparts, and which one is for all others. */
  readonly alternates: readonly { readonly language: string; readonly href: string }[];
}

/** Addresses of alternates are absolute where the site's is known. */
export function switchOf(plan: PagePlan, { config, editions }: Book): Switch {
  const { languages, original } = plan;
  if (languages.length === 0) return { languages: [], alternates: [], fronts: [] };
  const from = (path: string): string => encodePath(relativePath(plan.path, path));
  const address = (path: string): string => (config.base === undefined ? from(path) : publicAddress(config.base, path));
  const same = languages.filter(({ isSame }) => isSame);
  const all = [{ language: config.language, path: plan.path }, ...same];
  // One set of pages names the same set, in whichever language it is read.
  const order = editions.map((edition) => edition.config.language);
  const sorted = all.sort((a, b) => order.indexOf(a.language) - order.indexOf(b.language));
  const [first] = sorted;
  return {
    fronts:
      plan.layout === 'languages'
        ? editions.map(({ config: { language, direction }, front }) => ({
            language,
            direction,
            name: ownName(language),
            href: from(front),
            isSame: true,
          }))
        : [],
    languages: languages.map(({ language, direction, path, isSame }) => ({
      language,
      direction,
      name: ownName(language),
      href: from(path),
      isSame,
    })),
    // An original that stands in for a translation is no translation.
    alternates:
      same.length === 0 || original !== undefined || first === undefined
        ? []
        : [...sorted, { language: 'x-default', path: first.path }].map(({ language, path }) => ({
            language,
            href: address(path),
          })),
  };
}

/** A text that stands in for a translation is the original's. */
export function canonicalOf({ path, original }: PagePlan, { config: { base } }: Book): string | undefined {
  return base === undefined ? undefined : publicAddress(base, original?.path ?? path);
}

export interface Notice {
  readonly text: string;
  /** Where the original is, if it is another page than the one that it is read on. */
  readonly href: string | undefined;
  /** Attributes of a text in another language than its page; '' else. */
  readonly mark: unknown;
}

/** What readers are told of the text: that it is no translation, or that its original has changed. */
export function noticeOf({ path, original, behind }: PagePlan, words: Words): Notice | undefined {
  const href = (to: string): string => encodePath(relativePath(path, to));
  if (original !== undefined) {
    const name = nameIn(original.language, words.language) ?? original.language;
    const direction = directionOf(original.language);
    const mark = safe(` lang="${original.language}" dir="${direction}"`);
    return { text: fillWords(words.untranslated, { language: name }), href: undefined, mark };
  }
  return behind === undefined ? undefined : { text: words.behind, href: href(behind), mark: '' };
}
