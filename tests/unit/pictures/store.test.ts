// Pictures are prepared once, never wrongly, and whatever they are.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { defaults } from '../../../src/config/defaults.ts';
import { createPictureStore, type PictureStore, type How } from '../../../src/pictures/store.ts';
import { cacheAt } from '../../../src/files/cache/cache.ts';
import { memoryCache, type Cache } from '../../../src/files/cache/shelf.ts';
import { memoryFolder } from '../../../src/files/folder.ts';
import { measurePicture } from '../../../src/media/measure.ts';
import type { PreparedPicture } from '../../../src/model/picture.ts';
import { bookFile } from '../../support/book-file.ts';
import { blackPng, film, lineArt, photograph } from '../../support/draw.ts';

const HOW: How = {
  what: 'everything',
  extent: 'whole',
  settings: { ...defaults.pictures, widths: [60, 120, 240] },
  onStep: undefined,
  isStopped: undefined,
};

interface Try {
  readonly store: PictureStore;
  readonly prepare: (how?: Partial<How>) => Promise<ReadonlyMap<string, PreparedPicture>>;
}

function tryOut(
  files: Readonly<Record<string, Uint8Array>>,
  { cache = memoryCache(), cores = 2 }: { cache?: Cache; cores?: number } = {},
): Try {
  const store = createPictureStore({ folder: memoryFolder(files), cache, version: '1.2.3', cores });
  return {
    store,
    prepare: (how = {}) =>
      store.prepare(
        Object.entries(files).map(([path, bytes]) => bookFile(path, bytes)),
        { ...HOW, ...how },
      ),
  };
}

describe('copies', () => {
  test('a photograph gets both formats, in widths up to its own, and lighter than it is', async () => {
    const bytes = await photograph(200, 120).png().toBuffer();
    const { store, prepare } = tryOut({ 'a.png': bytes });
    const picture = (await prepare()).get('a.png');
    expect(picture?.tone).toBe('photograph');
    expect(picture?.copies.map(({ format, width, height }) => `${format} ${width}×${height}`)).toEqual([
      'avif 60×36',
      'avif 120×72',
      'avif 200×120',
      'webp 60×36',
      'webp 120×72',
      'webp 200×120',
    ]);
    for (const copy of picture?.copies ?? []) {
      const made = await store.read(copy.key);
      expect(made.length).toBe(copy.size);
      expect(made.length).toBeLessThan(bytes.length);
      const { width, height, format, compression } = await sharp(made).metadata();
      expect([width, height, format === 'heif' ? compression : undefined]).toEqual([
        copy.width,
        copy.height,
        copy.format === 'avif' ? 'av1' : undefined,
      ]);
    }
  });

  test('line art stays sharp: WebP without loss beats what would blur it', async () => {
    const flat = sharp(
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="200"><rect width="240" height="200" fill="#fff"/><path d="M20 20h80v90h-80zM140 60h60v100h-60z" fill="#06c"/></svg>',
      ),
    );
    const { store, prepare } = tryOut({ 'a.png': await flat.png({ compressionLevel: 0 }).toBuffer() });
    const picture = (await prepare()).get('a.png');
    expect(picture).toMatchObject({ tone: 'line-art', moves: false });
    expect(picture?.placeholder).toBeUndefined();
    const widest = picture?.copies.at(-1);
    expect(
      Buffer.from(await store.read(widest?.key ?? ''))
        .subarray(12, 16)
        .toString(),
    ).toBe('VP8L');
  });

  test('a picture that is lighter than any copy has none', async () => {
    const { prepare } = tryOut({ 'a.webp': await photograph(200, 120).webp({ quality: 5 }).toBuffer() });
    expect((await prepare()).get('a.webp')?.copies).toEqual([]);
  });

  test('settings decide formats, widths, and whether there are copies at all', async () => {
    const { prepare } = tryOut({ 'a.png': await photograph(200, 120).png().toBuffer() });
    const some = (await prepare({ settings: { ...HOW.settings, formats: ['webp'], widths: [50] } })).get('a.png');
    expect(some?.copies.map(({ key }) => key.split('-')[1])).toEqual(['50.webp']);
    const none = (await prepare({ settings: { ...HOW.settings, encode: false } })).get('a.png');
    expect(none).toMatchObject({ copies: [], tone: 'photograph' });
  });

  test('a photograph that was held upright stays so', async () => {
    const bytes = await photograph(200, 120).withMetadata({ orientation: 6 }).jpeg({ quality: 100 }).toBuffer();
    const { prepare } = tryOut({ 'a.jpg': bytes });
    expect(measurePicture(bytes)).toMatchObject({ width: 120, height: 200 });
    expect((await prepare()).get('a.jpg')?.copies.at(-1)).toMatchObject({ width: 120, height: 200 });
  });

  test('one core or many, the bytes are the same', async () => {
    const files = {
      'a.png': await photograph(200, 120).png().toBuffer(),
      'b.png': await lineArt(260, 100).png().toBuffer(),
    };
    const [one, many] = [tryOut(files, { cores: 1 }), tryOut(files, { cores: 8 })];
    expect(await many.prepare()).toEqual(await one.prepare());
  });
});

