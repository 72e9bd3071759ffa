// What other pages have of each page, remembered from run to run: after an edit of one chapter, the whole book and the
// search are put together from what the others were.
import type { PagePlan } from '../model/book.ts';
import { noPack, type Pack } from '../files/cache/pack.ts';
import type { HeldText } from '../render/held-text.ts';
import type { PageParts, PartsShelf } from '../render/render.ts';

export interface PartsMemory {
  readonly shelf: PartsShelf;
  /** Reads what is known of these pages: `shelf` has nothing before. */
  readonly load: (plans: readonly PagePlan[]) => Promise<void>;
  /** Keeps what is new for the next run. */
  readonly flush: () => Promise<void>;
}

/** `keyOf` gives what decides the parts of a page. With `noPack`, what is made lasts as long as the run. */
export function createPartsMemory(pack: Pack, keyOf: (plan: PagePlan) => string): PartsMemory {
  const kept = new Map<string, Uint8Array>();
  const opened = new Map<PagePlan, PageParts>();
  const made = new Map<PagePlan, PageParts>();
  const isKept = pack !== noPack;
  return {
    shelf: {
      get: (plan) => {
        const known = made.get(plan) ?? opened.get(plan) ?? openParts(kept.get(plan.path), plan);
        if (known !== undefined && !made.has(plan)) opened.set(plan, known);
        return known;
      },
      set: (plan, parts) => void made.set(plan, parts),
    },
    load: async (plans) => {
      if (!isKept) return;
      for (const plan of plans) {
        const bytes = await pack.read(keyOf(plan));
        if (bytes !== undefined) kept.set(plan.path, bytes);
      }
    },
    flush: async () => {
      if (!isKept) return;
      for (const [plan, parts] of made) await pack.write(keyOf(plan), packParts(parts, plan));
      await pack.flush();
    },
  };
}

/** A text names the page whose plan tells what its addresses mean there: here, only that it is the page's own. */
interface PackedText extends Omit<HeldText, 'asking' | 'html'> {
  readonly asking: readonly (Omit<HeldText['asking'][number], 'plan'> & { readonly isOwn: boolean })[];
}

interface PackedParts extends Omit<PageParts, 'whole' | 'readings'> {
  readonly whole: PackedText;
  readonly readings: PackedText;
}

/** Bytes of a length. */
const LENGTH = 4;

/**
 * The lengths of what follows; then all but HTML as JSON, and the HTML of both as it is: to write that as JSON too,
 * quotation mark by quotation mark, takes twice as long.
 */
function packParts({ whole, readings, sections }: PageParts, own: PagePlan): Uint8Array {
  const packed = ({ head, asking }: HeldText): PackedText => ({
    head,
    asking: asking.map(({ plan, ...asked }) => ({ ...asked, isOwn: plan === own })),
  });
  const parts: PackedParts = { whole: packed(whole), readings: packed(readings), sections };
  const pieces = [JSON.stringify(parts), whole.html, readings.html].map((text) => Buffer.from(text));
  const lengths = Buffer.alloc(LENGTH * pieces.length);
  for (const [index, { length }] of pieces.entries()) lengths.writeUInt32LE(length, LENGTH * index);
  return Buffer.concat([lengths, ...pieces]);
}

/** The pack has a seal on its entries, and the key names the program: what is in it, this program wrote. */
function openParts(packed: Uint8Array | undefined, own: PagePlan): PageParts | undefined {
  if (packed === undefined) return undefined;
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  let at = 3 * LENGTH;
  const [facts = '', wholeHtml = '', readingsHtml = ''] = [0, 1, 2].map((index) => {
    const start = at;
    at += bytes.readUInt32LE(LENGTH * index);
    return bytes.toString('utf8', start, at);
  });
  const { whole, readings, sections } = JSON.parse(facts) as PackedParts;
  const opened = ({ head, asking }: PackedText, html: string): HeldText => ({
    html,
    head,
    asking: asking.map(({ isOwn, ...asked }) => ({ ...asked, plan: isOwn ? own : undefined })),
  });
  return { whole: opened(whole, wholeHtml), readings: opened(readings, readingsHtml), sections };
}
