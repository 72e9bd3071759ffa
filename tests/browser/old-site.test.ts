// The pages of an old Jekyll site as they are: pictures in links without a word, tables of pictures, style sheets in
// the text, players that a script would make, films and frames in raw HTML. `npm run test:pages` looks at a whole such
// site.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { film, photograph } from '../support/draw.ts';
import { filmFile } from '../support/film-file.ts';
import { writeTree } from '../support/trees.ts';
import { firstOf } from '../support/long.ts';
import { openBrowser } from './chromium.ts';
import { serveFolder, type Host } from './host.ts';
import { lookAt, wordsWithoutScript } from './look.ts';

const WORDS = 'Some words between the pictures, so that there is something to read and to move. ';
const CLASSES = `---
title: Classes
---
<style>
.class_main { margin: 10px 0; background: #eee; }
.class_thumb { display: inline-block; width: 250px; }
.class_thumb img { width: 240px; }
.class_meta { display: inline-block; }
</style>
${['01', '02', '03']
  .map(
    (name) => `<div class="class_main">
	<div class="class_thumb">
		<a href="${name}/index.html"><img src="images/wide.png"></a>
	</div>
	<div class="class_meta"><a href="${name}/index.html">Lecture ${name}</a> in 2018</div>
</div>`,
  )
  .join('\n')}
<p>${WORDS.repeat(8)}</p>
{% include figure_multi.md path1="images/wide.png" caption1="Two hills" path2="images/tall.png" caption2="&nbsp;" %}
<table><tr><td><a href="https://example.org/a"><img src="/images/wide.png" width="300"></a></td><td><img src="images/ball.gif"></td></tr>
<tr><td><img src="images/wide.png" alt="Hills"></td><td><img src="images/tall.png" style="float: right"></td></tr></table>
`;
const lecture = (name: string): string => `---
title: Lecture ${name}
---
<script>
  var player;
  var tag = document.createElement('script');
  tag.src = "https://www.youtube.com/iframe_api";
  document.head.appendChild(tag);
  function onYouTubeIframeAPIReady() {
    player = new YT.Player('yt_player', { height: '500', width: '800', videoId: 'AbCdEfGhIjK', events: {} });
  }
</script>
<div class="yt_container"><div id="yt_player"></div>
<ul><li><a href="#" onclick="javascript:player.seekTo(95);">The second part (1:35)</a></li><li><a href="#" onclick="javascript:player.seekTo(180);">The third part (3:00)</a></li></ul></div>
<style>.yt_container { border: thick solid #eee; padding: 20px; }</style>
<meta name="twitter:card" content="summary">
<p>${WORDS.repeat(6)}</p>
<div><video controls="controls"><source src="/images/wide.mp4" type="video/mp4"></video><div class="caption">A film</div></div>
<div><video controls><source src="https://films.example/unknown.webm"></video><div>Another film</div></div>
<div><video src="/images/unknown.ogv" controls></video><div>A third film</div></div>
<p>${WORDS.repeat(6)}</p>
<iframe src="https://maps.example/" width="1500" height="300"></iframe>
`;

let root = '';
let browser: Browser;
let host: Host;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-old-site-'));
  await writeTree(root, {
    'book/_config.yml': 'title: A class\n',
    'book/classes.html': CLASSES,
    'book/vectors.md':
      '---\ntitle: Vectors\n---\nThe pixels of a picture, $\\vec{x}$, and those of another, $\\vec{p}$.\n',
    'book/4040.html': '---\ntitle: Near to a lost address\n---\n',
    ...Object.fromEntries(['01', '02', '03'].map((name) => [`book/${name}/index.html`, lecture(name)])),
    'book/images/wide.png': await photograph(600, 300).png({ compressionLevel: 1 }).toBuffer(),
    'book/images/tall.png': await photograph(200, 300).png({ compressionLevel: 1 }).toBuffer(),
    'book/images/ball.gif': await film(320, 200, 4),
    'book/images/wide.mp4': filmFile(640, 360, 5),
    'book/images/unknown.ogv': Buffer.from('x'),
  });
  const report = await build({
    root: join(root, 'book'),
    out: join(root, 'site'),
    base: undefined,
    options: { drafts: false, strict: false, purpose: 'publish' },
  });
  expect(report.problems.map(({ rule }) => rule)).toEqual(['replaced-player', 'replaced-player', 'replaced-player']);
  [host, browser] = await Promise.all([serveFolder(join(root, 'site')), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  await rm(root, { recursive: true, force: true });
});

test.each(firstOf(2, ['classes.html', '01/index.html', 'vectors.html', '404.html']))(
  '%s moves nothing, asks nobody, and has room and names for all',
  async (path) => {
    for (const [width, colorScheme] of [
      [360, 'dark'],
      [1440, 'light'],
    ] as const) {
      const { words, pictures, named, ...look } = await lookAt(browser, host.url + path, {
        width,
        colorScheme,
        axe: true,
      });
      expect(look, `${width}`).toEqual({
        shift: 0,
        isOwnScript: false,
        moved: [],
        sideways: 0,
        asked: [],
        roomless: [],
        nameless: [],
        axe: [],
      });
      expect(named.filter((address) => address !== 'https://maps.example/')).toEqual([]);
      const without = await wordsWithoutScript(browser, host.url + path);
      expect(words.filter((word) => !without.includes(word))).toEqual([]);
    }
  },
);

test('a film written with its sources keeps its own room, one of which nobody knows the size that of most', async () => {
  const html = await readFile(join(root, 'site/01/index.html'), 'utf8');
  expect(html).toContain('<video controls="controls" preload="metadata" width="640" height="360">');
  expect(html).toContain('<video controls="" preload="none">');
});

test('links into a lecture start its player at that second, and without script lead to the host', async () => {
  const page = await (await browser.newContext({ viewport: { width: 1000, height: 800 } })).newPage();
  await page.route(/^https:/, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Player</title>' }),
  );
  await page.goto(`${host.url}01/index.html`);
  const link = page.getByRole('link', { name: 'The second part' });
  expect(await link.getAttribute('href')).toBe('https://www.youtube.com/watch?v=AbCdEfGhIjK&t=95s');
  await link.click();
  const player = page.locator('.video iframe');
  expect(await player.getAttribute('src')).toBe(
    'https://www.youtube-nocookie.com/embed/AbCdEfGhIjK?start=95&autoplay=1',
  );
  await page.getByRole('link', { name: 'The third part' }).click();
  expect(await player.getAttribute('src')).toBe(
    'https://www.youtube-nocookie.com/embed/AbCdEfGhIjK?start=180&autoplay=1',
  );
  expect(await player.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.context().close();
});
