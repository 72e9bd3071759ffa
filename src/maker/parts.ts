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

/**
 * `keyOf` gives what decides the parts of a page. With `noPack`, what is made lasts as long as the run. All are held as
 * bytes: of a textbook of 12 MB they are 20 MB, and as texts and lists twice that, between which V8 looks for garbage.
 */
export function createPartsMemory(pack: Pack, keyOf: (plan: PagePlan) => string): PartsMemory {
  const kept = new Map<string, Uint8Array>();
  const made = new Map<PagePlan, Uint8Array>();
  const isKept = pack !== noPack;
  return {
    shelf: {
      get: (plan) => openParts(made.get(plan) ?? kept.get(plan.path), plan),
      set: (plan, parts) => void made.set(plan, packParts(parts, plan)),
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
      for (const [plan, parts] of made) await pack.write(keyOf(plan), parts);
      await pack.flush();
    },
  };
}

/** A text names the page whose plan tells what its addresses mean there: here, only that it is the page's own. */
interface PackedText extends Omit<HeldText, 'asking' | 'html'> {
  readonly asking: readonly (Omit<HeldText['asking'][number], 'plan'> & { readonly isOwn: boolean })[];
}

/** What is packed of a page as bytes, one after the other: facts as JSON, and HTML as it is. */
const PIECES = ['facts', 'sections', 'whole', 'readings'] as const;

interface PackedFacts {
  readonly whole: PackedText;
  readonly readings: PackedText;
}

/** Bytes of a length. */
const LENGTH = 4;

/** The lengths of what follows; then the pieces: to write HTML as JSON too, sign by sign, takes twice as long. */
function packParts({ whole, readings, sections }: PageParts, own: PagePlan): Uint8Array {
  const packed = ({ head, asking }: HeldText): PackedText => ({
    head,
    asking: asking.map(({ plan, ...asked }) => ({ ...asked, isOwn: plan === own })),
  });
  const facts: PackedFacts = { whole: packed(whole), readings: packed(readings) };
  const pieces = [JSON.stringify(facts), JSON.stringify(sections), whole.html, readings.html];
  const sizes = pieces.map((text) => Buffer.byteLength(text));
  const bytes = Buffer.allocUnsafeSlow(sizes.reduce((sum, size) => sum + size, LENGTH * PIECES.length));
  let at = LENGTH * PIECES.length;
  for (const [index, text] of pieces.entries()) {
    bytes.writeUInt32LE(sizes[index] ?? 0, LENGTH * index);
    at += bytes.write(text, at);
  }
  return bytes;
}

/**
 * The pack has a seal on its entries, and the key names the program: what is in it, this program wrote. Each piece is
 * read when it is asked for: the whole book has no need of what the search finds.
 */
function openParts(packed: Uint8Array | undefined, own: PagePlan): PageParts | undefined {
  if (packed === undefined) return undefined;
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const read = (piece: (typeof PIECES)[number]): string => {
    const index = PIECES.indexOf(piece);
    let at = LENGTH * PIECES.length;
    for (let before = 0; before < index; before += 1) at += bytes.readUInt32LE(LENGTH * before);
    return bytes.toString('utf8', at, at + bytes.readUInt32LE(LENGTH * index));
  };
  const opened = (piece: 'whole' | 'readings'): HeldText => {
    const { head, asking } = (JSON.parse(read('facts')) as PackedFacts)[piece];
    return {
      html: read(piece),
      head,
      asking: asking.map(({ isOwn, ...asked }) => ({ ...asked, plan: isOwn ? own : undefined })),
    };
  };
  return {
    get whole() {
      return opened('whole');
    },
    get readings() {
      return opened('readings');
    },
    get sections() {
      return JSON.parse(read('sections')) as PageParts['sections'];
    },
  };
}
