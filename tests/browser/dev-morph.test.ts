// What a reader of the preview has made of the open page (notes opened, a film begun, a form half filled) stays when
// another part of the chapter is saved: each kind of state, with an edit above it, below it, and two at once.
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDev } from '../../src/dev/dev.ts';
import { isLong } from '../support/long.ts';
import { openBrowser } from './chromium.ts';

let root = '';
let browser: Browser;
let page: Page;
let url = '';
let stop = async (): Promise<void> => undefined;

/** Twelve paragraphs: what stands around them is out of sight. */
const filler = (name: string): string =>
  Array.from({ length: 12 }, (_, index) => `${name} ${index} says nothing new.`).join('\n\n');

const chapter = (above: string, below: string): string => `# A

${above}

${filler('Before')}

<details markdown="1"><summary>More</summary>

Hidden words.

</details>

~~~python
first = 1
~~~

Between two listings.

~~~python
second = 2
~~~

<video id="own-film" src="silence.wav" controls muted></video>

{% include video.html link="https://www.youtube.com/watch?v=dQw4w9WgXcQ" title="A film of another host" %}

{% include figure.html path="p.png" alt="A square" caption="To be looked at." id="fig-look" %}

{% include interactive.html module="touch.js" fallback="p.png" alt="A square" caption="To be pressed." %}

<video id="moving-picture" src="silence.wav" autoplay muted loop></video>

<form><input id="field" name="field"><textarea id="area">As it came</textarea><input type="checkbox" id="box"><select id="choice"><option>one</option><option>two</option></select></form>

| ${'Wide | '.repeat(40)}
|${'---|'.repeat(40)}
| ${'table | '.repeat(40)}

Words that can be selected, and more of them.

$$e = mc^2$$

<script>document.currentScript.after('Put in by a script of the chapter.')</script>

${filler('After')}

${below}
`;

/** A minute of silence, in 8 bits. */
function silence(): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF\0\0\0\0WAVEfmt ', 'latin1');
  head.writeUInt32LE(36 + 480_000, 4);
  for (const [value, at] of [
    [16, 16],
    [8000, 24],
    [8000, 28],
    [480_000, 40],
  ] as const)
    head.writeUInt32LE(value, at);
  for (const [value, at] of [
    [1, 20],
    [1, 22],
    [1, 32],
    [8, 34],
  ] as const)
    head.writeUInt16LE(value, at);
  head.write('data', 36);
  return Buffer.concat([head, Buffer.alloc(480_000, 128)]);
}

const save = (above: string, below: string): Promise<void> =>
  writeFile(join(root, 'content/a.md'), chapter(above, below));
const shows = (text: string): Promise<void> => page.getByRole('main').getByText(text, { exact: true }).waitFor();

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-morph-'));
  await mkdir(join(root, 'content'));
  await writeFile(
    join(root, 'content/touch.js'),
    `vitrine.interactive(({ host }) => {
      const button = document.createElement('button');
      button.onclick = () => (button.textContent = String(Number(button.textContent) + 1));
      button.textContent = '0';
      host.append(button);
    });`,
  );
  await sharp({ create: { width: 40, height: 30, channels: 3, background: '#c33' } })
    .png()
    .toFile(join(root, 'content/p.png'));
  await writeFile(join(root, 'content/silence.wav'), silence());
  await writeFile(join(root, 'content/b.md'), '# Another\n\nIts text.\n');
  await writeFile(join(root, 'book.yml'), 'title: The book\nchapters: [a, b]\nstyles: [own.css]\n');
  await writeFile(join(root, 'content/own.css'), 'main { color: rgb(1, 2, 3) }');
  await mkdir(join(root, '_editor'));
  await writeFile(join(root, '_editor/code'), `#!/bin/sh\necho "$*" >> '${root}/_editor/opened'\n`);
  await chmod(join(root, '_editor/code'), 0o755);
  await save('Top one.', 'End one.');
  const server = await startDev({
    root,
    out: undefined,
    base: undefined,
    host: '127.0.0.1',
    port: 0,
    strictPort: false,
    editor: join(root, '_editor/code'),
    onMade: () => undefined,
  });
  if ('refused' in server) throw new Error(server.refused);
  ({ url, stop } = server);
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1000, height: 600 } });
  await page.route('**/*youtube*/**', (route) => route.fulfill({ contentType: 'text/html', body: '<p>A player</p>' }));
  await page.goto(`${url}a.html`);
  await evaluate('window.isFirst = true');
});

