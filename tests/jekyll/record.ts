// `npm run record:jekyll`: builds the small sites with an installed Jekyll, and keeps what it wrote as recorded
// answers.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILES, VARIABLES } from './liquid/variables.ts';
import { SNIPPETS } from './liquid/snippets.ts';
import { CONSTRUCTS } from './markdown/constructs.ts';
import { SITES } from './sites/all.ts';

const here = import.meta.dirname;
const ran = spawnSync('ruby', [join(here, 'record.rb')], {
  input: SITES.map((site) => `${JSON.stringify(site)}\n`).join(''),
  maxBuffer: 256 * 1024 * 1024,
  encoding: 'utf8',
});
if (ran.status !== 0) throw new Error(`Jekyll could not be run: ${ran.stderr || String(ran.error)}`);
const answers = ran.stdout.trimEnd().split('\n');
if (answers.length !== SITES.length) throw new Error(`${answers.length} answers for ${SITES.length} sites`);
const rows = SITES.map((site, index) => JSON.stringify({ ...site, ...JSON.parse(answers[index] ?? '{}') }));
const version = spawnSync('jekyll', ['--version'], { encoding: 'utf8' }).stdout.trim();
const path = join(here, '..', 'corpus', 'jekyll-rules.json');
writeFileSync(path, `{ "recorded": ${JSON.stringify(version)}, "sites": [\n${rows.join(',\n')}\n] }\n`);
const failed = rows.filter((row) => row.includes('"failed":')).length;
console.log(`${rows.length} sites recorded from ${version}; ${failed} of them it could not build`);

const rendered = spawnSync('ruby', [join(here, 'record-liquid.rb')], {
  input: JSON.stringify({ files: FILES, variables: VARIABLES, snippets: SNIPPETS }),
  maxBuffer: 64 * 1024 * 1024,
  encoding: 'utf8',
});
if (rendered.status !== 0) throw new Error(`Liquid could not be run: ${rendered.stderr}`);
const printed = (JSON.parse(rendered.stdout) as unknown[]).map((answer, index) =>
  JSON.stringify([SNIPPETS[index], answer]),
);
writeFileSync(join(here, '..', 'corpus', 'jekyll-snippets.json'), `[\n${printed.join(',\n')}\n]\n`);
console.log(`${printed.length} snippets recorded`);

const read = spawnSync('ruby', [join(here, 'record-markdown.rb')], {
  input: JSON.stringify(CONSTRUCTS),
  encoding: 'utf8',
});
if (read.status !== 0) throw new Error(`kramdown could not be run: ${read.stderr}`);
const html = (JSON.parse(read.stdout) as unknown[]).map((answer, index) => JSON.stringify([CONSTRUCTS[index], answer]));
writeFileSync(join(here, '..', 'corpus', 'jekyll-markdown.json'), `[\n${html.join(',\n')}\n]\n`);
console.log(`${html.length} constructs of Markdown recorded`);
