// Chapters that mean harm, in a real browser: whatever they try, nothing of theirs runs, and no other host is asked.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boardOf } from '../../src/board/board.ts';
import { boardPage } from '../../src/board/page.ts';
import { SCRIPT } from '../../src/board/script.ts';
import { build } from '../../src/build.ts';
import { createMaker } from '../../src/maker/maker.ts';
import { firstOf } from '../support/long.ts';
import { readTree, writeTree } from '../support/trees.ts';
import { openBrowser } from './chromium.ts';
import { serveFolder, type Host } from './host.ts';

/** Says in the page which of them has run. */
const RUN = "(window.top.ran=(window.top.ran||[]).concat('it'))";
const MARK = `<script>${RUN}</script>`;
const IMG = `<img src=x onerror=${RUN}>`;
const EVIL = 'https://evil.example';
const ADDRESSES = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `java\tscript:${RUN}`,
  ` javascript:${RUN}`,
  `&#106;avascript:${RUN}`,
  `vbscript:${RUN}`,
  `data:text/html,${encodeURIComponent(MARK)}`,
  `data:text/html;base64,${Buffer.from(MARK).toString('base64')}`,
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg' onload="${RUN}"/>`)}`,
];
const escaped = (text: string): string => text.replaceAll('"', '&quot;');

/** A chapter that its author gives no script: what runs has come in by another door. */
const chapters: Readonly<Record<string, string>> = {
  words: [
    `---\ntitle: '${MARK.replaceAll("'", "''")}"><b>'\ndescription: '"></title>${IMG.replaceAll("'", "''")}'\nauthors: ['${MARK.replaceAll("'", "''")}']\nimage: '${`javascript:${RUN}`.replaceAll("'", "''")}'\nlicence: '${`javascript:${RUN}`.replaceAll("'", "''")}'\nlang: '"><script>'\nkeywords: '${MARK.replaceAll("'", "''")}'\n---`,
    `# A heading \`${MARK}\` {#"onfocus=${RUN}}`,
    `\`\`\`${MARK}\n${MARK}\n\`\`\``,
    `\`\`\`js title="${MARK}"\n${MARK}\n\`\`\``,
    `$\\text{${MARK}}$ $\\href{javascript:${RUN}}{a}$ $\\class{"onload=${RUN}}{a}$ $\\unicode{<script>}$`,
    `![\`${MARK}\`"onerror="${RUN}](a.png "\\"onload=${RUN}")`,
    `[^\`${MARK}\`]: a\n\na[^\`${MARK}\`] @fig-"onload=${RUN}`,
    `> [!"onload=${RUN}]\n> a`,
    `Text\n{: onclick="${RUN}" style="background:url(${EVIL}/attribute)"}`,
    `{% include figure.html path="a.png" caption='\`${MARK}\`' alt='">${MARK}' %}`,
    `{% include quotation.html text='\`${MARK}\`' author='\`${MARK}\`' link="javascript:${RUN}" %}`,
    `{% include video.html link="javascript:${RUN}" title='">${MARK}' %}`,
    `{% include todo.html text='\`${MARK}\`' %}`,
    `{% include further_reading.html title='\`${MARK}\`' link="data:text/html,${RUN}" %}`,
    `{% include "</script>${MARK}" %} {{ "\`${MARK}\`" }}`,
  ].join('\n\n'),
  addresses: ADDRESSES.flatMap((address) => [
    `[a](<${address}>) [b][${address}] <${address.trim()}>`,
    `![c](<${address}>)`,
    `<a href="${escaped(address)}">d</a> <area href="${escaped(address)}">`,
    `<iframe src="${escaped(address)}"></iframe>`,
    `<object data="${escaped(address)}"></object><embed src="${escaped(address)}">`,
    `<form action="${escaped(address)}"><button formaction="${escaped(address)}">e</button></form>`,
    `<svg><a href="${escaped(address)}"><text>f</text></a><use href="${escaped(address)}"/><image href="${escaped(address)}"/></svg>`,
    `<math><mi href="${escaped(address)}">g</mi></math>`,
  ]).join('\n\n'),
  loads: [
    `<base href="${EVIL}/base/">`,
    `<p style="background:url(${EVIL}/style)">a</p>`,
    `<style>@import url(${EVIL}/import); p { background: url(${EVIL}/sheet) } @font-face { font-family: x; src: url(${EVIL}/font) } p { font-family: x }</style>`,
    ...['prefetch', 'preload', 'preconnect', 'dns-prefetch', 'prerender', 'manifest', 'modulepreload', 'icon'].map(
      (rel) => `<link rel="${rel}" href="${EVIL}/${rel}" as="image">`,
    ),
    `<meta http-equiv="Content-Security-Policy" content="">`,
    `<a href="#x" ping="${EVIL}/ping">a</a>`,
    `<svg><style>@import url(${EVIL}/svg);</style><filter id="f"><feImage href="${EVIL}/filter"/></filter><rect width="9" height="9" filter="url(${EVIL}/f#f)"/></svg>`,
    `<table background="${EVIL}/background"><tr><td>a</td></tr></table>`,
  ].join('\n\n'),
};

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