afterAll(async () => {
  await browser.close();
  await stop();
  await rm(root, { recursive: true, force: true });
});

const evaluate = (expression: string): Promise<unknown> => page.evaluate(expression);

/** How each is made, and what shows that it is there. */
const states: Readonly<Record<string, { readonly make: () => Promise<unknown>; readonly is: string }>> = {
  'an open note': {
    make: () => page.getByText('More', { exact: true }).click(),
    is: `[...document.querySelectorAll('main details')].find((each) => each.textContent.includes('More')).open`,
  },
  'a film that is playing': {
    make: () =>
      evaluate(`(async () => {
        const film = Object.assign(document.getElementById('own-film'), { mark: true, currentTime: 11 });
        await film.play();
      })()`),
    is: `(({ mark, paused, currentTime }) => mark === true && !paused && currentTime > 10)(document.getElementById('own-film'))`,
  },
  'a table that is read at its side': {
    make: () => evaluate(`document.querySelector('main table').scrollLeft = 120`),
    is: `document.querySelector('main table').scrollLeft === 120`,
  },
  'a player of another host': {
    make: async () => {
      await page.locator('.video-poster').click();
      return evaluate(`document.querySelector('main iframe').mark = true`);
    },
    is: `document.querySelector('main iframe')?.mark === true`,
  },
  'a figure that was touched': {
    make: async () => {
      await page.locator('.interactive').scrollIntoViewIfNeeded();
      const button = page.locator('.interactive .live button');
      await button.click();
      await button.click();
    },
    is: `document.querySelector('.live')?.shadowRoot.querySelector('button').textContent === '2'`,
  },
  'a paragraph between two listings': {
    make: () =>
      evaluate(`[...document.querySelectorAll('p')].find((p) => p.textContent.startsWith('Between')).mark = true`),
    is: `[...document.querySelectorAll('p')].find((p) => p.textContent.startsWith('Between')).mark === true`,
  },
  'what a script of the chapter put in': {
    make: () =>
      evaluate(`document.querySelector('form').after(Object.assign(document.createElement('i'), { id: 'mine' }))`),
    is: `document.getElementById('mine') !== null && document.body.innerText.split('Put in by a script').length === 2`,
  },
  'a form that is half filled': {
    make: async () => {
      await page.locator('#area').fill('Half a sent');
      await page.locator('#box').check();
      await page.locator('#choice').selectOption('two');
    },
    is: `document.getElementById('area').value === 'Half a sent' && document.getElementById('box').checked && document.getElementById('choice').value === 'two'`,
  },
  'words that are selected': {
    make: () =>
      evaluate(`{
        const text = [...document.querySelectorAll('p')].find((p) => p.textContent.startsWith('Words that')).firstChild;
        getSelection().setBaseAndExtent(text, 6, text, 23);
      }`),
    is: `getSelection().toString() === 'that can be selec'`,
  },
  'the place in the window': {
    make: () =>
      evaluate(
        `{ document.getElementById('field').scrollIntoView(); window.kept = document.getElementById('field').getBoundingClientRect().top }`,
      ),
    is: `Math.abs(document.getElementById('field').getBoundingClientRect().top - window.kept) < 2`,
  },
};

/** Those that take the focus: one at a time. */
const focused: typeof states = {
  'a field that is being filled': {
    make: async () => {
      await page.locator('#field').fill('half');
      await page.locator('#field').press('ArrowLeft');
    },
    is: `document.activeElement.id === 'field' && document.activeElement.value === 'half' && document.activeElement.selectionStart === 3`,
  },
  'a search that is half typed': {
    make: async () => {
      await page.evaluate(`document.activeElement.blur()`);
      await page.keyboard.press('/');
      await page.keyboard.type('hal');
      await page.locator('dialog[open] input').waitFor();
    },
    is: `document.activeElement.matches('dialog[open] input') && document.activeElement.value === 'hal'`,
  },
  'a picture that is looked at closely': {
    make: async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.locator('#fig-look a.zoom').click();
      await page.locator('dialog.zoom-view[open]').waitFor();
    },
    is: `document.querySelector('dialog.zoom-view').open`,
  },
};

