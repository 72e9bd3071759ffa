// The process that makes spliced books, one after the other: `spliced-books.ts FOLDER SEED FIRST`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { build, type BuildReport } from '../../src/build.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Rule } from '../../src/diagnostics/rule.ts';
import { rules } from '../../src/diagnostics/rules.ts';
import { randomFrom, type Random } from '../support/random.ts';
import { splice } from '../support/splices.ts';
import { readTree, sentences, writeTree } from '../support/trees.ts';
import { chooseFrom, differences, siteAt } from './ground.ts';
import type { OfOneBook } from './splices.ts';

const TESTS = join(import.meta.dirname, '..');
const [folder = '', seed = '1', first = '0'] = process.argv.slice(2);

/** Texts of the tests' and the manual's books by their endings. */
const inputs = new Map<string, string[]>();
for (const place of ['sites', 'mistakes', '../content']) {
  for (const path of readdirSync(join(TESTS, place), { recursive: true }).map(String).sort()) {
    const ending = /\.(md|yml|json|csv|svg|html|bib)$/.exec(path)?.[1];
    // Of what leads nowhere, one test's book is made.
    if (ending === undefined || path.includes('site/') || !existsSync(join(TESTS, place, path))) continue;
    const texts = inputs.get(ending) ?? [];
    texts.push(readFileSync(join(TESTS, place, path), 'utf8').slice(0, 20_000));
    inputs.set(ending, texts);
  }
}
const heads = await Promise.all(
  (['png', 'jpeg', 'gif', 'webp', 'avif', 'tiff'] as const).map((kind) =>
    sharp({ create: { width: 9, height: 7, channels: 3, background: '#a50' } })
      .toFormat(kind)
      .toBuffer(),
  ),
);

/** Errors that no setting makes less. */
const GRAVE =
  /^(?:unknown-setting|bad-setting|conflict-marker|bad-include|empty-book|not-utf8|missing-chapter|template-error|output-)/;

/** With these settings, what is wrong keeps no site from being written, so that sites can be compared. */
const LENIENT = `title: Spliced\nrules:\n${Object.entries<Rule>(rules)
  .filter(([name, { severity }]) => severity === 'error' && !GRAVE.test(name))
  .map(([name]) => `  ${name}: warning\n`)
  .join('')}`;

const textOf = (ending: string, length: number, random: Random): string =>
  splice(inputs.get(ending) ?? [''], length, random);

/** A word that no input has, alone in its paragraph: it must be found again. */
const wordOf = (book: number, index: number): string => `Findme${book}x${index}end`;

interface Spliced {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly words: readonly string[];
}

/** Every third book hides nothing: without Liquid, comments and what kramdown takes out, each word is looked for. */
function bookOf(number: number, random: Random): Spliced {
  const isJekyll = number % 4 === 1;
  const isPlain = number % 3 === 0 && !isJekyll;
  const words: string[] = [];
  const chapter = (): string => {
    let text = random() < 0.4 && !isPlain ? `---\n${textOf('yml', 120, random)}\n---\n` : '';
    for (let part = 0; part < 4; part += 1) {
      const piece = textOf('md', 350, random);
      text += isPlain ? piece.replace(/[{}]|<[!?]|<\/?(?:script|style|template)\b|\]:|^\*\[/gim, ' ') : piece;
      const word = wordOf(number, words.length);
      if (isPlain) words.push(word);
      text += `\n\n${isPlain ? word : ''}\n\n`;
    }
    return text;
  };
  const root = isJekyll ? '' : 'content/';
  const settings = isPlain || random() < 0.7 ? LENIENT : textOf('yml', 300, random);
  const data = isJekyll ? '_data/' : 'content/_data/';
  return {
    words,
    files: {
      [isJekyll ? '_config.yml' : 'content/book.yml']: settings,
      [`${root}a.md`]: chapter(),
      [`${root}b.md`]: chapter(),
      [`${data}d.yml`]: textOf('yml', 150, random),
      [`${data}j.json`]: textOf('json', 150, random),
      [`${data}c.csv`]: textOf('csv', 100, random),
      [`${root}refs.bib`]: textOf('bib', 300, random),
      [`${root}p.svg`]: textOf('svg', 300, random),
      [`${root}p.png`]: head(random),
      [`${root}q.jpg`]: head(random),
      ...(isJekyll ? { '_includes/x.html': textOf('html', 200, random) } : {}),
      [`${root}c.md`]: `${isJekyll ? '---\n---\n' : ''}# C\n\n![p](p.png) ![p](p.svg) ![q](q.jpg) [a](a.md) {{ site.data.d }}{{ site.data.c }}\n`,
    },
  };
}

