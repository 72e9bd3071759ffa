// An include tag as written → a call that a template answers, its values read as the template's interface says.
import {
  badParameter,
  missingParameter,
  unknownInclude,
  unknownParameter,
  unplayedVideo,
} from '../diagnostics/catalog.ts';
import { unsafeAddress } from '../diagnostics/catalog-links.ts';
import { nearestName } from '../lib/nearest-name.ts';
import { brokenMoment, isTime, readRatio, readVideo, meantVideoHost } from '../media/video.ts';
import { runsCode } from '../lib/runs-code.ts';
import type {
  Argument,
  ArgumentValue,
  IncludeCall,
  IncludeInterface,
  IncludeTag,
  Parameter,
} from '../model/include.ts';
import type { Tree } from '../model/tree.ts';
import { textOf } from '../tree/text.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { tableOf } from '../lib/table.ts';

/** Inline Markdown → a tree; `at` is where the text stands in the chapter. */
export type InlineMarkdown = (
  text: string,
  at: Place,
) => { readonly tree: Tree; readonly problems: readonly Problem[] };

export interface ReadCall {
  /** Undefined where no include has that name. */
  readonly interface: IncludeInterface | undefined;
  /** Undefined where the call cannot be rendered: unknown include, missing parameter. */
  readonly call: IncludeCall | undefined;
  readonly problems: readonly Problem[];
}

/** What reading a call takes beside its tag. */
export interface CallReading {
  /** The call's name in its chapter. */
  readonly id: string;
  readonly includes: Readonly<Record<string, IncludeInterface>>;
  readonly inline: InlineMarkdown;
}

/** Checks and reads one call. The name may be written with `.md`, `.html` or no ending, as in Jekyll books. */
export function readCall(tag: IncludeTag, { id, includes, inline }: CallReading): ReadCall {
  const name = tag.name.replace(/\.(md|markdown|html|liquid)$/i, '');
  const answer = Object.hasOwn(includes, name) ? includes[name] : undefined;
  if (answer === undefined) {
    const nearest = nearestName(name, Object.keys(includes));
    return { interface: undefined, call: undefined, problems: [unknownInclude(tag.namePlace, tag.name, nearest)] };
  }
  if (answer.isBroken) return { interface: answer, call: undefined, problems: [] };
  const problems: Problem[] = [];
  const values: Record<string, ArgumentValue> = tableOf();
  const series: Record<string, Record<string, ArgumentValue>[]> = tableOf();
  for (const argument of tag.arguments) {
    const target = findParameter(answer, argument.name);
    if (target === undefined) {
      problems.push(
        unknownParameter(
          argument.namePlace,
          argument.name,
          answer.name,
          nearestName(argument.name, parameterNames(answer, argument.name)),
        ),
      );
      continue;
    }
    const value = readValue(argument, target.parameter, inline, problems);
    if (value === undefined) continue;
    if (target.series === undefined) values[argument.name] = value;
    else ((series[target.series] ??= [])[target.index] ??= {})[target.member] = value;
  }
  const missing = findMissing(answer, values, series);
  problems.push(
    ...missing.map((parameter) =>
      missingParameter(tag.namePlace, parameter, answer.name, answer.parameters[parameter]?.unless),
    ),
  );
  problems.push(...unplayed(answer, values));
  const call: IncludeCall = {
    id,
    include: answer.name,
    half: tag.half,
    place: tag.place,
    values,
    // path1 and path3 without path2 are two panels.
    series: tableOf(Object.keys(answer.series).map((family) => [family, Object.values(series[family] ?? [])])),
  };
  return { interface: answer, call: missing.length > 0 ? undefined : call, problems };
}

/** A video that no player is known for becomes a link; a host's name with a letter too few looks just so. */
function unplayed(answer: IncludeInterface, { link }: IncludeCall['values']): readonly Problem[] {
  if (answer.name !== 'video' || link?.kind !== 'link' || readVideo(link.href) !== undefined) return [];
  const meant = meantVideoHost(link.href);
  return meant === undefined ? [] : [unplayedVideo(link.place, link.href, meant)];
}

type Target =
  | { readonly series: undefined; readonly parameter: Parameter }
  | { readonly series: string; readonly member: string; readonly index: number; readonly parameter: Parameter };

/** `caption2` belongs to the family that declares `caption`; a declared name always comes first. */
function findParameter(answer: IncludeInterface, name: string): Target | undefined {
  const plain = Object.hasOwn(answer.parameters, name) ? answer.parameters[name] : undefined;
  if (plain !== undefined) return { series: undefined, parameter: plain };
  const numbered = /^(.+?)([1-9]\d{0,2})$/.exec(name);
  const member = numbered?.[1];
  if (member === undefined) return undefined;
  for (const [series, members] of Object.entries(answer.series)) {
    const parameter = Object.hasOwn(members, member) ? members[member] : undefined;
    if (parameter !== undefined) return { series, member, index: Number(numbered?.[2]), parameter };
  }
  return undefined;
}

