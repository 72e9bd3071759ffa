// A text within the layouts that it names, as Jekyll makes a page or a document of it.
import { deepMerge } from '../../lib/values.ts';
import { runLiquid } from '../../liquid/liquid.ts';
import type { LiquidOptions } from '../../liquid/run.ts';
import type { JekyllDocument, JekyllSite } from '../../model/jekyll.ts';
import type { Problem } from '../../model/problem.ts';
import { chainOf, layoutOf, type Layout } from './chain.ts';
import { tableOf } from '../../lib/table.ts';

export interface Filling {
  readonly content: string;
  /** From the layout that the text names to the outermost. */
  readonly chain: readonly Layout[];
  readonly liquid: LiquidOptions;
  /** What Liquid sees besides. */
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly report: (problem: Problem) => void;
}

export async function inLayouts({ content, chain, liquid, variables, report }: Filling): Promise<string> {
  let html = content;
  let layout: Readonly<Record<string, unknown>> = tableOf();
  for (const { source, data } of chain) {
    // What an inner layout says comes before what the outer one does.
    layout = deepMerge(data, layout);
    const options: LiquidOptions = {
      ...liquid,
      // A layout is no text of a chapter: an include that is not in the book is reported, and nothing stands for it.
      answers: () => false,
      variables: { ...liquid.variables, ...variables, content: html, layout },
    };
    const result = await runLiquid({ path: source.path, text: source.text }, options);
    for (const problem of result.problems) report(problem);
    html = result.text.text.replace(/^\s+/, '');
  }
  return html;
}

/** A document as Jekyll prints it: its content within the layouts that it names. */
export async function inItsLayouts(
  { document, content, liquid }: Pick<Filling, 'content' | 'liquid'> & { readonly document: JekyllDocument },
  how: { readonly site: JekyllSite; readonly ownLayouts: boolean; readonly note: (name: string) => void },
): Promise<string> {
  const { layouts: chain } = chainOf(layoutOf(document, how.site), how.site, new Map(), how.note);
  // In Vitrine's layouts a page that shows documents is no place for whole pages.
  if (!how.ownLayouts && chain.some(({ source }) => isWholePage(source.text))) return content;
  return inLayouts({ content, chain, liquid, report: () => undefined });
}

function isWholePage(layout: string): boolean {
  return /<(?:!doctype|html|body)\b/i.test(layout);
}
