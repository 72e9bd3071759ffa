// Real books as EPUBs, in the long run: they are sound. What they say is compared in ../../forms.test.ts.
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { epubBytes, type Epub } from '../../../src/maker/epubs.ts';
import type { MadeBook } from '../../../src/maker/make-book.ts';
import { createMaker } from '../../../src/maker/maker.ts';
import { isLong } from '../../support/long.ts';

const REPOSITORY = join(import.meta.dirname, '../../..');
const SHARED = join(REPOSITORY, '../shared');
const CORPUS = 'cs228 cs231n eng-practices iclr-blog-2024 just-the-docs minicomp-ed ml4a physics-book swc-python'.split(
  ' ',
);
/** Name → folder. A fresh clone has our own alone. */
const BOOKS = new Map(
  [
    ['own', REPOSITORY] as const,
    ['seed', join(SHARED, 'seed')] as const,
    ...CORPUS.map((name) => [name, join(SHARED, 'corpus', name, 'source')] as const),
  ].filter(([, folder]) => existsSync(folder)),
);
const longTest = test.skipIf(!isLong);

async function madeFrom(root: string): Promise<MadeBook> {
  const options = { drafts: false, strict: false, purpose: 'check' } as const;
  return (await createMaker({ root, out: undefined, base: undefined, options })).make();
}

async function bytesOf(epub: Epub): Promise<Uint8Array> {
  return (await epubBytes(epub, () => undefined)) ?? new Uint8Array();
}

longTest.each([...BOOKS.keys()])('%s: the schema of EPUB 3 takes it', async (name) => {
  const { epubs } = await madeFrom(BOOKS.get(name) ?? '');
  for (const epub of epubs.files) {
    const bytes = await bytesOf(epub);
    const { messages } = await EpubCheck.validate(bytes);
    expect(messages.filter(({ severity }) => severity !== 'usage' && severity !== 'info')).toEqual([]);
    expect(await saidByEpubCheck(bytes)).toEqual([]);
  }
});

/** What EPUBCheck itself says, where the machine has Java and the variable `EPUBCHECK_JAR` names it. */
async function saidByEpubCheck(bytes: Uint8Array): Promise<readonly string[]> {
  const jar = process.env['EPUBCHECK_JAR'];
  if (jar === undefined) return [];
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-epubcheck-'));
  try {
    await writeFile(join(folder, 'book.epub'), bytes);
    const { stdout, stderr } = spawnSync('java', ['-Xss4m', '-jar', jar, join(folder, 'book.epub')], {
      encoding: 'utf8',
    });
    return `${stdout}${stderr}`.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
