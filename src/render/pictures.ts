// How a picture is written, for Markdown images, raw <img> and includes alike. This is the only place that writes one.
import { escapeHtml } from '../lib/html.ts';
import type { PictureTarget } from '../model/book.ts';
import type { Attribute, Element, TreeNode } from '../model/tree.ts';
import { htmlOf } from '../tree/html.ts';
import { element } from '../tree/walk.ts';
import { darkClass, darkManner } from '../lib/dark-class.ts';
import type { DarkManner, DarkPicture, PictureSource } from '../model/picture.ts';
import type { Words } from '../words/word-names.ts';

export interface PictureManner {
  /** `sizes` as HTML has it; undefined for a picture as wide as the text allows. */
  readonly sizes: string | undefined;
  /** The part of the text's width that the picture takes in a row of panels, 0 to 1. */
  readonly share: number;
  /** Whether it takes the whole width on a phone, where the panels of its row stand one below the other. */
  readonly stacks: boolean;
  /** What is done to it in the dark; undefined lets its tone decide. */
  readonly dark: DarkManner | undefined;
  /** True where it stands in a link or in a `<picture>` of the author's: no element of ours may stand around it. */
  readonly bare: boolean;
  readonly words: PictureWords;
}

export type PictureWords = Pick<Words, 'play' | 'pause' | 'missingPicture'>;

export const usualManner = { sizes: undefined, share: 1, stacks: false, dark: undefined, bare: false } as const;

/**
 * `attributes` are the author's, or the template's: they win over what the program would choose. A missing picture
 * becomes a placeholder; a picture with copies becomes `<picture>`.
 */
export function pictureTree(target: PictureTarget, attributes: readonly Attribute[], manner: PictureManner): Element {
  if (target.animation !== undefined && !manner.bare) return film(target, attributes, manner);
  return still(target, attributes, manner);
}

function still(target: PictureTarget, attributes: readonly Attribute[], manner: PictureManner): Element {
  const img = element('img', imageAttributes(target, attributes, manner), []);
  if (manner.bare || (target.sources.length === 0 && target.dark === undefined)) return img;
  const sizes = manner.sizes ?? sizesOf(target, manner);
  const sources = [
    ...darkSources(target.dark, sizes, manner.dark),
    ...target.sources.map((source) => sourceElement(source, sizes, [])),
  ];
  return element('picture', [], [...sources, img]);
}

/**
 * What moves stands still until the reader wants it otherwise (WCAG 2.2.2): the still picture, and a link to the whole
 * film, which the script turns into a switch (src/client/films.ts).
 */
function film(target: PictureTarget, attributes: readonly Attribute[], manner: PictureManner): Element {
  const href = target.animation?.src ?? target.original;
  const link: Attribute[] = [
    ['class', 'film-switch'],
    ['href', href],
    ['data-pause', manner.words.pause],
  ];
  const picture = still(target, attributes, manner);
  return element('span', [['class', 'film']], [picture, element('a', link, [manner.words.play])]);
}

/** A picture of which the plan knows nothing. */
export function unknownPicture(src: string): PictureTarget {
  return {
    src,
    original: src,
    width: undefined,
    height: undefined,
    missing: false,
    loading: 'lazy',
    sources: [],
    tone: undefined,
    placeholder: undefined,
    dark: undefined,
    animation: undefined,
  };
}

/** The same in a chapter's text. */
export function missingPicture(path: string, words: PictureWords): TreeNode {
  return { kind: 'printed', html: missingPictureHtml(path, words) };
}

/** Never a broken image: the reader sees that a picture should be here, and which. */
export function missingPictureHtml(path: string, { missingPicture }: PictureWords): string {
  const [label, name] =
    path === '' ? [missingPicture, ''] : [`${missingPicture}: ${path}`, `<br><code>${escapeHtml(path)}</code>`];
  return `<span class="missing-picture" role="img" aria-label="${escapeHtml(label)}"><span aria-hidden="true">${escapeHtml(missingPicture)}${name}</span></span>`;
}

/**
 * The helper of templates: `{{ picture(panel.path, {alt: panel.alt, share: 0.5, class: "wide"}) }}`. The first value is
 * what a parameter of type `picture` holds. Options are `alt` ('' where it is absent), `sizes`, `share`, `stacks`,
 * `dark`, `eager`, `linked` (it stands in a link, where nothing else can be pressed: what moves stays still), and every
 * other name becomes an attribute of the `<img>`.
 */
export function pictureForTemplate(value: unknown, options: unknown, words: PictureWords): string {
  if (!isPictureValue(value)) return '';
  if (value.missing) return missingPictureHtml(value.path, words);
  const given = typeof options === 'object' && options !== null ? (options as Readonly<Record<string, unknown>>) : {};
  const { alt, sizes, share, stacks, dark, eager, linked, __keywords: _, ...others } = given;
  const attributes = Object.entries(others).flatMap(([name, content]): Attribute[] =>
    content === undefined || content === null || content === false || content === ''
      ? []
      : [[name, content === true ? '' : String(content)]],
  );
  const target: PictureTarget = {
    ...value,
    loading: eager === true && value.loading === 'lazy' ? 'eager' : value.loading,
    animation: linked !== undefined && linked !== false && linked !== '' ? undefined : value.animation,
  };
  const picture = pictureTree(
    target,
    [['src', value.src], ['alt', alt === undefined || alt === null ? '' : String(alt)], ...attributes],
    {
      sizes: typeof sizes === 'string' && sizes !== '' ? sizes : undefined,
      share: typeof share === 'number' && share > 0 && share <= 1 ? share : 1,
      stacks: stacks === true,
      dark: darkManner(dark),
      bare: false,
      words,
    },
  );
  return htmlOf([picture]);
}

