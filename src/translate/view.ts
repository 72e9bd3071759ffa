// The state of translations as a page of text for a person.
import { paintFor } from '../diagnostics/paint.ts';
import { counted, type ViewOptions } from '../diagnostics/view.ts';
import { englishName } from '../languages/tags.ts';
import type { ChapterStatus, TranslationStatus } from './status.ts';

/** So many changed blocks of one chapter are shown. */
const SHOWN = 8;

export function statusView(languages: readonly TranslationStatus[], options: ViewOptions): string {
  const { bold, yellow } = paintFor(options);
  if (languages.length === 0) return 'The book stands in one language. vitrine inspect shows what was found.';
  return languages
    .flatMap(({ language, chapters }) => {
      const name = englishName(language);
      const complete = chapters.filter(({ state }) => state === 'complete').length;
      return [
        bold(
          `${language}${name === undefined ? '' : ` (${name})`}: ${complete} of ${counted(chapters.length, 'chapter')} complete`,
        ),
        ...chapters.flatMap((chapter) => linesOf(chapter, { options, paint: yellow })),
        '',
      ];
    })
    .join('\n')
    .trimEnd();
}

function linesOf(
  { original, translation, state, changed }: ChapterStatus,
  { options, paint }: { readonly options: ViewOptions; readonly paint: (text: string) => string },
): readonly string[] {
  const { showPath } = options;
  const word = state.padEnd(9);
  const line = `  ${state === 'behind' ? paint(word) : word}  ${showPath(translation ?? original)}`;
  const more = changed.length - SHOWN;
  return [
    line,
    ...changed.slice(0, SHOWN).map((block) => `             ${showPath(original)}:${block.line}  ${block.beginning}`),
    ...(more > 0 ? [`             and ${counted(more, 'more block')}`] : []),
    ...(state === 'behind' && changed.length === 0
      ? ['             a part of the original was taken away or moved']
      : []),
  ];
}
