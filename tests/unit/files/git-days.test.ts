// Git's days of change, of a repository that somebody else configured.
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMaker } from '../../../src/maker/maker.ts';
import { gitDays } from '../../../src/files/git-days.ts';

let folder = '';
const git = (args: readonly string[], day = '2026-03-01'): void => {
  execFileSync('git', ['-C', folder, ...args], {
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_COMMITTER_DATE: `${day}T12:00:00+0000`,
      GIT_AUTHOR_DATE: `${day}T12:00:00+0000`,
    },
    stdio: 'ignore',
  });
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-git-'));
  await mkdir(join(folder, 'docs/content'), { recursive: true });
  const write = (name: string, text: string): Promise<void> => writeFile(join(folder, 'docs/content', name), text);
  await write('book.yml', 'title: Days\nupdated: git\nbase: https://example.org/\n');
  await write('one.md', '# One\n\nText.\n');
  await write('zwei ü.md', '# Zwei\n\nText.\n');
  await write('a\nb.md', 'Two lines of a name.\n');
  await write('three.md', '---\nupdated: 2020-01-02\n---\n# Three\n\nText.\n');
  git(['init', '-q']);
  git(['config', 'user.email', 'a@example.org']);
  git(['config', 'user.name', 'A']);
  git(['add', '-A']);
  git(['commit', '-qm', 'first']);
  await write('one.md', '# One\n\nChanged.\n');
  // A signer of the test's own, so that there is a signature to check.
  const signer = join(folder, 'signer.sh');
  const signed = '-----BEGIN PGP SIGNATURE-----\\n\\nx\\n-----END PGP SIGNATURE-----\\n';
  await writeFile(
    signer,
    `#!/bin/sh\ncat > /dev/null\nprintf -- '${signed}'\nprintf '\\n[GNUPG:] SIG_CREATED \\n' >&2\n`,
  );
  await chmod(signer, 0o755);
  git(['-c', `gpg.program=${signer}`, 'commit', '-qS', '-am', 'second'], '2026-04-05');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('each file has the day of its last commit, relative to the book’s folder', async () => {
  const days = await gitDays(join(folder, 'docs'));
  expect(Object.fromEntries(days ?? [])).toEqual({
    'content/a\nb.md': '2026-03-01',
    'content/book.yml': '2026-03-01',
    'content/one.md': '2026-04-05',
    'content/three.md': '2026-03-01',
    'content/zwei ü.md': '2026-03-01',
  });
});

test('where git knows nothing there are no days', async () => {
  expect(await gitDays(tmpdir())).toBeUndefined();
});

test('nothing that the repository’s settings name is run', async () => {
  const trap = join(folder, 'trap.sh');
  await writeFile(trap, `#!/bin/sh\ntouch "${folder}/sprung-$(date +%N)"\n`);
  await chmod(trap, 0o755);
  await writeFile(join(folder, '.gitattributes'), '* diff=trap filter=trap\n');
  const traps = [
    ['core.fsmonitor', trap],
    ['core.pager', trap],
    ['pager.log', trap],
    ['log.showSignature', 'true'],
    ['gpg.program', trap],
    ['gpg.ssh.program', trap],
    ['diff.external', trap],
    ['diff.trap.command', trap],
    ['diff.trap.textconv', trap],
    ['filter.trap.smudge', trap],
    ['core.sshCommand', trap],
    ['alias.log', `!${trap}`],
    ['protocol.ext.allow', 'always'],
    ['remote.origin.url', `ext::${trap}`],
    ['remote.origin.promisor', 'true'],
    ['extensions.partialClone', 'origin'],
    ['core.repositoryFormatVersion', '1'],
  ];
  for (const [name = '', value = ''] of traps) git(['config', name, value]);
  await gitDays(join(folder, 'docs'));
  // What is missing would be fetched, if it could be.
  const tree = execFileSync('git', ['-C', folder, 'rev-parse', 'HEAD:docs'], { encoding: 'utf8' }).trim();
  await rm(join(folder, '.git/objects', tree.slice(0, 2), tree.slice(2)));
  await gitDays(join(folder, 'docs'));
  expect((await readdir(folder)).filter((name) => name.startsWith('sprung'))).toEqual([]);
});

test('a build asks git and says where it knows nothing; check does not ask', async () => {
  const lost = await mkdtemp(join(tmpdir(), 'vitrine-no-git-'));
  await mkdir(join(lost, 'content'));
  await writeFile(join(lost, 'content/book.yml'), 'title: Days\nupdated: git\n');
  await writeFile(join(lost, 'content/one.md'), '# One\n\nText.\n');
  const problemsOf = async (purpose: 'publish' | 'check'): Promise<readonly unknown[]> => {
    const options = { drafts: false, strict: false, purpose };
    const maker = await createMaker({ root: lost, out: undefined, base: undefined, options });
    return (await maker.make()).problems.map(({ rule, place }) => [rule, place]);
  };
  expect(await problemsOf('publish')).toEqual([
    ['no-git-dates', { path: 'content/book.yml', line: 2, column: 10, length: 3 }],
  ]);
  expect(await problemsOf('check')).toEqual([]);
  await rm(lost, { recursive: true });
});
