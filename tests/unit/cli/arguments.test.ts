// argv and environment → what is asked for.
import { expect, test } from 'vitest';
import { readArguments, type Environment, type Request } from '../../../src/cli/arguments.ts';
import { commands, flags, type CommandEntry, type CommandName, type FlagEntry } from '../../../src/cli/commands.ts';

function read(line: string, environment: Environment = {}): Request {
  return readArguments(
    line.split(' ').filter((word) => word !== ''),
    environment,
  );
}

function misuse(line: string, environment: Environment = {}): string {
  const request = read(line, environment);
  return request.kind === 'misuse' ? `${request.message}. ${request.hint}` : `no misuse but ${request.kind}`;
}

test('a command alone is about the current folder, with every default', () => {
  expect(read('build')).toEqual({
    kind: 'command',
    name: 'build',
    root: '.',
    out: undefined,
    base: undefined,
    drafts: false,
    fetch: false,
    fix: false,
    yes: false,
    external: false,
    allowPrivate: false,
    strict: false,
    format: 'pretty',
    words: false,
    stepSummary: undefined,
    layouts: 'vitrine',
    host: '127.0.0.1',
    port: 4000,
    strictPort: false,
    open: false,
    githubPages: false,
    plain: false,
    liquidOnly: false,
    all: false,
    quiet: false,
    verbose: false,
    size: 'a4',
  });
});

test.each([
  ['build docs', { root: 'docs' }],
  ['build --out site docs', { root: 'docs', out: 'site' }],
  ['build --out=site docs', { root: 'docs', out: 'site' }],
  ['build --out=a=b', { out: 'a=b' }],
  ['build --base https://example.org/book', { base: 'https://example.org/book' }],
  ['build --base /book/', { base: '/book/' }],
  ['build --drafts', { drafts: true }],
  ['build --fetch', { fetch: true }],
  ['build --strict', { strict: true }],
  ['check --strict', { strict: true, name: 'check' }],
  ['build --format github', { format: 'github' }],
  ['check --format=json', { format: 'json' }],
  ['dev --host 0.0.0.0', { host: '0.0.0.0' }],
  ['dev --port 0', { port: 0 }],
  ['preview --port 65535', { port: 65535 }],
  ['dev --strict-port', { strictPort: true }],
  ['preview --open', { open: true }],
  ['check --external --allow-private', { external: true, allowPrivate: true }],
  ['check --words', { words: true }],
  ['check --format sarif', { format: 'sarif' }],
  ['check --fix -y', { fix: true, yes: true }],
  ['check --all', { all: true }],
  ['build --quiet', { quiet: true }],
  ['build --verbose', { verbose: true }],
  ['--strict build docs', { strict: true, root: 'docs' }],
  ['build --out a --out b', { out: 'b' }],
  ['build -- --odd', { root: '--odd' }],
  ['serve -p 3000 docs', { name: 'dev', port: 3000, root: 'docs' }],
  ['server -P 3000 -H 0.0.0.0', { name: 'dev', port: 3000, host: '0.0.0.0' }],
  ['serve -o', { name: 'dev', open: true }],
  ['build -o public', { out: 'public' }],
  ['build --out-dir=public', { out: 'public' }],
  ['generate -d public --baseurl /book/', { name: 'build', out: 'public', base: '/book/' }],
  ['preview -o public --open', { out: 'public', open: true }],
  ['build --draft -q', { drafts: true, quiet: true }],
  ['test --trace', { name: 'check', verbose: true }],
  ['build --output-dir public', { out: 'public' }],
  ['new book', { name: 'init', root: 'book' }],
])('%s', (line, expected) => {
  expect(read(line)).toMatchObject({ kind: 'command', ...expected });
});

test.each([
  ['PORT', '8080', 'dev', { port: 8080 }],
  ['HOST', '0.0.0.0', 'preview', { host: '0.0.0.0' }],
  ['BASE_URL', 'https://example.org/', 'build', { base: 'https://example.org/' }],
  ['BASE_URL', '', 'build', { base: undefined }],
])('%s=%s is asked by %s', (variable, value, line, expected) => {
  expect(read(line, { [variable]: value })).toMatchObject(expected);
});

test('the file of GitHub’s summary is asked for with its format alone', () => {
  const environment = { GITHUB_STEP_SUMMARY: '/tmp/summary' };
  expect(read('check --format github', environment)).toMatchObject({ stepSummary: '/tmp/summary' });
  expect(read('check', environment)).toMatchObject({ stepSummary: undefined });
});

test('a flag is stronger than the environment', () => {
  expect(read('dev --port 1 --base /a', { PORT: '2', BASE_URL: '/b' })).toMatchObject({ port: 1, base: '/a' });
});

test('a variable that a command does not use cannot break it', () => {
  expect(read('build', { PORT: 'nonsense' })).toMatchObject({ kind: 'command' });
});

