// `vitrine inspect`: what a book has, what becomes of it, and what is left: as plain data.
import type { MadeBook } from '../maker/make-book.ts';
import { createMaker, type BuildRequest } from '../maker/maker.ts';
import type { ContentsEntry } from '../model/book.ts';
import type { Book } from '../model/book.ts';
import type { JekyllSite } from '../model/jekyll.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { RootKind, Workspace } from '../model/workspace.ts';
import { isMap, textOf } from '../lib/values.ts';
import { siteReaderOf } from '../maker/parse-all.ts';
import { improvementsOf, type Improvements } from './improvements.ts';
import { findIncludes, type FoundInclude } from './include-calls.ts';
import type { Fact } from './fact.ts';
import { kramdownFact } from './kramdown-options.ts';
import { ownPluginFact, pluginFact } from './plugins.ts';
import { settingFact } from './settings.ts';

export interface Inspection {
  readonly kind: RootKind;
  readonly title: string;
  /** `https://example.org/book/`, or undefined. */
  readonly base: string | undefined;
  readonly pages: number;
  readonly words: number;
  readonly pictures: number;
  readonly drafts: readonly string[];
  /** Posts and documents of a later day. */
  readonly waiting: readonly string[];
  /** Settings of Jekyll that the book has, and what becomes of each. */
  readonly settings: readonly (Fact & { readonly name: string })[];
  readonly order: { readonly source: string; readonly numbered: number; readonly parts: readonly string[] };
  /** Where the book stands in more than one: its own first. */
  readonly languages: readonly FoundLanguage[];
  readonly collections: readonly { readonly label: string; readonly documents: number; readonly published: boolean }[];
  readonly dataFiles: readonly string[];
  readonly layouts: readonly { readonly name: string; readonly pages: number; readonly answer: string }[];
  readonly includes: readonly FoundInclude[];
  readonly plugins: readonly (Fact & { readonly name: string })[];
  readonly kramdown: readonly (Fact & { readonly option: string; readonly value: string })[];
  readonly theme: string | undefined;
  /** Files written after their Liquid is run: feeds, scripts. */
  readonly texts: readonly string[];
  /** Markdown that is no page, and is not in the site. */
  readonly leftOut: readonly string[];
  /** Markdown that is no page, and is copied as it is. */
  readonly copied: readonly string[];
  readonly improvements: Improvements;
  readonly problems: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly count: number;
    readonly first: string;
    readonly place: Place | undefined;
  }[];
}

interface FoundLanguage {
  readonly language: string;
  /** Of its front page, relative to the site. */
  readonly front: string;
  readonly chapters: number;
  /** How many of them have a counterpart in another language. */
  readonly paired: number;
  /** What it was found by, in words. */
  readonly foundBy: string;
  readonly orderedBy: string;
}

/** Makes the book, writes nothing, and gives what was seen, besides the problems one by one. */
export async function inspect(request: BuildRequest): Promise<{ inspection: Inspection; made: MadeBook }> {
  const maker = await createMaker(request);
  const made = await maker.make();
  return { made, inspection: describe(made) };
}

function languagesOf({ editions, pages }: Book): readonly FoundLanguage[] {
  if (editions.length < 2) return [];
  return editions.map(({ config: { language }, front, foundBy, orderedBy }) => {
    const own = pages.filter(
      ({ edition, chapter, original }) => edition === language && chapter !== undefined && original === undefined,
    );
    const paired = own.filter(({ languages }) => languages.some(({ isSame }) => isSame)).length;
    return { language, front, chapters: own.length, paired, foundBy, orderedBy };
  });
}

