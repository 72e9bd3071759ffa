// A text within the layouts that it names, as Jekyll makes a page or a document of it.
import { deepMerge } from '../../lib/values.ts';
import { runLiquid } from '../../liquid/liquid.ts';
import type { LiquidOptions } from '../../liquid/run.ts';
import type { Problem } from '../../model/problem.ts';
import { markdownAsJekyll } from '../chapter-liquid.ts';
import type { Layout } from './chain.ts';

export interface Filling {
  readonly content: string;
  /** From the layout that the text names to the outermost. */
  readonly chain: readonly Layout[];
  readonly liquid: Omit<LiquidOptions, 'markdownify'>;
  /** What Liquid sees besides. */
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly report: (problem: Problem) => void;
}

export async function inLayouts({ content, chain, liquid, variables, report }: Filling): Promise<string> {
  let html = content;
  let layout: Readonly<Record<string, unknown>> = {};
  for (const { source, data } of chain) {
    // What an inner layout says comes before what the outer one does.
    layout = deepMerge(data, layout);
    const options: LiquidOptions = {
      ...liquid,
      markdownify: markdownAsJekyll,
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
