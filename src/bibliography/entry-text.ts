// A work as a line of a list of works, after the author–date system of The Chicago Manual of Style (17th ed., chapter
// 15), its words and signs by the language of the page.
import type { PartialDate, Work, WorkDate } from '../model/bibliography.ts';
import type { Element, Tree } from '../model/tree.ts';
import { textOf } from '../tree/text.ts';
import { element } from '../tree/walk.ts';
import type { Words } from '../words/word-names.ts';
import { fillWords } from '../words/fill.ts';
import { markup, quoted } from './entry-markup.ts';
import { dayIn, partsOf, WHOLE } from './entry-parts.ts';
import { makersOf, nameList } from './names.ts';

export interface EntryScene {
  readonly words: Words;
  /** BCP 47. */
  readonly language: string;
  /** `a` of `2014a`; '' for a work that is alone with its names and its year. */
  readonly letter: string;
}

/** `Zeiler, Matthew D. 2014. “Visualizing …” <cite>…</cite> 8: 1–2. <a href="…">…</a>.` */
export function entryText(work: Work, scene: EntryScene): Tree {
  const names = headOf(work, scene);
  const title = titleOf(work, scene);
  const parts: readonly Tree[] = [
    names === '' ? title : [names],
    [firstYearOf(work) + yearOf(work, scene)],
    names === '' ? [] : title,
    ...partsOf(work, scene).map(begun),
    accessedOn(work, scene),
    ...addressOf(work),
  ];
  return sentences(parts.filter((part) => part.length > 0));
}

/** `2014a`, `n.d.`: the year in a citation and in the list. */
export function yearOf({ issued }: Work, { words, letter }: Pick<EntryScene, 'words' | 'letter'>): string {
  const date = issued === undefined ? undefined : yearsOf(issued);
  if (date === undefined || date === '') return words.noDate + (letter === '' ? '' : `-${letter}`);
  return date + letter;
}

/** `(1869) `: of a work that has come out again (The Chicago Manual of Style, 15.40). */
function firstYearOf({ original, issued }: Work): string {
  const year = original === undefined ? '' : yearsOf(original);
  return year === '' || issued === undefined || year === yearsOf(issued) ? '' : `(${year}) `;
}

function yearsOf({ from, to, isAbout, literal }: WorkDate): string {
  if (from === undefined) return literal ?? '';
  const year = ({ year: number }: PartialDate): string => (number < 0 ? `−${-number}` : String(number));
  const years = to === undefined || to.year === from.year ? year(from) : `${year(from)}–${year(to)}`;
  return isAbout ? `[${years}?]` : years;
}

/** What the work is filed under: names, else ''. */
function headOf(work: Work, { words }: EntryScene): string {
  const makers = makersOf(work);
  if (makers.length === 0) return '';
  const names = nameList(makers, { words, isFiled: true, hasMore: work.hasMoreAuthors });
  if (work.authors.length > 0) return names;
  return fillWords(makers.length > 1 ? words.editorsOf : words.editorOf, { names });
}

function titleOf({ title, type }: Work, { language }: EntryScene): Tree {
  if (title === undefined) return [];
  return WHOLE.has(type) ? [element('cite', [], markup(title))] : quoted(markup(title), language);
}

/** The first letter of a sentence is a capital: `Translated by …`. A name keeps its own, in an element of its own. */
function begun(part: Tree): Tree {
  const [first, ...others] = part;
  return typeof first === 'string' ? [first.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()), ...others] : part;
}

/** When an address was looked at, for what bears no date of its own. */
function accessedOn({ issued, accessed }: Work, { words, language }: EntryScene): Tree {
  if (issued !== undefined || accessed?.from === undefined) return [];
  return [fillWords(words.accessed, { date: dayIn(accessed.from, language) })];
}

/** Each part ends with a stop, before a closing quotation mark where the language is English. */
function sentences(parts: readonly Tree[]): Tree {
  return parts.flatMap((part, index): Tree => [...(index === 0 ? [] : [' ']), ...ended(part)]);
}

function ended(part: Tree): Tree {
  const text = textOf(part);
  if (/[.?!]["”’»“」]?$/.test(text)) return part;
  const last = part.at(-1);
  if (last === '”' && part[0] === '“') return [...part.slice(0, -1), '.”'];
  return [...part, '.'];
}

/** Where it can be had: its DOI, else arXiv, else its address; a PDF beside. */
function addressOf({ texts }: Work): readonly Tree[] {
  const { DOI: doi, URL: url, arXiv, PDF: pdf } = texts;
  const main =
    doi !== undefined
      ? link(`https://doi.org/${doi}`)
      : arXiv !== undefined
        ? link(`https://arxiv.org/abs/${arXiv}`, `arXiv:${arXiv}`)
        : url === undefined
          ? undefined
          : link(url);
  const beside =
    doi !== undefined && arXiv !== undefined ? [link(`https://arxiv.org/abs/${arXiv}`, `arXiv:${arXiv}`)] : [];
  const own = pdf === undefined || pdf === url ? [] : [link(pdf, 'PDF')];
  return [...(main === undefined ? [] : [main]), ...beside, ...own].map((each) => [each]);
}

function link(href: string, text: string = href): Element {
  const safe = /^https?:\/\//i.test(href) ? encodeURI(decoded(href)) : '#';
  return element('a', [['href', safe]], [text]);
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
