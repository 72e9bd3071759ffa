// The manual's tables say what the program does: they are made from it. And the README is short.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { readArguments } from '../src/cli/arguments.ts';
import { commandsTable, exitCodesTable, flagsTable, rulesTable, variablesTable } from '../src/cli/help.ts';
import { settings } from '../src/config/settings.ts';
import type * as Templating from '../src/templating/templates.ts';
import { expectText } from './support/expectations.ts';
import { frontMatterTable } from './support/front-matter-table.ts';
import { includeTables } from './support/include-tables.ts';
import { tryBook } from './support/manual-books.ts';
import { commandOf, isFile, listingsIn, withShown, withText } from './support/manual-listings.ts';
import { liquidTable } from './support/liquid-table.ts';
import { mistakeSections } from './support/mistake-sections.ts';
import { settingsSections } from './support/settings-sections.ts';
import { blocksTable, templatesTable, variablesTable as templateVariables } from './support/template-tables.ts';

/** What each page template was given, by its name: names of variables, and of the fields of `page`. */
const seen = vi.hoisted(() => new Map<string, Set<string>>());
vi.mock('../src/templating/templates.ts', async (importOriginal) => {
  const original = await importOriginal<typeof Templating>();
  return { ...original, createTemplates: watched(original.createTemplates) };
  function watched(create: typeof Templating.createTemplates): typeof Templating.createTemplates {
    return (...given) => {
      const templates = create(...given);
      return {
        ...templates,
        render: (name, context) => {
          const names = seen.get(name) ?? new Set<string>();
          for (const key of Object.keys(context)) names.add(key);
          for (const key of Object.keys(context.page ?? {})) names.add(`page.${key}`);
          seen.set(name, names);
          return templates.render(name, context);
        },
      };
    };
  }
});

const ROOT = join(import.meta.dirname, '..');
const MANUAL = join(ROOT, 'content/manual');

/** A book of two chapters with a reading and a citation has every page, and so every variable; some are undefined. */
const READING = '{% include further_reading.md title="A work" link="https://example.org/" %}\n\nAs @own says.';
const REFERENCES = '@book{own, author = {Own, A.}, title = {A Work}, year = 2001}';
await tryBook(
  listingsIn(
    `~~~text title="content/book.yml"\ntitle: A\nbibliography: refs.bib\n~~~\n~~~text title="content/refs.bib"\n${REFERENCES}\n~~~\n~~~text title="content/a.md"\n# A\n\n${READING}\n~~~\n~~~text title="content/b.md"\n# B\n\n${READING}\n~~~\n~~~text title="$ vitrine build my-book"\n~~~\n`,
  ),
);
const pageTemplates = new Map(
  [...seen].filter(([name]) =>
    /^(?:chapter|page|figures|further-reading|references|print|search|contents|404)\.html$/.test(name),
  ),
);

/**
 * `<!-- made: settings -->` … `<!-- end -->` in a page of the manual holds what stands here under `settings`, between
 * blank lines: right below a comment no table begins.
 */
const made: Readonly<Record<string, string>> = {
  settings: settingsSections(settings),
  frontMatter: frontMatterTable(),
  includes: await includeTables(join(ROOT, 'templates/includes')),
  templateVariables: templateVariables(pageTemplates),
  templates: await templatesTable(join(ROOT, 'templates')),
  blocks: await blocksTable(join(ROOT, 'templates')),
  commands: commandsTable(),
  flags: flagsTable(),
  variables: variablesTable(),
  exits: exitCodesTable(),
  rules: rulesTable(),
  mistakes: await mistakeSections(join(ROOT, 'tests/mistakes')),
  liquid: await liquidTable(),
};
const MADE = /<!-- made: (\w+) -->\n[\s\S]*?<!-- end -->/g;
const pages = (await readdir(MANUAL)).filter((name) => name.endsWith('.md')).sort();

