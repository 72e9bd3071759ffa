// `npm run bench:reading`: what a reader's browser gets of one and the same chapter from Vitrine, Starlight and
// VitePress, and what Lighthouse says of it. Installs the others and Lighthouse, pinned, into a temporary folder that
// later runs find again. RUNS=5 for more runs.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, CDPSession } from 'playwright-core';
import { browserPath, openBrowser } from '../browser/chromium.ts';
import { serveCompressed } from './compressing-host.ts';
import { plainChapter } from './plain-chapter.ts';

const ROOT = join(import.meta.dirname, '../..');
const RUNS = Number(process.env.RUNS ?? 3);
const PROTOCOL = process.env.HTTP === '1' ? 'HTTP/1.1' : 'HTTP/2';
const PINNED = { lighthouse: '12.8.2', vitepress: '1.6.4', astro: '5.18.2', '@astrojs/starlight': '0.37.7' };
const CHAPTER = 'looking-inside-convnets';
const TITLE = 'Looking inside convnets';
const KINDS = ['Document', 'Stylesheet', 'Script', 'Font', 'Image'] as const;
const kit = join(tmpdir(), `vitrine-bench-reading-${Object.values(PINNED).join('-')}`);

interface Peer {
  readonly name: string;
  /** The folder of the site, and the page of the chapter in it. */
  readonly site: string;
  readonly page: string;
}

await install();
const work = await mkdtemp(join(tmpdir(), 'vitrine-reading-'));
const browser = await openBrowser();
try {
  const peers = await buildAll();
  console.log(
    `Chromium ${browser.version()}, Lighthouse ${PINNED.lighthouse}, Node ${process.versions.node}, ${PROTOCOL} with gzip, medians of ${RUNS} runs (least to most)\n`,
  );
  console.log(
    '| | Requests and KB at 360 px | at 1440 px | scrolled, 360 px | 1440 px | HTML | CSS | scripts | faces | pictures | other hosts |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
  );
  for (const peer of peers) console.log(await weights(peer, browser));
  console.log(
    '\n| | Performance | Accessibility | Best practices | SEO | First paint | Largest paint | Blocked | Shift |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|',
  );
  for (const peer of peers) console.log(await lighthouse(peer));
} finally {
  await browser.close();
  await rm(work, { recursive: true, force: true });
}

async function install(): Promise<void> {
  if (existsSync(join(kit, 'node_modules/lighthouse'))) return;
  await mkdir(kit, { recursive: true });
  await writeFile(join(kit, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies: PINNED }));
  run('npm', ['install', '--no-audit', '--no-fund'], kit);
}

function run(program: string, words: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0)
    throw new Error(`${program} ${words.slice(0, 3).join(' ')} ended with ${status}:\n${stdout}\n${stderr}`);
  return stdout;
}

async function buildAll(): Promise<readonly Peer[]> {
  const vitrine = join(ROOT, 'dist/vitrine.js');
  run(
    'node',
    [vitrine, 'build', ROOT, '--out', join(work, 'vitrine'), '--base', 'https://example.org/', '--quiet'],
    work,
  );
  run('node', [vitrine, 'render', ROOT, '--out', join(work, 'liquid'), '--liquid-only', '--quiet'], work);
  const text = plainChapter(await readFile(join(work, 'liquid/content', `${CHAPTER}.md`), 'utf8'));
  return [
    { name: 'Vitrine', site: join(work, 'vitrine'), page: `${CHAPTER}.html` },
    await buildStarlight(text),
    await buildVitePress(text),
  ];
}

/** Both stand in the kit's folder, where their programs find what is installed. */
async function writeBook(folder: string, files: Readonly<Record<string, string>>, docs: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await cp(join(ROOT, 'content/images'), join(folder, docs, 'images'), { recursive: true });
}

async function buildStarlight(text: string): Promise<Peer> {
  const folder = join(kit, 'starlight');
  const front = (title: string): string =>
    `---\ntitle: ${title}\ndescription: What a small network has learned.\n---\n`;
  await writeBook(
    folder,
    {
      'package.json': '{"private":true,"type":"module"}',
      'astro.config.mjs': `import { defineConfig } from 'astro/config';\nimport starlight from '@astrojs/starlight';\nexport default defineConfig({ site: 'https://example.org', integrations: [starlight({ title: 'Looking Inside', sidebar: [{ label: 'Chapters', items: ['${CHAPTER}', 'about'] }] })] });\n`,
      'src/content.config.ts':
        "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
      'src/content/docs/index.md': `${front('Looking Inside')}A book.\n`,
      'src/content/docs/about.md': `${front('About this book')}About.\n`,
      [`src/content/docs/${CHAPTER}.md`]: front(TITLE) + text,
    },
    'src/content/docs',
  );
  run('node', [join(kit, 'node_modules/astro/astro.js'), 'build'], folder);
  return { name: `Starlight ${PINNED['@astrojs/starlight']}`, site: join(folder, 'dist'), page: `${CHAPTER}/` };
}

