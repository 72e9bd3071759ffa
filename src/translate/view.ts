// The state of translations as a page of text for a person.
import { paintFor } from '../diagnostics/paint.ts';
import { counted, type ViewOptions } from '../diagnostics/view.ts';
import { englishName } from '../languages/tags.ts';
import { nameOf, relativePath } from '../lib/paths.ts';
import type { ChapterStatus, TranslationStatus } from './status.ts';

/** So many changed blocks of one chapter are shown. */
const SHOWN = 8;

export function statusView(languages: readonly TranslationStatus[], options: ViewOptions): string {
  const { bold, yellow } = paintFor(options);
  if (languages.length === 0) return 'The book stands in one language. vitrine inspect shows what was found.';
  return languages
    .flatMap(({ language, chapters }) => {
      const name = englishName(language);
      const originals = chapters.filter(({ state }) => state !== 'no original').length;
      const complete = chapters.filter(({ state }) => state === 'complete').length;
      return [
        bold(
          `${language}${name === undefined ? '' : ` (${name})`}: ${complete} of ${counted(originals, 'chapter')} complete`,
        ),
        ...chapters.flatMap((chapter) => linesOf(chapter, { options, paint: yellow })),
        '',
      ];
    })
    .join('\n')
    .trimEnd();
}

function linesOf(
  { original, translation, state, changed, perhaps }: ChapterStatus,
  { options, paint }: { readonly options: ViewOptions; readonly paint: (text: string) => string },
): readonly string[] {
  const { showPath } = options;
  const word = state.padEnd(11);
  const line = `  ${state === 'behind' || state === 'no original' ? paint(word) : word}  ${showPath(translation ?? original)}`;
  const more = changed.length - SHOWN;
  return [
    line,
    ...changed.slice(0, SHOWN).map((block) => `               ${showPath(original)}:${block.line}  ${block.beginning}`),
    ...(more > 0 ? [`               and ${counted(more, 'more block')}`] : []),
    ...(state === 'behind' && changed.length === 0
      ? ['               a part of the original was taken away or moved']
      : []),
    ...(state === 'no original'
      ? [
          `               ${showPath(original)} ${perhaps === original ? 'has another translation' : `is gone${renamed(perhaps, translation)}`}`,
        ]
      : []),
  ];
}

/** What its author may write, where the original has another name now. */
function renamed(original: string | undefined, translation: string | undefined): string {
  if (original === undefined || translation === undefined) return '';
  const name = relativePath(translation, original);
  return `; if it is ${nameOf(original)} now, write translates: ${name}`;
}
