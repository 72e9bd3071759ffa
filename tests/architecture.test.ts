// The plan of the house, as data: which room may use which, and where each library lives.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tagsLookedFor } from './support/html-readers.ts';

const SRC = join(import.meta.dirname, '../src');

/** A room may use the rooms of the layers above its own line, and no room of its own line. */
const LAYERS: readonly (readonly string[])[] = [
  ['model'],
  ['lib'],
  ['tree'],
  ['diagnostics', 'files', 'words', 'languages'],
  ['config'],
  ['frontmatter'],
  [
    'markdown',
    'liquid',
    'templating',
    'media',
    'math',
    'highlight',
    'sass',
    'search',
    'bibliography',
    'pdf',
    'sharing',
  ],
  ['load', 'parse', 'pictures', 'fetch', 'fix', 'resolve', 'render', 'epub', 'write'],
  ['layouts', 'compile-built-in.ts'],
  ['maker'],
  ['build.ts', 'content.ts', 'epub-file.ts', 'pdf-file.ts', 'inspect', 'translate'],
  ['board'],
  ['dev', 'init'],
  ['cli'],
  ['cli.ts'],
  ['start'],
];

/** One home for each library, so that it can be replaced, and its traps are known in one place. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  'markdown-it': ['markdown'],
  entities: ['tree'],
  nunjucks: ['templating'],
  'gray-matter': ['frontmatter'],
  chokidar: ['dev'],
  'launch-editor': ['dev'],
  liquidjs: ['liquid'],
  yaml: ['config', 'liquid'],
  'image-size': ['media'],
  qr: ['media'],
  gemoji: ['parse'],
  sharp: ['media'],
  temml: ['math'],
  'highlight.js': ['highlight'],
  'csv-parse': ['load'],
  sass: ['sass'],
  fflate: ['lib'],
  '@citation-js/core': ['bibliography'],
  '@citation-js/plugin-bibtex': ['bibliography'],
};

/** Rooms that may touch the disk, the clock, the environment or chance; all others are pure. */
const IMPURE = [
  'files',
  'pdf',
  'fetch',
  'dev',
  'init',
  'cli',
  'cli.ts',
  'build.ts',
  'content.ts',
  'epub-file.ts',
  'pdf-file.ts',
  'maker',
  'start',
];

/** Rooms that look for tags in text: the tokenizer's, kramdown's own rules, and what runs in the reader's browser. */
const READERS_OF_HTML: readonly string[] = ['tree/', 'client/', 'markdown/kramdown/'];

/** Files that look for tags all the same, and why. */
const OTHER_READERS_OF_HTML: Readonly<Record<string, string>> = {
  'pdf/finish.ts': 'what begins with such a sign in a PDF is a dictionary',
  'dev/dev.ts': 'puts the preview’s script before the end of a printed page, wherever that is',
  'dev/preview.ts': 'finds the way to the root in a page of a written site, whoever made it',
  'diagnostics/ignore.ts':
    'a comment that silences a rule is found by lines of the source, in a file that gave no tree as well',
  'lib/prose.ts': 'tags of a source become blanks, so that each word keeps its line',
  'load/jekyll/documents.ts': 'a file without front matter is a page of its own if it begins as a whole document',
  'media/measure-svg.ts': 'a drawing is XML: its size is told by its first tag',
  'media/transcript.ts': 'cues of WebVTT have tags of their own: <v Ann>',
  'media/xml-fault.ts': 'whether a drawing is XML at all',
  'parse/jekyll/in-layouts.ts': 'a layout of a whole page is known by its tags, before its Liquid is run',
  'parse/title.ts': 'the heading that a page in HTML begins with is cut off before the page becomes a tree',
  'render/chapter.ts': 'of what goes into the head of the whole book, style sheets are told by how they begin',
  'render/navigation.ts': 'the list of chapters is printed once, and gets its marks for each page',
};

