// Facts of a Jekyll site that Liquid asks for and that no file says outright.
import { ALWAYS_EXCLUDED } from '../../lib/jekyll-excluded.ts';
import { deepMerge, listOf, textOf, type PlainMap } from '../../lib/values.ts';
import type { Config } from '../../model/config.ts';
import type { JekyllSite } from '../../model/jekyll.ts';

/** `site.github`, as far as the settings tell it; the plugin would ask GitHub. */
function gitHubFacts({ settings }: JekyllSite, config: Config): PlainMap | undefined {
  const written = textOf(settings.repository) ?? config.repository ?? '';
  const [, owner, name] = /(?:^|github\.com\/)([\w.-]+)\/([\w.-]+?)(?:\.git|\/)?$/.exec(written) ?? [];
  if (owner === undefined || name === undefined) return undefined;
  const repository = `https://github.com/${owner}/${name}`;
  return {
    owner_name: owner,
    owner_url: `https://github.com/${owner}`,
    repository_name: name,
    repository_nwo: `${owner}/${name}`,
    repository_url: repository,
    project_title: config.title,
    project_tagline: config.description,
    issues_url: `${repository}/issues`,
    wiki_url: `${repository}/wiki`,
    zip_url: `${repository}/zipball/gh-pages`,
    tar_url: `${repository}/tarball/gh-pages`,
    url: config.base?.replace(/\/$/, ''),
    baseurl: config.basePath.replace(/\/$/, ''),
    is_project_page: !name.endsWith('.github.io'),
    is_user_page: name.endsWith('.github.io'),
    source: { branch: 'gh-pages', path: '/' },
  };
}

/**
 * The path before every address, as the author wrote it, where it is that of the settings; what the command line says
 * of the address comes before.
 */
export function baseOf(site: JekyllSite, config: Config): string {
  const folder = site.inLanguage?.folder.replace(/\/$/, '') ?? '';
  return rootOf(site, config) + (folder === '' ? '' : `/${folder}`);
}

/** The same for the whole site, in whichever language a page is. */
export function rootOf({ settings, isPlacedElsewhere }: JekyllSite, { basePath }: Config): string {
  return isPlacedElsewhere ? basePath.replace(/\/$/, '') : (textOf(settings.baseurl) ?? '');
}

/** What jekyll-multiple-languages-plugin adds: the language that the site is built in, and the words of all. */
function languageFacts(site: JekyllSite, config: Config): PlainMap {
  const { translations, inLanguage } = site;
  if (translations === undefined || inLanguage === undefined) return {};
  const { main, words } = translations;
  return { lang: inLanguage.language, default_lang: main, baseurl_root: rootOf(site, config), translations: words };
}

/** What Jekyll's own defaults show to Liquid, and nothing else asks for. */
const SEEN_DEFAULTS: PlainMap = {
  lsi: false,
  whitelist: [],
  plugins_dir: '_plugins',
  cache_dir: '.jekyll-cache',
  port: '4000',
  host: '127.0.0.1',
  detach: false,
  show_dir_listing: false,
  quiet: false,
  verbose: false,
  profile: false,
  safe: false,
  strict_front_matter: false,
  incremental: false,
  liquid: { error_mode: 'warn', strict_filters: false, strict_variables: false },
  kramdown: {
    auto_ids: true,
    toc_levels: [1, 2, 3, 4, 5, 6],
    entity_output: 'as_char',
    smart_quotes: 'lsquo,rsquo,ldquo,rdquo',
    input: 'GFM',
    hard_wrap: false,
    guess_lang: true,
    footnote_nr: 1,
    show_warnings: false,
  },
};

/** `url: ""`: an empty text is said, and a key without a value says nothing. */
function emptyIn(value: unknown): string | undefined {
  return value === '' ? '' : undefined;
}

/** The keys of `site` that are no lists of documents. */
export function plainSite({ site, config }: { readonly site: JekyllSite; readonly config: Config }): PlainMap {
  const { settings } = site;
  return {
    ...deepMerge(SEEN_DEFAULTS, settings),
    title: settings.title ?? (site.isOnGitHubPages ? config.title : undefined),
    // Where nobody set it, it is nothing: `{% if site.baseurl %}`.
    baseurl: baseOf(site, config) || emptyIn(settings.baseurl),
    exclude: [...new Set([...listOf(settings.exclude), ...ALWAYS_EXCLUDED])],
    ...languageFacts(site, config),
    url:
      textOf(settings.url) ??
      (textOf(settings.baseurl) === undefined ? config.base?.replace(/\/$/, '') : undefined) ??
      emptyIn(settings.url),
    // A list in the settings is all that there is.
    data: Array.isArray(settings.data) ? settings.data : site.data,
    time: site.time,
    github: gitHubFacts(site, config),
  };
}
