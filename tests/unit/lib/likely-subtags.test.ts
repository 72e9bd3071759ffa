import { describe, expect, test } from 'vitest';
import { likelySubtags } from '../../../src/lib/likely-subtags.ts';

describe('likelySubtags', () => {
  test('of every language of two letters, says what Intl says', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    for (const tag of letters.flatMap((first) => letters.map((second) => first + second))) {
      const { language, script, region } = new Intl.Locale(tag).maximize();
      expect({ tag, ...likelySubtags(tag) }).toEqual({ tag, language, script, region });
    }
  });

  test.each([
    ['zh-TW', { language: 'zh', script: 'Hant', region: 'TW' }],
    ['az-Arab', { language: 'az', script: 'Arab', region: 'IR' }],
    ['english!', undefined],
    ['', undefined],
  ])('%s', (tag, subtags) => {
    expect(likelySubtags(tag)).toEqual(subtags);
  });
});