/** Ends whatever it may stand in: an attribute, a title, a script, a comment, a section of XML. */
const END = '"></title></script>]]>--><script>window.top.ran=1</script><img src=x onerror=window.top.ran=1>';
const quoted = `'${END}'`;
/** The same as Markdown that shows it. */
const TEXT = END.replace(/[<>[\]"]/g, '\\$&');

/** Where an author's words go on to other pages and files: works, terms, kinds, names, notes, addresses, languages. */
const elsewhere: Readonly<Record<string, string>> = {
  'content/works.md': `---
title: ${quoted}
description: ${quoted}
authors: [${quoted}]
redirect_from: ['/old"<b>/', "/w'q/"]
---

[@evil, p. ${TEXT}] @evil [@"onload=x] @conjecture-a @fig-a @sec-"><b>

> ${TEXT}
{: .conjecture #conjecture-a title='${TEXT}'}

{% conjecture title='${TEXT}' %} A box. {% endconjecture %}

{% include figure.html path="a.png" id="fig-a" alt='${END}' caption='${TEXT}' credit='${TEXT}' licence='${END}' %}

{% include todo.html note='${TEXT}' owner='${END}' due='${END}' %}

{% include further_reading.html title='${TEXT}' link="https://example.org/?a=%22%3E%3Cscript%3E" author='${TEXT}' %}

{% include interactive.html module="a.js" title='${TEXT}' fallback="a.png" %}

## Glossary

${TEXT}
: A term, ${TEXT}

"onfocus=window.top.ran=1 autofocus="
: Another.
`,
  [`content/q"'<b>&amp;.md`]: `# ${TEXT}\n\n[a](works.md#conjecture-a) ![b](<p"'<b>.png>)\n`,
  'content/fr/works.md': `# ${TEXT}\n`,
  'content/refs.bib': `@article{evil,
  author = {Evil, ${END} and {${END}}}, title = {${END}}, journal = {${END}}, year = {2020}, pages = {${END}},
  doi = {10.1/${END}}, url = {javascript:window.top.ran=1}, note = {${END}}, abstract = {${END}}, keywords = {${END}}
}
@misc{other, title = {Other}, year = {2021}, url = {https://example.org/${END}}, howpublished = {\\url{javascript:window.top.ran=1}}}
`,
};
const settings = `title: '${MARK.replaceAll("'", "''")}'
subtitle: ${quoted}
description: ${quoted}
authors: [${quoted}, {name: ${quoted}, url: 'javascript:window.top.ran=1'}]
licence: 'javascript:window.top.ran=1'
base: https://book.example/
bibliography: refs.bib
kinds: {conjecture: {word: ${quoted}, plural: ${quoted}}}
words: {next: ${quoted}, previous: ${quoted}, contents: ${quoted}}
languages: {fr: {title: ${quoted}, description: ${quoted}}}
formats: [epub]
`;

let folder = '';
let browser: Browser;
let host: Host;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-hostile-'));
  const pages = Object.entries(chapters).map(([name, text]) => [`content/${name}.md`, `${text}\n`]);
  const rules = [
    'bad-parameter',
    'unknown-include',
    'missing-parameter',
    'bad-tag',
    'bad-front-matter',
    'unclosed-tag',
    'unknown-citation',
  ];
  await writeTree(folder, {
    'content/book.yml': `${settings}rules:\n${rules.map((rule) => `  ${rule}: warning\n`).join('')}`,
    'content/a.png': PNG,
    [`content/p"'<b>.png`]: PNG,
    'content/a.js': 'export default () => undefined;\n',
    ...elsewhere,
    ...Object.fromEntries(pages),
  });
  const options = { drafts: false, strict: false, purpose: 'publish', layouts: 'vitrine' } as const;
  const { written, problems } = await build({ root: folder, out: join(folder, 'out'), base: undefined, options });
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect([written, errors]).toEqual([true, []]);
  browser = await openBrowser();
  host = await serveFolder(join(folder, 'out'));
});
afterAll(async () => {
  await browser.close();
  await host.close();
  await rm(folder, { recursive: true });
});

