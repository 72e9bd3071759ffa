// How a chapter opens: the picture and the words above its text that its front matter gives, ours or those of Jekyll's
// themes. They become a part of the text, so that whatever is done to that is done to them.
import type { SplitFile } from '../frontmatter/front-matter.ts';
import { runsCode } from '../lib/runs-code.ts';
import { isMap, textOf } from '../lib/values.ts';
import type { Place } from '../model/place.ts';
import type { Attribute, Element, Tree } from '../model/tree.ts';
import type { PassScene } from './chapter-text.ts';

/** What is read of front matter: `picture` and `epigraph`, or what themes call them. */
interface Opening {
  readonly picture: Given | undefined;
  /** What the picture shows, for whoever does not see it. */
  readonly alt: string;
  readonly epigraph: Given | undefined;
  /** Whose words those are. */
  readonly from: Given | undefined;
}

interface Given {
  readonly text: string;
  readonly place: Place;
}

/**
 * `text` with its opening: behind the title where the text brings its own, else before all. `[header, image]` is a key
 * of Minimal Mistakes, `cover-img` of Beautiful Jekyll, `header_image` of many books.
 */
export function withOpening(text: Tree, file: SplitFile, scene: PassScene): Tree {
  // A book's own layouts show it themselves.
  const opening = scene.ownStyles ? [] : openingTree(file, scene);
  if (opening.length === 0) return text;
  const at = text.findIndex((node) => typeof node !== 'string' || node.trim() !== '');
  const first = text[at];
  const isTitle = typeof first === 'object' && first.kind === 'element' && first.name === 'h1';
  return isTitle ? [...text.slice(0, at + 1), ...opening, ...text.slice(at + 1)] : [...opening, ...text];
}

const PICTURES = [
  ['picture', 'path'],
  ['picture'],
  ['header_image'],
  ['header', 'overlay_image'],
  ['header', 'image'],
  ['cover-img', 'path'],
  ['cover-img'],
] as const;
const EPIGRAPHS = [
  ['epigraph', 'text'],
  ['epigraph'],
  ['header_quote'],
  ['header_text'],
  ['header', 'caption'],
] as const;

function openingTree(file: SplitFile, scene: PassScene): Tree {
  const { picture, alt, epigraph, from } = readOpening(file, scene.start);
  const words = epigraph === undefined ? [] : scene.inline(epigraph.text, epigraph.place).tree;
  const image = picture === undefined ? [] : [imageOf(picture, alt)];
  // Words that stand in no quotation marks of their own, below a picture, say what it shows.
  if (picture !== undefined && epigraph !== undefined && from === undefined && !isQuotation(epigraph))
    return [element('figure', 'opening-picture', [...image, element('figcaption', undefined, words)])];
  const source = from === undefined ? [] : [element('footer', undefined, scene.inline(from.text, from.place).tree)];
  return [
    ...(picture === undefined ? [] : [element('figure', 'opening-picture', image)]),
    ...(epigraph === undefined
      ? []
      : [element('blockquote', 'epigraph', [element('p', 'epigraph-words', words), ...source])]),
  ];
}

function readOpening({ data, placeOf }: SplitFile, start: Place): Opening {
  const find = (places: readonly (readonly string[])[], isMeant: (text: string) => boolean): Given | undefined => {
    for (const keys of places) {
      const text = valueAt(data, keys);
      if (text !== undefined && isMeant(text)) return { text: text.trim(), place: placeOf(keys, 'value') ?? start };
    }
    return undefined;
  };
  return {
    // A colour or a switch is no picture: `header_image: none`.
    picture: find(PICTURES, (text) => /\.\w+(?:[?#]|$)/.test(text) && !runsCode(text)),
    alt: valueAt(data, ['picture', 'text']) ?? '',
    // One word is the name of something: `header_quote: lovelace`.
    epigraph: find(EPIGRAPHS, (text) => /\S\s+\S/.test(text)),
    from: find([['epigraph', 'from']], () => true),
  };
}

function valueAt(data: unknown, keys: readonly string[]): string | undefined {
  const value = keys.reduce<unknown>(
    (held, key) => (isMap(held) && Object.hasOwn(held, key) ? held[key] : undefined),
    data,
  );
  return textOf(value);
}

function isQuotation({ text }: Given): boolean {
  return /^\p{Pi}|^["„‚「『«»]/u.test(text);
}

function imageOf({ text, place }: Given, alt: string): Element {
  const attributes: readonly Attribute[] = [
    ['src', text],
    ['alt', alt],
    // What only adorns is passed over by whoever listens.
    ...(alt === '' ? ([['role', 'presentation']] as const) : []),
  ];
  return { kind: 'element', name: 'img', attributes, children: [], place };
}

function element(name: string, className: string | undefined, children: Tree): Element {
  return { kind: 'element', name, attributes: className === undefined ? [] : [['class', className]], children };
}
