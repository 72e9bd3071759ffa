// The settings inside a group of book.yml: `numbering.figures`.
import { defaults } from './defaults.ts';
import type { Setting } from './setting.ts';

export const numberingSettings = {
  chapters: {
    kind: 'flag',
    about: 'Whether chapters carry numbers.',
    fallback: String(defaults.numbering.chapters),
    example: 'chapters: false',
  },
  parts: {
    kind: 'flag',
    about: 'Whether parts are numbered too, and chapters counted anew in each: chapter 3 of part 25 is 25.3.',
    fallback: String(defaults.numbering.parts),
    example: 'parts: true',
  },
  figures: {
    kind: 'choice',
    choices: ['chapter', 'part', 'book'],
    about:
      'How figures are counted, and so tables and equations: `chapter` gives 3.2 (A.1 in an appendix), `part` counts through each part and gives 25.17, `book` counts through the whole book and gives 17.',
    fallback: defaults.numbering.figures,
    example: 'figures: book',
  },
} satisfies Record<string, Setting>;

export const glossarySettings = {
  link: {
    kind: 'choice',
    choices: ['never', 'first'],
    about:
      'Whether the first use of a term in each chapter becomes a link to its definition (`first`), or only what you mention yourself (`never`).',
    fallback: defaults.glossary.link,
    example: 'link: first',
  },
} satisfies Record<string, Setting>;

/** Of one language under `languages`. */
export const languageSettings = {
  folder: {
    kind: 'path',
    about: 'Where its chapters are, relative to the book’s folder.',
    fallback: 'found by the names of folders and files',
    example: 'folder: content/fr',
  },
  title: {
    kind: 'text',
    about: 'The title in that language.',
    fallback: 'the book’s',
    example: 'title: Regarder dedans',
  },
  subtitle: {
    kind: 'text',
    about: 'The second line under it.',
    fallback: 'none',
    example: 'subtitle: Ce que voit un réseau',
  },
  description: {
    kind: 'text',
    about: 'One or two sentences for search engines and previews of links.',
    fallback: 'none',
    example: 'description: Une introduction illustrée.',
  },
  words: {
    kind: 'data',
    about: 'Words of its pages that the book words otherwise.',
    fallback: 'none',
    example: "words: {chapter: 'Leçon {number}'}",
  },
} satisfies Record<string, Setting>;

export const pictureSettings = {
  encode: {
    kind: 'flag',
    about: 'Whether smaller copies in newer formats are made.',
    fallback: String(defaults.pictures.encode),
    example: 'encode: false',
  },
  formats: {
    kind: 'formats',
    choices: ['avif', 'webp'],
    about: 'The formats of copies, the best first; the original stands behind them all.',
    fallback: `[${defaults.pictures.formats.join(', ')}]`,
    example: 'formats: [webp]',
  },
  widths: {
    kind: 'widths',
    about: 'The widths of copies in pixels. No copy is wider than its picture.',
    fallback: `[${defaults.pictures.widths.join(', ')}]`,
    example: 'widths: [360, 720, 1440]',
  },
  quality: {
    kind: 'quality',
    about: 'The quality of photographs, 1 to 100; drawings get a little more.',
    fallback: String(defaults.pictures.quality),
    example: 'quality: 70',
  },
} satisfies Record<string, Setting>;

export const policySettings = {
  allow: {
    kind: 'hosts',
    about:
      'Hosts that every page may load scripts, frames, pictures and data from: for scripts that ask them. They learn who reads.',
    fallback: 'none',
    example: 'allow: [https://www.youtube.com]',
  },
} satisfies Record<string, Setting>;

export const externalSettings = {
  allow: {
    kind: 'hosts',
    about: 'Hosts inside the machine or a private network that `check --external` may ask.',
    fallback: 'none',
    example: 'allow: [http://wiki.local:8080]',
  },
} satisfies Record<string, Setting>;
