// The addresses of one page: what each of them means, as this page must write it.
import { tableOf } from '../lib/table.ts';
import {
  ambiguousReference,
  brokenAnchor,
  brokenLink,
  brokenReference,
  unnumberedReference,
  emptyLink,
  emptyPicture,
  misplacedReference,
  unknownLabel,
} from '../diagnostics/catalog.ts';
import { deadOwnAddress, misspeltAddress } from '../diagnostics/catalog-links.ts';
import { keyOfReference } from '../lib/mention-key.ts';
import { staticAddress } from '../lib/static-address.ts';
import { meantAddress } from '../lib/meant-address.ts';
import { isSurelyNumbered } from '../lib/numbered-kinds.ts';
import { nameOf, shortAddress } from '../lib/paths.ts';
import { nearestId, nearestName } from '../lib/nearest-name.ts';
import type { LinkLabel, PictureTarget } from '../model/book.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Reference } from '../model/facts.ts';
import type { Problem } from '../model/problem.ts';
import type { VideoSize } from '../model/workspace.ts';
import { leadOf, linkTarget, type Lead } from './leads.ts';
import type { Placed } from './order.ts';
import { pictureProblem } from './picture-problems.ts';
import { darkTwinOf, loadingOfPictures, pictureTarget } from './pictures.ts';
import { writtenAnchor } from './written-anchor.ts';
import { isOwnPage, nearestAddress, type Target } from './targets.ts';
import { meantBy } from './meant-target.ts';
import { sectionMentioned } from './mentioned-section.ts';
import type { Places } from './places.ts';
import { rangeProblems } from './ranges.ts';
import { findThings, labelOf, meantId, type Found } from './things.ts';

export interface LinkedPage {
  readonly links: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, LinkLabel>>;
  readonly pictures: Readonly<Record<string, PictureTarget>>;
  readonly videos: Readonly<Record<string, VideoSize>>;
  readonly transcripts: Readonly<Record<string, string>>;
  /** Paths of the book's files that the page needs. */
  readonly files: readonly string[];
  /** What the page mentions, once for each mention. */
  readonly mentions: readonly Found[];
  readonly terms: TermMentions;
  /** Where its links lead inside the book, other pages and places of its own. */
  readonly leads: readonly Lead[];
  readonly problems: readonly Problem[];
}

/** The mentions of terms in the text of the page at `page`, in its order. */
export interface TermMentions {
  readonly page: string;
  readonly found: readonly FoundMention[];
}

export interface FoundMention {
  /** As the page's plan names what it means. */
  readonly key: string;
  /** The definition. */
  readonly lead: Lead;
}

/** Looks up every reference of `page`. */
export function linkPage(page: Placed, places: Places): LinkedPage {
  const links = tableOf<string>();
  const labels = tableOf<LinkLabel>();
  const pictures = tableOf<PictureTarget>();
  const videos = tableOf<VideoSize>();
  const transcripts = tableOf<string>();
  const files = new Set<string>();
  const mentions: Found[] = [];
  const leads: Lead[] = [];
  const terms: FoundMention[] = [];
  const problems: Problem[] = [];
  const loading = loadingOfPictures(page.chapter);
  for (const marked of page.chapter.facts.references) {
    const reference = { ...marked, address: staticAddress(marked.address) ?? marked.address };
    const { target, found, problem } = lookUp(reference, meantBy(marked, page, places), page, places);
    const key = keyOfReference(marked);
    if (target.kind === 'file') {
      files.add(target.file.path);
      const dark = reference.kind === 'picture' ? darkTwinOf(target.file, places.site.files) : undefined;
      if (dark !== undefined) files.add(dark.path);
    }
    if (reference.kind === 'picture')
      pictures[reference.address] = pictureTarget(reference.address, target, {
        from: page.path,
        loading: loading.get(reference.address) ?? 'lazy',
        files: places.site.files,
      });
    else links[key] = linkTarget(reference.address, target, page.path);
    if (target.kind === 'file' && target.file.video !== undefined)
      videos[links[reference.address] ?? ''] = target.file.video;
    if (target.kind === 'file' && target.file.transcript !== undefined)
      transcripts[links[reference.address] ?? ''] = target.file.transcript;
    if (found !== undefined) mentions.push(found);
    if (reference.kind === 'link') leads.push(...leadOf(target, page.path));
    terms.push(...termAt(reference, target, places));
    const label = reference.isWithoutText ? labelFor(reference, target, found, places.chapterOf) : undefined;
    if (label !== undefined) labels[key] = label;
    problems.push(...(problem === undefined ? rangeProblems(reference, found, page.path, places.things) : [problem]));
  }
  const named: TermMentions = { page: page.path, found: terms };
  return { links, labels, pictures, videos, transcripts, files: [...files], mentions, terms: named, leads, problems };
}

/** The definition of a term that a link leads to. */
function termAt(reference: Reference, target: Target, { chapterOf }: Places): readonly FoundMention[] {
  if (reference.isAside === true || target.kind !== 'page' || target.anchor === undefined) return [];
  const { path, anchor } = target;
  const isTerm = chapterOf.get(path)?.terms.some(({ id }) => id === anchor) === true;
  return isTerm ? [{ key: keyOfReference(reference), lead: { page: path, anchor } }] : [];
}

interface LookedUp {
  readonly target: Target;
  /** The numbered thing that is meant, if one is. */
  readonly found: Found | undefined;
  readonly problem: Problem | undefined;
}