interface File {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const files: readonly File[] = readdirSync(SRC, { recursive: true })
  .map((path) => String(path).replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.startsWith('client/'))
  .map((path) => {
    const text = readFileSync(join(SRC, path), 'utf8');
    const room = path.includes('/') ? path.slice(0, path.indexOf('/')) : path;
    return { path, room, text, imports: importsOf(text) };
  });

/** The modules that a text imports, also in the running program. */
function importsOf(text: string): readonly string[] {
  return [
    ...text.matchAll(
      /(?:^|\n)(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s*['"]([^'"]+)['"]/g,
    ),
  ].map((found) => found[1] ?? found[2] ?? found[3] ?? '');
}

/** `load/load.ts` importing `../model/x.ts` → `model`. */
function roomOfImport(file: File, target: string): string | undefined {
  if (!target.startsWith('.')) return undefined;
  const names = [...file.path.split('/').slice(0, -1)];
  for (const name of target.split('/')) name === '..' ? names.pop() : name === '.' ? undefined : names.push(name);
  return names.length > 1 ? names[0] : names[0];
}

function layerOf(room: string): number {
  return LAYERS.findIndex((layer) => layer.includes(room));
}

describe('the house keeps its plan', () => {
  test.each(files.map((file) => [file.path, file] as const))('%s uses only rooms that lie below its own', (_, file) => {
    expect(
      layerOf(file.room),
      `"${file.room}" is no room of the plan: add it to LAYERS and to src/README.md`,
    ).toBeGreaterThanOrEqual(0);
    const wrong = file.imports.flatMap((target) => {
      const room = roomOfImport(file, target);
      if (room === undefined || room === file.room) return [];
      return layerOf(room) < layerOf(file.room)
        ? []
        : [`${file.path} uses ${room}: a room uses only rooms of lower layers, and a stage never uses a stage`];
    });
    expect(wrong).toEqual([]);
  });

  test('src/README.md has the same rooms in the same order, and the same homes of libraries', () => {
    const readme = readFileSync(join(SRC, 'README.md'), 'utf8');
    const rows = [...readme.matchAll(/^\| (\d+) \| `([^`]+?)\/?` \|.*\| ([^|]*)\|$/gm)].map(
      ([, layer, room = '', libraries = '']) => ({
        layer: Number(layer),
        room,
        libraries: libraries.split(',').flatMap((name) => name.trim() || []),
      }),
    );
    expect(rows.map(({ layer, room }) => [layer, room])).toEqual(
      LAYERS.flatMap((layer, index) => layer.map((room) => [index + 1, room])),
    );
    expect(Object.fromEntries(rows.map(({ room, libraries }) => [room, libraries]))).toEqual(
      Object.fromEntries(
        LAYERS.flat().map((room) => [room, Object.keys(HOMES).filter((name) => HOMES[name]?.includes(room))]),
      ),
    );
    const missing = [...readme.matchAll(/^\|[ \d]*\|? ?`([^`]+)` \|/gm)].flatMap(([, room = '']) =>
      existsSync(join(SRC, room)) ? [] : [room],
    );
    expect(missing).toEqual([]);
  });

  test('each library has one home', () => {
    const wrong = files.flatMap((file) =>
      file.imports.flatMap((target) => {
        if (target.startsWith('.') || target.startsWith('node:')) return [];
        const name = target
          .split('/')
          .slice(0, target.startsWith('@') ? 2 : 1)
          .join('/');
        const homes = HOMES[name];
        if (homes === undefined)
          return [`${file.path} uses "${name}", which has no home: add it to HOMES, with the reason in the commit`];
        return homes.includes(file.room) ? [] : [`${file.path} uses "${name}", whose home is ${homes.join(' and ')}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('between load and write nothing touches the disk, the clock, the environment or chance', () => {
    const wrong = files
      .filter((file) => !IMPURE.includes(file.room))
      .flatMap((file) => {
        const touched = file.imports.filter((target) => /^node:(?!crypto|path|url|zlib)/.test(target));
        const named = /\bprocess\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\bconsole\./.exec(
          withoutComments(file.text),
        )?.[0];
        return [...touched, ...(named === undefined ? [] : [named])].map(
          (what) => `${file.path} uses ${what}: only ${IMPURE.join(', ')} may`,
        );
      });
    expect(wrong).toEqual([]);
  });

  test('only the room "fetch" asks another host', () => {
    const asking = files.filter(
      ({ room, text, imports }) =>
        room !== 'fetch' &&
        (/(?<![.\w])fetch\(/.test(withoutComments(text)) ||
          (room !== 'dev' && imports.some((target) => /^node:(http|https|net|tls|dgram|dns|http2)$/.test(target)))),
    );
    // dev answers its own machine, and asks nobody.
    expect(asking.map(({ path }) => path)).toEqual([]);
  });

  test('nothing else reads HTML than tree/ and the rules of kramdown', () => {
    const sample = `
      const END = '</head>';
      page.indexOf(END);
      page.replace(/<(?:p|div)[^>]*>/g, '<p class="written">');
      text.replace(/</g, '&lt;').split('<').concat(\`<p>\${text}</p>\`);
      if (tag === '<details>' || html?.startsWith(\`<a href="\${address}\`)) new RegExp('</' + name);
      html.search(new RegExp(\`<\${name}\\\\b\`));
      new RegExp(\`(?<![a-z])\${name}\`).test(html);
      /[^<>"a-z]|(?<name>x)|(?<=a)|\\k<name>|a<b?|<[^>]+>/.exec(text);
      /[<(]|<$|(?<![a-z])x/.exec(text);
      const written = ['<p>', text, '</p>'].join('');
    `;
    expect(tagsLookedFor(sample)).toEqual([
      "'</head>'",
      '/<(?:p|div)[^>]*>/g',
      "'<details>'",
      '`<a href="${address}`',
      "'</' + name",
      '`<${name}\\\\b`',
      '/[^<>"a-z]|(?<name>x)|(?<=a)|\\k<name>|a<b?|<[^>]+>/',
    ]);
    const reading = files
      .filter(({ path }) => !READERS_OF_HTML.some((room) => path.startsWith(room)))
      .flatMap(({ path, text }) => {
        const found = tagsLookedFor(text);
        return found.length === 0 ? [] : [[path, found] as const];
      });
    const wrong = reading
      .filter(([path]) => OTHER_READERS_OF_HTML[path] === undefined)
      .map(([path, found]) => `${path} looks for ${found.join(' and ')}: tree/ reads HTML, and says what is in it`);
    expect(wrong).toEqual([]);
    expect(Object.keys(OTHER_READERS_OF_HTML).filter((path) => reading.every(([other]) => other !== path))).toEqual([]);
  });

  test('there is no import cycle of code (types may refer to each other)', () => {
    const graph = new Map(
      files.map((file) => [
        file.path,
        importsOf(file.text.replace(/(^|\n)import type [^;]+;/g, ''))
          .filter((target) => target.startsWith('.'))
          .map((target) => join(file.path, '..', target).replaceAll('\\', '/')),
      ]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) cycles.push([...way.slice(way.indexOf(path)), path].join(' → '));
      if (done.has(path) || way.includes(path)) return;
      for (const next of graph.get(path) ?? []) visit(next, [...way, path]);
      done.add(path);
    };
    for (const path of graph.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });

  // Three types that lay in the file which runs the rules tied 67 files into one circle.
  test('no rule of Markdown asks for what runs the rules, by its types neither', () => {
    const wrong = files
      .filter(({ path }) => path.startsWith('markdown/kramdown/'))
      .filter(({ imports }) =>
        imports.some((target) => /^\.\.\/(?:markdown|kramdown|dialect|reading)\.ts$/.test(target)),
      );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test.each(files.map((file) => [file.path, file.text] as const))('%s begins by saying what it is for', (_, text) => {
    expect(text.replace(/^#!.*\n/, ''), 'the first line says the purpose as a sentence').toMatch(/^\/\/ \S/);
    expect(
      /\bexport default\b|: any\b|<any>|as any\b/.exec(withoutComments(text))?.[0],
      'no default exports, no any',
    ).toBeUndefined();
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
