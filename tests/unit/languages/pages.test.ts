// A page speaks its own language: words, direction, quotation marks, and what stands in it in another.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { build } from '../../../src/build.ts';
import { siteBuilder } from '../../support/site-of.ts';
import { writeTree } from '../../support/trees.ts';

const folder = await mkdtemp(join(tmpdir(), 'vitrine-languages-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
let made = 0;

async function site(files: Readonly<Record<string, string>>): Promise<(path: string) => Promise<string>> {
  const root = join(folder, String((made += 1)));
  await writeTree(root, { 'book.yml': 'title: A book\npictures: {encode: false}\n', ...files });
  const report = await build({
    root,
    out: join(root, 'out'),
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'publish', layouts: 'vitrine' },
  });
  expect(report.problems).toEqual([]);
  return (path) => readFile(join(root, 'out', path), 'utf8');
}

const TABLE = '| a | b |\n|---|---|\n| 1 | 2 |\n{: #tbl-one caption="Text."}\n';

test('a chapter in another language has that language’s words and direction', async () => {
  const read = await site({
    'content/1.md': '# One\n\nText.\n',
    'content/2.md': '---\nlang: ar\n---\n# ثانيا\n\n> [!NOTE]\n> نص.\n\nانظر @tbl-one.\n\n' + TABLE,
    'content/3.md': '# Three\n\nText.\n',
  });
  const html = await read('2.html');
  expect(html).toContain('<html lang="ar" dir="rtl"');
  expect(html).toContain('<p class="callout-title">ملاحظة</p>');
  expect(html).toContain('الفصل 2');
  expect(html).toMatch(/class="next"[^>]* aria-keyshortcuts="ArrowLeft"><span>التالي<\/span>/);
  expect(await read('1.html')).toMatch(/<html lang="en" dir="ltr".*Chapter 1.*<span>Next<\/span>/s);
});

test('from right to left, the sign of a number stays at its left', async () => {
  const read = await site({
    'content/1.md':
      '---\nlang: he\n---\n# אחת\n\nמן -4 עד (−2.5), ב-4 ו-10-12, `-4`, $-4$.\n\n| א | ב |\n|---|---|\n| ג | −4 |\n',
    'content/2.md': '# Two\n\nFrom -4 to <span lang="ar">من −4 إلى ±3</span>.\n',
  });
  const html = await read('1.html');
  expect(html).toContain('מן \u200E-4 עד (\u200E−2.5), ב-4 ו-10-12, <code translate="no">-4</code>, ');
  expect(html).toMatch(/<td[^>]*>\u200E−4<\/td>/);
  expect(html).not.toMatch(/\u200E[^-−]/);
  expect(await read('2.html')).toMatch(/From -4 to <span[^>]*>من \u200E−4 إلى \u200E±3<\/span>/);
});

test('a quotation in another language is set and spoken to in that language', async () => {
  const read = await site({
    'content/1.md': `# Eins\n\n${TABLE}\n> Siehe @tbl-one und <span lang="he">שלום</span>.\n{: lang="de"}\n\n> [!TIP]\n> Ja.\n{: lang="fr"}\n\nSee @tbl-one.\n`,
    'content/2.md': '# Two\n\nText.\n',
  });
  const html = await read('1.html');
  expect(html).toMatch(/<blockquote lang="de">\s*<p>Siehe <a class="reference" href="#tbl-one">Tabelle\u00A01\.1<\/a>/);
  expect(html).toContain('<span lang="he" dir="rtl">שלום</span>');
  expect(html).toContain('<p class="callout-title">Astuce</p>');
  expect(html).toContain('See <a class="reference" href="#tbl-one">Table\u00A01.1</a>');
});

test('straight quotation marks become those of the page’s language, and an apostrophe stays one', async () => {
  const read = await site({
    'content/1.md': "---\nlang: de\n---\n# Eins\n\n\"Er sagte 'ja'\", und das war's.\n",
    'content/2.md': '---\nlang: fr\n---\n# Deux\n\nIl dit "oui" à l\'eau.\n',
    'content/3.md': '---\nlang: he\n---\n# שלוש\n\nצה"ל אמר "כן" וג\'ירפה.\n',
    'content/4.md': '# Four\n\n"It\'s".\n',
  });
  expect(await read('1.html')).toContain('„Er sagte ‚ja‘“, und das war’s.');
  expect(await read('2.html')).toContain('Il dit «\u00A0oui\u00A0» à l’eau.');
  expect(await read('3.html')).toContain('צה״ל אמר ”כן” וג׳ירפה.');
  expect(await read('4.html')).toContain('“It’s”.');
});

test('where a language has no words, the English ones are marked as English', async () => {
  const read = await site({
    'book.yml': 'title: Kitabu\nlanguage: sw\nauthors: [Juma]\npictures: {encode: false}\n',
    'content/1.md': `# Moja\n\n> [!NOTE]\n> Maneno.\n\nTazama @tbl-one.\n\n${TABLE}`,
    'content/2.md': '# Mbili\n\nManeno.\n',
  });
  const html = await read('1.html');
  expect(html).toContain('<html lang="sw" dir="ltr"');
  expect(html).toContain('<p class="callout-title" lang="en">Note</p>');
  expect(html).toContain('<a class="reference" href="#tbl-one" lang="en">Table\u00A01.1</a>');
  expect(html).toMatch(/<a class="next"[^>]* lang="sw"><span lang="en">Next<\/span>/);
  expect(html).toMatch(
    /<nav class="book-contents" aria-label="[^"]*" lang="en">.*<div class="contents-panel" lang="sw">/s,
  );
  expect(englishOutside(html)).toEqual([]);
});

