// `check --fix`: shows what safe edits would change, asks once for each file, and writes what was answered with yes.
import { join } from 'node:path';
import { paintFor } from '../diagnostics/paint.ts';
import { counted } from '../diagnostics/view.ts';
import { diskFolder } from '../files/folder.ts';
import { openText, type OpenedText } from '../files/edit-file.ts';
import { knownLinkIn, readLinksLock } from '../files/links-lock.ts';
import { diffOf } from '../fix/diff.ts';
import { edited, editsFor, type Edit } from '../fix/edits.ts';
import type { Problem } from '../model/problem.ts';
import type { Command } from './arguments.ts';
import { pathsFrom } from './book-folder.ts';
import type { TerminalIo } from './terminal-io.ts';

interface Mendable {
  readonly path: string;
  readonly opened: OpenedText;
  readonly edits: readonly Edit[];
}

/** How many files were changed. `paths` are all texts of the book, `folder` is its own, absolute. */
export async function fix(
  { problems, paths }: { readonly problems: readonly Problem[]; readonly paths: readonly string[] },
  { command, folder, io }: { readonly command: Command; readonly folder: string; readonly io: TerminalIo },
): Promise<number> {
  const say = command.format === 'pretty' ? io.out : io.error;
  const showPath = pathsFrom(io.currentFolder, folder);
  const files = await mendableFiles(problems, paths, folder);
  if (files.length === 0) say('Nothing here can be mended safely by --fix.\n\n');
  let count = 0;
  for (const { path, opened, edits } of files) {
    say(diffOf(showPath(path), opened.text, edits, { colour: io.colour && command.format === 'pretty' }));
    const answer = command.yes
      ? 'y'
      : await io.ask(`Write ${counted(edits.length, 'edit')} to ${showPath(path)}? [y/n] `);
    const isYes = answer !== undefined && /^(?:y|yes)$/i.test(answer.trim());
    const outcome = isYes ? await opened.replace(edited(opened.text, edits)) : 'kept';
    if (outcome === 'written') count += 1;
    say(`${outcomeWords(outcome, answer, io)}\n\n`);
  }
  return count;
}

function outcomeWords(outcome: 'written' | 'changed' | 'kept', answer: string | undefined, io: TerminalIo): string {
  const { green, yellow, dim } = paintFor(io);
  if (outcome === 'written') return green('Written.');
  if (outcome === 'changed') return yellow('The file was changed meanwhile, and is left as it is.');
  return dim(answer === undefined ? 'Nobody answered, so it is left as it is; --yes answers all.' : 'Left as it is.');
}

async function mendableFiles(
  problems: readonly Problem[],
  paths: readonly string[],
  folder: string,
): Promise<readonly Mendable[]> {
  const lock = await readLinksLock(diskFolder(folder));
  const worksWithHttps = (address: string): boolean => knownLinkIn(lock, address)?.https !== undefined;
  const files: Mendable[] = [];
  for (const path of [...paths].filter((each) => !each.startsWith('vitrine:')).sort()) {
    const opened = await openText(join(folder, path));
    if (opened === undefined) continue;
    const own = problems.filter(({ place }) => place?.path === path);
    const edits = editsFor(opened.text, own, { path, worksWithHttps });
    if (edits.length > 0) files.push({ path, opened, edits });
  }
  return files;
}