function lookUp(reference: Reference, target: Target, page: Placed, places: Places): LookedUp {
  const { address, place } = reference;
  const failed = (problem: Problem): LookedUp => ({ target, found: undefined, problem });
  const fine: LookedUp = { target, found: undefined, problem: undefined };
  const meant = target.kind === 'nothing' || target.kind === 'elsewhere' ? meantAddress(address) : undefined;
  if (meant !== undefined) return failed(misspeltAddress(place, address, meant));
  if (target.kind === 'elsewhere' && isOwnPage(address, places.site)) return failed(deadOwnAddress(place, address));
  if (reference.kind === 'picture') {
    if (reference.isSpare) return fine;
    if (address === '') return failed(emptyPicture(place));
    const problem = pictureProblem(reference, target, page.chapter.path, places.site);
    return problem === undefined ? fine : failed(problem);
  }
  if (address === '') return failed(emptyLink(place));
  if (target.kind === 'nothing')
    return isReported(reference, page.chapter)
      ? fine
      : failed(brokenLink(place, address, nearestAddress(address, 'page', page.chapter.path, places.site)));
  if (target.kind !== 'page' || target.anchor === undefined) return fine;
  const anchor = writtenAnchor(target.anchor, places.anchorsOf.get(target.path));
  return lookUpAnchor(reference, { ...target, anchor }, page, places);
}

/** `{% link gone.md %}` was reported by Liquid, in its own words. */
function isReported({ address, place }: Reference, { problems }: Chapter): boolean {
  const { rule, message } = brokenLink(place, address.replace(/^\/+/, ''), undefined);
  return problems.some(
    (problem) => problem.rule === rule && problem.message === message && problem.place?.line === place.line,
  );
}

/** An id in its page; where a link names an id alone and its own page has none, the whole book is asked. */
function lookUpAnchor(
  { address, place, isMention, isWithoutText, isTex, from }: Reference,
  target: Extract<Target, { kind: 'page' }> & { anchor: string },
  page: Placed,
  places: Places,
): LookedUp {
  // `@Fig-a` begins a sentence, and means `fig-a`.
  const anchor = isMention ? meantId(target.anchor, places.things) : target.anchor;
  const isForTerm = anchor.startsWith('term-') && address.startsWith('#');
  const section = isMention || isForTerm ? sectionMentioned(anchor, page.path, places) : undefined;
  if (section !== undefined) return { target: { ...target, ...section }, found: undefined, problem: undefined };
  const anchors = places.anchorsOf.get(target.path);
  // What a solution mentions on the page of all of them, its own chapter has first.
  const own = from === undefined ? undefined : places.site.pageOfSource.get(from);
  const things = findThings(anchor, own ?? target.path, places.things);
  const [found] = things;
  if (
    found !== undefined &&
    (found.page === target.path || (address.startsWith('#') && anchors?.has(anchor) !== true))
  ) {
    const isAmbiguous = found.page !== page.path && things.length > 1;
    const files = things.map((each) => places.chapterOf.get(each.page)?.path ?? each.page);
    return {
      target: { ...target, path: found.page, anchor: found.anchor },
      found,
      problem: isAmbiguous && address.startsWith('#') ? ambiguousReference(place, anchor, files) : undefined,
    };
  }
  const failed = (problem: Problem): LookedUp => ({ target, found: undefined, problem });
  // `[](#fig-a)` asks for a number, which some other element of that id has not.
  // A link with words of its own reads well without one: it is a dead link like any other.
  const needsNumber = isMention || (isWithoutText && isSurelyNumbered(anchor));
  if (!needsNumber && (anchors === undefined || anchors.has(anchor) || anchor === 'top'))
    return { target, found: undefined, problem: undefined };
  if (isTex) return failed(unknownLabel(place, anchor, nearestName(anchor, places.things.keys())));
  if (found !== undefined && isSurelyNumbered(anchor)) {
    const file = places.chapterOf.get(found.page)?.path ?? found.page;
    return failed(misplacedReference(place, anchor, file, needsNumber ? 'broken-reference' : 'broken-anchor'));
  }
  if (needsNumber) {
    if (anchors?.has(anchor) === true) return failed(unnumberedReference(place, anchor));
    return failed(brokenReference(place, anchor, nearestName(anchor, places.things.keys())));
  }
  const headings = (places.chapterOf.get(target.path)?.headings ?? []).map(({ id }) => id).filter((id) => id !== '');
  return failed(
    brokenAnchor(place, anchor, target.path === page.path ? undefined : target.path, {
      nearest:
        nearestId(anchor, [...(anchors ?? [])]) ??
        (isSurelyNumbered(anchor) ? nearestName(anchor, places.things.keys()) : undefined),
      headings,
    }),
  );
}

/** `Figure 3.2b`, a heading's words, or a page's title; behind a picture, also a file's name or `example.org/a`. */
function labelFor(
  { address, holdsPictures }: Reference,
  target: Target,
  found: Found | undefined,
  chapterOf: Places['chapterOf'],
): LinkLabel | undefined {
  if (found !== undefined) return labelOf(found);
  if (target.kind !== 'page') {
    const text = target.kind === 'file' ? nameOf(target.file.address) : shortAddress(address);
    return holdsPictures && text !== '' ? { kind: undefined, text } : undefined;
  }
  const chapter = chapterOf.get(target.path);
  const heading = chapter?.headings.find(({ id }) => id === target.anchor);
  const term = chapter?.terms.find(({ id }) => id === target.anchor);
  if (heading !== undefined) return { kind: undefined, text: heading.text, content: heading.content };
  if (term !== undefined) return { kind: undefined, text: term.term };
  return chapter === undefined || (target.anchor !== undefined && target.anchor !== chapter.titleId)
    ? undefined
    : { kind: undefined, text: chapter.title, content: chapter.titleContent };
}