/** All that a page may hold, in words of Hindi alone. */
const EVERYTHING = `![शब्द](p.svg){: #fig-p}

{% include figure_multi.html path1="p.svg" path2="p.svg" caption="शब्द" alt1="शब्द" alt2="शब्द" %}

शब्द [@k]।[^1] @fig-p, @tbl-a, @lst-a, @thm-a, @eq-a; [शब्द](1.md) [](2.md#s)

${['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'].map((kind) => `> [!${kind}]\n> शब्द\n`).join('\n')}
| १ | २ |
|---|---|
| ३ | ४ |
{: #tbl-a caption="शब्द"}

\`\`\`
१
\`\`\`
{: #lst-a caption="शब्द"}

$$ १ $$
{: #eq-a}

> शब्द
{: .theorem #thm-a}

> शब्द
{: .proof}

> शब्द
{: .exercise #exr-a}

> शब्द
{: .solution of="exr-a"}

शब्द
: शब्द
{: .glossary}

{% include video.html link="https://www.youtube.com/watch?v=dQw4w9WgXcQ" title="शब्द" %}

{% include further_reading.html title="शब्द" author="शब्द" link="https://example.org/" kind="paper" %}

## शब्द {#s}

[^1]: शब्द
`;

test('who reads Hindi alone finds no word of ours in another language', async () => {
  const build = await siteBuilder('hindi');
  const { paths, read, problems } = await build({
    'book.yml':
      'title: शब्द\nlanguage: hi\nauthors: [शब्द]\nbibliography: r.bib\nlicence: शब्द\noutdated: notice\npictures: {encode: false}\n',
    'content/1.md': `# शब्द\n\n${EVERYTHING}`,
    'content/2.md': '# शब्द\n\nशब्द।\n\n## शब्द {#s}\n',
    'content/p.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
    'r.bib': '@book{k, author={शब्द}, title={शब्द}, publisher={शब्द}, year={2020}, edition={2}, volume={3}}',
  });
  expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  const pages = paths.filter((path) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(8);
  // Names of programs, formats and keys are the same in every language.
  const names = /JavaScript|Markdown|BibTeX|MathML|YouTube|youtube\.com|example\.org|Esc|PDF|EPUB|CSL-JSON|JSON/g;
  const latin = pages.flatMap((path) =>
    wordsSaid(read(path))
      .filter((text) => /\p{Script=Latin}{2,}/u.test(text.replace(names, '').replace(/\{\w+\}/g, '')))
      .map((text) => `${path}: ${text.trim()}`),
  );
  expect(latin).toEqual([]);
});

/** Texts and names that are seen or heard, but for code, keys and formulas. */
function wordsSaid(html: string): readonly string[] {
  const body = html.slice(html.indexOf('<body')).replace(/<(script|style|math|pre|code|kbd)[ >].*?<\/\1>/gs, '');
  const attributes = [
    ...body.matchAll(
      / (?:aria-label|title|alt|data-(?:permalink|note|code|copy|copied|read|links|resume|status))="([^"]*)"/g,
    ),
  ];
  return [
    ...body
      .replace(/<[^>]*>/g, '\n')
      .replace(/&\w+;/g, ' ')
      .split('\n'),
    ...attributes.map(([, text = '']) => text),
  ];
}

/** Words of ours that stand in the page's own language. */
function englishOutside(html: string): readonly string[] {
  const languages: string[] = [];
  const found: string[] = [];
  for (const [, close, name = '', attributes = '', text = ''] of html
    .slice(html.indexOf('<body'))
    .replace(/^<body[^>]*>/, '')
    .matchAll(/<(\/?)([a-z0-9]+)([^>]*)>([^<]*)/g)) {
    const own = / lang="(\w+)"/.exec(attributes)?.[1] ?? languages.at(-1) ?? 'sw';
    const isVoid = /^(?:input|img|br|hr|path|circle|rect|meta|link)$/.test(name) || attributes.endsWith('/');
    if (close === '') languages.push(own);
    const said = [
      text,
      ...[...attributes.matchAll(/ (?:aria-label|title)="([^"]*)"/g)].map(([, value]) => value ?? ''),
    ];
    if ((close === '' ? own : (languages.at(-2) ?? 'sw')) === 'sw')
      found.push(
        ...said.filter((words) =>
          /\b(?:Chapter|Next|Previous|Search|Table|Note|Contents|Close|Theme|Print|Cite|read|by)\b/.test(words),
        ),
      );
    if (close !== '' || isVoid) languages.pop();
  }
  return found;
}
