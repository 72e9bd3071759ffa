// Which pages say the same in different languages.
import { onceFor } from '../lib/once-for.ts';
import { tagOfFolder } from '../languages/folders.ts';
import { textOf } from '../lib/values.ts';
import type { Placed } from './order.ts';

/** Keys by which authors and plugins tie translations together. */
const KEYS = ['ref', 'lang-ref', 'lang_ref', 'page_id', 'translation_key', 'translation_id'] as const;

/** What front matter says of a page's kin: `ref: about` and the like, and an address that several languages share. */
export const explicitKeys = onceFor(({ chapter }: Placed): readonly string[] => {
  const { data, permalink } = chapter.frontMatter;
  const named = KEYS.flatMap((key) => textOf(data[key]) ?? []).map((value) => `ref:${value}`);
  // `translation_of: about` names the other's key, or its file.
  const of = textOf(data.translation_of);
  return [...named, ...(of === undefined ? [] : [`ref:${of}`]), ...(permalink === undefined ? [] : [`/${permalink}`])];
});

/** One work in several languages: pages by the tag of their edition. */
export type Work = ReadonlyMap<string, Placed>;

interface Edition {
  readonly config: { readonly language: string };
  readonly pages: readonly Placed[];
  readonly front: string;
  readonly folder: string | undefined;
}

interface PageOfEdition {
  readonly page: Placed;
  readonly edition: Edition;
}

/**
 * The work of each page that has counterparts: each page is in one, so that counterparts name each other both ways. In
 * order of trust: `translates` and the keys of front matter, then the address and then the file without the folder or
 * the ending of the language. `originals` has what pages say that they translate.
 */
export function worksOf(
  editions: readonly Edition[],
  originals: ReadonlyMap<Placed, Placed>,
  contentFolder: string,
): ReadonlyMap<Placed, Work> {
  const works = new Map<Placed, Map<string, Placed>>();
  const byKey = new Map<string, Map<string, Placed>>();
  const pages = editions.flatMap((edition) => edition.pages.map((page): PageOfEdition => ({ page, edition })));
  const join = ({ page, edition }: PageOfEdition, given?: Map<string, Placed>): void => {
    const { language } = edition.config;
    if (works.has(page) || given?.has(language) === true || !isIn(language, page)) return;
    const keys = keysOf(page, edition, contentFolder);
    const work =
      given ??
      keys.map((key) => byKey.get(key)).find((known) => known !== undefined && !known.has(language)) ??
      new Map<string, Placed>();
    work.set(language, page);
    works.set(page, work);
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, work);
  };
  const translated = new Set(originals.values());
  for (const each of pages) if (translated.has(each.page)) join(each);
  for (const each of pages) {
    const original = originals.get(each.page);
    if (original !== undefined) join(each, works.get(original));
  }
  for (const each of pages) join(each);
  return new Map([...works].filter(([, work]) => work.size > 1));
}

/** A page that says of itself to be in German is no French counterpart, though it stands among French ones. */
function isIn(language: string, { chapter }: Placed): boolean {
  const [own, other] = [chapter.frontMatter.language ?? language, language].map((tag) => tag.split('-')[0] ?? '');
  return own === other || (NORWEGIAN.includes(own ?? '') && NORWEGIAN.includes(other ?? ''));
}

const NORWEGIAN: readonly string[] = ['no', 'nb', 'nn'];

function keysOf(page: Placed, { config, front, folder }: Edition, contentFolder: string): readonly string[] {
  if (page.path === front) return ['the front page'];
  const { language } = config;
  const path = page.chapter.path.replace(/\.\w+$/, '');
  const file = withoutLanguage(path, language);
  // Folders that the settings name may be called by anything.
  const below = [folder, contentFolder].find((each) => each !== undefined && path.startsWith(`${each}/`));
  const inTree = below === undefined ? path : path.slice(below.length + 1);
  return [...explicitKeys(page), `address:${withoutLanguage(page.path, language)}`, `file:${file}`, `tree:${inTree}`];
}

/** `ml4a/fr/a.html` → `ml4a/a.html`, `a.fr.html` → `a.html`, `_fr/a` → `a`. */
export function withoutLanguage(path: string, language: string): string {
  const names = path.split('/');
  const at = names.findIndex((name, index) => index < names.length - 1 && tagOfFolder(name) === language);
  const rest = at < 0 ? names : [...names.slice(0, at), ...names.slice(at + 1)];
  return rest
    .map((name, index) => {
      const plain = index < rest.length - 1 ? name.replace(/^_/, '') : name;
      const [, stem, ending, last = ''] =
        /^(.+)\.([A-Za-z]{2}(?:[-_](?:[A-Za-z]{2,4}|\d{3})){0,2})((?:\.\w+)?)$/.exec(plain) ?? [];
      return stem !== undefined && ending !== undefined && tagOfFolder(ending) === language ? stem + last : plain;
    })
    .join('/');
}
