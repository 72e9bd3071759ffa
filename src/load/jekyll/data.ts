// `_data`: YAML, JSON, CSV and TSV files, nested by folder, as Liquid gets them under `site.data`. csv-parse's only
// home.
import { Decimal } from '../../lib/decimal.ts';
import { inKeyOrder } from '../../lib/key-order.ts';
import { tableOf } from '../../lib/table.ts';
import { brokenData, deepData } from '../../diagnostics/catalog-settings.ts';
import { readYaml } from '../../config/yaml.ts';
import { nameOf, withoutEnding } from '../../lib/paths.ts';
import { isMap, listOf, type PlainMap } from '../../lib/values.ts';
import type { Source } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';

export interface HowToRead {
  /** The zone of times. */
  readonly zone: string;
  /** What the settings say of tables: `csv_reader: {headers: false, csv_converters: [numeric]}`. */
  readonly tables: { readonly csv: PlainMap; readonly tsv: PlainMap };
}

export const DATA_FILE = /\.(ya?ml|json|csv|tsv)$/i;

/** `paths` of the sources are from the data folder: `members/2024.yml` is `site.data.members.2024`. */
export async function readData(
  sources: readonly Source[],
  folder: string,
  how: HowToRead = { zone: 'UTC', tables: { csv: {}, tsv: {} } },
): Promise<{ data: PlainMap; problems: readonly Problem[] }> {
  const data = tableOf<unknown>();
  const problems: Problem[] = [];
  for (const source of filesFirst(sources)) {
    const names = source.path.slice(folder.length + 1).split('/');
    let place = data;
    for (const name of names.slice(0, -1)) {
      const key = keyOf(name);
      const below = Object.hasOwn(place, key) ? place[key] : undefined;
      const next: Record<string, unknown> = isMap(below) ? tableOf<unknown>(Object.entries(below)) : tableOf<unknown>();
      place[key] = next;
      place = next;
    }
    const read = notTooDeep(await readOne(source, how), source);
    problems.push(...read.problems);
    place[keyOf(withoutEnding(nameOf(source.path)))] = read.value;
  }
  return { data, problems };
}

/** The endings of data files, in the order in which Jekyll reads the files of a folder. */
const ENDINGS: readonly string[] = ['yaml', 'yml', 'json', 'csv', 'tsv'];

/**
 * The files of a folder by their endings, and before the folders in it, as Jekyll reads them: so `jsonify` and loops
 * give them.
 */
function filesFirst(sources: readonly Source[]): readonly Source[] {
  const keyOfPath = ({ path }: Source): string => {
    const names = path.split('/');
    const ending = ENDINGS.indexOf(/[^.]*$/.exec(path)?.[0].toLowerCase() ?? '');
    return names.map((name, index) => (index === names.length - 1 ? ` ${ending} ${name}` : `!${name}`)).join('/');
  };
  return sources
    .map((source) => ({ source, key: keyOfPath(source) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ source }) => source);
}

/** Jekyll's rule: signs leave, blanks become underlines. */
function keyOf(name: string): string {
  return name
    .replace(/[^\p{L}\p{M}\p{N}_\s-]+/gu, '')
    .trim()
    .replace(/\s+/g, '_');
}

/** More than any author means; at some thousands, whatever walks through data meets the end of the stack. */
const DEEPEST = 500;

function notTooDeep(read: ReadData, { path }: Source): ReadData {
  let level: ReadonlySet<unknown> = new Set([read.value]);
  for (let depth = 0; level.size > 0; depth += 1) {
    if (depth > DEEPEST) return { value: null, problems: [deepData({ path, line: 1, column: 1, length: 0 }, DEEPEST)] };
    // What an alias of YAML names several times is looked at once.
    const below = [...level].flatMap((value): unknown[] => (isHolder(value) ? Object.values(value) : []));
    level = new Set(below.filter(isHolder));
  }
  return read;
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

interface ReadData {
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

async function readOne(
  source: Source,
  { zone, tables }: HowToRead,
): Promise<{ value: unknown; problems: readonly Problem[] }> {
  if (/\.[ct]sv$/i.test(source.path))
    return readTable(source, /\.tsv$/i.test(source.path) ? { ...tables.tsv, col_sep: '\t' } : tables.csv);
  // JavaScript's own reader would lose the order of years, the point of 1.0, and the end of a long number.
  if (/\.json$/i.test(source.path) && !/"\d+"\s*:|\d\.0+\b|\d{16}/.test(source.text)) {
    try {
      return { value: JSON.parse(source.text) as unknown, problems: [] };
    } catch {
      // JSON is YAML too, and that reader knows the place of the mistake; what only JSON forbids it reads.
      return readYaml(source, undefined, zone);
    }
  }
  return readYaml(source, undefined, zone);
}

async function readTable(
  source: Source,
  settings: PlainMap,
): Promise<{ value: unknown; problems: readonly Problem[] }> {
  const { parse } = await import('csv-parse/sync');
  try {
    let names: readonly string[] = [];
    const rows: readonly unknown[] = parse(source.text, {
      columns: settings.headers !== false && ((header: string[]) => (names = header) && header),
      bom: true,
      skip_empty_lines: true,
      relax_quotes: true,
      // Between two commas stands nothing; `""` is an empty text.
      cast: (value, { quoting, header }) =>
        value === '' && !quoting ? null : header ? value : converted(value, settings.csv_converters),
      relax_column_count: true,
      delimiter: typeof settings.col_sep === 'string' ? settings.col_sep : ',',
    });
    // A row that ends early has nothing in its last columns.
    const whole = (row: Record<string, unknown>): Record<string, unknown> =>
      Object.keys(row).length >= names.length
        ? row
        : tableOf([...names.map((name) => [name, null] as const), ...Object.entries(row)]);
    return { value: rows.map((row) => (isMap(row) ? inKeyOrder(whole(row), names) : row)), problems: [] };
  } catch (error) {
    const line =
      typeof error === 'object' && error !== null && 'lines' in error && typeof error.lines === 'number'
        ? error.lines
        : 1;
    return {
      value: [],
      problems: [
        brokenData(
          { path: source.path, line, column: 1, length: 0 },
          error instanceof Error ? error.message : String(error),
        ),
      ],
    };
  }
}

/** By Ruby's converters of tables: whole numbers and decimals where they are asked for, every other text as it is. */
function converted(value: string, asked: unknown): unknown {
  const names = new Set(listOf(asked).map(String));
  const has = (name: string): boolean => names.has(name) || names.has('numeric') || names.has('all');
  const number = value.trim().replace(/(?<=\d)_(?=\d)/g, '');
  const whole = has('integer') ? integerIn(number) : undefined;
  if (whole !== undefined) return whole;
  if (!has('float') || !/^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(number)) return value;
  const decimal = Number(number);
  return Number.isInteger(decimal) ? new Decimal(decimal) : decimal;
}

/** As Ruby reads one: `010` is eight, `0x1F` is 31; `09` is none. */
function integerIn(text: string): number | undefined {
  const [, sign = '', base = '', digits = ''] = /^([+-]?)(0[xbo]?(?=[\da-f]))?([\da-f]+)$/i.exec(text) ?? [];
  const radix = base === '' ? 10 : /x/i.test(base) ? 16 : /b/i.test(base) ? 2 : 8;
  const letters = radix === 16 ? /^[\da-f]+$/i : radix === 10 ? /^\d+$/ : radix === 8 ? /^[0-7]+$/ : /^[01]+$/;
  return letters.test(digits) ? Number.parseInt(sign + digits, radix) : undefined;
}
