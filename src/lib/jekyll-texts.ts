// Documents of a Jekyll site that are no pages: feeds, scripts, style sheets, data for programs.
import type { JekyllDocument, JekyllSite } from '../model/jekyll.ts';

/** Those that are run by Liquid and written as they come out; Sass is made into style sheets elsewhere. */
export function writtenTexts({ documents }: JekyllSite): readonly JekyllDocument[] {
  return documents.filter(
    ({ form, output, draft, path }) => form === 'text' && output && !draft && !/\.(?:scss|sass)$/i.test(path),
  );
}
