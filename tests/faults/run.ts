// `npm run test:faults`: all parts, or those named: `npm run test:faults -- kills disk`. COUNT and SEED are read.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PARTS, runPart } from './parts.ts';

const named = process.argv.slice(2);
const unknown = named.filter((name) => !PARTS.has(name));
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}: ${[...PARTS.keys()].join(', ')}`);
const folder = await mkdtemp(join(tmpdir(), 'vitrine-faults-'));
const seed = Number(process.env.SEED ?? 1);
let faults = 0;
for (const [name, part] of PARTS) {
  if (named.length > 0 && !named.includes(name)) continue;
  const count = Number(process.env.COUNT ?? part.count);
  const start = performance.now();
  const say = (line: string): void => console.log(`  ${name}: ${line}`);
  const outcome = await runPart(part, { count, seed, say }, join(folder, name));
  const minutes = ((performance.now() - start) / 60_000).toFixed(1);
  const counts = Object.entries(outcome.counts).map(([what, times]) => `${times} ${what}`);
  console.log(`${name}: ${count} ${part.what}, seed ${seed}, ${minutes} minutes: ${counts.join(', ')}`);
  console.log(
    outcome.skipped ?? `${outcome.faults.length} faults${outcome.faults.map((fault) => `\n- ${fault}`).join('')}`,
  );
  faults += outcome.faults.length;
}
await rm(folder, { recursive: true, force: true });
process.exitCode = faults > 0 ? 1 : 0;
