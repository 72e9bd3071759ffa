// Makes the program from its sources: dist/vitrine.js with what it loads, and dist/client/ for the reader's browser.
// Run by `npm ci`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { makeCardFace } from './card-face.mjs';
import { licencesOf } from './licences.mjs';
import { makeMathFont } from './math-font.mjs';
import { makeTextFont } from './text-font.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/**
 * Libraries that make tables when they are loaded, and their functions: each is loaded when the first of these is
 * called, which most books never do.
 */
const calledLater = new Map([
  ['qr', ['encodeQR']],
  ['entities', ['decodeHTMLStrict']],
  ['entities/decode', ['decodeHTML', 'decodeHTMLAttribute', 'decodeHTMLStrict']],
]);

/** The library of citations could ask other hosts for works. The program never does, and is shorter by a tenth. */
const noNetwork = {
  name: 'no network',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^(?:sync-fetch|fetch-ponyfill)$/ }, ({ path }) => ({ path, namespace: 'no-network' }));
    onLoad({ filter: /^/, namespace: 'no-network' }, () => ({
      contents: `const refuse = () => { throw new Error('Works are read from no other host.'); };
        module.exports = (address) => (address === undefined ? { fetch: refuse, Headers: Map } : refuse());`,
    }));
  },
};

const laterCalls = {
  name: 'called later',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^(?:qr|entities)/ }, ({ path, kind, resolveDir }) =>
      kind === 'import-statement' && calledLater.has(path)
        ? { path, namespace: 'called-later', pluginData: resolveDir }
        : undefined,
    );
    onLoad({ filter: /^/, namespace: 'called-later' }, ({ path, pluginData: resolveDir }) => ({
      contents: calledLater
        .get(path)
        .map((name) => `export const ${name} = (...all) => require(${JSON.stringify(path)}).${name}(...all);`)
        .join('\n'),
      resolveDir,
    }));
  },
};

/** Binaries of a platform cannot be bundled; Sass is large and rarely asked for. */
const notBundled = ['sharp', 'fsevents', 'sass'];

// The style sheets ask for them.
const fonts = [...(await makeMathFont(join(dist, 'fonts'))), ...(await makeTextFont(join(dist, 'fonts')))];
const client = await bundleClient();
const cardFace = await makeCardFace(join(dist, 'fonts'));
const made = new Set([cardFace, ...fonts, ...(await writeBundle(client.outputFiles))]);
made.add(join(dist, 'book.schema.json'));
made.add(join(dist, 'rules.md'));
await copyFile(join(root, 'content/manual/rules.md'), join(dist, 'rules.md'));
made.add(join(dist, 'client/math-licence.txt'));
await copyFile(join(dist, 'fonts/math-licence.txt'), join(dist, 'client/math-licence.txt'));
made.add(join(dist, 'client/literata-licence.txt'));
await copyFile(join(dist, 'fonts/literata-licence.txt'), join(dist, 'client/literata-licence.txt'));
await copyFile(join(root, 'src/config/book.schema.json'), join(dist, 'book.schema.json'));
const program = await bundleProgram(await compiledModules());
for (const path of await writeProgram(program.outputFiles)) made.add(path);
made.add(join(dist, 'licences.txt'));
await writeFile(
  join(dist, 'licences.txt'),
  await licencesOf(root, [...Object.keys(client.metafile.inputs), ...program.inputs]),
);
await removeOthers(dist, made);

/** Compiling the built-in templates at every start would cost a short book a third of its time. */
async function compiledModules() {
  const { outputFiles } = await build({
    ...forNode(),
    format: 'esm',
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    define: {},
    entryPoints: { 'compile-built-in': 'src/compile-built-in.ts' },
    outExtension: { '.js': '.mjs' },
  });
  await writeBundle(outputFiles);
  const { builtInModules } = await import(pathToFileURL(join(dist, 'compile-built-in.mjs')).href);
  return new Map(Object.entries(await builtInModules()).map(([path, text]) => [join(root, 'src', path), text]));
}

/**
 * The program as one script, and a part for each library that it imports only when it is needed. `modules` stand for
 * the files of their paths.
 */
