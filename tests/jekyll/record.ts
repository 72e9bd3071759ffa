// `npm run record:jekyll`: builds the small sites with an installed Jekyll, and keeps what it wrote as recorded
// answers.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILES, VARIABLES } from './liquid/variables.ts';
import { SNIPPETS } from './liquid/snippets.ts';
import { DIFFERENCES } from './liquid/versions.ts';
import { CONSTRUCTS } from './markdown/constructs.ts';
import { INSPECTED } from './inspected.ts';
import { SITES } from './sites/all.ts';

const here = import.meta.dirname;
const RULES = join(here, '..', 'corpus', 'jekyll-rules.json');
const TOLD = join(here, '..', 'corpus', 'jekyll-inspected.json');
const version = spawnSync('jekyll', ['--version'], { encoding: 'utf8' }).stdout.trim();
const known = knownAnswers();

const rows = answersTo(SITES).map((answer, index) => JSON.stringify({ ...SITES[index], ...answer }));
writeFileSync(RULES, `{ "recorded": ${JSON.stringify(version)}, "sites": [\n${rows.join(',\n')}\n] }\n`);
const failed = rows.filter((row) => row.includes('"failed":')).length;
console.log(`${rows.length} sites recorded from ${version}; ${failed} of them it could not build`);

const pairs = INSPECTED.flatMap(({ files, without }) => [{ files }, { files: without }]);
const inspected = answersTo(pairs).map((answer, index) => ({ ...pairs[index], ...answer }));
const told = INSPECTED.map(({ rule }, index) =>
  JSON.stringify({ rule, has: inspected[2 * index], without: inspected[2 * index + 1] }),
);
writeFileSync(TOLD, `{ "recorded": ${JSON.stringify(version)}, "sites": [\n${told.join(',\n')}\n] }\n`);
console.log(`${told.length} settings and plugins recorded, with and without`);

const answers = printedBy(SNIPPETS);
const printed = answers.map((answer, index) => JSON.stringify([SNIPPETS[index], answer]));
writeFileSync(join(here, '..', 'corpus', 'jekyll-snippets.json'), `[\n${printed.join(',\n')}\n]\n`);
console.log(`${printed.length} snippets recorded`);

// The folder `lib` of Liquid 4.0, which published Jekyll has: without it, what it printed stays as it was recorded.
const older = process.env.LIQUID_4;
if (older !== undefined) {
  const snippets = DIFFERENCES.map(({ snippet }) => snippet);
  const [four, five] = [printedBy(snippets, older), printedBy(snippets)];
  const others = printedBy(SNIPPETS, older).flatMap((answer, index) =>
    JSON.stringify(answer) === JSON.stringify(answers[index]) ? [] : [JSON.stringify([SNIPPETS[index], answer])],
  );
  const both = snippets.map((snippet, index) => JSON.stringify([snippet, four[index], five[index]]));
  writeFileSync(
    join(here, '..', 'corpus', 'jekyll-liquid.json'),
    `{ "differences": [\n${both.join(',\n')}\n], "snippets": [\n${others.join(',\n')}\n] }\n`,
  );
  console.log(`${both.length} differences of Liquid's versions recorded; ${others.length} of the snippets have one`);
}

const read = spawnSync('ruby', [join(here, 'record-markdown.rb')], {
  input: JSON.stringify(CONSTRUCTS),
  encoding: 'utf8',
});
if (read.status !== 0) throw new Error(`kramdown could not be run: ${read.stderr}`);
const html = (JSON.parse(read.stdout) as unknown[]).map((answer, index) => JSON.stringify([CONSTRUCTS[index], answer]));
writeFileSync(join(here, '..', 'corpus', 'jekyll-markdown.json'), `[\n${html.join(',\n')}\n]\n`);
console.log(`${html.length} constructs of Markdown recorded`);

/** What Jekyll's Liquid, or another one, prints for each. */
function printedBy(snippets: readonly string[], library?: string): readonly unknown[] {
  const other = library === undefined ? [] : ['-W0', '-I', library, '-r', 'liquid'];
  const ran = spawnSync('ruby', [...other, join(here, 'record-liquid.rb')], {
    input: JSON.stringify({ files: FILES, variables: VARIABLES, snippets }),
    maxBuffer: 64 * 1024 * 1024,
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(`Liquid could not be run: ${ran.stderr}`);
  return JSON.parse(ran.stdout) as unknown[];
}

interface Question {
  readonly files: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>> | undefined;
}

interface Answer {
  readonly wrote?: Readonly<Record<string, string>>;
  /** Why it stopped. */
  readonly failed?: string;
}

/** What this version has answered before; nothing with `-- --all`, which asks everything again. */
function knownAnswers(): ReadonlyMap<string, Answer> {
  if (process.argv.includes('--all')) return new Map();
  const sitesIn = (path: string): readonly unknown[] => {
    const file = existsSync(path)
      ? (JSON.parse(readFileSync(path, 'utf8')) as { recorded: string; sites: unknown[] })
      : undefined;
    return file?.recorded === version ? file.sites : [];
  };
  const told = sitesIn(TOLD) as readonly { readonly has: Question & Answer; readonly without: Question & Answer }[];
  const sites = [
    ...(sitesIn(RULES) as readonly (Question & Answer)[]),
    ...told.flatMap(({ has, without }) => [has, without]),
  ];
  return new Map(
    sites.map(({ files, env, wrote, failed }) => [
      keyOf({ files, env }),
      wrote === undefined ? { failed: failed ?? '' } : { wrote },
    ]),
  );
}

function keyOf({ files, env }: Question): string {
  return JSON.stringify([files, env ?? {}]);
}

/** What Jekyll writes of each site, or why it stops. */
function answersTo(sites: readonly Question[]): readonly Answer[] {
  const asked = sites.filter((site) => !known.has(keyOf(site)));
  const ran = spawnSync('ruby', [join(here, 'record.rb')], {
    input: asked.map((site) => `${JSON.stringify(site)}\n`).join(''),
    maxBuffer: 256 * 1024 * 1024,
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(`Jekyll could not be run: ${ran.stderr || String(ran.error)}`);
  const answers = ran.stdout.split('\n').filter((line) => line !== '');
  if (answers.length !== asked.length) throw new Error(`${answers.length} answers for ${asked.length} sites`);
  const fresh = new Map(asked.map((site, index) => [keyOf(site), JSON.parse(answers[index] ?? '{}') as Answer]));
  return sites.map((site) => known.get(keyOf(site)) ?? fresh.get(keyOf(site)) ?? {});
}
