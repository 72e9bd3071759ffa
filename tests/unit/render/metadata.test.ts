// What machines read of a page, from a book on the disk to the head of its pages.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { build } from '../../../src/build.ts';
import { bibtexOf } from '../../../src/render/bibtex.ts';
import { writeTree } from '../../support/trees.ts';

/** A picture of one pixel, the smallest PNG. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
let folder = '';
const pages = { chapter: '', front: '', bare: '' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-metadata-'));
  await writeTree(folder, {
    'content/book.yml':
      'title: Tides\nauthors: [{name: Ann Lee, orcid: 0000-0002-1825-0097}]\nisbn: 978-3-16-148410-0\ndoi: https://doi.org/10.5281/Zenodo.12_3\npublisher: Open & Co\nedition: 2\nlicence: CC-BY-SA-4.0\nchapters: [one.md, two.md]\n',
    'content/index.md': '---\ntitle: Tides\n---\nHello.\n',
    'content/one.md':
      '---\ntitle: "Spring & more < 3"\ndate: 2026-03-02\ndescription: Twice a "month".\n---\n{% include figure.md path="dot.png" caption="A *dot*" credit="Bo" %}\n',
    'content/two.md': `---\ntitle: Two\n---\nShort.\n\nHere @fig-dot has a number that only the page knows, so this is passed over.\n\nWater *rises* and [falls](one.md), ${'again and again, '.repeat(12)}for ever.\n`,
    'content/dot.png': DOT,
  });
  const options = { drafts: false, strict: false, purpose: 'publish' } as const;
  await build({ root: folder, out: join(folder, 'out'), base: 'https://example.org/b/', options });
  await build({ root: folder, out: join(folder, 'bare'), base: undefined, options });
  [pages.chapter, pages.front, pages.bare] = (await Promise.all(
    ['out/one.html', 'out/index.html', 'bare/one.html'].map((path) => readFile(join(folder, path), 'utf8')),
  )) as [string, string, string];
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function metaOf(html: string): Record<string, string> {
  const answer: Record<string, string> = {};
  const walk = (node: Tree.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue;
      const value = (name: string): string | undefined =>
        child.attrs.find((attribute) => attribute.name === name)?.value;
      const key = value('property') ?? value('name');
      if (child.tagName === 'meta' && key !== undefined) answer[key] = value('content') ?? '';
      walk(child);
    }
  };
  walk(parseFragment(html));
  return answer;
}

test('a chapter that says nothing of itself is described by its first paragraph of some length', async () => {
  const meta = metaOf(await readFile(join(folder, 'out/two.html'), 'utf8'));
  expect(meta['description']).toMatch(/^Water rises and falls, (?:again and again, )+again(?: and)?(?: again)? …$/);
  expect(meta['description']?.length).toBeLessThanOrEqual(162);
  expect(meta['og:description']).toBe(meta['description']);
});

function structuredIn(html: string): Record<string, unknown> {
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}');
}

describe('a chapter tells machines', () => {
  test('its title, its picture and its public address', () => {
    expect(metaOf(pages.chapter)).toMatchObject({
      'og:title': 'Spring & more < 3',
      'og:type': 'article',
      'og:site_name': 'Tides',
      'og:url': 'https://example.org/b/one.html',
      'og:description': 'Twice a "month".',
      // A picture of one pixel shows nothing.
      'og:image': expect.stringMatching(/^https:\/\/example\.org\/b\/assets\/cards\/\w{16}\.png$/),
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'Tides · Ann Lee',
      'og:locale': 'en_US',
      'twitter:card': 'summary_large_image',
    });
  });

  test('what a catalogue of literature asks for', () => {
    expect(metaOf(pages.chapter)).toMatchObject({
      citation_title: 'Spring & more < 3',
      citation_author: 'Ann Lee',
      citation_author_orcid: 'https://orcid.org/0000-0002-1825-0097',
      citation_isbn: '9783161484100',
      citation_publisher: 'Open & Co',
      citation_publication_date: '2026/03/02',
      citation_inbook_title: 'Tides',
      citation_public_url: 'https://example.org/b/one.html',
    });
  });

  test('its place in the book, its licence and its figures', () => {
    expect(structuredIn(pages.chapter)).toMatchObject({
      '@type': 'Chapter',
      name: 'Spring & more < 3',
      position: '1',
      datePublished: '2026-03-02',
      license: 'https://creativecommons.org/licenses/by-sa/4.0/',
      author: [{ '@type': 'Person', name: 'Ann Lee', sameAs: 'https://orcid.org/0000-0002-1825-0097' }],
      isPartOf: {
        '@type': 'Book',
        name: 'Tides',
        url: 'https://example.org/b/',
        isbn: '9783161484100',
        bookEdition: '2',
        publisher: { '@type': 'Organization', name: 'Open & Co' },
        sameAs: 'https://doi.org/10.5281/Zenodo.12_3',
      },
      image: [
        {
          '@type': 'ImageObject',
          name: 'Figure 1.1',
          contentUrl: 'https://example.org/b/dot.png',
          caption: 'A dot',
          width: 1,
          height: 1,
        },
      ],
    });
    expect(pages.chapter).not.toContain(
      'ld+json">{"@context":"https://schema.org","@type":"Chapter","name":"Spring & more <',
    );
  });

  test('nothing absolute where the book does not know its address', () => {
    const meta = metaOf(pages.bare);
    expect([meta['og:url'], meta['og:image'], meta.citation_public_url]).toEqual([undefined, undefined, undefined]);
    expect(structuredIn(pages.bare)).toMatchObject({ image: [{ contentUrl: 'dot.png' }] });
  });

  test('how to cite it', () => {
    expect(pages.chapter).toContain('Cite this chapter');
    expect(pages.front).not.toContain('Cite this chapter');
  });
});

test('a catalogue finds the book by its front page, and no chapter by the number of the book', () => {
  expect(metaOf(pages.front)).toMatchObject({
    citation_title: 'Tides',
    citation_isbn: '9783161484100',
    citation_doi: '10.5281/Zenodo.12_3',
  });
  expect(metaOf(pages.chapter)['citation_doi']).toBeUndefined();
});

test('the front page tells which chapters the book has', () => {
  expect(structuredIn(pages.front)).toMatchObject({
    '@type': 'Book',
    hasPart: [
      { position: '1', url: 'one.html' },
      { name: 'Two', position: '2', url: 'two.html' },
    ],
  });
});

test('an entry for BibTeX names its key after author, year and title, and protects what TeX would run', () => {
  expect(
    bibtexOf({
      title: 'On R&D: 100 %',
      book: 'A_B',
      authors: ['José Núñez', 'Li, Wei'],
      year: '2026',
      url: undefined,
      library: { isbn: '9783161484100', doi: '10.5281/z_1', publisher: 'R&D', edition: '2', orcids: {} },
    }),
  ).toBe(`@incollection{nunez2026onrd100,
  author    = {José Núñez and Li, Wei},
  title     = {{On R\\&D: 100 \\%}},
  booktitle = {A\\_B},
  edition   = {2},
  publisher = {R\\&D},
  year      = {2026},
  isbn      = {9783161484100},
  doi       = {10.5281/z_1},
}`);
});
