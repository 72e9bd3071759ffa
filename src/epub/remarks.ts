// What a chapter shows on its page and cannot show in an EPUB, each at its place.
import { notInEpub, stillInEpub, unreachableFromEpub } from '../diagnostics/catalog-epub.ts';
import type { PagePlan } from '../model/book.ts';
import type { Reference } from '../model/facts.ts';
import type { Problem } from '../model/problem.ts';
import type { BookFile } from '../model/workspace.ts';
import { decodePath, folderOf, joinPath } from '../lib/paths.ts';

export interface RemarkScene {
  /** The file that the site has at a path. */
  readonly fileAt: (path: string) => BookFile | undefined;
  /** The site's own address. */
  readonly base: string | undefined;
  /** Files of pictures that move. */
  readonly moving: ReadonlySet<BookFile>;
}

export function remarksOnEpub(plans: readonly PagePlan[], scene: RemarkScene): readonly Problem[] {
  return plans.flatMap((plan) =>
    (plan.chapter?.facts.references ?? []).flatMap((reference) => {
      if (reference.isSpare || reference.isMention) return [];
      const problem = remarkOn(reference, plan, scene);
      return problem === undefined ? [] : [problem];
    }),
  );
}

function remarkOn(reference: Reference, plan: PagePlan, { fileAt, base, moving }: RemarkScene): Problem | undefined {
  const { kind, address, place } = reference;
  if (kind === 'picture') {
    const target = plan.pictures[address];
    const src = target?.original ?? address;
    if (isRemote(src)) return target?.missing === true ? undefined : notInEpub(place, address, 'picture');
    const file = fileAt(sitePath(src, plan.path) ?? '');
    return file !== undefined && moving.has(file) ? stillInEpub(place, address) : undefined;
  }
  const href = plan.links[address] ?? address;
  if (kind === 'file') {
    if (isRemote(href)) return notInEpub(place, address, 'frame');
    const file = fileAt(sitePath(href, plan.path) ?? '');
    if (file === undefined || file.picture !== undefined) return undefined;
    return base === undefined ? unreachableFromEpub(place, address) : notInEpub(place, address, 'frame');
  }
  if (base !== undefined || isRemote(href) || /^[a-z][a-z\d+.-]*:/i.test(href)) return undefined;
  const file = fileAt(sitePath(href, plan.path) ?? '');
  // A figure's script and a video's captions are no links.
  if (/\.(?:m?js|css|vtt|srt)$/i.test(file?.path ?? '')) return undefined;
  return file === undefined || file.picture !== undefined ? undefined : unreachableFromEpub(place, address);
}

function isRemote(address: string): boolean {
  return /^(?:https?:)?\/\//i.test(address);
}

function sitePath(address: string, from: string): string | undefined {
  return joinPath(folderOf(from), decodePath(address.replace(/[?#].*$/, '')));
}
