// The settings of book.yml, as one table: checking, the JSON Schema for editors and the manual's page all come from
// it.
import { apparatusSettings } from './apparatus-settings.ts';
import { defaults } from './defaults.ts';
import { formSettings } from './form-settings.ts';
import { externalSettings, numberingSettings, pictureSettings, policySettings } from './group-settings.ts';
import type { Setting } from './setting.ts';

export const settings = {
  title: {
    kind: 'text',
    about: 'The title of the book.',
    fallback: 'the name of the folder',
    example: 'title: Looking Inside',
  },
  subtitle: {
    kind: 'text',
    about: 'A second line under the title.',
    fallback: 'none',
    example: 'subtitle: How networks see',
  },
  description: {
    kind: 'text',
    about: 'One or two sentences for search engines and previews of links.',
    fallback: 'none',
    example: 'description: An illustrated introduction.',
  },
  authors: {
    kind: 'authors',
    about: 'Who wrote the book: one name, or a list of names; an author with an ORCID is `{name: …, orcid: …}`.',
    fallback: 'none',
    example: 'authors: [Ada Lovelace, Mary Somerville]',
  },
  language: {
    kind: 'language',
    about: 'The language of the book, as a BCP 47 tag.',
    fallback: defaults.language,
    example: 'language: pt-BR',
  },
  languages: {
    kind: 'languages',
    about:
      'The languages that the book stands in, each with its folder, or with `folder`, `title`, `subtitle`, `description` and `words` of its own.',
    fallback: 'found by the names of folders and files, and by `lang` in front matter',
    example: 'languages: {en: content, fr: content/fr}',
  },
  untranslated: {
    kind: 'choice',
    choices: ['left out', 'original'],
    about:
      'What stands in another language for a chapter that is not translated: nothing, or the original with a notice.',
    fallback: 'left out',
    example: 'untranslated: original',
  },
  outdated: {
    kind: 'choice',
    choices: ['silent', 'notice'],
    about: 'Whether readers of a translation are told that its original has changed since (`vitrine translate mark`).',
    fallback: 'silent',
    example: 'outdated: notice',
  },
  direction: {
    kind: 'choice',
    choices: ['ltr', 'rtl'],
    about: 'The direction of writing.',
    fallback: 'as the language is written',
    example: 'direction: rtl',
  },
  licence: {
    kind: 'text',
    alias: 'license',
    about: 'The licence of the text, by name or SPDX id.',
    fallback: 'none',
    example: 'licence: CC-BY-4.0',
  },
  isbn: {
    kind: 'text',
    about: 'The ISBN of the book, with 10 or 13 digits, in quotes; its check digit is checked.',
    fallback: 'none',
    example: 'isbn: "978-3-16-148410-0"',
  },
  doi: {
    kind: 'text',
    about: 'The DOI of the book.',
    fallback: 'none',
    example: 'doi: 10.5281/zenodo.1234567',
  },
  publisher: {
    kind: 'text',
    about: 'Who publishes the book.',
    fallback: 'none',
    example: 'publisher: Open Press',
  },
  edition: {
    kind: 'text',
    about: 'Which edition this is, as a number or in words.',
    fallback: 'none',
    example: 'edition: 2',
  },
  base: {
    kind: 'base',
    about:
      'The address where the site will stand. Needed only for what must be absolute: previews of links, the site map, feeds.',
    fallback: 'unknown',
    example: 'base: https://example.org/book/',
  },
  repository: {
    kind: 'address',
    about:
      'The address of the source, for a link in the footer; at GitHub, GitLab and Codeberg each page can be changed there, and mistakes be reported. Where its branch is not `main`, or the book stands in a folder, the address is that of the folder.',
    fallback: 'none',
    example: 'repository: https://github.com/me/book/tree/dev/docs',
  },
  updated: {
    kind: 'choice',
    choices: ['front matter', 'git'],
    about:
      'Where the day comes from on which a page was changed last: `updated` in its front matter, or else `git`, which is asked once when the site is built.',
    fallback: defaults.updated,
    example: 'updated: git',
  },
  cover: {
    kind: 'path',
    about: "The picture of the title page, relative to the book's folder.",
    fallback: 'none',
    example: 'cover: static/cover.png',
  },
  chapters: {
    kind: 'chapters',
    about:
      'The order of the chapters: a list of paths, which parts may group. A chapter with `numbered: false` carries no number; a chapter or a part with `appendix: true` is numbered A, B, C.',
    fallback: 'all chapters, by `order`, then by name',
    example: 'chapters: [introduction.md, {part: Networks, chapters: [convnets.md]}]',
  },
  numbering: {
    kind: 'group',
    settings: numberingSettings,
    about: 'What is numbered, and how.',
    fallback: 'see below',
    example: 'numbering: {chapters: true, figures: book}',
  },
  ...apparatusSettings,
  pictures: {
    kind: 'group',
    settings: pictureSettings,
    about: 'How copies of pictures are made.',
    fallback: 'see below',
    example: 'pictures: {formats: [webp], quality: 70}',
  },
  macros: {
    kind: 'data',
    about: 'Macros for formulas: a name, and the TeX that it stands for.',
    fallback: 'none',
    example: "macros: {'\\R': '\\mathbb{R}'}",
  },
  bibliography: {
    kind: 'paths',
    about:
      "The book's bibliography: files of BibTeX, BibLaTeX or CSL-JSON, beside the chapters or beside `book.yml`. A chapter may name its own. Then `[@key]` is a citation.",
    fallback: 'none',
    example: 'bibliography: refs.bib',
  },
  citations: {
    kind: 'choice',
    choices: ['author-date', 'numeric'],
    about: 'How citations stand in the text: `(Zeiler 2014)`, or `[3]`.',
    fallback: defaults.citations,
    example: 'citations: numeric',
  },
  styles: {
    kind: 'paths',
    about: "Style sheets of the book's own, in `static/`, added to every page.",
    fallback: 'none',
    example: 'styles: [book.css]',
  },
  scripts: {
    kind: 'paths',
    about: "Scripts of the book's own, in `static/`, added to every page.",
    fallback: 'none',
    example: 'scripts: [book.js]',
  },
  policy: {
    kind: 'policy',
    settings: policySettings,
    about:
      'Whether pages carry a Content-Security-Policy, which lets them load their own files and what their chapters name, and nothing else. `false` turns it off; `allow` names hosts.',
    fallback: String(defaults.policy),
    example: 'policy: {allow: [https://www.youtube.com]}',
  },
  exclude: {
    kind: 'paths',
    about: "Files and folders to leave out, relative to the book's folder; `*` stands for any letters.",
    fallback: 'none',
    example: 'exclude: [notes, content/old.md]',
  },
  font: {
    kind: 'choice',
    choices: ['system', 'literata'],
    about:
      "The typeface of the text: a book face of the reader's system, which costs nothing, or Literata, which the site brings along (35 KB for most pages; on a phone from the second page on).",
    fallback: defaults.font,
    example: 'font: literata',
  },
  openings: {
    kind: 'choice',
    choices: ['plain', 'figures'],
    about: 'How chapters open: `plain`, or with small pictures of their `figures`, of three or more.',
    fallback: defaults.openings,
    example: 'openings: figures',
  },
  ...formSettings,
  words: {
    kind: 'data',
    about: 'Words of the pages that the book words otherwise; their names are in `src/words/word-names.ts`.',
    fallback:
      'as `language` says: en, de, fr, es, pt, it, nl, pl, ru, uk, tr, ar, he, fa, hi, id, vi, zh, ja, ko; else English',
    example: "words: {next: 'Read on', chapter: 'Lesson {number}'}",
  },
  rules: {
    kind: 'rules',
    about:
      'How grave the problems of a rule are: `error`, `warning`, `note` or `off`, for the whole book or for the files that a path or pattern names; the last one that fits counts. What keeps a site from being written rightly stays an error.',
    fallback: 'as the list of rules says',
    example: 'rules: {broken-link: {error: content, off: content/old}, picture-text: warning}',
  },
  external: {
    kind: 'group',
    settings: externalSettings,
    about: 'How links to other sites are checked.',
    fallback: 'see below',
    example: 'external: {allow: [http://wiki.local:8080]}',
  },
  data: {
    kind: 'data',
    about: 'Anything else that page templates need; they get it as `book.data`.',
    fallback: 'nothing',
    example: 'data: {newsletter: https://example.org/letter}',
  },
} satisfies Record<string, Setting>;
