import { inflateRawSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { deflated, zlibPacked } from '../../../src/lib/deflate.ts';

test('packed rows are unpacked as they were, whatever they hold', () => {
  const random = (seed: number): number => (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  let seed = 7;
  const noise = Uint8Array.from({ length: 50 * 61 }, () => (seed = random(seed)) >> 16);
  const skewed = Uint8Array.from({ length: 50 * 61 }, (_, index) =>
    index % 7 === 0 ? 0 : Math.clz32(noise[index] ?? 0),
  );
  const long = new Uint8Array(3 * 1201);
  long.fill(9, 1_500, 2_900);
  for (const rows of [noise, skewed, long, new Uint8Array(61)]) {
    expect(Buffer.from(inflateSync(zlibPacked(rows)))).toEqual(Buffer.from(rows));
    expect(Buffer.from(inflateRawSync(deflated(rows)))).toEqual(Buffer.from(rows));
  }
});
