// Templates of includes and tags: the front matter of `templates/includes/NAME.html` or `templates/tags/NAME.html` →
// the interface that calls are checked against.
import { isMap, type PlainMap } from '../lib/values.ts';
import { badInclude } from '../diagnostics/catalog-settings.ts';
import { describe } from '../config/values.ts';
import { splitFrontMatter, type SplitFile } from '../frontmatter/front-matter.ts';
import { nearestName } from '../lib/nearest-name.ts';
import { nameOf, withoutEnding } from '../lib/paths.ts';
import type { IncludeInterface, IncludeTemplate, Parameter, ParameterType } from '../model/include.ts';
import type { Source } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { tableOf } from '../lib/table.ts';

const TYPES: readonly string[] = [
  'text',
  'markdown',
  'picture',
  'link',
  'passage',
  'number',
  'flag',
  'id',
  'json',
  'time',
  'ratio',
  'moments',
  'entry',
] satisfies ParameterType[];
const KEYS: readonly string[] = ['about', 'placement', 'numbered', 'audience', 'gathers', 'parameters', 'series'];
const PARAMETER_KEYS: readonly string[] = [
  'type',
  'required',
  'unless',
  'choices',
  'about',
] satisfies (keyof Parameter)[];

/** The template of an include or a tag, and what is wrong with it. */
export interface ReadInclude {
  readonly template: IncludeTemplate;
  readonly problems: readonly Problem[];
}

/**
 * The template in `source`, and what is wrong with its interface (rule `bad-include`); a wrong key is as if it were
 * absent.
 */
export function readIncludeTemplate(source: Source, kind: 'include' | 'tag' = 'include'): ReadInclude {
  const file = splitFrontMatter(source);
  const problems: Problem[] = [...file.problems];
  const complain: Complain = (keys, what, message, nearest) => {
    problems.push(
      badInclude(file.placeOf(keys, what) ?? { path: source.path, line: 1, column: 1, length: 0 }, message, nearest),
    );
    return undefined;
  };
  checkKeys(file, kind, complain);
  const choice = <T extends string>(key: string, choices: readonly T[]): T | undefined =>
    readChoice(file.data[key], { key, choices, complain });
  const parametersAt = (keys: readonly string[]): Record<string, Parameter> => readParameters(file, keys, complain);
  const isAround = kind === 'tag' && choice('holds', ['text', 'nothing']) === 'text';
  const answer: IncludeInterface = {
    name: withoutEnding(nameOf(source.path)),
    tag: kind === 'include' ? undefined : isAround ? 'around' : 'alone',
    about: String(file.data.about ?? ''),
    placement: isAround ? 'block' : (choice('placement', ['block', 'inline', 'either']) ?? 'either'),
    numbered: choice('numbered', ['figure', 'table', 'equation']),
    audience: choice('audience', ['readers', 'authors']) ?? 'readers',
    isBroken: false,
    gathers: readFlag(file.data.gathers, ['gathers'], complain),
    parameters: parametersAt(['parameters']),
    series: tableOf(
      Object.keys(mapAt(file.data, ['series']) ?? {}).map((name) => [name, parametersAt(['series', name])]),
    ),
  };
  return {
    template: { interface: { ...answer, isBroken: problems.length > 0 }, path: source.path, text: file.body },
    problems,
  };
}

type Complain = (keys: readonly string[], what: 'key' | 'value', message: string, nearest?: string) => undefined;

/** Nunjucks sets each value on an object, where this name is no name. */
const NO_NAME = 'A template cannot be given a value called "__proto__"';

