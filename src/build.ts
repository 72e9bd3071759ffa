// The five verbs: load → parse → resolve → render are in maker/; here the site is written. Read this file second.
import { basename, relative, resolve as absolute } from 'node:path';
import type { Todo } from './model/chapter.ts';
import { isStopped } from './diagnostics/sort-problems.ts';
import type { Problem } from './model/problem.ts';
import { outputInSources, outputLeadsAway, outputOccupied } from './diagnostics/catalog.ts';
import { reportedFromOutside } from './diagnostics/grade.ts';
import type { BroughtIn } from './fetch/bring-in.ts';
import { finishCutMove } from './files/cut-move.ts';
import { diskFolder, isInside } from './files/folder.ts';
import { strangersFolder } from './files/output.ts';
import { readPictureLock } from './files/picture-lock.ts';
import { linksOut } from './resolve/links-out.ts';
import { remotePictures } from './resolve/shown-pictures.ts';
import { stageSite } from './write/write.ts';
import type { Counts } from './maker/counts.ts';
import type { MadeBook } from './maker/make-book.ts';
import { againWhileItChanges } from './maker/changing.ts';
import { createMaker, withSlashes, type BuildRequest, type Maker } from './maker/maker.ts';

export type { BuildRequest } from './maker/maker.ts';

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
  /** The paths of all texts that were read. */
  readonly texts: readonly string[];
  /** The paths of all other files of the book. */
  readonly files: readonly string[];
}

/**
 * Makes the book and writes the site, unless there are errors (with `strict`, warnings too). A book that changes
 * meanwhile is read again. Throws what the system refuses, as node:fs does, and else only for our own bugs.
 */
export async function build(request: BuildRequest): Promise<BuildReport> {
  const maker = await createMaker(request);
  const out = absolute(request.out ?? absolute(maker.root, '_site'));
  // Whatever is wrong with the book now.
  await finishCutMove(out);
  return againWhileItChanges({ root: maker.root, out }, () => buildOnce(maker, out, request));
}

async function buildOnce(maker: Maker, out: string, request: BuildRequest): Promise<BuildReport> {
  const first = await maker.make();
  const fetched =
    request.fetchesPictures === true ? await fetchInto(maker.root, first, request) : { count: 0, problems: [] };
  const made = fetched.count > 0 ? await maker.make() : first;
  const others = [
    ...fetched.problems,
    ...(request.asksLinks === undefined ? [] : await askLinks(maker.root, made, request)),
    ...refuseOutput(out, maker.root, made),
    ...(request.out === undefined ? await refuseLink(out) : []),
  ];
  const report = (problems: readonly Problem[], written: readonly string[] | undefined): BuildReport => ({
    out,
    todos: made.todos,
    textOf: (path) => made.workspace.texts[path],
    texts: Object.keys(made.workspace.texts),
    files: Object.keys(made.workspace.files),
    problems: [...withoutFetched(problems, fetched), ...others],
    written: written !== undefined,
    counts: { ...made.counts, written: written?.length ?? 0 },
  });
  const { strict, purpose } = request.options;
  if (purpose === 'check' || isStopped([...withoutFetched(made.problems, fetched), ...others], strict))
    return report(await made.check(), undefined);
  request.onProgress?.('Writing');
  const staged = await stageSite(out, made.site, maker.ledgers);
  const problems = made.reported([...made.found, ...staged.problems]);
  if (staged.occupied.length > 0 || isStopped(problems, strict)) {
    await staged.drop();
    return report([...problems, ...staged.occupied.map(outputOccupied)], undefined);
  }
  await staged.moveIn();
  await made.keep();
  await maker.prune();
  return report(problems, staged.changed);
}

/** Where a picture could not be fetched, that it stays away is said by that. */
function withoutFetched(problems: readonly Problem[], fetched: Pick<BroughtIn, 'problems'>): readonly Problem[] {
  const reported = new Set(fetched.problems.map(({ place }) => JSON.stringify(place)));
  return problems.filter(({ rule, place }) => rule !== 'remote-picture' || !reported.has(JSON.stringify(place)));
}

async function fetchInto(
  root: string,
  { workspace, book }: MadeBook,
  { onProgress }: BuildRequest,
): Promise<BroughtIn> {
  const chapters = book.pages.flatMap(({ chapter }) => (chapter === undefined ? [] : [chapter]));
  const lock = await readPictureLock(diskFolder(root));
  const folder = workspace.kind === 'native' && workspace.contentFolder !== '' ? `${workspace.contentFolder}/` : '';
  // What asks other hosts is loaded when an author wants it: a tenth of a start.
  const { bringPicturesIn } = await import('./fetch/bring-in.ts');
  return bringPicturesIn(remotePictures(chapters, workspace.brought), { root, folder, lock }, (done, of) =>
    onProgress?.(`Fetching pictures: ${done} of ${of}`),
  );
}

async function askLinks(
  root: string,
  { workspace, book }: MadeBook,
  { asksLinks, onProgress, ...request }: BuildRequest,
): Promise<readonly Problem[]> {
  const links = linksOut(book, workspace, request.options.layouts === 'jekyll');
  const { checkLinks } = await import('./fetch/check-links.ts');
  const problems = await checkLinks(links, {
    root,
    today: new Date(request.clock?.time ?? Date.now()).toISOString().slice(0, 10),
    allowPrivate: asksLinks?.allowPrivate === true,
    allowed: workspace.config.privateHosts,
    onStep: (done, of) => onProgress?.(`Asking other hosts: ${done} of ${of}`),
  });
  return reportedFromOutside(workspace, problems);
}

/** What the command line names is followed; `_site` is what the book brought. */
async function refuseLink(out: string): Promise<readonly Problem[]> {
  const target = await strangersFolder(out);
  return target === undefined ? [] : [outputLeadsAway(basename(out), target)];
}

/** A site among the sources would be read as a book by the next build; a book's folder as output could lose files. */
function refuseOutput(out: string, root: string, { workspace, book }: MadeBook): readonly Problem[] {
  const inside = withSlashes(relative(root, out));
  const reserved = workspace.kind === 'native' && /^(content|templates|static)(\/|$)/.test(inside);
  const used = [
    ...workspace.sources.map(({ path }) => path),
    ...book.assets.flatMap((asset) => (asset.kind === 'copy' ? [asset.from] : [])),
  ];
  return isInside(out, root) || reserved || used.some((path) => path.startsWith(`${inside}/`))
    ? [outputInSources(out)]
    : [];
}
