// Sizes and lengths of videos, from headers made here byte by byte.
import { expect, test } from 'vitest';
import { measureVideo } from '../../../src/media/video-size.ts';
import { box, movieHeader, number, track, TURNED, UPRIGHT } from '../../support/film-file.ts';

const measure = (bytes: Uint8Array) => measureVideo(async (from, length) => bytes.subarray(from, from + length));
const MOVIE = movieHeader(83);
const sound = track(0, 0, UPRIGHT);

test('an MP4 tells its size and length, also where its description stands at the end', async () => {
  const file = Buffer.concat([
    box('ftyp', Buffer.from('isom')),
    box('mdat', Buffer.alloc(600_000)),
    box('moov', MOVIE, sound, track(1280, 720, UPRIGHT)),
  ]);
  expect(await measure(file)).toEqual({ width: 1280, height: 720, seconds: 83 });
});

test('one that was filmed upright is turned', async () => {
  expect(
    await measure(Buffer.concat([box('ftyp', Buffer.from('qt  ')), box('moov', MOVIE, track(1920, 1080, TURNED))])),
  ).toMatchObject({ width: 1080, height: 1920 });
});

const element = (id: number, content: Buffer): Buffer => {
  const name = Buffer.from(id.toString(16).padStart(id.toString(16).length + (id.toString(16).length % 2), '0'), 'hex');
  return Buffer.concat([name, Buffer.from([0x40 | (content.length >> 8), content.length & 0xff]), content]);
};
const float = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes;
};

test('a WebM tells its size and length, also where the length of its segment is not known', async () => {
  const info = element(
    0x1549a966,
    Buffer.concat([element(0x2ad7b1, number(1_000_000, 3)), element(0x4489, float(41_600))]),
  );
  const tracks = element(
    0x1654ae6b,
    Buffer.concat([
      element(0xae, element(0xe0, Buffer.concat([element(0xb0, number(854, 2)), element(0xba, number(480, 2))]))),
    ]),
  );
  const segment = Buffer.concat([Buffer.from('18538067', 'hex'), Buffer.from('01ffffffffffffff', 'hex'), info, tracks]);
  expect(await measure(Buffer.concat([element(0x1a45dfa3, Buffer.alloc(4)), segment]))).toEqual({
    width: 854,
    height: 480,
    seconds: 42,
  });
});

test.each<[string, Buffer]>([
  ['nothing', Buffer.alloc(0)],
  ['text', Buffer.from('This is no video, whatever its name says.')],
  ['an MP4 cut short', box('moov', MOVIE, track(1280, 720, UPRIGHT)).subarray(0, 150)],
  ['a box that claims no length', Buffer.concat([number(4, 4), Buffer.from('free'), Buffer.alloc(64)])],
  ['a WebM cut short', Buffer.from('1a45dfa3400400000000' + '18538067', 'hex')],
])('%s has no size, and does no harm', async (_, bytes) => {
  expect(await measure(bytes)).toBeUndefined();
});
