// What tests wait for: never for a time, where anything says that it is over.
import { setTimeout as pass } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** Why time itself is what a test needs. */
type Reason =
  | 'nothing may happen meanwhile'
  | 'the clock must go on'
  | 'so long work takes'
  | 'so soon the next follows';

/** The one place where a test sleeps (`lint/sleeps.ts`): what is awaited cannot be seen. */
export function letPass(milliseconds: number, _reason: Reason): Promise<void> {
  return pass(milliseconds);
}

/** Requests of a page that are not answered yet. */
export interface Held {
  /** Until the first waits. */
  readonly asked: Promise<void>;
  /** Answers those that wait, and all that follow until `hold`. */
  readonly release: () => void;
  readonly hold: () => void;
}

/** `pattern` is Playwright's: `**` + `/touch*.js`, or an expression for the address. */
export async function holdRequests(page: Page, pattern: string | RegExp): Promise<Held> {
  let tellAsked = (): void => undefined;
  const asked = new Promise<void>((done) => {
    tellAsked = done;
  });
  let open = (): void => undefined;
  let opened = Promise.resolve();
  const hold = (): void => {
    opened = new Promise<void>((done) => {
      open = done;
    });
  };
  hold();
  await page.route(pattern, async (route) => {
    tellAsked();
    await opened;
    // The page may be closed meanwhile.
    await route.continue().catch(() => undefined);
  });
  return { asked, release: () => open(), hold };
}

/** In the page. Observers and what waits for a frame have run then. */
export async function frames(page: Page, count = 2): Promise<void> {
  await page.evaluate(async (many) => {
    for (let frame = 0; frame < many; frame += 1) await new Promise(requestAnimationFrame);
  }, count);
}

/** Without a change. */
const STILL = 4;
/** Frames. Something moves by itself: the test has to say what it waits for. */
const RESTLESS = 600;

/**
 * Until the typefaces are there, and no box of the page has changed for some frames with an idle time behind each.
 * Nothing says that a page has ended with itself: it goes on where observers report, in the next frame or when it is
 * idle, and all of these come before the frames are counted. What still is to come from a host is not awaited.
 */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(
    async ([still, restless]) => {
      await document.fonts.ready;
      let before = Number.NaN;
      for (let same = 0, frame = 0; same < still; frame += 1) {
        if (frame > restless) throw new Error('The page never rests');
        await new Promise(requestAnimationFrame);
        await new Promise((done) => requestIdleCallback(done, { timeout: 1000 }));
        let boxes = scrollX + scrollY;
        for (const element of document.body.getElementsByTagName('*')) {
          const { left, top, width, height } = element.getBoundingClientRect();
          boxes = (boxes * 31 + left * 7 + top * 5 + width * 3 + height) % 1e9;
        }
        same = boxes === before ? same + 1 : 0;
        before = boxes;
      }
    },
    [STILL, RESTLESS] as const,
  );
}

/** Until each picture in sight is there, or has failed, and was painted. */
export async function picturesInSight(page: Page): Promise<void> {
  await page.evaluate(async (restless) => {
    for (let frame = 0; frame < restless; frame += 1) {
      const isMissing = [...document.images].some((image) => {
        const { top, bottom, width } = image.getBoundingClientRect();
        return !image.complete && width > 0 && bottom > 0 && top < innerHeight;
      });
      if (!isMissing) break;
      await new Promise(requestAnimationFrame);
    }
  }, RESTLESS);
  await frames(page);
}
