// The parts of an entry between its title and its addresses, by the type of the work.
import type { PartialDate, Work } from '../model/bibliography.ts';
import type { Tree } from '../model/tree.ts';
import { element } from '../tree/walk.ts';
import type { Words } from '../words/word-names.ts';
import { fillWords } from '../words/fill.ts';
import { dashed, markup, plain } from './entry-markup.ts';
import { nameList } from './names.ts';
import { valueOf } from '../lib/table.ts';

/** Works that stand for themselves have their titles in italics; parts of others, in quotation marks. */
export const WHOLE = new Set([
  ...['book', 'report', 'classic', 'periodical', 'collection', 'dataset', 'software', 'motion_picture', 'standard'],
  ...['pamphlet', 'musical_score', 'map', 'legislation', 'song'],
]);

/** The words that an entry is made of, and the language that dates and numbers stand in. */
export interface PartScene {
  readonly words: Words;
  readonly language: string;
}

/** Where the work was published, by whom, which part of what. */
export function partsOf(work: Work, scene: PartScene): readonly Tree[] {
  const { texts } = work;
  switch (work.type) {
    case 'article-magazine':
    case 'article-newspaper':
      return [byOthers(work, scene), commas([...container(work), ...dayOf(work, scene), ...pages(work)])];
    case 'article-journal':
    case 'article':
    case 'review':
      return [byOthers(work, scene), journal(work), publisher(work)];
    case 'webpage':
    case 'post':
    case 'post-weblog':
      return [container(work), publisher(work), dayOf(work, scene), note(work)];
    case 'chapter':
    case 'paper-conference':
    case 'entry-encyclopedia':
    case 'entry-dictionary':
    case 'entry':
      return [inside(work, scene), series(work), publisher(work)];
    case 'thesis':
      return [[[genre(work, scene), texts.publisher].filter((part) => part !== undefined).join(', ')]];
    case 'patent':
      return [
        [[texts.genre, texts.number].filter((part) => part !== undefined).join(' ')].filter((part) => part !== ''),
      ];
    default:
      return [
        byOthers(work, scene),
        edition(work, scene),
        volumeOf(work, scene),
        container(work),
        numbered(work, scene),
      ].concat([series(work), publisher(work), pages(work), note(work)]);
  }
}

function journal({ texts, type }: Work): Tree {
  const { volume, issue, page } = texts;
  const name = texts['container-title'];
  if (name === undefined) return type === 'article' && texts.number !== undefined ? [texts.number] : [];
  const place = volume === undefined ? '' : ` ${volume}`;
  const number = issue === undefined ? '' : volume === undefined ? `, no. ${issue}` : ` (${issue})`;
  const sign =
    volume === undefined && issue === undefined ? ', ' : number.endsWith(')') || issue === undefined ? ': ' : ': ';
  const where = `${place}${number}${page === undefined ? '' : `${sign}${dashed(page)}`}`;
  return [element('cite', [], markup(name)), where].filter((part) => part !== '');
}

/** `In <cite>The Book</cite>, edited by X, 2nd ed., 3:1–20`. */
function inside(work: Work, scene: PartScene): Tree {
  const { texts } = work;
  const name = texts['container-title'];
  const by = byOthers(work, scene);
  const page = texts.page === undefined ? undefined : dashed(texts.page);
  const placed = [texts.volume, page].filter((part) => part !== undefined).join(':');
  const more = [...by, ...edition(work, scene), placed].filter((part) => part !== '');
  if (name === undefined) return commas(more);
  const [before = '', after = ''] = scene.words.inWork.split('{work}');
  const whole = [before, element('cite', [], markup(name)), after].filter((part) => part !== '');
  return [...whole, ...more.map((part) => `, ${part}`)];
}

function commas(nodes: Tree): Tree {
  return nodes.flatMap((node, index): Tree => (index === 0 ? [node] : [', ', node]));
}