const KINDS = `<details><summary>New</summary>Words</details>

~~~
new
~~~

<video src="silence.wav"></video>

<form><input></form>

## New`;

const edits: readonly (readonly [where: string, above: string, below: string])[] = [
  ['above', 'Top two.\n\nMore at the top.', 'End one.'],
  ['below', 'Top two.\n\nMore at the top.', 'End two.\n\nMore at the end.'],
  ['above and below at once', 'Top three.', 'End three.'],
  ...(isLong
    ? ([
        ['more of the same kinds above', `Top four.\n\n${KINDS}`, 'End three.'],
        ['more of the same kinds below', `Top four.\n\n${KINDS}`, `End four.\n\n${KINDS}`],
        ['all of these go again', 'Top five.', 'End five.'],
      ] as const)
    : []),
];

async function afterEdits(kept: typeof states): Promise<Readonly<Record<string, readonly string[]>>> {
  const lost: Record<string, string[]> = {};
  for (const [where, above, below] of edits) {
    await save(above, below);
    await shows(above.split('\n')[0] ?? '');
    await shows(below.split('\n')[0] ?? '');
    for (const [name, { is }] of Object.entries(kept))
      if ((await evaluate(is)) !== true) (lost[where] ??= []).push(name);
  }
  await save('Top one.', 'End one.');
  await shows('Top one.');
  return lost;
}

describe('what the reader made of the page stays', () => {
  test('whatever part of the chapter is saved', async () => {
    for (const { make } of Object.values(states)) await make();
    const made = async (): Promise<unknown> =>
      Object.fromEntries(
        await Promise.all(Object.entries(states).map(async ([name, { is }]) => [name, await evaluate(is)])),
      );
    // A fold that opens and a film that starts say so a moment later.
    await expect.poll(made).toEqual(Object.fromEntries(Object.keys(states).map((name) => [name, true])));
    expect(await afterEdits(states)).toEqual({});
  });

  test.each(Object.entries(focused))('%s', async (name, state) => {
    await state.make();
    expect(await evaluate(state.is)).toBe(true);
    expect(await afterEdits({ [name]: state })).toEqual({});
    expect(await evaluate('window.isFirst')).toBe(true);
  });
});

