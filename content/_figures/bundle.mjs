// `npm run figures:scripts`: the figures that one can touch, as plain scripts in content/interactive/. network.js is
// shared; none may pass 60 KB with it.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
export const FIGURES = ['occluder', 'neuron', 'drawing', 'attribution', 'climb', 'fool'];
export const LIMIT = 60 * 1024;

/** Text of each script, by its name. */
export async function bundleFigures() {
  const { outputFiles } = await build({
    entryPoints: {
      network: join(here, 'touch/kit.ts'),
      ...Object.fromEntries(FIGURES.map((name) => [name, join(here, `touch/${name}.ts`)])),
    },
    outdir: join(here, '../interactive'),
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: ['es2022', 'chrome100', 'firefox101', 'safari16.4'],
    loader: { '.txt': 'text' },
    legalComments: 'none',
    logLevel: 'warning',
    write: false,
  });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [basename(path), text]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const scripts = await bundleFigures();
  const folder = join(here, '../interactive');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(scripts)) await writeFile(join(folder, name), text);
  for (const name of FIGURES) {
    const size = scripts['network.js'].length + scripts[`${name}.js`].length;
    if (size > LIMIT) throw new Error(`${name}.js and network.js are ${size} bytes together, more than ${LIMIT}`);
    console.log(`${name}: ${size} bytes with the network`);
  }
}
