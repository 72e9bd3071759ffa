// The book as it is previewed: made at each save, and the last one without errors is served.
import type { TextOf } from '../diagnostics/view.ts';
import { sameList } from '../lib/same.ts';
import type { Problem } from '../model/problem.ts';
import { againWhileItChanges } from '../maker/changing.ts';
import type { MadeBook } from '../maker/make-book.ts';
import type { Maker } from '../maker/maker.ts';
import { differenceOf } from './difference.ts';
import type { Live } from './live.ts';
import { savedChapters } from './saved-chapters.ts';
import { noProblems, shownProblems, thrown, type PanelProblems } from './shown-problems.ts';
import { oneAtATime } from './watch.ts';

export interface Made {
  readonly problems: readonly Problem[];
  /** Those of them that are new since the book was made before, and how many of that one's are mended. */
  readonly fresh: readonly Problem[];
  readonly mended: number;
  readonly textOf: TextOf;
  /** Paths of files of the site that are new or different. */
  readonly changed: readonly string[];
  readonly milliseconds: number;
}

/** What is served. Replaced whole. */
interface Served {
  /** The last book without errors. */
  readonly good: MadeBook | undefined;
  readonly keys: ReadonlyMap<string, string>;
  /** The one before, until this one has been looked through: for a page whose template fails. */
  readonly before: MadeBook | undefined;
}

export interface Previewed {
  readonly served: () => Served;
  readonly panel: () => PanelProblems;
  /** Makes the book anew; of a save, the open pages say where it was. */
  readonly remake: (isSave: boolean) => Promise<void>;
}

/** In milliseconds: so long the rest of the book waits for a page that somebody looks at. */
const PAGES_FIRST = 80;

export function createPreviewed(maker: Maker, live: Live, onMade: (made: Made) => void): Previewed {
  let served: Served = { good: undefined, keys: new Map(), before: undefined };
  let known: readonly Problem[] = [];
  let panel = noProblems;
  // Pictures that were prepared meanwhile are no news to the author.
  let isOfSave = false;
  const serve = (good: MadeBook | undefined, before: MadeBook | undefined, isSaved: boolean): void => {
    const saved = isSaved && good !== undefined && before !== undefined ? savedChapters(before, good) : undefined;
    served = { good, keys: good === served.good ? served.keys : keysOf(good), before };
    live.show({ keys: served.keys, problems: panel, hasBook: good !== undefined }, saved);
  };
  const remake = oneAtATime(async () => {
    const isSaved = isOfSave;
    isOfSave = false;
    const started = performance.now();
    const before = served;
    const { made, problems: found } = await makeOrSay(maker);
    // The page that is looked at goes out before the rest of the book is looked through.
    if (made !== undefined && !hasErrors(found)) {
      serve(made, before.good, isSaved);
      if (before.good !== undefined) await live.untilServed(PAGES_FIRST);
    }
    const checked = made === undefined ? found : await made.check().catch((error: unknown) => [thrown(error)]);
    const problems = sameList(known, checked) ? known : checked;
    const textOf: TextOf = (path) => made?.workspace.texts[path];
    panel = shownProblems(problems, textOf);
    serve(hasErrors(problems) ? before.good : made, undefined, false);
    const changed = [...served.keys].filter(([path, key]) => before.keys.get(path) !== key).map(([path]) => path);
    const milliseconds = performance.now() - started;
    onMade({ problems, ...differenceOf(known, problems), textOf, changed, milliseconds });
    known = problems;
  });
  return {
    served: () => served,
    panel: () => panel,
    remake: (isSave) => {
      isOfSave ||= isSave;
      return remake();
    },
  };
}

async function makeOrSay(maker: Maker): Promise<{ made: MadeBook | undefined; problems: readonly Problem[] }> {
  try {
    const made = await againWhileItChanges({ root: maker.root }, maker.make);
    return { made, problems: made.problems };
  } catch (error) {
    return { made: undefined, problems: [thrown(error)] };
  }
}

/**
 * The search's index is asked for anew when the search is opened: the pages need not hear of it. Nor that a file is no
 * longer new (files/folder.ts): a page would be loaded again for a script that nobody has changed.
 */
function keysOf(made: MadeBook | undefined): ReadonlyMap<string, string> {
  return new Map([...(made?.site.files ?? [])].map(([path, { key }]) => [path, key.replace(/:new$/, '')]));
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
