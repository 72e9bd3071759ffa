// What each generator wants beside the chapters: settings and a page template, and how it is called.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const GENERATORS = ['vitrine', 'hugo', 'jekyll', 'eleventy'] as const;
export type Generator = (typeof GENERATORS)[number];

/**
 * What stands beside the text: `near` is what Vitrine's pages list, the ten chapters before and the ten after; `all`
 * are links to all pages, as these measurements had them at first. Vitrine has its own templates, which do more.
 */
type NavigationKind = 'near' | 'all';

export interface Dress {
  readonly generator: Generator;
  readonly navigation: NavigationKind;
}

/** Where the chapters stand below the book's folder. Only what is in a collection of Jekyll's has neighbours. */
export function placeOfChapters(generator: Generator, navigation: NavigationKind): string {
  if (generator !== 'jekyll') return 'content';
  return navigation === 'near' ? '_book' : '.';
}

/** Vitrine finds order and number itself. */
export function frontMatterOf(generator: Generator, title: string, number: number): string {
  const own = generator === 'vitrine' ? '' : `weight: ${number}\nrender_with_liquid: false\n`;
  return `---\ntitle: ${JSON.stringify(title)}\nlayout: chapter\n${own}---\n`;
}

/** What is called in the book's folder; the site goes to `out`. `eleventy` is the path of that program. */
export function commandOf(generator: Generator, { vitrine, eleventy }: Programs): readonly string[] {
  switch (generator) {
    case 'vitrine':
      // A cache of its own, so that a first build finds an empty one.
      return ['node', vitrine, 'build', '--out', 'out', '--cache', 'cache', '--quiet'];
    case 'hugo':
      return ['hugo', '--quiet', '--destination', 'out'];
    case 'jekyll':
      return ['jekyll', 'build', '--quiet', '--destination', 'out'];
    case 'eleventy':
      return ['node', eleventy ?? ''];
  }
}

/** What shows the book while it is written, called in its folder; it listens on `port`. */
export function serverOf(
  generator: 'vitrine' | 'hugo' | 'eleventy',
  programs: Programs,
  port: number,
): readonly string[] {
  switch (generator) {
    case 'vitrine':
      return ['node', programs.vitrine, 'dev', '--port', String(port), '--strict-port', '--cache', 'cache', '--quiet'];
    case 'hugo':
      return ['hugo', 'server', '--port', String(port), '--quiet'];
    case 'eleventy':
      return ['node', programs.eleventy ?? '', '--serve', `--port=${port}`, '--quiet'];
  }
}

export interface Programs {
  readonly vitrine: string;
  readonly eleventy: string | undefined;
}

