// Random saves while `dev` runs: what it serves in the end is what a preview begun afresh would serve.
import { mkdir, readdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startDev } from '../../src/dev/dev.ts';
import type { Made } from '../../src/dev/previewed.ts';
import { createMaker, type BuildRequest } from '../../src/maker/maker.ts';
import { randomFrom, type Random } from '../support/random.ts';
import { sentences } from '../support/trees.ts';
import { chooseFrom, type Asked, type Told } from './ground.ts';

/** So many saves come before the two are compared, and so long `dev` may take to notice the last one. */
const BATCH = 10;
const PATIENCE = 90_000;

const PATHS = [
  'content/a.md',
  'content/b.md',
  'content/c/d.md',
  'content/c/index.md',
  'content/e.md',
  'content/images/p.svg',
  'content/_data/d.json',
  'content/book.yml',
  'static/s.txt',
  'static/t/u.txt',
  'templates/includes/own.html',
];

export async function saves({ count, seed, folder, say }: Asked): Promise<Told> {
  const root = join(folder, 'book');
  await writeText(root, 'content/book.yml', 'title: Saves\n');
  await writeText(root, 'content/a.md', '# A\n');
  let last: Made | undefined;
  const server = await startDev({
    ...{ root, out: undefined, base: undefined, host: '127.0.0.1', port: 0, strictPort: false },
    onMade: (made) => (last = made),
  });
  if ('refused' in server) throw new Error(server.refused);
  const random = randomFrom(seed);
  const counts = new Map<string, number>();
  const faults: string[] = [];
  for (let done = 0; done < count; done += BATCH) {
    const steps: string[] = [];
    for (let each = 0; each < BATCH; each += 1) {
      const step = await save(root, random);
      counts.set(step.kind, (counts.get(step.kind) ?? 0) + 1);
      steps.push(step.said);
      if (random() < 0.3) await pause(random() * 60);
    }
    const fault = await settled(root, server.url, () => last);
    if (fault !== undefined) faults.push(`after save ${done + BATCH} (seed ${seed}): ${fault}; ${steps.join(', ')}`);
    if (done % 200 === 190) say(`${done + BATCH} of ${count}, ${faults.length} faults`);
  }
  await server.stop();
  return { counts: Object.fromEntries(counts), faults };
}

interface Step {
  readonly kind: string;
  readonly said: string;
}

/** One save of a random kind; what stands in its way goes. */
async function save(root: string, random: Random): Promise<Step> {
  const path = chooseFrom(random, PATHS);
  const at = join(root, path);
  const step = (kind: string): Step => ({ kind, said: `${kind} ${path}` });
  const chance = random();
  if (chance < 0.12) {
    await rm(at, { recursive: true, force: true });
    return step('removed');
  }
  if (chance < 0.2) {
    await rm(at, { recursive: true, force: true });
    await writeText(root, `${path}/inner.md`, textFor('inner.md', random));
    return step('file to folder');
  }
  if (chance < 0.3) return { ...step('renamed'), ...(await renameTo(root, path, random)) };
  if (chance < 0.34) {
    await rm(at, { recursive: true, force: true });
    await mkdir(dirname(at), { recursive: true }).catch(() => undefined);
    await symlink(chooseFrom(random, ['a.md', '../a.md', '/etc/hostname', 'nowhere']), at).catch(() => undefined);
    return step('link');
  }
  if (chance < 0.5) {
    const aside = join(root, `.swap-${Math.floor(random() * 1e9)}`);
    await writeFile(aside, textFor(path, random));
    await clearWay(root, path);
    await rename(aside, at);
    return step('written aside');
  }
  await clearWay(root, path);
  await writeText(root, path, textFor(path, random));
  if (chance > 0.95) await utimes(at, chooseFrom(random, [0, 1e9, 5e9]), chooseFrom(random, [0, 1e9, 5e9]));
  return step('written');
}