test('who asks for what is known waits for no copy that is being made', async () => {
  const files = {
    'a.png': await photograph(900, 700).png().toBuffer(),
    'b.png': await photograph(800, 700).png().toBuffer(),
  };
  const { prepare } = tryOut(files, { cores: 1 });
  const all = prepare();
  expect((await prepare({ what: 'known' })).size).toBe(0);
  expect((await all).size).toBe(2);
  expect((await prepare({ what: 'known' })).size).toBe(2);
});

describe('the second run', () => {
  test('encodes nothing, and knows the same', async () => {
    const cache = memoryCache();
    const files = { 'a.png': await photograph(200, 120).png().toBuffer(), 'b.gif': await film(80, 60, 4) };
    const [first, second] = [tryOut(files, { cache }), tryOut(files, { cache })];
    const prepared = await first.prepare();
    expect(first.store.work().pictures).toBe(2);
    expect(await second.prepare({ what: 'known' })).toEqual(prepared);
    expect(await second.prepare()).toEqual(prepared);
    expect(second.store.work()).toEqual({ pictures: 0, megapixels: 0 });
  });

  test('another version of the encoder, or another setting, begins anew', async () => {
    const cache = memoryCache();
    const files = { 'a.png': await photograph(200, 120).png().toBuffer() };
    await tryOut(files, { cache }).prepare();
    const other = createPictureStore({ folder: memoryFolder(files), cache, version: '1.2.4', cores: 1 });
    expect((await other.prepare([bookFile('a.png', files['a.png'])], { ...HOW, what: 'known' })).size).toBe(0);
    expect(
      (await tryOut(files, { cache }).prepare({ what: 'known', settings: { ...HOW.settings, quality: 70 } })).size,
    ).toBe(0);
  });

  test('a copy that was lost is made again, byte for byte', async () => {
    const entries = new Map<string, Uint8Array>();
    const cache: Cache = {
      read: async (key) => entries.get(key),
      write: async (key, bytes) => void entries.set(key, bytes),
    };
    const files = { 'a.png': await photograph(200, 120).png().toBuffer() };
    const copy = (await tryOut(files, { cache }).prepare()).get('a.png')?.copies[0];
    const before = entries.get(copy?.key ?? '');
    entries.delete(copy?.key ?? '');
    const second = tryOut(files, { cache });
    await second.prepare();
    expect(Buffer.from(await second.store.read(copy?.key ?? '')).equals(Buffer.from(before ?? []))).toBe(true);
  });

  test('a record that is not ours is not believed', async () => {
    const entries = new Map<string, Uint8Array>();
    const cache: Cache = {
      read: async (key) =>
        key.endsWith('.json') ? Buffer.from('{"copies": [{"key": "../../secret"}], "moves": false}') : entries.get(key),
      write: async (key, bytes) => void entries.set(key, bytes),
    };
    const { prepare } = tryOut({ 'a.png': await photograph(200, 120).png().toBuffer() }, { cache });
    expect((await prepare()).get('a.png')?.copies.length).toBe(6);
  });

  test('work stops when an author saves, and what was begun is kept', async () => {
    const files = { 'a.png': await photograph(200, 120).png().toBuffer() };
    const { prepare } = tryOut(files);
    expect((await prepare({ isStopped: () => true })).size).toBe(0);
    expect((await prepare()).size).toBe(1);
  });
});

