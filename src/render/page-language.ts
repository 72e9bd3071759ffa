// In which language a page is, and in which direction it is read.
import { directionOf } from '../languages/tags.ts';
import type { PagePlan } from '../model/book.ts';
import type { Config } from '../model/config.ts';

/** As its front matter says, else as the book does; a BCP 47 tag. */
export function languageOf({ chapter, original }: PagePlan, config: Config): string {
  // Around a text that stands in for a translation the page speaks to readers of that translation.
  if (original !== undefined) return config.language;
  return chapter?.frontMatter.language ?? config.language;
}

/** ` lang="ar" dir="rtl"` for a text of one page that stands in another; '' where both are in one language. */
export function languageMark(plan: PagePlan, config: Config): string {
  const language = languageOf(plan, config);
  if (language === config.language) return '';
  const direction = directionIn(language, config);
  return ` lang="${language}"${direction === config.direction ? '' : ` dir="${direction}"`}`;
}

/** What the settings say of the book's direction counts for its language. */
export function directionIn(language: string, config: Config): 'ltr' | 'rtl' {
  return language === config.language ? config.direction : directionOf(language);
}
