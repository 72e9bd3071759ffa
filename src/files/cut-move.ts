// What a killed run has left in an output folder: a move that had begun is finished, and all else is cleared away.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findOccupied, lookAt, type Work } from './found.ts';
import { inGroups } from './in-groups.ts';
import { hashOfFile } from './large-files.ts';
import { finish, NEXT, STAGED } from './move-in.ts';
import { lockOutput } from './output-lock.ts';
import { hasRecord, readRecord, readRecordAt, type OutputRecord } from './record.ts';
import { standingAt, wayBelow } from './standing.ts';

const STAGE = '.vitrine-stage-';
const STAGE_NAME = /^\.vitrine-stage-[0-9a-f]+$/;

/** The name of a new stage; `id` is hexadecimal. */
export function stageNamed(id: string): string {
  return STAGE + id;
}

/**
 * For commands that write no site, such as `preview`: finishes the move into `folder` (absolute) that was cut short, so
 * that no old page stands beside a new one. While a build runs there, that has it in hand. Where the disk refuses, all
 * stays as it is, and the next build mends it.
 */
export async function finishCutMove(folder: string): Promise<void> {
  const left = await leftStages(folder);
  if (left.length === 0 || !(await hasRecord(folder))) return;
  const lock = await lockOutput(folder, 0).catch(() => undefined);
  if (lock === undefined) return;
  await mendCutMove(folder)
    .catch(() => undefined)
    .finally(lock.release);
}

/** The same for whoever holds the lock of `folder`: in the end no stage is left. */
export async function mendCutMove(folder: string): Promise<void> {
  for (const name of await leftStages(folder)) await finishStage(folder, name).catch(() => undefined);
  await removeStages(folder);
}

/** A link of such a name is no stage. */
export async function removeStages(folder: string): Promise<void> {
  const left = await leftStages(folder);
  await Promise.all(left.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

async function leftStages(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory() && STAGE_NAME.test(entry.name)).map(({ name }) => name);
}

async function finishStage(folder: string, name: string): Promise<void> {
  const stage = join(folder, name);
  if ((await standingAt(join(stage, NEXT))) !== 'file') return;
  const next = await readRecordAt(join(stage, NEXT));
  const record = await readRecord(folder);
  const work: Work = { folder, record, ledger: { files: new Map(), families: new Map() }, counts: { hashed: 0 } };
  const changed = await stagedFiles(folder, name, next);
  const found = await lookAt(work, [...changed, ...record.keys()]);
  const isOurs = (path: string): boolean => found.get(path)?.kind === 'ours';
  const isBarred = changed.some((path) => found.get(path)?.kind === 'foreign');
  if (isBarred || (await findOccupied(work, changed, found)).size > 0) return;
  const deleted = [...record.keys()].filter((path) => !next.has(path) && isOurs(path));
  await finish({ folder, stage, next, changed, deleted });
}

/** Whole files of the site that is to be, none of them reached through a link: a stranger may have laid out a stage. */
async function stagedFiles(folder: string, stage: string, next: OutputRecord): Promise<readonly string[]> {
  const blocks = wayBelow(folder);
  const staged: string[] = [];
  await inGroups([...next], async ([path, { hash }]) => {
    const below = `${stage}/${STAGED}/${path}`;
    if ((await blocks(below)) !== undefined || (await standingAt(join(folder, below))) !== 'file') return;
    if ((await hashOfFile(join(folder, below))) === hash) staged.push(path);
  });
  return staged;
}
