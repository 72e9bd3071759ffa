// Which pages say the same in different languages.
import { tagOfFolder } from '../languages/folders.ts';
import { isMap, textOf } from '../lib/values.ts';
import type { Placed } from './order.ts';

/** Keys by which authors and plugins tie translations together. */
const KEYS = ['ref', 'lang-ref', 'lang_ref', 'page_id', 'translation_key', 'translation_id'] as const;

/** What front matter says of a page's kin: `ref: about` and the like, and an address that several languages share. */
export function explicitKeys({ chapter }: Placed): readonly string[] {
  const { data, permalink } = chapter.frontMatter;
  const named = KEYS.flatMap((key) => textOf(data[key]) ?? []).map((value) => `ref:${value}`);
  // `translation_of: about` names the other's key, or its file.
  const of = textOf(data.translation_of);
  return [...named, ...(of === undefined ? [] : [`ref:${of}`]), ...(permalink === undefined ? [] : [`/${permalink}`])];
}

/** One work in several languages: pages by the tag of their edition. */
export type Work = ReadonlyMap<string, Placed>;

interface Edition {
  readonly config: { readonly language: string };
  readonly pages: readonly Placed[];
  readonly front: string;
}

/**
 * The work of each page that has counterparts. In order of trust: `translates` and the keys of front matter, then the
 * address and then the file without the folder or the ending of the language. `find` says what page an address written
 * in `translates` leads to.
 */
export function worksOf(
  editions: readonly Edition[],
  find: (address: string, from: Placed) => Placed | undefined,
): ReadonlyMap<Placed, Work> {
  const works = new Map<Placed, Map<string, Placed>>();
  const byKey = new Map<string, Map<string, Placed>>();
  const pages = editions.flatMap(({ config, pages: own, front }) =>
    own.map((page) => ({ page, language: config.language, front })),
  );
  const join = (each: (typeof pages)[number], keys: readonly string[], given?: Map<string, Placed>): void => {
    if (works.has(each.page) && given === undefined) return;
    const work =
      given ?? keys.map((key) => byKey.get(key)).find((known) => known !== undefined && !known.has(each.language));
    if (work === undefined || work.has(each.language)) return;
    work.set(each.language, each.page);
    works.set(each.page, work);
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, work);
  };
  for (const each of pages) {
    const keys = keysOf(each.page, each.language, each.front);
    const original = originalOf(each.page, find);
    const given = original === undefined ? undefined : (works.get(original) ?? begin(original, pages, works, byKey));
    join(each, keys, given);
    if (works.has(each.page)) continue;
    const work = new Map([[each.language, each.page]]);
    works.set(each.page, work);
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, work);
  }
  return new Map([...works].filter(([, work]) => work.size > 1));
}

function begin(
  page: Placed,
  pages: readonly { readonly page: Placed; readonly language: string; readonly front: string }[],
  works: Map<Placed, Map<string, Placed>>,
  byKey: Map<string, Map<string, Placed>>,
): Map<string, Placed> | undefined {
  const each = pages.find((one) => one.page === page);
  if (each === undefined) return undefined;
  const work = new Map([[each.language, page]]);
  works.set(page, work);
  for (const key of keysOf(page, each.language, each.front)) if (!byKey.has(key)) byKey.set(key, work);
  return work;
}

function originalOf(page: Placed, find: (address: string, from: Placed) => Placed | undefined): Placed | undefined {
  const { data } = page.chapter.frontMatter;
  const written = textOf(data.translates) ?? textOf(data.translation_of);
  return written === undefined || isMap(written) ? undefined : find(written, page);
}

function keysOf(page: Placed, language: string, front: string): readonly string[] {
  if (page.path === front) return ['the front page'];
  const address = withoutLanguage(page.path, language);
  const file = withoutLanguage(page.chapter.path.replace(/\.\w+$/, ''), language);
  return [...explicitKeys(page), `address:${address}`, `file:${file}`];
}

/** `ml4a/fr/a.html` → `ml4a/a.html`, `a.fr.html` → `a.html`, `_fr/a` → `a`. */
function withoutLanguage(path: string, language: string): string {
  const names = path.split('/');
  const at = names.findIndex((name, index) => index < names.length - 1 && tagOfFolder(name) === language);
  const rest = at < 0 ? names : [...names.slice(0, at), ...names.slice(at + 1)];
  return rest
    .map((name, index) => {
      const plain = index < rest.length - 1 ? name.replace(/^_/, '') : name;
      const [, stem, ending, last = ''] = /^(.+)\.([A-Za-z]{2}(?:[-_][A-Za-z]{2,4})?)((?:\.\w+)?)$/.exec(plain) ?? [];
      return stem !== undefined && ending !== undefined && tagOfFolder(ending) === language ? stem + last : plain;
    })
    .join('/');
}
