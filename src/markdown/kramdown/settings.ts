// kramdown's settings: those of a book's `_config.yml`, under `kramdown:`, and those of `{::options … /}` in a text.

import { tableOf, valueOf } from '../../lib/table.ts';
import { quotationMarks, type QuotationMarks } from '../../languages/quotes.ts';
import { isMap } from '../../lib/values.ts';

/** `settings` grow while a text is read: `{::options … /}` counts from where it stands. */
export interface Settings {
  parseBlockHtml: boolean;
  parseSpanHtml: boolean;
  autoIds: boolean;
  autoIdPrefix: string;
  /** Ids of headings by GitHub's rule, as `input: GFM` has them; else by kramdown's own. */
  githubIds: boolean;
  /** Is added to each heading's level. */
  headerOffset: number;
  footnoteNumber: number;
  /** Stands before the name of a note in ids. */
  footnotePrefix: string;
  /** What leads back from a note; '' for nothing. */
  footnoteBacklink: string;
  /** The way back stands in the last line of a note, also where that is an item of a list or a quotation. */
  backlinkInline: boolean;
  tocLevels: readonly number[];
  /** Every line break of the author's is one of the reader's. */
  hardWrap: boolean;
  /** No blank between lines of Chinese or Japanese. */
  joinsCjkLines: boolean;
  quotes: QuotationMarks;
  /** Dashes, dots and guillemets are made of what is typed: not with `gfm_quirks: no_auto_typographic`. */
  makesSymbols: boolean;
  /** What stands for a typographer's sign, by kramdown's name of it (`hellip`). */
  symbols: Readonly<Record<string, string>>;
  /** Links that every text may name: `link_defs`. */
  linkDefinitions: ReadonlyMap<string, { readonly href: string; readonly title: string | undefined }>;
}

/** `kramdown:` as YAML gives it; what is not known or not of its kind is left as it is in Jekyll without settings. */
export function readSettings(
  written: Readonly<Record<string, unknown>>,
  quotes: QuotationMarks = quotationMarks('en'),
): Settings {
  const settings: Settings = {
    parseBlockHtml: false,
    parseSpanHtml: true,
    autoIds: true,
    autoIdPrefix: '',
    githubIds: true,
    headerOffset: 0,
    footnoteNumber: 1,
    footnotePrefix: '',
    footnoteBacklink: '\u21A9',
    backlinkInline: false,
    tocLevels: [1, 2, 3, 4, 5, 6],
    hardWrap: false,
    joinsCjkLines: false,
    quotes,
    makesSymbols: true,
    symbols: {},
    linkDefinitions: readDefinitions(written.link_defs),
  };
  if (isMap(written.typographic_symbols))
    settings.symbols = tableOf(
      Object.entries(written.typographic_symbols).map(([name, shown]) => [name.replace(/^:/, ''), String(shown ?? '')]),
    );
  for (const [name, value] of Object.entries(written))
    setSetting(settings, name, Array.isArray(value) ? value.join(',') : String(value ?? ''));
  return settings;
}

const SWITCHES: ReadonlyMap<
  string,
  'parseBlockHtml' | 'parseSpanHtml' | 'autoIds' | 'hardWrap' | 'backlinkInline' | 'joinsCjkLines'
> = new Map([
  ['parse_block_html', 'parseBlockHtml'],
  ['parse_span_html', 'parseSpanHtml'],
  ['auto_ids', 'autoIds'],
  ['hard_wrap', 'hardWrap'],
  ['footnote_backlink_inline', 'backlinkInline'],
  ['remove_line_breaks_for_cjk', 'joinsCjkLines'],
]);

export function setSetting(settings: Settings, name: string, value: string): void {
  const flag = SWITCHES.get(name);
  if (flag !== undefined) {
    settings[flag] = value === 'true';
    return;
  }
  switch (name) {
    case 'auto_id_prefix':
      settings.autoIdPrefix = value;
      break;
    case 'input':
      settings.githubIds = !/^kramdown$/i.test(value);
      break;
    case 'header_offset':
      if (/^-?\d$/.test(value)) settings.headerOffset = Number(value);
      break;
    case 'footnote_nr':
      if (/^\d{1,6}$/.test(value)) settings.footnoteNumber = Number(value);
      break;
    case 'footnote_prefix':
      settings.footnotePrefix = value;
      break;
    case 'footnote_backlink':
      settings.footnoteBacklink = value;
      break;
    case 'gfm_quirks':
      settings.makesSymbols = !/\bno_auto_typographic\b/.test(value);
      break;
    case 'toc_levels':
      settings.tocLevels = readLevels(value);
      break;
    case 'smart_quotes':
      settings.quotes = readQuotes(value) ?? settings.quotes;
      break;
    default:
      break;
  }
}

/** `{site: [address, title]}`, as a map or as a text of YAML that JSON can read. */
function readDefinitions(written: unknown): Settings['linkDefinitions'] {
  let value = written;
  if (typeof written === 'string') {
    try {
      value = JSON.parse(written);
    } catch {
      value = undefined;
    }
  }
  const definitions = new Map<string, { href: string; title: string | undefined }>();
  for (const [name, target] of isMap(value) ? Object.entries(value) : []) {
    const [href, title]: readonly unknown[] = Array.isArray(target) ? target : [target];
    if (typeof href === 'string') definitions.set(name, { href, title: typeof title === 'string' ? title : undefined });
  }
  return definitions;
}

/** `2..4` or `2,3`. */
function readLevels(value: string): readonly number[] {
  const range = /^(\d)\.\.(\d)$/.exec(value.trim());
  if (range === null)
    return value
      .split(',')
      .map(Number)
      .filter((level) => level >= 1);
  return [1, 2, 3, 4, 5, 6].filter((level) => level >= Number(range[1]) && level <= Number(range[2]));
}

const MARKS: Readonly<Record<string, string>> = {
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  apos: "'",
  quot: '"',
  sbquo: '‚',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
};

/** Four names of entities, or the marks themselves: `apos,apos,quot,quot` leaves them straight. */
function readQuotes(value: string): QuotationMarks | undefined {
  const [openSingle, closeSingle, openDouble, closeDouble] = value
    .split(/[\s,]+/)
    .map((name) => valueOf(MARKS, name) ?? name);
  return openSingle === undefined || closeSingle === undefined || openDouble === undefined || closeDouble === undefined
    ? undefined
    : [openSingle, closeSingle, openDouble, closeDouble];
}
