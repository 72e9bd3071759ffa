// The front matter that Vitrine understands, as one table: a misspelt key is compared with it, and the manual shows it.

export interface FrontMatterKey {
  readonly about: string;
  /** As it could be written, YAML of one line. */
  readonly example: string;
  /** Other spellings that mean the same. */
  readonly aliases?: readonly string[];
}

export const frontMatterKeys: Readonly<Record<string, FrontMatterKey>> = {
  title: {
    about: 'The title, as text. Without it, the first heading is the title, or the name of the file.',
    example: 'title: Vec<T> and other types',
  },
  description: {
    about: 'One or two sentences for search engines and previews of links; without it, the first paragraph.',
    example: 'description: What the first layer answers to.',
  },
  authors: { about: 'Who wrote this chapter.', example: 'authors: [Ada Lovelace]', aliases: ['author'] },
  date: { about: 'The day of the chapter.', example: 'date: 2026-03-01' },
  updated: {
    about: 'The day on which the chapter was changed last; with `updated: git` in the settings, git knows it.',
    example: 'updated: 2026-05-01',
    aliases: ['last_modified_at', 'lastmod'],
  },
  lang: { about: "The language of the chapter, if it is not the book's.", example: 'lang: de' },
  image: {
    about:
      'What links to the page show elsewhere; without it, its first figure that is fit for that, or a card (`cards` in the settings).',
    example: 'image: images/filters.png',
  },
  picture: {
    about:
      'The picture that the chapter opens with; `{path: …, text: …}` says also what it shows. A Jekyll book may call it `header_image`, `cover-img` or `header: {image: …}`.',
    example: 'picture: images/loom.jpg',
  },
  epigraph: {
    about:
      'Words above the text, as Markdown; `{text: …, from: …}` says also whose they are. A Jekyll book may call it `header_quote` or `header_text`.',
    example: "epigraph: {text: 'I am in your debt.', from: Ada Lovelace}",
  },
  bibliography: {
    about: 'Files of BibTeX or CSL-JSON that this chapter cites from, before those of the book.',
    example: 'bibliography: refs.bib',
  },
  layout: { about: 'The page template. A `page` has no number.', example: 'layout: page' },
  status: {
    about: 'How far the chapter is, for the editorial board: `draft`, `in work` or `ready`. Readers do not see it.',
    example: 'status: in work',
  },
  draft: { about: 'Whether the chapter is left out; `dev` and `--drafts` show it.', example: 'draft: true' },
  published: { about: 'The same with `false`, as Jekyll has it.', example: 'published: false' },
  order: {
    about: 'Where the chapter stands, if the settings have no list of chapters.',
    example: 'order: 3',
    aliases: ['nav_order', 'weight'],
  },
  appendix: {
    about: 'Whether it is an appendix, if the settings have no list of chapters.',
    example: 'appendix: true',
  },
  parent: { about: 'In a Jekyll book: the title of the page above it.', example: 'parent: Layers' },
  permalink: { about: 'The address of the page.', example: 'permalink: /first/' },
  redirect_from: { about: 'An old address that leads here, or a list of them.', example: 'redirect_from: /old.html' },
  redirect_to: { about: 'Where this address leads now: readers are sent there.', example: 'redirect_to: /new/' },
  nav_exclude: {
    about: 'Whether the page is left out of the contents, unless the list of chapters names it.',
    example: 'nav_exclude: true',
  },
  search: { about: 'Whether the search finds the page.', example: 'search: false' },
  macros: { about: 'Macros for the formulas of this chapter.', example: "macros: {'\\R': '\\mathbb{R}'}" },
};
