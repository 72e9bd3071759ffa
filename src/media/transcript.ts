// What is said in a video, from captions or from plain text, as paragraphs for reading.

/** A cue's times, as WebVTT (https://www.w3.org/TR/webvtt1/) and SubRip write them. */
const TIMES = /^(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{3})\s+-->\s+(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{3})/;
/** Silence in seconds after which something new begins. */
const PAUSE = 2;

/**
 * Captions lose their times and their tags; a new paragraph begins with a new speaker (`<v Ada>`, who is named) and
 * after a pause. Plain text keeps its paragraphs.
 */
export function readTranscript(text: string): readonly string[] {
  const blocks = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/);
  if (!blocks.some((block) => block.split('\n').some((line) => TIMES.test(line))))
    return blocks.map(plain).filter((paragraph) => paragraph !== '');
  const paragraphs: string[] = [];
  let [speaker, end, last] = ['', -PAUSE, ''];
  for (const block of blocks) {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => TIMES.test(line));
    if (at < 0) continue;
    const [from, to] = timesOf(lines[at] ?? '');
    const said = lines.slice(at + 1).join('\n');
    const words = plain(said.replace(/<[^<>]*>/g, ''));
    const who = /<v(?:\.[^\s<>]*)?\s+([^\s<>][^<>]*)>/i.exec(said)?.[1]?.trim() ?? '';
    // Captions that roll say each line twice.
    if (words === '' || words === last) {
      end = to;
      continue;
    }
    const isNew = paragraphs.length === 0 || who !== speaker || from - end >= PAUSE;
    if (isNew) paragraphs.push(who !== '' && who !== speaker ? `${who}: ${words}` : words);
    else paragraphs[paragraphs.length - 1] += ` ${words}`;
    [speaker, end, last] = [who, to, words];
  }
  return paragraphs;
}

function timesOf(line: string): readonly [number, number] {
  const [, ...found] = TIMES.exec(line) ?? [];
  const seconds = ([hours, minutes, rest, thousandths]: readonly (string | undefined)[]): number =>
    Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(rest) + Number(thousandths) / 1000;
  return [seconds(found.slice(0, 4)), seconds(found.slice(4, 8))];
}

const CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00A0',
  lrm: '\u200E',
  rlm: '\u200F',
};

function plain(text: string): string {
  return text
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => CHARACTERS[name] ?? '')
    .replace(/[ \t\n]+/g, ' ')
    .trim();
}
