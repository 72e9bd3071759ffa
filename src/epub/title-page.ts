// The first two pages: the cover, and who wrote the book, under which licence.
import type { Tree } from '../model/tree.ts';
import { element } from '../tree/walk.ts';
import type { EpubSource } from './source.ts';

export const COVER_PAGE = 'cover.xhtml';
export const TITLE_PAGE = 'title.xhtml';

/** `href` is the picture's. */
export function coverBody({ config: { title }, words }: EpubSource, href: string): Tree {
  const img = element(
    'img',
    [
      ['src', href],
      ['alt', `${words.cover}: ${title}`],
      ['role', 'doc-cover'],
    ],
    [],
  );
  return [
    element(
      'section',
      [
        ['epub:type', 'cover'],
        ['class', 'cover'],
        ['aria-label', words.cover],
      ],
      [img],
    ),
  ];
}

export function titleBody({ config, words }: EpubSource): Tree {
  const { title, subtitle, authors, description, licence } = config;
  const line = (name: string, text: string | undefined): Tree =>
    text === undefined || text === '' ? [] : [element('p', [['class', name]], [text]), '\n'];
  return [
    element(
      'section',
      [
        ['epub:type', 'titlepage'],
        ['class', 'title-page'],
        ['aria-labelledby', 'title:book'],
      ],
      [
        element('h1', [['id', 'title:book']], [title]),
        '\n',
        ...line('subtitle', subtitle),
        ...line('authors', authors.join(' · ')),
        ...line('description', description),
        ...line('licence', licence === undefined ? undefined : words.licence.replace('{licence}', licence)),
      ],
    ),
  ];
}
