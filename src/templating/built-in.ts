// The built-in templates, compiled. Run from its sources, the program has none, and compiles what it is asked for.

/** What nunjucks runs: `root`, and a function for each block. */
export type CompiledTemplate = Readonly<Record<string, unknown>>;

/** By `shortHash` of the template's text. compile-built-in.ts writes another map when the program is bundled. */
export const compiledTemplates: ReadonlyMap<string, () => CompiledTemplate> = new Map();
