// A book as a PDF by a real Chromium: its numbers are those of its pages, nothing of a chapter runs, and one book is
// the same bytes each time.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { dictIn, nameText, readPdf, referred } from '../../src/pdf/objects.ts';
import { openBrowser } from '../../src/pdf/browser.ts';
import { writePdfFile, type PdfReport } from '../../src/pdf-file.ts';
import { isLong } from '../support/long.ts';
import { writeTree } from '../support/trees.ts';
import { browserPath } from './chromium.ts';

const FILLER = 'A quiet sentence of usual words. '.repeat(400);
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300"/></svg>';
let folder = '';
let server: Server;
let asked = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-printed-'));
  server = createServer((_, response) => void ((asked += 1), response.end()));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const stranger = `http://127.0.0.1:${port}`;
  await writeTree(folder, {
    'book.yml': 'title: A printed book\nauthors: [Ann Bö]\nlanguage: en\nchapters: [one.md, two.md]\n',
    'content/a.svg': PICTURE,
    'content/one.md': `---\ndate: 2026-01-02\n---\n# One\n\nSee @fig-last and @fig-near.\n\n{% include figure.md path="a.svg" id="fig-near" alt="A square" caption="Near" %}\n\n${FILLER}\n\n## A part\n\n$$\nx^2 + 1\n$$\n\n- an *item*\n\n| a |\n|---|\n| 1 |\n{: #tbl-small caption="Small"}\n`,
    'content/two.md': `# Zwei: Größe\n\n<iframe src="${stranger}/frame" title="A frame"></iframe> <video src="a.mp4" title="A film"></video> <select><option>First</option><option>Second</option></select>\n\n- [x] done\n\n<script>document.title = 'RAN'; document.body.append('RAN'); fetch('${stranger}/script')</script>\n\n<img src="${stranger}/a.png" alt="Far" onerror="document.body.append('RAN')">\n\n${FILLER}\n\n{% include figure.md path="a.svg" id="fig-last" alt="Another" caption="Last" %}\n`,
  });
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

async function print(out: string, chapter?: string, root = folder): Promise<PdfReport> {
  return writePdfFile({
    root,
    out: join(folder, out),
    chapter: chapter === undefined ? undefined : [join(tmpdir(), chapter), join(folder, chapter)],
    size: 'a4',
    browser: await browserPath(),
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'publish' },
  });
}

/** `<feff0041>` → `A`. */
function titleIn(text: string): string {
  return Buffer.from(text.slice(5, -1), 'hex').swap16().toString('utf16le');
}

/** Each page as text; undefined where the machine cannot tell. */
function textsOf(path: string): readonly string[] | undefined {
  try {
    return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).split('\f');
  } catch {
    return undefined;
  }
}

test('a book is printed until its numbers agree, and says what it is', async () => {
  const { files, problems } = await print('book.pdf');
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(files.map(({ times }) => times)).toEqual([expect.toSatisfy((times: number) => times >= 2 && times <= 5)]);
  expect(asked).toBe(0);
  const file = readPdf(await readFile(join(folder, 'book.pdf')));
  const catalog = dictIn(file.objects.get(referred(file.trailer.get('Root')) ?? 0) ?? '');
  expect([...catalog.keys()]).toEqual(
    expect.arrayContaining(['Outlines', 'PageLabels', 'Metadata', 'StructTreeRoot', 'Lang']),
  );
  const tags = [...file.objects.values()].filter((text) => text.startsWith('<</Type /StructElem')).map(dictIn);
  expect(tags.filter((tag) => tag.get('S') === '/Figure' && !tag.has('Alt'))).toEqual([]);
  expect(tags.map((tag) => tag.get('Alt'))).toEqual(
    expect.arrayContaining(['(x squared plus 1)', '(A square)', '(Another)']),
  );
  expect(tags.map((tag) => tag.get('S'))).toContain('/LBody');
  const titles = [...file.objects.values()]
    .filter((text) => /^<<\/Title/.test(text) && text.includes('/Parent'))
    .map((text) => titleIn(String(dictIn(text).get('Title'))));
  expect(titles.sort()).toEqual(['A part', 'A printed book', 'Contents', 'Figures', 'One', 'Tables', 'Zwei: Größe']);
  expect(nameText('/y:#C3#A9')).toBe('y:é');

  const pages = textsOf(join(folder, 'book.pdf'));
  if (pages === undefined) return;
  expect(pages.join('')).not.toContain('RAN');
  expect(pages.join('')).toMatch(/A frame[\s\S]*A film[\s\S]*First · Second[\s\S]*☑\uFE0E? ?done/);
  const front = pages.findIndex((text) => /^\s*One\s*$/m.test(text) && text.includes('See Figure'));
  const mentions = [
    ...pages
      .join(' ')
      .replace(/\s+/g, ' ')
      .matchAll(/Figure (\d\.\d), page (\d+)/g),
  ];
  expect(mentions.map(([, number]) => number)).toEqual(['2.1', '1.1']);
  for (const [, number, page] of mentions)
    expect(pages[front + Number(page) - 1]).toMatch(new RegExp(`Figure ${number} +(?:Near|Last)`));
  const contents = pages[1] ?? '';
  const [, two] = /Zwei: Größe +.*?(\d+)\s*$/m.exec(contents) ?? [];
  expect(pages[front + Number(two) - 1]).toMatch(/^\s*Chapter 2\s+Zwei: Größe/);
  expect(pages[1]?.trimEnd()).toMatch(/\bii$/);
});