/** The names that a misspelt one may have meant; numbered ones with its own number, and with the first. */
function parameterNames(answer: IncludeInterface, written: string): readonly string[] {
  const numbers = new Set(['1', /(?<!\d)\d+$/.exec(written)?.[0] ?? '1']);
  const families = Object.values(answer.series).flatMap((members) => Object.keys(members));
  return [
    ...Object.keys(answer.parameters),
    ...families.flatMap((member) => [...numbers].map((number) => member + number)),
  ];
}

function findMissing(
  answer: IncludeInterface,
  values: Readonly<Record<string, unknown>>,
  series: Readonly<Record<string, readonly unknown[]>>,
): readonly string[] {
  const missing = Object.entries(answer.parameters)
    .filter(
      ([name, { required, unless }]) => required && values[name] === undefined && values[unless ?? ''] === undefined,
    )
    .map(([name]) => name);
  for (const [family, members] of Object.entries(answer.series)) {
    const needed = Object.entries(members)
      .filter(([, { required }]) => required)
      .map(([name]) => name);
    const present = Object.entries(series[family] ?? []);
    if (present.length === 0) missing.push(...needed.map((name) => `${name}1`));
    for (const [index, panel] of present) {
      missing.push(
        ...needed
          .filter((name) => (panel as Record<string, unknown>)[name] === undefined)
          .map((name) => `${name}${index}`),
      );
    }
  }
  return missing;
}

/** People copy addresses as their browsers show them. */
function withScheme(address: string): string {
  return /^(?:www\.|m\.youtube\.com\/|youtube\.com\/|youtu\.be\/|vimeo\.com\/)/i.test(address)
    ? `https://${address}`
    : address;
}

const ADDRESSES: ReadonlySet<Parameter['type']> = new Set(['picture', 'link', 'passage']);

function readValue(
  argument: Argument,
  parameter: Parameter,
  inline: InlineMarkdown,
  problems: Problem[],
): ArgumentValue | undefined {
  const { value, valuePlace: place } = argument;
  const refuse = (wanted: string): undefined => {
    problems.push(badParameter(place, argument.name, value, wanted));
    return undefined;
  };
  if (parameter.choices !== undefined && !parameter.choices.includes(value))
    return refuse(`one of ${parameter.choices.join(', ')}`);
  if (ADDRESSES.has(parameter.type) && runsCode(value)) {
    problems.push(unsafeAddress(place, value.trim()));
    return undefined;
  }
  switch (parameter.type) {
    case 'text':
      return { kind: 'text', text: value, place };
    case 'picture':
      return value.trim() === '' ? refuse('the path of a picture') : { kind: 'picture', src: value.trim(), place };
    case 'link':
      return value.trim() === '' ? refuse('an address') : { kind: 'link', href: withScheme(value.trim()), place };
    case 'entry':
      return /^[^\s,{}"]+$/.test(value.trim())
        ? { kind: 'entry', key: value.trim(), place }
        : refuse('the key of an entry');
    case 'id':
      return /^[^\s"'<>]+$/.test(value) ? { kind: 'text', text: value, place } : refuse('a name without blanks');
    case 'flag':
      return /^(true|false|yes|no|)$/i.test(value)
        ? { kind: 'flag', flag: !/^(false|no)$/i.test(value), place }
        : refuse('true or false');
    case 'number':
      return value.trim() !== '' && Number.isFinite(Number(value))
        ? { kind: 'number', number: Number(value), place }
        : refuse('a number');
    case 'time':
      return value.trim() === '' || isTime(value)
        ? { kind: 'text', text: value, place }
        : refuse('a time such as 4:12, or seconds');
    case 'ratio':
      return value.trim() === '' || readRatio(value) !== undefined
        ? { kind: 'text', text: value, place }
        : refuse('a proportion such as 4:3');
    case 'moments':
      return brokenMoment(value) === undefined
        ? { kind: 'text', text: value, place }
        : refuse(`times and titles, such as 0:00 Start; 1:20 Filters: "${brokenMoment(value) ?? ''}" is none`);
    case 'json':
      return isJson(value) ? { kind: 'text', text: value, place } : refuse('JSON, such as {"size": 8}');
    // A text, or the path of the file that holds it.
    case 'passage':
      return /^\S+\.(?:md|markdown|html?|txt|vtt|srt|pdf)(?:#\S*)?$/i.test(value.trim())
        ? { kind: 'link', href: value.trim(), place }
        : readMarkdown(argument, inline, problems);
    case 'markdown':
      return readMarkdown(argument, inline, problems);
  }
}

function readMarkdown(
  { value, valuePlace: place }: Argument,
  inline: InlineMarkdown,
  problems: Problem[],
): ArgumentValue {
  const read = inline(value, place);
  problems.push(...read.problems);
  return {
    kind: 'markdown',
    content: read.tree,
    text: textOf(read.tree),
    place,
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
