// What plugins add to the Liquid of a Jekyll book, and what it knows of a page's layout.
import { splitFrontMatter } from '../../frontmatter/front-matter.ts';
import { textOf, type PlainMap } from '../../lib/values.ts';
import type { LiquidOptions } from '../../liquid/run.ts';
import type { Config } from '../../model/config.ts';
import type { JekyllDocument, JekyllSite } from '../../model/jekyll.ts';
import { jekyllMarkdown } from '../chapter-liquid.ts';
import { boxTags } from '../box-tags.ts';
import { scholarTags } from '../scholar-tags.ts';
import { startOf } from './excerpt.ts';
import { siteAddress } from './feeds.ts';
import type { Items, Open } from './items.ts';
import { languageHeaders } from './language-headers.ts';
import { pluginTags } from './plugin-tags.ts';
import { feedMeta, seoTags } from './seo.ts';
import { sassFilters } from './sass-filters.ts';
import type { Note } from './site-reader.ts';
import { tocOf, withAnchors } from './toc.ts';

type Printers = NonNullable<LiquidOptions['printers']>;

interface PluginScene {
  readonly site: JekyllSite;
  readonly config: Config;
  readonly ownLayouts: boolean;
  readonly items: Items;
  /** The one whose text is run; undefined for a text that is none. */
  readonly document: JekyllDocument | undefined;
  /** Of a list of posts that is cut into pages. */
  readonly paginator: PlainMap;
  readonly note: Note;
  readonly open: Open;
}

export function pluginLiquid(scene: PluginScene): Pick<LiquidOptions, 'printers' | 'filters'> {
  const { site, ownLayouts, note } = scene;
  const hasToc = site.plugins.includes('jekyll-toc');
  const printers: Printers = {
    ...scholarTags(),
    ...(ownLayouts ? headPrinters(scene) : boxTags(scene.config.kinds)),
    ...pluginTags(site, ownLayouts),
    ...(site.plugins.includes('jekyll-polyglot') ? languagePrinters(scene) : {}),
    ...(hasToc ? { toc: () => tocOfPage(scene) } : {}),
  };
  return { printers, filters: { ...sassFilters(site, note), ...(ownLayouts && hasToc ? tocFilters(scene) : {}) } };
}

/** In Vitrine's layouts every chapter has an outline. */
async function tocOfPage({ site, document, ownLayouts, open }: PluginScene): Promise<string> {
  if (!ownLayouts || document === undefined || !document.data.toc) return '';
  return tocOf((await open(document)) ?? '', site.settings.toc);
}

function tocFilters({ site, document }: PluginScene): NonNullable<LiquidOptions['filters']> {
  const isOn = document?.data.toc === true;
  const { toc } = site.settings;
  return {
    toc_only: (html) => (isOn ? tocOf(html, toc) : ''),
    inject_anchors: (html) => (isOn ? withAnchors(html, toc) : html),
    toc: (html) => (isOn ? tocOf(html, toc) + withAnchors(html, toc) : html),
  };
}

function headPrinters({ site, config, document, items, note, open, paginator }: PluginScene): Printers {
  return {
    feed_meta: () => feedMeta(site, config),
    seo: async (markup) => {
      if (document === undefined) return '';
      const item = items.item(document, note, async () => '');
      const start = document.collection === undefined ? undefined : startOf(document, site);
      // Within its own excerpt, the tag says nothing of it.
      const excerpt = start === undefined ? '' : ((await open(start, 'excerpt')) ?? '');
      return seoTags(
        { site, config, document, item, excerpt, paginator, markdownify: jekyllMarkdown(site.settings.kramdown) },
        markup,
      );
    },
  };
}

/** Vitrine's own pages say by themselves where they stand in other languages. */
function languagePrinters({ site, config, document, ownLayouts, note }: PluginScene): Printers {
  const print = (markup: string): string => {
    if (!ownLayouts || document === undefined) return '';
    note(`languages:${document.path}`);
    const named = markup.trim();
    return languageHeaders(document, site, named === '' ? siteAddress(site, config) : named.replace(/\/$/, ''));
  };
  return { i18n_headers: print, I18n_Headers: print };
}

/** What the front matter of a page's own layout says, for a page that asks. */
export function layoutFor(document: JekyllDocument | undefined, site: JekyllSite, note: Note): PlainMap {
  const name = textOf(document?.data.layout);
  if (document === undefined || name === undefined || !/\blayout[.[]/.test(document.text)) return {};
  note(`layout:${name}`);
  const source = Object.hasOwn(site.layouts, name) ? site.layouts[name] : undefined;
  return source === undefined ? {} : { layout: splitFrontMatter(source, site.zone).data };
}
