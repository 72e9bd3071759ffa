// Whether a file is whole is told by its structure, and as well where Node has no checksums.
import { describe, expect, test, vi } from 'vitest';
import { photograph } from '../../support/draw.ts';

describe.each(['with', 'without'])('%s the checksums of Node', (how) => {
  test('a PNG of which one byte was changed, lost or added in the middle is not whole', async () => {
    vi.resetModules();
    vi.doMock('node:zlib', async (original) => {
      const zlib = await original<typeof import('node:zlib')>();
      return how === 'with' ? zlib : { ...zlib, crc32: undefined };
    });
    const { isWholeFile } = await import('../../../src/media/whole-file.ts');
    const png = await photograph(60, 40).png().toBuffer();
    const middle = Math.floor(png.length / 2);
    const changed = Buffer.from(png);
    changed[middle] = (png[middle] ?? 0) ^ 1;
    const [before, after] = [png.subarray(0, middle), png.subarray(middle)];
    const files = {
      png,
      'something behind the end': Buffer.concat([png, Buffer.from('xyz')]),
      changed,
      lost: Buffer.concat([before, after.subarray(1)]),
      added: Buffer.concat([before, Buffer.from('x'), after]),
      cut: png.subarray(0, -1),
    };
    expect(Object.entries(files).filter(([, bytes]) => isWholeFile(bytes, 'png'))).toEqual([
      ['png', png],
      ['something behind the end', expect.anything()],
    ]);
    vi.doUnmock('node:zlib');
  });
});

test('a JPEG has its end, and not only that of the small picture in it', async () => {
  const { isWholeFile } = await import('../../../src/media/whole-file.ts');
  const small = await photograph(20, 10).jpeg().toBuffer();
  const large = await photograph(60, 40).jpeg().toBuffer();
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, (small.length + 2) >> 8, (small.length + 2) & 255]), small]);
  const withSmall = Buffer.concat([large.subarray(0, 2), segment, large.subarray(2)]);
  expect([isWholeFile(large, 'jpg'), isWholeFile(withSmall, 'jpg')]).toEqual([true, true]);
  expect([isWholeFile(large.subarray(0, -2), 'jpg'), isWholeFile(withSmall.subarray(0, -2), 'jpg')]).toEqual([
    false,
    false,
  ]);
});
