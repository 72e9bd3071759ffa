// Bytes of any kind become text, and what is UTF-8 is told from what is not as TextDecoder tells it.
import { expect, test } from 'vitest';
import { decodeText } from '../../../src/lib/decode-text.ts';

const bytes = (text: string, encoding: BufferEncoding): Uint8Array => Buffer.from(text, encoding);

test('UTF-8 is as it is, a mark of byte order included', () => {
  expect(decodeText(bytes('\uFEFFä€🎉\0', 'utf8'))).toEqual({ text: '\uFEFFä€🎉\0', fault: undefined });
  expect(decodeText(new Uint8Array())).toEqual({ text: '', fault: undefined });
});

test('Latin-1 is read as Windows-1252, and the first byte that is no UTF-8 is known', () => {
  expect(decodeText(bytes('A café, naïve', 'latin1'))).toEqual({
    text: 'A café, naïve',
    fault: { kind: 'bytes', first: 0xe9, at: 5, count: 2, seems: 'Windows-1252', hasNul: false },
  });
  expect(decodeText(Uint8Array.of(0x93, 0x68, 0x69, 0x94, 0x20, 0x68, 0x6f)).text).toBe('“hi” ho');
});

test('a pasted byte leaves the UTF-8 around it as it is', () => {
  const { text, fault } = decodeText(
    Buffer.concat([bytes('Zwei 🎉 Äpfel, ', 'utf8'), bytes('é', 'latin1'), bytes(' größer', 'utf8')]),
  );
  expect(text).toBe('Zwei 🎉 Äpfel, é größer');
  expect(fault).toMatchObject({ first: 0xe9, at: 15, count: 1, seems: undefined });
});

test('UTF-16 is known by its mark of byte order or by its zeros', () => {
  const little = Buffer.from('\uFEFFWörter', 'utf16le');
  expect(decodeText(little)).toEqual({ text: '\uFEFFWörter', fault: { kind: 'utf-16' } });
  expect(decodeText(Buffer.from(little).swap16())).toEqual({ text: '\uFEFFWörter', fault: { kind: 'utf-16' } });
  expect(decodeText(little.subarray(2)).text).toBe('Wörter');
  expect(decodeText(Buffer.from(little.subarray(2)).swap16()).text).toBe('Wörter');
});

test('a byte is found faulty exactly where TextDecoder finds one', () => {
  const fatal = new TextDecoder('utf-8', { fatal: true });
  const isUtf8 = (some: Uint8Array): boolean => {
    try {
      fatal.decode(some);
      return true;
    } catch {
      return false;
    }
  };
  // Every border of the ranges of UTF-8, in every order of four; an FF before them keeps UTF-16 out and the slow way
  // on.
  const borders = [
    0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xef, 0xf0, 0xf1, 0xf4, 0xf5,
  ];
  for (const a of borders)
    for (const b of borders)
      for (const c of borders)
        for (const d of borders) {
          const some = Uint8Array.of(a, b, c, d);
          const { fault } = decodeText(Uint8Array.of(0xff, 0x41, ...some));
          if ((fault?.kind === 'bytes' && fault.count === 1) !== isUtf8(some))
            expect.fail(`${Buffer.from(some).toString('hex')} is told wrongly`);
        }
});