describe('pictures that move', () => {
  test('get a still of every format, and the film in its lighter form', async () => {
    const gif = await film(120, 90, 6);
    const { store, prepare } = tryOut({ 'a.gif': gif });
    const picture = (await prepare()).get('a.gif');
    expect(picture?.moves).toBe(true);
    expect(picture?.copies.length).toBeGreaterThan(0);
    expect((await sharp(await store.read(picture?.copies.at(-1)?.key ?? '')).metadata()).pages ?? 1).toBe(1);
    if (picture?.film !== undefined) {
      expect(picture.film.size).toBeLessThan(gif.length);
      expect(await sharp(await store.read(picture.film.key)).metadata()).toMatchObject({
        pages: 6,
        delay: [80, 80, 80, 80, 80, 80],
        loop: 0,
      });
    }
  });

  test('a GIF of one frame is a picture like others', async () => {
    const { prepare } = tryOut({ 'a.gif': await photograph(200, 120).gif().toBuffer() });
    expect((await prepare()).get('a.gif')).toMatchObject({ moves: false, film: undefined });
  });
});

describe('whatever is in the file', () => {
  test('a file of a hundred bytes that claims 400 megapixels, and one that has them, cost no memory', async () => {
    const files = {
      'claims.png': blackPng(20_000, 20_000, { data: false }),
      'has.png': blackPng(20_000, 20_000, { data: true }),
    };
    const { prepare } = tryOut(files);
    const before = process.memoryUsage().rss;
    const prepared = await prepare();
    expect([...prepared.values()].map(({ trouble, copies }) => ({ trouble, copies }))).toEqual(
      Array.from({ length: 2 }, () => ({ trouble: { kind: 'enormous', megapixels: 400 }, copies: [] })),
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(150e6);
  });

  test('files that break off or hold something else are told, and the others go on', async () => {
    const whole = await photograph(200, 120).jpeg().toBuffer();
    const png = await photograph(200, 120).png().toBuffer();
    const { prepare } = tryOut({
      'cut.jpg': whole.subarray(0, whole.length / 2),
      'cut.png': png.subarray(0, png.length / 2),
      'claims.png': blackPng(3000, 3000, { data: false }),
      'broken.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g></svg>'),
      'good.png': png,
    });
    const prepared = await prepare();
    expect(Object.fromEntries([...prepared].map(([path, { trouble }]) => [path, trouble?.kind]))).toEqual({
      'cut.jpg': 'broken',
      'cut.png': 'broken',
      'claims.png': 'broken',
      'broken.svg': 'no-xml',
      'good.png': undefined,
    });
  });

  test('CMYK, 16 bits, grey, palettes and a wrong name are all the same', async () => {
    const { prepare, store } = tryOut({
      'cmyk.jpg': await photograph(200, 120).toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer(),
      'deep.png': await photograph(200, 120).toColourspace('rgb16').png().toBuffer(),
      'grey.png': await photograph(200, 120).greyscale().png().toBuffer(),
      'palette.png': await photograph(200, 120).png({ palette: true, dither: 1 }).toBuffer(),
      'named.png': await photograph(200, 120).jpeg({ quality: 100 }).toBuffer(),
    });
    for (const [path, { trouble, copies, tone }] of await prepare()) {
      expect({ path, trouble, tone }).toEqual({ path, trouble: undefined, tone: 'photograph' });
      expect(copies.length, path).toBeGreaterThan(0);
      const { data } = await sharp(await store.read(copies.at(-1)?.key ?? ''))
        .raw()
        .toBuffer({ resolveWithObject: true });
      const mean = data.reduce((sum, value) => sum + value, 0) / data.length;
      expect(mean, `${path} is neither black nor inverted`).toBeGreaterThan(90);
      expect(mean, path).toBeLessThan(170);
    }
  });

  test('a drawing in SVG is looked at, and never copied', async () => {
    const { prepare, store } = tryOut({
      'a.svg': Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><path d="M0 0L90 60" stroke="#000"/></svg>',
      ),
      'huge.svg': Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="900000" height="900000"><path d="M0 0L9 6"/></svg>',
      ),
    });
    const prepared = await prepare();
    expect(prepared.get('a.svg')).toEqual({ tone: 'line-art', moves: false, copies: [], trouble: undefined });
    expect(prepared.get('huge.svg')?.trouble).toBeUndefined();
    expect(store.work().pictures).toBe(0);
  });
});