function byOthers({ authors, editors, translators }: Work, { words }: PartScene): readonly string[] {
  const list = (names: typeof editors): string => nameList(names, { words, isFiled: false, hasMore: false });
  const parts = [
    ...(authors.length > 0 && editors.length > 0 ? [fillWords(words.editedBy, { names: list(editors) })] : []),
    ...(translators.length > 0 ? [fillWords(words.translatedBy, { names: list(translators) })] : []),
  ];
  return parts.length < 2 ? parts : [parts.join(', ')];
}

function edition({ texts }: Work, { words, language }: PartScene): readonly string[] {
  const given = texts.edition;
  if (given === undefined) return [];
  const number = /^\d+/.exec(given)?.[0];
  if (number === undefined)
    return [/\bed/i.test(given) || !/^[\w ]+$/.test(given) ? given : fillWords(words.edition, { number: given })];
  const said = fillWords(words.edition, { number: language.startsWith('en') ? ordinal(Number(number)) : number });
  // French has another ending for the first: 1ʳᵉ éd., 2ᵉ éd.
  return [language.startsWith('fr') && number === '1' ? said.replace('1ᵉ', '1ʳᵉ') : said];
}

const SUFFIXES: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

function ordinal(number: number): string {
  return number + (valueOf(SUFFIXES, new Intl.PluralRules('en', { type: 'ordinal' }).select(number)) ?? 'th');
}

function volumeOf({ texts }: Work, { words }: PartScene): readonly string[] {
  return texts.volume === undefined ? [] : [fillWords(words.volume, { number: texts.volume })];
}

function container({ texts }: Work): Tree {
  const name = texts['container-title'];
  return name === undefined ? [] : [element('cite', [], markup(name))];
}

function genre({ texts }: Work, { words }: PartScene): string | undefined {
  const given = texts.genre;
  if (given === undefined) return undefined;
  if (/^(?:phd|phdthesis|doctoral|phd thesis)$/i.test(given)) return words.thesisDoctor;
  return /^(?:mathesis|masters?thesis|master's thesis|masters?)$/i.test(given) ? words.thesisMaster : given;
}

/** `Technical report 12`: of reports, standards, programs. */
function numbered({ texts }: Work, { words }: PartScene): readonly string[] {
  const kind = texts.genre === 'techreport' ? words.techReport : texts.genre;
  const said = [kind, texts.number].filter((part) => part !== undefined).join(' ');
  const version = texts.version === undefined ? [] : [fillWords(words.version, { number: texts.version })];
  return said === '' ? version : [said, ...version];
}

function series({ texts }: Work): readonly string[] {
  const name = texts['collection-title'];
  const number = texts['collection-number'];
  return name === undefined ? [] : [number === undefined ? plain(name) : `${plain(name)} ${number}`];
}

function publisher({ texts, type }: Work): readonly string[] {
  const [place, name] = [texts['publisher-place'], texts.publisher];
  if (name === undefined) return type === 'paper-conference' || place === undefined ? [] : [plain(place)];
  return [place === undefined ? plain(name) : `${plain(place)}: ${plain(name)}`];
}

function pages({ texts, type }: Work): readonly string[] {
  return texts.page === undefined || type === 'book' ? [] : [dashed(texts.page)];
}

function note({ texts, type }: Work): readonly string[] {
  return texts.note === undefined || WHOLE.has(type) || texts.note === texts.URL ? [] : [plain(texts.note)];
}

/** `May 4, 2020`, `March 1975`; '' for a year alone. */
export function dayIn({ year, month, day }: PartialDate, language: string): string {
  if (month === undefined) return String(year);
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
  });
  const date = new Date(Date.UTC(2000, month - 1, day ?? 1));
  date.setUTCFullYear(year);
  return format.format(date);
}

/** The day of what is read for its day: a page, a piece in a newspaper or a magazine. */
function dayOf({ issued }: Work, { language }: PartScene): readonly string[] {
  return issued?.from?.month === undefined ? [] : [dayIn(issued.from, language)];
}
