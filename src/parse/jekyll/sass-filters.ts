// The filters `scssify` and `sassify`, and what a site's settings say of its style sheets.
import { FilterRefusal } from '../../liquid/filters/filter.ts';
import type { LiquidOptions } from '../../liquid/run.ts';
import { isMap, listOf, textOf } from '../../lib/values.ts';
import type { JekyllSite } from '../../model/jekyll.ts';
import { compileSass, type SassInput } from '../../sass/compile.ts';

/** Where imports are found, and how a sheet is written. */
export function sassSettings({ settings, sass: files }: JekyllSite): Pick<SassInput, 'files' | 'folders' | 'style'> {
  const sass = isMap(settings.sass) ? settings.sass : {};
  const folders = [
    textOf(sass.sass_dir) ?? '_sass',
    ...listOf(sass.load_paths).flatMap((path) => textOf(path) ?? []),
  ].map((path) => path.replace(/^\.?\/+|\/+$/g, ''));
  return {
    files,
    folders,
    style: sass.style === 'compressed' || sass.style === ':compressed' ? 'compressed' : 'expanded',
  };
}

export function sassFilters(site: JekyllSite, note: (name: string) => void): NonNullable<LiquidOptions['filters']> {
  const as =
    (ending: 'scss' | 'sass') =>
    async (text: string): Promise<string> => {
      note('sass:');
      const made = await compileSass({ ...sassSettings(site), path: `a.${ending}`, text });
      if ('mistake' in made) throw new FilterRefusal(made.mistake.message);
      return made.css;
    };
  return { scssify: as('scss'), sassify: as('sass') };
}
