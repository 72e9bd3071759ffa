// Numbers that authors give their chapters themselves: in the title, or beside it in front matter.

const NUMBER = '(?:\\d+(?:\\.\\d+)*|[IVX]+\\b|[A-Z]\\b)';
/** As books in several languages call a chapter. */
const KINDS =
  'chapter|lecture|lesson|week|part|module|unit|section|day|appendix|chap|lec|session|episode|lab|homework|assignment|tutorial|kapitel|vorlesung|lektion|woche|teil|anhang|chapitre|leçon|cours|semaine|partie|annexe|cap[ií]tulo|lecci[oó]n|clase|semana|tema|parte|capitolo|lezione|settimana|hoofdstuk|rozdział|wykład|глава|лекция|урок|розділ|лекція|bölüm|ders';
/** `Chapter 3`, `Lecture IV: Trees`, `第3章`, `第四讲`. */
const NAMED = new RegExp(
  `^(?:(?:${KINDS})[\\s#.:-]{0,5}${NUMBER}|第\\s?[\\d一二三四五六七八九十百]+\\s?[章讲講课課回节節講])(?=[.:)\\s–—-]|$)`,
  'iu',
);
/** `3. Trees`, `3.1 Trees`, `3) Trees`, `03 - Trees`; and, where most titles have one, `3 Trees`. */
const LEADING = /^(?:\d+[.:)](?=\s)|\d+(?:\.\d+)+[.:)]?(?=\s)|\d+\s[-–—:](?=\s))/;
const BARE = /^(?:\d{1,3}|[IVX]+)(?:[.:)\s-]|$)/;

/** Whether a title has its own number for sure: `1984 and other years` has not. */
export function bringsNumber(title: string): boolean {
  return NAMED.test(title) || LEADING.test(title);
}

/** Whether a title may have one, which counts where most titles of a book may. */
export function mayBringNumber(title: string): boolean {
  return bringsNumber(title) || BARE.test(title);
}

/** Names that tell readers a number, and do not only order: themes print "Lecture 3". */
const KEYS: readonly string[] = [
  'lecture_number',
  'chapter_number',
  'lesson_number',
  'week_number',
  'unit_number',
  'module_number',
  'session_number',
];

/** The number that front matter gives for readers: `3`, `A`. */
export function numberIn(data: Readonly<Record<string, unknown>>): string | undefined {
  for (const key of KEYS) {
    const value = data[key];
    const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
    if (/^(?:\d{1,4}(?:\.\d{1,4})?|[A-Z])$/.test(text)) return text;
  }
  return undefined;
}
