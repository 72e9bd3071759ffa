// A made book of any size, the same every time, as Vitrine and the others want it.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { frontMatterOf, placeOfChapters, writeSettings, type Dress } from './generators.ts';

const WORDS =
  'the a network layer filter picture weight each of in to and is that we see which value gradient class patch field edge colour small large later first measure shows learns responds image'.split(
    ' ',
  );

/** A small linear congruential generator: chance that is the same every time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1664525 + 1013904223) % 4294967296) / 4294967296;
}

/**
 * About 5 KB of prose with headings, lists, a table, code, emphasis and links; plain Markdown that all of them
 * read alike.
 */
function madeChapter(number: number): string {
  const next = chance(number + 1);
  const pick = (): string => WORDS[Math.floor(next() * WORDS.length)] ?? 'the';
  const sentence = (): string => {
    const words = Array.from({ length: 8 + Math.floor(next() * 12) }, pick);
    const first = words[0] ?? '';
    return `${first.slice(0, 1).toUpperCase()}${first.slice(1)} ${words.slice(1, 4).join(' ')} *${pick()}* ${words.slice(4).join(' ')}.`;
  };
  const paragraph = (): string => Array.from({ length: 5 }, sentence).join(' ');
  const section = (index: number): string =>
    [
      `## Section ${index} of the ${pick()}`,
      paragraph(),
      `${sentence()} See [the ${pick()}](https://example.org/${pick()}) and \`${pick()}\`.`,
      Array.from({ length: 4 }, () => `- ${sentence()}`).join('\n'),
      paragraph(),
    ].join('\n\n');
  return (
    [1, 2, 3].map(section).join('\n\n') +
    '\n\n| layer | size |\n|---|---:|\n| one | 3 |\n| two | 7 |\n\n```python\nfor x in layers:\n    print(x)\n```\n'
  );
}

export interface MadeBook {
  readonly chapters: number;
  /** Six lines each, instead of about 5 KB. */
  readonly isShort?: boolean;
}

/** Writes so many chapters below `folder`. Returns the first chapter's path. */
export async function writeMadeBook(
  folder: string,
  { generator, navigation }: Dress,
  { chapters, isShort }: MadeBook,
): Promise<string> {
  const place = join(folder, placeOfChapters(generator, navigation));
  await mkdir(place, { recursive: true });
  for (let number = 1; number <= chapters; number += 1)
    await writeFile(
      join(place, `chapter-${number}.md`),
      frontMatterOf(generator, `Chapter ${number}`, number) +
        (isShort === true ? shortChapter(number) : madeChapter(number)),
    );
  await writeSettings(folder, { generator, navigation });
  return join(place, 'chapter-1.md');
}

function shortChapter(number: number): string {
  return `One line of chapter ${number}.\n\n## A section\n\nAnother *line*.\n`;
}
