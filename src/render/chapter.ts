// One chapter in the forms in which pages and the search have it. Each call's template is run once, and what it prints
// is read once.
import { citationText } from '../bibliography/citation-tree.ts';
import { directionOf } from '../languages/tags.ts';
import type { PagePlan } from '../model/book.ts';
import type { Chapter } from '../model/chapter.ts';
import type { IncludeInterface } from '../model/include.ts';
import type { SearchPiece, Section } from '../model/search.ts';
import type { CallGap, CitationGap, NumberGap, ReferenceGap, Tree } from '../model/tree.ts';
import { searchReader } from '../search/stream.ts';
import { sectionsOf } from '../search/sections.ts';
import { asksReader } from '../tree/asks.ts';
import { partHead } from '../tree/head.ts';
import { htmlOf } from '../tree/html.ts';
import { readHtml } from '../tree/read.ts';
import { textOf } from '../tree/text.ts';
import { readTree } from '../tree/walk.ts';
import { renderCalls } from './calls.ts';
import { fillTree, numberText, type FillScene } from './fill.ts';
import type { HeldText } from './held-text.ts';
import { pageBeginning } from './page-beginning.ts';
import type { AskingText } from './policy.ts';
import { labelAt, referenceTree } from './references.ts';
import type { Voice } from './voices.ts';
import { movedTree } from './whole-book.ts';

export interface ShownChapter {
  readonly plan: PagePlan;
  readonly chapter: Chapter;
  readonly tree: Tree;
}

export interface ChapterScene {
  readonly includes: Readonly<Record<string, IncludeInterface>>;
  /** The page's. */
  readonly voice: Voice;
  readonly voiceIn: (language: string) => Voice;
  readonly showsAuthorNotes: boolean;
  /** What every template gets: book, page, root. */
  readonly shared: Readonly<Record<string, unknown>>;
}

/** Throws TemplateFailure where an include's template cannot be run. */
export interface RenderedChapter {
  /** As its own page has it. */
  readonly text: () => HeldText;
  /**
   * That text as a browser reads it: what a template of the author's opens in one call and closes in another holds what
   * stands between. The same for everybody who asks.
   */
  readonly shown: () => Tree;
  /** So much of that at least as a card of the page itself shows. */
  readonly beginning: () => Tree;
  /** As the whole book has it; `pages` are the paths of the pages that stand in it, `to` is its own. */
  readonly moved: (pages: ReadonlySet<string>, to: string) => HeldText;
  /** Its further readings alone, as the page of all has them, which stands at `to`. */
  readonly readings: (to: string) => HeldText;
  /** Its text without a page around it. */
  readonly content: () => string;
  readonly tree: () => Tree;
  readonly sections: () => readonly Section[];
}

/** What a run of calls printed, by the id of its first call. */
interface Output {
  readonly head: readonly string[];
  readonly pieces: readonly SearchPiece[];
  readonly asking: AskingText;
}

export function renderChapter({ plan, chapter, tree }: ShownChapter, scene: ChapterScene): RenderedChapter {
  const outputs = new Map<string, Output>();
  const fill = filler({ plan, chapter, tree }, scene, outputs);
  const filled = fill(tree);
  const pages = (own: Omit<HeldText, 'head' | 'asking'>, head: readonly string[]): HeldText => ({
    ...own,
    head: [...head, ...[...outputs.values()].flatMap((output) => output.head)],
    asking: [{ asks: chapter.facts.asks, plan }, ...[...outputs.values()].map(({ asking }) => asking)],
  });
  const head = chapter.head.map((node) => htmlOf([node]));
  let html: string | undefined;
  let shown: Tree | undefined;
  const ownHtml = (): string => (html ??= htmlOf(filled));
  const wholeShown = (): Tree => (shown ??= readHtml(ownHtml(), { closesFormulas: true }));
  return {
    text: () => pages({ html: ownHtml() }, head),
    shown: wholeShown,
    beginning: () => shown ?? pageBeginning(ownHtml(), plan.path) ?? wholeShown(),
    moved: (others, to) => {
      const held = pages({ html: htmlOf(movedTree(filled, { path: plan.path, pages: others, to })) }, head);
      // What one of several chapters tells machines is not the page's.
      return { ...held, head: held.head.filter((piece) => /^<style/i.test(piece)) };
    },
    readings: (to) => readingsOf({ plan, chapter, tree }, scene, to),
    content: () => [...head, ownHtml()].join(''),
    tree: () => filled,
    sections: () => sectionsOf(chapter.facts.found, plan.title, searchScene(plan, scene.voice, outputs)),
  };
}

