// A million characters of random splices of the corpus' own inputs, and texts of one pattern: nothing may crash, hang
// or print loose markup.
import { whatHostileTextsBreak } from '../support/hostile.ts';
import { whatGoesWrong } from '../support/reading.ts';
import { randomFrom } from '../support/random.ts';
import { splice } from '../support/splices.ts';
import { booksOfCorpus, filesOfCorpus, readCorpus, type Row } from './shared.ts';

const MOST = 1_000_000;

export async function spliceRow(seed: number): Promise<Row> {
  const inputs = [
    ...filesOfCorpus('kramdown-tests', '.text').map((path) => readCorpus(`kramdown-tests/${path}`)),
    ...(JSON.parse(readCorpus('jekyll-probe.json')) as readonly { readonly source: string }[]).map(
      ({ source }) => source,
    ),
    ...booksOfCorpus().flatMap((book) =>
      filesOfCorpus(`${book}/source`, '.md').map((path) => readCorpus(`${book}/source/${path}`).slice(0, 20_000)),
    ),
  ];
  const random = randomFrom(seed);
  const wrong: string[] = [];
  let read = 0;
  while (read < MOST) {
    const text = splice(inputs, 60 + Math.floor(random() ** 3 * 20_000), random);
    read += text.length;
    for (const dialect of ['author', 'plain'] as const) {
      const found = await whatGoesWrong(text, dialect);
      if (found !== undefined) wrong.push(`${dialect}: ${found}`);
    }
  }
  for (const each of wrong.slice(0, 10)) console.log(each);
  return {
    input: 'random splices of these inputs',
    measure: 'crashes, loose markup in 1,000,000 characters, each read in both dialects',
    least: '0',
    result: `${wrong.length} in ${read.toLocaleString('en')} (seed ${seed})`,
    isMet: wrong.length === 0,
    exceptions: [],
  };
}

export async function patternRow(): Promise<Row> {
  const wrong: string[] = [];
  for (const dialect of ['author', 'plain'] as const) {
    wrong.push(
      ...(await whatHostileTextsBreak((text) => whatGoesWrong(text, dialect), 60_000)),
      ...(await whatHostileTextsBreak((text) => whatGoesWrong(text, dialect), 6_000, 'pairs')),
    );
  }
  for (const each of wrong.slice(0, 10)) console.log(each);
  return {
    input: '60,000 characters of one pattern (every sign, openings of every construct), 6,000 of every pair of signs',
    measure: 'crashes, loose markup, time that grows faster than the text',
    least: '0',
    result: String(wrong.length),
    isMet: wrong.length === 0,
    exceptions: [],
  };
}
