// The finished content of a Jekyll document, for Liquid that shows one page in another: `post.content`, `page.excerpt`.
import { wholeText } from '../../lib/text-map.ts';
import { callMarks } from '../../lib/marks.ts';
import { runLiquid } from '../../liquid/liquid.ts';
import type { LiquidOptions, LiquidResult } from '../../liquid/run.ts';
import type { JekyllDocument } from '../../model/jekyll.ts';
import type { MappedText, Source } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';

/**
 * The text after Liquid and Markdown, as Jekyll prints it. Its mistakes are reported where the document itself is
 * parsed.
 */
export async function contentAsJekyll(document: JekyllDocument, liquid: LiquidOptions): Promise<string> {
  const { text } = await runBody(document, liquid);
  return document.form === 'markdown' ? liquid.markdownify(text.text) : text.text;
}

export interface FinishedText {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** A file that is no page (a feed, a script) with its Liquid run. */
export async function finishedText(document: JekyllDocument, liquid: LiquidOptions): Promise<FinishedText> {
  const { text, problems } = await runBody(document, liquid);
  return { text: text.text, problems };
}

/** No include is answered by a template here: what comes out is text, and not a page. */
async function runBody(document: JekyllDocument, liquid: LiquidOptions): Promise<LiquidResult> {
  const source: Source = {
    path: document.path,
    text: document.text.slice(0, document.bodyStart).replace(/[^\n]/g, ' ') + document.text.slice(document.bodyStart),
  };
  const options: LiquidOptions = {
    ...liquid,
    answers: (name) => liquid.file(`_includes/${name}`) === undefined && liquid.answers(name, []),
  };
  const result =
    document.data.render_with_liquid === false
      ? { text: wholeText(source.text), tags: [], problems: [] }
      : await runLiquid(source, options);
  return { ...result, text: { ...result.text, text: withoutStart(result.text, document).replace(callMarks(), '') } };
}

/** A tag that takes the blanks before it away (`{%- … %}`) has taken those of the front matter too. */
function withoutStart({ text, segments }: MappedText, { bodyStart }: JekyllDocument): string {
  const [first] = segments;
  return first?.at === 0 && first.origin === 0 ? text.slice(Math.min(first.length, bodyStart)) : text;
}
