// The book in its languages: its editions, which of their pages say the same, and what stands in for what is not
// translated.
import type { PageInLanguage } from '../model/languages.ts';
import type { Problem } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import { worksOf, type Work } from './counterparts.ts';
import { editionsOf, type EditionPages } from './editions.ts';
import type { Placed } from './order.ts';
import { mayStandIn } from './polyglot.ts';
import { translatesIn } from './translates.ts';

export interface Languages {
  readonly editions: readonly EditionPages[];
  /** Of each page that has counterparts. */
  readonly works: ReadonlyMap<Placed, Work>;
  /** Originals that stand in for translations. */
  readonly added: readonly Placed[];
  readonly problems: readonly Problem[];
}

/** The pages in other languages that say the same as the one at `path`, and that one itself; none where it is alone. */
export type Alternates = (path: string) => readonly { readonly language: string; readonly path: string }[];

export function languagesAmong(workspace: Workspace, placed: readonly Placed[]): Languages {
  const editions = editionsOf(workspace, placed);
  const { originals, problems } = translatesIn(editions, workspace);
  const works = editions.length < 2 ? new Map() : worksOf(editions, originals, workspace.contentFolder);
  return { editions, works, added: [], problems };
}

/**
 * `untranslated: original`: each chapter of the book's own language that another one lacks stands there too, at its own
 * address below that language's folder.
 */
export function withOriginals(languages: Languages, { config, jekyll }: Workspace): Languages {
  const [main, ...others] = languages.editions;
  if (config.untranslated !== 'original' || main === undefined || others.length === 0) return languages;
  const taken = new Set(languages.editions.flatMap(({ pages }) => pages.map(({ path }) => path)));
  const works = new Map(languages.works);
  const mayStand = mayStandIn(jekyll);
  const added: Placed[] = [];
  const editions = others.map((edition): EditionPages => {
    const stand = main.pages.flatMap((page): Placed[] => {
      const path = edition.root + (page.path.startsWith(main.root) ? page.path.slice(main.root.length) : page.path);
      if (
        works.get(page)?.has(edition.config.language) === true ||
        taken.has(path) ||
        page.path === '404.html' ||
        !mayStand(page.chapter.path)
      )
        return [];
      return [{ chapter: page.chapter, path, original: page }];
    });
    added.push(...stand);
    return { ...edition, pages: [...edition.pages, ...stand] };
  });
  return { ...languages, editions: [main, ...editions], works, added };
}

export interface LanguagesOfPages {
  /** The other languages of an author's page, in the order of the editions. */
  readonly forPage: (page: Placed, edition: EditionPages) => readonly PageInLanguage[];
  /** The same for a page that the program makes, at `path`. */
  readonly forMade: (path: string, edition: EditionPages) => readonly PageInLanguage[];
  /** The page in the book's own language that a translation is of. */
  readonly originalOf: (page: Placed) => Placed | undefined;
  readonly alternates: Alternates;
}

type MadeEdition = EditionPages & { readonly made: readonly string[] };

export function languagesOfPages(editions: readonly MadeEdition[], works: Languages['works']): LanguagesOfPages {
  const byPath = new Map([...works].map(([page, work]) => [page.path, work]));
  const standIns = new Map(
    editions.flatMap(({ config, pages }) =>
      pages.flatMap(({ original, path }) =>
        original === undefined ? [] : [[`${config.language} ${original.path}`, path] as const],
      ),
    ),
  );
  const othersFor = (
    edition: EditionPages,
    pathIn: (other: MadeEdition) => string | undefined,
    standInFor?: string,
  ): readonly PageInLanguage[] =>
    editions
      .filter(({ config }) => config.language !== edition.config.language)
      .map((other) => {
        const same = pathIn(other);
        const { language, direction } = other.config;
        const path = same ?? standIns.get(`${language} ${standInFor ?? ''}`) ?? other.front;
        return { language, direction, path, isSame: same !== undefined };
      });
  return {
    forPage: (page, edition) =>
      othersFor(
        edition,
        ({ config, front, pages }) => {
          // An original that stands in for a front page is no translation of it.
          const isStandIn = (at: string): boolean =>
            pages.some(({ path, original }) => path === at && original !== undefined);
          if (page.path === edition.front && page.original === undefined && !isStandIn(front)) return front;
          const same = works.get(page.original ?? page)?.get(config.language);
          return (same ?? (config === editions[0]?.config ? page.original : undefined))?.path;
        },
        (page.original ?? page).path,
      ),
    forMade: (path, edition) =>
      othersFor(edition, ({ front, made, root }) =>
        path === edition.front ? front : made.find((other) => other === root + path.slice(edition.root.length)),
      ),
    originalOf: (page) => {
      const original = works.get(page)?.get(editions[0]?.config.language ?? '');
      return original === page ? undefined : original;
    },
    alternates: (path) => [...(byPath.get(path) ?? [])].map(([language, page]) => ({ language, path: page.path })),
  };
}
