// What machines read of a page: previews of links, search engines, catalogues of literature.
import { groupsOf } from '../lib/call-values.ts';
import { readDay } from '../lib/dates.ts';
import { encodePath, folderOf, joinPath, publicAddress, relativePath } from '../lib/paths.ts';
import type { Book, ContentsEntry, PagePlan } from '../model/book.ts';
import type { ArgumentValue } from '../model/include.ts';
import { fillWords } from '../words/fill.ts';
import type { Words } from '../words/word-names.ts';
import { bookFacts, isInLibraries, licenceAddress, orcidAddress } from './library.ts';
import { bibtexOf } from './bibtex.ts';
import { likelySubtags } from '../lib/likely-subtags.ts';

export interface Metadata {
  /** `<meta property="…">`, as Open Graph (https://ogp.me) has them. */
  readonly properties: readonly (readonly [property: string, content: string])[];
  /** `<meta name="…">`: cards of links, and `citation_…` as Google Scholar reads them. */
  readonly names: readonly (readonly [name: string, content: string])[];
  /** JSON-LD of schema.org, safe inside a script element; undefined for a page that is no chapter and no front page. */
  readonly structured: string | undefined;
  /** What the page is about, in the author's words; undefined for a page without a text. */
  readonly description: string | undefined;
  /** An entry for a list of references; undefined where nobody signs the book or the page is no chapter. */
  readonly bibtex: string | undefined;
}

/**
 * Everything here comes from settings and front matter, and from the plan. Without `base` in the settings no address is
 * absolute, and links show no picture elsewhere.
 */
export function metadataOf(plan: PagePlan, book: Book, words: Words): Metadata {
  const facts = { ...factsOf(plan, book), words };
  return {
    properties: properties(facts),
    names: [['twitter:card', plan.shared?.isWide === true ? 'summary_large_image' : 'summary'], ...citation(facts)],
    structured: structured(facts),
    description: facts.description,
    bibtex:
      facts.kind === 'chapter' && facts.authors.length > 0
        ? bibtexOf({
            ...facts,
            book: book.config.title,
            year: facts.day?.slice(0, 4),
            library: book.config.library,
          })
        : undefined,
  };
}

interface Facts {
  readonly kind: 'chapter' | 'front' | 'other';
  readonly plan: PagePlan;
  readonly book: Book;
  readonly title: string;
  readonly description: string | undefined;
  readonly authors: readonly string[];
  readonly language: string;
  readonly day: string | undefined;
  /** The page's public address. */
  readonly url: string | undefined;
}

function factsOf(plan: PagePlan, book: Book): Facts {
  const { config } = book;
  const front = plan.chapter?.frontMatter;
  return {
    plan,
    book,
    title: plan.title,
    kind:
      plan.path === book.front
        ? 'front'
        : plan.chapter !== undefined && plan.layout === 'chapter'
          ? 'chapter'
          : 'other',
    description:
      front?.description ??
      (plan.path === book.front ? config.description : undefined) ??
      plan.chapter?.facts.beginning,
    authors: front === undefined || front.authors.length === 0 ? config.authors : front.authors,
    language: front?.language ?? config.language,
    day: front?.date === undefined ? undefined : readDay(front.date)?.day,
    url: config.base === undefined ? undefined : publicAddress(config.base, plan.path),
  };
}

/** An address relative to a page → relative to the site. */
function fromPage(src: string, plan: PagePlan): string | undefined {
  return /^[a-z][a-z0-9+.-]*:|^\/\//i.test(src) ? undefined : joinPath(folderOf(plan.path), src.replace(/[?#].*$/, ''));
}

function absolute(address: string, { config }: Book): string | undefined {
  return config.base === undefined ? undefined : config.base + (address.includes('%') ? address : encodePath(address));
}

/** Open Graph wants a country too: `en` → `en_US`, where most of its readers are. */
function localeOf(language: string): string {
  const likely = likelySubtags(language.replaceAll('_', '-'));
  if (likely === undefined) return language.replace('-', '_');
  return likely.region === undefined ? likely.language : `${likely.language}_${likely.region}`;
}

function properties({ plan, kind, title, description, url, language, book }: Facts): Metadata['properties'] {
  const { shared } = plan;
  const given: readonly (readonly [string, string | undefined])[] = [
    ['og:title', title],
    ['og:type', kind === 'front' ? 'book' : 'article'],
    ['og:site_name', book.config.title],
    ['og:url', url],
    ['og:description', description],
    ['og:image', shared === undefined ? undefined : absolute(shared.address, book)],
    ['og:image:width', shared?.width.toString()],
    ['og:image:height', shared?.height.toString()],
    ['og:image:alt', shared?.text],
    ['og:locale', localeOf(language)],
    ...plan.languages.flatMap((other) =>
      other.isSame ? [['og:locale:alternate', localeOf(other.language)] as const] : [],
    ),
  ];
  return given.flatMap(([name, content]) =>
    content === undefined || content === '' ? [] : [[name, content] as const],
  );
}