/** What a document would run or is not sound in: scripts that are not ours, handlers, addresses that run code. */
function harmOf({ text, isXml }: { readonly text: string; readonly isXml: boolean }): string[] {
  const document = new DOMParser().parseFromString(text, isXml ? 'application/xml' : 'text/html');
  const found: string[] = [];
  if (isXml && document.querySelector('parsererror'))
    found.push(document.querySelector('parsererror')?.textContent ?? '');
  for (const element of document.querySelectorAll('*')) {
    const [type, src] = [element.getAttribute('type') ?? '', `/${element.getAttribute('src') ?? ''}`];
    if (type.includes('json')) JSON.parse(element.textContent ?? '');
    else if (
      element.localName === 'script' &&
      `${element.textContent}${src}` !== '/' &&
      !/\/assets\/[\w-]+\.js$/.test(src)
    )
      found.push(element.outerHTML);
    for (const { name, value } of element.attributes)
      if (/^on/i.test(name) || /^(?:javascript|vbscript|data:text.html):?/i.test(value.trim()))
        found.push(`${element.localName} ${name}=${value}`);
  }
  return found;
}

test('what an author writes of works, terms, kinds, names, notes and files ends nothing that it stands in', async () => {
  const tree = await readTree(join(folder, 'out'), () => false);
  const epub = unzipSync(await readFile(join(folder, 'out/book.epub')));
  const files = Object.entries({ ...tree, 'board.html': (await boardOfBook()).replace(SCRIPT, '') })
    .concat(Object.entries(epub).map(([path, bytes]) => [`epub/${path}`, Buffer.from(bytes).toString('utf8')]))
    // What these chapters write in HTML of their own is theirs, and the whole book has it again.
    .filter(([path]) => !/(?:^|-)(?:words|addresses|loads|print|figures)\b/.test(path));
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${host.url}404.html`);
  const harm: string[] = [];
  for (const [path, text] of files) {
    const isXml = /\.(?:xml|opf|ncx|xhtml)$/.test(path);
    if (!isXml && !path.endsWith('.html')) continue;
    for (const found of await page.evaluate(harmOf, { text, isXml })) harm.push(`${path}: ${found}`);
  }
  expect(harm).toEqual([]);
  // Scripts that hold an author's words: each is one, and runs nothing of them.
  for (const [path, text] of files.filter(([each]) => /\.js$/.test(each) && each !== 'a.js')) {
    expect(() => new Script(text), path).not.toThrow();
  }
  for (const [path, text] of files.filter(([each]) => /\.(?:json|webmanifest)$/.test(each)))
    expect(() => JSON.parse(text), path).not.toThrow();
  await page.context().close();
});

async function boardOfBook(): Promise<string> {
  const options = { drafts: true, strict: false, purpose: 'dev' } as const;
  const made = await (await createMaker({ root: folder, out: undefined, base: undefined, options })).make();
  const board = boardOf({ ...made, links: {}, today: '2026-05-01' });
  return boardPage(board, { pageHref: (path) => path, editor: ({ path }) => `vscode://file/${encodeURI(path)}` });
}

test('a book that keeps its own layouts runs no address of its chapters', async () => {
  const root = join(folder, 'jekyll');
  await writeTree(root, {
    '_config.yml': 'title: A\n',
    '_layouts/default.html': '<!doctype html><title>a</title><main>{{ content }}</main>',
    'addresses.md': `---\nlayout: default\n---\n${chapters.addresses}\n`,
  });
  const options = { drafts: false, strict: false, purpose: 'publish', layouts: 'jekyll' } as const;
  await build({ root, out: join(folder, 'out/own'), base: undefined, options });
  await expectHarmless('own/addresses.html');
});

// The whole book on one page has all of them.
test.each(firstOf(1, ['print', ...Object.keys(chapters), 'index']))('%s', (name) => expectHarmless(`${name}.html`));

/** Opens a page, and does with it whatever a reader can do. */
async function expectHarmless(path: string): Promise<void> {
  const page = await (await browser.newContext()).newPage();
  const asked: string[] = [];
  const popups: string[] = [];
  await page.route(/.*/, (route) => {
    const url = route.request().url();
    if (url.startsWith(host.url)) return route.continue();
    asked.push(url);
    return route.abort();
  });
  page.on('dialog', (dialog) => void dialog.dismiss());
  page.context().on('page', (other) => popups.push(other.url()));
  await page.goto(host.url + path);
  // Whatever can be pressed is pressed, and whatever waits for the pointer or for the focus gets it.
  await page.evaluate(() => {
    // An honest link may be followed, and is not what is tried here.
    const isHonest = (event: Event): boolean =>
      event.target instanceof Element && /^(?:https?|file):/.test(event.target.closest('a')?.href ?? '');
    document.addEventListener('click', (event) => isHonest(event) && event.preventDefault());
    for (const element of document.querySelectorAll<HTMLElement>('main *')) {
      element.focus?.();
      if (element.matches('a, area, button, mi'))
        element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
  });
  await page.waitForLoadState('networkidle');
  expect(page.url().split('#')[0]).toBe(host.url + path);
  expect(await page.evaluate(() => (window as { ran?: unknown }).ran)).toBeUndefined();
  expect(asked).toEqual([]);
  await page.context().close();
}
