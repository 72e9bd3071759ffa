// A Jekyll site as Liquid reads it; where a plugin builds it once for each language, one for each, in one.
import { folderOfLanguage } from '../../lib/jekyll-translations.ts';
import type { JekyllSite, JekyllTranslations } from '../../model/jekyll.ts';
import { createSiteReader, type Note, type SiteReader, type SiteReaderInput } from './site-reader.ts';

export function createSiteReaders(input: SiteReaderInput): SiteReader {
  const { translations } = input.site;
  return translations === undefined ? createSiteReader(input) : readerOfAll(input, translations);
}

function readerOfAll(input: SiteReaderInput, translations: JekyllTranslations): SiteReader {
  const readers = new Map(
    translations.languages.map((language) => [
      language,
      createSiteReader({ ...input, site: siteIn(input.site, translations, language) }),
    ]),
  );
  const languages = new Map(input.site.documents.map(({ path, language }) => [path, language ?? translations.main]));
  const languageOf = (path: string | undefined): string => languages.get(path ?? '') ?? translations.main;
  const inLanguage = (language: string): SiteReader => {
    const found = readers.get(language);
    if (found === undefined) throw new Error(`The site is not built in ${language}`);
    return found;
  };
  const readerOf = (path: string | undefined): SiteReader => inLanguage(languageOf(path));
  return {
    ...inLanguage(translations.main),
    // What is noted says in which language's site it was read.
    hashOf: (name) => {
      const [, language = '', rest = ''] = /^([^|\n]*)\|(.*)$/s.exec(name) ?? [];
      if (readers.has(language)) return inLanguage(language).hashOf(rest);
      return readerOf(name.slice(name.indexOf(':') + 1)).hashOf(name);
    },
    document: (path) => readerOf(path).document(path),
    textPlugins: (path) => readerOf(path).textPlugins(path),
    liquidFor: (path, note, number) => readerOf(path).liquidFor(path, noteIn(languageOf(path), note), number),
    layoutLiquidFor: (path, number) => readerOf(path).layoutLiquidFor(path, number),
    itemOf: (document) => readerOf(document.path).itemOf(document),
    contentOf: (document) => readerOf(document.path).contentOf(document),
    excerptOf: (document) => readerOf(document.path).excerptOf(document),
    listPages: (path) => readerOf(path).listPages(path),
  };
}

function noteIn(language: string, note: Note): Note {
  return (name) => note(`${language}|${name}`);
}

function siteIn(site: JekyllSite, translations: JekyllTranslations, language: string): JekyllSite {
  return {
    ...site,
    documents: site.documents.filter((document) => document.language === language),
    inLanguage: { language, folder: folderOfLanguage(translations, language) },
  };
}