async function bundleProgram(modules) {
  const parts = new Set();
  const { outputFiles, metafile } = await build({
    ...forNode(),
    entryPoints: ['src/start/program.ts'],
    plugins: [
      {
        name: 'compiled',
        setup: ({ onLoad }) =>
          onLoad({ filter: /built-in/ }, ({ path }) =>
            modules.has(path) ? { contents: modules.get(path), loader: 'js' } : undefined,
          ),
      },
      {
        // gray-matter would load it at every start, for an engine that frontmatter/ replaces.
        name: 'no second YAML',
        setup: ({ onLoad }) =>
          onLoad({ filter: /[\\/]node_modules[\\/]js-yaml[\\/]index\.js$/ }, () => ({
            contents: 'const never = () => undefined; module.exports = { safeLoad: never, safeDump: never };',
          })),
      },
      noNetwork,
      laterCalls,
      {
        name: 'parts',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^[a-z]/ }, ({ kind, path }) => {
            if (kind !== 'dynamic-import' || notBundled.includes(path)) return undefined;
            parts.add(path);
            return { path: `./parts/${path}.js`, external: true };
          }),
      },
    ],
  });
  const others = await bundleParts([...parts]);
  return {
    outputFiles: [...outputFiles, ...others.outputFiles],
    inputs: [...Object.keys(metafile.inputs), ...Object.keys(others.metafile.inputs)],
  };
}

/** Libraries as `require` has them: what was a module would be one export of another. */
function bundleParts(names) {
  return build({
    ...forNode(),
    entryPoints: names.map((name) => ({ in: `part:${name}`, out: `parts/${name}` })),
    plugins: [
      {
        name: 'part',
        setup: ({ onResolve, onLoad }) => {
          onResolve({ filter: /^part:/ }, ({ path }) => ({ path: path.slice('part:'.length), namespace: 'part' }));
          onLoad({ filter: /^/, namespace: 'part' }, ({ path }) => ({
            contents: `module.exports = require(${JSON.stringify(path)});`,
            resolveDir: root,
          }));
        },
      },
    ],
  });
}

function forNode() {
  return {
    absWorkingDir: root,
    outdir: 'dist',
    bundle: true,
    // What V8 has compiled can be kept of scripts, and not of modules.
    format: 'cjs',
    supported: { 'dynamic-import': false },
    platform: 'node',
    target: 'node20',
    write: false,
    metafile: true,
    logLevel: 'warning',
    external: notBundled,
    // The program is read whole at each start: without its blanks it is a quarter shorter. A crash names its line.
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 160,
    define: { 'import.meta.url': 'addressOfScript' },
    banner: { js: "const addressOfScript = require('node:url').pathToFileURL(__filename).href;" },
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
    target: ['es2020', 'chrome91', 'firefox90', 'safari15'],
    minify: true,
    legalComments: 'none',
    write: false,
    metafile: true,
    logLevel: 'warning',
    loader: { '.woff2': 'file', '.svg': 'dataurl' },
    assetNames: '[name]-[hash]',
  });
}

/**
 * The program stands in a folder that is named by its content: what a cache holds was made by this very code, or is not
 * believed. The name is written last, and a program that runs meanwhile is whole.
 */
async function writeProgram(outputFiles) {
  const hash = createHash('sha256').update(process.version);
  for (const { path, contents } of [...outputFiles].sort((a, b) => (a.path < b.path ? -1 : 1)))
    hash.update(relative(root, path)).update(contents);
  hash.update(await readFile(cardFace));
  const id = hash.digest('hex').slice(0, 16);
  const files = outputFiles.map(({ path, text }) => ({
    path: join(dist, id, relative(dist, path)),
    contents: inAscii(text),
  }));
  const starts = await build({
    ...forNode(),
    banner: {},
    entryPoints: {
      vitrine: 'src/start/command.ts',
      'parse-worker': 'src/start/parsing.ts',
      'warm-up': 'src/start/warm-up.ts',
    },
  });
  const written = [...(await writeBundle(files)), ...(await writeBundle(starts.outputFiles))];
  // Node takes the scripts of this folder for what they are.
  await writeFile(join(dist, 'package.json'), '{ "type": "commonjs" }\n');
  await chmod(join(dist, 'vitrine.js'), 0o755);
  await writeFile(join(dist, 'program-id'), id);
  await warmUp();
  const codes = files.map(({ path }) => `${path}.code`);
  return [...written, ...codes, join(dist, 'package.json'), join(dist, 'program-id')];
}

/**
 * compiled-code.ts reads a script as bytes. What esbuild leaves as it is stands in regular expressions and in comments.
 */
function inAscii(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Keeps compiled code beside the program. Without it the program is as right, and slower to start. */
async function warmUp() {
  const out = await mkdtemp(join(tmpdir(), 'vitrine-warm-up-'));
  const words = [join(dist, 'warm-up.js'), 'build', join(root, 'src/start/warm-up-book'), '--out', out];
  // Options of Node's would make the code one that fits a program with the same options alone.
  spawnSync(process.execPath, words, { stdio: 'ignore', env: { ...process.env, NODE_OPTIONS: '' } });
  await rm(out, { recursive: true });
}

async function writeBundle(outputFiles) {
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