/** https://scholar.google.com/intl/en/scholar/inclusion.html asks for a title and an author at least. */
function citation({ kind, title, authors, day, language, url, book, plan }: Facts): Metadata['names'] {
  const { library } = book.config;
  if (authors.length === 0 || !(kind === 'chapter' || (kind === 'front' && isInLibraries(library)))) return [];
  const references = Object.values(plan.citations?.sources ?? {}).map(({ scholar }) => scholar);
  const given: readonly (readonly [string, string | undefined])[] = [
    ['citation_title', kind === 'front' ? book.config.title : title],
    ...authors.flatMap((author) => [
      ['citation_author', author] as const,
      ['citation_author_orcid', orcidAddress(author, library)] as const,
    ]),
    ['citation_publication_date', day?.replaceAll('-', '/')],
    ['citation_inbook_title', kind === 'front' ? undefined : book.config.title],
    ['citation_publisher', library.publisher],
    ['citation_isbn', library.isbn],
    // A chapter is found by no number of its book's.
    ['citation_doi', kind === 'front' ? library.doi : undefined],
    ['citation_language', language],
    ['citation_public_url', url],
  ];
  return given
    .concat(references.map((reference) => ['citation_reference', reference] as const))
    .flatMap(([name, content]) => (content === undefined ? [] : [[name, content] as const]));
}

function structured(facts: Facts & { readonly words: Words }): string | undefined {
  const { kind, title, description, authors, language, day, url, plan, book, words } = facts;
  if (kind === 'other') return undefined;
  const shared = {
    name: title,
    description,
    url,
    inLanguage: language,
    author: authors.map((name) => ({ '@type': 'Person', name, sameAs: orcidAddress(name, book.config.library) })),
    datePublished: day,
    dateModified: plan.updated,
    license: licenceAddress(book.config.licence),
  };
  const data =
    kind === 'front'
      ? {
          '@context': 'https://schema.org',
          '@type': 'Book',
          ...shared,
          name: book.config.title,
          alternativeHeadline: book.config.subtitle,
          bookFormat: 'https://schema.org/EBook',
          ...bookFacts(book.config.library),
          hasPart: partsOf(plan, book),
        }
      : {
          '@context': 'https://schema.org',
          '@type': 'Chapter',
          ...shared,
          position: plan.number,
          wordCount: plan.chapter?.facts.words,
          isPartOf: {
            '@type': 'Book',
            name: book.config.title,
            url: absolute('', book),
            ...bookFacts(book.config.library),
          },
          image: figuresOf(plan, book, words),
        };
  // A "<" might end the script element.
  return JSON.stringify(data, (_, value: unknown) =>
    Array.isArray(value) && value.length === 0 ? undefined : value,
  ).replaceAll('<', '\\u003c');
}

/** Where the page names all chapters: a front page of the author's does not grow with a long book. */
function partsOf(plan: PagePlan, { contents, contentsScript }: Book): readonly unknown[] {
  return plan.layout === 'contents' || contentsScript === undefined ? chaptersOf(contents, plan) : [];
}

function chaptersOf(entries: readonly ContentsEntry[], plan: PagePlan): readonly unknown[] {
  return entries.flatMap((entry) =>
    entry.kind === 'part'
      ? chaptersOf(entry.entries, plan)
      : [
          {
            '@type': 'Chapter',
            name: entry.title,
            position: entry.number,
            url: encodePath(relativePath(plan.path, entry.path)),
          },
        ],
  );
}

/** The pictures of numbered figures, each with its caption and its owner. */
function figuresOf(plan: PagePlan, book: Book, words: Words): readonly unknown[] {
  return (plan.chapter?.calls ?? []).flatMap((call) => {
    const number = plan.figures[call.id]?.number;
    if (number === undefined) return [];
    return groupsOf(call).flatMap((values) =>
      Object.values(values).flatMap((value) => {
        const target = value.kind === 'picture' ? plan.pictures[value.src] : undefined;
        if (target === undefined || target.missing) return [];
        const inside = fromPage(target.src, plan);
        const address = inside === undefined ? target.src : (absolute(inside, book) ?? target.src);
        return [
          {
            '@type': 'ImageObject',
            name: fillWords(words.figure, { number }),
            contentUrl: address,
            caption: textOf(values.caption ?? call.values.caption),
            creditText: textOf(values.credit),
            width: target.width,
            height: target.height,
          },
        ];
      }),
    );
  });
}

function textOf(value: ArgumentValue | undefined): string | undefined {
  return value?.kind === 'text' || value?.kind === 'markdown' ? value.text : undefined;
}
