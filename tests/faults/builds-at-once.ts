// Three builds at once into one folder: each ends well or says why not, and the site is one of theirs, whole.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { randomFrom } from '../support/random.ts';
import { differences, siteAt, vitrine, writeVersion, type Asked, type Site, type Told } from './ground.ts';

export async function buildsAtOnce({ count, seed, folder, say }: Asked): Promise<Told> {
  const random = randomFrom(seed);
  const out = join(folder, 'out');
  const cache = join(folder, 'cache');
  const books: readonly string[] = [join(folder, 'one'), join(folder, 'two')];
  const clean: Site[] = [];
  for (const [index, book] of books.entries()) {
    await writeVersion(book, index === 0 ? 1 : 2);
    await rm(out, { recursive: true, force: true });
    await build(book);
    clean.push(await siteAt(out));
  }
  const counts = { 'ended well': 0, 'said why not': 0 };
  const faults: string[] = [];
  for (let round = 0; round < count; round += 1) {
    // One book three times, or two books; into a folder that is there, or that is not.
    if (random() < 0.5) await rm(out, { recursive: true, force: true });
    const isOne = random() < 0.5;
    const started = [0, 1, 2].map(async (each) => {
      await pause(random() * 400 * each);
      return build(books[isOne ? 0 : each % 2] ?? '');
    });
    for (const { code, said } of await Promise.all(started)) {
      if (code === 0) counts['ended well'] += 1;
      else if (code === 1 && said.startsWith('error ')) counts['said why not'] += 1;
      else faults.push(`round ${round} (seed ${seed}): ends with ${code}: ${said.slice(0, 400)}`);
    }
    const site = await siteAt(out);
    const nearest = clean.map((each) => differences(site, each)).toSorted((a, b) => a.length - b.length)[0] ?? [];
    if (nearest.length > 0)
      faults.push(`round ${round} (seed ${seed}): nobody's site: ${nearest.slice(0, 5).join(', ')}`);
    if (round % 10 === 9) say(`${round + 1} of ${count}, ${faults.length} faults`);
  }
  return { counts, faults };

  function build(book: string) {
    return vitrine(['build', book, '--out', out, '--quiet'], cache);
  }
}
