// The notes at the end of a chapter, in the order in which the text refers to them.
import { escapeHtml } from '../../lib/html.ts';
import { decodeEntities } from './html-attributes.ts';
import { Node } from './node.ts';
import type { WriteContext } from './write-spans.ts';

export class FootnoteNumbers {
  readonly #first: number;
  readonly #repeats = new Map<string, number>();
  /** Where `{:footnotes}` asks for them, else at the end. */
  hole: number | undefined = undefined;

  constructor(first: number) {
    this.#first = first;
  }

  get names(): readonly string[] {
    return [...this.#repeats.keys()];
  }

  /** The note's number; `repeat` counts the references after the first. */
  refer(name: string): { number: number; repeat: number } {
    const before = this.#repeats.get(name);
    this.#repeats.set(name, before === undefined ? 0 : before + 1);
    return { number: this.#first + this.names.indexOf(name), repeat: before === undefined ? 0 : before + 1 };
  }

  repeatsOf(name: string): number {
    return this.#repeats.get(name) ?? 0;
  }
}

export function writeFootnotes(
  context: WriteContext,
  writeBlocks: (parent: Node, context: WriteContext) => void,
): void {
  const { writer, document, footnotes } = context;
  if (footnotes.names.length === 0) return;
  const first = document.settings.footnoteNumber;
  writer.html(`<div class="footnotes" role="doc-endnotes">\n<ol${first === 1 ? '' : ` start="${first}"`}>\n`);
  // A note may refer to another: the list grows while it is written.
  for (let index = 0; index < footnotes.names.length; index += 1) {
    const name = footnotes.names[index] ?? '';
    const body = document.footnotes.get(name)?.body;
    if (body === undefined) continue;
    writer.anchors.add(`fn:${name}`);
    // ARIA 1.2 has given up `doc-endnote` on a list's items: only kramdown's own answer keeps it.
    writer.html(`<li id="fn:${escapeHtml(name)}"${document.isAuthor ? '' : ' role="doc-endnote"'}>\n`);
    const backlink = decodeEntities(document.settings.footnoteBacklink);
    writeBlocks(
      backlink === ''
        ? body
        : withBackLinks(body, name, {
            repeats: footnotes.repeatsOf(name),
            sign: backlink === '\u21A9' ? '&#8617;' : escapeHtml(backlink),
          }),
      context,
    );
    writer.html('</li>\n');
  }
  writer.html('</ol>\n</div>\n');
}

function withBackLinks(
  body: Node,
  name: string,
  { repeats, sign }: { readonly repeats: number; readonly sign: string },
): Node {
  const copy = new Node(body.type, body.at, body.tag);
  const last = body.children.at(-1);
  const endsInText = last?.type === 'paragraph';
  const links = new Node('raw', body.at);
  links.info = 'verbatim';
  const link = (target: string, text: string): string =>
    `<a href="#fnref:${target}" class="reversefootnote" role="doc-backlink">${text}</a>`;
  links.content =
    (endsInText ? '\u00A0' : '') +
    link(name, sign) +
    Array.from(
      { length: repeats },
      (_, index) => `\u00A0${link(`${name}:${index + 1}`, `${sign}<sup>${index + 2}</sup>`)}`,
    ).join('');
  const paragraph = new Node('paragraph', body.at, 'p');
  if (endsInText) paragraph.attrs = last.attrs;
  paragraph.children = [...(endsInText ? last.children : []), links];
  copy.children = [...(endsInText ? body.children.slice(0, -1) : body.children), paragraph];
  return copy;
}
