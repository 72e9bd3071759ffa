// Chapters as Markdown beside their pages, and llms.txt, which lists them: who has a copy, and at which address.
import { ownFileStays } from '../diagnostics/catalog.ts';
import { ownName } from '../languages/tags.ts';
import { lastFor } from '../lib/once-for.ts';
import { encodePath, publicAddress, relativePath, withoutEnding } from '../lib/paths.ts';
import type { Asset, ContentsEntry, Edition, PageEntry, PagePlan } from '../model/book.ts';
import type { Problem } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import { wordsOf } from '../words/words.ts';

/** Names that a book answers already stay its own: `taken` has them. */
export interface Taken {
  readonly paths: ReadonlySet<string>;
  readonly workspace: Workspace;
}

/** The pages, each with the address of its copy. A draft has none, and neither has what the program makes. */
export function withCopies(
  pages: readonly PagePlan[],
  { paths, workspace }: Taken,
): { readonly pages: readonly PagePlan[]; readonly problems: readonly Problem[] } {
  if (!workspace.config.llms) return { pages, problems: [] };
  const names = new Set([...paths].map((path) => path.toLowerCase()));
  const problems: Problem[] = [];
  const copied = pages.map((plan) => {
    if (plan.chapter === undefined || plan.chapter.frontMatter.draft || plan.path === '404.html') return plan;
    const copy = `${withoutEnding(plan.path)}.md`;
    if (!names.has(copy.toLowerCase())) return withCopy(plan, copy);
    problems.push(ownFileStays(ownerOf(copy, workspace), copy));
    return plan;
  });
  return { pages: copied, problems };
}

/** A plan that is the same value as before keeps its copy. */
const withCopy = lastFor((plan: PagePlan, copy: string): PagePlan => ({ ...plan, copy }));

/** `llms.txt` of each language: https://llmstxt.org/#format */
export function llmsFiles(
  editions: readonly Edition[],
  pages: readonly PagePlan[],
  { paths, workspace }: Taken,
): { readonly assets: readonly Asset[]; readonly problems: readonly Problem[] } {
  if (!workspace.config.llms) return { assets: [], problems: [] };
  const copies = new Map(pages.map((plan) => [plan.path, plan]));
  const problems: Problem[] = [];
  const assets = editions.flatMap((edition): Asset[] => {
    const path = `${edition.root}llms.txt`;
    if (paths.has(path)) problems.push(ownFileStays(ownerOf(path, workspace), path));
    const others = edition === editions[0] ? editions.slice(1) : [];
    return paths.has(path) ? [] : [{ kind: 'made', path, content: listOf(edition, others, copies) }];
  });
  return { assets, problems };
}

/** Files of the book's own that stand where one of its other forms would: `static/book.pdf`. */
export function ownForms(editions: readonly Edition[], { paths, workspace }: Taken): readonly Problem[] {
  return editions.flatMap(({ root }) =>
    workspace.config.formats
      .map((format) => `${root}book.${format}`)
      .flatMap((path) => (paths.has(path) ? [ownFileStays(ownerOf(path, workspace), path)] : [])),
  );
}

/** The file of the book's own that stands at an address. */
export function ownerOf(path: string, { files, jekyll }: Workspace): string {
  const file = Object.values(files).find(
    (each) => (each.publishAs ?? each.address).toLowerCase() === path.toLowerCase(),
  );
  return file?.path ?? jekyll?.documents.find(({ page }) => page === path)?.path ?? path;
}

type Listed = Pick<PageEntry, 'title' | 'number' | 'description'>;

/**
 * A title, what the book is about, and a section for each part; what the contents do not name is optional. The first
 * language leads to the lists of the others.
 */
function listOf(edition: Edition, languages: readonly Edition[], plans: ReadonlyMap<string, PagePlan>): string {
  const { config, contents } = edition;
  const facts = [config.authors.join(', '), config.licence ?? ''].filter((text) => text !== '').join(' · ');
  const listed = new Set<string>();
  const line = (plan: PagePlan, entry: Listed): string => {
    listed.add(plan.path);
    return lineOf(entry, plan.copy ?? plan.path, edition.root, config.base);
  };
  const usual = wordsOf(config.language, config.words).contents;
  const sections = sectionsOf([...frontOf(edition, plans), ...contents], [], usual).map(({ title, entries }) => {
    const lines = entries.flatMap((entry) => {
      const plan = plans.get(entry.path);
      const isLeftOut = plan?.chapter === undefined || plan.chapter.frontMatter.draft || listed.has(entry.path);
      return isLeftOut ? [] : [line(plan, entry)];
    });
    return { title, lines };
  });
  const others = [...plans.values()].filter(
    ({ path, copy, edition: language }) => copy !== undefined && language === config.language && !listed.has(path),
  );
  const optional = {
    title: 'Optional',
    lines: others.map((plan) =>
      line(plan, { title: plan.title, number: plan.number, description: plan.chapter?.frontMatter.description }),
    ),
  };
  const translations = {
    title: wordsOf(config.language, config.words).languages,
    lines: languages.map(({ root, config: { language, title } }) => {
      const path = `${root}llms.txt`;
      return linkTo(`${ownName(language)}: ${inLine(title)}`, addressOf(path, edition.root, config.base));
    }),
  };
  return [
    `# ${inLine(config.title)}`,
    ...(config.description === undefined ? [] : [`> ${inLine(config.description)}`]),
    ...(facts === '' ? [] : [inLine(facts)]),
    ...[...sections, translations, optional].flatMap(({ title, lines }) =>
      lines.length === 0 ? [] : [`## ${inLine(title)}`, lines.join('\n')],
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

/** A front page of the author's is no chapter of the contents, and the first that a reader sees. */
function frontOf({ front }: Edition, plans: ReadonlyMap<string, PagePlan>): readonly PageEntry[] {
  const plan = plans.get(front);
  if (plan?.chapter === undefined) return [];
  const { title, number, chapter } = plan;
  return [{ kind: 'page', path: front, title, number, description: chapter.frontMatter.description }];
}

function addressOf(path: string, root: string, base: string | undefined): string {
  return base === undefined ? encodePath(relativePath(`${root}llms.txt`, path)) : publicAddress(base, path);
}

/** An item of a list in Markdown. */
function linkTo(name: string, address: string): string {
  return `- [${name.replace(/[[\]\\]/g, '\\$&')}](${address})`;
}

/** The contents keep their entries from save to save. */
const lineOf = lastFor((entry: Listed, path: string, root: string, base: string | undefined): string => {
  const link = linkTo(inLine([entry.number ?? '', entry.title].join(' ')), addressOf(path, root, base));
  return `${link}${entry.description === undefined ? '' : `: ${inLine(entry.description)}`}`;
});

interface Section {
  readonly title: string;
  readonly entries: PageEntry[];
}

/**
 * One section after another, as parts of parts have no place of their own in the form. `path` are the titles around,
 * `usual` stands where there is none.
 */
function sectionsOf(entries: readonly ContentsEntry[], path: readonly string[], usual: string): readonly Section[] {
  const sections: Section[] = [];
  for (const entry of entries) {
    if (entry.kind === 'part') sections.push(...sectionsOf(entry.entries, [...path, entry.title], usual));
    else {
      const title = path.length === 0 ? usual : path.join(' · ');
      const last = sections.at(-1);
      if (last?.title === title) last.entries.push(entry);
      else sections.push({ title, entries: [entry] });
    }
  }
  return sections;
}

function inLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
