// The addresses of a Jekyll site, and those that jekyll-polyglot gives to its languages.
import { isPolyglot } from '../lib/jekyll-translations.ts';
import { listOf, textOf } from '../lib/values.ts';
import type { Chapter } from '../model/chapter.ts';
import type { JekyllSite } from '../model/jekyll.ts';

/**
 * By chapter, relative to the site. jekyll-polyglot builds the site once for each of its `languages`, all but
 * `default_lang` below a folder of that name: pages in several languages may have one permalink
 * (https://github.com/untra/polyglot).
 */
export function jekyllAddresses(
  { documents, settings }: JekyllSite,
  chapters: readonly Chapter[],
): ReadonlyMap<string, string> {
  const languages = listOf(settings.languages).flatMap((each) => textOf(each) ?? []);
  const main = textOf(settings.default_lang) ?? languages[0];
  const folders = new Map(isPolyglot(settings) ? languages.map((name) => [name.toLowerCase(), name]) : []);
  const languageOf = new Map(chapters.map(({ path, frontMatter: { language } }) => [path, language?.toLowerCase()]));
  return new Map(
    documents.map(({ path, page }): [string, string] => {
      const folder = folders.get(languageOf.get(path) ?? '');
      const isBelow = folder === undefined || folder === main || page.startsWith(`${folder}/`);
      return [path, isBelow ? page : `${folder}/${page}`];
    }),
  );
}

/**
 * Whether a page may stand in a language that it is not written in: `exclude_from_localization` names files and folders
 * of one language alone.
 */
export function mayStandIn(site: JekyllSite | undefined): (path: string) => boolean {
  const named = listOf(site?.settings.exclude_from_localization).flatMap((each) => textOf(each) ?? []);
  return (path) => !named.some((each) => path === each || path.startsWith(`${each.replace(/\/$/, '')}/`));
}
