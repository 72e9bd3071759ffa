// A chapter as Jekyll prints its content: Liquid run, Markdown read, nothing added; for comparing and for other
// programs.
import { splitFrontMatter } from '../frontmatter/front-matter.ts';
import { placeFinder, originOf } from '../lib/text-map.ts';
import { runLiquid } from '../liquid/liquid.ts';
import { renderHtmlPage } from '../markdown/html-page.ts';
import { callId } from '../markdown/calls.ts';
import { renderInline, renderMarkdown } from '../markdown/markdown.ts';
import type { MarkdownOptions } from '../markdown/options.ts';
import { plainHtml } from '../markdown/plain-html.ts';
import type { MappedText, Source } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { readCall, type InlineMarkdown } from './calls.ts';
import { liquidOptions } from './chapter-liquid.ts';
import { bodyOf, withData } from './document-data.ts';
import type { ParseContext } from './parse.ts';
import { plainCall } from './plain-call.ts';

export interface PlainChapter {
  /**
   * After Liquid and before Markdown, without front matter; calls that no file of the book answers as they were
   * written.
   */
  readonly text: string;
  readonly html: string;
  readonly problems: readonly Problem[];
}

export type PlainContext = ParseContext & {
  /** The text of a file that Liquid may include, by its path in the root. */
  readonly textOf: (path: string) => string | undefined;
};

/** `jekyll`: Liquid runs only in a text with front matter, as in Jekyll. `always`: it runs in every text. */
export type WhoseLiquid = 'jekyll' | 'always';

/**
 * Reads one chapter. With front matter, Liquid runs as Jekyll runs it, in code too; without, as in a book of Vitrine's
 * own, where code is shown. An include of which the book has no file, but Vitrine has, is answered in simple HTML.
 */
export async function plainChapter(source: Source, context: PlainContext, whose: WhoseLiquid): Promise<PlainChapter> {
  const { document, file, body } = openedFile(source, context);
  const options = {
    ...liquidOptions(file.data, context),
    file: context.textOf,
    ...context.jekyll?.liquidFor(source.path, () => undefined),
  };
  const ran =
    (!file.present && whose === 'jekyll') || file.data.render_with_liquid === false
      ? {
          text: { text: body.text, segments: [{ at: 0, origin: 0, length: body.text.length }] },
          tags: [],
          problems: [],
        }
      : await runLiquid(body, {
          ...options,
          mode: file.present ? 'jekyll' : 'native',
          answers: (name) => options.file(`_includes/${name}`) === undefined,
        });
  const mapped = withoutBlanks(ran.text, file.present ? blanksAtTop(body.text) : '');

  const findPlace = placeFinder(body);
  const markdown: MarkdownOptions = {
    calls: [],
    placeAt: (offset, length) => findPlace(originOf(mapped, offset), length),
    headings: 'as-written',
    dialect: 'plain',
    kramdown: context.kramdown,
  };
  const inline: InlineMarkdown = (text, at) => renderInline(text, { ...markdown, placeAt: () => at });
  const calls = ran.tags.map((tag, index) => readCall(tag, { id: callId(index), includes: context.includes, inline }));
  const callOf = new Map(calls.map((each, index) => [callId(index), each]));
  const marked = ran.tags.map(
    ({ source: written }, index) =>
      ({ placement: calls[index]?.interface?.placement ?? 'either', source: written }) as const,
  );
  const { tree } = (document?.form === 'html' ? renderHtmlPage : renderMarkdown)(mapped.text, {
    ...markdown,
    calls: marked,
  });
  return {
    text: mapped.text.replace(/\uFDD0(\d+)\uFDD1/g, (_, index: string) => marked[Number(index)]?.source ?? ''),
    html: plainHtml(tree, {
      call: ({ id, placement }) => {
        const call = callOf.get(id);
        return call === undefined ? '' : plainCall(call, placement);
      },
    }),
    problems: [...file.problems, ...ran.problems, ...calls.flatMap(({ problems }) => problems)],
  };
}

function openedFile(source: Source, { jekyll }: PlainContext) {
  const document = jekyll?.document(source.path);
  const file = withData(splitFrontMatter(source), document?.data);
  return { document, file, body: { path: source.path, text: bodyOf(file, document) } };
}

/** The front matter, which stands as blanks in the body, and the blank lines below it: Jekyll drops them together. */
function blanksAtTop(body: string): string {
  return /^(?:[ \t]*\n)*/.exec(body)?.[0] ?? '';
}

function withoutBlanks(mapped: MappedText, blanks: string): MappedText {
  const length = mapped.text.startsWith(blanks) ? blanks.length : 0;
  return {
    text: mapped.text.slice(length),
    segments: mapped.segments.map((segment) => ({ ...segment, at: segment.at - length })),
  };
}
