// The layouts of a Jekyll book: which a page has, from its own to the outermost.
import { valueOf } from '../../lib/table.ts';
import { splitFrontMatter } from '../../frontmatter/front-matter.ts';
import { textOf } from '../../lib/values.ts';
import type { JekyllDocument, JekyllSite } from '../../model/jekyll.ts';
import type { Source } from '../../model/place.ts';

/**
 * What a page names; a page or post in Markdown that names none has that of its kind where jekyll-default-layout
 * is on, as it is on GitHub Pages.
 */
export function layoutOf(document: JekyllDocument | undefined, site: JekyllSite): string | undefined {
  if (document === undefined || Object.hasOwn(document.data, 'layout')) return textOf(document?.data.layout);
  const isOn = site.isOnGitHubPages || site.plugins.includes('jekyll-default-layout');
  if (!isOn || document.form !== 'markdown') return undefined;
  if (document.collection !== undefined && document.collection !== 'posts') return undefined;
  const kinds =
    document.collection === 'posts'
      ? ['post', 'default']
      : [...(document.url === '/' ? ['home'] : []), 'page', 'default'];
  return kinds.find((name) => Object.hasOwn(site.layouts, name));
}

export interface Layout {
  readonly source: Source;
  readonly data: Readonly<Record<string, unknown>>;
}

/** From the layout that a page names to the outermost. Jekyll's words for no layout: `none`, `null`, false. */
export function chainOf(
  named: string | undefined,
  site: JekyllSite,
  known: Map<string, Layout>,
  note: (name: string) => void = () => undefined,
): { layouts: readonly Layout[]; absent: string | undefined } {
  const layouts: Layout[] = [];
  let name = layoutName(named);
  while (name !== undefined && layouts.length < 20) {
    note(`layout:${name}`);
    const source = valueOf(site.layouts, name);
    if (source === undefined) return { layouts, absent: name };
    const layout = known.get(name) ?? readLayout(source, site.zone);
    known.set(name, layout);
    layouts.push(layout);
    name = layoutName(layout.data.layout);
  }
  return { layouts, absent: undefined };
}

function layoutName(value: unknown): string | undefined {
  const name = textOf(value);
  return name === undefined || name === 'none' || name === 'null' || name === 'false'
    ? undefined
    : name.replace(/\.html$/, '');
}

function readLayout(source: Source, zone: string): Layout {
  const file = splitFrontMatter(source, zone);
  return { source: { path: source.path, text: file.body }, data: file.data };
}
