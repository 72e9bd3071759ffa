// Every include call of a Jekyll book: where it stands, and what answers it.
import { joinPath } from '../lib/paths.ts';
import { placeFinder } from '../lib/text-map.ts';
import { readIncludeMarkup } from '../liquid/include-tag.ts';
import { scanLiquid } from '../liquid/scan.ts';
import type { Place, Source } from '../model/place.ts';
import type { Workspace } from '../model/workspace.ts';

export interface FoundInclude {
  readonly name: string;
  /** `vitrine`: a built-in include · `book`: `templates/includes/` · `jekyll`: `_includes/` · `nothing`. */
  readonly answeredBy: 'vitrine' | 'book' | 'jekyll' | 'nothing';
  readonly calls: number;
  /** Of the first call. */
  readonly place: Place;
}

/**
 * By name and by what answers, the most used first; calls inside `_includes` are counted too. `answers` is the rule of
 * the build.
 */
export function findIncludes(
  workspace: Workspace,
  answers: (name: string, parameters: readonly string[]) => boolean,
): readonly FoundInclude[] {
  const found = new Map<string, FoundInclude>();
  const { jekyll } = workspace;
  for (const source of textsOf(workspace)) {
    const placeAt = placeFinder(source);
    for (const piece of scanLiquid(source.text)) {
      if (piece.kind !== 'tag' || !/^include(?:_cached)?$/.test(piece.name)) continue;
      const markup = readIncludeMarkup(source.text, piece.markup);
      const name = markup.name.text;
      if (name === '' || name.includes('{')) continue;
      const isTemplate = answers(
        name,
        markup.arguments.map((argument) => argument.name.text),
      );
      const template = workspace.includes[name.replace(/\.(md|markdown|html|liquid)$/i, '')];
      const answeredBy =
        isTemplate && template !== undefined
          ? template.path.startsWith('vitrine:')
            ? 'vitrine'
            : 'book'
          : jekyll !== undefined &&
              Object.hasOwn(jekyll.includable, joinPath('_includes', name.replace(/^\/+/, '')) ?? name)
            ? 'jekyll'
            : 'nothing';
      const key = `${name}\n${answeredBy}`;
      const known = found.get(key);
      found.set(
        key,
        known === undefined
          ? { name, answeredBy, calls: 1, place: placeAt(piece.start, 2) }
          : { ...known, calls: known.calls + 1 },
      );
    }
  }
  return [...found.values()].sort((a, b) => b.calls - a.calls || (a.name < b.name ? -1 : 1));
}

function textsOf({ sources, jekyll, texts }: Workspace): readonly Source[] {
  const includes = Object.entries(texts).filter(([path]) => jekyll !== undefined && /(?:^|\/)_includes\//.test(path));
  return [...sources, ...includes.map(([path, text]) => ({ path, text }))];
}
