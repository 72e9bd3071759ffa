// The lists of terms and of works as trees, for forms of the book that have no page templates.
import type { PageLink, PagePlan } from '../model/book.ts';
import type { Tree } from '../model/tree.ts';
import { element } from '../tree/walk.ts';
import type { Words } from '../words/word-names.ts';

/** As glossary.html has them. */
export function termsTree({ terms }: PagePlan, words: Words): Tree {
  const items = terms.flatMap(({ term, definition, chapter, firstUse }): Tree => {
    const where = placeTree(words.definedIn, chapter);
    const used = firstUse === undefined ? [] : placeTree(words.firstUsedIn, firstUse);
    return [element('dt', [], [term]), element('dd', [], [...definition, ...where, ...used]), '\n'];
  });
  return [element('dl', [], items)];
}

/** As references.html has them. */
export function worksTreeOf({ works }: PagePlan, words: Words): Tree {
  const items = works.flatMap(({ id, text, citedIn }): Tree => {
    const links = citedIn.flatMap((chapter, index): Tree => [...(index === 0 ? [] : [', ']), linkTo(chapter)]);
    const where: Tree =
      links.length === 0
        ? []
        : [' ', element('span', [['class', 'cited-in']], [beside(words.citedIn, '{chapters}'), ' ', ...links])];
    return [element('li', [['id', id]], [...text, ...where]), '\n'];
  });
  return [element('ul', [['class', 'works']], items)];
}

function placeTree(words: string, page: PageLink): Tree {
  return [' ', element('span', [['class', 'cited-in']], [beside(words, '{place}'), ' ', linkTo(page)])];
}

/** `Cited in {chapters}` without its place. */
function beside(words: string, place: string): string {
  return words.replace(place, '').trim();
}

function linkTo({ href, number, title, titleContent }: PageLink): Tree[number] {
  const before = number === undefined ? [] : [`${number} `];
  return element('a', [['href', href]], [...before, ...(titleContent ?? [title])]);
}
