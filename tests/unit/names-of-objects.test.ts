// An author's word may be `constructor` or `__proto__`: a name like any other, in every table that is asked for it.
import { expect, test } from 'vitest';
import { valueOf } from '../../src/lib/table.ts';
import { contentType } from '../../src/dev/static-rules.ts';
import { siteBuilder } from '../support/site-of.ts';

const build = await siteBuilder('names');
const NAMES = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

const chapters: Readonly<Record<string, (name: string) => string>> = {
  'links and pictures': (name) =>
    `[a](${name}) [](#${name}) <a href="${name}">b</a> ![c](${name}) [d][${name}] @${name}`,
  includes: (name) =>
    `{% include quotation.html text="a" link="${name}" ${name}="b" %}\n\n{% include ${name} %}\n\n{% ${name} %}`,
  'callouts, code and formulas': (name) =>
    `> [!${name.toUpperCase()}]\n> a\n\n\`\`\`${name}\na\n\`\`\`\n\n$\\${name}$ a[^${name}]\n\n[^${name}]: b\n\n*[${name}]: c`,
  Liquid: (name) =>
    `{{ ${name} }}{{ page.${name} }}{{ site.data.${name} }}{{ "a" | ${name} }}{{ "b" | slugify: "${name}" }}` +
    `{% assign ${name} = "kept" %}{{ ${name} }}{% for ${name} in (1..2) %}{{ ${name} }}{% endfor %}{% cycle "${name}": 1, 2 %}`,
  headings: (name) => `# ${name}\n\n<p id="${name}" lang="${name}" style="color: ${name}">a</p>\n\n[a](#${name})`,
  'front matter': (name) =>
    `---\n${name}: {${name}: a}\nlang: ${name}\nlayout: ${name}\nimage: ${name}\nredirect_from: "/old#${name}"\n---\n\n# A`,
};

test.each(Object.keys(chapters))('%s', async (kind) => {
  const written = NAMES.map((name, index) => [`a${index}.md`, `${chapters[kind]?.(name) ?? ''}\n`]);
  const { paths, read } = await build({
    'book.yml': 'title: B\nrules: {unknown-include: note, missing-parameter: note}\n',
    ...Object.fromEntries(written),
  });
  const pages = paths.filter((path) => /^a\d\.html$/.test(path)).map(read);
  expect(pages).toHaveLength(NAMES.length);
  for (const [index, page] of pages.entries()) {
    expect(page).not.toMatch(/\[object Object\]|\[native code\]/);
    if (kind === 'Liquid') expect(page).toContain('kept12');
    if (kind === 'links and pictures') expect(page).toContain(`<a href="${NAMES[index] ?? ''}">b</a>`);
  }
});

test.each(['cover', 'constructor', 'toString', '__proto__', 'lang', 'base', 'words', 'rules', 'theme'])(
  'the setting %s',
  async (key) => {
    for (const value of ['constructor', '{constructor: a, __proto__: b, toString: c}']) {
      const { problems } = await build({ 'book.yml': `${key}: ${value}\n`, 'a.md': '# A\n' });
      expect(problems.length).toBeGreaterThan(0);
      for (const { message, hint } of problems)
        expect([typeof message, typeof (hint ?? '')]).toEqual(['string', 'string']);
    }
  },
);

test('a table has no name that it was not given, nor has a file such an ending', () => {
  for (const name of NAMES) {
    expect(valueOf({}, name)).toBeUndefined();
    expect(contentType(`a.${name}`)).toBe('application/octet-stream');
  }
});
