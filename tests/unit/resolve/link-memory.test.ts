// What a page's addresses mean is remembered from save to save, and never longer than it is true.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMaker } from '../../../src/maker/maker.ts';
import { bytesOfSite } from '../../support/site-bytes.ts';
import { writeTree } from '../../support/trees.ts';

const newMaker = () =>
  createMaker({ root, out: undefined, base: undefined, options: { drafts: false, strict: false, purpose: 'dev' } });
const glossary = (term: string): string => `---\ntitle: Words\n---\nWords.\n\n## Glossary\n\n${term}\n: What turns.\n`;

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-links-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

test.each([
  ['a title', 'See [](b.md).', '---\ntitle: Old\n---\nWords.\n', '---\ntitle: New\n---\nWords.\n'],
  ['a heading', 'See [](b.md#part).', '# B\n\n## Old {#part}\n\nWords.\n', '# B\n\n## New {#part}\n\nWords.\n'],
  ['a term', 'The @term-torque.', glossary('torque'), glossary('Torque')],
])('%s of another chapter that a page shows is that of the last save', async (_, text, before, after) => {
  await writeTree(root, {
    'content/book.yml': 'title: A book\n',
    'content/a.md': `# A\n\n${text}\n`,
    'content/b.md': before,
  });
  const maker = await newMaker();
  const first = await bytesOfSite((await maker.make()).site);
  await writeTree(root, { 'content/b.md': after });
  const second = await bytesOfSite((await maker.make()).site);
  expect(second.get('a.html')).not.toEqual(first.get('a.html'));
  expect(second.get('a.html')).toEqual((await bytesOfSite((await (await newMaker()).make()).site)).get('a.html'));
});