/** Runs the chapter's calls, and does nothing with what they print. Throws TemplateFailure where one cannot be run. */
export function checkCalls(shown: ShownChapter, scene: ChapterScene): void {
  const gaps = shown.chapter.facts.numbered.filter((gap) => gap.kind === 'call');
  // One by one: neighbours here may be far from each other in the text.
  const fill = filler(shown, scene, new Map());
  for (const gap of gaps) fill([gap]);
}

/** Fills the gaps of the chapter's text; what its calls print goes into `outputs`. */
function filler(
  { plan, chapter }: ShownChapter,
  scene: ChapterScene,
  outputs: Map<string, Output>,
): (tree: Tree) => Tree {
  const callOf = new Map(chapter.calls.map((call) => [call.id, call]));
  const includeOf = (gap: CallGap | undefined): string => callOf.get(gap?.id ?? '')?.include ?? '';
  const fillScene: FillScene = {
    plan,
    voice: scene.voice,
    voiceIn: scene.voiceIn,
    gathers: (gap) => scene.includes[includeOf(gap)]?.gathers === true,
    calls: (gaps, heading, { templates }) => {
      const [first] = gaps;
      const run = gaps.flatMap(({ id, placement }) => {
        const call = callOf.get(id);
        return call === undefined || call.include !== includeOf(first)
          ? []
          : [{ call, figure: plan.figures[id], placement }];
      });
      const html = renderCalls(run, {
        ...scene,
        templates,
        plan,
        heading,
        fill: (caption) => htmlOf(fillTree(caption, fillScene)),
      });
      return first === undefined || html === '' ? [] : printed(first.id, html, outputs);
    },
  };
  return (tree) => fillTree(tree, fillScene);
}

function printed(id: string, html: string, outputs: Map<string, Output>): Tree {
  const { head, rest } = partHead(html);
  const tree = readHtml(html);
  const [search, asks] = [searchReader(), asksReader()];
  readTree(tree, [search.reader, asks.reader]);
  outputs.set(id, { head, pieces: search.pieces(), asking: { asks: asks.asks(), plan: undefined } });
  return [{ kind: 'printed', html: rest }];
}

/** As one list, though they may stand in several places of the chapter. */
function readingsOf(shown: ShownChapter, scene: ChapterScene, to: string): HeldText {
  const { plan, chapter } = shown;
  const readings = new Set(chapter.calls.filter(({ include }) => include === 'further_reading').map(({ id }) => id));
  const gaps = chapter.facts.numbered.filter((gap) => gap.kind === 'call' && readings.has(gap.id));
  const outputs = new Map<string, Output>();
  const filled = filler(shown, scene, outputs)(gaps);
  // None of the chapters stands on this page: links among them stay links to their pages.
  const html = htmlOf(movedTree(filled, { path: plan.path, pages: new Set(), to }));
  return {
    html,
    head: [...outputs.values()].flatMap(({ head }) => head),
    asking: [...outputs.values()].map(({ asking }) => asking),
  };
}

function searchScene(plan: PagePlan, voice: Voice, outputs: ReadonlyMap<string, Output>) {
  return {
    call: ({ id }: CallGap) => outputs.get(id)?.pieces ?? [],
    reference: (gap: ReferenceGap) => textOf(referenceTree(gap, plan, voice)),
    number: (gap: NumberGap) => numberText(gap, plan, voice.words),
    citation: (gap: CitationGap) => citationText(gap, plan.citations),
    label: (address: string) => labelAt(address, plan, voice.words),
    isRightToLeft: directionOf(voice.language) === 'rtl',
  };
}