test.runIf(isLong)('one book is the same bytes each time', async () => {
  await print('first.pdf');
  await print('second.pdf');
  const [first, second] = await Promise.all(['first.pdf', 'second.pdf'].map((name) => readFile(join(folder, name))));
  expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
});

async function buildWith(browser: string): ReturnType<typeof build> {
  const before = process.env.CHROME_PATH;
  process.env.CHROME_PATH = browser;
  try {
    const options = { drafts: false, strict: false, purpose: 'publish' } as const;
    return await build({ root: join(folder, 'small'), out: join(folder, 'site'), base: undefined, options });
  } finally {
    if (before === undefined) delete process.env.CHROME_PATH;
    else process.env.CHROME_PATH = before;
  }
}

test('a site that asks for a PDF has one, and without a browser says so and is made', async () => {
  await writeTree(join(folder, 'small'), {
    'book.yml': 'title: Small\nformats: [pdf]\n',
    'content/one.md': '# One\n\nText.\n',
    'content/two.md': '# Two\n\nText.\n',
  });
  const without = await buildWith('/gone');
  expect(without.problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['warning no-pdf']);
  expect(without.written).toBe(true);
  expect(await readFile(join(folder, 'site/index.html'), 'utf8')).not.toContain('book.pdf');
  const report = await buildWith(await browserPath());
  expect(report.problems).toEqual([]);
  expect(await readFile(join(folder, 'site/index.html'), 'utf8')).toContain('href="book.pdf"');
  expect((await readFile(join(folder, 'site/book.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a page that crashes while it is printed is said', async () => {
  const browser = await openBrowser(await browserPath());
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  await browser.send('Inspector.enable', {}, String(sessionId));
  const waiting = browser.until('Page.loadEventFired');
  browser.send('Page.crash', {}, String(sessionId)).catch(() => undefined);
  await expect(waiting).rejects.toThrow('the page of the book crashed in it');
  await browser.close();
});

test.runIf(isLong)('two prints at once are two whole PDFs', async () => {
  const reports = await Promise.all([print('both.pdf'), print('both.pdf'), print('other.pdf')]);
  expect(reports.map(({ files }) => files.length)).toEqual([1, 1, 1]);
  const [both, other] = await Promise.all(['both.pdf', 'other.pdf'].map((name) => readFile(join(folder, name))));
  expect(both?.equals(other ?? Buffer.alloc(0))).toBe(true);
});

test('what no font of the machine has is said', async () => {
  await writeTree(join(folder, 'boxes'), { 'one.md': '# One\n\nWords, α, ∑ and \u{10F123}.\n' });
  const { problems, files } = await print('boxes.pdf', undefined, join(folder, 'boxes'));
  expect(problems.map(({ message }) => message)).toEqual([
    'The PDF shows boxes for some characters, such as "\u{10F123}": no font of this machine has them',
  ]);
  expect(files).toHaveLength(1);
  // A file that the disk refuses is no fault of the browser's: with what is written beside it, this name is too long.
  const long = `${'x'.repeat(245)}.pdf`;
  await expect(print(long, undefined, join(folder, 'boxes'))).rejects.toMatchObject({
    code: 'ENAMETOOLONG',
    path: join(folder, long),
  });
});

test('a chapter alone is printed too; one that is not there is said with the nearest', async () => {
  const { problems } = await print('none.pdf', 'content/tow.md');
  expect(problems.filter(({ rule }) => rule === 'no-pdf')).toMatchObject([
    { severity: 'error', hint: 'Did you mean "content/two.md"?' },
  ]);
  const { files } = await print('one.pdf', 'content/one.md');
  expect(files).toHaveLength(1);
});
