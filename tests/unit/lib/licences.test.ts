// Licences as people write them.
import { expect, test } from 'vitest';
import { readLicence } from '../../../src/lib/licences.ts';

test.each([
  ['CC-BY-4.0', 'CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  ['CC-BY-NC-SA-3.0', 'CC BY-NC-SA 3.0', 'https://creativecommons.org/licenses/by-nc-sa/3.0/'],
  ['cc by-sa 2.5', 'CC BY-SA 2.5', 'https://creativecommons.org/licenses/by-sa/2.5/'],
  ['CC BY NC 4.0', 'CC BY-NC 4.0', 'https://creativecommons.org/licenses/by-nc/4.0/'],
  ['CC BY', 'CC BY', undefined],
  ['CC0-1.0', 'CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['public domain', 'Public domain', 'https://creativecommons.org/publicdomain/mark/1.0/'],
  ['MIT', 'MIT', undefined],
  ['by kind permission', 'by kind permission', undefined],
])('%s', (written, name, href) => {
  expect(readLicence(written)).toEqual({ name, href });
});

test('nothing written is no licence', () => {
  expect([readLicence(undefined), readLicence(' ')]).toEqual([undefined, undefined]);
});