/** Two heads of pictures spliced, some of their bytes others. */
function head(random: Random): Uint8Array {
  const [a, b] = [Buffer.from(chooseFrom(random, heads)), chooseFrom(random, heads)];
  for (let change = 0; change < 4; change += 1) a[Math.floor(random() * a.length)] = Math.floor(random() * 256);
  const at = Math.floor(random() * a.length);
  return random() < 0.3 ? a : Buffer.concat([a.subarray(0, at), b.subarray(Math.floor(random() * b.length))]);
}

function run(root: string, out: string, cache: string | undefined): Promise<BuildReport> {
  const options = { drafts: false, strict: false, purpose: 'publish', layouts: 'vitrine' } as const;
  return build({ root, out, base: undefined, cache, options });
}

async function tryBook(number: number): Promise<OfOneBook> {
  const random = randomFrom(Number(seed) * 1_000_003 + number * 7919);
  const place = join(folder, 'book');
  await rm(place, { recursive: true, force: true });
  const root = join(place, 'root');
  await mkdir(root, { recursive: true });
  const { files, words } = bookOf(number, random);
  const characters = Object.values(files).reduce((sum, { length }) => sum + length, 0);
  const faults: string[] = [];
  let written = false;
  try {
    // What comes second is remembered of another chapter beside the same one.
    await writeTree(root, { ...files, [Object.keys(files)[1] ?? '']: textOf('md', 400, random) });
    await run(root, join(place, 'out'), join(place, 'cache'));
    await writeTree(root, files);
    const again = await run(root, join(place, 'out'), join(place, 'cache'));
    const clean = await run(root, join(place, 'clean'), undefined);
    written = clean.written;
    if (sentences(again.problems) !== sentences(clean.problems)) faults.push('other problems than a clean build');
    const left = written ? differences(await siteAt(join(place, 'out')), await siteAt(join(place, 'clean'))) : [];
    if (left.length > 0) faults.push(`differs from a clean build at ${left.slice(0, 4).join(', ')}`);
    faults.push(...(written ? await lostOf(words, { files, problems: clean.problems }, join(place, 'clean')) : []));
  } catch (error) {
    faults.push(`thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`.slice(0, 600));
  }
  return { number, characters, written, words: written ? words.length : 0, faults };
}

interface Reported {
  readonly files: Spliced['files'];
  readonly problems: readonly Problem[];
}

/** What is neither on a page nor below a message that says what is not read as text. */
async function lostOf(words: readonly string[], reported: Reported, site: string): Promise<readonly string[]> {
  const pages = Object.entries(await readTree(site, (path) => !path.endsWith('.html'))).map(([, html]) => html);
  return words
    .filter((word) => !pages.some((html) => html.includes(word)) && !isReported(word, reported))
    .map((word) => `lost ${word}`);
}

/** An element that is never closed takes what follows as HTML; front matter that is no YAML is not shown. */
function isReported(word: string, { files, problems }: Reported): boolean {
  const [path, text] = Object.entries(files).find(([, each]) => typeof each === 'string' && each.includes(word)) ?? [];
  if (path === undefined || typeof text !== 'string') return false;
  const line = text.slice(0, text.indexOf(word)).split('\n').length;
  return problems.some(
    ({ rule, place }) =>
      (rule === 'unclosed-element' || rule === 'broken-yaml') &&
      place !== undefined &&
      place.path.endsWith(path) &&
      place.line <= line,
  );
}

for (let number = Number(first); ; number += 1) {
  const told = await tryBook(number);
  await new Promise((resolve) => process.stdout.write(`${JSON.stringify(told)}\n`, resolve));
}
