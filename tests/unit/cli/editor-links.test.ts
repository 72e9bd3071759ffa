// What a click on a place in the terminal opens, and which terminals make links.
import { hostname } from 'node:os';
import { expect, test } from 'vitest';
import { editorAddress, knowsLinks } from '../../../src/cli/editor-links.ts';
import { withLinks } from '../../../src/diagnostics/terminal-links.ts';

test.each([
  [{ VITRINE_EDITOR: 'code' }, 'vscode://file/b/a%20b.md:3:4'],
  [{ VITRINE_EDITOR: '/usr/bin/zed --wait' }, 'zed://file/b/a%20b.md:3:4'],
  [{ TERM_PROGRAM: 'vscode' }, 'vscode://file/b/a%20b.md:3:4'],
  [{ TERM_PROGRAM: 'vscode', VITRINE_EDITOR: 'vim' }, `file://${hostname()}/b/a%20b.md`],
  [{}, `file://${hostname()}/b/a%20b.md`],
])('%o opens %s', (environment, address) => {
  expect(editorAddress('/b/a b.md', 3, 4, environment)).toBe(address);
});

test.each([
  [{ TERM_PROGRAM: 'iTerm.app' }, true],
  [{ VTE_VERSION: '7600' }, true],
  [{ TERM: 'xterm-kitty' }, true],
  [{ TERM: 'xterm-kitty', TMUX: '/tmp/x' }, false],
  [{ TERM: 'xterm-256color' }, false],
  [{ TERM: 'dumb', VTE_VERSION: '7600' }, false],
  [{ FORCE_HYPERLINK: '1' }, true],
])('whether %o knows links: %s', (environment, knows) => {
  expect(knowsLinks(environment)).toBe(knows);
});

test('places become links, the longest path that fits; what is no place stays', () => {
  const place = (path: string, line: number, column: number) => ({ path, line, column, length: 1 });
  const linked = withLinks('at b/a.md:1:2, a.md:1:2 and a.md:1:23 in 10:1:2', {
    places: [place('a.md', 1, 2), place('b/a.md', 1, 2)],
    showPath: (path) => path,
    addressOf: ({ path, line }) => `x:${path}#${line}`,
  });
  expect(linked.replaceAll('\u001B]8;;', '<').replaceAll('\u001B\\', '>')).toBe(
    'at <x:b/a.md#1>b/a.md:1:2<>, <x:a.md#1>a.md:1:2<> and a.md:1:23 in 10:1:2',
  );
});
