// Tags of plugins: `{% gist %}` and `{% avatar %}`, which GitHub Pages has, `{% katex %}` and `{% static_href %}`.
import { crc32 } from '../../lib/crc32.ts';
import { escapeHtml } from '../../lib/html.ts';
import { STATIC_MARK } from '../../lib/static-address.ts';
import type { LiquidOptions } from '../../liquid/run.ts';
import type { JekyllSite } from '../../model/jekyll.ts';

type Printers = NonNullable<LiquidOptions['printers']>;

/**
 * Those that the book has. In its own layouts they print what the plugin does; in Vitrine's, whose pages ask no other
 * host, a gist is a link.
 */
export function pluginTags({ plugins, isOnGitHubPages }: JekyllSite, ownLayouts: boolean): Printers {
  const has = (name: string): boolean => plugins.includes(name) || isOnGitHubPages;
  return {
    ...(has('jekyll-gist') ? { gist: (markup, value) => gist(markup, ownLayouts, wordsOf(value)) } : {}),
    ...(has('jekyll-avatar') ? { avatar: (markup, value) => avatar(markup, wordsOf(value)) } : {}),
    ...(plugins.includes('jekyll-katex') ? formulaTags() : {}),
    ...(plugins.includes('jekyll-polyglot') ? languageTags() : {}),
  };
}

/** `{% katex %}x^2{% endkatex %}`, `{% katex display %} … {% endkatex %}`; within `{% katexmm %}` dollars do it. */
function formulaTags(): Printers {
  let isDisplayed = false;
  return {
    katex: (markup) => {
      isDisplayed = /\bdisplay\b/.test(markup);
      return isDisplayed ? '\n\n$$\n' : '$';
    },
    endkatex: () => (isDisplayed ? '\n$$\n\n' : '$'),
    katexmm: () => '',
    endkatexmm: () => '',
  };
}

/** A link that `{% static_href %}href="/about/"{% endstatic_href %}` holds is marked: it keeps its language. */
function languageTags(): Printers {
  const begin = (): string => `${STATIC_MARK} `;
  const end = (): string => '';
  return { static_href: begin, endstatic_href: end, Static_Href: begin, endStatic_Href: end };
}

function gist(markup: string, ownLayouts: boolean, valueOf: (words: string) => string | undefined): string {
  const [id = '', file = ''] = markup
    .trim()
    .split(/\s+/)
    .map((word) => valueOf(word) ?? word);
  const name = encodeURI(id).replaceAll('"', '%22');
  if (!ownLayouts)
    return `<a href="https://gist.github.com/${name}">${escapeHtml(file === '' ? `gist.github.com/${id}` : file)}</a>`;
  const query = file === '' ? '' : `?file=${encodeURIComponent(file)}`;
  return `<script src="https://gist.github.com/${name}.js${query}"> </script>`;
}

/** `{% avatar hubot size=50 %}`, `{% avatar user=page.author lazy=true %}`. */
function avatar(markup: string, valueOf: (words: string) => string | undefined): string {
  const named = /\buser=([\w.]+)/.exec(markup)?.[1];
  const user =
    named === undefined ? (markup.trim().split(/\s+/)[0] ?? '').replace(/^@/, '') : (valueOf(named) ?? named);
  const size = Number(/\bsize=(\d+)\b/i.exec(markup)?.[1] ?? 40);
  const server = crc32(Buffer.from(`${user}?v=3&s=${size}`)) % 4;
  const address = (scale: number): string =>
    `https://avatars${server}.githubusercontent.com/${user}?v=3&s=${size * scale}`;
  const set = [1, 2, 3, 4].map((scale) => `${address(scale)} ${scale}x`).join(', ');
  const source = markup.includes('lazy=true')
    ? { src: '', 'data-src': address(1), 'data-srcset': set }
    : { src: address(1), srcset: set };
  const attributes = {
    class: size < 48 ? 'avatar avatar-small' : 'avatar',
    alt: user,
    width: String(size),
    height: String(size),
    'data-proofer-ignore': 'true',
    ...source,
  };
  return `<img ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapeHtml(value)}"`)
    .join(' ')} />`;
}

/** A word in a tag, `page.author` or a name that the text has assigned, as what it stands for. */
function wordsOf(value: (written: string) => unknown): (words: string) => string | undefined {
  return (words) => {
    // The number of a gist is longer than numbers are exact.
    const meant = /^[a-z_]/i.test(words) ? value(words) : undefined;
    return typeof meant === 'string' || typeof meant === 'number' ? String(meant) : undefined;
  };
}