test.each([
  ['--help', undefined],
  ['-h', undefined],
  ['help', undefined],
  ['build --help', 'build'],
  ['help dev', 'dev'],
  ['serve --help', 'dev'],
  ['help serve', 'dev'],
  ['--help check', 'check'],
  ['build --nonsense -h', 'build'],
])('%s shows help', (line, command) => {
  expect(read(line)).toEqual({ kind: 'help', command });
});

test.each(['--version', '-v', 'build --version', 'version'])('%s shows the version', (line) => {
  expect(read(line)).toEqual({ kind: 'version' });
});

test.each([
  ['', 'A command is missing. Write one of: ' + Object.keys(commands).join(', ')],
  ['--strict', 'A command is missing before "--strict". Write one of: ' + Object.keys(commands).join(', ')],
  ['biuld', 'There is no command "biuld". Did you mean "build"?'],
  ['docs/', 'There is no command "docs/". Did you mean "vitrine build docs/"?'],
  ['publish', `There is no command "publish". The commands are: ${Object.keys(commands).join(', ')}`],
  ['help biuld', 'There is no command "biuld". Did you mean "build"?'],
  ['build --dratfs', 'There is no flag "--dratfs". Did you mean "--drafts"?'],
  ['build --otu=x', 'There is no flag "--otu". Did you mean "--out"?'],
  ['dev --prot 3000', 'There is no flag "--prot". Did you mean "--port"?'],
  ['build --prot 3000', 'There is no flag "--prot". Did you mean "--port"?'],
  ['build -p 3000', '"build" does not take "-p". That is a flag of "dev" and "preview"'],
  ['build --ouput public', 'There is no flag "--ouput". Did you mean "--out"?'],
  ['build --watch', expect.stringContaining('`vitrine dev` makes the book again at each save')],
  ['serve --livereload', expect.stringContaining('leave it out')],
  ['build -s docs', 'There is no flag "-s". Write the folder without a flag: vitrine build my-book'],
  ['build --d public', 'There is no flag "--d". undefined'],
  ['build -x', 'There is no flag "-x". undefined'],
  ['build -strict', 'There is no flag "-strict". Did you mean "--strict"?'],
  ['--verison', 'There is no flag "--verison". Did you mean "--version"?'],
  ['build --port 3000', '"build" does not take "--port". That is a flag of "dev" and "preview"'],
  ['build --out', '"--out" needs a value. Write --out DIR'],
  ['build --out --strict', '"--out" needs a value. Write --out DIR'],
  ['build --out=', '"--out" needs a value. Write --out DIR'],
  ['build --strict=yes', '"--strict" takes no value. Write --strict alone, or leave it out'],
  ['build --format jsno', '"jsno" is no value of --format. Did you mean "json"?'],
  ['build --format yaml', '"yaml" is no value of --format. It can be: pretty, github, json, sarif, md'],
  [
    'build --base example.org',
    '"example.org" is no address for --base (or BASE_URL). Write --base https://example.org/book/, or the path alone: --base /book/',
  ],
  [
    'dev --port 70000',
    '"70000" is no port for --port (or PORT). Write a number from 0 to 65535; with 0 the system chooses',
  ],
  [
    'dev --port 4e3',
    '"4e3" is no port for --port (or PORT). Write a number from 0 to 65535; with 0 the system chooses',
  ],
  ['build a b', '"b" is one path too many: a command takes one. Put quotes around a path with blanks'],
  [
    'build __proto__ constructor',
    '"constructor" is one path too many: a command takes one. Put quotes around a path with blanks',
  ],
  ['constructor', `There is no command "constructor". The commands are: ${Object.keys(commands).join(', ')}`],
  ['build --constructor', 'There is no flag "--constructor". undefined'],
])('of `vitrine %s` is said what is wrong', (line, expected) => {
  expect(misuse(line)).toEqual(expected);
});

test('a wrong value in the environment is wrong use too', () => {
  expect(misuse('dev', { PORT: 'x' })).toContain('"x" is no port');
  expect(misuse('build', { BASE_URL: 'x' })).toContain('"x" is no address');
});

const everyFlag = Object.entries<CommandEntry>(commands).flatMap(([command, { flags: taken }]) =>
  taken.map((flag) => [command as CommandName, flag] as const),
);

test.each(everyFlag)('%s takes --%s', (command, flag) => {
  const entry: FlagEntry = flags[flag];
  const values: Readonly<Record<string, string>> = {
    base: '/x/',
    layouts: 'jekyll',
    port: '1',
    format: 'json',
    size: 'a4',
  };
  expect(read(`${command} --${flag}${entry.value === undefined ? '' : ` ${values[flag] ?? 'x'}`}`).kind).toBe(
    flag === 'help' ? 'help' : 'command',
  );
});
