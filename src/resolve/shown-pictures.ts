// Which pictures the book's pages show: known before anything else is decided, so that they can be prepared.
import type { Chapter } from '../model/chapter.ts';
import type { Place } from '../model/place.ts';
import type { BookFile, Workspace } from '../model/workspace.ts';
import { decodePath, nameOf } from '../lib/paths.ts';
import { lastFor } from '../lib/once-for.ts';
import type { BookMemory } from './book-memory.ts';
import { coverFile } from './cover.ts';
import { changedForThemselves, type Deciding } from './own-changes.ts';
import { darkTwinOf } from './pictures.ts';
import { placeChapters } from './site.ts';
import type { Placed } from './order.ts';
import { findPicture, type Site } from './targets.ts';

/** Exactly the pictures that pages will show, and their dark twins. */
export function shownPictures(
  workspace: Workspace,
  parsed: readonly Chapter[],
  drafts: boolean,
  memory: Pick<BookMemory, 'site' | 'pictures'>,
): readonly BookFile[] {
  const from: Deciding = { workspace, chapters: parsed, drafts: drafts ? 'counted' : 'hidden' };
  const last = memory.pictures.get();
  const files = last && changedForThemselves(last.from, from) ? last.files : findPictures(from, memory);
  memory.pictures.set({ from, files });
  return files;
}

function findPictures(
  { workspace, chapters: parsed, drafts }: Deciding,
  memory: Pick<BookMemory, 'site'>,
): readonly BookFile[] {
  const chapters = drafts === 'hidden' ? parsed.filter((chapter) => !chapter.frontMatter.draft) : parsed;
  const placement = placeChapters(workspace, chapters);
  const site = memory.site('before pictures are known', placement.site);
  const cover = coverFile(workspace);
  return [
    ...new Set([
      ...(cover === undefined ? [] : [cover]),
      ...placement.placed.flatMap((page) => picturesOn(page, site)),
    ]),
  ];
}

/** With their dark twins. A page that stays as it is, in a site that does, shows the same. */
const picturesOn = lastFor(({ chapter, path }: Placed, site: Site): readonly BookFile[] =>
  chapter.facts.references.flatMap(({ kind, address }) => {
    const target =
      kind === 'picture'
        ? findPicture(address, { source: chapter.path, page: path, mayBeFromTop: true }, site)
        : undefined;
    if (target?.kind !== 'file') return [];
    const dark = darkTwinOf(target.file, site.files);
    return dark === undefined ? [target.file] : [target.file, dark];
  }),
);

/** Pictures that stay on other hosts, where chapters show them. */
export function remotePictures(
  chapters: readonly Chapter[],
  brought: Workspace['brought'],
): readonly { readonly address: string; readonly place: Place }[] {
  return chapters.flatMap((chapter) =>
    chapter.facts.references.filter(
      ({ kind, address }) => kind === 'picture' && isRemote(address) && !Object.hasOwn(brought, address),
    ),
  );
}

/** `https://example.org/a.png`, `//example.org/a.png`. */
export function isRemote(address: string): boolean {
  return /^(?:https?:)?\/\//i.test(address);
}

/**
 * The pictures that chapters seem to name, before any chapter is understood: work on them can begin while they are
 * read. One named without effect costs time once and is published nowhere; one that is not found here is found by
 * `shownPictures`.
 */
export function namedPictures(workspace: Workspace): readonly BookFile[] {
  const pictures = Object.values(workspace.files).filter((file) => file.picture !== undefined);
  if (pictures.length === 0) return [];
  const names = new Set<string>();
  for (const { text } of workspace.sources) {
    for (const ending of text.matchAll(/\.(?:png|jpe?g|gif|webp|avif|svg)\b/gi))
      names.add(decodePath(nameBefore(text, ending.index) + ending[0]));
  }
  return pictures.filter((file) => names.has(nameOf(file.address)));
}

/**
 * From an ending backwards: a name that is looked for from every letter on takes a tenth of a second in a long book.
 */
function nameBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && !/[\s"'()<>/\\]/.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start, end);
}
