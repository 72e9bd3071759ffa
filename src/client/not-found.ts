// The page for addresses that lead nowhere: of all chapters, those whose addresses are most like the one that was asked
// for.
import { showAllChapters } from './whole-contents.ts';

const box = document.querySelector<HTMLElement>('.nearest');
if (box !== null) {
  const propose = (): void => proposeIn(box);
  // Where they do not come, those that are near the beginning are all that is known.
  showAllChapters().then(propose, propose);
}

function proposeIn(box: HTMLElement): void {
  const asked = pairsOf(lastName(location.pathname));
  const found = [...document.querySelectorAll<HTMLAnchorElement>('.book-contents li:not(.part, .more) > a')]
    .map((link) => ({
      link,
      likeness: Math.max(
        likeness(asked, pairsOf(lastName(link.pathname))),
        likeness(asked, pairsOf(link.textContent ?? '')),
      ),
    }))
    .filter((candidate) => candidate.likeness > 0.4)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3);
  for (const { link } of found) {
    const item = document.createElement('li');
    item.append(Object.assign(document.createElement('a'), { href: link.href, textContent: link.textContent }));
    box.querySelector('ul')?.append(item);
  }
  box.hidden = found.length === 0;
}

/** `/book/convnts.html` → `convnts`; of a folder, its name. */
function lastName(path: string): string {
  const names = path.replace(/(?:index)?\.html?$/, '').split('/');
  const name = names.filter((each) => each !== '').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Letters two by two: words that are alike share most of them, whatever is between or at the end. */
function pairsOf(text: string): ReadonlySet<string> {
  const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, index) => letters.slice(index, index + 2)),
  );
}

/** From 0 to 1 (Dice's coefficient). */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
