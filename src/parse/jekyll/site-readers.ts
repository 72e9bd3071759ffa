// A Jekyll site as Liquid reads it; where a plugin builds it once for each language, one for each, in one.
import { folderOfLanguage } from '../../lib/jekyll-translations.ts';
import { listOf, textOf } from '../../lib/values.ts';
import type { JekyllDocument, JekyllSite } from '../../model/jekyll.ts';
import { counterpartsOf } from './language-headers.ts';
import { createSiteReader, type Note, type SiteReader, type SiteReaderInput } from './site-reader.ts';

export function createSiteReaders(input: SiteReaderInput): SiteReader {
  const sites = sitesOf(input.site);
  return sites === undefined ? createSiteReader(input) : readerOfAll(input, sites);
}

/** A site that is built once for each of its languages. */
interface Sites {
  readonly languages: readonly string[];
  readonly main: string;
  readonly languageOf: (document: JekyllDocument) => string;
  readonly siteIn: (language: string) => JekyllSite;
}

function sitesOf(site: JekyllSite): Sites | undefined {
  const { translations } = site;
  if (translations === undefined) return polyglotSites(site);
  const { languages, main } = translations;
  return {
    languages,
    main,
    languageOf: ({ language }) => language ?? main,
    siteIn: (language) => ({
      ...site,
      documents: site.documents.filter((document) => document.language === language),
      inLanguage: { language, folder: folderOfLanguage(translations, language) },
    }),
  };
}

/** In each language, jekyll-polyglot has what is in it, and of the main one what has no page of that address in it. */
function polyglotSites(site: JekyllSite): Sites | undefined {
  const { settings, plugins, documents } = site;
  const languages = listOf(settings.languages).flatMap((each) => textOf(each) ?? []);
  const main = textOf(settings.default_lang) ?? languages[0];
  if (!plugins.includes('jekyll-polyglot') || main === undefined) return undefined;
  const languageOf = ({ data }: JekyllDocument): string => {
    const named = textOf(data.lang)?.toLowerCase();
    return languages.find((each) => each.toLowerCase() === named) ?? main;
  };
  const keysOf = ({ page, data }: JekyllDocument): readonly string[] => [
    `/${page}`,
    textOf(data.page_id) ?? `/${page}`,
  ];
  const byLanguage = new Map(languages.concat(main).map((name): [string, JekyllDocument[]] => [name, []]));
  for (const document of documents) byLanguage.get(languageOf(document))?.push(document);
  const counterparts = counterpartsOf(byLanguage, main);
  return {
    languages: [...byLanguage.keys()],
    main,
    languageOf,
    siteIn: (language) => {
      const own = new Set(byLanguage.get(language)?.flatMap(keysOf));
      return {
        ...site,
        counterparts,
        settings: { ...settings, active_lang: language, default_lang: main },
        documents: documents.filter((document) => {
          const written = languageOf(document);
          return written === language || (written === main && !keysOf(document).some((key) => own.has(key)));
        }),
      };
    },
  };
}

function readerOfAll(input: SiteReaderInput, sites: Sites): SiteReader {
  const readers = new Map(
    sites.languages.map((language) => [language, createSiteReader({ ...input, site: sites.siteIn(language) })]),
  );
  const languages = new Map(input.site.documents.map((document) => [document.path, sites.languageOf(document)]));
  const languageOf = (path: string | undefined): string => languages.get(path ?? '') ?? sites.main;
  const inLanguage = (language: string): SiteReader => {
    const found = readers.get(language);
    if (found === undefined) throw new Error(`The site is not built in ${language}`);
    return found;
  };
  const readerOf = (path: string | undefined): SiteReader => inLanguage(languageOf(path));
  return {
    ...inLanguage(sites.main),
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