/** The names at the top, and what holds names in turn. */
function checkKeys({ data }: SplitFile, kind: 'include' | 'tag', complain: Complain): void {
  const keys = kind === 'tag' ? [...KEYS, 'holds'] : KEYS;
  for (const key of Object.keys(data)) {
    if (keys.includes(key)) continue;
    const message = `${kind === 'tag' ? 'A tag' : 'An include'}'s interface has no "${key}"; it has ${keys.join(', ')}`;
    complain([key], 'key', message, nearestName(key, keys));
  }
  for (const key of ['parameters', 'series']) {
    const value = data[key];
    if (value !== undefined && value !== null && !isMap(value))
      complain([key], 'value', `"${key}" is a group of names, not ${describe(value)}`);
  }
  for (const [name, value] of Object.entries(mapAt(data, ['series']) ?? {})) {
    if (name === '__proto__') complain(['series', name], 'key', NO_NAME);
    if (isMap(value)) continue;
    const wanted = 'A series is a group of parameters, such as {path: picture, caption: markdown}';
    complain(['series', name], 'value', `${wanted}, not ${describe(value)}`);
  }
}

interface Choice<T> {
  readonly key: string;
  readonly choices: readonly T[];
  readonly complain: Complain;
}

function readChoice<T extends string>(value: unknown, { key, choices, complain }: Choice<T>): T | undefined {
  if (value === undefined) return undefined;
  const message = `"${key}" is one of ${choices.join(', ')}, not ${describe(value)}`;
  return (
    choices.find((choice) => choice === value) ?? complain([key], 'value', message, nearestName(String(value), choices))
  );
}

function readFlag(value: unknown, keys: readonly string[], complain: Complain): boolean {
  if (value !== undefined && value !== null && typeof value !== 'boolean')
    complain(keys, 'value', `"${keys.at(-1) ?? ''}" is true or false, not ${describe(value)}`);
  return value === true;
}

function readParameters(file: SplitFile, keys: readonly string[], complain: Complain): Record<string, Parameter> {
  const answer: Record<string, Parameter> = tableOf();
  for (const [name, raw] of Object.entries(mapAt(file.data, keys) ?? {})) {
    const here = [...keys, name];
    if (name === '__proto__') {
      complain(here, 'key', NO_NAME);
      continue;
    }
    // `caption: markdown` is short for `caption: {type: markdown}`.
    const entry: Record<string, unknown> = typeof raw === 'string' ? { type: raw } : isMap(raw) ? raw : {};
    if (raw !== null && typeof raw !== 'string' && !isMap(raw))
      complain(here, 'value', `A parameter is a type or a group of ${PARAMETER_KEYS.join(', ')}, not ${describe(raw)}`);
    for (const key of Object.keys(entry)) {
      if (!PARAMETER_KEYS.includes(key))
        complain(
          [...here, key],
          'key',
          `A parameter has no "${key}"; it has ${PARAMETER_KEYS.join(', ')}`,
          nearestName(key, PARAMETER_KEYS),
        );
    }
    if (entry.choices !== undefined && !Array.isArray(entry.choices))
      complain(
        [...here, 'choices'],
        'value',
        `"choices" is a list, such as [left, right], not ${describe(entry.choices)}`,
      );
    const type = TYPES.find((candidate) => candidate === (entry.type ?? 'text'));
    if (type === undefined)
      complain(
        [...here, ...(typeof raw === 'string' ? [] : ['type'])],
        'value',
        `A parameter's type is one of ${TYPES.join(', ')}, not ${describe(entry.type)}`,
        nearestName(String(entry.type), TYPES),
      );
    answer[name] = {
      type: (type ?? 'text') as ParameterType,
      required: readFlag(entry.required, [...here, 'required'], complain),
      ...(typeof entry.unless === 'string' ? { unless: entry.unless } : {}),
      choices: Array.isArray(entry.choices) ? entry.choices.map(String) : undefined,
      about: String(entry.about ?? ''),
    };
  }
  return answer;
}

function mapAt(data: Readonly<Record<string, unknown>>, keys: readonly string[]): PlainMap | undefined {
  let value: unknown = data;
  for (const key of keys) value = isMap(value) ? value[key] : undefined;
  return isMap(value) ? value : undefined;
}