/** A parameter's value as templates get it (render/calls.ts). */
function isPictureValue(value: unknown): value is PictureTarget & { readonly path: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'src' in value &&
    'path' in value &&
    'loading' in value &&
    'sources' in value
  );
}

/** The page keeps the room of a picture that has not come yet: width and height always, where they are known. */
function imageAttributes(
  target: PictureTarget,
  written: readonly Attribute[],
  manner: PictureManner,
): readonly Attribute[] {
  const has = (name: string): boolean => written.some(([other]) => other === name);
  const attributes = [...written];
  if (!has('alt')) attributes.push(['alt', '']);
  if (target.width !== undefined && target.height !== undefined && !has('height')) {
    const given = written.find(([name]) => name === 'width')?.[1] ?? String(target.width);
    // A width in per cent is the page's to work out: the picture's own sizes still tell its proportion.
    const width = /^\d+$/.test(given) ? Number(given) : target.width;
    if (!has('width')) attributes.push(['width', String(width)]);
    if (/^\d+$/.test(given)) attributes.push(['height', String(Math.round((width * target.height) / target.width))]);
  }
  if (target.loading === 'lazy' && !has('loading')) attributes.push(['loading', 'lazy']);
  if (target.loading === 'first' && !has('loading') && !has('fetchpriority'))
    attributes.push(['fetchpriority', 'high']);
  if (!has('decoding')) attributes.push(['decoding', 'async']);
  return withClasses(framed(attributes, target, written), [target.placeholder, darkClass(target, manner.dark)]);
}

/** Who gives a drawing a size gives it the room in which it is drawn. */
function framed(
  attributes: readonly Attribute[],
  { src, view }: PictureTarget,
  written: readonly Attribute[],
): readonly Attribute[] {
  if (view === undefined || written.some(([name]) => name === 'width' || name === 'height')) return attributes;
  return attributes.map(([name, value]): Attribute => [name, name === 'src' && value === src ? src + view : value]);
}

function withClasses(attributes: readonly Attribute[], names: readonly (string | undefined)[]): readonly Attribute[] {
  const added = names.filter((name) => name !== undefined).join(' ');
  if (added === '') return attributes;
  const written = attributes.find(([name]) => name === 'class')?.[1];
  if (written === undefined) return [...attributes, ['class', added]];
  return attributes.map(([name, value]): Attribute => [name, name === 'class' ? `${written} ${added}` : value]);
}

/**
 * As wide as the text (33 times its size, see tokens.css), or the screen less its gutters; never wider than the picture
 * itself. The width that a browser would find itself (`sizes="auto"`) saves nothing beside it: measured on ml4a's 42
 * pages with pictures.
 */
function sizesOf({ width }: PictureTarget, { share, stacks }: PictureManner): string {
  const part = (length: string): string =>
    share === 1 ? length : `calc(${length} * ${Math.round(share * 1000) / 1000})`;
  const atMost = (length: string): string => (width === undefined ? length : `min(${width}px, ${length})`);
  const onPhone = stacks ? `(max-width: 30rem) ${atMost('92vw')}, ` : '';
  return `(min-width: 46rem) ${atMost(part('41rem'))}, ${onPhone}${atMost(part('92vw'))}`;
}

function sourceElement({ type, candidates }: PictureSource, sizes: string, more: readonly Attribute[]): Element {
  return element('source', [...more, ['type', type], ['srcset', srcset(candidates)], ['sizes', sizes]], []);
}

function srcset(candidates: PictureSource['candidates']): string {
  // A comma or a blank in an address would end it.
  return candidates
    .map(({ src, width }) => `${src.replaceAll(',', '%2C').replaceAll(' ', '%20')} ${width}w`)
    .join(', ');
}

/** `data-theme="dark"` lets the theme switch find them: src/client/dark-pictures.ts. */
function darkSources(dark: DarkPicture | undefined, sizes: string, manner: DarkManner | undefined): readonly Element[] {
  if (dark === undefined || manner !== undefined) return [];
  const more: readonly Attribute[] = [
    ['media', '(prefers-color-scheme: dark)'],
    ['data-theme', 'dark'],
    ...(dark.width === undefined || dark.height === undefined
      ? []
      : ([
          ['width', String(dark.width)],
          ['height', String(dark.height)],
        ] as const)),
  ];
  return [
    ...dark.sources.map((source) => sourceElement(source, sizes, more)),
    element('source', [...more, ['srcset', dark.src.replaceAll(',', '%2C')]], []),
  ];
}