describe('the manual', () => {
  test.each(pages)('what %s says of the program is made from it, and its examples are tried', async (name) => {
    const path = join(MANUAL, name);
    const page = withShown(withTables(await readFile(path, 'utf8')));
    const { wanted, problems } = await tried(page);
    await expectText(path, wanted);
    expect(problems).toEqual([]);
  });

  test.each(pages)('every command in %s is one', async (name) => {
    const page = await readFile(join(MANUAL, name), 'utf8');
    expect(
      listingsIn(page)
        .filter(({ language }) => language === 'sh')
        .flatMap(({ text }) => misusesIn(text)),
    ).toEqual([]);
  });

  test('shows everything that is made', async () => {
    const texts = await Promise.all(pages.map((name) => readFile(join(MANUAL, name), 'utf8')));
    const shown = texts.flatMap((text) => [...text.matchAll(MADE)].map((found) => found[1]));
    expect(shown.sort()).toEqual(Object.keys(made).sort());
  });

  test.each(pages)('each table of %s stands below a blank line, or it would be no table', async (name) => {
    const text = await readFile(join(MANUAL, name), 'utf8');
    expect(runOnTable(text)).toBeUndefined();
    expect(runOnTable('\nText\n| a |\n|---|\n| 1 |\n')).toBeDefined();
  });

  test('has each of its pages in the list of chapters and in the README', async () => {
    const settings = await readFile(join(ROOT, 'content/book.yml'), 'utf8');
    const readme = await readFile(join(ROOT, 'README.md'), 'utf8');
    expect(pages.filter((name) => !settings.includes(`manual/${name}`))).toEqual([]);
    expect(pages.filter((name) => !readme.includes(`](content/manual/${name})`))).toEqual([]);
  });
});

/** The first table that stands right below a line of something else; what stands in listings is none. */
function runOnTable(text: string): string | undefined {
  return /\n[^\n|`]+\n\|[^\n]*\n\|[-:| ]+\n/.exec(text)?.[0];
}

function withTables(page: string): string {
  return page.replace(
    MADE,
    (_, table: string) =>
      `<!-- made: ${table} -->\n\n${made[table]?.trim() ?? `There is no table "${table}".`}\n\n<!-- end -->`,
  );
}

/** The page with what its commands print, and what is wrong with the books that its sections show. */
async function tried(page: string): Promise<{ readonly wanted: string; readonly problems: readonly string[] }> {
  const listings = listingsIn(page).filter((listing) => isFile(listing) || commandOf(listing) !== undefined);
  const sections = [...new Set(listings.map(({ section }) => section))];
  const books = await Promise.all(
    sections.map((section) => tryBook(listings.filter((listing) => listing.section === section))),
  );
  const outputs = books.flatMap((book) => [...book.outputs]);
  // From the last to the first: the lines of those above stay what they are.
  const wanted = outputs
    .sort(([a], [b]) => b.line - a.line)
    .reduce((text, [listing, said]) => withText(text, listing, said), page);
  return { wanted, problems: books.flatMap((book) => book.problems) };
}

/** `vitrine build my-book --qiet   # a remark` → what is wrong with it. */
function misusesIn(text: string): readonly string[] {
  return [...text.matchAll(/^vitrine (.*?)(?:\s+#.*)?$/gm)].flatMap(([line, words]) => {
    const request = readArguments((words ?? '').split(' '), {});
    return request.kind === 'misuse' ? [`${line}: ${request.message}`] : [];
  });
}

describe('the README', () => {
  test('has at most 150 lines, and 900 words outside of code and tables', async () => {
    const lines = (await readFile(join(ROOT, 'README.md'), 'utf8')).trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(150);
    expect(wordsOutsideOfCodeAndTables(lines)).toBeLessThanOrEqual(900);
    expect(wordsOutsideOfCodeAndTables(['two words', '```', 'code', '```', '| a | table |', 'three'])).toBe(3);
  });
});

function wordsOutsideOfCodeAndTables(lines: readonly string[]): number {
  const text = lines
    .join('\n')
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/^\|.*$/gm, '');
  return text.split(/\s+/).filter((word) => /\w/.test(word)).length;
}
