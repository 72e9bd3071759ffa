// Addresses of videos as people write them.
import { expect, test } from 'vitest';
import { readTime, readVideo, readVideoChapters } from '../../../src/media/video.ts';

const NOCOOKIE = 'https://www.youtube-nocookie.com/embed';

test.each<[string, string, string]>([
  [
    'https://www.youtube.com/watch?v=AbCdEfGhIjK',
    `${NOCOOKIE}/AbCdEfGhIjK`,
    'https://www.youtube.com/watch?v=AbCdEfGhIjK',
  ],
  [
    'https://youtu.be/AbCdEfGhIjK?t=12m48s',
    `${NOCOOKIE}/AbCdEfGhIjK?start=768`,
    'https://www.youtube.com/watch?v=AbCdEfGhIjK&t=768s',
  ],
  [
    '//www.youtube.com/embed/AbCdEfGhIjK?start=5&end=9&rel=0',
    `${NOCOOKIE}/AbCdEfGhIjK?start=5&end=9`,
    'https://www.youtube.com/watch?v=AbCdEfGhIjK&t=5s',
  ],
  [
    'https://m.youtube.com/shorts/AbCdEfGhIjK',
    `${NOCOOKIE}/AbCdEfGhIjK`,
    'https://www.youtube.com/watch?v=AbCdEfGhIjK',
  ],
  [
    'youtube.com/watch?v=AbCdEfGhIjK#t=1:02:03',
    `${NOCOOKIE}/AbCdEfGhIjK?start=3723`,
    'https://www.youtube.com/watch?v=AbCdEfGhIjK&t=3723s',
  ],
  [
    'https://www.youtube.com/playlist?list=PLabc',
    `${NOCOOKIE}/videoseries?list=PLabc`,
    'https://www.youtube.com/playlist?list=PLabc',
  ],
  ['https://vimeo.com/12345', 'https://player.vimeo.com/video/12345?dnt=1', 'https://vimeo.com/12345'],
  [
    'https://player.vimeo.com/video/12345?h=abc123#t=30s',
    'https://player.vimeo.com/video/12345?h=abc123&dnt=1#t=30s',
    'https://vimeo.com/12345/abc123#t=30s',
  ],
  ['/videos/a.mp4', '/videos/a.mp4', '/videos/a.mp4'],
])('%s is a video', (address, embed, watch) => {
  expect(readVideo(address)).toMatchObject({ embed, watch });
});

test.each([
  '',
  'https://example.org/',
  'https://youtube.com/',
  'https://www.youtube.com/watch?v="><script>',
  'http://[',
  'https://notyoutube.com/watch?v=AbCdEfGhIjK',
  'a.png',
  undefined,
  7,
])('%s is none', (address) => {
  expect(readVideo(address)).toBeUndefined();
});

test('what a call says of start and end is stronger than the address', () => {
  expect(readVideo('https://youtu.be/AbCdEfGhIjK?t=5', { start: '1:05', end: '90s' })).toMatchObject({
    start: 65,
    end: 90,
    embed: `${NOCOOKIE}/AbCdEfGhIjK?start=65&end=90`,
  });
  expect(readVideo('/a.mp4#t=3', { end: 9 })?.embed).toBe('/a.mp4#t=3,9');
  expect(readVideo('https://youtube.com/shorts/AbCdEfGhIjK')?.upright).toBe(true);
});

test.each([
  ['1:02:03', 3723],
  ['2m', 120],
  ['45', 45],
  [7, 7],
  ['0', undefined],
  ['soon', undefined],
  ['', undefined],
])('%s is %s seconds', (written, seconds) => {
  expect(readTime(written)).toBe(seconds);
});

test('chapters are times with titles; the rest is left out', () => {
  expect(readVideoChapters('0:00 Start; 1:20 – Filters & co;; nothing\n1:02:03. The end')).toEqual([
    { seconds: 0, time: '0:00', title: 'Start' },
    { seconds: 80, time: '1:20', title: 'Filters & co' },
    { seconds: 3723, time: '1:02:03', title: 'The end' },
  ]);
  expect(readVideoChapters(undefined)).toEqual([]);
});
