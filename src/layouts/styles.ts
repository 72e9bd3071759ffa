// The style sheets that a Jekyll book writes in Sass, made as its settings ask.
import { badSass } from '../diagnostics/catalog.ts';
import type { Asset } from '../model/book.ts';
import type { JekyllSite } from '../model/jekyll.ts';
import type { Problem } from '../model/problem.ts';
import { finishedText } from '../parse/jekyll/content.ts';
import { sassSettings } from '../parse/jekyll/sass-filters.ts';
import type { SiteReader } from '../parse/jekyll/site-reader.ts';
import { compileSass } from '../sass/compile.ts';

/** The style sheets that a site writes in Sass, with front matter, as Jekyll makes them. */
export async function makeStyleSheets(
  site: JekyllSite,
  reader: SiteReader,
): Promise<{ readonly assets: readonly Asset[]; readonly problems: readonly Problem[] }> {
  const assets: Asset[] = [];
  const problems: Problem[] = [];
  for (const document of site.documents.filter(
    ({ form, path, output, draft }) => output && !draft && form === 'text' && /\.(scss|sass)$/i.test(path),
  )) {
    const run = await finishedText(
      document,
      reader.liquidFor(document.path, () => undefined),
    );
    problems.push(...run.problems);
    const made = await compileSass({ ...sassSettings(site), path: document.sitePath, text: run.text });
    if ('css' in made) assets.push({ kind: 'made', path: document.page, content: made.css });
    else
      problems.push(
        badSass({ path: made.mistake.path, line: made.mistake.line, column: 1, length: 0 }, made.mistake.message),
      );
  }
  return { assets, problems };
}
