// What a book leads to on other hosts: what `check --external` asks.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createMaker } from '../../../src/maker/maker.ts';
import { linksOut } from '../../../src/resolve/links-out.ts';
import { writeTree } from '../../support/trees.ts';

test('links of texts, addresses of the works that are cited, that of the source and those of own templates, each at its place', async () => {
  const root = await mkdtemp(join(tmpdir(), 'vitrine-links-out-'));
  await writeTree(root, {
    'book.yml': 'base: https://own.example/\nrepository: https://forge.example/me/book\nbibliography: refs.bib\n',
    'content/one.md':
      'See [a](//a.example/x), [own](https://own.example/one.html), [mail](mailto:a@b.example), @doi and @url.\n',
    'content/two.md': '@doi again.\n{% include own.html %}\n',
    'templates/includes/own.html': '<p>\n<a href="http://d.example/">d</a> <a href="{{ x }}">x</a></p>\n',
    'templates/chapter.html':
      '{% extends "vitrine:chapter.html" %}{# <a href="http://no.example/"> #}{% block main %}{{ super() }}\n' +
      '<link rel="preconnect" href="https://fonts.example"> <img src="http://e.example/{{ y }}">' +
      '<script src="https://f.example/f.js"></script>{% endblock %}\n',
    'content/refs.bib':
      '@book{doi, title={A}, year=2001, doi={10.1000/a}}\n@book{url, title={B}, year=2002, url={http://b.example/}}\n' +
      '@book{uncited, title={C}, year=2003, url={http://c.example/}}\n',
  });
  const options = { drafts: false, strict: false, purpose: 'check' } as const;
  const maker = await createMaker({ root, out: undefined, base: undefined, options });
  const { book, workspace } = await maker.make();
  await rm(root, { recursive: true });
  expect(
    linksOut(book, workspace, false).map(
      ({ address, place }) => `${place.path}:${place.line}:${place.column} ${address}`,
    ),
  ).toEqual([
    'content/one.md:1:9 //a.example/x',
    'content/refs.bib:1:7 https://doi.org/10.1000/a',
    'content/refs.bib:2:7 http://b.example/',
    'templates/chapter.html:2:103 https://f.example/f.js',
    'templates/includes/own.html:2:10 http://d.example/',
    'book.yml:2:13 https://forge.example/me/book',
  ]);
});
