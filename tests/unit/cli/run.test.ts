// What the command says and how it exits, without a book.
import { expect, test } from 'vitest';
import { crashReport } from '../../../src/cli/crash.ts';
import { diskRefusal } from '../../../src/diagnostics/refusal.ts';
import { commands, flags } from '../../../src/cli/commands.ts';
import { exitCodes, variables } from '../../../src/cli/variables.ts';
import { commandsTable, exitCodesTable, flagsTable, rulesTable, variablesTable } from '../../../src/cli/help.ts';
import { run } from '../../../src/cli/run.ts';
import { rules } from '../../../src/diagnostics/rules.ts';
import { terminalIo, type OutputStream, type TerminalIo } from '../../../src/cli/terminal-io.ts';

interface Said {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function vitrine(...argv: readonly string[]): Promise<Said> {
  const said = { out: '', error: '' };
  const io = terminalIo({
    stdout: { write: (text) => (said.out += text) },
    stderr: { write: (text) => (said.error += text) },
    environment: {},
    now: () => 0,
    currentFolder: '/',
    machine: 'Node v20, test',
    interrupted: async () => undefined,
    openBrowser: async () => false,
  });
  return { code: await run(argv, {}, io), ...said };
}

function ioWith(
  stream: Partial<OutputStream>,
  environment: Readonly<Record<string, string>>,
  written: string[] = [],
): TerminalIo {
  const write = (text: string): unknown => written.push(text);
  return terminalIo({
    stdout: { write, ...stream },
    stderr: { write, ...stream },
    environment,
    now: () => 0,
    currentFolder: '/',
    machine: 'test',
    interrupted: async () => undefined,
    openBrowser: async () => false,
  });
}

test('--help names every command, variable and exit code', async () => {
  const { code, out, error } = await vitrine('--help');
  expect([code, error]).toEqual([0, '']);
  for (const name of [...Object.keys(commands), ...Object.keys(variables), ...Object.keys(exitCodes)])
    expect(out).toContain(`  ${name} `);
});

test.each(Object.entries(commands))('%s --help tells all that it takes', async (name, command) => {
  const { code, out } = await vitrine(name, '--help');
  expect(code).toBe(0);
  expect(out).toContain(command.about);
  for (const flag of command.flags) expect(out).toContain(`\n  --${flag}`);
});

test('the help of check reads so', async () => {
  expect(
    (await vitrine('check', '--help')).out,
  ).toBe(`List problems and todo notes, and write nothing. Also called \`lint\`, \`validate\`, \`doctor\`, \`test\`.

Use
  vitrine check [root] [flags]

Root
  A folder with a book, a folder of Markdown files, or one file; the current folder, if none is named.

Flags
  --fix            Mend what is safe to mend (misspelt names, moved files, curly quotes in tags): shows the difference, and asks once for each file.
  --yes, -y        With --fix, write without asking.
  --external       Ask other hosts whether the links to them work, and keep what worked when in links.lock.json. Without it no other host is asked.
  --words          Print the prose alone, each line with its place, for a speller of your own: no code, formulas and addresses. Nothing is checked.
  --allow-private  With --external, ask addresses inside this machine and its private networks, too.
  --drafts, -D     Show drafts and todo notes.
  --base URL       The address where the site will stand, or its path: https://example.org/book/ or /book/. (default: base in book.yml; also by BASE_URL)
  --strict         Take warnings as errors.
  --format FORMAT  How problems are shown: for people, as annotations of GitHub Actions, as JSON, SARIF or Markdown. (pretty, github, json, sarif, md; default: pretty)
  --all            Show every place of every problem. Without it the same thing again is shown once with its count: in 20 lines for each rule by \`check\`, in 60 for all by the others.
  --cache DIR      The folder of what is remembered from run to run. Inside the book only where it is named here. (default: VITRINE_CACHE, or vitrine in the folder for caches of this machine)
  --quiet, -q      Say only what is wrong: no notes, no todos, no summary.
  --verbose        Say every step, with its time.
  --help, -h       Show what a command does and takes.
`);
});

test('--version is the version alone', async () => {
  expect(await vitrine('--version')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    error: '',
  });
});

