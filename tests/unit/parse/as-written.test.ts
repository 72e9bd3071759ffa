// What a translator is asked to leave as it is.
import { expect, test } from 'vitest';
import { asWritten } from '../../../src/parse/as-written.ts';
import { passed } from '../../support/passes.ts';

test.each([
  ['<p>Run <code>npm ci</code></p>', '<p>Run <code translate="no">npm ci</code></p>'],
  ['<pre><code>a = 1\n</code></pre>', '<pre translate="no"><code>a = 1\n</code></pre>'],
  ['<p><samp>done</samp></p>', '<p><samp translate="no">done</samp></p>'],
  ['<div class="formula"><math></math></div>', '<div class="formula" translate="no"><math></math></div>'],
  [
    '<p>Its author says: <code translate="yes">hello</code></p>',
    '<p>Its author says: <code translate="yes">hello</code></p>',
  ],
  ['<pre>Tyger Tyger,\n burning bright</pre>', '<pre>Tyger Tyger,\n burning bright</pre>'],
  ['<p>Press <kbd>Enter</kbd></p>', '<p>Press <kbd>Enter</kbd></p>'],
])('%s', (html, expected) => {
  expect(passed(html, asWritten)).toBe(expected);
});
