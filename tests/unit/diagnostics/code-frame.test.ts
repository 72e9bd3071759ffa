// The carets stand under what is meant, whatever stands before it.
import { expect, test } from 'vitest';
import { codeFrame } from '../../../src/diagnostics/code-frame.ts';
import { displayWidth } from '../../../src/lib/display-width.ts';
import { wholeFrom } from '../../support/random.ts';

function frame(line: string, column: number, length: number, width = 60): string {
  const made = codeFrame(line, { path: 'a.md', line: 1, column, length }, width);
  return `${made?.code}\n${made?.carets}`;
}

test.each([
  ['abc', 2, 1, 'abc\n ^'],
  ['\tabc', 2, 1, '    abc\n    ^'],
  ['a\tbc', 3, 2, 'a   bc\n    ^^'],
  ['漢字 x', 4, 1, '漢字 x\n     ^'],
  ['漢字', 2, 1, '漢字\n  ^^'],
  ['👩‍👩‍👧 x', 10, 1, '👩‍👩‍👧 x\n   ^'],
  ['🇳🇴 x', 6, 1, '🇳🇴 x\n   ^'],
  ['e\u0301a', 3, 1, 'e\u0301a\n ^'],
  ['❤️x', 3, 1, '❤️x\n  ^'],
  ['abc', 4, 0, 'abc\n   ^'],
  ['abc', 99, 3, 'abc\n   ^'],
  ['', 1, 0, '\n^'],
  ['abc', 2, 0, 'abc\n ^'],
  ['a\u001Bb', 3, 1, 'a␛b\n  ^'],
])('in %j the place %i+%i is marked', (line, column, length, expected) => {
  expect(frame(line, column, length)).toBe(expected);
});

test('the line that is meant is found, also with Windows line ends', () => {
  expect(codeFrame('a\r\nbc\r\n', { path: 'a.md', line: 2, column: 2, length: 1 }, 60)).toEqual({
    code: 'bc',
    carets: ' ^',
  });
  expect(codeFrame('a\n', { path: 'a.md', line: 3, column: 1, length: 0 }, 60)).toBeUndefined();
});

test('a long line is cut around the place', () => {
  const line = `${'x'.repeat(200)}HERE${'y'.repeat(200)}`;
  expect(frame(line, 201, 4, 32)).toBe(`…${'x'.repeat(10)}HERE${'y'.repeat(16)}…\n${' '.repeat(11)}^^^^`);
  expect(frame(line, 1, 4, 32)).toBe(`${'x'.repeat(31)}…\n^^^^`);
  expect(frame(line, 404, 1, 32).split('\n')[0]).toBe(`…${'y'.repeat(30)}`);
});

// What a place means, said a second way: measure the text before it, and measure what is marked.
test('the first caret always stands in the display column of what is meant', () => {
  const random = wholeFrom(7);
  const alphabet = ['a', 'b', ' ', '\t', '漢', '🙂', 'é', 'e\u0301', '👍🏽', '—', '\u200B', 'ﬀ', '한'];
  for (let run = 0; run < 2000; run++) {
    const letters = Array.from({ length: random(60) }, () => alphabet[random(alphabet.length)] ?? '');
    const before = letters.join('');
    const after = Array.from({ length: random(60) }, () => alphabet[random(alphabet.length)] ?? '').join('');
    const width = 20 + random(60);
    const made = codeFrame(
      `${before}MEANT${after}`,
      { path: 'a.md', line: 1, column: before.length + 1, length: 5 },
      width,
    );
    const code = made?.code ?? '';
    const carets = made?.carets ?? '';
    expect(displayWidth(code.slice(0, code.indexOf('MEANT')))).toBe(carets.indexOf('^'));
    expect(carets.trim()).toBe('^^^^^');
    expect(displayWidth(code)).toBeLessThanOrEqual(width);
  }
});

test('a very long line is shown around the place as a short one would be', () => {
  const word = 'word '.repeat(20_000);
  const frame = codeFrame(
    `first\n${word}here${word}`,
    { path: 'a.md', line: 2, column: word.length + 1, length: 4 },
    40,
  );
  expect(frame?.code).toHaveLength(40);
  expect(frame?.code.slice(frame.carets.indexOf('^'), frame.carets.lastIndexOf('^') + 1)).toBe('here');
  expect([frame?.code.startsWith('…'), frame?.code.endsWith('…')]).toEqual([true, true]);
});
