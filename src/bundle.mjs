// Makes the program from its sources: dist/vitrine.js with its chunks, and dist/client/ for the reader's browser. Run
// by `npm ci`.
import { createHash } from 'node:crypto';
import { chmod, copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { makeMathFont } from './math-font.mjs';
import { makeTextFont } from './text-font.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

// The style sheets ask for them.
const fonts = [...(await makeMathFont(join(dist, 'fonts'))), ...(await makeTextFont(join(dist, 'fonts')))];
const program = await bundleProgram(await compiledModules());
const made = new Set([...fonts, ...(await writeBundle(program)), ...(await writeBundle(await bundleClient()))]);
made.add(await writeProgramId(program));
made.add(join(dist, 'book.schema.json'));
made.add(join(dist, 'client/math-licence.txt'));
await copyFile(join(dist, 'fonts/math-licence.txt'), join(dist, 'client/math-licence.txt'));
made.add(join(dist, 'client/literata-licence.txt'));
await copyFile(join(dist, 'fonts/literata-licence.txt'), join(dist, 'client/literata-licence.txt'));
await copyFile(join(root, 'src/config/book.schema.json'), join(dist, 'book.schema.json'));
await chmod(join(dist, 'vitrine.js'), 0o755);
await removeOthers(dist, made);

/** Compiling the built-in templates at every start would cost a short book a third of its time. */
async function compiledModules() {
  await writeBundle(await build({ ...forNode(), entryPoints: ['src/compile-built-in.ts'] }));
  const { builtInModules } = await import(pathToFileURL(join(dist, 'compile-built-in.js')).href);
  return new Map(Object.entries(await builtInModules()).map(([path, text]) => [join(root, 'src', path), text]));
}

/**
 * One entry, and a chunk for each part that is imported only when it is needed. `modules` stand for the files of their
 * paths.
 */
function bundleProgram(modules) {
  return build({
    ...forNode(),
    entryPoints: { vitrine: 'src/start.ts', 'parse-worker': 'src/parse-worker.ts' },
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    plugins: [
      {
        name: 'compiled',
        setup: ({ onLoad }) =>
          onLoad({ filter: /built-in/ }, ({ path }) =>
            modules.has(path) ? { contents: modules.get(path), loader: 'js' } : undefined,
          ),
      },
    ],
  });
}

function forNode() {
  return {
    absWorkingDir: root,
    outdir: 'dist',
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    write: false,
    logLevel: 'warning',
    // Binaries of a platform cannot be bundled; Sass is large and rarely asked for.
    external: ['sharp', 'fsevents', 'sass'],
    // Some libraries are CommonJS and require Node's own modules.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
  };
}

/**
 * A script or style sheet directly in src/client/ that no other there imports is a file of its own; the others are in
 * it.
 */
async function bundleClient() {
  const folder = join(root, 'src/client');
  const names = (await readdir(folder)).filter((name) => /\.(ts|css)$/.test(name) && !name.endsWith('.d.ts'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const imported = new Set(
    texts.flatMap((text) => [...text.matchAll(/(?:from|import) '\.\/([^'/]+)'/g)].map((match) => match[1])),
  );
  const entryPoints = names.filter((name) => !imported.has(name)).map((name) => `src/client/${name}`);
  return build({
    absWorkingDir: root,
    entryPoints,
    outdir: 'dist/client',
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: ['es2020', 'chrome90', 'firefox90', 'safari15'],
    minify: true,
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
    loader: { '.woff2': 'file', '.svg': 'dataurl' },
    assetNames: '[name]-[hash]',
  });
}

/** What a cache holds was made by this very code, or is not believed. */
async function writeProgramId({ outputFiles }) {
  const hash = createHash('sha256');
  for (const { path, contents } of [...outputFiles].sort((a, b) => (a.path < b.path ? -1 : 1)))
    hash.update(relative(root, path)).update(contents);
  const path = join(dist, 'program-id');
  await writeFile(path, hash.digest('hex').slice(0, 16));
  return path;
}

async function writeBundle({ outputFiles }) {
  for (const { path, contents } of outputFiles) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
  }
  return outputFiles.map(({ path }) => path);
}

/** What an earlier bundle left, last: a program that runs meanwhile may still ask for its chunks. */
async function removeOthers(folder, keep) {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile() && !keep.has(path) && !relative(dist, path).startsWith('..')) await rm(path);
  }
}
