// `npm run lint`: what breaks a rule of the house and is not on the list of exceptions, and what is on it needlessly.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { offencesIn } from './lint.ts';
import { compareWithList, exceptionFor, type Offence } from './offence.ts';

const LIST = 'tests/lint/exceptions.txt';

const root = join(import.meta.dirname, '../..');
const offences = await offencesIn(root);
if (process.argv.includes('--list')) console.log(offences.map(exceptionFor).sort().join('\n'));
else report(offences, readFileSync(join(root, LIST), 'utf8'));

function report(all: readonly Offence[], list: string): void {
  const { unexcused, needless } = compareWithList(all, list);
  for (const { path, line, message } of unexcused) console.error(`${path}${line > 0 ? `:${line}` : ''}  ${message}`);
  for (const exception of needless) console.error(`${LIST}  is needed no more, remove it: ${exception}`);
  const count = unexcused.length + needless.length;
  console.log(count === 0 ? 'Format and rules: nothing to mend.' : `Format and rules: ${count} to mend.`);
  process.exitCode = count === 0 ? 0 : 1;
}
