// The page of all solutions, where a book wants them at its end: a chapter of the program's, made of what the others
// keep apart.
import { lastFor } from '../lib/once-for.ts';
import { decodePath, folderOf, joinPath, pathIn } from '../lib/paths.ts';
import { slugOf, takeName } from '../lib/slug.ts';
import type { Chapter, FrontMatter } from '../model/chapter.ts';
import type { ArgumentValue, IncludeCall } from '../model/include.ts';
import type { Place } from '../model/place.ts';
import type { Attribute, Element, Tree, TreeNode } from '../model/tree.ts';
import { addressesOf } from '../tree/addresses.ts';
import { attributeOf, hasClass } from '../tree/elements.ts';
import { openTree, packTree } from '../tree/packed.ts';
import { replaceInSet } from '../tree/relink.ts';
import { element, mapNodes } from '../tree/walk.ts';
import { wordsOf } from '../words/words.ts';
import { idsOf } from './anchors.ts';
import { readFacts } from './facts/facts.ts';
import { mapCallValues } from './values.ts';

export interface SolutionsBook {
  readonly contentFolder: string;
  readonly language: string;
  readonly words: Readonly<Record<string, string>>;
  readonly linksTerms: boolean;
}

/** A page of the solutions of `chapters`, for each language that has some. */
export function solutionsOf(chapters: readonly Chapter[], book: SolutionsBook): readonly Chapter[] {
  const solving = chapters.filter(({ apart }) => apart !== undefined);
  const languages = [...new Set(solving.map(({ frontMatter }) => frontMatter.language))];
  const taken = new Set(chapters.map(({ path }) => path.replace(/\.\w+$/, '')));
  return languages.map((language) => {
    const isOwn = language === undefined || language === book.language;
    const folder = isOwn ? book.contentFolder : pathIn(book.contentFolder, language);
    const path = `${takeName(pathIn(folder, 'solutions'), taken)}.md`;
    const { listOfSolutions: title } = wordsOf(language ?? book.language, isOwn ? book.words : {});
    const own = solving.filter(({ frontMatter }) => frontMatter.language === language);
    return solutionsChapter({
      path,
      title,
      language,
      linksTerms: book.linksTerms,
      solved: own.map((chapter) => solvedIn(chapter, book.contentFolder)),
    });
  });
}

/** The solutions of a chapter as they stand on another page, under its title. */
interface Solved {
  readonly tree: Tree;
  readonly calls: readonly IncludeCall[];
}

function solutionsChapter({
  path,
  title,
  language,
  linksTerms,
  solved,
}: {
  readonly path: string;
  readonly title: string;
  readonly language: string | undefined;
  readonly linksTerms: boolean;
  readonly solved: readonly Solved[];
}): Chapter {
  const tree = solved.flatMap((each) => each.tree);
  const calls = solved.flatMap((each) => each.calls);
  return {
    path,
    isMade: true,
    frontMatter: { ...NOTHING, title, language },
    title,
    titleContent: undefined,
    titleAttributes: [],
    titleNotes: [],
    body: packTree(tree),
    head: [],
    calls,
    ...readFacts({ tree, head: [], calls, mayList: false, linksTerms }),
    todos: [],
    problems: [],
  };
}

/** A page that is read, and not counted. */
const NOTHING: FrontMatter = {
  title: undefined,
  layout: 'page',
  draft: false,
  description: undefined,
  authors: [],
  date: undefined,
  updated: undefined,
  permalink: undefined,
  order: undefined,
  language: undefined,
  image: undefined,
  macros: {},
  bibliography: [],
  redirectFrom: [],
  data: {},
  places: {},
};

/** A chapter that was not parsed again keeps what is made of its solutions. */
const solvedIn = lastFor((chapter: Chapter, contentFolder: string): Solved => {
  const apart = chapter.apart === undefined ? [] : openTree(chapter.apart.tree);
  const address = chapter.path.slice(contentFolder === '' ? 0 : contentFolder.length + 1);
  const own = new Set(idsOf(apart));
  const place = { path: chapter.path, line: 1, column: 1, length: 0 };
  const prefix = `${slugOf(address.replace(/\.\w+$/, ''))}-`;
  // From the top of the book, wherever the page of solutions stands.
  const moved = (written: string): string => {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(written) || written === '') return written;
    if (!written.startsWith('#')) return `/${joinPath(folderOf(address), written) ?? written}`;
    return own.has(decodePath(written.slice(1))) ? written : `/${address}${written}`;
  };
  const make = (tree: Tree): Tree =>
    mapNodes(tree, (node): TreeNode => {
      if (typeof node === 'string') return node;
      if (node.kind === 'reference')
        return { ...node, mentions: node.mentions.map((mention) => ({ ...mention, from: chapter.path })) };
      if (node.kind === 'call') return { ...node, id: prefix + node.id };
      return node.kind === 'element' ? relinked(withoutMark(node), moved, place) : node;
    });
  const calls = (chapter.apart?.calls ?? []).map((call) => ({ ...call, id: prefix + call.id }));
  return {
    tree: [...headingOf(chapter, address), ...make(apart)],
    calls: mapCallValues(calls, movedValue(moved, make)),
  };
});

/** The chapter's title, which leads there. */
function headingOf({ title, titleContent, path }: Chapter, address: string): Tree {
  const place = { path, line: 1, column: 1, length: 0 };
  const link: Element = { ...element('a', [['href', `/${address}`]], titleContent ?? [title]), place };
  return [{ ...element('h2', [['id', `of-${slugOf(address.replace(/\.\w+$/, ''))}`]], [link]), place }, '\n'];
}

/** The mark of a note is a link to it: the note stays in its chapter, where several may have an `fn:a`. */
function withoutMark(node: Element): Element {
  const isMark = node.name === 'sup' && attributeOf(node, 'id')?.startsWith('fnref:') === true;
  if (!isMark && !hasClass(node, 'footnote')) return node;
  return { ...node, attributes: node.attributes.filter(([name]) => !['id', 'class', 'rel', 'role'].includes(name)) };
}

/** The mark of a note has no place of its own, and is looked up now. */
function relinked(node: Element, moved: (address: string) => string, place: Place): Element {
  const found = addressesOf(node);
  if (found.length === 0) return node;
  const names = new Set(found.map(({ attribute }) => attribute));
  const attributes = node.attributes.map(([name, value]): Attribute => {
    if (!names.has(name)) return [name, value];
    return [name, name === 'srcset' ? replaceInSet(value, moved) : moved(value.trim())];
  });
  return { ...node, attributes, place: node.place ?? place };
}

function movedValue(moved: (address: string) => string, make: (tree: Tree) => Tree) {
  return (value: ArgumentValue): ArgumentValue => {
    if (value.kind === 'picture') return { ...value, src: moved(value.src) };
    if (value.kind === 'link') return { ...value, href: moved(value.href) };
    return value.kind === 'markdown' ? { ...value, content: make(value.content) } : value;
  };
}