async function buildVitePress(text: string): Promise<Peer> {
  const folder = join(kit, 'vitepress');
  await writeBook(
    folder,
    {
      '.vitepress/config.mjs': `export default { title: 'Looking Inside', description: 'A book.', ignoreDeadLinks: true, themeConfig: { search: { provider: 'local' }, sidebar: [{ text: 'Chapters', items: [{ text: '${TITLE}', link: '/${CHAPTER}' }, { text: 'About this book', link: '/about' }] }] } };\n`,
      'index.md': '# Looking Inside\n\nA book.\n',
      'about.md': '# About this book\n\nAbout.\n',
      [`${CHAPTER}.md`]: `# ${TITLE}\n\n${text}`,
    },
    '.',
  );
  run('node', [join(kit, 'node_modules/vitepress/bin/vitepress.js'), 'build', folder], kit);
  return { name: `VitePress ${PINNED.vitepress}`, site: join(folder, '.vitepress/dist'), page: `${CHAPTER}.html` };
}

/** What came over the wire: when the page had loaded, and when a reader had scrolled through it. */
async function weights({ name, site, page: path }: Peer, from: Browser): Promise<string> {
  const host = await serveCompressed(site, PROTOCOL);
  const cells: Record<string, string> = {};
  let kinds: readonly string[] = [];
  let elsewhere = 0;
  for (const width of [360, 1440]) {
    const context = await from.newContext({
      viewport: { width, height: width === 360 ? 740 : 900 },
      ignoreHTTPSErrors: true,
    });
    const page = await context.newPage();
    page.on('request', (request) => {
      if (!request.url().startsWith(host.url) && !request.url().startsWith('data:')) elsewhere += 1;
    });
    const traffic = await trafficOf(await context.newCDPSession(page));
    await page.goto(host.url + path, { waitUntil: 'load' });
    await page.waitForTimeout(1500);
    cells[`${width}`] = traffic.told();
    if (width === 360) kinds = KINDS.map((kind) => kb(traffic.bytes(kind)));
    await page.evaluate(async () => {
      for (let at = 0; at < document.documentElement.scrollHeight; at += 400) {
        window.scrollTo({ top: at, behavior: 'instant' });
        await new Promise((done) => setTimeout(done, 60));
      }
    });
    await page.waitForTimeout(1500);
    cells[`${width} all`] = traffic.told();
    await context.close();
  }
  host.close();
  return `| ${[name, cells['360'], cells['1440'], cells['360 all'], cells['1440 all'], ...kinds, elsewhere].join(' | ')} |`;
}

async function trafficOf(
  session: CDPSession,
): Promise<{ readonly bytes: (kind: string) => number; readonly told: () => string }> {
  const kinds = new Map<string, string>();
  const finished = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (!response.url.startsWith('data:')) kinds.set(requestId, type);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (kinds.has(requestId)) finished.set(requestId, encodedDataLength);
  });
  await session.send('Network.enable');
  const bytes = (kind?: string): number =>
    [...finished]
      .filter(([id]) => kind === undefined || kinds.get(id) === kind)
      .reduce((sum, [, size]) => sum + size, 0);
  return { bytes, told: () => `${finished.size}, ${kb(bytes())}` };
}

function kb(bytes: number): string {
  return Math.round(bytes / 1024).toLocaleString('en');
}

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
}

/** Its default: a phone of the middle class on a slow connection, simulated from what the page asked for. */
async function lighthouse({ name, site, page }: Peer): Promise<string> {
  const host = await serveCompressed(site, PROTOCOL);
  const reports: Report[] = [];
  for (let index = 0; index < RUNS; index += 1) reports.push(await report(host.url + page));
  host.close();
  const values = (read: (one: Report) => number): readonly number[] => reports.map(read).sort((a, b) => a - b);
  const middle = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0;
  const scores = ['performance', 'accessibility', 'best-practices', 'seo'].map((id) =>
    Math.round(100 * middle(values(({ categories }) => categories[id]?.score ?? 0))),
  );
  const told = (id: string, digits: number, by: number, unit: string): string => {
    const sorted = values(({ audits }) => (audits[id]?.numericValue ?? 0) / by);
    return `${middle(sorted).toFixed(digits)}${unit} (${sorted[0]?.toFixed(digits)}–${sorted.at(-1)?.toFixed(digits)})`;
  };
  return `| ${[name, ...scores, told('first-contentful-paint', 2, 1000, ' s'), told('largest-contentful-paint', 2, 1000, ' s'), told('total-blocking-time', 0, 1, ' ms'), told('cumulative-layout-shift', 3, 1, '')].join(' | ')} |`;
}

async function report(url: string): Promise<Report> {
  const flags = [
    '--headless',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--ignore-certificate-errors',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  const child = spawn(
    'node',
    [
      join(kit, 'node_modules/lighthouse/cli/index.js'),
      url,
      '--output=json',
      '--quiet',
      `--chrome-flags=${flags.join(' ')}`,
    ],
    { env: { ...process.env, CHROME_PATH: await browserPath() }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  await new Promise((done) => child.on('close', done));
  return JSON.parse(text) as Report; // Lighthouse's own report.
}
