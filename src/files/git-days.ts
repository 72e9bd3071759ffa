// On which day each file of a book was changed last, as git knows it: one `git log`, of which nothing in the book's own
// folder can make another program run.

/** In milliseconds, and in bytes: what takes longer, or says more, is no answer. */
const PATIENCE = 20_000;
const LONGEST = 64_000_000;

/**
 * A book of a stranger brings a `.git/config` along. What it may name (a pager, a checker of signatures, a watcher of
 * files, programs that show differences, ways to fetch what is missing) is turned off; hooks run on writing alone.
 */
const SAFE = ['log.showSignature=false', 'core.fsmonitor=false', 'core.pager=', 'protocol.allow=never'];
const SAFE_ENVIRONMENT = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
};
const LOG = [
  'log',
  '--no-ext-diff',
  '--no-textconv',
  '--no-renames',
  '--no-show-signature',
  '--relative',
  '--name-only',
  '-z',
  '--format=%x01%cs',
  '--',
  '.',
];

/**
 * By paths relative to `root` (absolute), `2026-05-01` in the zone of whoever committed; undefined where there is no
 * git, or `root` is in no repository.
 */
export async function gitDays(root: string): Promise<ReadonlyMap<string, string> | undefined> {
  const said = await gitLog(root);
  return said === undefined ? undefined : daysIn(said);
}

/** A day after a byte 1, then the files of that commit, with bytes 0 between; the newest commit first. */
function daysIn(log: string): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const commit of log.split('\u0001').slice(1)) {
    const day = commit.slice(0, 10);
    for (const name of commit.slice(10).split('\0')) {
      const path = name.replace(/^\n/, '');
      if (path !== '' && !days.has(path)) days.set(path, day);
    }
  }
  return days;
}

async function gitLog(root: string): Promise<string | undefined> {
  const { spawn } = await import('node:child_process');
  return new Promise((answer) => {
    const options = SAFE.flatMap((option) => ['-c', option]);
    const git = spawn('git', [...options, '--no-pager', '-C', root, ...LOG], {
      env: { ...process.env, ...SAFE_ENVIRONMENT },
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: PATIENCE,
    });
    const parts: Buffer[] = [];
    let size = 0;
    git.stdout.on('data', (part: Buffer) => {
      parts.push(part);
      size += part.length;
      if (size > LONGEST) git.kill();
    });
    git.on('error', () => answer(undefined));
    git.on('close', (code) => answer(code === 0 ? Buffer.concat(parts).toString('utf8') : undefined));
  });
}
