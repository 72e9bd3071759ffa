// Books of spliced texts, settings, data, drawings and heads of pictures: none crashes or hangs, and no text is lost.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Asked, Told } from './ground.ts';
import { stopHung } from './processor.ts';

/** In milliseconds: what one book may take, though it need not wait for a processor. */
const PATIENCE = 120_000;

/** What the process says of one book, a line of JSON. */
export interface OfOneBook {
  readonly number: number;
  readonly characters: number;
  readonly written: boolean;
  readonly words: number;
  readonly faults: readonly string[];
}

/** `count` is characters. A process of its own makes the books, so that one that hangs is seen. */
export async function splices({ count, seed, folder, say }: Asked): Promise<Told> {
  const counts = { characters: 0, books: 0, 'sites written': 0, 'words looked for': 0 };
  const faults: string[] = [];
  let next = 0;
  while (counts.characters < count) {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, 'spliced-books.ts'), folder, `${seed}`, `${next}`],
      { cwd: join(import.meta.dirname, '../..'), stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (said = (said + piece).slice(-2000)));
    const watch = stopHung(child, PATIENCE, (evidence) => (said += evidence));
    for await (const line of createInterface({ input: child.stdout })) {
      watch.again();
      const told = JSON.parse(line) as OfOneBook; // Of our own process.
      next = told.number + 1;
      counts.books += 1;
      counts.characters += told.characters;
      counts['sites written'] += Number(told.written);
      counts['words looked for'] += told.words;
      faults.push(...told.faults.map((fault) => `book ${told.number} (seed ${seed}): ${fault}`));
      if (counts.books % 100 === 0) say(`${counts.characters} of ${count} characters, ${faults.length} faults`);
      if (counts.characters >= count) break;
    }
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
    if (counts.characters >= count) break;
    faults.push(`book ${next} (seed ${seed}): the process ended or hung: ${said}`);
    next += 1;
    if (faults.length > 20) break;
  }
  return { counts, faults };
}
