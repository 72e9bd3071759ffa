// Forty queries as readers type them, the right page of each written down before any was asked.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../src/build.ts';
import { find, lookUp, type Library } from '../../src/client/search/find.ts';
import { CORPUS, type Row } from './shared.ts';

type Query = readonly [typed: string, page: string];

const PHYSICS: readonly Query[] = [
  ['snell', 'm42459'],
  ['simple harmonic motion', 'm42242'],
  ['E=mc^2', 'm42546'],
  ['absolute zero', 'm42214'],
  ["ohm's law", 'm42344'],
  ['half life', 'm42636'],
  ['kirchhoff', 'm42359'],
  ['hall effect', 'm42377'],
  ['buoyant force', 'm42196'],
  ['drag', 'm42080'],
  ['terminal speed', 'm42080'],
  ['rocket', 'm42166'],
  ['lever', 'm42174'],
  ['coulomb', 'm42308'],
  ['capacitor dielectric', 'm42333'],
  ['superconductor', 'm42696'],
  ['nearsighted', 'm42484'],
  ['rainbow', 'm42466'],
  ['twin paradox', 'm42531'],
  ['de broglie', 'm42576'],
  ['quark', 'm42678'],
  ['dark matter', 'm42692'],
  ['carbon dating', 'm42636'],
  ['moment of inertia', 'm42179'],
  ['gyroscope', 'm42184'],
];
const OWN: readonly Query[] = [
  ['saliency', 'looking-inside-convnets'],
  ['class activation map', 'looking-inside-convnets'],
  ['adversarial example', 'looking-inside-convnets'],
  ['footnote', 'manual/writing'],
  ['bibtex', 'manual/scholarly'],
  ['theorem', 'manual/scholarly'],
  ['exit code', 'manual/command'],
  ['github pages', 'manual/publishing'],
  ['translate', 'manual/languages'],
  ['epub', 'manual/other-forms'],
  ['pdf', 'manual/other-forms'],
  ['video', 'manual/figures'],
  ['offline', 'manual/readers'],
  ['table caption', 'manual/writing'],
  ['jekyll layouts', 'manual/jekyll'],
];

export async function searchRow(): Promise<Row> {
  const missed = [
    ...(await missedIn(join(CORPUS, 'physics-book/source'), PHYSICS)),
    ...(await missedIn(join(import.meta.dirname, '../..'), OWN)),
  ];
  const all = PHYSICS.length + OWN.length;
  return {
    input: 'forty queries, 25 on physics-book and 15 on our book',
    measure: 'the page that was written down before is first',
    least: '36',
    result: `${all - missed.length} of ${all}`,
    isMet: all - missed.length >= 36,
    exceptions: missed.map((name) => ({ name, reason: 'another page is first' })),
  };
}

/** `snell: third, after a, b`, for each whose page is not the first. */
async function missedIn(root: string, queries: readonly Query[]): Promise<readonly string[]> {
  const out = mkdtempSync(join(tmpdir(), 'vitrine-queries-'));
  try {
    await build({
      root,
      out: join(out, 'site'),
      base: undefined,
      options: { drafts: false, strict: false, purpose: 'publish' },
    });
    const library = libraryIn(join(out, 'site/search'));
    const missed: string[] = [];
    for (const [typed, page] of queries) {
      const pages = await pagesFor(typed, library);
      const at = pages.findIndex((path) => path.includes(page));
      if (at !== 0) missed.push(`${typed}: ${at < 0 ? 'not' : `number ${at + 1}`}, first ${pages[0] ?? 'nothing'}`);
    }
    return missed;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

async function pagesFor(typed: string, library: Library): Promise<readonly string[]> {
  const { sections } = await find(typed, library);
  const found = await lookUp(sections.slice(0, 20), library);
  return [...new Set(found.flatMap((each) => (each === undefined ? [] : [each.path])))];
}

/** The index' scripts as a page runs them; each hands in what it holds. */
function libraryIn(folder: string): Library {
  const load = <T>(name: string): Promise<T> => {
    let content: unknown;
    new Function('vitrineSearch', readFileSync(join(folder, `${name}.js`), 'utf8'))(
      (_: string, __: string, value: unknown) => {
        content = value;
      },
    );
    // What the scripts of this program's own index hold.
    return Promise.resolve(content as T);
  };
  return { facts: () => load('index'), shard: load, texts: load, words: load };
}
