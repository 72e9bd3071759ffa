// Chapters that mean harm, in a real browser: whatever they try, nothing of theirs runs, and no other host is asked.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { firstOf } from '../support/long.ts';
import { writeTree } from '../support/trees.ts';
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
  ];
  await writeTree(folder, {
    'content/book.yml': `title: '${MARK.replaceAll("'", "''")}'\nrules:\n${rules.map((rule) => `  ${rule}: warning\n`).join('')}`,
    'content/a.png': Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
      'base64',
    ),
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

// The whole book on one page has all of them.
test.each(firstOf(1, ['print', ...Object.keys(chapters), 'index']))('%s', async (name) => {
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
  await page.goto(`${host.url}${name}.html`);
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
  expect(page.url().split('#')[0]).toBe(`${host.url}${name}.html`);
  expect(await page.evaluate(() => (window as { ran?: unknown }).ran)).toBeUndefined();
  expect(asked).toEqual([]);
  await page.context().close();
});
