// An inspection as a page of text for a person.
import { paintFor } from '../diagnostics/paint.ts';
import { counted, placeWords, type ViewOptions } from '../diagnostics/view.ts';
import { factWords, type Fact } from './fact.ts';
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
  const { order } = inspection;
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', bold(title), ...lines.map((line) => `  ${line}`)];
  return [
    `${bold(inspection.title)}: ${KINDS[inspection.kind]}`,
    `${counted(inspection.pages, 'page')}, ${counted(inspection.words, 'word')}, ${counted(inspection.pictures, 'picture')}${inspection.base === undefined ? '' : `, for ${inspection.base}`}`,
    ...section('Order', [
      `found in ${order.source}`,
      `${counted(order.numbered, 'chapter')} with numbers${order.parts.length === 0 ? '' : `; parts: ${listed(order.parts, 12)}`}`,
    ]),
    ...section('Languages', inspection.languages.map(languageLine)),
    ...section('Collections', inspection.collections.map(collectionLine)),
    ...section('Data', inspection.dataFiles.length === 0 ? [] : [listed(inspection.dataFiles, 12)]),
    ...section(
      'Layouts',
      inspection.layouts.map(({ name, pages, answer }) => `${name} (${counted(pages, 'page')}): ${answer}`),
    ),
    ...section('Includes', includeLines(inspection, options)),
    ...section('Settings', settingLines(inspection)),
    ...section('Plugins', pluginLines(inspection, options)),
    ...section(
      'Settings of kramdown',
      inspection.kramdown.map(({ option, value, ...fact }) => `${option}: ${value.slice(0, 40)} (${factWords(fact)})`),
    ),
    ...section(
      'Theme',
      inspection.theme === undefined ? [] : [`${inspection.theme}: not needed, the pages have Vitrine's layouts`],
    ),
    ...section('Run by Liquid and written as text', inspection.texts.length === 0 ? [] : [listed(inspection.texts, 8)]),
    ...section('Left out', leftOutLines(inspection)),
    ...section('Better than it was', improvementLines(inspection.improvements)),
    ...section('To mend', problemLines(inspection, options).map(yellow)),
    ...(inspection.problems.length === 0 ? [] : ['', 'Each with its line: vitrine check']),
  ].join('\n');
}

function collectionLine({ label, documents, published }: Inspection['collections'][number]): string {
  return `${label}: ${counted(documents, 'document')}${published ? '' : ', for Liquid only'}`;
}

function languageLine(found: Inspection['languages'][number]): string {
  const { language, front, chapters, paired, foundBy, orderedBy } = found;
  return `${language}: ${counted(chapters, 'page')}, ${paired} with a counterpart, front page ${front}; found by ${foundBy}; ordered by ${orderedBy}`;
}

function includeLines({ includes }: Inspection, options: ViewOptions): readonly string[] {
  const { yellow } = paintFor(options);
  return includes.map(({ name, calls, answeredBy, place }) => {
    const line = `${name} (${counted(calls, 'call')}): ${ANSWERS[answeredBy]}`;
    return answeredBy === 'nothing' ? yellow(`${line}, first at ${placeWords(place, options.showPath)}`) : line;
  });
}

function settingLines({ settings }: Inspection): readonly string[] {
  const isPlain = ({ answer, words }: Fact): boolean => answer === 'done' && words === '';
  const plain = settings.filter(isPlain).map(({ name }) => name);
  return [
    ...settings.filter((setting) => !isPlain(setting)).map(({ name, ...fact }) => `${name}: ${factWords(fact)}`),
    ...(plain.length === 0 ? [] : [`as in Jekyll: ${plain.join(', ')}`]),
  ];
}

function pluginLines({ plugins }: Inspection, options: ViewOptions): readonly string[] {
  const { yellow } = paintFor(options);
  return plugins.map(({ name, ...fact }) => {
    const line = `${name}: ${factWords(fact)}`;
    return fact.answer === 'not done' ? yellow(line) : line;
  });
}

function leftOutLines({ waiting, drafts, leftOut, copied }: Inspection): readonly string[] {
  return [
    ...(waiting.length === 0 ? [] : [`waiting for a later day: ${listed(waiting, 8)}`]),
    ...(drafts.length === 0 ? [] : [`drafts (see them with --drafts): ${listed(drafts, 8)}`]),
    ...(leftOut.length === 0 ? [] : [`Markdown that is no page of the site: ${listed(leftOut, 8)}`]),
    ...(copied.length === 0 ? [] : [`Markdown that is no page, and is copied as it is: ${listed(copied, 8)}`]),
  ];
}

function improvementLines(better: Inspection['improvements']): readonly string[] {
  return [
    ...amount(better.numberedFigures, 'figure', 'numbered'),
    ...amount(better.sizedPictures, 'picture', 'of known size, so that nothing jumps'),
    ...amount(better.formulas, 'formula', 'without a script'),
    ...amount(better.bareAddresses, 'bare URL', 'turned into links'),
    ...amount(better.checkedLinks, 'link', 'checked'),
    ...amount(better.videos, 'video', 'of known proportion'),
    ...amount(better.hiddenTodos, 'todo', 'hidden from readers'),
  ];
}

function problemLines({ problems }: Inspection, { showPath }: ViewOptions): readonly string[] {
  return problems
    .filter(({ severity }) => severity !== 'note')
    .map(({ rule, severity, count, first, place }) => {
      const where = place === undefined ? '' : `at ${placeWords(place, showPath)}: `;
      return `${rule}: ${counted(count, severity)}, first ${where}${first}`;
    });
}

function amount(count: number, name: string, words: string): readonly string[] {
  return count === 0 ? [] : [`${counted(count, name)} ${words}`];
}

function listed(names: readonly string[], most: number): string {
  return names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}
