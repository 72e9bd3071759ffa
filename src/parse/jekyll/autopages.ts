// Pages that jekyll-paginate-v2 makes by itself for tags, categories and collections (`autopages`), each a list.
import { splitFrontMatter } from '../../frontmatter/front-matter.ts';
import { jekyllSlug } from '../../lib/jekyll-slug.ts';
import { withoutEnding, withoutEndSlashes } from '../../lib/paths.ts';
import { deepMerge, isMap, listOf, textOf, type PlainMap } from '../../lib/values.ts';
import type { JekyllDocument, JekyllSite } from '../../model/jekyll.ts';
import type { ListOf } from './list-page.ts';
import { NO_FILE } from './made-document.ts';

interface Kind {
  /** Its name among the settings, and what the list is cut by. */
  readonly name: 'tags' | 'categories' | 'collections';
  readonly key: 'tag' | 'category' | 'collection';
  readonly placeholder: string;
  readonly layout: string;
  readonly title: string;
  readonly permalink: string;
  readonly namesOf: (document: JekyllDocument) => readonly string[];
}

/** Source: the plugin's "README-AUTOPAGES", Configuring. */
const KINDS: readonly Kind[] = [
  {
    name: 'tags',
    key: 'tag',
    placeholder: ':tag',
    layout: 'autopage_tags.html',
    title: 'Posts tagged with :tag',
    permalink: '/tag/:tag',
    namesOf: ({ tags }) => tags,
  },
  {
    name: 'categories',
    key: 'category',
    placeholder: ':cat',
    layout: 'autopage_category.html',
    title: 'Posts in category :cat',
    permalink: '/category/:cat',
    namesOf: ({ categories }) => categories,
  },
  {
    name: 'collections',
    key: 'collection',
    placeholder: ':coll',
    layout: 'autopage_collection.html',
    title: 'Posts in collection :coll',
    permalink: '/collection/:coll',
    namesOf: ({ collection }) => (collection === undefined ? [] : [collection]),
  },
];

/** Each as a page that asks for its list; it has no text, and its path is no file's. */
export function autopagesOf(site: JekyllSite, listed: ListOf): readonly JekyllDocument[] {
  const { autopages } = site.settings;
  if (!isMap(autopages) || autopages.enabled !== true) return [];
  const documents = site.collections
    .flatMap(({ label }) => [...listed(label)].reverse())
    .filter(({ data }) => data.pagination === undefined);
  return KINDS.flatMap((kind) => {
    const written = autopages[kind.name];
    const settings: PlainMap = { title: kind.title, permalink: kind.permalink, ...(isMap(written) ? written : {}) };
    if (settings.enabled === false) return [];
    const names = namesIn(documents, kind);
    const layouts = listOf(settings.layouts ?? kind.layout).flatMap((layout) => textOf(layout) ?? []);
    return [...names].flatMap(([name, shown]) =>
      layouts.flatMap((layout) => autopage(name, { kind, settings, layout, shown, site }) ?? []),
    );
  });
}

/** In lower case, each with how it is first written: `sci-fi` → `Sci-Fi`. */
function namesIn(documents: readonly JekyllDocument[], { namesOf }: Kind): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const written of documents.flatMap(namesOf).flatMap((name) => name.trim().split(/[;,]/))) {
    const name = written.toLowerCase().trim();
    if (!names.has(name)) names.set(name, written);
  }
  return names;
}

interface Autopage {
  readonly kind: Kind;
  readonly settings: PlainMap;
  /** The layout's file. */
  readonly layout: string;
  /** The name as it is first written. */
  readonly shown: string;
  readonly site: JekyllSite;
}

/** Undefined where the book does not have its layout. */
function autopage(name: string, { kind, settings, layout, shown, site }: Autopage): JekyllDocument | undefined {
  const label = withoutEnding(layout);
  const source = Object.hasOwn(site.layouts, label) ? site.layouts[label] : undefined;
  if (source === undefined) return undefined;
  const { data } = splitFrontMatter(source, site.zone);
  const own = { ...settings, ...(isMap(data.autopages) ? data.autopages : {}) };
  const slugify = isMap(settings.slugify) ? settings.slugify : {};
  const slug = jekyllSlug(name, textOf(slugify.mode) ?? 'none', slugify.cased === true);
  const filled = (template: unknown): string => (textOf(template) ?? '').replace(kind.placeholder, () => slug);
  const permalink = filled(own.permalink);
  const folder = withoutEndSlashes(permalink).replace(/^\/+/, '');
  const shared = isMap(site.settings.pagination) ? site.settings.pagination : {};
  return {
    ...NO_FILE,
    slug: 'index',
    path: `_layouts/${layout} for ${kind.key} ${name}`,
    sitePath: 'index.html',
    url: `/${folder}/index.html`,
    page: `${folder}/index.html`,
    data: {
      ...data,
      permalink,
      layout: label,
      title: filled(own.title),
      pagination: { ...deepMerge(shared, isMap(data.pagination) ? data.pagination : {}), [kind.key]: name },
      autopages: { layout_path: `_layouts/${layout}`, display_name: shown },
    },
  };
}
