// The rendered text of a page → what can be found in it: its sections, and its figures as places of their own.

import type { Section } from '../model/search.ts';

/** Elements whose words no reader reads as text. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'svg',
  'nav',
  'button',
  'iframe',
  'object',
  'select',
  'noscript',
  'head',
  'canvas',
]);
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
/** Elements inside a line: their words may go on without a blank. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'i',
  'ins',
  'kbd',
  'mark',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'var',
  'wbr',
]);
const TOKEN = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</g;

interface Open {
  text: string;
  tex: string;
  readonly anchor: string;
  heading: string;
  readonly kind: 'text' | 'figure';
}

/** `title` is the page's: a heading that only repeats it at the top begins no section. */
export function sectionsOf(html: string, title: string): readonly Section[] {
  const reader = new Reader(title);
  for (const token of html.matchAll(TOKEN)) {
    const [source, slash, name] = token;
    if (name !== undefined) reader.tag(name.toLowerCase(), slash === '/', token[3] ?? '');
    else if (!source.startsWith('<!--')) reader.text(source);
  }
  return reader.sections();
}

class Reader {
  private readonly title: string;
  private readonly done: Open[] = [];
  private section: Open = emptyOpen('', 'text');
  private figure: Open | undefined;
  /** The elements that hide what they hold, by name; the innermost last. */
  private readonly hidden: { readonly name: string; depth: number }[] = [];
  private headingLevel = 0;
  private figureDepth = 0;
  private inCaption = false;
  private inNumber = false;
  private formula: { tex: string; text: string; letters: string; inTex: boolean } | undefined;
  /** Where the first mark of each footnote stands, by its name. */
  private readonly marks = new Map<string, { section: Open; figure: Open | undefined }>();
  /** While a note is read: how deep its item is, and where the text goes on after it. */
  private note: { depth: number; readonly back: { section: Open; figure: Open | undefined } } | undefined;

  constructor(title: string) {
    this.title = title;
    this.done.push(this.section);
  }

