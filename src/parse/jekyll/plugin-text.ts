// What plugins make of words in the text of a Jekyll book: `@name` of jekyll-mentions, `:smile:` of jemoji. gemoji's
// only home.
import { escapeHtml } from '../../lib/html.ts';
import { markStatic, STATIC_MARK } from '../../lib/static-address.ts';
import { isMap, textOf, type PlainMap } from '../../lib/values.ts';
import type { JekyllSite } from '../../model/jekyll.ts';
import type { Attribute, Element, Tree, TreeNode } from '../../model/tree.ts';
import { readTokens } from '../../tree/tokens.ts';
import { element, mapLevel, withChildren } from '../../tree/walk.ts';

export interface TextPlugins {
  /** What stands before a name in its link: `https://github.com`. Undefined where names stay words. */
  readonly mentions: string | undefined;
  /** The characters of emoji by their names, without colons. */
  readonly emoji: Readonly<Record<string, string>> | undefined;
  /** Whether links may be marked to keep their language. */
  readonly staticLinks: boolean;
}

/** Undefined where a text stays as it is. `data` is the document's. */
export async function textPluginsOf(site: JekyllSite, data: PlainMap): Promise<TextPlugins | undefined> {
  const mentions = mentionBase(site, data);
  const kramdown = isMap(site.settings.kramdown) ? site.settings.kramdown : {};
  const hasEmoji = (site.plugins.includes('jemoji') && data.jemoji !== false) || kramdown.gfm_emojis === true;
  const staticLinks = site.plugins.includes('jekyll-polyglot');
  if (mentions === undefined && !hasEmoji && !staticLinks) return undefined;
  return { mentions, emoji: hasEmoji ? (await import('gemoji')).nameToEmoji : undefined, staticLinks };
}

/** In its own layouts the names and emoji of a book are read in the whole page. */
export function inOwnLayouts(plugins: TextPlugins | undefined): TextPlugins | undefined {
  return plugins?.staticLinks === true ? { mentions: undefined, emoji: undefined, staticLinks: true } : undefined;
}

/** `jekyll-mentions: https://h` or `jekyll-mentions: {base_url: https://h}`, of the document or of the site. */
function mentionBase({ plugins, settings }: JekyllSite, data: PlainMap): string | undefined {
  const own = data['jekyll-mentions'];
  if (!plugins.includes('jekyll-mentions') || own === false) return undefined;
  const asked = own ?? settings['jekyll-mentions'];
  return textOf(isMap(asked) ? asked.base_url : asked) ?? 'https://github.com';
}

const CODE: ReadonlySet<string> = new Set(['pre', 'code', 'tt', 'style', 'script', 'textarea']);
/** In a link, a name is the link's own words. */
const NO_MENTION: ReadonlySet<string> = new Set(['a', ...CODE]);

/** `@name` that no letter stands before and no slash after. Source: the filter of html-pipeline. */
const MENTION = /(?<!\w)@(\w[\w-]*)(?![\w-])(?!\/)(?=\.+(?:[ \t\W]|$)|[^0-9a-zA-Z_.]|$)/gm;
const EMOJI = /:([\w+-]+):/g;

/** A chapter's tree with its mentions as links and its emoji as characters. */
export function withPluginText(tree: Tree, plugins: TextPlugins): Tree {
  return mapLevel(tree, (node) => nodeWithPlugins(node, plugins));
}

function nodeWithPlugins(node: TreeNode, plugins: TextPlugins): TreeNode | Tree {
  if (typeof node !== 'string') {
    if (node.kind !== 'element' || CODE.has(node.name)) return node;
    const inside = NO_MENTION.has(node.name) ? { ...plugins, mentions: undefined } : plugins;
    return withChildren(plugins.staticLinks ? staticLink(node) : node, withPluginText(node.children, inside));
  }
  const text = emojiIn(node, plugins);
  const { mentions } = plugins;
  if (mentions === undefined || !text.includes('@')) return text === node ? node : [text];
  return piecesOf(text, (name) =>
    element(
      'a',
      [
        ['href', addressOf(name, mentions)],
        ['class', 'user-mention'],
      ],
      [`@${name}`],
    ),
  );
}

function staticLink(node: Element): Element {
  if (!node.attributes.some(([name]) => name === STATIC_MARK)) return node;
  return {
    ...node,
    attributes: node.attributes.flatMap(([name, value]): readonly Attribute[] =>
      name === STATIC_MARK ? [] : [[name, name === 'href' ? markStatic(value) : value]],
    ),
  };
}

/** The same for the HTML of a whole page, whose head stays as it is. */
export function htmlWithPlugins(html: string, plugins: TextPlugins): string {
  if (!/[@:]/.test(html)) return html;
  let answer = '';
  let done = 0;
  let inside: readonly string[] = [];
  readTokens(html, {
    open: ({ name }) => {
      if (name === 'body') inside = [];
      else if (name === 'head' || NO_MENTION.has(name)) inside = [...inside, name];
    },
    close: (name) => {
      if (inside.includes(name)) inside = inside.slice(0, inside.lastIndexOf(name));
    },
    text: (start, end, isSource) => {
      if (isSource || inside.some((name) => name === 'head' || CODE.has(name))) return;
      answer += html.slice(done, start) + textWithPlugins(html.slice(start, end), plugins, inside.length > 0);
      done = end;
    },
  });
  return answer + html.slice(done);
}

function textWithPlugins(html: string, plugins: TextPlugins, isLink: boolean): string {
  const text = emojiIn(html, plugins);
  const { mentions } = plugins;
  if (mentions === undefined || isLink) return text;
  return text.replace(
    MENTION,
    (_, name: string) => `<a href="${escapeHtml(addressOf(name, mentions))}" class="user-mention">@${name}</a>`,
  );
}

function emojiIn(text: string, { emoji }: TextPlugins): string {
  if (emoji === undefined) return text;
  return text.replace(EMOJI, (written, name: string) => (Object.hasOwn(emoji, name) ? (emoji[name] ?? '') : written));
}

function piecesOf(text: string, linkTo: (name: string) => TreeNode): Tree {
  const pieces: TreeNode[] = [];
  let from = 0;
  for (const found of text.matchAll(MENTION)) {
    if (found.index > from) pieces.push(text.slice(from, found.index));
    pieces.push(linkTo(found[1] ?? ''));
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

function addressOf(name: string, base: string): string {
  return `${base.replace(/(?<=[^@~])$/, '/').replace(/\/\/$/, '/')}${name}`;
}
