// The data of cards has a place beside folders of any name.
import { expect, test } from 'vitest';
import { siteBuilder } from '../../support/site-of.ts';

const siteOf = await siteBuilder('preview-folders');

test('a chapter "node" and a folder "node.js" of chapters are written side by side', async () => {
  const { paths, problems } = await siteOf({
    'node.md': '# Node\n\nSee [the other](node.js/intro.md).\n',
    'node.js/intro.md': '# Intro\n\nSee [the first](../node.md).\n',
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(paths).toEqual(
    expect.arrayContaining(['node.html', 'node.js/intro.html', 'assets/previews/node.js/intro.js']),
  );
});
