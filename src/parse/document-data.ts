// What a Jekyll site says of a chapter, over what the chapter's own file says.
import type { SplitFile } from '../frontmatter/front-matter.ts';
import { withoutPoint } from '../lib/decimal.ts';
import { tableOf } from '../lib/table.ts';
import type { JekyllDocument } from '../model/jekyll.ts';

/** In a Jekyll book, front matter stands over what the settings give for the file's scope. */
export function withData(file: SplitFile, data: Readonly<Record<string, unknown>> | undefined): SplitFile {
  if (data === undefined) return file;
  // Only Liquid asks whether a number has a point.
  const plain = Object.entries(data).map(([key, value]) => [key, withoutPoint(value)] as const);
  return { ...file, data: tableOf<unknown>(plain) };
}

/** The text, with a blank for each character of the front matter, and of a heading that became the title. */
export function bodyOf({ body }: SplitFile, document: JekyllDocument | undefined): string {
  const start = document?.bodyStart ?? 0;
  return body.slice(0, start).replace(/[^\n]/g, ' ') + body.slice(start);
}
