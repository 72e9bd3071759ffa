// Where nobody watches, a long command says where it is each ten seconds; the clock is played.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { progressOf } from '../../../src/cli/progress.ts';
import { terminalIo } from '../../../src/cli/terminal-io.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

interface How {
  readonly quiet?: boolean;
  readonly isTTY?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A picture takes six seconds, and there are five. */
function encodeFive({ quiet = false, isTTY = false, environment = {} }: How): readonly [out: string, error: string] {
  const said = { out: '', error: '' };
  const io = terminalIo({
    stdout: { isTTY, write: (text) => (said.out += text) },
    stderr: { isTTY, write: (text) => (said.error += text) },
    environment,
    now: () => Date.now(),
    currentFolder: '/',
    machine: 'test',
    interrupted: async () => undefined,
    openBrowser: async () => false,
  });
  const progress = progressOf({ quiet, verbose: false }, io);
  progress.step('Reading');
  for (let done = 0; done < 5; done += 1) {
    progress.step(`Pictures: ${done} of 5`);
    vi.advanceTimersByTime(6000);
  }
  progress.end();
  vi.advanceTimersByTime(60_000);
  return [said.out, said.error];
}

test('a build that is not on a terminal says where it is each ten seconds, on standard error', () => {
  expect(encodeFive({})).toEqual(['', 'pictures: 1 of 5\npictures: 3 of 5\npictures: 4 of 5\n']);
});

test('so does one in a service that says CI, also where it has a terminal', () => {
  const expected = ['', 'pictures: 1 of 5\npictures: 3 of 5\npictures: 4 of 5\n'];
  expect(encodeFive({ environment: { CI: 'true' } })).toEqual(expected);
  expect(encodeFive({ environment: { CI: 'true' }, isTTY: true })).toEqual(expected);
});

test('with --quiet nothing is said', () => {
  expect(encodeFive({ quiet: true })).toEqual(['', '']);
  expect(encodeFive({ quiet: true, isTTY: true })).toEqual(['', '']);
});

test('on a terminal each step replaces the one before, and the last is gone at the end', () => {
  const [, error] = encodeFive({ isTTY: true });
  expect(error).toContain('Pictures: 3 of 5 …');
  expect(error).not.toContain('\n');
  expect(error.endsWith('\r\u001B[2K')).toBe(true);
});
