// What `build` and `check` say for every outcome of the pipeline, which is played here by a stand-in.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Environment } from '../../../src/cli/arguments.ts';
import type { BuildReport } from '../../../src/build.ts';
import { run } from '../../../src/cli/run.ts';
import { terminalIo } from '../../../src/cli/terminal-io.ts';
import type { Problem, Severity } from '../../../src/model/problem.ts';

const pipeline = vi.hoisted(() => ({ build: vi.fn() }));
vi.mock('../../../src/build.ts', () => pipeline);

const here = import.meta.dirname;

function report(changes: Partial<BuildReport> = {}): BuildReport {
  return {
    problems: [],
    written: true,
    out: `${here}/_site`,
    todos: [],
    texts: ['a.md'],
    files: [],
    textOf: (path) => (path === 'a.md' ? 'See [this](that).\n' : undefined),
    counts: { chapters: 8, pages: 12, pictures: 1, encoded: 0, words: 5210, todos: 0, waiting: 0, written: 3 },
    ...changes,
  };
}

function problem(severity: Severity): Problem {
  return {
    rule: 'broken-link',
    severity,
    message: '"that" leads to nothing',
    hint: undefined,
    place: { path: 'a.md', line: 1, column: 12, length: 4 },
  };
}

async function vitrine(
  line: string,
  found: BuildReport | Error,
  isTTY = false,
  environment: Environment = {},
): Promise<{ code: number; out: string; error: string }> {
  pipeline.build.mockReset().mockImplementation(async ({ onProgress }: { onProgress: (step: string) => void }) => {
    onProgress('Reading');
    if (found instanceof Error) throw found;
    return found;
  });
  const said = { out: '', error: '' };
  let clock = 0;
  const io = terminalIo({
    stdout: { isTTY, write: (text) => (said.out += text) },
    stderr: { isTTY, write: (text) => (said.error += text) },
    environment: { NO_COLOR: '1' },
    now: () => (clock += 400),
    currentFolder: here,
    machine: 'Node v20, test',
    interrupted: async () => undefined,
    openBrowser: async () => false,
  });
  return { code: await run(line.split(' '), environment, io), ...said };
}

test('a build that is well says so in one line', async () => {
  expect(await vitrine('build', report())).toEqual({
    code: 0,
    out: 'Wrote 8 chapters and 4 other pages, 1 picture, 5,210 words to _site (3 files changed) in 0.8 s. No problems.\n',
    error: '',
  });
});

test('a build that changes nothing says that too', async () => {
  const counts = { chapters: 1, pages: 1, pictures: 0, encoded: 0, words: 1, todos: 2, waiting: 0, written: 0 };
  expect((await vitrine('build', report({ counts }))).out).toBe(
    'Wrote 1 chapter, 0 pictures, 1 word to _site (nothing changed) in 0.8 s. 2 todos. No problems.\n',
  );
});

test('warnings are shown beside, and the site is written', async () => {
  expect(await vitrine('build', report({ problems: [problem('warning')] }))).toEqual({
    code: 0,
    out: 'Wrote 8 chapters and 4 other pages, 1 picture, 5,210 words to _site (3 files changed) in 0.8 s. 1 warning in 1 file.\n',
    error:
      'warning broken-link ─ a.md:1:12\n  "that" leads to nothing\n\n  1 │ See [this](that).\n    │            ^^^^\n\n',
  });
});

test('an error exits with 1; that the last site stays is told where there is one', async () => {
  const { code, out } = await vitrine('build', report({ problems: [problem('error')], written: false }));
  expect(code).toBe(1);
  expect(out).toBe(
    'Wrote nothing: 8 chapters and 4 other pages, 1 picture, 5,210 words read in 0.8 s. 1 error in 1 file.\n',
  );
  // Any folder that is there will do.
  expect((await vitrine('build', report({ problems: [problem('error')], written: false, out: here }))).out).toMatch(
    /^Wrote nothing, and left \. as it was: /,
  );
});

test('the gravest problems stand first', async () => {
  const { error } = await vitrine(
    'build',
    report({ problems: [problem('error'), problem('note'), problem('warning')], written: false }),
  );
  expect(error.match(/^(?:note|warning|error)/gm)).toEqual(['error', 'warning', 'note']);
});

test('with --strict a warning is shown and counted as an error', async () => {
  const { code, error, out } = await vitrine(
    'build --strict',
    report({ problems: [problem('warning')], written: false }),
  );
  expect(code).toBe(1);
  expect(error).toMatch(/^error broken-link/);
  expect(out).toContain('1 error in 1 file');
});

test('check lists problems and todos where its output goes', async () => {
  const todos = [{ note: 'draw it', place: { path: 'a.md', line: 7, column: 1, length: 3 } }];
  expect(
    await vitrine(
      'check',
      report({
        problems: [problem('warning')],
        written: false,
        todos,
        counts: { chapters: 1, pages: 2, pictures: 0, encoded: 0, words: 9, todos: 1, waiting: 0, written: 0 },
      }),
    ),
  ).toEqual({
    code: 0,
    error: '',
    out: 'warning broken-link ─ a.md:1:12\n  "that" leads to nothing\n\n  1 │ See [this](that).\n    │            ^^^^\n\n1 todo\n  a.md:7:1  draw it\n\nChecked 1 chapter, 0 pictures, 9 words in 0.8 s. 1 todo. 1 warning in 1 file.\n',
  });
});

test('build lists no todos', async () => {
  const todos = [{ note: 'draw it', place: { path: 'a.md', line: 7, column: 1, length: 3 } }];
  expect((await vitrine('build', report({ todos }))).out).not.toContain('draw it');
});

