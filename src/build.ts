// The five verbs: load → parse → resolve → render are in make.ts; here the site is written. Read this file second.
import { basename, relative, resolve as absolute, sep } from 'node:path';
import type { Todo } from './model/chapter.ts';
import type { Problem } from './model/problem.ts';
import { outputInSources, outputLeadsAway, outputOccupied } from './diagnostics/catalog.ts';
import { bringPicturesIn, type BroughtIn } from './fetch/bring-in.ts';
import { diskFolder } from './files/folder.ts';
import { strangersFolder, writeOutput } from './files/output.ts';
import { readPictureLock } from './files/picture-lock.ts';
import { remotePictures } from './resolve/shown-pictures.ts';
import { createMaker, withSlashes, type BuildRequest, type Counts, type MadeBook } from './make.ts';

export type { BuildRequest } from './make.ts';

export interface BuildReport {
  readonly problems: readonly Problem[];
  /** False where errors kept the last good site, or where nothing was asked to be written. */
  readonly written: boolean;
  /** Absolute. */
  readonly out: string;
  readonly counts: Counts & { readonly written: number };
  readonly todos: readonly Todo[];
  /** The text of a source by the path that problems name, for code frames. */
  readonly textOf: (path: string) => string | undefined;
}

/**
 * Makes the book and writes the site, unless there are errors (with `strict`, warnings too). Throws only for our own
 * bugs.
 */
export async function build(request: BuildRequest): Promise<BuildReport> {
  const maker = await createMaker(request);
  const first = await maker.make();
  const fetched =
    request.fetchesPictures === true ? await fetchInto(maker.root, first, request) : { count: 0, problems: [] };
  const made = fetched.count > 0 ? await maker.make() : first;
  const out = absolute(request.out ?? absolute(maker.root, '_site'));
  // Where a picture could not be fetched, that it stays away is said by that.
  const told = new Set(fetched.problems.map(({ place }) => JSON.stringify(place)));
  const found = made.problems.filter(
    ({ rule, place }) => rule !== 'remote-picture' || !told.has(JSON.stringify(place)),
  );
  const problems = [
    ...found,
    ...fetched.problems,
    ...refuseOutput(out, maker.root, made),
    ...(request.out === undefined ? await refuseLink(out) : []),
  ];
  const report = { out, todos: made.todos, textOf: (path: string) => made.workspace.texts[path] };
  if (request.options.purpose === 'check' || isStopped(problems, request.options.strict)) {
    return { ...report, problems, written: false, counts: { ...made.counts, written: 0 } };
  }
  request.onProgress?.('Writing');
  const written = await writeOutput(out, new Map([...made.files].map(([path, file]) => [path, () => made.read(file)])));
  await maker.prune();
  problems.push(...written.occupied.map(outputOccupied));
  return {
    ...report,
    problems,
    written: written.occupied.length === 0,
    counts: { ...made.counts, written: written.changed.length },
  };
}

async function fetchInto(
  root: string,
  { workspace, book }: MadeBook,
  { onProgress }: BuildRequest,
): Promise<BroughtIn> {
  const chapters = book.pages.flatMap(({ chapter }) => (chapter === undefined ? [] : [chapter]));
  const lock = await readPictureLock(diskFolder(root));
  const folder = workspace.kind === 'native' && workspace.contentFolder !== '' ? `${workspace.contentFolder}/` : '';
  return bringPicturesIn(remotePictures(chapters, workspace.brought), { root, folder, lock }, (done, of) =>
    onProgress?.(`Fetching pictures: ${done} of ${of}`),
  );
}

/** Whether these problems keep the last good site as it is. */
function isStopped(problems: readonly Problem[], strict: boolean): boolean {
  return problems.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
}

/** What the command line names is followed; `_site` is what the book brought. */
async function refuseLink(out: string): Promise<readonly Problem[]> {
  const target = await strangersFolder(out);
  return target === undefined ? [] : [outputLeadsAway(basename(out), target)];
}

/** A site among the sources would be read as a book by the next build; a book's folder as output could lose files. */
function refuseOutput(out: string, root: string, { workspace, book }: MadeBook): readonly Problem[] {
  const inside = withSlashes(relative(root, out));
  const holdsBook = root === out || root.startsWith(out + sep);
  const reserved = workspace.kind === 'native' && /^(content|templates|static)(\/|$)/.test(inside);
  const used = [
    ...workspace.sources.map(({ path }) => path),
    ...book.assets.flatMap((asset) => (asset.kind === 'copy' ? [asset.from] : [])),
  ];
  return holdsBook || reserved || used.some((path) => path.startsWith(`${inside}/`)) ? [outputInSources(out)] : [];
}