/** Settings and templates. */
export async function writeSettings(folder: string, { generator, navigation }: Dress): Promise<void> {
  for (const [path, text] of Object.entries(FILES[generator](navigation))) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

const FILES: Readonly<Record<Generator, (navigation: NavigationKind) => Readonly<Record<string, string>>>> = {
  // The others write neither copies in Markdown nor a list for reading without a network.
  vitrine: () => ({ 'content/book.yml': 'title: A made book\nllms: false\noffline: false\n' }),
  hugo: (navigation) => ({
    'config.toml':
      'baseURL = "https://example.org/"\ntitle = "A made book"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n[markup.goldmark.renderer]\nunsafe = true\n',
    'layouts/_default/single.html': page('{{ .Title }}', HUGO[navigation], '{{ .Content }}'),
    'layouts/index.html': `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>${HUGO.all}</body></html>\n`,
  }),
  jekyll: (navigation) => ({
    '_config.yml': 'title: A made book\ncollections: {book: {output: true, sort_by: weight}}\n',
    '_layouts/chapter.html': page('{{ page.title }}', JEKYLL[navigation], '{{ content }}'),
    // The page that lists all.
    ...(navigation === 'near'
      ? { 'index.html': '---\n---\n{% for p in site.book %}<a href="{{ p.url }}">{{ p.title }}</a>{% endfor %}\n' }
      : {}),
  }),
  eleventy: (navigation) => ({
    'eleventy.config.mjs': ELEVENTY_SETTINGS,
    'content/_includes/chapter.njk': page('{{ title }}', ELEVENTY[navigation], '{{ content | safe }}'),
    'content/index.njk':
      '{% for c in collections.chapters %}<a href="{{ c.url }}">{{ c.data.title }}</a>{% endfor %}\n',
  }),
};

function page(title: string, navigation: string, content: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${navigation}<main><h1>${title}</h1>${content}</main></body></html>\n`;
}

/** As templates/navigation.html has it. */
function near(items: string): string {
  return `<nav class="book-contents" aria-label="Contents of the book"><details><summary>Contents</summary><div class="contents-panel"><ol>\n${items}<li class="more"><a href="/">More chapters</a></li>\n</ol></div></details></nav>`;
}

function item(number: string, address: string, title: string, current = ''): string {
  return `<li><span class="number">${number}</span> <a href="${address}"${current}>${title}</a></li>\n`;
}

const CURRENT = ' aria-current="page"';

/** `.Next` of Hugo's is the page before, in the order of weights. */
const HUGO: Readonly<Record<NavigationKind, string>> = {
  near: near(
    `{{ $p := . }}{{ $before := slice }}{{ range seq 10 }}{{ with $p }}{{ with .Next }}{{ $before = $before | append . }}{{ $p = . }}{{ else }}{{ $p = false }}{{ end }}{{ end }}{{ end }}` +
      `{{ range $i := seq 9 -1 0 }}{{ if lt $i (len $before) }}{{ with index $before $i }}${item('{{ .Weight }}', '{{ .RelPermalink }}', '{{ .Title }}')}{{ end }}{{ end }}{{ end }}` +
      item('{{ .Weight }}', '{{ .RelPermalink }}', '{{ .Title }}', CURRENT) +
      `{{ $p = . }}{{ range seq 10 }}{{ with $p }}{{ with .Prev }}${item('{{ .Weight }}', '{{ .RelPermalink }}', '{{ .Title }}')}{{ $p = . }}{{ else }}{{ $p = false }}{{ end }}{{ end }}{{ end }}`,
  ),
  all: '<nav>{{ range .Site.RegularPages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>',
};

const JEKYLL: Readonly<Record<NavigationKind, string>> = {
  near: near(
    `{% assign p = page.previous %}{% for i in (1..10) %}{% if p %}{% capture before %}${item('{{ p.weight }}', '{{ p.url }}', '{{ p.title }}')}{{ before }}{% endcapture %}{% assign p = p.previous %}{% endif %}{% endfor %}{{ before }}` +
      item('{{ page.weight }}', '{{ page.url }}', '{{ page.title }}', CURRENT) +
      `{% assign p = page.next %}{% for i in (1..10) %}{% if p %}${item('{{ p.weight }}', '{{ p.url }}', '{{ p.title }}')}{% assign p = p.next %}{% endif %}{% endfor %}`,
  ),
  all: '<nav>{% for p in site.pages %}<a href="{{ p.url }}">{{ p.title }}</a>{% endfor %}</nav>',
};

const ELEVENTY: Readonly<Record<NavigationKind, string>> = {
  near: near(
    `{% for c in collections.chapters | near(page.url) %}${item('{{ c.data.weight }}', '{{ c.url }}', '{{ c.data.title }}', `{% if c.url == page.url %}${CURRENT}{% endif %}`)}{% endfor %}`,
  ),
  all: '<nav>{% for c in collections.chapters %}<a href="{{ c.url }}">{{ c.data.title }}</a>{% endfor %}</nav>',
};

/** Neighbours are looked up once for all pages, as a careful author would. */
const ELEVENTY_SETTINGS = `const places = new WeakMap();
export default (config) => {
  config.addCollection('chapters', (api) =>
    api.getFilteredByGlob('content/**/*.md').sort((a, b) => a.data.weight - b.data.weight));
  config.addFilter('near', (chapters, url) => {
    if (!places.has(chapters)) places.set(chapters, new Map(chapters.map((each, index) => [each.url, index])));
    const at = places.get(chapters).get(url) ?? 0;
    return chapters.slice(Math.max(0, at - 10), at + 11);
  });
  config.setQuietMode(true);
  return {
    dir: { input: 'content', output: 'out' }, markdownTemplateEngine: false, htmlTemplateEngine: 'njk',
  };
};
`;
