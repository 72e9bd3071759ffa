// What the tags of jekyll-multiple-languages-plugin mean in a document: words, texts and addresses of its language.
import { folderOfLanguage, wordIn } from '../../lib/jekyll-translations.ts';
import { textOf } from '../../lib/values.ts';
import { readTokens } from '../../tree/tokens.ts';
import type { TranslationAnswers } from '../../liquid/run.ts';
import type { Config } from '../../model/config.ts';
import type { JekyllDocument, JekyllSite } from '../../model/jekyll.ts';
import { rootOf } from './site-facts.ts';
import type { Note } from './site-reader.ts';

interface Scene {
  readonly site: JekyllSite;
  readonly config: Config;
  /** The one whose text is run. */
  readonly document: JekyllDocument | undefined;
  readonly note: Note;
}

export function translationsFor({ site, config, document, note }: Scene): TranslationAnswers | undefined {
  const { translations, inLanguage } = site;
  if (translations === undefined || inLanguage === undefined) return undefined;
  const { language } = inLanguage;
  const pathIn = (tag: string, name: string): string => `_i18n/${tag}/${name}`;
  return {
    word: (key) => {
      note('site.translations');
      const found = wordIn(translations, language, key);
      return textOf(found) ?? (found === undefined ? undefined : JSON.stringify(found));
    },
    path: (name) => {
      const own = pathIn(language, name);
      note(`file:${own}`);
      return Object.hasOwn(site.includable, own) ? own : pathIn(translations.main, name);
    },
    address: (namespace, asked = language) => {
      note('site.pages');
      const page = site.documents.find(({ data }) => textOf(data.namespace) === namespace);
      const permalink = textOf(page?.data[`permalink_${asked}`]) ?? textOf(page?.data.permalink) ?? page?.url;
      if (permalink === undefined) return '';
      return `${rootOf(site, config)}/${folderOfLanguage(translations, asked)}${permalink.replace(/^\//, '')}`;
    },
    isMarkdown: document?.form === 'markdown' && !holdsBlocks(document.text.slice(document.bodyStart)),
  };
}

const BLOCKS: ReadonlySet<string> = new Set(
  'article aside details div dl figure footer header main nav ol section table ul'.split(' '),
);

/** Elements around a text of Markdown keep it from being read as such. */
function holdsBlocks(text: string): boolean {
  let holds = false;
  readTokens(text, {
    open: ({ name }) => {
      holds ||= BLOCKS.has(name);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return holds;
}
