// Where an author's Chromium is looked for.
import { expect, test } from 'vitest';
import { findBrowser, type Machine } from '../../../src/pdf/find-browser.ts';

function machine(paths: readonly string[], more: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    environment: { PATH: '/usr/local/bin:/usr/bin' },
    home: '/home/ada',
    isProgram: (path) => paths.includes(path),
    names: (folder) => [
      ...new Set(
        paths
          .filter((path) => path.startsWith(`${folder}/`))
          .map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''),
      ),
    ],
    ...more,
  };
}

test.each<[string, readonly string[], string]>([
  ['on the path', ['/usr/bin/chromium'], '/usr/bin/chromium'],
  ['Chrome before Chromium', ['/usr/bin/chromium', '/usr/local/bin/google-chrome'], '/usr/local/bin/google-chrome'],
  [
    'the newest of Playwright’s',
    [
      '/home/ada/.cache/ms-playwright/chromium-999/chrome-linux/chrome',
      '/home/ada/.cache/ms-playwright/chromium-1187/chrome-linux/chrome',
    ],
    '/home/ada/.cache/ms-playwright/chromium-1187/chrome-linux/chrome',
  ],
  [
    'Puppeteer’s',
    ['/home/ada/.cache/puppeteer/chrome/linux-147.0.1/chrome-linux64/chrome'],
    '/home/ada/.cache/puppeteer/chrome/linux-147.0.1/chrome-linux64/chrome',
  ],
])('%s', (_, paths, found) => expect(findBrowser(machine(paths))).toBe(found));

test('a named one counts alone, and none is none', () => {
  const named = machine(['/usr/bin/chromium', '/opt/chrome'], {
    environment: { PATH: '/usr/bin', CHROME_PATH: '/opt/chrome' },
  });
  expect(findBrowser(named)).toBe('/opt/chrome');
  expect(findBrowser({ ...named, environment: { PATH: '/usr/bin', CHROME_PATH: '/gone' } })).toBeUndefined();
  expect(findBrowser(machine([]))).toBeUndefined();
});
