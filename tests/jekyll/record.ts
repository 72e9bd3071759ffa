// `npm run record:jekyll`: builds the small sites with an installed Jekyll, and keeps what it wrote as recorded answers.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