/** Folders above are made, files in their place go, and so does a folder or link at the path itself. */
async function clearWay(root: string, path: string): Promise<void> {
  const names = path.split('/');
  for (let count = 1; count < names.length; count += 1) {
    const above = join(root, ...names.slice(0, count));
    await mkdir(above).catch(async () => {
      if ((await readdir(above).catch(() => undefined)) !== undefined) return;
      await rm(above, { force: true });
      await mkdir(above);
    });
  }
  await rm(join(root, path), { recursive: true, force: true });
}

async function renameTo(root: string, path: string, random: Random): Promise<Partial<Step>> {
  const other = chooseFrom(random, PATHS);
  if (other === path || other.startsWith(`${path}/`) || path.startsWith(`${other}/`)) return { kind: 'nothing' };
  await clearWay(root, other);
  await rename(join(root, path), join(root, other)).catch(() => undefined);
  return { said: `renamed ${path} to ${other}` };
}

async function writeText(root: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

function textFor(path: string, random: Random): string {
  const number = Math.floor(random() * 1000);
  if (path.endsWith('book.yml'))
    return chooseFrom(random, [`title: Book ${number}\n`, 'title: [\n', `title: B\ntheme: ${number}\n`, '']);
  if (path.endsWith('.json')) return chooseFrom(random, [`{"n": ${number}}`, '{', '[]']);
  if (path.endsWith('.svg')) return `<svg xmlns="http://www.w3.org/2000/svg" width="${number + 1}" height="9"></svg>`;
  if (path.endsWith('.html'))
    return chooseFrom(random, [`<b>own ${number}</b>`, '{% if %}', `{{ nothing ${number} }}`]);
  if (path.endsWith('.txt')) return `${number}`;
  const words = [
    `# Title ${number}`,
    `Words ${number} and [a](a.md), [d](c/d.md#x), [gone](gone.md).`,
    '![p](images/p.svg)',
    '{% include own.html %}',
    '{{ site.data.d.n }}',
    `---\ntitle: T${number}\n---`,
    '---\ntitle: [\n---',
    '{% if',
    '| a |\n|---|\n| b |',
    '$x^2$',
  ];
  const picked = words.filter(() => random() < 0.4);
  return `${picked.toSorted((a, b) => Number(b.startsWith('---')) - Number(a.startsWith('---'))).join('\n\n')}\n`;
}

/** What differs from a preview begun afresh, or undefined. */
async function settled(root: string, url: string, last: () => Made | undefined): Promise<string | undefined> {
  const request: BuildRequest = {
    ...{ root, out: undefined, base: undefined },
    options: { drafts: false, strict: false, purpose: 'dev', layouts: 'vitrine' },
  };
  const made = await (await createMaker(request)).make();
  const found = await made.check();
  const problems = sentences(found);
  const pages = new Map<string, string>();
  // With an error, what is served is the last book that had none.
  const hasErrors = [...made.problems, ...found].some(({ severity }) => severity === 'error');
  for (const [path, file] of hasErrors ? [] : made.site.files)
    pages.set(path, Buffer.from((await file.bytes(() => undefined)) ?? []).toString('latin1'));
  const until = performance.now() + PATIENCE;
  for (;;) {
    const fault = await differenceTo(pages, problems, { url, last });
    if (fault === undefined || performance.now() > until) return fault;
    await pause(50);
  }
}

async function differenceTo(
  pages: ReadonlyMap<string, string>,
  problems: string,
  { url, last }: { readonly url: string; readonly last: () => Made | undefined },
): Promise<string | undefined> {
  const served = sentences(last()?.problems ?? []);
  if (served !== problems) return `dev reports ${JSON.stringify(served)}, a fresh one ${JSON.stringify(problems)}`;
  const differing: string[] = [];
  for (const [path, bytes] of pages) {
    if (path.startsWith('.') || path.startsWith('_')) continue;
    const answer = await fetch(url + path.split('/').map(encodeURIComponent).join('/'));
    const got = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    if (got.replace(/<script src="\/@vitrine\/dev\.js"[^>]*><\/script>/, '') !== bytes)
      differing.push(`${path} (${answer.status})`);
  }
  return differing.length === 0 ? undefined : `other than a fresh one: ${differing.slice(0, 9).join(', ')}`;
}
