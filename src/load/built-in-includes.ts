// What the built-in includes say of themselves. Run from its sources, the program reads it in their front matter.
import type { ReadInclude } from './include-templates.ts';

/** By `shortHash` of the template's text. compile-built-in.ts writes another map when the program is bundled. */
export const builtInIncludes: ReadonlyMap<string, ReadInclude> = new Map();
