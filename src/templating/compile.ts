// How a template is compiled, by the running program and when it is bundled: with the same options.
import nunjucks from 'nunjucks';

export const OPTIONS = { autoescape: true, trimBlocks: true, lstripBlocks: true };

/** The part of nunjucks that its types leave out. */
const { compiler } = nunjucks as unknown as {
  readonly compiler: {
    readonly compile: (
      text: string,
      asyncFilters: readonly string[],
      extensions: readonly unknown[],
      name: undefined,
      options: typeof OPTIONS,
    ) => string;
  };
};

/**
 * The body of a function that returns what nunjucks runs. nunjucks puts a template's own name into it only for
 * templates that call each other by `./` and `../`, which ours do not: one text is one program, by whatever name.
 */
export function compileTemplate(text: string): string {
  return compiler.compile(text, [], [], undefined, OPTIONS);
}
