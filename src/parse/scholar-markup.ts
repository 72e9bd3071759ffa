// What a tag of jekyll-scholar says: keys, then options, each with all words behind it up to the next option.
import { valueOf } from '../lib/table.ts';

export interface ScholarMarkup {
  /** Keys of entries. */
  readonly words: readonly string[];
  /** By their long names, with all values that they were given; of one that stands alone, ''. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** https://github.com/inukshuk/jekyll-scholar/blob/main/lib/jekyll/scholar/utilities.rb, `optparse` */
const SHORT: Readonly<Record<string, string>> = {
  c: 'cited',
  C: 'cited_in_order',
  r: 'remove_duplicates',
  A: 'suppress_author',
  f: 'file',
  q: 'query',
  h: 'bibliography_list_tag',
  p: 'prefix',
  t: 'text',
  l: 'locator',
  L: 'label',
  o: 'offset',
  m: 'max',
  s: 'style',
  g: 'group_by',
  G: 'group_order',
  O: 'type_order',
  T: 'template',
};
const NAMES = new Set([...Object.values(SHORT), 'clear']);

/** `value` gives what a variable holds: `{{ page.key }}` stands for it anywhere, and a key may be its name. */
export function readScholarMarkup(written: string, value: (name: string) => string | undefined): ScholarMarkup {
  const markup = written.replace(/\{\{\s*([\w.-]{1,200})\s*\}\}/g, (whole, name: string) => value(name) ?? whole);
  const words: string[] = [];
  const options = new Map<string, string[]>();
  let values: string[] | undefined;
  for (const token of markup.split(/\s+/)) {
    const option = optionIn(token);
    if (option !== undefined) {
      values = options.get(option.name) ?? [];
      values.push(option.value);
      options.set(option.name, values);
    } else if (values === undefined) words.push(...keysIn(token));
    else values.push([values.pop() ?? '', token].filter((each) => each !== '').join(' '));
  }
  return {
    words: words.map((word) => (/^[A-Za-z_][\w.-]*$/.test(word) ? (value(word) ?? word) : word)),
    options: new Map([...options].map(([name, all]) => [name, all.map(unquoted)])),
  };
}

/** `--file`, `--file=x`, `-f`, `-fx`; of what only looks like one, `-3`, undefined. */
function optionIn(token: string): { readonly name: string; readonly value: string } | undefined {
  const [, long, given = ''] = /^--([a-z_]+)(?:=(.*))?$/i.exec(token) ?? [];
  if (long !== undefined) return NAMES.has(long) ? { name: long, value: given } : undefined;
  const [, short = '', joined = ''] = /^-([A-Za-z])(.*)$/.exec(token) ?? [];
  const name = valueOf(SHORT, short);
  return name === undefined ? undefined : { name, value: joined };
}

/** Authors write commas between them too, and quotation marks around them. */
function keysIn(token: string): readonly string[] {
  return token
    .split(',')
    .map(unquoted)
    .filter((key) => key !== '');
}

function unquoted(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/s, '$2');
}
