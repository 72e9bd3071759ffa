// What a picture of the book is on one page: its address, its room, its copies, and how soon it is wanted.
import { encodePath, nameOf, relativePath, withoutEnding } from '../lib/paths.ts';
import { slugOf } from '../lib/slug.ts';
import type { Asset, PictureTarget } from '../model/book.ts';
import type { Chapter } from '../model/chapter.ts';
import type { PictureCopy, PictureSource } from '../model/picture.ts';
import type { BookFile, Workspace } from '../model/workspace.ts';
import type { Site, Target } from './targets.ts';

type Loading = PictureTarget['loading'];

/** Who shows a picture: the page's path, how soon it is wanted, and the files among which its dark twin may be. */
export interface Showing {
  readonly from: string;
  readonly loading: Loading;
  readonly files: Site['files'];
}

/** `written` is the address as the chapter has it. */
export function pictureTarget(written: string, target: Target, { from, loading, files }: Showing): PictureTarget {
  const plain = {
    width: undefined,
    height: undefined,
    loading,
    sources: [],
    tone: undefined,
    placeholder: undefined,
    dark: undefined,
    animation: undefined,
  };
  if (target.kind !== 'file')
    return { ...plain, src: written, original: written, missing: target.kind !== 'elsewhere' };
  const { file, suffix } = target;
  const { picture, prepared } = file;
  const original = addressFrom(from, file.address) + suffix;
  const dark = darkTwinOf(file, files);
  const still = prepared?.moves === true ? stillOf(prepared.copies) : undefined;
  return {
    ...plain,
    original,
    missing: false,
    ...(picture?.isUnframed === true && !suffix.includes('#')
      ? { view: `#svgView(viewBox(0,0,${picture.width},${picture.height}))` }
      : {}),
    width: picture?.width,
    height: picture?.height,
    src: still === undefined ? original : addressFrom(from, copyPath(file, still)),
    sources: sourcesOf(file, from),
    tone: prepared?.tone,
    placeholder: prepared?.placeholder,
    dark:
      dark === undefined
        ? undefined
        : {
            src: addressFrom(from, dark.address),
            width: dark.picture?.width,
            height: dark.picture?.height,
            sources: sourcesOf(dark, from),
          },
    animation:
      still === undefined || picture === undefined
        ? undefined
        : {
            src: prepared?.film === undefined ? original : addressFrom(from, copyPath(file, prepared.film)),
            width: picture.width,
            height: picture.height,
          },
  };
}

/** Every picture that a page shows, and what it shows in the dark, among the files that pages point at. */
export function darkTwinOf(file: BookFile, files: Site['files']): BookFile | undefined {
  const ending = file.address.slice(withoutEnding(file.address).length);
  const twin = ending === '' ? undefined : files.get(`${withoutEnding(file.address)}.dark${ending}`);
  return twin?.picture === undefined ? undefined : twin;
}

/** The copies of the pictures that pages show; `asked` are paths of the book's files. */
export function copiesOf(workspace: Workspace, asked: ReadonlySet<string>): readonly Asset[] {
  return Object.values(workspace.files)
    .filter(({ path, prepared }) => prepared !== undefined && asked.has(path))
    .flatMap((file): readonly Asset[] => {
      const { copies = [], film } = file.prepared ?? {};
      return [...copies, ...(film === undefined ? [] : [film])].map((copy) => ({
        kind: 'encoded',
        path: copyPath(file, copy),
        key: copy.key,
      }));
    });
}

/** How soon each picture is wanted: the first one before all else, and panels beside it; all others are lazy. */
export function loadingOfPictures({ facts }: Chapter): ReadonlyMap<string, Loading> {
  const [first, ...others] = facts.firstPictures;
  if (first === undefined) return new Map();
  return new Map<string, Loading>([
    ...others.map((address): [string, Loading] => [address, 'eager']),
    [first, 'first'],
  ]);
}

function sourcesOf(file: BookFile, from: string): readonly PictureSource[] {
  const copies = file.prepared?.copies ?? [];
  return [...new Set(copies.map(({ format }) => format))].map((format) => ({
    type: `image/${format}`,
    candidates: copies
      .filter((copy) => copy.format === format)
      .map((copy) => ({ src: addressFrom(from, copyPath(file, copy)), width: copy.width })),
  }));
}

/**
 * What stands for a moving picture where nothing better is understood: the widest copy of the format that most browsers
 * know.
 */
function stillOf(copies: readonly PictureCopy[]): PictureCopy | undefined {
  return copies.findLast(({ format }) => format === 'webp') ?? copies.at(-1);
}

/**
 * `assets/pictures/filters-1f0c9b2a-720.avif`: the name tells a person which picture it is, and changes with its
 * content.
 */
function copyPath(file: BookFile, copy: PictureCopy): string {
  const name = slugOf(withoutEnding(nameOf(file.address)));
  const [hash = '', rest = ''] = copy.key.split(/-(.*)/s);
  return `assets/pictures/${name === '' ? '' : `${name}-`}${hash.slice(0, 8)}-${rest}`;
}

function addressFrom(page: string, path: string): string {
  return encodePath(relativePath(page, path));
}
