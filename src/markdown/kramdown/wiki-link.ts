// `[[Name]]`, `[[Name#Place|words]]` and `![[picture.png]]` in a folder of notes, where the name is that of one file.
import { encodePath } from '../../lib/paths.ts';
import { githubId } from './headings.ts';
import { textNode } from './node.ts';
import type { SpanRule } from './span-state.ts';

const WIKI = /(!?)\[\[([^\][|#\n]{1,200})(#[^\][|\n]{1,200})?(?:\|([^\][\n]{1,200}))?\]\]/y;

export const wikiLink: SpanRule = (state) => {
  const { wiki } = state.document.options;
  if (wiki === undefined || state.isInside('link', 'image')) return false;
  const match = state.match(WIKI);
  if (match === undefined) return false;
  const [whole, mark = '', name = '', place = '', words] = match;
  const path = wiki(name.trim());
  if (path === undefined) return false;
  const isPicture = mark === '!' && /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/i.test(path);
  const at = state.position + whole.indexOf(name);
  const node = isPicture ? state.create('image', 'img') : state.create('link', 'a');
  node.address = { at: state.source.originOf(at), length: name.length };
  const anchor = place === '' ? '' : `#${githubId(place.slice(1).trim())}`;
  node.attrSet(isPicture ? 'src' : 'href', encodePath(path) + (isPicture ? '' : anchor));
  // `![[a.png|300]]` says how wide.
  const isWidth = isPicture && words !== undefined && /^\d{1,4}(?:x\d{1,4})?$/.test(words.trim());
  if (isPicture) node.attrSet('alt', words === undefined || isWidth ? '' : words.trim());
  else node.children.push(textNode(words ?? (name + place.replace('#', ' › ')).trim(), state.source.originOf(at)));
  if (isWidth) node.attrSet('width', /^\d+/.exec(words.trim())?.[0] ?? '');
  state.add(node);
  state.position += whole.length;
  return true;
};
