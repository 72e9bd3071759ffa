// What the addresses of each page mean, remembered from one making of a book to the next: a page is looked at again
// where its chapter has changed, or anything that its addresses may lead to.
import { shortHash } from '../lib/hash.ts';
import { onceFor } from '../lib/once-for.ts';
import { createLastUsed, type LastUsed } from '../lib/last-used.ts';
import type { Chapter } from '../model/chapter.ts';
import type { BookFile } from '../model/workspace.ts';
import { linkPage, type LinkedPage } from './link-page.ts';
import type { Placed } from './order.ts';
import type { Places } from './places.ts';
import type { SeenChapter } from './seen-chapter.ts';
import type { Site } from './targets.ts';
import type { Found, Things } from './things.ts';
import type { Translation } from './translation.ts';

export type LinkMemory = Pick<LastUsed<Linked>, 'get' | 'set' | 'turn' | 'size'>;

interface Linked {
  readonly chapter: Chapter;
  /** Of all that it could lead to. */
  readonly places: string;
  readonly page: LinkedPage;
}

export function createLinkMemory(): LinkMemory {
  return createLastUsed<Linked>();
}

/** `linkPage` for the pages of one book, by what `memory` has of the one before. */
export function linkerFor(places: Places, memory: LinkMemory): (page: Placed) => LinkedPage {
  const key = placesKey(places);
  return (page) => {
    const known = memory.get(page.path);
    if (known !== undefined && known.chapter === page.chapter && known.places === key) {
      memory.set(page.path, known);
      if (known.page.mentions.length === 0) return known.page;
      return { ...known.page, mentions: known.page.mentions.map((found) => asItIsNow(found, places.things)) };
    }
    const linked = linkPage(page, places);
    memory.set(page.path, { chapter: page.chapter, places: key, page: linked });
    return linked;
  };
}

/** A chapter that was parsed again has other things of the same names. */
function asItIsNow(found: Found, things: Things): Found {
  return things.get(found.anchor)?.find(({ page, letter }) => page === found.page && letter === found.letter) ?? found;
}

/** Equal for two books whose addresses lead to the same things. */
function placesKey({ site, anchorsOf, chapterOf, things, translation }: Places): string {
  return shortHash(
    [
      keyOfSite(site),
      keyOfAnchors(anchorsOf),
      keyOfChapters(chapterOf),
      keyOfThings(things),
      translation === undefined ? '' : keyOfTranslation(translation),
    ].join('\n'),
  );
}

// The languages of a book share these, and so do two makings of it where they hold the same: each is gone through once.
const keyOfThings = onceFor((things: Things) =>
  hashOfLines([...things].map(([id, found]) => `${id} ${found.map(keyOfThing).join(' ')}`)),
);
const keyOfSite = onceFor(({ files, brought, pageOfSource, pages, moved, ...settings }: Site) =>
  hashOfLines([
    JSON.stringify([[...pageOfSource], [...pages], [...moved], settings]),
    ...[...files, ...brought].map(([address, file]) => `${address} ${keyOfFile(file)}`),
  ]),
);
const keyOfAnchors = onceFor((anchorsOf: Places['anchorsOf']) =>
  hashOfLines([...anchorsOf].map(([path, anchors]) => `${path} ${keyOfIds(anchors)}`)),
);
const keyOfTranslation = onceFor(({ originals, pages, nearest }: Translation) =>
  hashOfLines([JSON.stringify([[...originals].map(([path, { source }]) => [path, source]), [...pages], nearest])]),
);
const keyOfIds = onceFor((ids: ReadonlySet<string>) => hashOfLines([...ids]));
const keyOfChapters = onceFor((chapterOf: Places['chapterOf']) =>
  hashOfLines([...chapterOf].map(([path, seen]) => `${path} ${keyOfSeen(seen)}`)),
);

function hashOfLines(lines: readonly string[]): string {
  return shortHash(lines.join('\n'));
}

function keyOfThing({ page, anchor, letter, thing }: Found): string {
  return `${page} ${anchor} ${letter} ${thing.kind} ${thing.number}`;
}

function keyOfFile({ version, picture, video, transcript, prepared }: BookFile): string {
  return `${version} ${picture === undefined} ${video === undefined} ${transcript ?? ''} ${prepared === undefined ? '' : idOf(prepared)}`;
}

const keyOfSeen = onceFor((seen: SeenChapter) => shortHash(JSON.stringify(seen)));

/** What is prepared of a picture is one value as long as nothing changes. */
const idOf = onceFor((_: object) => (lastId += 1));
let lastId = 0;