function describe(made: MadeBook): Inspection {
  const { workspace, book, counts, problems } = made;
  const { jekyll, config } = workspace;
  const kramdown = isMap(jekyll?.settings.kramdown) ? jekyll.settings.kramdown : {};
  const reader = siteReaderOf(workspace, { showsDrafts: false, ownLayouts: false });
  const answers = (name: string, parameters: readonly string[]): boolean =>
    reader?.liquidFor(undefined, () => undefined).answers(name, parameters) ?? true;
  return {
    kind: workspace.kind,
    title: config.title,
    base: config.base,
    pages: counts.pages,
    words: counts.words,
    pictures: counts.pictures,
    drafts: (jekyll?.documents ?? []).filter(({ draft, waits }) => draft && !waits).map(({ path }) => path),
    waiting: (jekyll?.documents ?? []).filter(({ waits }) => waits).map(({ path }) => path),
    settings: settingsOf(jekyll?.written ?? []),
    order: {
      source: book.orderedBy,
      numbered: book.pages.filter(({ number }) => number !== undefined).length,
      parts: partsOf(book.contents),
    },
    languages: languagesOf(book),
    collections: (jekyll?.collections ?? [])
      .map(({ label, output }) => ({
        label,
        published: output,
        documents: (jekyll?.documents ?? []).filter(({ collection }) => collection === label).length,
      }))
      .filter(({ documents, label }) => documents > 0 || label !== 'posts'),
    dataFiles: jekyll?.dataFiles ?? [],
    layouts: layoutsOf(made),
    includes: findIncludes(workspace, answers),
    plugins: pluginsOf(jekyll),
    kramdown: Object.entries(kramdown).map(([option, value]) => ({
      option,
      value: textOf(value) ?? JSON.stringify(value),
      ...kramdownFact(option),
    })),
    theme: jekyll?.theme,
    texts: (jekyll?.documents ?? []).filter(({ form }) => form === 'text').map(({ path }) => path),
    ...plainMarkdownOf(workspace),
    improvements: improvementsOf(made),
    problems: byRule(problems),
  };
}

/** Markdown that is no page: it may be copied all the same. */
function plainMarkdownOf({ jekyll, files }: Workspace): Pick<Inspection, 'leftOut' | 'copied'> {
  const isCopied = (path: string): boolean => files[path]?.publishAs !== undefined;
  const found = jekyll?.leftOut ?? [];
  return { leftOut: found.filter((path) => !isCopied(path)), copied: found.filter(isCopied) };
}

function pluginsOf(jekyll: JekyllSite | undefined): Inspection['plugins'] {
  if (jekyll === undefined) return [];
  return [
    ...jekyll.plugins.map((name) => ({ name, ...pluginFact(name) })),
    ...jekyll.ownPlugins.map((plugin) => ({ name: plugin.path, ...ownPluginFact(plugin) })),
  ];
}

function settingsOf(written: readonly string[]): Inspection['settings'] {
  return written.flatMap((name) => {
    const fact = settingFact(name);
    return fact === undefined ? [] : [{ name, ...fact }];
  });
}

function partsOf(contents: readonly ContentsEntry[]): readonly string[] {
  return contents.flatMap((entry) => (entry.kind === 'part' ? [entry.title] : []));
}

/** The layouts that pages ask for, and which layout such pages have. */
function layoutsOf({ workspace, book }: MadeBook): Inspection['layouts'] {
  const counts = new Map<string, { pages: number; answer: string }>();
  for (const { chapter, layout } of book.pages) {
    const asked = chapter?.frontMatter.layout;
    if (asked === undefined) continue;
    const own = workspace.layouts[`${layout}.html`]?.path;
    const answer = own === undefined || own.startsWith('vitrine:') ? `Vitrine's template "${layout}"` : own;
    counts.set(asked, { pages: (counts.get(asked)?.pages ?? 0) + 1, answer });
  }
  return [...counts]
    .map(([name, { pages, answer }]) => ({ name, pages, answer }))
    .sort((a, b) => b.pages - a.pages || (a.name < b.name ? -1 : 1));
}

function byRule(problems: readonly Problem[]): Inspection['problems'] {
  const rules = new Map<string, { severity: string; count: number; first: string; place: Place | undefined }>();
  for (const { rule, severity, message, place } of problems) {
    const known = rules.get(rule);
    rules.set(
      rule,
      known === undefined ? { severity, count: 1, first: message, place } : { ...known, count: known.count + 1 },
    );
  }
  return [...rules]
    .map(([rule, facts]) => ({ rule, ...facts }))
    .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}
