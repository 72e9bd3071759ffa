import { expect, test } from 'vitest';
import { readTranscript } from '../../../src/media/transcript.ts';

test('captions become paragraphs: without times and tags, a new one for each speaker and after a pause', () => {
  expect(
    readTranscript(
      `\uFEFFWEBVTT - A talk\r\n\r\nNOTE nobody reads this\r\n\r\nSTYLE\n::cue { color: red }\n\nfirst\n00:01.000 --> 00:02.500 align:start\n<v.loud Ada>What does a <i>layer</i> see?\n\n00:02.500 --> 00:04.000\n<v Ada>Edges &amp; spots,\nfirst.\n\n01:00:00.000 --> 01:00:02.000\n<v Ada>Later.\n\n01:00:02.000 --> 01:00:03.000\n<v Mary>And then?\n`,
    ),
  ).toEqual(['Ada: What does a layer see? Edges & spots, first.', 'Later.', 'Mary: And then?']);
});

test('SubRip has its numbers and its commas', () => {
  expect(
    readTranscript(
      '1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n00:00:02,100 --> 00:00:03,000\nOne\n\n3\n00:00:03,000 --> 00:00:04,000\ntwo.\n',
    ),
  ).toEqual(['One two.']);
});

test('plain text keeps its paragraphs', () => {
  expect(readTranscript('One\nline.\n\n\n  Two.\n')).toEqual(['One line.', 'Two.']);
  expect(readTranscript('')).toEqual([]);
});