describe('what was saved is shown', () => {
  beforeAll(async () => {
    await page.keyboard.press('Escape');
    await evaluate(
      `{ document.querySelectorAll('dialog[open]').forEach((box) => box.close()); document.activeElement.blur(); getSelection().empty(); scrollTo(0, 0); document.getElementById('own-film').pause(); void document.getElementById('moving-picture').play() }`,
    );
  });
  const lit = (text: string): string =>
    `[...document.querySelectorAll('main p')].filter((p) => p.textContent === '${text}').map((p) => [
      p.getBoundingClientRect().top > 0 && p.getBoundingClientRect().bottom < innerHeight,
      p.getAnimations().filter(({ id }) => id === 'vitrine-changed').map((each) => each.effect.getKeyframes().map((frame) => frame.backgroundColor)),
    ])`;

  test('a paragraph out of sight is scrolled to, and lights up once; without movement for who asks for calm', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await save('Top one.', 'End that is seen.');
    await expect
      .poll(() => evaluate(lit('End that is seen.')))
      .toEqual([[true, [['rgba(255, 213, 74, 0.4)', 'rgba(255, 213, 74, 0.4)']]]]);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await save('Top that is seen.', 'End that is seen.');
    await expect
      .poll(() => evaluate(lit('Top that is seen.')))
      .toEqual([[true, [['rgba(255, 213, 74, 0.4)', 'rgba(255, 213, 74, 0)']]]]);
  });

  test('who is in the middle of something is asked first', async () => {
    await evaluate(`scrollTo({ top: 0, behavior: 'instant' })`);
    await page.locator('#field').focus();
    // What stands above may take another line: the field stays where it is in the window.
    const place = `Math.round(document.getElementById('field').getBoundingClientRect().top)`;
    // The page may still be on its way to it.
    await evaluate(
      `(async () => {
        for (let [last, still] = [NaN, 0]; still < 10; ) {
          await new Promise(requestAnimationFrame);
          still = scrollY === last ? still + 1 : 0;
          last = scrollY;
        }
      })()`,
    );
    const top = await evaluate(place);
    await save('Top that is seen.', 'End of a form.');
    const note = page.locator('vitrine-note');
    await note.getByText('The text has changed further down.').waitFor();
    expect(await evaluate(place)).toBe(top);
    await note.getByRole('button', { name: 'Show it' }).click();
    await expect.poll(() => evaluate(`${lit('End of a form.')}[0][0]`)).toBe(true);
    await evaluate('document.activeElement.blur()');
  });

  test('a picture is swapped in its place, and a new listing can be copied', async () => {
    await sharp({ create: { width: 40, height: 30, channels: 3, background: '#3c3' } })
      .png()
      .toFile(join(root, 'content/p.png'));
    await expect.poll(() => evaluate(`document.querySelector('#fig-look img').src`)).toContain('p.png?saved=');
    await save('~~~\na new listing\n~~~', 'End of a form.');
    await expect
      .poll(() =>
        evaluate(`[...document.querySelectorAll('.listing')].map((each) => each.querySelectorAll('.copy').length)`),
      )
      .toEqual([1, 1, 1]);
    expect(await evaluate('window.isFirst')).toBe(true);
  });

  test('a chapter that is not on screen is offered, quietly', async () => {
    await writeFile(join(root, 'content/b.md'), '# Another\n\nIts new text.\n');
    const note = page.locator('vitrine-note');
    await note.getByText('“Another” was saved.').waitFor();
    await note.getByRole('button', { name: 'Go there' }).click();
    await page.getByText('Its new text.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/b.html');
  });
});

describe('Alt and a click open the editor', () => {
  /** The words of the line that the editor was told last. */
  const opened = async (): Promise<string> => {
    const told = await readFile(join(root, '_editor/opened'), 'utf8').catch(() => '');
    const [, path = '', line = ''] = /([^ ]*):(\d+):\d+\n$/.exec(told) ?? [];
    return path === '' ? '' : ((await readFile(path, 'utf8')).split('\n')[Number(line) - 1] ?? '');
  };

  test.each([
    ['a paragraph', () => page.getByText('After 3 says nothing new.'), 'After 3 says nothing new.'],
    ['a word in a note', () => page.getByText('Hidden words.'), 'Hidden words.'],
    ['a figure', () => page.locator('#fig-look img'), '{% include figure.html path="p.png"'],
    ['a video', () => page.locator('.video-block a').first(), '{% include video.html'],
    ['a listing', () => page.getByText('second').first(), '~~~python'],
    ['a formula', () => page.locator('math').first(), '$$e = mc^2$$'],
    ['a heading that the template shows', () => page.locator('h1'), '# A'],
  ])('%s', async (_, at, line) => {
    if (!page.url().endsWith('/a.html')) await page.goto(`${url}a.html`);
    await evaluate(`document.querySelector('main details').open = true`);
    await at().click({ modifiers: ['Alt'] });
    await expect.poll(opened).toContain(line);
  });
});

test('the board filters, sorts, and opens the editor', async () => {
  await page.goto(`${url}__board`);
  const shown = (): Promise<unknown> =>
    evaluate(`[...document.querySelectorAll('.chapters tbody:not([hidden]) th a')].map((each) => each.textContent)`);
  expect(await shown()).toEqual(['A', 'Another']);
  await page.getByRole('button', { name: 'Words' }).click();
  await page.getByRole('button', { name: 'Words' }).click();
  expect(await shown()).toEqual(['Another', 'A']);
  await page.getByLabel('only with something to do').check();
  expect(await shown()).toEqual(['A']);
  await page.getByRole('button', { name: 'content/a.md' }).click();
  await expect
    .poll(() => readFile(join(root, '_editor/opened'), 'utf8').then((told) => told.trim().split('\n').at(-1)))
    .toMatch(/content\/a\.md:1:1$/);
});
