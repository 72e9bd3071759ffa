// `check --fix`: shows what safe edits would change, asks once for each file, and writes what was answered with yes.
import { join } from 'node:path';
import { paintFor } from '../diagnostics/paint.ts';
import { refusalOf } from '../diagnostics/refusal.ts';
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

interface FixedBook {
  readonly problems: readonly Problem[];
  /** Paths, from the folder of the book. */
  readonly texts: readonly string[];
  readonly files: readonly string[];
}

interface Mended {
  readonly count: number;
  readonly isRefused: boolean;
}

interface Mendable {
  readonly path: string;
  readonly opened: OpenedText;
  readonly edits: readonly Edit[];
}

/** How many files were changed, and whether the disk refused one. `folder` is the book's own, absolute. */
export async function fix(
  book: FixedBook,
  { command, folder, io }: { readonly command: Command; readonly folder: string; readonly io: TerminalIo },
): Promise<Mended> {
  const say = command.format === 'pretty' ? io.out : io.error;
  const showPath = pathsFrom(io.currentFolder, folder);
  const files = await mendableFiles(book, folder);
  if (files.length === 0) say('Nothing here can be mended safely by --fix.\n\n');
  let [count, isRefused] = [0, false];
  for (const { path, opened, edits } of files) {
    say(diffOf(showPath(path), opened.text, edits, { colour: io.colour && command.format === 'pretty' }));
    const question = `Write ${counted(edits.length, 'edit')} to ${showPath(path)}? [y/n] `;
    const outcome = opened.bar ?? (await replaced({ opened, edits }, command.yes ? 'y' : await io.ask(question)));
    if (outcome === 'written') count += 1;
    isRefused ||= outcome instanceof Error;
    say(`${outcomeWords(outcome, io)}\n\n`);
  }
  return { count, isRefused };
}

type Outcome = 'written' | 'changed' | 'no' | 'unanswered' | 'link' | 'read-only' | Error;

async function replaced(
  { opened, edits }: Pick<Mendable, 'opened' | 'edits'>,
  answer: string | undefined,
): Promise<Outcome> {
  if (answer === undefined) return 'unanswered';
  if (!/^(?:y|yes)$/i.test(answer.trim())) return 'no';
  try {
    return await opened.replace(edited(opened.text, edits));
  } catch (error) {
    // The other files are asked for, and what is left to mend is shown, whatever the disk says of this one.
    if (error instanceof Error && refusalOf(error) !== undefined) return error;
    throw error;
  }
}

function outcomeWords(outcome: Outcome, io: TerminalIo): string {
  const { green, yellow, red, dim } = paintFor(io);
  if (outcome instanceof Error) return red(`The file ${refusalOf(outcome)}; it is left as it is.`);
  switch (outcome) {
    case 'written':
      return green('Written.');
    case 'changed':
      return yellow('The file was changed meanwhile, and is left as it is.');
    case 'link':
      return yellow('It is a link on the disk, and is left as it is: mend the file that it leads to.');
    case 'read-only':
      return yellow('Nobody may write this file, and it is left as it is: let yourself write it first.');
    case 'unanswered':
      return dim('Nobody answered, so it is left as it is; --yes answers all.');
    default:
      return dim('Left as it is.');
  }
}

async function mendableFiles(
  { problems, texts, files: others }: FixedBook,
  folder: string,
): Promise<readonly Mendable[]> {
  const lock = await readLinksLock(diskFolder(folder));
  const worksWithHttps = (address: string): boolean => knownLinkIn(lock, address)?.https !== undefined;
  const paths = [...new Set([...texts, ...others])];
  const files: Mendable[] = [];
  for (const path of [...texts].filter((each) => !each.startsWith('vitrine:')).sort()) {
    const opened = await openText(join(folder, path));
    if (opened === undefined) continue;
    const own = problems.filter(({ place }) => place?.path === path);
    const edits = editsFor(opened.text, own, { path, worksWithHttps, paths });
    if (edits.length > 0) files.push({ path, opened, edits });
  }
  return files;
}