describe('where no copies are made', () => {
  const settings = { ...HOW.settings, encode: false };
  const large = { width: 1000, height: 800 };

  test('a quick look tells line art, and a look at the whole says the same', async () => {
    const files = {
      'line-art.png': await lineArt(large.width, large.height).png().toBuffer(),
      'photograph.png': await photograph(large.width, large.height).png().toBuffer(),
      'line-art.jpg': await lineArt(large.width, large.height).jpeg().toBuffer(),
      'photograph.webp': await photograph(large.width, large.height).webp().toBuffer(),
    };
    for (const extent of ['top', 'whole'] as const) {
      const prepared = [...(await tryOut(files).prepare({ settings, extent }))];
      expect(prepared.map(([path, { tone, trouble }]) => [path, tone === 'line-art', trouble])).toEqual([
        ['line-art.png', true, undefined],
        ['photograph.png', false, undefined],
        ['line-art.jpg', true, undefined],
        ['photograph.webp', false, undefined],
      ]);
    }
  });

  test('a picture that breaks off, or has changed bytes below its strip, is found out by its structure', async () => {
    const png = await photograph(large.width, large.height).png().toBuffer();
    const jpg = await photograph(large.width, large.height)
      .withExif({ IFD0: { Copyright: 'Ann' } })
      .jpeg()
      .toBuffer();
    const changed = Buffer.from(png);
    changed.writeUInt32BE(0, png.length - 100);
    const { prepare } = tryOut({
      'a.png': png,
      'a.jpg': jpg,
      'cut.png': png.subarray(0, -1000),
      'cut.jpg': jpg.subarray(0, -1000),
      'changed.png': changed,
    });
    const prepared = await prepare({ settings, extent: 'top' });
    expect(Object.fromEntries([...prepared].map(([path, { trouble }]) => [path, trouble?.kind]))).toEqual({
      'a.png': undefined,
      'a.jpg': undefined,
      'cut.png': 'broken',
      'cut.jpg': 'broken',
      'changed.png': 'broken',
    });
  });

  test('a picture turned by its camera, and one that moves, are looked at too', async () => {
    const { prepare } = tryOut({
      'turned.jpg': await lineArt(large.width, large.height).jpeg().withMetadata({ orientation: 6 }).toBuffer(),
      'a.gif': await film(600, 500, 3),
    });
    const prepared = await prepare({ settings, extent: 'top' });
    expect([...prepared].map(([path, { tone, trouble, film: moving }]) => [path, tone, trouble, moving])).toEqual([
      ['turned.jpg', 'line-art', undefined, undefined],
      ['a.gif', expect.any(String), undefined, undefined],
    ]);
  });
});

test('an unchanged file is not read again: not by this run, and not by the next', async () => {
  const root = await mkdtemp(join(tmpdir(), 'vitrine-stamps-'));
  try {
    const bytes = await photograph(200, 120).png().toBuffer();
    let reads = 0;
    const folder = memoryFolder({ 'a.png': bytes });
    const read = async (version: string): Promise<PreparedPicture | undefined> => {
      const cache = cacheAt(root);
      const store = createPictureStore({
        folder: {
          ...folder,
          read: async (path) => {
            reads += 1;
            return folder.read(path);
          },
        },
        cache: cache.pictures,
        stamps: cache.pack('0123456789abcdef'),
        version: '1.2.3',
        cores: 2,
      });
      const picture = (await store.prepare([{ ...bookFile('a.png', bytes), version }], HOW)).get('a.png');
      await store.read(picture?.copies[0]?.key ?? '');
      return picture;
    };
    const first = await read('1');
    expect(await read('1')).toEqual(first);
    expect(reads).toBe(1);
    // The same bytes at another time are read, and need no encoding.
    expect(await read('2')).toEqual(first);
    expect(reads).toBe(2);
    // A copy that is lost is made again, of the very file.
    await rm(join(root, 'v1/pictures'), { recursive: true });
    expect(await read('2')).toEqual(first);
    expect(reads).toBe(3);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
