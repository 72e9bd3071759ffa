// A page of the book → a PDF with the numbers of its pages: printed until they agree with where things stand.
import type { Browser } from './browser.ts';
import { openPage, type Asked, type OpenPage, type PaperSize } from './page.ts';
import { numberOn, pagesOfPlaces } from './page-numbers.ts';
import { tableOf } from '../lib/table.ts';

export interface Printing {
  /** Of the page in the site. */
  readonly path: string;
  readonly paper: PaperSize;
  readonly answer: (path: string) => Promise<Asked | undefined>;
  /** The client's script that sets the page (client/pdf.ts), and what it is told. */
  readonly script: string;
  readonly setting: Readonly<Record<string, unknown>>;
}

export interface Printed {
  readonly bytes: Uint8Array;
  /** How many pages stand before the first chapter. */
  readonly frontPages: number;
  /** The words of its headings, in their order. */
  readonly headings: readonly string[];
  /** Some characters for which the machine has no font; '' where it has one for each. */
  readonly boxes: string;
  /** How often it was printed. */
  readonly times: number;
}

/** Numbers take room, and so may move what they count. */
const MOST_TIMES = 5;

/** Undefined where the numbers never agree. Rejects where the browser fails. */
export async function printBook(browser: Browser, printing: Printing): Promise<Printed | undefined> {
  const page = await openPage(browser, printing.path, printing);
  await page.run(printing.script);
  await page.run(`vitrinePdf.prepare(${JSON.stringify(printing.setting)})`);
  await untilReady(page);
  const first = String(await page.run(`document.querySelector('.whole-book article:not(.front)')?.id ?? ''`));
  for (let times = 1; times <= MOST_TIMES; times += 1) {
    const bytes = await page.print();
    const places = pagesOfPlaces(bytes);
    const frontPages = places.get(first) ?? 0;
    const numbers = tableOf([...places].map(([id, at]) => [id, numberOn(at, frontPages)]));
    if ((await page.run(`vitrinePdf.fill(${JSON.stringify(numbers)})`)) !== false) continue;
    // A script of ours gives a list of texts there.
    const headings = (await page.run('vitrinePdf.headings()')) as readonly string[];
    const boxes = String(await page.run('vitrinePdf.boxes()'));
    return { bytes, frontPages, headings, boxes, times };
  }
  return undefined;
}

/** A page without scripts has no clock either: it is asked. A picture that never comes is not waited for. */
async function untilReady(page: OpenPage): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if ((await page.run('vitrinePdf.isReady()')) === true) return;
    await new Promise((done) => setTimeout(done, 50));
  }
}
