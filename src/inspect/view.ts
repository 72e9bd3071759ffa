// An inspection as a page of text for a person.
import { paintFor } from '../diagnostics/paint.ts';
import { counted, placeWords, type ViewOptions } from '../diagnostics/view.ts';
import type { Inspection } from './inspect.ts';

const KINDS: Readonly<Record<Inspection['kind'], string>> = {
  jekyll: 'a Jekyll site (_config.yml)',
  native: "a book of Vitrine's own (content/, book.yml)",
  folder: 'a folder of Markdown files',
  file: 'one Markdown file',
};
const ANSWERS: Readonly<Record<Inspection['includes'][number]['answeredBy'], string>> = {
  vitrine: "Vitrine's own",
  book: 'templates/includes/',
  jekyll: '_includes/, run by Liquid',
  nothing: 'nothing: the call is left out',
};

export function inspectionView(inspection: Inspection, options: ViewOptions): string {
  const { bold, yellow } = paintFor(options);
  const { order, improvements: better } = inspection;
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', bold(title), ...lines.map((line) => `  ${line}`)];
  return [
    `${bold(inspection.title)}: ${KINDS[inspection.kind]}`,
    `${counted(inspection.pages, 'page')}, ${counted(inspection.words, 'word')}, ${counted(inspection.pictures, 'picture')}${inspection.base === undefined ? '' : `, for ${inspection.base}`}`,
    ...section('Order', [
      `found in ${order.source}`,
      `${counted(order.numbered, 'chapter')} with numbers${order.parts.length === 0 ? '' : `; parts: ${listed(order.parts, 12)}`}`,
    ]),
    ...section(
      'Collections',
      inspection.collections.map(
        ({ label, documents, published }) =>
          `${label}: ${counted(documents, 'document')}${published ? '' : ', for Liquid only'}`,
      ),
    ),
    ...section('Data', inspection.dataFiles.length === 0 ? [] : [listed(inspection.dataFiles, 12)]),
    ...section(
      'Layouts',
      inspection.layouts.map(({ name, pages, answer }) => `${name} (${counted(pages, 'page')}): ${answer}`),
    ),
    ...section(
      'Includes',
      inspection.includes.map(({ name, calls, answeredBy, place }) => {
        const line = `${name} (${counted(calls, 'call')}): ${ANSWERS[answeredBy]}`;
        return answeredBy === 'nothing' ? yellow(`${line}, first at ${placeWords(place, options.showPath)}`) : line;
      }),
    ),
    ...section(
      'Plugins',
      inspection.plugins.map(({ name, answer, words }) =>
        answer === 'not supported' ? yellow(`${name}: not supported, ${words}`) : `${name}: ${answer}, ${words}`,
      ),
    ),
    ...section(
      'Settings of kramdown',
      inspection.kramdown.map(({ option, value, words }) => `${option}: ${value.slice(0, 40)} (${words})`),
    ),
    ...section(
      'Theme',
      inspection.theme === undefined ? [] : [`${inspection.theme}: not needed, Vitrine's templates dress the pages`],
    ),
    ...section('Run by Liquid and written as text', inspection.texts.length === 0 ? [] : [listed(inspection.texts, 8)]),
    ...section('Left out', [
      ...(inspection.drafts.length === 0 ? [] : [`drafts (see them with --drafts): ${listed(inspection.drafts, 8)}`]),
      ...(inspection.leftOut.length === 0
        ? []
        : [`Markdown that is no page of the site: ${listed(inspection.leftOut, 8)}`]),
    ]),
    ...section('Better than it was', [
      ...amount(better.numberedFigures, 'figure', 'numbered'),
      ...amount(better.sizedPictures, 'picture', 'of known size, so that nothing jumps'),
      ...amount(better.formulas, 'formula', 'without a script'),
      ...amount(better.bareAddresses, 'bare URL', 'turned into links'),
      ...amount(better.checkedLinks, 'link', 'checked'),
      ...amount(better.videos, 'video', 'of known proportion'),
      ...amount(better.hiddenTodos, 'todo', 'hidden from readers'),
    ]),
    ...section(
      'To mend',
      inspection.problems
        .filter(({ severity }) => severity !== 'note')
        .map(({ rule, severity, count, first, place }) =>
          yellow(
            `${rule}: ${counted(count, severity)}, first ${place === undefined ? '' : `at ${placeWords(place, options.showPath)}: `}${first}`,
          ),
        ),
    ),
    ...(inspection.problems.length === 0 ? [] : ['', 'Each with its line: vitrine check']),
  ].join('\n');
}

function amount(count: number, name: string, words: string): readonly string[] {
  return count === 0 ? [] : [`${counted(count, name)} ${words}`];
}

function listed(names: readonly string[], most: number): string {
  return names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}