test('wrong use exits with 2, and says so beside the output', async () => {
  expect(await vitrine('build', '--dratfs')).toEqual({
    code: 2,
    out: '',
    error: 'error There is no flag "--dratfs"\n  Did you mean "--drafts"?\n  `vitrine build --help` tells more.\n',
  });
});

test('a root that does not exist is wrong use', async () => {
  expect(await vitrine('build', 'no/such/folder')).toEqual({
    code: 2,
    out: '',
    error:
      'error There is no folder or file "no/such/folder"\n  Name the folder of a book, or a Markdown file\n  `vitrine build --help` tells more.\n',
  });
});

test('what was thrown is our mistake, and is told whole', () => {
  const text = crashReport(new TypeError('x is not a function'), ['build', 'docs'], ioWith({}, {}));
  expect(text).toMatch(/^This is a mistake of Vitrine's, not of yours\. Your book is as it was\.\n/);
  expect(text).toContain('  vitrine build docs\n  TypeError: x is not a function\n      at ');
});

test("what the disk refuses is nobody's mistake", () => {
  expect(diskRefusal(Object.assign(new Error('x'), { code: 'EACCES', path: '/book/a.md' }))).toBe(
    '"/book/a.md" is not allowed to be read or written (EACCES)',
  );
  const gone = Object.assign(new Error("ENXIO: no such device or address, open '/book/a.md'"), { code: 'ENXIO' });
  expect(diskRefusal(Object.assign(gone, { syscall: 'open', path: '/book/a.md' }))).toBe(
    '"/book/a.md" cannot be used: no such device or address (ENXIO)',
  );
  expect(diskRefusal(new Error('x'))).toBeUndefined();
  expect(diskRefusal(Object.assign(new Error('x'), { code: 'constructor' }))).toBeUndefined();
  expect(diskRefusal(Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBeUndefined();
});

test.each([
  [{ isTTY: true }, {}, true],
  [{ isTTY: false }, {}, false],
  [{ isTTY: true }, { NO_COLOR: '1' }, false],
  [{ isTTY: true }, { NO_COLOR: '' }, true],
  [{ isTTY: true }, { NO_COLOR: '0' }, false],
  [{ isTTY: true }, { TERM: 'dumb' }, false],
  [{ isTTY: false }, { FORCE_COLOR: '1' }, true],
  [{ isTTY: true }, { FORCE_COLOR: '0' }, false],
  [{ isTTY: false }, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
])('%j with %j has colour: %s', (stream, environment, expected) => {
  expect(ioWith(stream, environment).colour).toBe(expected);
});

test('progress is one line that goes before anything else is said', () => {
  const written: string[] = [];
  const io = ioWith({ isTTY: true }, {}, written);
  io.progress('Reading');
  io.out('done\n');
  io.progress(undefined);
  expect(written).toEqual(['\r\u001B[2KReading …', '\r\u001B[2K', 'done\n']);
});

test.each([
  [{ isTTY: false }, {}],
  [{ isTTY: true }, { CI: 'true' }],
])('nobody watches %j with %j: no progress', (stream, environment) => {
  const written: string[] = [];
  ioWith(stream, environment, written).progress('Reading');
  expect(written).toEqual([]);
});

test('the tables for the manual have a row for everything', () => {
  for (const flag of Object.keys(flags)) expect(flagsTable()).toContain(`| \`--${flag}`);
  for (const rule of Object.keys(rules)) expect(rulesTable()).toContain(`\n| [\`${rule}\`](#${rule}) | `);
  expect(commandsTable().split('\n')).toHaveLength(2 + Object.keys(commands).length);
  expect(variablesTable().split('\n')).toHaveLength(2 + Object.keys(variables).length);
  expect(exitCodesTable().split('\n')).toHaveLength(2 + Object.keys(exitCodes).length);
});
