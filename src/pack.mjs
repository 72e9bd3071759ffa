// What `npm pack` puts into the package of itself: `begin` takes the scripts out, `end` puts them back. They are for
// whoever works on the program: npm would ask its users whether they may run.
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const own = fileURLToPath(new URL('../package.json', import.meta.url));
const kept = fileURLToPath(new URL('../.package.json', import.meta.url));

if (process.argv[2] === 'begin') {
  const text = await readFile(own, 'utf8');
  const { scripts: _scripts, devDependencies: _tools, overrides: _overrides, ...shipped } = JSON.parse(text);
  await writeFile(kept, text);
  await writeFile(own, `${JSON.stringify(shipped, undefined, 2)}\n`);
} else {
  const aside = `${own}.new`;
  await writeFile(aside, await readFile(kept, 'utf8'));
  await rename(aside, own);
  await rm(kept);
}