test('with --format json nothing else is on the output', async () => {
  const { out, error } = await vitrine('build --format json', report({ problems: [problem('warning')] }));
  expect(JSON.parse(out)).toMatchObject({ version: 1, summary: { warnings: 1 } });
  expect(error).toMatch(/^Wrote 8 chapters and 4 other pages/);
});

test('with --format github the annotations are on the output', async () => {
  expect((await vitrine('check --format github', report({ problems: [problem('error')] }))).out).toBe(
    '::error file=tests/unit/cli/a.md,line=1,endLine=1,col=12,endColumn=16,title=broken-link::"that" leads to nothing\n1 error in 1 file\n',
  );
});

test('with --quiet only problems are said', async () => {
  expect(await vitrine('build --quiet', report(), true)).toEqual({ code: 0, out: '', error: '' });
  expect((await vitrine('build --quiet', report({ problems: [problem('warning')] }))).error).toContain('broken-link');
});

test('with --quiet notes and todos are left out for people, and kept for programs', async () => {
  const todos = [{ note: 'draw it', place: { path: 'a.md', line: 7, column: 1, length: 3 } }];
  const found = report({ problems: [problem('note')], todos });
  expect(await vitrine('check --quiet', found)).toEqual({ code: 0, out: '', error: '' });
  const json = JSON.parse((await vitrine('check --quiet --format json', found)).out);
  expect(json.summary).toEqual({ errors: 0, warnings: 0, notes: 1, todos: 1 });
});

/** `count` problems of each of `rules`, all different. */
function many(rules: number, count: number): readonly Problem[] {
  return Array.from({ length: rules * count }, (_, index) => ({
    ...problem(index % rules === rules - 1 ? 'error' : 'warning'),
    rule: `rule-${index % rules}`,
    message: `"a${index}" leads to nothing in the book of ${index}`,
    place: { path: `${index}.md`, line: 1, column: 1, length: 1 },
  }));
}

test.each([
  [1, 2000],
  [12, 170],
  [90, 20],
])('a build of %i rules with %i problems each prints 60 lines at most, and errors first', async (rules, count) => {
  const { out, error } = await vitrine('build', report({ problems: many(rules, count), written: false }));
  expect(`${error}${out}`.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
  expect(error).toMatch(/^error rule-/);
  expect(error).toContain('`vitrine check --all` shows every place.');
});

test('check prints 20 lines at most for each rule; with --all every place', async () => {
  const found = report({ problems: many(3, 700) });
  const { out } = await vitrine('check', found);
  const blocks = out.split(/\n(?=\S)/).filter((block) => /^(error|warning) rule/.test(block));
  expect(blocks.map((block) => block.trimEnd().split('\n').length)).toEqual([20, 20, 20]);
  expect(out).toContain('--all shows every place.');
  expect((await vitrine('check --all', found)).out.match(/^(error|warning) rule/gm)).toHaveLength(2100);
});

test.each(['json', 'github'])('--format %s is complete without --all', async (format) => {
  const { out } = await vitrine(`build --format ${format}`, report({ problems: many(3, 100) }));
  expect(out.match(/leads to nothing/g)).toHaveLength(300);
});

test('progress is shown on a terminal and wiped away', async () => {
  expect((await vitrine('build', report(), true)).error).toBe('\r\u001B[2KReading …\r\u001B[2K');
});

test('with --verbose every step is told with its time', async () => {
  expect((await vitrine('build --verbose', report(), true)).error).toMatch(/\n {2}0\.40 s {2}Reading\n$/);
});

test('paths are shown from where the command runs', async () => {
  const up = `${here}/..`;
  expect(await vitrine(`check ${up}`, report({ problems: [problem('warning')] }))).toMatchObject({
    out: expect.stringContaining('─ ../a.md:1:12'),
  });
});

test('what is thrown is told whole, and exits with 70', async () => {
  const { code, out, error } = await vitrine('build', new TypeError('oops'));
  expect([code, out]).toEqual([70, '']);
  expect(error).toContain("This is a mistake of Vitrine's");
  expect(error).toContain('TypeError: oops\n');
});

test('a full disk is not our mistake', async () => {
  expect(
    await vitrine('build', Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', path: '/book/_site/a.html' })),
  ).toEqual({
    code: 1,
    out: '',
    error: 'error "/book/_site/a.html" cannot be written: the disk is full (ENOSPC)\n',
  });
});

test('flags reach the pipeline', async () => {
  await vitrine('build .. --out site --base /b/ --drafts --strict', report());
  expect(pipeline.build.mock.calls[0]?.[0]).toMatchObject({
    root: expect.stringMatching(/unit$/),
    out: `${here}/site`,
    base: '/b/',
    options: { drafts: true, strict: true, purpose: 'publish' },
  });
  await vitrine('check', report());
  expect(pipeline.build.mock.calls[0]?.[0]).toMatchObject({
    options: { drafts: false, strict: false, purpose: 'check' },
  });
});

test('GitHub’s summary of the step gets the whole table, and the log all problems', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-summary-'));
  const summary = join(folder, 'summary.md');
  await writeFile(summary, 'before\n');
  const { out } = await vitrine('check --format github', report({ problems: many(1, 30) }), false, {
    GITHUB_STEP_SUMMARY: summary,
  });
  const text = await readFile(summary, 'utf8');
  await rm(folder, { recursive: true });
  expect(text).toMatch(/^before\n## 30 errors in 30 files\n/);
  expect(text.match(/leads to nothing/g)).toHaveLength(30);
  expect(out.match(/^::error/gm)).toHaveLength(10);
  expect(out.match(/leads to nothing/g)).toHaveLength(30);
});