  tag(name: string, closes: boolean, attributes: string): void {
    const silent = this.hidden.at(-1);
    if (silent !== undefined) {
      if (name === silent.name) silent.depth += closes ? -1 : 1;
      if (silent.depth === 0) this.hidden.pop();
      return;
    }
    if (!closes && !VOID.has(name) && isSilent(name, attributes)) {
      if (!attributes.endsWith('/')) this.hidden.push({ name, depth: 1 });
      return;
    }
    if (this.formula !== undefined || name === 'math') return this.formulaTag(name, closes, attributes);
    if (name === 'sup' && !closes) this.markTag(idIn(attributes));
    if (name === 'li') this.itemTag(closes, idIn(attributes));
    const level = Number(/^h([1-6])$/.exec(name)?.[1] ?? 0);
    if (level > 0) return closes ? this.closeHeading() : this.openHeading(level, idIn(attributes));
    if (name === 'figure') this.figureTag(closes, idIn(attributes));
    else if (name === 'figcaption' || (name === 'caption' && this.figure !== undefined)) this.inCaption = !closes;
    else if (this.inCaption && /class="[^"]*figure-number/.test(attributes)) this.inNumber = true;
    else if (this.inNumber && closes) this.inNumber = false;
    if (!INLINE.has(name)) this.add(' ');
  }

  text(source: string): void {
    if (this.hidden.length > 0) return;
    const text = decode(source);
    if (this.formula === undefined) this.add(text);
    else if (this.formula.inTex) this.formula.tex += text;
    else {
      const shown = text.replace(/[\u2061-\u2064]/g, '');
      this.formula.text += shown;
      this.formula.letters += shown;
    }
  }

  sections(): readonly Section[] {
    return this.done
      .map(({ anchor, heading, kind, text, tex }) => ({
        anchor,
        heading: clean(heading),
        kind,
        text: clean(text),
        tex: clean(tex),
      }))
      .filter((section, index) => index === 0 || section.text !== '' || section.heading !== '');
  }

  private add(text: string): void {
    if (this.headingLevel > 0) this.section.heading += text;
    else if (this.figure === undefined) this.section.text += text;
    else if (this.inNumber) this.figure.heading += text;
    else this.figure.text += text;
  }

  private openHeading(level: number, id: string | undefined): void {
    this.figure = undefined;
    this.figureDepth = 0;
    this.inCaption = this.inNumber = false;
    // A heading that nothing can jump to stays words of the section that it stands in.
    this.section = emptyOpen(id ?? this.section.anchor, 'text');
    this.done.push(this.section);
    this.headingLevel = level;
  }

  private closeHeading(): void {
    this.headingLevel = 0;
    const isTitle =
      this.done.length === 2 && clean(this.section.heading) === this.title && clean(this.done[0]?.text ?? '') === '';
    if (!isTitle) return;
    this.section = { ...this.section, anchor: '', heading: '' };
    this.done.splice(0, 2, this.section);
  }

  /** Figures with a number are places of their own; quotations and the like in a figure are text. */
  private figureTag(closes: boolean, id: string | undefined): void {
    this.figureDepth = Math.max(0, this.figureDepth + (closes ? -1 : 1));
    if (closes && this.figureDepth === 0) {
      this.figure = undefined;
      this.inCaption = this.inNumber = false;
    } else if (!closes && this.figure === undefined && id !== undefined) {
      this.figure = emptyOpen(id, 'figure');
      this.done.push(this.figure);
    }
  }

  /** `<sup id="fnref:name">`: here the text refers to a note. */
  private markTag(id: string | undefined): void {
    const name = /^fnref:(.*?)(?::\d+)?$/.exec(id ?? '')?.[1];
    if (name !== undefined && !this.marks.has(name))
      this.marks.set(name, { section: this.section, figure: this.figure });
  }

  /** `<li id="fn:name">`: a note is read where its mark stands, not under the last heading of the page. */
  private itemTag(closes: boolean, id: string | undefined): void {
    if (this.note !== undefined) {
      this.note.depth += closes ? -1 : 1;
      if (this.note.depth > 0) return;
      ({ section: this.section, figure: this.figure } = this.note.back);
      this.note = undefined;
      return;
    }
    const mark = closes ? undefined : this.marks.get(/^fn:(.*)$/.exec(id ?? '')?.[1] ?? '');
    if (mark === undefined) return;
    this.note = { depth: 1, back: { section: this.section, figure: this.figure } };
    ({ section: this.section, figure: this.figure } = mark);
  }

  /**
   * A formula is found as its author typed it, and shown by its letters where that has commands: `\\begin{aligned}` is
   * nothing to read.
   */
  private formulaTag(name: string, closes: boolean, attributes: string): void {
    this.formula ??= { tex: '', text: '', letters: '', inTex: false };
    if (name === 'annotation') this.formula.inTex = !closes && /x-tex/.test(attributes);
    else if (name !== 'math') {
      this.formula.text += ' ';
      if (name === 'mtr' || name === 'mtd') this.formula.letters += ' ';
    } else if (closes) {
      const { tex, text, letters } = this.formula;
      this.formula = undefined;
      const hasCommands = tex.includes('\\') && letters.trim() !== '';
      if (hasCommands) (this.figure ?? this.section).tex += ` ${tex.trim()}`;
      this.add(` ${tex.trim() === '' ? text : hasCommands ? letters.trim() : tex.trim()} `);
    }
  }
}

function emptyOpen(anchor: string, kind: Open['kind']): Open {
  return { anchor, heading: '', kind, text: '', tex: '' };
}

/**
 * A caption that names its picture is hidden from those who hear the page, because they have heard it; a picture that
 * is missing says nothing.
 */
function isSilent(name: string, attributes: string): boolean {
  if (/class="caption"/.test(attributes)) return false;
  // The number of a note and the sign that leads back from it are no words either.
  if (/class="(?:missing-picture|(?:reverse)?footnote")/.test(attributes)) return true;
  return SILENT.has(name) || /(?:^|\s)(?:hidden(?=[\s/=]|$)|aria-hidden="true"|data-search="no")/.test(attributes);
}

function idIn(attributes: string): string | undefined {
  const [, double, single] = /(?:^|\s)id=(?:"([^"]*)"|'([^']*)')/.exec(attributes) ?? [];
  const id = double ?? single;
  return id === undefined || id === '' ? undefined : decode(id);
}

function clean(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,8}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    },
  );
}
