// The manual's tables say what the program does: they are made from it. And the README is short.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandsTable, exitCodesTable, flagsTable, rulesTable, variablesTable } from '../src/cli/help.ts';
import { settingsTable } from '../src/config/schema.ts';
import { expectText } from './support/expectations.ts';
import { includeTables } from './support/include-tables.ts';
import { mistakeSections } from './support/mistake-sections.ts';

const ROOT = join(import.meta.dirname, '..');
const MANUAL = join(ROOT, 'content/manual');

/**
 * `<!-- made: settings -->` … `<!-- end -->` in a page of the manual holds what stands here under `settings`, between
 * blank lines: right below a comment no table begins.
 */
const made: Readonly<Record<string, string>> = {
  settings: settingsTable(),
  includes: await includeTables(join(ROOT, 'templates/includes')),
  commands: commandsTable(),
  flags: flagsTable(),
  variables: variablesTable(),
  exits: exitCodesTable(),
  rules: rulesTable(),
  mistakes: await mistakeSections(join(ROOT, 'tests/mistakes')),
};
const MADE = /<!-- made: (\w+) -->\n[\s\S]*?<!-- end -->/g;
const pages = (await readdir(MANUAL)).filter((name) => name.endsWith('.md')).sort();

describe('the manual', () => {
  test.each(pages)('what %s says of the program is made from it', async (name) => {
    const path = join(MANUAL, name);
    const wanted = (await readFile(path, 'utf8')).replace(
      MADE,
      (_, table: string) =>
        `<!-- made: ${table} -->\n\n${made[table]?.trim() ?? `There is no table "${table}".`}\n\n<!-- end -->`,
    );
    await expectText(path, wanted);
  });

  test('shows everything that is made', async () => {
    const texts = await Promise.all(pages.map((name) => readFile(join(MANUAL, name), 'utf8')));
    const shown = texts.flatMap((text) => [...text.matchAll(MADE)].map((found) => found[1]));
    expect(shown.sort()).toEqual(Object.keys(made).sort());
  });

  test.each(pages)('each table of %s stands below a blank line, or it would be no table', async (name) => {
    const text = await readFile(join(MANUAL, name), 'utf8');
    expect(/\n[^\n|]+\n\|[^\n]*\n\|[-:| ]+\n/.exec(text)?.[0]).toBeUndefined();
    expect(/\n[^\n|]+\n\|[^\n]*\n\|[-:| ]+\n/.test('\nText\n| a |\n|---|\n| 1 |\n')).toBe(true);
  });

  test('has each of its pages in the list of chapters and in the README', async () => {
    const settings = await readFile(join(ROOT, 'content/book.yml'), 'utf8');
    const readme = await readFile(join(ROOT, 'README.md'), 'utf8');
    expect(pages.filter((name) => !settings.includes(`manual/${name}`))).toEqual([]);
    expect(pages.filter((name) => !readme.includes(`](content/manual/${name})`))).toEqual([]);
  });
});

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
