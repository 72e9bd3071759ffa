// What a chapter is called: by its front matter, its first heading, or its file.
import type { readFrontMatter } from './chapter-front-matter.ts';
import type { LiquidResult } from '../liquid/run.ts';
import { mentionsInTitle } from '../markdown/kramdown/cross-reference.ts';
import { markdownOfTitle, treeOfTitle } from '../markdown/kramdown/title-text.ts';
import { renderInline } from '../markdown/markdown.ts';
import type { MarkdownOptions } from '../markdown/options.ts';
import type { Chapter } from '../model/chapter.ts';
import type { JekyllDocument } from '../model/jekyll.ts';
import type { Problem } from '../model/problem.ts';
import type { Heading, Tree } from '../model/tree.ts';
import { bareContent } from '../tree/bare.ts';
import { textOf } from '../tree/text.ts';
import { beginText, type PassScene } from './chapter-text.ts';
import { formulas } from './formulas.ts';
import {
  givenTitleProblems,
  headingForTitle,
  isFrontPage,
  mentionsAsTyped,
  titleFromPath,
  titleProblems,
} from './title.ts';

/** A chapter whose front matter and Liquid are read. */
interface TitleScene {
  readonly path: string;
  readonly front: ReturnType<typeof readFrontMatter>;
  readonly document: JekyllDocument | undefined;
  readonly liquid: LiquidResult;
  readonly markdown: MarkdownOptions;
  readonly scene: PassScene;
}

type Title = Pick<Chapter, 'title' | 'titleContent'>;

/** The title of the front matter, or that of the heading that the text begins with; undefined where there is none. */
export function writtenTitle(
  leading: string | undefined,
  { front, document, liquid, markdown }: TitleScene,
): Tree | undefined {
  const { title, places } = front.matter;
  if (title !== undefined) return treeOfTitle(title, places.title ?? markdown.placeAt(0, 0));
  if (leading === undefined || document?.form === 'html') return leading === undefined ? undefined : [leading];
  const isNote = (name: string): boolean => liquid.text.text.includes(`[^${name}]:`);
  return renderInline(markdownOfTitle(leading, isNote), markdown).tree;
}

/** With what of it is shown as typed; a book's own layouts show the heading itself. */
export async function titleOf(
  written: Tree | undefined,
  opened: TitleScene,
  headings: readonly Heading[],
): Promise<{ readonly title: Title; readonly typed: readonly string[] }> {
  const { scene, path } = opened;
  if (written === undefined) return { title: nameOf(opened, path, headings), typed: [] };
  const { tree, typed } = mentionsAsTyped(written);
  const title = titleFrom(bareContent((await formulas(beginText(tree, []), scene)).tree));
  return { title, typed: scene.ownStyles ? [] : typed };
}

/** What is shown as `typed` of a leading heading, and mentions in the title that the front matter gives. */
export function problemsOfTitle(
  typed: readonly string[],
  { front, liquid, markdown, scene }: TitleScene,
): readonly Problem[] {
  const { title, places } = front.matter;
  if (title === undefined) return titleProblems(typed, liquid.text.text, markdown.placeAt);
  // A book's own layouts show them as Jekyll does.
  if (!title.includes('@') || places.title === undefined || scene.ownStyles) return [];
  return givenTitleProblems(mentionsInTitle(title, markdown.kinds), places.title, scene.lines);
}

/** As text, and as a tree where it holds more. */
function titleFrom(content: Tree): Title {
  return {
    title: textOf(content),
    titleContent: content.every((node) => typeof node === 'string') ? undefined : content,
  };
}

/** What a chapter is called that does not say it; '' for a front page. A note is called by its file. */
function nameOf({ document, markdown }: TitleScene, path: string, headings: readonly Heading[]): Title {
  if (isFrontPage(path)) return titleFrom([]);
  const heading = markdown.wiki === undefined ? headingForTitle(headings, document !== undefined) : undefined;
  if (heading !== undefined) return titleFrom(heading.content);
  return titleFrom([titleFromPath(document?.collection === undefined ? path : document.slug)]);
}
