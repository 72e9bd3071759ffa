// Many problems of one rule in few lines: each sentence with one frame, then what else it is true of, with counts.
import { displayWidth } from '../lib/display-width.ts';
import type { Problem } from '../model/problem.ts';
import type { RuleGroup, SentenceGroup, Thing } from './groups.ts';
import { paintFor } from './paint.ts';
import { cutTo, linesTaken, placeAndFrame, sentences, severityColours } from './terminal-parts.ts';
import { counted, placeWords, type TextOf, type ViewOptions } from './view.ts';
import { grouped } from '../lib/grouped.ts';

/**
 * At most `room` lines, of which there are at least two.
 *
 *     warning broken-link ─ 830 times in 117 files
 *       "/m42699" leads to nothing in the book
 *       28 times, first content/a.md:31:12
 *
 *       31 │ See [Kinematics](/m42699).
 *          │      ^^^^^^^^^^
 *       Name the chapter's file
 *
 *       18 × "/m42129"  content/a.md:48:94
 *       … and 203 others, 784 times
 */
export function groupLines(
  group: RuleGroup,
  textOf: TextOf,
  options: ViewOptions,
  room: number,
): { readonly text: string; readonly isWhole: boolean } {
  const paint = paintFor(options);
  const colour = paint[severityColours[group.severity]];
  const files = new Set(group.problems.flatMap(({ place }) => place?.path ?? [])).size;
  const lines = [
    `${paint.bold(colour(group.severity))} ${paint.dim(group.rule)} ${paint.dim('─')} ${paint.bold(`${counted(group.problems.length, 'time')}${files === 0 ? '' : ` in ${counted(files, 'file')}`}`)}`,
  ];
  let left = room - 1;
  for (const [index, sentence] of group.sentences.entries()) {
    const behind = group.sentences.length - index - 1;
    const share = behind === 0 ? left : Math.max(Math.floor(left / (behind + 1)), Math.min(left - 1, 3));
    const block = sentenceLines(sentence, textOf, options, share);
    const taken = block.reduce((sum, line) => sum + linesTaken(line, options.width), 0);
    if (taken > share) {
      const rest = group.sentences.slice(index).reduce((sum, { count }) => sum + count, 0);
      const cut =
        index === 0
          ? `  ${paint.bold(cutTo(sentence.things[0]?.first.message ?? '', options.width - 2))}`
          : `  … and ${counted(rest, 'other')}`;
      if (left > 0) lines.push(cut);
      break;
    }
    lines.push(...block);
    left -= taken;
  }
  return { text: lines.join('\n'), isWhole: false };
}

/** `28 times, first a.md:3:4`; two places are both named, and a single one is named alone. */
export function repeatedWords(problems: readonly Problem[], options: ViewOptions): string {
  const paint = paintFor(options);
  const places = problems.flatMap(({ place }) => (place === undefined ? [] : [placeWords(place, options.showPath)]));
  const [first, second] = places;
  if (first === undefined) return counted(problems.length, 'time');
  if (problems.length === 1) return paint.cyan(first);
  return problems.length === 2 && second !== undefined
    ? `2 times: ${paint.cyan(first)}, ${paint.cyan(second)}`
    : `${counted(problems.length, 'time')}, first ${paint.cyan(first)}`;
}

function sentenceLines(
  { things, count }: SentenceGroup,
  textOf: TextOf,
  options: ViewOptions,
  room: number,
): readonly string[] {
  const [thing, ...others] = things;
  if (thing === undefined) return [];
  const paint = paintFor(options);
  const head = [...sentences(paint.bold, thing.first.message), `  ${repeatedWords(thing.problems, options)}`];
  let left = room - head.reduce((sum, line) => sum + linesTaken(line, options.width), 0);
  const add = (lines: readonly string[], kept: number): readonly string[] => {
    const taken = lines.reduce((sum, line) => sum + linesTaken(line, options.width), 0);
    if (lines.length === 0 || taken + kept > left) return [];
    left -= taken;
    return lines;
  };
  const restLine = others.length === 0 ? 0 : 1;
  const { hint } = thing.first;
  // What to do weighs more than the line itself, which stands below it.
  const hints = add(hint === undefined ? [] : sentences(paint.green, hint), restLine);
  const { frame } = left - restLine < 3 ? { frame: [] } : placeAndFrame(thing.first, textOf, options);
  const framed = add(frame.length === 0 ? [] : ['', ...frame], restLine);
  return [
    ...head,
    ...framed,
    ...hints,
    ...otherLines({ things: others, hint }, count - thing.problems.length, options, left),
  ];
}

/**
 * An empty line, a line for each thing, and how many there are besides; nothing where there is no room. `hint` stands
 * above them all.
 */
function otherLines(
  { things, hint }: { readonly things: readonly Thing[]; readonly hint: string | undefined },
  count: number,
  options: ViewOptions,
  room: number,
): readonly string[] {
  if (things.length === 0 || room < 1) return [];
  const widest = grouped(things[0]?.problems.length ?? 0).length;
  const gap = room > 3 ? [''] : [];
  let left = room - gap.length;
  const shown: string[] = [];
  let restCount = count;
  for (const [index, thing] of things.entries()) {
    const line = thingLine(thing, { widest, known: hint }, options);
    const taken = linesTaken(line, options.width);
    if (taken > left - (index === things.length - 1 ? 0 : 1)) break;
    shown.push(line);
    left -= taken;
    restCount -= thing.problems.length;
  }
  const rest = things.length - shown.length;
  const times = restCount === rest ? '' : `, ${counted(restCount, 'time')}`;
  return [
    ...(shown.length === 0 ? [] : gap),
    ...shown,
    ...(rest === 0 ? [] : [`  … and ${counted(rest, 'other')}${times}`]),
  ];
}

/** `  18 × "/m42129"  content/a.md:48:94`, with what to do behind it where that is news and has room. */
function thingLine(
  { label, problems, first }: Thing,
  { widest, known }: { readonly widest: number; readonly known: string | undefined },
  options: ViewOptions,
): string {
  const paint = paintFor(options);
  const start = `  ${grouped(problems.length).padStart(widest)} × `;
  const place = first.place === undefined ? '' : `  ${placeWords(first.place, options.showPath)}`;
  const room = options.width - displayWidth(start) - displayWidth(place);
  const words = cutTo(label, Math.max(20, room));
  const left = room - displayWidth(words) - 2;
  const hint =
    first.hint !== undefined && first.hint !== known && displayWidth(first.hint) <= left
      ? `  ${paint.green(cutTo(first.hint, left))}`
      : '';
  return `${paint.dim(start)}${words}${paint.cyan(place)}${hint}`;
}
